"""The values of a calendar."""

from __future__ import annotations

from typing import Any, get_args

import pytest

import tdc_programme as tdc
from tdc_programme.exchange import CalendarEntry, LeftOut, LeftOutReason
from tdc_programme.values import Language

D = tdc.WrittenDate


def entry(**given: Any) -> CalendarEntry:
    return CalendarEntry(**{"key": "k", "title": "Hạn", "due": D(2026, 1, 2), "category": "Góp ý", **given})


@pytest.mark.parametrize(
    "given",
    [
        {"due": D(2026, 1)},
        {"due": D(2026, 2, 30)},
        {"due": D(2026, 1, 2, lunar=True)},
        {"first": D(2026)},
        {"first": D(2026, 1, 3)},
        {"due": D(2026, 1, 2, 8, 0), "first": D(2026, 1, 2, 9, 0)},
        {"is_span": True},
    ],
)
def test_what_is_no_entry(given: dict[str, Any]) -> None:
    with pytest.raises(tdc.DateError) as error:
        entry(**given)
    assert error.value.vietnamese


def test_an_identifier_is_that_of_the_key() -> None:
    assert entry().uid == entry(title="Khác", due=D(2027, 1, 2)).uid
    assert entry().uid != entry(key="l").uid


def test_reasons_have_words() -> None:
    for reason in LeftOutReason:
        assert len({reason.label(language) for language in get_args(Language)}) == 2


def test_forms() -> None:
    assert str(LeftOut(title="A", reason=LeftOutReason.BLANK, remark="trước năm …")) == "A: trước năm …"
    agenda = tdc.Agenda(name="Lịch", entries=(entry(),))
    assert str(agenda) == "Lịch\n  2026-01-02: Hạn"


def test_an_agenda_says_what_it_leaves_out() -> None:
    left_out = LeftOut(title="Báo cáo", reason=LeftOutReason.NO_START)
    said = str(tdc.Agenda(name="Lịch", left_out=(left_out,)))
    assert said == "Lịch\n  Không có trong lịch:\n  Báo cáo: chưa biết ngày bắt đầu"
