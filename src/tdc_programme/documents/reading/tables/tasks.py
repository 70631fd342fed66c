"""A research task from its row."""

from __future__ import annotations

from ....programme.tasks import Task
from ....text import View
from ....text.patterns import Pattern
from ...model import ProblemKind
from ..products import read_deliverables
from ..sheet import Sheet
from .entries import RowEntry, put_cells
from .people import put_organisations, put_people, read_names
from .times import count_months

_NUMBER = Pattern.plain(r"(\d{1,4})[.)]?", yes=("12", "3."), no=("a",))


def read_task(sheet: Sheet, entry: RowEntry, path: str, start_year: int | None) -> Task | None:
    """Read a task; None, which is told, for a row without a title."""
    title = entry.whole("title")
    if title is None:
        sheet.problem(ProblemKind.NO_TITLE, entry.view.text, entry.view)
        sheet.leave([entry.view])
        return None
    record = sheet.record
    record.put(path, entry.view)
    record.put(f"{path}.title", title)
    names = read_names(entry.names)
    sheet.leave(names.posts)
    deliverables, contents = read_deliverables(list(entry.cells.get("deliverables", ())), path, record)
    task = Task(
        number=_number(sheet, entry, path),
        title=title.text,
        hosts=put_organisations(record, f"{path}.hosts", names.hosts),
        leads=put_people(record, f"{path}.leads", names.people),
        objective=entry.put("objective", f"{path}.objective", record),
        deliverables=deliverables,
        contents=contents,
        months=_months(sheet, entry, path),
        start_year=start_year,
        note=entry.put("note", f"{path}.note", record),
        cooperating=put_organisations(record, f"{path}.cooperating", names.cooperating),
        group=tuple(record.put(f"{path}.group[{index}]", v) for index, v in enumerate(entry.groups)),
        cells=put_cells(sheet, entry, path, unsorted=names.unsorted),
    )
    for role, kind, attribute in _NEEDED:
        if role in entry.heads and not getattr(task, attribute):
            sheet.problem(kind, title.text, entry.view, f"{path}.{attribute}")
    return task


#: What a task must have where its table has a column for it.
_NEEDED = (
    ("host", ProblemKind.NO_HOST, "hosts"),
    ("lead", ProblemKind.NO_LEAD, "leads"),
    ("deliverables", ProblemKind.NO_DELIVERABLES, "deliverables"),
)


def _number(sheet: Sheet, entry: RowEntry, path: str) -> int | None:
    v = entry.whole("number")
    if v is not None and (match := _NUMBER.fullmatch(v.text)) and int(match[1]) > 0:
        sheet.record.put(f"{path}.number", v, *match.span(1))
        return int(match[1])
    if "number" in entry.heads:
        sheet.problem(ProblemKind.NO_TASK_NUMBER, v.text if v is not None else "", entry.view, f"{path}.number")
    return None


def _months(sheet: Sheet, entry: RowEntry, path: str) -> int | None:
    v, head = entry.whole("time"), entry.heads.get("time", "")
    text = v.text if v is not None else ""
    if v is None:
        start, end = entry.whole("start"), entry.whole("end")
        if start is None or end is None:
            if "time" in entry.heads:
                sheet.problem(ProblemKind.BAD_DURATION, "", entry.view, f"{path}.months")
            return None
        v, text = View.join([start, end], " - "), f"từ {start.text} đến {end.text}"
    months = count_months(text, head)
    if months is None:
        sheet.problem(ProblemKind.BAD_DURATION, v.text, entry.view, f"{path}.months")
        return None
    sheet.record.put(f"{path}.months", v)
    return months
