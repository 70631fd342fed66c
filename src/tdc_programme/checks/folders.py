"""Which files of a folder are checked, and which documents in it cannot be."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

#: The files that a folder is checked for.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".odt", ".pdf", ".doc", ".rtf")
#: Files that hold documents in a form that is not read; that they were passed over is told.
UNREAD = (".xls", ".xlsx", ".ppt", ".pptx", ".jpg", ".jpeg", ".png", ".tif", ".tiff")
#: Folders that hold what programs made or fetched; hidden ones (``.git``, ``.venv``) are left out too.
LEFT_OUT = frozenset(
    {"node_modules", "site-packages", "venv", "env", "build", "dist", "_build", "__pycache__", "__pypackages__"}
)
#: What Word puts beside a document that it has open.
_LOCK = "~$"


@frozen
class Walk:
    """What was found under a path.

    Arguments:
        files: those to check, sorted.
        passed: documents in a form that is not read, sorted.
    """

    files: tuple[Path, ...]
    passed: tuple[Path, ...] = ()


def walk(path: Path, *, whole: bool = False, excludes: Callable[[Path], bool] = lambda _: False) -> Walk:
    """Return the file itself, or the files under a folder that hold documents.

    Arguments:
        whole: whether to look into hidden folders and those of :data:`LEFT_OUT` too.
        excludes: what else is left out, files and whole folders.
    """
    if not path.is_dir():
        return Walk((path,))
    found: list[Path] = []
    for folder, folders, names in os.walk(path):
        here = Path(folder)
        folders[:] = [name for name in folders if (whole or _is_looked_into(name)) and not excludes(here / name)]
        found += [
            here / name
            for name in names
            if name.lower().endswith((*SUFFIXES, *UNREAD)) and (whole or name[0] != ".") and name[:2] != _LOCK
        ]
    kept = sorted(each for each in found if each.is_file() and not excludes(each))
    return Walk(
        tuple(each for each in kept if each.suffix.lower() in SUFFIXES),
        tuple(each for each in kept if each.suffix.lower() in UNREAD),
    )


def _is_looked_into(folder: str) -> bool:
    return folder[0] != "." and folder not in LEFT_OUT
