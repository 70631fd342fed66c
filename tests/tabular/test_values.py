"""From tables back to values: what an office keeps becomes deliveries, quotas and tasks, or is told cell by cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import tdc_programme as tdc

PROGRAMME = tdc.programme_1322()
DAY = dt.date(2025, 8, 31)


def quota(text: str, amount: int = 1) -> tdc.DeliverableQuota:
    return tdc.DeliverableQuota(text=text, total=tdc.Quantity(amount, "bài"))


def programme(*tasks: tdc.Task) -> tdc.Programme:
    return tdc.Programme(code="1", name="A", period=PROGRAMME.period, tasks=tasks)


def task(number: int, year: int, *quotas: tdc.DeliverableQuota) -> tdc.Task:
    made = (tdc.Deliverable(text="A", quotas=quotas),)
    return tdc.Task(title=f"Nhiệm vụ {number}/{year}", number=number, start_year=year, deliverables=made)


TWICE = programme(task(1, 2024, quota("18 bài"), quota("05 phim")), task(1, 2025, quota("18 bài", 18)))


def kept(**said: Any) -> Any:
    row = {"on": DAY, "amount": 2, **said}
    return pa.table({name: pa.array([value]) for name, value in row.items()})


@pytest.mark.parametrize(
    ("said", "year", "path"),
    [
        ({"quota": "05 phim"}, 2024, "deliverables[0].quotas[1]"),
        ({"quota": "  05  PHIM "}, 2024, "deliverables[0].quotas[1]"),
        ({"quota": "18 bài", "year": 2025}, 2025, "deliverables[0].quotas[0]"),
        ({"path": "deliverables[0].quotas[1]"}, 2024, "deliverables[0].quotas[1]"),
        ({"path": "deliverables[0].quotas[0]", "year": 2024}, 2024, "deliverables[0].quotas[0]"),
        ({"path": "deliverables[0].quotas[1]", "quota": "05 phim", "task": 1}, 2024, "deliverables[0].quotas[1]"),
    ],
)
def test_a_delivery_finds_its_quota(said: dict[str, Any], year: int, path: str) -> None:
    (delivery,) = tdc.read_deliveries(kept(**said), TWICE)
    meant = next(one for one in TWICE.tasks if one.start_year == year)
    assert delivery.quota == dict(meant.quota_paths())[path]
    assert (delivery.task, delivery.year) == (said.get("task"), said.get("year"))
    assert tdc.progress(meant, [delivery], DAY).of(delivery.quota).delivered == 2


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"quota": "18 bài"}, "row 1 (quota): 2 quotas may be meant: name the task"),
        ({"path": "deliverables[0].quotas[0]", "task": 1}, "row 1 (path): 2 quotas may be meant"),
        ({"quota": "19 bài"}, "row 1 (quota): no task has this quota (did you mean '18 bài'?)"),
        ({"quota": "18 bài", "year": 2026}, "row 1 (quota): no task has this quota"),
        ({"quota": "05 phim", "path": "deliverables[0].quotas[0]"}, "row 1 (quota): no task has this quota"),
        ({"path": "deliverables[9]"}, "row 1 (path): no task has this quota"),
        ({"task": 1}, "row 1 (quota): missing: its words or its place are wanted"),
        ({"quota": "05 phim", "amount": -1}, "row 1 (amount): Delivery.amount: -1 is out of range"),
    ],
)
def test_a_delivery_of_no_certain_quota_is_told(said: dict[str, Any], fault: str) -> None:
    with pytest.raises(tdc.DataError) as caught:
        tdc.read_deliveries(kept(**said), TWICE)
    assert str(caught.value.faults[0]).startswith(fault)
    assert caught.value.faults[0].in_language("vi") != caught.value.faults[0].reason


def test_faults_of_a_sheet_are_told_by_its_cells(tmp_path: Path) -> None:
    file = tmp_path / "kept.csv"
    file.write_text("Định mức,Ngày giao nộp,Số lượng\n\n05 phim,1/1/2025,1\nkhác,1/1/2025,1\n", encoding="utf-8")
    with pytest.raises(tdc.DataError, match=r"row 4 \(quota\): no task"):
        tdc.read_deliveries(file, TWICE.tasks[0])


def test_the_same_quota_of_two_tasks_is_one(tmp_path: Path) -> None:
    same = programme(task(1, 2024, quota("18 bài")), task(2, 2024, quota("18 bài")))
    (delivery,) = tdc.read_deliveries(kept(quota="18 bài"), same)
    assert (delivery.quota, delivery.task) == (quota("18 bài"), None)


# --- quotas -----------------------------------------------------------------------------------------------------


def test_words_alone_are_read(tmp_path: Path) -> None:
    table = pa.table({"text": ["18 bài báo; 02 phim", "Các sản phẩm", "4 bản tin: 01 bản tin/quý x 4 quý"]})
    quotas = tdc.read_quotas(table)
    assert [quota.total.amount if quota.total else None for quota in quotas] == [18, 2, None, 4]
    assert quotas[2].text == "Các sản phẩm"


def test_columns_of_numbers_hold_even_where_they_are_empty() -> None:
    table = pa.table({"text": ["18 bài báo"], "places": pa.array([[]], pa.list_(pa.string()))})
    assert tdc.read_quotas(table) == (tdc.DeliverableQuota(text="18 bài báo"),)


def total(**said: Any) -> dict[str, Any]:
    per: list[dict[str, Any]] = []
    whole = {"amount": 5, "unit": "bài", "upper": None, "bound": "exact", "per": per, "duration": None}
    return {**whole, "strict": False, "upper_strict": False, **said}


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (total(amount=None), "amount is missing"),
        (total(unit=None), "unit is missing"),
        (total(bound="less"), "'less' is no bound"),
        (total(bound="range"), "a range needs its upper number"),
        (total(per=[{"amount": 0, "unit": "tháng"}]), "0 is not positive"),
    ],
)
def test_parts_that_make_no_quantity_are_told(said: dict[str, Any], fault: str) -> None:
    table = tdc.quotas_table([quota("18 bài")])
    index = table.schema.get_field_index("total")
    kind = table.schema.field("total").type
    with pytest.raises(tdc.DataError, match=fault) as caught:
        tdc.read_quotas(table.set_column(index, "total", pa.array([said], kind)))
    assert caught.value.faults[0].path == "row 1 (text)"


def test_a_bound_that_is_not_said_is_exact() -> None:
    table = tdc.quotas_table([quota("18 bài", 5)])
    index = table.schema.get_field_index("total")
    bare = pa.array([total(bound=None, per=None, strict=None)], table.schema.field("total").type)
    assert tdc.read_quotas(table.set_column(index, "total", bare)) == (quota("18 bài", 5),)


# --- tasks ------------------------------------------------------------------------------------------------------


def test_tasks_without_their_other_tables_have_no_deliverables(tmp_path: Path) -> None:
    for form in ("csv", "parquet", "xlsx"):
        tdc.write_table(tdc.tasks_table(PROGRAMME), tmp_path / f"tasks.{form}")
        tasks = tdc.read_tasks(tmp_path / f"tasks.{form}")
        assert [one.title for one in tasks] == [one.title for one in PROGRAMME.tasks]
        assert tasks == tdc.read_tasks(tdc.tasks_table(PROGRAMME))
        assert tasks[0].deliverables == ()


def test_a_list_that_an_office_keeps_is_enough(tmp_path: Path) -> None:
    file = tmp_path / "tasks.csv"
    file.write_text(
        'TT;Tên nhiệm vụ;Tổ chức chủ trì;Số tháng thực hiện\n1;Truyền thông;"Viện A\nViện B";15\n2;Đào tạo;;\n',
        encoding="utf-8",
    )
    first, second = tdc.read_tasks(file)
    assert [host.name for host in first.hosts] == ["Viện A", "Viện B"]
    assert (first.months, second.months, second.number) == (15, None, 2)


def test_other_sheets_of_a_workbook_are_left_alone(tmp_path: Path) -> None:
    import openpyxl

    file = tmp_path / "whole.xlsx"
    tdc.write_tables(tdc.programme_tables(PROGRAMME), file)
    book = openpyxl.load_workbook(file)
    book.create_sheet("Ghi chép").append(["Lan nhập ngày 1/1"])
    book.save(file)
    assert tdc.read_tasks(file) == PROGRAMME.tasks
    book.remove(book["tasks"])
    book.save(file)
    with pytest.raises(tdc.DataError, match="there is no table of tasks") as caught:
        tdc.read_tasks(file)
    assert "không có bảng nhiệm vụ" in caught.value.in_language("vi")
    for title in book.sheetnames[:-1]:
        book.remove(book[title])
    book.save(file)
    with pytest.raises(tdc.DataError, match="no row in the first 20"):
        tdc.read_tasks(file)


def changed(name: str, column: str, row: int, value: Any) -> dict[str, Any]:
    """Return the tables of the programme with one cell changed."""
    tables = dict(tdc.programme_tables(PROGRAMME))
    table = tables[name]
    values = table.column(column).to_pylist()
    values[row] = value
    field = table.schema.field(column)
    tables[name] = table.set_column(table.schema.get_field_index(column), field.name, pa.array(values, field.type))
    return tables


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (("tasks", "row", 1, 1), "row 2 (row): a second task of row 1"),
        (("tasks", "months", 0, -1), "row 1 (title): Task.months: -1 is out of range"),
        (("tasks", "leads", 0, [{"name": None, "title": None}]), "row 1 (title): name is missing"),
        (
            ("tasks", "cells", 0, [{"column": None, "text": "a", "role": None, "amount": None}]),
            "row 1 (title): column is",
        ),
        (("deliverables", "task_row", 0, 9), "row 1 (task_row): no task has this row"),
        (("deliverables", "path", 0, "x"), "row 1 (path): leads to no deliverable"),
        (("deliverables", "path", 0, ""), "row 1 (path): leads to no deliverable"),
        (("deliverables", "path", 0, "deliverables[0].quotas[0]"), "row 1 (path): leads to no deliverable"),
        (("deliverables", "path", 0, "deliverables[7].parts[0]"), "row 1 (path): leads to no deliverable"),
        (("deliverables", "path", 1, "deliverables[0]"), "row 2 (path): expected number 1 here"),
        (("quotas", "path", 0, None), "row 1 (path): leads to no deliverable"),
        (("quotas", "path", 0, "deliverables[0]"), "row 1 (path): leads to no deliverable"),
        (("quotas", "path", 0, "quotas[0]"), "row 1 (path): leads to no deliverable"),
        (("quotas", "total", 0, total(bound="less")), "row 1 (text): 'less' is no bound"),
    ],
)
def test_what_belongs_to_no_task_is_told(cell: tuple[str, str, int, Any], fault: str) -> None:
    with pytest.raises(tdc.DataError) as caught:
        tdc.read_tasks(changed(*cell))
    assert str(caught.value.faults[0]).startswith(fault)


def test_tasks_may_be_numbered_by_their_places() -> None:
    assert tdc.read_tasks(changed("tasks", "row", 0, None)) == PROGRAMME.tasks


@pytest.mark.parametrize(
    "read", [tdc.read_tasks, tdc.read_quotas, lambda source: tdc.read_deliveries(source, PROGRAMME)]
)
def test_a_table_of_something_else_is_refused(read: Callable[[Any], object]) -> None:
    with pytest.raises(tdc.DataError, match=r"is missing|is no column"):
        read(tdc.citations_table("Luật số 29/2013/QH13"))
    with pytest.raises(TypeError):
        read(5)
