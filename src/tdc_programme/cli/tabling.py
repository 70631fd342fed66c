"""``convert`` to tables: which tables a value has, and which of them a form holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from gettext import gettext as _

import click

from ..documents.model import Document
from ..programme.deliverables import DeliverableQuota
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..programme.time.schedule import start_window
from ..tabular.arrow import Table
from ..tabular.files import Headings, table_bytes
from ..tabular.of_programme import deliverables_table, quotas_table, tasks_table
from ..tabular.of_texts import document_tables
from ..tabular.of_time import milestones_table
from ..tabular.workbooks import programme_tables

#: The table that is meant where none is named.
_USUAL = "tasks"


def tables_content(
    value: Document | Programme | Task | DeliverableQuota,
    form: str,
    table: str | None,
    headings: Headings,
    start: dt.date | None,
) -> bytes:
    """Return a value as tables in a form.

    Arguments:
        value: the value.
        form: ``"xlsx"``, which holds all of its tables that have rows; ``"csv"`` or ``"parquet"``, which hold one.
        table: which one; if not given, that of its tasks, or the only one that has rows.
        headings: how the columns are headed.
        start: the first day of tasks that do not say theirs.

    Raises:
        click.ClickException: it has no table, or none of that name, or several and none is named.
        TdcError: a value does not fit into a table.
    """
    tables = _tables_of(value, start)
    filled = {name: one for name, one in tables.items() if one.num_rows}
    if table is not None:
        if table not in tables:
            said = _("a {kind} has no table of {table}: it has {others}")
            raise click.UsageError(said.format(kind=type(value).__name__, table=table, others=", ".join(tables)))
        chosen = {table: tables[table]}
    elif not filled:
        raise click.ClickException(_("it holds nothing for a table"))
    elif form == "xlsx":
        chosen = filled
    elif _USUAL in filled or len(filled) == 1:
        name = _USUAL if _USUAL in filled else next(iter(filled))
        chosen = {name: filled[name]}
    else:
        said = _("{form} holds one table: say which with --table ({others})")
        raise click.UsageError(said.format(form=form, others=", ".join(filled)))
    return table_bytes(chosen, form, headings=headings)


def _tables_of(value: Document | Programme | Task | DeliverableQuota, start: dt.date | None) -> Mapping[str, Table]:
    if isinstance(value, Programme):
        return programme_tables(value, start=start)
    if isinstance(value, Document):
        return document_tables(value)
    if isinstance(value, Task):
        return {
            "tasks": tasks_table(value),
            "deliverables": deliverables_table(value),
            "quotas": quotas_table(value),
            **({"milestones": milestones_table(value, start)} if start or start_window(value) else {}),
        }
    return {"quotas": quotas_table(value), **({"milestones": milestones_table(value, start)} if start else {})}
