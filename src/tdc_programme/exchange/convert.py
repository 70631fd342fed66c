"""JSON for every value of the library, lossless both ways; the form itself is that of :mod:`.json_form`.

Reading is strict: an unknown key, a key given twice, a number where a text is wanted, ``NaN``: all are faults, and all
of them are told at once, each with its path.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal, TypeVar

from cattrs import Converter

from ..arguments import guarded
from ..errors import DataError
from ..values import choose
from .json_form.diagnosis import Diagnosis
from .json_form.engine import has_keys_once, is_as_written, read, written
from .json_form.parsing import parsed, text_of, too_deep
from .json_form.reading import Kept, reader_of
from .json_form.shapes import Record, Shape, has_shape, shape_of
from .json_form.versions import READ, SCHEMA_KEY, says_version
from .json_form.writing import writer_of

T = TypeVar("T")

_NOT_READ: Any = object()


@guarded
def to_json(value: object, *, indent: int | None = None) -> str:
    """Write a value of this library, or a tuple of such values, as JSON.

    Arguments:
        value: any public value (a :class:`~tdc_programme.Programme`, a :class:`~tdc_programme.Citation` …), or several
            of them; of several classes, each object says its own (``"type"``).
        indent: spaces a level, or None for one line.

    Raises:
        TypeError: ``value`` holds something that is not of this library and has no JSON form.
        DataError: it holds what no JSON does: a number longer than Python writes (4,300 digits), half of a pair of
            surrogates, thousands of levels.

    >>> from tdc_programme import Quantity, Per
    >>> to_json(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)))
    '{"schema":"tdc-programme/2","amount":19,"unit":"sản phẩm","per":[{"amount":1,"unit":"tuần"}]}'
    """
    try:
        said = written(value, indent)
    except RecursionError:
        raise DataError(
            "not to be written as JSON: nested too deep", vietnamese="không ghi ra JSON được: lồng nhau quá sâu"
        ) from None
    except DataError:
        raise
    except ValueError:
        most = sys.get_int_max_str_digits()
        raise DataError(
            f"not to be written as JSON: it holds a number of more than {most} digits",
            vietnamese=f"không ghi ra JSON được: có số dài hơn {most} chữ số",
        ) from None
    return said


@guarded
def from_json(text: str | bytes, type: type[T], *, unknown: Literal["refuse", "ignore"] = "refuse") -> T:
    """Read a value of the class ``type`` from JSON, as :func:`to_json` wrote it.

    Arguments:
        text: the JSON, or the content of a file of it (UTF-8).
        type: what it holds: a public class, or ``tuple[Task, ...]``, ``Found[Citation]``.
        unknown: what to do with keys that the class does not have: they are faults, or are passed over.

    Raises:
        DataError: it is no JSON, or not such a value; ``faults`` tells every fault with its path, what stands there
            and what is wanted, in English and Vietnamese.
        TypeError: ``type`` has no JSON form.

    >>> from tdc_programme import Quantity
    >>> from_json('{"amount": 19, "unit": "bài", "per": [{"amount": "1"}], "by": "week"}', Quantity)
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: not a Quantity: 2 faults
      $.per[0].unit: missing
      $.by: unknown key (known: amount, unit, upper, bound, per, duration, strict, upper_strict)
    """
    choose("unknown", unknown, ("refuse", "ignore"))
    shape = shape_of(type)  # type: ignore[arg-type]  # mypy takes no type[T] for something to be hashed
    if unknown == "refuse":
        value = _read_fast(text, shape)
        if value is not _NOT_READ:
            made: T = value
            return made
    slowly: T = _read_slowly(parsed(text_of(text)), type, ignore_unknown=unknown == "ignore")
    return slowly


def _read_fast(source: str | bytes, shape: Shape) -> Any:
    """Return the value of a text with which nothing is wrong; whether and what is, is told by reading it slowly."""
    try:
        data, keys = read(source), list[int]()
        is_sure = is_as_written(source, data)
        if says_version(data) and not (isinstance(shape, Record) and SCHEMA_KEY in shape.fields):
            if data.pop(SCHEMA_KEY) not in READ:
                return _NOT_READ
            keys.append(1)
        value = reader_of(shape)(data, keys)
        return value if is_sure or has_keys_once(source, sum(keys)) else _NOT_READ
    except Exception:
        return _NOT_READ


def write_plain(value: Any, kind: Any) -> Any:
    """Return the plain data (dictionaries, lists, texts, numbers) of a value that stands where ``kind`` is wanted.

    >>> write_plain(3, int | None)
    3
    """
    return writer_of(shape_of(kind))(value)


def read_plain(data: Any, kind: Any) -> Any:
    """Read a value of a type from plain data.

    Raises:
        DataError: it is no such value.

    >>> read_plain([1, 2], tuple[int, ...])
    (1, 2)
    """
    shape = shape_of(kind)
    with suppress(Exception):
        return reader_of(shape)(data, Kept())
    return _read_slowly(data, kind)


def _read_slowly(data: Any, kind: Any, *, ignore_unknown: bool = False) -> Any:
    """Read a value, or tell every fault of what is none."""
    try:
        diagnosis = Diagnosis(shape_of(kind), data, ignore_unknown=ignore_unknown)
    except RecursionError:
        raise too_deep() from None
    if diagnosis.faults:
        raise _refusal(kind, diagnosis)
    return diagnosis.value


def _refusal(kind: Any, diagnosis: Diagnosis) -> DataError:
    name, faults = getattr(kind, "__name__", str(kind)), tuple(diagnosis.faults)
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return DataError(f"not a {name}: {count}", vietnamese=f"không phải {name}: {len(faults)} lỗi", faults=faults)


def make_converter() -> Converter:
    """Make a cattrs converter of your own that knows the classes of this library, to add yours to.

    It makes plain data (dictionaries, lists) of a value and back, in the form of :func:`to_json`, without the version
    of the form that the object of a whole file says.

    >>> import tdc_programme as tdc
    >>> converter = make_converter()
    >>> converter.unstructure(tdc.TimeLimit(tdc.Span(12, "tháng")))
    {'span': {'amount': 12, 'unit': 'tháng'}}
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    converter.register_structure_hook_factory(has_shape, _structure_hook)
    converter.register_unstructure_hook_factory(has_shape, _unstructure_hook)
    return converter


def _structure_hook(kind: Any) -> Callable[[Any, Any], Any]:
    return lambda data, _: read_plain(data, kind)


def _unstructure_hook(kind: Any) -> Callable[[Any], Any]:
    return lambda value: write_plain(value, kind)
