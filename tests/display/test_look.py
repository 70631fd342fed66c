"""Colours that can be read, light and dark; words in both languages; nothing loaded from anywhere."""

from __future__ import annotations

import pytest

from tdc_programme.display.look import style, words
from tdc_programme.tables import load_table

STYLE = load_table("display", "style")


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("ground", ["light", "dark"])
@pytest.mark.parametrize("pair", STYLE["pairs"], ids=" on ".join)
def test_every_text_can_be_read_on_its_ground(pair: list[str], ground: str) -> None:
    text, below = (STYLE[ground][name] for name in pair)
    assert contrast(text, below) >= 4.5


def test_light_and_dark_have_the_same_colours() -> None:
    assert STYLE["light"].keys() == STYLE["dark"].keys()
    rules = "".join(STYLE["rules"])
    assert all(f"var(--{name})" in rules for name in STYLE["light"])


def test_nothing_is_loaded() -> None:
    assert "url(" not in style()
    assert "@import" not in style()


def test_every_word_is_there_in_both_languages() -> None:
    assert words("vi").keys() == words("en").keys()
    assert all(map(str.strip, [*words("vi").values(), *words("en").values()]))
