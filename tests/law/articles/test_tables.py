"""The table that the bundled headings are made of: they are what it gives."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ...scripts import DOCS, load

make_articles = load(DOCS / "make_articles.py")


def test_the_bundled_headings_are_what_the_table_gives() -> None:
    headings, about, _ = make_articles.made()
    assert gzip.decompress(make_articles.HEADINGS.read_bytes()).decode() == headings, "run: make data"
    assert make_articles.ABOUT.read_text("utf-8") == about, "run: make data"
    assert make_articles.HEADINGS.stat().st_size < 1_000_000


def test_the_check_tells_a_stale_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "headings.txt").write_text("Nghị định 30/2020/NĐ-CP\n1\tPhạm vi điều chỉnh\nThông tư 1/2\n1\n", "utf-8")
    (tmp_path / "sources.json").write_text("{}", "utf-8")
    for name in ("HEADINGS", "ABOUT"):
        monkeypatch.setattr(make_articles, name, tmp_path / name)
    monkeypatch.setattr(make_articles, "TABLES", tmp_path)
    monkeypatch.setattr("sys.argv", ["make_articles.py"])
    assert make_articles.main() == 0
    assert "Thông tư 1/2" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["make_articles.py", "--check"])
    assert make_articles.main() == 0
    (tmp_path / "headings.txt").write_text("Nghị định 30/2020/NĐ-CP\n1\tPhạm vi\n", "utf-8")
    assert make_articles.main() == 1
    assert "make data" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("headings", "title", "ends"),
    [
        ({"1": "Phạm vi điều chỉnh", "2": "Hiệu lực thi hành", "3": "Trách nhiệm thi hành"}, "Về thuế", (3, 3)),
        ({"1": "Phạm vi điều chỉnh", "2": "Hiệu lực thi hành"}, "Về thuế", (0, 5)),
        ({"1": "Phạm vi điều chỉnh", "2": "Hiệu lực thi hành", "3": "Điều khoản chuyển tiếp"}, "Về thuế", (0, 6)),
        ({"1": "Phạm vi điều chỉnh", "2": "Hiệu lực thi hành", "3": "Tổ chức thực hiện"}, "Về thuế", (3, 3)),
        ({"1": "Phạm vi điều chỉnh", "2": "Tổ chức thực hiện"}, "Về thuế", (0, 0)),
        ({"1": "Phạm vi điều chỉnh", "2": "Giải thích từ ngữ"}, "Về thuế", (0, 0)),
        ({"1": "Phạm vi điều chỉnh", "3": "Trách nhiệm thi hành"}, "Ban hành Quy chế làm việc", (0, 0)),
    ],
)
def test_the_last_article_is_known_where_the_last_heading_ends_a_document(
    headings: dict[str, str], title: str, ends: tuple[int, int]
) -> None:
    assert make_articles.ends(headings, title) == ends
