"""`awn keys rotate`: seals everything again with the current sealing key, so that older ones can be put away."""

import argparse

from awn.arabic.saying import note, say
from awn.arabic.wording import counted, message
from awn.config.databases import at_hand, be_owner
from awn.config.keys import NamedElsewhere, add_sealing_key
from awn.config.platform import set_up


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-key", action="store_true", help="first put a new sealing key in front of the ring; stop the platform for that"
    )
    parser.add_argument("--index", action="store_true", help="make the blind indexes anew too, after a change of the index key")


def run(arguments: argparse.Namespace) -> int:
    """May be stopped at any moment and run again. Returns 0, 1 when values remain that no key of the ring opens, 2 when it cannot make a key."""
    be_owner()
    with at_hand(note):
        if arguments.new_key:
            try:
                number = add_sealing_key()
            except NamedElsewhere:
                say(
                    message(
                        "AWN_SEALING_KEYS is set: put a new key in front of it, start the platform again, and leave out --new-key"
                    )
                )
                return 2
            say(message("Sealing key %(key)s was made. Copy keys.json to where you keep its copy", key=number))
        set_up()
        return _rotate(index=arguments.index)


def _rotate(*, index: bool) -> int:
    from awn.sealed.rotating import Rotated, blind_indexes, reindex, reseal, sealed_columns

    found: list[Rotated] = []
    for column in sealed_columns():
        found.append(reseal(column))
        _tell(str(column), found[-1].changed, found[-1].unreadable)
    for each in blind_indexes() if index else ():
        found.append(reindex(each))
        _tell(str(each), found[-1].changed, found[-1].unreadable)
    if any(rotated.unreadable for rotated in found):
        say(message("Put the missing keys back behind the current one and run this again"))
        return 1
    else:
        say(
            message(
                "Everything is sealed with the current key. Keep the older ones for as long as copies of the database need them"
            )
        )
        return 0


def _tell(column: str, changed: int, unreadable: int) -> None:
    say(
        counted("%(column)s: %(number)s value sealed again", "%(column)s: %(number)s values sealed again", changed, column=column)
    )
    if unreadable:
        say(
            counted(
                "%(column)s: %(number)s value that no key of the ring opens",
                "%(column)s: %(number)s values that no key of the ring opens",
                unreadable,
                column=column,
            )
        )
