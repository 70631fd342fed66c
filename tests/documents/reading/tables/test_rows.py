"""What a row is by its cells alone."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.tables.rows import group_of, is_footnote, is_numbering, is_total


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("(1)|(2)|(3)|(4)=(2)+(3)", True),
        ("1|2|3|", True),
        ("A|B|1|2", True),
        ("a|b|c", True),
        ("[1]|[2]|[3]", True),
        ("1|2", False),
        ("1|B|2", False),
        ("2|3|4", False),
        ("1|2|4", False),
        ("1|Đào tạo|3", False),
    ],
)
def test_numbers_of_columns(cells: str, wanted: bool) -> None:
    assert is_numbering(cells.split("|")) is wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("|TỔNG CỘNG|5", True),
        ("Cộng (I+II)||5", True),
        ("|Tổng số: 5 nhiệm vụ|", True),
        ("1|Tổng kết|", False),
        ("||", False),
    ],
)
def test_totals(cells: str, wanted: bool) -> None:
    assert is_total(cells.split("|")) is wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("Ghi chú: x||", True),
        ("(*) x|(*) x|(*) x", True),
        ("* Kinh phí dự kiến||", True),
        ("Ghi chú: x|y|", False),
        ("1||", False),
    ],
)
def test_notes(cells: str, wanted: bool) -> None:
    assert is_footnote(cells.split("|")) is wanted


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ("I|Nhiệm vụ mới|||", "roman"),
        ("B.|Dự án|||", "letter"),
        ("B|Dự án||500|", "letter"),  # a sum of the group
        ("1|Dự án||500|", None),
        ("1|Dự án|||", None),
        ("I|Nhiệm vụ|Sở A||", None),
        ("II. Nhiệm vụ mới||||", "roman"),
        ("Phần A: Đề tài||||", "letter"),
        ("Nhóm 2. Truyền thông|Nhóm 2. Truyền thông|Nhóm 2. Truyền thông||", "decimal"),
        ("NHIỆM VỤ MỚI||||", "none"),
        ("Nhiệm vụ khác||||", "none"),
        ("nhiệm vụ khác||||", None),
        ("|Lĩnh vực y tế|||", "none"),
        ("|Đào tạo cho doanh|||", None),  # the rest of a title that a page break has cut
        ("||Sở A||", None),
        ("I||||", None),
        ("||||", None),
        (f"I|{'Nhiệm vụ ' * 40}|||", None),
    ],
)
def test_groups(cells: str, kind: str | None) -> None:
    group = group_of(cells.split("|"), 0, 1, {3})
    assert (group.kind if group is not None else None) == kind


def test_groups_of_a_table_without_numbers() -> None:
    assert group_of(["ĐỀ TÀI", "", ""], None, 0) is not None
    assert group_of(["Đào tạo", "", ""], None, 0) is None
