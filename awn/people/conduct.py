"""The code of conduct and confidentiality undertaking: its text, its signature, and the door to work that touches people."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from awn.journal.recording import record
from awn.kit.see_other import SeeOther
from awn.people.models import ConductSignature, Person
from awn.people.texts import VersionedText, newest, text

type Handler = Callable[..., HttpResponseBase]


def current_text(language: str) -> VersionedText:
    """The text in force."""
    return text("conduct", version=newest("conduct"), language=language)


@transaction.atomic
def sign(person: Person, *, version: int, language: str) -> ConductSignature:
    """Signs the version that was read in `language`; a second time changes nothing. One journal line."""
    read = text("conduct", version=version, language=language)
    signature, is_new = ConductSignature.objects.get_or_create(
        person=person, version=version, defaults={"language": read.language, "digest": read.digest}
    )
    if is_new:
        record("people.conduct_signed", about=person, by=person, details={"version": version})
    return signature


def signed[V: type[View]](view: V) -> V:
    """Marks a view class of work that touches people: it leads to the text and its signature first, and back."""
    return method_decorator(_signed_only, name="dispatch")(view)


def _signed_only(handler: Handler) -> Handler:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.user, Person) and request.user.has_signed_conduct:
            return handler(request, *args, **kwargs)
        back = {"next": request.get_full_path()} if request.method == "GET" else {}
        return SeeOther(f"{reverse('conduct_signature')}?{urlencode(back)}")

    return answer
