"""Pages for what cannot be answered: always a page in words, with a way on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return _page(request, 403, _("The desk does not answer this"), _("It answers only its own pages, on this machine."))


def locked(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        403,
        _("This browser has not opened the desk"),
        _("Use the address that stands in the window where the desk was started. It opens the desk once, in one browser."),
    )


def spent(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        403,
        _("This address was used already"),
        _("An address opens the desk once. A new one now stands in the window where the desk was started."),
    )


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return _page(
        request,
        403,
        _("This form is no longer valid"),
        _("The desk was started anew, or the page was open for long. Go back, load the page again, and send it once more."),
        home=True,
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return _page(request, 404, _("There is no such page"), _("The work may have been wiped meanwhile, or begun anew."), home=True)


def misshapen(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return _page(
        request, 400, _("The request could not be read"), _("Go back and try again with fewer files at once."), home=True
    )


def broken(request: HttpRequest) -> HttpResponse:
    return _page(
        request,
        500,
        _("Something went wrong that Awn did not foresee"),
        _("Your files are still in the work folder. Go back to the start and try again."),
        home=True,
    )


def _page(request: HttpRequest, status: int, heading: Any, words: Any, *, home: bool = False) -> HttpResponse:
    return render(request, "aid/desk/error.html", {"heading": heading, "words": words, "way_home": home}, status=status)
