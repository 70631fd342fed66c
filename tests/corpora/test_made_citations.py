"""How citations made from the record are verified: all are known as they are; with one thing changed, none is right.

What a verification must never do is to call a changed citation right, or a right one wrong; both are counted. A changed
number may be that of another document on record: then its date, its title or its issuer shows it; a citation that says
nothing but what is true of that other document is right, and is not made here.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable

import pytest

from tdc_programme.law.articles import ArticleRecord
from tdc_programme.verification import Aspect, Verdict, VerifiedCitation, verify

from .made_citations import Made, beyond, changed, is_right_of_another, made

#: The whole where it is asked for; what is drawn is the same each time.
_COUNT = 1000 if os.environ.get("TDC_CORPUS") else 120

DIRT: dict[str, Callable[[str], str]] = {
    "clean": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
}


def row_of(one: Made, dirt: Callable[[str], str] = str) -> VerifiedCitation:
    """Verify a made citation; return the row of its document."""
    text = dirt(one.text)
    rows = [row for row in verify(text) if row.citation.number is not None and str(row.citation.number) == one.number]
    assert rows, text
    assert text[rows[0].start : rows[0].end] == rows[0].text
    return rows[0]


@pytest.mark.parametrize("dirt", DIRT)
def test_a_right_citation_is_known_and_its_places_are_there(dirt: str) -> None:
    count = _COUNT if dirt == "clean" else 40
    faults, unconfirmed = [], 0
    for one in made(count, seed=7):
        row = row_of(one, DIRT[dirt])
        assert row.document.verdict is Verdict.KNOWN, one.text
        assert row.document_on_record == one.document
        articles = ArticleRecord.bundled().get(one.document)
        if one.article is not None and row.places:
            assert articles is not None
            heading = articles.heading(one.article)
            assert heading is not None
            assert [(each.verdict, each.recorded) for each in row.places] == [(Verdict.EXISTS, heading.heading)]
        faults += [f"{one.text}: {each}" for each in row.faults]
        unconfirmed += not row.is_confirmed
    print(f"{count} right citations: {len(faults)} faults, {unconfirmed} not confirmed\n", *faults, sep="\n")
    assert len(faults) <= max(count / 500, 1)
    assert unconfirmed <= count / 50


def found(one: Made, row: VerifiedCitation) -> bool:
    """Whether what was changed is told, and named."""
    original = str(one.document.number)
    if one.changed in ("digit", "year"):
        named = {str(each.document.number) for said in row for each in said.candidates}
        return not row.is_confirmed and (original in named or row.document.verdict is Verdict.UNKNOWN)
    aspect = {"issuer": Aspect.ISSUER, "date": Aspect.ISSUED}[one.changed or ""]
    return any(said.verdict is Verdict.DIFFERS for said in row.about(aspect))


def test_a_citation_with_one_thing_changed_is_found_and_never_called_right() -> None:
    missed, right, done, first = [], [], 0, 0
    for one in changed(_COUNT, seed=11):
        if one.changed in ("digit", "year") and is_right_of_another(one):
            continue
        row = row_of(one)
        done += 1
        missed += [] if found(one, row) else [f"{one.changed}: {one.text}\n{row}"]
        right += [one.text] if row.is_confirmed else []
        candidates = [each for said in row for each in said.candidates]
        first += bool(candidates) and candidates[0].document == one.document
    print(f"{done} changed citations: {len(missed)} missed; the right number first in {first}\n", *missed, sep="\n")
    assert right == []
    assert len(missed) <= done / 100


def test_an_article_beyond_the_last_is_never_there() -> None:
    certain, count = 0, _COUNT // 2
    for one in beyond(count, seed=5):
        row = row_of(one)
        (place,) = row.places
        articles = ArticleRecord.bundled().get(one.document)
        assert articles is not None
        lacking = articles.most is not None
        assert place.verdict is (Verdict.DOES_NOT_EXIST if lacking else Verdict.NOT_ON_RECORD), one.text
        assert not row.is_confirmed
        assert row.ok is not lacking
        certain += lacking
    print(f"{count} articles beyond the last on record: {certain} certainly do not exist, the others are not on record")
    assert certain > count / 3
