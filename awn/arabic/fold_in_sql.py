"""The same `fold` for PostgreSQL: writes the function `awn_fold(text)` out of what the Python does with each character.

Every class of characters is spelled out, so that PostgreSQL's own tables of another version of Unicode decide nothing; only what it composes and decomposes
(NFKC) is left to it, and characters that Python does not know yet are blanked before. What this writes is frozen in a migration; when `fold` changes, a test
says that a new migration is due, which also rebuilds the indexes that use the function. `python -m awn.arabic.fold_in_sql` prints it.
"""

import sys
import unicodedata
from collections.abc import Iterable, Iterator

from awn.arabic.folding import fold_character

CHARACTERS = [code for code in range(1, sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]

FUNCTION = """\
create function awn_fold(written text) returns text
language plpgsql immutable strict parallel safe as $$
declare
    folded text := normalize(regexp_replace(written, '[{unknown}]', ' ', 'g'), NFKC);
begin
    loop
        folded := translate(folded, U&'{mapped}', U&'{become}');
        folded := regexp_replace(folded, '[{dropped}]+', '', 'g');
        folded := btrim(regexp_replace(folded, '[^0-9{letters}]+', ' ', 'g'));
        exit when folded is NFKC normalized;
        folded := normalize(folded, NFKC);
    end loop;
    return folded;
end
$$
"""


def function() -> str:
    """The statement that creates `awn_fold`: `fold` of a text, null for null, fit for an index."""
    become = {code: fold_character(chr(code)) for code in CHARACTERS}
    mapped = {code: other for code, other in become.items() if other not in ("", " ", chr(code))}
    return FUNCTION.format(
        unknown=_ranges(code for code in CHARACTERS if unicodedata.category(chr(code)) == "Cn"),
        mapped="".join(_literal(code) for code in mapped),
        become="".join(_literal(ord(other)) for other in mapped.values()),
        dropped=_ranges(code for code, other in become.items() if other == ""),
        letters=_ranges(code for code, other in become.items() if other == chr(code) and other not in " 0123456789"),
    )


def _ranges(codes: Iterable[int]) -> str:
    """A bracket expression's inside."""
    return "".join(_escaped(first) if first == last else f"{_escaped(first)}-{_escaped(last)}" for first, last in _runs(codes))


def _runs(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = -2
    for code in codes:
        if code != last + 1:
            if first >= 0:
                yield first, last
            first = code
        last = code
    if first >= 0:
        yield first, last


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _literal(code: int) -> str:
    return f"\\{code:04X}" if code < 0x10000 else f"\\+{code:06X}"


if __name__ == "__main__":
    sys.stdout.write(function())
