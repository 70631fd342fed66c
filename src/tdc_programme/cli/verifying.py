"""``tdc-programme verify`` at work: what is cited, what is on record of it, and what comes of it."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import Path

import click
from attrs import frozen
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..checks.model import Lines
from ..checks.targets import load_target
from ..documents.model import Document
from ..documents.sources.files import Loaded, load
from ..documents.sources.refusals import refused
from ..errors import TdcError
from ..files import write_whole
from ..service.answers import plain
from ..service.limits import Limits, Page
from ..service.questions import day_of
from ..service.verifying import CitationOutcome, cited_words, flat, told
from ..text.screen import visible
from ..values import Language
from ..verification import Verification, VerifiedCitation
from ..verification.verifying import verification_of
from .codes import CLEAN, FAILED, FOUND
from .console import put, screen, shown
from .outcomes import open_note, sign, summary, word
from .showing import files
from .telling import told as reason_told
from .verified_page import Section, verified_page
from .voice import Voice

_LOOKS = {CitationOutcome.AGREES: "green", CitationOutcome.DIFFERS: "bold red", CitationOutcome.OPEN: "yellow"}
#: A file that a person wants to see verified is shown whole.
_ALL = Limits(results=sys.maxsize)


@frozen
class Verified:
    """A file, its text and its verification."""

    file: str
    text: str
    done: Verification

    def rows(self) -> Iterator[tuple[tuple[int, int], VerifiedCitation]]:
        """Iterate over the citations, each with its line and column."""
        places = Lines(self.text)
        for row in self.done:
            yield places.place(row.start), row


def verify(
    paths: Sequence[str],
    *,
    voice: Voice,
    on: str | None,
    style: str,
    output: Path | None,
    strict: bool,
    exclude: Sequence[str],
    whole: bool,
) -> int:
    """Verify the citations of files, folders or standard input, and return what the process ends with."""
    day = day_of(on)
    code, done = CLEAN, []
    for path in files(paths, exclude, whole):
        try:
            loaded = _load(path)
        except (TdcError, OSError) as error:
            click.echo(f"tdc-programme: {reason_told(error, voice.language)}", err=True)
            code = FAILED
            continue
        result = verification_of(loaded, on=day, otherwise=dt.date.today(), language=voice.language)
        done.append(Verified(path, loaded.text, result))
    _write(done, style, voice, output)
    counts = counts_of(done)
    found = counts[CitationOutcome.DIFFERS] or (strict and counts[CitationOutcome.OPEN])
    return code or (FOUND if found else CLEAN)


def _load(path: str) -> Loaded:
    if path == "-":
        return load(sys.stdin.buffer.read())
    target = load_target(Path(path))
    if isinstance(target, Document):
        target = Loaded(target.text, has_markup=target.has_markup)
    if not isinstance(target, Loaded):
        raise refused("json")
    return target


def counts_of(done: Sequence[Verified]) -> Counter[CitationOutcome]:
    """Return how many citations come to what."""
    return Counter(CitationOutcome.of(row) for each in done for row in each.done)


def _write(done: Sequence[Verified], style: str, voice: Voice, output: Path | None) -> None:
    if style == "text" and output is None:
        put(_parts(done, voice.language), screen(voice))
        return
    if style == "text":
        paper = io.StringIO()
        put(_parts(done, voice.language), Console(file=paper, width=80, highlight=False, color_system=None))
        said = paper.getvalue()
    elif style == "json":
        said = json.dumps(_data(done), ensure_ascii=False, indent=2) + "\n"
    else:
        said = verified_page(
            [Section(_title(each), list(each.rows())) for each in done], counts_of(done), voice.language
        )
    if output is None:
        click.echo(shown(said), nl=False)
    else:
        write_whole(output, said.encode("utf-8", "backslashreplace"))


def _data(done: Sequence[Verified]) -> dict[str, object]:
    counts = counts_of(done)
    return {
        "ok": not counts[CitationOutcome.DIFFERS],
        "counts": {str(outcome): counts[outcome] for outcome in CitationOutcome},
        "files": [{"file": each.file, **plain(flat(each.done, each.text, Page(_ALL), every=True))} for each in done],
    }


# --- as people read it -------------------------------------------------------------------------------------------


def _parts(done: Sequence[Verified], language: Language) -> Iterator[RenderableType]:
    for each in done:
        yield Text(_title(each), style="bold")
        if len(each.done):
            yield _table(each, language)
        else:
            yield Text(_("no citation was found"))
        yield ""
    counts = counts_of(done)
    yield Text(summary(counts), style="bold")
    if counts[CitationOutcome.OPEN]:
        yield Text(open_note(), style="dim")


def _title(each: Verified) -> str:
    name = _("standard input") if each.file == "-" else visible(each.file)
    day = each.done.on
    return name if day is None else f"{name} · {_('as of {day}').format(day=f'{day:%d/%m/%Y}')}"


def _table(each: Verified, language: Language) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    table.add_column(_("Line"), justify="right", no_wrap=True)
    table.add_column(_("Outcome"), no_wrap=True)
    table.add_column(_("Citation, and what is on record"))
    rows = list(each.rows())
    for number, ((line, _column), row) in enumerate(rows):
        outcome = CitationOutcome.of(row)
        table.add_row(str(line), Text(word(outcome), style=_LOOKS[outcome]), _cell(row, language))
        if number < len(rows) - 1:
            table.add_row()
    return table


def _cell(row: VerifiedCitation, language: Language) -> RenderableType:
    lines = Table.grid(padding=(0, 1))
    lines.add_column(no_wrap=True)
    lines.add_column()
    for statement in told(row):
        mark, outcome = sign(statement)
        look = "dim" if outcome is CitationOutcome.AGREES else _LOOKS[outcome]
        lines.add_row(Text(mark, style=look), Text(visible(statement.sentence(language)), style=look))
    return Group(Text(visible(cited_words(row)), style="bold"), lines)
