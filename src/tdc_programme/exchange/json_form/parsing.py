"""From a text to plain data, with none of the freedoms of JSON in Python that lose or change something.

:func:`parsed` refuses what is no JSON, and marks what JSON allows or Python takes for JSON but a reader must not take
in silence: a key given twice, ``NaN``, a number longer than Python reads. A mark stands at its place in the data, so
that it is told with its path.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import attrs

from ...errors import DataError, Fault

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


class Doubled(dict[str, Any]):
    """An object some of whose keys stand in it twice; it has the last value of each."""

    __slots__ = ("twice",)
    twice: tuple[str, ...]


def less(data: dict[str, Any], key: str) -> dict[str, Any]:
    """Return an object without one of its keys, marked as it was.

    >>> less({"type": "Span", "amount": 1}, "type")
    {'amount': 1}
    """
    rest = {name: value for name, value in data.items() if name != key}
    if not isinstance(data, Doubled):
        return rest
    doubled = Doubled(rest)
    doubled.twice = data.twice
    return doubled


@attrs.frozen
class Odd:
    """A number that is none: ``NaN``, ``Infinity``, one too long to be read."""

    english: str
    vietnamese: str

    def __repr__(self) -> str:
        return self.english


def text_of(source: str | bytes) -> str:
    """Return the text of a file's content, UTF-8 with or without a byte order mark.

    Raises:
        DataError: the bytes are no UTF-8.
    """
    if isinstance(source, bytes):
        try:
            source = source.decode()
        except UnicodeDecodeError as error:
            raise refused(
                f"not JSON: byte {error.start + 1} is no UTF-8",
                f"không phải JSON: byte thứ {error.start + 1} không phải UTF-8",
            ) from None
    return source.removeprefix(_BOM)


def parsed(text: str) -> Any:
    """Return the plain data of a text, with a mark (:class:`Doubled`, :class:`Odd`) for what is to be refused.

    Raises:
        DataError: it is no JSON at all, or nested deeper than Python follows.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_int, parse_float=_float)
    except json.JSONDecodeError as error:
        raise refused(
            f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})",
            f"không phải JSON: sai cú pháp ở dòng {error.lineno}, cột {error.colno} ({error.msg})",
        ) from None
    except RecursionError:
        raise too_deep() from None


def refused(english: str, vietnamese: str) -> DataError:
    """Return the error of a file that is refused as a whole."""
    return DataError(english, vietnamese=vietnamese, faults=(Fault("$", english, vietnamese),))


def too_deep() -> DataError:
    """Return the error of what is nested deeper than Python follows."""
    return refused("not JSON that can be read: nested too deep", "không đọc được JSON này: lồng nhau quá sâu")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    doubled = Doubled(made)
    doubled.twice = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return doubled


def _constant(name: str) -> Odd:
    return Odd(f"{name} is no JSON number", f"{name} không phải số trong JSON")


def _int(digits: str) -> int | Odd:
    try:
        return int(digits)
    except ValueError:  # more digits than sys.get_int_max_str_digits()
        count = len(digits.lstrip("-"))
        return Odd(f"a whole number of {count} digits: too long for JSON", f"số nguyên dài {count} chữ số: quá dài")


def _float(digits: str) -> float | Odd:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        return Odd(f"{digits:.40} is too large for a JSON number", f"{digits:.40} quá lớn đối với số trong JSON")
    return number


def is_whole_text(text: str) -> bool:
    """Say whether a text has no half of a pair of surrogates, which no file can hold.

    >>> is_whole_text("Huế"), is_whole_text("\\ud800")
    (True, False)
    """
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
