"""What is to be checked in a file: its text, or the value of this library that its JSON holds."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from ..documents.model import Document
from ..documents.sources.files import Loaded, load
from ..documents.sources.refusals import refused
from ..errors import DataError
from ..programme.deliverables import DeliverableQuota
from ..programme.orientations import OrientationPlan
from ..programme.programme import Programme
from ..programme.tasks import Task

#: What a file of JSON may hold. The first that takes all of it is meant: a key that a type does not know is refused.
Value: TypeAlias = Document | Programme | Task | OrientationPlan | DeliverableQuota
_TYPES: tuple[type[Value], ...] = (Document, Programme, Task, OrientationPlan, DeliverableQuota)


def load_target(path: Path) -> Loaded | Value:
    """Return the text of a file or, of one that is named ``.json``, the value in it.

    Raises:
        DocumentError: it holds no text, or JSON of something else.
        OSError: the file cannot be opened.
    """
    loaded = load(path)
    if path.suffix.lower() != ".json":
        return loaded
    from ..exchange.convert import from_json  # cattrs is loaded for JSON alone

    for kind in _TYPES:
        with suppress(DataError):
            return from_json(loaded.text, kind)
    raise refused("json")
