"""Which entries of a list the grid shows: chosen in the address, so that a view can be kept, shared within the body and acted upon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any, Final, cast
from uuid import UUID

from django import forms
from django.core.cache import caches
from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext_lazy

from awn.aid.flag_names import flag_choices, flag_words
from awn.aid.models import AidList, Correction, Entry
from awn.aid.tokens import token
from awn.arabic.digits import to_ascii
from awn.arabic.names import read_name
from awn.arabic.phones import read_phones
from awn.kit.fields import LineField
from awn.kit.fields.digits import plain_digits
from awn.kit.isolation import plain_sentence

if TYPE_CHECKING:
    from awn.aid.models.entry import EntryQuerySet
    from awn.aid.models.preparation import Preparation

WHOLE: Final = 60 * 60  # seconds for which the codes of a run are remembered: a run never changes
COUNTED: Final = 60  # seconds
LARGEST: Final = 500
_NUMBER: Final = re.compile(r"\+?[\dA-Za-z/-]*\d{4,}[\dA-Za-z/-]*")

type Codes = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Facets:
    """What the entries of one run can be chosen by: rules of flags and codes of places, each with how many entries."""

    flags: Codes = field(default_factory=list)
    places: Codes = field(default_factory=list)


def facets(run: Preparation) -> Facets:
    """Remembered, since a run never changes what it wrote."""
    return cast(Facets, caches["memory"].get_or_set(f"aid.facets.{run.pk}", lambda: _facets(run), WHOLE))


class NumberField(forms.IntegerField):
    """A whole number in digits of any script."""

    def to_python(self, value: Any) -> int | None:
        return super().to_python(plain_digits(value) if isinstance(value, str) else value)


class FilterForm(forms.Form):
    """The filters as fields; an address without any shows everything."""

    text = LineField(
        label=gettext_lazy("Names, document numbers or phones"), required=False, max_length=200,
        help_text=gettext_lazy("Whole words and whole numbers, as they stand in the list"),
    )  # fmt: skip
    flag = forms.ChoiceField(label=gettext_lazy("Doubt"), required=False)
    place = forms.ChoiceField(label=gettext_lazy("Place code"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("File"), required=False)
    size_from = NumberField(label=gettext_lazy("People, from"), required=False, min_value=0, max_value=LARGEST)
    size_to = NumberField(label=gettext_lazy("People, to"), required=False, min_value=0, max_value=LARGEST)
    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)

    def __init__(self, aid_list: AidList, run: Preparation, typed: Mapping[str, Any]) -> None:
        super().__init__(typed)
        self.aid_list, self.run, found = aid_list, run, facets(run)
        self.sources = {str(file.uid): file for file in aid_list.files.all()}
        flags = [(choice, plain_sentence(flag_words(choice))) for choice in flag_choices(rule for rule, _ in found.flags)]
        self._offer("flag", gettext_lazy("Any or none"), flags)
        self._offer("place", gettext_lazy("All places"), [(code, code) for code, _ in found.places])
        self._offer("source", gettext_lazy("All files"), [(uid, str(file.name)) for uid, file in self.sources.items()])
        self._offer("state", gettext_lazy("All states"), list(STATES.items()))
        self.fields["size_from"].widget.attrs["min"] = self.fields["size_to"].widget.attrs["min"] = 0

    def _offer(self, name: str, nothing: Any, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nothing), *choices]

    @property
    def chosen(self) -> Chosen:
        """What is wanted; everything while something is typed wrong."""
        wanted = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)} if self.is_valid() else {}
        return Chosen(self.aid_list, self.run, wanted)


STATES: Final[Mapping[str, Any]] = {
    "held": gettext_lazy("Held for checking"),
    "listed": gettext_lazy("Not held"),
    "doubtful": gettext_lazy("With doubtful pairs"),
    "changed": gettext_lazy("Changed by rules"),
    "corrected": gettext_lazy("Corrected by people"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries that were chosen, of one run."""

    aid_list: AidList
    run: Preparation
    wanted: Mapping[str, Any]

    @property
    def entries(self) -> EntryQuerySet:
        found = Entry.objects.filter(run=self.run)
        for name, value in self.wanted.items():
            found = _BY[name](self, found, value)
        return found

    def count(self) -> int:
        """How many; remembered for a minute while nobody corrects anything."""
        if not self.wanted:
            return int(self.run.counts.get("entries") or Entry.objects.filter(run=self.run).count())
        last = Correction.objects.filter(aid_list=self.aid_list).order_by("-pk").values_list("pk", "undone_at").first()
        key = f"aid.count.{self.run.pk}.{hash((last, tuple(sorted(self.wanted.items()))))}"
        return cast(int, caches["memory"].get_or_set(key, lambda: self.entries.count(), COUNTED))

    def _text(self, found: EntryQuerySet, text: str) -> EntryQuerySet:
        return found.filter(reduce(and_, (self._word(word) for word in words_of(text)), Q()))

    def _word(self, word: str) -> Q:
        """Where this name stands, or this number as a document or a phone."""
        body = self.aid_list.organisation
        if not _NUMBER.fullmatch(word):
            return Q(tokens__contains=[token(body, "name", word)])
        phones = read_phones(word, region=self.aid_list.chosen.get("region", "ZZ"))
        known = [phone.number for phone in phones if phone.number]
        exact = {token(body, "document", word), *(token(body, "phone", number) for number in (word, *known))}
        return reduce(or_, (Q(tokens__contains=[each]) for each in sorted(exact)))


def words_of(text: str) -> Iterable[str]:
    """The words that are looked for: names folded, numbers in ASCII digits."""
    for word in to_ascii(text).split():
        yield from [word] if _NUMBER.fullmatch(word) else read_name(word).tokens


def _flag(chosen: Chosen, found: EntryQuerySet, choice: str) -> EntryQuerySet:
    return found.flagged(*flag_choices(rule for rule, _ in facets(chosen.run).flags)[choice])


def _source(chosen: Chosen, found: EntryQuerySet, uid: str) -> EntryQuerySet:
    return found.filter(source__uid=UUID(uid), source__aid_list=chosen.aid_list)


def _state(chosen: Chosen, found: EntryQuerySet, state: str) -> EntryQuerySet:  # noqa: ARG001
    return {
        "held": found.held,
        "listed": found.not_held,
        "doubtful": found.doubtful,
        "changed": lambda: found.filter(changed__gt=0),
        "corrected": found.corrected,
    }[state]()


_BY: Final[Mapping[str, Any]] = {
    "text": Chosen._text,
    "flag": _flag,
    "place": lambda _, found, code: found.filter(place_code=code),
    "source": _source,
    "size_from": lambda _, found, number: found.filter(size__gte=number),
    "size_to": lambda _, found, number: found.filter(size__lte=number),
    "state": _state,
}


def _facets(run: Preparation) -> Facets:
    with connection.cursor() as cursor:
        cursor.execute(
            "select flag, count(*) from aid_entry, unnest(flags) flag where run_id = %s group by 1 order by 2 desc, 1", [run.pk]
        )
        flags = list(cursor.fetchall())
        cursor.execute(
            "select place_code, count(*) from aid_entry where run_id = %s and place_code <> '' group by 1 order by 1 limit 1000",
            [run.pk],
        )
        return Facets(flags, list(cursor.fetchall()))
