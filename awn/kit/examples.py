"""What the page of all components shows: invented people and figures, long names, and text that tries to break the page."""

from datetime import date, timedelta
from typing import Final

from django.core.paginator import Paginator
from django.templatetags.static import static
from django.utils import timezone

from awn.arabic.wording import message
from awn.kit.components.answers import Answer, Task
from awn.kit.components.charts import Bars, Series, Timeline
from awn.kit.components.maps import Map, Place
from awn.kit.components.moments import Happening
from awn.kit.components.navigation import Link
from awn.kit.components.tables import Row, Table

# written into every field that people fill, to see that it is isolated wherever it is shown
MARK: Final = "Zz-Sarah!"
NAME: Final = f"سارة {MARK}"
LONG_NAME: Final = "عبد الرحمن عبد المنعم عبد القادر أبو الخير السهلاوي الملقب بأبي محمود"
HOSTILE: Final = "\u202e<script>alert(1)</script>\u2067 +999 912 000 123\u2069"
PHONE: Final = "+999 912 000 123"
DAY: Final = date(2026, 11, 14)
PLACES: Final = (
    ("السهل الأخضر", 420, "M10 20L150 10L170 110L70 140L10 100Z", (90, 80)),
    ("وادي النخيل", 310, "M150 10L300 30L290 120L170 110Z", (230, 75)),
    ("الساحل", 120, "M10 100L70 140L90 250L20 230Z", (48, 195)),
    ("جبل الزيتون", 205, "M70 140L170 110L200 240L90 250Z", (135, 195)),
    ("البادية", 40, "M170 110L290 120L310 220L200 240Z", (242, 180)),
)


def everything() -> dict[str, object]:
    """The values of the page, by their names in its template."""
    return {
        "name": NAME, "long_name": LONG_NAME, "hostile": HOSTILE, "phone": PHONE, "date": "1987-03-14", "day": DAY,
        "sentence": message("%(name)s stands in %(file)s", name=NAME, file="A-2 (1).xlsx"),
        "page": Paginator(range(90), 10).page(2),
        "now": timezone.now() - timedelta(hours=2),
        "palm": static("kit/palm.svg"),
        **_ways(), **_tasks(), **_figures(),
    }  # fmt: skip


def _ways() -> dict[str, object]:
    here = "#main"
    return {
        "steps": [
            {"words": message("Files"), "url": "/", "current": False, "done": True},
            {"words": message("Columns"), "url": "/", "current": True, "done": False},
            {"words": message("Findings"), "url": "", "current": False, "done": False},
        ],
        "tabs": [
            Link(message("Names"), here, current=True, count=14),
            Link(message("Pages"), here, count=1234),
            Link(message("Notes"), here),
        ],
        "crumbs": [Link(message("Files"), here), Link(message("Names"), here), Link(message("Components"))],
        "menu": [Link(message("Names"), here, current=True), Link(message("Notes"), here, count=3)],
        "table": Table(
            message("Names"),
            (message("Full name"), message("Phone"), message("Date")),
            (
                Row((NAME, PHONE, "1987-03-14"), here),
                Row((LONG_NAME, PHONE, 3), marked=True),
                Row((HOSTILE, PHONE, message("Unknown"))),
            ),
            {0: here, 2: here},
            0,
        ),
    }


def _tasks() -> dict[str, object]:
    here, now = "#main", timezone.now()
    return {
        "tasks": [
            Task(message("Full name"), here, done=True),
            Task(message("Phone"), here, state=message("There is a problem"), tone="err", hint=message("Spaces and dashes are welcome.")),
            Task(LONG_NAME, here, state=message("Attention"), tone="warn"),
            Task(message("Notes")),
        ],
        "answers": [
            Answer(message("Full name"), (LONG_NAME,), here),
            Answer(message("Phone"), (PHONE, "+999 912 000 124"), here),
            Answer(message("Notes"), (), here),
            Answer(message("Names"), (HOSTILE,)),
        ],
        "happenings": [
            Happening(now - timedelta(days=3), message("Completed"), NAME),
            Happening(now - timedelta(minutes=4), message("There is a problem"), LONG_NAME, message("Look at its digits.")),
        ],
    }  # fmt: skip


def _figures() -> dict[str, object]:
    years = [str(year) for year in range(2019, 2027)]
    return {
        "bars": Bars(
            message("Most of the needs are in the plain."), message("Place"), message("Needs"),
            [(name, value) for name, value, _, _ in PLACES] + [(LONG_NAME, 18), (NAME, 0)],
        ),
        "series": Timeline(
            message("More people give their time every year."), message("Year"), years,
            [
                Series(message("Volunteers"), [40, 60, 55, 90, 160, 240, 260, 390]),
                Series(message("Organisations"), [20, 22, 30, 44, 60, 70, 110, 130]),
                Series(message("Responses"), [0, 10, 4, 30, 22, 50, 96, 120]),
                Series(NAME, [5, 5, 5, 5, 5, 5, 5, 5]),
                Series(LONG_NAME, [100, 90, 80, 70, 60, 40, 20, 0]),
            ],
        ),
        "map": Map(
            message("Most of the needs are in the plain."), message("Place"), message("Needs"),
            [Place(name, value, path, at) for name, value, path, at in PLACES], 320, 260, "#main",
        ),
    }  # fmt: skip
