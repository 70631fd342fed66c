"""From tables back to values: tasks with all that they say, quotas, and deliveries that an office has kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from os import PathLike
from typing import Any, TypeVar

from ..arguments import guarded
from ..documents.reading.layout import Recorder
from ..documents.reading.quotas import read_quotas as quotas_in
from ..errors import DataError, TdcError
from ..programme.cells import TableCell
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.people import Organisation, Person
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..programme.time.progress import Delivery
from ..tables import did_you_mean
from ..text import view
from ..text.patterns import Pattern
from ..vietnamese.quantities import Bound, Per, Quantity, Span
from .arrow import Table
from .building import Faults
from .cells import words_key
from .files import read_tables_of, table_or_file
from .schemas import known_tables
from .sheets import ReadTable

T = TypeVar("T")

_STEP = Pattern.plain(
    r"(deliverables|parts|quotas)\[([0-9]{1,6})\]", yes=("⟦deliverables[0]⟧.parts[1]",), no=("parts[]", "tasks[0]")
)
#: What a quota's row says of its numbers beside its words.
_NUMBERS = ("total", "rates", "requirements", "duration", "places")


class _Rows:
    """The rows of a table, and the faults that are met while values are made of them."""

    def __init__(self, read: ReadTable) -> None:
        self.read, self.faults = read, Faults()
        self.rows: list[dict[str, Any]] = read.table.to_pylist()

    def fault(self, row: int, column: str, english: str, vietnamese: str) -> None:
        """Note a fault of a cell."""
        place = self.read.place(row, known_tables()[self.read.name].column(column))
        self.faults.add(place, english, vietnamese)

    def made(self, row: int, column: str, make: Callable[[], T]) -> T | None:
        """Return what ``make`` makes; where its type refuses that, note why and return None."""
        try:
            return make()
        except TdcError as error:
            self.fault(row, column, error.reason, error.in_language("vi"))
        return None

    def raise_any(self) -> None:
        """Raise what was noted."""
        name = self.read.name
        self.faults.raise_any(f"{name}: rows that give no value", f"{name}: có dòng không đọc được thành giá trị")


# --- deliveries -------------------------------------------------------------------------------------------------


@guarded
def read_deliveries(
    source: Table | str | PathLike[str], programme: Programme | Task, *, ignore_unknown: bool = False
) -> tuple[Delivery, ...]:
    """Read what was delivered from a table or a file that an office keeps.

    Each row names its quota by its words (``quota``), by its place in the task (``path``), or by both, and where that
    is not enough by the number of the task and its start year. What names no quota, or several, is a fault.

    Arguments:
        source: a table with the columns of :func:`~.deliveries_table`, or the path of a Parquet, XLSX or CSV file.
        programme: whose quotas they are.
        ignore_unknown: leave out columns that are none of the table's, instead of refusing them.

    Raises:
        DataError: as :func:`~.read_table`; or a row names no quota, or several. Every fault is told with its place.
        MissingExtraError: pyarrow, or openpyxl for XLSX, is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> programme = tdc.programme_1322()
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "kept.csv")
    ...     _ = file.write_text(
    ...         "Số thứ tự nhiệm vụ;Vị trí định mức;Ngày giao nộp;Số lượng;Minh chứng\\n"
    ...         "2;deliverables[0].quotas[0];24/02/2025;3;Tạp chí số 2/2025\\n"
    ...     )
    ...     (delivery,) = tdc.read_deliveries(file, programme)
    >>> delivery.amount, str(delivery.on), delivery.quota == programme.task(2).quotas()[0]
    (3, '2025-02-24', True)
    """
    rows = _Rows(table_or_file(source, "deliveries", ignore_unknown=ignore_unknown))
    tasks = (programme,) if isinstance(programme, Task) else programme.tasks
    index = _QuotaIndex(tasks)
    made = [delivery for row in range(len(rows.rows)) for delivery in _delivery(rows, row, index)]
    rows.raise_any()
    return tuple(made)


class _QuotaIndex:
    """The quotas of tasks, by their words and by their places."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self.by_words: dict[str, list[tuple[Task, str, DeliverableQuota]]] = {}
        self.by_path: dict[str, list[tuple[Task, str, DeliverableQuota]]] = {}
        for task in tasks:
            for path, quota in task.quota_paths():
                self.by_words.setdefault(words_key(quota.text), []).append((task, path, quota))
                self.by_path.setdefault(path, []).append((task, path, quota))

    def named(self, said: Mapping[str, Any]) -> list[DeliverableQuota]:
        """Return the different quotas that a row may mean."""
        words = None if said["quota"] is None else words_key(said["quota"])
        found = self.by_path.get(said["path"], []) if words is None else self.by_words.get(words, [])
        return list(
            dict.fromkeys(
                quota
                for task, path, quota in found
                if said["path"] in (None, path)
                and said["task"] in (None, task.number)
                and said["year"] in (None, task.start_year)
            )
        )


def _delivery(rows: _Rows, row: int, index: _QuotaIndex) -> Iterator[Delivery]:
    said = rows.rows[row]
    column = "path" if said["quota"] is None else "quota"
    if said["quota"] is None and said["path"] is None:
        rows.fault(row, "quota", "missing: its words or its place are wanted", "thiếu: cần lời ghi hoặc vị trí")
        return
    quotas = index.named(said)
    if not quotas:
        near = did_you_mean(
            words_key(said[column])[:200], index.by_words if column == "quota" else index.by_path, most=1
        )
        rows.fault(row, column, f"no task has this quota{near:.300}", f"không nhiệm vụ nào có định mức này{near:.300}")
    elif len(quotas) > 1:
        rows.fault(
            row,
            column,
            f"{len(quotas)} quotas may be meant: name the task, its year or the place of the quota",
            f"có {len(quotas)} định mức như vậy: hãy ghi số thứ tự, năm bắt đầu của nhiệm vụ hoặc vị trí định mức",
        )
    else:
        delivery = rows.made(
            row,
            "amount",
            lambda: Delivery(
                quota=quotas[0],
                on=said["on"],
                amount=_lean(said["amount"]),
                evidence=said["evidence"],
                task=said["task"],
                year=said["year"],
            ),
        )
        if delivery is not None:
            yield delivery


# --- quotas -----------------------------------------------------------------------------------------------------


@guarded
def read_quotas(source: Table | str | PathLike[str], *, ignore_unknown: bool = False) -> tuple[DeliverableQuota, ...]:
    """Read quotas from a table or a file.

    Where the table has any of the columns ``total``, ``rates``, ``requirements``, ``duration``, ``places``, as that of
    :func:`~.quotas_table` has, these say what a quota says: it comes back as it was. A table that has none of them, as
    an office keeps it, has the words alone (``text``): the numbers are read from these, and a row of several quotas
    gives several.

    Arguments:
        source: a table, or the path of a Parquet, XLSX or CSV file.
        ignore_unknown: leave out columns that are none of the table's, instead of refusing them.

    Raises:
        DataError: as :func:`~.read_table`; or a row's parts contradict each other.
        MissingExtraError: pyarrow, or openpyxl for XLSX, is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "kept.csv")
    ...     _ = file.write_text("Định mức\\nSáu (06) hội thảo, 150 đại biểu/hội thảo\\n")
    ...     (quota,) = tdc.read_quotas(file)
    >>> quota.total.amount, quota.total.unit, str(quota.derived_totals[0])
    (6, 'hội thảo', '900 đại biểu')
    """
    rows = _Rows(table_or_file(source, "quotas", ignore_unknown=ignore_unknown))
    made = [quota for row in range(len(rows.rows)) for quota in _quotas(rows, row)]
    rows.raise_any()
    return tuple(made)


def _quotas(rows: _Rows, row: int) -> Iterable[DeliverableQuota]:
    said = rows.rows[row]
    if rows.read.given.isdisjoint(_NUMBERS):
        made = quotas_in(view(said["text"]), "", Recorder())
        if made:
            return made
    quota = rows.made(row, "text", partial(_quota, said))
    return () if quota is None else (quota,)


def _quota(said: Mapping[str, Any]) -> DeliverableQuota:
    total, duration = said["total"], said["duration"]
    return DeliverableQuota(
        text=said["text"],
        total=None if total is None else _quantity(total),
        rates=tuple(map(_quantity, said["rates"])),
        requirements=tuple(map(_quantity, said["requirements"])),
        duration=None if duration is None else _span(duration),
        places=tuple(said["places"]),
    )


def _quantity(said: Mapping[str, Any]) -> Quantity:
    try:
        bound = Bound(said["bound"] or Bound.EXACT.value)
    except ValueError:
        raise DataError(
            f"{said['bound']!r:.40} is no bound", vietnamese=f"{said['bound']!r:.40} không phải mức giới hạn"
        ) from None
    return Quantity(
        _needed(said, "amount"),
        _needed(said, "unit"),
        upper=None if said["upper"] is None else _lean(said["upper"]),
        bound=bound,
        per=tuple(Per(_needed(per, "amount"), _needed(per, "unit")) for per in said["per"] or ()),
        duration=None if said["duration"] is None else _span(said["duration"]),
        strict=bool(said["strict"]),
        upper_strict=bool(said["upper_strict"]),
    )


def _span(said: Mapping[str, Any]) -> Span:
    return Span(_needed(said, "amount"), _needed(said, "unit"))


def _needed(said: Mapping[str, Any], part: str) -> Any:
    value = said[part]
    if value is None:
        raise DataError(f"{part} is missing", vietnamese=f"thiếu {part}")
    return _lean(value) if isinstance(value, Decimal) else value


def _lean(amount: Decimal) -> int | Decimal:
    """Return an amount without the zeros that the type of its column gives it."""
    if amount == amount.to_integral_value():
        return int(amount)
    sign, digits, exponent = amount.as_tuple()
    figures, places = list(digits), -int(exponent)
    while not figures[-1]:
        figures.pop()
        places -= 1
    return Decimal((sign, tuple(figures), -places))


# --- tasks ------------------------------------------------------------------------------------------------------


@guarded
def read_tasks(
    source: Mapping[str, Table] | Table | str | PathLike[str], *, ignore_unknown: bool = False
) -> tuple[Task, ...]:
    """Read tasks from their tables, or from a file that holds these.

    ``tasks``, ``deliverables`` and ``quotas`` together have all that a task says: what :func:`~.programme_tables` or
    :func:`~.write_tables` gave comes back as it was. Without the other two, tasks come without deliverables. What only
    follows (``host_keys``, ``budget``; ``low`` and ``high`` of a quota) is not read: it is worked out again.

    Arguments:
        source: the tables by their names; the table of tasks alone; or the path of a workbook with such sheets (others
            are left alone), or of a Parquet or CSV file of the table of tasks.
        ignore_unknown: leave out columns that are none of a table's, instead of refusing them.

    Raises:
        DataError: as :func:`~.read_table`; there is no table of tasks; or a row's parts contradict each other or belong
            to no task. Every fault is told with its place.
        MissingExtraError: pyarrow, or openpyxl for XLSX, is not installed.

    >>> import tdc_programme as tdc
    >>> programme = tdc.programme_1322()
    >>> tdc.read_tasks(tdc.programme_tables(programme)) == programme.tasks
    True
    """
    found = read_tables_of(source, ("tasks", "deliverables", "quotas"), ignore_unknown=ignore_unknown)
    if "tasks" not in found:
        raise DataError("there is no table of tasks", vietnamese="không có bảng nhiệm vụ (tasks)")
    tasks = _Rows(found["tasks"])
    places = _places(tasks)
    trees: dict[int, _Tree] = {place: _Tree() for place in places}
    for name in ("deliverables", "quotas"):
        if name in found:
            _hang(_Rows(found[name]), trees)
    made = [
        tasks.made(row, "title", partial(_task, said, trees[place]))
        for row, (said, place) in enumerate(zip(tasks.rows, places))
    ]
    tasks.raise_any()
    return tuple(task for task in made if task is not None)


def _places(tasks: _Rows) -> list[int]:
    """Return the key of each task: its row as it is said, or where it stands."""
    places = [said["row"] or number for number, said in enumerate(tasks.rows, 1)]
    seen: set[int] = set()
    for row, place in enumerate(places):
        if place in seen:
            tasks.fault(row, "row", f"a second task of row {place}", f"dòng {place} lặp lại")
        seen.add(place)
    tasks.raise_any()
    return places


class _Tree:
    """The deliverables of one task while they come in, by their paths."""

    def __init__(self) -> None:
        self.said: Mapping[str, Any] = {}
        self.parts: dict[int, _Tree] = {}
        self.quotas: dict[int, DeliverableQuota] = {}

    def at(self, path: str) -> tuple[_Tree, str, int] | None:
        """Return the tree that holds what a path leads to, with the last step and its number; None for no path."""
        tree: _Tree = self
        *above, last = [_STEP.fullmatch(step) for step in path.split(".")]
        for depth, step in enumerate(above):
            if step is None or step[1] != ("parts" if depth else "deliverables") or int(step[2]) not in tree.parts:
                return None
            tree = tree.parts[int(step[2])]
        if last is None or last[1] not in (("parts", "quotas") if above else ("deliverables",)):
            return None
        return tree, last[1], int(last[2])


def _hang(rows: _Rows, trees: Mapping[int, _Tree]) -> None:
    """Put deliverables, or quotas, where their paths say."""
    is_quota = rows.read.name == "quotas"
    for row, said in enumerate(rows.rows):
        tree = trees.get(said["task_row"])
        if tree is None:
            rows.fault(row, "task_row", "no task has this row", "không có nhiệm vụ ở dòng này")
            continue
        reached = None if said["path"] is None else tree.at(said["path"])
        if reached is None or (reached[1] == "quotas") is not is_quota:
            rows.fault(row, "path", "leads to no deliverable of the task", "không dẫn tới sản phẩm nào của nhiệm vụ")
            continue
        holder, _, number = reached
        there: Mapping[int, Any] = holder.quotas if is_quota else holder.parts
        if number != len(there):
            rows.fault(row, "path", f"expected number {len(there)} here", f"ở đây phải là số {len(there)}")
        elif is_quota:
            quota = rows.made(row, "text", partial(_quota, said))
            if quota is not None:
                holder.quotas[number] = quota
        else:
            holder.parts[number] = _Tree()
            holder.parts[number].said = said
    rows.raise_any()


def _deliverables(tree: _Tree) -> tuple[Deliverable, ...]:
    return tuple(
        Deliverable(
            number=part.said["number"],
            text=part.said["text"],
            quotas=tuple(part.quotas.values()),
            contents=tuple(part.said["contents"]),
            parts=_deliverables(part),
        )
        for part in tree.parts.values()
    )


def _task(said: Mapping[str, Any], tree: _Tree) -> Task:
    days: dict[str, dt.date | None] = {name: said[name] for name in ("start", "approved")}
    return Task(
        number=said["number"],
        title=said["title"],
        hosts=tuple(map(Organisation, said["hosts"])),
        leads=tuple(Person(_needed(lead, "name"), lead["title"]) for lead in said["leads"]),
        objective=said["objective"],
        deliverables=_deliverables(tree),
        contents=tuple(said["contents"]),
        months=said["months"],
        start_year=said["start_year"],
        note=said["note"],
        orientation=said["orientation"],
        plan_year=said["plan_year"],
        is_classified=bool(said["is_classified"]),
        cooperating=tuple(map(Organisation, said["cooperating"])),
        group=tuple(said["group"]),
        cells=tuple(map(_cell, said["cells"])),
        **days,
    )


def _cell(said: Mapping[str, Any]) -> TableCell:
    return TableCell(
        column=_needed(said, "column"),
        text=_needed(said, "text"),
        role=said["role"],
        amount=None if said["amount"] is None else _quantity(said["amount"]),
    )
