"""Figures that one reads at a glance, progress, and pictures with their captions."""

from datetime import date

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from awn.arabic.wording import Message, message
from awn.kit.calendars import day_in_words
from awn.kit.components.words import Words
from awn.kit.digits import in_readers_digits
from awn.kit.isolation import grouped, plain_sentence, sentence

register = template.Library()


@register.simple_tag
def figure(
    value: int, unit: Words, note: Words = "", tone: str = "brandish", source: Words = "", on: date | None = None
) -> SafeString:
    """A key figure: the number, what it counts, a word on it, and where and when it comes from."""
    notes = [(sentence(said),) for said in (note, _origin(source, on)) if said]
    return format_html(
        '<p class="figure {}"><span class="number">{}</span> <span class="unit">{}</span>{}</p>',
        tone, grouped(value), sentence(unit), format_html_join("", ' <span class="note">{}</span>', notes),
    )  # fmt: skip


@register.simple_tag
def counted_figure(value: int, singular: str, plural: str, tone: str = "brandish") -> SafeString:
    """A key figure whose unit changes with the number; both are msgids."""
    return figure(value, Message(singular, {}, plural, value), tone=tone)


@register.simple_tag
def progress(value: int, of: int, label: Words) -> SafeString:
    """A bar that fills from the start edge; the words stand beside it, written by the page."""
    return format_html(
        '<progress class="progress" max="{}" value="{}" aria-label="{}"></progress>', of, value, plain_sentence(label)
    )


@register.simple_tag
def picture(
    url: str, width: int, height: int, says: Words, caption: Words = "", credit: str = "", on: date | None = None
) -> SafeString:
    """A picture that loads late. `says` is its point, for whoever cannot see it; credit and date stand below."""
    below = [(sentence(said),) for said in (caption, _origin(credit, on)) if said]
    return format_html(
        '<figure class="picture"><img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async">'
        '<figcaption>{}</figcaption></figure>',
        url, width, height, plain_sentence(says), format_html_join(" ", "<span>{}</span>", below),
    )  # fmt: skip


def _origin(source: Words, on: date | None) -> Words:
    if source and on:
        return message("%(source)s, %(date)s", source=source, date=on)
    elif on:
        return in_readers_digits(day_in_words(on))
    else:
        return source
