"""A browser of somebody who is logged in."""

import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from awn.people.access import CONFIRMED_AT
from awn.people.models import Person


def browser(person: Person | None = None, *, confirmed: bool = True) -> Client:
    """Logged in as the person, who confirmed a moment ago that it is they."""
    client = Client()
    if person:
        client.force_login(person)
        if confirmed:
            session = client.session
            session[CONFIRMED_AT] = time.time()
            session.save()
    return client


def questions(client: Client, address: str) -> int:
    """How many questions a page asks the database for what it shows; what log-in and the shell around every page ask is theirs to count."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    own = ('"organisations_', '"responses_', '"journal_', '"places_')
    return sum(any(table in each["sql"] for table in own) for each in asked)
