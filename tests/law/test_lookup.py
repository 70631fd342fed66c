"""Kinds and agencies by what people call them: codes, names, spellings; what is refused, and who issues what."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError, DataError
from tdc_programme.law.kinds import DocumentKind, Family, document_kinds
from tdc_programme.law.lookup import agency, codes_named, document_kind, issues, kinds_by_code

# --- kinds --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("TT", "Thông tư"),
        ("TTr", "Tờ trình"),
        ("ttr", "Tờ trình"),
        ("CTR", "Chương trình"),
        ("ct", "Chỉ thị"),
        ("tt", "Thông tư"),
        ("QyĐ", "Quy định"),
        ("ttlb", "Thông tư liên tịch"),
        ("THÔNG TƯ", "Thông tư"),
        ("  nghị\u00a0 định ", "Nghị định"),
        ("Giấy ủy quyền", "Giấy uỷ quyền"),
        ("Bản thoả thuận", "Bản thỏa thuận"),
        ("Thông tư liên bộ", "Thông tư liên tịch"),
        ("kết luận", "Kết luận"),
        ("KL", "Kết luận"),
        (unicodedata.normalize("NFD", "Quyết định"), "Quyết định"),
        ("\u00d0A", "Đề án"),  # the Icelandic letter
    ],
)
def test_a_kind_is_found_by_any_spelling(name: str, label: str) -> None:
    assert document_kind(name).label == label


def test_a_label_of_several_kinds_is_the_plain_one() -> None:
    plain = document_kind("Quyết định")
    assert (plain.family, plain.rank) == (Family.ADMINISTRATIVE, None)
    assert document_kind("QĐ", family="party").name_en == "Party decision"
    assert document_kind("Nghị quyết", family="normative", issuer="HĐND").issuer == "Hội đồng nhân dân"
    assert document_kind("Quyết định", family="normative", issuer="BKHCN").issuer == "Bộ trưởng"
    assert document_kind("Thông tư", issuer="BKHCN") == document_kind("Thông tư")


@pytest.mark.parametrize(
    ("name", "hints", "said"),
    [
        ("Thông tin", {}, "did you mean 'Thông tri' or 'Thông tư'"),
        ("NĐD", {}, "did you mean 'NĐ'"),
        ("", {}, "no kind of document"),
        ("%%%%", {}, "no kind of document"),
        ("Kết luận", {"family": "normative"}, "no kind of family normative has this name"),
        ("Nghị định", {"issuer": "BTC"}, "no kind issued by 'BTC' has this name"),
    ],
)
def test_unknown_names_are_refused(name: str, hints: dict[str, Any], said: str) -> None:
    with pytest.raises(CitationError) as caught:
        document_kind(name, **hints)
    assert said in str(caught.value)


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError):
        document_kind(3)  # type: ignore[call-overload]  # wrong on purpose
    with pytest.raises(DataError, match=r"family: 'normal' .*did you mean 'normative'"):
        document_kind("Luật", family="normal")  # type: ignore[call-overload]  # wrong on purpose


@given(st.sampled_from(document_kinds()))
def test_every_label_and_code_finds_a_kind_that_has_it(kind: DocumentKind) -> None:
    assert document_kind(kind.label, family=kind.family).label == kind.label
    for alias in kind.aliases:
        assert document_kind(alias).label == kind.label
    for code in kind.codes:
        assert code in document_kind(code).codes


def test_codes() -> None:
    assert document_kind("Thông tư liên tịch").codes == ("TTLT", "TTLB", "TTLN")
    assert kinds_by_code()["TT"][0].label == "Thông tư"


# --- agencies -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name", "head"),
    [
        ("BKHCN", "Bộ Khoa học và Công nghệ", "Bộ trưởng"),
        ("TTg", "Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("CP", "Chính phủ", "Thủ tướng Chính phủ"),
        ("NHNN", "Ngân hàng Nhà nước Việt Nam", "Thống đốc"),
        ("VKSNDTC", "Viện kiểm sát nhân dân tối cao", "Viện trưởng"),
        ("BNNMT", "Bộ Nông nghiệp và Môi trường", "Bộ trưởng"),
        ("UBND", "Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân"),
        ("TĐC", "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", "Chủ tịch"),
    ],
)
def test_an_agency_is_found_by_its_code(code: str, name: str, head: str) -> None:
    found = agency(code)
    assert (found.code, found.name, found.head_title) == (code, name, head)
    assert found.source
    assert found.name_en


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("bkhcn", "BKHCN"),
        ("TTG", "TTg"),
        ("Bộ Khoa học và Công nghệ", "BKHCN"),
        ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "BKHCN"),
        ("Bộ  KH&CN", "BKHCN"),
        ("Toà án nhân dân tối cao", "TANDTC"),
        ("Uỷ ban Dân tộc", "UBDT"),
        ("BNN", "BNNPTNT"),
        ("BNN&PTNT", "BNNPTNT"),
        (unicodedata.normalize("NFD", "BLĐTBXH"), "BLĐTBXH"),
        ("T\u00d0C", "TĐC"),
    ],
)
def test_an_agency_is_found_by_any_spelling(written: str, code: str) -> None:
    assert agency(written).code == code


def test_one_code_under_two_names() -> None:
    assert agency("TĐC", on=dt.date(2023, 12, 29)).name == "Tổng cục Tiêu chuẩn Đo lường Chất lượng"
    assert agency("TĐC", on=dt.date(2024, 11, 25)).name.startswith("Ủy ban")


def test_unknown_codes_name_a_near_one() -> None:
    with pytest.raises(CitationError, match="did you mean 'BKHCN'"):
        agency("BKHHCN")
    with pytest.raises(CitationError, match=r"no agency has this code$"):
        agency("%%%")
    with pytest.raises(CitationError, match=r"had this code 2025-03-01 – …, not on"):
        agency("BNNMT", on=dt.date(2024, 1, 1))
    with pytest.raises(TypeError):
        agency(7)  # type: ignore[call-overload]  # wrong on purpose


def test_who_issues_what() -> None:
    circular = document_kind("Thông tư")
    assert issues("BKHCN", circular)
    assert issues("BNN", circular)  # by its other code
    assert not issues("TTg", circular)
    assert not issues("XYZ", circular)
    assert issues("HCCBVN", document_kind("Thông tư liên tịch"))
    assert issues("XYZ", document_kind("Thông báo"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bộ trưởng Bộ Khoa học và Công nghệ", ("BKHCN",)),
        ("BỘ TRƯỞNG BỘ\nTÀI CHÍNH", ("BTC",)),
        ("Thủ tướng Chính phủ", ("TTg",)),
        ("Bộ Tài chính và Bộ Y tế", ("BTC", "BYT")),
        ("Tổng cục TCĐLCL", ("TĐC",)),
        ("Trường Đại học Điện lực", ()),
    ],
)
def test_agencies_named_in_a_text(text: str, codes: tuple[str, ...]) -> None:
    assert set(codes_named(text)) == set(codes)
