"""Finding deadlines: dates with the side of them that is meant."""

from __future__ import annotations

from ...text import Found, View, view
from .grammar import Pattern
from .periods import Deadline, Limit, Period
from .reading import DateValue, find_in
from .values import RecurringDate, WrittenDate

__all__ = ["find_deadlines"]

# The words directly before a date, the more telling ones first.
_WORDS = (
    (Limit.BY, r"trước@(?:hoặc|và)@(?:trong|vào)"),
    (Limit.BY, r"không@(?:quá|muộn@hơn|chậm@hơn|trễ@hơn|sau)"),
    (Limit.FROM, r"không@(?:trước|sớm@hơn)"),
    (Limit.BEFORE, r"trước(?:@thời@điểm)?"),
    (Limit.BY, r"(?:chậm|muộn|trễ)@nhất(?:@(?:là|vào|đến|trong|hết))*+"),
    (Limit.BY, r"(?:đến|tới)(?:@(?:hết|cuối|thời@điểm))*+|hết"),
    (Limit.BY, r"hạn@(?:cuối@cùng|cuối|chót)(?:@là)?"),
    (Limit.FROM, r"từ(?:@(?:đầu|thời@điểm))?"),
    (Limit.AFTER, r"(?:sau|quá)(?:@thời@điểm)?"),
)
# Words of the same clause, further away: chậm nhất để nộp báo cáo … là ngày …, thời hạn nhận hồ sơ (17h00 ngày …).
_CLAUSE = r"[^.;\n]{0,100}?"
_FAR_WORDS = rf"""(?: (?:chậm|muộn|trễ)@nhất{_CLAUSE}@(?:là|vào|đến) | hạn@(?:cuối|chót){_CLAUSE}(?:@(?:là|vào|đến)|:)
    | thời@hạn{_CLAUSE}(?:@(?:là|đến)|:|\() )"""
# How far back these words may begin, in characters.
_NEAR_LENGTH, _FAR_LENGTH = 40, 140
_END = r"~:?~\(?~(?:ngày~)?[*_]{0,3}~$"


_NEAR_WORDS = "|".join(f"(?P<w{i}>{words})" for i, (_, words) in enumerate(_WORDS))
_NEAR = Pattern(rf"(?<!\w)(?:{_NEAR_WORDS}){_END}")
_FAR = Pattern(rf"(?<!\w){_FAR_WORDS}{_END}")


# 30 ngày trước ngày 01/5: the limit is another day, which nobody wrote.
_LENGTH_BEFORE = Pattern(r"[0-9)]~(?:ngày|tuần|tháng|năm|giờ)(?:@làm@việc)?~$")
_AND_EARLIER = Pattern(r"~trở@(?:về@)?trước(?!\w)")
_AND = Pattern(r"~(?:,|và|hoặc|hay)~$")


def _limit_before(text: str, start: int, floor: int) -> Limit | None:
    """Return the limit that the words before ``start`` and after ``floor`` set."""
    near = _NEAR.search(text[max(start - _NEAR_LENGTH, floor) : start])
    if near is not None:
        at = max(start - _NEAR_LENGTH, floor) + near.start()
        assert near.lastgroup is not None
        limit = _WORDS[int(near.lastgroup[1:])][0]
        if limit in (Limit.BEFORE, Limit.AFTER) and _LENGTH_BEFORE.search(text[max(at - 24, floor) : at]):
            return None
        return limit
    return Limit.BY if _FAR.search(text[max(start - _FAR_LENGTH, floor) : start]) else None


def _deadline(limit: Limit, value: DateValue, words: str) -> Deadline | None:
    if isinstance(value, WrittenDate):
        return Deadline(limit, value)
    if isinstance(value, RecurringDate):
        return Deadline(limit, value.written, recurs=True)
    # A quarter or half-year; a range from … to … is no deadline.
    if (
        isinstance(value, Period)
        and words[:1].lower() in "qn0123456789bsc"
        and words[:4].lower() not in ("năm ", "nhiệ")
    ):
        side = value.start if limit in (Limit.BEFORE, Limit.FROM) else value.end
        return None if side is None else Deadline(limit, side)
    return None


def find_deadlines(text: str | View) -> tuple[Found[Deadline], ...]:
    """Find every date that bounds a time, with the side of it that is meant. Never raises.

    The span is the date's, without ``trước``, ``đến hết`` and the like. Of a quarter or half-year the date is the
    day that the limit is about: its last one in ``đến hết quý III/2024``, its first in ``trước quý III/2024``.

    >>> for found in find_deadlines("gửi ý kiến trước 17h00 ngày 22/03/2023; thực hiện từ năm 2024"):
    ...     print(found.value.limit.name, found.value.date.iso)
    BEFORE 2023-03-22T17:00
    FROM 2024
    """
    v = view(text)
    found: list[Found[Deadline]] = []
    floor, limit = 0, None
    for read in find_in(v.text):
        between = v.text[floor : read.start]
        if not (limit is not None and _AND.match(between)):
            limit = _limit_before(v.text, read.start, floor)
        if limit is Limit.FROM and _AND_EARLIER.match(v.text, read.end):
            limit = Limit.BY  # từ ngày 01/01/2020 trở về trước
        deadline = None if limit is None else _deadline(limit, read.value, v.text[read.start : read.end])
        if deadline is not None:
            found.append(v.found(read.start, read.end, deadline))
        floor = read.end
    return tuple(found)
