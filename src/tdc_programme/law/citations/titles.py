"""Dates of citations by number: right after the number, or after a title that stands between.

In the official codification the title does: ``Thông tư số 15/2022/TT-BKHCN Quy định … ngày 12/10/2022``. Such a title
may cite documents itself, so that a date must be given to the document whose it is.
"""

from __future__ import annotations

import re
from functools import cache

from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.dates import WrittenDate, date_at, month_at
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..document_numbers import DocumentNumber
from .drafts import Draft
from .issuers import issuer_after, may_have_issued
from .words import kind_words, subject_start

# Up to the words of a date: of its day, of a month with its year, of a day in figures alone. Most places are refused by
# the first letter. A paragraph or a line of its own that begins with a date is another sentence.
_DATE = Pattern.plain(
    r"(?=[\s*_,(]*+[nNtTđbk\d])(?![^\S\n]*\n[^\S\n]*(?:\n|Ng))[\s*_]*(?:,?[\s*_]*\(?(?:(?:được\s+)?(?:ký\s+)?(?:ban\s+hành|ký)\s+)?(?=[Nn]g[àa]y|NGÀY)"
    r"|(?=(?P<month>[Tt]h[áa]ng|THÁNG))|(?<![*_]),?\s*\(?(?=\d{1,2}/\d))",
    yes=("⟦, ban hành ⟧ngày 5/10", "⟦ ⟧tháng 3/2024", "⟦ (⟧5/10/2020"),
    no=(", tháng 3/2024", " ban hành 5/10/2020", "\n\nngày 5/10", "\nNgày 5/10"),
)
_YEAR = Pattern.plain(
    r"[\s*_]*,?\s*(?:[Nn][ăa]m|NĂM)\s*:?\s*((?:19|20)\d\d)(?!\d)"
    r"|[ \t]+\(?((?:19|20)\d\d)\)?(?![\d/.-]|\s*[-–]\s*\d)",
    yes=("⟦ năm 2015⟧ của", " 2015"),
    no=(" 2015-2020",),
)
_TITLE_BEFORE_DATE = Pattern.plain(
    rf"\s{{1,8}}(?P<title>[{CAPITALS}](?:[^;()|]|\([^;()|\n]{{0,80}}\)){{5,700}}?)\s{{1,8}}(?:ban\s+hành\s+)?"
    r"(?=ngày\s+\d{1,2}(?:/\d|\s+tháng))",
    yes=("⟦ Quy định về thuế ⟧ngày 12/10", "⟦ Quy chế (mới)\nvề thuế\n⟧ngày 12/10"),
    no=(" Quy định; về thuế ngày 12/10",),
)
# The same in small letters, in running text; the issuer after the date then tells that the date is the document's.
_SUBJECT_BEFORE_DATE = Pattern.plain(
    rf"\s{{1,8}}(?P<title>[{SMALLS}](?:[^;()|]|\([^;()|\n]{{0,80}}\)){{5,700}}?)\s{{1,8}}(?:ban\s+hành\s+)?"
    r"(?=ngày\s+\d{1,2}(?:/\d|\s+tháng))",
    yes=("⟦ về nhãn hàng hóa ⟧ngày 14/04/2017",),
    no=(" Về nhãn ngày 14/04/2017",),
)
_NO_SUBJECT = Pattern.plain(
    r"(?<!\w)(?:đã|vừa|sẽ|được|bị|cuộc họp|phiên họp|hội nghị|văn bản)(?!\w)|,\s+(?:các|cơ quan|đơn vị|hồ sơ)(?!\w)",
    yes=("thuế ⟦đã⟧ nộp", "⟦, các⟧ đơn vị"),
    no=("về thuế, phí",),
)
_NO_TITLE = Pattern.plain(
    r"(?<!\w)(?:từ|đến|trước|sau|vào|hết|kể)$|\.\s|\n\s*\n"
    rf"|\bsố\s+\d+(?!\s+[{CAPITALS}][{SMALLS}])|\d/\d{{4}}/|\d/[A-ZĐ]",
    yes=("có hiệu lực ⟦từ⟧", "số 15"),
    no=("số 5 Trần Phú",),
)
# A note of the codification: "(Điều 1 Thông tư số … <title> ngày … của …, có hiệu lực thi hành kể từ ngày …)".
# Its title may hold what ends a title elsewhere: semicolons, brackets, citations.
_NOTE_OPENS = Behind(
    r"\((?:Điều|Khoản|khoản|Điểm|điểm|Mục|Chương|Phần|Phụ lục)\s[^()]{1,60}",
    most=64,
    yes=("5. ⟦(Điều 1 ⟧Thông tư",),
    no=("(theo ", "(Điều 1) "),
)
_NOTE_TITLE = Pattern.plain(
    rf"\s{{1,8}}(?P<title>[{CAPITALS}{SMALLS}](?:[^()|]|\([^()]{{0,80}}\)){{5,700}}?)\s"
    r"(?=ngày\s+\d{1,2}/\d{1,2}/\d{4}\s+của\s+(?:(?!ngày)[^;()]){3,160}?,\s+có\s+hiệu\s+lực\s+thi)",
    yes=("⟦ Quy định (mới); ⟧ngày 05/3/2020 của Bộ Y tế, có hiệu lực thi hành",),
    no=(" Quy định ngày 05/3/2020 của Bộ Y tế",),
)
_INNER_NUMBER = Pattern.plain(r"\d/(?:\d{4}[/-])?[A-ZĐ]|\d-[A-ZĐ]{2}", yes=("5/2020/N", "5/Q", "9-NQ"), no=("5/2020",))
_AFTER_DATE = Pattern.plain(r"\s*(?:của\s|[,;).]|$)", yes=(" của Bộ", ";"), no=(" có",))
# What stands between a number and one that is cited in its title, which begins with a capital.
_CHAINED = Pattern.plain(rf"[ \t]+[{CAPITALS}][^;()|]+", yes=("⟦ Hướng dẫn Nghị định số ⟧",), no=(" và số",))
_BEFORE_DATE = Pattern.plain(r"[\s,(]*(?:ban hành|ký)?[\s,(]*$", yes=("15/QĐ⟦, ký ⟧", "15/QĐ⟦⟧"))


@cache
def _kind_start() -> Pattern:
    return Pattern.plain(
        rf"(?:{any_of(kind_words())})\s+(?:số\s|\d|này|liên|\w+\s+số\s)|Điều\s|Khoản\s",
        yes=("Thông tư số 5", "Nghị định này"),
        no=("Quy định về",),
    )


def date_after(text: str, end: int, *, year: bool = False) -> tuple[int, WrittenDate | None]:
    """Read the date that follows a number or a name.

    Arguments:
        text: the clean text.
        end: where the number or the name ends.
        year: whether a year alone is a date (``Bộ luật Dân sự 2015``).

    Returns:
        where it ends (``end`` if there is none), and it: None where its day or month was left blank or cannot be read.
    """
    lead = _DATE.match(text, end)
    read = None if lead is None else (month_at if lead.lastgroup else date_at)(text, lead.end())
    if read is not None:
        date, end = read
        return end, None if date.blank and date.year is not None else date
    if year and (alone := _YEAR.match(text, end)) is not None:
        return alone.end(1) if alone[1] else alone.end(2), WrittenDate(int(alone[1] or alone[2]))
    return end, None


def take_date(text: str, draft: Draft) -> None:
    """Read the date after a number, or after a title that stands between: ``Thông tư số … Quy định … ngày …``.

    Arguments:
        text: the clean text.
        draft: the citation by number, whose date, span and subject are set.
    """
    assert draft.number is not None
    end, issued = date_after(text, draft.end, year=not draft.number.symbol)
    if end == draft.end:
        if _take_note_date(text, draft):
            return
        title = _title_before_date(text, draft)
        if title is None:
            return
        end, issued = date_after(text, title.end())
        if end == title.end() or _AFTER_DATE.match(text, end) is None:
            return
        if title["title"][0].islower() and not _is_its_date(text, draft, end, issued, title["title"]):
            return
        draft.subject = " ".join(title["title"].split())
    draft.end = draft.tail = end
    draft.issued = issued
    draft.has_own_date = True


def _title_before_date(text: str, draft: Draft) -> re.Match[str] | None:
    """Match the title between a number and its date, where there is one."""
    lead = text[draft.end : draft.end + 4]
    first = lead.strip()[:1]
    if first.isupper():
        title = _TITLE_BEFORE_DATE.match(text, draft.end)
    elif first.islower() and subject_start().match(text, draft.end + len(lead) - len(lead.lstrip())):
        title = _SUBJECT_BEFORE_DATE.match(text, draft.end)
    else:
        return None
    if title is None or _NO_TITLE.search(title["title"]) or _kind_start().match(title["title"]):
        return None
    return title


def _is_its_date(text: str, draft: Draft, end: int, issued: WrittenDate | None, title: str) -> bool:
    """Whether a date after a title in running text is the document's: year and issuer agree with the number.

    Where the number does not tell both, the words between must be no sentence that goes on.
    """
    number = draft.number
    if number is None or issued is None or (number.year is not None and issued.year != number.year):
        return False
    _, issuer = issuer_after(text, end, joint=draft.is_joint or number.is_joint)
    if issuer is None or (number.agency is not None and fold(number.agency.name) not in fold(issuer)):
        return False
    return (number.year is not None and number.agency is not None) or _NO_SUBJECT.search(title) is None


def _take_note_date(text: str, draft: Draft) -> bool:
    """Read date and issuer at the end of a note of the codification; whether it is one.

    A title with citations of its own stays outside the span, since spans do not overlap.
    """
    if _NOTE_OPENS.match(text, draft.start) is None:
        return False
    title = _NOTE_TITLE.match(text, draft.end)
    if title is None:
        return False
    end, issued = date_after(text, title.end())
    _take_outer(text, draft, end, issued, title["title"])
    if _INNER_NUMBER.search(title["title"]) is None:
        draft.end = end
    return True


def _take_outer(text: str, draft: Draft, end: int, issued: WrittenDate | None, title: str) -> None:
    """Give a document the date that stands after its title, and the issuer after that."""
    draft.issued, draft.has_own_date = issued, True
    draft.subject = " ".join(title.split())
    draft.tail, draft.issuer = issuer_after(text, end, joint=draft.is_joint)


def give_back(text: str, outer: Draft, inner: Draft) -> None:
    """Give the date after a cited number to the document in whose title it is cited, where it is that one's.

    ``Thông tư số 23/2013/TT-BCA Quy định … Nghị định số 105/2012/NĐ-CP ngày 15/03/2013``: the year of a number is the
    year of its date, so that the date is the circular's. Of one year the issuer tells: a date that ``của Bộ Công an``
    follows is not that of a decree of the Government.

    Arguments:
        text: the clean text.
        outer: a citation before ``inner``.
        inner: the citation that took the date.
    """
    if inner.number is None or outer.number is None or inner.issued is None:
        return
    if inner.issued.year != outer.number.year:
        return
    if inner.issued.year == inner.number.year and not _is_of_outer(text, outer.number, inner):
        return
    if outer.issued is None:
        if inner.start - outer.end > 500 or _CHAINED.fullmatch(text, outer.end, inner.start) is None:
            return
        title = text[outer.end : _number_end(text, inner)]
        _take_outer(text, outer, inner.end, inner.issued, title)
    elif inner.start >= outer.tail or outer.issued != inner.issued:
        return
    inner.end = _number_end(text, inner)
    inner.tail = outer.tail
    inner.issued, inner.has_own_date = None, False


def _is_of_outer(text: str, outer: DocumentNumber, inner: Draft) -> bool:
    """Whether who issued what a date belongs to is the issuer of the outer document, and not that of the inner one."""
    assert inner.number is not None
    if outer.symbol == inner.number.symbol:
        return False  # one issuer tells nothing of two documents of its own
    _, issuer = issuer_after(text, inner.end, joint=inner.is_joint)
    if issuer is None or outer.agency is None or inner.number.agency is None:
        return False
    return fold(outer.agency.name) in fold(issuer) and not may_have_issued(issuer, inner.number)


def _number_end(text: str, draft: Draft) -> int:
    """Return where the number of a dated citation ends: before its date."""
    dated = text.rfind("ngày", draft.start, draft.end)
    return draft.start + len(_BEFORE_DATE.sub("", text[draft.start : dated].rstrip()))
