"""Spellings of one name meet when they are compared, and stand as they were typed."""

from awn.aid.preparing.frame import people_frame
from awn.aid.tests.tables_by_hand import table, understood


def test_spellings_of_one_name_are_compared_as_one_and_shown_as_typed() -> None:
    lists = understood(
        table("person.name", ["براهيم اسحاق مصطفا الراوي"], ["إبراهيم إسحق مصطفى الراوي"], ["عبد الرحمان داوود يحي الراوي"])
    )
    frame = people_frame(lists)
    assert frame["name"].to_list() == ["ابراهيم اسحق مصطفي راوي", "ابراهيم اسحق مصطفي راوي", "عبدرحمن داود يحيي راوي"]
    assert frame["given"].to_list() == ["ابراهيم", "ابراهيم", "عبدرحمن"]
    assert [person.name for person in lists.individuals] == [
        "براهيم اسحاق مصطفا الراوي",
        "إبراهيم إسحق مصطفى الراوي",
        "عبد الرحمان داوود يحي الراوي",
    ]
