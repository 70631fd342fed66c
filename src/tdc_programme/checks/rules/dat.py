"""Rules on dates, periods and deadlines (group DAT)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

import attrs

from ...errors import DateError, TdcError
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.dates import WEEKDAYS, Limit, Period, TimeLimit, WrittenDate, format_date, parse_date
from ...vietnamese.dates.workdays import decided_years, is_working_day
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS
from ...vietnamese.quantities import Span
from ...vietnamese.quantities.units import NOUNS, read_unit
from ..context import Context
from ..model import Edit
from ..problems import Flaw, Item
from ..registry import implements
from .facts import once, outside_quotations, part

_CAPITAL = f"[{CAPITALS}][^\\W\\d_]{{0,7}}"
#: The place of a date line: capital words behind what a place may be called; a sentence has small words too.
_PLACE = (
    r"(?:(?:[Tt]hành phố|[Tt]ỉnh|[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị (?:xã|trấn)|[Đđ]ặc khu|T[Pp]\.?|T\.P) ?)?"
    rf"{_CAPITAL}(?:(?: | ?[-–] ?){_CAPITAL}){{0,5}}"
)
_SHORT_DATE_LINE = Pattern.plain(
    rf"(?m)^[^\w\n]{{0,6}}{_PLACE}, (?:ngày )?(?P<date>[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-][0-9]{{4}})[^\w\n]{{0,6}}$",
    yes=("Hà Nội, 22/11/2024", "TP. Hồ Chí Minh, ngày 5.1.2020", "Bà Rịa - Vũng Tàu, 5-1-2020"),
    no=("Hà Nội, ngày 5 tháng 1 năm 2020", "Hội thảo tổ chức vào thứ Hai, ngày 05/10/2026"),
)
_LONG_DATE_LINE = Pattern.plain(
    rf"(?m)^[^\w\n]{{0,6}}{_PLACE}, (?P<date>ngày [0-9]{{1,2}} tháng [0-9]{{1,2}} năm [0-9]{{4}})[^\w\n]{{0,6}}$",
    yes=("Hà Nội, ngày 5 tháng 1 năm 2020",),
    no=("Hà Nội, 22/11/2024",),
)
_SHORT_DATE = Pattern.plain(
    r"(?<![\w/.-])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![\w/-])",
    yes=("01/6/2023",),
    no=("15/2022/TT-BKHCN", "1/6/2023/2"),
)
_REPLY = Pattern.plain(
    r"gửi|gởi|ý kiến|góp ý|phản hồi|trả lời|nộp|đăng ký|báo cáo", any_case=True, yes=("gửi", "GÓP Ý"), no=("họp",)
)
# What tells of the past or of figures up to a day, and asks for nothing.
_TELLS = Pattern.plain(
    r"\b(?:tính|lũy kế|luỹ kế|số liệu|kỳ báo cáo|đã|được cấp)\b", any_case=True, yes=("Tính", "đã"), no=("đã_", "tỉnh")
)
_SENTENCE_END = Pattern.plain(r"[.;]\s|\n\s*\n|\n\s*[-+•]", yes=("xong⟦. ⟧Gửi", "a⟦\n\n⟧b"), no=("15.000", "a\nb"))
_IN_FORCE = Behind(
    r"(?:(?P<kind>(?:[^\W\d_]{1,9}\s)?[^\W\d_]{1,9})(?P<this>\snày)?\s(?:sẽ\s|chính thức\s)?)?"
    r"có hiệu lực(?: thi hành)?(?: kể)? từ\s+",
    most=80,
    yes=(
        "⟦Thông tư này có hiệu lực thi hành kể từ ⟧ngày",
        "⟦Quyết định có hiệu lực từ ⟧ngày",
        "2020 ⟦có hiệu lực từ ⟧",
    ),
    no=("có hiệu lực từ",),
)
_SENTENCE_BEGINS = Behind(
    r"(?:^|[.;:\n]|(?:\A|\n)\s*[0-9a-zđ]{1,2}[.)])[\s*_]*", most=12, yes=("1⟦. ⟧", "⟦\n⟧", "⟦⟧"), no=("của ",)
)
_MOST_DAYS = 31
_USUAL_DELAY = 44  # 45 days, the first one counted in by some
_DELAY_FROM = dt.date(2016, 7, 1)
_ONE_DAY = r"ngày [0-9/ ]{1,12}(?:tháng [0-9]{1,2} năm )?[0-9]{0,4}"
_COUNTED = Pattern.plain(
    rf"\b(?P<n>[0-9]{{1,3}}) ngày(?P<working> làm việc)?,? (?:kể )?từ (?P<from>{_ONE_DAY})"
    rf"[ ,(]{{1,3}}(?:đến(?: hết)?|tức(?: là)?(?: đến)?|là|chậm nhất(?: là)?) (?P<to>{_ONE_DAY})",
    yes=("15 ngày làm việc kể từ ngày 18/11/2024, đến hết ngày 02/12/2024",),
    no=("15 ngày kể từ ngày ký",),
)
_BROKEN = Pattern.plain(
    r"(?<![\w/])(?:(?P<d>[0-9]{1,2})\s+ngày\s+(?P<m>[0-9]{1,2})\s+tháng\s+(?P<y>[0-9]{4})(?!\s+năm)"
    r"|ngày\s+(?P<d2>[0-9]{1,2})\s+năm\s+(?P<y2>[0-9]{4})\s+tháng\s+(?P<m2>[0-9]{1,2})"
    r"|ngày\s+[0-9]{1,2}\s+(?:ngày|năm)\s+[0-9]{1,2}\s+(?:tháng\s+)?(?:năm\s+)?[0-9]{4})(?![\w/])",
    yes=("26 ngày 8 tháng 2021", "ngày 26 năm 2021 tháng 8", "ngày 1 ngày 2 năm 2021"),
    no=("ngày 26 tháng 8 năm 2021",),
)
# A word of a date twice: "tháng 3 tháng 2020", "ngày ngày 05"; "năm năm" alone may be five years.
_TWICE = Pattern.plain(
    r"(?<!\w)(?:ngày\s+(?P<d>[0-9]{1,2})\s+tháng\s+(?P<m>[0-9]{1,2})\s+(?:tháng|ngày|năm\s+năm)\s+(?P<y>[0-9]{4})"
    r"|ngày\s+[0-9]{1,2}\s+tháng\s+tháng\s+[0-9]{1,2}(?:\s+năm\s+[0-9]{4})?"
    r"|(?<!hằng )(?<!hàng )(?<!mỗi )ngày\s+ngày\s+[0-9]{1,2})(?![\w/])",
    any_case=True,
    yes=("ngày 05 tháng 3 tháng 2020", "ngày 5 tháng 3 năm năm 2020", "ngày ngày 05", "ngày 5 tháng tháng 3 năm 2020"),
    no=("ngày 05 tháng 3 năm 2020", "kế hoạch năm năm 2021", "ngày 5 tháng 3 tháng 4"),
)
# Sides that share their month: the reader of dates takes no such range where it runs backwards.
_DAYS_OF_MONTH = Pattern.plain(
    r"(?<!\w)(?:từ\s+ngày\s+(?P<from>[0-9]{1,2})\s+đến\s+(?:hết\s+)?ngày\s+(?P<to>[0-9]{1,2})"
    r"|(?:các\s+)?ngày\s+(?P<from2>[0-9]{1,2})\s?[-–]\s?(?P<to2>[0-9]{1,2}))"
    r"(?:/(?:0?[1-9]|1[0-2])/[0-9]{4}|\s+tháng\s+(?:0?[1-9]|1[0-2])(?:\s+năm\s+[0-9]{4}|/[0-9]{4})?)(?![\w/])",
    any_case=True,
    yes=("từ ngày 15 đến hết ngày 10 tháng 8 năm 2025", "ngày 15-10/8/2025", "các ngày 15 – 10 tháng 8"),
    no=("từ ngày 15 đến ngày 10", "từ ngày 15 tháng 7 đến ngày 10 tháng 8"),
)
_LONG_YEAR = Pattern.plain(
    r"(?<![\w/.-])(?:(?:ngày\s+)?(?:0?[1-9]|[12][0-9]|3[01])(?P<sign>[/.-])(?:0?[1-9]|1[0-2])(?P=sign)[0-9]{5,6}"
    r"|(?:ngày\s+[0-9]{1,2}\s+)?tháng\s+[0-9]{1,2}(?:\s+năm\s+|/)[0-9]{5,6}|năm\s+(?:19|20)[0-9]{3,4})(?![\w/]|[.,%-]*[0-9])",
    any_case=True,
    yes=("ngày 20/4/20255", "20.4.20255", "ngày 20 tháng 4 năm 20255", "tháng 4/20255", "năm 20205"),
    no=("ngày 20/4/2025", "năm 20.250", "12/4/20255/QĐ", "năm 2025"),
)
_SCALE = Pattern.plain(r"\s(?:tỷ|tỉ|triệu|nghìn|ngàn)\b", any_case=True, yes=(" tỷ",), no=(" năm",))
_YEARS = Pattern.plain(
    r"(?<![\w/-])((?:19|20)[0-9]{2})(\s?[-–]\s?)((?:19|20)[0-9]{2})(?![\w/-])",
    yes=("2021-2025", "2021 – 2030"),
    no=("2021-25",),
)
_BLANK = Pattern.plain(
    r"…|\.{3}|_{2}|(?<!\d)\d[/.-]\d[/.-][3-9]\d{3}", yes=("ngày⟦…⟧4", "0/1/4221"), no=("30/02/2026",)
)
_UNTIL = Behind(r"\bđến\s+", most=12, yes=("⟦đến ⟧ngày",), no=("đến", "đến hết "))


@once
def _days(context: Context) -> Iterator[Item[WrittenDate]]:
    """Iterate over the dates that name a whole day, the ends of periods too."""
    for item in context.dates:
        value = item.value
        for date in (
            (value,)
            if isinstance(value, WrittenDate)
            else (value.start, value.end)
            if isinstance(value, Period)
            else ()
        ):
            # A day of the lunar calendar is no day of the solar one; it is looked at where no calendar has it.
            if date is not None and date.is_complete and not (date.lunar and date.is_valid):
                yield Item(date, item.start, item.end, item.path, item.text)


def _day(date: WrittenDate | None) -> dt.date | None:
    """Return the day of a date that is whole and real, whatever weekday is named with it, else None."""
    if date is None or not date.is_complete or date.lunar:
        return None
    plain = attrs.evolve(date, weekday=None)
    return plain.to_date() if plain.is_valid else None


@implements("DAT001")
def exists(context: Context) -> Iterator[Flaw]:
    """Report a date that no calendar has."""
    for item in _days(context):
        # Dots between the words are blanks of a form, and figures behind them the numbers of its notes.
        if _day(item.value) is None and not _BLANK.search(item.text):
            yield context.problem(item, written=item.text)


# --- the date line ---------------------------------------------------------------------------------------------


def _date_line(context: Context, pattern: Pattern) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Find the date line and say its date, as written and in the official form."""
    own = part(context, "date")
    lines = (Item(match["date"], *context.span(match, "date")) for match in pattern.finditer(context.text))
    for line in outside_quotations(context, lines):
        start, end = line.start or 0, line.end or 0
        if own is not None and own.start is not None and not (start - len("ngày ") <= own.start < end):
            continue  # the date line of a form
        with suppress(DateError):  # DAT001 tells
            yield (start, end), line.value, format_date(parse_date(line.value))
        return


@implements("DAT002")
def date_line_in_words(context: Context) -> Iterator[Flaw]:
    """Report a date line in figures: ``Hà Nội, 22/11/2024``."""
    for place, written, right in _date_line(context, _SHORT_DATE_LINE):
        start = place[0] - 5 if context.source[max(place[0] - 5, 0) : place[0]] == "ngày " else place[0]
        own = part(context, "date")
        is_own = own is not None and own.start is not None and own.start <= place[0] < (own.end or 0)
        yield context.problem(
            (start, place[1]), replace=right, safe=None if is_own else False, written=written, right=right
        )


@implements("DAT003")
def zero_in_date_line(context: Context) -> Iterator[Flaw]:
    """Report zeros that lack or are too many in the date line."""
    for place, written, right in _date_line(context, _LONG_DATE_LINE):
        if written != right:
            yield context.problem(place, replace=right, written=written, right=right)


@implements("DAT004")
def one_style(context: Context) -> Iterator[Flaw]:
    """Report short dates that pad days or months otherwise than most of the same text."""
    dates = list(_SHORT_DATE.finditer(context.text))
    # Days below ten, months 1 and 2, months 3 to 9: an office may pad each of them or not, but one way.
    for group, low, high in ((1, 1, 9), (2, 1, 2), (2, 3, 9)):
        styles: dict[bool, list[re.Match[str]]] = {True: [], False: []}
        for match in dates:
            if low <= int(match[group]) <= high:
                styles[match[group].startswith("0")].append(match)
        if styles[True] and styles[False]:
            rarer = len(styles[True]) < len(styles[False])
            other = styles[not rarer][0].group()
            for match in styles[rarer]:
                start, end = context.span(match, group)
                right = str(int(match[group])) if rarer else f"{int(match[group]):02d}"
                at = match.start(group) - match.start()
                said = match.group()[:at] + right + match.group()[at + len(match[group]) :]
                yield context.problem(
                    context.span(match),
                    edits=[Edit(start, end, right)],
                    suggestion=said,
                    written=match.group(),
                    other=other,
                )


# --- days of work ----------------------------------------------------------------------------------------------


def _works(day: dt.date) -> bool:
    """Say whether offices may work on a day; of a year whose holidays are not known, by its weekday."""
    try:
        return is_working_day(day)
    except ImportError:
        return day.weekday() < 5
    except DateError:  # in a year that is decided it hangs on an exchange that may not be: nothing is wrong with it
        return day.weekday() < 5 or day.year in decided_years()


@implements("DAT005")
def deadline_on_working_day(context: Context) -> Iterator[Flaw]:
    """Report a reply date on a day of rest, or not after the letter's own date."""
    document = context.document
    issued = _day(document.date) if document is not None else None
    for item in outside_quotations(context, context.deadlines):
        date = item.value.date
        day = _day(date)
        if day is None or item.value.limit not in (Limit.BEFORE, Limit.BY) or item.value.recurs or item.start is None:
            continue
        asked = _asked(context, item.start)
        if asked is None:
            continue  # a deadline of a plan may be any day
        is_past = issued is not None and day <= issued
        if not is_past and not _works(day):
            yield context.problem(item, case="rest", weekday=WEEKDAYS[day.weekday()], written=item.text)
        elif is_past and not _TELLS.search(asked) and not _is_normative(context):
            yield context.problem(item, case="late", issued=issued, written=item.text)


def _asked(context: Context, start: int) -> str | None:
    """Return the words of a sentence before a place in the source if they ask for an answer, else None."""
    end = context.view.offset(start)
    begin = max(0, end - 160)
    for stop in _SENTENCE_END.finditer(context.text, begin, end):
        begin = stop.end()
    words = context.text[begin:end]
    return words if _REPLY.search(words) else None


def _is_normative(context: Context) -> bool:
    number = context.document.number if context.document is not None else None
    return number is not None and number.is_normative


@implements("DAT006")
def issued_on_working_day(context: Context) -> Iterator[Flaw]:
    """Report a document that is dated on a day of rest."""
    document = context.document
    day = _day(document.date) if document is not None else None
    if day is not None and not _works(day):
        yield context.problem(context.item(day, "date"), path="date", weekday=WEEKDAYS[day.weekday()])


# --- lengths of time -------------------------------------------------------------------------------------------


@implements("DAT007")
def effective_date(context: Context) -> Iterator[Flaw]:
    """Report an effective date before the issue, or sooner after it than the law has it."""
    document = context.document
    issued = _day(document.date) if document is not None else None
    if document is None or issued is None:
        return
    for item in outside_quotations(context, _days(context)):
        day = _day(item.value)
        if day is None or not _says_its_own(context, context.view.offset(item.start or 0)):
            continue
        if day < issued:
            yield context.problem(item, case="before", issued=issued, written=item.text)
        elif _is_central_normative(context, issued) and (day - issued).days < _USUAL_DELAY:
            yield context.problem(item, case="soon", severity="info", days=(day - issued).days, written=item.text)


def _says_its_own(context: Context, at: int) -> bool:
    """Say whether the words before a date say that the document itself is in force from then, not one that it cites."""
    said = _IN_FORCE.match(context.text, at)
    if said is None or said["kind"] is None:
        return False
    named, kind = fold(said["kind"]), context.document.kind if context.document is not None else None
    label = fold(kind.label) if kind is not None else named
    if not (label.endswith(named) or named.endswith(label)):
        return False
    if said["this"] is not None:
        return True
    start = said.end("kind") - len(label)
    return named.endswith(label) and _SENTENCE_BEGINS.match(context.text, start) is not None


def _is_central_normative(context: Context, issued: dt.date) -> bool:
    number = context.document.number if context.document is not None else None
    return number is not None and number.is_normative and not number.is_local and issued >= _DELAY_FROM


@implements("DAT008")
def length_of_period(context: Context) -> Iterator[Flaw]:
    """Report a last day that is not the one that the Civil Code's count gives."""
    for match in _COUNTED.finditer(context.text):
        try:
            first, last = parse_date(match["from"].strip()), parse_date(match["to"].strip())
            limit = TimeLimit(span=Span(int(match["n"]), "ngày"), working=match["working"] is not None)
            right = limit.counted_from(first.to_date())
            differs = right != last.to_date()
        except (TdcError, ImportError):
            continue  # no day that can be counted
        if differs:
            said = format_date(right, "slash")
            yield context.problem(context.span(match, "to"), suggestion=said, right=said, written=match["to"].strip())


# --- words of dates --------------------------------------------------------------------------------------------


@implements("DAT009")
def weekday(context: Context) -> Iterator[Flaw]:
    """Report a weekday that is not that of its date."""
    for item in _days(context):
        date, day = item.value, _day(item.value)
        if day is not None and date.weekday is not None and date.weekday != day.weekday():
            right = WEEKDAYS[day.weekday()]
            yield context.problem(item, said=WEEKDAYS[date.weekday], right=right, suggestion=right, written=item.text)


@implements("DAT010")
def broken_words(context: Context) -> Iterator[Flaw]:
    """Report ngày, tháng, năm in another order or twice."""
    for match in _BROKEN.finditer(context.text):
        day, month, year = (match[a] or match[b] for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))
        right = None
        if day and month and year:
            date = WrittenDate(int(year), int(month), int(day))
            right = format_date(date) if date.is_valid else None
        yield context.problem(context.span(match), replace=right, written=" ".join(match.group().split()))

    for match in _TWICE.finditer(context.text):
        right = None
        if match["d"] is not None:
            date = WrittenDate(int(match["y"]), int(match["m"]), int(match["d"]))
            right = format_date(date) if date.is_valid else None
        yield context.problem(context.span(match), replace=right, written=" ".join(match.group().split()))


@implements("DAT011")
def ranges_of_years(context: Context) -> Iterator[Flaw]:
    """Report a range of years that runs backwards, and a second style of dash."""
    ranges = list(_YEARS.finditer(context.text))
    styles: dict[str, list[re.Match[str]]] = {}
    for match in ranges:
        if int(match[1]) >= int(match[3]):
            yield context.problem(context.span(match), case="reversed", written=match.group())
        styles.setdefault(match[2], []).append(match)
    usual = max(styles, key=lambda dash: len(styles[dash])) if styles else ""
    for dash, matches in styles.items():
        for match in matches if dash != usual else ():
            right = f"{match[1]}{usual}{match[3]}"
            start, end = context.span(match, 2)
            yield context.problem(
                context.span(match),
                case="dash",
                edits=[Edit(start, end, usual)],
                suggestion=right,
                written=match.group(),
                right=right,
                severity="info",
            )


@implements("DAT012")
def open_or_closed(context: Context) -> Iterator[Flaw]:
    """Report ``đến ngày X``, which does not say whether X itself is still in time."""
    for item in context.deadlines:
        if item.value.limit is Limit.BY and item.start is not None:
            start = context.view.offset(item.start)
            if _UNTIL.match(context.text, start):
                yield context.problem(item, suggestion=f"đến hết {item.text}", written=item.text)


# --- ranges and years --------------------------------------------------------------------------------------------


@implements("DAT013")
def reversed_period(context: Context) -> Iterator[Flaw]:
    """Report a period whose end is before its beginning: ``từ ngày 15/8/2025 đến ngày 01/8/2025``."""
    for item in context.dates:
        if isinstance(item.value, Period) and _runs_backwards(item.value) and _YEARS.search(item.text) is None:
            yield context.problem(item, written=" ".join(item.text.split()))
    for match in _DAYS_OF_MONTH.finditer(context.text):
        first, last = match["from"] or match["from2"], match["to"] or match["to2"]
        if int(last) < int(first) <= _MOST_DAYS:
            # The first day may be one of the month before, which is then not said.
            yield context.problem(context.span(match), severity="warning", written=" ".join(match.group().split()))


def _runs_backwards(period: Period) -> bool:
    """Say whether a period is sure to end before it begins; without a year one may run over New Year."""
    start, end = period.start, period.end
    if start is None or end is None or start.lunar or end.lunar or not (start.is_valid and end.is_valid):
        return False
    first, last = _parts(start), _parts(end)
    if start.year is None or end.year is None:
        if start.month is None or start.month != end.month:
            return False
        first, last = first[1:], last[1:]
    known = next((at for at, pair in enumerate(zip(first, last)) if None in pair), len(first))
    return [part or 0 for part in first[:known]] > [part or 0 for part in last[:known]]


def _parts(date: WrittenDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day, date.hour, date.minute


@implements("DAT014")
def five_figure_year(context: Context) -> Iterator[Flaw]:
    """Report a year of five figures: ``20/4/20255``."""
    for match in _LONG_YEAR.finditer(context.text):
        unit = read_unit(context.text, match.end())
        if _SCALE.match(context.text, match.end()) is None and (unit is None or unit.kind not in NOUNS):
            yield context.problem(context.span(match), written=" ".join(match.group().split()))
