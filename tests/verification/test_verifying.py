"""What a verification says of citations of each kind."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.verification import Aspect, Likeness, Statement, Verdict, VerifiedCitation, verify

DAY = dt.date(2026, 1, 1)


def row(text: str, on: dt.date | None = None) -> VerifiedCitation:
    (one,) = verify(text, on=on)
    return one


def verdict(statement: Statement | None) -> Verdict:
    assert statement is not None
    return statement.verdict


def test_a_right_citation_is_confirmed() -> None:
    said = row("khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", on=DAY)
    assert said.is_confirmed
    assert {one.about: one.verdict for one in said} == {
        Aspect.DOCUMENT: Verdict.KNOWN,
        Aspect.KIND: Verdict.AGREES,
        Aspect.NUMBER: Verdict.AGREES,
        Aspect.ISSUED: Verdict.AGREES,
        Aspect.ISSUER: Verdict.AGREES,
        Aspect.TITLE: Verdict.AGREES,
        Aspect.FORCE: Verdict.IN_FORCE,
        Aspect.PLACE: Verdict.EXISTS,
    }


@pytest.mark.parametrize(
    ("text", "aspect", "recorded"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020", Aspect.ISSUED, "05/3/2020"),
        ("Quyết định số 30/2020/NĐ-CP", Aspect.KIND, "Nghị định"),
        ("Thông tư số 15/2022/TT-BKHHCN", Aspect.NUMBER, "15/2022/TT-BKHCN"),
        ("Nghị định số 30/2020/NĐ-CP của Bộ Tài chính", Aspect.ISSUER, "Chính phủ"),
        ("Nghị định số 30/2020/NĐ-CP về nhãn hàng hóa", Aspect.TITLE, "Về công tác văn thư"),
    ],
)
def test_one_wrong_thing_is_named(text: str, aspect: Aspect, recorded: str) -> None:
    said = row(text)
    assert [(one.about, one.recorded) for one in said.faults] == [(aspect, recorded)]


def test_an_article_beyond_the_last_does_not_exist() -> None:
    assert verdict(row("Điều 39 Nghị định số 30/2020/NĐ-CP").places[0]) is Verdict.DOES_NOT_EXIST
    assert verdict(row("Điều 60 Thông tư số 15/2022/TT-BKHCN").places[0]) is Verdict.DOES_NOT_EXIST
    assert verdict(row("Điều 49 Thông tư số 15/2022/TT-BKHCN").places[0]) is Verdict.NOT_ON_RECORD
    assert verdict(row("Điều 200 Luật Doanh nghiệp số 59/2020/QH14").places[0]) is Verdict.NOT_ON_RECORD


def test_a_number_that_is_not_on_record_is_unknown_not_wrong() -> None:
    said = row("Nghị định số 99/2023/NĐ-CP")
    assert said.ok
    assert verdict(said.document) is Verdict.UNKNOWN
    assert said.document.coverage is not None
    assert said.document.coverage.held > 0


def test_what_the_rest_fits_is_a_near_miss() -> None:
    said = row("Nghị định số 30/2021/NĐ-CP ngày 05/3/2020 về công tác văn thư")
    assert verdict(said.document) is Verdict.NEAR_MISS
    first = said.document.candidates[0]
    assert str(first.document.number) == "30/2020/NĐ-CP"
    assert first.why == (Likeness.OTHER_YEAR, Likeness.SAME_DATE, Likeness.SAME_TITLE)


def test_a_heading_of_another_article_is_told() -> None:
    said = row("Điều 5 Nghị định số 30/2020/NĐ-CP về thể thức văn bản")
    (heading,) = said.headings
    assert heading.verdict is Verdict.DIFFERS
    assert str(heading.fitting) == "Điều 8. Thể thức văn bản"
    assert verdict(said.title) is Verdict.NOT_SAID


def test_what_replaced_a_document_is_told() -> None:
    said = row("Nghị định số 110/2004/NĐ-CP", on=DAY)
    assert verdict(said.force) is Verdict.NOT_IN_FORCE
    assert said.replaced is not None
    assert [str(change.by) for change in said.replaced.changes] == ["30/2020/NĐ-CP"]
    assert verdict(row("Nghị định số 30/2020/NĐ-CP", on=dt.date(2027, 1, 1)).force) is Verdict.NOT_KNOWN
