"""How single things are said inside what is shown: days, amounts, several things in one cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from ..programme.arithmetic.intervals import Interval
from ..vietnamese.dates import format_date
from ..vietnamese.numbers import format_number
from .markup import Child, Markup, element, table

#: Words of one language by their keys.
Words: TypeAlias = Mapping[str, str]

#: Rows of a table, parts of an outline: what is more is told as a number.
MOST = 200
#: How much of its line stands on either side of what is wrong, in characters.
AROUND = 240


@frozen
class RowTable:
    """A table of values of one class.

    Arguments:
        caption: the key of its caption.
        heads: the keys of its columns.
        kinds: the class of each column: ``n`` for numbers, ``d`` for days, or nothing.
        row: gives the cells of a value.
    """

    caption: str
    heads: tuple[str, ...]
    kinds: tuple[str, ...]
    row: Callable[[Any, Words], Sequence[Child]]

    def of(self, values: Sequence[object], words: Words) -> Markup:
        """Return the table of values, without columns that say nothing; of more than :data:`MOST` the first ones."""
        rows = [self.row(each, words) for each in values[:MOST]]
        said = [at for at in range(len(self.heads)) if any(row[at] not in (None, "", []) for row in rows)]
        made = table(
            words[self.caption],
            [words[self.heads[at]] for at in said],
            ([row[at] for at in said] for row in rows),
            [self.kinds[at] for at in said],
        )
        return with_rest(made, len(values), words)


def with_rest(made: Markup, count: int, words: Words) -> Markup:
    """Say after a table or a list how much of it is not shown."""
    if count <= MOST:
        return made
    return Markup(made + element("p", words["more"].format(format_number(count - MOST)), class_="muted"))


def day(value: dt.date | None) -> Child:
    """Say a day as tables do: ``05/01/2020``."""
    return None if value is None else element("time", format_date(value, style="slash"), datetime=value.isoformat())


def amount(value: int | Decimal | None) -> str | None:
    """Say a number as Vietnamese writes it: ``1.200``."""
    return None if value is None else format_number(value)


def interval(value: Interval) -> str:
    """Say from how many to how many: ``912–1.007``, ``12``, ``≥ 3``."""
    if value.high is None:
        return f"≥ {format_number(value.low)}"
    low, high = format_number(value.low), format_number(value.high)
    return low if value.low == value.high else f"{low}–{high}"


def several(values: Iterable[object]) -> Child:
    """Say several things in one cell, each on a line of its own."""
    lines: list[Child] = []
    for value in values:
        lines += [element("br"), str(value)] if lines else [str(value)]
    return lines
