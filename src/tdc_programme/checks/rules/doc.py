"""Rules on a document as a whole: its number, date, subject, main parts and marks (group DOC)."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator

from ...documents.model import Document, ProblemKind
from ...law.document_numbers import DocumentNumber
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ..catalogue import Wording
from ..collection import Collection, Digest
from ..context import Context
from ..model import Severity
from ..problems import Flaw, Item
from ..registry import implements, implements_across
from .facts import day_of, overtaken, part, words

_SIGNED = Pattern.plain(r"\([Đđ]ã ký\)", yes=("(Đã ký)",))
_NOT_LETTERS = Pattern.plain(r"[^a-z]", yes=(".", "đ"), no=("a",))
_CITY = Pattern.plain(r"(?:TP|Tp|tp|T\.P)\.?\s*(\w.+)", yes=("TP. Huế", "T.P Huế"), no=("TP.",))
_FULL_STOP = Pattern.plain(r"[^./]\.$", yes=("n.",), no=("..", "/."))
_BLANK_NUMBER = Pattern.plain(r"(?<=số )/[^\s,;)]+", yes=("số ⟦/TB-TĐC⟧ ngày",), no=("số 5/TB-TĐC",))
_BLANK_DATE = Pattern.plain(
    r"ngày[ .…_]{1,20}tháng[ .…_\d]{1,20}năm(?: ?\d{4})?",
    yes=("ngày tháng năm 2024", "ngày … tháng 12 năm"),
    no=("ngày 5 tháng 12",),
)
_NATIONAL_TITLE = Pattern.plain(
    r"cộng h[òo][aà] xã hội chủ nghĩa việt nam", any_case=True, yes=("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",)
)
_TITLE, _MOTTO_WORDS = "cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc"
# Signs of a part that the reader did not take in.
_NUMBER_LINE = Pattern.plain(r"(?m)^\W{0,8}Số\s?:", any_case=True, yes=("Số: 12/TTr-SCT",), no=("Số lượng:",))
_SIGNS = Pattern.plain(
    r"\b(?:T/?M|K/?T|T/?L|TUQ)\.|\([Đđ]ã ký\)", yes=("T/M. ĐOÀN", "KT. GIÁM ĐỐC", "(Đã ký)"), no=("TMT.",)
)
_RECIPIENTS = Pattern.plain(r"nơi\s{1,3}nhận", any_case=True, yes=("Nơi nhận",), no=("nơi nộp",))
_NO_SUBJECT = Pattern.plain(r"Kính gửi|Điều 1|I\.|1\.", yes=("Kính gửi", "Điều 1"), no=("Về việc",))
_MOTTO = Pattern.plain(
    r"độc lập\W{1,5}tự do\W{1,5}hạnh phúc", any_case=True, yes=("Độc lập – Tự do – Hạnh phúc",), no=("Độc lập Tự",)
)
_SHORT_PLACES = {"hn": "Hà Nội", "hcm": "Thành phố Hồ Chí Minh", "tphcm": "Thành phố Hồ Chí Minh"}
_ABBREVIATED = Pattern.plain(
    r"\b(?:TP|Tp|T\.P|tp|TX|Tx)\b\.?|\b[A-ZĐ]{2,5}\b(?:\.|$)", yes=("TP.", "HN"), no=("Hà Nội",)
)
_NO_COMMA = Pattern.plain(
    r"(?m)^(?P<place>(?:[A-ZĐ][^\W\d_]{1,8}[ ]){1,5})(?=ngày[\s\d.…]{1,12}tháng[\s\d.…]{1,12}năm[\s\d.…]{0,12}$)",
    yes=("⟦Hà Nội ⟧ngày 22 tháng 11 năm 2024",),
    no=("Hà Nội, ngày 22 tháng 11 năm 2024",),
)
_BELOW = Pattern.plain(
    r"[\s*_>#-]*(?:\Z|nơi\s{1,3}nhận)", any_case=True, yes=("⟦\n\n**Nơi nhận⟧:", "⟦\n\n---\n⟧"), no=("\nPhụ lục",)
)
_CLOSED = Pattern.plain(r"\./\.[\s*_]*$", yes=("./.**",), no=("./. Hết",))
#: No paper is older; a smaller year is the number of a footnote in a form ("năm …4").
_FIRST_YEAR = 1900
#: Lengths of the fields of the electronic record (Decree 30/2020/NĐ-CP, Annex VI).
_LENGTHS = (
    ("number.serial", 11, Wording("số", "the number")),
    ("number.symbol", 30, Wording("ký hiệu", "the symbol")),
    ("organisation", 200, Wording("tên cơ quan ban hành", "the issuer's name")),
    ("signature.title", 100, Wording("chức vụ người ký", "the signer's post")),
    ("signature.name", 50, Wording("họ tên người ký", "the signer's name")),
)
#: What other rules tell in their own words: a task without host, leader, products or duration, a row too short; and a
#: column of no known meaning, whose cells are kept as they stand.
_TOLD = frozenset(
    {
        ProblemKind.NO_PARTS,
        ProblemKind.MISSING_PART,
        ProblemKind.NO_HOST,
        ProblemKind.NO_LEAD,
        ProblemKind.NO_DELIVERABLES,
        ProblemKind.BAD_DURATION,
        ProblemKind.ROW_LENGTH,
        ProblemKind.UNKNOWN_COLUMN,
    }
)
#: What is told of any file.
_OF_FILES = frozenset({ProblemKind.MISNAMED_FILE, ProblemKind.PICTURE_PAGE, ProblemKind.SEVERAL_DOCUMENTS})


def _is_issued(document: Document) -> bool:
    """Whether a document bears signs that it was issued: a number, a whole date, or the mark of a signature."""
    numbered = document.number is not None and document.number.serial is not None
    dated = document.date is not None and document.date.is_complete and (document.date.year or 0) >= _FIRST_YEAR
    return numbered or dated or _SIGNED.search(document.text) is not None


def _blanks_in_references(context: Context, document: Document, pattern: Pattern) -> Iterator[Item[str]]:
    """Iterate over what is left blank where attachments say what they belong to."""
    for index in range(len(document.attachments)):
        reference = part(context, f"attachments[{index}].reference")
        blank = pattern.search(reference.text) if reference is not None else None
        if reference is not None and reference.start is not None and blank is not None:
            start, end = blank.span()
            yield Item(blank[0], reference.start + start, reference.start + end, reference.path)


@implements("DOC001")
def number_missing(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.number is None or document.number.serial is not None:
        return
    severity = None if _is_issued(document) else Severity.INFO
    yield context.problem(part(context, "number"), severity=severity, symbol=document.number.symbol)
    for place in _blanks_in_references(context, document, _BLANK_NUMBER):
        yield context.problem(place, severity="info", symbol=document.number.symbol)


@implements("DOC002")
def day_or_month_missing(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.date is None or (document.date.day and document.date.month):
        return
    place = part(context, "date")
    yield context.problem(place, severity=None if _is_issued(document) else "info", date=place.text if place else "")
    for blank in _blanks_in_references(context, document, _BLANK_DATE):
        yield context.problem(blank, severity="info", date=blank.value)


@implements("DOC003")
def main_part_missing(context: Context) -> Iterator[Flaw]:
    """Report the main parts of Decree 30/2020/NĐ-CP, art. 8.2, that can be told to be missing."""
    document = context.document
    if document is None or not context.is_whole:
        return
    letterhead = document.organisation is not None and part(context, "organisation") is not None
    number = part(context, "number")
    organisation = part(context, "organisation")
    if letterhead and organisation is not None and number is not None:
        letterhead = (organisation.start or 0) < (number.start or 0) + 400
    head = context.text[:3000]
    missing = [
        Wording(vi, en)
        for vi, en, there in (
            ("Quốc hiệu", "the national title", _NATIONAL_TITLE.search(context.text) or _has_like(context, _TITLE)),
            ("Tiêu ngữ", "the motto", _MOTTO.search(context.text) or _has_like(context, _MOTTO_WORDS)),
            ("tên cơ quan ban hành", "the issuer's name", letterhead),
            ("số, ký hiệu", "number and symbol", document.number or _NUMBER_LINE.search(head)),
            ("địa danh và thời gian", "place and date", document.date or _BLANK_DATE.search(head)),
            ("trích yếu", "the subject", document.subject or _stands_below_kind(context)),
            ("chữ ký", "the signature", document.signature or _SIGNS.search(context.text)),
            ("nơi nhận", "the recipients", document.distribution or _RECIPIENTS.search(context.text)),
        )
        if not there
    ]
    if missing:
        parts = Wording(", ".join(each.vi for each in missing), ", ".join(each.en for each in missing))
        # A copy often loses its letterhead on the way; only in the document's own file is it sure to be missing.
        yield context.problem(severity=None if context.is_original else "info", parts=parts)


def _has_like(context: Context, words_: str) -> bool:
    """Say whether one of the first lines is ``words_`` misprinted, which other rules tell."""
    lines = (fold(context.text[start:end]) for start, end in context.lines[:40] if end - start < 60)
    return any(difflib.SequenceMatcher(None, line, words_).ratio() > 0.8 for line in lines)


def _stands_below_kind(context: Context) -> bool:
    """Say whether something stands between the kind and the bases, which is then the subject, read or not."""
    heading = part(context, "kind")
    if heading is None or heading.end is None:
        return False
    below = context.view.offset(heading.end)
    start, end = next(((start, end) for start, end in context.lines if start >= below), (below, below))
    bases = {basis.start for basis in context.legal_bases}
    return end > start and context.view.span(start, end)[0] not in bases and not _NO_SUBJECT.match(context.text, start)


@implements("DOC004")
def place_name_form(context: Context) -> Iterator[Flaw]:
    place = part(context, "place")
    if place is not None and _ABBREVIATED.search(place.value):
        letters = _NOT_LETTERS.sub("", place.value.lower().replace("tp", "", 1))
        full = _SHORT_PLACES.get(letters)
        if full is None and (named := _CITY.fullmatch(place.value)):
            full = "Thành phố Hồ Chí Minh" if fold(named[1]) == "hồ chí minh" else f"thành phố {named[1]}"
        yield context.problem(place, place=place.value, replace=full)
    if place is None and context.is_text and (match := _NO_COMMA.search(context.text[:3000])):
        end = match.end("place") - 1
        yield context.problem(
            context.view.span(match.start("place"), end),
            case="comma",
            place=match["place"].strip(),
            replace=f"{match['place'].strip()},",
        )


@implements_across("DOC005")
def duplicate_document(collection: Collection) -> Iterator[Flaw]:
    seen: dict[tuple[str, str, int | None], Digest] = {}
    for digest in collection.digests:
        number = digest.number
        if number is None or number.serial is None:
            continue
        year = number.year or (digest.issued.year if digest.issued else None)
        key = (number.key, fold(digest.issuer or ""), year)
        if key in seen and year is not None:
            other = seen[key].file or "1"
            yield digest.problem(digest.number_place, number=number, other=other)
        seen.setdefault(key, digest)


@implements("DOC006")
def closing_mark_missing(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or not context.is_whole or not document.body or document.signature is None:
        return
    last = part(context, f"body[{len(document.body) - 1}]")
    signed = part(context, "signature.authority") or part(context, "signature.title")
    if last is None or signed is None:
        return
    if _CLOSED.search(last.text) or "\t" in context.source[last.start : signed.start]:
        return  # what ends in a table has no mark
    bare = last.text.rstrip(" \n*_")
    start = (last.start or 0) + len(bare)
    certain = bare.endswith((".", ";")) and not bare.endswith("...")
    # Where something else stands below, a table or a part that was not read, the content may end further down.
    below = _BELOW.match(context.source, start, signed.start or start) if signed.start is not None else None
    safe = None if bare.endswith(".") and below is not None and "|" not in bare else False
    yield context.problem((start - 1, start), replace="./." if certain else None, safe=safe, suggestion="./.")


@implements_across("DOC007")
def number_before_its_date(collection: Collection) -> Iterator[Flaw]:
    series: dict[tuple[str, bool, int], list[tuple[int, dt.date, tuple[Digest, Item[object], int, dt.date]]]] = {}
    for digest in collection.digests:
        known: list[tuple[DocumentNumber | None, dt.date | None, Item[object] | None]]
        known = [(digest.number, digest.issued, digest.number_place)]
        for item in digest.citations:
            known.append((item.value.number, day_of(item.value), item))
        for number, date, place in known:
            if number is None or number.serial is None or date is None or place is None:
                continue
            # Local symbols do not say whose series it is.
            if not number.serial.isdecimal() or number.is_local or number.term is not None:
                continue
            if number.year not in (None, date.year):
                continue  # one of the two is misprinted; the rules on the pair say so
            mended = number.corrected()
            serial = int(number.serial)
            # Normative documents, with the year in their number, are counted apart from the others of one symbol.
            key = mended.symbol.casefold(), number.year is not None, date.year
            series.setdefault(key, []).append((serial, date, (digest, place, serial, date)))
    for entries in series.values():
        entries.sort(key=lambda entry: (entry[0], entry[1]))
        for (digest, place, serial, date), (other_number, other_date, _) in overtaken(entries):
            yield digest.problem(place, number=serial, date=date, other_number=other_number, other_date=other_date)


@implements("DOC008")
def subject_form(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.kind is None:
        return
    heading, subject = part(context, "kind"), part(context, "subject")
    if fold(document.kind.label) == "công văn":
        if heading is not None:
            yield context.problem(heading, found=heading.text)
        return
    start = subject.start or 0 if subject is not None else 0
    at = context.source.rfind("V/v", max(start - 10, 0), start)
    if at >= 0:
        yield context.problem((at, at + 3), case="matter", kind=document.kind.label)


@implements("DOC009")
def subject_not_a_phrase(context: Context) -> Iterator[Flaw]:
    subject = part(context, "subject")
    if subject is None or subject.end is None or context.document is None:
        return
    is_basis = any(basis.start == subject.start for basis in context.legal_bases)
    if _FULL_STOP.search(subject.text) and not is_basis:  # the last basis ends with a full stop
        is_phrase = ". " not in subject.text
        place = subject.end - 1, subject.end
        yield context.problem(place, path="subject", replace="", safe=None if is_phrase else False)
    length = len(context.document.subject or "")
    if length > 500:
        yield context.problem(subject, case="long", count=length)


@implements("DOC010")
def unknown_urgency_mark(context: Context) -> Iterator[Flaw]:
    table = words("marks")
    wrong = {fold(mark["wrong"]): mark["right"] for mark in table["entries"]}
    for start, end in context.lines[:60]:
        right = wrong.get(fold(context.text[start:end]))
        if right is not None and context.text[start:end].isupper():
            yield context.problem(context.view.span(start, end), found=context.text[start:end], suggestion=right)


@implements("DOC011")
def record_field_too_long(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None:
        return
    for path, most, name in _LENGTHS:
        value: object = document
        for step in path.split("."):
            value = getattr(value, step, None)
        if isinstance(value, str) and len(value) > most:
            place = part(context, path) or part(context, path.split(".")[0])
            yield context.problem(place, field=name, count=len(value), most=most)


# --- what could not be read --------------------------------------------------------------------------------------


@implements("DOC013")
def readable(context: Context) -> Iterator[Flaw]:
    """Report a part of a document that could not be read, so that nothing is lost in silence."""
    document = context.document
    if document is None:
        return
    is_one = document.number is not None or bool(document.tasks)
    for problem in document.problems:
        if problem.kind in _OF_FILES or (is_one and problem.kind not in _TOLD):
            said = Wording(problem.message("vi"), problem.message("en"))
            yield context.problem((problem.start, problem.end), path=problem.path, said=said)
