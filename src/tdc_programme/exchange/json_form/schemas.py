"""JSON Schema (draft 2020-12) of the form: the shapes that JSON is read and written by, in the words of a schema.

Every class has a definition of its own, which others refer to. Expressions are those of ECMA-262, whole strings; what
the rules of a class demand of its fields together is in :mod:`.field_rules`, with what no schema can say.
"""

from __future__ import annotations

import datetime as dt
import typing
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from ...arguments import guarded
from ...values import FieldLimits, limits_of
from .descriptions import described, field_term_of, fields_said_by, summary_of, term_of
from .field_rules import FILLED, rules_of
from .shapes import (
    TYPE_KEY,
    Field,
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
    shape_of,
)
from .strings import DAY, DECIMAL
from .versions import READ, SCHEMA_KEY
from .writing import writer_of

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: Where a schema finds its definitions.
HERE = "#/$defs/"

_FILLED = "FilledText"
_NULL: Schema = {"type": "null"}
_FREE = FieldLimits()


@guarded
def json_schema(type: type) -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of what :func:`~tdc_programme.from_json` reads as a type.

    Descriptions are in English, and in Vietnamese as ``x-description-vi``. The few things that no schema can say (an
    upper number is more than the lower) are listed in the how-to on schemas.

    Arguments:
        type: a public class, a union of such, or ``tuple[Task, ...]``, ``Found[Citation]``.

    Raises:
        TypeError: ``type`` has no JSON form.

    >>> from tdc_programme import Span
    >>> schema = json_schema(Span)
    >>> schema["required"], schema["properties"]["amount"]["anyOf"][1]
    (['amount', 'unit'], {'type': 'integer', 'minimum': 0})
    """
    definitions = Definitions()
    root = definitions.root(shape_of(type))
    return {"$schema": DIALECT, **root, "$defs": dict(sorted(definitions.made.items()))}


class Definitions:
    """The definitions that schemas refer to, made as they are met.

    Attributes:
        made: the definitions by their names.
    """

    def __init__(self, *, at: str = HERE) -> None:
        self.made: dict[str, Schema] = {}
        self._owners: dict[str, Any] = {}
        self._at = at

    def root(self, shape: Shape) -> Schema:
        """Return the schema of a whole file: its object may say the version of its form."""
        if isinstance(shape, Record):
            return self._whole(shape, self._object(shape, is_file=True))
        if isinstance(shape, OneOf):
            return {"anyOf": self._several(shape, is_file=True)}
        if isinstance(shape, Maybe):
            return _or_null(self.root(shape.item))
        return self.of(shape)

    def of(self, shape: Shape, limits: FieldLimits = _FREE) -> Schema:
        """Return the schema of what is inside a file."""
        match shape:
            case Scalar():
                return self._scalar(shape.kind, limits)
            case Member():
                return self._defined(shape.kind.__name__, shape, lambda: _member(shape))
            case Words():
                return {"enum": list(shape.words)}
            case Maybe():
                return _or_null(self.of(shape.item, limits))
            case Many():
                return {"type": "array", "items": self.of(shape.item, limits)}
            case Fixed():
                items = [self.of(item) for item in shape.items]
                return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
            case Table():
                return {"type": "object", "additionalProperties": self.of(shape.item)}
            case Record(tagged=True):
                bare = attrs.evolve(shape, tagged=False)
                return {"anyOf": [self.of(bare), self._tagged(bare)]}
            case Record():
                return self._defined(name_of(shape), shape, lambda: self._whole(shape, self._object(shape)))
            case OneOf():
                return {"anyOf": self._several(shape, limits)}
        return {}  # Anything: what it is, nothing says

    def _defined(self, name: str, owner: Any, make: typing.Callable[[], Schema]) -> Schema:
        while self._owners.setdefault(name, owner) != owner:
            name += "_"  # classes of other people may have a name of ours
        if name not in self.made:
            self.made[name] = {}  # a class may hold itself
            self.made[name] = make()
        return {"$ref": f"{self._at}{name}"}

    # --- scalars ---------------------------------------------------------------------------------------------------

    def _scalar(self, kind: type, limits: FieldLimits) -> Schema:
        if kind is str and limits.is_filled:
            return self._defined(_FILLED, _FILLED, _filled_text)
        if kind is str and limits.choices:
            return {"type": "string", "enum": list(limits.choices)}
        if kind is int:
            bounds = {"minimum": limits.low, "maximum": limits.high}
            return {"type": "integer"} | {key: bound for key, bound in bounds.items() if bound is not None}
        if kind is Decimal:
            return {"type": "string", "pattern": whole(_at_least(limits.low))}
        if kind is dt.date:
            return {"type": "string", "format": "date", "pattern": whole(DAY.pattern or "")}
        return {"type": "boolean" if kind is bool else "string"}

    # --- classes ---------------------------------------------------------------------------------------------------

    def _whole(self, record: Record, schema: Schema) -> Schema:
        """Return the schema of a class: its object, or the string that it is written as."""
        if record.string is not None:
            schema = {"anyOf": [self._string(record), schema]}
        return described({"title": name_of(record)}, summary_of(record.cls), term_of(record.cls)) | schema

    def _string(self, record: Record) -> Schema:
        form = record.string
        assert form is not None
        listed = form.listed
        schema = {"enum": list(listed())} if listed is not None else {"pattern": whole(form.pattern or "")}
        said = described({"type": "string"}, form.english, form.vietnamese)
        return self._defined(f"{name_of(record)}Text", record, lambda: said | schema)

    def _tagged(self, record: Record) -> Schema:
        return self._defined(f"Tagged{name_of(record)}", record, lambda: self._object(record, tag=record.name))

    def _object(self, record: Record, *, tag: str | None = None, is_file: bool = False) -> Schema:
        fields = record.fields
        properties = {name: self._field(record.cls, field) for name, field in fields.items()}
        required = [name for name, field in fields.items() if field.is_required]
        if tag is not None:
            properties, required = {TYPE_KEY: {"const": tag}} | properties, [TYPE_KEY, *required]
        if is_file and SCHEMA_KEY not in fields:
            properties = {SCHEMA_KEY: {"enum": list(READ)}} | properties
        made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return made | ({"required": required} if required else {}) | rules_of(record.cls)

    def _field(self, cls: type, field: Field) -> Schema:
        schema = self.of(field.shape, limits_of(field.attribute.validator))
        said = described(schema, fields_said_by(cls).get(field.name), field_term_of(cls, field.name))
        return said if field.is_required else said | {"default": _default_of(field)}

    def _several(self, shape: OneOf, limits: FieldLimits = _FREE, *, is_file: bool = False) -> list[Schema]:
        """Return the schemas of each of several sorts: an object is known by its class."""
        made = []
        for member in _members(shape):
            if not isinstance(member, Record):
                made.append(self.of(member, limits))
                continue
            if member.string is not None:
                made.append(self._string(member))
            made.append(self._object(member, tag=member.name, is_file=True) if is_file else self._tagged(member))
        return made


def name_of(shape: Shape) -> str:
    """Return the name of a definition: of a class that has arguments, with them (``FoundOfCitation``)."""
    match shape:
        case Record():
            inner = [name_of(shape_of(one)) for one in typing.get_args(shape.kind)]
            return shape.name + (f"Of{'And'.join(inner)}" if inner else "")
        case OneOf():
            return "Or".join(map(name_of, _members(shape)))
        case Maybe():
            return f"{name_of(shape.item)}OrNull"
        case Many() | Table():
            return f"{name_of(shape.item)}{type(shape).__name__}"
        case Scalar() | Member():
            return shape.kind.__name__.capitalize() if shape.kind.__name__.islower() else shape.kind.__name__
        case _:
            return type(shape).__name__


def _members(shape: OneOf) -> list[Shape]:
    """Return the members of several in one order: two unions are equal in whatever order they are written."""
    return sorted(shape.members, key=name_of)


def whole(expression: str) -> str:
    """Return the expression of strings that are all of another: a schema looks anywhere in a string."""
    return f"^(?:{expression})$"


def _filled_text() -> Schema:
    schema = {"type": "string", "pattern": FILLED}
    return described(schema, "A text that is not blank.", "chuỗi chữ không để trống")


def _at_least(low: int | Decimal | None) -> str:
    """Return the expression of decimal numbers; from zero on, where that is the least."""
    if low is None:
        return DECIMAL.source
    assert low == 0, "the only least decimal number of any field"
    bare = DECIMAL.source.removeprefix("-?")
    return f"{bare}|-0+(?:[.]0+)?(?:E[+-]?[0-9]{{1,5}})?"  # minus zero is zero


def _member(shape: Member) -> Schema:
    kind = shape.kind
    named = described({"title": kind.__name__}, summary_of(kind), term_of(kind))
    return named | {"type": "string", "enum": list(shape.by_value)}


def _or_null(schema: Schema) -> Schema:
    kind = schema.get("type")
    if "anyOf" in schema:
        return schema | {"anyOf": [*schema["anyOf"], _NULL]}
    if isinstance(kind, str) and "enum" not in schema:
        return schema | {"type": [kind, "null"]}
    return {"anyOf": [schema, _NULL]}


def _default_of(field: Field) -> Any:
    default: Any = field.attribute.default if field.factory is None else field.factory()
    write = writer_of(field.shape)
    return default if write is None else write(default)


def definitions_of(kinds: typing.Iterable[Any], *, at: str = HERE) -> Mapping[str, Schema]:
    """Return the definitions of several types and of all that they hold, by their names."""
    definitions = Definitions(at=at)
    for kind in kinds:
        definitions.of(shape_of(kind))
    return dict(sorted(definitions.made.items()))
