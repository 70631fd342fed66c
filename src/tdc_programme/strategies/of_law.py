"""Strategies of the law: document numbers, citations, legal bases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..law.citations import Citation, LegalBasis, Pinpoint
from ..law.document_numbers import DocumentNumber
from ..law.lookup import document_kind
from ..law.provisions import InternalReference, ProvisionKind
from ..law.standards import Standard
from ..vietnamese.dates import WrittenDate
from .common import DAYS, DrawFn, SearchStrategy, one_of, st, tuples, words


def _row() -> SearchStrategy[Mapping[str, Any]]:
    return st.sampled_from(words()["symbols"])


@st.composite
def document_numbers(draw: DrawFn, *, blank: bool = False) -> DocumentNumber:
    """Numbers and symbols of decrees, circulars, decisions, notices: ``15/2022/TT-BKHCN``.

    Arguments:
        blank: also with the serial left blank, as in drafts.
    """
    return _number(draw, draw(_row()), draw(DAYS).year, blank=blank and draw(st.booleans()))


def _number(draw: DrawFn, row: Mapping[str, Any], year: int, *, blank: bool = False) -> DocumentNumber:
    serial = None if blank else f"{draw(st.integers(1, 3500)):02d}"
    return DocumentNumber(serial, year if row["has_year"] and not blank else None, row["symbol"])


def pinpoints() -> SearchStrategy[Pinpoint]:
    """Places in a document: Điều, khoản, điểm, tiết, Phụ lục."""
    article = st.integers(1, 99).map(str)
    clause = st.integers(1, 12).map(str)
    point = st.sampled_from(list("abcdđeghik"))
    return st.one_of(
        st.builds(Pinpoint, article),
        st.builds(Pinpoint, article, clause),
        st.builds(Pinpoint, article, clause, point),
        st.builds(Pinpoint, article, clause, clause, item=point),
        st.builds(Pinpoint, part=st.sampled_from(["Phụ lục I", "Phụ lục II", "Chương II", "Mẫu số 02 Phụ lục III"])),
    )


@st.composite
def citations(draw: DrawFn) -> Citation:
    """Citations of documents with number, and of laws by name; with date, issuer, subject and places, or without."""
    day = draw(DAYS)
    places = draw(tuples(pinpoints(), most=1))
    issued = WrittenDate(day.year, day.month, day.day)
    if draw(st.integers(0, 4)) == 0:
        return Citation(kind=document_kind("Luật"), issued=issued, subject=draw(one_of("laws")), pinpoints=places)
    row = draw(_row())
    number = _number(draw, row, day.year)
    is_full = draw(st.booleans())
    return Citation(
        kind=number.kind,
        number=number,
        issued=issued if is_full or draw(st.booleans()) else None,
        issuer=row["issuer"] if is_full else None,
        subject=draw(one_of("subjects")) if is_full else None,
        pinpoints=places,
    )


def legal_bases() -> SearchStrategy[LegalBasis]:
    """Lines of the bases of a document: ``Căn cứ …``."""
    return st.builds(LegalBasis, one_of("leads"), citations())


def internal_references() -> SearchStrategy[InternalReference]:
    """References of a text to itself: ``khoản 2 Điều này``, ``Điều 5 Nghị định này``."""
    documents = st.sampled_from([None, "Thông tư", "Quyết định", "Quy chế"])
    return st.one_of(
        st.builds(InternalReference, tuples(pinpoints(), least=1), st.just(ProvisionKind.DOCUMENT), documents),
        st.builds(InternalReference, st.just(()), st.sampled_from([ProvisionKind.ARTICLE, ProvisionKind.CLAUSE])),
    )


def standards() -> SearchStrategy[Standard]:
    """Standards and technical regulations: ``TCVN ISO 9001:2015``, ``QCVN 16:2023/BXD``."""
    number = st.builds("{}{}".format, st.integers(1, 14999), st.sampled_from(["", "", "-1", "-2-11"]))
    year = st.none() | st.integers(1975, 2035)
    national = st.builds(
        Standard, series=st.just("TCVN"), number=number, year=year, adopts=st.sampled_from([None, "ISO", "ISO/IEC"])
    )
    regulation = st.builds(
        Standard,
        series=st.sampled_from(["QCVN", "QCĐP", "TCCS"]),
        number=number,
        year=year,
        issuer=st.sampled_from(["BXD", "BKHCN", "BCT", "BYT"]),
    )
    return national | regulation
