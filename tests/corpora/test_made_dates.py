"""How dates are read in texts that nobody labelled: made with known values, changed in ways that must not matter.

Each form stands for its kind: what is drawn is the day, the time, the sentence and the damage. A value that is not the
one that was written is worse than none: both are counted.
"""

from __future__ import annotations

import os
import random
import unicodedata
from collections.abc import Callable

import pytest

from tdc_programme.vietnamese.dates import WEEKDAYS, DateValue, Period, RecurringDate, WrittenDate, find_dates
from tdc_programme.vietnamese.numbers import spell_number

D = WrittenDate
#: How many texts are made of each form: the whole where it is asked for.
_EACH = 400 if os.environ.get("TDC_CORPUS") else 12

Made = tuple[str, DateValue | None]


class _Draw:
    """What one text is made of."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)
        self.year = self.random.randint(1990, 2035)
        self.month = self.random.randint(1, 12)
        self.day = self.random.randint(1, 28)
        self.hour = self.random.randint(0, 23)
        self.minute = self.random.randint(10, 59)
        self.second = self.random.randint(10, 59)

    @property
    def solar(self) -> WrittenDate:
        return D(self.year, self.month, self.day)

    @property
    def lunar(self) -> WrittenDate:
        return D(None, self.month, self.day, lunar=True)

    @property
    def timed(self) -> WrittenDate:
        return D(self.year, self.month, self.day, self.hour, self.minute)

    @property
    def exact(self) -> WrittenDate:
        return D(self.year, self.month, self.day, self.hour, self.minute, second=self.second)

    def range(self) -> tuple[int, int, Period]:
        """Return two days of the month, and the time from one to the other."""
        first, last = sorted(self.random.sample(range(1, 29), 2))
        return first, last, Period(D(self.year, self.month, first), D(self.year, self.month, last))


def _worded(c: _Draw, year: str) -> str:
    month = "tư" if c.month == 4 else spell_number(c.month)
    return f"ngày {spell_number(c.day)} tháng {month} năm {year}"


def _spoken_year(c: _Draw) -> str:
    return " ".join(spell_number(int(figure)) for figure in str(c.year))


def _range(form: str) -> Callable[[_Draw], Made]:
    def make(c: _Draw) -> Made:
        first, last, period = c.range()
        return form.format(a=first, b=last, c=c), period

    return make


def _clock(form: str, hours: range, shift: int, minute: int | None) -> Callable[[_Draw], Made]:
    def make(c: _Draw) -> Made:
        hour = c.random.choice(hours)
        date = D(c.year, c.month, c.day, hour + shift, minute)
        return form.format(h=hour, c=c), date

    return make


def _worded_hour(c: _Draw) -> Made:
    hour = c.random.randint(1, 20)
    return f"{spell_number(hour)} giờ, ngày {c.day}/{c.month}/{c.year}", D(c.year, c.month, c.day, hour)


def _hours_of_days(c: _Draw) -> Made:
    first, last, _ = c.range()
    sides = (D(c.year, c.month, day, hour, 0) for day, hour in ((first, 8), (last, 17)))
    return f"08:00 ngày {first}/{c.month} - 17:00 ngày {last}/{c.month}/{c.year}", Period(*sides)


def _hours_from_to(c: _Draw) -> Made:
    first, last, _ = c.range()
    sides = (D(c.year, c.month, day, hour) for day, hour in ((first, 18), (last, 6)))
    return f"từ 18 giờ ngày {first} đến 6 giờ ngày {last}/{c.month}/{c.year}", Period(*sides)


def _weekday(c: _Draw) -> Made:
    weekday = c.solar.to_date().weekday()
    return f"{WEEKDAYS[weekday]}, ngày {c.day}/{c.month}/{c.year}", D(c.year, c.month, c.day, weekday=weekday)


FORMS: dict[str, Callable[[_Draw], Made]] = {
    "official": lambda c: (f"ngày {c.day:02} tháng {c.month} năm {c.year}", c.solar),
    "slashes": lambda c: (f"{c.day}/{c.month:02}/{c.year}", c.solar),
    "dots": lambda c: (f"ngày {c.day:02}.{c.month:02}.{c.year}", c.solar),
    "in words": lambda c: (_worded(c, spell_number(c.year)), c.solar),
    "year by figure": lambda c: (_worded(c, _spoken_year(c)), c.solar),
    "month and year": lambda c: (f"tháng {c.month}/{c.year}", D(c.year, c.month)),
    # The figure before a month is no day.
    "week of a month": lambda c: (f"tuần {c.day % 4 + 1} tháng {c.month}/{c.year}", D(c.year, c.month)),
    "week, in full": lambda c: (f"tuần {c.day % 4 + 1} tháng {c.month} năm {c.year}", D(c.year, c.month)),
    "round of a month": lambda c: (f"đợt {c.day % 4 + 1} tháng {c.month}/{c.year}", D(c.year, c.month)),
    # Two days of one month.
    "days with a dash": _range("ngày {a}-{b} tháng {c.month} năm {c.year}"),
    "days with a dash, short": _range("ngày {a}-{b}/{c.month}/{c.year}"),
    "from day to day": _range("từ ngày {a} đến ngày {b} tháng {c.month} năm {c.year}"),
    "whole days with a dash": _range("{a}/{c.month}/{c.year}-{b}/{c.month}/{c.year}"),
    # The lunar calendar.
    "lunar": lambda c: (f"ngày {c.day} tháng {c.month} âm lịch", c.lunar),
    "lunar mark": lambda c: (f"ngày {c.day}/{c.month} (ÂL)", c.lunar),
    "lunar mark alone": lambda c: (f"{c.day}/{c.month} (ÂL)", c.lunar),
    "lunar, year behind": lambda c: (
        f"ngày {c.day} tháng {c.month} âm lịch năm {c.year}",
        D(c.year, c.month, c.day, lunar=True),
    ),
    "first lunar month": lambda c: (f"ngày {c.day} tháng Giêng", D(None, 1, c.day, lunar=True)),
    "last lunar month": lambda c: (f"ngày {c.day} tháng Chạp", D(None, 12, c.day, lunar=True)),
    "leap month": lambda c: (
        f"mùng 2 tháng {c.month} nhuận năm {c.year}",
        D(c.year, c.month, 2, lunar=True, leap=True),
    ),
    # The time of day.
    "hour": lambda c: (f"{c.hour:02}h{c.minute} ngày {c.day}/{c.month}/{c.year}", c.timed),
    "hour with words beside it": lambda c: (
        f"{c.hour} giờ {c.minute} phút (giờ Việt Nam) ngày {c.day}/{c.month}/{c.year}",
        c.timed,
    ),
    "hour with its zone": lambda c: (f"{c.hour:02}h{c.minute} GMT+7 ngày {c.day}/{c.month}/{c.year}", c.timed),
    "seconds": lambda c: (f"{c.hour:02}:{c.minute}:{c.second} {c.day}/{c.month}/{c.year}", c.exact),
    "stamp": lambda c: (f"{c.day:02}.{c.month:02}.{c.year} {c.hour:02}:{c.minute}:{c.second} +07:00", c.exact),
    "hour behind": lambda c: (f"{c.day:02}/{c.month:02}/{c.year} {c.hour:02}:{c.minute}", c.timed),
    "half past": _clock("{h} giờ rưỡi chiều ngày {c.day}/{c.month}/{c.year}", range(1, 6), 12, 30),
    "figures and part of the day": _clock("{h}:30 chiều ngày {c.day}/{c.month}/{c.year}", range(1, 8), 12, 30),
    "ten to": _clock("{h} giờ kém 10 ngày {c.day}/{c.month}/{c.year}", range(1, 24), -1, 50),
    "hour in words": _worded_hour,
    "hour in words, with minutes": lambda c: (
        f"mười bốn giờ ba mươi phút ngày {c.day}/{c.month}/{c.year}",
        D(c.year, c.month, c.day, 14, 30),
    ),
    "hour in a dash": lambda c: (f"{c.hour:02}:{c.minute}:{c.second} - {c.day}/{c.month}/{c.year}", c.exact),
    "hour of Ha Noi": lambda c: (
        f"{c.hour} giờ {c.minute} phút (theo giờ Hà Nội) ngày {c.day}/{c.month}/{c.year}",
        c.timed,
    ),
    "hours of a day": lambda c: (
        f"từ 7h{c.minute} đến 11h{c.minute}, ngày {c.day}/{c.month}/{c.year}",
        Period(D(c.year, c.month, c.day, 7, c.minute), D(c.year, c.month, c.day, 11, c.minute)),
    ),
    "hours of two days": _hours_of_days,
    "weekday behind a word": _weekday,
    "hours of two days of a month": _hours_from_to,
    "as it is spoken": lambda c: (f"ngày hai mốt tháng {c.month} năm {c.year}", D(c.year, c.month, 21)),
    # What comes again, and what is left blank.
    "every year in its clause": lambda c: (
        f"hằng năm, Sở tổ chức một lần vào ngày {c.day}/{c.month}",
        RecurringDate(c.month, c.day),
    ),
    "blank year": lambda c: ("năm 20…", D(blank=True)),
    "month of a blank year": lambda c: (f"tháng {c.month} năm 20...", D(None, c.month, blank=True)),
    "figures that fell apart": lambda c: (
        f"ngày 1 {c.day % 9} tháng {c.month} năm {c.year}",
        D(c.year, blank=True),
    ),
    "without diacritics": lambda c: (f"ngay {c.day:02} thang {c.month:02} nam {c.year}", c.solar),
    "month without diacritics": lambda c: (f"thang {c.month}/{c.year}", D(c.year, c.month)),
    "every year": lambda c: (f"ngày {c.day}/{c.month} hằng năm", RecurringDate(c.month, c.day)),
    "every month": lambda c: (f"ngày mùng {c.day % 9 + 1} hàng tháng", RecurringDate(None, c.day % 9 + 1)),
    "blank": lambda c: (f"ngày … tháng {c.month} năm {c.year}", D(c.year, c.month, blank=True)),
    # What is no date.
    "document number": lambda c: (f"{c.day}/{c.month}/{c.year}/QĐ-UBND", None),
}


def _at_spaces(text: str, sign: str, random: random.Random) -> str:
    places = [i for i, c in enumerate(text) if c == " "]
    if not places:
        return text
    at = random.choice(places)
    return text[:at] + sign + text[at + 1 :]


CHANGES: dict[str, Callable[[str, random.Random], str]] = {
    "as it is": lambda text, random: text,
    "NFD": lambda text, random: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text, random: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width": lambda text, random: "\N{ZERO WIDTH SPACE}".join(text),
    "two spaces": lambda text, random: _at_spaces(text, "  ", random),
    "capitals": lambda text, random: text.upper(),
}
#: A time that stands alone on the next line is not that of the day before it, and a dash that begins one is a bullet.
_ON_ONE_LINE = frozenset({"hour behind", "hour in a dash"})
BROKEN: dict[str, Callable[[str, random.Random], str]] = {
    "line end": lambda text, random: _at_spaces(text, "\n", random),
    "line end of Windows": lambda text, random: _at_spaces(text, "\r\n", random),
}
SENTENCES = (
    "{}",
    "Thực hiện {}.",
    "(có mặt tại hội trường {});",
    "Theo Kế hoạch 12 của Sở, {}, các đơn vị báo cáo.",
    "- Thời gian: {}\n- Địa điểm: Hà Nội",
    "| 1 | {} | 05 người |",
    "Đề nghị các đơn vị thực hiện {} theo quy định",
    "“{}”",
    "1. {}\n2. Nội dung khác",
)


def _score(form: str, change: Callable[[str, random.Random], str]) -> tuple[int, int]:
    """Return how many of the texts of a form are read right, and how many wrong."""
    right = wrong = 0
    for i in range(_EACH):
        c = _Draw(f"{form} {i}")
        phrase, value = FORMS[form](c)
        text = c.random.choice(SENTENCES).format(change(phrase, c.random))
        found = [each.value for each in find_dates(text)]
        right += found == ([] if value is None else [value])
        wrong += any(each != value for each in found)
    return right, wrong


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_written_is_read(change: str) -> None:
    scores = {form: _score(form, CHANGES[change]) for form in FORMS}
    missed = {form: score for form, score in scores.items() if score[0] < 0.96 * _EACH or score[1]}
    assert not missed


@pytest.mark.parametrize("change", BROKEN)
def test_what_a_line_end_divides_is_seldom_read_wrong(change: str) -> None:
    scores = [_score(form, BROKEN[change]) for form in FORMS if form not in _ON_ONE_LINE]
    total = _EACH * len(scores)
    assert sum(right for right, _ in scores) >= 0.98 * total
    assert sum(wrong for _, wrong in scores) <= 0.015 * total


def test_two_passages_joined_keep_their_dates() -> None:
    forms = [form for form in FORMS if form != "document number"]
    for i, form in enumerate(forms):
        (one, first), (two, second) = FORMS[form](_Draw(f"a {i}")), FORMS[forms[i - 1]](_Draw(f"b {i}"))
        text = f"Căn cứ kết quả {one}. Đơn vị báo cáo {two}; các bên ký biên bản."
        assert [each.value for each in find_dates(text)] == [first, second]
