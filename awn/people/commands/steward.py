"""`awn people steward NAME`: makes somebody with an account a steward. The first of an installation is named so; later ones are named on a page."""

import argparse

from awn.arabic.saying import say
from awn.arabic.wording import message


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="USERNAME", help="the user name, e-mail address or phone number with which the person logs in"
    )


def run(arguments: argparse.Namespace) -> int:
    """Returns 0, or 2 when nobody logs in by this name."""
    from awn.people.identifiers import identify
    from awn.people.models import Person, Stewardship

    meant = identify(arguments.name)
    person = Person.objects.known_as(meant.kind, meant.value)
    if person is None:
        say(message("Nobody logs in by the name %(name)s. Sign up on the site first, then run this again", name=arguments.name))
        return 2
    else:
        Stewardship.objects.give(person, by=None)
        say(message("%(name)s is a steward of this installation", name=person.name))
        return 0
