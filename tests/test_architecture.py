"""The floors of the house: a module imports only from its own subject and from those below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tdc_programme

PACKAGE = Path(tdc_programme.__file__).parent

# From the ground up. Subjects on one floor do not know each other.
FLOORS = (
    ("errors", "tables"),
    ("text", "values"),
    ("vietnamese",),
    ("law",),
    ("programme",),
    ("documents",),
    ("exchange",),
    ("checks",),
    ("catalogue", "display", "strategies"),
    ("cli", "hypothesis_plugin"),
    ("__main__",),
)
FLOOR_OF = {subject: floor for floor, subjects in enumerate(FLOORS) for subject in subjects}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def subject_of(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_subjects(module: Path) -> Iterator[tuple[str, int]]:
    """Yield each subject of the package that the module imports, anywhere in it, with the line."""
    package = ("tdc_programme", *module.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += node.module.split(".") if node.module else []
            names = [[*base, alias.name] for alias in node.names]
        else:
            continue
        for parts in names:
            if parts[0] == "tdc_programme" and len(parts) > 1:
                yield parts[1], node.lineno


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_module_imports_nothing_from_above(module: Path) -> None:
    subject = subject_of(module)
    if subject == "__init__":  # the face hands every name on
        return
    assert subject in FLOOR_OF, f"{subject} stands on no floor: give it one in FLOORS"
    for other, line in imported_subjects(module):
        if other == subject or other not in FLOOR_OF:
            continue
        assert FLOOR_OF[other] < FLOOR_OF[subject], f"{module}:{line} imports {other}, which is not below {subject}"


def test_the_rule_sees_an_import_that_runs_up() -> None:
    wrong = PACKAGE / "vietnamese" / "numbers.py"
    source = "from ..law.kinds import DocumentKind\nimport tdc_programme.checks\n"
    tree = [other for other, _ in _subjects_in(source, wrong)]
    assert tree == ["law", "checks"]


def _subjects_in(source: str, module: Path) -> list[tuple[str, int]]:
    class Pretended(type(module)):  # type: ignore[misc]  # a path whose text is ours
        def read_text(self, *_: object, **__: object) -> str:
            return source

    return list(imported_subjects(Pretended(module)))


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_importing_the_package_loads_next_to_nothing() -> None:
    heavy = {"attrs", "attr", "babel", "cattrs", "click", "dateutil", "decimal", "hypothesis", "json", "rich"}
    before = set(run("import sys; print(*sys.modules)").split())
    after = set(run("import sys, tdc_programme; print(*sys.modules)").split())
    assert not heavy & (after - before)


@pytest.mark.parametrize("name", ["WrittenDate", "find_citations", "Programme", "read_document", "check"])
def test_a_name_loads_no_optional_or_heavy_package(name: str) -> None:
    heavy = "babel hypothesis click rich docx holidays lxml icalendar pyarrow cattrs"
    code = f"import sys, tdc_programme as t; t.{name}; print(*(m for m in {heavy.split()!r} if m in sys.modules))"
    loaded = run(code)
    assert loaded == ""


@pytest.mark.parametrize("first", ["hypothesis", "tdc_programme.strategies"])
def test_hypothesis_knows_our_types_whichever_is_imported_first(first: str) -> None:
    code = (
        f"import {first}; from hypothesis import strategies as st; import tdc_programme as t;"
        "print(type(st.from_type(t.Quantity).example()).__name__)"
    )
    assert run(f"import warnings; warnings.simplefilter('ignore'); {code}") == "Quantity"


class TestTheFace:
    def test_every_public_name_is_there(self) -> None:
        for name in tdc_programme.__all__:
            assert getattr(tdc_programme, name) is not None

    def test_dir_tells_every_public_name(self) -> None:
        assert set(tdc_programme.__all__) <= set(dir(tdc_programme))

    def test_an_unknown_name_is_an_attribute_error(self) -> None:
        with pytest.raises(AttributeError, match="no attribute 'find_nothing'"):
            tdc_programme.find_nothing  # noqa: B018

    def test_type_checkers_see_the_same_names_from_the_same_modules(self) -> None:
        tree = ast.parse(Path(tdc_programme.__file__).read_text(encoding="utf-8"))
        seen = {
            alias.name: node.module
            for block in tree.body
            if isinstance(block, ast.If)
            for node in block.body
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }
        assert seen == tdc_programme._HOME_OF
        assert sorted(seen) == sorted(set(tdc_programme.__all__) - {"__version__", "strategies"})

    def test_the_strategies_are_a_module(self) -> None:
        assert tdc_programme.__getattr__("strategies") is sys.modules["tdc_programme.strategies"]

    def test_the_version_is_the_installed_one(self) -> None:
        from importlib.metadata import version

        assert tdc_programme.__version__ == version("tdc-programme")
