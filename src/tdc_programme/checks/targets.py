"""What is to be checked in a file: its text, or the value of this library that its JSON holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

from attrs import fields_dict

from ..documents.model import Document
from ..documents.sources.files import Loaded, load
from ..documents.sources.refusals import refused
from ..errors import DataError
from ..programme.deliverables import DeliverableQuota
from ..programme.orientations import OrientationPlan
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..text.patterns import Pattern

#: What a file of JSON may hold. The first that takes all of it is meant: a key that a type does not know is refused.
Value: TypeAlias = Document | Programme | Task | OrientationPlan | DeliverableQuota
_TYPES: tuple[type[Value], ...] = (Document, Programme, Task, OrientationPlan, DeliverableQuota)

_OBJECT = Pattern.plain(
    r"[\s\ufeff]*+\{\s*+[\"}]", yes=('⟦{ "⟧a": 1}', "⟦\n{}⟧"), no=("{THÔNG BÁO}", "{{ tên }}", '["a"]')
)


def load_target(path: Path) -> Loaded | Value:
    """Return the text of a file or, of one that is named ``.json``, the value in it.

    Raises:
        DocumentError: it holds no text, or JSON of something else.
        OSError: the file cannot be opened.
    """
    loaded = load(path)
    if path.suffix.lower() != ".json":
        return loaded
    try:
        return value_in(loaded.text)
    except DataError:
        raise refused("json") from None


def is_json(text: str) -> bool:
    """Tell whether a text is an object of JSON, or the beginning of one: it is no document.

    >>> is_json(' {"code": "1322"'), is_json("{THÔNG BÁO}")
    (True, False)
    """
    return _OBJECT.match(text) is not None


def value_in(text: str) -> Value:
    """Return the value that JSON holds, whichever it is.

    Raises:
        DataError: no such value; the faults are those of the type whose keys it has.
        DocumentError: it has the keys of none.
    """
    from ..exchange.convert import from_json  # cattrs is loaded for JSON alone

    keys = _keys(text)
    if keys is None:
        return from_json(text, Document)  # says where it is no JSON
    nearest = sorted(_TYPES, key=lambda kind: -len(keys & set(fields_dict(kind))))
    first: DataError | None = None
    for kind in nearest:
        try:
            return from_json(text, kind)
        except DataError as error:
            first = first or error
    if first is not None and keys & set(fields_dict(nearest[0])):
        raise first
    raise refused("json")


def _keys(text: str) -> frozenset[str] | None:
    """Return the keys of an object of JSON, none of another value; None of what is no JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return frozenset(data) if isinstance(data, dict) else frozenset()
