"""The page of columns is that of the columns, and what pyarrow's absence says."""

from __future__ import annotations

import runpy
import sys

import pytest

import tdc_programme as tdc
from tdc_programme.tabular import arrow, xlsx_files

from ..scripts import DOCS, load

maker = load(DOCS / "make_columns.py")


def test_the_page_of_columns_is_up_to_date() -> None:
    assert (DOCS / "reference" / "columns.md").read_text(encoding="utf-8") == maker.columns_page(), "make pages"


def test_without_pyarrow_the_names_are_there_and_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    bare = runpy.run_path(arrow.__file__, run_name="tdc_programme.tabular.arrow")
    assert {bare["Table"].__module__, bare["Schema"].__module__} == {"tdc_programme.tabular.arrow"}
    with pytest.raises(tdc.MissingExtraError, match=r"tdc-programme\[tables\]"):
        bare["arrow"]()
    monkeypatch.setattr(arrow, "pyarrow", None)
    with pytest.raises(tdc.MissingExtraError, match="pyarrow"):
        tdc.tasks_table([])


def test_without_openpyxl_a_workbook_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(tdc.MissingExtraError, match="openpyxl"):
        xlsx_files.xlsx_sheets(b"", "a.xlsx")
