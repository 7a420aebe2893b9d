"""Coming in, as the tests of accounts do it."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from awn.people.models import Person
from awn.people.models.account import phone_index
from awn.people.tests.factories import make_person

PHRASE = "نخلة وظل وماء بارد"
PHONE = "+249912345678"


def make_member(**fields: object) -> Person:
    """Somebody with all three names and a password."""
    given = {"username": "salma", "email": "salma@example.org", "phone": PHONE, "phone_index": phone_index(PHONE), **fields}
    person = make_person(**given)
    person.set_password(PHRASE)
    person.save()
    return person


def log_in(client: Client, name: str, password: str = PHRASE, **more: str) -> str:
    answer = client.post("/log-in/", {"name": name, "password": password, **more})
    return answer.headers.get("Location", str(answer.status_code))


def who_is_in(client: Client) -> int:
    return int(client.session.get("_auth_user_id", 0))


def words(page: str) -> str:
    """A page without what differs from request to request."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)


def shown_by_app(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
