"""Words for people, carried as data until somebody reads them.

The list engine runs without Django, and its findings are read later, in Arabic or in English, on a page, in a terminal or in a
workbook. So it never writes a sentence: it makes a `Message`, and whoever shows it asks `Wording` for the words.
English is the msgid; the catalogues are the same gettext files that the pages use.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("ar", "en")
_APPS = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet in any language. `values` may hold further messages, which are said first."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    number: int = 0

    def __str__(self) -> str:
        return Wording("en").say(self)


def message(text: str, /, **values: object) -> Message:
    """A message of one form: `message("%(file)s is empty.", file=name)`."""
    return Message(text, values)


def counted(singular: str, plural: str, number: int, /, **values: object) -> Message:
    """A message that changes with `number`, which the text may name as %(number)s."""
    return Message(singular, {"number": number, **values}, plural, number)


class Wording:
    """Says messages in one language: "ar" or "en"."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def say(self, said: Message) -> str:
        values = {key: self.say(value) if isinstance(value, Message) else value for key, value in said.values.items()}
        if said.plural:
            text = self._catalogue.ngettext(said.text, said.plural, said.number)
        else:
            text = self._catalogue.gettext(said.text)
        return text % values if values else text


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    joined = gettext.NullTranslations()
    for compiled in sorted(_APPS.glob(f"*/locale/{language}/LC_MESSAGES/django.mo")):
        with compiled.open("rb") as file:
            app = gettext.GNUTranslations(file)
        app.add_fallback(joined)
        joined = app
    return joined
