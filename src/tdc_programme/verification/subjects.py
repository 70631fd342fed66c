"""What a text says beside a citation: is it the title of the document, or the heading of the article that is cited?"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..law.articles import ArticleHeading, KnownArticles
from ..law.citations import Citation
from ..law.citations.values import NAMED_KINDS
from ..law.register import KnownDocument, LegalRegister
from ..tables import Confidence
from .fields import same_day
from .titles import Alike, alike, alike_names, fits, is_exactly, is_part, is_title, key_of, only
from .values import Aspect, Likeness, PossibleDocument, Statement, Verdict


@frozen
class Said:
    """What stands beside a citation.

    Arguments:
        subject: what follows the citation, as its title would; None where nothing does.
        before: what the text says that the cited place is about, before it; None where it does not.
    """

    subject: str | None = None
    before: str | None = None


def subject_of(
    citation: Citation, said: Said, document: KnownDocument, articles: KnownArticles | None, register: LegalRegister
) -> Iterator[Statement]:
    """Say whether title and heading agree with what stands beside a citation."""
    article = _one_article(citation)
    heading = articles.heading(article) if articles is not None and article is not None else None
    title = _title(citation, said.subject, document, register)
    is_heading = False
    for words in (said.before, said.subject if title.verdict is not Verdict.AGREES else None):
        if words is None or articles is None or article is None or is_heading:
            continue
        statement = _heading(words, heading, article, articles)
        if statement is not None:
            is_heading = True
            if words is said.subject:
                title = Statement(about=Aspect.TITLE, verdict=Verdict.NOT_SAID, recorded=document.title)
            yield title
            yield statement
    if not is_heading:
        yield title


def _title(citation: Citation, said: str | None, document: KnownDocument, register: LegalRegister) -> Statement:
    """Compare the titles."""
    recorded, source = document.title, document.source
    if said is None or not is_title(said):
        return Statement(about=Aspect.TITLE, verdict=Verdict.NOT_SAID, recorded=recorded, source=source)
    named = citation.kind is not None and citation.kind.label in NAMED_KINDS
    how = Alike.UNCLEAR if recorded is None else alike_names(said, recorded) if named else alike(said, recorded)
    others = _others(said, citation, document, register)
    verdict, confidence = Verdict.NOT_KNOWN, None
    if how is Alike.SAME and not others:
        verdict, confidence = Verdict.AGREES, Confidence.HIGH
    elif _says_title(citation, named=named) and (others or _may_differ(how, citation, document)):
        verdict, confidence = Verdict.DIFFERS, Confidence.HIGH if others else Confidence.MEDIUM
    return Statement(
        about=Aspect.TITLE,
        verdict=verdict,
        written=said,
        recorded=recorded,
        reason=None if recorded else "not_recorded",
        candidates=tuple(PossibleDocument(one, (Likeness.SAME_TITLE,)) for one in others[:5]),
        source=source,
        confidence=confidence,
    )


def _one_article(citation: Citation) -> str | None:
    """Return the article that a citation names; None of several, or of a clause, which is about less."""
    if len(citation.pinpoints) != 1:
        return None
    place = citation.pinpoints[0]
    return place.article if place.clause is None and place.point is None and place.part is None else None


def _others(
    said: str, citation: Citation, document: KnownDocument, register: LegalRegister
) -> tuple[KnownDocument, ...]:
    """Return the documents whose title a text says, where the cited one has another.

    A document that replaces another often has its title, and a text may give an act the title of the one that it
    amends: where the title on record does not tell, the date must be theirs too.
    """
    title = document.title
    if title is not None and is_exactly(said, title):
        return ()
    others = [one for one in register.titled(said) if one.number != document.number]
    if title is None or _amends(document):
        others = [one for one in others if citation.issued is not None and same_day(citation.issued, one)]
    return tuple(others)


def _says_title(citation: Citation, *, named: bool) -> bool:
    """Whether what stands beside a citation is a title: what is said at a place in it may be about that place."""
    return named or not citation.pinpoints or citation.issuer is not None or citation.issued is not None


def _may_differ(how: Alike, citation: Citation, document: KnownDocument) -> bool:
    """Whether a title that is none on record differs for sure, as at a first citation with all its parts."""
    is_whole = not citation.pinpoints and (citation.issuer is not None or citation.issued is not None)
    return how is Alike.OTHER and is_whole and not _amends(document)


def _amends(document: KnownDocument) -> bool:
    return key_of(document.title or "").startswith((key_of("sửa đổi"), key_of("bãi bỏ"), key_of("đính chính")))


def _heading(words: str, heading: ArticleHeading | None, article: str, articles: KnownArticles) -> Statement | None:
    """Compare the heading of an article with what the text says of it; None where that is about something else."""
    recorded = heading.heading if heading is not None else None
    if recorded is not None and (fits(words, recorded) or alike(words, recorded) is Alike.SAME):
        return _statement(Verdict.AGREES, words, recorded, article, articles)
    if recorded is not None and is_part(words, recorded):
        return None  # the text tells of a part of what the article is about
    headings = {one.heading: one for one in articles.headings if one.heading and one is not heading}
    fitting = only(headings, words)
    if fitting is None:
        return None
    other = headings[fitting]
    return _statement(Verdict.DIFFERS, words, recorded, article, articles, other)


def _statement(
    verdict: Verdict,
    words: str,
    recorded: str | None,
    article: str,
    articles: KnownArticles,
    other: ArticleHeading | None = None,
) -> Statement:
    return Statement(
        about=Aspect.HEADING,
        verdict=verdict,
        written=words,
        recorded=recorded,
        reason=None if recorded or verdict is Verdict.AGREES else "no_heading",
        article=article,
        fitting=other,
        as_of=articles.as_of,
        source=articles.source,
        confidence=Confidence.MEDIUM,
    )
