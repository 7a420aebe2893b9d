"""Workbooks protected by a password (ECMA-376 and the older XLS ciphers), opened with it in memory; nothing decrypted touches the disk."""

import io

import msoffcrypto
from msoffcrypto.exceptions import FileFormatError, InvalidKeyError

from awn.arabic.wording import message
from awn.sheets import limits
from awn.sheets.formats.archive import PROTECTED
from awn.sheets.problems import Unreadable


def unlocked(content: bytes, password: str, file: str) -> bytes:
    """The bytes of the workbook inside. Raises `Unreadable` for a wrong password or a cipher that is not known."""
    opened = io.BytesIO()
    try:
        container = msoffcrypto.OfficeFile(io.BytesIO(content))
        container.load_key(password=password)
        container.decrypt(opened)
    except InvalidKeyError as error:
        raise Unreadable(message("The password is not right. Check it and try again."), file=file) from error
    except FileFormatError as error:
        raise Unreadable(PROTECTED, file=file) from error
    except Exception as error:  # the library lets whatever it meets in a damaged container through
        raise Unreadable(PROTECTED, file=file) from error
    limits.check_file_size(opened.tell(), file)
    return opened.getvalue()
