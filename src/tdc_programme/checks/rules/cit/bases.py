"""Rules on the list of legal bases: its order, its punctuation, what it rests on (group CIT)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from ....law.citations import Citation
from ....law.document_numbers import DocumentNumber
from ....law.register import LegalStatus
from ....text.behind import Behind
from ....text.patterns import Pattern
from ....vietnamese.letters import fold
from ...context import Context
from ...model import Edit
from ...problems import Flaw
from ...registry import implements
from ..facts import MARKS, RESTS_ON_BASES, day_of, opening_bases, own_day

# A basis that cites no document: who proposed it.
_PROPOSAL = Pattern.plain(
    r"(?:Theo|Xét|Trên cơ sở) (?:đề nghị|kiến nghị|ý kiến|kết quả)\b",
    yes=("Theo đề nghị", "Xét kết quả"),
    no=("Theo Quyết định",),
)
_EMPHASIS = Behind(r"[*_]+", most=8, yes=("ngày 12/10/2022;⟦**⟧",), no=("ngày 12/10/2022;",))
# A basis states nothing: what does is the first sentence of a letter.
_SENTENCE = Pattern.plain(
    r"(?:như sau|sau đây|dưới đây)\s*(?:\(|:|$)"
    r"|\b(?:kính )?(?:đề nghị|báo cáo|có ý kiến|trả lời|thông báo)\b[^;]{0,200}:\s*$",
    yes=("⟦như sau:⟧", "⟦đề nghị các đơn vị gửi ý kiến:⟧"),
    no=("Theo đề nghị của Vụ trưởng;",),
)
_COMPETENCE = Pattern.plain(
    r"chức năng|nhiệm vụ|quyền hạn|thẩm quyền|[Tt]ổ chức (?:Chính phủ|chính quyền|Quốc hội)",
    yes=("quyền hạn", "Tổ chức chính quyền"),
    no=("tổ chức hội thảo",),
)
# The end of a basis and what may stand before the next one: its last word, a mark, blanks and marks of a list.
_NEXT = Pattern.plain(r"[\w)”\".,]\s*\n[\s*_>\-–+•]*", yes=("⟦2\n\n- **⟧",), no=(":\n", "*\n"))
_LEAD = Pattern.plain(
    r"(?:Dựa vào|Dựa trên|Dựa theo|Chiếu theo|Chiếu|Theo|Tuân theo|Chấp hành|Tuân thủ|Áp dụng)\s+"
    r"(?=(?:quy định tại )?(?:các )?"
    r"(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị)\b)",
    yes=("⟦Theo ⟧Thông tư", "⟦Dựa vào ⟧các Luật"),
    no=("Theo đề nghị",),
)


# --- the list of bases -----------------------------------------------------------------------------------------


def _lines(context: Context) -> Iterator[tuple[tuple[int, int], bool]]:
    """Iterate over the paragraphs of the list of bases, each with whether it is the last."""
    spans = [(basis.start, basis.end) for basis in opening_bases(context)]
    after = bisect_right(context.paragraphs, spans[-1][0], key=lambda span: span[0]) if spans else 0
    for start, end in context.paragraphs[after:] if spans else ():
        marks = MARKS.match(context.text, start, end)
        at = marks.end() if marks is not None else start
        if at == end:  # a line of marks alone
            continue
        if not _PROPOSAL.match(context.text, at):
            break
        spans.append((start, end))
    for index, (start, end) in enumerate(spans):
        tail = _EMPHASIS.match(context.text, end)
        yield (start, tail.start() if tail is not None else end), index == len(spans) - 1


@implements("CIT004")
def punctuation(context: Context) -> Iterator[Flaw]:
    """Report a basis that does not end with ``;``, and a last one that does not end with ``.``."""
    number = context.document.number if context.document is not None else None
    is_normative = number is not None and number.is_normative
    lines = list(_lines(context))
    for ((start, end), is_last), (after, _) in zip(lines, [*(span for span, _ in lines[1:]), (-1, -1)]):
        wanted = "." if is_last else ";"
        if context.text[end - 1] == wanted or (is_last and (is_normative or not context.text[end:].strip())):
            # Of a list in which a text breaks off the last one is not known; normative texts end theirs as they like.
            continue
        if context.text[end - 1] == ":" or _SENTENCE.search(context.text, start, end):
            continue  # the sentence that a letter begins with, and that opens a list
        tail = 1 if context.text[end - 1] in ";.,:" else 0
        place = context.view.span(end - 1, end)
        yield context.problem(
            place,
            case="last" if is_last else "",
            edits=[Edit(place[0] if tail else place[1], place[1], wanted)],
            # Only between two bases is it certain what ends there: behind the last one a sentence may go on.
            safe=None if not is_last and _NEXT.fullmatch(context.text, end - 1, after) else False,
            suggestion=context.text[max(start, end - 30) : end - tail] + wanted,
            wanted=wanted,
        )


@implements("CIT005")
def number_of_law(context: Context) -> Iterator[Flaw]:
    """Report a law in a basis that is cited in the style of the other family of documents."""
    document = context.document
    if document is None or document.number is None:
        return
    issued = document.date.year if document.date is not None else document.number.year
    for basis in opening_bases(context):
        citation = basis.citation
        if citation.kind is None or citation.kind.label not in ("Luật", "Bộ luật", "Pháp lệnh"):
            continue
        if not document.number.is_normative and citation.number is not None:
            yield context.problem(basis.item, case="administrative", number=citation.number)
        elif document.number.is_normative and citation.number is None and issued is not None and issued >= 2026:
            yield context.problem(basis.item, case="normative")


def _rank(citation: Citation, day: dt.date | None) -> int | None:
    """Return the legal force of what is cited by the law of a day, 1 the highest; single acts by who issues them."""
    if citation.kind is None:
        return None
    kinds = [citation.kind, *(citation.number.kinds if citation.number is not None else ())]
    said = [kind.rank if day is None else kind.rank_on(day) for kind in kinds]
    ranks = [rank for rank in said if rank is not None]
    if ranks:
        return ranks[0]
    issuers = citation.number.issuers if citation.number is not None else ()
    return {"TTg": 6, "CP": 5, "CTN": 4}.get(issuers[0]) if issuers else None


@implements("CIT006")
def order_by_rank(context: Context) -> Iterator[Flaw]:
    """Report a basis of higher rank after one of lower rank."""
    lowest: int | None = None
    for basis in opening_bases(context):
        rank = _rank(basis.citation, context.on)
        if rank is None:
            continue
        if lowest is not None and rank < lowest:
            yield context.problem(basis.item, written=basis.citation.kind.label if basis.citation.kind else "")
        lowest = rank if lowest is None else max(lowest, rank)


@implements("CIT007")
def order_by_date(context: Context) -> Iterator[Flaw]:
    """Report a basis that is older than one of the same rank before it."""
    latest: dict[int, dt.date] = {}
    for basis in opening_bases(context):
        rank, day = _rank(basis.citation, context.on), day_of(basis.citation)
        if rank is None or day is None:
            continue
        if day < latest.get(rank, day):
            yield context.problem(basis.item, day=day, before=latest[rank])
        latest[rank] = max(day, latest.get(rank, day))


@implements("CIT017")
def repeated(context: Context) -> Iterator[Flaw]:
    """Report a basis that is listed twice."""
    seen: set[tuple[str, object]] = set()
    for basis in opening_bases(context):
        what = basis.citation.key, basis.citation.pinpoints
        if what in seen:
            start, end = context.view.span(basis.start, basis.end)
            while context.source[end : end + 1] in ("\n", " ", "\t"):
                end += 1
            yield context.problem(basis.item, edits=[Edit(start, end, "")], safe=False, suggestion="")
        seen.add(what)


@implements("CIT018")
def two_sorts(context: Context) -> Iterator[Flaw]:
    """Report a decision none of whose bases gives the competence to make it."""
    document, them = context.document, opening_bases(context)
    if document is None or document.kind is None or document.kind.label not in RESTS_ON_BASES or not them:
        return
    if not any(_COMPETENCE.search(context.text, basis.start, basis.end) for basis in them):
        yield context.problem(them[0].item, count=len(them))


@implements("CIT020")
def lead_word(context: Context) -> Iterator[Flaw]:
    """Report a basis with an unusual first word, and a proposal that is not the last one."""
    them = opening_bases(context)
    if them:
        first, last = them[0].start, them[-1].end
        first = max((start for start, _ in context.paragraphs if start < first), default=first)
    else:
        first, last = 0, len(context.text)
    for start, end in context.paragraphs:
        marks = MARKS.match(context.text, start)
        lead = _LEAD.match(context.text, marks.end() if marks is not None else start)
        if lead is not None and first <= start <= last and context.text[end - 1] in ";.":
            said = lead.group().strip()
            yield context.problem(context.view.span(lead.start(), lead.start() + len(said)), lead=said)
    for basis in them[:-1]:
        if fold(basis.item.value.lead).startswith(fold("Theo đề nghị")):
            yield context.problem(basis.item, case="proposal")


# --- against other facts -----------------------------------------------------------------------------------------


@implements("CIT008")
def in_force(context: Context) -> Iterator[Flaw]:
    """Report a basis that is not yet in force on the day of the document."""
    day = context.on
    number = context.document.number if context.document is not None else None
    if day is None or (number is not None and number.is_normative):
        return  # what details a law is issued before it, to take effect with it (Decree 34/2016/NĐ-CP, art. 61)
    for basis in opening_bases(context):
        known = context.register.get(basis.citation)
        is_early = context.register.status(basis.citation, on=day) is LegalStatus.NOT_YET
        if is_early and known is not None and known.effective is not None:
            yield context.problem(basis.item, document=known, since=known.effective, day=day)


@implements("CIT013")
def replaced(context: Context) -> Iterator[Flaw]:
    """Report a basis that another document has replaced or repealed."""
    day = context.on
    if day is None:
        return
    for basis in opening_bases(context):
        standing = context.register.standing(basis.citation, on=day)
        if standing.status in (LegalStatus.REPLACED, LegalStatus.REPEALED) and standing.by:
            if basis.citation.number is not None:
                written, by = str(basis.citation.number), ", ".join(map(str, standing.by))
            else:
                written = _name(context, basis.citation)
                by = ", ".join(f"{_name(context, number)} số {number}" for number in standing.by)
            known = context.register.get(basis.citation)
            yield context.problem(
                basis.item,
                # A number was given twice now and then: without its title nobody knows which of the two is replaced.
                severity="info" if known is not None and known.title is None else None,
                suggestion=by,
                written=written,
                by=by,
                since=standing.since or "—",
            )


def _name(context: Context, cited: Citation | DocumentNumber) -> str:
    """Return the name of a law that the register knows: ``Luật Đo lường``; of what it does not know, nothing."""
    known = context.register.get(cited)
    return f"{known.kind.label} {known.title or ''}".strip() if known is not None and known.kind is not None else ""


@implements("CIT022")
def known_up_to(context: Context) -> Iterator[Flaw]:
    """Say once that the register ends before the day of the document: that a basis ended since is not known."""
    day = context.on
    if day is None:
        return
    ends = []
    for basis in opening_bases(context):
        known = context.register.get(basis.citation)
        end = None if known is None else known.as_of or context.register.as_of
        if end is not None and end < day and context.register.status(basis.citation, on=day) is LegalStatus.UNKNOWN:
            ends.append((end, basis))
    if ends:
        yield context.problem(ends[0][1].item, end=min(end for end, _ in ends), day=day, count=len(ends))


@implements("CIT016")
def no_self_citation(context: Context) -> Iterator[Flaw]:
    """Report a document that names itself among its bases."""
    own = context.document.number if context.document is not None else None
    if own is None or own.serial is None:
        return
    for basis in opening_bases(context):
        number = basis.citation.number
        if number is not None and number.key == own.key and day_of(basis.citation) in (None, own_day(context)):
            yield context.problem(basis.item, number=own)
