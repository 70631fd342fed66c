"""Rules on the programme: its name, its decision, its years, its steps (group PRG)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...law.citations import Citation
from ...programme.programme import Programme
from ...programme.tasks import Task
from ...tables import load_table
from ...text.patterns import Pattern
from ...vietnamese.dates import Period
from ...vietnamese.letters import fold
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import day_of, field, once, own_day

_DASH = Pattern.plain(r"\s?[-–]\s?", yes=("⟦ – ⟧2030", "-"))
# The name from its first words to its years; it may run over lines and marks of emphasis.
_NAME = Pattern.plain(
    r"chương\s+trình\s+quốc\s+gia\s+hỗ\s+trợ\s+doanh\s+nghiệp\s[^.;()\d]{5,160}?giai\s+đoạn\s+\d{4}\s?[-–]\s?\d{4}",
    any_case=True,
    yes=("Chương trình quốc gia hỗ trợ doanh nghiệp\nnâng cao năng suất giai đoạn 2021 – 2030",),
    no=("Chương trình quốc gia giai đoạn 2021-2030",),
)
_NOISE = Pattern.plain(r"[\s*_]+", yes=("\n**",), no=("a",))
_NICKNAME = Pattern.plain(
    r"(?<!\w)(?:Chương trình|CHƯƠNG TRÌNH|chương trình) ([0-9]{3,4})(?![\w/.])",
    yes=("Chương trình 1322",),
    no=("Chương trình 1322/QĐ", "Chương trình 13222"),
)
_MIXED = Pattern.plain(
    r"Chương trình (?P<code>712|1322)\b[^.;\n0-9]{0,60}giai đoạn "
    r"(?P<first>(?:19|20)[0-9]{2})\s?[-–]\s?(?P<last>(?:19|20)[0-9]{2})",
    yes=("Chương trình 712 nâng cao năng suất giai đoạn 2021-2030",),
    no=("Chương trình 1332 giai đoạn 2021-2030",),
)
_STARTS = Pattern.plain(
    r"(?:bắt đầu )?thực hiện (?:từ )?năm\s+((?:19|20)[0-9]{2})",
    any_case=True,
    yes=("bắt đầu thực hiện từ năm 2024", "THỰC HIỆN NĂM 2024"),
    no=("thực hiện 2024",),
)
_FIRST_YEAR, _LAST_YEAR = 2021, 2030
_HARMONISED = Pattern.plain(r"hài h(?:òa|oà)", any_case=True, yes=("hài hoà", "HÀI HÒA"))
_EXPERTS = Pattern.plain(
    r"chuyên gia[^.;]{0,40}(?:chứng nhận|năng suất)",
    any_case=True,
    yes=("chuyên gia tư vấn năng suất",),
    no=("chuyên gia",),
)
_MODELS = Pattern.plain(r"mô hình điểm", any_case=True, yes=("Mô hình điểm",))
#: What a sentence is about, the amount in it, the periods it may name, the lowest and highest amount for them.
_TARGETS = (
    (_HARMONISED, "%", ("2021-2025", "2025"), 65, 65),
    (_HARMONISED, "%", ("2026-2030", "2030"), 70, 75),
    (_EXPERTS, "chuyên gia", ("2021-2025", "2025"), 600, 600),
    (_EXPERTS, "chuyên gia", ("2026-2030", "2030"), 1000, 1000),
    (_MODELS, "mô hình điểm", ("2021-2030",), 100, None),
)
_SENTENCE = Pattern.plain(r"[^.;\n]{10,400}", yes=("⟦ít nhất 65% sản phẩm hài hòa⟧.",), no=("ngắn.",))
_APPROVES = Pattern.plain(
    r"phê duyệt (?:tổ chức|kết quả tuyển chọn|danh mục)", yes=("phê duyệt tổ chức",), no=("phê duyệt Chương trình",)
)
_CONTENTS = (
    ("tổ chức chủ trì", "tổ chức"),
    ("chủ nhiệm",),
    ("kinh phí",),
    ("khoán chi", "phương thức khoán"),
    ("thời gian thực hiện",),
)
_NOTICE_DAYS = 15  # Circular 20/2023/TT-BKHCN, art. 16.2.b
_NATIONAL = Pattern.plain(
    r"nhiệm vụ (?:khoa học và công nghệ |KH&CN )?cấp quốc gia",
    any_case=True,
    yes=("nhiệm vụ KH&CN cấp quốc gia", "NHIỆM VỤ CẤP QUỐC GIA"),
    no=("nhiệm vụ cấp bộ",),
)


def _facts() -> dict[str, str]:
    facts: dict[str, str] = load_table("checks", "programme_facts")
    return facts


# --- names -----------------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    return fold(_DASH.sub("-", _NOISE.sub(" ", text))).strip()


@implements("PRG001")
def official_name(context: Context) -> Iterator[Flaw]:
    """Report a full name of the programme that is not the official one."""
    official = _facts()["name"]
    for match in _NAME.finditer(context.text):
        if _plain(match.group()) != _plain(official):
            right = official.upper() if match.group().isupper() else official
            yield context.problem(context.span(match), replace=right, safe=False, official=official)


def _is_about_programme(context: Context) -> bool:
    return _NAME.search(context.text) is not None or any(
        match[1] == _facts()["code"] for match in _NICKNAME.finditer(context.text)
    )


@implements("PRG002")
def short_name(context: Context) -> Iterator[Flaw]:
    """Report ``Chương trình 1332`` in a text on Programme 1322."""
    code = _facts()["code"]
    cited = any(_is_founding(item.value) for item in context.citations)
    for match in _NICKNAME.finditer(context.text):
        said = match[1]
        near = len(said) == len(code) and sum(a != b for a, b in zip(said, code)) == 1
        if near or (len(said) == len(code) and sorted(said) == sorted(code) and said != code):
            known = cited or _NAME.search(context.text) is not None
            yield context.problem(
                context.span(match, 1),
                replace=code,
                safe=False,
                severity=None if known else "warning",
                said=said,
                code=code,
            )


def _is_founding(citation: Citation) -> bool:
    return citation.number is not None and citation.number.key == _facts()["key"]


@implements("PRG003")
def founding_decision(context: Context) -> Iterator[Flaw]:
    """Report a text on the programme that does not cite the decision that founded it."""
    first = next((m for m in _NICKNAME.finditer(context.text) if m[1] == _facts()["code"]), None)
    if first is not None and context.is_text and not any(_is_founding(item.value) for item in context.citations):
        yield context.problem(context.span(first), decision=_facts()["decision"])


@implements("PRG012")
def predecessor(context: Context) -> Iterator[Flaw]:
    """Report Programme 712 with the years of Programme 1322, and the other way round."""
    for match in _MIXED.finditer(context.text):
        code = match["code"]
        wrong = match["first"] >= "2021" if code == _facts()["predecessor"] else match["last"] <= "2020"
        if wrong:
            yield context.problem(context.span(match), code=code, years=f"{match['first']}-{match['last']}")


# --- years -----------------------------------------------------------------------------------------------------


@implements("PRG004")
def years_inside(context: Context) -> Iterator[Flaw]:
    """Report start years outside the programme."""
    low, high = _years(context)
    if context.is_text:
        for match in _STARTS.finditer(context.text) if _is_about_programme(context) else ():
            if not low <= int(match[1]) <= high:
                yield context.problem(context.span(match, 1), year=match[1], first=low, last=high)
        return
    for task in context.values(Task):
        year = task.value.start_year
        if year is not None and not low <= year <= high:
            yield context.problem(
                field(context, task, "start_year"),
                year=year,
                first=low,
                last=high,
            )


def _years(context: Context) -> tuple[int, int]:
    period = context.target.period if isinstance(context.target, Programme) else Period(None, None)
    first = period.start.year if period.start is not None else None
    last = period.end.year if period.end is not None else None
    return first or _FIRST_YEAR, last or _LAST_YEAR


@implements("PRG006")
def start_follows_document(context: Context) -> Iterator[Flaw]:
    """Report a document for tasks that start before it, or more than a year after it."""
    document = context.document
    year = document.date.year if document is not None and document.date is not None else None
    if document is None or document.start_year is None or year is None or not (document.tasks or document.orientations):
        return
    if not year <= document.start_year <= year + 1:
        yield context.problem(context.item(document.start_year, "start_year"), start=document.start_year, year=year)


# --- targets ---------------------------------------------------------------------------------------------------


@implements("PRG005")
def targets(context: Context) -> Iterator[Flaw]:
    """Report target values outside those of the programme."""
    if not context.is_text or not _is_about_programme(context):
        return
    for sentence in _SENTENCE.finditer(context.text):
        said = _DASH.sub("-", sentence.group())
        for about, unit, periods, low, high in _TARGETS:
            if about.search(said) is None or not any(period in said for period in periods):
                continue
            for item in context.quantities:
                at = context.view.offset(item.start or 0)
                if not sentence.start() <= at < sentence.end() or not item.value.unit.startswith(unit):
                    continue
                top = item.value.upper if item.value.upper is not None else item.value.amount
                if item.value.amount < low or (high is not None and top > high):
                    wanted = f"{low}-{high}" if high not in (None, low) else str(low)
                    yield context.problem(item, said=item.text, wanted=wanted, unit=unit)


# --- steps -----------------------------------------------------------------------------------------------------


@once
def _approvals(context: Context) -> Iterator[Item[Citation]]:
    """Iterate over the cited decisions that approve who leads the tasks."""
    for item in context.citations:
        citation = item.value
        is_decision = citation.kind is not None and citation.kind.label == "Quyết định"
        if is_decision and citation.subject is not None and _APPROVES.search(citation.subject):
            yield item


@implements("PRG007")
def order_of_steps(context: Context) -> Iterator[Flaw]:
    """Report a notice before its decision, and tasks that start before they were approved."""
    document, own = context.document, own_day(context)
    for item in _approvals(context):
        day = day_of(item.value)
        if day is None:
            continue
        if own is not None and own < day:
            yield context.problem(item, case="notice", decided=day, own=own)
        elif document is not None and document.start_year is not None and document.start_year < day.year:
            yield context.problem(item, case="start", decided=day, start=document.start_year)


@implements("PRG008")
def notice_in_time(context: Context) -> Iterator[Flaw]:
    """Report a result notice more than 15 days after the approving decision."""
    document, own = context.document, own_day(context)
    if document is None or own is None or document.kind is None or document.kind.label != "Thông báo":
        return
    for item in _approvals(context):
        day = day_of(item.value)
        if day is None:
            continue
        last = day + dt.timedelta(days=_NOTICE_DAYS)
        if own > last:
            yield context.problem(context.item(own, "date"), own=own, decided=day, last=last)


@implements("PRG009")
def task_has_orientation(context: Context) -> Iterator[Flaw]:
    """Report a task of a programme that is linked to no orientation of its year."""
    if isinstance(context.target, Programme) and context.target.orientations:
        for task in context.values(Task):
            if context.target.orientation_of(task.value) is None:
                yield context.problem(task, title=task.value.title)


@implements("PRG010")
def approver(context: Context) -> Iterator[Flaw]:
    """Report a national task that a province approved."""
    for item in _approvals(context):
        subject, number = item.value.subject or "", item.value.number
        if number is not None and number.is_local and _NATIONAL.search(subject):
            yield context.problem(item, written=number)


@implements("PRG011")
def contents_of_approval(context: Context) -> Iterator[Flaw]:
    """Report an approving decision whose title leaves out one of the things that it must fix."""
    for item in _approvals(context):
        subject = item.value.subject or ""
        if "tổ chức chủ trì" not in subject and "chủ nhiệm" not in subject:
            continue
        missing = [words[0] for words in _CONTENTS if not any(word in subject for word in words)]
        if missing:
            yield context.problem(item, missing=", ".join(missing))
