"""The register: looking up by any spelling, status on a day, amendments, one's own facts."""

from __future__ import annotations

import copy
import csv
import datetime as dt
import io
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from tdc_programme.errors import CitationError, DataError
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.law.citations import Citation, RelationType, find_citations, parse_citation
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register import KnownDocument, LegalChange, LegalRegister, LegalStatus
from tdc_programme.vietnamese.dates import WrittenDate

BUNDLED = LegalRegister.bundled()
CIRCULAR = "15/2022/TT-BKHCN"


# --- the bundled facts --------------------------------------------------------------------------------------------


def test_it_has_every_document_of_the_reference(shared: Path) -> None:
    rows = json.loads((shared / "reference/real_citations.json").read_text("utf-8"))["documents"]
    rows += json.loads((shared / "reference/programme_1322.json").read_text("utf-8"))["documents"]
    for row in rows:
        if "(blank)" in row["symbol"]:
            continue
        citation = Citation(kind=document_kind(row["kind"]), number=parse_document_number(row["symbol"]))
        known = BUNDLED.get(citation)
        assert known is not None, row
        assert known.kind is not None
        assert (str(known.number), known.kind.label) == (row["symbol"], row["kind"])
        said = {("issued", known.issued), ("effective", known.effective)}
        said |= {(other.about, other.value) for other in known.disagreements}
        for about, day in (("issued", row["date"]), ("effective", row["effective"])):
            assert day is None or (about, dt.date.fromisoformat(day)) in said, row
        assert known.title
        assert known.source


def test_what_the_package_carries_passes_every_check() -> None:
    """The table is read without checks, for speed: here they run, on every row."""
    for known in BUNDLED:
        assert attrs.evolve(known, number=attrs.evolve(known.number)) == known
        assert known.kind in known.number.kinds or known.kind == document_kind(known.kind.label if known.kind else "")
        assert str(parse_document_number(str(known.number))) == str(known.number)
    for change in BUNDLED.changes:
        assert attrs.evolve(change, by=attrs.evolve(change.by), target=attrs.evolve(change.target)) == change


def test_it_is_read_once_and_shared() -> None:
    assert LegalRegister.bundled() is BUNDLED
    assert len(BUNDLED) == len(tuple(BUNDLED)) == len(BUNDLED.documents) > 4000
    assert BUNDLED.as_of == dt.date(2025, 2, 28)
    assert "LegalRegister(as_of=" in repr(BUNDLED)


def test_changes_name_documents_and_sources() -> None:
    assert len(BUNDLED.changes) > 600
    for change in BUNDLED.changes:
        assert change.source
        assert change.by != change.target
        assert change.by.year is None or change.target.year is None or change.by.year >= change.target.year


# --- looking up ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spelling",
    [
        CIRCULAR,
        "15/2022/TT-BKHHCN",
        "15/2022/TT-BKH&CN",
        "15/2022/TT- BKHCN",
        "15/2022/tt-bkhcn",
        "15-2022-TT-BKHCN",
        "Thông tư số 15/2022/TT-BKHCN",
        "THÔNG TƯ SỐ 15/2022/TT-BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ",
        parse_document_number(CIRCULAR),
        parse_citation("khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN"),
    ],
)
def test_any_spelling(spelling: Citation | DocumentNumber | str) -> None:
    known = BUNDLED.get(spelling)
    assert known is not None
    assert str(known) == "Thông tư số 15/2022/TT-BKHCN"
    assert BUNDLED.get(known) is known
    assert spelling in BUNDLED


@pytest.mark.parametrize(
    ("citation", "number"),
    [
        ("Luật Khoa học và Công nghệ ngày 18 tháng 6 năm 2013", "29/2013/QH13"),
        ("Luật Khoa học và công nghệ năm 2013", "29/2013/QH13"),
        ("Bộ luật Dân sự năm 2015", "91/2015/QH13"),
        ("Bộ luật Lao động năm 2019", "45/2019/QH14"),
        ("Luật Chất lượng sản phẩm, hàng hóa ngày 21 tháng 11 năm 2007", "05/2007/QH12"),
        ("Luật Chất lượng sản phẩm, hàng hóa ngày 05 tháng 12 năm 2007", "05/2007/QH12"),  # day of promulgation
    ],
)
def test_laws_by_name(citation: str, number: str) -> None:
    known = BUNDLED.get(citation)
    assert known is not None
    assert str(known.number) == number


@pytest.mark.parametrize(
    "cited",
    [
        "Luật Khoa học và Công nghệ",  # which one?
        "Luật Khoa học và Công nghệ năm 2000",
        "99/2099/TT-BKHCN",
        "/TĐC-KHTC",
        "18/2008/QH12",  # a law and a resolution
        DocumentNumber("170", None, ""),
        "Quyết định số 1322/QĐ-TTg ngày 05/9/2012",  # the number comes back every year
        "2284/KH-UBND",
    ],
)
def test_none_where_it_is_not_known_or_not_one(cited: DocumentNumber | str) -> None:
    assert BUNDLED.get(cited) is None
    assert BUNDLED.status(cited, on=dt.date(2020, 1, 1)) is LegalStatus.UNKNOWN


def test_one_number_of_two_documents() -> None:
    both = BUNDLED.all("18/2008/QH12")
    assert {one.kind.label for one in both if one.kind} == {"Luật", "Nghị quyết"}
    law = BUNDLED.get("Luật số 18/2008/QH12")
    assert law is not None
    assert law.title == "Năng lượng nguyên tử"


def test_a_wrong_kind_word_does_not_hide_the_document() -> None:
    known = BUNDLED.get("Quyết định số 15/2022/TT-BKHCN")
    assert known is not None
    assert str(known.number) == CIRCULAR


def test_the_issuer_named_decides_a_misprint() -> None:
    assert BUNDLED.get("35/2021/TT-BT") is None
    known = BUNDLED.get("Thông tư số 35/2021/TT-BT ngày 19/5/2021 của Bộ trưởng Bộ Tài chính")
    assert known is not None
    assert str(known.number) == "35/2021/TT-BTC"
    assert BUNDLED.changes_to("Thông tư số 35/2021/TT-BT của Bộ trưởng Bộ Tài chính") == ()


def test_what_is_no_citation_is_refused() -> None:
    with pytest.raises(CitationError):
        BUNDLED.get("xin chào")
    with pytest.raises(TypeError, match="takes a Citation, a DocumentNumber, a KnownDocument or a str, not int"):
        BUNDLED.get(15)  # type: ignore[arg-type]  # wrong on purpose
    assert 15 not in BUNDLED


def test_local_numbers_need_their_place() -> None:
    number = parse_document_number("06/2017/QĐ-UBND")
    here = KnownDocument(number=number, issuer="Ủy ban nhân dân tỉnh Lâm Đồng")
    there = KnownDocument(number=number, issuer="Ủy ban nhân dân tỉnh Khánh Hòa")
    register = LegalRegister().add(here, there)
    assert register.all(number) == (here, there)
    assert register.get(number) is None
    assert register.get("Quyết định số 06/2017/QĐ-UBND của Ủy ban nhân dân tỉnh Khánh Hoà") == there
    assert LegalRegister().add(here).get("Quyết định số 06/2017/QĐ-UBND của UBND tỉnh Hà Nam") is None
    assert LegalRegister().add(here).get(number) is None
    assert register.get(here) == here


def test_suggestions() -> None:
    def near(text: str | DocumentNumber, limit: int = 5) -> list[str]:
        return [str(number) for number in BUNDLED.suggest(text, limit=limit)]

    assert near("15/2022/TT-BKHCNN") == [CIRCULAR]  # known, once mended
    assert near(CIRCULAR) == []
    assert near("15/2022/TT-BKHCNN", 0) == []
    assert near("15/2025/TT-BKHCN", 2) == ["15/2023/TT-BKHCN", CIRCULAR]
    assert CIRCULAR in near("51/2022/TT-BKHCN", 9)
    assert CIRCULAR in near("115/2022/TT-BKHCN", 9)
    assert near("1332/QĐ-TTg") == ["1322/QĐ-TTg"]
    assert near("132/QĐ-TTg") == ["1322/QĐ-TTg"]
    assert "126/2020/NĐ-CP" in near(parse_document_number("126/2021/NĐ-CP"))
    assert near("77777/QĐ-ABCDE") == []
    assert len(near("15/2030/TT-BKHCN", 2)) == 2
    assert near("15/2030/TT-BKHCN", 0) == []


# --- status -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cited", "on", "status"),
    [
        (CIRCULAR, "2022-10-11", LegalStatus.NOT_YET),  # not issued
        (CIRCULAR, "2022-10-12", LegalStatus.NOT_YET),
        (CIRCULAR, "2022-11-30", LegalStatus.NOT_YET),
        (CIRCULAR, "2022-12-01", LegalStatus.IN_FORCE),
        (CIRCULAR, "2024-11-25", LegalStatus.IN_FORCE),  # amended, still in force
        (CIRCULAR, "2025-02-28", LegalStatus.IN_FORCE),
        (CIRCULAR, "2026-03-01", LegalStatus.IN_FORCE),
        (CIRCULAR, "2026-07-23", LegalStatus.IN_FORCE),
        (CIRCULAR, "2026-07-24", LegalStatus.UNKNOWN),
        ("07/2024/TT-BKHCN", "2024-11-20", LegalStatus.NOT_YET),
        ("07/2024/TT-BKHCN", "2024-11-22", LegalStatus.IN_FORCE),
        ("08/2017/TT-BKHCN", "2023-11-26", LegalStatus.UNKNOWN),  # its first day in force is not known
        ("08/2017/TT-BKHCN", "2023-11-27", LegalStatus.REPLACED),
        ("08/2017/TT-BKHCN", "2030-01-01", LegalStatus.REPLACED),
        ("80/2015/QH13", "2016-06-30", LegalStatus.NOT_YET),
        ("80/2015/QH13", "2024-12-31", LegalStatus.IN_FORCE),
        ("80/2015/QH13", "2025-04-01", LegalStatus.REPLACED),
        ("17/2008/QH12", "2016-07-01", LegalStatus.REPLACED),
        ("110/2004/NĐ-CP", "2020-03-05", LegalStatus.REPLACED),
        ("1322/QĐ-TTg", "2020-08-30", LegalStatus.NOT_YET),
        ("1322/QĐ-TTg", "2024-01-01", LegalStatus.UNKNOWN),
        ("26/QĐ-BKHCN", "2024-01-01", LegalStatus.UNKNOWN),
    ],
)
def test_status_on_a_day(cited: str, on: str, status: LegalStatus) -> None:
    assert BUNDLED.status(cited, on=dt.date.fromisoformat(on)) is status


def test_standing_says_why() -> None:
    ended = BUNDLED.standing("Thông tư số 08/2017/TT-BKHCN", on=dt.date(2024, 1, 1))
    assert ended.since == dt.date(2023, 11, 27)
    assert [str(number) for number in ended.by] == ["20/2023/TT-BKHCN"]
    assert ended.reason == "replaced by 20/2023/TT-BKHCN from 2023-11-27"
    assert BUNDLED.standing(CIRCULAR, on=dt.date(2022, 11, 1)).reason == "in force from 2022-12-01"
    assert BUNDLED.standing("1322/QĐ-TTg", on=dt.date(2020, 1, 1)).reason == "issued on 2020-08-31"
    until = f"the register knows the end of {CIRCULAR} only up to 2026-07-23"
    assert BUNDLED.standing(CIRCULAR, on=dt.date(2026, 8, 1)).reason == until
    with pytest.raises(TypeError, match=r"give its \.date\(\)"):
        BUNDLED.standing(CIRCULAR, on=dt.datetime(2023, 1, 1, 12))
    with pytest.raises(TypeError, match="takes a date as on, not str"):
        BUNDLED.standing(CIRCULAR, on="2023-01-01")  # type: ignore[arg-type]  # wrong on purpose


def test_expired_and_repealed() -> None:
    one, other = parse_document_number("1/2020/TT-BTC"), parse_document_number("2/2020/TT-BTC")
    third, fourth = parse_document_number("3/2020/TT-BTC"), parse_document_number("4/2020/TT-BTC")
    day = dt.date(2020, 1, 1)
    register = LegalRegister().add(
        KnownDocument(number=one, effective=day, expired=dt.date(2021, 1, 1)),
        KnownDocument(number=other, effective=day),
        LegalChange(one, RelationType.REPEALS, other, dt.date(2022, 1, 1)),
        LegalChange(one, RelationType.REPEALS, one),  # since when is not known: says nothing
        LegalChange(other, RelationType.SUSPENDS, third, dt.date(2022, 1, 1)),
        LegalChange(other, RelationType.ENDS, fourth, dt.date(2022, 1, 1)),
        LegalChange(other, RelationType.GUIDES, one, day),
        KnownDocument(number=third),
        KnownDocument(number=fourth),
    )
    assert register.status(third, on=dt.date(2022, 1, 1)) is LegalStatus.SUSPENDED
    assert register.status(fourth, on=dt.date(2022, 1, 1)) is LegalStatus.EXPIRED
    assert register.status(one, on=dt.date(2020, 12, 31)) is LegalStatus.IN_FORCE
    assert register.status(one, on=dt.date(2021, 1, 1)) is LegalStatus.EXPIRED
    assert register.status(other, on=dt.date(2021, 12, 31)) is LegalStatus.IN_FORCE
    assert register.status(other, on=dt.date(2099, 1, 1)) is LegalStatus.REPEALED


# --- amendments ---------------------------------------------------------------------------------------------------


def test_amendments() -> None:
    assert [str(one) for one in BUNDLED.amended_by(CIRCULAR)] == ["Thông tư số 07/2024/TT-BKHCN"]
    gold = BUNDLED.amended_by("16/2012/TT-NHNN")
    assert [str(one.number) for one in gold] == [
        "38/2015/TT-NHNN",
        "03/2017/TT-NHNN",
        "29/2019/TT-NHNN",
        "15/2021/TT-NHNN",
        "24/2022/TT-NHNN",
    ]
    decree = BUNDLED.changes_by("41/2022/NĐ-CP")
    assert [(str(one.target), one.relation) for one in decree] == [
        ("123/2020/NĐ-CP", RelationType.AMENDS),
        ("15/2022/NĐ-CP", RelationType.AMENDS),
    ]
    assert decree[0].since == dt.date(2022, 6, 20)
    criminal = BUNDLED.amended_by("100/2015/QH13")
    assert [str(one.number) for one in criminal] == ["12/2017/QH14"]
    assert BUNDLED.amended_by("Bộ luật Hình sự năm 2015") == criminal
    # Documents that a register knows from a change alone.
    one, other = parse_document_number("1/2020/TT-BTC"), parse_document_number("2/2021/TT-BTC")
    changed = LegalRegister().add(LegalChange(other, RelationType.AMENDS, one))
    assert changed.amended_by(one) == (KnownDocument(number=other, kind=other.kind),)
    assert changed.changes_by(other) == changed.changes
    assert [str(one.number) for one in BUNDLED.replaced_by("80/2015/QH13")] == ["64/2025/QH15"]
    assert BUNDLED.amended_by("99/2099/TT-BKHCN") == ()
    no_such = Citation(kind=document_kind("Luật"), subject="Kỳ ảo", issued=WrittenDate(2001, 1, 1))
    assert BUNDLED.amended_by(no_such) == ()


def test_amending_titles_name_what_they_amend(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    """Each change with a known changing document stands in its title, or has another source."""
    for change in BUNDLED.changes:
        by = BUNDLED.get(change.by)
        if by is not None and by.title is not None and change.source and "titles" in change.source:
            told = {one.value.number.corrected().key for one in find_citations(by.title) if one.value.number}
            assert change.target.key in told or "luật" in by.title.lower(), change


# --- one's own facts ----------------------------------------------------------------------------------------------


def test_add_returns_another_register() -> None:
    number = parse_document_number("01/2030/TT-BKHCN")
    document = KnownDocument(number=number, kind=number.kind, effective=dt.date(2030, 3, 1), title="Quy định mới")
    change = LegalChange(number, RelationType.REPLACES, parse_document_number(CIRCULAR), dt.date(2030, 3, 1))
    more = BUNDLED.add(document, change)
    assert number not in BUNDLED
    assert more.get("01/2030/TT-BKHCN") == document
    assert more.status(CIRCULAR, on=dt.date(2030, 3, 1)) is LegalStatus.REPLACED
    assert len(more) == len(BUNDLED) + 1
    assert more.add(document, change) == more
    assert more.add() == more
    better = more.add(KnownDocument(number=number, effective=dt.date(2030, 4, 1)))
    assert len(better) == len(more)
    known = better.get(number)
    assert known is not None
    assert known.effective == dt.date(2030, 4, 1)
    with pytest.raises(TypeError, match="takes a KnownDocument or a LegalChange, not str"):
        BUNDLED.add(CIRCULAR)  # type: ignore[arg-type]  # wrong on purpose


TABLE = """number,kind,issued,effective,issuer,title,amends,replaces
12/2030/TT-BKHCN,Thông tư,2030-01-02,2030-05-01,Bộ KH&CN,Quy định quản lý,,15/2022/TT-BKHHCN; 07/2024/TT-BKHCN
1/QĐ-TTg,,2030-01-05,,,,1322/QĐ-TTg,
90/2030/QH16,Nghị quyết,2030-01-05,,,,,
"""


def test_from_a_table() -> None:
    register = LegalRegister.from_rows(csv.DictReader(io.StringIO(TABLE)))
    assert [str(one) for one in register] == [
        "Thông tư số 12/2030/TT-BKHCN",
        "Quyết định số 1/QĐ-TTg",
        "Nghị quyết số 90/2030/QH16",
    ]
    assert [(str(one.by), one.relation.value, str(one.target)) for one in register.changes] == [
        ("12/2030/TT-BKHCN", "replaces", "15/2022/TT-BKHHCN"),
        ("12/2030/TT-BKHCN", "replaces", "07/2024/TT-BKHCN"),
        ("1/QĐ-TTg", "amends", "1322/QĐ-TTg"),
    ]
    assert register.changes_to(CIRCULAR)[0].since == dt.date(2030, 5, 1)
    assert register.as_of is None
    ranks = [one.kind.rank for one in register if one.kind]
    assert ranks == [8, None, 2]


def test_from_json_and_records() -> None:
    rows = [{"number": "12/2030/TT-BKHCN", "issued": "2030-01-02", "title": None, "expired": ""}]
    register = LegalRegister.from_json(json.dumps(rows), as_of=dt.date(2031, 1, 1))
    assert register.as_of == dt.date(2031, 1, 1)
    records: list[dict[str, object]] = [
        {"number": "12/2030/TT-BKHCN", "issued": dt.datetime(2030, 1, 2), "title": float("nan")}
    ]
    assert LegalRegister.from_rows(records).documents == register.documents


def test_every_fault_of_every_row_is_told() -> None:
    rows: list[dict[str, object]] = [
        {"number": "abc", "kind": "Thông tin", "issued": "2030-13-01", "colour": "red"},
        {"kind": "Thông tư"},
        {"number": "1/2030/TT-BTC", "title": 7, "amends": "x; y"},
        {"number": "1/2030/TT-BTC"},
    ]
    with pytest.raises(DataError) as caught:
        LegalRegister.from_rows(rows)
    paths = [fault.path for fault in caught.value.faults]
    assert paths == [
        "$[0].colour",
        "$[0].number",
        "$[0].issued",
        "$[0].kind",
        "$[1].number",
        "$[2].title",
        "$[2].amends",
    ]
    assert "unknown column (known: number, kind" in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "{}", "[1]", "[" * 100_000])
def test_what_is_no_json_list_is_refused(text: str) -> None:
    with pytest.raises(DataError):
        LegalRegister.from_json(text)


def test_values_survive() -> None:
    again = pickle.loads(pickle.dumps(BUNDLED))
    assert again == BUNDLED
    assert hash(again) == hash(BUNDLED)
    assert again.get(CIRCULAR) == BUNDLED.get(CIRCULAR)
    small = LegalRegister(documents=BUNDLED.documents[-20:], changes=BUNDLED.changes[:5], as_of=BUNDLED.as_of)
    assert from_json(to_json(small), LegalRegister) == small
    assert copy.deepcopy(small) == small
    standing = BUNDLED.standing("08/2017/TT-BKHCN", on=dt.date(2024, 1, 1))
    assert from_json(to_json(standing), type(standing)) == standing


def test_values_check_themselves() -> None:
    with pytest.raises(TypeError, match=r"KnownDocument\.number: expected DocumentNumber"):
        KnownDocument(number="1/2020/TT-BTC")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(TypeError, match=r"LegalRegister\.documents: expected tuple"):
        LegalRegister(documents=[])  # type: ignore[arg-type]  # wrong on purpose
    assert str(KnownDocument(number=parse_document_number("80/2015/QH13"))) == "80/2015/QH13"
    day = WrittenDate(2022, 10, 12)
    assert BUNDLED.get(Citation(number=parse_document_number(CIRCULAR), issued=day)) is not None
