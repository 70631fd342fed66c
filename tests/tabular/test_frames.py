"""Pandas, Polars and DuckDB take the tables as they are: exact sums, groups by host, days as days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.tabular.files import table_bytes

duckdb = pytest.importorskip("duckdb")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

PROGRAMME = tdc.programme_1322()
QUOTAS = tdc.quotas_table(PROGRAMME)
EVENTS = sum(row["low"] for row in QUOTAS.to_pylist() if row["product"] == "event")
BY_HOST = {host.name: len(tasks[0].quotas()) for host, tasks in PROGRAMME.tasks_by_host().items()}


def test_pandas() -> None:
    frame = QUOTAS.to_pandas()
    assert frame.loc[frame["product"] == "event", "low"].sum() == EVENTS
    assert type(frame["low"][0]) is Decimal
    by_host = frame.explode("hosts").groupby("hosts").size()
    assert by_host.to_dict() == BY_HOST
    back = type(QUOTAS).from_pandas(frame, schema=QUOTAS.schema)
    assert back.to_pylist() == QUOTAS.to_pylist()


def test_polars() -> None:
    frame = polars.from_arrow(QUOTAS)
    assert frame.filter(polars.col("product").cast(polars.String) == "event")["low"].sum() == EVENTS
    by_host = frame.explode("hosts").group_by("hosts").len()
    assert dict(by_host.iter_rows()) == BY_HOST
    assert frame.schema["low"] == polars.Decimal(38, 6)
    again = tdc.read_quotas(frame.to_arrow())
    assert again == PROGRAMME.quotas()


def test_duckdb() -> None:
    quotas = QUOTAS
    assert quotas.num_rows
    answer = duckdb.sql("select sum(low) from quotas where product = 'event'").fetchall()
    assert answer == [(EVENTS,)]
    by_host = duckdb.sql("select host, count(*) from (select unnest(hosts) host from quotas) group by 1").fetchall()
    assert dict(by_host) == BY_HOST
    milestones = tdc.milestones_table(PROGRAMME.tasks[0], dt.date(2025, 1, 1))
    assert milestones.num_rows
    first = duckdb.sql("select min(due) from milestones where kind = 'report'").fetchall()
    assert first == [(dt.date(2025, 7, 1),)]
    back = duckdb.sql("select * from quotas").to_arrow_table()
    assert tdc.read_quotas(back) == PROGRAMME.quotas()


@pytest.mark.parametrize("name", ["tasks", "deliverables", "quotas", "milestones", "progress"])
def test_all_tables_are_taken(name: str) -> None:
    table = tdc.programme_tables(PROGRAMME, on=dt.date(2026, 1, 1))[name]
    assert len(table.to_pandas()) == polars.from_arrow(table).height == table.num_rows
    relation = duckdb.from_arrow(table)
    assert relation.count("*").fetchall() == [(table.num_rows,)]


def test_parquet_is_read_by_others(tmp_path: Path) -> None:
    file = tmp_path / "quotas.parquet"
    file.write_bytes(table_bytes({"quotas": QUOTAS}, "parquet"))
    assert duckdb.sql(f"select sum(low) from '{file}' where product = 'event'").fetchall() == [(EVENTS,)]
    assert polars.read_parquet(file).height == QUOTAS.num_rows
    assert pandas.read_parquet(file)["low"].sum() == sum(QUOTAS.column("low").to_pylist())
