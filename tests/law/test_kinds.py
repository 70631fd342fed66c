"""Kinds of document: what the laws say of them."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.kinds import DocumentKind, Family, document_kinds
from tdc_programme.law.lookup import agencies_by_code, document_kind
from tdc_programme.law.register import LegalRegister
from tdc_programme.tables import Confidence

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


def test_joint_resolutions_rank_as_who_leads_them() -> None:
    """Article 4 of Laws 80/2015/QH13 and 64/2025/QH15: of the Standing Committee 3, of the Government 5."""
    for number, rank in [
        ("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", 3),
        ("19/2008/NQLT-CP-UBTWMTTQVN", 5),
        ("05/2006/NQLT-UBTWMTTQVN-CP", 5),
        ("01/2005/NQLT-BTM-HCCBVN", 8),
    ]:
        kind = parse_document_number(number).kind
        assert kind is not None
        assert kind.rank == rank, number
    assert document_kind("Nghị quyết liên tịch", issuer="CP").rank == 5
    assert document_kind("Nghị quyết liên tịch", issuer="UBTVQH").rank == 3


def test_joint_resolutions_of_the_register_rank_as_who_leads_them() -> None:
    register = LegalRegister.bundled()
    ranks = {
        str(one.number): one.kind.rank for one in register if one.kind is not None and one.kind.abbreviation == "NQLT"
    }
    assert ranks["19/2008/NQLT-CP-UBTUMTTQVN"] == 5
    assert {rank for number, rank in ranks.items() if "NQLT-UBTVQH" in number} == {3}


def test_the_state_auditor_general_issues_circulars_from_april_2025() -> None:
    """Law 64/2025/QH15, article 4.8; until then decisions."""
    decision, circular = (document_kind(label, family="normative", issuer="KTNN") for label in ("QĐ", "TT"))
    for day, kinds in [(dt.date(2025, 3, 31), (True, False)), (dt.date(2025, 4, 1), (False, True))]:
        assert (decision.is_valid_on(day), circular.is_valid_on(day)) == kinds
    assert (circular.rank, circular.confidence) == (8, Confidence.MEDIUM)
    assert document_kind("Thông tư").issuer is None


def test_ranks_follow_the_law_of_the_day() -> None:
    """Law 64/2025/QH15 puts the joint circular behind the circular."""
    before, after = dt.date(2025, 3, 31), dt.date(2025, 4, 1)
    council = document_kind("NQ", family="normative", issuer="HĐND")
    committee = document_kind("QĐ", family="normative", issuer="UBND")
    joint, circular = document_kind("Thông tư liên tịch"), document_kind("Thông tư")
    assert [kind.rank_on(before) for kind in (circular, joint, council, committee)] == [8, 8, 9, 10]
    assert [kind.rank_on(after) for kind in (circular, joint, council, committee)] == [8, 9, 10, 11]
    assert document_kind("Công văn").rank_on(after) is None


def test_a_letter_of_courtesy_has_its_english_name_whole() -> None:
    assert document_kind("Thư công").name_en == "letter of courtesy"


def test_a_kind_of_ones_own() -> None:
    own = DocumentKind(label="Sổ tay", family=Family.ADMINISTRATIVE)
    assert (own.issuers, own.periods, own.codes, own.aliases, own.name_en, own.source) == ((), (), (), (), None, None)
    assert own.is_valid_in(1000)
    assert (own.confidence, own.rank_on(dt.date(2026, 1, 1))) == (None, None)
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
