"""What the web server calls."""

import multiprocessing
import os
import threading
from multiprocessing.connection import wait

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awn.config.settings")


def _end_with_server() -> None:
    """A process of the web server ends when the server itself was killed and cannot end it."""
    server = multiprocessing.parent_process()
    if server is not None:

        def watch() -> None:
            wait([server.sentinel])
            os._exit(1)

        threading.Thread(target=watch, daemon=True).start()


_end_with_server()
application = get_wsgi_application()
