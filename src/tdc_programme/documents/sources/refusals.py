"""What is said of a source that holds no text, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...errors import DocumentError
from ...tables import load_table


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = load_table("documents", "refusals")["refusals"]
    return words


@cache
def _names() -> Mapping[object, str]:
    """Return what kinds of files are called in Vietnamese."""
    names: Mapping[object, str] = load_table("documents", "refusals")["names"]
    return names


def refused(
    case: str, *, text: str | None = None, start: int | None = None, end: int | None = None, **values: object
) -> DocumentError:
    """Return the error for one case of ``data/refusals.json``.

    Arguments:
        case: its key there.
        text, start, end: what was read, and the faulty part of it.
        values: what stands in the gaps of its words.

    >>> refused("image", what="PNG").in_language("vi")
    'đây là ảnh PNG, không phải văn bản dạng chữ: bản quét phải qua nhận dạng chữ (OCR) trước'
    """
    words = _words()[case]
    translated = {name: _names().get(value, value) for name, value in values.items()}
    return DocumentError(
        words["en"].format(**values), vietnamese=words["vi"].format(**translated), text=text, start=start, end=end
    )


def broken(what: str, fault: object) -> DocumentError:
    """Return the error for a file that is damaged."""
    return refused("broken", what=what, fault=str(fault).strip().rstrip(".") or "?")
