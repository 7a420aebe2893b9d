"""The first page: give files or paste, say where the phones are from, and go on."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views import View

from awn.aid.desk import options
from awn.aid.desk.forms import StartForm
from awn.aid.desk.long_work import reading
from awn.aid.desk.option_fields import NO_ROOM
from awn.aid.desk.pages import begin, show
from awn.aid.desk.work import Work, desk
from awn.arabic.directions import contained
from awn.kit.see_other import SeeOther


class Start(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, StartForm(initial=options.said(desk.work)))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keeps whatever came and is right, whether or not the form as a whole is right."""
        form = StartForm(request.POST, request.FILES)
        work = desk.work
        valid = form.is_valid()
        pasted_in = _keep(form, work)
        options.take(form, work)
        _complain(form, work, pasted_in=pasted_in)
        if not valid or form.errors:
            return _page(request, form, status=422)
        elif "add" in request.POST:
            return SeeOther(reverse("start"))
        elif work.sources is None:
            return begin(work, reading(work))
        else:
            return SeeOther(reverse("columns"))


class Removal(View):
    """Takes one file out again: of the lists, or of what was given beside them."""

    def post(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        for path in work.files:
            if path.name == request.POST.get("file"):
                path.unlink()
                work.forget_tables()
        options.remove(work, request.POST.get("beside", ""))
        return SeeOther(reverse("start"))


def _keep(form: StartForm, work: Work) -> bool:
    """Moves what came among the work's files, which are then to be read anew. False when the disk did not take what was pasted."""
    for file in form.kept:
        file.path.replace(work.new_file(file.name or ""))
    pasted = form.data.get("pasted", "")
    if form.kept or pasted.strip():
        work.forget_tables()
    if pasted.strip():
        path = work.new_file(gettext("pasted") + ".txt")
        try:
            path.write_text(pasted, encoding="utf-8", errors="replace", newline="")
        except OSError:
            path.unlink(missing_ok=True)
            return False
        form.data = {**{name: form.data[name] for name in form.data}, "pasted": ""}  # it is among the files now
    return True


def _complain(form: StartForm, work: Work, *, pasted_in: bool) -> None:
    for file in form.too_large:
        words = gettext("“%(file)s” is larger than 50 MB. Save it in parts, or without pictures.")
        form.add_error("lists", words % {"file": f"\u2068{contained(file.name or '')}\u2069"})
    if form.no_room or not pasted_in:
        form.add_error("lists" if form.no_room else "pasted", gettext(NO_ROOM))
    if not work.files and pasted_in and not (form.too_large or form.no_room):
        form.add_error("lists", gettext("Choose a file, or paste a table."))


def _page(request: HttpRequest, form: StartForm, status: int = 200) -> HttpResponse:
    work = desk.work
    context = {
        "form": form,
        "files": [{"name": path.name, "size": path.stat().st_size} for path in work.files],
        "beside": options.given(form, work),
        "more": options.is_open(form, work),
        "failed": status == 422,
    }
    return show(request, "start", context, step="start", status=status)
