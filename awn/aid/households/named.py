"""Somebody named in a row, before the household gives a slot."""

from dataclasses import dataclass, replace

from awn.aid.cleaning.marital import Marital
from awn.aid.cleaning.names import NamedPerson
from awn.aid.entries import Individual
from awn.aid.households.record import Record
from awn.arabic.folding import fold
from awn.arabic.names import PersonName

_THROUGH = {"wife_of": "زوجه", "widow_of": "زوجه", "heirs_of": "ورثه", "family_of_late": "ورثه"}
"""One first name for «حرم», «زوجة» and «أرملة», and one for all ways to name heirs."""


@dataclass(slots=True)
class Named:
    """An individual with what the row says of his or her place in the family.

    `subject` is person, spouse, member or collector; `of_row` says that the row is about him or her; `source` is the row and the cell or seat that names.
    """

    subject: str
    individual: Individual
    relation: str = ""
    of_row: bool = False
    source: object = None


def individual_of(record: Record, person: NamedPerson, row: int) -> Individual:
    """The individual whom a cell of this row names, with what the cell itself says."""
    name, birth = _own_name(person), person.birth
    return Individual(
        file=record.file,
        sheet=record.sheet,
        row=row,
        slot="",
        household=0,
        name=person.name,
        given=name.given,
        father=name.father,
        grandfather=name.grandfather,
        family=name.family,
        kunya=name.kunya,
        sex=person.sex,
        birth_date=birth.date if birth else None,
        birth_precision=birth.precision if birth else "",
        marital=person.marital,
        deceased=person.deceased,
        relation=person.relation,
        named_as=person.named_as,
    )


def about(named: list[Individual], sex: str, marital: Marital) -> Individual:
    """Whom the columns beside a name are about: the first named; his widow, where he has died and they speak of a widow or of her sex."""
    first, *others = named
    living = next((individual for individual in others if not individual.deceased), None)
    if not first.deceased or living is None:
        return first
    said = sex or marital.sex
    return living if marital.status == "widowed" or (said and said == living.sex != first.sex) else first


def _own_name(person: NamedPerson) -> PersonName:
    """The parts by which this individual is compared. «زوجة سعيد محمود» is not Said: she bears his name behind a first name that says what she is to him."""
    name = person.person
    if person.named_as in ("", "kunya"):
        return name
    given = _THROUGH.get(person.named_as) or fold(person.name).partition(" ")[0]
    return replace(name, given=given, father=name.given, grandfather=name.father, family=name.family or name.grandfather)
