"""Strategies of what a verification says: citations of documents on record are verified, as they are and changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..law.articles import ArticleHeading, ArticleRecord, KnownArticles
from ..law.register import KnownDocument, LegalRegister
from ..verification import PossibleDocument, RecordCoverage, Statement, Verification, VerifiedCitation, verify

T = TypeVar("T")
H = TypeVar("H")


@cache
def _known() -> tuple[KnownDocument, ...]:
    return tuple(LegalRegister.bundled())[::40]


def articles() -> SearchStrategy[KnownArticles]:
    """Draw the articles of a document on record."""
    return st.integers(0, 59).map(lambda at: _articles()[at])


@cache
def _articles() -> tuple[KnownArticles, ...]:
    record = ArticleRecord.bundled()
    return tuple(known for document in _known() if (known := record.get(document)) is not None)


def article_headings() -> SearchStrategy[ArticleHeading]:
    """Draw an article with its heading."""
    return articles().flatmap(lambda known: st.sampled_from(known.headings))


def verifications() -> SearchStrategy[Verification]:
    """Draw the verification of a citation: of a document on record, with its day or another, or with another number."""

    def verified(document: KnownDocument, serial: int, article: int, other: bool) -> Verification:
        number = f"{serial}{str(document.number)[len(document.number.serial or '') :]}" if other else document.number
        day = f" ngày {document.issued:%d/%m/%Y}" if document.issued is not None else ""
        return verify(f"Điều {article} Văn bản số {number}{day}", on=document.effective)

    return st.builds(
        verified, st.integers(0, 99).map(lambda at: _known()[at]), st.integers(1, 99), st.integers(1, 60), st.booleans()
    )


def verified_citations() -> SearchStrategy[VerifiedCitation]:
    """Draw one row of a verification."""
    return _held(verifications(), lambda done: done.rows)


def statements() -> SearchStrategy[Statement]:
    """Draw one statement of a verification."""
    return _held(verified_citations(), lambda row: row.statements)


def candidates() -> SearchStrategy[PossibleDocument]:
    """Draw a document that a citation may mean."""
    return _held(statements(), lambda statement: statement.candidates)


def coverages() -> SearchStrategy[RecordCoverage]:
    """Draw how much of a series of numbers the record holds."""
    return st.builds(
        RecordCoverage, symbol=st.sampled_from(["NĐ-CP", "TT-BKHCN"]), year=st.integers(2000, 2026),
        held=st.integers(0, 200), highest=st.one_of(st.none(), st.integers(1, 200)),
    )  # fmt: skip


def records() -> SearchStrategy[ArticleRecord]:
    """Draw a record of articles, with the bundled ones below or without."""
    return st.builds(ArticleRecord, documents=st.lists(articles(), max_size=2).map(tuple), with_bundled=st.booleans())


def _held(holders: SearchStrategy[H], held: Callable[[H], tuple[T, ...]]) -> SearchStrategy[T]:
    return holders.map(held).filter(bool).flatmap(st.sampled_from)
