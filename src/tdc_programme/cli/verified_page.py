"""A verification as a page of HTML that needs nothing beside it: to be looked at, sent on and printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from gettext import gettext as _
from html import escape

from attrs import frozen

from ..service.verifying import CitationOutcome, cited_words, told
from ..tables import load_table
from ..text.screen import visible
from ..values import Language
from ..verification import VerifiedCitation
from .outcomes import open_note, sign, summary, word


@frozen
class Section:
    """The citations of one file, each with its line and column, below a title."""

    title: str
    rows: Sequence[tuple[tuple[int, int], VerifiedCitation]]


def verified_page(sections: Sequence[Section], counts: Mapping[CitationOutcome, int], language: Language) -> str:
    """Return the page. All text is escaped; nothing is loaded from elsewhere.

    Arguments:
        sections: one a file.
        counts: how many citations come to what.
        language: that of the page; citations are Vietnamese in any case.
    """
    return "\n".join([*_beginning(counts, language), *_middle(sections, language), *_end(sections, counts)]) + "\n"


@cache
def _style() -> str:
    return " ".join(load_table("cli", "verified_style")["rules"])


def _words(text: str) -> str:
    return escape(visible(text))


def _beginning(counts: Mapping[CitationOutcome, int], language: Language) -> Iterator[str]:
    title = _words(_("Verification of citations"))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f"<style>{_style()}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{_words(summary(counts))}</p>"


def _middle(sections: Sequence[Section], language: Language) -> Iterator[str]:
    for section in sections:
        yield "<section>"
        yield f"<h2>{_words(section.title)}</h2>"
        yield from _table(section, language) if section.rows else [f"<p>{_words(_('no citation was found'))}</p>"]
        yield "</section>"


def _table(section: Section, language: Language) -> Iterator[str]:
    heads = (_("Line"), _("Outcome"), _("Citation, and what is on record"))
    yield "<table>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{_words(head)}</th>' for head in heads) + "</tr></thead>"
    yield "<tbody>"
    for (line, column), row in section.rows:
        outcome = CitationOutcome.of(row)
        yield f'<tr><td title="{line}:{column}">{line}</td>'
        yield f'<td><span class="outcome {outcome}">{_words(word(outcome))}</span></td>'
        yield f'<td><cite lang="vi">{_words(cited_words(row))}</cite>'
        yield "<ul>"
        for statement in told(row):
            mark, leads_to = sign(statement)
            yield f'<li class="{leads_to}"><b>{mark}</b>{_words(statement.sentence(language))}</li>'
        yield "</ul></td></tr>"
    yield "</tbody>"
    yield "</table>"


def _end(sections: Sequence[Section], counts: Mapping[CitationOutcome, int]) -> Iterator[str]:
    if counts[CitationOutcome.OPEN]:
        yield f'<p class="note">{_words(open_note())}</p>'
    rows = (row for section in sections for place, row in section.rows)
    sources = dict.fromkeys(each.source for row in rows for each in row.statements if each.source is not None)
    if sources:
        yield "<footer>"
        yield f"<p>{_words(_('The record rests on:'))}</p>"
        yield "<ol>" + "".join(f"<li>{_words(source)}</li>" for source in sources) + "</ol>"
        yield "</footer>"
    yield "</main>"
    yield "</body>"
    yield "</html>"
