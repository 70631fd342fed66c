"""Chunks as values: a stretch of a document, with what a reader must know who sees it alone."""

from __future__ import annotations

import enum
from collections.abc import Callable

from attrs import evolve, field, frozen

from ...law.citations import Citation, Pinpoint
from ...law.citations.values import citation_words, format_pinpoints
from ...storable import Storable
from ...values import each, is_a, optional, string, unchecked, whole

#: What stands between the steps of a heading path.
_STEP = " > "


class ChunkKind(enum.StrEnum):
    """What part of a document a chunk is from.

    >>> [kind.value for kind in ChunkKind][:3]
    ['head', 'preamble', 'provision']
    """

    HEAD = "head"  #: the letterhead, title and recipients (phần mở đầu, thể thức)
    PREAMBLE = "preamble"  #: what stands above the first article: the legal bases (căn cứ ban hành)
    PROVISION = "provision"  #: articles, and the chapters and regulations that hold them
    CONTENT = "content"  #: the body of a document without articles
    TASK = "task"  #: one task of the programme, from its table
    TABLE = "table"  #: rows of a table outside any article
    APPENDIX = "appendix"  #: what goes with the document (phụ lục, biểu mẫu)
    TAIL = "tail"  #: signature and distribution (chữ ký, nơi nhận), and notes below them


@frozen(kw_only=True)
class Chunk(Storable):
    """A stretch of a document, small enough to be searched by itself (đoạn văn bản để tra cứu).

    Arguments:
        kind: what part of the document it is from.
        text: the source as it stands, ``document.text[start:end]``, markup included.
        plain: the same as readers see it, without markup: what a search engine or a model should be given.
        start, end: where, as offsets into the text of the document.
        path: of the smallest part that holds it, as in :attr:`Document.outline`, or of a value (``"tasks[0]"``); ``""``
            where no part does.
        parts: the paths of the parts that it is made of, whole or a stretch of one; several where small ones are
            joined.
        headings: the parts that hold it, the largest first: ``("Chương II. ĐO LƯỜNG", "Điều 5. Phạm vi")``. Very long
            titles are shortened.
        lead: what brings it in and stands outside it: ``"1. Hồ sơ gồm:"`` above points, the head of a table above its
            rows; one line each.
        places: the same parts as a citation names them.
        citation: the document with these places; None where the document has neither kind nor number.

    >>> import tdc_programme as tdc
    >>> text = "Số: 5/2024/TT-BKHCN\\nTHÔNG TƯ\\nĐiều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng."
    >>> chunk = tdc.chunks(tdc.read_document(text))[-1]
    >>> chunk.plain.splitlines()[-1], chunk.path, chunk.heading_path, chunk.cited
    ('2. Chất lượng.', 'dieu-1', 'Điều 1. Phạm vi', 'Điều 1 Thông tư số 5/2024/TT-BKHCN')
    """

    kind: ChunkKind = field(validator=is_a(ChunkKind))
    text: str = field(validator=string())
    plain: str = field(validator=string())
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    path: str = field(default="", validator=string(blank=True))
    parts: tuple[str, ...] = field(default=(), validator=each(string()))
    headings: tuple[str, ...] = field(default=(), validator=each(string()))
    lead: tuple[str, ...] = field(default=(), validator=each(string()))
    places: tuple[Pinpoint, ...] = field(default=(), validator=each(is_a(Pinpoint)))
    citation: Citation | None = field(default=None, validator=optional(is_a(Citation)))

    def __str__(self) -> str:
        return self.cited or self.heading_path or self.kind.value

    def __repr__(self) -> str:
        return f"<Chunk {self.path or self.kind.value} {self.start}–{self.end} {self.plain!r:.60}>"

    @property
    def label(self) -> str:
        """Its places in words, the smallest part first: ``"khoản 2 Điều 5"``; ``""`` outside the numbered parts.

        >>> import tdc_programme as tdc
        >>> document = tdc.read_document("Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.")
        >>> tdc.chunks(document, max_characters=18)[-1].label
        'khoản 2 Điều 1'
        """
        return format_pinpoints(self.places)

    @property
    def heading_path(self) -> str:
        """The headings above it on one line: ``"Chương II. ĐO LƯỜNG > Điều 5. Phạm vi"``."""
        return _STEP.join(self.headings)

    @property
    def cited(self) -> str | None:
        """Its place as a text cites it for short, ``"khoản 2 Điều 5 Nghị định số 15/2022/NĐ-CP"``, or None."""
        if self.citation is None:
            return None
        return " ".join(citation_words(self.citation, "short"))

    @property
    def in_context(self) -> str:
        """Its words below the name of the document, its heading path and what brings it in.

        This is what to embed, where a chunk must speak for itself. It is longer than the chunk by as much.

        >>> import tdc_programme as tdc
        >>> text = "Điều 1. Hồ sơ\\n1. Hồ sơ gồm:\\na) Đơn đề nghị;\\nb) Bản sao giấy phép."
        >>> print(tdc.chunks(tdc.read_document(text), max_characters=40)[-1].in_context)
        Điều 1. Hồ sơ > khoản 1 > điểm b
        1. Hồ sơ gồm:
        b) Bản sao giấy phép.
        """
        return "\n".join(filter(None, (self._document, self.heading_path, *self.lead, self.plain)))

    @property
    def metadata(self) -> dict[str, str | int]:
        """What a vector store or a search engine keeps beside its words: flat, of texts and numbers alone.

        >>> import tdc_programme as tdc
        >>> chunk, = tdc.chunks(tdc.read_document("Điều 1. Phạm vi\\n1. Đo lường."))
        >>> chunk.metadata
        {'kind': 'provision', 'path': 'dieu-1', 'label': 'Điều 1', 'headings': 'Điều 1. Phạm vi', 'start': 0, 'end': 28}
        """
        words = {"kind": self.kind.value, "path": self.path, "label": self.label, "headings": self.heading_path}
        cited = {"citation": self.cited} if self.cited is not None else {}
        return {**words, **cited, "start": self.start, "end": self.end}

    @property
    def _document(self) -> str:
        if self.citation is None:
            return ""
        return str(evolve(self.citation, issued=None, issuer=None, pinpoints=()))


#: Builds a chunk whose parts are known to be right.
chunk_of: Callable[..., Chunk] = unchecked(Chunk)
