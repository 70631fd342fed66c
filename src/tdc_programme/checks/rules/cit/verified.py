"""Rules on what citations say of documents on record: articles, titles, issuers, dates, numbers (group CIT)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ....law.articles import ArticleRecord
from ....law.citations import Citation, RelationType
from ....tables import Confidence
from ....verification.values import Likeness, Statement, Verdict, VerifiedCitation
from ....verification.verifying import row_of, rows_of
from ....vietnamese.letters import fold
from ...context import Context
from ...model import Severity
from ...problems import Flaw, Item
from ...registry import implements
from ..facts import day_of, once, opening_bases

#: Whom texts take for each other: what is wrong then is told by the kind of document (CIT019).
_CONFUSED = frozenset(map(fold, ("Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng")))


@frozen
class _Row:
    """A citation of the target, and what is on record of it."""

    item: Item[Citation]
    verified: VerifiedCitation

    @property
    def document(self) -> str:
        return str(self.verified.document_on_record)


@once
def rows(context: Context) -> Iterator[_Row]:
    """Iterate over the citations of the target, its own and those in its text, each verified."""
    register, record = context.register, ArticleRecord.bundled()
    in_text = rows_of(context.layers, register, record, context.on)
    typed = len(context.citations) - len(context.layers.citations)
    for item in context.citations[:typed]:
        yield _Row(item, row_of(item.value, register, record, context.on))
    for item, verified in zip(context.citations[typed:], in_text, strict=True):
        yield _Row(item, verified)


def _differing(context: Context, name: str) -> Iterator[tuple[_Row, Statement]]:
    """Iterate over the citations of which one thing differs from what is on record."""
    for row in rows(context):
        statement = getattr(row.verified, name)
        if statement is not None and statement.verdict is Verdict.DIFFERS:
            yield row, statement


def _severity(statement: Statement) -> Severity | None:
    """Return the level of a rule for what is not sure: nothing is an error that rests on one source."""
    return None if statement.confidence is Confidence.HIGH else Severity.WARNING


@implements("CIT011")
def as_registered(context: Context) -> Iterator[Flaw]:
    """Report a date that is not that of the known document.

    Laws are dated by adoption or by promulgation; a local number is not unique.
    """
    for row, statement in _differing(context, "issued"):
        known, day = row.verified.document_on_record, day_of(row.item.value)
        if day is None or statement.reason is not None or known is None:
            continue
        if known.number.term is not None or known.number.is_local:
            continue
        yield context.problem(
            row.item,
            severity=_severity(statement),
            document=known,
            right=statement.recorded,
            suggestion=statement.recorded,
            day=day,
        )
    for row in rows(context):
        yield from _of_another_year(context, row)


def _of_another_year(context: Context, row: _Row) -> Iterator[Flaw]:
    """Report the date of a number that comes back every year, of which the year alone is another."""
    day, statement = day_of(row.item.value), row.verified.document
    if statement.verdict is not Verdict.NEAR_MISS or day is None:
        return
    first = statement.candidates[0]
    issued = first.document.issued
    if {Likeness.SAME_NUMBER, Likeness.SAME_DAY} <= set(first.why) and issued and not first.document.number.is_local:
        right = f"{issued.day:02d}/{issued.month:02d}/{issued.year}"
        severity = None if "issued" in first.document.confirmed else Severity.WARNING
        yield context.problem(
            row.item, severity=severity, document=first.document, right=right, suggestion=right, day=day
        )


@implements("CIT023")
def article_exists(context: Context) -> Iterator[Flaw]:
    """Report an article that the cited document certainly does not have."""
    for row in rows(context):
        for statement in row.verified.places:
            if statement.verdict is Verdict.DOES_NOT_EXIST:
                yield context.problem(
                    row.item,
                    severity=_severity(statement),
                    document=row.document,
                    article=statement.article,
                    last=statement.last,
                )


@implements("CIT024")
def title_of_document(context: Context) -> Iterator[Flaw]:
    """Report a title that is not that of the document of the number."""
    for row, statement in _differing(context, "title"):
        known = row.verified.document_on_record
        if statement.recorded is not None and known is not None and not known.number.is_local:
            yield context.problem(
                row.item,
                document=row.document,
                right=statement.recorded,
                written=statement.written,
                suggestion=statement.recorded,
            )


@implements("CIT025")
def issuer_of_document(context: Context) -> Iterator[Flaw]:
    """Report an issuer that did not issue the document of the number."""
    for row, statement in _differing(context, "issuer"):
        if {fold(statement.written or ""), fold(statement.recorded or "")} <= _CONFUSED:
            continue
        yield context.problem(
            row.item,
            document=row.document,
            right=statement.recorded,
            written=statement.written,
            suggestion=f"của {statement.recorded}",
        )


@implements("CIT026")
def number_of_document(context: Context) -> Iterator[Flaw]:
    """Report a number that is not on record, where all else that the text says is that of another document."""
    for row in rows(context):
        statement = row.verified.document
        if statement.verdict is Verdict.NEAR_MISS and Likeness.SAME_NUMBER not in statement.candidates[0].why:
            right = statement.candidates[0].document
            yield context.problem(row.item, written=statement.written, right=right, suggestion=str(right.number))


@implements("CIT027")
def heading_of_article(context: Context) -> Iterator[Flaw]:
    """Report an article with a subject that is that of another article of the document."""
    for row in rows(context):
        for statement in row.verified.headings:
            if statement.verdict is Verdict.DIFFERS and statement.fitting is not None:
                yield context.problem(
                    row.item,
                    article=statement.article,
                    document=row.document,
                    heading=statement.recorded or "—",
                    written=statement.written,
                    right=statement.fitting.article,
                    suggestion=f"Điều {statement.fitting.article}",
                )


@implements("CIT028")
def amended(context: Context) -> Iterator[Flaw]:
    """Report a basis that was amended by the day of the document, where nothing in it names what amended it."""
    if context.on is None:
        return
    cited = {row.item.value.number.key for row in rows(context) if row.item.value.number is not None}
    for basis in opening_bases(context):
        changes = context.register.changes_to(basis.citation)
        by = [
            change.by
            for change in changes
            if change.relation is RelationType.AMENDS and change.since is not None and change.since <= context.on
        ]
        if by and not any(number.key in cited for number in by):
            known = context.register.get(basis.citation)
            yield context.problem(basis.item, written=known or basis.citation.number or "", by=", ".join(map(str, by)))
