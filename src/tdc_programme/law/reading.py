"""Reading citations of legal documents: any text in, every cited document out.

One pass over the text finds the anchors: numbers (a digit or a blank before a slash or a hyphen) and the words for
laws, which may be cited by name. What stands around each anchor completes it: the kind before, the date and the
issuer after, the subject, the pinpoints. Nothing looks further than a bounded distance, so that the whole is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ..errors import CitationError
from ..text import Found, View, view
from ..vietnamese.dates import WrittenDate
from .citation_words import (
    GENERIC,
    kind_of_word,
    kind_words,
    kind_words_reversed,
    label_of,
    plain,
    plain_pattern_reversed,
    table,
    words_pattern,
)
from .citations import Citation, LegalBasis, Pinpoint
from .dating import date_after
from .issuers import issuer_after, issuer_before
from .kinds import DocumentKind
from .law_names import ANCHOR, LawName, is_treaty, known_name_end, law_at
from .pinpoints import pinpoints_after, pinpoints_before
from .symbols import DocumentNumber, number_at

__all__ = ["find_citations", "find_citations_in", "find_legal_bases", "parse_citation"]

_CANDIDATE = re.compile(
    # a digit that begins a run, up to the sign of a symbol
    r"[0-9](?<![0-9A-Za-z/⁄.,-][0-9])[0-9]{0,5}+[A-Za-zĐđ]?+(?:\.[0-9]{1,3}+)?+"
    r"(?:\s{0,2}[/⁄∕–-](?=\s{0,2}(?:[^\W\d_]|[12][0-9]{3}|[.…_]))"
    # or a serial alone: "Kế hoạch số 170"
    r"|(?<=[sS][ốôoỐÔO]\s[0-9])(?![0-9])|(?<=[sS][ốôoỐÔO]\s[0-9]{2})(?![0-9])|(?<=[sS][ốôoỐÔO]\s[0-9]{3})(?![0-9])"
    r"|(?<=[sS][ốôoỐÔO]\s[0-9]{4})(?![0-9]))"
    # the slash of a number left blank
    r"|/(?<![\w/]/)\s?(?=[A-ZĐÑ]|2[0-9]{3}|[.…_])"
)
_BLANK_BEFORE = re.compile(r"[.…_][.…_/\s]{0,40}\Z")


class _Draft:
    """A citation in the making; places are in the clean text."""

    __slots__ = (
        "end",
        "issued",
        "issuer",
        "label",
        "name",
        "number",
        "number_end",
        "pin_start",
        "pinpoints",
        "start",
        "subject",
        "tail",
    )

    def __init__(self, start: int, end: int, label: str | None, number: DocumentNumber | None) -> None:
        self.start = start
        self.end = self.number_end = end
        self.label = label
        self.number = number
        self.issued: WrittenDate | None = None
        self.issuer: str | None = None
        self.subject: str | None = None
        #: a law's name, or the words between the kind and "số"
        self.name: str | None = None
        self.pinpoints: tuple[Pinpoint, ...] = ()
        self.pin_start = start
        #: where issuer and subject end
        self.tail = end


# --- the kind before a number -----------------------------------------------------------------------------------

_KIND_REACH = 40
_GAP_REACH = 190


@cache
def _kind_behind() -> re.Pattern[str]:
    """A kind word and "số" before a number, in reversed plain text."""
    urgent = plain_pattern_reversed("urgency")
    return re.compile(
        rf"[\s*_\"“]*(?P<colon>:?)[\s*_]*(?:(?P<so>os)[\s:*_]*)?(?:{urgent}\s+)?(?P<kind>{kind_words_reversed()})(?![a-z])"
        r"(?!\s+pahp)"
    )


@cache
def _abbreviation_behind() -> re.Pattern[str]:
    """An abbreviated kind before a number, in reversed text as it is: "QĐ số", "NĐ"."""
    codes = "|".join(sorted((code[::-1] for code in table()["kind_abbreviations"]), key=len, reverse=True))
    return re.compile(rf"\s*(?:[ốôo][sS][\s:]*)?(?P<code>{codes})(?![\w/-])")


@cache
def _gap_behind() -> re.Pattern[str]:
    """"số", words, a kind word, before a number, in reversed plain text: ``Luật Đấu thầu số``."""
    return re.compile(
        rf"\s*(?P<so>os[\s:*_]*)?\s(?P<gap>[^;:.()\"“”|\[\]]{{1,{_GAP_REACH}}}?)\s(?P<kind>{kind_words_reversed()})(?![a-z])"
    )


@cache
def _foreign_behind() -> re.Pattern[str]:
    """A noun that has numbers of its own (mẫu, hoá đơn, bản án), in reversed plain text."""
    return re.compile(rf"\s*:?\s*(?:os[\s:]*)?(?:{plain_pattern_reversed('foreign_nouns')})(?![a-z])")


_OWN_LINE = re.compile(r"\s*:\s*os\s*(?:[*_|]*)(?:\n|$)", re.IGNORECASE)
_GAP_STOPS = re.compile(
    r"(?<!\w)(?:này|nêu|nói|có|được|bị|đã|theo|tại|thì|khi|để|và các|hoặc|gồm|như|từ|ngày|kèm|bổ sung bởi)(?!\w)|\n\s*\n"
)
_ASSEMBLY = re.compile(r"(?:PL-)?(?:UBTV)?QH\d|L/CTN|LCT|PL-")


def _kind_before(text: str, low: int, start: int, number: DocumentNumber) -> tuple[int, str | None, str | None, bool]:
    """Read the kind before a number: where the citation starts, its label, the words between, whether "số" is there."""
    window = plain(text[max(low, start - _KIND_REACH) : start])[::-1]
    behind = _kind_behind().match(window)
    if behind is not None:
        label = label_of(behind["kind"][::-1])
        begin = start - behind.end("kind")
        return begin, label, None, behind["so"] is not None
    code = _abbreviation_behind().match(text[max(low, start - 14) : start][::-1])
    if code is not None:
        return start - code.end(), table()["kind_abbreviations"][code["code"][::-1]], None, True
    has_so = re.match(r"[\s*_:]*os(?![a-z])", window) is not None
    if has_so or _ASSEMBLY.match(number.symbol):
        gap = _gap_before(text, low, start, number)
        if gap is not None:
            return *gap, has_so
    return start, None, None, has_so


def _gap_before(text: str, low: int, start: int, number: DocumentNumber) -> tuple[int, str, str] | None:
    begin = max(low, start - _GAP_REACH - 30)
    window = plain(text[begin:start])[::-1]
    behind = _gap_behind().match(window)
    if behind is None or (behind["so"] is None and not _ASSEMBLY.match(number.symbol)):
        return None
    label = label_of(behind["kind"][::-1])
    gap = behind["gap"][::-1]
    if _GAP_STOPS.search(text, start - behind.end("gap"), start - behind.start("gap")):
        return None
    is_law = label in ("Luật", "Bộ luật", "Pháp lệnh")
    if is_law != (_ASSEMBLY.match(number.symbol) is not None) and label != "Nghị quyết":
        return None
    if not is_law and (len(gap) > 90 or re.search(r"\b(?:so|va)\b.*,|,.*,", gap)):
        return None
    at = start - behind.end("kind")
    gap_start, gap_end = start - behind.end("gap"), start - behind.start("gap")
    return at, label, " ".join(text[gap_start:gap_end].split())


# --- drafts by number -------------------------------------------------------------------------------------------

_COLONED = re.compile(r":\s*\Z")


def _by_number(text: str) -> list[_Draft]:
    drafts: list[_Draft] = []
    last = 0
    foreign_end = -1  # where the last number that is none of a document ended
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < last:
            continue
        first = text[start]
        if first == "/":
            blank = _BLANK_BEFORE.search(text, max(last, start - 42), start)
            start = blank.start() if blank is not None else start
            if blank is not None:
                start += len(text[start : blank.end()]) - len(text[start : blank.end()].lstrip())
        read = number_at(text, start)
        if read is None:
            if first == "/" or not text[candidate.end() - 1].isdigit():
                continue
            read = _serial_alone(text, start, candidate.end())
        number, end = read
        draft = _completed(text, drafts, last, start, end, number, foreign_end)
        if draft is None:
            foreign_end = end
            continue
        drafts.append(draft)
        last = draft.end
    return drafts


def _serial_alone(text: str, start: int, end: int) -> tuple[DocumentNumber, int]:
    return _serial(text[start:end]), end


@lru_cache(maxsize=2048)
def _serial(text: str) -> DocumentNumber:
    return DocumentNumber(text, None, "")


_LIST = re.compile(r"[\s*_]*(?:\([^()]{0,160}\))?[\s*_]*(?:[,;]|\bvà\b|\bva\b|\bhoặc\b|,\s*và\b)[\s*_]*(?:các\s+)?(?:[sS][ốôo]\s*:?\s*)?")
_JUST_LIST = re.compile(r"[\s*_]*(?:[,;]|và\b|va\b|hoặc\b|,\s*và\b)[\s*_]*(?:[sS][ốôo]\s*:?\s*)?\Z")


def _completed(
    text: str, drafts: list[_Draft], low: int, start: int, end: int, number: DocumentNumber, foreign_end: int
) -> _Draft | None:
    """Make the draft of a number, or return None where it is no document's."""
    begin, label, gap, has_so = _kind_before(text, low, start, number)
    if label is None:
        previous = drafts[-1] if drafts else None
        listed = previous is not None and _JUST_LIST.match(text, previous.end, start) is not None
        if not _may_be_bare(text, low, start, end, number, foreign_end, listed=listed):
            return None
        draft = _Draft(start, end, None, number)
        draft.label = _bare_label(number, previous if listed else None)
    else:
        if not _may_be_cited(text, begin, start, end, label, number, has_so):
            return None
        draft = _Draft(begin, end, label, number)
        _take_gap(draft, gap)
    _take_date(text, draft)
    if draft.number is not None and not draft.number.symbol and label is None:
        return None
    return draft


def _take_gap(draft: _Draft, gap: str | None) -> None:
    if gap is None:
        return
    if plain(gap).startswith("cua "):
        draft.issuer = gap[4:]
    else:
        draft.name = gap


def _may_be_cited(
    text: str, begin: int, start: int, end: int, label: str, number: DocumentNumber, has_so: bool
) -> bool:
    """Whether a number after a kind word is a citation."""
    if not number.symbol:
        return has_so and label in table()["bare_serial_kinds"] and _ends_serial(text, end)
    if _is_case(number.symbol):
        return False
    if "\n" in text[begin:start] and re.search(r"\n\s*[*_|]*Số\s*:", text[begin:start]):
        return False  # the head of a document: its kind, then its own number line
    return not (label in ("Chương trình", "Dự án", "Đề án") and number.serial is not None and not has_so and not number.kind)


_AFTER_SERIAL = re.compile(r"[\s*_]*(?:ngày|ngay|của|cua|về|ve|[,;.)|]|$|nêu|có|đã|được|quy định|hướng dẫn|\n)")


def _ends_serial(text: str, end: int) -> bool:
    return _AFTER_SERIAL.match(text, end) is not None


@lru_cache(maxsize=4096)
def _is_case(symbol: str) -> bool:
    """Whether a symbol is that of a court's case: ``DS-ST``, ``QĐST-HNGĐ``, ``AL``."""
    return re.fullmatch(
        r"(?:(?:HS|DS|HC|LĐ|KDTM|KT|HNGĐ|HN)-?(?:ST|PT|GĐT|TT)|(?:QĐ|TB)(?:ST|PT|TA)-.+|AL|(?:QĐ|BA)-(?:ST|PT|GĐT)|GĐT-.+|QĐ-TA)",
        symbol,
    ) is not None


def _may_be_bare(
    text: str, low: int, start: int, end: int, number: DocumentNumber, foreign_end: int, *, listed: bool
) -> bool:
    """Whether a number without a kind word is a document's: in a list of them, or by its symbol."""
    if not number.symbol or number.serial is None or _is_case(number.symbol):
        return False
    if start > 0 and (text[start - 1] in "/:" and not text[max(0, start - 4) : start].lower().startswith(("số", "so", "sô"))):
        return False
    before = text[max(0, start - 6) : start].rstrip()
    if before.endswith(":") and before[:-1].rstrip()[-1:].isdigit():
        return False  # QCVN 1 : 2009/BKHCN
    if listed:
        return True
    window = plain(text[max(low, start - 24) : start])[::-1]
    if _foreign_behind().match(window):
        return False
    if foreign_end >= 0 and _JUST_LIST.match(text, foreign_end, start):
        return False
    if re.match(r"[\s*_]*:\s*[*_]*os\s*[*_|]*\s*(?:\n|$)", window) and text[: start].rstrip(" *_:").endswith(("Số", "SỐ")):
        return False  # the document's own number line
    kind = number.kind
    if kind is None:
        return number.term is not None or (number.has_known_issuers and number.unit is not None and number.year is None)
    return kind.label not in ("Hợp đồng",) and (number.has_known_issuers or number.year is not None or len(number.symbol) > 3)


def _bare_label(number: DocumentNumber, listed: _Draft | None) -> str | None:
    kind = number.kind
    if listed is not None and (kind is None or listed.label == kind.label or _same_symbol(listed.number, number)):
        return listed.label
    if kind is not None:
        return kind.label
    return None


def _same_symbol(one: DocumentNumber | None, other: DocumentNumber) -> bool:
    return one is not None and one.symbol == other.symbol


_TITLE_BEFORE_DATE = re.compile(
    r"[ \t]+(?P<title>[A-ZĐÁÀẢẤẦẨĂẮÂÊẾỀÔỐỒƠỚỜƯỨỪÝỦỔỞ][^;()|]{5,420}?)[ \t\n]+(?:ban hành[ \t]+)?(?=ngày[ \t]+\d{1,2}(?:/\d|\s+tháng))", re.DOTALL
)
_NO_TITLE = re.compile(r"\b(?:từ|đến|trước|sau|vào|hết|kể)\s*$|\.\s|\n\s*\n|\bsố\s+\d|\d/\d{4}/")


def _take_date(text: str, draft: _Draft) -> None:
    end, issued = date_after(text, draft.end, year=draft.label in ("Luật", "Bộ luật", "Pháp lệnh"))
    if end > draft.end:
        draft.end = draft.tail = end
        draft.issued = issued
        return
    if draft.number is None or not draft.number.symbol:
        return
    title = _TITLE_BEFORE_DATE.match(text, draft.end)
    if title is None or _NO_TITLE.search(title["title"]) or _starts_with_kind(title["title"]):
        return
    end, issued = date_after(text, title.end(), year=False)
    if end > title.end() and re.match(r"\s*(?:của\s|[,;).]|$)", text[end : end + 6]):
        draft.end = draft.tail = end
        draft.issued = issued
        draft.subject = " ".join(title["title"].split())


@cache
def _kind_start() -> re.Pattern[str]:
    return re.compile(rf"(?:{kind_words()})\s+(?:so\s|\d|nay|lien|[a-z]+\s+so\s)|dieu\s|khoan\s")


def _starts_with_kind(title: str) -> bool:
    return _kind_start().match(plain(title[:40])) is not None


# --- drafts by name ---------------------------------------------------------------------------------------------


def _by_name(text: str, numbered: list[_Draft]) -> list[_Draft]:
    """Find laws cited by name, outside the citations by number."""
    named: list[_Draft] = []
    at, last = 0, 0
    for anchor in ANCHOR.finditer(text):
        start = anchor.start()
        while at < len(numbered) and numbered[at].end <= start:
            at += 1
        if start < last or (at < len(numbered) and numbered[at].start <= start):
            continue
        law = law_at(text, anchor)
        if law is None:
            continue
        if at < len(numbered) and numbered[at].start < law.end:
            if not law.amending:
                continue
        draft = _named(text, law)
        if draft is not None:
            named.append(draft)
        last = law.end if draft is None else draft.end
    named.extend(_without_kind(text))
    return named


_DRAFT_LAW = re.compile(r"(?:dự thảo|dự án|du thao|du an)\s+$", re.IGNORECASE)


def _named(text: str, law: LawName) -> _Draft | None:
    end, issued = date_after(text, law.end, year=True)
    if end == law.end and (law.label == "Hiến pháp" or law.amending or _DRAFT_LAW.search(text, max(0, law.start - 10), law.start)):
        return None
    if not law.known and law.name_start >= law.end:
        return None
    if is_treaty(text, law.start):
        return None
    draft = _Draft(law.start, end, law.label, None)
    draft.name = " ".join(text[law.name_start : law.end].split()) or None
    draft.issued = issued
    return draft


_LOST_KIND = re.compile(r"Căn c[ứửư]\s+(?=[A-ZĐÁÀẢẤẦẨĂẮÂÊẾỀÔỐỒƠỚỜƯỨỪÝỦỔỞ])")


def _without_kind(text: str) -> Iterator[_Draft]:
    """Find laws whose kind word was lost: ``Căn cứ Quản lý nợ công ngày 23 tháng 11 năm 2017``."""
    for lead in _LOST_KIND.finditer(text):
        start = lead.end()
        end = known_name_end(text, start)
        if end is None:
            continue
        dated, issued = date_after(text, end, year=False)
        if dated > end and issued is not None:
            draft = _Draft(start, dated, "Luật", None)
            draft.name = " ".join(text[start:end].split())
            draft.issued = issued
            yield draft


# --- what follows, and what is shared ---------------------------------------------------------------------------


@cache
def _subject_start() -> re.Pattern[str]:
    return re.compile(rf"[\s*_]*(?:[-–:,]\s*)?(?P<subject>(?:{words_pattern('subject_starters')})(?!\w))", re.IGNORECASE)


@cache
def _subject_end() -> re.Pattern[str]:
    return re.compile(
        r"[;|]|\.(?=\s|$|/|\*)|\n\s*\n|\n\s*(?:[-+•*]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|Căn cứ|Thực hiện|Theo đề nghị|Xét|QUYẾT|Điều\s\d)"
        r"|\s*\((?=(?:sau đây|sau day|gọi|viết|đã|được|có|Nghị|Quyết|Thông|Luật|Kết|Chỉ))|\s*\*\*"
        r"|,?\s+(?:đã\s+)?(?:được|bị)\s+(?:sửa|s[uử]a đ|bổ|bỗ|thay|bãi|hủy|hợp nhất)"
        r"|,?\s+(?:hết|có|còn|chấm dứt)\s+hiệu\s+lực"
    )


def _followed(text: str, drafts: list[_Draft]) -> None:
    """Read the issuer and the subject after each draft; drop laws that only stand in the subject of another."""
    for i, draft in enumerate(drafts):
        if draft.number is None:
            continue
        limit = drafts[i + 1].start if i + 1 < len(drafts) else len(text)
        joint = draft.label in ("Thông tư liên tịch", "Nghị quyết liên tịch")
        if text[draft.end : draft.end + 1] not in ";.)":
            end, issuer = issuer_after(text, draft.end, joint=joint)
            if issuer is not None and end <= limit:
                draft.issuer = issuer
                draft.tail = end
        if draft.subject is None:
            _take_subject(text, drafts, i)


def _take_subject(text: str, drafts: list[_Draft], i: int) -> None:
    draft = drafts[i]
    begin = _subject_start().match(text, draft.tail)
    if begin is None:
        return
    start = begin.start("subject")
    stop = _subject_end().search(text, start, start + 700)
    end = stop.start() if stop is not None else min(len(text), start + 700)
    for following in drafts[i + 1 :]:
        if following.start >= end:
            break
        cut = _listed_from(text, start, following)
        if cut is not None and not (following.number is None and following.issued is None and _LAW_WORD.search(text, start, cut)):
            end = cut
            break
    subject = " ".join(text[start:end].split()).rstrip(" ,:-–*_")
    if subject:
        draft.subject = subject
        draft.tail = max(draft.tail, start + len(text[start:end].rstrip()))


_LAW_WORD = re.compile(r"Luật|luật|Pháp lệnh")
_BEFORE_LISTED = re.compile(r"(?P<mark>[,(]|\s(?:và|va|hoặc|theo|tại|bởi))\s*(?:các\s+|Điều này\s+)?[*_]*\Z")


def _listed_from(text: str, low: int, following: _Draft) -> int | None:
    """Return where a subject ends because the next citation is listed beside it; None where it is part of it."""
    start = following.pin_start
    listed = _BEFORE_LISTED.search(text, max(low, start - 24), start)
    if listed is None or listed["mark"].strip() in ("theo", "tại", "bởi"):
        return None
    return listed.start()


def _share(text: str, drafts: list[_Draft]) -> None:
    """Give each member of a list what is said once for all: kind, date, issuer."""
    for i, draft in enumerate(drafts):
        if draft.number is None:
            continue
        previous = drafts[i - 1] if i else None
        joined = previous is not None and previous.number is not None and _between(text, previous, draft)
        if draft.issuer is None:
            draft.issuer = issuer_before(text, previous.end if previous else 0, draft.pin_start)
            if draft.issuer is None and joined == "," and previous is not None and not previous.subject:
                if previous.issuer and _issued_before(text, previous):
                    draft.issuer = previous.issuer
    for i in range(len(drafts) - 1, 0, -1):
        draft, previous = drafts[i], drafts[i - 1]
        if draft.number is None or previous.number is None or _between(text, previous, draft) != ",":
            continue
        if previous.issuer is None and draft.issuer and previous.subject is None and _alike(previous, draft):
            previous.issuer = draft.issuer
        bare = draft.start == draft.number_end - len(text[draft.start : draft.number_end])
        if previous.issued is None and draft.issued is not None and bare and _is_bare(text, draft) and previous.end == previous.number_end:
            previous.issued = draft.issued


def _is_bare(text: str, draft: _Draft) -> bool:
    return text[draft.start].isdigit()


def _issued_before(text: str, draft: _Draft) -> bool:
    return draft.tail == draft.end


def _alike(one: _Draft, other: _Draft) -> bool:
    return (
        one.label == other.label and one.number is not None and other.number is not None
        and one.number.symbol.split("-")[-1] == other.number.symbol.split("-")[-1]
    )


def _between(text: str, one: _Draft, other: _Draft) -> str:
    """Say how two citations are listed: "," (one phrase), ";" or "" (not)."""
    gap = text[one.end : other.pin_start].strip(" \t\n*_")
    low = plain(gap)
    if low in (",", "va", "hoac", ", va", "va so", "so", ", so", "hoac so", "va cac", ", cac"):
        return ","
    return ";" if low in (";", "; so", "; va") else ""


_GROUP_HEAD = re.compile(r"(?:[Cc]ác|[Mm]ột số)\s+(?P<kind>[A-ZĐa-zđ][^;:.()\n]{3,24}?)\s+của\s+(?P<issuer>[^;:.()\n]{4,90}?):\s*(?:số\s*)?\Z")


def _group_heads(text: str, drafts: list[_Draft]) -> None:
    """Carry ``các Nghị quyết của Chính phủ: số 01/NQ-CP …, số 02/NQ-CP`` to each bare number of the paragraph."""
    issuer: str | None = None
    label: str | None = None
    until = 0
    for draft in drafts:
        if draft.number is None or not _is_bare(text, draft):
            continue
        head = _GROUP_HEAD.search(text, max(0, draft.start - 140), draft.start)
        if head is not None:
            found = re.match(kind_words(), plain(head["kind"]))
            if found is not None:
                label, issuer = label_of(found.group()), " ".join(head["issuer"].split())
                stop = text.find("\n", draft.start)
                until = stop if stop >= 0 else len(text)
        if issuer is not None and draft.start < until and draft.issuer is None and draft.label in (label, None):
            draft.issuer, draft.label = issuer, label


# --- together ---------------------------------------------------------------------------------------------------


def _drafts(text: str) -> list[_Draft]:
    numbered = _by_number(text)
    named = _by_name(text, numbered)
    drafts = sorted(numbered + named, key=lambda draft: draft.start) if named else numbered
    low = 0
    for draft in drafts:
        draft.pin_start, draft.pinpoints = pinpoints_before(text, low, draft.start)
        low = draft.end
    _followed(text, drafts)
    if named:
        drafts = _less_nested(text, drafts)
    _group_heads(text, drafts)
    _share(text, drafts)
    return drafts


def _less_nested(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """Drop laws that stand by name, without a date, in the subject of another document or of an amending law."""
    kept: list[_Draft] = []
    zone = 0
    for draft in drafts:
        if draft.number is not None:
            zone = max(zone, draft.tail) if draft.subject else zone
            kept.append(draft)
        elif draft.start < zone and not (draft.issued is not None and draft.issued.month is not None):
            continue
        elif draft.issued is None and _AMENDED.search(plain(text[max(0, draft.start - 60) : draft.start])):
            continue
        else:
            kept.append(draft)
    return kept


_AMENDED = re.compile(r"(?:luat|phap lenh)\s+s[ua]+a?\s*(?:doi)?[\s,;]+(?:va\s+)?bo\s*sung\s+(?:mot so\s+)?dieu\s+cua\s+(?:cac\s+)?$")


@lru_cache(maxsize=8192)
def _kind(label: str | None, number: DocumentNumber | None) -> DocumentKind | None:
    """Return the kind of a citation: what the text says, made exact by the number."""
    if label is None:
        return number.kind if number is not None else None
    if number is not None:
        if label == "Thông tư" and number.is_joint:
            label = "Thông tư liên tịch"
        for kind in number.kinds:
            if kind.label == label:
                return kind
    return kind_of_word(label)


def _citation(draft: _Draft) -> Citation:
    subject = draft.subject
    if draft.name is not None:
        subject = draft.name
    return Citation(
        kind=_kind(draft.label, draft.number),
        number=draft.number,
        issued=draft.issued,
        issuer=draft.issuer,
        subject=subject,
        pinpoints=draft.pinpoints,
    )


def find_citations(text: str | View) -> tuple[Found[Citation], ...]:
    """Find every citation of a legal document in a text, in order."""
    v = view(text)
    return tuple(v.found(draft.start, draft.end, _citation(draft)) for draft in _drafts(v.text))
