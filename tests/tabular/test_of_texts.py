"""The tables of texts: citations with what is known of their dates, findings, outlines."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given

import tdc_programme as tdc
from tdc_programme import strategies

TEXT = "khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 và Quyết định số 11/QĐ-BTC ngày … tháng 3 năm 2021"


@given(text=strategies.vietnamese_text(dirty=True))
def test_citations_of_a_text_are_those_that_are_found(text: str) -> None:
    found = tdc.find_citations(text)
    rows = tdc.citations_table(text).to_pylist()
    assert [(row["start"], row["end"], row["text"]) for row in rows] == [(f.start, f.end, f.text) for f in found]
    assert [row["key"] for row in rows] == [f.value.key for f in found]
    assert tdc.citations_table(found).to_pylist() == rows


def test_an_incomplete_date_is_null_and_kept_beside_it() -> None:
    first, _ = tdc.citations_table(TEXT).to_pylist()
    assert first["issued"] == dt.date(2022, 10, 12)
    assert first["pinpoints"] == [{"article": "5", "clause": "2", "point": None, "part": None, "item": None}]
    assert (first["issued_edtf"], first["issued_text"]) == ("2022-10-12", "ngày 12 tháng 10 năm 2022")


@pytest.mark.parametrize(
    ("issued", "edtf"),
    [
        (tdc.WrittenDate(2021, 2, 30), None),
        (tdc.WrittenDate(2025, 3, 10, lunar=True), None),
        (tdc.WrittenDate(2021), "2021"),
        (tdc.WrittenDate(2021, 3, blank=True), "2021-03-XX"),
    ],
)
def test_no_date_is_dropped(issued: tdc.WrittenDate, edtf: str | None) -> None:
    citation = tdc.Citation(kind=tdc.document_kind("Thông tư"), issued=issued)
    (row,) = tdc.citations_table([citation]).to_pylist()
    assert (row["issued"], row["issued_edtf"], row["issued_text"]) == (None, edtf, str(issued))
    assert (row["start"], row["number"], row["text"]) == (None, None, str(citation))


def test_legal_bases_are_citations_too() -> None:
    bases = tdc.find_legal_bases("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;")
    (row,) = tdc.citations_table(bases).to_pylist()  # type: ignore[arg-type]  # what is found holds a basis, which is taken
    assert row["number"] == "30/2020/NĐ-CP"
    (bare,) = tdc.citations_table([bases[0].value]).to_pylist()
    assert (bare["start"], bare["key"]) == (None, row["key"])


def test_a_file_and_a_document_are_read(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(TEXT, encoding="utf-8")
    document = tdc.read_document(file)
    assert tdc.citations_table(file).equals(tdc.citations_table(document))
    articles = tmp_path / "articles.txt"
    articles.write_text("Điều 1. Phạm vi\n1. Đo lường.\n2. Chất lượng.", encoding="utf-8")
    assert tdc.outline_table(articles).equals(tdc.outline_table(tdc.read_document(articles)))


def test_an_outline_keeps_its_order_and_its_parents() -> None:
    parts = tdc.outline("Chương I\nCHUNG\nĐiều 1. Phạm vi\n1. Có:\na) Người;\nb) Máy.\nĐiều 2. Hiệu lực")
    rows = tdc.outline_table(parts).to_pylist()
    assert [row["path"] for row in rows] == [node.path for node in parts.walk()]
    by_path = {row["path"]: row for row in rows}
    assert (by_path["dieu-1/khoan-1"]["parent"], by_path["dieu-1/khoan-1/diem-a"]["depth"]) == ("dieu-1", 3)
    assert tdc.outline_table("").num_rows == 0


def test_findings_have_their_mends_and_other_places() -> None:
    report = tdc.Report(
        findings=(
            *tdc.check("QUYÉT ĐỊNH ngàyˆ& tháng 5", rules=["TXT016"], language="en").findings,
            *tdc.check("\nThư trưởng", rules=["TXT001"], language="en").findings,
        )
    )
    rows = tdc.findings_table(report).to_pylist()
    assert [row["rule"] for row in rows] == [finding.rule for finding in report.findings]
    (slip,) = (row for row in rows if row["rule"] == "TXT001")
    assert (slip["severity"], slip["line"], slip["is_safe"]) == ("error", 2, True)
    assert slip["edits"] == [{"start": 1, "end": 11, "replacement": "Thứ trưởng"}]
    assert any(row["related"] for row in rows)
    assert any(row["is_safe"] is None and row["edits"] == [] for row in rows)
    assert tdc.findings_table(report.findings).equals(tdc.findings_table(report))


def test_empty_input_gives_the_empty_table_of_the_same_schema() -> None:
    for name, table in (
        ("citations", tdc.citations_table("")),
        ("findings", tdc.findings_table([])),
        ("outline", tdc.outline_table("")),
    ):
        assert table.num_rows == 0
        assert table.schema.equals(tdc.table_schema(name), check_metadata=True)  # type: ignore[arg-type]  # all are names


def test_half_a_character_is_told() -> None:
    with pytest.raises(tdc.DataError, match="half a character"):
        tdc.citations_table([tdc.Citation(kind=tdc.document_kind("Luật"), subject="A\ud800")])
