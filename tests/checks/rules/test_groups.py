"""A rule is where its code says: its function in the module of its group, its words in the JSON beside it."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tdc_programme.checks.catalogue import GROUPS
from tdc_programme.checks.registry import Spec, specs

RULES = "tdc_programme.checks.rules"


@pytest.mark.parametrize("spec", [spec for spec in specs() if spec.entry.basis != "own"], ids=lambda spec: spec.code)
def test_a_function_stands_in_the_module_of_its_group(spec: Spec) -> None:
    function = spec.find or spec.across
    assert function is not None
    assert function.__module__.removeprefix(f"{RULES}.").split(".")[0] == spec.code[:3].lower()


@pytest.mark.parametrize("group", GROUPS)
def test_words_stand_in_the_table_of_their_group(group: str) -> None:
    table = json.loads(files(RULES).joinpath(f"{group.lower()}.json").read_text(encoding="utf-8"))
    assert table["rules"]
    assert {rule["code"][:3] for rule in table["rules"]} == {group}
