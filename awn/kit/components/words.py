"""What a page says beside its text: icons, notices, tags, an empty place, the region that speaks."""

from typing import Final

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from awn.arabic.wording import Message
from awn.kit.icons import FLIPPED, ICONS
from awn.kit.isolation import plain_sentence, sentence

register = template.Library()

type Words = str | Message

TONES: Final = {"info": "info", "ok": "ok", "warn": "warn", "err": "err"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """One drawing beside a word; it says nothing itself."""
    flip = " flip" if name in FLIPPED else ""
    return format_html(
        '<svg class="icon{}" data-icon="{}" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>',
        flip, name, ICONS[name],
    )  # fmt: skip


@register.simple_block_tag
def notice(content: str, kind: str, heading: Words) -> SafeString:
    """A group of its own with an icon, a heading and a start bar: info, ok, warn or err."""
    return format_html(
        '<div role="group" class="notice {}" aria-label="{}">{}<div><h2>{}</h2>{}</div></div>',
        TONES[kind], plain_sentence(heading), icon(kind), sentence(heading), content,
    )  # fmt: skip


@register.simple_block_tag
def empty(content: str, name: str, heading: Words) -> SafeString:
    """Why there is nothing, and the one next act."""
    return format_html('<div class="empty">{}<h2>{}</h2>{}</div>', icon(name), sentence(heading), content)


@register.simple_tag
def tag(tone: str, words: Words, name: str = "") -> SafeString:
    """A word first, a colour second; never interactive."""
    return format_html('<span class="tag {}">{}{}</span>', tone, icon(name) if name else "", sentence(words))


@register.simple_tag
def status(words: Words = "") -> SafeString:
    """The one region of a page that speaks: scripts write into it, and what it says stays until something else is said."""
    return format_html('<p class="status" id="status" role="status">{}</p>', sentence(words))


@register.simple_tag
def skip_link(target: str = "main", words: Words = "") -> SafeString:
    """The first stop of the keyboard; seen only while it has the focus."""
    said = sentence(words) if words else gettext("Skip to the content")
    return format_html('<a class="skip btn quiet" href="#{}">{}</a>', target, said)


def behaviour(name: str) -> SafeString:
    """The script of one component. A browser runs a module once, however often it is named."""
    return format_html('<script type="module" src="{}"></script>', static(f"kit/{name}.js"))
