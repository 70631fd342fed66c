"""What was read from a document: on a terminal, or in another form."""

from __future__ import annotations

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
from ..documents.assignments import Assignment
from ..documents.model import Document
from ..documents.reading import read_document
from ..documents.sources.files import load
from ..documents.sources.refusals import refused
from ..errors import DateError
from ..exchange.convert import from_json, to_json
from ..law.citations import format_citation
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.orientations import PriorityOrientation
from ..programme.tasks import Task
from ..text.screen import cells, head, visible
from ..values import Language
from ..vietnamese.dates import WrittenDate, format_date
from ..vietnamese.numbers import format_number
from ..vietnamese.quantities import format_quantity
from .console import put, screen, shown
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


def write(document: Document, form: str, voice: Voice) -> None:
    """Write a document on the ``screen``, as ``brief`` (a line for each part), or as ``json``."""
    if form == "json":
        click.echo(shown(to_json(document, indent=2)))
    else:
        print_document(document, screen(voice), language=voice.language, brief=form == "brief")


def print_document(
    document: Document, console: Console | None = None, *, language: Language = "vi", brief: bool = False
) -> None:
    """Print a document's parts, its orientations and its tasks with their quotas in numbers.

    Arguments:
        console: where to; standard output, if not given.
        language: of what is said of a part that could not be read.
        brief: a line for each part, cut where the screen ends.
    """
    console = console or Console(highlight=False)
    parts = _brief(document, console.width, language) if brief else _parts(document, console.width < _NARROW, language)
    put(parts, console)


def _parts(document: Document, narrow: bool, language: Language) -> Iterator[RenderableType]:
    yield Text(_title(document), "bold")
    yield _rows(_head(document), narrow)
    for orientation in document.orientations:
        yield ""
        yield _orientation(orientation)
    for task in document.tasks:
        yield ""
        yield _task(task, narrow)
    if document.assignments:
        yield ""
        yield from _assignments(document.assignments, narrow)
    yield from _problems(document, language)


def _brief(document: Document, width: int, language: Language) -> Iterator[RenderableType]:
    """Yield a line for each part of a document, with how many there are where the line cannot hold them."""
    yield Text(_title(document), "bold")
    rows = [(name, value.split("\n")) for name, value in _head(document) if value]
    names = max((cells(name) for name, said in rows), default=0) + 2
    for name, said in rows:
        count = f" ({len(said)})" if len(said) > 1 else ""
        value = head(visible("; ".join(said)), max(width - names - len(count), 12))
        yield Text.assemble((name + " " * (names - cells(name)), "dim"), value, count)
    for orientation in document.orientations:
        yield Text(head(visible(f"{orientation.number}. {orientation.text}"), width))
    for task in document.tasks:
        facts = [_months(task), _("{count} products").format(count=len(task.deliverables))]
        tail = "".join(f" · {fact}" for fact in facts if fact)
        yield Text.assemble(head(visible(_task_title(task)), max(width - cells(tail), 12)), (tail, "dim"))
    for assignment in document.assignments:
        yield Text(head(visible(str(assignment)), width))
    yield from _problems(document, language)


def _problems(document: Document, language: Language) -> Iterator[RenderableType]:
    for problem in document.problems:
        place = f" ({problem.path})" if problem.path else ""
        yield Text(f"! {visible(problem.message(language))}{place}", style="yellow")


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


def _title(document: Document) -> str:
    kind = document.kind.label if document.kind is not None else _("Document of an unknown kind")
    return visible(f"{kind} · {_('draft')}" if document.is_draft else kind)


def _head(document: Document) -> list[tuple[str, str | None]]:
    """Return the parts of a document's form, those that are lists with an item a line; None for what it has not."""
    signature = document.signature
    consultation = document.consultation
    signed = [signature.authority, signature.title, signature.name] if signature is not None else []
    if len(signed) == 3 and signed[1] and signed[1] in (signed[0] or ""):
        del signed[1]  # an acting head (Q. CHỦ TỊCH) signs in that post
    return [
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


def _orientation(orientation: PriorityOrientation) -> RenderableType:
    tree = Tree(_text(f"{orientation.number}. {orientation.text}"))
    for quota in orientation.quotas:
        _add_quota(tree, quota)
    return tree


def _task_title(task: Task) -> str:
    number = f" {task.number}" if task.number is not None else ""
    return f"{_('Task')}{number}. {task.title}"


def _months(task: Task) -> str | None:
    return _("{months} months").format(months=task.months) if task.months is not None else None


def _task(task: Task, narrow: bool) -> RenderableType:
    rows = [
        (_("Hosts"), "\n".join(host.name for host in task.hosts)),
        (_("Led by"), "\n".join(" ".join(filter(None, (lead.title, lead.name))) for lead in task.leads)),
        (_("Objective"), task.objective),
        (_("Time"), _months(task)),
        (_("Note"), task.note),
    ]
    parts: list[RenderableType] = [_text(_task_title(task), "bold"), _rows(rows, narrow)]
    if task.deliverables:
        tree = Tree(Text(_("Products"), style="dim"))
        for deliverable in task.deliverables:
            _add(tree, deliverable)
        for content in task.contents:
            tree.add(_text(content, "dim"))
        parts.append(tree)
    return Group(*parts)


def _assignments(assignments: Iterable[Assignment], narrow: bool) -> Iterator[RenderableType]:
    """Yield what offices have to do, below the heads of the groups that it stands in."""
    group: tuple[str, ...] = ()
    for each in assignments:
        yield from (_text(title, "bold") for at, title in enumerate(each.group) if group[at : at + 1] != (title,))
        group = each.group
        yield _text(f"{each.number}. {each.text}" if each.number is not None else each.text)
        rows = [
            (_("Hosts"), "; ".join(unit.name for unit in each.lead_units)),
            (_("Together with"), "; ".join(unit.name for unit in each.cooperating_units)),
            (_("People"), "; ".join(person.name for person in each.people)),
            (_("Objective"), each.objective),
            (_("Products"), each.result),
            (_("Time"), each.time),
            (_("Note"), each.note),
        ]
        yield Padding(_rows(rows, narrow), (0, 0, 0, 2))


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
