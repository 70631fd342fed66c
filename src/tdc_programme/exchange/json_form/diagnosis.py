"""Reading slowly, to tell every fault: where it is, what stands there, why it is refused, what is wanted.

What reads fast stops at the first fault and knows no paths. This walks the same shapes and goes on: it tells what is
wrong with each field by itself, also what only the rule of the field's class refuses (a blank title, a month 13), and,
of an object whose fields are right one by one, what its class says of them together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, TypeAlias

from ...errors import Fault, TdcError
from ...text import View, view
from .parsing import Doubled, Odd, is_whole_text, less
from .shapes import (
    TYPE_KEY,
    Fixed,
    Many,
    Maybe,
    Member,
    OneOf,
    Record,
    Scalar,
    Shape,
    Table,
    Words,
)
from .strings import DAY, DECIMAL
from .versions import READ, SCHEMA, SCHEMA_KEY, says_version
from .wording import Said, keys_of, shown, step, wanted

#: Stands for a value that could not be made.
_FAULTY: Any = object()
#: Where something is: a step, and where that begins; made into words only where there is a fault.
_Path: TypeAlias = "tuple[_Path, str | int] | None"


class Diagnosis:
    """One reading of plain data, with all that is wrong in it.

    Attributes:
        faults: what is wrong, in the order of the fields.
        value: what was read where nothing is.
    """

    def __init__(self, shape: Shape, data: Any, *, ignore_unknown: bool = False) -> None:
        self.faults: list[Fault] = []
        self._ignore_unknown = ignore_unknown
        self.value: Any = self._read(shape, self._unversioned(shape, data), None)

    def _unversioned(self, shape: Shape, data: Any) -> Any:
        """Take the version of its form off the object of a file."""
        if not says_version(data) or (isinstance(shape, Record) and SCHEMA_KEY in shape.fields):
            return data
        version = data[SCHEMA_KEY]
        if version not in READ:
            known = f'a version that is known ("{SCHEMA}")', f'phiên bản đã biết ("{SCHEMA}")'
            self._unexpected(known, version, (None, SCHEMA_KEY))
        return less(data, SCHEMA_KEY)

    # --- telling ---------------------------------------------------------------------------------------------------

    def _tell(self, path: _Path, reason: Said, value: Any = _FAULTY, rule: Said | None = None) -> Any:
        said = None if value is _FAULTY else shown(value)
        self.faults.append(Fault(_words(path), *reason, value=said, rule=rule))
        return _FAULTY

    def _unexpected(self, rule: Said, value: Any, path: _Path, why: Said | None = None) -> Any:
        """Tell that something else stands at a place than what is wanted."""
        if isinstance(value, Odd):
            return self._tell(path, (value.english, value.vietnamese), rule=rule)
        said = shown(value)
        reason = f"expected {rule[0]}, got {said}", f"phải là {rule[1]}, không phải {said}"
        if why is not None:
            reason = f"{reason[0]}: {why[0]}", f"{reason[1]}: {why[1]}"
        return self._tell(path, reason, value, rule)

    def _raised(self, error: Exception, value: Any, path: _Path, rule: Said) -> Any:
        """Tell what the class itself refuses."""
        if isinstance(error, TdcError):
            english, vietnamese = error.reason, error.vietnamese or f"không hợp lệ: {error.reason}"
            return self._tell(path, (english, vietnamese), value, error.rule or rule)
        english = str(error.args[0]) if error.args else type(error).__name__
        return self._tell(path, (english, f"không hợp lệ: {english}"), value, rule)

    # --- reading ---------------------------------------------------------------------------------------------------

    def _read(self, shape: Shape, data: Any, path: _Path) -> Any:
        if isinstance(data, str) and not is_whole_text(data):
            half = "half of a surrogate pair, which is no character", "nửa cặp thay thế, không phải ký tự"
            return self._tell(path, half, data, wanted(shape))
        return _WAYS[type(shape)](self, shape, data, path)

    def _scalar(self, shape: Scalar, data: Any, path: _Path) -> Any:
        if shape.kind in (str, int, bool):
            return data if data.__class__ is shape.kind else self._unexpected(wanted(shape), data, path)
        if isinstance(data, str):
            if shape.kind is View:
                return view(data)
            read = DAY.read(data) if shape.kind is dt.date else decimal_of(data)
            if read is not None:
                return read
            return self._unexpected(wanted(shape), data, path, DAY.why(data) if shape.kind is dt.date else None)
        return self._unexpected(wanted(shape), data, path)

    def _member(self, shape: Member, data: Any, path: _Path) -> Any:
        return self._chosen(shape, shape.by_value, data, path)

    def _word(self, shape: Words, data: Any, path: _Path) -> Any:
        return self._chosen(shape, {word: word for word in shape.words}, data, path)

    def _chosen(self, shape: Shape, choices: Any, data: Any, path: _Path) -> Any:
        if data.__class__ in (str, int) and data in choices:
            return choices[data]
        return self._unexpected(wanted(shape), data, path)

    def _maybe(self, shape: Maybe, data: Any, path: _Path) -> Any:
        return None if data is None else self._read(shape.item, data, path)

    def _many(self, shape: Many, data: Any, path: _Path) -> Any:
        if not isinstance(data, list | tuple):  # data that is made in Python may have tuples
            return self._unexpected(wanted(shape), data, path)
        return self._all((self._read(shape.item, one, (path, at)) for at, one in enumerate(data)), shape.make)

    def _row(self, shape: Fixed, data: Any, path: _Path) -> Any:
        if not isinstance(data, list | tuple) or len(data) != len(shape.items):
            return self._unexpected(wanted(shape), data, path)
        return self._all(self._read(item, one, (path, at)) for at, (item, one) in enumerate(zip(shape.items, data)))

    def _all(self, read: Iterator[Any], make: Callable[[list[Any]], Any] = tuple) -> Any:
        them = list(read)
        return _FAULTY if any(one is _FAULTY for one in them) else make(them)

    def _table(self, shape: Table, data: Any, path: _Path) -> Any:
        if not isinstance(data, dict):
            return self._unexpected(wanted(shape), data, path)
        self._tell_doubled(data, path)
        read = {key: self._read(shape.item, one, (path, key)) for key, one in data.items()}
        return _FAULTY if any(one is _FAULTY for one in read.values()) else read

    def _one_of(self, shape: OneOf, data: Any, path: _Path) -> Any:
        if isinstance(data, dict):
            for record in shape.records:
                if data.get(TYPE_KEY) == record.name:
                    return self._object(record, less(data, TYPE_KEY), path)
        for member in shape.members:
            value = self._tried(member, data)
            if value is not _FAULTY:
                return value
        return self._unexpected(wanted(shape), data, path, _why(shape, data))

    def _tried(self, member: Shape, data: Any) -> Any:
        """Return what a member of several makes of something that is no object; its faults are not told."""
        if isinstance(data, dict) or (isinstance(member, Record) and not isinstance(data, str)):
            return _FAULTY
        before, self.faults = self.faults, []
        value = self._read(member, data, None)
        self.faults = before
        return value

    # --- classes ---------------------------------------------------------------------------------------------------

    def _record(self, shape: Record, data: Any, path: _Path) -> Any:
        form = shape.string
        if isinstance(data, str) and form is not None:
            read = form.read(data)
            return read if read is not None else self._unexpected(wanted(shape), data, path, form.why(data))
        if not isinstance(data, dict):
            return self._unexpected(wanted(shape), data, path)
        if shape.tagged and data.get(TYPE_KEY) == shape.name:
            data = less(data, TYPE_KEY)
        return self._object(shape, data, path)

    def _object(self, record: Record, data: dict[str, Any], path: _Path) -> Any:
        before = len(self.faults)
        self._tell_doubled(data, path)
        values = {}
        for name, field in record.fields.items():
            if name in data:
                values[name] = self._read(field.shape, data[name], (path, name))
            elif field.is_required:
                self._tell((path, name), ("missing", "thiếu"), rule=wanted(field.shape))
        self._check_fields(record, values, data, path)
        self._tell_unknown(record, data, path)
        return self._built(record, values, data, path) if len(self.faults) == before else _FAULTY

    def _check_fields(self, record: Record, values: dict[str, Any], data: dict[str, Any], path: _Path) -> None:
        """Ask the rule of each field that was read by itself; that of a class stops at the first."""
        blank = record.cls.__new__(record.cls)
        read = {name: value for name, value in values.items() if value is not _FAULTY}
        for name, value in read.items():
            object.__setattr__(blank, name, value)
        for name, value in read.items():
            field = record.fields[name]
            if field.attribute.validator is not None:
                try:
                    field.attribute.validator(blank, field.attribute, value)
                except AttributeError:  # it looks at another field, which is not there: the class will say
                    pass
                except Exception as error:
                    self._raised(error, data[name], (path, name), wanted(field.shape))

    def _built(self, record: Record, values: dict[str, Any], data: dict[str, Any], path: _Path) -> Any:
        try:
            return record.cls(**{record.fields[name].attribute.alias or name: value for name, value in values.items()})
        except Exception as error:
            said = f"the fields of {record.name} fit together", f"các trường của {record.name} khớp với nhau"
            return self._raised(error, data, path, said)

    def _tell_doubled(self, data: dict[str, Any], path: _Path) -> None:
        for key in data.twice if isinstance(data, Doubled) else ():
            once = "each key once", "mỗi khóa một lần"
            english = f"the key {shown(key)} stands twice in one object"
            self._tell(
                (path, key), (english, f"khóa {shown(key)} lặp lại trong một đối tượng"), data.get(key, _FAULTY), once
            )

    def _tell_unknown(self, record: Record, data: dict[str, Any], path: _Path) -> None:
        unknown = [key for key in data if key not in record.fields]
        if not unknown:
            return
        if self._ignore_unknown:
            self._tell_oddities([(data[key], (path, key)) for key in unknown])
            return
        keys = keys_of(record)
        reason = f"unknown key (known: {keys})", f"không có khóa này: các khóa là {keys}"
        for key in unknown:
            self._tell((path, key), reason, data[key], (f"one of the keys {keys}", f"một trong các khóa {keys}"))

    def _tell_oddities(self, places: list[tuple[Any, _Path]]) -> None:
        """Tell what is no JSON inside what is ignored."""
        while places:
            data, path = places.pop()
            if isinstance(data, Odd):
                self._tell(path, (data.english, data.vietnamese))
            elif isinstance(data, dict):
                self._tell_doubled(data, path)
                places.extend((one, (path, key)) for key, one in data.items())
            elif isinstance(data, list):
                places.extend((one, (path, at)) for at, one in enumerate(data))


_WAYS: dict[type, Callable[[Diagnosis, Any, Any, _Path], Any]] = {
    Scalar: Diagnosis._scalar,
    Member: Diagnosis._member,
    Words: Diagnosis._word,
    Maybe: Diagnosis._maybe,
    Many: Diagnosis._many,
    Fixed: Diagnosis._row,
    Table: Diagnosis._table,
    Record: Diagnosis._record,
    OneOf: Diagnosis._one_of,
}


def decimal_of(text: str) -> Decimal | None:
    """Return a decimal number, exactly; None where the text is none."""
    return Decimal(text) if DECIMAL.fullmatch(text) else None


def _why(shape: OneOf, data: Any) -> Said | None:
    """Say why a string is none of several, where one of them can say more."""
    if not isinstance(data, str):
        return None
    forms = [record.string for record in shape.records if record.string is not None]
    return next((why for form in forms if (why := form.why(data)) is not None), None)


def _words(path: _Path) -> str:
    """Return a path as people write it: ``$.tasks[0].months``."""
    steps: list[str] = []
    while path is not None:
        path, at = path
        steps.append(f"[{at}]" if isinstance(at, int) else step(at))
    return "$" + "".join(reversed(steps))
