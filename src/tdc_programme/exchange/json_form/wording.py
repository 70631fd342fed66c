"""What is wanted at a place of JSON, and what stands there, in words: English and Vietnamese."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from ...arguments import brief
from ...text.patterns import Pattern
from .shapes import Fixed, Many, Maybe, Member, OneOf, Record, Scalar, Shape, Table, Words
from .strings import DAY

#: The same in English and Vietnamese.
Said: TypeAlias = tuple[str, str]

_LONGEST = 60
_SCALARS: dict[str, Said] = {
    "str": ("a text", "chuỗi chữ"),
    "View": ("a text", "chuỗi chữ"),
    "int": ("a whole number", "số nguyên"),
    "bool": ("true or false", "true hoặc false"),
    "Decimal": ('a decimal number as text ("12.5")', 'số thập phân ghi dạng chữ ("12.5")'),
    "date": (DAY.english, DAY.vietnamese),
}
_PLAIN_KEY = Pattern.plain(r"[^\W\d]\w{0,59}", yes=("⟦months⟧", "⟦tháng⟧"), no=(" b", "1"))


def shown(value: Any) -> str:
    """Return plain data as faults quote it: JSON on one line, cut at 60 characters.

    >>> shown({"a": [1, None]}), shown("x" * 100)[-3:], shown("\\ud800")
    ('{"a": [1, null]}', 'xx…', '"\\\\ud800"')
    """
    try:
        said = json.dumps(value, ensure_ascii=False, default=repr)
        if not said.isascii():
            said.encode()
    except UnicodeEncodeError:  # half of a pair of surrogates, which no one could print
        said = json.dumps(value, default=repr)
    except (TypeError, ValueError, RecursionError):  # keys of Python; a number of 5,000 digits; 1,000 arrays in another
        said = brief(value) if isinstance(value, int) else f"{type(value).__name__}…"
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 3]}…"


def step(key: object) -> str:
    """Return a key as a step of a path: ``.months``, ``["a key"]``."""
    said = str(key)  # keys of data that somebody made in Python may be anything
    return f".{said}" if _PLAIN_KEY.fullmatch(said) else f"[{shown(said)}]"


def wanted(shape: Shape) -> Said:
    """Say what JSON a shape is.

    >>> from .shapes import shape_of
    >>> from tdc_programme import WrittenDate
    >>> wanted(shape_of(int | None))[0], wanted(shape_of(tuple[str, ...]))[1]
    ('a whole number or null', 'mảng')
    """
    match shape:
        case Scalar():
            return _SCALARS[shape.kind.__name__]
        case Member():
            return _one_of([shown(value) for value in shape.by_value])
        case Words():
            return _one_of(list(map(shown, shape.words)))
        case Maybe():
            return _either([wanted(shape.item), ("null", "null")])
        case Many():
            return "an array", "mảng"
        case Fixed():
            return f"an array of {len(shape.items)}", f"mảng {len(shape.items)} phần tử"
        case Table():
            return "an object", "đối tượng"
        case Record():
            return _record(shape)
        case OneOf():
            return _either([_tagged(member) for member in shape.members])
        case _:  # anything, which is never read
            return "anything", "bất kỳ"


def _record(record: Record) -> Said:
    said = f"an object ({record.name})", f"đối tượng {record.name}"
    form = record.string
    return said if form is None else _either([(form.english, form.vietnamese), said])


def _tagged(member: Shape) -> Said:
    """Say what a member of several is: a class is known by its ``"type"`` alone."""
    if not isinstance(member, Record):
        return wanted(member)
    said = f'an object with "type": "{member.name}"', f'đối tượng có "type": "{member.name}"'
    form = member.string
    return said if form is None else _either([(form.english, form.vietnamese), said])


def _one_of(values: list[str]) -> Said:
    said = ", ".join(values)
    return f"one of {said}", f"một trong {said}"


def _either(ways: list[Said]) -> Said:
    return " or ".join(english for english, _ in ways), " hoặc ".join(vietnamese for _, vietnamese in ways)


def keys_of(record: Record) -> str:
    """Return the keys of an object, as a list."""
    return ", ".join(record.fields)
