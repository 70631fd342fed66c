"""The record of articles: what it knows, what it does not say, what a user adds."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.errors import CitationError, DataError
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.law.articles import ArticleHeading, ArticleRecord, KnownArticles
from tdc_programme.law.articles.values import article_order
from tdc_programme.law.citations import parse_citation
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.register import LegalRegister

BUNDLED = ArticleRecord.bundled()


def known(number: str) -> KnownArticles:
    found = BUNDLED.get(number)
    assert found is not None
    return found


def test_every_entry_is_of_a_document_of_the_register() -> None:
    register = LegalRegister.bundled()
    entries = list(BUNDLED)
    assert len(entries) == len(BUNDLED) > 3500
    assert sum(len(one.headings) for one in entries) > 48_000
    for one in entries:
        assert one.number in {document.number for document in register.all(one.number)}
        assert one.source
        assert one.as_of == dt.date(2026, 7, 23)


#: What people know of the ends of acts.
@pytest.mark.parametrize(
    ("number", "last"),
    [
        ("30/2020/NĐ-CP", "38"),
        ("04/2011/QH13", "58"),
        ("05/2007/QH12", "72"),
        ("68/2006/QH11", "71"),
        ("25/2018/QH14", "67"),
        ("52/2014/QH13", "133"),
        ("54/2014/QH13", "104"),
        ("43/2017/NĐ-CP", "25"),
    ],
)
def test_the_last_article_of_known_acts(number: str, last: str) -> None:
    articles = known(number)
    assert articles.last == last
    assert articles.lacks(str(int(last) + 1))
    assert not articles.lacks(last)


@pytest.mark.parametrize(("number", "real"), [("59/2020/QH14", 218), ("101/2015/QH13", 510), ("58/2010/QH12", 62)])
def test_where_the_record_breaks_off_no_real_article_is_lacking(number: str, real: int) -> None:
    articles = known(number)
    assert articles.last is None
    assert not articles.lacks(str(real))
    assert article_order(articles.headings[-1].article)[0] < real


def test_an_article_that_was_added_stands_behind_its_number() -> None:
    articles = known("95/2015/QH13")
    heading = articles.heading("82A")
    assert heading is not None
    assert heading.article == "82a"
    assert str(heading).startswith("Điều 82a. Quy hoạch")
    assert not articles.spans("81a")
    assert str(ArticleHeading("3")) == "Điều 3"


def test_a_document_is_found_however_it_is_named() -> None:
    citation = parse_citation("Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022")
    document = LegalRegister.bundled().get("15/2022/TT-BKHCN")
    assert document is not None
    for cited in (citation, citation.number, document, "15/2022/TT-BKHCN"):
        assert cited is not None
        assert BUNDLED.get(cited) is known("15/2022/TT-BKHCN")
    assert "15/2022/TT-BKHCN" in BUNDLED
    assert 5 not in BUNDLED
    assert BUNDLED.get("/TĐC-KHTC") is None
    assert BUNDLED.get(parse_citation("Luật Đo lường")) is None
    assert BUNDLED.get("1/2999/TT-BKHCN") is None
    with pytest.raises(CitationError):
        BUNDLED.get("không phải số")


ROWS: list[dict[str, object]] = [
    {"number": "12/2030/TT-BKHCN", "article": 2, "heading": " Đối  tượng áp dụng ", "last": "9", "source": "mine"},
    {"number": "12/2030/TT-BKHCN", "article": "1", "heading": None, "kind": ""},
    {"number": "3/2030/QH17", "article": "1", "kind": "Luật", "heading": float("nan")},
]


def test_a_users_own_articles_stand_above_the_bundled_ones() -> None:
    record = ArticleRecord.from_rows(ROWS, as_of=dt.date(2030, 1, 1))
    assert len(record) == 2
    mine = record.get("12/2030/TT-BKHCN")
    assert mine is not None
    assert mine.headings == (ArticleHeading("1"), ArticleHeading("2", "Đối tượng áp dụng"))
    assert (mine.last, mine.most, mine.source, mine.as_of) == ("9", 9, "mine", dt.date(2030, 1, 1))
    assert str(mine) == "Thông tư số 12/2030/TT-BKHCN: 2 điều; Điều 9 là điều cuối"
    law = record.get(parse_citation("Luật số 3/2030/QH17"))
    assert law is not None
    assert str(law) == "Luật số 3/2030/QH17: 1 điều"
    both = BUNDLED.add(*record)
    assert len(both) == len(BUNDLED) + 2
    assert next(iter(both)) == mine
    other = KnownArticles(number=parse_document_number("30/2020/NĐ-CP"), headings=(ArticleHeading("7"),))
    assert str(other) == "30/2020/NĐ-CP: 1 điều"
    changed = BUNDLED.add(other)
    assert changed.get("30/2020/NĐ-CP") == other
    assert len(changed) == len(BUNDLED)
    assert sum(1 for _ in changed) == len(BUNDLED)
    assert str(record) == "ArticleRecord: 2 documents"
    assert from_json(to_json(record), ArticleRecord) == record


def test_json_is_read_as_rows_are() -> None:
    text = '[{"number": "12/2030/TT-BKHCN", "article": "1", "heading": "Phạm vi"}]'
    found = ArticleRecord.from_json(text).get("12/2030/TT-BKHCN")
    assert found is not None
    assert not found.lacks("99")
    for bad in ("x", "{}", "[1]", "[" * 100_000):
        with pytest.raises(DataError):
            ArticleRecord.from_json(bad)


def test_every_fault_of_a_row_is_told() -> None:
    rows: list[dict[str, object]] = [
        {"number": "x", "article": "1"},
        {"article": "1"},
        {"number": "1/2030/TT-BKHCN", "article": "1", "other": "1", "heading": 1.5, "kind": True},
        {"number": "2/2030/TT-BKHCN", "article": "5", "last": "3"},
        {"number": "3/2030/TT-BKHCN", "article": " ", "kind": "Thông tư"},
        {"number": "4/2030/TT-BKHCN", "article": "1", "kind": "Lạ"},
    ]
    with pytest.raises(DataError) as caught:
        ArticleRecord.from_rows(rows)
    assert [fault.path for fault in caught.value.faults] == [
        "$[1].number",
        "$[2].other",
        "$[2].heading",
        "$[2].kind",
        "$[4].article",
        "$[0]",
        "$[3]",
        "$[5]",
    ]


@pytest.mark.parametrize("articles", [(), ("2", "1"), ("1", "01")])
def test_articles_stand_in_order_each_once(articles: tuple[str, ...]) -> None:
    with pytest.raises(CitationError, match="in order"):
        KnownArticles(number=parse_document_number("1/2030/TT-BTC"), headings=tuple(map(ArticleHeading, articles)))
