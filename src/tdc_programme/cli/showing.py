"""What was read from a document: on a terminal, or in another form."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _
from pathlib import Path

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from ..checks.config import Settings
from ..checks.folders import walk
from ..documents.model import Document
from ..documents.reading import read_document
from ..documents.sources.files import load
from ..documents.sources.refusals import refused
from ..documents.writing import format_document, write_docx
from ..errors import DateError
from ..exchange.convert import from_json, to_json
from ..exchange.linked import to_linked_data
from ..files import write_whole
from ..law.citations import format_citation
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.orientations import PriorityOrientation
from ..programme.tasks import Task
from ..text.screen import visible
from ..vietnamese.dates import WrittenDate, format_date
from ..vietnamese.numbers import format_number
from ..vietnamese.quantities import format_quantity
from .console import shown
from .voice import Voice

#: A screen narrower than this has a name and its value one under the other, in columns.
_NARROW = 60


def files(paths: Sequence[str], exclude: Sequence[str], whole: bool) -> list[str]:
    """Return the paths with the documents of a folder in its place.

    Raises:
        DocumentError: a folder has none that can be read.
    """
    settings = Settings(exclude=tuple(exclude))
    found: list[str] = []
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            found.append(path)
            continue
        there = walk(Path(path), whole=whole, excludes=settings.excludes)
        if not there.files:
            case = "folder-unread" if there.passed else "folder-empty"
            raise refused(case, path=path, names=", ".join(each.name for each in there.passed[:5]))
        found += map(str, there.files)
    return found


def read(path: str) -> Document:
    """Read a file, or standard input where the path is ``-``; a Document in JSON is read as what it is."""
    if path != "-" and path.lower().endswith(".json"):
        return from_json(load(Path(path)).text, Document)
    return read_document(sys.stdin.buffer.read() if path == "-" else Path(path))


def write(document: Document, form: str, voice: Voice, output: Path | None = None) -> None:
    """Write a document: on the ``screen``, as data (``json``, ``jsonld``), or as a document (``docx``, ``txt``).

    Arguments:
        output: the file to write; standard output, if not given.
    """
    if form == "screen":
        print_document(document, _console(voice))
    elif form == "docx" and output is not None:
        write_docx(document, output)
    elif output is None:
        click.echo(shown(_written(document, form)))
    else:
        write_whole(output, f"{_written(document, form)}\n".encode())


def _console(voice: Voice) -> Console:
    """Return the screen, with colours as they were asked for."""
    seen = sys.stdout.isatty() if voice.color is None else voice.color
    return Console(highlight=False, force_terminal=seen, no_color=False, color_system="standard" if seen else None)


def _written(document: Document, form: str) -> str:
    if form == "json":
        return to_json(document, indent=2)
    if form == "jsonld":
        return json.dumps(to_linked_data(document), ensure_ascii=False, indent=2)
    return format_document(document).rstrip("\n")


def print_document(document: Document, console: Console | None = None) -> None:
    """Print a document's parts, its orientations and its tasks with their quotas in numbers.

    Arguments:
        console: where to; standard output, if not given.
    """
    console = console or Console(highlight=False)
    for part in _parts(document, console.width < _NARROW):
        console.print(part)


def _parts(document: Document, narrow: bool) -> Iterator[RenderableType]:
    yield _head(document, narrow)
    for orientation in document.orientations:
        yield ""
        yield _orientation(orientation)
    for task in document.tasks:
        yield ""
        yield _task(task, narrow)
    for problem in document.problems:
        place = f" ({problem.path})" if problem.path else ""
        yield Text(visible(f"! {problem.kind.value}{place}: {problem.detail}"), style="yellow")


def _text(said: str, style: str = "") -> Text:
    """Return lines of a document as they may stand on a terminal."""
    return Text("\n".join(map(visible, said.split("\n"))), style=style)


def _rows(rows: Iterable[tuple[str, str | None]], narrow: bool) -> RenderableType:
    """Return names and values, side by side or one under the other; what has no value has no row."""
    said = [(name, _text(value)) for name, value in rows if value]
    if narrow:
        return Group(*(Group(Text(name, style="dim"), Padding(value, (0, 0, 0, 2))) for name, value in said))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for name, value in said:
        grid.add_row(name, value)
    return grid


def _day(date: WrittenDate | None) -> str | None:
    """Write a date as people do, with dots for what is blank; as ISO 8601 does where it says too little for that."""
    if date is None:
        return None
    try:
        return format_date(date)
    except DateError:
        return date.edtf


def _head(document: Document, narrow: bool) -> RenderableType:
    signature = document.signature
    consultation = document.consultation
    signed = [signature.authority, signature.title, signature.name] if signature is not None else []
    if len(signed) == 3 and signed[1] and signed[1] in (signed[0] or ""):
        del signed[1]  # an acting head (Q. CHỦ TỊCH) signs in that post
    rows = [
        (_("Number"), str(document.number) if document.number is not None else None),
        (_("Issued by"), document.organisation),
        (_("Place, date"), ", ".join(filter(None, (document.place, _day(document.date))))),
        (_("Subject"), document.subject),
        (_("To"), "\n".join(document.recipients)),
        (_("Legal bases"), "\n".join(f"{each.lead} {format_citation(each.citation)}" for each in document.legal_bases)),
        (_("Comments by"), _day(consultation.deadline) if consultation is not None else None),
        (_("Distribution"), "\n".join(document.distribution)),
        (_("Signed by"), " / ".join(filter(None, signed))),
        (_("Attached"), "\n".join(filter(None, (each.title or each.label for each in document.attachments)))),
        (_("Starts in"), str(document.start_year) if document.start_year is not None else None),
    ]
    kind = document.kind.label if document.kind is not None else _("Document of an unknown kind")
    title = f"{kind} · {_('draft')}" if document.is_draft else kind
    return Group(_text(title, "bold"), _rows(rows, narrow))


def _orientation(orientation: PriorityOrientation) -> RenderableType:
    tree = Tree(_text(f"{orientation.number}. {orientation.text}"))
    for quota in orientation.quotas:
        _add_quota(tree, quota)
    return tree


def _task(task: Task, narrow: bool) -> RenderableType:
    rows = [
        (_("Hosts"), "\n".join(host.name for host in task.hosts)),
        (_("Led by"), "\n".join(" ".join(filter(None, (lead.title, lead.name))) for lead in task.leads)),
        (_("Objective"), task.objective),
        (_("Time"), _("{months} months").format(months=task.months) if task.months is not None else None),
        (_("Note"), task.note),
    ]
    number = f" {task.number}" if task.number is not None else ""
    parts: list[RenderableType] = [_text(f"{_('Task')}{number}. {task.title}", "bold"), _rows(rows, narrow)]
    if task.deliverables:
        tree = Tree(Text(_("Products"), style="dim"))
        for deliverable in task.deliverables:
            _add(tree, deliverable)
        parts.append(tree)
    return Group(*parts)


def _add(tree: Tree, deliverable: Deliverable) -> None:
    number = f"{deliverable.number}. " if deliverable.number else ""
    branch = tree.add(_text(number + deliverable.text))
    for quota in deliverable.quotas:
        _add_quota(branch, quota)
    for content in deliverable.contents:
        branch.add(_text(content, "dim"))
    for part in deliverable.parts:
        _add(branch, part)


def _add_quota(tree: Tree, quota: DeliverableQuota) -> None:
    """Add a quota in numbers, where it has any."""
    said = []
    if quota.total is not None:
        said.append(f"{_('total')}: {format_quantity(quota.total)}")
    said += [f"{_('rate')}: {format_quantity(rate)}" for rate in quota.rates]
    said += [f"{_('required')}: {format_quantity(each)}" for each in quota.requirements]
    if quota.duration is not None:
        said.append(f"{_('for')} {quota.duration.amount} {quota.duration.unit}")
    low, high = quota.expected_total()
    if quota.total is None and high is not None:
        total = format_number(low) + (f"–{format_number(high)}" if low != high else "")
        said.append(f"{_('total, as reckoned')}: {total}")
    if quota.places:
        said.append(f"{_('at')}: {'; '.join(quota.places)}")
    if said:
        tree.add(_text(" · ".join(said), "green"))
