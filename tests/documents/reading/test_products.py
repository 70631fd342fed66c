"""The outline of a cell of deliverables."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.layout import Recorder
from tdc_programme.documents.reading.products import cell_paragraphs, join_cuts, read_deliverables
from tdc_programme.documents.sources.markup import PARAGRAPH
from tdc_programme.programme.deliverables import Deliverable
from tdc_programme.text import View


def read(*paragraphs: str) -> tuple[Deliverable, ...]:
    return read_deliverables(cell_paragraphs(View(PARAGRAPH.join(paragraphs))), "t", Recorder())[0]


def outline(deliverables: tuple[Deliverable, ...]) -> list[tuple[object, ...]]:
    return [(one.number, one.text, list(one.contents), outline(one.parts)) for one in deliverables]


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (
            ["1. A", "- b;", "+ c.", "2) D"],
            [("1", "A", [], [(None, "b", [], []), (None, "c.", [], [])]), ("2", "D", [], [])],
        ),
        (["1. A", "1.1. b", "a) c"], [("1", "A", [], [("1.1", "b", [], []), ("a", "c", [], [])])]),
        (["a) A", "b) B"], [("a", "A", [], []), ("b", "B", [], [])]),
        (["- A", "- B"], [(None, "A", [], []), (None, "B", [], [])]),
        (["A", "B"], [(None, "A", [], []), (None, "B", [], [])]),
        (["1. A", "và nữa", "- b", "c"], [("1", "A và nữa", [], [(None, "b c", [], [])])]),
        (["1. A; 2. B; - c: 4. d"], [("1", "A", [], []), ("2", "B", [], [(None, "c: 4. d", [], [])])]),
        (["A; 2. B"], [(None, "A; 2. B", [], [])]),
        (["1. A", "Nội dung truyền thông: x;...", "2. B"], [("1", "A", ["x;..."], []), ("2", "B", [], [])]),
        (["1. A", "Nội dung:", "x", "và y;", "z."], [("1", "A", ["x và y", "z"], [])]),
        (["Nội dung: x"], [(None, "Nội dung: x", [], [])]),
        (["1.", "A"], [(None, "1.", [], []), (None, "A", [], [])]),
        ([" ", ""], []),
    ],
)
def test_outline(paragraphs: list[str], wanted: list[tuple[object, ...]]) -> None:
    assert outline(read(*paragraphs)) == wanted


@pytest.mark.parametrize(
    ("paragraphs", "whole", "own"),
    [
        (["1. A", "2. B", "Nội dung truyền thông:", "- x;", "- y."], ("x", "y"), [(), ()]),
        (["- A", "- B", "NỘI DUNG TUYÊN TRUYỀN:", "x;", "y."], ("x", "y"), [(), ()]),
        # one item: its contents are its own
        (["1. A", "Nội dung truyền thông:", "- x;", "- y."], (), [("x", "y")]),
        # another item has its own
        (["1. A", "Nội dung truyền thông: z.", "2. B", "Nội dung truyền thông:", "- x."], (), [("z",), ("x",)]),
        # in the line of an item, or with an item behind it
        (["1. A", "2. B", "Nội dung truyền thông: x."], (), [(), ("x",)]),
        (["1. A", "2. B", "Nội dung truyền thông:", "- x.", "3. C"], (), [(), ("x",), ()]),
        (["1. A", "2. B", "Nội dung truyền thông:"], (), [(), ()]),
    ],
)
def test_contents_of_the_whole_task(paragraphs: list[str], whole: tuple[str, ...], own: list[tuple[str, ...]]) -> None:
    """A list under the one heading that closes a cell of several items is about all of them."""
    record = Recorder()
    items, contents = read_deliverables(cell_paragraphs(View(PARAGRAPH.join(paragraphs))), "t", record)
    assert contents == whole
    assert [item.contents for item in items] == own


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (["năng suất, tiêu"], ["chuẩn", "x"], ["năng suất, tiêu chuẩn", "x"]),
        (["x", "xong."], ["Tiếp"], ["x", "xong.", "Tiếp"]),
        (["chưa xong"], ["2. B"], ["chưa xong", "2. B"]),
        (["chưa xong"], ["- B"], ["chưa xong", "- B"]),
        (["chưa xong"], ["Nội dung truyền thông: x"], ["chưa xong", "Nội dung truyền thông: x"]),
        ([], ["a"], ["a"]),
        (["a"], [], ["a"]),
    ],
)
def test_cells_cut_by_a_page_break(before: list[str], after: list[str], wanted: list[str]) -> None:
    text = PARAGRAPH.join([*before, *after])
    parts = cell_paragraphs(View(text))
    assert [v.text for v in join_cuts([(parts[: len(before)], False), (parts[len(before) :], False)])] == wanted
