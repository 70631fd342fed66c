"""What type checkers say of right and wrong uses: of each wrong line something, of the others nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RIGHT, WRONG = HERE / "right.py", HERE / "wrong.py"
MARKED = {
    number: line
    for number, line in enumerate(WRONG.read_text(encoding="utf-8").splitlines(), start=1)
    if "# wrong: " in line
}


@cache
def by_mypy() -> frozenset[tuple[str, int]]:
    """Return file and line of each error of mypy, with the settings of this project."""
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--no-pretty", str(RIGHT), str(WRONG)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert not said.stderr, said.stderr
    return frozenset(
        (Path(file).name, int(line)) for file, line in re.findall(r"^(.+?):(\d+): error", said.stdout, re.M)
    )


@cache
def by_pyright(folder: Path) -> frozenset[tuple[str, int]]:
    """Return file and line of each error of basedpyright."""
    settings = {"include": [str(RIGHT), str(WRONG)], "typeCheckingMode": "strict", "extraPaths": [str(ROOT / "src")]}
    settings |= {"reportUnusedExpression": "none", "reportUnusedImport": "none", "reportUnusedVariable": "none"}
    project = folder / "pyrightconfig.json"
    project.write_text(json.dumps(settings), encoding="utf-8")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--project", str(project)]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
    return frozenset(
        (Path(error["file"]).name, error["range"]["start"]["line"] + 1)
        for error in json.loads(said.stdout)["generalDiagnostics"]
        if error["severity"] == "error"
    )


@pytest.fixture(params=["mypy", "basedpyright"])
def errors(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> frozenset[tuple[str, int]]:
    # Of this environment, whatever the PATH is: what another has installed says nothing of our types.
    if find_spec(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    return by_mypy() if request.param == "mypy" else by_pyright(tmp_path_factory.getbasetemp())


def test_right_uses_run() -> None:
    subprocess.run([sys.executable, str(RIGHT)], check=True)  # apart, since it makes a rule


def test_right_uses_are_accepted(errors: frozenset[tuple[str, int]]) -> None:
    assert sorted(line for file, line in errors if file == RIGHT.name) == []


def test_each_wrong_use_is_refused_and_nothing_else(errors: frozenset[tuple[str, int]]) -> None:
    assert sorted(line for file, line in errors if file == WRONG.name) == sorted(MARKED)
