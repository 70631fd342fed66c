"""Citations by number: ``Quyết định số 1322/QĐ-TTg``, ``39-NQ/TW``, ``Kế hoạch số …./KH-UBND``.

One pass finds the candidates: a digit or a blank before a slash or a hyphen and a letter or a year, or a serial after
"số". The number is read there, the kind before it, and the date after it.
"""

from __future__ import annotations

from functools import lru_cache

from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.letters import plain
from ..document_numbers import DocumentNumber
from ..document_numbers.reading import number_at
from .drafts import Draft
from .kind_before import KindBefore, foreign_behind, kind_before
from .titles import give_back, take_date
from .words import table

# Words that are kinds of document and much else: a number after them needs "số" or a symbol of the kind.
_AMBIGUOUS = frozenset({"Chương trình", "Dự án", "Đề án", "Phương án", "Biên bản"})
# How far before a number (characters) stands what tells that it is none of a document, where no kind does.
_BARE_REACH = 26

_CANDIDATE = Pattern.plain(
    # One set of characters to begin with is searched for faster than two ways: …
    r"[0-9/](?:"
    # … a digit that begins a run, …
    r"(?<=[0-9])(?<![0-9A-Za-z/⁄.,-][0-9])(?:"
    # … up to the sign of a symbol
    r"[0-9]{0,5}+(?:[A-Za-zĐđ]?+(?:\.[0-9]{1,3}+)?+\s{0,2}[/⁄∕–-](?=\s{0,2}(?:[^\W\d_]|[12][0-9]{3}|[.…_]))"
    # … or the kind that stands where the sign should be, …
    r"| (?=[A-ZĐ][A-ZĐTr]{1,2}\s?/\s?[A-ZĐ]))"
    # … or all of a serial alone: "Kế hoạch số 170"
    r"|(?<=[sS][ốôoỐÔO]\s[0-9])[0-9]{0,3}+(?![0-9A-Za-z]))"
    # the slash of a number left blank
    r"|(?<=/)(?<![\w/]/)\s?(?=[A-ZĐÑ]|2[0-9]{3}|[.…_]))",
    yes=("số ⟦1322/⟧QĐ-TTg", "⟦39-⟧NQ/TW", "số ⟦759 ⟧QĐ/BYT", "Kế hoạch số ⟦170⟧ ngày", "….⟦/⟧KH-UBND"),
    no=("5/10", "ngày 1⟦5/QĐ"),
)
_BLANK_BEFORE = Behind(r"[.…_][.…_/\s]{0,40}", most=42, yes=("số ⟦…./…⟧/KH-UBND",), no=("số ",))
# "Nghị định 43/2014", as newspapers write
_YEARED = Pattern.plain(
    r"(?!(?:19|20)[0-9]{2}/)([0-9]{1,5}[a-zđ]?)/((?:19|20)[0-9]{2})(?![\w/⁄–-]|\.[0-9])",
    yes=("⟦43/2014⟧ quy định",),
    no=("43/2014/NĐ-CP", "2013/2014"),
)

# Symbols of court cases: DS-ST, HNGĐ-PT, QĐST-DS.
_CASE = Pattern.plain(
    r"(?:HS|DS|HC|LĐ|KDTM|KT|HNGĐ|HN)-?(?:ST|PT|GĐT|TT)|(?:QĐ|TB)(?:ST|PT|TA)-.+"
    r"|(?:QĐ|BA)-(?:ST|PT|GĐT)|GĐT-.+|QĐ-TA",
    yes=("⟦DS-ST⟧", "⟦QĐST-HNGĐ⟧"),
    no=("QĐ-TTg",),
)
_JUST_LIST = Pattern.plain(
    r"[\s*_]*(?:[,;]|và\b|va\b|hoặc\b|,\s*và\b)[\s*_]*(?:[sS][ốôo]\s*:?\s*)?\Z", yes=(", ", " và số "), no=(" của ",)
)
_AFTER_SERIAL = Pattern.plain(
    r"[\s*_]*(?:ngày|ngay|năm\s+(?:19|20)\d\d(?!\d)|của|cua|về|ve|[,;.)|]|$|nêu|có|đã|được|quy định|hướng dẫn|\n)",
    yes=(" ngày 5", "⟦⟧"),
    no=(" người",),
)
_OWN_NUMBER_LINE = Pattern.plain(r"\n\s*[*_|]*Số\s*:", yes=("QUYẾT ĐỊNH⟦\n**Số:⟧ 5",), no=("\nsố:",))
# "QCVN 1 : 2009/BKHCN" and "https://…/15/2022/TT-BKHCN"
_STANDARD_BEHIND = Behind(r"[0-9]\s{0,2}:\s{0,2}|[/⁄]", most=6, yes=("QCVN ⟦1 : ⟧2009", "vn⟦/⟧15"), no=("số: ",))
# "Số: 15/2022/TT-BKHCN" at the beginning of a line: the document's own number.
_OWN_LINE_BEHIND = Behind(
    r"(?:[\n|]|^)[*_|\s]*S[ốỐ][\s*_]*:[\s*_]*", most=_BARE_REACH, yes=("Số: ", "a⟦\n**Số:** ⟧5"), no=("theo Số: ",)
)


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
            blank = _BLANK_BEFORE.match(text, start, last)
            start = start if blank is None else blank.start()
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
    kind = kind_before(text, low, start, number)
    if kind.label is not None:
        if not _may_be_cited(text, kind, start, end, number):
            return None
        if kind.name is not None and plain(kind.name[:4]) == "cua ":
            # "Quyết định của Thủ tướng Chính phủ số 1322/QĐ-TTg"
            return Draft(kind.start, end, kind.label, number, issuer=kind.name[4:])
        return Draft(kind.start, end, kind.label, number, kind.name)
    previous = drafts[-1] if drafts else None
    listed = previous is not None and _JUST_LIST.match(text, previous.end, start) is not None
    if not _may_be_bare(text, low, start, number, foreign_end, listed=listed):
        return None
    return Draft(start, end, _bare_label(number, previous if listed else None), number, bare=True)


def _may_be_cited(text: str, kind: KindBefore, start: int, end: int, number: DocumentNumber) -> bool:
    """Whether a number after a kind word is a citation."""
    if not number.symbol and number.year is not None:
        return kind.label in table()["yeared_kinds"]
    if not number.symbol:
        return kind.has_so and kind.label in table()["bare_serial_kinds"] and _AFTER_SERIAL.match(text, end) is not None
    if (kind.label == "Án lệ") != (number.symbol == "AL"):
        return False
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
    if _STANDARD_BEHIND.match(text, start):
        return False
    if listed:
        return True
    low = max(low, start - _BARE_REACH)
    if foreign_behind().match(text, start, low) or (foreign_end >= 0 and _JUST_LIST.match(text, foreign_end, start)):
        return False
    if _OWN_LINE_BEHIND.match(text, start, low):
        return False
    kind = number.kind
    if kind is None:
        return number.term is not None or (number.has_known_issuers and number.unit is not None and number.year is None)
    return kind.label not in ("Hợp đồng", "Giấy mời") and (
        number.has_known_issuers or number.year is not None or len(number.symbol) > 3
    )


def _bare_label(number: DocumentNumber, listed: Draft | None) -> str | None:
    kind = number.kind
    if (
        listed is not None
        and listed.number is not None
        and (kind is None or listed.label == kind.label or listed.number.symbol == number.symbol)
    ):
        return listed.label
    return None if kind is None else kind.label
