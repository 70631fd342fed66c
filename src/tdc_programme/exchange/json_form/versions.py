"""The version of the form, which the object of a whole file says of itself.

``"tdc-programme/2"`` is the form that :mod:`.shapes` describes. What came before said no version and had objects where
there are strings now; it is read as it is, since an object is read wherever a string is. A file of a version that is
not known is refused rather than half understood. What a later version renames or moves is to be turned into the newest
form here, on plain data, before anything reads it.
"""

from __future__ import annotations

from typing import Any

#: The key that says the version, and what this library writes there.
SCHEMA_KEY = "schema"
SCHEMA = "tdc-programme/2"
#: Versions that are read; no file of the form before says one.
READ = (SCHEMA,)


def says_version(data: Any) -> bool:
    """Say whether plain data of a file says a version of its form, known or not."""
    return isinstance(data, dict) and SCHEMA_KEY in data
