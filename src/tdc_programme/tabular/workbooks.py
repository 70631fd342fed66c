"""All tables of a programme together: what a workbook of it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ..arguments import guarded
from ..programme.programme import Programme
from ..programme.time.progress import Delivery
from .arrow import Table
from .of_programme import deliverables_table, quotas_table, tasks_table
from .of_time import deliveries_table, milestones_table, progress_table


@guarded
def programme_tables(
    programme: Programme,
    deliveries: Iterable[Delivery] | None = None,
    on: dt.date | None = None,
    *,
    start: dt.date | None = None,
) -> Mapping[str, Table]:
    """Return all tables of a programme by their names: what a workbook of it holds.

    ``tasks``, ``deliverables``, ``quotas``, ``milestones``; with ``deliveries`` these, and with ``on`` the
    ``progress`` on that day. :func:`~.write_tables` writes them as one workbook.

    Arguments:
        programme: the programme.
        deliveries: what was delivered.
        on: the day of the progress.
        start: the first day of the tasks that can start on it and do not say their own.

    Raises:
        DataError: a number does not fit its column.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> list(tdc.programme_tables(tdc.programme_1322()))
    ['tasks', 'deliverables', 'quotas', 'milestones']
    """
    made = {
        "tasks": tasks_table(programme),
        "deliverables": deliverables_table(programme),
        "quotas": quotas_table(programme),
        "milestones": milestones_table(programme, start),
    }
    given = () if deliveries is None else tuple(deliveries)
    if on is not None:
        made["progress"] = progress_table(programme, given, on, start=start)
    if deliveries is not None:
        made["deliveries"] = deliveries_table(given)
    return made
