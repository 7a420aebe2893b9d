"""Giving files for a list, and withdrawing one."""

from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.aid.forms import FilesForm
from awn.aid.models import AidList, SourceFile
from awn.aid.models.source_files import Twice
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.taking_files import takes_files
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm
from awn.organisations.pages import ask, explain, show
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


@opened
@takes_files
class Files(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        return show(request, "aid/lists/files", {"aid_list": aid_list, "form": FilesForm()})

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        """All of the files are taken, or none; those that are in the list already are told, and cost the others nothing."""
        require_preparing(request, aid_list)
        form = FilesForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                if _take(aid_list, form, request):
                    say_next(request, message("Files that are in the list already were not added again."))
                return SeeOther(reverse("aid_list", args=[aid_list.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return show(request, "aid/lists/files", {"aid_list": aid_list, "form": form})


@transaction.atomic
def _take(aid_list: AidList, form: FilesForm, request: PersonRequest) -> int:
    """How many were there already. Raises Twice when all were."""
    twice: list[Twice] = []
    for file in form.cleaned_data["lists"]:
        try:
            aid_list.give_file(by=request.user, name=file.name or "", content=file.read(), **form.rules)
        except Twice as told:
            twice.append(told)
    if len(twice) == len(form.cleaned_data["lists"]):
        raise twice[0]
    return len(twice)


@opened
class Withdrawal(View):
    """Taking a file back for whoever collected it."""

    def get(self, request: PersonRequest, aid_list: AidList, file: UUID) -> HttpResponse:
        require_preparing(request, aid_list)
        return ask(
            request,
            NothingForm(),
            title=message("Withdrawing a file"),
            intro=message(
                "Volunteers see nothing of it from now on, the file is deleted, and its entries leave the list with the next preparation."
            ),
            button=message("Withdraw the file"),
            tone="danger",
            back=reverse("aid_list", args=[aid_list.uid]),
            about=str(self._file(aid_list, file).name),
        )

    def post(self, request: PersonRequest, aid_list: AidList, file: UUID) -> HttpResponse:
        require_preparing(request, aid_list)
        self._file(aid_list, file).withdraw(by=request.user)
        say_next(request, message("The file is withdrawn. Prepare the list anew."))
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))

    def _file(self, aid_list: AidList, file: UUID) -> SourceFile:
        return get_object_or_404(aid_list.files.select_related("aid_list__organisation"), uid=file)
