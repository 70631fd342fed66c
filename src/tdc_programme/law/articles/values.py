"""What is known of the articles of a document: the values."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import field, frozen

from ...arguments import guarded
from ...errors import CitationError
from ...storable import Storable
from ...text.patterns import Pattern
from ...values import each, is_a, optional, string, whole
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind
from ..provisions.kinds import ProvisionKind, same_number

_ARTICLE = Pattern.plain(r"([0-9]{1,4})([a-zđ]{0,2})", yes=("5", "12a", "217đ"), no=("a5", "IV"))


def article_order(article: str) -> tuple[int, str]:
    """Return what articles are put in order by: 5 before 5a, before 6; what is no number stands first.

    >>> sorted(["10", "5a", "5", "5đ"], key=article_order)
    ['5', '5a', '5đ', '10']
    """
    found = _ARTICLE.fullmatch(same_number(ProvisionKind.ARTICLE, article))
    return (int(found[1]), found[2]) if found is not None else (0, article)


@frozen(repr=False)
class ArticleHeading(Storable):
    """An article (điều) and its heading.

    Arguments:
        article: its number as written, ``"5"``, ``"12a"``.
        heading: its heading; None where it has none.

    >>> print(ArticleHeading("8", "Soạn thảo văn bản"))
    Điều 8. Soạn thảo văn bản
    """

    article: str = field(validator=string(error=CitationError))
    heading: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __str__(self) -> str:
        return f"Điều {self.article}. {self.heading}" if self.heading else f"Điều {self.article}"


@frozen(repr=False, kw_only=True, cache_hash=True)
class KnownArticles(Storable):
    """The articles of a document that are on record. There may be more, unless :attr:`last` says that there are not.

    Arguments:
        number: the number of the document.
        kind: its kind, which the symbol of a law or a resolution does not say.
        headings: the articles, in order.
        last: the last article, where it is known for sure; None where the record may lack the end.
        most: the highest number that an article may have; None where it is not known. It is that of the last one, or
            a little more where the record has the final provisions but may lack the last of them.
        source: what the entry rests on.
        as_of: the day up to which it was read: articles added since are not in it.

    >>> import tdc_programme as tdc
    >>> known = tdc.ArticleRecord.bundled().get("30/2020/NĐ-CP")
    >>> print(known.heading("8"), known.last)
    Điều 8. Thể thức văn bản 38
    """

    number: DocumentNumber = field(validator=is_a(DocumentNumber))
    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    headings: tuple[ArticleHeading, ...] = field(validator=each(is_a(ArticleHeading)), repr=False)
    last: str | None = field(default=None, validator=optional(string(error=CitationError)))
    most: int | None = field(default=None, validator=optional(whole(1, error=CitationError)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)
    as_of: dt.date | None = field(default=None, validator=optional(is_a(dt.date)), repr=False)

    def __attrs_post_init__(self) -> None:
        order = [article_order(one.article) for one in self.headings]
        if not order or sorted(set(order)) != order:
            raise CitationError(
                "KnownArticles.headings: wanted one article or more, each once, in order",
                vietnamese="KnownArticles.headings: phải có ít nhất một điều, mỗi điều một lần, theo thứ tự",
            )
        ends = [self.most] if self.most is not None else []
        ends += [article_order(self.last)[0]] if self.last is not None else []
        if any(end < order[-1][0] for end in ends):
            raise CitationError(
                f"KnownArticles: an article, {self.headings[-1].article}, stands behind the last one",
                vietnamese=f"KnownArticles: có Điều {self.headings[-1].article} đứng sau điều cuối cùng",
            )

    def __str__(self) -> str:
        label = f"{self.kind.label} số {self.number}" if self.kind else str(self.number)
        end = f"; Điều {self.last} là điều cuối" if self.last else ""
        return f"{label}: {len(self.headings)} điều{end}"

    @cached_property
    def _by_article(self) -> dict[tuple[int, str], ArticleHeading]:
        return {article_order(one.article): one for one in self.headings}

    @guarded
    def heading(self, article: str) -> ArticleHeading | None:
        """Return an article with its heading; None where it is not on record, which does not say that there is none.

        >>> import tdc_programme as tdc
        >>> tdc.ArticleRecord.bundled().get("15/2022/TT-BKHCN").heading("5")
        """
        return self._by_article.get(article_order(article))

    @guarded
    def spans(self, article: str) -> bool:
        """Say whether an article has a number below one on record: articles are numbered without gaps.

        What stands in a gap is not codified, or repealed since; it was there. Of an article with a letter, which was
        added, its number says nothing.

        >>> import tdc_programme as tdc
        >>> known = tdc.ArticleRecord.bundled().get("15/2022/TT-BKHCN")
        >>> known.heading("20"), known.spans("20"), known.spans("20a")
        (None, True, False)
        """
        number, letter = article_order(article)
        return not letter and 0 < number < article_order(self.headings[-1].article)[0]

    @guarded
    def lacks(self, article: str) -> bool:
        """Say whether it is certain that there is no such article: its number is higher than any may be.

        >>> import tdc_programme as tdc
        >>> tdc.ArticleRecord.bundled().get("30/2020/NĐ-CP").lacks("60")
        True
        """
        return self.most is not None and article_order(article)[0] > self.most
