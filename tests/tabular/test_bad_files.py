"""Files that anybody may have made: each is refused in our words, with sheet, row and column; nothing half-written."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

import tdc_programme as tdc
from tdc_programme.tabular import csv_files, files, parquet_files, xlsx_files
from tdc_programme.tabular.files import FORMS, table_bytes

PROGRAMME = tdc.programme_1322()
TASKS = tdc.tasks_table(PROGRAMME)
HEADINGS = ["Định mức", "Ngày giao nộp", "Số lượng"]


def workbook(*rows: list[Any], title: str = "Theo dõi") -> bytes:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def refused(tmp_path: Path, content: bytes, ending: str = "xlsx", name: Any = None) -> tdc.DataError:
    file = tmp_path / f"kept.{ending}"
    file.write_bytes(content)
    with pytest.raises(tdc.DataError) as caught:
        tdc.read_table(file, name)
    assert caught.value.in_language("vi") != caught.value.reason
    return caught.value


def paths(error: tdc.DataError) -> list[str]:
    return [str(fault) for fault in error.faults]


# --- workbooks --------------------------------------------------------------------------------------------------


def test_a_formula_is_refused_where_a_value_is_wanted(tmp_path: Path) -> None:
    error = refused(tmp_path, workbook(HEADINGS, ["18 bài", "=TODAY()", "=SUM(A1:A2)"], ["x", "1/1/2025", 2]))
    assert paths(error)[0].startswith("Theo dõi!B2 (on): a formula ('=TODAY()')")
    assert len(error.faults) == 2
    assert "công thức" in error.faults[0].in_language("vi")


def test_an_error_of_excel_is_refused(tmp_path: Path) -> None:
    error = refused(tmp_path, workbook(HEADINGS, ["18 bài", "1/1/2025", "#N/A"]))
    assert paths(error) == ["Theo dõi!C2 (amount): an error of Excel (#N/A)"]


def test_wrong_types_are_told_cell_by_cell(tmp_path: Path) -> None:
    error = refused(
        tmp_path, workbook(["KẾ HOẠCH"], [], HEADINGS, ["18 bài", 45000, "mười hai tháng"], [None, None, 3])
    )
    assert [path.partition(":")[0] for path in paths(error)] == [
        "Theo dõi!B4 (on)",
        "Theo dõi!C4 (amount)",
        "Theo dõi!B5 (on)",
    ]


def test_missing_unknown_and_doubled_columns_are_told(tmp_path: Path) -> None:
    error = refused(tmp_path, workbook(["Định mức", "Ngày giao nộp"], ["a", "1/1/2025"]), name="deliveries")
    assert paths(error) == ["Theo dõi!A1: the column amount is missing"]
    error = refused(tmp_path, workbook([*HEADINGS, "Số lượn", "so luong", "Số lượng"], ["a", "1/1/2025", 1]))
    assert paths(error)[0] == "Theo dõi!D1: 'Số lượn' is no column of this table (did you mean 'số lượng'?)"
    assert paths(error)[-1] == "Theo dõi!F1: the column amount stands twice"
    nearest = refused(tmp_path, workbook(["Ngày giao nộp", "Năm bắt đầu"], ["1/1/2025", 1]))
    assert "(the nearest is deliveries)" in nearest.reason


def test_a_sheet_of_nothing_that_is_known_is_refused(tmp_path: Path) -> None:
    assert "no row in the first 20" in refused(tmp_path, workbook(["a", "b"], [1, 2])).reason
    assert "no sheet that is not empty" in refused(tmp_path, workbook()).reason
    assert "no row in the first 20" in refused(tmp_path, workbook(*[["a"]] * 25, HEADINGS)).reason


def test_unknown_columns_may_be_left_out(tmp_path: Path) -> None:
    file = tmp_path / "kept.xlsx"
    file.write_bytes(workbook([*HEADINGS, None, "Người nhập"], ["a", "1/1/2025", 1, None, "Lan"]))
    assert tdc.read_table(file, ignore_unknown=True).num_rows == 1


def test_which_sheet_is_meant_must_be_clear(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title in ("A", "B"):
        book.create_sheet(title).append(HEADINGS)
        book[title].append(["18 bài", "1/1/2025", 1])
    book.create_sheet("C").append(["Ghi chép"])
    error = refused(tmp_path, saved(book))
    assert "3 sheets, not one" in error.reason
    assert (
        "2 sheets, not one, may hold the table of deliveries (A, B, C)"
        in refused(tmp_path, saved(book), name="deliveries").reason
    )
    assert "none of the sheets holds the table of tasks" in refused(tmp_path, saved(book), name="tasks").reason
    with pytest.raises(tdc.DataError, match="sheet B: a second table of deliveries"):
        tdc.read_tables(tmp_path / "kept.xlsx")
    book.remove(book["B"])
    file = tmp_path / "one.xlsx"
    file.write_bytes(saved(book))
    assert tdc.read_table(file, "deliveries").num_rows == 1
    with pytest.raises(tdc.DataError, match="sheet C: no row"):
        tdc.read_tables(file)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    whole = workbook(HEADINGS, ["18 bài", "1/1/2025", 1])
    for content in (b"", b"PK\x03\x04", whole[: len(whole) // 2], whole.replace(b"IDAT", b"")[:-30]):
        assert "no Excel workbook that can be read" in refused(tmp_path, content).reason
    flipped = bytearray(whole)
    flipped[len(whole) // 3] ^= 0xFF
    assert "no Excel workbook that can be read" in refused(tmp_path, bytes(flipped)).reason
    assert "no sheet" in refused(tmp_path, repacked(whole, {"xl/workbook.xml": b"<a/>"})).reason
    assert "no Excel workbook" in refused(tmp_path, repacked(whole, {"xl/workbook.xml": b"<a>"})).reason


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as one, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        for name in one.namelist():
            if name not in parts:
                other.writestr(name, one.read(name))
        for name, part in parts.items():
            other.writestr(name, part)
    return made.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = repacked(workbook(HEADINGS), {"xl/media/image1.xml": bytes(64 << 20)})
    assert len(bomb) < 200_000
    assert "unpacks to more than" in refused(tmp_path, bomb).reason
    many = repacked(workbook(HEADINGS), {f"xl/{number}.xml": b"a" for number in range(xlsx_files.MOST_PARTS)})
    assert "unpacks to more than" in refused(tmp_path, many).reason


def test_entities_are_refused(tmp_path: Path) -> None:
    lol = b'<!DOCTYPE a [<!ENTITY b "' + b"x" * 10 + b'">]><a>&b;</a>'
    error = refused(tmp_path, repacked(workbook(HEADINGS), {"xl/sharedStrings.xml": lol}))
    assert "it has a document type" in error.reason


def test_rows_and_columns_without_end_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = workbook(HEADINGS, ["18 bài", "1/1/2025", 1])
    sheet = zipfile.ZipFile(io.BytesIO(whole)).read("xl/worksheets/sheet1.xml")
    far = repacked(whole, {"xl/worksheets/sheet1.xml": sheet.replace(b'r="2"', b'r="999999999999"')})
    monkeypatch.setattr(xlsx_files, "MOST_ROWS", 5000)
    assert "more than 5000 rows" in refused(tmp_path, far).reason
    wide = workbook([None] * 1500 + ["a"])
    assert "1000 columns" in refused(tmp_path, wide).reason


def test_a_table_too_long_for_a_sheet_is_refused_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "tasks.xlsx"
    file.write_bytes(b"old")
    monkeypatch.setattr(xlsx_files, "MOST_ROWS", 2)
    with pytest.raises(tdc.DataError, match="2 rows, more than the 1 of a sheet"):
        tdc.write_table(TASKS, file)
    monkeypatch.undo()
    long = tdc.tasks_table(tdc.Task(title="\U0001f600" * 16_384))
    with pytest.raises(tdc.DataError, match=r"tasks!C2 \(title\): a text of 16384 letters, a cell holds 32767"):
        tdc.write_table(long, file)
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["tasks.xlsx"]


def test_what_excel_would_round_or_count_wrongly_is_text(tmp_path: Path) -> None:
    import datetime as dt

    tasks = [
        tdc.Task(title="A", number=10**17 + 1, start=dt.date(1900, 2, 28)),
        tdc.Task(title="B", number=123_456_789_012_345, start=dt.date(1900, 3, 1)),
    ]
    file = tmp_path / "tasks.xlsx"
    tdc.write_table(tdc.tasks_table(tasks), file)
    sheet = openpyxl.load_workbook(file).active
    assert [sheet.cell(row, 2).value for row in (2, 3)] == ["100000000000000001", 123_456_789_012_345]
    assert [sheet.cell(row, 6).value for row in (2, 3)] == ["1900-02-28", dt.datetime(1900, 3, 1)]
    assert tdc.read_table(file).equals(tdc.tasks_table(tasks))


def test_a_workbook_is_laid_out_for_readers(tmp_path: Path) -> None:
    file = tmp_path / "tasks.xlsx"
    tdc.write_tables(
        {"a/b:c?*[]" * 6: TASKS, "a-b-c----" * 6: TASKS, "History": TASKS, "'": TASKS}, file, headings="vi"
    )
    book = openpyxl.load_workbook(file)
    assert len({title.casefold() for title in book.sheetnames}) == 4
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in book.sheetnames)
    assert book.sheetnames[2:] == ["History_", "Sheet"]
    sheet = book.worksheets[0]
    assert (sheet.freeze_panes, sheet["C1"].value, sheet["C1"].font.bold) == ("A2", "Tên nhiệm vụ", True)
    assert sheet["G2"].number_format == "dd/mm/yyyy"
    assert sheet["C2"].data_type == "s"
    assert 20 < sheet.column_dimensions["C"].width <= 62


@pytest.mark.parametrize("title", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "a\r=1"])
def test_a_text_never_becomes_a_formula(tmp_path: Path, title: str) -> None:
    table = tdc.tasks_table(tdc.Task(title=title, note=title))
    file = tmp_path / "tasks.xlsx"
    tdc.write_table(table, file)
    cell = openpyxl.load_workbook(file).active["C2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix is (title[0] in "=+-@\t\r")
    content = table_bytes({"": table}, "csv").decode()
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert (f"'{title}" if title[0] != "a" else title) in cells
    assert not [cell for cell in cells if cell[:1] in [*"=+-@\t\r"]]


# --- CSV --------------------------------------------------------------------------------------------------------


def test_csv_of_other_programs_is_read(tmp_path: Path) -> None:
    head, first = "Định mức;Ngày giao nộp;Số lượng", '"18 bài; mỗi\r\ntháng ""1""";31/8/2025;1.200.000'
    said = "\r\n".join([head, first, ";;", "", "x;1/9/2025;2", ""])
    for content in (said.encode(), said.encode("utf-8-sig"), said.replace(";", "\t").encode("utf-16")):
        file = tmp_path / "kept.csv"
        file.write_bytes(content)
        rows = tdc.read_table(file).to_pylist()
        assert [row["amount"] for row in rows] == [1_200_000, 2]
        assert rows[0]["quota"][-3:] == '"1"'


def test_rows_of_csv_are_told_by_their_numbers(tmp_path: Path) -> None:
    head = ",".join(HEADINGS)
    error = refused(tmp_path, f"{head}\n\nx,1/1/2025,1\n  \ny,z,1\n".encode(), "csv")
    assert [path.partition(":")[0] for path in paths(error)] == ["row 5 (on)"]
    assert (
        "row 3 has 2 cells, the first row 3" in refused(tmp_path, f"{head}\nx,1/1/2025,1\nx,y\n".encode(), "csv").reason
    )
    assert "not UTF-8 (at byte 1)" in refused(tmp_path, b"a\xff", "csv").reason
    assert "no row in the first 20" in refused(tmp_path, b"", "csv").reason
    assert "no CSV" in refused(tmp_path, b'"a', "csv").reason
    assert "more than 1000 columns" in refused(tmp_path, f"{head}{',x' * 1001}\n".encode(), "csv").reason


def test_headings_may_be_written_in_other_ways(tmp_path: Path) -> None:
    file = tmp_path / "kept.csv"
    said = "\u200bĐỊNH MỨC ;Ngày\u00a0giao  nộp;so\u0302\u0301 lượng\nx;31/8/2025;1\n"
    file.write_text(said, encoding="utf-8")
    assert tdc.read_table(file).num_rows == 1


def test_a_heading_alone_is_an_empty_table(tmp_path: Path) -> None:
    file = tmp_path / "kept.csv"
    file.write_text(",".join(HEADINGS), encoding="utf-8")
    assert tdc.read_table(file).equals(tdc.deliveries_table([]))


# --- Parquet and tables of others -------------------------------------------------------------------------------


def written(table: Any) -> bytes:
    file = io.BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def test_parquet_of_another_schema_is_refused(tmp_path: Path) -> None:
    assert "none of this library's tables (a)" in refused(tmp_path, written(pa.table({"a": [1]})), "parquet").reason
    other = TASKS.drop_columns(["title"]).append_column("b", pa.array([1, 2]))
    other = other.set_column(0, "row", pa.array(["x", "y"])).set_column(4, "start", pa.array([1.5, 2.0]))
    error = refused(tmp_path, written(other), "parquet")
    assert paths(error) == [
        "title: the column is missing",
        "b: is no column of this table",
        "row: expected int64, got string",
        "start: expected date32[day], got double",
    ]
    assert "không phải" in error.faults[2].in_language("vi")


def test_a_column_that_stands_twice_is_refused() -> None:
    doubled = pa.Table.from_arrays([TASKS.column("title")] * 2, names=["title", "title"])
    with pytest.raises(tdc.DataError, match="title: the column stands twice"):
        tdc.read_tasks(doubled)


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("amount", "amount: expected decimal128"),
        ("on", "on: expected date32"),
        ("evidence", "evidence: expected string"),
    ],
)
def test_floats_and_moments_are_refused(column: str, said: str) -> None:
    table = tdc.deliveries_table([])
    wrong = {"amount": pa.float64(), "on": pa.timestamp("us"), "evidence": pa.bool_()}[column]
    index = table.schema.get_field_index(column)
    with pytest.raises(tdc.DataError, match=said):
        tdc.read_deliveries(table.set_column(index, column, pa.array([], wrong)), PROGRAMME)


def test_values_that_do_not_fit_or_are_missing_are_refused() -> None:
    long = pa.table({"title": ["A", None], "budget": pa.array([10**40, 1], pa.decimal256(60, 0))})
    with pytest.raises(tdc.DataError) as caught:
        tdc.read_tasks(long)
    assert paths(caught.value)[0] == "row 2 (title): missing"
    assert paths(caught.value)[1].startswith("budget: does not fit decimal128(38, 6)")
    nothing = pa.table({"title": ["A"], "hosts": pa.array([None], pa.list_(pa.string())), "note": pa.nulls(1)})
    assert tdc.read_tasks(nothing) == (tdc.Task(title="A"),)
    with pytest.raises(tdc.DataError, match="hosts: expected list<item: string>, got struct"):
        tdc.read_tasks(pa.table({"title": ["A"], "hosts": pa.array([{"a": 1}])}))
    with pytest.raises(tdc.DataError, match="leads: does not fit"):
        tdc.read_tasks(pa.table({"title": ["A"], "leads": pa.array([[1]])}))


def test_wide_types_of_polars_are_taken() -> None:
    wide = pa.table(
        {"title": pa.array(["A"], pa.large_string()), "hosts": pa.array([["V"]], pa.large_list(pa.large_string()))}
    )
    narrow = wide.append_column("months", pa.array([5], pa.int8()))
    assert tdc.read_tasks(narrow) == (tdc.Task(title="A", hosts=(tdc.Organisation("V"),), months=5),)


def test_a_parquet_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_files, "MOST_ROWS", 1)
    assert "more than 1 rows" in refused(tmp_path, table_bytes({"": TASKS}, "parquet"), "parquet").reason
    monkeypatch.setattr(files, "MOST_BYTES", 3)
    assert "more than 0 GiB" in refused(tmp_path, b"abcd", "csv").reason


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_damage_raises_another_error(tmp_path: Path, form: str, data: Any) -> None:
    content = bytearray(table_bytes({"": TASKS}, form))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / f"damaged.{form}"
    file.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content))
    for read in (tdc.read_table, tdc.read_tasks):
        try:
            read(file)
        except tdc.DataError:
            continue


# --- names and places of files ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["tasks.xls", "tasks", "a\0b.csv"])
def test_a_name_that_ends_otherwise_is_refused(tmp_path: Path, name: str) -> None:
    for act in (lambda path: tdc.write_table(TASKS, path), tdc.read_table, tdc.read_tables):
        with pytest.raises(tdc.DataError, match=r"must end with|only an \.xlsx"):
            act(os.path.join(tmp_path, name))


def test_a_file_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(tdc.DataError, match=r"none\.csv cannot be read: No such file") as caught:
        tdc.read_table(tmp_path / "none.csv")
    assert "không đọc được none.csv" in caught.value.in_language("vi")
    with pytest.raises(tdc.DataError, match=r"tasks\.csv cannot be written"):
        tdc.write_table(TASKS, tmp_path / "none" / "tasks.csv")
    with pytest.raises(tdc.DataError, match="cannot be read"):
        tdc.read_table(tmp_path.rename(tmp_path.with_suffix(".csv")))


def test_several_tables_go_into_a_workbook_alone(tmp_path: Path) -> None:
    with pytest.raises(tdc.DataError, match=r"several tables go into one \.xlsx file"):
        tdc.write_tables({"tasks": TASKS}, tmp_path / "tasks.csv")
    with pytest.raises(tdc.DataError, match=r"only an \.xlsx workbook holds several tables"):
        tdc.read_tables(tmp_path / "tasks.csv")
    with pytest.raises(tdc.DataError, match="none to write"):
        tdc.write_tables({}, tmp_path / "tasks.xlsx")
    with pytest.raises(tdc.DataError, match="none of this library's tables"):
        tdc.write_table(pa.table({"a": [1]}), tmp_path / "a.csv")
    with pytest.raises(tdc.DataError, match="'tasksx' is none of"):
        tdc.read_table(tmp_path / "a.csv", "tasksx")  # type: ignore[arg-type]  # wrong on purpose


def test_a_table_is_known_by_its_columns_without_metadata(tmp_path: Path) -> None:
    bare = TASKS.replace_schema_metadata(None).select(list(reversed(TASKS.schema.names)))
    tdc.write_table(bare, tmp_path / "tasks.parquet")
    assert tdc.read_table(tmp_path / "tasks.parquet").equals(TASKS, check_metadata=True)


def test_the_delimiter_is_that_of_the_headings() -> None:
    assert csv_files._delimiter("Định mức\na, b; c\n") == "\t"
    assert csv_files._delimiter('"Định mức","Số lượng"\n') == ","
    assert csv_files._delimiter("KẾ HOẠCH, NĂM\nĐịnh mức;Số lượng\n") == ";"


def test_numbers_have_the_forms_of_sheets(tmp_path: Path) -> None:
    from decimal import Decimal

    quota = tdc.DeliverableQuota(text="A")
    made = [tdc.Delivery(quota=quota, on=PROGRAMME.tasks[0].approved, amount=n) for n in (1200, Decimal("9.95"))]  # type: ignore[arg-type]  # it is known
    tdc.write_table(tdc.deliveries_table(made), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    cells = [sheet.cell(row, 6) for row in (2, 3)]
    assert [(cell.value, cell.number_format) for cell in cells] == [(1200, "#,##0"), (9.95, "#,##0.######")]
