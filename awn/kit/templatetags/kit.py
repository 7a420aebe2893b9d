"""The components as typed tags, and the filters that isolate values. See `ux` in the documentation and /kit/ for how they look."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField, CheckboxInput
from django.template.context import Context
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from awn.arabic.wording import Message
from awn.kit import isolation
from awn.kit.icons import FLIPPED, ICONS

register = template.Library()

register.filter("bdi", isolation.own_direction)
register.filter("ltr", isolation.left_to_right)
register.filter("latin", isolation.latin_phrase)
register.filter("number", isolation.grouped)
register.filter("say", isolation.sentence)
register.filter("plain", isolation.plain_sentence)
register.filter("file_size", isolation.file_size)
register.filter("isolated", isolation.isolated)

LANGUAGES = {"ar": ("العربية", "rtl"), "en": ("English", "ltr")}
TONES = {"info": "info", "ok": "ok", "warn": "warn", "err": "err"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """One drawing beside a word; it says nothing itself."""
    flip = " flip" if name in FLIPPED else ""
    return format_html(
        '<svg class="icon{}" data-icon="{}" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>',
        flip, name, ICONS[name],
    )  # fmt: skip


@register.simple_block_tag
def notice(content: str, kind: str, heading: str | Message) -> SafeString:
    """A group of its own with an icon, a heading and a start bar: info, ok, warn or err."""
    return format_html(
        '<div role="group" class="notice {}" aria-label="{}">{}<div><h2>{}</h2>{}</div></div>',
        TONES[kind], isolation.plain_sentence(heading), icon(kind), isolation.sentence(heading), content,
    )  # fmt: skip


@register.simple_block_tag
def empty(content: str, name: str, heading: str | Message) -> SafeString:
    """Why there is nothing, and the one next act."""
    return format_html('<div class="empty">{}<h2>{}</h2>{}</div>', icon(name), isolation.sentence(heading), content)


@register.simple_tag
def tag(tone: str, words: str | Message, name: str = "") -> SafeString:
    """A word first, a colour second; never interactive."""
    return format_html('<span class="tag {}">{}{}</span>', tone, icon(name) if name else "", isolation.sentence(words))


@register.simple_tag
def figure(value: int, unit: str | Message, note: str | Message = "", tone: str = "brandish") -> SafeString:
    """A key figure: the number, what it counts, and a word on it."""
    more = format_html(' <span class="note">{}</span>', isolation.sentence(note)) if note else ""
    return format_html(
        '<p class="figure {}"><span class="number">{}</span> <span class="unit">{}</span>{}</p>',
        tone, isolation.grouped(value), isolation.sentence(unit), more,
    )  # fmt: skip


@register.simple_tag
def counted_figure(value: int, singular: str, plural: str, tone: str = "brandish") -> SafeString:
    """A key figure whose unit changes with the number; both are msgids."""
    return figure(value, Message(singular, {}, plural, value), tone=tone)


@register.simple_tag
def progress(value: int, of: int, label: str | Message) -> SafeString:
    """A bar that fills from the start edge; the words stand beside it, written by the page."""
    return format_html(
        '<progress class="progress" max="{}" value="{}" aria-label="{}"></progress>', of, value, isolation.plain_sentence(label)
    )


@register.inclusion_tag("kit/components/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """Label, hint, error and control, in that order, joined by aria-describedby; a box to tick stands before its words."""
    described = [f"{bound.id_for_label}-hint"] * bool(bound.help_text) + [f"{bound.id_for_label}-error"] * bool(bound.errors)
    attributes: dict[str, Any] = {"aria-describedby": " ".join(described)} if described else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return {
        "field": bound,
        "control": bound.as_widget(attrs=attributes),
        "ticked": isinstance(bound.field.widget, CheckboxInput),
        "optional": not bound.field.required and not getattr(bound.field, "either", False),
    }


@register.inclusion_tag("kit/components/errors.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """What is wrong, at the top of the page, in the same words as beside each field."""
    found = [(form[name], error) for name, errors in form.errors.items() if name != "__all__" for error in errors]
    return {"linked": found, "general": form.non_field_errors(), "any": bool(form.errors)}


@register.inclusion_tag("kit/components/steps.html")
def steps(items: Sequence[Any], label: str) -> dict[str, Any]:
    """Where one stands in a journey: words, numbers, and links to the steps that are open."""
    return {"items": items, "label": label}


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
    """The same page in the other languages, each named in its own."""
    here = context["request"].get_full_path()
    return [
        {"code": code, "name": name, "dir": direction, "url": translate_url(here, code)}
        for code, (name, direction) in LANGUAGES.items()
        if code != get_language()
    ]
