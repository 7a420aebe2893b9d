"""An invented register for measuring linkage: families whose members stand in several lists, written down by tired people, and who is who.

Nothing here is shared with the sample files of `awn aid sample`: other names, other habits, other noise.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

import polars as pl

from awn.linkage.records import PEOPLE

_MEN = """
محمد احمد علي محمود حسن حسين عبدالله ابراهيم يوسف خالد عمر مصطفي عبدرحمن خليل سعيد اسماعيل صالح جمال كمال سمير ياسر طارق
عادل ناصر فادي رامي سامي ماهر وليد زياد بلال حمزه عيسي موسي سليمان عثمان عبدكريم عبدعزيز فارس ايمن امجد اياد باسم بسام
نبيل هاني هشام انس اسامه اكرم اشرف ادهم امير بدر بشار تامر توفيق جابر جلال جعفر جهاد حاتم حازم حامد حمد حيدر رائد راشد
رجب رضا رياض زكريا سالم سامر سعد سلمان شادي صابر صلاح ضيا طلال عارف عاصم عامر عدنان عصام علا عماد عمار عمرو غسان فراس
فهد فوزي فيصل قاسم كاظم كرم لوي ليث ماجد مازن مالك مراد مروان معاذ معتز منذر منصور منير مهند نادر ناجي نزار نضال نعيم
وائل وسام وسيم ياسين يحيي يزن يعقوب يونس
"""
_WOMEN = """
فاطمه مريم زينب عائشه خديجه امنه ساره نور اسما هدي مني سعاد هنا ناديه سميره ليلي سلمي رنا ريم دعا ايمان امل ايه شيما
ياسمين اسرا هبه رشا رانيا اميره اماني امينه ابتسام الهام انتصار احلام الا اريج بتول بثينه بسمه بشري بيان تسنيم تغريد
تهاني ثريا جميله جني جود حليمه حنان حنين حياه خلود دانيه داليا دلال دنيا دينا رجا رحمه رزان رغد رهف روان ريهام زهره زكيه
ساميه سجي سحر سكينه سلوي سماح سمر سميه سنا سهام سوسن شاديه شروق شهد شيرين صباح صفا صفيه ضحي عبير عزه عفاف عليا غاده فاتن
فرح فوزيه لبني لطيفه لمي لينا مرام مرح مروه مها منال منار ميسون نبيله نجاه نجوي ندي نسرين نعيمه نهي نوال هاجر هاله هند
وردا وفا ولا
"""
MEN = _MEN.split()
WOMEN = _WOMEN.split()
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@dataclass(slots=True)
class Somebody:
    number: int
    given: str
    father: str
    grandfather: str
    family: str
    sex: str
    born: date
    mother: str = ""
    documents: tuple[str, ...] = ()


@dataclass(slots=True)
class Home:
    number: int
    head: Somebody
    wives: list[Somebody]
    children: list[Somebody]
    phone: str
    place: str
    book: str = ""
    kin: list[Somebody] = field(default_factory=list)


class World:
    """Makes homes until enough rows stand in the lists."""

    def __init__(self, seed: int, rows: int) -> None:
        self.chance = random.Random(seed)
        self.people = 0
        self.homes = 0
        count = max(300, int(rows**0.5 * 8))
        parts = ["".join(self.chance.choice(LETTERS) for _ in range(self.chance.choice((4, 4, 5, 5, 6)))) for _ in range(count)]
        self.families = parts
        self.family_weights = list(accumulate(1 / (n + 12) for n in range(count)))
        self.men_weights = list(accumulate(1 / (n + 6) for n in range(len(MEN))))
        self.women_weights = list(accumulate(1 / (n + 9) for n in range(len(WOMEN))))
        self.places = [f"حي {self.chance.choice(self.families)} {n % 20}" for n in range(max(15, rows // 1500))]

    def man(self) -> str:
        return self.chance.choices(MEN, cum_weights=self.men_weights)[0]

    def woman(self) -> str:
        return self.chance.choices(WOMEN, cum_weights=self.women_weights)[0]

    def family(self) -> str:
        return self.chance.choices(self.families, cum_weights=self.family_weights)[0]

    def somebody(self, sex: str, year: int, **known: str) -> Somebody:
        self.people += 1
        born = date(year, 1, 1) + timedelta(days=self.chance.randrange(365))
        names = {
            "given": self.man() if sex == "male" else self.woman(),
            "father": self.man(),
            "grandfather": self.man(),
            "family": self.family(),
        } | known
        person = Somebody(
            self.people,
            sex=sex,
            born=born,
            mother=known.pop("mother", self.woman()),
            given=names["given"],
            father=names["father"],
            grandfather=names["grandfather"],
            family=names["family"],
        )
        if self.chance.random() > 0.2:
            person.documents = (f"national_id:{self.chance.randrange(10**8, 10**9)}",)
        return person

    def home(self, head: Somebody) -> Home:
        self.homes += 1
        chance = self.chance
        wives = [
            self.somebody("female", head.born.year + chance.randrange(0, 9))
            for _ in range(chance.choices((0, 1, 2), (12, 82, 6))[0])
        ]
        home = Home(
            self.homes, head, wives, [], f"+999912{chance.randrange(10**6):06}{chance.randrange(10)}", chance.choice(self.places)
        )
        if chance.random() < 0.5:
            home.book = f"family_book:{chance.randrange(10**6, 10**7)}"
        used: set[str] = set()
        for _ in range(chance.choices(range(8), (8, 10, 16, 20, 18, 13, 9, 6))[0] if wives else 0):
            mother = chance.choice(wives)
            child = self.child(head, mother, used)
            home.children.append(child)
            if chance.random() < 0.02:
                twin = self.child(head, mother, used)
                twin.born, twin.sex = child.born, twin.sex
                home.children.append(twin)
        return home

    def child(self, head: Somebody, mother: Somebody, used: set[str]) -> Somebody:
        sex = self.chance.choice(("male", "female"))
        while True:
            given = (
                head.father if sex == "male" and self.chance.random() < 0.12 else (self.man() if sex == "male" else self.woman())
            )
            if given not in used:
                break
        used.add(given)
        year = min(2024, head.born.year + self.chance.randrange(20, 42))
        return self.somebody(
            sex, year, given=given, father=head.given, grandfather=head.father, family=head.family, mother=mother.given
        )

    def clan(self) -> list[Home]:
        """A home, sometimes those of brothers, a married son, and a namesake elsewhere."""
        chance = self.chance
        head = self.somebody("male", chance.randrange(1945, 2000))
        homes = [self.home(head)]
        if chance.random() < 0.25:
            for _ in range(chance.randrange(1, 3)):
                given = next(name for name in iter(self.man, None) if name != head.given)
                brother = self.somebody(
                    "male",
                    head.born.year + chance.choice((-4, -2, 2, 3, 6)),
                    given=given,
                    father=head.father,
                    grandfather=head.grandfather,
                    family=head.family,
                    mother=head.mother,
                )
                homes.append(self.home(brother))
                if chance.random() < 0.4:
                    homes[-1].phone = homes[0].phone
                if chance.random() < 0.6:
                    homes[-1].place = homes[0].place
        grown = [child for child in homes[0].children if child.born.year < 2004]
        if grown and chance.random() < 0.2:
            married = self.home(chance.choice(grown))
            married.place = homes[0].place
            if chance.random() < 0.3:
                married.phone = homes[0].phone
            homes.append(married)
        if chance.random() < 0.01:
            twin_name = self.somebody(
                "male",
                chance.randrange(1945, 2000),
                given=head.given,
                father=head.father,
                grandfather=head.grandfather,
                family=head.family,
            )
            homes.append(self.home(twin_name))
        return homes


class Scribe:
    """Writes homes down in lists, with slips."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.rows: list[dict[str, object]] = []
        self.truth: list[tuple[int, int, int]] = []
        self.entries = 0

    def enter(self, home: Home) -> None:
        chance = self.chance
        self.entries += 1
        source = f"list {chance.randrange(5)}"
        phones = (
            [] if chance.random() < 0.12 else [home.phone if chance.random() < 0.85 else f"+963955{chance.randrange(10**6):06}"]
        )
        if chance.random() < 0.004:
            phones = ["+963911000000"]
        place = home.place if chance.random() < 0.8 else chance.choice((home.place[:-1], "", home.place.replace("حي ", "")))
        style = {
            "birth": chance.random() < 0.85,
            "document": chance.random() < 0.8,
            "mother": chance.random() < 0.2,
            "wives": chance.random() < 0.75,
            "members": chance.random() < 0.5,
            "kind": chance.random() < 0.6,
        }
        wives = home.wives if style["wives"] else []
        heads: list[tuple[Somebody, str]]
        if home.wives and chance.random() < 0.2:
            heads = [(home.wives[0], "head"), *([(home.head, "spouse1")] if style["wives"] else [])]
        else:
            heads = [(home.head, "head"), *((wife, f"spouse{n}") for n, wife in enumerate(wives, 1))]
        partner = {heads[0][0].number: heads[1][0]} if len(heads) > 1 else {}
        for person, _ in heads[1:]:
            partner[person.number] = heads[0][0]
        members = (
            [(child, f"member{n}") for n, child in enumerate(home.children, 1) if chance.random() < 0.95]
            if style["members"]
            else []
        )
        for person, slot in [*heads, *members]:
            self.write(home, person, slot, phones, place, source, style, partner.get(person.number))

    def write(
        self,
        home: Home,
        person: Somebody,
        slot: str,
        phones: list[str],
        place: str,
        source: str,
        style: dict[str, bool],
        partner: Somebody | None,
    ) -> None:
        chance = self.chance
        given, father, grandfather, family = (
            self.slip(name) for name in (person.given, person.father, person.grandfather, person.family)
        )
        draw = chance.random()
        if draw < 0.09:
            grandfather = ""
        elif draw < 0.12:
            family = ""
        elif draw < 0.125:
            father, grandfather, family = grandfather, "", family
        if not grandfather and not family:
            family = father
        name = " ".join(part for part in (given, father, grandfather, family) if part)
        parts = name.split()
        if len(parts) == 3 and family == "":
            grandfather, family = "", parts[-1]
        if chance.random() < 0.01 and len(parts) == 4:
            parts = [parts[-1], *parts[:-1]]
            given, father, grandfather, family = parts
        born, precision = self.birth(person.born) if style["birth"] else (None, "")
        documents = (
            [self.number(document, style["kind"]) for document in person.documents if chance.random() < 0.93]
            if style["document"]
            else []
        )
        if home.book and style["document"] and chance.random() < 0.3 and slot == "head":
            documents.append(home.book)
        self.rows.append({
            "record": len(self.rows) + 1, "household": self.entries, "slot": slot, "given": given, "father": father, "grandfather": grandfather, "family": family, "name": " ".join(parts),
            "kunya": "", "mother": self.slip(person.mother) if style["mother"] else "", "sex": person.sex if chance.random() < 0.97 else "" if chance.random() < 0.8 else "male",
            "birth_date": born, "birth_precision": precision, "phones": phones, "documents": documents, "place": place,
            "partner": " ".join(filter(None, (self.slip(partner.given), self.slip(partner.father), partner.family))) if partner else "", "source": source,
        })  # fmt: skip
        self.truth.append((len(self.rows), person.number, home.number))

    def slip(self, name: str) -> str:
        chance = self.chance
        if len(name) < 3 or chance.random() > 0.025:
            return name
        place = chance.randrange(len(name))
        kind = chance.randrange(4)
        if kind == 0:
            return name[:place] + name[place + 1 :]
        elif kind == 1:
            return name[:place] + chance.choice(LETTERS) + name[place + 1 :]
        elif kind == 2:
            return name[:place] + name[place] + name[place:]
        else:
            place = max(1, place)
            return name[: place - 1] + name[place] + name[place - 1] + name[place + 1 :]

    def birth(self, born: date) -> tuple[date | None, str]:
        draw = self.chance.random()
        if draw < 0.1:
            return None, ""
        elif draw < 0.2:
            return date(born.year, 1, 1), "year"
        elif draw < 0.25:
            return date(born.year + self.chance.choice((-1, 0, 0, 1)), 1, 1), "age"
        elif draw < 0.28 and born.day <= 12:
            return date(born.year, born.day, born.month), "day"
        elif draw < 0.3:
            return born + timedelta(days=self.chance.choice((-1, 1))), "day"
        elif draw < 0.32:
            return date(born.year + self.chance.choice((-10, -1, 1)), born.month, min(born.day, 28)), "day"
        elif draw < 0.33:
            return date(born.year, self.chance.randrange(1, 13), self.chance.randrange(1, 28)), "day"
        else:
            return born, "day"

    def number(self, document: str, with_kind: bool) -> str:
        kind, number = document.split(":")
        if self.chance.random() < 0.02:
            place = self.chance.randrange(1, len(number))
            number = number[:place] + str(self.chance.randrange(10)) + number[place + 1 :]
        return f"{kind if with_kind else ''}:{number}"


def make_register(rows: int, seed: int = 1) -> tuple[pl.DataFrame, pl.DataFrame]:
    """At least `rows` records of schema PEOPLE, and the truth: (record, person, home)."""
    world = World(seed, rows)
    scribe = Scribe(world.chance)
    while len(scribe.rows) < rows:
        for home in world.clan():
            for _ in range(world.chance.choices((1, 2, 3), (68, 24, 8))[0]):
                scribe.enter(home)
    people = pl.DataFrame(scribe.rows[:rows], schema=PEOPLE)
    truth = pl.DataFrame(scribe.truth[:rows], schema={"record": pl.Int64, "person": pl.Int64, "home": pl.Int64}, orient="row")
    return people, truth
