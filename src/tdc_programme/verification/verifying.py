"""The verification itself: each citation of a text against what is on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from os import PathLike

from attrs import evolve

from ..arguments import guarded
from ..documents.model import Document
from ..documents.reading import document_of
from ..documents.sources.files import Loaded, checked, load, refuse_path
from ..errors import TdcError
from ..law.articles import ArticleRecord
from ..law.citations import Citation
from ..law.layers import Layers
from ..law.register import KnownDocument, LegalRegister
from ..text.behind import Behind
from ..values import Language
from ..vietnamese.dates import day_or_none
from .fields import issued_of, issuer_of, kind_of, number_of
from .force import force_of
from .meaning import Meant, is_supported, meant, near
from .places import places_of
from .result import Verification
from .subjects import Said, subject_of
from .values import Aspect, Statement, Verdict, VerifiedCitation

# What a text says that a place is about, before it: "thẩm quyền ban hành theo quy định tại Điều 8 …".
_SAID_BEFORE = Behind(
    r"(?<!\w)về\s+(?P<said>[^\s.,;:()“”\"]+(?:[ \t]+[^\s.,;:()“”\"]+){0,14}?)[ \t]+"
    r"(?:(?:được|đã|theo)\s+)?(?:quy\s+định|nêu|ghi)\s+tại\s+",
    most=200,
    yes=("quy định ⟦về thẩm quyền ban hành quy định tại ⟧", "⟦về thể thức văn bản được quy định tại ⟧"),
    no=("theo quy định tại ", "về thuế tại "),
)


@guarded
def verify(
    source: str | PathLike[str] | bytes | Document | Citation,
    *,
    on: dt.date | None = None,
    register: LegalRegister | None = None,
    articles: ArticleRecord | None = None,
    language: Language = "vi",
) -> Verification:
    """Say of each citation of a text whether what it cites exists, holds, and says what the text says it does.

    Arguments:
        source: a text; a :class:`~pathlib.Path` of a file; a file's content as ``bytes``; a
            :class:`~tdc_programme.Document`; one :class:`~tdc_programme.Citation`.
        on: the day as of which to ask what is in force; a document's own date, if not given; where it has none, nothing
            is said of force on a day.
        register: the documents that are known; the bundled ones, if not given.
        articles: the articles that are known; the bundled ones, if not given.
        language: of what the verification says when it is printed: ``"vi"`` or ``"en"``.

    What is not on record is not called wrong: of a number that is not there the verification says how complete the
    record is, and what is near it.

    Raises:
        DocumentError: a file that cannot be read as text, or its path given as a text.
        DataError: an unknown language.
        TypeError: ``source`` is nothing that can be verified.

    >>> print(verify("theo Điều 60 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"))
    Nghị định số 30/2020/NĐ-CP ngày 05/3/2020
      Có văn bản này: Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020, Về công tác văn thư.
      Không có Điều 60: Nghị định số 30/2020/NĐ-CP có 38 điều.
    """
    if isinstance(source, Citation):
        known = LegalRegister.bundled() if register is None else register
        record = ArticleRecord.bundled() if articles is None else articles
        return Verification(rows=(row_of(source, known, record, on),), on=on, language=language)
    loaded, document = _loaded(source)
    return verification_of(loaded, document, on=on, register=register, articles=articles, language=language)


def verification_of(
    loaded: Loaded,
    document: Document | None = None,
    *,
    on: dt.date | None = None,
    otherwise: dt.date | None = None,
    register: LegalRegister | None = None,
    articles: ArticleRecord | None = None,
    language: Language = "vi",
) -> Verification:
    """Verify a text that has been loaded, and read as a document where it is known to be one.

    Arguments:
        otherwise: the day to ask about where none is given and the text has no date of its own.
    """
    layers = Layers(loaded.flat())
    day = on if on is not None else _own_day(loaded, layers, document) or otherwise
    known = LegalRegister.bundled() if register is None else register
    record = ArticleRecord.bundled() if articles is None else articles
    return Verification(rows=tuple(rows_of(layers, known, record, day)), on=day, language=language)


def _loaded(source: str | PathLike[str] | bytes | Document) -> tuple[Loaded, Document | None]:
    if isinstance(source, Document):
        return Loaded(source.text, has_markup=source.has_markup), source
    if isinstance(source, str):
        refuse_path(source)
        return Loaded(source), None
    return load(source), None


def _own_day(loaded: Loaded, layers: Layers, document: Document | None) -> dt.date | None:
    """Return the date of a text that is a whole document."""
    if document is None:
        with suppress(TdcError):
            checked(loaded.text)
            document = document_of(loaded, layers)
    return day_or_none(document.date) if document is not None else None


def rows_of(
    layers: Layers, register: LegalRegister, record: ArticleRecord, on: dt.date | None
) -> Iterator[VerifiedCitation]:
    """Verify the citations of a text that has been read, one row each, in order."""
    wholes = {
        (mention.start, mention.end): cited.citation for cited in layers.cited_documents for mention in cited.mentions
    }
    seen: dict[Citation, Meant] = {}
    for found, draft in zip(layers.citations, layers.drafts, strict=True):
        citation = found.value
        asked = _asked(citation, wholes.get((found.start, found.end)))
        what = seen.get(asked)
        if what is None:
            what = seen[asked] = meant(asked, register, on)
        before = _SAID_BEFORE.match(layers.text, draft.pin_start) if citation.pinpoints else None
        said = Said(citation.subject, " ".join(before["said"].split()) if before is not None else None)
        statements = tuple(_statements(citation, what, said, register, record, on))
        yield VerifiedCitation(
            start=found.start,
            end=found.end,
            text=found.text,
            citation=citation,
            document_on_record=what.document,
            statements=statements,
        )


def row_of(citation: Citation, register: LegalRegister, record: ArticleRecord, on: dt.date | None) -> VerifiedCitation:
    """Verify one citation that stands in no text."""
    what, text = meant(evolve(citation, pinpoints=()), register, on), str(citation)
    statements = tuple(_statements(citation, what, Said(citation.subject), register, record, on))
    return VerifiedCitation(
        start=0,
        end=len(text),
        text=text,
        citation=citation,
        document_on_record=what.document,
        statements=statements,
    )


def _asked(citation: Citation, whole: Citation | None) -> Citation:
    """Return what to look up: a law named again without number or year is the one that the text named before."""
    if whole is None or citation.number is not None:
        return evolve(citation, pinpoints=())
    return evolve(citation, number=whole.number, issued=citation.issued or whole.issued, pinpoints=())


def _statements(
    citation: Citation, what: Meant, said: Said, register: LegalRegister, record: ArticleRecord, on: dt.date | None
) -> Iterator[Statement]:
    yield what.statement
    document = what.document
    if document is None:
        return
    articles = record.get(document)
    fields = [read(citation, document) for read in (kind_of, number_of, issued_of, issuer_of)]
    subjects = list(subject_of(citation, said, document, articles, register))
    yield from _with_candidates(citation, document, [*fields, *subjects], register)
    yield from force_of(document, register, on)
    yield from places_of(citation.pinpoints, document, articles)


def _with_candidates(
    citation: Citation, document: KnownDocument, said: list[Statement], register: LegalRegister
) -> Iterator[Statement]:
    """Name, beside the first statement that differs, the documents that the rest of the citation fits."""
    others = None
    for statement in said:
        if _may_be_of_another(statement):
            if others is None:
                near_ones = near(citation, register)
                others = tuple(one for one in near_ones if one.document != document and is_supported(one))
            known = {one.document for one in statement.candidates}
            more = tuple(one for one in others if one.document not in known)
            statement = evolve(statement, candidates=(*statement.candidates, *more)[:5])
        yield statement


def _may_be_of_another(statement: Statement) -> bool:
    """Whether a statement tells that another document may be meant: one that differs, a date that is not on record."""
    if statement.about is Aspect.ISSUED and statement.is_unclear:
        return statement.recorded is None
    return statement.verdict is Verdict.DIFFERS and statement.about in (Aspect.ISSUED, Aspect.TITLE, Aspect.ISSUER)
