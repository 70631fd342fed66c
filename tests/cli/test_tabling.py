"""``convert`` to tables: which table is meant, what is refused, and that each reads back."""

from __future__ import annotations

from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.cli import main

PROGRAMME = tdc.programme_1322()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def convert(*arguments: str | Path) -> int:
    return main(["convert", *map(str, arguments), "--language", "en"])


def test_a_workbook_holds_all_tables(examples: Path) -> None:
    assert convert("programme_1322", "-o", "whole.xlsx", "--headings", "vi") == 0
    assert list(tdc.read_tables("whole.xlsx")) == ["tasks", "deliverables", "quotas", "milestones"]
    assert tdc.read_tasks("whole.xlsx") == PROGRAMME.tasks
    letter = examples / "orientation-letter-2023.txt"
    assert convert(letter, "-o", "letter.xlsx") == 0
    assert list(tdc.read_tables("letter.xlsx")) == ["citations", "outline"]
    announcement = examples / "selection-announcement-2024.txt"
    assert convert(announcement, "-o", "announcement.xlsx") == 0
    assert tdc.read_tasks("announcement.xlsx") == tdc.read_document(announcement).tasks


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx"])
def test_one_table_is_that_of_the_tasks_or_the_one_that_is_named(form: str) -> None:
    assert convert("programme_1322", "-o", f"a.{form}", *(["--table", "tasks"] if form == "xlsx" else [])) == 0
    assert tdc.read_table(f"a.{form}").equals(tdc.tasks_table(PROGRAMME))
    assert convert("programme_1322", "-o", f"a.{form}", "--table", "quotas") == 0
    assert tdc.read_quotas(f"a.{form}") == PROGRAMME.quotas()


def test_tables_of_smaller_values() -> None:
    task = PROGRAMME.tasks[1]
    Path("task.json").write_text(tdc.to_json(task), encoding="utf-8")
    assert convert("task.json", "-o", "task.xlsx") == 0
    assert tdc.read_tasks("task.xlsx") == (task,)
    Path("quota.json").write_text(tdc.to_json(task.quotas()[0]), encoding="utf-8")
    assert convert("quota.json", "-o", "quota.csv") == 0
    assert tdc.read_quotas("quota.csv") == task.quotas()[:1]


def test_a_first_day_makes_milestones_certain(capsys: pytest.CaptureFixture[str]) -> None:
    assert convert("programme_1322", "-o", "a.csv", "--table", "milestones", "--start", "1/1/2025") == 0
    assert tdc.read_table("a.csv").column("due").null_count == 0
    Path("quota.json").write_text(tdc.to_json(PROGRAMME.quotas()[5]), encoding="utf-8")
    assert convert("quota.json", "-o", "quota.xlsx", "--start", "1/1/2025") == 0
    assert list(tdc.read_tables("quota.xlsx")) == ["quotas", "milestones"]
    assert convert("programme_1322", "-o", "b.csv", "--start", "30/2/2025") == 2
    assert convert("programme_1322", "-o", "b.csv", "--tasks") == 2
    assert not Path("b.csv").exists()


def test_csv_goes_to_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert convert("programme_1322", "--to", "csv", "--headings", "vi") == 0
    assert capsysbinary.readouterr().out.decode().startswith("Dòng,TT,Tên nhiệm vụ,")


def test_what_is_not_clear_is_refused(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = examples / "orientation-letter-2023.txt"
    assert convert(letter, "-o", "letter.csv") == 2
    assert "csv holds one table: say which with --table (citations, outline)" in capsys.readouterr().err
    assert convert("programme_1322", "-o", "a.csv", "--table", "findings") == 2
    assert "has no table of findings: it has tasks, deliverables, quotas, milestones" in capsys.readouterr().err
    assert convert("programme_1322", "-o", "a.json", "--table", "tasks") == 2
    assert "are for tables (csv, xlsx, parquet), not for json" in capsys.readouterr().err
    Path("empty.txt").write_text("Xin chào.", encoding="utf-8")
    assert convert("empty.txt", "-o", "a.xlsx") == 2
    assert "it holds nothing for a table" in capsys.readouterr().err
    assert sorted(Path().iterdir()) == [Path("empty.txt")]
