"""The desk's pages, from the first to the last, with the engine behind them."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awn.aid.desk import uploads
from awn.aid.desk.tests.conftest import LIST
from awn.aid.desk.work import Work, desk
from awn.aid.roles import KEPT


def give(client: Client, content: bytes = LIST, name: str = "أسر.csv") -> int:
    return client.post("/", {"lists": SimpleUploadedFile(name, content), "region": "ZZ"}).status_code


@pytest.fixture
def read(client: Client, settle: Callable[[], None]) -> None:
    """A list was given and read."""
    assert give(client) == 303
    settle()


@pytest.fixture
def prepared(client: Client, read: None, settle: Callable[[], None]) -> None:
    """A list was prepared."""
    assert client.post("/columns/", {}).status_code == 303
    settle()
    assert desk.work.prepared is not None


def test_nothing_given_is_said_beside_the_field_and_above_the_page(client: Client) -> None:
    answer = client.post("/", {"region": "ZZ"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert page.count("يلزم اختيار ملف أو لصق جدول.") == 2
    assert "<title>خطأ:" in page


def test_one_file_too_large_does_not_take_the_others_with_it(client: Client, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "LARGEST", 1000)
    files = [SimpleUploadedFile("كبير.csv", b"x" * 1001), SimpleUploadedFile("صغير.csv", LIST[:500])]
    answer = client.post("/", {"lists": files, "region": "SD"})
    assert answer.status_code == 422
    assert [path.name for path in work.files] == ["صغير.csv"]
    page = answer.content.decode()
    assert "أكبر من 50 ميغابايت" in page and "صغير.csv" in page
    assert [path.name for path in work.folder.iterdir() if path.name.startswith("incoming")] == []


def test_pasted_text_is_kept_as_a_file(client: Client, work: Work, settle: Callable[[], None]) -> None:
    answer = client.post("/", {"pasted": LIST.decode(), "region": "ZZ"})
    assert answer.status_code == 303
    assert [path.name for path in work.files] == ["جدول ملصوق.txt"]
    settle()
    assert work.sources is not None and len(work.sources.tables) == 1


def test_a_file_can_be_taken_out_again(client: Client, read: None) -> None:
    assert client.post("/removal/", {"file": "أسر.csv"}).status_code == 303
    assert (desk.work.files, desk.work.sources) == ([], None)


def test_a_broken_file_is_a_problem_in_words_and_never_an_error(client: Client, settle: Callable[[], None]) -> None:
    assert give(client, b"PK\x03\x04 broken", "مكسور.xlsx") == 303
    settle()
    page = client.get("/columns/").content.decode()
    assert "لم تمكن قراءة كل شيء" in page and "مكسور.xlsx" in page


def test_a_column_that_may_not_come_in_is_only_counted(client: Client, read: None) -> None:
    page = client.get("/columns/").content.decode()
    assert "عمود واحد لا يُستورد" in page
    assert "الطائفة" not in page and "سر" not in [word.strip() for word in page.split(">")]


def test_what_was_chosen_stays_chosen_when_it_cannot_be_gone_on_with(client: Client, read: None) -> None:
    answer = client.post("/columns/", {"t0-c2": KEPT, "t0-c3": "person.marital"})
    assert answer.status_code == 422
    assert '<option value="person.marital" selected>' in answer.content.decode()
    assert "يلزم تحديد عمود الأسماء" in answer.content.decode()


def test_a_role_that_does_not_exist_is_not_taken(client: Client, read: None) -> None:
    sources = desk.work.sources
    assert sources is not None
    before = sources.tables[0].columns[1].role
    client.post("/columns/", {"t0-c2": "<script>"})
    assert sources.tables[0].columns[1].role == before


def test_the_map_is_given_for_reuse(client: Client, read: None) -> None:
    answer = client.get("/columns/MAP.toml")
    assert answer["Content-Disposition"] == 'attachment; filename="MAP.toml"'
    assert "person.name" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/findings/", "/findings/repeats/", "/findings/cases/", "/findings/flags/", "/doubtful/1/", "/files/"]
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_of_findings_answers_in_both_languages(client: Client, prepared: None, path: str, prefix: str) -> None:
    assert client.get(f"{prefix}{path}").status_code == 200


def test_findings_tell_numbers_and_never_what_was_left_out(client: Client, prepared: None) -> None:
    page = client.get("/findings/").content.decode()
    assert '<span class="number">5</span> <span class="unit">أسماء في الملفات</span>' in page
    assert "الطائفة" not in page


def test_a_decision_is_kept_enters_the_files_and_can_be_taken_back(
    client: Client, prepared: None, settle: Callable[[], None]
) -> None:
    total = len(desk.work.doubtful)
    assert total == 1
    assert client.post("/doubtful/1/", {"answer": "same"})["Location"] == "/doubtful/"
    assert desk.work.decisions != desk.work.written
    assert "لم تدخل القرارات الملفات بعد" in client.get("/files/").content.decode()
    before = len(set(desk.work.prepared.persons)) if desk.work.prepared else 0
    client.post("/files/")
    settle()
    assert desk.work.decisions == desk.work.written
    assert desk.work.prepared is not None and len(set(desk.work.prepared.persons)) == before - 1
    assert client.post("/doubtful/undo/")["Location"] == "/doubtful/1/"
    assert desk.work.decisions == {}
    assert client.get("/doubtful/1/").status_code == 200


@pytest.mark.parametrize(
    ("path", "answer", "status"), [("/doubtful/1/", "maybe", 422), ("/doubtful/9/", "same", 404), ("/doubtful/0/", "same", 404)]
)
def test_an_answer_that_is_none_changes_nothing(client: Client, prepared: None, path: str, answer: str, status: int) -> None:
    assert client.post(path, {"answer": answer}).status_code == status
    assert desk.work.decisions == {}


def test_files_are_saved_and_never_shown(client: Client, prepared: None) -> None:
    for name in (
        "list.xlsx",
        "list.csv",
        "people.csv",
        "pairs.csv",
        "review.xlsx",
        "changes.csv",
        "cases.csv",
        "report.html",
        "MAP.toml",
    ):
        status, disposition, content = saved(client, f"/files/{name}")
        assert (status, disposition, bool(content)) == (200, f'attachment; filename="{name}"', True)
    packed = zipfile.ZipFile(io.BytesIO(saved(client, "/files/all.zip")[2]))
    assert "list.xlsx" in packed.namelist()


def saved(client: Client, path: str) -> tuple[int, str, bytes]:
    """Status, disposition and content of a download."""
    answer = client.get(path)
    content = answer.getvalue()
    answer.close()
    return answer.status_code, answer.get("Content-Disposition", ""), content


def test_two_lists_are_compared(client: Client, settle: Callable[[], None]) -> None:
    newer = (
        LIST.replace("مريم خالد عيسى الواديي".encode(), "نادر فهد جاسم العمراني".encode())
        .replace(b"1000000029", b"1000000077")
        .replace(b"0912000102", b"0912000777")
    )
    files = {"old": SimpleUploadedFile("كشف.csv", LIST), "new": SimpleUploadedFile("كشف.csv", newer)}
    assert client.post("/comparison/", {**files, "region": "ZZ"}).status_code == 303
    settle()
    page = client.get("/comparison/result/?tab=only_new").content.decode()
    assert "نادر فهد جاسم العمراني" in page
    assert saved(client, "/comparison/result/compare.xlsx")[0] == 200


def test_a_comparison_without_files_says_what_is_missing(client: Client) -> None:
    page = client.post("/comparison/", {"region": "ZZ"})
    assert page.status_code == 422
    assert "يلزم اختيار الكشف القديم." in page.content.decode()


def test_closing_wipes_and_stops(client: Client, prepared: None, announced: list[str]) -> None:
    folder = desk.work.folder
    assert client.post("/closing/", {"then": "stop"}).status_code == 200
    assert not folder.exists()
    assert announced == ["stopped"]


def test_beginning_anew_wipes_and_goes_on(client: Client, prepared: None) -> None:
    folder = desk.work.folder
    assert client.post("/closing/", {"then": "begin"})["Location"] == "/"
    assert not folder.exists()
    assert "ملفات أُضيفت" not in client.get("/").content.decode()


@pytest.mark.parametrize("path", ["/columns/", "/findings/", "/doubtful/", "/files/", "/progress/", "/comparison/result/"])
def test_a_page_before_its_time_leads_to_where_one_stands(client: Client, path: str) -> None:
    assert client.get(path).status_code == 303
