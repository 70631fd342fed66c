"""Cutting a document into chunks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence

import attrs
from attrs import frozen

from ...arguments import guarded
from ...errors import DataError
from ...law.citations import Citation
from ...values import member
from ..model import Document
from ..outline.lines import lines_of
from ..outline.trees import place_in_source
from .cutting import Ruler, last_sentence
from .pieces import Portion, flat_of, pieces_of
from .places import pinpoint_of
from .values import Chunk, ChunkKind, chunk_of

#: What is not longer than this share of a chunk goes with what stands below it.
_HEADING_SHARE = 4
_LONGEST_LEAD = 500


@guarded
def chunks(
    document: Document,
    *,
    max_characters: int = 1500,
    length: Callable[[str], int] = len,
    kinds: Collection[ChunkKind | str] | None = None,
) -> tuple[Chunk, ...]:
    """Cut a document into chunks for search (chia văn bản để tra cứu): none of them across an article.

    Arguments:
        document: what to cut.
        max_characters: how long the words of a chunk (:attr:`Chunk.plain`) may be.
        length: what counts instead of characters, the tokens of a model for one; ``max_characters`` is then of these.
            It is called with a text, a few times for each chunk.
        kinds: the kinds to keep, ``("provision", "appendix")``; None keeps all.

    A whole article is one chunk where it fits; else its clauses are, small ones that stand together joined; a clause
    that is too long is cut at its points, then between paragraphs, sentences, words. A heading goes with what it heads.
    New wording that an amending act quotes stays with the article that quotes it. Outside the articles a table is cut
    at its rows, the tasks of the programme are one each, a letter is cut at its sections and paragraphs.

    Returns:
        the chunks in the order of the text. Every word of the document is in exactly one.

    Raises:
        DataError: ``max_characters`` is not positive, or a kind is none.

    >>> import tdc_programme as tdc
    >>> decree = tdc.read_document("Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.\\nĐiều 2. Hiệu lực\\nTừ ngày ký.")
    >>> [chunk.label for chunk in tdc.chunks(decree)]
    ['Điều 1', 'Điều 2']
    >>> [chunk.label for chunk in tdc.chunks(decree, max_characters=30)]
    ['khoản 1 Điều 1', 'khoản 2 Điều 1', 'Điều 2']
    """
    if max_characters < 1:
        raise DataError(
            f"max_characters: {max_characters} is not positive (characters, 1 or more)",
            vietnamese=f"max_characters: {max_characters} không phải số dương (số ký tự, từ 1 trở lên)",
        )
    wanted = None if kinds is None else {member("kinds", kind, ChunkKind) for kind in kinds}
    flat = flat_of(document)
    lines = lines_of(flat.text)
    made = _Splitter(Ruler(flat, lines, max_characters, length), document.citation)
    return tuple(
        chunk for chunk in made.chunks(pieces_of(document, flat, lines)) if wanted is None or chunk.kind in wanted
    )


@frozen
class _Above:
    """What a chunk is told of what holds it: the headings, and what brings it in, with the places of that."""

    headings: tuple[str, ...] = ()
    leads: tuple[tuple[int, str], ...] = ()

    def inside(self, piece: Portion, lead: tuple[int, str] | None) -> _Above:
        """Return what the parts of a piece are told."""
        headings = (*self.headings, piece.heading) if piece.heading else self.headings
        return _Above(headings, (*self.leads, lead) if lead else self.leads)


@frozen
class _Stretch:
    """Text of a piece's own, or a piece inside it."""

    start: int
    end: int
    piece: Portion | None

    @property
    def stands_alone(self) -> bool:
        """Whether nothing beside it is joined with it."""
        return self.piece is not None and self.piece.stands_alone


class _Splitter:
    def __init__(self, measure: Ruler, citation: Citation | None) -> None:
        self.measure = measure
        self.flat = measure.flat
        self.citation = citation

    def chunks(self, whole: Portion) -> Iterator[Chunk]:
        """Iterate over the chunks of a document."""
        return self._piece(whole, 0, _Above())

    def _piece(self, piece: Portion, start: int, above: _Above) -> Iterator[Chunk]:
        """Cut a piece; the first chunk begins at ``start``, which is above the piece where headings go with it."""
        if not piece.is_parted and self.measure.fits(start, piece.end):
            yield from self._chunk(start, piece.end, piece, (piece,), above.inside(piece, None))
            return
        inside = above.inside(piece, self._lead(piece))
        begin: int | None = start
        groups = list(_grouped(self._stretches(piece)))
        for number, group in enumerate(groups, 1):
            begin = yield from self._group(piece, group, begin, inside, goes_on=number < len(groups))

    def _stretches(self, piece: Portion) -> Iterator[_Stretch]:
        at = piece.start
        for child in piece.children:
            if self.measure.has_words(at, child.start):
                yield _Stretch(at, child.start, None)
            yield _Stretch(child.start, child.end, child)
            at = child.end
        if self.measure.has_words(at, piece.end):
            yield _Stretch(at, piece.end, None)

    def _group(
        self, piece: Portion, group: Sequence[_Stretch], begin: int | None, above: _Above, *, goes_on: bool
    ) -> Generator[Chunk, None, int | None]:
        """Join stretches that stand beside each other as far as a chunk reaches.

        Arguments:
            piece: what holds them.
            begin: where the first chunk begins, if not at the first stretch.
            goes_on: whether something stands below them in the same piece.

        Returns:
            where a heading begins that goes with what stands below them, or None.
        """
        start = group[0].start if begin is None else begin
        if group[0].piece is None and self.measure.fits(start, group[0].end, _HEADING_SHARE):
            if len(group) == 1 and goes_on:
                return start
            group = group[1:] or group
        bounds = [start, *(stretch.start for stretch in group[1:]), group[-1].end]
        for run in self.measure.runs(bounds):
            first, end = bounds[run.first], group[run.last - 1].end
            parts = tuple(it.piece for it in group[run.first : run.last] if it.piece is not None)
            if len(parts) == 1 and run.last - run.first == 1:
                yield from self._piece(parts[0], first, above)
            elif run.fits:
                yield from self._chunk(first, end, piece, parts or (piece,), above)
            else:
                for left, right in self.measure.cut(first, end, group[run.first].start):
                    yield from self._chunk(left, right, piece, (piece,), above)
        return None

    def _lead(self, piece: Portion) -> tuple[int, str] | None:
        """Return the line that brings in the parts of a piece, with its place: the head of a table, ``gồm:``."""
        text, end = self.flat.text, piece.end
        if piece.kind is ChunkKind.TABLE:
            start = piece.start
            said = self.measure.plain(start, text.find("\n", start, end))
        elif piece.children and piece.chain:
            end = piece.start + len(text[piece.start : piece.children[0].start].rstrip())
            start = max(text.rfind("\n", 0, end) + 1, piece.start)
            said = self.measure.plain(start, end)
            if not said.endswith(":") or (start == piece.start and piece.chain[-1].heading is not None):
                return None
        else:
            return None
        if len(said) > _LONGEST_LEAD:
            said = last_sentence(said)
        return (start, said) if 0 < len(said) <= _LONGEST_LEAD else None

    def _chunk(self, start: int, end: int, holder: Portion, parts: Sequence[Portion], above: _Above) -> Iterator[Chunk]:
        """Make the chunk of a stretch, unless nothing is to be read in it."""
        if not self.measure.has_words(start, end):
            return
        start, end = self.measure.trimmed(start, end)
        left, right = place_in_source(self.flat, start, end)
        # What another chunk shows is not taken for a mark that stands around this one.
        if start > 0:
            left = max(left, self.flat.span(start - 1, start)[1])
        if end < len(self.flat.text):
            right = min(right, self.flat.span(end, end + 1)[0])
        places = tuple(dict.fromkeys(place for part in parts if (place := pinpoint_of(part.chain)) is not None))
        yield chunk_of(
            holder.kind,
            self.flat.source[left:right],
            self.measure.plain(start, end),
            left,
            right,
            holder.path if len(parts) > 1 else parts[0].path,
            tuple(dict.fromkeys(part.path for part in parts if part.path)),
            above.headings,
            tuple(said for at, said in above.leads if at < start),
            places,
            attrs.evolve(self.citation, pinpoints=places) if self.citation is not None else None,
        )


def _grouped(stretches: Iterable[_Stretch]) -> Iterator[list[_Stretch]]:
    """Iterate over stretches that may be joined, and over those that stand alone, one each."""
    group: list[_Stretch] = []
    for stretch in stretches:
        if not stretch.stands_alone:
            group.append(stretch)
            continue
        if group:
            yield group
        yield [stretch]
        group = []
    if group:
        yield group
