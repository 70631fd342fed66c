"""The command ``tdc-programme``; it needs the extra ``cli``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ..errors import MissingExtraError
from .voice import Voice

__all__ = ["main"]

#: What the extra ``cli`` installs.
_PACKAGES = ("click", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 clean, 1 findings, 2 could not run.

    Arguments:
        arguments: those of the command line; the process's own, if not given.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    voice = Voice.of(arguments, os.environ)
    try:
        from .commands import run

        return run(arguments, voice)
    except ModuleNotFoundError as error:
        package = (error.name or "").split(".")[0]
        if package not in _PACKAGES:
            raise
        print(f"tdc-programme: {MissingExtraError.of('cli', package).in_language(voice.language)}", file=sys.stderr)
        return 2
