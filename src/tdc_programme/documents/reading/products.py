"""The cell of a table that lists deliverables: numbered items, dashes under them, contents of communication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from ...programme.deliverables import Deliverable
from ...text import View
from ...text.patterns import Pattern
from ..sources.markup import PARAGRAPH
from ..words import strip_mark
from .layout import BULLET, ITEM, Recorder, tidy
from .quotas import read_quotas

_CONTENTS = Pattern.plain(
    r"Nội\s+dung(?:\s[^\s:.;]++){0,8}\s*:\s*+",
    any_case=True,
    yes=("⟦Nội dung tuyên truyền: ⟧năng suất",),
    no=("Nội dung. Thời lượng: 5 phút",),
)
_SENTENCE_END = (".", ";", ":", "!", "?", "…", ").", ";...")
_INNER_ITEM = Pattern.plain(
    r"(?<=[.;:])\s+(?:(?P<number>\d{1,2})[.)]\s+(?=\S)|(?P<dash>[-–+]\s+)(?=\S))",
    yes=("bài;⟦ 2. ⟧Hội thảo", "bài:⟦ - ⟧báo"),
    no=("bài⟦ 2. ⟧Hội thảo",),
)


def cell_paragraphs(cell: View) -> list[View]:
    """Cut a cell into its paragraphs, without blank ones."""
    paragraphs = []
    start = 0
    for piece in cell.text.split(PARAGRAPH):
        v = tidy(cell.part(start, start + len(piece)))
        if v.text:
            paragraphs.append(v)
        start += len(piece) + 1
    return paragraphs


def join_cuts(parts: Sequence[tuple[Sequence[View], bool]]) -> list[View]:
    """Put together the paragraphs of a cell that stands in several rows.

    A cut is inside a paragraph unless that was at its end, or a new item begins after it.

    Arguments:
        parts: the paragraphs of each row, and whether they stand apart from those above.
    """
    runs: list[list[View]] = []
    for paragraphs, apart in parts:
        goes_on = bool(runs and paragraphs) and not apart and _is_cut(runs[-1][-1].text, paragraphs[0].text)
        if goes_on:
            runs[-1].append(paragraphs[0])
        runs += [[v] for v in paragraphs[goes_on:]]
    return [View.join(run, " ") if len(run) > 1 else run[0] for run in runs]


def _is_cut(last: str, first: str) -> bool:
    return not (last.endswith(_SENTENCE_END) or _begins_item(first) or _CONTENTS.match(first))


def _begins_item(text: str) -> bool:
    return BULLET.match(text) is not None or ITEM.match(text) is not None


@define
class _Item:
    """A deliverable while its paragraphs come in."""

    number: View | None
    text: View
    contents: list[View] = field(factory=list)
    parts: list[_Item] = field(factory=list)


def read_deliverables(
    paragraphs: Sequence[View], path: str, record: Recorder
) -> tuple[tuple[Deliverable, ...], tuple[str, ...]]:
    """Read a cell: its deliverables, and what the communication of the whole task is about; ``path`` is the task's."""
    read = _Outline()
    items = read.read(paragraphs)
    deliverables = (_deliverable(item, f"{path}.deliverables[{index}]", record) for index, item in enumerate(items))
    return tuple(deliverables), _contents(read.contents, path, record)


def _contents(contents: Sequence[View], path: str, record: Recorder) -> tuple[str, ...]:
    return tuple(
        record.put(f"{path}.contents[{index}]", strip_mark(content, ";.")) for index, content in enumerate(contents)
    )


def _deliverable(item: _Item, path: str, record: Recorder) -> Deliverable:
    text = strip_mark(item.text, ";")
    record.put(path, text)
    number = record.put(f"{path}.number", item.number) if item.number is not None else None
    return Deliverable(
        number=number,
        text=record.put(f"{path}.text", text),
        quotas=read_quotas(text, path, record),
        contents=_contents(item.contents, path, record),
        parts=tuple(_deliverable(part, f"{path}.parts[{index}]", record) for index, part in enumerate(item.parts)),
    )


def _unfold(v: View) -> Iterator[View]:
    """Cut a paragraph at the items inside it, where line breaks were lost: ``1. …; 2. …``."""
    first = ITEM.match(v.text)
    expected = int(first["number"]) + 1 if first is not None and first["number"].isdecimal() else None
    start = 0
    for match in _INNER_ITEM.finditer(v.text):
        if match["number"] is not None:
            if expected is None or int(match["number"]) != expected:
                continue
            expected += 1
        yield v.part(start, match.start())
        start = match.end() - len(match[0].lstrip())
    yield v.part(start, len(v.text))


class _Outline:
    """Sorts paragraphs into items, parts and contents."""

    def __init__(self) -> None:
        self.items: list[_Item] = []
        self.contents: list[View] = []  # of the whole cell
        self.headings: list[bool] = []  # of contents, and whether each stands alone
        self.in_contents = False
        self.is_bulleted = False  # the items themselves have dashes

    def read(self, paragraphs: Sequence[View]) -> list[_Item]:
        for paragraph in paragraphs:
            for v in _unfold(paragraph):
                self.add(v)
        self.close()
        return self.items

    def close(self) -> None:
        """Give the whole cell the list under its one heading of contents, where that closes a list of several items.

        Where each item had contents of its own, others would have a heading too.
        """
        if self.headings == [True] and self.in_contents and len(self.items) > 1:
            self.contents, self.items[-1].contents = self.items[-1].contents, []

    def add(self, v: View) -> None:
        text = v.text
        if self.items and (match := _CONTENTS.match(text)):
            self.in_contents = True
            self.headings.append(match.end() == len(text))
            if match.end() < len(text):
                self.items[-1].contents.append(v.part(match.end(), len(text)))
        elif (match := ITEM.match(text)) and match.end() < len(text):
            number = v.part(*match.span("number"))
            item = _Item(number, v.part(match.end(), len(text)))
            above = self.items[-1].number if self.items else None
            is_part = above is not None and above.text[0].isdecimal() and not number.text.isdecimal()
            (self.items[-1].parts if is_part else self.items).append(item)
            self.in_contents = False
        elif match := BULLET.match(text):
            self.add_bulleted(v.part(match.end(), len(text)))
        else:
            self.add_plain(v)

    def add_bulleted(self, v: View) -> None:
        if self.in_contents:
            self.items[-1].contents.append(v)
        elif self.items and not self.is_bulleted:
            self.items[-1].parts.append(_Item(None, v))
        else:
            self.is_bulleted = True
            self.items.append(_Item(None, v))

    def add_plain(self, v: View) -> None:
        if not self.items or (self.items[-1].number is None and not self.in_contents):
            self.items.append(_Item(None, v))
            return
        item = self.items[-1]
        if self.in_contents:
            if item.contents and not item.contents[-1].text.endswith(_SENTENCE_END):
                item.contents[-1] = View.join([item.contents[-1], v], " ")
            else:
                item.contents.append(v)
            return
        item = item.parts[-1] if item.parts else item
        item.text = View.join([item.text, v], " ")
