"""Names in the cells of a table."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.tables.people import read_names
from tdc_programme.text import View


def names(text: str, *roles: str, of_offices: bool = False) -> tuple[list[str], list[str], list[str], bool]:
    found = read_names([(roles, [View(line) for line in text.split("|")])], of_offices=of_offices)
    hosts, cooperating, people = ([v.text for v in views] for views in (found.hosts, found.cooperating, found.people))
    return hosts, cooperating, people, found.unsorted


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Sở A, Sở B, UBND các xã, phường", ["Sở A", "Sở B", "UBND các xã, phường"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Các Sở, ban, ngành; - Bộ A;", ["Các Sở, ban, ngành", "Bộ A"]),
        ("Phòng Quản lý, Sở Y tế", ["Phòng Quản lý, Sở Y tế"]),
        ("Phòng Kinh tế, Văn phòng HĐND và UBND", ["Phòng Kinh tế", "Văn phòng HĐND và UBND"]),
        ("Phòng Kinh tế, UBND xã A", ["Phòng Kinh tế, UBND xã A"]),
        ("Sở, Sở B", ["Sở, Sở B"]),
        ("- Sở A|- Sở B.", ["Sở A", "Sở B"]),
        ("Ngân hàng: chi nhánh tỉnh", ["Ngân hàng: chi nhánh tỉnh"]),
    ],
)
def test_offices(text: str, hosts: list[str]) -> None:
    assert names(text, "host", of_offices=True) == (hosts, [], [], False)


def test_an_institute_stands_with_the_body_above_it() -> None:
    assert names("Viện A, Viện Hàn lâm B", "host")[0] == ["Viện A, Viện Hàn lâm B"]


def test_labels_say_who_is_what() -> None:
    text = "Chủ trì: Viện A|Phối hợp: Trường B; Công ty C|Chủ nhiệm: PGS. TS. Lê An"
    assert names(text, "host", "lead") == (["Viện A"], ["Trường B", "Công ty C"], ["PGS. TS. Lê An"], False)


def test_a_label_holds_up_to_the_next() -> None:
    text = "Cơ quan chủ trì: Sở A, Sở B|Cơ quan phối hợp:|Sở C|Sở D"
    assert names(text, "host", "cooperating", of_offices=True) == (["Sở A", "Sở B"], ["Sở C", "Sở D"], [], False)


@pytest.mark.parametrize(
    ("text", "people", "posts"),
    [
        ("Đ/c Lò Văn Nam, Phó Chủ tịch", ["Đ/c Lò Văn Nam"], ["Phó Chủ tịch"]),
        ("TS. Lê An (Viện trưởng)", ["TS. Lê An"], ["Viện trưởng"]),
        ("Lê An, ThS. Trần Bình - Trưởng phòng", ["Lê An", "ThS. Trần Bình"], ["Trưởng phòng"]),
        ("Tổ công tác, văn phòng", ["Tổ công tác, văn phòng"], []),
    ],
)
def test_a_post_is_no_part_of_a_name(text: str, people: list[str], posts: list[str]) -> None:
    found = read_names([(("person",), [View(text)])])
    assert [v.text for v in found.people] == people
    assert [v.text for v in found.posts] == posts


def test_without_labels_nobody_leads() -> None:
    assert names("Sở A; Sở B", "host", "cooperating") == ([], [], [], True)
