"""Taking files in: each is streamed to the work folder, up to 50 MB, and one that is too large does not take the others with it."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers
from django.http import HttpRequest, HttpResponse

from awn.aid.desk.work import desk

LARGEST = 50 * 1024 * 1024  # bytes


class StreamedFile(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs alone
    """A file that lies in the work folder already; `too_large` and `no_room` say that only its name was kept."""

    def __init__(self, path: Path, *, name: str, size: int, too_large: bool, no_room: bool) -> None:
        super().__init__(file=None, name=name, size=size)
        self.path, self.too_large, self.no_room = path, too_large, no_room

    def close(self) -> None:
        pass


class ToDisk(FileUploadHandler):
    """Writes each file into the work folder as it comes."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._written = 0
        self._no_room = False
        self._stream = tempfile.NamedTemporaryFile(dir=desk.work.folder, prefix="incoming-", delete=False)  # noqa: SIM115
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002
        self._written += len(raw_data)
        if self._written <= LARGEST and not self._no_room:
            self._on_disk(lambda: self._stream.write(raw_data))

    def file_complete(self, file_size: int) -> StreamedFile:
        self._on_disk(self._stream.close)
        path = Path(self._stream.name)
        too_large = self._written > LARGEST
        if too_large or self._no_room:
            path.unlink(missing_ok=True)
        return StreamedFile(path, name=self.file_name or "", size=file_size, too_large=too_large, no_room=self._no_room)

    def upload_interrupted(self) -> None:
        self._on_disk(self._stream.close)
        Path(self._stream.name).unlink(missing_ok=True)

    def _on_disk(self, act: Callable[[], object]) -> None:
        try:
            act()
        except OSError:
            self._no_room = True


class Streaming:
    """Puts `ToDisk` in place before anything reads the request's body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            request.upload_handlers = [ToDisk(request)]
        return self._get_response(request)
