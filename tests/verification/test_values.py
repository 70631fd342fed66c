"""The values of a verification: their sentences in both languages, their JSON, what follows from them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given

import tdc_programme as tdc
from tdc_programme.errors import DataError, DocumentError
from tdc_programme.law.articles import ArticleHeading, ArticleRecord, KnownArticles
from tdc_programme.law.citations import Pinpoint
from tdc_programme.law.register import KnownDocument, LegalRegister
from tdc_programme.strategies.of_verification import verifications
from tdc_programme.text.patterns import Pattern
from tdc_programme.verification import (
    Aspect,
    RecordCoverage,
    Statement,
    Verdict,
    Verification,
    VerifiedCitation,
    verify,
)
from tdc_programme.verification.wording import codes, sentence

_LEFT = Pattern.plain(r"None|[{}]", yes=("None",), no=("Không",))
_NAMES = (
    ("written", "recorded", "document", "place", "article", "last", "fitting", "candidates", "changes"),
    ("on", "since", "as_of", "by", "symbol", "year", "held", "highest", "series", "coverage"),
)
WORDS = {name: "x" for names in _NAMES for name in names}


@pytest.mark.parametrize("code", codes())
def test_every_sentence_stands_in_both_languages(code: str) -> None:
    for language in ("vi", "en"):
        said = sentence(code, language, **WORDS)
        assert _LEFT.search(said) is None
    assert sentence(code, "vi", **WORDS) != sentence(code, "en", **WORDS)


@given(verifications())
def test_a_verification_is_read_again_and_says_what_it_says(done: Verification) -> None:
    assert tdc.from_json(done.to_json(), Verification) == done
    for language in ("vi", "en"):
        said = done.describe(language)
        assert "None" not in said
        assert said.count("\n") >= len(done) - 1
    assert done.ok == all(row.ok for row in done)
    for row in done:
        assert not (row.is_confirmed and row.faults)
        assert all(one.is_fault + one.is_open + one.is_unclear < 2 for one in row)


def test_how_much_of_a_series_is_on_record() -> None:
    assert str(RecordCoverage(symbol="TT-BTC", year=2016)) == "ký hiệu TT-BTC năm 2016: không có văn bản nào"
    some = RecordCoverage(symbol="QĐ-TTg", held=2)
    assert some.sentence("en") == "of QĐ-TTg, numbers without a year, the record holds 2 documents"
    with pytest.raises(DataError):
        some.sentence("fr")  # type: ignore[arg-type]  # no language


def test_a_text_without_citations() -> None:
    done = verify("Không có gì", language="en")
    assert done
    assert len(done) == 0
    assert done.ok
    assert str(done) == "No citation was found."


def test_what_may_be_verified(tmp_path: Path) -> None:
    text = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    rows = verify(text).rows
    assert verify(path).rows == rows
    assert verify(text.encode()).rows == rows
    assert verify(tdc.read_document(text)).rows == rows
    (row,) = verify(tdc.parse_citation("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"))
    assert row.text == str(row.citation)
    assert (row.start, row.end) == (0, len(row.text))
    assert row.is_confirmed
    with pytest.raises(DocumentError):
        verify("a.docx")
    with pytest.raises(DocumentError):
        verify(b"")
    with pytest.raises(TypeError):
        verify(5)  # type: ignore[arg-type]  # no text


def test_a_whole_document_is_judged_on_its_own_day() -> None:
    text = "Số: 12/TB-TĐC\n\nHà Nội, ngày 25 tháng 11 năm 2023\n\nTHÔNG BÁO\n\nVề kết quả\n\nCăn cứ {};\n"
    done = verify(text.format("Thông tư số 08/2017/TT-BKHCN ngày 26/6/2017"))
    assert done.on == dt.date(2023, 11, 25)
    assert done.rows[0].force is not None
    later = verify(text.format("Luật Giao dịch điện tử"), on=dt.date(2026, 1, 5))
    assert later.rows[0].document.reason == "in_force"
    assert later.rows[0].document_on_record is not None
    assert str(later.rows[0].document_on_record.number) == "20/2023/QH15"


def test_ones_own_register_and_articles() -> None:
    number = tdc.parse_document_number("12/2030/TT-BKHCN")
    title = "Quy định về thuốc thử của phòng thí nghiệm"
    mine = KnownDocument(number=number, kind=number.kind, issued=dt.date(2030, 5, 1), title=title)
    articles = KnownArticles(number=number, headings=(ArticleHeading("1", "Phạm vi"),), last="3", most=3)
    text = "Điều 1 và Điều 4 Thông tư số 12/2030/TT-BKHCN ngày 01/5/2030"
    assert verify(text).rows[0].document.verdict is Verdict.UNKNOWN
    (row,) = verify(text, register=LegalRegister.bundled().add(mine), articles=ArticleRecord.bundled().add(articles))
    assert [place.verdict for place in row.places] == [Verdict.EXISTS, Verdict.DOES_NOT_EXIST]
    assert (row.kind and row.number and row.title and row.amended) is None
    assert row.title is not None
    assert str(row).count("\n") == 3


def test_statements_without_more() -> None:
    place = Pinpoint("5")
    said = Statement(about=Aspect.PLACE, verdict=Verdict.NOT_KNOWN, place=place, article="5", reason="no_articles")
    assert not said.is_fault
    assert not said.is_open
    assert said.sentence("en").startswith("Whether Điều 5 exists is not known")
    row = VerifiedCitation(start=0, end=1, text="x", citation=tdc.Citation(kind=tdc.document_kind("Luật")))
    assert row.number is None
    assert row.amended is None
