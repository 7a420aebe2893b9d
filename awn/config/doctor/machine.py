"""What stands beside the database: keys, mail, files, disk."""

import shutil
import sys
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import mailers

from awn.arabic.wording import Message, message
from awn.config.doctor.finding import Finding, said_so
from awn.config.home import home
from awn.config.keys import FILE, key

LEAST_FREE = 1_000_000_000  # bytes
SHORTEST_KEY = 32  # characters


def machine() -> list[Finding]:
    return [
        Finding(message("Keys"), _keys()),
        Finding(message("Mail"), _mail()),
        Finding(message("Files"), _files()),
        Finding(message("Disk"), _disk()),
    ]


def _keys() -> Message | None:
    path = home() / FILE
    if len(key("secret_key")) < SHORTEST_KEY:
        return message(
            "The secret key is missing or short: set AWN_SECRET_KEY to a random text of %(number)s characters", number=48
        )
    elif sys.platform != "win32" and path.exists() and path.stat().st_mode & 0o077:
        return message("Others can read %(file)s: run chmod 600 on it", file=str(path))
    else:
        return None


def _mail() -> Message | None:
    try:
        connection = mailers.default
        connection.open()
        connection.close()
    except OSError as problem:
        return message("The mail server does not take letters (%(said)s): put AWN_MAIL_URL right", said=said_so(problem))
    if settings.DEMO or "filebased" not in settings.MAILERS["default"]["BACKEND"]:
        return None
    else:
        return message("Letters are only put into a folder: set AWN_MAIL_URL to your mail server")


def _files() -> Message | None:
    try:
        name = default_storage.save("doctor.txt", ContentFile("عون".encode()))
        with default_storage.open(name) as file:
            read = file.read()
        default_storage.delete(name)
    except OSError as problem:
        return message("Files cannot be kept (%(said)s): put AWN_FILES right", said=said_so(problem))
    return None if read == "عون".encode() else message("What is read of a file is not what was written: look at the disk")


def _disk() -> Message | None:
    folder = next(path for path in (home(), *home().parents) if path.exists())
    free = shutil.disk_usage(Path(folder)).free
    if free < LEAST_FREE:
        return message("Only %(megabytes)s MB are free where the data stand: make room", megabytes=free // 1_000_000)
    else:
        return None
