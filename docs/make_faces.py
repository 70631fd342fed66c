"""Write what the faces of the package say about themselves, from their imports: ``make pages``.

A face (``__init__.py`` that hands names on) is written by hand down to ``_MADE``: a docstring and the imports that type
checkers see. Below stand the module that each name lives in and ``__all__``. The face of the whole package has a table
of contents in its docstring besides, one line a name, from the first sentence of the name's own docstring.
"""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "tdc_programme"
_MADE = "# Made from the imports above: make pages.\n"
_WIDTH = 118
_COLUMN = 26
#: The parts of the table of contents: a heading, and the modules whose names stand there.
PARTS = {
    "Errors, texts and their places": ("errors", "tables", "text", "values"),
    "Letters": ("vietnamese.letters",),
    "Numbers": ("vietnamese.numbers",),
    "Dates": ("vietnamese.dates",),
    "Quantities": ("vietnamese.quantities",),
    "Law: kinds, agencies, numbers, citations, the register": ("law",),
    "Programme 1322: its plans, tasks and quotas": ("catalogue", "programme"),
    "Where the facts come from": ("origins", "tables"),
    "What is due, what is done": ("programme.time",),
    "Documents": ("documents",),
    "Verification: does what a text cites exist, hold, and say so": ("verification",),
    "Checks": ("checks",),
    "Exchange with other programs": ("exchange", "storable", "display"),
    "Tables: Arrow, Parquet, XLSX, CSV": ("tabular",),
}


def faces() -> Iterator[Path]:
    """Iterate over the faces that are made here."""
    return (file for file in sorted(PACKAGE.rglob("__init__.py")) if _MADE in file.read_text(encoding="utf-8"))


def homes_of(source: str) -> Mapping[str, list[str]]:
    """Return the names that a face hands on, by the module that they live in."""
    homes: dict[str, list[str]] = {}
    for block in ast.parse(source).body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for node in block.body:
                if isinstance(node, ast.ImportFrom) and node.module:
                    homes.setdefault(node.module, []).extend(alias.name for alias in node.names)
    return homes


def extra_names(source: str) -> list[str]:
    """Return the names that a face has by other means: its modules, its version."""
    made: list[str] = []
    for block in ast.parse(source).body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for node in block.body:
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    made.append(node.target.id)
                elif isinstance(node, ast.ImportFrom) and not node.module:
                    made.extend(alias.name for alias in node.names)
    return made


def _listing_order(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _row(module: str, names: list[str]) -> str:
    said = " ".join(sorted(names))
    if len(said) + len(module) + 12 <= _WIDTH:
        return f'    "{module}": "{said}",\n'
    lines = [f'        "{line} "\n' for line in textwrap.wrap(said, _WIDTH - 12)]
    return f'    "{module}": (\n{"".join(lines)}    ),\n'


def made_part(source: str) -> str:
    """Return what stands below the mark: where the names live, and ``__all__``."""
    homes = homes_of(source)
    names = sorted({*extra_names(source), *(name for names in homes.values() for name in names)}, key=_listing_order)
    rows = "".join(_row(module, homes[module]) for module in sorted(homes))
    listed = textwrap.indent(textwrap.fill(", ".join(f'"{name}"' for name in names), _WIDTH - 4), "    ")
    return f"# fmt: off\n_HOMES = {{\n{rows}}}\n\n__all__ = [\n{listed},\n]\n# fmt: on\n"


# --- the table of contents --------------------------------------------------------------------------------------


def summary(package: str, module: str, name: str) -> str:
    """Return the first sentence of what a name says about itself, in plain words."""
    value = getattr(import_module(f"{package}.{module}"), name)
    if inspect.isclass(value) or inspect.isroutine(value):
        said = (inspect.getdoc(value) or "").partition("\n\n")[0]
    else:
        said = _comment(PACKAGE.parent.joinpath(*package.split("."), *module.split(".")), name)
    said = re.sub(r":\w+:`[~.]*(?:[\w.]*\.)?(\w+)`", r"\1", " ".join(said.split())).replace("``", "")
    return re.split(r"\.(?= [A-Z]|$)", said)[0]


def _comment(place: Path, name: str) -> str:
    """Return the comment above a name that is no class or function, in a module or in the rooms of a package."""
    for file in [place.with_suffix(".py")] if place.with_suffix(".py").exists() else sorted(place.glob("*.py")):
        for said in re.findall(rf"((?:^#: .*\n)+)^{name}\b", file.read_text(encoding="utf-8"), flags=re.M):
            return re.sub(r"^#: ", "", said, flags=re.M)
    raise ValueError(f"{name} has no comment above it that begins with '#:'")


def shortened(text: str, width: int) -> str:
    """Cut a sentence at the last sign of a pause that leaves it whole enough, or at a word."""
    if len(text) <= width:
        return text
    pauses = [match.start() for match in re.finditer(r"[:;,(]|\s–", text[:width]) if match.start() > width // 3]
    whole = [text[:pause].rstrip() for pause in pauses if text[:pause].count("(") == text[:pause].count(")")]
    return whole[-1] if whole else textwrap.shorten(text, width, placeholder=" …")


def contents(source: str) -> str:
    """Return the table of contents: parts, each with its names."""
    where = {name: module for module, names in homes_of(source).items() for name in names}
    parts: dict[str, list[str]] = {heading: [] for heading in PARTS}
    for name, module in where.items():
        _, heading = max(
            (len(start), heading)
            for heading, starts in PARTS.items()
            for start in starts
            if f"{module}.".startswith(f"{start}.")
        )
        parts[heading].append(name)
    lines = []
    for heading, names in parts.items():
        lines += ["", heading]
        for name in sorted(names, key=lambda name: (not name[0].isupper(), name.partition("_")[::-1], name)):
            said = shortened(summary("tdc_programme", where[name], name), _WIDTH - _COLUMN - 2)
            lines.append(f"  {name:<{_COLUMN - 1}} {said}" if len(name) < _COLUMN else f"  {name}  {said}"[:_WIDTH])
    return "\n".join(lines).strip("\n")


_START, _END = "Contents\n========\n", "\nMore stands in"


def current(file: Path) -> str:
    """Return the text of a face as it should be."""
    source = file.read_text(encoding="utf-8")
    head, _, rest = source.partition(_MADE)
    tail = rest[rest.index("# fmt: on\n") + len("# fmt: on\n") :] if "# fmt: on\n" in rest else rest
    if file.parent == PACKAGE:
        before, _, after = head.partition(_START)
        after = after[after.index(_END) :]
        head = f"{before}{_START}\n{contents(source)}\n{after}"
    return head + _MADE + made_part(source) + tail


def main() -> None:
    """Write every face anew."""
    for file in faces():
        file.write_text(current(file), encoding="utf-8")
        subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(file)], check=False)


if __name__ == "__main__":
    main()
