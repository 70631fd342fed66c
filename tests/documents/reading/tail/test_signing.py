"""The parts of a signature on one line, and beside the distribution."""

from __future__ import annotations

import itertools

import pytest

from tdc_programme.documents.reading.tail.signing import cuts, right_part


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An"]),
        ("TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG", ["TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"]),
        ("TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH", ["TM. ĐOÀN CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ 11 Lê An", ["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ 11", "Lê An"]),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG Thượng tướng Lê An", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Thượng tướng Lê An"]),
        ("CHỦ TỊCH (Đã ký)", ["CHỦ TỊCH (Đã ký)"]),
        ("CHỦ TỊCH và các thành viên", ["CHỦ TỊCH và các thành viên"]),
        ("GIÁM ĐỐC", ["GIÁM ĐỐC"]),
        ("Nội dung", ["Nội dung"]),
    ],
)
def test_cuts(text: str, parts: list[str]) -> None:
    places = [0, *cuts(text), len(text)]
    assert [text[left:right].strip() for left, right in itertools.pairwise(places)] == parts


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("- Như trên; KT. CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("- Như trên; PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("- Như trên;      (Đã ký)", "(Đã ký)"),
        ("- Như trên; Trần Hồng Hà", "Trần Hồng Hà"),
        ("- Như trên; Đại tá Y Bliu Niê", "Đại tá Y Bliu Niê"),
        ("- Các Ban     Y Bliu Niê", "Y Bliu Niê"),
        ("- Như trên; Y Bliu Niê", None),
        ("- Sở Y tế; Công báo", None),
        ("- Như trên;", None),
        ("GS. Trần Hồng Hà", None),
        ("KT. CHỦ TỊCH", None),
    ],
)
def test_right_part(line: str, right: str | None) -> None:
    at = right_part(line)
    assert (None if at is None else line[at:]) == right


def test_a_name_is_due_below_a_post() -> None:
    line = "- Như trên; Y Bliu Niê"
    assert right_part(line, is_due=True) == line.index("Y Bliu")
