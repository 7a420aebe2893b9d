"""Every code that a list can hold has words for its reader."""

from awn.aid.cases import KINDS as CASES
from awn.aid.cleaning import displacement, marital
from awn.aid.entries import Precision
from awn.aid.households.people import KINDS as DOCUMENTS
from awn.aid.refusing import refuse
from awn.aid.words.refused import KINDS as REFUSED_KINDS
from awn.aid.writing import terms
from awn.aid.writing.columns import HELD, LISTED
from awn.arabic.wording import Wording

FACTS = {fact for note in ("فقدت المعيل", "زوجها شهيد", "زوجها معتقل") for fact in refuse(note).facts}


def test_every_code_has_words_and_every_word_a_code() -> None:
    assert set(terms.CASES) == set(CASES)
    assert set(terms.DOCUMENTS) == set(DOCUMENTS)
    assert set(terms.MARITAL) == set(marital._WORDS)
    assert set(terms.DISPLACEMENT) == set(displacement._WORDS)
    assert set(terms.PRECISIONS) == {precision.value for precision in Precision}
    assert set(terms.STATES) == {HELD, LISTED}
    assert set(terms.SLOTS) == {"head", "spouse", "member", "collector"}
    assert set(terms.LEFT_OUT) == {*REFUSED_KINDS, "refused", "unmapped"}
    assert set(terms.FACTS) == {*FACTS, "deceased"}


def test_every_term_is_said_in_arabic_otherwise_than_in_english() -> None:
    tables = (
        terms.SLOTS,
        terms.SEXES,
        terms.PRECISIONS,
        terms.DOCUMENTS,
        terms.MARITAL,
        terms.DISPLACEMENT,
        terms.STATES,
        terms.BANDS,
        terms.CASES,
        terms.LEFT_OUT,
    )
    same = [term for table in tables for term in table.values() if Wording("ar").say(term) == Wording("en").say(term)]
    assert same == []
