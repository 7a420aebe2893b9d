"""The aid lists of the demonstration: how large, what for, and how far each is brought by itself."""

from dataclasses import dataclass
from typing import Final

GENERATED: Final = "بيانات مولّدة من بلاد لا وجود لها؛ لا تخص أحدًا."
LARGE_ROWS: Final = 12_000  # data rows of each of the large lists, over its files


@dataclass(frozen=True, slots=True)
class Plan:
    """One list: its title, by which it is found again; the rows of its generated files and the seed that makes them the same each time.

    `approved`: it is offered and approved, and volunteers see nothing of it. `worked`: volunteers of the cast are in the middle of work on it.
    """

    title: str
    words: str
    rows: int
    seed: int
    approved: bool = False
    worked: bool = False

    @property
    def purpose(self) -> str:
        return f"{self.words} {GENERATED}"


SMALL: Final = (
    Plan("كشف أسر زلزال الوادي", "توزيع السلال الغذائية والبطانيات.", rows=600, seed=41, worked=True),
    Plan("كشف مركز إيواء الينابيع", "توزيع حقائب النظافة.", rows=150, seed=7, approved=True),
)
LARGE: Final = tuple(
    Plan(f"كشف المسح الكبير ({number})", "توزيع المساعدة النقدية الشتوية.", rows=LARGE_ROWS, seed=100 + number)
    for number in range(1, 6)
)
PLANS: Final = {plan.title: plan for plan in (*SMALL, *LARGE)}
