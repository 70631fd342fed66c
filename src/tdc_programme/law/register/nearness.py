"""Which known numbers are near one: a sign apart, of another year, with another symbol."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ...tables import grouped

#: No key is longer: what is looked for in a longer one is not looked for at all.
_LONGEST = 60


class Nearness(enum.IntEnum):
    """How near a number is to another, the nearest first.

    >>> import tdc_programme as tdc
    >>> [how.name for _, how in tdc.LegalRegister.bundled().near("30/2202/NĐ-CP")][:2]
    ['SWAPPED', 'OTHER_YEAR']
    """

    SWAPPED = 0  #: two neighbouring signs are swapped
    ONE_SIGN = 1  #: one sign is more, less, or another
    OTHER_YEAR = 2  #: they are alike but for the year
    OTHER_SYMBOL = 3  #: serial and year are alike


class Neighbours:
    """The keys of numbers, found by those near them, without a look at every one.

    Two keys are one sign apart only where both give the same with one sign left out, so that keys are kept by what is
    left of them.

    >>> near = Neighbours(["15/2022/tt-bkhcn", "15/2014/tt-bkhcn", "7/2024/tt-bkhcn"])
    >>> [(key, how.name) for key, how in near.of("15/2002/tt-bkhcn")]
    [('15/2022/tt-bkhcn', 'ONE_SIGN'), ('15/2014/tt-bkhcn', 'OTHER_YEAR')]
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = tuple(dict.fromkeys(keys))

    @cached_property
    def _shortened(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((short, key) for key in self._keys for short in _shortened(key))

    @cached_property
    def _by_parts(self) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
        return grouped((part, key) for key in self._keys for part in _parts(key))

    def of(self, asked: str) -> Iterator[tuple[str, Nearness]]:
        """Iterate over the keys near one, each once with how near it is, in the order in which they were given."""
        if len(asked) > _LONGEST:
            return
        found = {key for short in _shortened(asked) for key in self._shortened.get(short, ())}
        found |= {key for part in _parts(asked) for key in self._by_parts.get(part, ())}
        for key in sorted(found - {asked}, key=self._places.__getitem__):
            how = nearness(asked, key)
            if how is not None:
                yield key, how

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {key: at for at, key in enumerate(self._keys)}


def _shortened(key: str) -> Iterator[str]:
    yield key
    yield from {key[:at] + key[at + 1 :] for at in range(len(key))}


def _parts(key: str) -> Iterator[tuple[str, str, str]]:
    parts = key.split("/")
    if len(parts) == 3:
        yield parts[0], "", parts[2]
        yield parts[0], parts[1], ""


def nearness(asked: str, known: str) -> Nearness | None:
    """Return how near a known key is to the one asked for; None where it is not.

    >>> nearness("15/2202/tt-bkhcn", "15/2022/tt-bkhcn").name, nearness("15/2022/tt-btc", "15/2022/tt-bkhcn").name
    ('SWAPPED', 'OTHER_SYMBOL')
    """
    if abs(len(asked) - len(known)) <= 1 and (how := _one_apart(asked, known)) is not None:
        return how
    first, other = asked.split("/"), known.split("/")
    if len(first) == len(other) == 3 and first[0] == other[0]:
        if first[2] == other[2]:
            return Nearness.OTHER_YEAR
        if first[1] == other[1]:
            return Nearness.OTHER_SYMBOL
    return None


def _one_apart(one: str, other: str) -> Nearness | None:
    """Say whether one sign more, less, in place of another, or two swapped neighbours make the one into the other."""
    if len(one) > len(other):
        one, other = other, one
    start = next((at for at, sign in enumerate(one) if sign != other[at]), len(one))
    rest, others = one[start:], other[start:]
    if len(one) < len(other):
        return Nearness.ONE_SIGN if rest == others[1:] else None
    if rest[1:] == others[1:]:
        return Nearness.ONE_SIGN
    return Nearness.SWAPPED if rest[:2] == others[1::-1] and rest[2:] == others[2:] else None
