"""Rules on numbers and symbols: misprints, form, kind and year (group SYM)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ....errors import CitationError
from ....law.authorities import Level
from ....law.document_numbers import DocumentNumber, parse_document_number, shape
from ....law.kinds import DocumentKind, Family
from ....law.lookup import agencies_by_code, kinds_by_code
from ....text.behind import Behind
from ....text.patterns import Pattern
from ....vietnamese.letters import fold
from ...context import Context
from ...model import Edit
from ...problems import Flaw
from ...registry import implements
from ..facts import Numbered, numbered, once
from .issuers import DAMAGED

_YEAR = Pattern.plain(r"(?:19|20)[0-9]{2}", yes=("2022",), no=("1822",))
_SPLIT = Behind(r"[Ss]ố:?\s+[0-9]{1,4}\s{1,2}", most=16, yes=("Luật ⟦số 3 ⟧6/2024/QH15",), no=("số ", "khoản 3 "))
_FILLED_IN = Pattern.plain(r"[0-9]{1,5}\s+/[^\s&_–—]+", yes=("904 /QĐ-UBND",), no=("904/QĐ -UBND",))
_OWN_LINE = Behind(r"(?:^|\n)[^\w\n]*[Ss]ố\s*:\s*[*_]*", most=40, yes=("⟦\n   Số: ⟧",), no=("Tờ trình số ",))
_CELL_EDGE = Pattern.plain(r"[\s|]+", yes=("⟦ | ⟧CP",))
_UNIT = Pattern.plain(r"[A-ZĐ]{2,10}", yes=("TĐC",), no=("⟦Vụ⟧",))
_FOREIGN = Pattern.plain(r"[\s&_\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]", yes=("–", "\n", "&"), no=("-",))
_LINE_END = Pattern.plain(r"[^\S\n]*\n\s*", yes=("⟦ \n ⟧CP",), no=(" CP",))
_WRONG_D = Pattern.plain("[\N{LATIN CAPITAL LETTER ETH}\N{LATIN CAPITAL LETTER AFRICAN D}]", yes=("Ð", "Ɖ"), no=("Đ",))
_WITHOUT_STROKE = str.maketrans("Đđ", "Dd")
_SIGNS = {" ": "␣", "\n": "↵", "\t": "⇥", "\N{NO-BREAK SPACE}": "␣"}
# "số" with digits, hyphens or dots and capitals behind it: without any slash it is no number of a document.
_AFTER_SO = Pattern.plain(
    r"\b[Ss]ố\s{0,3}:?\s{0,3}([0-9]{1,5}[-–._][-–._&0-9A-Za-zĐđ]{4,60})(?![\w/])",
    yes=("số 15-2022-TT-BKHCN", "Số: 024-3836-1234"),
    no=("số 15/2022/TT-BKHCN",),
)
_SEPARATORS = Pattern.plain(r"[-–._]+", yes=("⟦-⟧TT", "._"), no=("/",))
# "159/2006/NĐ-" at the end of a line or cell, and "10 | /2019/TT-BGTVT".
_BROKEN = Pattern.plain(
    r"(?<![\w/])(?:[0-9]{1,5}/(?:[0-9]{4}/)?[A-ZĐ]{2,5}[-/][ \t]{0,3}(?:\|[ \t]{0,3}|\n\s{0,5}(?:\|[ \t]{0,3})?|\Z)"
    r"|[0-9]{1,5}[ \t]{0,3}\|[ \t]{0,3}/[0-9]{4}/)([A-ZĐ][A-Za-zĐđ]{0,12}(?:-[A-ZĐ][A-Za-zĐđ]{0,12}){0,3})?",
    yes=("159/2006/NĐ- | CP", "10 | /2019/TT-BGTVT", "⟦159/2006/NĐ-\n| CP⟧"),
    no=("159/2006/NĐ-CP",),
)
_LAST_THINKABLE = 2099
_WITH_YEAR = frozenset({"Thông tư", "Thông tư liên tịch", "Nghị định", "Luật", "Bộ luật", "Pháp lệnh"})
_EITHER = frozenset({"Quyết định", "Nghị quyết", "Chỉ thị", "Quy chế", "Quy định"})
#: The law of 1996 brought the year into the number; the law of 2008 left ministers the circular alone.
_FIRST_YEAR, _LAST_MINISTERS_DECISION = 1997, 2008
# "Văn bản" may be of any kind; of a letter the code may be that of an agency or a unit.
_CONSOLIDATED = "VBHN"
_GENERIC = frozenset({"Văn bản", "Công văn"})
_LETTER = Pattern.plain(
    r"(?m)^\W{0,6}Số\s{0,3}:\s{0,3}(?P<whole>([0-9]{0,5})\s{0,3}/\s{0,3}CV-([A-ZĐ][A-Za-zĐđ]{0,12}))",
    yes=("Số: 12/CV-TĐC",),
    no=("Số: 12/TĐC-KHTC", "theo Số: 12/CV-TĐC"),
)


# --- one slip, one rule ----------------------------------------------------------------------------------------


def _slip(one: Numbered) -> tuple[str, DocumentNumber]:
    """Say which rule a misprinted symbol breaks (``""`` for none), the most telling one, and the number mended."""
    number, written = one.number, one.item.text
    mended = number.corrected(kind=one.kind, on=one.day)
    if _WRONG_D.search(written):
        return "SYM009", mended
    if _FOREIGN.search(written):
        return "SYM006", mended
    if mended == number and str(mended) == str(number):
        return "", number
    if _letters(str(mended)) == _letters(str(number)) and not any(k.family is Family.PARTY for k in mended.kinds):
        return "SYM001", mended
    if mended.symbol.casefold() == number.symbol.casefold():
        return "SYM008", mended
    if mended.symbol.translate(_WITHOUT_STROKE).casefold() == number.symbol.translate(_WITHOUT_STROKE).casefold():
        return "SYM009", mended
    if str(mended).replace("/", "-") == str(number).replace("/", "-"):
        return ("SYM016" if any(kind.family is Family.PARTY for kind in mended.kinds) else "SYM001"), mended
    if mended.issuers == number.issuers:
        return "", number  # the code of the kind is wrong, which SYM004 tells
    return "SYM005", mended


def _letters(number: str) -> str:
    """Return a number without what parts its parts."""
    return number.replace("/", "").replace("-", "")


@once
def _slips(context: Context) -> Iterator[tuple[Numbered, str, DocumentNumber]]:
    """Iterate over the numbers, each with the rule that its symbol breaks and the number mended."""
    return ((one, *_slip(one)) for one in numbered(context))


def _tell(context: Context, code: str) -> Iterator[Flaw]:
    for one, broken, right in _slips(context):
        if broken == code:
            # A correction to a code that nobody uses would be no correction.
            certain = right.has_known_issuers or right.symbol != one.number.symbol
            yield context.problem(
                one.item, replace=str(right), safe=None if certain else False, written=one.item.text, right=right
            )


@implements("SYM005")
def unknown_issuer(context: Context) -> Iterator[Flaw]:
    """Report issuer codes that are not in use: with the one code that is near, else where all codes are known."""
    for one, broken, right in _slips(context):
        if broken == "SYM005" and not DAMAGED.search(one.item.text):
            names = [agency.name for code in right.issuers for agency in agencies_by_code().get(code, ())[:1]]
            yield context.problem(
                one.item,
                replace=str(right),
                written=one.item.text,
                right=right,
                code="-".join(one.number.issuers) or one.number.symbol,
                name=", ".join(names) or right.symbol,
            )
        elif not broken and _is_unknown_normative(one.number):
            yield context.problem(
                one.item, case="no-answer", severity="info", code="-".join(one.number.issuers), written=one.item.text
            )


def _is_unknown_normative(number: DocumentNumber) -> bool:
    # Legal normative documents come from few agencies, all of which the table has from the law of 1996 on.
    return number.year is not None and number.year >= 1997 and bool(number.issuers) and not number.has_known_issuers


@implements("SYM006")
def foreign_characters(context: Context) -> Iterator[Flaw]:
    """Report ``&``, spaces, underscores, dashes and line breaks in a symbol."""
    for one, broken, mended in _slips(context):
        if broken != "SYM006" or _is_broken_by_line(one.item.text) or one.number.serial is None:
            continue  # a line that ends within a symbol is not the author's; a blank with dots has no spelling
        if _FILLED_IN.fullmatch(one.item.text) and _OWN_LINE.match(
            context.text, context.view.offset(one.item.start or 0)
        ):
            continue  # the blank of a form into which the number was stamped
        found = _FOREIGN.search(one.item.text)
        sign = found.group() if found is not None else ""
        right = str(mended)
        stays = _FOREIGN.search(right) is not None
        yield context.problem(
            one.item,
            case="official" if stays else "",
            severity="info" if stays else None,
            replace=None if stays else right,
            # What a line's end cuts may go on below, and what makes no known symbol may be cut off.
            safe=None if mended.has_known_issuers and "\n" not in one.item.text else False,
            written=" ".join(one.item.text.split()),
            right=right,
            sign=_SIGNS.get(sign, sign),
        )


def _is_broken_by_line(written: str) -> bool:
    """Whether all that is foreign in a symbol is the end of a line in it."""
    return "\n" in written and _FOREIGN.search(_LINE_END.sub("", written)) is None


@implements("SYM008")
def letter_case(context: Context) -> Iterator[Flaw]:
    """Report codes in the wrong letter case: ``QĐ-TTG``."""
    yield from _tell(context, "SYM008")


@implements("SYM009")
def letter_d(context: Context) -> Iterator[Flaw]:
    """Report D, and the letters that look like Đ, where Đ belongs."""
    yield from _tell(context, "SYM009")


@implements("SYM016")
def party_form(context: Context) -> Iterator[Flaw]:
    """Report a Party document that is numbered as a State one: ``57/NQ-TW``."""
    yield from _tell(context, "SYM016")


# --- form ------------------------------------------------------------------------------------------------------


@implements("SYM001")
def malformed(context: Context) -> Iterator[Flaw]:
    """Report what stands for a number and is none, with the number that its parts make."""
    yield from _tell(context, "SYM001")
    taken = {item.start for item in context.document_numbers}
    for match in _AFTER_SO.finditer(context.text):
        word = match[1].rstrip(".-–_")
        parts = [part for part in _SEPARATORS.split(word) if part]
        has_year = len(parts) > 2 and _YEAR.fullmatch(parts[1]) is not None
        kinds = [part for part in parts[1:] if part in kinds_by_code()]
        if not kinds or not (has_year or (len(parts) > 2 and parts[-1] in agencies_by_code())):
            continue  # a telephone number, a form, a number of another sort
        start, end = context.view.span(match.start(1), match.start(1) + len(word))
        if start not in taken:  # in "117-2016-NĐ-CP" the end is one of the old sort
            yield context.problem((start, end), suggestion=_rebuilt(parts), written=context.source[start:end])


def _rebuilt(parts: list[str]) -> str | None:
    """Put the parts of a malformed number together as a number."""
    head = 2 if _YEAR.fullmatch(parts[1]) else 1
    try:
        return str(parse_document_number("/".join([*parts[:head], "-".join(parts[head:])])))
    except CitationError:  # a code with small letters
        return None


@implements("SYM002")
def leading_zero(context: Context) -> Iterator[Flaw]:
    """Report ``7/2020/TT-BYT`` and ``012/QĐ-TTg``."""
    for one in numbered(context):
        serial, kinds = one.number.serial, one.number.kinds
        if serial is None or not serial.isdigit() or not kinds or kinds[0].family is Family.PARTY:
            continue  # letters have no kind in their symbol, and offices count them by their own rules
        usual = f"{int(serial):02d}"
        year = one.year
        if _SPLIT.match(context.text, context.view.offset(one.item.start or 0)):
            continue  # "số 3 6/2024/QH15": the figures before it belong to it
        if serial != usual and int(serial) > 0 and (year is None or year >= 2005) and one.item.start is not None:
            # Circular 55/2005/TTLT-BNV-VPCP was the first to ask for the zero.
            start = one.item.start
            yield context.problem(
                one.item,
                edits=[Edit(start, start + len(serial), usual)],
                safe=None if len(serial) == 1 else False,  # some offices count in three or four figures throughout
                suggestion=usual + one.item.text[len(serial) :],
                written=serial,
                right=usual,
            )


@implements("SYM019")
def broken(context: Context) -> Iterator[Flaw]:
    """Report a symbol that a line or a table cell cuts in two."""
    for match in _BROKEN.finditer(context.text):
        joined = _CELL_EDGE.sub("", match.group())
        right = str(parse_document_number(joined)) if match[1] else None
        if right is None and "\n" in match.group() and match.end() < len(context.text):
            continue  # the next line may be anything
        by_line = "|" not in match.group() and "\t" not in match.group() and right is not None
        if by_line and _is_wrapped(context, match.start(), match.end()):
            continue  # whoever broke the lines broke it, as all others
        yield context.problem(
            context.span(match),
            severity="info" if by_line else None,
            written=" ".join(match.group().split()),
            suggestion=right,
            safe=False,
        )


def _is_wrapped(context: Context, start: int, end: int) -> bool:
    """Whether a place stands in a paragraph of several lines that other places break too."""
    index = bisect_right(context.paragraphs, start, key=lambda span: span[0]) - 1
    if index < 0:
        return False
    low, high = context.paragraphs[index]
    return context.text.count("\n", low, high) > context.text.count("\n", start, end)


@implements("SYM020")
def implausible(context: Context) -> Iterator[Flaw]:
    """Report the number 0 and years before 1945 or after the document itself."""
    document = context.document
    own_year = document.date.year if document is not None and document.date is not None else None
    last = context.on.year if context.on is not None else own_year
    for one in numbered(context):
        serial, year = one.number.serial, one.number.year
        if serial is not None and serial.strip("0") == "":
            yield context.problem(one.item, case="number", written=one.item.text)
        elif year is not None and (year < 1945 or year > (last if last is not None else _LAST_THINKABLE)):
            yield context.problem(one.item, case="year", year=year, written=one.item.text)


# --- kind and year ---------------------------------------------------------------------------------------------


@implements("SYM004")
def kind_code(context: Context) -> Iterator[Flaw]:
    """Report a symbol whose code is of another kind than the word before it."""
    for one in numbered(context):
        code = shape(one.number.symbol).kind
        if one.kind is None or code is None or one.kind.label in _GENERIC or _same_kind(one.kind.label, one.number):
            continue
        if code == _CONSOLIDATED:
            continue  # the consolidated text of a law is a law still, under the number of its consolidation
        right = one.kind.abbreviation
        start = (one.item.start or 0) + one.item.text.find(code)
        fits = right is not None and code in one.item.text and one.item.start is not None
        yield context.problem(
            one.item,
            edits=[Edit(start, start + len(code), right)] if fits and right is not None else (),
            suggestion=one.item.text.replace(code, right, 1) if fits and right is not None else None,
            kind=one.kind.label,
            code=code,
            named=" / ".join(dict.fromkeys(kind.label for kind in one.number.kinds)),
            right=right or "—",
        )


def _same_kind(label: str, number: DocumentNumber) -> bool:
    wanted = fold(label)
    codes = kinds_by_code().get(shape(number.symbol).kind or "", ())
    return not number.kinds or any(
        fold(kind.label) == wanted or fold(kind.label).startswith(f"{wanted} ") for kind in (*number.kinds, *codes)
    )


@implements("SYM007")
def year_or_none(context: Context) -> Iterator[Flaw]:
    """Report normative kinds without a year in the number, and administrative ones with one."""
    for one in numbered(context):
        number, what = one.number, shape(one.number.symbol)
        label = one.kind.label if one.kind is not None else None
        if number.serial is None or "/" in number.symbol:
            continue
        if number.year is None:
            old = one.year is not None and one.year < _FIRST_YEAR
            if label in _WITH_YEAR and what.kind is not None and not old and _same_kind(label, number):
                yield context.problem(one.item, case="missing", kind=label, written=one.item.text)
            continue
        kinds = number.kinds
        if what.kind is not None and kinds and not any(_may_have_year(kind) for kind in kinds):
            right = str(DocumentNumber(number.serial, None, number.symbol))
            yield context.problem(one.item, case="extra", kind=kinds[0].label, written=one.item.text, suggestion=right)
        elif number.year > _LAST_MINISTERS_DECISION and _issues_no_more(what.kind, number):
            yield context.problem(
                one.item, case="late", severity="warning", kind=kinds[0].label, year=number.year, written=one.item.text
            )


def _may_have_year(kind: DocumentKind) -> bool:
    return kind.family is Family.NORMATIVE or kind.label in _EITHER


def _issues_no_more(code: str | None, number: DocumentNumber) -> bool:
    if code == "QĐ":
        return number.agency is not None and number.agency.level is Level.MINISTRY
    return code == "CT" and number.issuers == ("TTg",)


@implements("SYM003")
def year_of_date(context: Context) -> Iterator[Flaw]:
    """Report a normative number whose year is not that of the date."""
    for one in numbered(context):
        issued = one.citation.issued if one.citation is not None else None
        if one.number.year is not None and issued is not None and issued.year not in (None, one.number.year):
            yield context.problem(one.item, year=one.number.year, date_year=issued.year, written=one.item.text)


@implements("SYM015")
def letter_form(context: Context) -> Iterator[Flaw]:
    """Report an official letter with a kind code: ``12/CV-TĐC``."""
    document = context.document
    for match in _LETTER.finditer(context.text):
        unit = document.distribution[-1].rpartition(",")[2].strip(" .") if document and document.distribution else ""
        right = f"{match[1]}/{match[2]}-{unit}" if _UNIT.fullmatch(unit) else None
        yield context.problem(context.span(match, "whole"), suggestion=right, issuer=match[2], written=match["whole"])
