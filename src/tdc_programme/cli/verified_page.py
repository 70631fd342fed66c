"""A verification as a page of HTML that needs nothing beside it: to be looked at, sent on and printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from gettext import gettext as _

from attrs import frozen

from ..display.markup import Markup, element, whole_page
from ..service.verifying import CitationOutcome, cited_words, told
from ..tables import load_table
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
    title = _("Verification of citations")
    main = element(
        "main",
        element("h1", title),
        element("p", summary(counts)),
        (_section(section, language) for section in sections),
        element("p", open_note(), class_="note") if counts[CitationOutcome.OPEN] else None,
        _sources(sections),
    )
    return whole_page(title, (_style(),), element("body", main), language)


@cache
def _style() -> Markup:
    return element("style", Markup(" ".join(load_table("cli", "verified_style")["rules"])))


def _section(section: Section, language: Language) -> Markup:
    heads = (_("Line"), _("Outcome"), _("Citation, and what is on record"))
    rows = (_row(place, row, language) for place, row in section.rows)
    table = element(
        "table",
        element("thead", element("tr", (element("th", head, scope="col") for head in heads))),
        element("tbody", rows),
    )
    none = element("p", _("no citation was found"))
    return element("section", element("h2", section.title), table if section.rows else none)


def _row(place: tuple[int, int], row: VerifiedCitation, language: Language) -> Markup:
    line, column = place
    outcome = CitationOutcome.of(row)
    statements = []
    for statement in told(row):
        mark, leads_to = sign(statement)
        statements.append(element("li", element("b", mark), statement.sentence(language), class_=leads_to))
    return element(
        "tr",
        element("td", line, title=f"{line}:{column}"),
        element("td", element("span", word(outcome), class_=f"outcome {outcome}")),
        element("td", element("cite", cited_words(row), lang="vi"), element("ul", statements)),
    )


def _sources(sections: Sequence[Section]) -> Markup | None:
    """Return what the record rests on; None where nothing was found on record."""
    rows = (row for section in sections for place, row in section.rows)
    sources = dict.fromkeys(each.source for row in rows for each in row.statements if each.source is not None)
    if not sources:
        return None
    said = element("p", _("The record rests on:"))
    return element("footer", said, element("ol", (element("li", source) for source in sources)))
