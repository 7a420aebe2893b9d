"""What stood in the cell of a name beside the name: phones, documents, an age, the size of the family."""

import re
from typing import Final

from awn.aid.cleaning.births import clean_age
from awn.aid.cleaning.document_fillers import is_filler
from awn.aid.cleaning.documents import clean_documents
from awn.aid.cleaning.named import NamedPeople
from awn.aid.cleaning.phones import clean_phones
from awn.aid.cleaning.sizes import clean_size
from awn.aid.entries import Document
from awn.aid.households.settings import Settings
from awn.arabic.dates import ReadDate
from awn.arabic.digits import to_ascii

_OF_PERSONS: Final = re.compile(r"فرد|[أا]فراد|[أا]نفار|نفر|[أا]نفس|شخص|عددهم|person|member", re.IGNORECASE)
_OF_YEARS: Final = re.compile(r"سن|عام|عمر|شهر|شهور|[أا]شهر|مواليد|year|yr|ans|age", re.IGNORECASE)
_DOCUMENTS: Final = range(6, 17)  # digits


class Beside:
    """The numbers of one cell, each as what it is. `notes` are those that are neither an age nor a size."""

    def __init__(self, beside: NamedPeople, settings: Settings) -> None:
        self.phones: tuple[str, ...] = ()
        self.documents = tuple(found for text in beside.documents for found in clean_documents(text).value)
        self.birth: ReadDate | None = None
        self.size: int | None = None
        self.notes: tuple[str, ...] = ()
        self._settings = settings
        led = [number for number in beside.numbers if _is_led(number)]
        for number in beside.numbers:
            self._take_number(number, beside_phone=bool(led) and number not in led)
        for count in beside.counts:
            self._take_count(count)

    def _take_number(self, number: str, *, beside_phone: bool) -> None:
        """A phone of the country, or anything that begins as phones do where no country is known; else a document of unknown kind.

        Beside a number that begins as phones do, one that does not is no phone.
        """
        phones = clean_phones(number, region=self._settings.region).value.own
        digits = re.sub(r"\D", "", to_ascii(number))
        if not beside_phone and (_is_led(number) or any(phone.startswith("+") for phone in phones)):
            self.phones += phones
        elif len(digits) in _DOCUMENTS and not is_filler(digits):
            self.documents += (Document("", digits),)

    def _take_count(self, count: str) -> None:
        if _OF_PERSONS.search(count):
            self.size = self.size or clean_size(count).value.size
        elif _OF_YEARS.search(count):
            self.birth = self.birth or clean_age(_bare(count), today=self._settings.today).value
        else:
            self.notes += (count,)


def _is_led(number: str) -> bool:
    return to_ascii(number).lstrip("( ").startswith(("0", "+"))


def _bare(count: str) -> str:
    """«مواليد 1980» and «العمر: 45» as the cell of a column would say them."""
    return re.sub(r"^\D+", "", count) if "مواليد" not in count else count
