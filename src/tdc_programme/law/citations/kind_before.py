"""The kind before a number: ``Quyết định số``, ``QĐ``, with words between (``Luật Đấu thầu số``), or misread."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters import plain
from ..document_numbers import DocumentNumber
from .law_names import is_own_number, known_name_end
from .words import any_spelt, kind_words, label_of, plain_kind_words, table

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_OF_ASSEMBLY = _LAWS | {"Nghị quyết", "Nghị quyết liên tịch", "Lệnh"}
# Words for kinds that also say what a letter is for: công văn hướng dẫn, tờ trình báo cáo.
_PURPOSES = frozenset({"Hướng dẫn", "Thông báo", "Báo cáo", "Kết luận"})
# Kinds of one syllable, which are part of other words ("pháp luật", "mệnh lệnh"): they must stand alone.
_SINGLE = frozenset(map(plain, ("Luật", "Luột", "Lệnh")))
# How far before a number (characters) its kind stands, alone and with other words between.
_REACH = 34
_GAP_REACH = 190

_SO = "[sS][ốôoỐÔO]"


@cache
def _kind_behind() -> Behind:
    """A kind word and "số" before a number."""
    single = [spelt for spelt in kind_words() if plain(spelt) in _SINGLE]
    longer = any_of(word for word in kind_words() if word not in single)
    return Behind(
        rf"(?P<kind>{longer}|(?<![pP][hH][áÁ][pP]\s+)(?<![^\W\d_]){any_of(single)})"
        rf"(?:\s+{any_spelt(table()['urgency'])})?(?P<so>[\s:*_]*{_SO})?[\s*_]*:?[\s*_\"“]*",
        most=_REACH,
        yes=("theo ⟦Nghị định số ⟧30", "NGHI DINH ", "⟦Công văn hỏa tốc số: ⟧5", "theo ⟦luật ⟧5"),
        no=("pháp luật số ", "mệnhlệnh ", "Nghị đinh số "),
    )


@cache
def _plain_kind_behind() -> Behind:
    """The same where recognition misread the kind."""
    return Behind(
        rf"(?<!phap\s+)(?<![a-z])(?P<kind>{any_of(plain_kind_words())})(?P<so>[\s:*_]*so)[\s*_]*:?[\s*_\"“]*",
        most=_REACH,
        read_as=plain,
        yes=("theo ⟦Nghị đinh số ⟧30",),
        no=("Nghị đinh ", "pháp luật số "),
    )


@cache
def _abbreviation_behind() -> Behind:
    """An abbreviated kind before a number."""
    return Behind(
        rf"(?<![\w/-])(?P<code>{any_of(table()['kind_abbreviations'])})(?:[\s:]*{_SO})?\s*",
        most=_REACH,
        yes=("theo ⟦QĐ số ⟧5", "NĐ "),
        no=("30/QĐ ",),
    )


@cache
def _gap_behind(label: str | None = None) -> Behind:
    """A kind word (of one label), words, "số", before a number."""
    kinds = plain_kind_words() if label is None else [plain(label)]
    return Behind(
        rf"(?<![a-z])(?P<kind>{any_of(kinds)})\s(?P<gap>[^;:.()\"“”|\[\]]{{1,{_GAP_REACH}}}?)\s"
        r"(?P<so>[\s:*_]*so)?\s*",
        most=_GAP_REACH + 30,
        read_as=plain,
        yes=("theo ⟦Luật Đấu thầu số ⟧22", "Báo cáo thẩm tra số "),
        no=("Luật; số ",),
    )


@cache
def foreign_behind() -> Behind:
    """A noun that has numbers of its own."""
    return Behind(
        rf"(?<![^\W\d_]){any_spelt(table()['foreign_nouns'])}(?:[\s:]*{_SO})?\s*:?\s*",
        most=_REACH,
        yes=("theo ⟦mẫu số: ⟧5", "Hoá đơn "),
        no=("quyết định số ",),
    )


@cache
def _letter_behind() -> Behind:
    """A letter before what it is for: ``Công văn hướng dẫn số 5``."""
    return Behind(
        rf"(?P<kind>{any_spelt(('Công văn', 'Công điện'))})\s+",
        most=12,
        yes=("⟦Công văn ⟧hướng dẫn",),
        no=("Quyết định ",),
    )


_GAP_STOPS = Pattern.plain(
    r"(?<!\w)(?:này|nêu|nói|có|được|bị|đã|theo|tại|thì|khi|để|và các|hoặc|gồm|như|từ|ngày|kèm|bổ sung bởi)(?!\w)"
    r"|\n\s*\n",
    yes=("Luật ⟦này⟧ và", "\n \n"),
    no=("nàyb",),
)
_SO_BEHIND = Behind(rf"(?<![^\W\d_]){_SO}[\s*_:]*", most=_REACH, yes=("⟦số: ⟧5",), no=("bộ số x", "nsố "))
_SO_LEFT = Pattern.plain(r"\s*số\s*:?$", yes=("Luật Xây dựng⟦ số:⟧",))
# "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đất đai và ", up to the last law; and what must stand in it.
_AMENDING_LAW = Pattern.plain(
    r"(?P<kind>Bộ luật|[Ll]uật|[Pp]háp lệnh)\s+(?P<name>[sS]ửa\s+đổi[^;:.()]{4,400})\Z",
    yes=("Luật sửa đổi, bổ sung một số điều của ",),
    no=("Luật sửa đổi: của ",),
)
_OF_LAWS = Pattern.plain(
    r"(?:[^;:.()/]{0,120}?)\bcủa\s+(?:các\s+)?(?:(?:Bộ luật|[Ll]uật|[Pp]háp lệnh)\s"
    r"(?:(?!\bngày\b|\bsố\s)[^/])*(?:,|\svà)\s+)?\Z",
    yes=("sửa đổi, bổ sung một số điều của ", "sửa đổi một số điều của các Luật Giá, Luật Nhà ở và "),
    no=("sửa đổi Luật Giá ", "sửa đổi của Luật Giá số 1/2020/QH14, ", "sửa đổi của Luật Giá ngày 5 tháng 6, "),
)
# "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch", up to the number.
_OF_MANY_LAWS = Pattern.plain(
    r"(?:[Ll]uật|[Pp]háp lệnh)\s+"
    r"(?P<name>[sS]ửa\s+đổi[^;:.()/]{0,120}?của\s+(?:\d{1,3}|các|một số)\s+luật\s[^;:.()/]{0,200}?)(?:\s+số\s*)?\s*\Z",
    yes=("Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch số ",),
    no=("Luật sửa đổi một số điều của Luật Giá số ",),
)
_AMENDED_NEXT = Pattern.plain(r"[^;.]{0,40}(?:đã\s+)?được\s+(?:sửa|bổ)", yes=(" đã được sửa",), no=("; được sửa",))
# Laws are numbered by the National Assembly, its Standing Committee or the President.
_ASSEMBLY = Pattern.plain(r"(?:PL-)?(?:UBTV)?QH\d|L/CTN|LCT|PL-", yes=("QH14", "UBTVQH10", "L/CTN"), no=("QHQT",))


_LAW_WORD = Pattern.plain(
    r"(?<!\w)(?<!pháp )(?P<kind>Bộ luật|[Ll]uật|LUẬT|[Pp]háp lệnh)\s+", yes=("⟦Luật ⟧Giá",), no=("pháp ⟦luật số",)
)
_LISTED = Pattern.plain(
    r"(?:,|(?<!\w)(?:và|hoặc|các|những|một số))\s*\Z", yes=("Luật Giá ⟦và ⟧", "Luật Giá⟦, ⟧"), no=("ban hành ",)
)


class KindBefore(NamedTuple):
    """What stands before a number: where the citation starts, its label, the words between, whether "số" does."""

    start: int
    label: str | None
    name: str | None
    has_so: bool


def kind_before(text: str, low: int, start: int, number: DocumentNumber) -> KindBefore:
    """Read the kind of the document whose number starts at ``start``, not before ``low``."""
    is_law = _ASSEMBLY.match(number.symbol) is not None
    if is_law and (law := _known_law_before(text, low, start, number) or _many_laws_before(text, low, start)):
        return law
    behind = _kind_behind().match(text, start, low)
    if behind is None:
        has_so = _SO_BEHIND.match(text, start, low) is not None
        if not has_so or (behind := _plain_kind_behind().match(text, start, low)) is None:
            return _distant_kind_before(text, low, start, number, has_so=has_so)
    label = label_of(behind["kind"])
    begin = behind.start()
    has_so = behind["so"] is not None
    letter = _letter_behind().match(text, begin, low) if label in _PURPOSES else None
    if letter is not None and (number.kind is None or number.kind.label != label):
        # "Công văn hướng dẫn số 2445/TS": the purpose of a letter, not its kind.
        return KindBefore(letter.start(), label_of(letter["kind"]), text[begin : behind.end("kind")], has_so=has_so)
    if has_so and text[begin].islower() and (kind := number.kind) is not None and kind.label != label:
        # "Quyết định phê duyệt đề án số 12/QĐ-UBND": the nearer word is part of the name.
        further = _gap_before(text, low, start, number, kind.label)
        if further is not None:
            return further
    if is_law and text[begin].islower() and label not in _OF_ASSEMBLY and not _LISTED.search(text, low, begin):
        # "Luật Ban hành văn bản số 1/2020/QH14"
        further = _gap_before(text, low, start, number, "Luật")
        if further is not None:
            return further
    return KindBefore(begin, label, None, has_so=has_so)


def _known_law_before(text: str, low: int, start: int, number: DocumentNumber) -> KindBefore | None:
    """Read a law whose name is known and ends right before the number, whatever words are in it."""
    begin = max(low, start - _GAP_REACH - 40)
    end = begin + len(_SO_LEFT.sub("", text[begin:start].rstrip()))
    for law in _LAW_WORD.finditer(text, begin, end):
        label = label_of(law["kind"])
        if known_name_end(text, law.end(), label) == end:
            name = " ".join(text[law.end() : end].split())
            return _amending_before(text, low, law.start(), name, number, start) or KindBefore(
                law.start(), label, name, has_so=True
            )
    return None


def _many_laws_before(text: str, low: int, start: int) -> KindBefore | None:
    """Read a law that amends many, which its name does not name one by one."""
    many = _OF_MANY_LAWS.search(text, max(low, start - 340), start)
    return None if many is None else KindBefore(many.start(), "Luật", " ".join(many["name"].split()), has_so=True)


def _distant_kind_before(text: str, low: int, start: int, number: DocumentNumber, *, has_so: bool) -> KindBefore:
    code = _abbreviation_behind().match(text, start, low)
    if code is not None:
        return KindBefore(code.start(), table()["kind_abbreviations"][code["code"]], None, has_so=True)
    found = None
    if (has_so and foreign_behind().match(text, start, low) is None) or _ASSEMBLY.match(number.symbol):
        found = _gap_before(text, low, start, number)
    return found or KindBefore(start, None, None, has_so=has_so)


def _gap_before(
    text: str, low: int, start: int, number: DocumentNumber, wanted: str | None = None
) -> KindBefore | None:
    """Read a kind that stands some words before the number: ``Báo cáo thẩm tra số``, ``Luật Đấu thầu số``."""
    behind = _gap_behind(wanted).match(text, start, low)
    is_law = _ASSEMBLY.match(number.symbol) is not None
    if behind is None or (behind["so"] is None and not is_law):
        return None
    label, begin, gap = label_of(behind["kind"]), behind.start(), behind.span("gap")
    name = " ".join(text[slice(*gap)].split()).strip("*_")
    if _GAP_STOPS.search(text, *gap) or (is_law != (label in _LAWS) and label != "Nghị quyết"):
        return None
    if label not in _LAWS:
        if len(name) > 90 or name.count(",") > 1:
            return None
        return KindBefore(begin, label, name, has_so=True)
    return _amending_before(text, low, begin, name, number, start) or KindBefore(begin, label, name, has_so=True)


def _amending_before(
    text: str, low: int, begin: int, inner: str, number: DocumentNumber, start: int
) -> KindBefore | None:
    """Tell whose number it is in ``Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14``.

    It is that of the inner law where that is known to have it, or where it is said to have been amended; else that of
    the amending one, which is returned.
    """
    amending = _AMENDING_LAW.search(text, max(low, begin - 400), begin)
    if amending is None or _OF_LAWS.match(amending["name"]) is None:
        return None
    own = is_own_number(inner, str(number))
    if own or (own is None and _AMENDED_NEXT.match(text, start + len(str(number)))):
        return None
    name = " ".join(text[amending.start("name") : start].split())
    return KindBefore(amending.start(), label_of(amending["kind"]), _SO_LEFT.sub("", name), has_so=True)
