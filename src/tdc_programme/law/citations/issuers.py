"""Issuers (cơ quan ban hành) as citations name them: after the document (``của Bộ Tài chính``) or before it."""

from __future__ import annotations

from functools import cache

from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters import fold, to_ascii
from ...vietnamese.letters.alphabet import SMALLS
from ..authorities import Level, agencies
from ..document_numbers import DocumentNumber
from ..lines import NEW_ITEM, squeezed
from ..lookup import codes_named
from .drafts import Draft
from .words import any_in, any_spelt, kind_words, spellings, table

# How long the name of an issuer may be (characters); a joint circular names up to six ministries.
_LONGEST = 320
_WHOLE_LEVELS = frozenset({Level.STATE, Level.COURT, Level.MINISTRY, Level.CENTRAL, Level.DEPARTMENT})
# The Prime Minister signs for the Government, and texts take the one for the other.
_GOVERNMENT = frozenset({"CP", "TTg"})
_PLACES = ("Điều", "khoản", "điểm", "Phụ lục", "Mục", "Chương", "Hiến pháp")
_AT = frozenset({"tại", "theo", "tai"})
# Signs (and the end of the text) after which no issuer follows.
_ENDS = frozenset({";", ".", ")", ""})

# --- after the document -----------------------------------------------------------------------------------------

# "ngày 05 tháng 3 tháng 2020 của": a slip in the date is no issuer's fault.
_OF = Pattern.plain(
    rf"(?:\s+tháng\s+\d{{4}}(?!\d))?[\s*_]*,?\s*(?:(?:của|cua)(?![{SMALLS}])|(?P<by>(?:do|bởi)(?!\w)))[\s*_]*",
    yes=("⟦ của ⟧Bộ", " do Bộ", "⟦ tháng 2020 của ⟧Chính phủ"),
    no=(" tại", " tháng 20 của"),
)
_ISSUED = Pattern.plain(r"\s*(?:ban\s+hành|ban\s+hanh|ký)", yes=(" ban hành",), no=(" có",))
# What may follow a name in brackets and belongs to it: a term of the Party, the agency above.
_BRACKETED = Pattern.plain(
    r"\s*\((?:[Kk]hóa|[Kk]hoá|Tổng cục|Bộ|Cục|Ban|Ủy ban|UBND|Sở|Viện|thuộc|trực thuộc)\s[^()\n]{1,60}\)",
    yes=(" (khóa XII)", "(Bộ Y tế)"),
    no=("(sau đây)",),
)


@cache
def _stop() -> Pattern:
    """Where a name ends: at a mark, or before a word that begins what the document does."""
    words = any_in("stop", "stop_without_marks", "stop_capital")
    return Pattern.plain(
        rf"(?<!&amp);|[:,\"“”|\[\]…()\n<]|\.(?!\s?(?:HCM|Hà|Hồ|Đà|Hải|Cần)\b)|\*\*"
        rf"|(?<!\w)(?!(?<=goại )giao)(?:(?:{words})(?!\w)|(?:và|va)(?!\w))|\s[-–]\s",
        yes=("Bộ Y tế ⟦về⟧ thuốc", "Bộ Y tế ⟦giao⟧ Sở", ";", "."),
        no=(".HCM", "vềnh", "Bộ Ngoại giao"),
    )


@cache
def _no_name() -> Pattern:
    """What is no name of an agency after "của", "và" or a comma: another document, a place in one, a number."""
    words = any_of([*kind_words(), *dict.fromkeys(spelt for word in _PLACES for spelt in spellings(word))])
    return Pattern.plain(
        rf"\s*(?:các\s+|cac\s+)?(?:{words}(?!\w)|(?:số|so)\s*[\d/.…]|\d)",
        yes=("các Nghị định", " Điều 5", "số 5"),
        no=("Bộ Y tế",),
    )


@cache
def _names_with_marks() -> Pattern:
    """Names that hold a comma or a dash, with what may stand before them."""
    names = {name for a in agencies() for name in (a.name, *a.other_names) if ", " in name or " - " in name}
    names |= {name.replace(" - ", "-") for name in names} | {name.replace(" - ", " – ") for name in names}
    names |= {name.replace("hóa", "hoá") for name in names} | set(map(to_ascii, names))
    return Pattern.plain(
        rf"\s?(?:(?:Bộ|Thứ|Bo|Thu)\s+(?:trưởng|truong)\s+|Chủ\s+nhiệm\s+)?{any_of(sorted(names))}(?!\w)",
        yes=("⟦Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch⟧ về",),
        no=("Bộ Y tế",),
    )


@cache
def _head() -> Pattern:
    return Pattern.plain(rf"(?<!\w){any_of(table()['issuer_heads'])}(?!\w)", yes=("⟦Bộ⟧ Y tế",), no=("Bột",))


@cache
def _another() -> Pattern:
    """The beginning of an agency's name, also without marks."""
    heads = table()["issuer_heads"]
    return Pattern.plain(
        rf"\s*(?:các\s+|cac\s+)?{any_of(dict.fromkeys([*heads, *map(to_ascii, heads)]))}(?!\w)",
        yes=(" các Bộ khác", "Chinh phu"),
        no=("bộ",),
    )


@cache
def _known_after() -> Pattern:
    """The whole of the usual case in one match: "của", a known agency, and what ends a name."""
    names = {name for a in agencies() for name in (a.name, *a.other_names) if len(name) > 4 and "/" not in name}
    # A local agency's name goes on with the place, a Party one's with its level or term.
    whole = {name for a in agencies() if a.level in _WHOLE_LEVELS for name in (a.name, *a.other_names)} & names
    words = any_in("subject_starters")
    return Pattern.plain(
        rf"\s*của\s+(?P<name>(?>(?:Bộ\s+trưởng\s+)?{any_of(sorted(names))}))"
        rf"(?=[;.)<]|\s+(?:{words})(?!\w)|\Z|[^\S\n]*\n\s*(?:(?<=\n)\n|{NEW_ITEM}))(?!\.\s?HCM)"
        rf"|\s*của\s+(?P<whole>(?>(?:Bộ\s+trưởng\s+)?{any_of(sorted(whole))}))"
        rf"(?=\s+(?!(?:và|nước|chi nhánh|khóa|khoá|tỉnh|thành phố)(?!\w))[{SMALLS}])",
        yes=(
            "⟦ của Chính phủ⟧ về",
            "⟦ của Bộ trưởng Bộ Tài chính⟧;",
            "⟦ của Bộ Tài chính⟧ nêu",
            "⟦ của Bộ Y tế⟧\n7. Về",
        ),
        no=(" của Bộ Tài chính và Bộ Y tế", " của Bộ"),
    )


@cache
def _heading_after() -> Pattern:
    """An issuer in a heading, which is all in capitals."""
    heads = any_of(dict.fromkeys(head.upper() for head in table()["issuer_heads"]))
    starters = any_of(dict.fromkeys(word.upper() for word in table()["subject_starters"]))
    kinds = any_of(dict.fromkeys(word.upper() for word in kind_words()))
    return Pattern.plain(
        rf"\s*,?\s*CỦA\s+(?P<name>{heads}(?!\w)(?:\s+[^\W\d_]++){{0,14}}?)"
        rf"(?=\s+(?:{starters}|VÀ\s+{kinds}|TRÊN|TẠI)(?!\w)|\s*(?:[,;.:()\"“”]|\n|\Z))",
        yes=("⟦ CỦA CHÍNH PHỦ⟧ VỀ", "⟦ CỦA BỘ Y TẾ⟧\n"),
        no=(" của CHÍNH PHỦ",),
    )


_AT_BEHIND = Behind(r"(?<!\w)(?:[Tt]ại|[Tt]heo|[Bb]ằng)\s+", most=8, yes=("⟦Tại ⟧", "⟦theo ⟧"), no=("đại ",))


@cache
def _acting() -> Pattern:
    """A comma, a known agency, and what it does by the document before."""
    names = sorted(name for a in agencies() for name in (a.name, *a.other_names) if len(name) > 6 and "/" not in name)
    return Pattern.plain(
        rf"\s*,\s+(?P<name>(?:Bộ\s+trưởng\s+)?{any_of(names)})\s+(?:đã\s+|cũng\s+)?"
        r"(?:phê\s+duyệt|ban\s+hành|quy\s+định|quyết\s+định|giao|yêu\s+cầu|chỉ\s+đạo|thành\s+lập|cho\s+phép)(?!\w)",
        yes=(", Thủ tướng Chính phủ phê duyệt", ", Bộ Y tế đã ban hành"),
        no=(" Thủ tướng Chính phủ phê duyệt", ", Bộ Y tế có"),
    )


# --- before the document ----------------------------------------------------------------------------------------

_OWNED_BEHIND = Behind(r"(?:của|cua|bởi)\s+", most=8, yes=("số 5 ⟦của ⟧Bộ",), no=("do ",))
_BY_BEHIND = Behind(r"\bdo\s+", most=6, yes=("⟦do ⟧Chính phủ",), no=("ado ",))
_PASSIVE = Pattern.plain(
    r"(?:được|bởi)\s+(?P<name>[A-ZĐ][^,;:.()\n]{2,80}?)"
    r"\s+(?:xắp xếp|sắp xếp|phê duyệt|ban hành|quy định|giao|cho phép|thành lập|công nhận|điều chỉnh|phân công|tổ chức)"
    rf"(?:\s+[{SMALLS}]+){{0,4}}\s+(?:theo|tại)\s+(?:các\s+)?\Z",
    yes=("được Tổng cục Hải quan sắp xếp lại theo ",),
    no=("được giao tại ", "được Bộ giao; theo "),
)
_BOUNDARY = Pattern.plain(r"[,;:()\"“”\n|]|\.(?!HCM|\sHCM|\sHồ|\sHà|\sĐà)", yes=(",", ". Bộ"), no=(".HCM", "TP"))


@cache
def _stop_word() -> Pattern:
    return Pattern.plain(
        rf"(?<!\w)(?:{any_in('stop', 'stop_capital')}|của)(?!\w)", yes=("Bộ ⟦của⟧ ta", "về"), no=("vềnh",)
    )


@cache
def _verb_behind() -> Behind:
    """The words between an issuer and its document."""
    return Behind(
        rf"\s*(?:(?:đã|vừa|mới|sẽ|da)\s+)*(?<![^\W\d_])(?P<verb>{any_spelt(table()['issued_by_verbs'])})"
        r"(?:\s+[cC]ác|\s+cac)?[\s*_(]*",
        most=48,
        yes=("Bộ Y tế⟦ đã ban hành các ⟧Thông tư", "⟦ tại (⟧"),
        no=("Bộ Y tế ", "thư "),
    )


# --- reading ----------------------------------------------------------------------------------------------------


def take_issuers(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each citation by number the issuer that follows it."""
    for i, draft in enumerate(drafts):
        if draft.number is None or text[draft.end : draft.end + 1] in _ENDS:
            continue
        end, issuer = issuer_after(text, draft.end, joint=draft.is_joint or draft.number.is_joint)
        if issuer is None:
            draft.issuer = draft.issuer or _acting_after(text, draft)
        elif i + 1 == len(drafts) or end <= drafts[i + 1].start:
            draft.issuer, draft.tail = issuer, end
    return drafts


def issuer_after(text: str, end: int, *, joint: bool = False) -> tuple[int, str | None]:
    """Read the issuer that follows a citation.

    Arguments:
        text: the clean text.
        end: where the citation ends.
        joint: whether several agencies issued it (thông tư liên tịch), so that a list of them is one issuer.

    Returns:
        where it ends (``end`` if there is none), and it, as written.
    """
    if (heading := _heading_after().match(text, end)) is not None and heading["name"].isupper():
        return heading.end(), " ".join(heading["name"].split())
    if not joint and (known := _known_after().match(text, end)) is not None:
        return known.end(), " ".join((known["name"] or known["whole"]).split())
    if _OF.match(text, end) is None:
        return end, None
    blank = text.find("\n\n", end, end + _LONGEST)
    near = squeezed(text, end, min(len(text), end + _LONGEST) if blank < 0 else blank)
    after, name = _named_after(near.text, joint=joint)
    return near.place(after), name


def _named_after(text: str, *, joint: bool) -> tuple[int, str | None]:
    """Read the issuer that a text, in which each blank is one, begins with; where it ends, and it."""
    of = _OF.match(text)
    assert of is not None  # it was there before the blanks were squeezed
    start = of.end()
    first = text[start : start + 1]
    if not first.isupper() and _another().match(text, start) is None:
        return 0, None
    if _no_name().match(text, start):
        return 0, None
    stop = _end_of_name(text, start, joint=joint)
    name = text[start:stop].rstrip(" \t\n*_-–")
    if len(name) < 2 or (of["by"] and _ISSUED.match(text, stop) is None):
        return 0, None
    after = start + len(name)
    if text[after : after + 3].lstrip()[:1] == "(" and (bracket := _BRACKETED.match(text, after)) is not None:
        after = bracket.end()
        name = text[start:after]
    return after, name.replace("&amp;", "&")


def _acting_after(text: str, draft: Draft) -> str | None:
    """Read the issuer that acts by a document: ``Tại Quyết định số …, Thủ tướng Chính phủ phê duyệt``."""
    if text[draft.end : draft.end + 3].lstrip()[:1] != "," or not _AT_BEHIND.match(text, draft.pin_start):
        return None
    acting = _acting().match(text, draft.end)
    if acting is None or draft.number is None:
        return None
    name = " ".join(acting["name"].split())
    return name if may_have_issued(name, draft.number) else None


def may_have_issued(name: str, number: DocumentNumber) -> bool:
    """Whether an issuer that stands apart from a document may be that which its number names.

    ``Hội đồng thẩm định quy định tại Nghị định số …``: the council did not issue the decree.
    """
    agency = number.agency
    if agency is None or agency.level not in _WHOLE_LEVELS:
        return True
    named = codes_named(name)
    if named:
        return agency.code in named or _GOVERNMENT.issuperset((agency.code, *named))
    said = fold(name)
    return said.split()[0] in (fold(agency.name).split()[0], *fold(agency.head_title or "").split()[:1])


def _end_of_name(text: str, start: int, *, joint: bool) -> int:
    limit = min(len(text), start + _LONGEST)
    known = _names_with_marks().match(text, start)
    at = known.end() if known is not None else start
    while (found := _stop().search(text, at, limit)) is not None:
        at = found.end()
        mark = found.group().strip()
        if mark not in ("và", "va", ",", "-", "–") or not _goes_on(text, at, mark, joint=joint):
            return found.start()
        known = _names_with_marks().match(text, at)
        at = known.end() if known is not None else at
    return limit


def _goes_on(text: str, at: int, mark: str, *, joint: bool) -> bool:
    """Whether a name goes on after a comma, a dash or "và"."""
    if _no_name().match(text, at):
        return False
    if _another().match(text, at):
        # Another agency: one issuer with it only if they issued it together.
        return joint or mark in ("-", "–")
    return mark != "," and text[at : at + 2].strip()[:1].isupper()


def issuer_before(text: str, low: int, start: int) -> str | None:
    """Read the issuer that stands before a citation: ``Bộ Tài chính đã có công văn``, ``của Chính phủ tại Báo cáo``.

    Arguments:
        text: the clean text.
        low: do not look before this place.
        start: where the citation, or its pinpoints, start.
    """
    behind = _verb_behind().match(text, start, low)
    if behind is None:
        return None
    found = _name_ending(text, low, behind.start())
    if behind["verb"].lower() in _AT and (found is None or not _OWNED_BEHIND.match(text, found[0])):
        return _passive(text, low, start)
    if found is None:
        return None
    at, issuer = found
    if text[start - 1] == "(" and _BY_BEHIND.match(text, at):
        return None  # "do Chính phủ ban hành (Nghị định …)": the brackets tell another thing
    return issuer


def _passive(text: str, low: int, start: int) -> str | None:
    """Read the issuer of ``được Tổng cục Hải quan sắp xếp lại theo Quyết định``."""
    passive = _PASSIVE.search(text[max(low, start - 140) : start])
    if passive is None:
        return None
    head = _head().match(passive["name"])
    return None if head is None else " ".join(passive["name"].split())


def _name_ending(text: str, low: int, end: int) -> tuple[int, str] | None:
    """Find the name of an issuer that ends at ``end``: where it starts, and it."""
    begin = max(low, end - 130)
    near = squeezed(text, begin, begin + len(text[begin:end].rstrip()))
    window = near.text
    cut = 0
    for mark in _BOUNDARY.finditer(window):
        cut = mark.end()
    segment = window[cut:]
    for head in _head().finditer(segment):
        if not _stop_word().search(segment, head.end()):
            return near.place(cut + head.start()), segment[head.start() :]
    return None
