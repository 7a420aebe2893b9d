"""Settings of the tests: the platform's, with keys of no worth and no database until a test asks for one (see conftest.py)."""

import os

for name in ("DATABASE_URL", "AWN_STATIC", "AWN_MAIL_URL"):
    os.environ.pop(name, None)
os.environ["AWN_SECRET_KEY"] = "only for tests"
os.environ["AWN_SEALING_KEYS"] = "1:" + "dGVzdHM" * 6
os.environ["AWN_INDEX_KEY"] = "only for tests"
os.environ["AWN_CHECKPOINT_KEY"] = "dGVzdHM" * 6 + "A"
os.environ["AWN_HTTPS"] = "0"

from awn.config.settings import *  # noqa: E402, F403
from awn.config.settings import CACHES, DATABASES, STORAGES, WIRING_TASK_KINDS  # noqa: E402

# where the database runs is filled in when it does
DATABASES["default"] = {"ENGINE": "awn.config.tests.database", "NAME": "awn"}
CACHES["memory"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
SHOW_KIT = True
WIRING_TASK_KINDS = (*WIRING_TASK_KINDS, "awn.microtasks.tests.kinds.SAME", "awn.microtasks.tests.kinds.READ")
