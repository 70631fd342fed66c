"""What a file of JSON holds."""

from __future__ import annotations

from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.checks.targets import is_json, load_target, value_in


def test_the_value_is_told_by_its_keys() -> None:
    programme = tdc.programme_1322()
    task = programme.tasks[0]
    for value in (tdc.Document(subject="hỏi"), programme, programme.orientations[0], task, task.quotas()[0]):
        assert value_in(tdc.to_json(value)) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"code": "1322", "name": 1}', "not a Programme: 2 faults"),
        ('{"title": "x", "hosts": [{}]}', "not a Task: 1 fault"),
        ('{"title": "x"', "not JSON"),
        ("9" * 5000, "not JSON|5000 digits"),
        ('{"a":' * 100_000, "nested too deep"),
    ],
)
def test_faults_are_those_of_the_nearest_type(text: str, reason: str) -> None:
    with pytest.raises(tdc.DataError, match=reason):
        value_in(text)


@pytest.mark.parametrize("text", ["[]", "1", '"x"', '{"kid": 1}', "null"])
def test_json_of_something_else(text: str, tmp_path: Path) -> None:
    with pytest.raises(tdc.DocumentError, match="no Document, Programme"):
        value_in(text)
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(tdc.DocumentError, match="no Document, Programme"):
        load_target(file)


def test_a_bad_value_is_refused_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"title": "x", "months": "y"}', encoding="utf-8")
    with pytest.raises(tdc.DocumentError, match="no Document, Programme"):
        load_target(file)


@pytest.mark.parametrize(("text", "wanted"), [("\ufeff\n{ }", True), ("{tên}", False), ("", False), ("[{", False)])
def test_what_is_json(text: str, *, wanted: bool) -> None:
    assert is_json(text) is wanted
