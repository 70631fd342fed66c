"""Which document is meant, and whether titles and issuers are one: case by case, right beside wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.law.citations import Citation
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register import KnownDocument, LegalRegister
from tdc_programme.verification import Aspect, Likeness, Verdict, VerifiedCitation, verify
from tdc_programme.verification.issuers import agrees
from tdc_programme.verification.titles import Alike, alike, alike_names, is_exactly, is_title, only


def row(text: str, on: dt.date | None = None) -> VerifiedCitation:
    return verify(text, on=on).rows[0]


# --- which document -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("Quyết định số 1322/QĐ-TTg ngày 31/8/2020", Verdict.KNOWN, None),
        ("Quyết định số 1322/QĐ-TTg", Verdict.KNOWN, "yearless"),
        ("Quyết định số 1322/QĐ-TTg ngày 05/9/2012", Verdict.UNKNOWN, "other_year"),
        ("Quyết định số 1322/QĐ-TTg ngày 31/8/2019", Verdict.NEAR_MISS, None),
        ("Quyết định số 1322/QĐ-TTg về việc thành lập Hội đồng thẩm định giá đất", Verdict.UNKNOWN, "other_year"),
        ("Luật Đo lường năm 2011", Verdict.KNOWN, None),
        ("Luật Đo lường", Verdict.KNOWN, "only_one"),
        ("Luật Đo lường năm 1999", Verdict.UNKNOWN, "other_years"),
        ("Luật Thanh tra", Verdict.SEVERAL, "name"),
        ("Luật Tổ chức Chính phủ số 63/2023/QH15", Verdict.NEAR_MISS, None),
        ("Luật Cơ yếu số 32/2011/QH12", Verdict.NEAR_MISS, None),
        ("Thông tư số 15/2022/TT-BKHCM", Verdict.KNOWN, None),
        ("Thông tư số 99/2022/TT-BKHCM", Verdict.UNKNOWN, None),
        ("Kế hoạch số 170 ngày 05/3/2020", Verdict.NOT_SAID, "blank"),
    ],
)
def test_which_document_is_meant(text: str, verdict: Verdict, reason: str | None) -> None:
    said = row(text).document
    assert (said.verdict, said.reason) == (verdict, reason)


def test_a_right_number_that_is_not_on_record_is_no_near_miss() -> None:
    """Numbers that follow each other are of one day; what replaces a document has its title."""
    for text in (
        "Thông tư số 16/2011/TT-BKHCN ngày 30/6/2011 của Bộ trưởng Bộ Khoa học và Công nghệ sửa đổi Quy định",
        "Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ quy định về tổ chức, hoạt động và quản lý hội",
        "Pháp lệnh Đo lường số 16/1999/PL-UBTVQH10 ngày 06 tháng 10 năm 1999",
        "Nghị định số 40/2025/NĐ-CP ngày 26/02/2025 quy định cơ cấu tổ chức của Bộ Công Thương",
    ):
        said = row(text)
        assert said.document.verdict is Verdict.UNKNOWN, text
        assert said.ok


def test_a_law_named_again_is_the_one_that_the_text_named() -> None:
    first, again = verify("Luật Thanh tra số 56/2010/QH12; theo Điều 5 Luật Thanh tra").rows
    assert again.document_on_record == first.document_on_record
    assert again.places[0].verdict is not Verdict.NOT_KNOWN or again.places[0].reason == "no_articles"


def test_two_documents_of_one_number_are_told_apart_by_what_the_text_says() -> None:
    register = LegalRegister.bundled()
    base = register.all("1322/QĐ-TTg")[0]
    other = KnownDocument(number=base.number, kind=base.kind, issued=dt.date(2015, 5, 6), title="Về đường bộ")
    both = LegalRegister(documents=(base, other))
    assert len(both.documents) == 2
    found = verify("Quyết định số 1322/QĐ-TTg", register=both).rows[0]
    assert found.document.verdict is Verdict.SEVERAL
    assert "cùng số" in str(found.document)
    dated = verify("Quyết định số 1322/QĐ-TTg ngày 06/5/2015", register=both).rows[0]
    assert dated.document_on_record == other


def test_a_symbol_that_cannot_be_is_a_near_miss_of_the_one_a_sign_apart() -> None:
    number = parse_document_number("7/2030/TT-QWERT")
    register = LegalRegister(documents=(KnownDocument(number=number, issued=dt.date(2030, 5, 6)),))
    assert verify("Thông tư số 7/2030/TT-QWERA", register=register).rows[0].document.verdict is Verdict.NEAR_MISS
    assert verify("Thông tư số 7/2030/TT-BTC", register=register).rows[0].document.verdict is Verdict.UNKNOWN


# --- titles -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "recorded", "how"),
    [
        ("về công tác văn thư", "Về công tác văn thư", Alike.SAME),
        ("Thông tư quy định về nhãn hàng hóa", "về nhãn hàng hoá", Alike.SAME),
        ("quy định chi tiết Luật Giá", "Quy định chi tiết một số điều của Luật Giá về thẩm định giá đất", Alike.SAME),
        ("chức danh nghề nghiệp dược sĩ", "chức danh nghề nghiệp dinh dưỡng viên", Alike.UNCLEAR),
        ("về thuế", "Về phí", Alike.UNCLEAR),
        ("về quản lý đường thủy nội địa", "Về nhãn hàng hóa xuất khẩu", Alike.OTHER),
    ],
)
def test_titles(said: str, recorded: str, how: Alike) -> None:
    assert alike(said, recorded) is how


def test_names_of_laws() -> None:
    assert alike_names("Giá", "Giá") is Alike.SAME
    assert alike_names("Thú y", "Giá") is Alike.OTHER
    assert alike_names("Đất", "Đất đai") is Alike.SAME
    assert not is_exactly("về", "Về thuế")
    assert not is_title("về")
    assert only(["Phạm vi điều chỉnh", "Thể thức văn bản"], "về thể thức văn bản") == "Thể thức văn bản"
    assert only([], "về thể thức") is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về nhãn hàng hóa", Verdict.DIFFERS),
        ("Nghị định số 30/2020/NĐ-CP về nhãn hàng hóa", Verdict.DIFFERS),
        ("Điều 5 Nghị định số 30/2020/NĐ-CP về nhãn hàng hóa", Verdict.NOT_KNOWN),
        ("Điều 25 Luật Thú y số 77/2015/QH13", Verdict.DIFFERS),
        ("Chương II Nghị định số 30/2020/NĐ-CP về quản lý bến phà và xe khách", Verdict.NOT_KNOWN),
        ("Nghị định số 30/2020/NĐ-CP về quản lý bến phà và xe khách", Verdict.NOT_KNOWN),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về quản lý bến phà và xe khách", Verdict.DIFFERS),
        ("Nghị định số 30/2020/NĐ-CP ban hành ngày 05/3/2020", Verdict.NOT_SAID),
        # An act that amends another may be given the title of the other.
        ("Nghị định số 78/2018/NĐ-CP ngày 16/5/2018 về nhãn hàng hóa", Verdict.NOT_KNOWN),
    ],
)
def test_the_title_of_a_citation(text: str, verdict: Verdict) -> None:
    said = row(text).title
    assert said is not None
    assert said.verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Điều 8 Nghị định số 30/2020/NĐ-CP về thể thức văn bản", [Verdict.AGREES]),
        ("quy định về thể thức văn bản quy định tại Điều 8 Nghị định số 30/2020/NĐ-CP", [Verdict.AGREES]),
        ("quy định về thể thức văn bản quy định tại Điều 5 Nghị định số 30/2020/NĐ-CP", [Verdict.DIFFERS]),
        ("Điều 8 Nghị định số 30/2020/NĐ-CP về văn bản", []),
        ("Điều 5 Nghị định số 30/2020/NĐ-CP về tàu biển", []),
        ("khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP về thể thức văn bản", []),
        ("Điều 5 và Điều 6 Nghị định số 30/2020/NĐ-CP về thể thức văn bản", []),
        ("Điều 60 Nghị định số 30/2020/NĐ-CP về thể thức văn bản", [Verdict.DIFFERS]),
    ],
)
def test_the_heading_of_an_article(text: str, verdicts: list[Verdict]) -> None:
    assert [one.verdict for one in row(text).headings] == verdicts


# --- dates and issuers --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("Luật số 15/2008/QH12 ngày 20 tháng 6 năm 2008", Verdict.NOT_KNOWN, "promulgation"),
        ("Luật số 15/2008/QH12 ngày 04 tháng 6 năm 2008", Verdict.DIFFERS, None),
        ("Nghị định số 30/2020/NĐ-CP ngày 31/02/2020", Verdict.DIFFERS, None),
        ("Nghị định số 30/2020/NĐ-CP tháng 3/2020", Verdict.AGREES, None),
        ("Nghị định số 20/2020/NĐ-CP ngày 15/3/2021", Verdict.DIFFERS, "year_of_number"),
        ("Nghị định số 20/2020/NĐ-CP ngày 15/3/2020", Verdict.NOT_KNOWN, None),
    ],
)
def test_the_date_of_a_citation(text: str, verdict: Verdict, reason: str | None) -> None:
    said = row(text).issued
    assert said is not None
    assert (said.verdict, said.reason) == (verdict, reason)


def test_a_date_on_which_sources_differ_is_not_wrong() -> None:
    register = LegalRegister.bundled()
    known, other = next(
        (one, each)
        for one in register
        for each in one.disagreements
        if each.about == "issued" and not each.settled and each.value and one.issued and one.number.term is None
    )
    assert known.kind is not None
    assert other.value is not None
    said = row(f"{known.kind.label} số {known.number} ngày {other.value:%d/%m/%Y}").issued
    assert said is not None
    assert (said.verdict, said.reason) == (Verdict.NOT_KNOWN, "disputed")


@pytest.mark.parametrize(
    ("number", "written", "answer"),
    [
        ("15/2022/TT-BKHCN", "Bộ trưởng Bộ Khoa học và Công nghệ", True),
        ("15/2022/TT-BKHCN", "Bộ KH&CN", True),
        ("15/2022/TT-BKHCN", "Bộ Tài chính", False),
        ("15/2022/TT-BKHCN", "Cục Lạ", None),
        ("15/2022/TT-BKHCN", "Khoa học và Công nghệ", True),
        ("55/2015/TTLT-BTC-BKHCN", "liên Bộ Tài chính - Bộ Khoa học và Công nghệ", True),
        ("55/2015/TTLT-BTC-BKHCN", "Bộ Y tế", False),
        ("43/2015/TTLT-BNNPTNT-BKHĐT", "Bộ Tài chính", None),  # which took the place of one of them
        ("30/2020/NĐ-CP", "Thủ tướng Chính phủ", False),
        ("1322/QĐ-TTg", "Chính phủ", False),
    ],
)
def test_issuers(number: str, written: str, answer: bool | None) -> None:
    known = LegalRegister.bundled().get(number)
    assert known is not None
    assert agrees(written, known) is answer


def test_old_symbols_say_nothing_of_issuers() -> None:
    assert all(said.verdict is not Verdict.DIFFERS for said in row("Thông tư số 89-TC/TCT ngày 9/11/1993 của Bộ Y tế"))


def test_candidates_stand_beside_a_date_that_is_of_another() -> None:
    said = row("Nghị định số 78/2018/NĐ-CP ngày 15/6/2018")
    assert said.issued is not None
    assert [str(one.document.number) for one in said.issued.candidates] == ["87/2018/NĐ-CP"]
    assert Likeness.SAME_DATE in said.issued.candidates[0].why
    assert said.about(Aspect.TITLE)[0].verdict is Verdict.NOT_SAID
    thin = row("Nghị định số 17/2018/NĐ-CP ngày 15/6/2018")
    assert thin.issued is not None
    assert "87/2018/NĐ-CP" in {str(one.document.number) for one in thin.issued.candidates}


def test_what_is_left_where_little_is_on_record() -> None:
    number = parse_document_number("7/2030/TT-QWERT")
    thin = LegalRegister(documents=(KnownDocument(number=number),))
    said = verify("Quyết định số 7/2030/TT-QWERT", register=thin).rows[0]
    assert said.kind is not None
    assert said.kind.verdict is Verdict.NOT_KNOWN
    old = KnownDocument(number=parse_document_number("89-TC/TCT"), issuer="Tổng cục Thuế")
    assert agrees("Bộ Y tế", old) is None
    near_miss = row("Nghị định số 30/2021/NĐ-CP ngày 05/3/2020").document
    assert str(near_miss.candidates[0]) == near_miss.candidates[0].sentence("vi")


def test_a_law_of_which_nothing_tells_its_name() -> None:
    (said,) = verify(Citation(kind=document_kind("Thông tư"), subject="về thuế")).rows
    assert (said.document.verdict, said.document.reason) == (Verdict.NOT_SAID, "blank")
    (unknown,) = verify(Citation(kind=document_kind("Luật"), subject="Chim trời")).rows
    assert (unknown.document.verdict, unknown.document.reason) == (Verdict.UNKNOWN, "name")


def test_a_title_tells_two_documents_of_one_number_apart() -> None:
    base = LegalRegister.bundled().all("1322/QĐ-TTg")[0]
    other = KnownDocument(number=base.number, kind=base.kind, issued=dt.date(2015, 5, 6), title="Về quản lý đường bộ")
    both = LegalRegister(documents=(base, other))
    titled = verify("Quyết định số 1322/QĐ-TTg của Thủ tướng Chính phủ về quản lý đường bộ", register=both).rows[0]
    assert titled.document_on_record == other


def test_a_law_cited_by_name_has_its_wrong_date_told() -> None:
    (said,) = verify("Luật Đo lường ngày 12 tháng 11 năm 2011").rows
    assert said.document_on_record is not None
    assert said.issued is not None
    assert said.issued.verdict is Verdict.DIFFERS


def test_the_members_of_a_joint_circular_are_its_issuer() -> None:
    joint = KnownDocument(number=parse_document_number("1/2014/TTLT-BTC-BYT"))
    assert agrees("Bộ Tài chính, Bộ Y tế", joint) is True
    assert agrees("Bộ Tài chính và Bộ Y tế", joint) is True


def test_two_names_of_one_ministry_are_one_issuer_whatever_the_symbol() -> None:
    old = KnownDocument(number=parse_document_number("5/2005/QĐ-XYZ"), issuer="Bộ Khoa học và Công nghệ")
    assert agrees("Bộ KH&CN", old) is True
