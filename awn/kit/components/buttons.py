"""Buttons, which send a form, and links that look like them, which only lead somewhere."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from awn.kit.components.words import Words, behaviour, icon
from awn.kit.isolation import isolated, plain_sentence, sentence

register = template.Library()


@register.simple_tag
def button(words: Words, tone: str = "", name: str = "", value: str = "", before: str = "", about: Words = "") -> SafeString:
    """Sends the form around it. `before` names an icon; `about` says to a voice which of many alike buttons this is."""
    sent = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html('<button class="{}"{}>{}</button>', _classes(tone), sent, _face(words, before, about))


@register.simple_tag
def link_button(url: str, words: Words, tone: str = "", before: str = "", about: Words = "") -> SafeString:
    """Leads somewhere and changes nothing; it looks like a button and stays a link."""
    return format_html('<a class="{}" href="{}">{}</a>', _classes(tone), url, _face(words, before, about))


@register.simple_tag
def copy_button(value: str, words: Words = "") -> SafeString:
    """Copies the value that stands beside it; without a script there is only the value, which can be selected."""
    said = sentence(words) if words else gettext("Copy")
    return format_html(
        '<button class="btn plain" type="button" data-copy="{}" data-copied="{}" hidden>{}{}</button>{}',
        value, gettext("Copied"), icon("copy"), said, behaviour("copy"),
    )  # fmt: skip


@register.simple_block_tag
def dialog(content: str, name: str, url: str, words: Words, heading: Words) -> SafeString:
    """A link to a page of its own (`url`), which a script opens here instead, as a native dialog with the given content."""
    return format_html(
        '<a class="btn quiet" href="{url}" data-dialog="{name}">{words}</a>'
        '<dialog id="{name}" aria-label="{label}"><div class="stack"><h2>{heading}</h2>{content}'
        '<form method="dialog"><button class="btn plain">{close}</button></form></div></dialog>{script}',
        name=name, url=url, words=sentence(words), label=plain_sentence(heading), heading=sentence(heading), content=content,
        close=gettext("Close"), script=behaviour("dialog"),
    )  # fmt: skip


def _classes(tone: str) -> str:
    return f"btn {tone}".strip()


def _face(words: Words, before: str, about: Words) -> SafeString:
    more = format_html('<span class="visually-hidden"> {}</span>', isolated(about)) if about else ""
    return format_html("{}<span>{}{}</span>", icon(before) if before else "", sentence(words), more)
