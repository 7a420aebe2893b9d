"""What single components say and lead to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django import forms
from django.core.paginator import Paginator
from django.utils import timezone

from awn.arabic.wording import message
from awn.kit.components.answers import Answer, Task
from awn.kit.components.moments import Happening
from awn.kit.components.navigation import Link
from awn.kit.components.sharing import networks
from awn.kit.components.tables import Row, Table
from awn.kit.examples import HOSTILE, NAME
from awn.kit.tests.pages import piece, tree, words


class Question(forms.Form):
    way = forms.ChoiceField(label="How?", widget=forms.RadioSelect, choices=[("a", "By post"), ("b", "By phone")])
    secret = forms.CharField(label="Secret", widget=forms.PasswordInput)


def test_the_question_of_a_page_is_its_heading() -> None:
    form = Question()
    group = tree(piece("{% field form.way heading=True %}", form=form))
    single = tree(piece("{% field form.secret heading=True %}", form=form))
    assert [words(heading) for heading in group.cssselect("fieldset legend h1")] == ["How?"]
    assert [label.get("for") for label in single.cssselect("h1 label")] == ["id_secret"]


def test_an_error_leads_to_the_first_control_of_a_group() -> None:
    summary = tree(piece("{% error_summary form %}", form=Question({})))
    assert [link.get("href") for link in summary.cssselect("li a")] == ["#id_way_0", "#id_secret"]


def test_without_errors_there_is_no_summary() -> None:
    assert piece("{% error_summary form %}", form=Question()) == ""


def test_an_option_says_more_about_itself_when_the_form_knows() -> None:
    form = Question()
    form.fields["way"].option_hints = {"b": "At these hours"}  # type: ignore[attr-defined]
    shown = tree(piece("{% field form.way %}", form=form))
    assert [words(row) for row in shown.cssselect(".choice")] == ["By post", "By phoneAt these hours"]


def test_a_machine_field_runs_left_to_right() -> None:
    assert 'dir="ltr"' in piece("{% field form.secret %}", form=Question())


def test_pages_keep_the_filters_of_the_address() -> None:
    shown = tree(piece("{% pager page %}", page=Paginator(range(30), 10).page(2)))
    assert [link.get("href") for link in shown.cssselect("a")] == ["?a=1&page=1", "?a=1&page=3"]


def test_a_list_of_one_page_has_no_pager() -> None:
    assert piece("{% pager page %}", page=Paginator(range(3), 10).page(1)) == ""


def test_the_other_language_leads_to_the_same_page_and_keeps_its_filters() -> None:
    shown = piece("{% language_links as links %}{% for link in links %}{{ link.url|safe }}{% endfor %}", "ar")
    assert shown == "/en/kit/?a=1"


def test_the_path_ends_in_the_page_itself_as_text() -> None:
    shown = tree(piece("{% breadcrumb links %}", links=[Link("A", "/a/"), Link(NAME, "/b/")]))
    assert [link.get("href") for link in shown.cssselect("a")] == ["/a/"]
    assert words(shown.cssselect("[aria-current=page] bdi")[0]) == NAME


def test_a_finished_task_says_so_in_plain_text_and_any_other_in_a_tag() -> None:
    shown = tree(piece("{% task_list tasks %}", tasks=[Task("A", "/a/", done=True), Task("B", "/b/"), Task("C")]))
    assert [words(row) for row in shown.cssselect("li")] == ["A Completed", "B Not begun", "C Not begun"]
    assert [len(row.cssselect(".tag")) for row in shown.cssselect("li")] == [0, 1, 1]
    assert [len(row.cssselect("a")) for row in shown.cssselect("li")] == [1, 1, 0]


def test_a_skipped_answer_is_not_stated_and_can_be_changed() -> None:
    shown = tree(
        piece("{% check_answers answers %}", answers=[Answer("Name", (HOSTILE, "B"), "/n/"), Answer("Notes", (), "/o/")])
    )
    assert [words(each) for each in shown.cssselect("a")] == ["Change Name", "Change Notes"]
    assert words(shown.cssselect("dd")[2]) == "Not stated"
    assert "<script>" not in piece("{% check_answers answers %}", answers=[Answer(HOSTILE, (HOSTILE,))])


def test_what_happened_stands_newest_first() -> None:
    start = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    happenings = [Happening(start, message("Begun"), NAME), Happening(start + timedelta(days=1), message("Ended"))]
    shown = tree(piece("{% timeline happenings label %}", happenings=happenings, label="Log"))
    assert [words(item) for item in shown.cssselect("strong")] == ["Ended", "Begun"]


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "22 November 2026, 14:30"), ("ar", "22 نوفمبر 2026، 14:30")],
)
def test_a_moment_stands_in_words_on_the_clock_of_the_installation(language: str, shown: str) -> None:
    with timezone.override("Africa/Khartoum"):
        made = tree(piece("{{ when|moment }}", language, when=datetime(2026, 11, 22, 12, 30, tzinfo=UTC)))
    assert words(made).replace(", ", "، " if language == "ar" else ", ") == shown
    assert made.get("datetime") == "2026-11-22T14:30+02:00"


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (timedelta(seconds=5), "Just now"),
        (timedelta(minutes=1, seconds=5), "1 minute ago"),
        (timedelta(hours=2, minutes=59), "2 hours ago"),
        (timedelta(days=3), "3 days ago"),
        (-timedelta(hours=1), "Just now"),
    ],
)
def test_a_distance_in_time_has_the_full_moment_beside_it(before: timedelta, shown: str) -> None:
    when = timezone.now() - before
    assert words(tree(f"<p>{piece('{{ when|ago }}', when=when)}</p>")).startswith(f"{shown} (")
    assert "<time datetime=" in piece("{{ when|ago }}", when=when)


def test_both_calendars_say_which_is_which() -> None:
    shown = tree(f"<p>{piece('{{ day|both_calendars }}', day=date(2026, 11, 14))}</p>")
    assert words(shown) == "14 November 20264 Jumada al-Akhira 1448 in the Hijri calendar"


def test_a_table_names_each_cell_by_its_column_and_offers_its_sorting() -> None:
    table = Table("People", ("Name", "Phone"), [Row((HOSTILE, "+999 912"), "/p/", marked=True)], {0: "?sort=name"}, 0)
    shown = tree(piece("{% table table %}", table=table))
    assert [cell.get("data-label") for cell in shown.cssselect("td")] == ["Phone"]
    assert [link.get("href") for link in shown.cssselect("a")] == ["?sort=name", "/p/"]
    assert [head.get("aria-sort") for head in shown.cssselect("thead th")] == ["ascending", None]
    assert shown.cssselect("td bdi[dir=ltr]")[0].text == "+999 912"


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        piece("{% table table %}", table=Table("People", ("Name", "Phone"), [Row(("A",))]))


def test_a_page_is_shared_with_its_words_and_its_whole_address() -> None:
    whatsapp, telegram, x, facebook = (url for _, url in networks("https://awn.example/a/?b=1&c=ن", "كلمة & more"))
    assert (
        whatsapp
        == "https://wa.me/?text=%D9%83%D9%84%D9%85%D8%A9+%26+more%0Ahttps%3A%2F%2Fawn.example%2Fa%2F%3Fb%3D1%26c%3D%D9%86"
    )
    assert [url.partition("?")[0] for url in (telegram, x, facebook)] == [
        "https://t.me/share/url", "https://x.com/intent/post", "https://www.facebook.com/sharer/sharer.php",
    ]  # fmt: skip
    assert all("%3Fb%3D1%26c%3D" in url for url in (telegram, x, facebook))


def test_what_is_shared_holds_no_query_of_the_page() -> None:
    """A filter or a token in the address is not for others."""
    assert piece("{% share_row 'Title' %}").count("?a=1") == 0


def test_a_copy_button_needs_a_script_and_is_hidden_without_it() -> None:
    shown = tree(f"<p>{piece('{% copy_button value %}', value='+249 1')}</p>").cssselect("button")[0]
    assert (shown.get("data-copy"), shown.get("type"), shown.get("hidden") is not None) == ("+249 1", "button", True)


def test_a_key_figure_says_its_source_and_date() -> None:
    shown = tree(piece("{% figure 1234 unit source=source on=on %}", unit="families", source="Survey", on=date(2026, 1, 2)))
    assert words(shown) == "1,234 families Survey, 2 January 2026"
