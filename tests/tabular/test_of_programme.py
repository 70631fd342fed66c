"""The tables of a programme: what their columns hold, exactly, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings

import tdc_programme as tdc
from tdc_programme.programme import Interval, TableCell
from tdc_programme.strategies import of_programme
from tdc_programme.tabular.building import MOST_FAULTS, bounds
from tdc_programme.tabular.schemas import known_tables

from .common import PROGRAMME, START, quota


def test_columns_are_typed() -> None:
    schema = tdc.tasks_table(PROGRAMME).schema
    assert schema.field("months").type == pa.int64()
    assert schema.field("approved").type == pa.date32()
    assert schema.field("budget").type == pa.decimal128(38, 6)
    assert schema.field("hosts").type == pa.list_(pa.string())
    assert pa.types.is_struct(schema.field("leads").type.value_type)
    assert pa.types.is_dictionary(tdc.progress_table(PROGRAMME, [], START).schema.field("status").type)
    assert not schema.field("title").nullable


@pytest.mark.parametrize("name", known_tables())
def test_no_column_is_a_float_and_every_one_says_what_it_is(name: str) -> None:
    schema = tdc.table_schema(name)  # type: ignore[arg-type]  # all names are tables
    assert schema.metadata[b"name"] == name.encode()
    assert {b"version", b"source", b"vi", b"en"} <= schema.metadata.keys()
    for field in schema:
        assert "float" not in str(field.type)
        assert "double" not in str(field.type)
        assert field.metadata.keys() == {b"heading", b"vi", b"en"}
        assert all(field.metadata.values())


def test_headings_are_unlike_within_a_table() -> None:
    for table in known_tables().values():
        said = [heading.casefold() for column in table.columns for heading in {column.name, column.heading}]
        assert len(said) == len(set(said)), table.name


def test_empty_input_gives_the_empty_table_of_the_same_schema() -> None:
    empty = {
        "tasks": tdc.tasks_table([]),
        "deliverables": tdc.deliverables_table([]),
        "quotas": tdc.quotas_table([]),
        "milestones": tdc.milestones_table([]),
        "progress": tdc.progress_table([]),
        "deliveries": tdc.deliveries_table([]),
    }
    for name, table in empty.items():
        assert table.num_rows == 0
        assert table.schema.equals(tdc.table_schema(name), check_metadata=True)  # type: ignore[arg-type]  # as above


@settings(max_examples=20)
@given(programme=of_programme.programmes(max_tasks=3))
def test_every_table_says_who_hosts_what(programme: tdc.Programme) -> None:
    hosts = {row["row"]: row["hosts"] for row in tdc.tasks_table(programme).to_pylist()}
    assert list(hosts.values()) == [[host.name for host in one.hosts] for one in programme.tasks]
    for table in (tdc.quotas_table(programme), tdc.milestones_table(programme)):
        for row in table.to_pylist():
            assert row["hosts"] == hosts[row["task_row"]]
            assert row["task"] == programme.tasks[row["task_row"] - 1].number


def test_a_task_alone_is_a_table_too() -> None:
    one = PROGRAMME.tasks[1]
    assert tdc.tasks_table(one).equals(tdc.tasks_table([one]))
    assert tdc.deliverables_table(one).num_rows > 0
    assert tdc.quotas_table(one).column("task_row").to_pylist() == [1] * len(one.quotas())


def test_amounts_are_exact() -> None:
    table = tdc.quotas_table([quota(Decimal("0.1")), quota(10**31), quota(Decimal("12.345678"))])
    assert table.column("low").to_pylist() == [Decimal("0.1"), Decimal(10**31), Decimal("12.345678")]
    assert [total["amount"] for total in table.column("total").to_pylist()] == table.column("low").to_pylist()


def test_what_does_not_fit_is_told_with_its_place() -> None:
    with pytest.raises(tdc.DataError) as caught:
        tdc.quotas_table([quota(1), quota(10**40), quota(Decimal("0.0000001")), quota(10**5000)])
    assert [fault.path for fault in caught.value.faults][:2] == ["quotas[1].low", "quotas[3].low"]
    assert "quotas[2].total" in [fault.path for fault in caught.value.faults]
    assert "không ghi vào bảng được" in caught.value.faults[0].in_language("vi")
    with pytest.raises(tdc.DataError, match=r"tasks\[0\].months"):
        tdc.tasks_table(tdc.Task(title="A", months=10**30))
    with pytest.raises(tdc.DataError, match=r"tasks\[1\].title: a text with half a character"):
        tdc.tasks_table([tdc.Task(title="A"), tdc.Task(title="B\ud800")])


def test_a_thousand_faults_are_counted_and_not_all_listed() -> None:
    with pytest.raises(tdc.DataError, match=f"1000 faults, the first {MOST_FAULTS} of them") as caught:
        tdc.tasks_table([tdc.Task(title="A", months=10**30)] * 1000)
    assert len(caught.value.faults) == MOST_FAULTS


def test_bounds_are_rounded_outwards() -> None:
    third = Interval.exactly(1) / Interval.exactly(3)
    assert bounds(third) == (Decimal("0.333333"), Decimal("0.333334"))
    assert bounds(Interval(3, None)) == (3, None)


def test_the_budget_is_a_column() -> None:
    sum_ = tdc.Quantity(2 * 10**9, "đồng")
    cell = TableCell(column="Kinh phí", text="2 tỷ đồng", role="budget", amount=sum_)
    row = tdc.tasks_table(tdc.Task(title="A", cells=(cell,))).to_pylist()[0]
    assert (row["budget"], row["budget_unit"]) == (2 * 10**9, "đồng")
    assert row["cells"][0]["amount"]["amount"] == 2 * 10**9


# --- milestones -------------------------------------------------------------------------------------------------
