"""The bundled facts: each that was once wrong, what makes a fact certain, and laws that hold of all of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.checks import Severity, check
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.document_numbers.values import plain_key
from tdc_programme.law.register import DateConflict, KnownDocument, LegalRegister, LegalStatus
from tdc_programme.law.register.matching import identity

BUNDLED = LegalRegister.bundled()


def _known(number: str) -> KnownDocument:
    known = BUNDLED.get(number)
    assert known is not None, number
    return known


# --- what headers of the codification misprint --------------------------------------------------------------------

ISSUED = """
50/2017/TT-BTC 2017-05-15 2017-06-15
129/2017/NĐ-CP 2017-11-16 2017-12-31
344/2016/TT-BTC 2016-12-30 2016-12-31
27/2020/QĐ-TTg 2020-09-21 2021-09-21
41/2017/QĐ-TTg 2017-09-15 2015-09-15
05/2022/TT-BYT 2022-08-01 2002-08-01
"""
EFFECTIVE = """
52/2024/NĐ-CP 2024-07-01 2027-07-01
42/2017/TT-BYT 2017-12-28 2018-12-28
181/2019/TT-BQP 2020-01-22 2022-01-22
07/2020/TT-BKHĐT 2020-11-15 2021-11-15
07/2020/TT-BKHCN 2021-02-12 2022-02-12
28/2016/TT-BYT 2016-08-15 2016-12-01
33/2023/TT-BTC 2023-07-15 2023-07-17
12/2020/TT-BCT 2020-08-02 2020-08-03
109/2018/NĐ-CP 2018-10-15 2018-10-16
146/2020/NĐ-CP 2021-01-01 2021-01-04
21/2006/QĐ-BTNMT 2007-01-01 2007-01-15
20/2021/TT-BCT 2022-02-01 2022-01-01
96/2016/TT-BQP 2016-08-15 2016-06-28
09/2017/TT-BTTTT 2017-10-01 2017-06-23
08/2018/TT-BTTTT 2019-07-01 2018-07-01
35/2018/TT-BYT 2019-01-10 2019-01-01
09/2019/TT-BTNMT 2019-09-20 2019-08-20
23/2016/TT-BTTTT 2016-12-16 2016-12-06
02/2021/TT-BLĐTBXH 2021-08-08 2021-07-01
06/2020/TT-BKHCN 2021-01-15 2020-01-15
142/2020/NĐ-CP 2021-02-01 2020-02-01
78/2021/TT-BTC 2022-07-01 2021-07-01
"""


@pytest.mark.parametrize(
    ("about", "row"),
    [("issued", row) for row in ISSUED.split("\n") if row]
    + [("effective", row) for row in EFFECTIVE.split("\n") if row],
)
def test_a_misprint_is_mended_and_kept_as_what_a_source_says(about: str, row: str) -> None:
    number, right, wrong = row.split()
    known = _known(number)
    assert getattr(known, about) == dt.date.fromisoformat(right)
    other = next(one for one in known.disagreements if one.about == about)
    assert (other.value, other.settled) == (dt.date.fromisoformat(wrong), True)
    if about == "effective":
        first, last = sorted((dt.date.fromisoformat(right), dt.date.fromisoformat(wrong)))
        status = LegalStatus.IN_FORCE if right < wrong else LegalStatus.NOT_YET
        standing = BUNDLED.standing(number, on=first)
        assert standing.status is status
        assert standing.disagreements == (other,)
        assert BUNDLED.status(number, on=min(last - dt.timedelta(days=1), dt.date(2026, 7, 1))) is status


@pytest.mark.parametrize("number", ["50/2017/TT-BTC", "129/2017/NĐ-CP", "344/2016/TT-BTC"])
def test_the_right_day_is_no_error_and_the_misprint_is_one(number: str) -> None:
    known = _known(number)
    assert known.issued is not None
    kind = known.kind.label if known.kind else ""
    right = f"Căn cứ {kind} số {number} ngày {known.issued:%d/%m/%Y}"
    assert not check(right, rules=["CIT011"]).findings
    wrong = known.disagreements[0].value
    assert wrong is not None
    [finding] = check(f"Căn cứ {kind} số {number} ngày {wrong:%d/%m/%Y}", rules=["CIT011"]).findings
    assert finding.severity is Severity.ERROR


MISSING = """
63/2020/QH14 2020-06-18 2021-01-01
87/2025/QH15 2025-06-25 2025-07-01
154/2020/NĐ-CP 2020-12-31 2021-01-01
78/2025/NĐ-CP 2025-04-01 2025-04-01
187/2025/NĐ-CP 2025-07-01 2025-07-01
08/2017/TT-BKHCN 2017-06-26 -
110/2004/NĐ-CP 2004-04-08 -
09/2010/NĐ-CP 2010-02-08 -
351/2017/UBTVQH14 2017-03-14 -
176/2025/QH15 2025-02-18 2025-03-01
06/2023/TT-BKHCN 2023-05-25 2023-07-09
93/2025/QH15 2025-06-27 2025-10-01
63/2025/QH15 2025-02-18 2025-03-01
72/2025/QH15 2025-06-16 2025-06-16
70/2025/QH15 2025-06-14 2026-01-01
78/2025/QH15 2025-06-18 2026-01-01
64/2025/QH15 2025-02-19 2025-04-01
55/2025/NĐ-CP 2025-03-02 2025-03-02
79/2025/NĐ-CP 2025-04-01 2025-04-01
265/2025/NĐ-CP 2025-10-14 -
266/2025/NĐ-CP - -
267/2025/NĐ-CP 2025-10-14 2025-10-14
268/2025/NĐ-CP 2025-10-14 -
27/2026/QH16 2026-04-24 2026-04-24
116/2025/QH15 2025-12-10 2026-07-01
22/2026/NĐ-CP 2026-01-16 2026-01-16
37/2026/NĐ-CP 2026-01-23 2026-01-23
36/2025/TT-BKHCN 2025-11-26 -
"""


@pytest.mark.parametrize("row", [row for row in MISSING.split("\n") if row])
def test_what_the_register_once_lacked(row: str) -> None:
    number, issued, effective = row.split()
    known = _known(number)
    assert [str(day or "-") for day in (known.issued, known.effective)] == [issued, effective]
    assert known.kind is not None
    assert known.issuer
    assert known.source


@pytest.mark.parametrize(
    ("old", "new", "since"),
    [
        ("34/2016/NĐ-CP", "78/2025/NĐ-CP", "2025-04-01"),
        ("65/2025/QH15", "72/2025/QH15", "2025-06-16"),
        ("29/2013/QH13", "93/2025/QH15", "2025-10-01"),
        ("43/2017/NĐ-CP", "37/2026/NĐ-CP", "2026-01-23"),
        ("111/2021/NĐ-CP", "37/2026/NĐ-CP", "2026-01-23"),
        ("132/2008/NĐ-CP", "37/2026/NĐ-CP", "2026-07-01"),
        ("74/2018/NĐ-CP", "37/2026/NĐ-CP", "2026-07-01"),
        ("80/2015/QH13", "64/2025/QH15", "2025-04-01"),
        ("24/2018/QH14", "116/2025/QH15", "2026-07-01"),
        ("123/2020/NĐ-CP", "254/2026/NĐ-CP", "2026-07-01"),
        ("54/2017/NĐ-CP", "163/2025/NĐ-CP", "2025-07-01"),
    ],
)
def test_what_replaced_what(old: str, new: str, since: str) -> None:
    day = dt.date.fromisoformat(since)
    assert BUNDLED.status(old, on=day) is LegalStatus.REPLACED
    assert BUNDLED.status(old, on=day - dt.timedelta(days=1)) is not LegalStatus.REPLACED
    assert new in [str(document.number) for document in BUNDLED.replaced_by(old)]


# --- how certain a fact is ----------------------------------------------------------------------------------------


def test_a_doubtful_day_is_kept_with_its_doubt_and_never_an_error() -> None:
    doubtful = _known("42/2015/TT-BYT")
    assert doubtful.confirmed == ()
    assert [(one.about, one.value, one.settled) for one in doubtful.disagreements] == [
        ("issued", dt.date(2015, 11, 16), False)
    ]
    text = "Căn cứ Thông tư số 42/2015/TT-BYT ngày {} của Bộ trưởng Bộ Y tế"
    assert not check(text.format("16/11/2015"), rules=["CIT011"]).findings
    [finding] = check(text.format("17/11/2015"), rules=["CIT011"]).findings
    assert finding.severity is Severity.WARNING


def test_between_the_days_of_sources_that_disagree_nothing_is_known() -> None:
    number = "07/2020/TT-BLĐTBXH"
    standing = BUNDLED.standing(number, on=dt.date(2021, 1, 1))
    assert standing.status is LegalStatus.UNKNOWN
    assert "the sources do not agree on its day in force: 2021-10-01, or effective ? (doubtful:" in standing.reason
    assert BUNDLED.status(number, on=dt.date(2020, 10, 11)) is LegalStatus.NOT_YET
    assert BUNDLED.status(number, on=dt.date(2021, 10, 1)) is LegalStatus.IN_FORCE


def test_a_day_that_two_sources_bear_out_and_one_that_a_single_header_says() -> None:
    assert "issued" in _known("15/2022/TT-BKHCN").confirmed
    alone = next(one for one in BUNDLED if not one.confirmed and one.issued and str(one.kind) == "Thông tư")
    assert alone.issued is not None
    other = alone.issued + dt.timedelta(days=1)
    [finding] = check(f"Căn cứ Thông tư số {alone.number} ngày {other:%d/%m/%Y}", rules=["CIT011"]).findings
    assert finding.severity is Severity.WARNING


def test_a_number_that_comes_back_every_year_is_compared_in_its_year_alone() -> None:
    assert not check("Căn cứ Quyết định số 36/QĐ-TTg ngày 05/01/2022", rules=["CIT011"]).findings
    assert check("Căn cứ Quyết định số 36/QĐ-TTg ngày 12/01/2021", rules=["CIT011"]).findings
    assert check("Căn cứ Quyết định số 36/QĐ-TTg ngày 11/01/2022", rules=["CIT011"]).findings


def test_the_end_of_a_document_is_known_as_far_as_its_own_sources_go() -> None:
    new = _known("15/2022/TT-BKHCN")
    assert new.as_of == dt.date(2026, 7, 23)
    old = next(one for one in BUNDLED if one.as_of == BUNDLED.as_of and one.effective and not BUNDLED.changes_to(one))
    assert BUNDLED.status(old, on=dt.date(2025, 2, 28)) is LegalStatus.IN_FORCE
    assert BUNDLED.standing(old, on=dt.date(2025, 3, 1)).reason.endswith("only up to 2025-02-28")
    # What details a law goes with it: of such a document nothing is known from that day on.
    for guide, day in (
        ("06/2023/TT-BKHCN", dt.date(2025, 10, 1)),
        ("95/2014/NĐ-CP", dt.date(2025, 10, 1)),
        ("13/2022/NĐ-CP", dt.date(2026, 1, 1)),
        ("28/2015/NĐ-CP", dt.date(2026, 1, 1)),  # of the Law on employment of 2013
    ):
        assert BUNDLED.status(guide, on=day - dt.timedelta(days=1)) is LegalStatus.IN_FORCE
        assert BUNDLED.status(guide, on=day) is LegalStatus.UNKNOWN


def test_disagreements_of_ones_own() -> None:
    number, day = parse_document_number("1/2030/TT-BTC"), dt.date(2030, 5, 1)
    early = DateConflict(about="effective", value=dt.date(2030, 4, 1), reason="a newspaper")
    document = KnownDocument(number=number, issued=dt.date(2030, 3, 1), effective=day, disagreements=(early,))
    register = LegalRegister().add(document)
    assert register.status(number, on=dt.date(2030, 3, 31)) is LegalStatus.NOT_YET
    assert register.status(number, on=dt.date(2030, 4, 1)) is LegalStatus.UNKNOWN
    standing = register.standing(number, on=day)
    assert (standing.status, standing.disagreements) == (LegalStatus.IN_FORCE, (early,))
    assert from_json(to_json(document), KnownDocument) == document
    assert str(early) == "effective 2030-04-01 (a newspaper)"
    with pytest.raises(ValueError, match=r"DateConflict\.about: 'title' is none of 'issued', 'effective'"):
        DateConflict(about="title", reason="?")


# --- laws that hold of every fact ---------------------------------------------------------------------------------


def test_numbers_are_right_as_they_stand_and_each_stands_once() -> None:
    for known in BUNDLED:
        assert parse_document_number(str(known.number)) == known.number
        assert plain_key(known.number) == known.number.key
        assert known.kind is not None
        assert known.source
        assert known.issuer or known.number.is_joint or (known.number.year or 0) < 2000, known
    assert not [key for key, times in Counter(map(identity, BUNDLED)).items() if times > 1]
    for change in BUNDLED.changes:
        assert (plain_key(change.by), plain_key(change.target)) == (change.by.key, change.target.key)


def test_days_can_be() -> None:
    for known in BUNDLED:
        if known.issued is not None and known.number.year is not None:
            assert known.issued.year == known.number.year, known
        assert known.effective is None or known.effective <= dt.date(2027, 12, 31)
        for other in known.disagreements:
            assert other.value != getattr(known, other.about)
        for about in known.confirmed:
            assert getattr(known, about) is not None


@given(
    known=st.sampled_from(BUNDLED.documents),
    on=st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)),
)
def test_no_answer_says_more_than_is_known(known: KnownDocument, on: dt.date) -> None:
    """In force is what has begun, has no end and is asked for no later than ends are known; what ended had begun."""
    register = LegalRegister(as_of=BUNDLED.as_of).add(known, *BUNDLED.changes_to(known))
    assert register.get(known) in (known, None)  # None: of two places
    standing = register.standing(known, on=on)
    if standing.status is LegalStatus.IN_FORCE:
        assert known.effective is not None
        assert known.effective <= on <= (known.as_of or dt.date(2025, 2, 28))
        assert not standing.by
    elif standing.status is LegalStatus.NOT_YET:
        assert on < (known.effective or known.issued or dt.date.min)
    elif standing.status is LegalStatus.REPLACED:
        assert standing.since is not None
        assert standing.since <= on
        assert standing.by
    if BUNDLED.get(known) is not None:
        assert BUNDLED.standing(known, on=on) == standing


def test_the_bundled_register_is_made_as_it_is_looked_at() -> None:
    """All at once or one by one, in whatever order: the same values."""
    own = LegalRegister(documents=BUNDLED.documents, changes=BUNDLED.changes, as_of=BUNDLED.as_of)
    assert own == BUNDLED
    for known in BUNDLED.documents[::37]:
        assert own.all(known) == BUNDLED.all(known)
        assert own.changes_to(known) == BUNDLED.changes_to(known)
        assert own.changes_by(known) == BUNDLED.changes_by(known)
        assert BUNDLED.all(known)[0] in BUNDLED.documents
    assert own.all("Luật Đo lường năm 2011") == BUNDLED.all("Luật Đo lường năm 2011") != ()
    with pytest.raises(AttributeError, match="LegalRegister has no facts"):
        BUNDLED.facts  # type: ignore[attr-defined]  # noqa: B018  # there is none
