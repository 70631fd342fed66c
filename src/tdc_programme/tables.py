"""The tables that the package carries (JSON files beside the code that uses them), and looking things up in them."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from typing import Any, Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

#: The default of a look-up that raises where a thing is not known.
RAISE: Any = object()


class Confidence(enum.StrEnum):
    """How sure a fact is (độ tin cậy) that the package carries.

    No error is ever found on a fact that is not ``HIGH``.

    >>> import tdc_programme as tdc
    >>> tdc.agency("BKHCN").confidence.value
    'high'
    """

    HIGH = "high"  #: read in the act itself, or in several reports that agree
    MEDIUM = "medium"  #: one report, or a conclusion from acts that were read
    LOW = "low"  #: generally known, and not seen in writing


def load_table(package: str, name: str) -> Any:
    """Read ``data/<name>.json`` of the sub-package ``package`` (``"law"``, or ``""`` for the top one).

    Callers keep what they make of it (``functools.cache``): a table is read once, on first use.
    """
    folder = files("tdc_programme").joinpath(package) if package else files("tdc_programme")
    return json.loads(folder.joinpath("data", f"{name}.json").read_text(encoding="utf-8"))


def day_of(iso: str | None) -> dt.date | None:
    """Return a day of a table, None where it is not given."""
    return None if iso is None else dt.date.fromisoformat(iso)


def sources_of(row: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    """Return what an entry rests on: the texts of the sources whose keys it names."""
    return "; ".join(sources[key] for key in row["source"].split())


def confidence_of(row: Mapping[str, Any], confidence: Mapping[str, str]) -> Confidence:
    """Return how sure an entry is: as it says itself, else as its surest source is.

    >>> confidence_of({"source": "LAW MEMORY"}, {"LAW": "high", "MEMORY": "low"}).value
    'high'
    """
    if "confidence" in row:
        return Confidence(row["confidence"])
    of_sources = {confidence[key] for key in row["source"].split()}
    return next(one for one in Confidence if one in of_sources)


def grouped(pairs: Iterable[tuple[K, T]], order: Callable[[list[T]], Iterable[T]] = tuple) -> Mapping[K, tuple[T, ...]]:
    """Return the things of each key, as they come or in the ``order`` given.

    >>> grouped([("a", 1), ("b", 2), ("a", 3)])
    {'a': (1, 3), 'b': (2,)}
    """
    found: dict[K, list[T]] = {}
    for key, thing in pairs:
        found.setdefault(key, []).append(thing)
    return {key: tuple(order(things)) for key, things in found.items()}


class Lookup(Generic[T]):
    """The things of a table by what people call them: a code as written, a name, a code in any letter case.

    Arguments:
        things: all of them, in the order of the table.
        fold: makes spellings of one name equal. It is given, as letters stand on a floor above this one.
        names: the names of a thing.
        codes: its codes, if it has any.
        order: puts the things that share a name or a code in order, the likeliest first; if not given, as they come.

    >>> months = ["January", "June", "July"]
    >>> months = Lookup(months, fold=str.lower, names=lambda m: [m, m[:1]], codes=lambda m: [m[:3]])
    >>> months.get("JUNE"), months.all("j"), months.get("JUL"), months.get("May")
    ('June', ('January', 'June', 'July'), 'July', None)
    """

    def __init__(
        self,
        things: Sequence[T],
        *,
        fold: Callable[[str], str],
        names: Callable[[T], Iterable[str]],
        codes: Callable[[T], Iterable[str]] = lambda _: (),
        order: Callable[[list[T]], Iterable[T]] = tuple,
    ) -> None:
        self._things, self._fold, self._names, self._codes, self._order = things, fold, names, codes, order

    @cached_property
    def by_code(self) -> Mapping[str, tuple[T, ...]]:
        """The things that a code stands for, as written."""
        return grouped(((code, thing) for thing in self._things for code in self._codes(thing)), self._order)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[T, ...]]:
        """The things of a name, folded."""
        names = ((self._fold(name), thing) for thing in self._things for name in self._names(thing))
        return grouped(names, self._order)

    @cached_property
    def codes_by_fold(self) -> Mapping[str, tuple[str, ...]]:
        """The codes that differ in letter case only, case-folded."""
        return grouped((code.casefold(), code) for code in self.by_code)

    def all(self, said: str) -> tuple[T, ...]:
        """Return what has this code, or else this name, or else this one code in another letter case."""
        them = self.by_code.get(said) or self.by_name.get(self._fold(said))
        if them is not None:
            return them
        codes = self.codes_by_fold.get(said.casefold(), ())
        return self.by_code[codes[0]] if len(codes) == 1 else ()

    def get(self, said: str) -> T | None:
        """Return the first of :meth:`all`, or None."""
        return next(iter(self.all(said)), None)


def did_you_mean(said: str, *choices: Iterable[str], most: int = 2, cutoff: float = 0.6) -> str:
    """Return a hint for an error: what is near, of the first ``choices`` that have any; ``""`` where none have.

    >>> did_you_mean("thág", ["tháng", "năm"]), did_you_mean("%", ["tháng"])
    (" (did you mean 'tháng'?)", '')
    """
    for names in choices:
        if near := get_close_matches(said, list(names), n=most, cutoff=cutoff):
            return f" (did you mean {' or '.join(map(repr, near))}?)"
    return ""
