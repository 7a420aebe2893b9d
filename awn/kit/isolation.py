"""Isolating values inside a sentence, so that neither direction disturbs the other. Every interpolated value passes one of these."""

import re
from collections.abc import Mapping
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from awn.arabic.directions import contained
from awn.arabic.wording import Message, message
from awn.kit.calendars import day_in_words
from awn.kit.digits import in_readers_digits

_LETTERS = re.compile(r"[^\W\d_]")
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3\u0750-\u077f]")
_LATIN = re.compile("[A-Za-z]{2}")


def own_direction(value: object) -> SafeString:
    """A name or title: the browser finds its direction, and a voice its language where it is not the page's."""
    text = contained(str(value))
    language = _other_language(text)
    return format_html('<bdi lang="{}">{}</bdi>', language, text) if language else format_html("<bdi>{}</bdi>", text)


def left_to_right(value: object) -> SafeString:
    """A phone, identifier, date, path, range or percentage."""
    return format_html('<bdi dir="ltr">{}</bdi>', contained(str(value)))


def prose(value: object) -> SafeString:
    """A text of several lines as its writer laid it out; each paragraph finds its own direction."""
    paragraphs = re.split(r"\n{2,}", str(value).replace("\r\n", "\n").strip())
    lines = [[(contained(line),) for line in paragraph.split("\n")] for paragraph in paragraphs if paragraph]
    return format_html_join("", '<p dir="auto">{}</p>', ((format_html_join(mark_safe("<br>"), "{}", each),) for each in lines))


def latin_phrase(value: object) -> SafeString:
    """A phrase in a Latin language, so that a voice changes with it."""
    return format_html('<bdi lang="en" dir="ltr">{}</bdi>', contained(str(value)))


def isolated(value: object) -> SafeString:
    """A value by what it is: a message is said, a day stands in words, words find their direction, anything else is left to right."""
    if isinstance(value, Message):
        return sentence(value)
    elif isinstance(value, int):
        return format_html("{}", grouped(value))
    elif isinstance(value, date):
        return own_direction(in_readers_digits(day_in_words(value)))
    elif _PLAIN_NUMBER.fullmatch(str(value)):
        return format_html("{}", value)
    elif _LETTERS.search(str(value)):
        return own_direction(value)
    else:
        return left_to_right(value)


def grouped(value: int) -> str:
    """1234567 → "1,234,567", in the reader's digits."""
    return in_readers_digits(f"{value:,}")


def file_size(size: int) -> Message:
    """A size in bytes in the words that file managers use."""
    if size < 1_000_000:
        return message("%(size)s kB", size=max(1, round(size / 1000)))
    else:
        return message("%(size)s MB", size=f"{size / 1_000_000:.1f}")


def sentence(said: Message | str) -> SafeString:
    """A message in the page's language, each of its values isolated."""
    if not isinstance(said, Message):
        return format_html("{}", said)
    text = ngettext(said.text, said.plural, said.number) if said.plural else gettext(said.text)
    if not said.values:
        return format_html("{}", text)
    return _filled(text, said.values)


def plain_sentence(said: Message | str) -> str:
    """The same as plain text, for `<title>`, attributes and `<option>`: values between U+2068 and U+2069."""
    if not isinstance(said, Message):
        return said
    text = ngettext(said.text, said.plural, said.number) if said.plural else gettext(said.text)
    values = {key: _plain(value) for key, value in said.values.items()}
    return text % values if values else text


def _filled(text: str, values: Mapping[str, object]) -> SafeString:
    escaped = str(format_html("{}", text))
    return mark_safe(escaped % {key: isolated(value) for key, value in values.items()})  # noqa: S308  # both sides were escaped


def _other_language(text: str) -> str:
    """ "ar" for Arabic letters on another page, "en" for Latin words on an Arabic page, else ""."""
    here, arabic = get_language(), bool(_ARABIC.search(text))
    if arabic:
        return "" if here == "ar" else "ar"
    else:
        return "en" if here == "ar" and _LATIN.search(text) else ""


def _plain(value: object) -> str:
    if isinstance(value, Message):
        return plain_sentence(value)
    elif isinstance(value, int):
        return grouped(value)
    elif isinstance(value, date):
        return f"\u2068{in_readers_digits(day_in_words(value))}\u2069"
    else:
        return f"\u2068{contained(str(value))}\u2069"
