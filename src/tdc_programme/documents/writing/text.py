"""Writing a document as text."""

from __future__ import annotations

from ...arguments import guarded
from ...text import view
from ...text.patterns import Pattern
from ..model import Document
from ..sources.markup import flatten
from .parts import Part, document_parts

_SPECIAL = Pattern.plain(r"[\\`*_{}\[\]<>#&|]", yes=("*", "&"), no=("a",))
_PIPE = Pattern.plain(r"(?<!\\)\|", yes=("a⟦|⟧b",), no=("a\\⟦|⟧b",))


@guarded
def format_document(document: Document) -> str:
    """Write a document as text: letterhead, number, date, subject, content, recipients, signature, attachments.

    The parts stand in the order of Decree 30/2020/NĐ-CP; the tasks are a Markdown table. Reading the text again gives
    an equal document where the document was read from a text itself. One that was built may lack the words for what
    it holds: a request for comments is then written out; the name of its programme is not.

    >>> from tdc_programme.documents.reading import read_document
    >>> text = "Số: 05/TB-TĐC\\n\\nHà Nội, ngày 5 tháng 1 năm 2024\\n\\nTHÔNG BÁO\\n\\nVề việc tuyển chọn"
    >>> notice = read_document(text)
    >>> print(format_document(notice))
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    <BLANKLINE>
    Số: 05/TB-TĐC
    <BLANKLINE>
    Hà Nội, ngày 05 tháng 01 năm 2024
    <BLANKLINE>
    THÔNG BÁO
    <BLANKLINE>
    Về việc tuyển chọn
    <BLANKLINE>
    >>> read_document(format_document(notice)) == notice
    True
    """
    return "\n\n".join(_text(part) for parts in document_parts(document) for part in parts) + "\n"


def _text(part: Part) -> str:
    if not part.rows:
        return "\n".join(map(_plain, part.lines))
    head, *rows = (f"| {' | '.join(map(_cell, row))} |" for row in part.rows)
    return "\n".join([head, "|" + "---|" * len(part.rows[0]), *rows])


def _cell(text: str) -> str:
    return "<br>".join(_PIPE.sub(r"\\|", _plain(line)) for line in text.split("\n"))


def _plain(text: str) -> str:
    """Return ``text`` so that it reads as itself: marks that would mean something are escaped."""
    if flatten(text).text == view(text).text:
        return text
    return _SPECIAL.sub(r"\\\g<0>", text)
