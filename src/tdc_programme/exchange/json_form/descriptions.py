"""What classes and fields are, in words: English from their docstrings, Vietnamese from a table of terms."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ...tables import load_table
from ...text.patterns import Pattern

_ROLE = Pattern.plain(r":\w+:`~?(?:[\w.]*\.)?(\w+)`", yes=("⟦:class:`~tdc_programme.Span`⟧", "⟦:meth:`on`⟧"))
_NONE = Pattern.plain(r"\bNone\b", yes=("None",), no=("Nonesuch",))
_HEADING = Pattern.plain(r"(?:Arguments|Attributes):$", yes=("Arguments:", "Attributes:"), no=("Raises:",))
_ENTRY = Pattern.plain(
    r"    (\w+(?:, \w+)*): (.*)", yes=("    start, end: the place",), no=("        more of it", "    > x")
)


@cache
def summary_of(cls: type) -> str:
    """Return the first paragraph of a class's docstring as plain text.

    >>> from tdc_programme import Organisation
    >>> summary_of(Organisation)
    'An organisation (tổ chức), by its name as written.'
    """
    return _plain((inspect.getdoc(cls) or "").partition("\n\n")[0])


@cache
def fields_said_by(cls: type) -> Mapping[str, str]:
    """Return what the docstring of a class says of its fields, by their names.

    >>> from tdc_programme import Per, Pinpoint
    >>> fields_said_by(Pinpoint)["clause"]
    'as written, "5", "2a", "đ"; null where not named.'
    """
    return {name: _plain(said) for names, said in _entries(inspect.getdoc(cls) or "") for name in names.split(", ")}


def _entries(doc: str) -> Iterator[tuple[str, str]]:
    """Iterate over the entries of a docstring's list of arguments or attributes, each with all of its lines."""
    names, said, inside = "", "", False
    for line in doc.splitlines():
        entry = _ENTRY.match(line) if inside else None
        if entry is not None or not line.startswith("     "):
            if names:
                yield names, said
            names, said = entry.groups() if entry is not None else ("", "")
            inside = bool(_HEADING.match(line)) or (inside and (entry is not None or not line))
        else:
            said += f" {line.strip()}"
    if names:
        yield names, said


def _plain(said: str) -> str:
    """Return a text without the marks of docstrings, and with JSON's word for what Python calls None."""
    said = _NONE.sub("null", _ROLE.sub(r"\1", said)).replace("``", "")
    return " ".join(said.split()).removesuffix(":")


@cache
def _terms() -> Mapping[str, Mapping[str, str]]:
    terms: Mapping[str, Mapping[str, str]] = load_table("exchange", "json_terms")
    return terms


def term_of(cls: type) -> str | None:
    """Return the Vietnamese term for what a class is, or None where the table has none.

    >>> from tdc_programme import Task
    >>> term_of(Task)
    'nhiệm vụ khoa học và công nghệ cấp quốc gia'
    """
    return _terms()["classes"].get(cls.__name__)


def field_term_of(cls: type, name: str) -> str | None:
    """Return the Vietnamese term for a field: that of its class, else that which all fields of its name share."""
    fields = _terms()["fields"]
    return fields.get(f"{cls.__name__}.{name}") or fields.get(name)


def described(schema: dict[str, Any], english: str | None, vietnamese: str | None) -> dict[str, Any]:
    """Return a schema with its description in both languages, as far as there is one."""
    said = {"description": english, "x-description-vi": vietnamese}
    return schema | {key: words for key, words in said.items() if words}
