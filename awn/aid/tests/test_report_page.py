"""The page of findings says in words what each column was taken as."""

import re
from pathlib import Path

import pytest

from awn.aid.preparing.options import Options
from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.running import prepare
from awn.aid.preparing.sources import read_sources
from awn.aid.writing.report_html import report_page

TECHNICAL = re.compile(r"(?:person|household|spouse|member|collector|row)\d*\.[a-z]")


def prepared(folder: Path, language: str) -> Prepared:
    (folder / "list.csv").write_text(
        "م,الاسم,اسم الزوجة,عدد الأفراد,شيء آخر\n1,عمر سالم ناصر حمد,سعاد جابر علي,4,كذا\n2,هند عادل وائل جابر,,3,\n", "utf-8"
    )
    return prepare(read_sources([folder / "list.csv"]), Options(language=language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                "Row number (serial)",
                "Full name",
                "Wife or husband: Full name",
                "Number of people in the family",
                "Not decided yet (held back)",
            ],
        ),
        ("ar", ["الاسم الكامل"]),
    ],
)
def test_a_role_is_shown_in_words(language: str, words: list[str], tmp_path: Path) -> None:
    page = report_page(prepared(tmp_path, language))
    columns = re.findall(r"<td>[^<]*<bdi>list\.csv</bdi>.*?</tr>", page, re.DOTALL)[-5:]
    assert not TECHNICAL.search(page)
    assert [word for word in words if any(f"<td>{word}</td>" in row for row in columns)] == words
