"""Which tables of a sheet are lists of research tasks, and which are plans; each row as what it is."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ....programme.tasks import Task
from ....text import View
from ...assignments import Assignment
from ...model import ProblemKind
from ..sheet import Sheet
from .assignments import read_assignment
from .blocks import read_blocks
from .columns import column_words, head_key, keys
from .entries import RowEntry, entry_of
from .grid import TaskGrid, read_grids
from .tasks import read_task
from .times import tells_length

#: Columns whose absence from a list of tasks is worth a word, with the attribute of the task that they fill.
_WANTED = {"title": "title", "host": "hosts", "lead": "leads", "deliverables": "deliverables", "time": "months"}
#: Of those, what a list of tasks that are still to be given to somebody cannot have yet.
_LATER = frozenset({"host", "lead", "time"})
#: How far above a table its title may stand: paragraphs, characters of each.
_ABOVE, _LONGEST_TITLE = 5, 400


@frozen
class Tables:
    """What the tables of a document hold."""

    tasks: tuple[Task, ...]
    assignments: tuple[Assignment, ...]


def read_tables(sheet: Sheet, start_year: int | None, zones: Sequence[tuple[int, int]] = ()) -> Tables:
    """Read every table of tasks or duties on the sheet, and the tasks that stand in blocks of labelled lines.

    Arguments:
        sheet: the document.
        start_year: of its tasks.
        zones: the runs of paragraphs in which there may be such blocks.
    """
    tasks: list[Task] = []
    assignments: list[Assignment] = []
    for grid in read_grids(sheet):
        entries = [entry_of(grid, row) for row in grid.rows]
        is_research = _is_research(sheet, grid, entries)
        _tell_columns(sheet, grid, f"tasks[{len(tasks)}]" if entries else None, is_research=is_research)
        for entry in entries:
            if is_research:
                task = read_task(sheet, entry, f"tasks[{len(tasks)}]", start_year)
                tasks += [task] if task is not None else []
            else:
                duty = read_assignment(sheet, entry, f"assignments[{len(assignments)}]")
                assignments += [duty] if duty is not None else []
    for entry in read_blocks(sheet, zones):
        path = f"tasks[{len(tasks)}]"
        for label, role, _ in entry.others:
            if role is None:
                sheet.problem(ProblemKind.UNKNOWN_COLUMN, label.text, label, path)
        task = read_task(sheet, entry, path, start_year)
        tasks += [task] if task is not None else []
    return Tables(tuple(tasks), tuple(assignments))


def _tell_columns(sheet: Sheet, grid: TaskGrid, path: str | None, *, is_research: bool) -> None:
    """Tell what columns a table lacks, and which of its columns have no known meaning."""
    at = grid.columns.at
    heads = View.join([v for v in grid.head if v.text], " ")
    known = at.keys() | ({"time"} if "deadline" in at or {"start", "end"} <= at.keys() else set())
    for role, attribute in _WANTED.items() if is_research else ():
        if role not in known and not (role in _LATER and "method" in at):
            name = {"time": "months"}.get(role, role)
            sheet.problem(ProblemKind.MISSING_COLUMN, name, heads, f"{path}.{attribute}" if path else None)
    for index, head in enumerate(grid.head):
        if index in grid.columns.mixed or grid.columns.role(index) is None:
            said = [head] if head.text else [v for row in grid.rows for v in row.cells[index]][:1]
            for v in said:
                sheet.problem(ProblemKind.UNKNOWN_COLUMN, head.text, v)


def _is_research(sheet: Sheet, grid: TaskGrid, entries: list[RowEntry]) -> bool:
    """Tell whether a table lists research tasks, and is no plan that gives offices their duties.

    Words of its head, its title and its times speak for one or the other; a leader, or an order of research, decide.
    In doubt it is a plan: that says less.
    """
    words = column_words()["research"]
    heads = [head_key(cell.text) for cell in grid.head]
    if _holds(heads, words["decisive"]):
        return True
    score = sum(_holds([head], words["for"]) - _holds([head], words["against"]) for head in heads)
    score -= not head_key(grid.head[grid.title].text).startswith("ten ")
    lengths = [tells_length(v.text) for entry in entries if (v := entry.whole("time")) is not None]
    longer = lengths.count(True) - lengths.count(False)
    score += 2 * ((longer > 0) - (longer < 0))
    above = _titles(sheet, grid.above)
    score += 3 * any(words in above for words in keys("research_titles"))
    score -= 3 * any(words in above for words in keys("plan_titles"))
    return score > 0


def _holds(heads: list[str], words: list[str]) -> bool:
    return any(f" {head_key(word)} " in f" {head} " for head in heads for word in words)


def _titles(sheet: Sheet, index: int) -> str:
    """Return what stands over a table, as heads are compared."""
    found = []
    for paragraph in reversed(sheet.paragraphs[max(index - _ABOVE, 0) : index]):
        if paragraph.is_row:
            break
        if len(paragraph.text) <= _LONGEST_TITLE:
            found.append(head_key(paragraph.text))
    return " ".join(reversed(found))
