"""What was read from a document: on a terminal, or in another form."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from ..checks.fixes import write_whole
from ..documents.model import Document
from ..documents.reading import read_document
from ..documents.writing import format_document, write_docx
from ..exchange.convert import to_json
from ..exchange.linked import to_linked_data
from ..law.citations import format_citation
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.orientations import PriorityOrientation
from ..programme.tasks import Task
from ..vietnamese.numbers import format_number
from ..vietnamese.quantities import format_quantity


def read(path: str) -> Document:
    """Read a file, or standard input where the path is ``-``."""
    return read_document(sys.stdin.buffer.read() if path == "-" else Path(path))


def write(document: Document, form: str, output: Path | None = None) -> None:
    """Write a document: on the ``screen``, as data (``json``, ``jsonld``), or as a document (``docx``, ``txt``).

    Arguments:
        output: the file to write; standard output, if not given.
    """
    if form == "screen":
        print_document(document)
    elif form == "docx" and output is not None:
        write_docx(document, output)
    elif output is None:
        click.echo(_written(document, form))
    else:
        write_whole(output, f"{_written(document, form)}\n".encode())


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
    for part in _parts(document):
        console.print(part)


def _parts(document: Document) -> Iterator[RenderableType]:
    yield _head(document)
    for orientation in document.orientations:
        yield _orientation(orientation)
    for task in document.tasks:
        yield _task(task)
    for problem in document.problems:
        place = f" ({problem.path})" if problem.path else ""
        yield Text(f"! {problem.kind.value}{place}: {problem.detail}", style="yellow")


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    return grid


def _rows(grid: Table, rows: Iterable[tuple[str, str | None]]) -> Table:
    for name, value in rows:
        if value:
            grid.add_row(name, Text(" ".join(value.split(" "))))
    return grid


def _head(document: Document) -> RenderableType:
    date = document.date
    signature = document.signature
    consultation = document.consultation
    deadline = consultation.deadline if consultation is not None else None
    signed = [signature.authority, signature.title, signature.name] if signature is not None else []
    if len(signed) == 3 and signed[1] and signed[1] in (signed[0] or ""):
        del signed[1]  # an acting head (Q. CHỦ TỊCH) signs in that post
    rows = [
        ("Số, ký hiệu", str(document.number) if document.number is not None else None),
        ("Cơ quan ban hành", document.organisation),
        ("Địa danh, thời gian", ", ".join(filter(None, (document.place, date.edtf if date is not None else None)))),
        ("Trích yếu", document.subject),
        ("Kính gửi", "\n".join(document.recipients)),
        ("Căn cứ", "\n".join(f"{basis.lead} {format_citation(basis.citation)}" for basis in document.legal_bases)),
        ("Hạn góp ý", deadline.iso if deadline is not None else None),
        ("Nơi nhận", "\n".join(document.distribution)),
        ("Người ký", " / ".join(filter(None, signed))),
        ("Kèm theo", "\n".join(filter(None, (each.title or each.label for each in document.attachments)))),
        ("Bắt đầu thực hiện", str(document.start_year) if document.start_year is not None else None),
    ]
    kind = document.kind.label if document.kind is not None else "?"
    title = f"{kind} · dự thảo" if document.is_draft else kind
    return Panel(_rows(_grid(), rows), title=Text(title), title_align="left")


def _orientation(orientation: PriorityOrientation) -> RenderableType:
    tree = Tree(Text(f"{orientation.number}. {orientation.text}"))
    for quota in orientation.quotas:
        tree.add(_quota(quota))
    return tree


def _task(task: Task) -> RenderableType:
    rows = [
        ("Tổ chức chủ trì", "\n".join(host.name for host in task.hosts)),
        ("Chủ nhiệm", "\n".join(" ".join(filter(None, (lead.title, lead.name))) for lead in task.leads)),
        ("Mục tiêu", task.objective),
        ("Thời gian", f"{task.months} tháng" if task.months is not None else None),
        ("Ghi chú", task.note),
    ]
    tree = Tree(Text("Sản phẩm"))
    for deliverable in task.deliverables:
        _add(tree, deliverable)
    title = f"{task.number}. {task.title}" if task.number is not None else task.title
    return Panel(Group(_rows(_grid(), rows), tree), title=Text(title), title_align="left")


def _add(tree: Tree, deliverable: Deliverable) -> None:
    number = f"{deliverable.number}. " if deliverable.number else ""
    branch = tree.add(Text(number + deliverable.text))
    for quota in deliverable.quotas:
        branch.add(_quota(quota))
    for content in deliverable.contents:
        branch.add(Text(content, style="dim"))
    for part in deliverable.parts:
        _add(branch, part)


def _quota(quota: DeliverableQuota) -> Text:
    """Say a quota in numbers."""
    said = []
    if quota.total is not None:
        said.append(f"tổng: {format_quantity(quota.total)}")
    said += [f"định mức: {format_quantity(rate)}" for rate in quota.rates]
    said += [f"yêu cầu: {format_quantity(each)}" for each in quota.requirements]
    if quota.duration is not None:
        said.append(f"trong {quota.duration.amount} {quota.duration.unit}")
    low, high = quota.expected_total()
    if quota.total is None and high is not None:
        said.append(f"tổng tính ra: {format_number(low)}" + (f"–{format_number(high)}" if low != high else ""))
    if quota.places:
        said.append(f"tại: {'; '.join(quota.places)}")
    return Text(" · ".join(said), style="green")
