"""The people named so far in one cell, and what later words of the cell say of them."""

from dataclasses import replace

from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import HUSBAND_WORDS, SEX_OF_RELATION, WIFE_WORDS
from awn.aid.cleaning.single_names import with_status
from awn.arabic.names import read_name

_OTHER_SEX = {"male": "female", "female": "male"}


class PeopleNamed:
    """Grows name by name. What is said before a name (a relation, a death) waits here for it."""

    def __init__(self) -> None:
        self.people: list[NamedPerson] = []
        self.relation = ""  # of the one to come
        self._deceased = False
        self._sex = ""  # «زوجته»
        self._marital = ""

    def add(self, person: NamedPerson) -> None:
        """Adds a person with all that was said before the name; whoever is married to somebody who has died is widowed."""
        related = self._related(person)
        if self.people and related.relation == "spouse" and related.deceased != self.people[0].deceased:
            if related.deceased:
                self.people[-1] = replace(self.people[-1], marital=self.people[-1].marital or "widowed")
            else:
                related = replace(related, marital=related.marital or "widowed")
        self.people.append(related)
        self._deceased = False
        self.relation = self._marital = self._sex = ""

    def begin_other(self, word: str, relation: str, *, wives: bool) -> None:
        """Keeps what a word says of the one before and of the one to come. «زوجة» alone makes the one before a wife, with a number the one to come."""
        self.relation = relation
        before = self.people[-1] if self.people else None
        labels_wife = word in WIFE_WORDS or (word == "زوجه" and wives)
        self._sex = "female" if labels_wife else "male" if word in HUSBAND_WORDS else ""
        if before is None or relation != "spouse":
            return
        elif word == "ارمله":
            self.people[-1] = replace(before, marital="widowed", sex="female")
            self._deceased = True
        elif labels_wife:
            self.people[0] = replace(self.people[0], sex=self.people[0].sex or "male")
        elif word != "زوج":
            self.people[-1] = replace(before, sex=before.sex or "female")

    def say_dead(self) -> None:
        """The person whose name comes has died."""
        self._deceased = True

    def mark_dead(self) -> None:
        """The last one named has died; before any name, the one to come."""
        if self.people:
            self.people[-1] = replace(self.people[-1], deceased=True)
        else:
            self._deceased = True

    def say_marital(self, word: str) -> None:
        """The status of the person whose name comes, by a folded word."""
        self._marital = word

    def mark_marital(self, word: str) -> None:
        self.people[-1] = with_status(self.people[-1], word)

    def mark_widowed(self) -> None:
        self.people[-1] = replace(self.people[-1], marital="widowed")

    def lengthen(self, said: str) -> None:
        """Adds further words to the last name, before a kunya in brackets."""
        person = self.people[-1]
        name, bracket, kunya = person.name.partition(" (")
        whole = read_name(f"{name} {said}{bracket}{kunya}")
        self.people[-1] = replace(person, name=whole.display, person=whole)

    def add_kunya(self, said: str) -> None:
        """«محمد أحمد (أبو خالد)»."""
        person = self.people[-1]
        kunya = read_name(said)
        tokens = tuple(token for token in kunya.tokens if token not in person.person.tokens)
        named = replace(person.person, kunya=kunya.kunya or person.person.kunya, tokens=person.person.tokens + tokens)
        sex = person.sex or ("female" if said.startswith(("ام", "أم")) else "male")
        self.people[-1] = replace(person, name=f"{person.name} ({kunya.display})", person=named, sex=sex)

    def _related(self, person: NamedPerson) -> NamedPerson:
        sex = person.sex or SEX_OF_RELATION.get(self.relation, "") or self._sex
        if self.relation == "spouse" and not sex:
            sex = _OTHER_SEX.get(self.people[0].sex if self.people else "", "")
        related = replace(person, relation=self.relation, sex=sex, deceased=person.deceased or self._deceased)
        return with_status(related, self._marital) if self._marital else related
