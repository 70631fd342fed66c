"""Every table, drawn from values, comes back from every form of file as it was: values, types and what columns say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import strategies
from tdc_programme.checks.report import Report
from tdc_programme.strategies import of_documents, of_programme
from tdc_programme.strategies.common import DAYS
from tdc_programme.tabular.building import build
from tdc_programme.tabular.files import FORMS
from tdc_programme.tabular.schemas import LISTS, RECORDS, arrow_type, known_tables

#: Texts that break sheets: what begins a formula, control characters, marks of XML, JSON, CSV and Excel, empty ones.
HOSTILE = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(
        [
            *(
                "",
                " ",
                "'",
                "''",
                "=1+1",
                "'=1",
                "+84",
                "-1",
                "@x",
                "\t",
                "\r",
                "\n",
                "\r\n",
                "a\rb",
                "a\nb",
                "＝1",
                '"',
            ),
            *(",", ";", "_x000D_", "_x005F_x000D_", "[", '["a"]', "[a", "{}", "<a>&amp;", "\x00", "\x0b", "\uffff"),
            *("#N/A", "TRUE", "1.200", "00123", "1e5", "31/8/2025", "null", "\ufeff", "\u200b", "  a  ", "\U0001f600"),
        ]
    ),
)


def few(examples: int) -> settings:
    """Settings for what writes files: a failing table is shown as it was drawn, for to shrink it takes minutes."""
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(max_examples=examples, phases=phases, suppress_health_check=list(HealthCheck))


def tables() -> st.SearchStrategy[Any]:
    """Tables of every name, from drawn values."""
    programmes = of_programme.programmes(max_tasks=3)
    reports = of_programme.progress_reports()
    findings = st.lists(of_documents.findings(), max_size=4)
    return st.one_of(
        programmes.flatmap(lambda one: st.sampled_from(list(tdc.programme_tables(one).values()))),
        programmes.map(tdc.tasks_table),
        programmes.map(tdc.quotas_table),
        st.builds(tdc.milestones_table, of_programme.tasks(), DAYS),
        reports.map(tdc.progress_table),
        st.lists(of_programme.deliveries(), max_size=3).map(tdc.deliveries_table),
        st.lists(strategies.citations(), max_size=4).map(tdc.citations_table),
        findings.map(lambda them: tdc.findings_table(Report(findings=tuple(them)))),
        strategies.documents().map(tdc.outline_table),
        strategies.vietnamese_text(dirty=True).map(tdc.citations_table),
    )


def cells(kind: str) -> st.SearchStrategy[Any]:
    """Values of a kind of column, hostile ones too."""
    if kind in LISTS:
        return st.lists(cells(LISTS[kind]), max_size=2)
    if kind in RECORDS:
        return st.fixed_dictionaries(
            {
                name: cells(part) if part in LISTS else st.one_of(st.none(), cells(part))
                for name, part in RECORDS[kind].items()
            }
        )
    plain: dict[str, st.SearchStrategy[Any]] = {
        "text": HOSTILE,
        "kind": HOSTILE,
        "whole": st.integers(-(2**63), 2**63 - 1),
        "amount": st.decimals(-(10**31), 10**31, places=6, allow_nan=False, allow_infinity=False),
        "flag": st.booleans(),
        "day": st.dates(),
    }
    return plain[kind]


def rows() -> st.SearchStrategy[Any]:
    """Tables of every name whose cells hold anything that their types allow."""

    def of(name: str) -> st.SearchStrategy[Any]:
        row = st.fixed_dictionaries(
            {
                column.name: cells(column.kind)
                if column.required or column.is_list
                else st.one_of(st.none(), cells(column.kind))
                for column in known_tables()[name].columns
            }
        )
        return st.lists(row, max_size=2).map(lambda made: build(name, made))  # type: ignore[arg-type]  # all names are

    return st.sampled_from(sorted(known_tables())).flatmap(of)


def same_again(table: Any, form: str, folder: Path, **options: Any) -> None:
    file = folder / f"table.{form}"
    tdc.write_table(table, file, **options)
    name = table.schema.metadata[b"name"].decode()
    again = tdc.read_table(file, name)
    assert again.schema.equals(table.schema, check_metadata=True)
    assert again.to_pylist() == table.to_pylist()
    assert again.equals(table, check_metadata=True)


@pytest.mark.parametrize("form", FORMS)
@few(25)
@given(table=tables(), headings=st.sampled_from(["name", "vi"]))
def test_a_table_of_values_comes_back(form: str, tmp_path: Path, table: Any, headings: str) -> None:
    same_again(table, form, tmp_path, headings=headings)


@pytest.mark.parametrize("form", FORMS)
@few(60)
@given(table=rows(), bom=st.booleans())
def test_a_table_of_anything_comes_back(form: str, tmp_path: Path, table: Any, bom: bool) -> None:
    if any(all(value in (None, "", []) for value in row.values()) for row in table.to_pylist()):
        return  # a row of nothing is no row of a sheet
    same_again(table, form, tmp_path, bom=bom)


@pytest.mark.parametrize("form", FORMS)
@few(10)
@given(table=tables())
def test_the_same_table_is_the_same_bytes(form: str, tmp_path: Path, table: Any) -> None:
    one, other = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    tdc.write_table(table, one)
    tdc.write_table(table, other)
    assert one.read_bytes() == other.read_bytes()


@few(25)
@given(programme=of_programme.programmes(max_tasks=3))
def test_tasks_come_back_from_a_workbook(tmp_path: Path, programme: tdc.Programme) -> None:
    tables = tdc.programme_tables(programme)
    assert tdc.read_tasks(tables) == programme.tasks
    if programme.tasks:
        tdc.write_tables(tables, tmp_path / "whole.xlsx", headings="vi")
        assert tdc.read_tasks(tmp_path / "whole.xlsx") == programme.tasks


@pytest.mark.parametrize("form", FORMS)
@few(15)
@given(programme=of_programme.programmes(max_tasks=2), day=DAYS, data=st.data())
def test_deliveries_come_back(form: str, tmp_path: Path, programme: tdc.Programme, day: dt.date, data: Any) -> None:
    quotas = [(task, quota) for task in programme.tasks for quota in task.quotas()]
    made = [
        tdc.Delivery(quota=quota, on=day, amount=amount, task=task.number, year=task.start_year, evidence=evidence)
        for task, quota in quotas
        for amount in data.draw(st.lists(strategies.numbers(most=10**6), max_size=2))
        for evidence in [data.draw(st.one_of(st.none(), st.sampled_from(["Biên bản", "=1+1", "-"])))]
    ]
    tdc.write_table(tdc.deliveries_table(made), tmp_path / f"kept.{form}")
    assert list(tdc.read_deliveries(tmp_path / f"kept.{form}", programme)) == made


@pytest.mark.parametrize("form", FORMS)
@few(20)
@given(quotas=st.lists(of_programme.quotas(consistent=False), max_size=3))
def test_quotas_come_back(form: str, tmp_path: Path, quotas: list[tdc.DeliverableQuota]) -> None:
    tdc.write_table(tdc.quotas_table(quotas), tmp_path / f"quotas.{form}")
    assert list(tdc.read_quotas(tmp_path / f"quotas.{form}")) == quotas


def test_every_kind_of_column_has_a_type() -> None:
    kinds = {column.kind for table in known_tables().values() for column in table.columns}
    assert all(arrow_type(kind) is not None for kind in kinds)
