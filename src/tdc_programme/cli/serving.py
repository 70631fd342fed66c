"""``tdc-programme mcp`` at work."""

from __future__ import annotations

import signal
import sys
from gettext import gettext as _
from pathlib import Path

import click

from ..service.limits import Limits
from ..service.protocol.stdio import serve as serve_stdio
from ..service.sources import Folder
from .codes import CLEAN


def serve(folder: Path | None, characters: int) -> int:
    """Answer what comes on standard input until it ends, and return what the process ends with.

    Arguments:
        folder: whose files may be read; None for no files.
        characters: the longest text that is read.
    """
    if sys.stdin.isatty():  # a person wonders why nothing happens
        click.echo(_("waiting for an assistant that speaks MCP on standard input; Ctrl+D ends it"), err=True)
    allowed = Folder(folder) if folder is not None else None
    # Ctrl+C ends it at once: the thread that reads the standard input hears of no exception before the next line.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        serve_stdio(limits=Limits(characters=characters), folder=allowed)
    finally:
        signal.signal(signal.SIGINT, before)
    return CLEAN
