"""The pictures of printed examples are small, and stand in the documentation."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_each_example_has_a_small_picture_that_is_shown() -> None:
    pictures = {path.stem: path for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert sorted(pictures) == sorted(path.stem for path in (ROOT / "examples").glob("*.txt"))
    page = (ROOT / "docs" / "howto" / "write-docx.md").read_text(encoding="utf-8")
    for name, path in pictures.items():
        assert path.stat().st_size <= 150 * 1024
        assert f"(../pictures/{name}.png)" in page
