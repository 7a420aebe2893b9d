"""What the pages of accounts have in common: none is kept by a browser, a wrong form comes back whole, and success leads on."""

from typing import Any, Final

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.arabic.wording import Message, message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.people.limits import ADDRESS, may_try, network_address

LOCKED: Final = message(
    "This was tried too often. Wait a quarter of an hour and try again; your account and your data are safe. Other ways to log in still work."
)
SAVED: Final = message("Saved.")
ADDED: Final = message("Added.")
REMOVED: Final = message("Removed.")
CROWDED: Final = message("Too many people come from this network at this moment. Wait a minute and send the form again.")


class AccountPage(View):
    """One page of accounts: a template, and a form that is read by POST. What concerns one's own account needs no consent."""

    template: str
    needs_consent = False
    failed_words: Message | None = None

    def page(self, request: HttpRequest, form: BaseForm | None = None, *, status: int = 200, **context: Any) -> HttpResponse:
        failed = status >= 400
        answer = render(request, self.template, {"form": form, "failed": failed, **self.more(request), **context}, status=status)
        add_never_cache_headers(answer)
        return answer

    def wrong(
        self, request: HttpRequest, form: BaseForm, words: Message | None = None, status: int = 422, **context: Any
    ) -> HttpResponse:
        """The same page with what was typed and what is wrong with it."""
        return self.page(request, form, status=status, refused=words, **context)

    def more(self, request: HttpRequest) -> dict[str, Any]:  # noqa: ARG002
        """What the template is given beside the form."""
        return {}


def crowded(request: HttpRequest) -> bool:
    """Whether far more comes from one network address than a school could send. Counts this request."""
    return not may_try(ADDRESS, network_address(request))


def see(name: str, **named: object) -> HttpResponseRedirect:
    """Leads on to the page of this name."""
    return SeeOther(reverse(name, kwargs=named))


def done(request: HttpRequest, words: Message, name: str, **named: object) -> HttpResponseRedirect:
    """Leads on to the page of this name, which says what was done."""
    say_next(request, words)
    return see(name, **named)


def go(address: str) -> HttpResponseRedirect:
    """Leads on to a path of this site."""
    return SeeOther(address)
