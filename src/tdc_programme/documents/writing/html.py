"""Writing a document as a page of HTML that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape

from ...arguments import guarded
from ...tables import load_table
from ..model import Document
from .layout import is_division, runs_of
from .parts import Part, Role, document_parts, refuse_unwritable, title_of

_HEAD = frozenset({Role.ISSUER, Role.MOTTO, Role.NUMBER, Role.DATE})
_FOOT = frozenset({Role.SENT_TO, Role.AUTHORITY, Role.NAME})
#: Parts whose lines are a label and a list.
_LISTS = frozenset({Role.TO, Role.SENT_TO})
#: Of these the first of a section is its heading, the others stand under it.
_HEADINGS = (Role.KIND, Role.MATTER, Role.SUBJECT, Role.LABEL, Role.TITLE, Role.SUBTITLE)


@guarded
def to_html(document: Document) -> str:
    """Write a document as a page of HTML: what it says, as headings, paragraphs, lists and tables.

    The page is whole in itself (its few lines of style are in it, nothing is loaded), in Vietnamese (``lang="vi"``),
    and can be printed. Letterhead and foot stand as Decree 30/2020/NĐ-CP, Annex I, wants them; chapters, articles and
    numbered titles are headings below that of the document, an attachment is a section of its own. All text is
    escaped. Reading the page gives the document that reading
    :func:`~tdc_programme.documents.writing.format_document` gives.

    Raises:
        DocumentError: the document holds a character that no page can (a control character, half of one).

    >>> import tdc_programme as tdc
    >>> page = to_html(tdc.read_document("THÔNG BÁO\\nVề việc hỏi về R&D\\n\\nĐiều 1. Phạm vi"))
    >>> [line for line in page.splitlines() if line.startswith("<h")]
    ['<html lang="vi">', '<head>', '<header>', '<h1>THÔNG BÁO</h1>', '<h2>Điều 1. Phạm vi</h2>']
    >>> '<p role="doc-subtitle">Về việc hỏi về R&amp;D</p>' in page
    True
    """
    refuse_unwritable(document_parts(document), "HTML")
    itself, *attachments = document_parts(document)
    lines = [*_beginning(title_of(document)), *_itself(itself)]
    for parts in attachments:
        lines += ["<section>", *_flow(parts, 2), "</section>"]
    return "\n".join([*lines, "</article>", "</body>", "</html>", ""])


@cache
def _style() -> str:
    return " ".join(load_table("documents", "page_style")["rules"])


def _beginning(title: str) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="vi">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title or 'Văn bản')}</title>"
    yield f"<style>{_style()}</style>"
    yield "</head>"
    yield "<body>"
    yield "<article>"


def _itself(parts: Sequence[Part]) -> Iterator[str]:
    """Iterate over the lines of the document itself: the letterhead, the content, the foot."""
    for tag, roles in (("header", _HEAD), ("", None), ("footer", _FOOT)):
        chosen = [part for part in parts if (part.role in roles if roles else part.role not in _HEAD | _FOOT)]
        if not chosen:
            continue
        yield from [f"<{tag}>"] if tag else []
        yield from _flow(chosen, 1)
        yield from [f"</{tag}>"] if tag else []


def _flow(parts: Iterable[Part], level: int) -> Iterator[str]:
    """Iterate over the lines of parts one after the other, below a heading of a level."""
    titled = divided = False
    for part in parts:
        if part.rows:
            yield from _table(part.rows)
        elif part.role in _HEADINGS:
            tags = ('<p role="doc-subtitle">', "</p>") if titled else (f"<h{level}>", f"</h{level}>")
            yield tags[0] + _text(part.lines) + tags[1]
            titled = True
        elif part.role in _LISTS:
            yield from _list(part)
        elif part.role is Role.BODY:
            for line in part.lines:
                divided |= is_division(line)
                yield _paragraph(line, level + 1 if is_division(line) else level + 1 + divided)
        else:
            yield f'<p class="{part.role.name.lower()}">{_text(part.lines)}</p>'


def _paragraph(line: str, level: int) -> str:
    """Return a paragraph of the content, or the heading of a level that it is."""
    runs = [(line, True)] if is_division(line) else list(runs_of(line))
    if runs == [(line, True)]:
        return f"<h{level}>{_text((line,))}</h{level}>"
    return f"<p>{''.join(f'<b>{_text((text,))}</b>' if bold else _text((text,)) for text, bold in runs)}</p>"


def _list(part: Part) -> Iterator[str]:
    label, *items = part.lines
    yield f'<p class="{part.role.name.lower()}">{_text((label,))}</p>'
    if items:  # each has the dash that it is printed with
        yield f'<ul class="{part.role.name.lower()}">'
        yield from (f"<li>{_text((item,))}</li>" for item in items)
        yield "</ul>"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    head, *others = rows
    yield "<table>"
    yield "<thead>" + _row(head, '<th scope="col">', "</th>") + "</thead>"
    yield "<tbody>"
    yield from (_row(row, "<td>", "</td>") for row in others)
    yield "</tbody>"
    yield "</table>"


def _row(cells: Iterable[str], opening: str, closing: str) -> str:
    return f"<tr>{''.join(opening + _text((cell,)) + closing for cell in cells)}</tr>"


def _text(lines: Iterable[str]) -> str:
    return "<br>".join(escape(line) for text in lines for line in text.split("\n"))
