"""What a register finds its facts by; each is made when it is first asked for, as the bundled ones are thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from attrs import field, frozen

from ...tables import grouped
from ..document_numbers.values import plain_key
from .matching import name_key, title_key
from .nearness import Neighbours
from .values import KnownDocument, LegalChange

T = TypeVar("T")
_CITED_BY_NAME = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})


class Shelf(Generic[T]):
    """Things in order, of which each is made once, when it is first taken.

    >>> shelf = Shelf(3, lambda at: "abc"[at])
    >>> shelf[1], shelf.take((2, 0)), list(shelf)
    ('b', ('c', 'a'), ['a', 'b', 'c'])
    """

    def __init__(self, size: int, make: Callable[[int], T]) -> None:
        self._size, self._make = size, make
        self._made: dict[int, T] = {}

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, at: int) -> T:
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def __iter__(self) -> Iterator[T]:
        return map(self.__getitem__, range(self._size))

    def take(self, places: Iterable[int]) -> tuple[T, ...]:
        """Return the things at some places."""
        return tuple(map(self.__getitem__, places))


@frozen(eq=False)
class Stock:
    """Documents and changes, and what they are found by.

    Arguments:
        documents, changes: the things themselves.
        keys: gives the key of each document.
        names: gives the kind and the title of each document.
        changed, changing: give the key of what each change changes, and of what changes it.
    """

    documents: Shelf[KnownDocument]
    changes: Shelf[LegalChange]
    keys: Callable[[], Iterable[str]] = field(kw_only=True)
    names: Callable[[], Iterable[tuple[str | None, str | None]]] = field(kw_only=True)
    changed: Callable[[], Iterable[str]] = field(kw_only=True)
    changing: Callable[[], Iterable[str]] = field(kw_only=True)

    @cached_property
    def by_key(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the documents of each key."""
        return _places(self.keys())

    @cached_property
    def changes_of(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the changes to the document of a key."""
        return _places(self.changed())

    @cached_property
    def changes_by(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the changes that the document of a key makes."""
        return _places(self.changing())

    @cached_property
    def laws_by_name(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the documents that are cited by their names."""
        return grouped(
            (name_key(title), at)
            for at, (label, title) in enumerate(self.names())
            if title is not None and label in _CITED_BY_NAME
        )

    @cached_property
    def by_title(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the documents of a title, of laws of a name."""
        return grouped((title_key(title), at) for at, (_, title) in enumerate(self.names()) if title is not None)

    @cached_property
    def neighbours(self) -> Neighbours:
        """The keys of the documents by those near them."""
        return Neighbours(self.by_key)

    @cached_property
    def series(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The serials of the documents of each year and symbol, as they stand in keys; "" where there is no year."""
        return grouped((series_of(key), key.partition("/")[0]) for key in self.by_key)


def series_of(key: str) -> tuple[str, str]:
    """Return year and symbol of a key.

    >>> series_of("15/2022/tt-bkhcn"), series_of("1322/qđ-ttg")
    (('2022', 'tt-bkhcn'), ('', 'qđ-ttg'))
    """
    _, _, rest = key.partition("/")
    year, parted, symbol = rest.partition("/")
    return (year, symbol) if parted else ("", year)


def _places(keys: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    return grouped((key, at) for at, key in enumerate(keys))


def stock_of(documents: tuple[KnownDocument, ...], changes: tuple[LegalChange, ...]) -> Stock:
    """Return the stock of a register of given facts."""
    return Stock(
        Shelf(len(documents), documents.__getitem__),
        Shelf(len(changes), changes.__getitem__),
        keys=lambda: (plain_key(document.number) for document in documents),
        names=lambda: ((document.kind.label if document.kind else None, document.title) for document in documents),
        changed=lambda: (change.target.key for change in changes),
        changing=lambda: (change.by.key for change in changes),
    )
