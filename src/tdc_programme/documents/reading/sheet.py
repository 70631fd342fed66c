"""A document on the table: its paragraphs, what has been read of them, and what has been noted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from ...text import View
from ..model import Place, Problem, ProblemKind
from .layout import Paragraph, Recorder


@define
class Sheet:
    """A document on the table: its paragraphs, which of them are read, and what has been noted of them."""

    paragraphs: list[Paragraph]
    record: Recorder = field(factory=Recorder)
    problems: list[Problem] = field(factory=list)
    left: list[tuple[int, int]] = field(factory=list)
    taken: bytearray = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.taken = bytearray(len(self.paragraphs))

    def take(self, index: int) -> None:
        """Note that a paragraph is read."""
        self.taken[index] = 1

    def problem(self, kind: ProblemKind, detail: str, v: View, path: str | None = None) -> None:
        """Note a problem at the place of ``v``."""
        self.problems.append(Problem(kind, detail, *v.span(0, len(v.text)), path))

    def leave(self, views: Iterable[View]) -> None:
        """Note that parts of what has been taken are still unread."""
        self.left += (v.span(0, len(v.text)) for v in views)

    def unread(self) -> Iterator[Place]:
        """Iterate over the parts that nothing has read, in order; neighbours as one."""
        runs: list[tuple[int, int]] = []
        follows = False
        for index, paragraph in enumerate(self.paragraphs):
            if not paragraph.is_page_number and (paragraph.is_rule or not any(map(str.isalnum, paragraph.text))):
                continue
            if self.taken[index] and not paragraph.is_page_number:
                follows = False
                continue
            start, end = paragraph.flat.span(paragraph.start, paragraph.end)
            if follows:
                runs[-1] = runs[-1][0], end
            else:
                runs.append((start, end))
            follows = True
        for index, (start, end) in enumerate(sorted([*runs, *self.left])):
            yield Place(f"unread[{index}]", start, end)
