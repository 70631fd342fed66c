"""What the parts of a document are called: in Vietnamese, in paths, in Akoma Ntoso."""

from __future__ import annotations

import enum

from ...errors import NumberError
from ...text.patterns import Pattern
from ...vietnamese.letters import to_ascii
from ...vietnamese.numbers.ordinals import parse_ordinal, parse_roman


class ProvisionKind(enum.StrEnum):
    """A kind of part of a document, from the largest to the smallest (Decree 30/2020/NĐ-CP, Annex I, II.6).

    >>> import tdc_programme as tdc
    >>> found = tdc.find_internal_references("theo khoản 2 Điều này")[0]
    >>> found.text, found.value.within.value
    ('khoản 2 Điều này', 'article')
    """

    DOCUMENT = "document"  #: văn bản: the whole
    ANNEX = "annex"  #: quy chế, quy định … ban hành kèm theo: a text with articles of its own
    APPENDIX = "appendix"  #: Phụ lục
    FORM = "form"  #: Mẫu số, Biểu mẫu
    PART = "part"  #: Phần
    CHAPTER = "chapter"  #: Chương
    SECTION = "section"  #: Mục
    SUBSECTION = "subsection"  #: Tiểu mục
    ARTICLE = "article"  #: Điều
    CLAUSE = "clause"  #: khoản
    POINT = "point"  #: điểm
    ITEM = "item"  #: gạch đầu dòng: what a dash or another mark begins

    @property
    def word(self) -> str:
        """The Vietnamese word, as it stands in a reference.

        >>> ProvisionKind.CHAPTER.word, ProvisionKind.CLAUSE.word
        ('Chương', 'khoản')
        """
        return _WORDS[self]

    @property
    def slug(self) -> str:
        """What a step of a path begins with.

        >>> ProvisionKind.ARTICLE.slug
        'dieu'
        """
        return _SLUGS.get(self) or to_ascii(self.word).lower().replace(" ", "-")

    @property
    def akn(self) -> str:
        """The prefix of identifiers (Akoma Ntoso Naming Convention 1.0, section 5).

        >>> ProvisionKind.CLAUSE.akn
        'para'
        """
        return _PREFIXES[self]

    @property
    def rank(self) -> int:
        """Its place from the largest (0) to the smallest."""
        return _RANKS[self]


_WORDS = {
    ProvisionKind.DOCUMENT: "văn bản",
    ProvisionKind.ANNEX: "văn bản kèm theo",
    ProvisionKind.APPENDIX: "Phụ lục",
    ProvisionKind.FORM: "Mẫu số",
    ProvisionKind.PART: "Phần",
    ProvisionKind.CHAPTER: "Chương",
    ProvisionKind.SECTION: "Mục",
    ProvisionKind.SUBSECTION: "Tiểu mục",
    ProvisionKind.ARTICLE: "Điều",
    ProvisionKind.CLAUSE: "khoản",
    ProvisionKind.POINT: "điểm",
    ProvisionKind.ITEM: "gạch đầu dòng",
}
_PREFIXES = {
    ProvisionKind.DOCUMENT: "main",
    ProvisionKind.ANNEX: "att",
    ProvisionKind.APPENDIX: "annex",
    ProvisionKind.FORM: "form",
    ProvisionKind.PART: "part",
    ProvisionKind.CHAPTER: "chp",
    ProvisionKind.SECTION: "sec",
    ProvisionKind.SUBSECTION: "subsec",
    ProvisionKind.ARTICLE: "art",
    ProvisionKind.CLAUSE: "para",
    ProvisionKind.POINT: "point",
    ProvisionKind.ITEM: "indent",
}
#: Where the word makes no good step of a path.
_SLUGS = {ProvisionKind.FORM: "mau", ProvisionKind.ITEM: "gach"}
_RANKS = {kind: rank for rank, kind in enumerate(ProvisionKind)}
_LEADING_ZEROS = Pattern.plain(r"0+(?=\d)", yes=("⟦0⟧1",), no=("0", "10"))
#: The kinds whose numbers are Roman here and Arabic there.
_COUNTED = frozenset(
    {
        ProvisionKind.APPENDIX,
        ProvisionKind.FORM,
        ProvisionKind.PART,
        ProvisionKind.CHAPTER,
        ProvisionKind.SECTION,
        ProvisionKind.SUBSECTION,
    }
)


def same_number(kind: ProvisionKind, number: str) -> str:
    """Return one spelling of a number for all that say the same: ``II`` and ``2``, ``01`` and ``1``, ``5A`` and ``5a``.

    >>> same_number(ProvisionKind.CHAPTER, "II"), same_number(ProvisionKind.ARTICLE, "05A")
    ('2', '5a')
    """
    said = " ".join(number.split())
    if kind in _COUNTED:
        for read in (parse_roman, parse_ordinal):
            try:
                return str(read(said))
            except NumberError:
                continue
    zeros = _LEADING_ZEROS.match(said)
    return said[zeros.end() if zeros else 0 :].casefold()
