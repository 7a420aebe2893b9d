"""Confirming that it is still the same person, before a privileged act."""

import time
from typing import Any

from django.http import HttpResponse

from awn.people import pending
from awn.people.access import CONFIRMED_AT, HELD
from awn.people.authenticators import APP, PASSKEY, authenticators, use_passkey, use_typed
from awn.people.entering import remember_way_on, way_on
from awn.people.forms.log_in import CodeForm, CredentialForm
from awn.people.limits import CODES, forget, may_try
from awn.people.requests import PersonRequest
from awn.people.views.log_in import WRONG_PASSKEY
from awn.people.views.pages import LOCKED, AccountPage, go, see
from awn.people.views.typed_codes import WRONG


class Confirmation(AccountPage):
    """Asks for a passkey or a code of the app. Who has neither is led to set one up, and from there back."""

    template = "people/confirmation.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        remember_way_on(request)
        kinds = _kinds(request)
        return self.page(request, CodeForm(), kinds=kinds) if kinds else see("strong_way")

    def post(self, request: PersonRequest) -> HttpResponse:
        key = f"person:{request.user.pk}"
        if not may_try(CODES, key):
            return self.wrong(request, CodeForm(), LOCKED, 429, kinds=_kinds(request))
        elif "credential" in request.POST:
            return self._by_passkey(request, key)
        else:
            return self._by_code(request, key)

    def _by_passkey(self, request: PersonRequest, key: str) -> HttpResponse:
        form = CredentialForm(request.POST)
        if form.is_valid() and use_passkey(request.user, form.cleaned_data["credential"]):
            return _confirmed(request, key)
        else:
            return self.wrong(request, CodeForm(), WRONG_PASSKEY, kinds=_kinds(request))

    def _by_code(self, request: PersonRequest, key: str) -> HttpResponse:
        form = CodeForm(request.POST)
        if form.is_valid() and use_typed(request.user, form.cleaned_data["code"], (APP,)):
            return _confirmed(request, key)
        else:
            return self.wrong(request, form, WRONG if form.is_valid() else None, kinds=_kinds(request))


class HeldAct(AccountPage):
    """What was asked for before the confirmation, ready to be sent once more by one button."""

    template = "people/held_act.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        held = pending.kept(request.session, HELD)
        if held is None or held["person"] != request.user.pk:
            return see("home")
        else:
            return self.page(request, path=held["path"], fields=held["fields"])


def confirm(request: PersonRequest) -> None:
    """The session is confirmed from now on, and gets a new key."""
    request.session.cycle_key()
    request.session[CONFIRMED_AT] = time.time()


def _confirmed(request: PersonRequest, key: str) -> HttpResponse:
    forget(CODES, key)
    confirm(request)
    return go(way_on(request))


def _kinds(request: PersonRequest) -> dict[str, Any]:
    found = set(authenticators(request.user).filter(type__in=(APP, PASSKEY)).values_list("type", flat=True))
    return {"app": APP in found, "passkey": PASSKEY in found} if found else {}
