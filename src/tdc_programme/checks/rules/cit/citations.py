"""Rules on citations: how they are written, what they point to, one document in one spelling (group CIT)."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from ....law.citations import Citation
from ....law.citations.values import NAMED_KINDS
from ....law.kinds import Family
from ....law.provisions import InternalReference
from ....text import Found
from ....text.behind import Behind
from ....text.patterns import Pattern
from ....vietnamese.letters import fold
from ....vietnamese.letters.alphabet import SMALLS
from ...catalogue import Wording
from ...collection import Collection, Digest
from ...context import Context
from ...model import Severity
from ...problems import Flaw, Item
from ...registry import implements, implements_across
from ..facts import Spans, cites_without_dates, day_of, firsts, is_complete, is_in_act, own_day

_COORDINATED = Behind(
    r"(?:[,;|(]|\bvà|\bhoặc|[Ss]ố\s*:?)\s*", most=12, yes=("⟦và ⟧", "⟦Số: ⟧15", "⟦, ⟧15"), no=("theo ",)
)
_LAWS = frozenset({*NAMED_KINDS, "Lệnh", "Sắc lệnh"})
_THE_DATE = Wording("ngày, tháng, năm ban hành", "its date")
_THE_ISSUER = Wording("cơ quan ban hành", "its issuer")
_SHORT = Pattern.plain(
    r"\(\s*(?:sau đây (?:viết|gọi) (?:tắt )?là|(?:viết|gọi) tắt là|sau đây là)\s+"
    r"[“\"']?([^()“”\"']{2,60}?)[”\"']?\s*\)",
    yes=("(sau đây viết tắt là “Chương trình 1322”)", "(gọi tắt là Ủy ban)"),
    no=("(Ủy ban)",),
)
_NICKNAME = Pattern.plain(
    r"\(((?:Chương trình|Đề án|Dự án|Kế hoạch|Quyết định|Thông tư|Nghị định|Luật) [0-9]{1,5})\)",
    yes=("(Chương trình 1322)",),
    no=("(Chương trình này)",),
)
# What is before a number in a cell, on a line of its own, behind a label, in a link.
_EDGE = Behind(
    r"(?:[\n\t|]\s*|[Ss][ốôóổỐÔÓỔ]\s*:?\s*|[Hh]iệu\s*:?\s*)[\[(*_“\"]*",
    most=16,
    yes=("Số hiệu⟦\t⟧", "Nghị định ⟦số [⟧", "Số, ký ⟦hiệu: **⟧"),
    no=("theo ",),
)
# Behind these words a list of amending documents stands: of each the kind and the number are enough.
_AMENDED_BY = Behind(
    r"(?:sửa đổi|bổ sung|thay thế|đính chính|bãi bỏ)[^;.()]{0,90}?\s(?:bởi|tại|theo)\s[^;.()]*",
    most=400,
    any_case=True,
    yes=(
        "được sửa đổi, ⟦bổ sung bởi ⟧",
        "được sửa đổi, ⟦bổ sung tại khoản 8, 9 Điều 1 Nghị định số 1/2025/NĐ-CP và ⟧",
    ),
    no=("theo quy định tại ",),
)
# The date may stand behind the issuer: "Văn bản số 11/BC-UBND của UBND tỉnh Kon Tum ngày 13/01/2025".
_DATED = Pattern.plain(
    r"\s+của\s+[^;.()\n]{2,100}?(?<!trước)(?<!đến)(?<!hết)(?<!từ)(?<!vào)\s+ngày\s+[0-9]{1,2}(?:[/.-][0-9]{1,2}|\s+tháng\s)",
    yes=("⟦ của UBND tỉnh Kon Tum ngày 13/01⟧/2025", "⟦ của Sở ngày 13 tháng ⟧01"),
    no=(" của Sở trước ngày 13/01/2025", " quy định ngày 13/01"),
)
_BODIES = (
    r"(?:UBND|HĐND|UBMTTQ|Ủy ban|Uỷ ban|Hội|Bộ|Sở|Ban|Cục|Chi cục|Tổng cục|Vụ|Phòng|Viện|Trung tâm|Văn phòng|Công ty|"
    r"Tổng công ty|Tập đoàn|Chi nhánh|Hợp tác xã|HTX|Trường|Đại học|Học viện|Ngân hàng|Kho bạc|Bệnh viện|Quỹ|Nhà máy|"
    r"Doanh nghiệp|Liên hiệp|Liên đoàn|Tòa án|Toà án|Viện kiểm sát|Công an|Thanh tra|Tỉnh ủy|Thành ủy|Đảng ủy|Chủ tịch|"
    r"Giám đốc|Quốc hội|Chính phủ|Thủ tướng|Kiểm toán|Đoàn|Tổ chức|Đơn vị)"
)
# An issuer whose code nobody knows may be any body that the sentence named before, or that acts by the document.
_BODY_BEFORE = Behind(
    rf"\b{_BODIES}\b[^;.\n]*", most=300, yes=("Xét đề nghị của ⟦Chi nhánh Mỏ A tại ⟧",), no=("nhận được ",)
)
# What a notice tells is somebody's: "kết luận của Thủ tướng Chính phủ tại Thông báo số …".
_SAID_BY = Behind(
    rf"của\s+{_BODIES}\b[^;.]{{0,80}}\s(?:tại|trong|theo|bằng)\s+",
    most=140,
    yes=("kết luận ⟦của Thủ tướng Chính phủ tại ⟧",),
    no=("thẩm quyền của Bộ trưởng ban hành ", "theo quy định tại "),
)
# Acts have no bullets: a document behind one stands in a list of whoever keeps the text.
_LISTED = Behind(
    r"\n\s*[-+*•]\s+(?:\**[^\W\d_][\w\s/]{2,40}:\**\s+)?", most=60, yes=("⟦\n- **Thay thế:** ⟧",), no=("\n1. ",)
)
_BODY_AFTER = Pattern.plain(
    rf"\s*,?\s*(?:của\s+)?{_BODIES}\b", any_case=True, yes=(", Công ty A đề nghị",), no=(" quy định",)
)
# Each name costs one look through the text before it.
_MOST_NAMES = 64
_TURNED = Pattern.plain(
    r"Điều (?P<article>[0-9]{1,3}[a-zđ]?)(?P<one>,? )(?P<K>[Kk])hoản (?P<clause>[0-9]{1,3}[a-zđ]?)"
    r"(?:,? (?P<D>[Đđ])iểm (?P<point>[a-zđ][0-9]{0,2}))?(?![\w])",
    yes=("Điều 4 Khoản 3 Điểm a", "Điều 4, khoản 3"),
    no=("khoản 3 Điều 4",),
)
# What makes "Điều 59, khoản 1" two members of a list: an article behind the clause, or a clause before the article.
_JOINED = r"(?:\s*[,;]\s*|\s+(?:và|hoặc|đến)\s+|\s+)"
_LABEL = r"(?:[0-9]{1,3}[a-zđ]?|[a-zđ][0-9]{0,2})\b"
_OWNED = Pattern.plain(
    rf"(?:{_JOINED}(?:các\s+)?(?:(?:[Đđ]iểm|[Kk]hoản)\s+)?{_LABEL}){{0,12}}+\s+(?:của\s+)?[Đđ]iều\s+\d",
    yes=(" Điều 64", " của Điều 64", " và khoản 3 Điều 16", ", 4, 5 và điểm b khoản 3 Điều 10"),
    no=(" của Luật", ", Điều 64", " và Điều 64"),
)
_OWNED_AT_ONCE = Pattern.plain(r"\s+(?:của\s+)?[Đđ]iều\s+\d", yes=(" Điều 64",), no=(" và khoản 3 Điều 16",))
_OWNER = Behind(
    rf"(?:[Đđ]iểm|[Kk]hoản)\s+{_LABEL}(?:{_JOINED}(?:(?:[Đđ]iểm|[Kk]hoản)\s+)?{_LABEL}){{0,12}}\s+(?:của\s+)?",
    most=120,
    yes=("⟦khoản 2 ⟧", "⟦khoản 2, 3, 4, 5 ⟧", "⟦khoản 1 và khoản 2 ⟧"),
    no=("tại ", "khoản 2, "),
)
_GOES_ON = Pattern.plain(
    r"\s*(?:,|;|và|đến|hoặc)\s*(?:[0-9]|khoản|điểm|Khoản|Điểm)", yes=(", 2", " và khoản 5"), no=(" của",)
)
_CAPITAL_PART = Pattern.plain(
    rf"(?<=[{SMALLS},;] )(Khoản|Điểm)(?= (?:[0-9]{{1,3}}|[a-zđ])\b)",
    yes=("tại ⟦Khoản⟧ 3",),
    no=("tại ⟦khoản⟧ 3", "tại ⟦Khoản⟧ này"),
)
_SMALL_ARTICLE = Pattern.plain(
    r"\b(?:khoản|điểm) [0-9a-zđ]{1,3},? (điều)(?= [0-9]{1,3}\b)",
    yes=("khoản 3 điều 4", "điểm a, điều 4"),
    no=("khoản 3 Điều 4",),
)
_WRONG_POINT = Pattern.plain(
    r"\b[Đđ]iểm ([fjwzăâêôơư])(?= (?:[Kk]hoản|Điều|và|hoặc)|[,;.)])",
    yes=("điểm f khoản 2", "Điểm ă;"),
    no=("điểm đ khoản 2",),
)
_MINISTRY = Pattern.plain(r"Bộ (?!trưởng\b)", any_case=True, yes=("⟦Bộ ⟧Tài chính",), no=("Bộ trưởng",))
_HEADS = {"TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ"}
# How an article begins that amends another text, and how much of it says so (characters).
_AMENDING = Pattern.plain(
    r"(?:sửa đổi|bổ sung|thay thế|thay cụm từ)\b",
    any_case=True,
    yes=("Điều 1. ⟦Sửa đổi⟧, bổ sung",),
    no=("Điều 2. Hiệu lực",),
)
_HEADING = 160
#: More references than these to parts that a text does not have are a copy's fault that lacks them.
_MOST_ABSENT = 2
_OPEN_QUOTE = Behind(r"[“«„][^”»\n]*", most=2000, yes=("theo ⟦“khoản 2 ⟧",), no=("“a” khoản 2 ",))


# --- how a citation is written ---------------------------------------------------------------------------------


@implements("CIT001")
def kind_word(context: Context) -> Iterator[Flaw]:
    """Report a bare number where a citation names its kind: ``theo 15/2022/TT-BKHCN``."""
    own = context.document.number if context.document is not None else None
    for item in context.citations:
        citation = item.value
        if not item.text[:1].isdigit() or citation.number is None or citation.number.serial is None:
            continue
        if not is_in_act(context, item.start) or (own is not None and citation.number.key == own.key):
            continue  # a table of who keeps the text, its own number
        start = context.view.offset(item.start or 0)
        before = context.text[max(0, start - 12) : start]
        if not before.strip() or _COORDINATED.match(context.text, start) or _EDGE.match(context.text, start):
            continue  # one of several numbers, a table cell, a number on its own
        right = f"{citation.kind.label} số {item.text}" if citation.kind is not None else None
        yield context.problem(item, replace=right, safe=False, written=item.text)


@implements("CIT002")
def first_complete(context: Context) -> Iterator[Flaw]:
    """Report a first citation that lacks its date or its issuer.

    Only in a whole document is the first citation known to be the first: of a part it is a note. What stands behind the
    signature, in a table or in quoted wording is another text.
    """
    dateless, severity = cites_without_dates(context), None if is_complete(context) else Severity.INFO
    own = context.document.number if context.document is not None else None
    quoted = Spans(context.outline.quotations)
    for item, is_first in firsts(context):
        citation = item.value
        if not is_first or citation.number is None or citation.number.serial is None or not item.text:
            continue
        if citation.kind is None or citation.kind.label in _LAWS or citation.kind.family is Family.PARTY:
            continue
        if (own is not None and citation.number.key == own.key) or quoted.hold(item.start or 0):
            continue
        missing = _lacks(context, item, dateless=dateless) if is_in_act(context, item.start) else []
        if missing:
            known = context.register.get(citation)
            hint = None
            if known is not None and known.issued is not None and missing == [_THE_DATE]:
                hint = f"{item.text} ngày {_short(known.issued)}"
            yield context.problem(
                item,
                severity=severity,
                suggestion=hint,
                written=" ".join(item.text.split()),
                lacks=Wording(", ".join(each.vi for each in missing), " and ".join(each.en for each in missing)),
            )


def _lacks(context: Context, item: Item[Citation], *, dateless: bool) -> list[Wording]:
    """Return what a first citation lacks, and nothing near it says."""
    citation, text = item.value, context.text
    missing: list[Wording] = []
    start, end = context.view.offset(item.start or 0), context.view.offset(item.end or 0)
    if "\t" in text[text.rfind("\n", 0, start) + 1 : _end_of_line(text, end)]:
        return missing  # the columns of a table say the rest
    if dateless and (_AMENDED_BY.match(text, start) or _LISTED.match(text, start)):
        return missing
    if not dateless and (citation.issued is None or citation.issued.year is None) and not _DATED.match(text, end):
        missing.append(_THE_DATE)
    number = citation.number
    if dateless and number is not None and number.term is not None:
        return missing  # of the National Assembly and its Committee the number is enough
    known = number is not None and number.has_known_issuers and not number.is_local
    if (
        citation.issuer is None
        and not _SAID_BY.match(text, start)
        and (known or not (_BODY_BEFORE.match(text, start) or _BODY_AFTER.match(text, end)))
    ):
        missing.append(_THE_ISSUER)
    return missing


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _short(day: dt.date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


@implements("CIT003")
def later_short(context: Context) -> Iterator[Flaw]:
    """Report a later citation that repeats date and subject."""
    for item, is_first in firsts(context):
        citation = item.value
        if is_first or citation.number is None or citation.issued is None or citation.subject is None:
            continue
        if citation.kind is None or citation.kind.label in _LAWS:
            continue
        yield context.problem(
            item, suggestion=f"{citation.kind.label} số {citation.number}", written=" ".join(item.text.split())
        )


@implements("CIT012")
def defined_before_use(context: Context) -> Iterator[Flaw]:
    """Report a short name that is used before the words that introduce it."""
    text = context.text
    seen: set[str] = set()
    for match in sorted((*_SHORT.finditer(text), *_NICKNAME.finditer(text)), key=lambda match: match.start()):
        name = " ".join(match[1].split())
        if name in seen or len(seen) == _MOST_NAMES:
            continue
        seen.add(name)
        used = Pattern.plain(rf"(?<!\w){re.escape(name)}(?!\w)", yes=(name,)).search(text, 0, match.start())
        if used is not None:
            yield context.problem(context.view.span(*used.span()), name=name)


@implements("CIT014")
def order_of_parts(context: Context) -> Iterator[Flaw]:
    """Report parts from large to small, a capital khoản or điểm, a small điều."""
    turned = []
    for match in _TURNED.finditer(context.text):
        in_list = "," in match["one"]  # "Điều 59, khoản 1" may be two of a list; "Điều 59 khoản 1" is one place
        owned = _OWNED if in_list else _OWNED_AT_ONCE
        if owned.match(context.text, match.end()) or (in_list and _OWNER.match(context.text, match.start())):
            continue
        turned.append(match.span())
        right = f"khoản {match['clause']} Điều {match['article']}"
        if match["point"]:
            right = f"điểm {match['point']} {right}"
        whole = _GOES_ON.match(context.text, match.end()) is None
        yield context.problem(
            context.span(match),
            replace=right if whole else None,
            safe=None if match["one"] == " " else False,  # "Điều 4, khoản 3" may be two members of a list
            written=match.group(),
            right=right,
        )
    covered = iter(turned)
    span = next(covered, None)
    for match in _CAPITAL_PART.finditer(context.text):
        while span is not None and span[1] <= match.start():
            span = next(covered, None)
        if span is None or match.start() < span[0]:
            yield context.problem(
                context.span(match),
                severity=Severity.INFO,  # the Decree speaks of capitals, and its examples have none
                replace=match.group().lower(),
                safe=False,
                written=match.group(),
                right=match.group().lower(),
            )
    for match in _SMALL_ARTICLE.finditer(context.text):
        yield context.problem(context.span(match, 1), replace="Điều", written=match[1], right="Điều")


@implements("CIT015")
def letter_of_point(context: Context) -> Iterator[Flaw]:
    """Report a point with a letter that points do not have: f, j, w, z, ă, â …"""
    for match in _WRONG_POINT.finditer(context.text):
        yield context.problem(context.span(match), letter=match[1])


# --- against other facts ---------------------------------------------------------------------------------------


@implements("CIT009")
def not_younger(context: Context) -> Iterator[Flaw]:
    """Report a cited document that is younger than the citing one."""
    own = own_day(context)
    number = context.document.number if context.document is not None else None
    if own is None:
        return
    for item in context.citations:
        day, cited = day_of(item.value), item.value.number
        if number is not None and cited is not None and cited.key == number.key:
            continue  # its own date in two forms, which APP006 tells
        if day is not None and day > own and not item.text.startswith("/"):
            yield context.problem(item, day=day, own=own, written=" ".join(item.text.split()))


@implements("CIT019")
def issuer_of_kind(context: Context) -> Iterator[Flaw]:
    """Report an issuer that cannot issue that kind: a ministry for its minister, the Government for its head."""
    for item in context.citations:
        citation = item.value
        if citation.number is None or citation.issuer is None or citation.number.is_joint:
            continue
        issuers, issuer = citation.number.issuers, " ".join(citation.issuer.split())
        right = None
        if issuers and issuers[0] in _HEADS and fold(issuer) in map(fold, _HEADS.values()):
            right = _HEADS[issuers[0]] if fold(issuer) != fold(_HEADS[issuers[0]]) else None
        elif citation.kind is not None and citation.kind.label == "Thông tư" and _MINISTRY.match(issuer):
            right = f"Bộ trưởng {issuer}"
        if right is not None:
            yield context.problem(item, suggestion=f"của {right}", issuer=issuer, right=right)


# --- across documents ------------------------------------------------------------------------------------------


@implements_across("CIT010")
def one_spelling(collection: Collection) -> Iterator[Flaw]:
    """Report one document under several symbols or dates."""
    groups: dict[str, list[tuple[Digest, Item[Citation]]]] = {}
    for digest in collection.digests:
        for item in digest.citations:
            if item.value.number is not None and item.value.number.serial is None:
                continue  # a number left blank may be any document's
            groups.setdefault(_group(item.value), []).append((digest, item))
    for them in groups.values():
        yield from _spellings(them)
        yield from _dates(them)


def _group(citation: Citation) -> str:
    if citation.number is not None:
        return citation.key
    year = citation.issued.year if citation.issued is not None else None
    return f"{citation.kind.label if citation.kind else ''} {fold(citation.subject or '')} {year or ''}"


def _spellings(them: list[tuple[Digest, Item[Citation]]]) -> Iterator[Flaw]:
    numbers = [item.value.number for _, item in them if item.value.number is not None]
    written = Counter(str(number) for number in numbers)
    if len(written) < 2:
        return
    kind = next((item.value.kind for _, item in them if item.value.kind is not None), None)
    right = str(numbers[0].corrected(kind=kind))
    for digest, item in them:
        if item.value.number is not None and str(item.value.number) != right and not digest.is_recognised:
            others = ", ".join(sorted(other for other in written if other != str(item.value.number)))
            yield digest.problem(item, written=item.value.number, others=others, suggestion=right)


def _dates(them: list[tuple[Digest, Item[Citation]]]) -> Iterator[Flaw]:
    days = Counter(day for _, item in them if (day := day_of(item.value)) is not None)
    if len(days) < 2:
        return
    usual = days.most_common(1)[0][0]
    for digest, item in them:
        day = day_of(item.value)
        if day is not None and day != usual:
            yield digest.problem(
                item, case="date", written=" ".join(item.text.split()), day=day, other=usual, suggestion=str(usual)
            )


# --- references ------------------------------------------------------------------------------------------------


@implements("CIT021")
def reference_to_nowhere(context: Context) -> Iterator[Flaw]:
    """Report a reference to a part of the text itself that it certainly does not have.

    Not in quoted wording, which speaks of the text that it is quoted from; nor where another kind of document is named
    than this one is (``Điều 5 Luật này`` in a circular).
    """
    parts = context.outline
    quoted = Spans(parts.quotations)
    lacking = [
        (found, place, holder, last)
        for found in context.layers.internal_references
        if not quoted.hold(found.start) and _speaks_of_this(context, found)
        for place, holder, last in parts.lacking(found)
    ]
    absent = {str(place) for _, place, holder, _ in lacking if holder is parts.root}
    # Of a copy that breaks off, or whose headings recognition lost, nobody knows what the text has.
    is_part = len(absent) > _MOST_ABSENT or bool(context.recognition_slips)
    for found, place, holder, last in lacking:
        yield context.problem(
            (found.start, found.end),
            severity=Severity.INFO if is_part or _is_amending(context, found.start) else None,
            what=str(place),
            holder=Wording("văn bản", "the document") if holder is parts.root else holder.label,
            last=last.label,
        )


def _is_amending(context: Context, start: int) -> bool:
    """Whether a place stands in an article that gives another text new wording, which speaks of that text."""
    held = [node for node in context.outline if node.label.startswith("Điều ") and node.start <= start < node.end]
    return any(_AMENDING.search(node.text[:_HEADING]) for node in held)


def _speaks_of_this(context: Context, found: Found[InternalReference]) -> bool:
    said = found.value.document
    own = context.document.kind if context.document is not None else None
    if said is not None and own is not None and said != own.label and not _names_annex(context, said):
        return False
    return _OPEN_QUOTE.match(context.text, context.view.offset(found.start)) is None


def _names_annex(context: Context, word: str) -> bool:
    return any(fold(node.label) == fold(word) for node in context.outline)
