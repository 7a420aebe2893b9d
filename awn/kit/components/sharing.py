"""Passing a page on: links to the networks people use, the address to copy, and a code to photograph."""

from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from awn.arabic.wording import message
from awn.kit.components.words import Words, behaviour
from awn.kit.isolation import plain_sentence

register = template.Library()
KEPT: Final = 1000  # codes of pages: drawing one takes longer than the rest of its page


@register.inclusion_tag("kit/components/share.html", takes_context=True)
def share_row(context: Context, title: Words, url: str = "") -> dict[str, Any]:
    """Links that open a network with the words and the address filled in. `url` is the path to share, else this page's."""
    address = context["request"].build_absolute_uri(url or context["request"].path)
    words = plain_sentence(title)
    return {"address": address, "title": words, "networks": networks(address, str(words)), "script": behaviour("share")}


def networks(address: str, words: str) -> list[tuple[Words, str]]:
    """Each network's name and its address for sharing."""
    together = f"{words}\n{address}"
    return [
        (message("WhatsApp"), "https://wa.me/?" + urlencode({"text": together})),
        (message("Telegram"), "https://t.me/share/url?" + urlencode({"url": address, "text": words})),
        (message("X"), "https://x.com/intent/post?" + urlencode({"text": words, "url": address})),
        (message("Facebook"), "https://www.facebook.com/sharer/sharer.php?" + urlencode({"u": address})),
    ]


@register.simple_tag
def qr(value: str, says: Words) -> SafeString:
    """A code to photograph, dark on white in either scheme, with its quiet zone of four modules; `says` is its name for a voice."""
    size, path = _drawn(value)
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}" shape-rendering="crispEdges">'
        '<rect width="{0}" height="{0}"/><path d="{2}"/></svg>',
        size, plain_sentence(says), mark_safe(path),  # noqa: S308  # figures of our own
    )  # fmt: skip


@lru_cache(KEPT)
def _drawn(value: str) -> tuple[int, str]:
    """Modules on a side with the quiet zone, and the path that fills the dark ones."""
    import segno  # the list desk runs without it

    drawn = segno.make(value, error="m", micro=False)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(drawn.matrix, 4) for x, dark in enumerate(row, 4) if dark)
    return int(drawn.symbol_size(border=4)[0]), path


@register.filter
@lru_cache(KEPT)
def qr_picture(value: str) -> str:
    """The same code as a small PNG inside an address, to be saved and sent on."""
    import segno

    return str(segno.make(value, error="m", micro=False).png_data_uri(scale=8, border=4))
