"""Reading the pieces of one cell of names in order, each in the light of those before it."""

import re
from dataclasses import replace
from typing import Final

from awn.aid.cleaning.cleaned import Flagged, says_nothing
from awn.aid.cleaning.name_pieces import Piece
from awn.aid.cleaning.name_words import Word, typed, words_of
from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import (
    DECEASED,
    FAMILIES,
    FEMALE_MARITAL,
    FEMALE_THROUGH,
    FEMALE_TITLES,
    HUSBAND_WORDS,
    MALE_MARITAL,
    MALE_THROUGH,
    MALE_TITLES,
    MARITAL,
    OF_SPOUSE,
    OF_THE_DEAD,
    ORDINALS,
    RELATIONS,
    REMARKS,
    SEX_OF_RELATION,
    THROUGH,
    WIFE_WORDS,
)
from awn.aid.refusing import refuse
from awn.arabic.digits import to_ascii
from awn.arabic.names import read_name
from awn.arabic.wording import message

_NUMBER: Final = re.compile(r"[+(]*\d[\d\s().\-–—]{5,}\d")
_GONE: Final = re.compile(
    r"(?<!\w)(?:رحم[هة]ا? الله(?: تعالى)?|رحمها الله|المغفور له|المغفور لها|الله يرحم[هة]ا?|طيب الله ثراه)(?!\w)"
)
_UNTOLD: Final = frozenset(
    [
        "الشهيد",
        "الشهيده",
        "شهيد",
        "شهيده",
        "الاسير",
        "الاسيره",
        "اسير",
        "المعتقل",
        "المعتقله",
        "معتقل",
        "السجين",
        "السجينه",
        "المجاهد",
        "المناضل",
        "الشهدا",
    ]
)
_OF_NUMBERS: Final = frozenset(
    [
        "هويه",
        "هوي",
        "رقم",
        "الرقم",
        "جوال",
        "الجوال",
        "هاتف",
        "الهاتف",
        "تلفون",
        "موبايل",
        "ت",
        "ج",
        "ه",
        "ر",
        "وطني",
        "الوطني",
        "قومي",
        "القومي",
        "جواز",
        "بطاقه",
        "البطاقه",
        "الهويه",
        "id",
        "tel",
        "phone",
        "mobile",
        "nid",
    ]
)
_NO_NAMES: Final = frozenset(MARITAL) | DECEASED | (REMARKS - frozenset(["جديد", "سابقا", "محتاج", "وكيل"]))
_KUNYA: Final = re.compile(r"(?:ابو|ام|ابا|ابي) ")
_BELONGING: Final = frozenset(
    ["عشيره", "قبيله", "فخذ", "حموله", "طايفه", "حزب", "فصيل", "مذهب", "ديانه", "كتيبه", "tribe", "clan"]
)


class Naming:
    """The people named so far, and everything that stood beside their names."""

    def __init__(self) -> None:
        self.people: list[NamedPerson] = []
        self.extra_households = 0
        self.notes: list[str] = []
        self.numbers: list[str] = []
        self.rules: list[str] = []
        self.flags: list[Flagged] = []
        self.left_out: list[str] = []
        self._deceased = False  # said before a name
        self._relation = ""
        self._numbered = False
        self._marital = ""  # a word after the name

    def take(self, piece: Piece) -> None:
        text = self._without_gone(self._without_numbers(piece.text))
        if not any(sign.isalpha() for sign in text):
            return
        words = words_of(text)
        if piece.aside:
            self._take_aside(words)
        else:
            self._take_words(words, parted=bool(self.people))

    def _take_aside(self, words: list[Word]) -> None:
        """What stands in brackets: a remark, a relation with a name, or a part of the name."""
        first = words[0].folded
        if first in RELATIONS or (first in THROUGH and len(words) > 1 and self.people):
            self._take_words(words, parted=True)
        elif not self._remark(words):
            said = typed(words)
            if self.people and (kinds := refuse(said).kinds) and not read_name(said).kunya:
                self._leave_out(kinds)
            elif self.people and _KUNYA.match(words[0].folded + " ") and len(words) > 1:
                self._add_kunya(said)
            elif self.people:
                whole = f"{self.people[-1].name} {said}"
                self.people[-1] = replace(self.people[-1], name=read_name(whole).display, person=read_name(whole))
            else:
                self._take_words(words, parted=False)

    def _add_kunya(self, said: str) -> None:
        """«محمد أحمد (أبو خالد)»."""
        person = self.people[-1]
        kunya = read_name(said)
        tokens = tuple(token for token in kunya.tokens if token not in person.person.tokens)
        named = replace(person.person, kunya=kunya.kunya or person.person.kunya, tokens=person.person.tokens + tokens)
        self.people[-1] = replace(person, name=f"{person.name} ({kunya.display})", person=named)

    def _remark(self, words: list[Word]) -> bool:
        """Takes a piece that is a remark as a whole; False when it holds more."""
        if words[0].folded in DECEASED and len(words) <= 3 and self.people:
            self._mark_dead()
            return True
        elif len(words) == 1 and words[0].folded in MARITAL and self.people:
            self._mark_marital(words[0].folded)
            return True
        elif words[0].folded in REMARKS or says_nothing(typed(words)):
            self._note(typed(words))
            return True
        else:
            return False

    def _take_words(self, words: list[Word], *, parted: bool) -> None:
        """Reads words one after the other; `parted` says that a name came to its end before them."""
        if parted and self._remark(words):
            return
        words = self._of_what_may_come_in(words)
        start = 0
        for number in range(len(words)):
            if number < start:
                continue
            elif self._turns(words, number, start, parted=parted):
                self._finish(words[start:number], parted=parted)
                start = self._turn(words, number)
                parted = True
        self._finish(words[start:], parted=parted)

    def _turns(self, words: list[Word], number: int, start: int, *, parted: bool) -> bool:
        """Whether a word ends the name before it."""
        word = words[number].folded
        opened = number > start or parted
        if word in RELATIONS or (word in FAMILIES and words[number].joined):
            return opened
        else:
            return word in OF_SPOUSE and number > start + 1 and number + 1 < len(words)

    def _turn(self, words: list[Word], number: int) -> int:
        """Takes the word that ends a name, with its ordinal; returns where the next name begins."""
        word = words[number]
        following = number + 1
        while following < len(words) and words[following].folded in ORDINALS:
            following += 1
        has_name = following < len(words)
        if word.folded in RELATIONS or word.folded in OF_SPOUSE:
            relation = "spouse" if word.folded in OF_SPOUSE else RELATIONS[word.folded]
            if has_name:
                self._begin_other(word.folded, relation)
            else:
                self._note_unnamed(word, relation)
        else:
            self._note_families(word)
        return following

    def _begin_other(self, word: str, relation: str) -> None:
        self._relation = relation
        if word == "ارمله" and self.people:
            self.people[-1] = replace(self.people[-1], marital="widowed", sex="female")
            self._deceased = True
        elif word in OF_SPOUSE and word not in WIFE_WORDS | HUSBAND_WORDS and word != "زوج" and self.people:
            self.people[-1] = replace(self.people[-1], sex="female")
        elif word in WIFE_WORDS and self.people and not self.people[-1].sex and len(self.people) == 1:
            self.people[-1] = replace(self.people[-1], sex="male")
        elif word in HUSBAND_WORDS and self.people and not self.people[-1].sex and len(self.people) == 1:
            self.people[-1] = replace(self.people[-1], sex="female")

    def _note_unnamed(self, word: Word, relation: str) -> None:
        """«+ اخوه»: somebody without a name."""
        self._note(word.typed)
        if relation in ("brother", "brothers", "sister"):
            self.extra_households += 1
        elif relation != "spouse":
            return
        reason = message(
            "The cell also speaks of somebody whom it does not name. Ask who it is, and whether it is another family."
        )
        self.flags.append(("name.unnamed", reason))

    def _note_families(self, word: Word) -> None:
        """«وعائلتين»: families without a name."""
        self._note(word.typed)
        self.extra_households += FAMILIES[word.folded]
        self.flags.append(
            ("name.families", message("The cell speaks of further families without naming them. Ask for their names."))
        )

    def _finish(self, words: list[Word], *, parted: bool) -> None:
        """Adds the person whom these words name."""
        words = self._without_status(words)
        if self._numbered:
            words = _without_number_words(words)
        if not words:
            return
        elif all(word.folded in _NO_NAMES for word in words):
            self._note(typed(words))
            return
        elif words[0].folded in THROUGH and len(words) > 1 and not self._is_name(words):
            person = self._named_through(words)
        else:
            person = self._named(words)
        if person is None:
            return
        if parted and self.people:
            self._note_second(person)
        self.people.append(self._related(person))
        self._deceased = False
        self._relation = self._marital = ""

    def _is_name(self, words: list[Word]) -> bool:
        """«ولد», «بنت», «ابن», «دار» and «بيت» before a long name may be its first word."""
        return words[0].folded in ("ولد", "بيت", "دار") and len(words) > 3

    def _named(self, words: list[Word]) -> NamedPerson | None:
        text = typed(words)
        name = read_name(text)
        if not name.tokens:
            return None
        folded = [word.folded for word in words]
        is_kunya = bool(name.kunya) and not name.given
        sex = self._sex(folded, is_kunya=is_kunya)
        dead = any(word in DECEASED for word in folded[:1])
        return NamedPerson(name.display, name, sex, "kunya" if is_kunya else "", deceased=dead)

    def _sex(self, folded: list[str], *, is_kunya: bool) -> str:
        if (is_kunya and folded[0].startswith("ام")) or folded[0] in ("ام", "umm", "um", "oum"):
            return "female"
        elif is_kunya and folded[0].startswith("اب"):
            return "male"
        elif len(folded) > 1 and (folded[0] in FEMALE_TITLES or "بنت" in folded[1:]):
            return "female"
        elif len(folded) > 1 and folded[0] in MALE_TITLES:
            return "male"
        else:
            return ""

    def _named_through(self, words: list[Word]) -> NamedPerson | None:
        """«زوجة سعيد», «ورثة المرحوم حسن علي»: shown as such, with the parts of the one who is named."""
        named_as = THROUGH[words[0].folded]
        rest = self._of_what_may_come_in(words[1:])
        rest = rest[1:] if rest and rest[0].folded in ("المرحوم", "المرحومه", "مرحوم", "الفقيد", "المتوفي") else rest
        dead = len(rest) < len(words) - 1 or named_as in OF_THE_DEAD
        other = read_name(typed(rest))
        if not other.tokens:
            return self._named(words)
        sex = "female" if named_as in FEMALE_THROUGH else "male" if named_as in MALE_THROUGH else ""
        if named_as == "wife_of" and dead:
            named_as = "widow_of"
        elif named_as == "family_of" and dead:
            named_as = "family_of_late"
        marital = {"widow_of": "widowed", "divorcee_of": "divorced", "wife_of": "married"}.get(named_as, "")
        shown = f"{words[0].typed.rstrip('/.:-–')} {other.display}"
        self.rules.append("name.through")
        return NamedPerson(shown, other, sex, named_as, named_as in OF_THE_DEAD or named_as == "family_of_late", marital=marital)

    def _related(self, person: NamedPerson) -> NamedPerson:
        sex = person.sex or SEX_OF_RELATION.get(self._relation, "")
        if self._relation == "spouse" and not sex:
            sex = {"male": "female", "female": "male"}.get(self.people[0].sex if self.people else "", "")
        related = replace(person, relation=self._relation, sex=sex, deceased=person.deceased or self._deceased)
        return _with_status(related, self._marital) if self._marital else related

    def _note_second(self, person: NamedPerson) -> None:
        if self._relation:
            self.rules.append("name.relation")
        else:
            self.rules.append("name.two")
            reason = message(
                "The cell names more than one person and does not say what they are to each other: “%(name)s”.", name=person.name
            )
            self.flags.append(("name.two", reason))

    def _without_status(self, words: list[Word]) -> list[Word]:
        """The words without «متوفى», «أرملة» and remarks at their end; what they say is kept for the person."""
        while len(words) > 1 and (words[-1].folded in DECEASED or words[-1].folded in MARITAL):
            if words[-1].folded in DECEASED:
                self._deceased = True
                self.rules.append("name.deceased")
            else:
                self._marital = words[-1].folded
                self.rules.append("name.marital")
            words = words[:-1]
        return words

    def _without_numbers(self, text: str) -> str:
        """The piece without phone and document numbers, ages and serials."""
        plain_digits = to_ascii(text)
        for found in _NUMBER.findall(plain_digits):
            self.numbers.append(found.strip())
            self._numbered = True
            self.flags.append(
                (
                    "name.number",
                    message("A number stands in the cell of the name: a phone or a document. It is not part of the name."),
                )
            )
            plain_digits = plain_digits.replace(found, " ")
        return plain_digits if plain_digits != to_ascii(text) else text

    def _without_gone(self, text: str) -> str:
        if _GONE.search(text):
            self._mark_dead()
            return _GONE.sub(" ", text)
        else:
            return text

    def _of_what_may_come_in(self, words: list[Word]) -> list[Word]:
        """The words without titles that tell what may not come in, and without «من عشيرة …» to the end."""
        while len(words) > 1 and words[0].folded in _UNTOLD:
            self._leave_out(refuse(words[0].typed).kinds)
            words = words[1:]
        for number, word in enumerate(words):
            if number > 0 and word.folded.removeprefix("ال") in _BELONGING:
                self._leave_out(refuse(word.typed).kinds or ("tribe",))
                return words[: number - 1 if words[number - 1].folded == "من" else number]
        return words

    def _leave_out(self, kinds: tuple[str, ...]) -> None:
        self.left_out.extend(kinds)

    def _note(self, text: str) -> None:
        refusal = refuse(text)
        self.left_out.extend(refusal.kinds)
        if refusal.text.strip():
            self.notes.append(refusal.text.strip())
            self.rules.append("name.remark")

    def _mark_dead(self) -> None:
        self.rules.append("name.deceased")
        if self.people:
            self.people[-1] = replace(self.people[-1], deceased=True)
        else:
            self._deceased = True

    def _mark_marital(self, word: str) -> None:
        self.rules.append("name.marital")
        self.people[-1] = _with_status(self.people[-1], word)


def _without_number_words(words: list[Word]) -> list[Word]:
    """The words without «هوية», «جوال» and the like, whose number was taken out."""
    while words and words[-1].folded in _OF_NUMBERS:
        words = words[:-1]
    return words


def _with_status(person: NamedPerson, word: str) -> NamedPerson:
    sex = "female" if word in FEMALE_MARITAL else "male" if word in MALE_MARITAL else ""
    return replace(person, marital=MARITAL[word], sex=person.sex or sex)
