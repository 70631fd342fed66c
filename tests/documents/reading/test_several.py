"""Several documents in one text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdc_programme.documents.model import ProblemKind
from tdc_programme.documents.reading import read_document

HEAD = "Số: {}/TB-TĐC\n\nHà Nội, ngày {} tháng 01 năm 2024\n\nTHÔNG BÁO\n\nVề việc kiểm tra\n\nNội dung.\n\n"


def several(text: str) -> list[str]:
    return [one.detail for one in read_document(text).problems if one.kind is ProblemKind.SEVERAL_DOCUMENTS]


def test_ten_documents_are_told() -> None:
    text = "".join(HEAD.format(number, f"{number:02}") for number in range(1, 11))
    assert several(text) == ["10"]
    (problem,) = (one for one in read_document(text).problems if one.kind is ProblemKind.SEVERAL_DOCUMENTS)
    assert text[problem.start :].startswith("Hà Nội, ngày 02 tháng 01 năm 2024")


def test_drafts_too(examples: Path) -> None:
    drafts = [
        (examples / f"{name}.txt").read_text() for name in ("orientation-letter-2023", "selection-announcement-2024")
    ]
    assert [several(draft) for draft in drafts] == [[], []]
    assert several("\n".join(drafts)) == ["2"]


@pytest.mark.parametrize(
    "rest",
    [
        "Căn cứ Thông báo số 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n",
        "| TT | Số |\n|--|--|\n| 1 | a |\n\nTT\tTên nhiệm vụ\tSản phẩm\n1\ta\tb\n",
        "Mẫu số 01\n\nSố:     /BC-TĐC\n\nHà Nội, ngày    tháng    năm 2024\n\nBÁO CÁO\n",
        "Phụ lục\n\nSố: …/BC-TĐC\n\n…, ngày … tháng … năm 2024\n",
        f"Số: 6/TB-TĐC {'chữ ' * 40}\n\nHà Nội, ngày 05 tháng 01 năm 2024\n",
    ],
)
def test_citations_and_forms_are_no_documents(rest: str) -> None:
    assert several(HEAD.format(1, "05") + rest) == []
