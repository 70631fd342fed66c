"""One part by its name, and the parts that references mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.outline import outline
from tdc_programme.documents.outline.places import steps_of
from tdc_programme.errors import DocumentError
from tdc_programme.law.citations import Pinpoint
from tdc_programme.law.provisions import InternalReference, ProvisionKind, find_internal_references
from tdc_programme.text import Found

CIRCULAR = """\
Chương I
QUY ĐỊNH CHUNG
Mục 1. MỘT
Điều 1. Phạm vi
1. Đo lường:
a) chuẩn;
b) mẫu.
2. Theo khoản 1 Điều này, điểm b khoản 1 Điều 1 Thông tư này và khoản 9 Điều này.
Chương II
Mục 1. HAI
Điều 2. Theo điểm a khoản này, Mục này, Chương I Thông tư này và Điều 3 Quy chế kèm theo.
1. Như Phụ lục I kèm theo Thông tư này, Mẫu số 01 ban hành kèm theo Thông tư này, Điều 7 Thông tư này.
PHỤ LỤC I
Mẫu số 01
ĐƠN
QUY CHẾ
LÀM VIỆC
(Ban hành kèm theo Thông tư số 1/2020/TT-BTC)
Điều 1. Họp theo Điều 2 Quy chế này, Điều 2 Thông tư này.
Điều 2. Báo cáo
1. Tháng
Điều 3. Hết
"""
PARTS = outline(CIRCULAR)


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("Điều 1", "dieu-1"),
        ("khoản 2 Điều 1", "dieu-1/khoan-2"),
        ("điểm b khoản 1 Điều 1", "dieu-1/khoan-1/diem-b"),
        ("Điều 1, khoản 1, điểm b", "dieu-1/khoan-1/diem-b"),
        ("ĐIỂM B KHOẢN 1 ĐIỀU 01", "dieu-1/khoan-1/diem-b"),
        ("Chương II", "chuong-II"),
        ("chương 2", "chuong-II"),
        ("Mục 1 Chương II", "chuong-II/muc-1"),
        ("Điều 1 Mục 1 Chương I", "dieu-1"),
        ("Phụ lục I", "phu-luc-I"),
        ("Phụ lục 1", "phu-luc-I"),
        ("Mẫu số 1 Phụ lục I", "phu-luc-I/mau-01"),
        ("Mẫu số 01", "phu-luc-I/mau-01"),
        ("Quy chế", "quy-che"),
        ("Điều 1 của Quy chế", "quy-che/dieu-1"),
        ("khoản 1 Điều 2 Quy chế", "quy-che/dieu-2/khoan-1"),
        ("quy-che/dieu-2/khoan-1", "quy-che/dieu-2/khoan-1"),
        ("Điều 3", "quy-che/dieu-3"),
        ("Kho\u0061\u0309n 2 Điều\u00a01.", "dieu-1/khoan-2"),
    ],
)
def test_a_part_by_its_name(place: str, path: str) -> None:
    assert PARTS.at(place).path == path


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("khoản 3 Điều 1", "Điều 1 has khoản 1, khoản 2, no khoản 3"),
        ("điểm c khoản 1 Điều 1", "khoản 1 has điểm a, điểm b, no điểm c"),
        ("điểm a Điều 1", "Điều 1 has no điểm (it has khoản 1, khoản 2)"),
        ("điểm a khoản 1 Điều 2", "khoản 1 has no điểm"),
        ("Điều 9", "the document has Điều 1, Điều 2, Điều 1, Điều 2, Điều 3, no Điều 9"),
        ("Điều 9 Quy chế", "Quy chế has Điều 1, Điều 2, Điều 3, no Điều 9"),
        ("Mục 1", "2 places are so called: chuong-I/muc-1, chuong-II/muc-1; name the part that holds it"),
        ("Phần I", "the document has no Phần"),
        ("Điều 9 Mục 1", "the document has Điều 1, Điều 2"),
        ("Điều 1 Nghị định", "not a place in a document"),
        ("", "not a place in a document"),
    ],
)
def test_what_is_not_there_is_refused(place: str, reason: str) -> None:
    with pytest.raises(DocumentError) as refused:
        PARTS.at(place)
    assert reason in refused.value.reason


def test_many_names_are_cut_short() -> None:
    law = outline("\n".join(f"Điều {number}. A" for number in range(1, 30)))
    with pytest.raises(DocumentError, match="Điều 6 … Điều 29, no Điều 40"):
        law.at("Điều 40")


def test_of_two_points_the_first_is_the_smaller() -> None:
    assert [step.number for step in steps_of("tiết a điểm 1 khoản 2 Điều 3")] == ["3", "2", "1", "a"]


def test_references_mean_parts() -> None:
    means = {
        found.text: [node.path if node is not None else None for node in PARTS.resolve_all(found)]
        for found in find_internal_references(CIRCULAR)
    }
    assert means == {
        "khoản 1 Điều này": ["dieu-1/khoan-1"],
        "điểm b khoản 1 Điều 1 Thông tư này": ["dieu-1/khoan-1/diem-b"],
        "khoản 9 Điều này": [None],
        "điểm a khoản này": [None],
        "Mục này": ["chuong-II/muc-1"],
        "Chương I Thông tư này": ["chuong-I"],
        "Phụ lục I kèm theo Thông tư này": ["phu-luc-I"],
        "Mẫu số 01 ban hành kèm theo Thông tư này": ["phu-luc-I/mau-01"],
        "Điều 7 Thông tư này": [None],
        "Điều 2 Quy chế này": ["quy-che/dieu-2"],
        "Điều 2 Thông tư này": ["dieu-2"],
    }


def test_one_of_several_places_missing_is_none() -> None:
    text = "Điều 1. A\n1. Theo các khoản 1, 2 Điều này."
    (found,) = find_internal_references(text)
    parts = outline(text)
    assert [node and node.path for node in parts.resolve_all(found)] == ["dieu-1/khoan-1", None]
    assert parts.resolve(found) is None


def test_a_reference_to_the_whole() -> None:
    (found,) = find_internal_references("Thông tư này")
    assert PARTS.resolve(found) is PARTS.root


def test_a_reference_read_elsewhere() -> None:
    (found,) = find_internal_references("theo khoản 1 Điều này")
    assert PARTS.resolve(found, offset=PARTS.at("Điều 1").end - 2) == PARTS.at("khoản 1 Điều 1")


def test_a_clause_below_a_list_of_roman_numbers_is_the_articles() -> None:
    text = "Điều 1. A\nI. X\n1. Một\nII. Y\nTheo khoản 1 Điều này."
    (found,) = find_internal_references(text)
    resolved = outline(text).resolve(found)
    assert resolved is not None
    assert resolved.path == "dieu-1/muc-I/khoan-1"


def test_codified_articles_speak_of_their_own_document() -> None:
    text = (
        "Chương I\nA\nĐiều 19.5.LQ.1. A\n1. Theo Điều 2 Mục 1 Chương II Luật này, Chương này, Chương I Luật này.\n"
        "Điều 19.5.NĐ.2.2. B\n1. b\n"
        "Điều 19.5.LQ.2. C\nĐiều 19.5.NĐ.2.3. D\n1. Theo khoản 1 Điều 2 và Điều 9 Nghị định này."
    )
    parts = outline(text)
    means = [[node and node.path for node in parts.resolve_all(found)] for found in find_internal_references(text)]
    assert means == [["dieu-19.5.LQ.2"], [None], [None], ["dieu-19.5.NĐ.2.2/khoan-1", None]]


def test_a_part_that_no_document_has() -> None:
    text = "Điều 1. Theo Mẫu số 10 Phụ lục A kèm theo Thông tư này"
    (found,) = find_internal_references(text)
    assert outline(text).resolve(found) is None


def test_a_place_that_is_none() -> None:
    reference = InternalReference((Pinpoint(part="Bảng 5"),), document="Thông tư")
    assert PARTS.resolve(Found(0, 0, "", reference)) is None


class TestWhatIsCertainlyMissing:
    @pytest.mark.parametrize(
        ("text", "missing"),
        [
            ("Điều 1. A\nĐiều 2. Theo Điều 5 Thông tư này.", ["Điều 5"]),
            ("Điều 1. A\nĐiều 2. Theo Điều 5, Điều 6 Thông tư này.", ["Điều 5", "Điều 6"]),
            ("Điều 1. A\nĐiều 3. Theo Điều 2 Thông tư này.", []),
            ("Điều 1. A\nĐiều 3. Theo Điều 5 Thông tư này.", []),
            ("Điều 2. A\nĐiều 3. Theo Điều 5 Thông tư này.", []),
            ("Điều 1. Theo Điều 5 Thông tư này.", []),
            ("Điều 1. A\n1. a\n2. Theo khoản 2, khoản 4 Điều này.", ["khoản 4"]),
            ("Điều 1. A\n1. a\na) b\nb) Theo điểm c khoản này.", ["điểm c"]),
            ("Theo điểm c khoản này.", []),
            ("Phụ lục I và Phụ lục III kèm theo.\nPHỤ LỤC I\nPHỤ LỤC II", ["Phụ lục III"]),
            ("QUY CHẾ\nA\n(Kèm theo)\nĐiều 1. A\nĐiều 2. Theo Điều 3 Quy chế này", ["Điều 3"]),
            ("Điều 1. A\nĐiều 2. Theo Điều 1a Thông tư này.", []),
            ("Chương I\nMục 1. A\nMục 2. B\nTheo Mục 4 Chương này.", ["Mục 4"]),
            ("Điều 19.5.LQ.1. A\nĐiều 19.5.LQ.2. Theo Điều 9 Luật này.", []),
        ],
    )
    def test_beyond_the_last(self, text: str, missing: list[str]) -> None:
        parts = outline(text)
        told = [str(place) for found in find_internal_references(text) for place, _, _ in parts.lacking(found)]
        assert told == missing


@given(st.text("ĐiềukhoảnđmPụlcươgM 123aIVà,.", max_size=40))
def test_any_words_are_a_part_or_refused(place: str) -> None:
    try:
        node = PARTS.at(place)
    except DocumentError:
        return
    assert node.kind in ProvisionKind
