"""The first page: give files or paste, say where the phones are from, and go on."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views import View

from awn.aid.desk import engine
from awn.aid.desk.forms import NO_ROOM, StartForm
from awn.aid.desk.jobs import Job, Progress
from awn.aid.desk.pages import SeeOther, begin, show
from awn.aid.desk.work import Work, desk
from awn.arabic.wording import message


class Start(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, StartForm(initial={"region": desk.work.region}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keeps whatever came, whether or not the form as a whole is right."""
        form = StartForm(request.POST, request.FILES)
        work = desk.work
        valid = form.is_valid()
        came, pasted_in = _keep(form, work)
        for file in form.too_large:
            form.add_error(
                "lists",
                gettext("“%(file)s” is larger than 50 MB. Save it in parts, or without pictures.")
                % {"file": f"\u2068{file.name}\u2069"},
            )
        if form.no_room or not pasted_in:
            form.add_error("lists" if form.no_room else "pasted", gettext(NO_ROOM))
        if not work.files and pasted_in and not (form.too_large or form.no_room):
            form.add_error("lists", gettext("Choose a file, or paste a table."))
        if not valid or form.errors:
            return _page(request, form, status=422)
        work.region = form.cleaned_data["region"]
        if "add" in request.POST:
            return SeeOther(reverse("start"))
        if came or work.sources is None:
            work.forget_findings()
            return begin(work, reading(work))
        return SeeOther(reverse("columns"))


class Removal(View):
    """Takes one file out again."""

    def post(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        for path in work.files:
            if path.name == request.POST.get("file"):
                path.unlink()
                work.sources = None
                work.forget_findings()
        return SeeOther(reverse("start"))


def reading(work: Work) -> Job:
    """The work of reading all files given."""

    def body(progress: Progress) -> None:
        sources = engine.read(work.files, progress)
        progress(message("Done"), 1.0)
        work.sources, work.skipped = sources, frozenset()

    return Job(message("Reading the files"), body, then="columns", back="start")


def _keep(form: StartForm, work: Work) -> tuple[bool, bool]:
    """Moves what came among the work's files. Whether anything came, and whether the disk took what was pasted."""
    for file in form.kept:
        file.path.replace(work.new_file(file.name or ""))
    pasted = form.data.get("pasted", "")
    if pasted.strip():
        path = work.new_file(gettext("pasted") + ".txt")
        try:
            path.write_text(pasted, encoding="utf-8", errors="replace", newline="")
        except OSError:
            path.unlink(missing_ok=True)
            return bool(form.kept), False
        form.data = {**{name: form.data[name] for name in form.data}, "pasted": ""}  # it is among the files now
    return bool(form.kept or pasted.strip()), True


def _page(request: HttpRequest, form: StartForm, status: int = 200) -> HttpResponse:
    files = [{"name": path.name, "size": path.stat().st_size} for path in desk.work.files]
    return show(request, "start", {"form": form, "files": files, "failed": status == 422}, step="start", status=status)
