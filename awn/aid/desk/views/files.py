"""What was written, to take away."""

import zipfile
from pathlib import Path
from typing import NamedTuple

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.aid.desk.long_work import deciding
from awn.aid.desk.pages import begin, show
from awn.aid.desk.work import desk
from awn.arabic.wording import Message, message
from awn.kit.see_other import SeeOther

FILES = {
    "list.xlsx": (message("The list"), message("One clean list for people to read and print.")),
    "report.html": (message("The report"), message("What was found, changed and left out, in words. Opens in a browser.")),
    "review.xlsx": (
        message("Doubtful pairs to decide elsewhere"),
        message("Give it to a colleague, and read it in again later."),
    ),
    "cases.csv": (message("Cases"), message("What only people may settle.")),
    "changes.csv": (message("Changes"), message("Each value that was cleaned: before, after, and by which rule.")),
    "list.csv": (message("The list for programs"), message("The same list with fixed column names.")),
    "people.csv": (message("Who is who"), message("One line per individual, with the numbers of person and family.")),
    "pairs.csv": (message("Pairs"), message("Certain and doubtful pairs, with probability and reason.")),
    "restricted.csv": (message("Restricted columns"), message("What you chose to restrict. For the caseworker alone.")),
    "MAP.toml": (message("The map of columns"), message("Give it next time with files of the same shape.")),
    "report.json": (message("The report for programs"), message("The same numbers in a fixed form.")),
}
FIRST = ("list.xlsx", "report.html")


class Written(NamedTuple):
    name: str
    title: Message
    about: Message
    size: int


class Files(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        written = [Written(name, *FILES[name], (work.out / name).stat().st_size) for name in FILES if (work.out / name).is_file()]
        first = [file for file in written if file.name in FIRST]
        return show(request, "files", {"first": first, "others": [file for file in written if file not in first]}, step="files")

    def post(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        """Writes them anew with what was decided."""
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        return begin(work, deciding(work, work.language or get_language() or "ar"))


class File(View):
    """One file, to be saved and never shown: only names that the desk writes are answered."""

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:  # noqa: ARG002
        path = desk.work.out / name
        if name not in FILES or desk.work.prepared is None or not path.is_file():
            raise Http404
        return attachment(path)


class Everything(View):
    """All files in one."""

    def get(self, request: HttpRequest) -> HttpResponseBase:  # noqa: ARG002
        work = desk.work
        if work.prepared is None:
            raise Http404
        packed = work.folder / "all.zip"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in FILES:
                if (work.out / name).is_file():
                    archive.write(work.out / name, name)
        return attachment(packed)


def attachment(path: Path) -> FileResponse:
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)
