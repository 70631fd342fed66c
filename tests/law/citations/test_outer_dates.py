"""Whose date it is that stands behind a title in which another document is cited."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import find_citations

TITLE = "(Điều 1 Quyết định số 30/2007/QĐ-BKHCN Về công bố quy định tại Nghị định số 127/2007/NĐ-CP ngày {}, có"


@pytest.mark.parametrize(
    ("rest", "outer", "inner"),
    [
        ("28/12/2007 của Bộ Khoa học và Công nghệ", "2007-12-28", None),
        ("01/8/2007 của Chính phủ", None, "2007-08-01"),
        ("01/8/2007", None, "2007-08-01"),
        ("01/8/2007 của Sở Tài chính", None, "2007-08-01"),
    ],
)
def test_of_one_year_the_issuer_tells(rest: str, outer: str | None, inner: str | None) -> None:
    first, second = find_citations(TITLE.format(rest))
    assert (first.value.issued and first.value.issued.iso) == outer
    assert (second.value.issued and second.value.issued.iso) == inner


def test_a_ministry_of_foreign_affairs_goes_on() -> None:
    text = "Thông tư liên tịch số 12/2016/TTLT-BTP-BNG-TANDTC ngày 19/10/2016 của Bộ Tư pháp, Bộ Ngoại giao và {}."
    (found,) = find_citations(text.format("Tòa án nhân dân tối cao"))
    assert found.value.issuer == "Bộ Tư pháp, Bộ Ngoại giao và Tòa án nhân dân tối cao"
    assert found.value.subject is None


def test_an_ordinance_that_amends_is_no_law() -> None:
    text = "Pháp lệnh Sửa đổi, bổ sung một số điều của Pháp lệnh Ngoại hối số 06/2013/UBTVQH13 ngày 18/3/2013"
    (found,) = find_citations(text)
    assert found.value.kind is not None
    assert found.value.kind.label == "Pháp lệnh"
