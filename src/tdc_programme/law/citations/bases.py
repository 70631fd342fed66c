"""Legal bases (căn cứ ban hành): citations that a word opens, ``Căn cứ Luật …;``, ``Thực hiện Quyết định số …;``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...errors import CitationError
from ...text import Found, View
from ...text.patterns import Pattern, any_of
from ...text.reader import Read, Reader
from ...vietnamese.letters import plain
from ..lookup import document_kind
from .drafts import Draft
from .reading import read_drafts
from .values import Citation, LegalBasis
from .words import table

_LISTED = Pattern.plain(
    r"[\s*_]*(?:;|,|và|hoặc|,\s*và)[ \t*_]*\n?[ \t*_]*(?:các\s+)?(?:[sS]ố\s+)?\Z",
    yes=("; ", " và các số "),
    no=(" của ",),
)

_CONSTITUTION = Pattern(
    r"""Căn@cứ@(?:vào@)?Hiến@pháp(?:@(?P<state>nước@Cộng@h(?:òa|oà)@xã@hội@chủ@nghĩa@Việt@Nam))?
    (?!@(?:\d|năm\b|ngày\b|số\b))""",
    yes=("⟦Căn cứ Hiến pháp⟧;", "⟦Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam⟧ đã được"),
    no=("⟦Căn cứ Hiến pháp⟧ năm 2013", "căn cứ vào Luật"),
)


@cache
def _lead() -> Pattern:
    """The words that open a basis, up to where it starts."""
    return Pattern.plain(
        rf"(?:(?P<open>^|[\n.;:|>]|[-–+•*_]\s)[\s*_,\"“]*|\s)(?P<lead>{any_of(table()['basis_leads'])}"
        r"|căn cứ(?:\s+vào)?)\s+(?:(?:các|những)\s+)?(?:quy\s+định\s+(?:tại|của)\s+)?(?:các\s+)?"
        r"(?P<proposer>(?:(?!căn cứ)[^;:.()\n]){3,120}\s+tại\s+(?:các\s+)?)?\Z",
        yes=("Căn cứ ", "- Thực hiện quy định của ", "; Xét đề nghị của Bộ Y tế tại "),
        no=("Căn cứ; ", "Căn cứ Bộ "),
    )


def find_legal_bases(text: str | View) -> tuple[Found[LegalBasis], ...]:
    """Find the legal bases of a document: ``Căn cứ Luật …;``, ``Thực hiện Quyết định số …;``.

    A basis is a citation that a word for it opens: ``Căn cứ`` anywhere; ``Thực hiện``, ``Thi hành``, ``Trên cơ sở``,
    ``Xét đề nghị của … tại`` at the beginning of a line or sentence, ``Theo`` of a line. Citations listed beside it
    share its lead; those that only amend it (``được sửa đổi, bổ sung bởi …``) do not count. A basis starts at its
    lead, a listed one at its citation, and ends where issuer and subject end (Decree 30/2020/NĐ-CP, Annex I, II.6.a).

    >>> found, = find_legal_bases("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;")
    >>> found.value.lead, str(found.value.citation.number), found.text[-8:]
    ('Căn cứ', '30/2020/NĐ-CP', ' văn thư')
    """
    return LEGAL_BASES.find(text)


def bases_of(text: str, drafts: Iterable[Draft]) -> Iterator[Read[LegalBasis]]:
    """Iterate over the legal bases of a clean text whose citations have been read.

    The Constitution is one by its name alone, which is no citation anywhere else.
    """
    waiting = iter(_CONSTITUTION.finditer(text))
    constitution = next(waiting, None)
    for basis in _cited_bases(text, drafts):
        while constitution is not None and constitution.start() < basis.start:
            yield _of_constitution(constitution)
            constitution = next(waiting, None)
        if constitution is not None and constitution.start() < basis.end:
            constitution = next(waiting, None)
        yield basis
    while constitution is not None:
        yield _of_constitution(constitution)
        constitution = next(waiting, None)


def _of_constitution(match: re.Match[str]) -> Read[LegalBasis]:
    subject = " ".join(match["state"].split()) if match["state"] else None
    citation = Citation(kind=document_kind("Hiến pháp"), subject=subject)
    return Read(match.start(), match.end(), LegalBasis("Căn cứ", citation))


def _cited_bases(text: str, drafts: Iterable[Draft]) -> Iterator[Read[LegalBasis]]:
    previous: Draft | None = None
    lead: str | None = None
    low = 0  # where the basis before ends
    for draft in drafts:
        opened = _lead().search(text, max(low, draft.pin_start - 190), draft.pin_start)
        if opened is not None and _opens(opened):
            lead = " ".join(opened["lead"].split())
            lead = lead[0].upper() + lead[1:]
            start = opened.start("lead")
        elif lead is not None and previous is not None and _goes_on(text, previous, draft):
            start = draft.pin_start
        else:
            if previous is None or draft.start >= previous.tail:
                lead = None
            continue
        yield Read(start, draft.tail, LegalBasis(lead, draft.citation()))
        previous, low = draft, draft.tail


def _opens(lead: re.Match[str]) -> bool:
    """Whether a word opens a basis where it stands: ``Theo``, which is common in text, only a line."""
    if plain(lead["lead"]).startswith("can cu"):
        return True
    if lead["open"] is None:
        return False
    between = lead.string[lead.start("open") : lead.start("lead")]
    return lead["lead"] != "Theo" or not lead["open"] or "\n" in between


def _goes_on(text: str, previous: Draft, draft: Draft) -> bool:
    return draft.start >= previous.tail and _LISTED.match(text, previous.tail, draft.pin_start) is not None


LEGAL_BASES = Reader(error=CitationError, scan=lambda text: bases_of(text, read_drafts(text)))
