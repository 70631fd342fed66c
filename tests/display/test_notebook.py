"""What a notebook shows of a value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.display import html_of, load_ipython_extension
from tdc_programme.display.said import MOST
from tdc_programme.programme import OrientationPlan
from tdc_programme.strategies.registry import STRATEGIES

from .test_markup import Reader

PROGRAMME = tdc.programme_1322()
TASK = PROGRAMME.tasks[0]
START = dt.date(2025, 1, 1)
TABLES = (
    tdc.Task,
    tdc.DeliverableQuota,
    tdc.Milestone,
    tdc.Delivery,
    tdc.Quantity,
    tdc.Citation,
    tdc.LegalBasis,
    tdc.Finding,
)
SHOWN = (*TABLES, tdc.Programme, OrientationPlan, tdc.Progress, tdc.Document, tdc.Report)


def shown(value: object, language: tdc.Language = "vi") -> str:
    made = html_of(value, language)
    assert made is not None
    read = Reader(made)
    assert read.open == []
    assert not {"script", "img", "link", "iframe"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in {"src", "href"} or name.startswith("on")]
    return made


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.__name__)
@settings(max_examples=5)
@given(data=st.data())
def test_what_is_worth_looking_at_is_shown(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert shown(value).startswith('<div class="tdc" lang="vi"><style>')
    if kind in TABLES:
        assert "<caption>" in shown((value, value), "en")


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
@settings(max_examples=2)
@given(data=st.data())
def test_no_value_fails(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    made: Callable[[], str | None] = getattr(value, "_repr_html_", lambda: None)
    assert made() is None or made() == shown(value)


def test_a_programme_shows_its_tasks() -> None:
    made = shown(PROGRAMME)
    assert "<h3>Chương trình 1322</h3>" in made
    assert all(task.title in made for task in PROGRAMME.tasks)
    assert "Tasks" in shown(PROGRAMME, "en")
    assert "<table" not in shown(evolve(PROGRAMME, tasks=()))


def test_a_task_shows_what_it_promises() -> None:
    made = shown(TASK)
    assert '<td class="n">6</td>' in made
    assert "150 đại biểu/hội thảo" in made
    assert "<table" not in shown(tdc.Task(title="Truyền thông"))


def test_numbers_that_contradict_each_other_are_marked() -> None:
    rate = tdc.Quantity(1, "bản tin", per=(tdc.Per(1, "quý"),))
    quota = tdc.DeliverableQuota(
        text="05 bản tin: 01 bản tin/quý x 4 quý",
        total=tdc.Quantity(5, "bản tin"),
        rates=(rate,),
        duration=tdc.Span(4, "quý"),
    )
    assert '<p class="error">' in shown(quota)
    assert '<p class="error">' not in shown(TASK.quotas()[0])


def test_milestones_are_a_table_of_days() -> None:
    made = shown(tdc.milestones(TASK, START))
    assert '<time datetime="2025-07-01">01/7/2025</time>' in made
    assert "báo cáo định kỳ" in made


def test_progress_says_what_is_late() -> None:
    made = shown(tdc.progress(TASK, [], dt.date(2026, 6, 1), start=START))
    assert made.count('<span class="error">quá hạn</span>') == 3
    delivery = tdc.Delivery(quota=tdc.DeliverableQuota(text="1 phim"), on=dt.date(2025, 5, 1), amount=1)
    stray = shown(tdc.progress(TASK, [delivery], dt.date(2026, 1, 1), start=START))
    assert '<span class="warning">nhiệm vụ không có định mức này</span>' in stray
    assert "1.200" in shown(evolve(delivery, amount=1200))


def test_a_document_shows_its_head_and_outline() -> None:
    document = tdc.read_document(
        "BỘ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 12/2024/TT-BKHCN\nHà Nội, ngày 05 tháng 01 năm 2024\nTHÔNG TƯ\nQuy định về R&D\n"
        "Điều 1. Phạm vi\n1. Đo lường.\n2. Chất lượng.\nĐiều 2. Hiệu lực\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn A"
    )
    made = shown(document)
    assert "Thông tư – Quy định về R&amp;D" in made
    assert "<details><summary>Điều 1. Phạm vi</summary>" in made
    assert "KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG<br>Nguyễn Văn A" in made
    assert "Phần chưa đọc được" in shown(tdc.read_document("Kính gửi"))


def test_findings_are_marked_in_their_lines() -> None:
    made = shown(tdc.check("Ký bởi Thư trưởng Lê Xuân Định", rules=["TXT001"]))
    assert "<blockquote>Ký bởi <mark>Thư trưởng</mark> Lê Xuân Định</blockquote>" in made
    assert "<dd>Thứ trưởng</dd>" in made
    assert "1 lỗi, 0 cảnh báo, 0 lưu ý" in made
    assert "Không thấy lỗi nào." in shown(tdc.check("Không có gì", rules=["TXT001"]))
    assert "<mark>" in shown(tdc.check(evolve(TASK, title="Thư trưởng"), rules=["TXT001"]))


def test_hostile_text_stays_text() -> None:
    hostile = "<script>alert('1')</script>\u202e\x1b[31m"
    quota = evolve(TASK.quotas()[0], text=hostile)
    deliverable = evolve(TASK.deliverables[0], text=hostile, quotas=(quota,))
    task = evolve(TASK, title=hostile, objective=hostile, note=hostile, deliverables=(deliverable,))
    for value in (task, evolve(PROGRAMME, name=hostile, tasks=(task,)), tdc.check(f"Thư trưởng {hostile}")):
        made = shown(value)
        assert "&lt;script&gt;" in made
        assert "\u202e" not in made
        assert "\x1b" not in made


def test_of_many_things_the_first_are_shown() -> None:
    made = shown((tdc.Quantity(1, "bài"),) * (MOST + 1200))
    assert made.count("<tr>") == MOST + 1
    assert "… và 1.200 mục khác" in made


def test_columns_that_say_nothing_are_left_out() -> None:
    made = shown(tdc.find_citations("Luật số 29/2013/QH13 và Nghị định số 30/2020/NĐ-CP"))
    assert made.count('scope="col"') == 2


def test_other_things_have_no_such_form() -> None:
    assert html_of("text") is None
    assert html_of(()) is None
    assert html_of((1, "a")) is None
    assert html_of((TASK, TASK.quotas()[0])) is None
    assert tdc.Span(12, "tháng")._repr_html_() is None
    with pytest.raises(tdc.TdcError, match="language"):
        html_of(TASK, "fr")  # type: ignore[arg-type]  # a wrong language is what is tested


def test_a_notebook_shows_tuples_once_it_is_told() -> None:
    told: dict[type, Any] = {}

    class Formatter:
        def for_type(self, kind: type, show: Callable[[Any], str | None]) -> None:
            told[kind] = show

    shell = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": Formatter()}))
    load_ipython_extension(shell)
    assert told[tuple](tdc.milestones(TASK, START)) == html_of(tdc.milestones(TASK, START))
    assert told[tuple]((1, 2)) is None
