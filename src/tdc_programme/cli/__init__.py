"""The command ``tdc-programme``; it needs the extra ``cli``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..errors import MissingExtraError

__all__ = ["main"]

#: What the extra ``cli`` installs.
_PACKAGES = ("click", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 clean, 1 findings, 2 could not run.

    Arguments:
        arguments: those of the command line; the process's own, if not given.
    """
    try:
        from .commands import run

        return run(arguments)
    except ModuleNotFoundError as error:
        package = (error.name or "").split(".")[0]
        if package not in _PACKAGES:
            raise
        print(f"tdc-programme: {MissingExtraError.of('cli', package)}", file=sys.stderr)
        return 2
