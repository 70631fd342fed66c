"""Pinpoints: phrases of articles, clauses and points, in both orders, listed and ranged."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import Pinpoint, find_citations
from tdc_programme.law.citations.pinpoints import parse_pinpoints, pinpoints_after, pinpoints_before


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("Điều 5", ["5"]),
        ("điểm a khoản 2 Điều 5", ["5/2/a"]),
        ("Điều 5 khoản 2 điểm a", ["5/2/a"]),
        ("Điều 5, khoản 2, điểm a", ["5/2/a"]),
        ("ĐIỂM A KHOẢN 2 ĐIỀU 5", ["5/2/a"]),
        ("diem a khoan 2 Dieu 5", ["5/2/a"]),
        ("khoản 1 và khoản 3 Điều 8", ["8/1", "8/3"]),
        ("khoản 1, 3 và 4 Điều 8", ["8/1", "8/3", "8/4"]),
        ("các Điều 3, 4 hoặc 7", ["3", "4", "7"]),
        ("Điều 8 khoản 1, khoản 3", ["8/1", "8/3"]),
        ("Điều 8 khoản 1 và Điều 9 khoản 3", ["8/1", "9/3"]),
        ("Điều 5, khoản 2 Điều 7", ["5", "7/2"]),
        ("Điều 5, khoản 2; khoản 3 Điều 7", ["5/2", "7/3"]),
        ("điểm i, khoản 1, Điều 2; điểm c, khoản 1, Điều 6", ["2/1/i", "6/1/c"]),
        ("khoản 3a Điều 3, khoản 3a Điều 5", ["3/3a", "5/3a"]),
        ("Khoản 1, điểm a, điểm c Khoản 2, Khoản 5 Điều 21", ["21/1", "21/2/a", "21/2/c", "21/5"]),
        ("Điều 5; khoản 2; điểm a", ["5", "-/2", "-/-/a"]),
        ("điểm 2.4 khoản 2 Điều 6", ["6/2/2.4"]),
        ("từ Điều 3 đến Điều 5", ["3", "4", "5"]),
        ("Điều 3 - 5", ["3", "4", "5"]),
        ("Điều 3 – Điều 5", ["3", "4", "5"]),
        ("Dieu 3 den Dieu 5", ["3", "4", "5"]),
        ("khoản 1 đến 3 Điều 8", ["8/1", "8/2", "8/3"]),
        ("điểm c đến điểm e khoản 1 Điều 8", ["8/1/c", "8/1/d", "8/1/đ", "8/1/e"]),
        ("điểm a đến c khoản 1 Điều 8", ["8/1/a", "8/1/b", "8/1/c"]),
        ("Điều 5 đến Điều 3", ["5", "3"]),
        ("Điều 1 đến Điều 999", ["1", "999"]),
        ("điểm e đến điểm c khoản 1 Điều 8", ["8/1/e", "8/1/c"]),
        ("khoản 2 điểm a, điểm b Điều 9", ["9/2/a", "9/2/b"]),
        ("", []),
    ],
)
def test_phrase(phrase: str, places: list[str]) -> None:
    found = parse_pinpoints(phrase)
    written = ["/".join(label or "-" for label in (p.article, p.clause, p.point)).rstrip("/-") for p in found]
    assert [place.replace("-/-/a", "-/-/a") for place in written] == [place.rstrip("/-") for place in places]


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("khoản 1 Mục II", Pinpoint(clause="1", part="Mục II")),
        ("Mục 5 Chương XII", Pinpoint(part="Mục 5 Chương XII")),
        ("Điều 103 Mục 5 Chương XII Phần I", Pinpoint("103", part="Mục 5 Chương XII Phần I")),
        ("Phụ lục IIa", Pinpoint(part="Phụ lục IIa")),
        ("PHỤ LỤC 1", Pinpoint(part="Phụ lục 1")),
    ],
)
def test_other_parts(phrase: str, place: Pinpoint) -> None:
    assert parse_pinpoints(phrase) == (place,)


def test_two_parts() -> None:
    assert parse_pinpoints("Chương I và Chương II") == (Pinpoint(part="Chương I"), Pinpoint(part="Chương II"))


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("theo điểm a khoản 2 Điều 5 ", 5),
        ("theo Điều 30. của ", 5),
        ("tạiđiểm b khoản 3 Điều 3 ", 3),
        ("tại Khoản 1 Mục II ", 4),
        ("theo từ Điều 5 đến Điều 9 ", 8),
        ("tài khoản 3 ", None),
        ("thời điểm 5 ", None),
        ("danh mục I ", None),
        ("mục ", None),
        ("ngày 5 ", None),
        ("", None),
    ],
)
def test_where_they_start(before: str, begins: int | None) -> None:
    text = f"{before}Nghị định số 30/2020/NĐ-CP"
    start, places = pinpoints_before(text, 0, len(before))
    assert start == (len(before) if begins is None else begins)
    assert bool(places) == (begins is not None)


def test_they_stop_at_the_citation_before() -> None:
    found = find_citations("Điều 1 Nghị định số 30/2020/NĐ-CP, Điều 2 Nghị định số 34/2016/NĐ-CP")
    assert [str(place) for one in found for place in one.value.pinpoints] == ["Điều 1", "Điều 2"]


def test_a_long_list_is_read_whole() -> None:
    phrase = ", ".join(f"khoản {i % 9 + 1} Điều {i}" for i in range(1, 41))
    (found,) = find_citations(f"theo {phrase} Nghị định số 30/2020/NĐ-CP")
    assert [place.article for place in found.value.pinpoints] == [str(i) for i in range(1, 41)]


def test_a_list_beyond_all_measure_is_cut_at_a_unit() -> None:
    (found,) = find_citations("khoản 1 Điều 7, " * 400 + "khoản 1 Điều 7 Nghị định số 30/2020/NĐ-CP")
    assert 60 < len(found.value.pinpoints) < 90
    assert {place.article for place in found.value.pinpoints} == {"7"}


@pytest.mark.parametrize(
    ("after", "rest", "count"),
    [
        (", Điều 5, khoản 2.", ".", 1),
        (" (khoản 2 Điều 5 và khoản 3 Điều 6)", ")", 2),
        (" tại Điều 5 của", " của", 1),
        (", điều khoản khác", ", điều khoản khác", 0),
        ("; Điều 5", "; Điều 5", 0),
    ],
)
def test_after(after: str, rest: str, count: int) -> None:
    end, places = pinpoints_after(after, 0)
    assert (after[end:], len(places)) == (rest, count)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("tiết a điểm 1 khoản 2 Điều 3", ["tiết a điểm 1 khoản 2 Điều 3"]),
        (
            "tiết a, b điểm 1 và điểm 2 khoản 2 Điều 3",
            ["tiết a điểm 1 khoản 2 Điều 3", "tiết b điểm 1 khoản 2 Điều 3", "điểm 2 khoản 2 Điều 3"],
        ),
        ("Phụ lục I ban hành kèm theo", ["Phụ lục I"]),
        ("Phụ lục số 01 kèm theo", ["Phụ lục số 01"]),
        ("các Mẫu số 01, 02 và 03 Phụ lục I", [f"Mẫu số 0{n} Phụ lục I" for n in (1, 2, 3)]),
        ("Mục I.2 Phụ lục II của", ["Mục I.2 Phụ lục II"]),
        ("Điều 1 của Quy định ban hành kèm theo", []),
        ("ban hành kèm theo", []),
    ],
)
def test_items_forms_and_annexes(text: str, places: list[str]) -> None:
    (found,) = find_citations(f"theo {text} Thông tư số 5/2020/TT-BTC")
    assert [str(place) for place in found.value.pinpoints] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Luật Thủ đô số 39/2024/QH15 (Điều 27, 28, 45) quy định", ["Điều 27", "Điều 28", "Điều 45"]),
        ("Luật Đất đai năm 2024 (các Điều 79, 80 và khoản 3\nĐiều 81)", ["Điều 79", "Điều 80", "khoản 3 Điều 81"]),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ (tại điểm a khoản 2 Điều 5), các bộ",
            ["điểm a khoản 2 Điều 5"],
        ),
        ("Luật Đất đai năm 2024 (Điều 79 quy định khác)", []),
        ("Luật Đất đai năm 2024 (Điều 5 Nghị định số 43/2017/NĐ-CP)", []),
        ("Luật Đất đai năm 2024 (Điều", []),
        ("Luật Đất đai năm 2024, Điều 20 Nghị định số 35/2016/NĐ-CP", []),
        ("khoản 1 Điều 2 Luật Đất đai năm 2024 (Điều 79)", ["khoản 1 Điều 2"]),
    ],
)
def test_pinpoints_that_fill_the_brackets_behind_a_citation(text: str, places: list[str]) -> None:
    assert [str(place) for place in find_citations(text)[0].value.pinpoints] == places
