"""``tdc-programme report`` at work: what the page shows, and where it goes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

import click

from ..display import report_page
from ..documents.model import Document
from ..files import write_whole
from ..programme.programme import Programme
from ..service.questions import day_of
from ..values import Language
from . import showing
from .converting import BUNDLED, STREAM, value_at


def report(
    paths: Sequence[str],
    output: Path | None,
    *,
    language: Language,
    on: str | None,
    exclude: Sequence[str],
    whole: bool,
) -> None:
    """Write the page about what stands in files and folders.

    Arguments:
        paths: files, folders, ``-`` for standard input, ``programme_1322``.
        output: the file to write, whole or not at all; standard output, if not given or ``-``.
        language: of the page.
        on: the day as of which to judge, as people write it; None for each document's own date.
        exclude: patterns of files to leave out of folders.
        whole: whether to look into hidden folders, too.

    Raises:
        click.UsageError: the page would go to a terminal.
        TdcError: a file cannot be read.
        OSError: a file cannot be opened or written.
    """
    target = None if output is None or str(output) == STREAM else output
    if target is None and sys.stdout.isatty():
        raise click.UsageError(_("a page is nothing for a terminal: name a file with --output"))
    day = day_of(on)
    bundled = [path for path in paths if path == BUNDLED]
    files = showing.files([path for path in paths if path != BUNDLED], exclude, whole)
    page = report_page({path: _shown(path) for path in (*bundled, *files)}, language=language, on=day).encode()
    if target is None:
        sys.stdout.buffer.write(page)
    else:
        write_whole(target, page)
        click.echo(_("the page is written: {file}").format(file=target), err=True)


def _shown(path: str) -> Document | Programme:
    """Return the document in a file, or the document or programme that its JSON holds."""
    value = value_at(path)
    if not isinstance(value, Document | Programme):
        said = _("{file} holds a {kind}; a page is about documents and programmes")
        raise click.ClickException(said.format(file=path, kind=type(value).__name__))
    return value
