"""Kinds of document: what the laws say of them."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.kinds import DocumentKind, Family, document_kinds
from tdc_programme.law.lookup import agencies_by_code, document_kind

#: Decree 30/2020/NĐ-CP, article 7 and Annex III.
ADMINISTRATIVE = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công văn": None,
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy uỷ quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    "Thư công": None,
}


def test_the_29_administrative_kinds_and_3_kinds_of_copy() -> None:
    kinds = {k.label: k.abbreviation for k in document_kinds() if k.family is Family.ADMINISTRATIVE}
    copies = {"Bản sao y": "SY", "Bản trích sao": "TrS", "Bản sao lục": "SL"}
    assert (ADMINISTRATIVE | copies).items() <= kinds.items()


@pytest.mark.parametrize(
    ("label", "issuer", "rank"),
    [
        ("Hiến pháp", None, 1),
        ("Bộ luật", None, 2),
        ("Luật", None, 2),
        ("Nghị quyết", "QH", 2),
        ("Pháp lệnh", None, 3),
        ("Nghị quyết", "UBTVQH", 3),
        ("Nghị quyết liên tịch", None, 3),
        ("Lệnh", None, 4),
        ("Nghị định", None, 5),
        ("Nghị quyết", "CP", 5),
        ("Quyết định", "TTg", 6),
        ("Nghị quyết", "HĐTP", 7),
        ("Thông tư", None, 8),
        ("Thông tư liên tịch", None, 8),
        ("Quyết định", "KTNN", 8),
        ("Nghị quyết", "HĐND", 9),
        ("Quyết định", "UBND", 10),
    ],
)
def test_legal_force_of_normative_kinds(label: str, issuer: str | None, rank: int) -> None:
    """Law 80/2015/QH13, article 4."""
    kind = document_kind(label, family=Family.NORMATIVE, issuer=issuer)
    assert (kind.label, kind.rank, kind.family) == (label, rank, "normative")


def test_kinds_come_by_rank_and_each_is_there_once() -> None:
    kinds = document_kinds()
    ranks = [kind.rank for kind in kinds if kind.rank is not None]
    assert ranks == sorted(ranks)
    assert all(kind.rank is None for kind in kinds[len(ranks) :])
    assert len(set(kinds)) == len(kinds)
    assert all(kind.name_en and kind.source for kind in kinds)


def test_issuers_in_the_table_are_agencies() -> None:
    codes = {code for kind in document_kinds() for code in kind.issuers if not code.startswith("@")}
    assert codes - {"CA"} <= {one.code for them in agencies_by_code().values() for one in them}


def test_normative_kinds_of_the_past() -> None:
    ministers = document_kind("Quyết định", family="normative", issuer="BYT")
    assert ministers.is_valid_on(dt.date(2008, 12, 31))
    assert not ministers.is_valid_on(dt.date(2009, 1, 1))
    assert ministers.is_valid_in(2008)
    assert not ministers.is_valid_in(2009)
    government = document_kind("Nghị quyết", family="normative", issuer="CP")
    assert [government.is_valid_in(year) for year in (2000, 2015, 2025)] == [True, False, True]
    assert not government.is_valid_on(dt.date(2025, 3, 31))
    assert government.is_valid_on(dt.date(2025, 4, 1))
    assert document_kind("Luật").is_valid_on(dt.date(1997, 1, 1))


def test_a_kind_of_ones_own() -> None:
    own = DocumentKind(label="Sổ tay", family=Family.ADMINISTRATIVE)
    assert (own.issuers, own.periods, own.codes, own.aliases, own.name_en, own.source) == ((), (), (), (), None, None)
    assert own.is_valid_in(1000)
    with pytest.raises(TypeError, match=r"DocumentKind\.family: expected Family"):
        DocumentKind(label="Sổ tay", family="administrative")  # type: ignore[arg-type]  # wrong on purpose


def test_codes() -> None:
    assert document_kind("Thông tư liên tịch").codes == ("TTLT", "TTLB", "TTLN")
    assert document_kind("Luật").codes == ("L", "LCT")


@given(st.sampled_from(document_kinds()))
def test_values_survive(kind: DocumentKind) -> None:
    assert pickle.loads(pickle.dumps(kind)) == kind
    assert copy.deepcopy(kind) == kind
    assert hash(copy.copy(kind)) == hash(kind)
    assert pickle.loads(pickle.dumps(kind)).issuers == kind.issuers
