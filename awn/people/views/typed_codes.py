"""The pages on which a sent code is typed: when joining, when logging in, and when an address is added to an account."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from awn.arabic.wording import Message, message
from awn.kit.access import public
from awn.kit.said import say_next
from awn.people import pending
from awn.people.codes import ask_for_code, right_code
from awn.people.entering import enter, way_on
from awn.people.forms.log_in import CodeForm
from awn.people.models import Person
from awn.people.models.account import Taken
from awn.people.registering import register
from awn.people.views.pages import LOCKED, SAVED, AccountPage, go, see
from awn.people.views.sign_up import JOINING, PROVING, WHO, ask_for_proof, welcome

LOGGING_IN = "logging_in"
WRONG = message("This is not the code, or it no longer works. Look at the last message that came, or ask for a new code.")
ASKED_TOO_OFTEN = message("Codes were asked for too often. Wait a quarter of an hour, or log in another way.")


class TypedCode(AccountPage):
    """Waits for the code of one journey. A journey that is over or was never begun leads back to its beginning."""

    template = "people/code.html"
    journey: str
    beginning: str
    accept: Callable[[HttpRequest, pending.Content], HttpResponse]
    """What follows the right code."""

    def get(self, request: HttpRequest) -> HttpResponse:
        said = pending.kept(request.session, self.journey)
        return self.page(request, CodeForm(), said=self.words(said)) if said else see(self.beginning)

    def post(self, request: HttpRequest) -> HttpResponse:
        said = pending.kept(request.session, self.journey)
        if said is None:
            return see(self.beginning)
        elif "again" in request.POST:
            return self._again(request, said)
        else:
            return self._read(request, said)

    def words(self, said: pending.Content) -> Message:
        return message("We sent a code of six digits to %(address)s. It works for 15 minutes.", address=said["to"])

    def more(self, request: HttpRequest) -> dict[str, Any]:  # noqa: ARG002
        return {"beginning": self.beginning}

    def address(self, said: pending.Content) -> dict[str, Any]:
        """To whom a new code of the journey goes: `way` and `to`."""
        return {"way": said["way_of_code"], "to": said["to"]}

    def _read(self, request: HttpRequest, said: pending.Content) -> HttpResponse:
        form = CodeForm(request.POST)
        right = right_code(said, form.cleaned_data["code"]) if form.is_valid() else False
        if right:
            pending.drop(request.session, self.journey)
            return self.accept(request, said)
        elif right is None:
            return self.wrong(request, form, LOCKED, 429, said=self.words(said))
        else:
            return self.wrong(request, form, WRONG if form.is_valid() else None, said=self.words(said))

    def _again(self, request: HttpRequest, said: pending.Content) -> HttpResponse:
        if ask_for_code(request.session, self.journey, said, key=said["key"], **self.address(said)):
            return go(request.path)
        else:
            return self.wrong(request, CodeForm(), ASKED_TOO_OFTEN, 429, said=self.words(said))


@public
class SignUpCode(TypedCode):
    """The last page of joining by e-mail or phone."""

    journey, beginning = JOINING, "join"

    def accept(self, request: HttpRequest, said: pending.Content) -> HttpResponse:
        """Makes the account; who has one with this address already comes into that."""
        kind, value = said["way_of_code"], said["to"]
        proved = {"email": value if kind == "email" else "", "phone": value if kind == "sms" else ""}
        try:
            person = register(said["who"], {**said["way"], **proved}, language=get_language() or "ar")
        except Taken:
            return self._known(request, kind, value)
        pending.drop(request.session, WHO)
        enter(request, person)
        return see("proof") if _prove_rest(request, person, said) else welcome(request)

    def _known(self, request: HttpRequest, kind: str, value: str) -> HttpResponse:
        person = Person.objects.known_as(kind, value)
        pending.drop(request.session, WHO)
        if person is None or not person.is_active:
            return see("suspended")
        else:
            enter(request, person)
            return go(way_on(request))


@public
class LogInCode(TypedCode):
    """Logging in by a code. The words are the same whether or not there is such an account."""

    journey, beginning = LOGGING_IN, "log_in"

    def words(self, said: pending.Content) -> Message:
        return message(
            "If there is an account named %(name)s and an e-mail address or phone in it, a code of six digits is on its way there."
            " It works for 15 minutes.",
            name=said["name"],
        )

    def address(self, said: pending.Content) -> dict[str, Any]:
        person = Person.objects.present().filter(pk=said["person"]).first()
        way = person.way_of_codes if person else None
        return {"way": way, "to": person.contact(way) if person and way else ""}

    def accept(self, request: HttpRequest, said: pending.Content) -> HttpResponse:
        person = Person.objects.filter(pk=said["person"], hollowed_at=None).first()
        if person is None or not person.is_active:
            return see("suspended")
        else:
            enter(request, person)
            return go(way_on(request))


class Proof(TypedCode):
    """Proving an address that one wants to log in by."""

    journey, beginning = PROVING, "ways_in"

    def accept(self, request: HttpRequest, said: pending.Content) -> HttpResponse:
        person = request.user
        assert isinstance(person, Person)
        if said["person"] != person.pk:
            return see(self.beginning)
        try:
            person.set_contact(said["way_of_code"], said["to"], by=person)
        except Taken:
            return self.page(request, taken=said["to"])
        say_next(request, SAVED)
        return see("proof") if _prove_rest(request, person, said) else go(way_on(request, reverse("ways_in")))


def _prove_rest(request: HttpRequest, person: Person, said: pending.Content) -> bool:
    """Asks for the proof of the second address, if one was given."""
    return ask_for_proof(request, PROVING, {"person": person.pk}, {"phone": said.get("rest", "")})
