"""Masked findings show no number and no date whole, however it was typed."""

import pytest

from awn.aid.preparing.masking import mask, mask_within


@pytest.mark.parametrize(
    "typed",
    ["0912000123", "0912/000123", "(0912) 000-123", "0912 000 123", "٠٩١٢٠٠٠١٢٣", "0912_000_123", "5/3/1980", "٥/٣/١٩٨٠"],
)
def test_a_number_within_a_text_shows_its_last_three_signs_alone(typed: str) -> None:
    shown = mask_within(f"هاتف {typed} أحمد")
    assert shown.endswith(f"{typed[-3:]} أحمد")
    assert sum(sign.isdigit() for sign in shown) <= 3


def test_a_short_number_within_a_text_stays() -> None:
    assert mask_within("3 أطفال، خيمة 22") == "3 أطفال، خيمة 22"


def test_a_masked_number_is_as_long_as_it_was() -> None:
    assert mask("0912000123") == "•••••••123"
