"""Draw the floors of the house from its imports: ``docs/architecture/*.svg``.

A room stands on the floor above all that it imports. Of the arrows only those are drawn that no other path of arrows
says already.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "tdc_programme"
#: The subjects that have a picture of their own.
SUBJECTS = ("vietnamese", "law", "programme", "documents", "checks")

Graph = Mapping[str, frozenset[str]]


# --- what imports what ------------------------------------------------------------------------------------------


def modules() -> list[Path]:
    """Return the package's modules, sorted."""
    return sorted(PACKAGE.rglob("*.py"))


def module_of(parts: list[str]) -> Path | None:
    """Return the file of a dotted name in the package, or None."""
    place = PACKAGE.joinpath(*parts)
    for file in (place.with_suffix(".py"), place / "__init__.py"):
        if file.is_file():
            return file
    return None


def imports_of(module: Path) -> Iterator[tuple[Path, ast.stmt]]:
    """Iterate over the modules of the package that a module imports, anywhere in it, each with the statement."""
    package = list(module.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names if alias.name.startswith("tdc_programme.")]
            wanted = [name[1:] for name in names]
        elif isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("tdc_programme")):
            base = package[: len(package) - node.level + 1] if node.level else []
            base = base + (node.module or "").split(".")[0 if node.level else 1 :]
            base = [part for part in base if part]
            wanted = [[*base, alias.name] if module_of([*base, alias.name]) else base for alias in node.names]
        else:
            continue
        for parts in wanted:
            file = module_of(parts)
            if file is not None and file != module:
                yield file, node


@cache
def file_graph() -> dict[Path, frozenset[Path]]:
    """Return which files each file imports; the face of the whole package, which hands every name on, is left out."""
    face = PACKAGE / "__init__.py"
    return {file: frozenset(other for other, _ in imports_of(file)) for file in modules() if file != face}


def room_of(file: Path, folder: Path) -> str | None:
    """Return the file or folder right under ``folder`` that a file belongs to, or None where it lies elsewhere."""
    if not file.is_relative_to(folder):
        return None
    first, *more = file.relative_to(folder).parts
    return first if more else first.removesuffix(".py")


def graph_of(folder: Path) -> Graph:
    """Return which rooms of a folder import which others."""
    graph: dict[str, set[str]] = {}
    for file, others in file_graph().items():
        room = room_of(file, folder)
        if room is None or room == "__init__":
            continue
        seen = {room_of(other, folder) for other in others} - {room, None, "__init__"}
        graph.setdefault(room, set()).update(filter(None, seen))
    return {room: frozenset(others) for room, others in graph.items()}


def floors_of(graph: Graph) -> dict[str, int]:
    """Return the floor of each room: 0 where it imports none, else one above the highest that it imports."""
    floors: dict[str, int] = {}

    def floor(room: str, above: tuple[str, ...] = ()) -> int:
        if room in above:
            raise ValueError(f"a circle: {' → '.join([*above[above.index(room) :], room])}")
        if room not in floors:
            floors[room] = max((floor(other, (*above, room)) + 1 for other in graph[room]), default=0)
        return floors[room]

    for room in graph:
        floor(room)
    return floors


def said_once(graph: Graph) -> Graph:
    """Return the graph without the arrows that a longer path says already."""

    def reached(rooms: frozenset[str]) -> set[str]:
        below = {other for room in rooms for other in graph[room]}
        return below | reached(frozenset(below)) if below else set()

    return {room: others - reached(others) for room, others in graph.items()}


# --- the picture ------------------------------------------------------------------------------------------------

_WIDE, _HIGH, _ACROSS, _DOWN = 160, 50, 20, 40
_STYLE = """svg{background:#fff}rect{fill:#eef3f8;stroke:#5b7083}path{fill:none;stroke:#8a9aa8;stroke-width:1.2}
text{font:600 13px system-ui,sans-serif;fill:#15212b;text-anchor:middle}
.small{font-weight:400;font-size:11px;fill:#4a5a68}
@media (prefers-color-scheme:dark){svg{background:#131a20}rect{fill:#22303c;stroke:#7f95a8}path{stroke:#6d7f8e}
text{fill:#e8eef3}.small{fill:#a9b8c4}}"""


def size_of(folder: Path, room: str) -> str:
    """Say how many rooms a folder has; of a file nothing, so that a picture lasts as long as what imports what."""
    inside = {room_of(file, folder / room) for file in (folder / room).rglob("*.py")} - {"__init__"}
    return f"{len(inside)} rooms" if inside else ""


def picture(folder: Path, title: str) -> str:
    """Draw the rooms of a folder on their floors, with the arrows that no other path says."""
    graph = graph_of(folder)
    floors = floors_of(graph)
    rows = [sorted(room for room in graph if floors[room] == floor) for floor in range(max(floors.values()) + 1)]
    width = max(len(row) for row in rows) * (_WIDE + _ACROSS) + _ACROSS
    height = len(rows) * (_HIGH + _DOWN) + _DOWN
    place = {
        room: (
            (width - len(row) * (_WIDE + _ACROSS) + _ACROSS) / 2 + index * (_WIDE + _ACROSS),
            height - (floor + 1) * (_HIGH + _DOWN),
        )
        for floor, row in enumerate(rows)
        for index, room in enumerate(row)
    }
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
    ]
    for room, others in sorted(said_once(graph).items()):
        for other in sorted(others):
            (x, y), (to_x, to_y) = place[room], place[other]
            x, y, to_x = x + _WIDE / 2, y + _HIGH, to_x + _WIDE / 2
            bend = (to_y - y) / 2
            drawn.append(f'<path d="M{x:g},{y} C{x:g},{y + bend:g} {to_x:g},{to_y - bend:g} {to_x:g},{to_y}"/>')
    for room, (x, y) in sorted(place.items()):
        name, size = f"{room}/" if (folder / room).is_dir() else room, size_of(folder, room)
        middle = x + _WIDE / 2
        drawn.append(
            f'<rect x="{x:g}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="6"/>'
            f'<text x="{middle:g}" y="{y + (22 if size else 30)}">{escape(name)}</text>'
        )
        if size:
            drawn.append(f'<text class="small" x="{middle:g}" y="{y + 39}">{size}</text>')
    return "\n".join([*drawn, "</svg>", ""])


@cache
def pictures() -> dict[Path, str]:
    """Return every picture by the file that it belongs in."""
    made = {HERE / "architecture" / "house.svg": picture(PACKAGE, "The subjects of tdc_programme and their floors")}
    for subject in SUBJECTS:
        made[HERE / "architecture" / f"{subject}.svg"] = picture(PACKAGE / subject, f"The rooms of {subject}")
    return made


if __name__ == "__main__":
    for file, drawn in pictures().items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
