"""Two lists held against each other: in both, in one only, changed."""

import shutil
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.aid.desk import engine, findings, names
from awn.aid.desk.forms import CompareForm
from awn.aid.desk.jobs import Job, Progress
from awn.aid.desk.pages import begin, show, turn
from awn.aid.desk.uploads import StreamedFile
from awn.aid.desk.views.files import attachment
from awn.aid.desk.work import Work, desk
from awn.arabic.wording import message
from awn.kit.see_other import SeeOther

FILES = {
    "compare.xlsx": message("All four tables, to read and print"),
    "both.csv": message("In both lists"),
    "only_first.csv": message("Only in the older list"),
    "only_second.csv": message("Only in the newer list"),
    "changed.csv": message("What changed"),
}
TABS = ("only_new", "only_old", "changed")


class Compare(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return show(request, "comparison", {"form": CompareForm(initial={"region": desk.work.options.region})})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CompareForm(request.POST, request.FILES)
        if not form.is_valid():
            return show(request, "comparison", {"form": form, "failed": True}, status=422)
        work = desk.work
        old, new = (_keep(work, side, form.cleaned_data[side]) for side in ("old", "new"))
        return begin(work, comparing(work, old, new, form.cleaned_data["region"], get_language() or "ar"))


class Result(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        compared = desk.work.compared
        if compared is None:
            return SeeOther(reverse("comparison"))
        tab = request.GET.get("tab") if request.GET.get("tab") in TABS else TABS[0]
        page = turn(request, getattr(compared.comparison, tab or TABS[0]))
        context = {
            **findings.comparison_numbers(compared.comparison), "tab": tab, "page": page,
            "rows": [findings.compared_row(compared, tab or TABS[0], item) for item in page],
            "files": [(name, words) for name, words in FILES.items() if (desk.work.folder / "compared" / name).is_file()],
        }  # fmt: skip
        return show(request, "comparison_result", context)


class File(View):
    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:  # noqa: ARG002
        path = desk.work.folder / "compared" / name
        if name not in FILES or desk.work.compared is None or not path.is_file():
            raise Http404
        return attachment(path)


def comparing(work: Work, old: Path, new: Path, region: str, language: str) -> Job:
    out = work.folder / "compared"

    def body(progress: Progress) -> None:
        compared = engine.compare(old, new, region=region, language=language, out=out, progress=progress)
        progress(message("Done"), 1.0)
        work.compared = compared

    return Job(message("Comparing the two lists"), body, then="comparison-result", back="comparison")


def _keep(work: Work, side: str, file: StreamedFile) -> Path:
    """Puts it where nothing else is, so that old and new may have the same name."""
    folder = work.folder / side
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return file.path.replace(names.free_path(folder, file.name or ""))
