"""The floors of the house: a module imports only from its own subject and from those below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from .scripts import DOCS, load

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "tdc_programme"  # also where the package is installed elsewhere


#: The script that draws the floors; it knows what imports what.
drawing = load(DOCS / "make_architecture.py")

# From the ground up. Subjects on one floor do not know each other.
FLOORS = (
    ("reprs",),
    ("storable",),
    ("arguments", "errors", "faces", "tables"),
    ("files", "text", "values"),
    ("vietnamese",),
    ("law",),
    ("programme",),
    ("documents",),
    ("exchange",),
    ("verification",),
    ("checks",),
    ("origins",),
    ("tabular", "integrations"),
    ("bulk", "catalogue", "display", "strategies"),
    ("service",),
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


# --- the inside -------------------------------------------------------------------------------------------------

TREES = {module: ast.parse(module.read_text(encoding="utf-8")) for module in modules()}

#: Imports of our own modules inside functions. Each has a reason, and there are at most twelve in all.
LATE_IMPORTS = {
    "checks/targets.py": 1,  # who checks texts does not wait for what reads JSON
    "cli/__init__.py": 1,  # the commands need an extra, whose lack is told
    "cli/commands.py": 7,  # a command does not wait for what another one needs
    "cli/converting.py": 1,  # a form does not wait for what another one needs
    "hypothesis_plugin.py": 1,  # hypothesis may be half imported
}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def late_imports(module: Path) -> set[int]:
    """Return the lines of a module on which one of our own is imported inside a function."""
    inside = {
        node.lineno
        for function in ast.walk(TREES[module])
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    return inside & {statement.lineno for _, statement in drawing.imports_of(module)}


def test_no_file_imports_one_that_imports_it() -> None:
    graph = {name_of(file): frozenset(map(name_of, others)) for file, others in drawing.file_graph().items()}
    drawing.floors_of(graph)  # raises where there is a circle


def test_a_circle_is_told() -> None:
    with pytest.raises(ValueError, match="a circle: a → b → a"):
        drawing.floors_of({"a": frozenset("b"), "b": frozenset("a")})


def test_modules_import_at_their_top() -> None:
    assert {name_of(module): len(lines) for module in modules() if (lines := late_imports(module))} == LATE_IMPORTS
    assert sum(LATE_IMPORTS.values()) <= 12


def test_text_is_turned_round_in_one_place() -> None:
    turned = [name_of(module) for module in modules() if "[::-1]" in module.read_text(encoding="utf-8")]
    assert turned == ["text/behind.py"]


def test_expressions_are_patterns_with_examples() -> None:
    """``re`` is called on the ground floor alone; that each pattern has examples is tested with them."""
    callers = {
        name_of(module)
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith("re.")
        and ast.unparse(node.func) != "re.escape"
    }
    assert {caller.partition("/")[0] for caller in callers} <= {"text"}


def test_no_two_public_classes_have_one_name() -> None:
    names = Counter(
        node.name
        for tree in TREES.values()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_folders_are_small_and_functions_short() -> None:
    assert max(Counter(module.parent for module in modules()).values()) <= 18
    longest = max(
        (node.end_lineno or 0) - node.lineno - len((ast.get_docstring(node) or "").splitlines())
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )
    assert longest <= 50


@pytest.mark.parametrize("file", drawing.pictures(), ids=lambda file: file.name)
def test_the_pictures_show_the_imports_as_they_are(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == drawing.pictures()[file], "draw them again: make architecture"


# --- what an import costs ---------------------------------------------------------------------------------------


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
