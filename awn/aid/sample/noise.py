"""How a clerk writes a name: habits of spelling that go through a whole list, and slips that befall single cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from awn.aid.sample.decks import Deck

_HAMZA = str.maketrans("أإآ", "ااا")
_CARRIED = str.maketrans("ؤئ", "وي")
_LOOSE_HAMZA = str.maketrans("أإآ", "إاا")
_CONFUSED: Final = {
    "ض": "ظ", "ظ": "ض", "س": "ص", "ص": "س", "ت": "ط", "ط": "ت", "ذ": "د", "د": "ذ", "ز": "ذ", "ق": "ك", "ك": "ق", "ح": "ه",
    "ه": "ح", "ث": "ت", "ج": "ح", "خ": "ح", "ر": "ز", "ب": "ي", "ي": "ب", "ن": "ت", "ف": "ق", "ع": "غ", "غ": "ع", "م": "ن",
}  # fmt: skip
_HONORIFICS: Final = {
    "male": ("الحاج/ ", "الحاج ", "أ. ", "د. ", "م. ", "السيد ", "الشيخ ", "المختار "),
    "female": ("الحاجة/ ", "الحاجه ", "السيدة ", "أ. ", "د. ", "الست "),
}
_FLOURISHES: Final = ("honorific", "tatweel", "spaces", "joined", "invisible", "harakat", "son_of", "article", "presentation")

_CARDS: Final = {"plain": 150, **dict.fromkeys(_FLOURISHES, 3), "honorific": 6, "spaces": 6, "joined": 5, "article": 5}


@dataclass(frozen=True, slots=True)
class Habits:
    """Chances, 0 to 1, of one clerk's ways of writing. `missing` is for a name part left out, `slip` for a wrong letter in a name."""

    hamza: float = 0.6
    carried: float = 0.3
    marbuta: float = 0.35
    final_ya: float = 0.25
    joined_abd: float = 0.4
    missing: float = 0.12
    slip: float = 0.03
    family_first: bool = False
    legacy_letters: bool = False  # Windows-1256 has neither Arabic digits nor presentation forms


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it stands in a cell, and whether one of its four parts is missing."""

    text: str
    missing_part: bool


class NameClerk:
    """Writes names as one tired person does."""

    def __init__(self, random: Random, habits: Habits) -> None:
        self._random = random
        self._habits = habits
        self._flourishes = Deck(random, _CARDS)

    def full(self, parts: Sequence[str], sex: str) -> Written:
        """The name in one cell, of four parts unless some are forgotten."""
        kept, missing = self._keep(list(parts))
        spelled = [self.spell(part) for part in kept]
        if self._habits.family_first and not missing:
            spelled = [spelled[-1], *spelled[:-1]]
        return Written(self._flourish(spelled, sex), missing)

    def part(self, part: str) -> str:
        """One part of a name for a cell of its own, or the given name alone."""
        return self._pad(self.spell(part))

    def spell(self, part: str) -> str:
        random, habits = self._random, self._habits
        chance = random.random
        if chance() < habits.hamza:
            part = part.translate(_HAMZA)
        elif chance() < 0.03:
            part = part.translate(_LOOSE_HAMZA)
        if chance() < habits.carried:
            part = part.translate(_CARRIED)
            part = part.removesuffix("ء") if chance() < 0.5 else part
        if part.endswith(("ة", "ه")) and chance() < habits.marbuta:
            part = part[:-1] + ("ه" if part[-1] == "ة" else "ة")
        elif part.endswith(("ى", "ي")) and chance() < habits.final_ya:
            part = part[:-1] + ("ي" if part[-1] == "ى" else "ى")
        if " " in part and chance() < habits.joined_abd:
            part = part.replace(" ", "")
        return self._slip(part) if chance() < habits.slip else part

    def _keep(self, parts: list[str]) -> tuple[list[str], bool]:
        """Usually the grandfather is forgotten, sometimes the family, at worst all but the first two or the first and the last."""
        if self._random.random() >= self._habits.missing:
            return parts, False
        given, father, grandfather, family = parts
        chance = self._random.random()
        if chance < 0.6:
            return [given, father, family], True
        elif chance < 0.8:
            return [given, father, grandfather], True
        elif chance < 0.93:
            return [given, family], True
        else:
            return [given, father], True

    def _flourish(self, parts: list[str], sex: str) -> str:
        card = self._flourishes.deal()
        if card == "plain":
            return " ".join(parts)
        flourished: str = getattr(self, f"_{card}")(parts, sex)
        return flourished

    def _honorific(self, parts: list[str], sex: str) -> str:
        return self._random.choice(_HONORIFICS[sex]) + " ".join(parts)

    def _tatweel(self, parts: list[str], _sex: str) -> str:
        """«محـــمد»: stretched after a letter that joins."""
        name = parts[0]
        for place in range(1, len(name)):
            if name[place - 1] in "بتثجحخسشصضطظعغفقكلمنهي" and name[place] != " ":
                parts[0] = name[:place] + "ـ" * self._random.randint(1, 4) + name[place:]
                break
        return " ".join(parts)

    def _spaces(self, parts: list[str], _sex: str) -> str:
        return self._random.choice(("  ", "   ", " ")).join(parts) + self._random.choice(("", " ", "  "))

    def _joined(self, parts: list[str], _sex: str) -> str:
        """«محمدعبده»: the space between two parts forgotten."""
        place = self._random.randrange(1, len(parts))
        return " ".join([*parts[: place - 1], parts[place - 1] + parts[place], *parts[place + 1 :]])

    def _invisible(self, parts: list[str], _sex: str) -> str:
        name = " ".join(parts)
        mark = self._random.choice(("\u200f", "\u200e", "\u00a0", "\u200c"))
        return name.replace(" ", "\u00a0", 1) if mark == "\u00a0" else name + mark

    def _harakat(self, parts: list[str], _sex: str) -> str:
        parts[0] = parts[0][:1] + "\u064f" + parts[0][1:2] + "\u064e" + parts[0][2:]
        return " ".join(parts)

    def _son_of(self, parts: list[str], sex: str) -> str:
        return " ".join([parts[0], "بن" if sex == "male" else "بنت", *parts[1:]])

    def _article(self, parts: list[str], _sex: str) -> str:
        """The article of the family name comes and goes."""
        last = parts[-1]
        parts[-1] = last[2:] if last.startswith("ال") and len(last) > 4 else last
        return " ".join(parts)

    def _presentation(self, parts: list[str], _sex: str) -> str:
        """A ligature letter, as text copied out of some PDF files has."""
        name = " ".join(parts)
        return name if self._habits.legacy_letters else name.replace("لا", "\ufefb", 1)

    def _pad(self, text: str) -> str:
        return text + " " if self._random.random() < 0.03 else text

    def _slip(self, word: str) -> str:
        """One wrong letter: left out, doubled, exchanged with its neighbour, or a letter that looks or sounds alike."""
        if len(word) < 4:
            return word
        place = self._random.randrange(1, len(word) - 1)
        before, letter, after = word[:place], word[place], word[place + 1 :]
        kind = self._random.randrange(5)
        if kind == 0:
            return before + after
        elif kind == 1:
            return before + letter * 2 + after
        elif kind == 2:
            return before + after[:1] + letter + after[1:]
        else:
            return before + _CONFUSED.get(letter, letter) + after
