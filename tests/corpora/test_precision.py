"""How often a finding is right on real texts, and the table that says so."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

import pytest

from tdc_programme.checks import Severity

from ..scripts import load

HERE = Path(__file__).resolve().parent
TEXT = "Trang 1\n\nTheo  Quyết định số 5/2024/QĐ-TTG\nngày 01/02/2024 của Thủ tướng Chính phủ."
LINE = "x#1\tSYM008\tsố ⟦5/2024/QĐ-TTG⟧ ngày 01/02/2024\t{}\tvì sao\n"


@pytest.fixture(scope="module")
def precision() -> ModuleType:
    """Return the script; it stands beside the tests, not in the package."""
    return load(HERE / "precision.py")


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "judgements.tsv"
    path.write_text("text\trule\tplace\tverdict\treason\n" + "".join(lines), encoding="utf-8")
    return path


def test_a_finding_is_laid_beside_its_judgement(precision: ModuleType, tmp_path: Path) -> None:
    judged = precision.judgements(written(tmp_path, LINE.format("true")))
    measured = precision.measure([("x#1", TEXT)], judged, "SYM008,SYM002")
    assert [(row.rule, row.found, row.true, row.false) for row in measured.rows] == [
        ("SYM002", 1, 0, 0),
        ("SYM008", 1, 1, 0),
    ]
    assert [one[2] for one in measured.open] == ["SYM002"]
    assert not measured.lost


@pytest.mark.parametrize("before", ["", "Một dòng nữa.\n\n", "\n\n  \t"])
def test_a_judgement_outlives_a_shift_of_places(precision: ModuleType, tmp_path: Path, before: str) -> None:
    judged = precision.judgements(written(tmp_path, LINE.format("false")))
    measured = precision.measure([("x#1", before + TEXT.replace("\n", " \n "))], judged, "SYM008")
    assert [(row.false, row.is_low) for row in measured.rows] == [(1, True)]
    assert "below the floor" in precision.table(measured)


def test_a_judgement_is_of_one_text_one_rule_and_one_place(precision: ModuleType, tmp_path: Path) -> None:
    judged = precision.judgements(written(tmp_path, LINE.format("true")))
    for name, text, rules in (("x#2", TEXT, "SYM008"), ("x#1", TEXT, "SYM002"), ("x#1", f"{TEXT}!", "SYM002")):
        assert len(precision.measure([(name, text)], judged, rules).open) == 1
    other = TEXT.replace("ngày 01/02/2024", "ngày 02/02/2024")
    assert len(precision.measure([("x#1", other)], judged, "SYM008").open) == 1


def test_a_true_finding_that_is_found_no_more_is_told(precision: ModuleType, tmp_path: Path) -> None:
    judged = precision.judgements(written(tmp_path, LINE.format("true"), LINE.format("false")))
    (lost,) = precision.measure([("x#1", TEXT.replace("QĐ-TTG", "QĐ-TTg"))], judged, "SYM").lost
    assert lost.verdict


def test_a_quotation_of_a_long_place_is_its_ends(precision: ModuleType) -> None:
    text = " ".join(map(str, range(60)))
    line = precision.OneLine(text)
    quoted = line.quote(10, 150)
    assert " […] " in quoted
    judgement = precision.Judgement("x", "SYM008", quoted, True, "")
    assert list(judgement.spans(text)) == [(10, 150)]


def test_every_line_of_the_table_is_one_judgement(precision: ModuleType) -> None:
    known = precision.judgements()
    assert all(one.place.count("⟦") == one.place.count("⟧") == 1 for them in known.values() for one in them)
    assert all(one.reason.strip() for them in known.values() for one in them)


def test_the_floors_hold(precision: ModuleType, shared: Path) -> None:
    parts = () if os.environ.get("TDC_CORPUS") else ("raw/documents", "documents")
    measured = precision.measure(precision.texts(shared, parts), precision.judgements(), "")
    print(precision.table(measured))
    assert measured.texts > 40
    assert not [row for row in measured.rows if row.is_low]
    assert not measured.lost
    assert {row.severity for row in measured.rows} == set(Severity)
