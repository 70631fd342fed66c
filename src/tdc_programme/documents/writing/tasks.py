"""The table of tasks of a document that is written."""

from __future__ import annotations

from collections.abc import Iterator

from ...programme.deliverables import Deliverable
from ...programme.people import Person
from ...programme.tasks import Task

#: The heads of the table of tasks.
COLUMNS = (
    "TT",
    "Tên nhiệm vụ",
    "Tổ chức chủ trì",
    "Chủ nhiệm nhiệm vụ",
    "Mục tiêu",
    "Dự kiến kết quả, sản phẩm",
    "Thời gian thực hiện",
    "Ghi chú",
)


def task_rows(tasks: tuple[Task, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the table of tasks: the heads of its columns, and a row a task; a cell may have lines of its own."""
    return (COLUMNS, *map(_row, tasks))


def _row(task: Task) -> tuple[str, ...]:
    return (
        str(task.number) if task.number is not None else "",
        task.title,
        "\n".join(host.name for host in task.hosts),
        "\n".join(map(_person, task.leads)),
        task.objective or "",
        "\n".join(line for deliverable in task.deliverables for line in _deliverable_lines(deliverable)),
        f"{task.months} tháng" if task.months is not None else "",
        task.note or "",
    )


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
