"""Words for what somebody is to the head of the household."""

from random import Random
from typing import Final

from awn.aid.sample.entries import Entry
from awn.aid.sample.people import Person

_WORDS: Final = {
    ("head", "male"): ("رب الأسرة", "رب الاسرة", "رب أسرة", "رب الأسرة"),
    ("head", "female"): ("ربة الأسرة", "رب الأسرة", "ربة اسرة"),
    ("spouse", "female"): ("زوجة", "زوجه", "الزوجة"),
    ("spouse", "male"): ("زوج", "الزوج"),
    ("child", "male"): ("ابن", "إبن", "ولد", "ابن"),
    ("child", "female"): ("ابنة", "بنت", "ابنه"),
    ("grandchild", "male"): ("حفيد",),
    ("grandchild", "female"): ("حفيدة", "حفيده"),
    ("mother", "female"): ("أم", "والدة", "ام", "الوالدة"),
    ("mother_in_law", "female"): ("حماة", "ام الزوج"),
    ("brother", "male"): ("أخ", "اخ", "شقيق"),
    ("sister", "female"): ("أخت", "اخت", "شقيقة"),
}


def relation_word(random: Random, relation: str, person: Person) -> str:
    return random.choice(_WORDS[relation, person.sex])


def relations_of(entry: Entry) -> dict[str, str]:
    """Slot → relation to the head that this entry shows."""
    relations = {"head": "head", **{f"spouse{place}": "spouse" for place in range(1, len(entry.spouses) + 1)}}
    wife_first = entry.head is not entry.household.head
    for place, relation in enumerate(entry.relations, 1):
        relations[f"member{place}"] = "mother_in_law" if wife_first and relation == "mother" else relation
    return relations
