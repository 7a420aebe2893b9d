"""Numbers in Arabic words, folded."""

from typing import Final

_ONES: Final = {
    0: "صفر",
    1: "واحد واحده",
    2: "اثنان اثنين اثنتان اثنتين اتنين",
    3: "ثلاثه ثلاث تلاته تلات",
    4: "اربعه اربع",
    5: "خمسه خمس",
    6: "سته ست",
    7: "سبعه سبع",
    8: "ثمانيه ثماني ثمان تمانيه",
    9: "تسعه تسع",
    10: "عشره عشر",
    11: "احدعشر حداشر احداشر",
    12: "اثناعشر اثنىعشر اثنيعشر اثنعشر اطنعش اتناشر",
    13: "ثلاثهعشر ثلاثعشر تلتاشر ثلطعش",
    14: "اربعهعشر اربععشر اربعتاشر",
    15: "خمسهعشر خمسعشر خمستاشر",
    16: "ستهعشر ستعشر ستاشر",
    17: "سبعهعشر سبععشر سبعتاشر",
    18: "ثمانيهعشر ثمانيعشر ثمانعشر تمنتاشر",
    19: "تسعهعشر تسععشر تسعتاشر",
}
_TENS: Final = {
    20: "عشرين عشرون",
    30: "ثلاثين ثلاثون تلاتين",
    40: "اربعين اربعون",
    50: "خمسين خمسون",
    60: "ستين ستون",
    70: "سبعين سبعون",
    80: "ثمانين ثمانون تمانين",
    90: "تسعين تسعون",
    100: "مايه ميه مئه",
}
NUMERALS: Final = {word: number for number, words in (_ONES | _TENS).items() for word in words.split()}


def said_number(words: list[str]) -> int | None:
    """The number that folded words say together («خمسه واربعين» is 45), or None."""
    total = 0
    before = 100_000
    for word in words:
        number = NUMERALS.get(word, NUMERALS.get(word.removeprefix("و")))
        if number is None or (number == before):
            return None
        total += number
        before = number
    return total if words else None
