"""The page to send on about documents and programmes."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc

from .test_markup import Reader

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))


def page(**sources: tdc.Document | tdc.Programme) -> str:
    return tdc.report_page(sources)


@pytest.fixture(scope="module")
def examples() -> str:
    return tdc.report_page({file.name: tdc.read_document(file) for file in EXAMPLES})


def test_a_page_is_whole_in_itself(examples: str) -> None:
    read = Reader(examples)
    assert read.open == []
    assert not {"script", "img", "iframe", "object", "link"} & set(read.tags)
    assert all(value is not None and value.startswith("#") for name, value in read.attributes if name == "href")
    assert not [name for name, _ in read.attributes if name == "src" or name.startswith("on")]
    assert "http" not in examples.split("<body", 1)[0]


def test_every_link_leads_to_a_section(examples: str) -> None:
    read = Reader(examples)
    links = {value[1:] for name, value in read.attributes if name == "href" and value}
    sections = {value for name, value in read.attributes if name == "id"}
    assert links <= sections
    assert {"overview", "read", "tasks", "calendar", "chain", "findings"} == links


def test_headings_go_down_one_step_at_a_time(examples: str) -> None:
    levels = [int(tag[1]) for tag in Reader(examples).tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_it_says_what_was_read_what_follows_and_what_is_wrong(examples: str) -> None:
    assert "18 bài báo" in examples
    assert "19 sản phẩm/tuần trong 12 tháng" in examples
    assert "Tính từ ngày sớm nhất có thể bắt đầu" in examples
    assert "<ins>15/2022/TT-BKHCN</ins>" in examples
    assert "<del>15/2022/TT-BKH&amp;CN</del>" in examples


def test_a_programme_brings_all_that_is_known_of_its_chain() -> None:
    made = page(programme_1322=tdc.programme_1322())
    assert "712/QĐ-TTg" in made
    assert "Chương trình 1322 (2021–2030)" in made


def test_what_has_nothing_to_say_is_left_out() -> None:
    made = page(note=tdc.read_document("Kính gửi: Sở Khoa học và Công nghệ"))
    assert 'id="tasks"' not in made
    assert 'id="chain"' not in made
    assert 'id="findings"' in made
    bare = tdc.Document(kind=tdc.document_kind("Thông báo"), subject="Về việc họp")
    assert "Về việc họp" in page(note=bare)


def test_a_task_without_a_start_has_no_calendar() -> None:
    task = tdc.Task(title="Truyền thông", months=12)
    made = page(one=evolve(tdc.programme_1322(), tasks=(task,)))
    assert "Văn bản không cho biết nhiệm vụ bắt đầu khi nào." in made
    begun = evolve(task, start=dt.date(2025, 3, 1))
    assert "Tính từ ngày bắt đầu" in page(one=evolve(tdc.programme_1322(), tasks=(begun,)))


def test_what_comes_back_often_is_told_once(examples: str) -> None:
    assert "52 lần" in examples
    assert '<time datetime="2025-01-08">08/01/2025</time> – <time datetime="2025-12-31">31/12/2025</time>' in examples


def test_it_speaks_english_and_judges_on_a_day() -> None:
    document = tdc.read_document(EXAMPLES[0])
    made = tdc.report_page({"letter": document}, language="en", on=dt.date(2023, 6, 1))
    assert '<html lang="en">' in made
    assert "Chain of legal documents" in made
    with pytest.raises(tdc.TdcError, match="language"):
        tdc.report_page({}, language="fr")  # type: ignore[arg-type]  # a wrong language is what is tested


def test_of_a_long_line_as_much_is_shown_as_is_looked_at() -> None:
    long = f"{'y ' * 400}Thư trưởng{' x' * 2000}"
    made = page(long=tdc.read_document(long))
    assert "<blockquote>…y y " in made
    assert "<ins>Thứ trưởng</ins> x x " in made
    assert " x x…</blockquote>" in made
    far = f"Thư trưởng{' x' * 2000} Thư trưởng"
    assert Reader(page(far=tdc.read_document(far))).open == []
    taken = page(double=tdc.read_document("THÔNG BÁO\nVề việc việc họp"))
    assert Reader(taken).open == []


@settings(max_examples=5)
@given(data=st.data())
def test_no_document_fails(data: st.DataObject) -> None:
    document = data.draw(st.from_type(tdc.Document))
    hostile = evolve(document, subject="</title><script>alert(1)</script>")
    made = page(hostile=hostile)
    assert Reader(made).open == []
    assert "<script" not in made
