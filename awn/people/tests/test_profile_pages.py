"""The pages of the profile and of the texts: every answer kept, every mistake explained, nothing changed by looking."""

from collections.abc import Iterator

import pytest
from django.http import HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation
from django.views import View
from pytest_django import DjangoAssertNumQueries

from awn.people import conduct, consent
from awn.people.models import Consent, Person
from awn.people.profile import Profile
from awn.people.requests import PersonRequest
from awn.people.skills import find
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db
EXCEL = find("excel")[0].uri
PAGES = [
    "profile", "profile_languages", "profile_skills", "profile_limits", "profile_hours", "profile_sender", "profile_display",
    "conduct_signature", "my_data", "my_acts",
]  # fmt: skip


@pytest.fixture(autouse=True)
def arabic() -> Iterator[None]:
    with translation.override("ar"):
        yield


@pytest.fixture
def person() -> Person:
    return make_person(name="سارة Zz-Sarah!", sender_name="مكتبة")


@pytest.fixture
def own(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def words(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_a_visitor_is_led_to_log_in(name: str) -> None:
    answer = Client().get(reverse(name))
    assert (answer.status_code, answer["Location"]) == (302, f"{reverse('log_in')}?next={reverse(name)}")


@pytest.mark.parametrize("name", PAGES)
def test_looking_changes_nothing_and_the_browser_keeps_nothing(name: str, own: Client, person: Person) -> None:
    before = Person.objects.filter(pk=person.pk).values().get()
    answer = own.get(reverse(name))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert Person.objects.filter(pk=person.pk).values().get() == before
    assert not any((person.spoken_languages.exists(), person.skills.exists(), person.contact_hours.exists()))
    assert not hasattr(Person.objects.get(pk=person.pk), "limits")


def test_a_language_is_added_changed_and_removed(own: Client, person: Person) -> None:
    page = reverse("profile_languages")
    for level in ("some", "native"):
        answer = own.post(page, {"language": "ckb", "level": level})
        assert (answer.status_code, answer["Location"]) == (303, page)
    assert [(row.language, row.level) for row in person.spoken_languages.all()] == [("ckb", "native")]
    assert own.post(reverse("profile_language_removal"), {"language": "ckb"}).status_code == 303
    assert not person.spoken_languages.exists()


@pytest.mark.parametrize("typed", [{}, {"language": "xx", "level": "native"}, {"language": "ar", "level": "god"}])
def test_a_wrong_language_comes_back_with_the_reason(typed: dict[str, str], own: Client, person: Person) -> None:
    answer = own.post(reverse("profile_languages"), typed)
    assert answer.status_code == 422
    assert 'id="errors"' in words(answer)
    assert not person.spoken_languages.exists()


def test_a_skill_is_searched_offered_and_taken_back_without_a_script(own: Client, person: Person) -> None:
    page = reverse("profile_skills")
    found = own.get(page, {"q": "إِكسل"})
    assert words(found).count('name="skill"') == 1
    assert own.post(page, {"skill": EXCEL}).status_code == 303
    assert [row.uri for row in person.skills.all()] == [EXCEL]
    assert words(own.get(page, {"q": "إِكسل"})).count(EXCEL) == 1
    own.post(reverse("profile_skill_removal"), {"skill": EXCEL})
    assert not person.skills.exists()
    assert own.post(page, {"skill": "http://example.org/none"}).status_code == 422


def test_a_hostile_search_is_only_words(own: Client) -> None:
    answer = own.get(reverse("profile_skills"), {"q": "<script>alert(1)</script>‮"})
    assert answer.status_code == 200
    assert "<script>alert" not in words(answer)
    assert own.get(reverse("profile_skills"), {"q": "ا" * 101}).status_code == 200


def test_limits_are_kept_and_an_empty_answer_is_one(own: Client, person: Person) -> None:
    page = reverse("profile_limits")
    assert own.post(page, {"without": ["voice", "long_sittings"]})["Location"] == reverse("profile")
    assert person.limits.without == ["long_sittings", "voice"]
    own.post(page, {})
    assert Person.objects.get(pk=person.pk).limits.without == []
    assert own.post(page, {"without": ["telepathy"]}).status_code == 422


def test_hours_are_kept_for_each_way(own: Client, person: Person) -> None:
    page = reverse("profile_hours")
    typed = {"time_zone": "Asia/Aden", "call": "on", "call_begins": "21:00", "call_ends": "06:00", "write_begins": "01:00"}
    assert own.post(page, typed).status_code == 303
    rows = [
        (row.way, row.is_safe, row.begins and f"{row.begins:%H}", row.ends and f"{row.ends:%H}")
        for row in person.contact_hours.all()
    ]
    assert rows == [("call", True, "21", "06"), ("write", False, None, None), ("voice", False, None, None)]
    person.refresh_from_db()
    assert person.time_zone == "Asia/Aden"
    assert own.post(page, {**typed, "time_zone": "Moon/Base"}).status_code == 422
    assert own.post(page, {**typed, "call_begins": "25:00"}).status_code == 422


@pytest.mark.parametrize(("typed", "kept"), [("مكتبة  الحيّ\u202e", "مكتبة الحيّ"), ("", ""), ("Books 2", "Books 2")])
def test_a_sender_is_a_few_plain_words(typed: str, kept: str, own: Client, person: Person) -> None:
    assert own.post(reverse("profile_sender"), {"name": typed}).status_code == 303
    person.refresh_from_db()
    assert person.sender_name == kept


@pytest.mark.parametrize("typed", ["a" * 31, "bank@example.org", "http://x", "🌴", "<b>"])
def test_a_sender_is_no_address_and_no_sign(typed: str, own: Client, person: Person) -> None:
    answer = own.post(reverse("profile_sender"), {"name": typed})
    assert answer.status_code == 422
    person.refresh_from_db()
    assert person.sender_name == "مكتبة"


def test_after_choosing_a_language_the_profile_is_in_it(own: Client, person: Person) -> None:
    answer = own.post(reverse("profile_display"), {"language": "en", "digits": "arabic"})
    assert (answer.status_code, answer["Location"]) == (303, "/en/profile/")
    person.refresh_from_db()
    assert (person.language, person.digits) == ("en", "arabic")


def test_the_profile_says_what_is_done_and_what_was_answered(own: Client, person: Person) -> None:
    before = words(own.get("/en/profile/"))
    assert before.count("Completed") == 0
    profile = Profile(person)
    profile.state_language("ckb", level="talk")
    profile.state_limits([])
    conduct.sign(person, version=1, language="ar")
    after = words(own.get("/en/profile/"))
    assert after.count("Completed") == 3
    assert "Kurdish (Sorani)" in after


@pytest.mark.parametrize("number", [1, 3])
def test_the_profile_needs_the_same_queries_for_any_number_of_answers(
    number: int, own: Client, person: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    profile = Profile(person)
    for code, skill in zip(("ar", "en", "fr"), find(""), strict=False):
        if person.skills.count() < number:
            profile.state_language(code, level="work")
            profile.offer_skill(skill.uri)
    own.get(reverse("profile"))
    with django_assert_num_queries(10):
        own.get(reverse("profile"))


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"), [("profile_languages", 5), ("profile_skills", 5), ("profile_hours", 5), ("my_acts", 5)]
)
def test_each_page_needs_the_same_queries_for_any_number_of_rows(
    name: str, queries: int, number: int, own: Client, person: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    profile = Profile(person)
    for code, skill in list(zip(("ar", "en", "fr"), find(""), strict=False))[:number]:
        profile.state_language(code, level="work")
        profile.offer_skill(skill.uri)
    profile.state_hours(dict.fromkeys(("call", "write", "voice")[:number]), time_zone="UTC")
    own.get(reverse(name))
    with django_assert_num_queries(queries):
        own.get(reverse(name))


def test_the_code_is_public_and_signed_once(own: Client, person: Person) -> None:
    assert [Client().get(reverse(name)).status_code for name in ("conduct", "consent")] == [200, 200]
    page = reverse("conduct_signature")
    untouched = own.post(page, {"version": 1})
    assert (untouched.status_code, person.has_signed_conduct) == (422, False)
    stale = own.post(page, {"version": 99, "agreed": "on"})
    assert (stale.status_code, person.has_signed_conduct) == (422, False)
    for _ in range(2):
        answer = own.post(page, {"version": 1, "agreed": "on"})
        assert (answer.status_code, answer["Location"]) == (303, reverse("profile"))
    assert [signature.version for signature in person.conduct_signatures.all()] == [1]


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/profile/skills/", "/profile/skills/"),
        ("https://evil.example/", "/profile/"),
        ("//evil.example/", "/profile/"),
        ("/\\evil.example", "/profile/"),
        ("javascript:alert(1)", "/profile/"),
    ],
)
def test_signing_leads_back_to_this_site_only(wanted: str, led: str, own: Client) -> None:
    answer = own.post(reverse("conduct_signature"), {"version": 1, "agreed": "on", "next": wanted})
    assert answer["Location"] == led


@conduct.signed
class Work(View):
    def get(self, request: PersonRequest) -> HttpResponse:
        return HttpResponse("work")

    def post(self, request: PersonRequest) -> HttpResponse:
        return HttpResponse("done")


def test_work_that_touches_people_begins_with_the_signature(person: Person) -> None:
    def ask(method: str) -> HttpResponseBase:
        request = getattr(RequestFactory(), method)("/gated/?tab=2")
        request.user = person
        return Work.as_view()(request)

    led = ask("get")
    assert (led.status_code, led["Location"]) == (303, f"{reverse('conduct_signature')}?next=%2Fgated%2F%3Ftab%3D2")
    assert ask("post").status_code == 303
    conduct.sign(person, version=1, language="ar")
    assert (words(ask("get")), words(ask("post"))) == ("work", "done")


def test_consent_is_given_taken_back_and_given_again_on_its_page(own: Client, person: Person) -> None:
    for _ in range(2):
        assert own.post(reverse("consent_acceptance"), {"version": 1}).status_code == 303
        assert consent.has_consented(person)
        assert own.post(reverse("consent_withdrawal")).status_code == 303
        assert not consent.has_consented(person)
    assert Consent.objects.filter(person=person).count() == 2
    assert own.post(reverse("consent_acceptance"), {"version": 7}).status_code == 422
    assert own.get(reverse("consent_acceptance")).status_code == 405
