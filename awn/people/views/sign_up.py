"""Signing up: who, and by which way."""

from typing import Any

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from awn.arabic.wording import message
from awn.kit.access import public
from awn.people import pending
from awn.people.codes import ask_for_code
from awn.people.entering import NEXT, enter, leading_to, remember_way_on, wanted_page, way_on
from awn.people.forms.sign_up import TAKEN, WayForm, WhoForm
from awn.people.models.account import Taken, Way
from awn.people.registering import register
from awn.people.texts import newest
from awn.people.views.pages import CROWDED, LOCKED, AccountPage, crowded, go, see

WHO, JOINING, PROVING = "who", "joining", "proving"
STEPS = (message("About you"), message("Logging in"))


def steps(current: int) -> list[dict[str, Any]]:
    return [
        {"words": words, "url": "", "current": number == current, "done": number < current} for number, words in enumerate(STEPS)
    ]


@public
class SignUp(AccountPage):
    """The first screen: name and year of birth. Nothing is stored of who is too young."""

    template = "people/sign_up.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        remember_way_on(request)
        said = pending.kept(request.session, WHO)
        return self.page(request, WhoForm(initial=said))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = WhoForm(request.POST)
        if crowded(request):
            return self.wrong(request, form, CROWDED, 429)
        elif not form.is_valid():
            return self.wrong(request, form)
        elif form.is_too_young:
            pending.drop(request.session, WHO)
            return see("too_young")
        else:
            pending.keep(request.session, WHO, form.cleaned_data)
            return see("join_way")

    def more(self, request: HttpRequest) -> dict[str, Any]:  # noqa: ARG002
        return {"steps": steps(0)}


@public
class TooYoung(AccountPage):
    """What is open to who is younger than fifteen."""

    template = "people/too_young.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request)


@public
class SignUpWay(AccountPage):
    """The second screen: by which name, and by what proof.

    Whether an address is taken is not looked up here: a code goes to it in any case, and only who reads it learns what stands behind.
    """

    template = "people/sign_up_way.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request, WayForm()) if pending.kept(request.session, WHO) else see("join")

    def post(self, request: HttpRequest) -> HttpResponse:
        who = pending.kept(request.session, WHO)
        form = WayForm(request.POST)
        if who is None:
            return see("join")
        elif crowded(request):
            return self.wrong(request, form, CROWDED, 429)
        elif not form.is_valid():
            return self.wrong(request, form)
        else:
            return self._join(request, form, who)

    def _join(self, request: HttpRequest, form: WayForm, who: dict[str, Any]) -> HttpResponse:
        given = form.cleaned_data
        password = make_password(given["password"]) if given["password"] else ""
        way = {**given, "password": password, "consent": newest("consent")}
        if given["username"]:
            return self._at_once(request, form, who, way)
        elif ask_for_proof(request, JOINING, {"who": who, "way": way}, given):
            return see("join_code")
        else:
            return self.wrong(request, form, LOCKED, 429)

    def _at_once(self, request: HttpRequest, form: WayForm, who: dict[str, Any], way: dict[str, Any]) -> HttpResponse:
        """A user name needs no proof: the account is made, and the addresses are proved afterwards."""
        try:
            person = register(who, {**way, "email": "", "phone": ""}, language=get_language() or "ar")
        except Taken:  # by somebody who sent the form at the same moment
            form.add_error("username", TAKEN)
            return self.wrong(request, form)
        pending.drop(request.session, WHO)
        enter(request, person)
        if ask_for_proof(request, PROVING, {"person": person.pk}, way):
            return see("proof")
        else:
            return welcome(request)

    def more(self, request: HttpRequest) -> dict[str, Any]:  # noqa: ARG002
        return {"steps": steps(1), "consent_version": newest("consent")}


def ask_for_proof(request: HttpRequest, journey: str, content: pending.Content, given: dict[str, Any]) -> bool:
    """Sends a code to the e-mail address, else to the phone; of two the other waits its turn. False when there is neither, or too many were asked for."""
    email, phone = given.get("email", ""), given.get("phone", "")
    way: Way = "email" if email else "sms"
    content = {**content, "way_of_code": way, "to": email or phone, "rest": phone if email else ""}
    key = f"{way}:{email or phone}"
    return bool(email or phone) and ask_for_code(request.session, journey, content, key=key, way=way, to=email or phone)


def welcome(request: HttpRequest) -> HttpResponse:
    """Leads to the page that says that the account is made; what was wanted before goes along in its address, and is not remembered elsewhere."""
    return go(leading_to("welcome", way_on(request, "") if request.session.get(NEXT) else ""))


class Welcome(AccountPage):
    """The account is made: by which name one logs in, and the sheet of codes for who has neither phone nor e-mail."""

    template = "people/welcome.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        wanted = wanted_page(request)
        return self.page(request, next=wanted, way_ahead=wanted or reverse("home"))
