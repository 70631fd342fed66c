"""How findings and rules look on a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from gettext import gettext as _

import click
from rich.console import Console, RenderableType

from ..checks.catalogue import Entry
from ..checks.formats.lines import source_line, word
from ..text.screen import harmless
from ..values import Language
from .voice import Voice

#: What each part of a line looks like.
_LOOKS: Mapping[str, Callable[[str], str]] = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "info": partial(click.style, fg="cyan", bold=True),
    "place": partial(click.style, bold=True),
    "margin": partial(click.style, fg="blue"),
    "hint": partial(click.style, fg="green"),
}


def paint(text: str, what: str) -> str:
    """Colour a part of a line by what it is; the colours are left out where nobody sees them."""
    return _LOOKS[what](text)


def width() -> int | None:
    """Return how many columns the screen has; None where the lines go to no screen."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def shown(text: str) -> str:
    """Return a text as it may be written to standard output: whole into a file, harmless to a terminal."""
    return harmless(text) if sys.stdout.isatty() else text


def screen(voice: Voice) -> Console:
    """Return the screen, with colours as they were asked for."""
    seen = sys.stdout.isatty() if voice.color is None else voice.color
    return Console(highlight=False, force_terminal=seen, no_color=False, color_system="standard" if seen else None)


def put(parts: Iterable[RenderableType], console: Console) -> None:
    """Print parts one after the other."""
    if console.is_terminal:
        for part in parts:
            console.print(part)
        return
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    # On a screen a column is filled with blanks to its end; in a file they would only be in the way.
    console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def explained(entry: Entry, language: Language) -> Iterable[str]:
    """Yield all that is to be said of one rule."""
    mends = {"safe": _("automatic (--fix)"), "suggest": _("to be looked at (--unsafe-fixes)"), "none": _("none")}
    yield f"{click.style(entry.code, bold=True)} {entry.name}"
    yield ""
    yield entry.summary.to(language)
    yield ""
    yield f"{_('Severity')}: {word(entry.severity, language)}"
    yield f"{_('Fix')}: {mends[entry.fix]}"
    for source in entry.sources:
        yield f"{_('Source')}: {source_line(source, language)}"
    if entry.left_out is not None:
        yield f"{_('Not checked')}: {entry.left_out.to(language)}"
    for title, examples in ((_("Breaks it"), entry.bad), (_("Keeps it"), entry.good)):
        texts = [text for example in examples for text in example.texts]
        if texts:
            yield ""
            yield f"{title}:"
            for text in texts:
                yield from (f"    {line}" for line in text.splitlines())
