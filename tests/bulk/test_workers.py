"""Processes that end under what they work on."""

from __future__ import annotations

import importlib
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

import tdc_programme as tdc
from tdc_programme.bulk import workers
from tdc_programme.bulk.workers import in_order

#: A module that other processes can import, which a module of tests is not.
MODULE = """
import os, time
class Job:
    def run(self, items):
        return [self._done(item) for item in items]
    def _done(self, item):
        if item == "end":
            os._exit(3)
        if item == "slow":
            time.sleep(0.5)
        if item == "raise":
            raise ValueError(item)
        return item.upper()
    def failed(self, item):
        return [f"failed: {item}"]
"""


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "job_of_a_test.py").write_text(MODULE)
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("job_of_a_test").Job()


def done(job: Any, groups: Iterable[Sequence[str]], processes: int = 2) -> list[str]:
    return [result for _, results in in_order(job, groups, processes) for result in results]


def test_what_ends_its_process_is_told_and_all_else_is_done_in_order(job: Any) -> None:
    groups = [("a", "b"), ("slow", "end", "c"), ("d",), ("end",), *((f"x{number}",) for number in range(6))]
    wanted = ["A", "B", "SLOW", "failed: end", "C", "D", "failed: end", *(f"X{number}" for number in range(6))]
    assert done(job, groups) == wanted


def test_a_process_that_ends_before_the_next_group_is_given(job: Any) -> None:
    def groups() -> Iterator[tuple[str, ...]]:
        yield ("end",)
        time.sleep(1.5)  # the pool knows of it by now
        yield ("a",)
        yield ("b",)

    assert done(job, groups()) == ["failed: end", "A", "B"]


def test_one_process_is_this_one(job: Any) -> None:
    assert done(job, [("a",), ("b", "c")], processes=1) == ["A", "B", "C"]


def test_other_threads_may_begin_processes(job: Any) -> None:
    results: list[str] = []
    thread = threading.Thread(target=lambda: results.extend(done(job, [("a",), ("b",)])))
    thread.start()
    thread.join(60)
    assert results == ["A", "B"]


def test_a_fault_of_the_job_itself_is_raised(job: Any) -> None:
    with pytest.raises(ValueError, match="raise"):
        done(job, [("a",), ("raise",)])


def test_what_other_processes_cannot_have_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "job_that_is_gone.py").write_text(MODULE)
    monkeypatch.syspath_prepend(tmp_path)
    job = importlib.import_module("job_that_is_gone").Job()
    (tmp_path / "job_that_is_gone.py").unlink()
    with pytest.raises(tdc.TdcError, match="no process can be started") as told:
        done(job, [("a",)])
    assert told.value.in_language("vi").startswith("không khởi động được tiến trình")
    capfd.readouterr()  # the process says why


def test_a_process_is_given_its_job_once(job: Any) -> None:
    workers._begin(job)
    assert workers._work(("a", "b")) == ["A", "B"]
