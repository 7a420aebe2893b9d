"""The font that was cut shapes hard words exactly as its source does."""

from pathlib import Path

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from awn.kit.assets import FONTS, SOURCE, WEIGHTS

HARD = (
    "بِسْمِ ٱللَّهِ", "الله", "لا إله", "لأن الآن إلى", "مُحَمَّدٌ", "عَبْدُ الرَّحْمٰن", "شُكْرًا جَزِيلًا", "پارسی گچ ژاله", "کوردستان ڕۆژ ڵ ێ ە", "می‌شود", "السَّلَامُ عَلَيْكُمْ",
    "مسؤول شئون", "هيئة", "ءآأإؤئ", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "؟ ؛ ،", "لإغاثة الأسر", "كشف المستفيدين", "نازحون", "ضيوفًا", "ططظظ", "ههه",
)  # fmt: skip


@pytest.fixture(scope="module", params=sorted(WEIGHTS))
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[uharfbuzz.Font, uharfbuzz.Font]:
    folder = tmp_path_factory.mktemp("fonts")
    source = SOURCE / "fonts" / "complete" / "woff2" / f"IBMPlexSansArabic-{WEIGHTS[request.param]}.woff2"
    return _font(source, folder), _font(FONTS / f"awn-sans-{request.param}.woff2", folder)


@pytest.mark.parametrize("word", HARD)
def test_a_hard_word_takes_the_same_shape(pair: tuple[uharfbuzz.Font, uharfbuzz.Font], word: str) -> None:
    whole, cut = pair
    shaped = _shape(cut, word)
    assert shaped == _shape(whole, word)
    assert not any(missing for missing, *_ in shaped)


def test_the_font_has_its_own_name() -> None:
    names = TTFont(FONTS / "awn-sans-400.woff2")["name"]
    assert {names.getDebugName(number) for number in (1, 6)} == {"Awn Sans", "AwnSans-400"}
    assert "IBM" in names.getDebugName(0)


def _font(path: Path, folder: Path) -> uharfbuzz.Font:
    plain = folder / f"{path.stem}.ttf"
    font = TTFont(path)
    font.flavor = None
    font.save(plain)
    return uharfbuzz.Font(uharfbuzz.Face(plain.read_bytes()))


def _shape(font: uharfbuzz.Font, word: str) -> list[tuple[object, ...]]:
    """Each glyph as where it stands and the box that it fills; the subset keeps no glyph names."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [
        (
            info.codepoint == 0,
            place.x_advance,
            place.x_offset,
            place.y_offset,
            tuple(font.get_glyph_extents(info.codepoint) or ()),
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
