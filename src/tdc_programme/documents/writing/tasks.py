"""The tables of tasks and of duties of a document that is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ...programme.cells import TableCell
from ...programme.deliverables import Deliverable
from ...programme.people import Organisation, Person
from ...programme.tasks import Task
from ..assignments import Assignment
from ..reading.tables.rows import number_kind

_COOPERATING, _PEOPLE = "Đơn vị phối hợp", "Người thực hiện"
#: The heads of the table of tasks.
COLUMNS = (
    "TT",
    "Tên nhiệm vụ",
    "Tổ chức chủ trì",
    "Chủ nhiệm nhiệm vụ",
    _COOPERATING,
    "Mục tiêu",
    "Dự kiến kết quả, sản phẩm",
    "Thời gian thực hiện",
    "Ghi chú",
)
#: The heads of the table of duties.
DUTY_COLUMNS = (
    "TT",
    "Nội dung công việc",
    "Đơn vị chủ trì",
    _COOPERATING,
    _PEOPLE,
    "Thời gian hoàn thành",
    "Kết quả, sản phẩm",
    "Mục tiêu",
    "Ghi chú",
)
#: Columns that a table has only where a row has something for them.
_OPTIONAL = frozenset({_COOPERATING, _PEOPLE})


@frozen
class _Row:
    """A row: the groups that it stands in, its cells under the heads of the table, those under heads of their own."""

    groups: tuple[str, ...]
    cells: Mapping[str, str]
    others: Sequence[TableCell]


def task_rows(tasks: Sequence[Task]) -> tuple[tuple[str, ...], ...]:
    """Return the table of tasks: the heads of its columns, and a row a task; a cell may have lines of its own.

    What only some lists have (units that cooperate, money, groups) has columns and rows where there is some.
    """
    return _table(COLUMNS, [_Row(task.group, _task_cells(task), task.cells) for task in tasks])


def duty_rows(duties: Sequence[Assignment]) -> tuple[tuple[str, ...], ...]:
    """Return the table of duties: the heads of its columns, and a row a duty."""
    return _table(DUTY_COLUMNS, [_Row(duty.group, _duty_cells(duty), duty.cells) for duty in duties])


def _table(columns: Sequence[str], rows: Sequence[_Row]) -> tuple[tuple[str, ...], ...]:
    """Return heads, heads of groups and rows; columns of their own stand before the notes."""
    *heads, last = (head for head in columns if head not in _OPTIONAL or any(row.cells[head] for row in rows))
    heads += dict.fromkeys(cell.column for row in rows for cell in row.others)
    heads.append(last)
    made = [tuple(heads)]
    before: tuple[str, ...] = ()
    for row in rows:
        for level, group in enumerate(row.groups):
            if row.groups[: level + 1] != before[: level + 1]:
                number, _, words = group.partition(" ")
                parts = (number, words) if words and number_kind(number) != "none" else (group, "")
                made.append((*parts, *[""] * (len(heads) - 2)))
        before = row.groups
        others = {cell.column: cell.text for cell in row.others}
        made.append(tuple(row.cells.get(head) or others.get(head, "") for head in heads))
    return tuple(made)


def _task_cells(task: Task) -> dict[str, str]:
    return {
        "TT": str(task.number) if task.number is not None else "",
        "Tên nhiệm vụ": task.title,
        "Tổ chức chủ trì": _names(task.hosts),
        "Chủ nhiệm nhiệm vụ": "\n".join(map(_person, task.leads)),
        _COOPERATING: _names(task.cooperating),
        "Mục tiêu": task.objective or "",
        "Dự kiến kết quả, sản phẩm": "\n".join(
            (
                *(line for deliverable in task.deliverables for line in _deliverable_lines(deliverable)),
                *(("Nội dung truyền thông:", *dashes(task.contents)) if task.contents else ()),
            )
        ),
        "Thời gian thực hiện": f"{task.months} tháng" if task.months is not None else "",
        "Ghi chú": task.note or "",
    }


def _duty_cells(duty: Assignment) -> dict[str, str]:
    return {
        "TT": duty.number or "",
        "Nội dung công việc": duty.text,
        "Đơn vị chủ trì": _names(duty.lead_units),
        _COOPERATING: _names(duty.cooperating_units),
        _PEOPLE: "\n".join(map(_person, duty.people)),
        "Thời gian hoàn thành": duty.time or "",
        "Kết quả, sản phẩm": duty.result or "",
        "Mục tiêu": duty.objective or "",
        "Ghi chú": duty.note or "",
    }


def _names(units: Sequence[Organisation]) -> str:
    return "\n".join(unit.name for unit in units)


def _person(person: Person) -> str:
    return f"{person.title} {person.name}" if person.title else person.name


def _deliverable_lines(deliverable: Deliverable, mark: str = "") -> Iterator[str]:
    """Iterate over the lines of a deliverable: its number and words, its parts, its contents."""
    number = deliverable.number
    if number is not None:
        mark = f"{number}. " if number[0].isdecimal() else f"{number}) "
    yield mark + deliverable.text
    for part in deliverable.parts:
        yield from _deliverable_lines(part, "- ")
    if len(deliverable.contents) == 1:
        yield f"Nội dung truyền thông: {_ended(deliverable.contents[0])}"
    elif deliverable.contents:
        yield "Nội dung truyền thông:"
        yield from dashes(deliverable.contents)


def dashes(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return a list with its dashes: a semicolon after each item, a full stop after the last."""
    return (*(f"- {item};" for item in items[:-1]), f"- {_ended(items[-1])}")


def _ended(text: str) -> str:
    """Return ``text`` with a full stop, unless an ellipsis ends it."""
    return text if text.endswith(("...", "…")) else f"{text}."
