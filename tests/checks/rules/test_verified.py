"""Rules on what is on record of citations: what they leave to others, typed values, levels."""

from __future__ import annotations

import pytest

import tdc_programme as tdc
from tdc_programme.checks import Severity, check

HEAD = "Số: 12/TB-TĐC\n\nHà Nội, ngày 25 tháng 11 năm 2025\n\nTHÔNG BÁO\n\nVề kết quả\n\n"


def test_a_citation_as_a_value_is_verified_too() -> None:
    citation = tdc.parse_citation("Điều 60 Nghị định số 30/2020/NĐ-CP ngày 06/3/2020")
    found = check(citation, rules=["CIT011", "CIT023"]).findings
    assert [one.rule for one in found] == ["CIT011", "CIT023"]


def test_what_rests_on_the_end_of_the_final_provisions_is_a_warning() -> None:
    (sure,) = check("Điều 60 Nghị định số 30/2020/NĐ-CP", rules=["CIT023"]).findings
    (likely,) = check("Điều 60 Thông tư số 15/2022/TT-BKHCN", rules=["CIT023"]).findings
    assert (sure.severity, likely.severity) == (Severity.ERROR, Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 30/2020/NĐ-CP của Thủ tướng Chính phủ",  # CIT019 tells it
        "Nghị định số 20/2020/NĐ-CP ngày 15/3/2021",  # of another year than its number
        "Luật số 15/2008/QH12 ngày 04 tháng 6 năm 2008",  # laws are dated in two ways
        "Quyết định số 1322/QĐ-TTg ngày 05/9/2012",
        "Nghị định số 17/2018/NĐ-CP ngày 15/6/2018 về kinh doanh khí",  # its title is not on record
    ],
)
def test_what_is_left_to_others(text: str) -> None:
    assert check(text, rules=["CIT011", "CIT024", "CIT025", "CIT026"]).findings == ()


def test_the_year_of_a_number_that_comes_back() -> None:
    (found,) = check("Quyết định số 1322/QĐ-TTg ngày 31/8/2019", rules=["CIT011", "CIT026"]).findings
    assert (found.rule, found.suggestion) == ("CIT011", "31/08/2020")


def test_a_basis_that_was_amended_names_what_amended_it() -> None:
    basis = "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022"
    (found,) = check(f"{HEAD}{basis}.\n", rules=["CIT028"], language="en").findings
    assert found.message == "Thông tư số 15/2022/TT-BKHCN was amended by 07/2024/TT-BKHCN"
    named = f"{HEAD}{basis} được sửa đổi, bổ sung bởi Thông tư số 07/2024/TT-BKHCN;\n"
    assert check(named, rules=["CIT028"]).findings == ()
    assert check(basis, rules=["CIT028"]).findings == ()
