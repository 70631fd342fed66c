"""Faces: packages that hand on the names of the rooms inside, each loaded on first use.

A face lists its names for type checkers as imports; ``make pages`` writes the rest from these. Names that moved to
another face are still handed on, with a :class:`DeprecationWarning`: this library is young, its names are not all in
their place yet, and nobody's program should stop for that. Type checkers, which see the imports alone, refuse them.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from types import FrameType

#: Frames from the listing of a face up to pydoc, where it is pydoc that asks.
_FRAMES_TO_PYDOC = 5


def face(
    package: str, homes: Mapping[str, str], *, moved: Mapping[str, str] | None = None
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` of a face.

    Arguments:
        package: the face's ``__name__``.
        homes: the module in the package that each name lives in, as names by module.
        moved: the names that live elsewhere by now: module and name, by the old name.

    >>> hand_on, listed = face("tdc_programme.law", {"kinds": "DocumentKind Family"})
    >>> listed(), hand_on("DocumentKind")
    (['DocumentKind', 'Family'], <class 'tdc_programme.law.kinds.DocumentKind'>)
    """
    home_of = {name: module for module, names in homes.items() for name in names.split()}

    def hand_on(name: str) -> object:
        if name in home_of:
            value: object = getattr(import_module(f".{home_of[name]}", package), name)
            vars(sys.modules[package])[name] = value  # found without us the next time
            return value
        if moved and name in moved:
            module, _, now = moved[name].rpartition(".")
            text = f"{package}.{name} has moved: from {package}.{module} import {now}"
            warnings.warn(text, DeprecationWarning, stacklevel=3)  # through the __getattr__ of the face itself
            return getattr(import_module(f".{module}", package), now)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return hand_on, lambda: sorted(home_of)


def pydoc_asks() -> bool:
    """Tell whether it is pydoc that asks for the names of a module.

    ``help`` of a module writes every class of ``__all__`` with all that it has: of this package 16,000 lines. Its
    docstring is a table of contents, which is what whoever asks for help is looking for; so pydoc is told no names.
    """
    if "pydoc" not in sys.modules:
        return False
    frame: FrameType | None = sys._getframe(1)
    for _ in range(_FRAMES_TO_PYDOC):
        frame = frame and frame.f_back
        if frame is not None and frame.f_globals.get("__name__") == "pydoc":
            return True
    return False
