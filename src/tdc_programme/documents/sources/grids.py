"""The tables of a printed page, found by the rules that enclose their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import define

# Rules nearer than this are one, and one that ends this near to another touches it, in points.
_SAME = 3.0
_SHORTEST = 4.0
#: A page with more rules than this is a drawing.
_MOST = 4000
#: A table with more cells than this on a page is a pattern.
_MOST_CELLS = 12_000


class Ruling(NamedTuple):
    """A straight rule, level or upright: its left, upper, right and lower end."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@define
class Grid:
    """A table: where its columns and rows begin and end, and which cell each field of the grid belongs to."""

    columns: Sequence[float]
    rows: Sequence[float]
    owners: dict[tuple[int, int], tuple[int, int]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.rows[0]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.columns) - 1

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows) - 1

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column of the cell at a place, of a merged one those of its first field; None outside."""
        column, row = bisect_right(self.columns, x) - 1, bisect_right(self.rows, y) - 1
        if 0 <= column < self.width and 0 <= row < self.height:
            return self.owners[row, column]
        return None


def grids_of(rulings: Iterable[Ruling]) -> list[Grid]:
    """Return the tables that rules make, from top to bottom; two cells at least are a table."""
    rules = [rule for rule in rulings if max(rule.right - rule.left, rule.bottom - rule.top) >= _SHORTEST]
    if len(rules) > _MOST:
        return []
    grids = [grid for group in _touching(rules) if (grid := _grid(group)) is not None]
    return sorted(grids, key=lambda grid: grid.top)


def _touching(rules: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Gather rules that touch each other, from above to below."""
    groups: list[tuple[list[float], list[Ruling]]] = []  # the box around a group, and the group
    for rule in sorted(rules, key=lambda rule: rule.top):
        box, members = [*rule], [rule]
        apart = []
        for other in groups:
            (left, top, right, bottom), rest = other
            if (
                box[0] - _SAME <= right
                and box[2] + _SAME >= left
                and box[1] - _SAME <= bottom
                and box[3] + _SAME >= top
            ):
                box = [min(box[0], left), min(box[1], top), max(box[2], right), max(box[3], bottom)]
                members = rest + members
            else:
                apart.append(other)
        groups = [*apart, (box, members)]
    yield from (members for _, members in groups)


def _places(values: Iterable[float]) -> list[float]:
    """Return values in order, one for those that are the same."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SAME:
            places.append(value)
    return places


def _grid(rules: Sequence[Ruling]) -> Grid | None:
    level = [rule for rule in rules if rule.is_level]
    upright = [rule for rule in rules if not rule.is_level]
    columns = _places((rule.left + rule.right) / 2 for rule in upright)
    rows = _places((rule.top + rule.bottom) / 2 for rule in level)
    if len(columns) < 2 or len(rows) < 2 or len(columns) + len(rows) < 5 or len(columns) * len(rows) > _MOST_CELLS:
        return None
    upright_at = [[rule for rule in upright if _is_at(rule.left, rule.right, place)] for place in columns]
    level_at = [[rule for rule in level if _is_at(rule.top, rule.bottom, place)] for place in rows]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(rows) - 1):
        y = (rows[row] + rows[row + 1]) / 2
        for column in range(len(columns) - 1):
            x = (columns[column] + columns[column + 1]) / 2
            own = (row, column)
            if column and not any(rule.top <= y <= rule.bottom for rule in upright_at[column]):
                own = owners[row, column - 1]
            elif row and not any(rule.left <= x <= rule.right for rule in level_at[row]):
                own = owners[row - 1, column]
            owners[row, column] = own
    return Grid(columns, rows, owners)


def _is_at(low: float, high: float, place: float) -> bool:
    return abs((low + high) / 2 - place) <= _SAME
