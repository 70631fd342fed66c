"""Rules on tasks (group TSK)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dateutil.relativedelta import relativedelta

from ...documents.model import ProblemKind
from ...programme.programme import Programme
from ...programme.tasks import Task
from ...programme.time.schedule import end_window
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.dates import WrittenDate
from ...vietnamese.letters import fold
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import field

#: The most months of a national task of the programme, and of completing its acceptance file.
_MOST_MONTHS, _FILE_MONTHS = 36, 3
_PROGRAMME_ENDS = dt.date(2030, 12, 31)
_YEAR_IN_NAME = Pattern.plain(r"\bnăm (20[0-9]{2})\W*$", yes=("năm 2024.",), no=("năm 2024 và",))
_IN_WORDS = r"\s*(?:\([^()\n]{1,30}\)\s*)?"
_EXTENDED = Pattern.plain(
    rf"gia hạn[^.;\n0-9]{{0,80}}?(?P<more>[0-9]{{1,2}}){_IN_WORDS}tháng",
    yes=("gia hạn thêm 6 (sáu) tháng",),
    no=("gia hạn đến năm",),
)
_LASTS = Pattern.plain(
    rf"thời gian thực hiện[^.;\n0-9]{{0,40}}(?P<months>[0-9]{{1,3}}){_IN_WORDS}tháng",
    yes=("thời gian thực hiện 18 tháng",),
    no=("thời gian thực hiện năm",),
)
# What counts an extension into the whole length of a task: "bao gồm cả thời gian gia hạn không quá 36 tháng".
_COUNTED_IN = Behind(
    r"(?:bao gồm|kể|tính)(?: cả| luôn)?(?: thời gian| thời hạn)?(?: được)?\s+",
    most=40,
    yes=("⟦bao gồm cả thời gian ⟧gia", "⟦kể cả ⟧gia"),
    no=("được ",),
)
_AGAIN = Pattern.plain(
    r"gia hạn[^.;\n]{0,60}?lần (?:thứ )?(?:hai|ba|nhì|2|3)\b",
    yes=("gia hạn thực hiện lần thứ hai", "gia hạn lần 2"),
    no=("gia hạn lần thứ nhất",),
)
_SHORT_TASK, _SHORT_EXTENSION, _LONG_EXTENSION = 24, 6, 12
_FILE = Pattern.plain(
    r"(?:nộp|gửi|hoàn thiện|giao)[^.;\n]{0,40}hồ sơ[^.;\n]{0,40}(?:đánh giá|nghiệm thu)[^.;\n0-9]{0,80}"
    rf"(?P<days>[0-9]{{1,3}}){_IN_WORDS}ngày",
    yes=("nộp hồ sơ đánh giá, nghiệm thu trong thời hạn 30 (ba mươi) ngày",),
    no=("nộp hồ sơ trong 30 ngày",),
)
_ARTICLE = Pattern.plain(
    r"bài báo|công bố (?:khoa học|quốc tế)|bài đăng|tạp chí",
    any_case=True,
    yes=("bài báo", "công bố quốc tế"),
    no=("báo cáo",),
)


@implements("TSK001")
def at_most_36_months(context: Context) -> Iterator[Flaw]:
    """Report a task longer than 36 months."""
    for task in context.values(Task):
        if task.value.months is not None and task.value.months > _MOST_MONTHS:
            yield context.problem(field(context, task, "months"), months=task.value.months)


@implements("TSK002")
def inside_programme(context: Context) -> Iterator[Flaw]:
    """Report a task that may end after the programme."""
    ends = _PROGRAMME_ENDS
    if isinstance(context.target, Programme) and context.target.period.end is not None:
        last = context.target.period.end
        ends = _last_day(last) or ends
    for task in context.values(Task):
        window = end_window(task.value)
        latest = window.last if window is not None else None
        if latest is not None and task.value.start is None and task.value.start_year and task.value.months:
            # At the latest it starts in December; its last month counts whole.
            latest = dt.date(task.value.start_year, 12, 1) + relativedelta(months=task.value.months, days=-1)
        if latest is not None and latest > ends:
            yield context.problem(task, latest=latest, ends=ends)


def _last_day(date: WrittenDate) -> dt.date | None:
    """Return the last day that a date may mean: of a year alone, 31 December."""
    if date.lunar or not date.is_valid:
        return None
    if date.is_complete:
        return date.to_date()
    return dt.date(date.year, 12, 31) if date.year is not None and date.month is None else None


def _asks_for(context: Context, attribute: str) -> bool:
    """Tell whether the list of tasks has a column for an attribute: one that lacks it is told once, not a task each."""
    document = context.document
    if document is None or not document.text:
        return True
    told = (problem.path or "" for problem in document.problems if problem.kind is not ProblemKind.MISSING_COLUMN)
    return any(getattr(task, attribute) for task in document.tasks) or any(p.endswith(f".{attribute}") for p in told)


@implements("TSK003")
def duration_readable(context: Context) -> Iterator[Flaw]:
    """Report a task of a list whose duration is missing or is no number of months."""
    for task in context.values(Task) if _asks_for(context, "months") else ():
        if task.value.months is None:
            yield context.problem(task, title=task.value.title)


@implements("TSK004")
def year_in_name(context: Context) -> Iterator[Flaw]:
    """Report a task named for one year that must run on into the next."""
    for task in context.values(Task):
        year = _YEAR_IN_NAME.search(task.value.title)
        if year is not None and (task.value.months or 0) > 12:
            yield context.problem(field(context, task, "title"), year=year[1], months=task.value.months)


@implements("TSK005")
def one_task_a_leader(context: Context) -> Iterator[Flaw]:
    """Report a leader of two tasks that run at the same time."""
    leads: dict[str, list[Item[Task]]] = {}
    for task in context.values(Task):
        for person in task.value.leads:
            before = leads.setdefault(fold(person.name), [])
            if any(_overlap(task.value, other.value) for other in before):
                yield context.problem(field(context, task, "leads"), name=person.name)
            before.append(task)


def _overlap(one: Task, other: Task) -> bool:
    """Say whether two tasks run at the same time for sure: lists of one year do."""
    return one.start_year == other.start_year


@implements("TSK006")
def host_and_leader(context: Context) -> Iterator[Flaw]:
    """Report a task without a host organisation or without a leader."""
    hosts, leads = _asks_for(context, "hosts"), _asks_for(context, "leads")
    for task in context.values(Task):
        if hosts and not task.value.hosts:
            yield context.problem(task, case="host", title=task.value.title)
        if leads and not task.value.leads:
            yield context.problem(task, case="leader", title=task.value.title)


@implements("TSK007")
def extension(context: Context) -> Iterator[Flaw]:
    """Report a second extension, and one that is longer than the rule allows."""
    for start, end in context.paragraphs:
        for match in _AGAIN.finditer(context.text, start, end):
            yield context.problem(context.span(match), case="again")
        extended, lasts = _EXTENDED.search(context.text, start, end), _LASTS.search(context.text, start, end)
        if extended is None or _COUNTED_IN.match(context.text, extended.start()):
            continue
        most = _LONG_EXTENSION
        if lasts is not None and int(lasts["months"]) <= _SHORT_TASK:
            most = _SHORT_EXTENSION
        if int(extended["more"]) > most:
            yield context.problem(context.span(extended), case="long", most=most, months=int(extended["more"]))


@implements("TSK008")
def acceptance_file(context: Context) -> Iterator[Flaw]:
    """Report an acceptance file that may come later than 30 days after the end."""
    for match in _FILE.finditer(context.text):
        if int(match["days"]) > 30:
            yield context.problem(context.span(match), days=int(match["days"]))


@implements("TSK009")
def months_without_output(context: Context) -> Iterator[Flaw]:
    """Report a task that has more months left after its output than the acceptance file takes."""
    for task in context.values(Task):
        months = task.value.months
        outputs = [
            duration.amount if duration.unit == "tháng" else duration.amount * 3
            for quota in task.value.quotas()
            if (duration := quota.duration) is not None and duration.unit in ("tháng", "quý")
        ]
        if months is not None and outputs and months - max(outputs) > _FILE_MONTHS:
            yield context.problem(field(context, task, "months"), months=months, output=max(outputs))


@implements("TSK010")
def names_differ(context: Context) -> Iterator[Flaw]:
    """Report a second task of the same name."""
    seen: set[tuple[str, int | None]] = set()
    for task in context.values(Task):
        name = fold(task.value.title).strip(" ."), task.value.start_year
        if name in seen:
            yield context.problem(field(context, task, "title"), title=task.value.title)
        seen.add(name)


@implements("TSK011")
def goals_and_products(context: Context) -> Iterator[Flaw]:
    """Report a task without an objective or without deliverables."""
    objective, products = _asks_for(context, "objective"), _asks_for(context, "deliverables")
    for task in context.values(Task):
        if objective and task.value.objective is None:
            yield context.problem(task, case="objective", title=task.value.title)
        if products and not task.value.deliverables:
            yield context.problem(task, case="products", title=task.value.title)


@implements("TSK012")
def publication(context: Context) -> Iterator[Flaw]:
    """Report a task that plans no scientific article."""
    for task in context.values(Task):
        texts = [part.text for deliverable in task.value.deliverables for part in (deliverable, *deliverable.parts)]
        if texts and not any(_ARTICLE.search(text) for text in texts):
            yield context.problem(task, title=task.value.title)
