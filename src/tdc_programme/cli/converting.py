"""``tdc-programme convert`` at work: what is read, whatever it is in, and how it is written in another form."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from gettext import gettext as _
from pathlib import Path
from typing import Any, Literal, get_args

import click
from attrs import frozen

from ..catalogue import programme_1322
from ..checks.targets import Value, is_json, value_in
from ..documents.model import Document
from ..documents.reading import document_of
from ..documents.sources.files import load
from ..documents.writing import format_document, to_html
from ..documents.writing.docx import docx_content
from ..errors import DateError
from ..exchange.calendars import agenda, to_calendar
from ..exchange.convert import to_json
from ..exchange.linked import Linkable, to_linked_data
from ..files import write_whole
from ..programme.deliverables import DeliverableQuota
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..text.screen import visible
from ..vietnamese.dates import parse_date
from .console import shown
from .forms import FORMS, form_of

#: What stands for standard input and standard output.
STREAM = "-"
#: The programme that the package carries, by the name of the function that gives it.
BUNDLED = "programme_1322"


@frozen
class Asked:
    """What else the command line says.

    Arguments:
        start: from when on tasks go, in a calendar and in tables.
        tasks, remind: what becomes of the entries of a calendar.
        table: which table.
        headings: how its columns are headed.
    """

    start: str | None = None
    tasks: bool = False
    remind: tuple[int, ...] = ()
    table: str | None = None
    headings: Literal["name", "vi"] | None = None


@frozen
class _Writer:
    """How values of some types are written in a form."""

    takes: tuple[type, ...]
    write: Callable[[Any, Asked], bytes]


def _json(value: Value, _asked: Asked) -> bytes:
    return _encoded(to_json(value, indent=2))


def _linked(value: Linkable, _asked: Asked) -> bytes:
    return _encoded(json.dumps(to_linked_data(value), ensure_ascii=False, indent=2))


def _encoded(data: str) -> bytes:
    return f"{data}\n".encode()


def _text(document: Document, _asked: Asked) -> bytes:
    return format_document(document).encode()


def _page(document: Document, _asked: Asked) -> bytes:
    return to_html(document).encode()


def _docx(document: Document, _asked: Asked) -> bytes:
    return docx_content(document)


def _calendar(value: Document | Programme | Task, asked: Asked) -> bytes:
    days = agenda(value, start=_day(asked.start))
    if not days.entries:
        why = "".join(f"\n  {visible(str(one))}" for one in days.left_out)
        raise click.ClickException(_("nothing in it has a certain day") + why)
    for one in days.left_out:
        click.echo(_("not in the calendar: {what}").format(what=visible(str(one))), err=True)
    return to_calendar(days, kind="task" if asked.tasks else "event", remind=asked.remind).encode()


def _tables(form: str, value: Any, asked: Asked) -> bytes:
    from .tabling import tables_content  # pyarrow is slow to come, and the other forms need none of it

    return tables_content(value, form, asked.table, asked.headings or "name", _day(asked.start))


def _day(given: str | None) -> dt.date | None:
    try:
        return None if given is None else parse_date(given).to_date()
    except DateError:
        said = _("--start: {given} is no day of the calendar")
        raise click.UsageError(said.format(given=visible(given or ""))) from None


_VALUES = get_args(Value)
_LINKED = tuple(kind for kind in _VALUES if kind in get_args(Linkable))
_WRITERS: Mapping[str, _Writer] = {
    "json": _Writer(_VALUES, _json),
    "jsonld": _Writer(_LINKED, _linked),
    "ics": _Writer((Document, Programme, Task), _calendar),
    "txt": _Writer((Document,), _text),
    "html": _Writer((Document,), _page),
    "docx": _Writer((Document,), _docx),
    **{
        form: _Writer((Document, Programme, Task, DeliverableQuota), partial(_tables, form))
        for form, known in FORMS.items()
        if known.tables
    },
}


def convert(source: str, form: str | None, output: Path | None, asked: Asked) -> None:
    """Write what a source holds in another form.

    Arguments:
        source: a file, ``-`` for standard input, or ``programme_1322``.
        form: one of :data:`~tdc_programme.cli.forms.FORMS`; that which the ending of ``output`` means, if not given.
        output: the file to write, whole or not at all; standard output, if not given or ``-``.
        asked: what else is said of it.

    Raises:
        click.ClickException: it cannot be done so.
        TdcError: the source cannot be read, or its value not be written.
        OSError: a file cannot be opened or written.
    """
    target = None if output is None or str(output) == STREAM else output
    name = _chosen(form, target)
    if target is None and FORMS[name].binary and sys.stdout.isatty():
        said = _("{form} is nothing for a terminal: name a file with --output, or send it into one or to a program")
        raise click.UsageError(said.format(form=name))
    _refuse_others(name, asked)
    content = _written(value_at(source), name, asked)
    if target is not None:
        write_whole(target, content)
    elif sys.stdout.isatty():
        click.echo(shown(content.decode()), nl=False)
    else:
        sys.stdout.buffer.write(content)


def _chosen(form: str | None, target: Path | None) -> str:
    """Return the form that is asked for, by its name or by the name of the file."""
    meant = None if target is None else form_of(target)
    if form is None:
        if meant is None:
            raise click.UsageError(_("in what form? Say --to, or name a file with --output that ends as the form does"))
        return meant
    if target is not None and meant is not None and target.suffix.lower() not in FORMS[form].suffixes:
        said = _("{file} is named as {meant}, but --to says {form}")
        raise click.UsageError(said.format(file=target, meant=meant, form=form))
    return form


def value_at(source: str) -> Value:
    """Return the value in a source: the document that its text is, what its JSON holds, or the bundled programme.

    Arguments:
        source: a file, ``-`` for standard input, or ``programme_1322``.

    Raises:
        TdcError: it cannot be read.
        OSError: a file cannot be opened.
    """
    if source == BUNDLED:
        return programme_1322()
    place = sys.stdin.buffer.read() if source == STREAM else Path(source)
    loaded = load(place)
    if is_json(loaded.text) or (isinstance(place, Path) and place.suffix.lower() == ".json"):
        return value_in(loaded.text)
    return document_of(loaded)


def _refuse_others(form: str, asked: Asked) -> None:
    """Refuse what was asked for and is nothing for a form."""
    is_table = FORMS[form].tables
    if form != "ics" and (asked.tasks or asked.remind or (asked.start is not None and not is_table)):
        raise click.UsageError(_("--start, --tasks and --remind are for calendars (--to ics)"))
    if not is_table and (asked.table is not None or asked.headings is not None):
        said = _("--table and --headings are for tables ({forms}), not for {form}")
        tabled = ", ".join(name for name, known in FORMS.items() if known.tables)
        raise click.UsageError(said.format(forms=tabled, form=form))


def _written(value: Value, form: str, asked: Asked) -> bytes:
    writer = _WRITERS[form]
    if not isinstance(value, writer.takes):
        others = ", ".join(name for name, other in _WRITERS.items() if isinstance(value, other.takes))
        said = _("{form} cannot hold a {kind}, which can be written as {others}")
        raise click.ClickException(said.format(form=form, kind=type(value).__name__, others=others))
    return writer.write(value, asked)
