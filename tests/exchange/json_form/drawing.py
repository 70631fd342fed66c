"""Data drawn from a JSON Schema, and data that is nearly right: what both sides of a schema are tested with.

It draws from the words of schemas that ours have, no others.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import jsonschema
from hypothesis import strategies as st
from jsonschema.protocols import Validator

Data = Any


def _pattern(_: object, pattern: str, instance: object, __: object) -> Iterator[jsonschema.ValidationError]:
    """Match an expression as ECMA-262 does: ``$`` is the end alone, not what stands before a last line break."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def _type(validator: Any, types: Any, instance: object, schema: Any) -> Iterator[jsonschema.ValidationError]:
    """Take 1.0 for no whole number: the one thing of numbers that a schema cannot say."""
    if isinstance(instance, float) and "number" not in types:
        yield jsonschema.ValidationError(f"{instance!r} is no {types}")
    else:
        yield from jsonschema.Draft202012Validator.VALIDATORS["type"](validator, types, instance, schema)


Ecma = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _pattern, "type": _type})


class Drawing:
    """What is drawn from one schema, and what it allows."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._root = schema
        self._drawn: dict[str, st.SearchStrategy[Data]] = {}

    @cached_property
    def validator(self) -> Validator:
        return Ecma(self._root)

    def allows(self, data: Data, schema: Any = None) -> bool:
        validator = self.validator if schema is None else self.validator.evolve(schema=schema)
        return bool(validator.is_valid(data))

    @cached_property
    def strategy(self) -> st.SearchStrategy[Data]:
        return self.of({key: value for key, value in self._root.items() if key not in ("$defs", "$schema")})

    def of(self, schema: Any) -> st.SearchStrategy[Data]:
        key = json.dumps(schema, sort_keys=True)
        if key not in self._drawn:
            self._drawn[key] = st.deferred(lambda: self._made(schema))  # a class may hold itself
        return self._drawn[key]

    def _made(self, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        if "$ref" in schema:
            return self.of(self._root["$defs"][schema["$ref"].removeprefix("#/$defs/")])
        kind = schema.get("type")
        if "const" in schema or "enum" in schema:
            return st.sampled_from(schema["enum"] if "enum" in schema else [schema["const"]])
        if "anyOf" in schema and "properties" not in schema:
            return st.one_of([self.of(one) for one in schema["anyOf"]])
        if isinstance(kind, list):
            return st.one_of([self.of(schema | {"type": one}) for one in kind])
        made: st.SearchStrategy[Data] = _WAYS[kind](self, schema)
        return made

    def string(self, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        if "pattern" not in schema:
            return st.text(max_size=5)
        return st.from_regex(schema["pattern"].replace("$", r"\Z"))

    def integer(self, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        low = schema.get("minimum", schema.get("exclusiveMinimum", -2) + 1)
        return st.integers(low, schema.get("maximum", low + 3000))

    def array(self, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        if "prefixItems" in schema:
            return st.tuples(*map(self.of, schema["prefixItems"])).map(list)
        return st.lists(self.of(schema["items"]), max_size=2)

    def object(self, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        needed = set(schema.get("required", ()))

        @st.composite
        def made(draw: st.DrawFn) -> Data:
            others = [key for key in schema["properties"] if key not in needed]
            # Few of the others, lest a programme has all of everything; one that is there is what rules speak of.
            chosen = needed | (draw(st.sets(st.sampled_from(others), max_size=3)) if others else set())
            return {key: draw(self.of(one)) for key, one in schema["properties"].items() if key in chosen}

        bare = {key: value for key, value in schema.items() if key in ("allOf", "anyOf", "if", "then", "required")}
        return made().flatmap(lambda data: self._mended(data, schema)).filter(lambda data: self.allows(data, bare))

    def _mended(self, data: Data, schema: dict[str, Any]) -> st.SearchStrategy[Data]:
        """Draw again what the rules between the fields refuse, as they want it."""
        drawn = {}
        for rule in (schema, *schema.get("allOf", ())):
            wants = {} if rule is schema else rule if "properties" in rule else rule.get("then", {})
            if not self.allows(data, _rule_of(rule)):
                for key, wanted in wants.get("properties", {}).items():
                    drawn[key] = self._wanted(schema["properties"][key], wanted)
        return st.fixed_dictionaries(drawn).map(lambda more: data | more)

    def _wanted(self, usual: dict[str, Any], wanted: dict[str, Any]) -> st.SearchStrategy[Data]:
        """Draw what is wanted of a field more than usual."""
        if "enum" in wanted or "const" in wanted:
            return self.of(wanted).filter(lambda data: self.allows(data, usual))
        drawn = self.of(usual)
        if "properties" in wanted:  # of a class that is one field of this one
            inner = self._root["$defs"][usual["$ref"].removeprefix("#/$defs/")]
            drawn = drawn.flatmap(lambda data: self._mended(data, inner | {"allOf": [wanted]}))
        return drawn.filter(lambda data: self.allows(data, wanted))


def _rule_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key in ("if", "then", "anyOf", "properties", "required")}


_WAYS: Mapping[Any, Any] = {
    "string": Drawing.string,
    "integer": Drawing.integer,
    "array": Drawing.array,
    "object": Drawing.object,
    "null": lambda *_: st.none(),
    "boolean": lambda *_: st.booleans(),
}

#: What stands instead of something else in data that is nearly right.
_VALUES: list[Data] = [
    None,
    True,
    False,
    0,
    1,
    -1,
    3000,
    1.5,
    2.0,
    "",
    " ",
    "x",
    "0",
    "-0",
    "12.50",
    "1E+3",
    "NaN",
    [],
    {},
    [[]],
]
_STRINGS = ["NaN", "2024", "2024-11-18", "2024-02-30", "2024\n", "--01-30", "15/2022/TT-BKHCN", "Thông tư", "range"]
_ODD = st.one_of(st.sampled_from([*_VALUES, *_STRINGS, [], {}, [[]]]), st.text(max_size=3), st.integers(-5, 40))


@st.composite
def nearly(draw: st.DrawFn, data: Data) -> Data:
    """Draw data that differs in one place: something else stands there, is missing, or is too much."""
    data = copy.deepcopy(data)
    holders = list(_holders(data))
    if not holders:
        return draw(_ODD)
    holder = draw(st.sampled_from(holders))
    way = draw(st.sampled_from(["other", "less", "more"]))
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    if way == "more" or not keys:
        if isinstance(holder, dict):
            holder[draw(st.sampled_from(["type", "schema", "colour", "year", "unit", "upper", "blank"]))] = draw(_ODD)
        else:
            holder.append(draw(_ODD))
    elif way == "less":
        del holder[draw(st.sampled_from(keys))]
    else:
        holder[draw(st.sampled_from(keys))] = draw(_ODD)
    return data


def _holders(data: Data) -> Iterator[Any]:
    """Iterate over the objects and arrays of data."""
    if isinstance(data, dict | list):
        yield data
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _holders(inner)
