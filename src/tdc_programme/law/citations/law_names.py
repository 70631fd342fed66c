"""Laws cited by name: ``Luật Khoa học và công nghệ ngày 18 tháng 6 năm 2013``, ``Bộ luật Dân sự 2015``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ...tables import load_table
from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters import plain
from ...vietnamese.letters.alphabet import SMALLS
from .words import table

# The longest name (characters): an amending law may name two others.
_LONGEST = 230
_WORD = Pattern.plain(r"\w+", yes=("⟦Luật⟧ Giá",))

# --- where a law may be named -----------------------------------------------------------------------------------

# "luật" in any letter case, its marks lost or misread, and the words for the others. A search for one letter costs a
# sixth of one for two, and a fraction of one for the whole words, of which the text is full ("pháp luật").
_UAT = r"[ậaộâạăặẬ][tT](?=\s)(?<=[Ll][uU].[tT])(?<![Pp]háp luật)(?<!PHÁP LUẬT)"
_LUAT = (
    Pattern.plain(f"u{_UAT}", yes=("L⟦uật⟧ Giá", "l⟦uat⟧ "), no=("pháp l⟦uật⟧ ", "x⟦uất⟧ ")),
    Pattern.plain(f"U{_UAT}", yes=("L⟦UẬT⟧ GIÁ",), no=("PHÁP L⟦UẬT⟧ ",)),
)
_OTHERS = ("háp lệnh", "HÁP LỆNH", "hap lenh", "iến pháp", "IẾN PHÁP")
_CODE_BEHIND = Behind(r"(?<!\w)[bB][ộỘo]\s+", most=6, yes=("theo ⟦Bộ ⟧luật",), no=("xbộ ",))


@cache
def _not_a_law() -> Behind:
    """Words before "luật" with which it is something else."""
    return Behind(
        rf"(?<!\w){any_of(table()['not_laws_before'])}\s*",
        most=14,
        any_case=True,
        yes=("bị ⟦kỷ ⟧luật", "Đại học "),
        no=("theo ",),
    )


# Words after "luật" with which it is not cited: a number, this one, another word ("luật sư", "luật gia").
_NO_NAME = Pattern.plain(
    r"(?:[sS]ố|so|này|nay|sư|gia|lệ|học|pháp|hiện hành)(?!\w)|SỐ\b", yes=("này có", "sư"), no=("sử dụng", "gian")
)
_TREATY_BEHIND = Behind(
    r"(?:cong uoc|hiep dinh|nghi dinh thu|quoc te)[^.;]{0,80}\s",
    most=107,
    read_as=plain,
    yes=("⟦Công ước của Liên hợp quốc ⟧về",),
    no=("Công ước; ",),
)

# --- where its name ends ----------------------------------------------------------------------------------------

_OPENED = Pattern.plain('[("“]', yes=("(HIV", "“"))
_AMENDING = Pattern.plain(
    r"s[uú]a\s*(?:doi)?[\s,]+(?:va\s+)?bo\s*[xs]?u?n?g|s[uú]a\s+doi|bai bo",
    yes=("sua doi, bo sung", "bai bo"),
    no=("sua nha",),
)
_AMENDING_NAME = Pattern.plain(
    r"s[uú]a\s*(?:doi)?[\s,;]*(?:va\s+)?(?:bo\s*sung)?[\s,]*(?:mot\s+so\s+)?(?:dieu|noi\s+dung)?(?:\s+cua)?(?:\s+cac)?\s+",
    yes=("⟦sua doi, bo sung mot so dieu cua ⟧luat",),
)
_STOPS = Pattern.plain(
    r"(?<!\w)(?:này|có|được|đã|từ|kể|trước|sau|thì|là|bị|khi|để|nếu|hiện hành|quy định|ngày|năm|hết|số|của Chính"
    r"|[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|[Nn]ghị quyết|[Cc]hỉ thị|Hiến pháp|các văn bản|Luật|luật)(?!\w)",
    yes=("Luật ⟦này⟧", "Nghị định 5"),
    no=("cón",),
)
_UNFINISHED = Pattern.plain(r"\s(?:theo|tại|của|và|về|cho|với|đến|vào)$", yes=("Đất đai⟦ và⟧",))
_UNKNOWN = Pattern.plain(
    rf"(?:[^;:.()\n\"“”|\[\]]|\n(?=[{SMALLS}])){{2,200}}?"
    r"(?=\s*,?\s*(?:ng[àa]y\s|n[ăa]m\s*(?:19|20)\d\d|(?:19|20)\d\d(?![\d/])))",
    yes=("⟦Nhà giáo⟧ năm 2025", "⟦Nhà giáo⟧, ngày 5"),
    no=("Nhà giáo; năm 2025",),
)
_LAW_WORD = Pattern.plain(r"(?:Bộ luật|Pháp lệnh|[Ll]u[aậ]t)\s", yes=("Luật Giá",))
# What a law amends where it names them not one by one.
_MANY_LAWS = Pattern.plain(
    r"(?:\d{1,3}|các|một số)?\s*(?:[Ll]uật\s+)?có\s+liên\s+quan\s+đến",
    yes=("⟦37 luật có liên quan đến⟧ quy hoạch", "⟦37 có liên quan đến⟧ quy hoạch"),
    no=("luật này",),
)
# What may follow "Hiến pháp" before its year.
_STATE = Pattern.plain(
    r"\s+nước\s+(?:(?:CHXHCN|VNDCCH|Cộng\s+h\w+|Việt\s+Nam\s+dân\s+chủ)[\w\s]{0,40}?)(?=\s+năm\s|\s+ngày\s)",
    yes=("⟦ nước CHXHCN Việt Nam⟧ năm 2013",),
    no=(" nước ta năm 2013",),
)
# The usual abbreviations of what laws are about, as news and forms write them: Luật BHXH, Luật thuế GTGT.
_ABBREVIATED = Pattern.plain(
    r"(?:[Tt]huế\s+(?:GTGT|TNDN|TNCN|TTĐB|XNK|XK,\s+NK)|PPP|BHXH|BHYT|BHTN|ATTP|ATVSLĐ|BVMT|CNTT|GTĐB|GTGT|KDBĐS|KHCN"
    r"|KH&CN|NSNN|PCCC|PCTN|SHTT|TCTD|THADS|TNCN|TNDN|TTĐB|XLVPHC)(?![\w/&-])",
    yes=("BHXH và", "thuế GTGT"),
    no=("BHXH-TT",),
)
# Words that end a name that nothing else does.
_NAME_STOPS = (  # noqa: SIM905 - a list of words is read as one line
    "này có được đã đang sẽ từ kể trước sau theo tại thì là bị khi để nếu hiện quy ban ngày năm hết đối với trong"
    " cho của như mà cũng còn không phải cần hoặc về do nhằm trên dưới giữa bằng số sửa"
).split()
_CAPITAL_END = Pattern.plain(
    rf"[,;:.()\n\"“”|\[\]*…/]|\s(?:{any_of(_NAME_STOPS)})(?!\w)|\svà\s(?=[A-ZĐ]|các\s|khoản|điểm|pháp)|\d|$",
    yes=("Luật Giá⟦ của⟧ ta", "Luật Giá⟦ và ⟧các luật", ","),
    no=(" và sửa", " cơ"),
)
_LOOSE_END = Pattern.plain(r"(?:\s+(?:và|hoặc))?\s*$", yes=("Luật Giá⟦ và ⟧",))


class LawName(NamedTuple):
    """A law's name in a text: its kind's label, where the name starts and ends, and whether it is a known one."""

    start: int
    label: str
    name_start: int
    end: int
    known: bool
    amending: bool


def anchors(text: str) -> list[tuple[int, int]]:
    """Return where the words for laws stand in a text, in order: (start, end) of each."""
    found = [(match.start() - 1, match.end()) for luat in _LUAT for match in luat.finditer(text)]
    for word in _OTHERS:
        at = text.find(word)
        while at > 0:
            if text[at - 1] in "PpHh" and text[at + len(word) : at + len(word) + 1].isspace():
                found.append((at - 1, at + len(word)))
            at = text.find(word, at + 1)
    found.sort()
    return found


def _key(text: str) -> str:
    return plain(text).replace("y", "i")


@lru_cache(maxsize=4096)
def _key_of_word(word: str) -> str:
    return _key(word)


@cache
def _names() -> Mapping[str, Mapping[str, bool]]:
    """Map, for each label, every beginning of a name (words joined by spaces) to whether it is a whole one."""
    found: dict[str, dict[str, bool]] = {}
    for label, names in load_table("law", "law_names")["names"].items():
        beginnings = found.setdefault(label, {})
        for name in names:
            words = _WORD.findall(_key(name))
            for i in range(1, len(words)):
                beginnings.setdefault(" ".join(words[:i]), False)
            beginnings[" ".join(words)] = True
    return found


def known_name_end(text: str, start: int, label: str = "Luật") -> int | None:
    """Return where the longest known name that starts at ``start`` ends, or None.

    >>> known_name_end("Luật Khoa học và Công nghệ số 29/2013/QH13", 5)
    26
    """
    beginnings = _names()[label]
    key, end = "", None
    for word in _WORD.finditer(text, start, start + _LONGEST):
        plain_word = _key_of_word(word.group())
        key = f"{key} {plain_word}" if key else plain_word
        whole = beginnings.get(key)
        if whole is None:
            break
        if whole:
            end = word.end()
    if end is not None and text[end : end + 1] in (")", '"', "”") and _OPENED.search(text, start, end):
        end += 1  # "… (HIV/AIDS)"
    return end


@cache
def _numbers() -> Mapping[str, frozenset[str]]:
    """Map each known name to the numbers of the laws that had it."""
    return {
        _key(" ".join(_WORD.findall(name))): frozenset(numbers)
        for names in load_table("law", "law_names")["numbers"].values()
        for name, numbers in names.items()
    }


def is_own_number(name: str, number: str) -> bool | None:
    """Say whether a law of this name has this number; None where the numbers of that name are not known."""
    known = _numbers().get(_key(" ".join(_WORD.findall(name))))
    return None if known is None else number in known


def _label(word: str) -> str:
    flat = plain(word)
    if flat.startswith("bo"):
        return "Bộ luật"
    return "Pháp lệnh" if flat.startswith("phap") else "Hiến pháp" if flat.startswith("hien") else "Luật"


def law_at(text: str, anchor: tuple[int, int]) -> LawName | None:
    """Read the name of a law at a word that :func:`anchors` found, or None where the word names none.

    A name is a known one, or what stands between the word and a date or a year, or capitalised words up to the
    first mark or word that no name holds.
    """
    start, after = anchor
    code = _CODE_BEHIND.match(text, start)
    if code is not None:
        start = code.start()
    name_start = after + len(text[after : after + 8]) - len(text[after : after + 8].lstrip())
    word = text[start:after]
    label = _label(word)
    if not word.isupper() and _not_a_law().match(text, start):
        return None
    if label == "Hiến pháp":
        of = _STATE.match(text, after)
        return LawName(start, label, name_start, after if of is None else of.end(), known=True, amending=False)
    if _NO_NAME.match(text, name_start):
        return None
    flat = plain(text[name_start : name_start + 40])
    amending = _AMENDING.match(flat) is not None
    misread = plain(word[-4:]) != "luat" or word[-3:-1] not in ("uậ", "uẬ", "ua", "UẬ")
    if not amending and (end := known_name_end(text, name_start, label)) is not None:
        return LawName(start, label, name_start, end, known=True, amending=False)
    if label == "Luật" and misread and "lệnh" not in word:
        return _dated(text, start, label, name_start, amending) if word[0] == "L" else None
    dated = _dated(text, start, label, name_start, amending)
    if dated is not None or amending:
        return dated or LawName(start, label, name_start, name_start, known=False, amending=True)
    if word[0] not in "LBP":
        return None
    return _abbreviated(text, start, label, name_start) or _capitalised(text, start, label, name_start)


def _abbreviated(text: str, start: int, label: str, name_start: int) -> LawName | None:
    """Read the name of a law that is abbreviated."""
    name = _ABBREVIATED.match(text, name_start)
    return None if name is None else LawName(start, label, name_start, name.end(), known=True, amending=False)


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Every word of every known name, as written and plain."""
    names = [name.lower() for them in load_table("law", "law_names")["names"].values() for name in them]
    return frozenset(_WORD.findall(" ".join(names))), frozenset(_WORD.findall(_key(" ".join(names))))


def _is_lawlike(title: str) -> bool:
    """Whether a title in small letters is made of the words of laws: recognition may have misread one of three."""
    as_written, in_plain = _vocabulary()
    words = _WORD.findall(_key(title))
    whole = any(word in as_written for word in _WORD.findall(title.lower()))
    return whole and 3 * sum(word in in_plain for word in words) >= 2 * len(words)


def _dated(text: str, start: int, label: str, name_start: int, amending: bool) -> LawName | None:
    found = _UNKNOWN.match(text, name_start, name_start + _LONGEST)
    if found is None:
        return None
    title = found.group()
    if not (amending or title[0].isupper() or _is_lawlike(title)):
        return None
    if amending:
        opening = _AMENDING_NAME.match(plain(title))
        title = _MANY_LAWS.sub("", _LAW_WORD.sub("", title[opening.end() :] if opening else title))
    if known_name_end(title, 0) != len(title) and (_STOPS.search(title) or _UNFINISHED.search(title)):
        return None
    return LawName(start, label, name_start, found.end(), known=False, amending=amending)


def _capitalised(text: str, start: int, label: str, name_start: int) -> LawName | None:
    """Read the name of a law that is not known and has no date: capitalised, two words or more."""
    if not text[name_start : name_start + 1].isupper():
        return None
    name = text[name_start : name_start + _LONGEST]
    stop = _CAPITAL_END.search(name)
    name = _LOOSE_END.sub("", name[: stop.start()] if stop else name)
    if len(name.split()) < 2:
        return None
    return LawName(start, label, name_start, name_start + len(name), known=False, amending=False)


def is_treaty(text: str, start: int) -> bool:
    """Whether the law at ``start`` is the subject of a treaty: ``Công ước … về Luật biển``."""
    about = text[max(0, start - 3) : start].lower()
    return about in ("về ", "ve ") and _TREATY_BEHIND.match(text, start - 3) is not None
