"""What the protocol is told of a question and of its answer: schemas, made from the types and the docstrings."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Hashable, Mapping
from functools import cache, reduce
from operator import or_
from types import GenericAlias, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has
from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

_CLOSED = ConfigDict(extra="forbid")


class _ShortSchema(GenerateJsonSchema):
    """Schemas that say nothing twice, as who reads them pays by the word: what may be null may be left out."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return super().default_schema(schema) if schema.get("default") else self.generate_inner(schema["schema"])


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema of a question or an answer."""
    return model.model_json_schema(schema_generator=_ShortSchema)


def _doc(thing: Callable[..., object] | type) -> str:
    # Without marks for those who print the docs, and without what is of use in Python alone.
    return (inspect.getdoc(thing) or "").replace("``", "").replace("; in Python also the content of a file", "")


def summary_of(thing: Callable[..., object] | type) -> str:
    """Return what a docstring says before it comes to the arguments.

    >>> from tdc_programme.service import Cut
    >>> summary_of(Cut)
    'A part of an answer that is not all there is.'
    """
    said, _, _ = _doc(thing).partition("\n\nArguments:")
    return said.partition("\n\n>>>")[0].partition("\n\nRaises:")[0]


def arguments_of(thing: Callable[..., object] | type) -> Mapping[str, str]:
    """Return what a docstring says of each argument or field.

    >>> from tdc_programme.service import Cut
    >>> arguments_of(Cut)["shown"]
    'how many are shown.'
    """
    _, _, section = _doc(thing).partition("\nArguments:\n")
    said: dict[str, str] = {}
    name = ""
    for line in section.partition("\n\n")[0].splitlines():
        if line.startswith("     "):  # the line before goes on
            said[name] += f" {line.strip()}"
        else:
            names, _, words = line.strip().partition(": ")
            for name in names.split(", "):
                said[name] = words
    return said


def answer_model(kind: type) -> type[BaseModel]:
    """Return the model of an answer, whose schema says what the protocol carries."""
    return _model_of(kind)


@cache
def _model_of(kind: Hashable) -> type[BaseModel]:
    assert isinstance(kind, type)  # the cache takes what can be looked up
    words, hints = arguments_of(kind), get_type_hints(kind)
    made: dict[str, Any] = {}
    for field in fields(kind):
        empty = field.default is NOTHING
        default = ... if empty else field.default
        made[field.name] = (_modelled(hints[field.name]), Field(default, description=words.get(field.name)))
    return create_model(kind.__name__, __config__=_CLOSED, __doc__=summary_of(kind), **made)


def _modelled(hint: Any) -> Any:
    """Return an annotation with the models of our values in the place of these."""
    if has(hint):
        return answer_model(hint)
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return GenericAlias(tuple, (_modelled(inner[0]), ...))
    if inner and type(None) in inner:
        (one,) = (each for each in inner if each is not type(None))
        return _modelled(one) | None
    return hint


def _sent(hint: Any, *, left_out: Collection[object]) -> Any:
    """Return an annotation without the types that are not sent: JSON has no bytes."""
    if get_origin(hint) is not UnionType:
        return hint
    return reduce(or_, (each for each in get_args(hint) if each not in left_out))


def question_model(
    question: Callable[..., object], *, hidden: Collection[str] = (), required: Collection[str] = ()
) -> type[BaseModel]:
    """Return the model of what a question takes; what it does not know is refused.

    Arguments:
        hidden: arguments that are no business of who asks.
        required: arguments that must be given, though the function can do without.
    """
    words, hints = arguments_of(question), get_type_hints(question)
    made: dict[str, Any] = {}
    for name, parameter in inspect.signature(question).parameters.items():
        if name in hidden:
            continue
        must = name in required or parameter.default is inspect.Parameter.empty
        hint = _sent(hints[name], left_out=(bytes, type(None)) if must else (bytes,))
        made[name] = (hint, Field(... if must else parameter.default, description=words[name]))
    return create_model(question.__name__, __config__=_CLOSED, **made)
