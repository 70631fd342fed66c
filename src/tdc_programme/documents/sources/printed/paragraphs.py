"""Paragraphs, of which a printed page knows none.

A line belongs to the paragraph before it where that one's last line had no room for its first word, however it is
aligned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import define, field

from ....text.patterns import Pattern
from ....vietnamese.letters import is_syllable
from ....vietnamese.letters.alphabet import CAPITALS
from .glyphs import PrintedRun

_ITEM = Pattern.plain(
    r"(?:[-–—•●▪+*]\s|\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|Điều \d{1,3}[a-zđ]?\."
    r"|(?:Chương|Mục|Phần) [IVXLC\d]{1,6}\b|Phụ lục\b|Mẫu số\b|Nơi nhận:|Kính gửi:|Căn cứ\b)",
    yes=("- Như trên", "1. Tổ chức", "đ) Bài", "Điều 5. ", "Chương III"),
    no=("1.500 bài", "-5", "Điều 5 của"),
)
_LAST_PART = Pattern.plain(r"[^\W\d_]+\Z", yes=("phẩm/⟦tuầ⟧",), no=("tuần;",))
_FIRST_PART = Pattern.plain(r"[^\W\d_]+", yes=("⟦c⟧/e",), no=("(c",))
_CLOSING = frozenset(").,;:!?”]")
_SENTENCE_ENDS = tuple(".;:!?…”\"'")
# What a paragraph is about, in a few words at its beginning.
_LABEL = Pattern.plain(
    rf"[{CAPITALS}][^\W\d_]*+(?: [^\W\d_]++){{1,4}}:",
    yes=("Nội dung truyền thông: a",),
    no=("nội dung:", "Hà Nội: a"[:6]),
)


@define
class ParagraphWriter:
    """Joins lines to paragraphs; between them stands what ``parting`` says."""

    left: float
    right: float
    pitch: float
    parting: str = "\n\n"
    is_narrow: bool = False  # words that are too long may be cut
    done: list[str] = field(factory=list)
    last: PrintedRun | None = None
    is_new_page: bool = False

    def line(self, run: PrintedRun, ahead: str = "") -> None:
        """Write a line; ``ahead`` are its words and those of the next ones."""
        last = self.last
        if last is None or self.begins(last, run, ahead or run.text):
            self.done.append(run.text)
        elif self.is_glued(last, run):
            self.done[-1] += run.text
        else:
            self.done[-1] += ("\n" if self.is_broken(last, run) else " ") + run.text
        self.last, self.is_new_page = run, False

    def is_glued(self, last: PrintedRun, run: PrintedRun) -> bool:
        """Tell whether a line goes on with the last word of the one before it."""
        return _is_one_word(last.text, run.text) or (self.is_narrow and self.is_cut(last, run))

    def is_broken(self, last: PrintedRun, run: PrintedRun) -> bool:
        """Tell whether a heading in capitals was broken by hand."""
        return last.text.isupper() and run.text.isupper() and self.has_room(last, run)

    def is_cut(self, last: PrintedRun, run: PrintedRun) -> bool:
        """Tell whether a word that is too long for its cell goes on in a line: neither part of it is a syllable."""
        if " " in last.text or self.right - last.left - last.width > run.letter + 0.3:
            return False
        end, start = _LAST_PART.search(last.text), _FIRST_PART.match(run.text)
        if run.text[0] in _CLOSING:
            return True
        return end is not None and start is not None and not is_syllable(end[0]) and not is_syllable(start[0])

    def block(self, text: str) -> None:
        """Write a text of its own, which no line goes on."""
        self.done.append(text)
        self.last = None

    def begins(self, last: PrintedRun, run: PrintedRun, ahead: str) -> bool:
        """Tell whether a line begins a paragraph of its own after the line ``last``."""
        step = run.base - last.base
        if not self.is_new_page and (step > 1.22 * self.pitch * max(last.size, run.size) or step < 0):
            return True
        if abs(run.size - last.size) > 0.15 * run.size:
            return True
        if self.has_room(last, run) and not self.goes_on(last, run):
            return True
        if last.text.isupper() != run.text.isupper() and abs(run.left - last.left) > 1.5 * run.size:
            return True  # a heading in the middle of the page
        if not last.text.endswith((*_SENTENCE_ENDS, ",")):
            return False
        if _ITEM.match(run.text):
            return True
        if last.text.endswith(".") and _LABEL.match(ahead):
            return True
        indented = run.left - last.left > 0.7 * run.size and last.left - self.left < 0.4 * run.size
        return indented and last.text.endswith(_SENTENCE_ENDS)

    def goes_on(self, last: PrintedRun, run: PrintedRun) -> bool:
        """Tell whether a line, though there was room for it on the last one, goes on with what that one says."""
        if last.text.endswith((*_SENTENCE_ENDS, ",")) or _ITEM.match(run.text) is not None:
            return False
        if _is_one_word(last.text, run.text):
            return True
        return run.text[0].islower() or (last.text.isupper() and run.text.isupper() and not self.is_narrow)

    def has_room(self, last: PrintedRun, run: PrintedRun) -> bool:
        """Tell whether the first word of a line would have fitted on the line before it."""
        middle = (self.left + self.right) / 2
        is_centred = last.left - self.left > last.size and abs((last.left + last.right) / 2 - middle) < 0.35 * last.size
        room = self.right - (self.left if is_centred else last.left)
        return last.width + run.word + 0.4 * last.size < room

    @property
    def text(self) -> str:
        """All that was written."""
        return self.parting.join(self.done)


def _is_one_word(text: str, rest: str) -> bool:
    """Tell whether a line end cuts a word at its hyphen or stroke (``TT-`` and ``BNNMT``)."""
    if text.endswith(("-", "/")) and text[-2:-1].isalnum():
        return rest[0].isalnum()
    return rest[0] in "-/" and rest[1:2].isalpha() and text[-1].isalnum()


def pitch_of(lines: Iterable[PrintedRun]) -> float:
    """Return how far lines of a paragraph are apart, in heights of a letter: the lower quarter of all steps."""
    runs = list(lines)
    steps = sorted(
        (b.base - a.base) / b.size for a, b in pairwise(runs) if a.size == b.size and 0 < b.base - a.base < 3 * b.size
    )
    return min(max(steps[len(steps) // 4], 0.9), 1.9 if len(steps) > 4 else 1.4) if steps else 1.4


def edges_of_text(runs: Sequence[PrintedRun], width: float) -> tuple[float, float]:
    """Return where lines begin and end: at the farthest edge that two share, else as far in as they begin."""
    left = min((run.left for run in runs), default=0)
    ends = sorted((run.right for run in runs), reverse=True)
    shared = (a for a, b in pairwise(ends) if a - b < 2.5 and a > width / 2)
    return left, next(shared, max(width - left, *ends[:1], 0))
