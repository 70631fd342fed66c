"""The forms in which ``convert`` writes: their names, and the endings of files that mean them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from attrs import frozen


@frozen
class OutputForm:
    """A form of file.

    Arguments:
        suffixes: the endings of files that are in it, the usual one first.
        binary: whether it is nothing that a terminal shows.
        tables: whether it holds tables.
    """

    suffixes: tuple[str, ...]
    binary: bool = False
    tables: bool = False


#: Each has a function of its own in ``converting``.
FORMS: Mapping[str, OutputForm] = {
    "json": OutputForm((".json",)),
    "jsonld": OutputForm((".jsonld", ".json")),
    "ics": OutputForm((".ics",)),
    "txt": OutputForm((".txt", ".md")),
    "html": OutputForm((".html", ".htm")),
    "docx": OutputForm((".docx",), binary=True),
    "csv": OutputForm((".csv",), tables=True),
    "xlsx": OutputForm((".xlsx",), binary=True, tables=True),
    "parquet": OutputForm((".parquet",), binary=True, tables=True),
}


def form_of(name: PurePath) -> str | None:
    """Return the form that the ending of a file's name means, None where it means none.

    >>> form_of(PurePath("a.HTM")), form_of(PurePath("a.json")), form_of(PurePath("a"))
    ('html', 'json', None)
    """
    suffix = name.suffix.lower()
    return next((form for form, known in FORMS.items() if suffix in known.suffixes), None)
