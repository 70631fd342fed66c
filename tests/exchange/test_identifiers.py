"""Identifiers: the documented scheme, and nothing invented."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.documents.model import Document
from tdc_programme.errors import CitationError
from tdc_programme.exchange.identifiers import frbr_uri
from tdc_programme.law.citations import Citation, Pinpoint, parse_citation
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.register import LegalRegister
from tdc_programme.vietnamese.dates import WrittenDate

REGISTER = LegalRegister.bundled()
CIRCULAR = "/akn/vn/act/thong-tu/bo-khoa-hoc-va-cong-nghe/2022-10-12/15-2022-tt-bkhcn"


def iri(citation: str) -> str:
    return frbr_uri(parse_citation(citation))


@pytest.mark.parametrize(
    ("citation", "wanted"),
    [
        (
            "Quyết định số 1322/QĐ-TTg ngày 31/8/2020",
            "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/2020-08-31/1322-qd-ttg",
        ),
        ("Thông tư số 15/2022/TT-BKHCN ngày 12 tháng 10 năm 2022", CIRCULAR),
        ("Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022", CIRCULAR),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "/akn/vn/act/nghi-dinh/2020-03-05/30-2020-nd-cp"),
        ("Luật số 80/2015/QH13 ngày 22/6/2015", "/akn/vn/act/luat/2015-06-22/80-2015-qh13"),
        ("Nghị quyết số 176/2025/QH15 ngày 18/02/2025", "/akn/vn/act/nghi-quyet/quoc-hoi/2025-02-18/176-2025-qh15"),
        (
            "Nghị quyết số 66.17/2026/NQ-CP ngày 01/02/2026",
            "/akn/vn/act/nghi-quyet/chinh-phu/2026-02-01/66.17-2026-nq-cp",
        ),
        (
            "Thông tư liên tịch số 27/2015/TTLT-BKHCN-BTC ngày 30/12/2015",
            "/akn/vn/act/thong-tu-lien-tich/bo-khoa-hoc-va-cong-nghe/2015-12-30/27-2015-ttlt-bkhcn-btc",
        ),
        (
            "Thông báo số 4416/TB-TĐC ngày 29/12/2023",
            "/akn/vn/act/thong-bao/tong-cuc-tieu-chuan-do-luong-chat-luong/2023-12-29/4416-tb-tdc",
        ),
        (
            "Kế hoạch số 2284/KH-UBND ngày 14/4/2021 của Ủy ban nhân dân tỉnh Lâm Đồng",
            "/akn/vn/act/ke-hoach/uy-ban-nhan-dan-tinh-lam-dong/2021-04-14/2284-kh-ubnd",
        ),
        (
            "Quyết định số 3287/QĐ-UBND ngày 14/4/2021 của Chủ tịch Ủy ban nhân dân tỉnh Hải Dương",
            "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-hai-duong/2021-04-14/3287-qd-ubnd",
        ),
        (
            "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
            "/akn/vn/act/nghi-quyet/trung-uong-dang-cong-san-viet-nam/2024-12-22/57-nq-tw",
        ),
        ("12/QĐ-ABCD ngày 22/12/2024 của Trường Đại học Điện lực", None),
    ],
)
def test_the_scheme(citation: str, wanted: str | None) -> None:
    if wanted is None:
        number = parse_document_number("12/QĐ-ABCD")
        unknown = Citation(number=number, issued=WrittenDate(2024, 12, 22), issuer="Trường Đại học Điện lực")
        assert frbr_uri(unknown) == "/akn/vn/act/quyet-dinh/truong-dai-hoc-dien-luc/2024-12-22/12-qd-abcd"
    else:
        assert iri(citation) == wanted


@pytest.mark.parametrize(
    ("citation", "said"),
    [
        ("Luật Khoa học và Công nghệ ngày 18 tháng 6 năm 2013", "the document has no number"),
        ("Thông báo số /TB-TĐC ngày 20/11/2024", "the document has no number"),
        ("Kế hoạch số 170 ngày 24/7/2019", "the document has no number"),
        ("Thông tư số 15/2022/TT-BKHCN", "its day of issue is missing"),
        ("Thông tư số 15/2022/TT-BKHCN ngày    tháng 10 năm 2022", "its day of issue is missing"),
        ("Thông tư số 15/2022/TT-BKHCN ngày 31/02/2022", "its day of issue is missing"),
        ("Kế hoạch số 2284/KH-UBND ngày 14/4/2021", "of which place"),
        ("Kế hoạch số 2284/KH-UBND ngày 14/4/2021 của Ủy ban nhân dân", "of which place"),
        ("văn bản số 5004/TCT-KK ngày 14/4/2021", "its kind is not said"),
    ],
)
def test_nothing_is_invented(citation: str, said: str) -> None:
    with pytest.raises(CitationError, match=said):
        iri(citation)


def test_more_that_is_missing() -> None:
    day = WrittenDate(2021, 4, 14)
    with pytest.raises(CitationError, match="its kind is not said"):
        frbr_uri(Citation(number=parse_document_number("80/2015/QH13"), issued=day))
    with pytest.raises(CitationError, match="its issuer is not known"):
        frbr_uri(Citation(number=parse_document_number("12/QĐ-ABCD"), issued=day))
    sl = Citation(number=parse_document_number("215/SL"), issued=WrittenDate(1948, 8, 20))
    with pytest.raises(CitationError, match="its issuer is not known"):
        frbr_uri(sl)
    with pytest.raises(TypeError, match="frbr_uri takes a Citation, a KnownDocument or a Document, not str"):
        frbr_uri("15/2022/TT-BKHCN")  # type: ignore[arg-type]  # wrong on purpose


def test_places_and_versions() -> None:
    known = REGISTER.get("15/2022/TT-BKHCN")
    assert known is not None
    assert frbr_uri(known) == CIRCULAR
    assert frbr_uri(known, on=dt.date(2024, 11, 22)) == CIRCULAR + "/vie:2024-11-22"
    places = {
        Pinpoint("3", "2"): "art_3__para_2",
        Pinpoint("3", "2", "đ"): "art_3__para_2__point_đ",
        Pinpoint("3", "2", "d"): "art_3__para_2__point_d",
        Pinpoint(part="Chương II"): "chp_II",
        Pinpoint("5", part="Tiểu mục 1"): "subsec_1__art_5",
        Pinpoint(part="Phụ lục I"): "annex_I",
    }
    for place, name in places.items():
        assert frbr_uri(known, place=place) == f"{CIRCULAR}/!main~{name}"
    assert frbr_uri(known, place=Pinpoint("3"), on=dt.date(2025, 1, 1)).endswith("bkhcn/vie:2025-01-01/!main~art_3")
    with pytest.raises(CitationError, match="no identifier for 'Lời nói đầu' \\(known: phần, chương"):
        frbr_uri(known, place=Pinpoint(part="Lời nói đầu"))


def test_every_known_document_with_a_date_has_its_own() -> None:
    iris = [frbr_uri(one) for one in REGISTER if one.issued is not None]
    assert len(set(iris)) == len(iris) > 1850
    assert all(one.isascii() and one.count("/") in (6, 7) for one in iris)


def test_a_document_that_was_read() -> None:
    number = parse_document_number("4416/TB-TĐC")
    document = Document(kind=number.kind, number=number, date=WrittenDate(2023, 12, 29), organisation="Tổng cục")
    assert frbr_uri(document).endswith("/2023-12-29/4416-tb-tdc")
