"""What turns plain data into text and back: orjson where it is installed (extra ``fast``), Python's own otherwise.

Both give the same texts and the same data: what orjson does not write or read as Python does (numbers of more than 64
bits, hundreds of levels), Python's does. A text is read here only where nothing is wrong with it; what is, is left to
:mod:`.parsing`, which marks it.
"""

from __future__ import annotations

import json
from functools import cache
from types import ModuleType
from typing import Any

from ...errors import DataError
from ...text.patterns import Pattern
from .parsing import Doubled, is_whole_text, parsed, text_of
from .writing import in_pieces, whole

#: A colon apart from its key, which no one writes.
_APART = Pattern.plain(r'"[ \t\r\n]+:', yes=('⟦" :⟧', '⟦"\n:⟧ 1'), no=('":',))
_A_LOOK = 200
_INDENT = 2  # the one that orjson writes


@cache
def orjson() -> ModuleType | None:
    """Return the package orjson, or None where it is not installed."""
    try:
        import orjson
    except ImportError:
        return None
    return orjson


def written(value: Any, indent: int | None) -> str:
    """Return a value as JSON, without spaces or with ``indent`` of them a level.

    Raises:
        RecursionError: it is nested deeper than Python follows.
        ValueError: it holds an ``int`` of more digits than Python writes.
        DataError: it holds half of a pair of surrogates.
    """
    engine = orjson()
    if engine is not None and indent in (None, _INDENT):
        try:
            data = whole(value) if indent else in_pieces(value, lambda piece: engine.Fragment(engine.dumps(piece)))
            said: bytes = engine.dumps(data, option=engine.OPT_INDENT_2 if indent else None)
            return said.decode()
        except TypeError:  # more than 64 bits, half a pair of surrogates, more than 254 levels
            pass
    separators = (",", ":" if indent is None else ": ")
    text = json.dumps(whole(value), ensure_ascii=False, indent=indent, separators=separators)
    if not is_whole_text(text):
        raise DataError(
            "not to be written as JSON: it holds half of a pair of surrogates, which is no character",
            vietnamese="không ghi ra JSON được: có nửa cặp thay thế, không phải ký tự",
        )
    return text


def read(source: str | bytes) -> Any:
    """Return the plain data of a text.

    A key that stands twice is not seen: :func:`has_keys_once` tells.

    Raises:
        ValueError: something is wrong with it.
        RecursionError: it is nested deeper than Python follows.
    """
    engine = orjson()
    if engine is not None:
        return engine.loads(source)
    text = source.decode() if isinstance(source, bytes) else source
    if not is_whole_text(text) or ("\\u" in text and "\\ud" in text.lower()):
        raise ValueError("half a pair of surrogates, perhaps")
    return json.loads(text, parse_constant=_refuse)


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def is_as_written(source: str | bytes, data: Any) -> bool:
    """Say whether a text is just what is written of its data, so that no key was lost. Only orjson is that fast."""
    engine = orjson()
    raw = source.encode() if isinstance(source, str) else source
    if engine is None or b'": ' in raw[:_A_LOOK]:
        return False
    same: bool = engine.dumps(data) == raw
    return same


def has_keys_once(source: str | bytes, count: int) -> bool:
    """Say whether no object of a text has a key twice, given how many keys were read from it.

    Each key in the text ends in a quotation mark and a colon. Where there are no more of these than keys that were
    read, none was lost. There may be more though nothing was lost, as texts too can have the two signs: then the text
    is read once more with an eye on keys.

    >>> has_keys_once('{"a":1,"b":{"a":2}}', 3), has_keys_once('{"a":1,"a":2}', 1), has_keys_once('{"a":":"}', 1)
    (True, False, True)
    """
    return has_keys(source, count) or not _is_marked(parsed(text_of(source)))


def has_keys(source: str | bytes, count: int) -> bool:
    """Say whether a text surely has no more keys than were read from it."""
    if isinstance(source, bytes):
        source = source.decode()
    return source.count('":') == count and _APART.search(source) is None


def _is_marked(data: Any) -> bool:
    """Say whether plain data has an object that had a key twice."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Doubled):
            return True
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return False
