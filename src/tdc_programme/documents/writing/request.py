"""The sentences that ask for comments."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...vietnamese.dates import Limit, WrittenDate, format_date, format_time
from ..model import Consultation


def request_sentences(asked: Consultation) -> Iterator[str]:
    """Iterate over the sentences that make a request for comments.

    >>> list(request_sentences(Consultation(deadline=WrittenDate(2025, 4, 1, 16, 30), channel=("gopy@example.vn",))))
    ['Đề nghị cho ý kiến, qua email gopy@example.vn, trước 16h30 ngày 01/4/2025.']
    """
    said = "Đề nghị cho ý kiến"
    if asked.addressee:
        said += f", gửi về {asked.addressee}"
    for index, way in enumerate(asked.channel):
        said += f"{' và' if index else '' if asked.addressee else ','} qua {'email ' if '@' in way else ''}{way}"
    if asked.deadline is not None:
        said += f", {'chậm nhất' if asked.limit is Limit.BY else 'trước'} {_moment(asked.deadline)}"
    yield f"{said}."
    if asked.tacit_consent:
        yield "Quá thời hạn trên, nếu không nhận được ý kiến thì coi như đồng ý."


def _moment(date: WrittenDate) -> str:
    day = format_date(evolve(date, hour=None, minute=None), "slash")
    time = f"{format_time(date.hour, date.minute or 0)} " if date.hour is not None else ""
    return f"{time}ngày {day}"
