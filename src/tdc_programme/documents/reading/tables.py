"""The table of tasks: its columns by their heads, rows over page breaks put together, a task a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from attrs import define, field

from ...errors import TdcError
from ...programme.arithmetic.conventions import time_unit
from ...programme.people import Organisation, Person, titles_of
from ...programme.tasks import Task
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.dates import Period, parse_period
from ...vietnamese.letters.folding import fold_phrase
from ...vietnamese.numbers import parse_number
from ...vietnamese.quantities import parse_span
from ..model import ProblemKind
from ..sources.markup import CELL, PARAGRAPH
from ..words import begins_organisation, is_person, words
from .layout import LONGEST_BETWEEN_ROWS, Paragraph, tidy
from .products import cell_paragraphs, join_cut, read_deliverables
from .sheet import Sheet

#: Columns whose absence is worth a word, with the attribute of the task that they fill.
_WANTED = {"title": "title", "host": "hosts", "lead": "leads", "deliverables": "deliverables", "months": "months"}
# A length, before what says more of it: 18 tháng (từ tháng 01/2025)
_MONTHS_FIRST = Pattern.plain(
    r"(\d{1,3}\s+(?:tháng|năm|quý))\s*[,(]", any_case=True, yes=("⟦18 Tháng (⟧từ",), no=("18 tháng từ", "tháng 5,")
)
_CUT = Pattern.plain(r"\s*(?:/|;|\n)\s*", yes=(" / ", ";"), no=(",",))
_LABEL = Pattern.plain(
    r"(?:(?:Tổ chức|Đơn vị|Cơ quan)\s+chủ\s+trì|CNNV|CNĐT"
    r"|(?:Cá nhân\s+)?Chủ\s+nhiệm(?:\s+(?:nhiệm\s+vụ|đề\s+tài|dự\s+án))?)\s*:\s*",
    any_case=True,
    yes=("⟦Đơn vị chủ trì: ⟧Viện", "⟦CNĐT:⟧Hà", "Chủ nhiệm nhiệm vụ: "),
    no=("Chủ nhiệm bộ môn: Hà",),
)
_HONORIFIC = Pattern.plain(
    r"(?:Ông|Bà|Ông/Bà|Đồng chí|Đ/c)\s*:?\s+", any_case=True, yes=("⟦ông ⟧Hà", "⟦Đ/c: ⟧Hà"), no=("Bà:Hà",)
)
_NUMBER = Pattern.plain(r"(\d{1,4})[.)]?", yes=("12", "3."), no=("a",))
_ABBREVIATIONS = Pattern.plain(
    r"(?:[A-ZĐ][A-Za-zĐđ]{0,6}\.\s*)+", yes=("⟦PGS. TS. ⟧Hà", "⟦ThS.⟧Hà"), no=("Hà Minh", "ts. Hà")
)
_TITLE_PARTS = Pattern.plain(r"[^\s.]{1,12}+(?:\.\s*|\s+)", yes=("⟦Tiến ⟧sĩ", "⟦ThS.⟧Hà"), no=("Hà",))


@define
class _Table:
    """One table, with the columns of known meaning."""

    head: list[View]
    keys: list[str]
    columns: dict[str, int]
    rows: list[_Row] = field(factory=list)

    @property
    def is_merged(self) -> bool:
        """Whether host and leader share a column."""
        return "host" in self.columns and self.columns.get("lead") == self.columns["host"]


@define
class _Row:
    """One row, whose cells may have come from several pages."""

    cells: list[list[View]]
    spans: list[View]  # the rows as they stand


def read_tables(sheet: Sheet, start_year: int | None) -> tuple[Task, ...]:
    """Read every table of tasks on the sheet."""
    tasks: list[Task] = []
    for table in _tables(sheet):
        for name, attribute in _WANTED.items():
            if name not in table.columns:
                path = f"tasks[{len(tasks)}].{attribute}" if table.rows else None
                sheet.problem(ProblemKind.MISSING_COLUMN, name, View.join(table.head, " "), path)
        for index, cell in enumerate(table.head):
            if index not in table.columns.values():
                sheet.problem(ProblemKind.UNKNOWN_COLUMN, cell.text, cell)
                sheet.leave(View.join(row.cells[index], " ") for row in table.rows if row.cells[index])
        for row in table.rows:
            task = _Reader(sheet, table, row, f"tasks[{len(tasks)}]", start_year).read()
            if task is not None:
                tasks.append(task)
    return tuple(tasks)


def _cells(paragraph: Paragraph) -> list[View]:
    cells, start = [], paragraph.start
    for piece in paragraph.lines[0].text.split(CELL):
        cells.append(paragraph.flat.part(start, start + len(piece)))
        start += len(piece) + 1
    return cells


def _tables(sheet: Sheet) -> list[_Table]:
    """Gather the rows of each table; a repeated head is dropped, a row that goes on is put to the one before."""
    tables: list[_Table] = []
    is_open = False
    for index, paragraph in enumerate(sheet.paragraphs):
        if not paragraph.is_row:
            # After a longer text rows belong to another table, even if its head is the same.
            is_open = is_open and (paragraph.is_rule or len(paragraph.text) <= LONGEST_BETWEEN_ROWS)
            continue
        sheet.take(index)
        cells = _cells(paragraph)
        keys = _head_keys([cell.text for cell in cells])
        if is_open and keys == tables[-1].keys:
            continue
        if (columns := _columns(keys)) is not None:
            tables.append(_Table([tidy(cell) for cell in cells], keys, columns))
            is_open = True
        else:
            _add_row(sheet, tables[-1], cells, paragraph)
    return tables


@cache
def _column_words() -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(fold_phrase, them)) for name, them in words("columns").items()}


def _columns(keys: Sequence[str]) -> dict[str, int] | None:
    """Return the column of each known meaning where these cells are the head of a table of tasks, else None."""
    found: dict[str, int] = {}
    for index, key in enumerate(keys):
        for name, them in _column_words().items():
            exact = name in ("number", "title") and not key.startswith("tên ")
            if name not in found and (key in them if exact else any(word in key for word in them)):
                found[name] = index
                if name not in ("host", "lead"):
                    break
    return found if "title" in found and len(found) > 2 else None


def is_table_head(cells: Sequence[str]) -> bool:
    """Tell whether cells are the head of a table of tasks."""
    return _columns(_head_keys(cells)) is not None


def _head_keys(cells: Sequence[str]) -> list[str]:
    """Return the cells of a row as the heads of columns are compared; nothing for a row that is too long for a head."""
    return [fold_phrase(cell.replace(PARAGRAPH, " ")) for cell in cells] if sum(map(len, cells)) < 2000 else []


def _add_row(sheet: Sheet, table: _Table, cells: list[View], paragraph: Paragraph) -> None:
    span = paragraph.flat.part(paragraph.start, paragraph.end)
    if len(cells) != len(table.head):
        blank = len(cells) > len(table.head) and not any(cell.text.strip() for cell in cells[len(table.head) :])
        if not blank:
            sheet.problem(ProblemKind.ROW_LENGTH, f"{len(cells)}/{len(table.head)}", tidy(span))
        surplus = cells[len(table.head) :]
        cells = cells[: len(table.head)]
        if surplus and not blank:  # keep the words: they belong to the last cell
            cells[-1] = View.join([cells[-1], *surplus], "\n")
        cells += [span.part(len(span.text), len(span.text))] * (len(table.head) - len(cells))
    row = [cell_paragraphs(cell) for cell in cells]
    if table.rows and _goes_on(table, row):
        last = table.rows[-1]
        last.cells = [join_cut(before, after) for before, after in zip(last.cells, row)]
        last.spans.append(span)
    else:
        table.rows.append(_Row(row, [span]))


def _goes_on(table: _Table, row: list[list[View]]) -> bool:
    """Tell whether a row goes on with the one above: it has no number of its own, and does not begin a task."""

    def said(name: str, cells: list[list[View]]) -> str:
        return " ".join(v.text for v in cells[table.columns[name]]) if name in table.columns else ""

    above = table.rows[-1].cells
    number = said("number", row)
    if number:
        return not said("title", row) and number == said("number", above)
    if not said("title", row):
        return True
    begins = said("title", row)[0].isupper() and (said("months", row) or said("host", row))
    return not (begins and (said("months", above) or said("host", above)))


class _Reader:
    """Reads one row."""

    def __init__(self, sheet: Sheet, table: _Table, row: _Row, path: str, start_year: int | None) -> None:
        self.sheet, self.table, self.row, self.path = sheet, table, row, path
        self.record = sheet.record
        self.start_year = start_year

    def cell(self, name: str) -> list[View]:
        return self.row.cells[self.table.columns[name]] if name in self.table.columns else []

    def whole(self, name: str) -> View | None:
        paragraphs = self.cell(name)
        return tidy(View.join(paragraphs, " ")) if paragraphs else None

    def text(self, name: str, attribute: str) -> str | None:
        v = self.whole(name)
        return self.record.put(f"{self.path}.{attribute}", v) if v is not None else None

    def span(self) -> View:
        return tidy(View.join(self.row.spans, " "))

    def problem(self, kind: ProblemKind, detail: str, attribute: str) -> None:
        self.sheet.problem(kind, detail, self.span(), f"{self.path}.{attribute}")

    def read(self) -> Task | None:
        title = self.whole("title")
        if title is None:
            self.sheet.problem(ProblemKind.NO_TITLE, self.span().text, self.span())
            self.sheet.leave([self.span()])
            return None
        self.record.put(self.path, self.span())
        self.record.put(f"{self.path}.title", title)
        number = self.number()
        hosts, leads = self.hosts_and_leads()
        objective = self.text("objective", "objective")
        deliverables = read_deliverables(self.cell("deliverables"), self.path, self.record)
        months = self.months()
        note = self.text("note", "note")
        if not hosts and "host" in self.table.columns:
            self.problem(ProblemKind.NO_HOST, title.text, "hosts")
        if not leads and "lead" in self.table.columns:
            self.problem(ProblemKind.NO_LEAD, title.text, "leads")
        if not deliverables and "deliverables" in self.table.columns:
            self.problem(ProblemKind.NO_DELIVERABLES, title.text, "deliverables")
        return Task(
            number=number,
            title=title.text,
            hosts=hosts,
            leads=leads,
            objective=objective,
            deliverables=deliverables,
            months=months,
            start_year=self.start_year,
            note=note,
        )

    def number(self) -> int | None:
        v = self.whole("number")
        if v is not None and (match := _NUMBER.fullmatch(v.text)) and int(match[1]) > 0:
            self.record.put(f"{self.path}.number", v, *match.span(1))
            return int(match[1])
        if "number" in self.table.columns:
            self.problem(ProblemKind.NO_TASK_NUMBER, v.text if v is not None else "", "number")
        return None

    def hosts_and_leads(self) -> tuple[tuple[Organisation, ...], tuple[Person, ...]]:
        hosts: list[Organisation] = []
        leads: list[Person] = []
        for name in ("host",) if self.table.is_merged else ("host", "lead"):
            for v in self.names(name):
                as_lead = not self.table.is_merged and name == "lead"
                if as_lead or (self.table.is_merged and _is_lead(v.text)):
                    leads.append(self.person(v, len(leads)))
                else:
                    hosts.append(Organisation(self.record.put(f"{self.path}.hosts[{len(hosts)}]", v)))
        return tuple(hosts), tuple(leads)

    def names(self, name: str) -> Iterator[View]:
        """Iterate over the names in a cell: one a paragraph, or parted by slash or semicolon."""
        for paragraph in self.cell(name):
            start = 0
            cuts = [match.span() for match in _CUT.finditer(paragraph.text)] + [(len(paragraph.text),) * 2]
            for left, right in cuts:
                v = tidy(paragraph.part(start, left))
                if label := _LABEL.match(v.text):
                    v = tidy(v.part(label.end(), len(v.text)))
                v = v.part(0, len(v.text.rstrip(" .,")))
                if v.text:
                    yield v
                start = right

    def person(self, v: View, index: int) -> Person:
        if honorific := _HONORIFIC.match(v.text):
            v = v.part(honorific.end(), len(v.text))
        path = f"{self.path}.leads[{index}]"
        self.record.put(path, v)
        end = _title_end(v.text)
        title = self.record.put(f"{path}.title", v, 0, len(v.text[:end].rstrip())) if end else None
        return Person(self.record.put(f"{path}.name", v, end), title)

    def months(self) -> int | None:
        v = self.whole("months")
        if v is None:
            return None
        months = self.count_months(v.text)
        if months is None:
            self.problem(ProblemKind.BAD_DURATION, v.text, "months")
            return None
        self.record.put(f"{self.path}.months", v)
        return months

    def count_months(self, text: str) -> int | None:
        """Return a number of months: 15 tháng, 2 năm, 18 under a head (tháng), 01/2025 - 12/2025."""
        text = text.strip(" .;")
        if begins := _MONTHS_FIRST.match(text):
            text = begins[1]
        try:
            span = parse_span(text)
            unit = time_unit(span.unit)
            return _whole_months(span.amount * unit.months if unit else 0)
        except TdcError:
            pass
        try:
            if "tháng" in fold_phrase(self.table.head[self.table.columns["months"]].text):
                return _whole_months(parse_number(text))
        except TdcError:
            pass
        try:
            return _months_of(parse_period(text))
        except TdcError:
            return None


def _whole_months(number: int | Decimal) -> int | None:
    return int(number) if number == int(number) and number > 0 else None


def _months_of(period: Period) -> int | None:
    start, end = period.start, period.end
    if start is None or start.year is None or start.month is None:
        return None
    if end is None or end.year is None or end.month is None:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return months if months > 0 else None


def _title_end(text: str) -> int:
    """Return where the academic titles before a name end; 0 where there are none."""
    abbreviations = _ABBREVIATIONS.match(text)
    end = abbreviations.end() if abbreviations else 0
    at = 0
    while len(text[:at].split()) < 6 and (part := _TITLE_PARTS.match(text, at)):
        at = part.end()
        if titles_of(text[:at]):
            end = max(end, at)
    return end if end < len(text) else 0


def _is_lead(text: str) -> bool:
    honorific = _HONORIFIC.match(text)
    if honorific or _title_end(text):
        return True
    return not begins_organisation(text) and is_person(text)
