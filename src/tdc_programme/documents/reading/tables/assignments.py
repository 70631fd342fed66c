"""A duty from its row in a plan."""

from __future__ import annotations

from ....text import View
from ...assignments import Assignment
from ...model import ProblemKind
from ..layout import tidy
from ..sheet import Sheet
from .entries import RowEntry, put_cells
from .people import put_organisations, put_people, read_names
from .times import read_when


def read_assignment(sheet: Sheet, entry: RowEntry, path: str) -> Assignment | None:
    """Read a duty; None, which is told, for a row that does not say what is to be done."""
    text = entry.whole("title")
    if text is None:
        sheet.problem(ProblemKind.NO_TITLE, entry.view.text, entry.view)
        sheet.leave([entry.view])
        return None
    record = sheet.record
    record.put(path, entry.view)
    names = read_names(entry.names, of_offices=True)
    sheet.leave(names.posts)
    time = entry.put("time", f"{path}.time", record)
    number = entry.whole("number")
    result = [tidy(v) for v in entry.cells.get("deliverables", ())]
    if result:
        record.put(f"{path}.result", View.join(result, "\n"))
    return Assignment(
        number=record.put(f"{path}.number", number).rstrip(" .") or None if number is not None else None,
        group=tuple(record.put(f"{path}.group[{index}]", v) for index, v in enumerate(entry.groups)),
        text=record.put(f"{path}.text", text),
        lead_units=put_organisations(record, f"{path}.lead_units", names.hosts),
        cooperating_units=put_organisations(record, f"{path}.cooperating_units", names.cooperating),
        people=put_people(record, f"{path}.people", names.people),
        objective=entry.put("objective", f"{path}.objective", record),
        result="\n".join(v.text for v in result) or None,
        time=time,
        due=read_when(time) if time is not None else None,
        note=entry.put("note", f"{path}.note", record),
        cells=put_cells(sheet, entry, path, unsorted=names.unsorted),
    )
