"""Citations by number: ``Quyết định số 1322/QĐ-TTg``, ``39-NQ/TW``, ``Kế hoạch số …./KH-UBND``.

One pass finds the candidates: a digit or a blank before a slash or a hyphen and a letter or a year, or a serial after
"số". The number is read there, and the kind before it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...text.patterns import any_of
from ...vietnamese.letters import plain
from ..document_numbers import DocumentNumber
from ..document_numbers.reading import number_at
from .drafts import Draft
from .law_names import is_own_number
from .titles import give_back, take_date
from .words import kind_words, label_of, plain_kind_words, spellings, table, words_pattern_reversed

__all__ = ["by_number"]

_CANDIDATE = re.compile(
    # a digit that begins a run, …
    r"[0-9](?<![0-9A-Za-z/⁄.,-][0-9])(?:"
    # … up to the sign of a symbol
    r"[0-9]{0,5}+[A-Za-zĐđ]?+(?:\.[0-9]{1,3}+)?+\s{0,2}[/⁄∕–-](?=\s{0,2}(?:[^\W\d_]|[12][0-9]{3}|[.…_]))"
    # … or all of a serial alone: "Kế hoạch số 170"
    r"|(?<=[sS][ốôoỐÔO]\s[0-9])[0-9]{0,3}+(?![0-9A-Za-z]))"
    # the slash of a number left blank
    r"|/(?<![\w/]/)\s?(?=[A-ZĐÑ]|2[0-9]{3}|[.…_])"
)
_BLANK_BEFORE = re.compile(r"[.…_][.…_/\s]{0,40}\Z")
# Symbols of court cases: DS-ST, HNGĐ-PT, QĐST-DS, AL (án lệ).
_CASE = re.compile(
    r"(?:HS|DS|HC|LĐ|KDTM|KT|HNGĐ|HN)-?(?:ST|PT|GĐT|TT)|(?:QĐ|TB)(?:ST|PT|TA)-.+|AL"
    r"|(?:QĐ|BA)-(?:ST|PT|GĐT)|GĐT-.+|QĐ-TA"
)
# Laws are numbered by the National Assembly, its Standing Committee or the President.
_ASSEMBLY = re.compile(r"(?:PL-)?(?:UBTV)?QH\d|L/CTN|LCT|PL-")
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
# Words that are kinds of document and much else: a number after them needs "số" or a symbol of the kind.
_AMBIGUOUS = frozenset({"Chương trình", "Dự án", "Đề án", "Phương án", "Biên bản"})

_KIND_REACH = 34
_GAP_REACH = 190
_SO = r"(?:[ốôoỐÔO][sS])"
_SINGLE = ("Luật", "Luột", "Lệnh")


@cache
def _kind_behind() -> re.Pattern[str]:
    """A kind word and "số" before a number, in reversed text.

    A kind of one syllable is part of other words ("pháp luật", "mệnh lệnh"): it must stand alone.
    """
    single = {spelt for word in _SINGLE for spelt in kind_words() if plain(spelt) == plain(word)}
    longer = any_of(word[::-1] for word in kind_words() if word not in single)
    return re.compile(
        rf"[\s*_\"“]*:?[\s*_]*(?P<so>{_SO}[\s:*_]*)?(?:{words_pattern_reversed('urgency')}\s+)?"
        rf"(?P<kind>{longer}|{any_of(word[::-1] for word in single)}(?![^\W\d_])(?!\s+[pP][áÁ][hH][pP]))"
    )


@cache
def _plain_kind_behind() -> re.Pattern[str]:
    """The same in reversed plain text, for what recognition misread."""
    kinds = any_of(word[::-1] for word in plain_kind_words())
    return re.compile(rf"[\s*_\"“]*:?[\s*_]*(?P<so>os[\s:*_]*)(?P<kind>{kinds})(?![a-z])(?!\s+pahp)")


@cache
def _abbreviation_behind() -> re.Pattern[str]:
    """An abbreviated kind before a number, in reversed text: ``QĐ số``, ``NĐ``."""
    codes = "|".join(sorted((code[::-1] for code in table()["kind_abbreviations"]), key=len, reverse=True))
    return re.compile(rf"\s*(?:{_SO}[\s:]*)?(?P<code>{codes})(?![\w/-])")


@cache
def _gap_behind(label: str | None = None) -> re.Pattern[str]:
    """A kind word, words, "số", before a number, in reversed plain text: ``Luật Đấu thầu số``."""
    kinds = plain_kind_words() if label is None else [plain(label)]
    return re.compile(
        rf"\s*(?P<so>os[\s:*_]*)?\s(?P<gap>[^;:.()\"“”|\[\]]{{1,{_GAP_REACH}}}?)\s"
        rf"(?P<kind>{any_of(word[::-1] for word in kinds)})(?![a-z])"
    )


@cache
def _foreign_behind() -> re.Pattern[str]:
    """A noun that has numbers of its own (mẫu, hoá đơn, bản án), in reversed text."""
    return re.compile(rf"\s*:?\s*(?:{_SO}[\s:]*)?(?:{words_pattern_reversed('foreign_nouns')})(?![^\W\d_])")


# Words for kinds that also say what a letter is for: công văn hướng dẫn, tờ trình báo cáo.
_PURPOSES = frozenset({"Hướng dẫn", "Thông báo", "Báo cáo", "Kết luận"})
_LETTER_BEHIND = re.compile(rf"\s+(?P<kind>{any_of(w[::-1] for k in ('Công văn', 'Công điện') for w in spellings(k))})")
_GAP_STOPS = re.compile(
    r"(?<!\w)(?:này|nêu|nói|có|được|bị|đã|theo|tại|thì|khi|để|và các|hoặc|gồm|như|từ|ngày|kèm|bổ sung bởi)(?!\w)"
    r"|\n\s*\n"
)
_SO_BEHIND = re.compile(rf"[\s*_:]*{_SO}(?![^\W\d_])")


class _Kind:
    """What stands before a number: where the citation starts, its label, the words between, whether "số" does."""

    __slots__ = ("has_so", "label", "name", "start")

    def __init__(self, start: int, label: str | None, name: str | None, *, has_so: bool) -> None:
        self.start = start
        self.label = label
        self.name = name
        self.has_so = has_so


def _kind_before(text: str, low: int, start: int, number: DocumentNumber) -> _Kind:
    window = text[max(low, start - _KIND_REACH) : start][::-1]
    behind = _kind_behind().match(window)
    if behind is None:
        has_so = _SO_BEHIND.match(window) is not None
        if not has_so or (behind := _plain_kind_behind().match(plain(window))) is None:
            return _distant_kind_before(text, low, start, number, window, has_so=has_so)
    label = label_of(behind["kind"][::-1])
    begin = start - behind.end("kind")
    has_so = behind["so"] is not None
    letter = _LETTER_BEHIND.match(text[max(low, begin - 12) : begin][::-1]) if label in _PURPOSES else None
    if letter is not None and (number.kind is None or number.kind.label != label):
        # "Công văn hướng dẫn số 2445/TS": the purpose of a letter, not its kind.
        of_letter = label_of(letter["kind"][::-1])
        return _Kind(begin - letter.end(), of_letter, text[begin : start - behind.start("kind")], has_so=has_so)
    if has_so and text[begin].islower() and (kind := number.kind) is not None and kind.label != label:
        # "Quyết định phê duyệt đề án số 12/QĐ-UBND": the nearer word is part of the name.
        further = _gap_before(text, low, start, number, kind.label)
        if further is not None:
            return further
    return _Kind(begin, label, None, has_so=has_so)


def _distant_kind_before(
    text: str, low: int, start: int, number: DocumentNumber, window: str, *, has_so: bool
) -> _Kind:
    code = _abbreviation_behind().match(window)
    if code is not None:
        return _Kind(start - code.end(), table()["kind_abbreviations"][code["code"][::-1]], None, has_so=True)
    found = None
    if (has_so and _foreign_behind().match(window) is None) or _ASSEMBLY.match(number.symbol):
        found = _gap_before(text, low, start, number)
    return found or _Kind(start, None, None, has_so=has_so)


def _gap_before(text: str, low: int, start: int, number: DocumentNumber, wanted: str | None = None) -> _Kind | None:
    """Read a kind that stands some words before the number: ``Báo cáo thẩm tra số``, ``Luật Đấu thầu số``."""
    behind = _gap_behind(wanted).match(plain(text[max(low, start - _GAP_REACH - 30) : start])[::-1])
    is_law = _ASSEMBLY.match(number.symbol) is not None
    if behind is None or (behind["so"] is None and not is_law):
        return None
    label = label_of(behind["kind"][::-1])
    begin, gap_start, gap_end = (start - behind.end("kind"), start - behind.end("gap"), start - behind.start("gap"))
    name = " ".join(text[gap_start:gap_end].split()).strip("*_")
    if _GAP_STOPS.search(text, gap_start, gap_end) or (is_law != (label in _LAWS) and label != "Nghị quyết"):
        return None
    if label not in _LAWS:
        if len(name) > 90 or name.count(",") > 1:
            return None
        return _Kind(begin, label, name, has_so=True)
    return _amending_before(text, low, begin, name, number, start) or _Kind(begin, label, name, has_so=True)


_AMENDING_LAW = re.compile(
    r"(?:Bộ luật|[Ll]uật|[Pp]háp lệnh)\s+(?P<name>[sS]ửa đổi[^;:.()\n]{0,120}?của\s+(?:các\s+)?)\Z"
)
_AMENDED_NEXT = re.compile(r"[^;.]{0,40}(?:đã\s+)?được\s+(?:sửa|bổ)")


def _amending_before(text: str, low: int, begin: int, inner: str, number: DocumentNumber, start: int) -> _Kind | None:
    """Tell whose number it is in ``Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14``.

    It is that of the inner law where that is known to have it, or where it is said to have been amended; else that of
    the amending one, which is returned.
    """
    amending = _AMENDING_LAW.search(text, max(low, begin - 150), begin)
    if amending is None:
        return None
    own = is_own_number(inner, str(number))
    if own or (own is None and _AMENDED_NEXT.match(text, start + len(str(number)))):
        return None
    name = " ".join(text[amending.start("name") : start].split())
    return _Kind(amending.start(), "Luật", re.sub(r"\s*số\s*:?$", "", name), has_so=True)


# --- numbers and what they are ----------------------------------------------------------------------------------


def by_number(text: str) -> list[Draft]:
    """Find the citations that have a number, each with its kind and date."""
    drafts: list[Draft] = []
    last = 0
    foreign_end = -1  # where the last number that is no document's ended
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < last:
            continue
        if text[start] == "/":
            start = _blank_start(text, last, start)
            read = number_at(text, start)
        else:
            read = number_at(text, start) or _without_symbol(text, start, candidate.end())
        if read is None:
            continue
        number, end = read
        draft = _draft(text, drafts, last, start, end, number, foreign_end)
        if draft is None:
            foreign_end = end
            continue
        take_date(text, draft)
        for outer in drafts[-3:]:
            give_back(text, outer, draft)
        drafts.append(draft)
        last = draft.end
    return drafts


def _blank_start(text: str, low: int, slash: int) -> int:
    """Return where a number left blank starts: at the dots before its slash."""
    blank = _BLANK_BEFORE.search(text, max(low, slash - 42), slash)
    if blank is None:
        return slash
    return blank.end() - len(blank.group().lstrip())


# "Nghị định 43/2014", as newspapers write
_YEARED = re.compile(r"(?!(?:19|20)[0-9]{2}/)([0-9]{1,5}[a-zđ]?)/((?:19|20)[0-9]{2})(?![\w/⁄–-]|\.[0-9])")


def _without_symbol(text: str, start: int, end: int) -> tuple[DocumentNumber, int] | None:
    """Read a serial alone (``số 170``) or with its year; ``end`` is where the candidate ends."""
    if text[end - 1].isdigit():
        return _serial(text[start:end], None), end
    yeared = _YEARED.match(text, start)
    return None if yeared is None else (_serial(yeared[1], yeared[2]), yeared.end())


@lru_cache(maxsize=2048)
def _serial(serial: str, year: str | None) -> DocumentNumber:
    if year is None:
        return DocumentNumber(serial, None, "")
    return DocumentNumber(serial, int(year), "", written=f"{serial}/{year}")


def _draft(
    text: str, drafts: list[Draft], low: int, start: int, end: int, number: DocumentNumber, foreign_end: int
) -> Draft | None:
    """Make the draft of a number, or return None where it is no document's."""
    kind = _kind_before(text, low, start, number)
    if kind.label is not None:
        if not _may_be_cited(text, kind, start, end, number):
            return None
        draft = Draft(kind.start, end, kind.label, number)
        if kind.name is not None:
            if plain(kind.name[:4]) == "cua ":  # "Quyết định của Thủ tướng Chính phủ số 1322/QĐ-TTg"
                draft.issuer = kind.name[4:]
            else:
                draft.name = kind.name
        return draft
    previous = drafts[-1] if drafts else None
    listed = previous is not None and _JUST_LIST.match(text, previous.end, start) is not None
    if not _may_be_bare(text, low, start, number, foreign_end, listed=listed):
        return None
    return Draft(start, end, _bare_label(number, previous if listed else None), number, bare=True)


_JUST_LIST = re.compile(r"[\s*_]*(?:[,;]|và\b|va\b|hoặc\b|,\s*và\b)[\s*_]*(?:[sS][ốôo]\s*:?\s*)?\Z")
_AFTER_SERIAL = re.compile(r"[\s*_]*(?:ngày|ngay|của|cua|về|ve|[,;.)|]|$|nêu|có|đã|được|quy định|hướng dẫn|\n)")
_OWN_NUMBER_LINE = re.compile(r"\n\s*[*_|]*Số\s*:")


def _may_be_cited(text: str, kind: _Kind, start: int, end: int, number: DocumentNumber) -> bool:
    """Whether a number after a kind word is a citation."""
    if not number.symbol and number.year is not None:
        return kind.label in table()["yeared_kinds"]
    if not number.symbol:
        return kind.has_so and kind.label in table()["bare_serial_kinds"] and _AFTER_SERIAL.match(text, end) is not None
    if _is_case(number.symbol):
        return False
    if "\n" in text[kind.start : start] and _OWN_NUMBER_LINE.search(text, kind.start, start):
        return False  # the head of a document: its kind, then its own number line
    return kind.label not in _AMBIGUOUS or kind.has_so or number.kind is not None


@lru_cache(maxsize=4096)
def _is_case(symbol: str) -> bool:
    return _CASE.fullmatch(symbol) is not None


def _may_be_bare(text: str, low: int, start: int, number: DocumentNumber, foreign_end: int, *, listed: bool) -> bool:
    """Whether a number without a kind word is a document's: in a list of them, or by its symbol."""
    if not number.symbol or number.serial is None or _is_case(number.symbol):
        return False
    if _STANDARD_BEHIND.match(text[max(0, start - 6) : start][::-1]):
        return False
    if listed:
        return True
    window = text[max(low, start - 26) : start][::-1]
    if _foreign_behind().match(window) or (foreign_end >= 0 and _JUST_LIST.match(text, foreign_end, start)):
        return False
    if _OWN_LINE_BEHIND.match(window):
        return False
    kind = number.kind
    if kind is None:
        return number.term is not None or (number.has_known_issuers and number.unit is not None and number.year is None)
    return kind.label not in ("Hợp đồng", "Giấy mời") and (
        number.has_known_issuers or number.year is not None or len(number.symbol) > 3
    )


# "QCVN 1 : 2009/BKHCN" and "https://…/15/2022/TT-BKHCN", in reversed text.
_STANDARD_BEHIND = re.compile(r"\s{0,2}:\s{0,2}[0-9]|[/⁄]")
# "Số: 15/2022/TT-BKHCN" at the beginning of a line: the document's own number.
_OWN_LINE_BEHIND = re.compile(r"[\s*_]*:[\s*_]*[ốỐ]S[*_|\s]*(?:[\n|]|$)")


def _bare_label(number: DocumentNumber, listed: Draft | None) -> str | None:
    kind = number.kind
    if (
        listed is not None
        and listed.number is not None
        and (kind is None or listed.label == kind.label or listed.number.symbol == number.symbol)
    ):
        return listed.label
    return None if kind is None else kind.label
