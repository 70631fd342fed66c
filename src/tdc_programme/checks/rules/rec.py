"""Rules on addressees (Kính gửi) and recipients (Nơi nhận) (group REC)."""

from __future__ import annotations

from collections.abc import Iterator

from ...law.kinds import Family
from ...text import view
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import part, words

# Who keeps the papers: the clerks (văn thư), or an office that has them (văn phòng).
_OFFICE = Pattern.plain(r"V[TP]\b", yes=("⟦VT⟧, KHTC", "⟦VP⟧, PC"), no=("VTLT",))
_LETTERS = Pattern.plain(r"[^\W\d_]{2}", yes=("⟦Bộ⟧ Y tế",), no=("5", "F4"))
_UNIT = Pattern.plain(r"[A-ZĐ][\wĐ&]*", yes=("KHCN&ĐT",), no=("vt",))
# A mark of a list before the only addressee; a line that the name alone goes on is wrapped.
_LISTED = Pattern.plain(r"\n\s*[-–+*•]\s*\Z", yes=("gửi:⟦\n\n- ⟧",), no=("gửi:\n",))
_BRACKETS = Pattern.plain(r"\([^()]*\)", yes=("(03b)",))
_RECIPIENTS = Pattern.plain(r"nơi\s{1,3}nhận", any_case=True, yes=("Nơi  nhận",), no=("nơi nộp",))
# What may stand between the words of a list item and its mark: blanks and Markdown's emphasis.
_MARK = Pattern.plain(r"[ \t*_\u00a0]*(?P<mark>[;.,:]?)", yes=("⟦** ;⟧", "⟦ ⟧và"))
_TO = Pattern.plain(r"Kính\s{1,4}gửi", any_case=True, yes=("KÍNH  GỬI",), no=("kính trình",))
_WIRED = Pattern.plain(  # how a telegram (công điện) names its addressees
    r"(?m)\bđiện\s?:\s*$", any_case=True, yes=("THỦ TƯỚNG CHÍNH PHỦ ⟦điện:⟧",), no=("giá điện: 5",)
)
_ARCHIVE = Pattern.plain(
    r"(?s)Lưu(?P<colon>\s?:)?(?P<after>\s*)(?P<units>.*)", yes=("Lưu: VT, KHTC.", "Lưu VT"), no=("lưu: VT",)
)
_LOOSE_ARCHIVE = Pattern.plain(
    r"[-–+*]\s{0,4}(?P<line>Lưu(?:\s?:|\s+V[TP]\b)[^\n;.]{0,80})[;.,]?",
    yes=("- Lưu: VT, KHTC.", "+ Lưu VT"),
    no=("Lưu: VT", "- Lưu trữ các dữ liệu"),
)
# A stop inside the archive line: what comes after it stood beside the list.
_STOPPED = Pattern.plain(
    r"\w{2}\)?\.\s+\S", yes=("VT, V⟦TC. K⟧T. CHỦ TỊCH", "VT, CN (⟦2b). p⟧vc"), no=("VT, NLN.M.Cường",)
)
# Behind "Lưu:" nothing but units, no signature that the page has beside them.
_UNITS = Pattern.plain(
    r"VT(?:\s?[,;]\s?[\wĐ&.-]{1,20}(?:\s?\([^()\n]{1,20}\))?){0,6}(?:\s?\([^()\n]{1,20}\))?",
    yes=("⟦VT, KHTC (03b)⟧", "⟦VT, V01(P3), V032⟧"),
    no=("Văn thư",),
)
_END = Pattern.plain(r"[ \t*_]*(?:\n|\Z)", yes=("⟦** \n⟧", "⟦⟧"), no=(" KT.",))
_DASH = Behind(r"[-–—+•]\s*[*_]*", most=8, yes=("⟦- ⟧",), no=("Kính gửi: ",))
_NEXT_ITEM = Pattern.plain(r"[ \t*_]*\n[\s>]*[-–—+•]", yes=("⟦\n> -⟧",), no=("\nKT.", ": Ï\n-"))
_MARKED = "".join(letter for letter in CAPITALS if letter > "\x7f" and letter != "Đ")
# Two columns leave wide gaps, or words in capitals with their marks: posts and names of agencies of a signature.
_OTHER_COLUMN = Pattern.plain(
    rf"\S\s{{2,}}\S|(?<!\w)[{CAPITALS}]*[{_MARKED}][{CAPITALS}]*(?!\w)|(?<!\w)\w\Z",
    yes=("Bộ ⟦TƯỚNG⟧", "phươn⟦g   T⟧RƯỞNG", "Chính phủ; ⟦Ï⟧"),
    no=("Bộ Tài chính", "UBND"),
)
#: So far behind a list may stand what belongs to it (in characters).
_NEAR = 600
_NOTE = Pattern.plain(r"\((?P<note>[^()]{1,30})\)\s*$", yes=("(để b/c) ",), no=("(để b/c);",))
_UPWARD = Pattern.plain(r"\(để\s(?:b/c|báo cáo)\)", any_case=True, yes=("(để b/c)",), no=("(để biết)",))


def is_statute(context: Context) -> bool:
    """Whether the document is one of the National Assembly or its committee, which has no list of recipients."""
    document = context.document
    kind = document.kind if document is not None else None
    return kind is not None and kind.family is Family.NORMATIVE and (kind.rank or 9) <= 4


def _items(context: Context, name: str) -> list[Item[str]]:
    document = context.document
    values = getattr(document, name) if document is not None else ()
    items = (part(context, f"{name}[{index}]") for index in range(len(values)))
    return [item for item in items if item is not None]


def _mark(context: Context, item: Item[str]) -> Item[str]:
    """Return the mark behind a list item with its place; where there is none, ``""`` at the item's last letter."""
    end = item.end or 0
    if item.text[-1:] in ("", *";.,:"):
        return Item(item.text[-1:], end - 1, end, item.path)
    match = _MARK.match(context.source, end)
    if match is None or not match["mark"]:
        start = max(end - 1, 0)
        return Item("", start, end, item.path, context.source[start:end])
    return Item(match["mark"], *match.span("mark"), item.path)


def _is_listed(context: Context, item: Item[str], mark: Item[str]) -> bool:
    """Tell whether an item fills its line of a list: nothing of a column beside it stands in it, nor a cut-off part."""
    start, end = item.start or 0, max(item.end or 0, mark.end or 0)
    return (
        _DASH.match(context.source, start) is not None
        and _NEXT_ITEM.match(context.source, end) is not None
        and _OTHER_COLUMN.search(item.text) is None
    )


@implements("REC001")
def addressee_punctuation(context: Context) -> Iterator[Flaw]:
    for items in (_items(context, "recipients"), _items(context, "distribution")[:-1]):
        addressees = bool(items) and items[0].path == "recipients[0]"
        for item in items if len(items) > 1 or not addressees else ():
            if ";" in item.text[:-1] or _LETTERS.search(item.text) is None:
                continue  # its mark stands inside it, before what a column beside the list left; or it is no name
            wanted = "." if addressees and item is items[-1] else ";"
            mark = _mark(context, item)
            if mark.value != wanted:
                yield context.problem(
                    mark,
                    name=item.text,
                    found=mark.value or "∅",
                    wanted=wanted,
                    replace=wanted if mark.value else mark.text + wanted,
                    safe=None if _is_listed(context, item, mark) else False,
                    suggestion=wanted,
                )


@implements("REC002")
def use_of_kinh_gui(context: Context) -> Iterator[Flaw]:
    document = context.document
    items = _items(context, "recipients")
    if document is None or not items or items[0].start is None:
        return
    before = context.source[: items[0].start]
    word = next(iter(reversed(list(_TO.finditer(before, max(len(before) - 80, 0))))), None)
    if word is None:
        return
    allowed = {fold(kind) for kind in words("kinds with addressees")["words"]}
    if document.kind is not None and fold(document.kind.label) not in allowed:
        yield context.problem(word.span(), kind=document.kind.label)
    elif len(items) == 1 and ";" in items[0].text:
        yield context.problem(items[0], case="several")
    elif len(items) == 1 and _LISTED.search(before, word.end()):
        yield context.problem(items[0], case="one")


@implements("REC003")
def nhu_tren_first(context: Context) -> Iterator[Flaw]:
    document = context.document
    items = _items(context, "distribution")
    if document is None or not items:
        return
    as_above = [item for item in items if fold(item.value).startswith("như trên")]
    if document.recipients:
        if not as_above:
            yield context.problem(items[0], suggestion="- Như trên;")
        elif as_above[0] is not items[0]:
            yield context.problem(as_above[0], case="order")
    elif as_above and _TO.search(context.text) is None and _WIRED.search(context.text) is None:
        yield context.problem(as_above[0], case="without", kind=document.kind.label if document.kind else "văn bản")


def _loose_archive_line(context: Context) -> list[Item[str]]:
    """Return an archive line that stands without its list, in a part cut out of a document."""
    for start, end in context.lines:
        if match := _LOOSE_ARCHIVE.fullmatch(context.text, start, end):
            left, right = context.view.span(*match.span("line"))
            return [Item(match["line"], left, right, None, context.source[left:right])]
    return []


def _is_cut(context: Context, last: Item[str]) -> bool:
    """Say whether the list goes on: the text breaks off there, before its signature, or the reader lost the rest."""
    end = last.end or 0
    unsigned = context.document is not None and context.document.signature is None
    nothing_behind = not context.text[context.view.offset(end) + 1 :].strip()
    breaks_off = unsigned and _mark(context, last).value == ";" and nothing_behind
    return breaks_off or any(end < (line.start or 0) < end + _NEAR for line in _loose_archive_line(context))


@implements("REC004")
def archive_line(context: Context) -> Iterator[Flaw]:
    items = _items(context, "distribution") or _loose_archive_line(context)
    if not items:
        return
    last = items[-1]
    archive = _ARCHIVE.match(view(last.text).text)
    if archive is None and _is_cut(context, last):
        return
    if archive is None:
        elsewhere = [item for item in items if _ARCHIVE.match(view(item.text).text)]
        yield context.problem(elsewhere[0] if elsewhere else last, case="order" if elsewhere else "missing")
        return
    start = context.view.offset(last.start or 0)
    is_office = _OFFICE.match(archive["units"]) is not None
    if archive["colon"] is None:
        safe = None if is_office else False  # "Lưu trữ dữ liệu"
        place = context.view.span(start, start + len("Lưu"))
        yield context.problem(place, case="colon", path=last.path, replace="Lưu:", safe=safe)
    if not is_office and "văn thư" not in fold(archive["units"]):
        yield context.problem(last, case="office", units=archive["units"])
    mark = _mark(context, last)
    if mark.value != "." and not _STOPPED.search(archive["units"]):
        case = "stop" if mark.value else "no-stop"
        yield context.problem(
            mark,
            case=case,
            found=mark.value,
            replace="." if mark.value else f"{mark.text}.",
            safe=None
            if _UNITS.fullmatch(archive["units"].strip()) and _END.match(context.source, mark.end or 0)
            else False,
            suggestion=".",
        )


@implements("REC005")
def unit_differs_from_archive_line(context: Context) -> Iterator[Flaw]:
    document = context.document
    items = _items(context, "distribution")
    if document is None or document.number is None or not items or document.kind is None:
        return
    if fold(document.kind.label) != "công văn" or document.number.unit is None:
        return
    archive = _ARCHIVE.match(view(items[-1].text).text)
    if archive is None:
        return
    units = set(_UNIT.findall(_BRACKETS.sub("", archive["units"]))) - {"VT"}
    if units and not _share(units, set(document.number.unit.split("-"))):
        unit = document.number.unit
        yield context.problem(items[-1], unit=unit, archived=", ".join(sorted(units)))


def _share(archived: set[str], unit: set[str]) -> bool:
    """Say whether a unit that archives is that of the number, also where a typist's initials stick to it."""
    return any(one.startswith(other) for one in archived for other in unit if len(other) > 1 or one == other)


@implements("REC006")
def purpose_note(context: Context) -> Iterator[Flaw]:
    bare = {fold(note) for note in words("purposes")["words"]}
    for item in _items(context, "distribution"):
        note = _NOTE.search(item.text)
        if note is None or fold(note["note"].strip()) not in bare:
            continue
        start = (item.start or 0) + note.start("note")
        suggestion = f"(để {note['note'].strip()})"
        yield context.problem(
            (start, start + len(note["note"])), path=item.path, found=note.group(), suggestion=suggestion
        )


@implements("REC007")
def repeated_recipient(context: Context) -> Iterator[Flaw]:
    for name in ("recipients", "distribution"):
        seen: set[str] = set()
        lower: Item[str] | None = None
        for item in _items(context, name):
            words_ = fold(" ".join(item.value.split()))
            if words_ in seen:
                yield context.problem(item, name=item.value)
            seen.add(words_)
            if _UPWARD.search(item.value):
                if lower is not None:
                    yield context.problem(item, case="order", name=item.value, other=lower.value)
            elif not words_.startswith(("như trên", "như điều", "lưu")):
                lower = item


@implements("REC008")
def recipients_missing(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.signature is None or document.distribution or is_statute(context):
        return
    whole = document.number is not None and document.date is not None and bool(document.body)
    if whole and not _RECIPIENTS.search(context.text) and not _loose_archive_line(context):
        # A copy often breaks off at the signature; in the document's own file they are sure to be missing.
        yield context.problem(severity=None if context.is_original else "info")
