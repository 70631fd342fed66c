"""Write the JSON Schemas of all public types to ``docs/schemas``: ``make pages``.

``types.json`` has the definitions of all; a type's own file is what a whole file of it looks like, and refers to them.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs

from tdc_programme.exchange.json_form.schemas import DIALECT, Definitions
from tdc_programme.exchange.json_form.shapes import shape_of
from tdc_programme.storable import Storable

FOLDER = Path(__file__).resolve().parent / "schemas"
_ALL = "types.json"
_FACES = ("", ".vietnamese", ".law", ".programme", ".documents", ".checks")


def types() -> Mapping[str, type]:
    """Return the public classes that are read by themselves, by their names; not those that need an argument."""
    faces = [import_module(f"tdc_programme{face}") for face in _FACES]
    named = {name: getattr(face, name) for face in faces for name in face.__all__}
    return {
        name: kind
        for name, kind in sorted(named.items())
        if isinstance(kind, type) and issubclass(kind, Storable) and attrs.has(kind)
        if not getattr(kind, "__parameters__", ())
    }


def schemas() -> Iterator[tuple[Path, str]]:
    """Iterate over the files with what is to stand in them."""
    shared, alone = Definitions(), Definitions(at=f"{_ALL}#/$defs/")
    for name, kind in types().items():
        shared.of(shape_of(kind))
        yield FOLDER / f"{name}.json", _written(alone.root(shape_of(kind)))
    yield FOLDER / _ALL, _written({"$defs": dict(sorted(shared.made.items()))})


def _written(schema: Mapping[str, Any]) -> str:
    said = json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=1)
    # What nobody sees is written by its number.
    return "".join(f"\\u{ord(c):04x}" if c not in " \n" and _is_unseen(c) else c for c in said) + "\n"


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Zs")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    made = dict(schemas())
    for file in FOLDER.glob("*.json"):
        if file not in made:
            file.unlink()
    for file, text in made.items():
        file.write_text(text, encoding="utf-8")
