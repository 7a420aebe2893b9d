"""Reading the pieces of one cell of names in order, each in the light of those before it."""

import re
from dataclasses import replace
from typing import Final

from awn.aid.cleaning.cleaned import Flagged, says_nothing
from awn.aid.cleaning.name_numbers import unnumbered
from awn.aid.cleaning.name_pieces import Piece
from awn.aid.cleaning.name_refusing import kinds_of_remark, may_come_in
from awn.aid.cleaning.name_words import Word, typed, words_of
from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import (
    APART,
    CHILD_OR_DAUGHTER,
    DECEASED,
    ENDINGS,
    FAMILIES,
    HUSBAND_WORDS,
    MARITAL,
    NO_NAMES,
    OF_NUMBERS,
    OF_SPOUSE,
    ORDINALS,
    RELATIONS,
    REMARKS,
    SEX_OF_RELATION,
    SPEAKING,
    THROUGH,
    WIFE_WORDS,
)
from awn.aid.cleaning.single_names import is_through, named, named_through, with_status
from awn.aid.refusing import refuse
from awn.arabic.names import read_name
from awn.arabic.numerals import NUMERALS
from awn.arabic.wording import message

_LETTER: Final = re.compile(r"[^\W\d_]")
_GONE: Final = re.compile(
    r"(?<!\w)(?:رحم[هة]ا? الله(?: تعالى)?|رحمها الله|المغفور له|المغفور لها|الله يرحم[هة]ا?|طيب الله ثراه)(?!\w)"
)
_KUNYA: Final = re.compile(r"(?:ابو|ام|ابا|ابي) ")


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
        self._sex = ""  # said by the word before the first name: «زوجته»
        self._late_through = False  # «زوجة الشهيد …»
        self._widened = False  # a bracket has lengthened the last name
        self._marital = ""  # a word after the name

    def take(self, piece: Piece) -> None:
        text = self._without_gone(self._without_numbers(piece.text))
        if not any(sign.isalpha() for sign in text):
            return
        words = words_of(text)
        if piece.aside:
            self._take_aside(words)
        elif piece.continues and self._widened and len(words) == 1 and words[0].folded not in SPEAKING:
            self._lengthen(text.strip())
        else:
            self._take_words(words, parted=bool(self.people))

    def _take_aside(self, words: list[Word]) -> None:
        """What stands in brackets: a remark, a relation with a name, or a part of the name."""
        self._widened = False
        if not self.people:
            self._take_words(words, parted=False)
        elif self._opens_other(words):
            self._take_words(words, parted=True)
        elif not self._remark(words):
            self._widen(words)

    def _opens_other(self, words: list[Word]) -> bool:
        first = words[0].folded
        return first in RELATIONS or first in CHILD_OR_DAUGHTER or (len(words) > 1 and (first in OF_SPOUSE or first in THROUGH))

    def _widen(self, words: list[Word]) -> None:
        """Adds to the name before what stood in brackets: a kunya, or a further name."""
        said = typed(words)
        if _KUNYA.match(words[0].folded + " ") and len(words) > 1:
            self._add_kunya(said)
        elif kinds := refuse(said).kinds:
            self.left_out += kinds
        else:
            self._lengthen(said)

    def _lengthen(self, said: str) -> None:
        whole = read_name(f"{self.people[-1].name} {said}")
        self.people[-1] = replace(self.people[-1], name=whole.display, person=whole)
        self._widened = True

    def _add_kunya(self, said: str) -> None:
        """«محمد أحمد (أبو خالد)»."""
        person = self.people[-1]
        kunya = read_name(said)
        tokens = tuple(token for token in kunya.tokens if token not in person.person.tokens)
        named = replace(person.person, kunya=kunya.kunya or person.person.kunya, tokens=person.person.tokens + tokens)
        sex = person.sex or ("female" if said.startswith(("ام", "أم")) else "male")
        self.people[-1] = replace(person, name=f"{person.name} ({kunya.display})", person=named, sex=sex)

    def _remark(self, words: list[Word]) -> bool:
        """Takes a piece that is a remark as a whole; False when it holds more."""
        if words[0].folded not in THROUGH and (kinds := kinds_of_remark(typed(words))):
            self.left_out += kinds
            return True
        elif words[0].folded in DECEASED and len(words) <= 3 and self.people:
            self._mark_dead()
            return True
        elif len(words) == 1 and words[0].folded in MARITAL and self.people:
            self._mark_marital(words[0].folded)
            return True
        elif words[0].folded in REMARKS or says_nothing(typed(words)):
            if not all(word.folded in OF_NUMBERS for word in words):
                self._note(typed(words))
            return True
        else:
            return False

    def _take_words(self, words: list[Word], *, parted: bool) -> None:
        """Reads words one after the other; `parted` says that a name came to its end before them."""
        if parted and self._remark(words):
            return
        late = any(word.folded.removeprefix("ال") in ("شهيد", "شهيده") for word in words[:2])
        words = self._judged(words)
        self._late_through = late and bool(words) and words[0].folded in THROUGH
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
        word = words[number]
        opens = parted and number == start and bool(self.people)
        if word.folded in RELATIONS or (word.folded in FAMILIES and word.joined):
            return number > start or parted or _opens_a_name(words, number)
        elif word.folded in CHILD_OR_DAUGHTER:
            return opens or word.joined or _is_his_child(words, number)
        elif _labels_a_wife(words, number):
            return True
        else:
            return word.folded in OF_SPOUSE and (number > start + 1 or opens) and number + 1 < len(words)

    def _turn(self, words: list[Word], number: int) -> int:
        """Takes the word that ends a name, with its ordinal; returns where the next name begins."""
        word = words[number]
        following = number + 1
        while following < len(words) and words[following].folded in ORDINALS:
            following += 1
        rest = words[following:]
        if word.folded in FAMILIES and word.folded not in RELATIONS:
            self._note_families(word)
            return following
        relation = "child" if word.folded in CHILD_OR_DAUGHTER else RELATIONS.get(word.folded, "spouse")
        if rest and not all(other.folded in NO_NAMES or _counts(other) for other in rest):
            self._begin_other(word.folded, relation, wives=following > number + 1 and number == 0)
            return following
        self._note_unnamed(words[number:], relation)
        return len(words)

    def _begin_other(self, word: str, relation: str, *, wives: bool) -> None:
        """Keeps what the word says of the one before and of the one to come. «زوجة» alone makes the one before a wife, with a number the one to come."""
        self._relation = relation
        before = self.people[-1] if self.people else None
        labels_wife = word in WIFE_WORDS or (word == "زوجه" and wives)
        self._sex = "female" if labels_wife else "male" if word in HUSBAND_WORDS else ""
        if before is None:
            self.rules.append("name.relation")
        elif relation != "spouse":
            return
        elif word == "ارمله":
            self.people[-1] = replace(before, marital="widowed", sex="female")
            self._deceased = True
        elif labels_wife:
            self.people[0] = replace(self.people[0], sex=self.people[0].sex or "male")
        elif word != "زوج":
            self.people[-1] = replace(before, sex=before.sex or "female")

    def _note_unnamed(self, words: list[Word], relation: str) -> None:
        """«+ اخوه», «زوجها متوفى»: somebody without a name."""
        self._note(typed(words))
        if relation == "spouse" and len(words) > 1 and words[-1].folded in DECEASED and self.people:
            self.people[-1] = replace(self.people[-1], marital="widowed")
        elif relation == "spouse" or relation in APART:
            self.extra_households += relation in APART
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
        if not words:
            return
        elif all(word.folded in NO_NAMES or word.folded in RELATIONS or word.folded.isdigit() for word in words):
            self._note(typed(words))
            return
        person = self._person(words)
        if person is None:
            return
        elif parted and self.people:
            self._note_second(person)
        self._add(self._related(person))
        self._deceased = False
        self._relation = self._marital = self._sex = ""

    def _add(self, person: NamedPerson) -> None:
        """Adds a person; whoever is married to somebody who has died is widowed."""
        if self.people and person.relation == "spouse" and person.deceased != self.people[0].deceased:
            if person.deceased:
                self.people[-1] = replace(self.people[-1], marital=self.people[-1].marital or "widowed")
            else:
                person = replace(person, marital=person.marital or "widowed")
        self.people.append(person)

    def _person(self, words: list[Word]) -> NamedPerson | None:
        if is_through(words):
            self.rules.append("name.through")
            return named_through(words, is_late=self._late_through)
        else:
            return named(words)

    def _related(self, person: NamedPerson) -> NamedPerson:
        sex = person.sex or SEX_OF_RELATION.get(self._relation, "") or self._sex
        if self._relation == "spouse" and not sex:
            sex = {"male": "female", "female": "male"}.get(self.people[0].sex if self.people else "", "")
        related = replace(person, relation=self._relation, sex=sex, deceased=person.deceased or self._deceased)
        return with_status(related, self._marital) if self._marital else related

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
        while len(words) > 1 and words[-1].folded in ENDINGS:
            if words[-1].folded in DECEASED:
                self._deceased = True
                self.rules.append("name.deceased")
            elif words[-1].folded in REMARKS:
                self._note(words[-1].typed)
            else:
                self._marital = words[-1].folded
                self.rules.append("name.marital")
            words = words[:-1]
        return words

    def _without_numbers(self, text: str) -> str:
        """The piece without phone and document numbers, ages and counts of persons."""
        found = unnumbered(text)
        self.numbers += found.numbers
        for count in found.counts:
            self._note(count)
        if found.numbers:
            reason = message("A number stands in the cell of the name: a phone or a document. It is not part of the name.")
            self.flags.append(("name.number", reason))
        return found.text

    def _without_gone(self, text: str) -> str:
        """The piece without «رحمه الله» and its like."""
        rest = _GONE.sub(" ", text)
        if rest == text:
            return text
        elif _LETTER.search(rest):
            self._deceased = True
            self.rules.append("name.deceased")
        else:
            self._mark_dead()
        return rest

    def _judged(self, words: list[Word]) -> list[Word]:
        """The words that may come in."""
        kept, kinds = may_come_in(words)
        self.left_out += kinds
        return kept

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
        self.people[-1] = with_status(self.people[-1], word)


def _opens_a_name(words: list[Word], number: int) -> bool:
    """«والدتها حليمة» in a row of its own, beneath the head's: the word is no part of the name."""
    relation, rest = RELATIONS[words[number].folded], words[number + 1 :]
    of_one = relation == "spouse" or relation in SEX_OF_RELATION
    return of_one and any(other.folded not in SPEAKING and not other.folded.isdigit() for other in rest)


def _labels_a_wife(words: list[Word], number: int) -> bool:
    """«زوجة ثانية: سعاد حميد» at the beginning; «زوجة ثانية لمحمد» names her through him."""
    following = number + 1
    while following < len(words) and words[following].folded in ORDINALS:
        following += 1
    if number or words[0].folded != "زوجه" or following in (1, len(words)):
        return False
    name = words[following].folded
    return name not in SPEAKING and not (name.startswith("ل") and len(name) > 4)


def _is_his_child(words: list[Word], number: int) -> bool:
    """«ابنه حمد» in a row of its own: his son; «ابنة محمد علي» names a daughter through her father."""
    return number == 0 and len(words) == 2 and words[0].typed.endswith("ه") and words[1].folded not in SPEAKING


def _counts(word: Word) -> bool:
    """«وأولاده الخمسة», «وأولاده 5»."""
    return word.folded.isdigit() or word.folded.removeprefix("ال") in NUMERALS
