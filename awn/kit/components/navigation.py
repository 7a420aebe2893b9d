"""Ways through the pages: steps, tabs, the path to a page, pages of a list, menus, the other languages, the quick way out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.template.context import Context
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from awn.kit.components.words import Words, icon

register = template.Library()

LANGUAGES = {"ar": ("العربية", "rtl"), "en": ("English", "ltr")}


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere. `count` stands beside them; `current` marks where one is."""

    words: Words
    url: str = ""
    current: bool = False
    count: int | None = None


@register.inclusion_tag("kit/components/steps.html")
def steps(items: Sequence[Any], label: str) -> dict[str, Any]:
    """Where one stands in a journey: words, numbers, and links to the steps that are open."""
    return {"items": items, "label": label}


@register.inclusion_tag("kit/components/tabs.html")
def tabs(links: Sequence[Link], label: Words) -> dict[str, Any]:
    """Parts of one thing, each with an address of its own."""
    return {"links": links, "label": label}


@register.inclusion_tag("kit/components/breadcrumb.html")
def breadcrumb(links: Sequence[Link]) -> dict[str, Any]:
    """The path down to this page, which is its last link and stands as text."""
    return {"links": links}


@register.inclusion_tag("kit/components/menu.html")
def menu(links: Sequence[Link], label: Words, name: str = "") -> dict[str, Any]:
    """A few links behind one word, `name` being its icon; the page's script closes it with Esc and a tap elsewhere."""
    return {"links": links, "label": label, "name": name}


@register.inclusion_tag("kit/components/pager.html", takes_context=True)
def pager(context: Context, page: Page[Any]) -> dict[str, Any]:
    """Previous and next in words; the other filters stay in the address."""
    query = context["request"].GET.copy()
    links = {}
    for name, number in (("previous", page.number - 1), ("next", page.number + 1)):
        query["page"] = str(number)
        links[name] = f"?{query.urlencode()}"
    return {"page": page, "links": links}


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[dict[str, str]]:
    """The same page in the other languages, each named in its own; the first page where there is no such page."""
    here = context["request"].get_full_path()
    return [
        {"code": code, "name": name, "dir": direction, "url": _in_language(here, code)}
        for code, (name, direction) in LANGUAGES.items()
        if code != get_language()
    ]


def _in_language(here: str, code: str) -> str:
    """An address that no page has would lead to another site where it begins with two slashes."""
    there = translate_url(here, code)
    first = "/" if code == settings.LANGUAGE_CODE else f"/{code}/"
    return first if there == here else there


@register.simple_tag
def back_link(url: str) -> SafeString:
    """The way to the page before, above everything else."""
    return format_html('<a class="back" href="{}">{}{}</a>', url, icon("back"), gettext("Back"))


@register.simple_tag
def quick_exit(url: str) -> SafeString:
    """Leaves at once and asks nothing; the page at `url` ends the session and goes on to a neutral one."""
    return format_html(
        '<a class="btn danger" href="{}" rel="nofollow noreferrer" data-exit>{}{}</a>', url, icon("cross"), gettext("Quick exit")
    )
