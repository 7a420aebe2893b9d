"""Reading the pieces of one cell of names in order, each in the light of those before it."""

import re
from typing import Final

from awn.aid.cleaning.cleaned import says_nothing
from awn.aid.cleaning.name_besides import Besides
from awn.aid.cleaning.name_pieces import Piece
from awn.aid.cleaning.name_refusing import kinds_of_remark, may_come_in, tells_of_death
from awn.aid.cleaning.name_turns import after_ordinals, counts, turns
from awn.aid.cleaning.name_words import Word, typed, words_of
from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import (
    APART,
    CHILD_OR_DAUGHTER,
    DECEASED,
    ENDINGS,
    FAMILIES,
    MARITAL,
    NO_NAMES,
    OF_NUMBERS,
    OF_SPOUSE,
    RELATIONS,
    REMARKS,
    SPEAKING,
    THROUGH,
)
from awn.aid.cleaning.people_named import PeopleNamed
from awn.aid.cleaning.single_names import is_through, named, named_through
from awn.aid.refusing import refuse

_LETTER: Final = re.compile(r"[^\W\d_]")
_GONE: Final = re.compile(
    r"(?<!\w)(?:رحم[هة]ا? الله(?: تعالى)?|رحمها الله|المغفور له|المغفور لها|الله يرحم[هة]ا?|طيب الله ثراه)(?!\w)"
)
_KUNYA: Final = re.compile(r"(?:ابو|ام|ابا|ابي) ")


class Naming:
    """`named` are the people so far, `besides` everything that stood beside their names."""

    def __init__(self) -> None:
        self.named = PeopleNamed()
        self.besides = Besides()
        self._late_through = False  # «زوجة الشهيد …»
        self._open = False  # the last name may go on after a bracket

    @property
    def people(self) -> list[NamedPerson]:
        return self.named.people

    def take(self, piece: Piece) -> None:
        text = self._without_gone(self.besides.without_numbers(piece.text))
        if not any(sign.isalpha() for sign in text):
            return
        words = words_of(text)
        if piece.aside:
            self._take_aside(words)
        elif piece.continues and self._goes_on(words):
            self.named.lengthen(text.strip())
        else:
            self._take_words(words, parted=bool(self.people))

    def _goes_on(self, words: list[Word]) -> bool:
        """Whether words behind a bracket belong to the name before it: one word, or any where the name had but one."""
        last = self.people[-1].person if self.people else None
        is_short = last is not None and (len(words) == 1 or not (last.father or last.family))
        return self._open and is_short and not any(word.folded in SPEAKING for word in words)

    def _take_aside(self, words: list[Word]) -> None:
        """What stands in brackets: a remark, a relation with a name, or a part of the name."""
        self._open = False
        if not self.people:
            self._take_words(words, parted=False)
        elif self._opens_other(words):
            self._take_words(words, parted=True)
        elif self._remark(words):
            self._open = True
        else:
            self._widen(words)

    def _opens_other(self, words: list[Word]) -> bool:
        first = words[0].folded
        return first in RELATIONS or first in CHILD_OR_DAUGHTER or (len(words) > 1 and (first in OF_SPOUSE or first in THROUGH))

    def _widen(self, words: list[Word]) -> None:
        """Adds to the name before what stood in brackets: a kunya, or a further name."""
        self._open = True
        said = typed(words)
        if _KUNYA.match(words[0].folded + " ") and len(words) > 1:
            self.named.add_kunya(said)
        elif kinds := refuse(said).kinds:
            self._leave_out(said, kinds)
        else:
            self.named.lengthen(said)

    def _remark(self, words: list[Word]) -> bool:
        """Takes a piece that is a remark as a whole; False when it holds more."""
        if words[0].folded not in THROUGH and (kinds := kinds_of_remark(typed(words))):
            self._leave_out(typed(words), kinds)
            return True
        elif words[0].folded in DECEASED and len(words) <= 3 and self.people:
            self._mark_dead()
            return True
        elif len(words) == 1 and words[0].folded in MARITAL and self.people:
            self.besides.rules.append("name.marital")
            self.named.mark_marital(words[0].folded)
            return True
        elif words[0].folded in REMARKS or says_nothing(typed(words)):
            if not all(word.folded in OF_NUMBERS for word in words):
                self.besides.note(typed(words))
            return True
        else:
            return False

    def _leave_out(self, said: str, kinds: tuple[str, ...]) -> None:
        """Counts what may not come in; that somebody has died stays, as a neutral fact."""
        self.besides.left_out += kinds
        if tells_of_death(said):
            self.named.mark_dead()

    def _take_words(self, words: list[Word], *, parted: bool) -> None:
        """Reads words one after the other; `parted` says that a name came to its end before them."""
        if parted and self._remark(words):
            return
        judged = may_come_in(words)
        self.besides.left_out += judged.kinds
        kept = judged.words
        self._late_through = bool(judged.late) and bool(kept) and kept[0].folded in THROUGH
        start = 0
        for number in range(len(kept)):
            if number >= start and turns(kept, number, start, parted=parted, named=bool(self.people)):
                self._finish(kept[start:number], parted=parted, late=judged.late)
                start = self._turn(kept, number)
                parted = True
        self._finish(kept[start:], parted=parted, late=judged.late)

    def _turn(self, words: list[Word], number: int) -> int:
        """Takes the word that ends a name, with its ordinal; returns where the next name begins."""
        word = words[number]
        following = after_ordinals(words, number)
        rest = words[following:]
        if word.folded in FAMILIES and word.folded not in RELATIONS:
            self.besides.note_families(word)
            return following
        relation = "child" if word.folded in CHILD_OR_DAUGHTER else RELATIONS.get(word.folded, "spouse")
        if rest and not all(other.folded in NO_NAMES or counts(other) for other in rest):
            self.besides.rules += [] if self.people else ["name.relation"]
            self.named.begin_other(word.folded, relation, wives=following > number + 1 and number == 0)
            return following
        self._note_unnamed(words[number:], relation)
        return len(words)

    def _note_unnamed(self, words: list[Word], relation: str) -> None:
        """«+ اخوه», «زوجها متوفى»: somebody without a name."""
        widows = relation == "spouse" and len(words) > 1 and words[-1].folded in DECEASED and bool(self.people)
        self.besides.note_unnamed(words, apart=not widows and (relation == "spouse" or relation in APART))
        if widows:
            self.named.mark_widowed()

    def _finish(self, words: list[Word], *, parted: bool, late: frozenset[Word]) -> None:
        """Adds the person whom these words name."""
        words = self._without_status(words)
        if not words:
            return
        elif all(word.folded in NO_NAMES or word.folded in RELATIONS or word.folded.isdigit() for word in words):
            self.besides.note(typed(words))
            return
        person = self._person(words)
        if person is None:
            return
        elif parted and self.people:
            self._note_second(person)
        if words[0] in late:
            self.named.say_dead()
        self.named.add(person)
        self._open = False

    def _person(self, words: list[Word]) -> NamedPerson | None:
        if is_through(words):
            self.besides.rules.append("name.through")
            return named_through(words, is_late=self._late_through)
        else:
            return named(words)

    def _note_second(self, person: NamedPerson) -> None:
        if self.named.relation:
            self.besides.rules.append("name.relation")
        else:
            self.besides.note_second(person.name)

    def _without_status(self, words: list[Word]) -> list[Word]:
        """The words without «متوفى», «أرملة» and remarks at their end; what they say is kept for the person."""
        while len(words) > 1 and words[-1].folded in ENDINGS:
            if words[-1].folded in DECEASED:
                self.named.say_dead()
                self.besides.rules.append("name.deceased")
            elif words[-1].folded in REMARKS:
                self.besides.note(words[-1].typed)
            else:
                self.named.say_marital(words[-1].folded)
                self.besides.rules.append("name.marital")
            words = words[:-1]
        return words

    def _without_gone(self, text: str) -> str:
        """The piece without «رحمه الله» and its like."""
        rest = _GONE.sub(" ", text)
        if rest == text:
            return text
        elif _LETTER.search(rest):
            self.named.say_dead()
            self.besides.rules.append("name.deceased")
        else:
            self._mark_dead()
        return rest

    def _mark_dead(self) -> None:
        self.besides.rules.append("name.deceased")
        self.named.mark_dead()
