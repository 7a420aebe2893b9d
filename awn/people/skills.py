"""The skills that people can offer: their address in ESCO, their words in Arabic and English, and other words by which they are found.

The addresses are those of ESCO, the classification of the European Commission (https://esco.ec.europa.eu); the words are Awn's own.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from awn.arabic.folding import fold

FILE: Final = Path(__file__).with_name("skills.json")
ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class Skill:
    uri: str
    ar: str
    en: str
    synonyms: Sequence[str]

    def name(self, language: str) -> str:
        return self.en if language == "en" else self.ar


@cache
def skills() -> dict[str, Skill]:
    """Every skill by its address, in the order of the file."""
    return {row["uri"]: Skill(**row) for row in json.loads(FILE.read_text("utf-8"))}


def find(text: str) -> list[Skill]:
    """The skills that begin one of their words with each word of the text, in any language and spelling; all of them for an empty text."""
    asked = _words([text])
    return [
        skill for skill in skills().values() if all(any(known.startswith(word) for known in _known(skill.uri)) for word in asked)
    ]


@cache
def _known(uri: str) -> tuple[str, ...]:
    skill = skills()[uri]
    return _words([skill.ar, skill.en, *skill.synonyms])


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    """Folded, in small letters, without the Arabic article."""
    return tuple(_bare(word) for text in texts for word in fold(text).casefold().split())


def _bare(word: str) -> str:
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + 2 else word
