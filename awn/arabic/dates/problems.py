"""The reasons why a birth date is not taken, said to a person."""

from awn.arabic.dates.found import DateProblem
from awn.arabic.wording import message


def missing() -> DateProblem:
    return DateProblem("birth.missing", message("There is no birth date."))


def unreadable(typed: str) -> DateProblem:
    return DateProblem("birth.unreadable", message("“%(typed)s” cannot be read as a birth date.", typed=typed))


def ambiguous(typed: str) -> DateProblem:
    return DateProblem(
        "birth.ambiguous", message("“%(typed)s” can be an age or a year of birth: write the whole year.", typed=typed)
    )


def impossible(typed: str) -> DateProblem:
    return DateProblem("birth.impossible", message("“%(typed)s” is not a day in the calendar.", typed=typed))


def future(typed: str) -> DateProblem:
    return DateProblem("birth.future", message("“%(typed)s” lies in the future.", typed=typed))


def too_old(typed: str) -> DateProblem:
    return DateProblem("birth.too_old", message("“%(typed)s” would make this person older than 120 years.", typed=typed))
