"""Answers of the pages: a page, the same page with what is wrong, and the way on after an act."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from awn.arabic.wording import Message
from awn.kit.isolation import plain_sentence
from awn.people.refusals import Refused

type Words = str | Message


def show(request: HttpRequest, page: str, context: Mapping[str, Any]) -> HttpResponse:
    """The page; 422 when a form on it (`form`) is wrong."""
    form = context.get("form")
    failed = isinstance(form, BaseForm) and bool(form.errors)
    return render(request, f"{page}.html", {**context, "failed": failed}, status=422 if failed else 200)


def ask(
    request: HttpRequest,
    form: BaseForm,
    *,
    title: Words,
    button: Words,
    back: str,
    intro: Words = "",
    tone: str = "",
    about: str = "",
) -> HttpResponse:
    """A page with one question, or a few that belong together. `about` names the thing that is asked about, as typed."""
    context = {"form": form, "title": title, "button": button, "back": back, "intro": intro, "tone": tone, "about": about}
    return show(request, "organisations/question", context)


def explain(form: BaseForm, refusal: Refused) -> None:
    """Puts why an act was not done above the form."""
    form.add_error(None, plain_sentence(refusal.words))
