"""Reading the instructions of an amending act: what is done, to which places of which document, with which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
from attrs import define

from ...law.citations import Citation, Pinpoint
from ...law.citations.drafts import Draft
from ...law.citations.pinpoints import parse_pinpoints
from ...law.citations.reading import read_drafts
from ...law.citations.relations import WHOLE
from ...law.provisions.kinds import ProvisionKind
from ...text import Found, View
from ..outline import Node, Outline
from ..outline.lines import TextLine, lines_of
from ..outline.markers import marker_at
from ..outline.trees import outline_of
from ..sources.markup import flatten
from . import grammar
from .phrases import Stretch, groups_of, phrases_in, quotations, without
from .places import means_all, places_in, within
from .values import Amendment, AmendmentAction

_ACTIONS = {
    "amend": AmendmentAction.AMEND,
    "add": AmendmentAction.ADD,
    "replace": AmendmentAction.REPLACE,
    "repeal": AmendmentAction.REPEAL,
}
_ENDS_WHOLE = frozenset({AmendmentAction.REPEAL, AmendmentAction.REPLACE})
_LOOK_BACK = 200
#: So many characters ("các ") may stand before what begins an item.
_FEW = 6


@define
class _Paragraph:
    """Some lines of the act itself, with what is quoted right behind them."""

    start: int  # behind the number of the part
    end: int
    quoted: Stretch | None  # the quotation in whole lines below it
    chain: tuple[Node, ...]  # the parts that hold it
    marks: list[Stretch]  # what is quoted inside it, in order

    def is_quoted(self, at: int) -> bool:
        """Whether a place in it is inside a quotation."""
        mark = bisect_left(self.marks, (at + 1, 0)) - 1
        return mark >= 0 and at < self.marks[mark].end


class _Instruction(NamedTuple):
    """A verb and what it acts upon, up to the next verb or the end of the sentence."""

    action: AmendmentAction
    at: int
    words: Stretch


@define
class _Context:
    """What an instruction says for those inside it; ``action`` where they are a list of what it is done to."""

    target: Citation | None = None
    place: Pinpoint | None = None
    action: AmendmentAction | None = None


def find_amendments(text: str | View) -> tuple[Found[Amendment], ...]:
    """Find the instructions of an amending act, each with the places it changes and the new wording.

    ``Sửa đổi, bổ sung khoản 3 Điều 5 như sau: “…”``, ``Bổ sung Điều 5a vào sau Điều 5``, ``Thay thế cụm từ “A” bằng cụm
    từ “B” tại …``, ``Bãi bỏ điểm c khoản 1 Điều 7``, ``Bãi bỏ Thông tư số …``. An instruction below another one
    (``Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số …``) is about the document, and the article, of that. Found
    is all from the verb to the end of the new wording. What is amended in the passive, or planned to be, is not found.

    >>> text = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP\\n" \\
    ...     "1. Bổ sung khoản 3a vào sau khoản 3 Điều 5 như sau:\\n“3a. Bộ Tài chính hướng dẫn.”\\n" \\
    ...     "2. Thay cụm từ “cấp huyện” bằng cụm từ “cấp xã” tại khoản 1 Điều 7."
    >>> for found in find_amendments(text):
    ...     print(found.value, found.value.new, sep=": ")
    add khoản 3a Điều 5 10/2020/NĐ-CP: 3a. Bộ Tài chính hướng dẫn.
    replace_phrase “cấp huyện” → “cấp xã” khoản 1 Điều 7 10/2020/NĐ-CP: cấp xã
    """
    flat = flatten(text)
    return tuple(flat.found(start, end, value) for start, end, value in _Reader(flat).run())


_Read = tuple[int, int, Amendment]


class _Reader:
    def __init__(self, flat: View) -> None:
        self.flat = flat
        self.text = flat.text
        self.parts: Outline = outline_of(flat)
        self.drafts: list[Draft] = read_drafts(flat.text)
        self.contexts: dict[str, _Context] = {}

    def run(self) -> Iterator[_Read]:
        before: tuple[str, _Read] | None = None
        for paragraph in self._paragraphs():
            path = paragraph.chain[-1].path if paragraph.chain else ""
            for read in self._read(paragraph):
                if before is not None and not _is_said_again(before, path, read):
                    yield before[1]
                before = path, read
        if before is not None:
            yield before[1]

    # --- paragraphs ------------------------------------------------------------------------------------------------

    def _paragraphs(self) -> Iterator[_Paragraph]:
        lines = lines_of(self.text)
        at = 0
        while at < len(lines):
            first = lines[at]
            at += 1
            if first.is_quoted or first.is_row:
                continue
            end = first.end
            while at < len(lines) and _goes_on(lines[at]):
                end = lines[at].end
                at += 1
            quoted = None
            start_of_quote = at
            while at < len(lines) and lines[at].is_quoted:
                at += 1
            if at > start_of_quote:
                quoted = Stretch(lines[start_of_quote].start, lines[at - 1].end)
            start = self._behind_number(first, end)
            chain = self.parts.holding(self.flat.span(start, start + 1)[0])
            has_verb = grammar.VERB.search(self.text, start, end) is not None
            if has_verb or any(self.contexts[node.path].action for node in chain[:-1] if node.path in self.contexts):
                yield _Paragraph(start, end, quoted, chain, list(quotations(self.text, start, end)))

    def _behind_number(self, line: TextLine, end: int) -> int:
        start = line.start
        for _ in range(3):
            marker = marker_at(self.text, start, line.end) if start < line.end else None
            if marker is None or marker.end >= end:
                return start
            start = marker.end
        return start

    # --- instructions ----------------------------------------------------------------------------------------------

    def _read(self, paragraph: _Paragraph) -> Iterator[_Read]:
        instructions = list(self._instructions(paragraph))
        if not instructions:
            return
        # The title of the act or of a chapter says what its instructions are about.
        is_title = paragraph.chain[-1].kind.rank < ProvisionKind.ARTICLE.rank if paragraph.chain else bool(self.parts)
        reads: list[_Read] = []
        for instruction in instructions:
            is_last = instruction is instructions[-1]
            reads += self._values(paragraph, instruction, is_last=is_last, is_title=is_title)
        yield from _with_article_of_last(reads)

    def _instructions(self, paragraph: _Paragraph) -> Iterator[_Instruction]:
        verbs = list(self._verbs(paragraph))
        if (not verbs or verbs[0][1] != paragraph.start) and (action := self._implied(paragraph)) is not None:
            verbs = [(action, paragraph.start, paragraph.start)]
        for i, (action, start, end) in enumerate(verbs):
            limit = verbs[i + 1][1] if i + 1 < len(verbs) else paragraph.end
            yield _Instruction(action, start, Stretch(end, self._sentence_end(paragraph, end, limit)))

    def _verbs(self, paragraph: _Paragraph) -> Iterator[tuple[AmendmentAction, int, int]]:
        has_one = False
        covered = paragraph.start
        for verb in grammar.VERB.finditer(self.text, paragraph.start, paragraph.end):
            start = verb.start()
            if start < covered or paragraph.is_quoted(start):
                continue
            # The subject of a citation may seem to go on in the next paragraph: what begins one is none of it.
            if start != paragraph.start and (draft := self._draft_around(start)) is not None:
                covered = draft.tail
                continue
            if start != paragraph.start:
                before = self.text[max(paragraph.start, start - _LOOK_BACK) : start]
                opens = grammar.OPENS.search(before)
                if opens is None or (opens["more"] is not None and not has_one):
                    continue
                if opens["sentence"] is not None and verb.group()[0].islower() and not has_one:
                    continue
            has_one = True
            yield _ACTIONS[str(verb.lastgroup)], start, verb.end()

    def _implied(self, paragraph: _Paragraph) -> AmendmentAction | None:
        """Return what is done to a place or a document that begins an item below ``Bãi bỏ các văn bản sau:``."""
        contexts = (self.contexts.get(node.path) for node in reversed(paragraph.chain[:-1]))
        action = next((context.action for context in contexts if context is not None and context.action), None)
        if action is None:
            return None
        first = bisect_left(self.drafts, paragraph.start, key=lambda draft: draft.start)
        is_document = first < len(self.drafts) and self.drafts[first].pin_start - paragraph.start <= _FEW
        return action if is_document or parse_pinpoints(self.text[paragraph.start : paragraph.start + 12]) else None

    def _draft_around(self, at: int) -> Draft | None:
        """Return the citation in whose subject a place is."""
        index = bisect_left(self.drafts, at, key=lambda draft: draft.start) - 1
        for draft in reversed(self.drafts[max(index - 3, 0) : index + 1]):
            if draft.start <= at < draft.tail:
                return draft
        return None

    def _sentence_end(self, paragraph: _Paragraph, start: int, limit: int) -> int:
        for stop in grammar.STOP.finditer(self.text, start, limit):
            if not paragraph.is_quoted(stop.start()):
                return stop.start()
        return limit

    # --- values ----------------------------------------------------------------------------------------------------

    def _values(
        self, paragraph: _Paragraph, instruction: _Instruction, *, is_last: bool, is_title: bool
    ) -> Iterator[_Read]:
        start, end = instruction.words
        phrases = [] if is_title else list(phrases_in(self.text, start, end))
        if phrases and not self.text[start : phrases[0].start()].strip():
            yield from self._phrase_values(paragraph, instruction, phrases)
            return
        if grammar.PHRASES_ALONE.match(self.text, start, end) is not None:
            return
        new, words_end, whole_end = self._new_wording(paragraph, instruction.words, is_last=is_last)
        if (
            instruction.action is AmendmentAction.ADD
            and new is None
            and not grammar.ADDABLE.match(self.text, start, end)
        ):
            return
        if instruction.action is AmendmentAction.REPLACE:
            words_end = self._up_to_another(start, words_end)
        targets = self._targets(start, words_end)
        segments = list(_segments(self.text, start, words_end, targets))
        node = paragraph.chain[-1] if paragraph.chain else None
        said = [(target, places_in(instruction.action, words), words) for target, words in segments]
        if self._note(paragraph, instruction.action, said, is_title=is_title) and new is None:
            return
        is_whole: bool | None = None
        for target, places, words in said:
            if target is None and not places:
                continue
            is_whole = means_all(words, is_whole)
            whole = instruction.action in _ENDS_WHOLE and not places and is_whole
            if target is None and node is not None and not grammar.THIS.search(words):
                target = self._inherited_target(paragraph)
                places = self._completed(paragraph, places)
            yield instruction.at, whole_end, _amendment(instruction.action, target, places, None, new, whole)

    def _up_to_another(self, start: int, end: int) -> int:
        """Return where the words of an instruction end that do not name what something is replaced by."""
        for another in grammar.BY_ANOTHER.finditer(self.text, start, end):
            if self._draft_around(another.start()) is None:
                return another.start()
        return end

    def _phrase_values(
        self, paragraph: _Paragraph, instruction: _Instruction, phrases: list[re.Match[str]]
    ) -> list[_Read]:
        """Read an instruction about phrases: each with the places behind it, or those of the ones after it."""
        start, end = instruction.words
        action, groups = groups_of(self.text, instruction.action, phrases)
        bare = without(self.text, start, end, phrases)
        targets = self._targets(start, end)
        reads: list[_Read] = []
        meant: list[tuple[Citation | None, tuple[Pinpoint, ...]]] = []
        limit = end
        for first, pairs in reversed(groups):
            at = phrases[first].start()
            own = self._meant(paragraph, bare, start, Stretch(at, limit), targets)
            names_its_own = any(places for _, places in own) or any(at <= draft.start < limit for draft in targets)
            meant = own if names_its_own or not meant else meant
            limit = at
            reads += [
                (instruction.at, end, _amendment(action, target, places, old, new, False))
                for target, places in reversed(meant)
                for old, new in reversed(pairs)
            ]
        return list(reversed(reads))

    def _meant(
        self, paragraph: _Paragraph, bare: str, offset: int, span: Stretch, targets: list[Draft]
    ) -> list[tuple[Citation | None, tuple[Pinpoint, ...]]]:
        """Return the documents and the places in a part of an instruction whose phrases have been blanked out."""
        inside = [draft for draft in targets if span.start <= draft.start < span.end]
        meant = []
        for target, start, end in _segment_spans(span.start, span.end, inside):
            words = bare[start - offset : end - offset]
            places = places_in(AmendmentAction.AMEND, words)
            if target is None and not grammar.THIS.search(words):
                later = next((draft for draft in targets if draft.start >= span.end), None)
                target = later.citation() if later is not None else self._inherited_target(paragraph)
                places = self._completed(paragraph, places)
            meant.append((target, places))
        return meant

    def _targets(self, start: int, end: int) -> list[Draft]:
        """Return the documents that an instruction acts upon: not those that say how one of them was amended."""
        targets: list[Draft] = []
        last = start
        nested: Draft | None = None  # the last document that stands in the subject of another one
        for draft in self.drafts[bisect_left(self.drafts, start, key=lambda draft: draft.start) :]:
            if draft.start >= end:
                break
            before = self.text[max(start, draft.pin_start - 220) : draft.pin_start]
            if draft.start < last or grammar.MODIFIES.search(before) or self._goes_with(nested, draft):
                nested = draft if targets else None
                last = max(last, draft.end)
                continue
            targets.append(draft)
            last = max(draft.tail, draft.end)
        return targets

    def _goes_with(self, nested: Draft | None, draft: Draft) -> bool:
        """Whether a document is one more of those in the subject of another: ``A hướng dẫn B và C``."""
        if nested is None:
            return False
        between = self.text[max(nested.end, nested.tail) : draft.pin_start].strip()
        return between in ("", ",", "và", ", và")

    def _new_wording(self, paragraph: _Paragraph, words: Stretch, *, is_last: bool) -> tuple[str | None, int, int]:
        """Return what is quoted as new wording, where the words before it end, and where all of it ends."""
        start, end = words
        for mark in paragraph.marks[bisect_left(paragraph.marks, (start, 0)) :]:
            if mark.start >= end:
                break
            if grammar.AS_FOLLOWS.search(self.text, max(start, mark.start - 12), mark.start):
                if mark.end >= paragraph.end and paragraph.quoted is not None:
                    return self._bare(mark.start, paragraph.quoted.end), mark.start, paragraph.quoted.end
                return self._bare(mark.start, mark.end), mark.start, mark.end
        if is_last and paragraph.quoted is not None:
            return self._bare(*paragraph.quoted), end, paragraph.quoted.end
        return None, end, end

    def _bare(self, start: int, end: int) -> str:
        """Return what is quoted, without the marks around it."""
        words = self.text[start:end]
        opening = grammar.OPENING_MARK.match(words)
        closing = grammar.CLOSING_MARK.search(words)
        return words[opening.end() if opening else 0 : closing.start() if closing else len(words)].strip()

    # --- what stands above -----------------------------------------------------------------------------------------

    def _note(
        self,
        paragraph: _Paragraph,
        action: AmendmentAction,
        said: list[tuple[Citation | None, tuple[Pinpoint, ...], str]],
        *,
        is_title: bool,
    ) -> bool:
        """Note what an instruction says for those inside its part; return whether it is only that."""
        path = paragraph.chain[-1].path if paragraph.chain else ""
        targets = [target for target, _, _ in said if target is not None]
        places = [place for _, its, _ in said for place in self._completed(paragraph, its)]
        context = self.contexts.setdefault(path, _Context())
        if len(targets) == 1:
            context.target = targets[0]
        if len(places) == 1 and places[0].article is not None:
            context.place = places[0]
        if not targets and not places and WHOLE.match(said[0][2]) is not None:
            context.action = action
        has_parts = bool(paragraph.chain and paragraph.chain[-1].children)
        is_partial = not places or any(grammar.SOME.search(words) for _, _, words in said)
        return is_title or (has_parts and is_partial)

    def _inherited_target(self, paragraph: _Paragraph) -> Citation | None:
        for path in self._paths_above(paragraph, itself=True):
            context = self.contexts.get(path)
            if context is not None and context.target is not None:
                return context.target
        return None

    def _completed(self, paragraph: _Paragraph, places: tuple[Pinpoint, ...]) -> tuple[Pinpoint, ...]:
        """Give places without an article that of the instruction above."""
        for path in self._paths_above(paragraph, itself=False):
            context = self.contexts.get(path)
            if context is not None and context.place is not None:
                return tuple(within(place, context.place) for place in places)
        return places

    def _paths_above(self, paragraph: _Paragraph, *, itself: bool) -> Iterator[str]:
        chain = paragraph.chain if itself else paragraph.chain[:-1]
        yield from (node.path for node in reversed(chain))
        yield ""


def _goes_on(line: TextLine) -> bool:
    return not (line.is_new or line.is_quoted or line.is_row or line.after_blank)


def _is_said_again(before: tuple[str, _Read], path: str, read: _Read) -> bool:
    """Whether an instruction says what the heading of its article has said already."""
    earlier, value = before[1][2], read[2]
    is_same = earlier.action is value.action and (earlier.places, earlier.old) == (value.places, value.old)
    return before[0] == path and is_same and earlier.new is None and bool(earlier.places)


def _segment_spans(start: int, end: int, targets: Sequence[Draft]) -> Iterator[tuple[Citation | None, int, int]]:
    """Iterate over the documents of an instruction, each with the words before it that say what of it is meant."""
    at = start
    for draft in targets:
        yield draft.citation(), at, max(draft.start, at)
        at = max(draft.tail, draft.end)
    if not targets:
        yield None, start, end


def _segments(text: str, start: int, end: int, targets: Sequence[Draft]) -> Iterator[tuple[Citation | None, str]]:
    for target, words_start, words_end in _segment_spans(start, end, targets):
        yield target, text[words_start:words_end]


def _with_article_of_last(reads: list[_Read]) -> list[_Read]:
    """Give instructions of one sentence the article that the last of them names for all."""
    if len(reads) < 2 or not reads[-1][2].places:
        return reads
    last = reads[-1][2]
    return [
        (
            start,
            end,
            attrs.evolve(
                value,
                target=value.target or last.target,
                places=tuple(
                    within(place, attrs.evolve(last.places[-1], clause=None, point=None)) for place in value.places
                )
                if last.places[-1].article is not None
                else value.places,
            ),
        )
        if value.places and not value.whole
        else (start, end, value)
        for start, end, value in reads
    ]


def _amendment(
    action: AmendmentAction,
    target: Citation | None,
    places: tuple[Pinpoint, ...],
    old: str | None,
    new: str | None,
    whole: bool,
) -> Amendment:
    bare = attrs.evolve(target, pinpoints=()) if target is not None and target.pinpoints else target
    return Amendment(action=action, target=bare, places=places, old=old, new=new, whole=whole and target is not None)
