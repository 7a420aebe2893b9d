"""Taking files in on the platform: they stay in memory until they are sealed, and never touch the disk in the open."""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

from awn.aid.models.source_files import LARGEST

TOGETHER: Final = 100_000_000  # bytes of one upload


class InMemory(FileUploadHandler):
    """Keeps each file whole in memory; of one that is too large, and of all that is too much together, only the name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._together = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._chunks: list[bytes] = []
        self._size = 0
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002
        self._size += len(raw_data)
        self._together += len(raw_data)
        if self._size > LARGEST or self._together > TOGETHER:
            self._chunks = []
        else:
            self._chunks.append(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[Any]:
        content = b"".join(self._chunks)
        kept = SimpleUploadedFile(self.file_name or "file", content, self.content_type or "")
        kept.size = file_size
        return kept


def is_whole(file: UploadedFile[Any]) -> bool:
    """Whether the file was taken, and not only its name."""
    kept: int = file.seek(0, 2)
    file.seek(0)
    return kept == file.size and 0 < kept <= LARGEST
