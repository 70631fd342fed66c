"""From the quantities in a text to quotas: which of them is a total, a rate, a requirement, a number of places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import define, evolve, field

from ...programme.arithmetic.conventions import time_unit
from ...programme.arithmetic.figures import same_unit
from ...programme.deliverables import DeliverableQuota
from ...text import Found, View
from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters.folding import fold_phrase
from ...vietnamese.quantities import Bound, Per, Quantity, Span
from ..words import begins_organisation, folded, words
from .layout import Recorder

# Words directly before a quantity that say what it is.
_PLACE_BEFORE = Behind(
    r"\b(?:tại|trên|ở|thuộc)(?:\s+(?:các|cả|ít nhất))?\s*",
    most=60,
    any_case=True,
    yes=("tổ chức ⟦tại ⟧06 vùng", "⟦trên ít nhất ⟧03 báo"),
    no=("tại Hà Nội ", "khắptại "),
)
_AND_BEFORE = Behind(r"(?:,|\bvà)\s*", most=60, any_case=True, yes=("báo ⟦và ⟧03 đài", ", "), no=("cả ",))
_NEXT_BEFORE = Behind(
    r"(?:^|[,;+]|\bvà)\s*", most=60, any_case=True, yes=("⟦⟧05 bài", "bài ⟦+ ⟧02 báo cáo"), no=("bài ⟦⟧02 báo cáo",)
)
_FRAME_BEFORE = Behind(
    r"\b(?:trong khuôn khổ|trong phạm vi|(?:cho|trong|trên)\s+mỗi|mỗi)(?:\s+mỗi)?\s*",
    most=60,
    any_case=True,
    yes=("bài ⟦trong khuôn khổ ⟧một nhiệm vụ", "⟦cho mỗi ⟧một lớp"),
    no=("trong ",),
)
_EACH_LEAD = Behind(
    r"\bmỗi\s[^.,;:()\d]{1,50}", most=60, any_case=True, yes=("⟦mỗi nhiệm vụ ⟧05 bài",), no=("mỗi tuần, có ", "mỗi ")
)
_EACH_BEFORE = Behind(
    r"\b(?:quy mô|với|gồm|có|cho|từ|tham dự|tham gia|dự kiến|thời lượng|dung lượng|độ dài|mỗi(?:\s+\w+){1,3})\s*:?\s*",
    most=200,
    any_case=True,
    yes=("hội thảo, ⟦quy mô: ⟧50 người", "⟦mỗi lớp đào tạo ⟧40 học viên"),
    no=("và ", "từng "),
)
_TIME_BEFORE = Behind(
    r"(?:\btrong(?:\s+(?:vòng|thời gian|suốt))?|\bliên tục|\bkéo dài|[x×])\s*",
    most=60,
    any_case=True,
    yes=("ngày ⟦trong vòng ⟧12 tháng", "tuần ⟦x ⟧52 tuần"),
    no=("sau ",),
)
_CLAUSE_END = Pattern.plain(r"[.;]\s", yes=("; ",), no=(".5",))
_STOP = Pattern.plain(r"[.;:]", yes=(":",), no=(",",))
_IN_BRACKETS = Pattern.plain(r"\([^()]*\)", yes=("⟦(báo)⟧ và",), no=("(báo",))
_LEADS_ON = Pattern.plain(r"(?:[,;+]|\s+và)\s*$", yes=("bài⟦, ⟧", "bài⟦ và⟧"), no=("bài⟦ và hội⟧",))

# Lists of places, and names of them.
_LIST_AFTER_COUNT = Pattern.plain(
    r"[^().;:]{0,80}\(([^()]+)\)", yes=("⟦ vùng (Bắc Bộ, Nam Bộ)⟧ và",), no=(" vùng; hội thảo (Bắc Bộ)",)
)
_COLON_LIST = Pattern.plain(
    r"[^().;:]{0,40}:\s*+(?=[^\W\d_a-z])([^.;:()]+)", yes=("⟦ vùng: Bắc Bộ, Nam Bộ⟧;",), no=(" vùng: bao gồm",)
)
_AT = Pattern.plain(r"\b(?:tại|ở)\s+(?=\S)", yes=("⟦tại ⟧Hà Nội",), no=("tạiHà Nội", "sở⟦ ở⟧"))
_ON_BEFORE = Pattern.plain(r"\btrên\s[^.;:()]*$", yes=("đăng ⟦trên báo, ⟧",), no=("đăng ⟦trên báo. Mạng⟧",))
_AND_FIRST = Pattern.plain(r"^(?:và)\s+", yes=("⟦và ⟧Nam Bộ",), no=("vàng",))
_NO_NAME = Pattern.plain(r"[.…\W]*", yes=("⟦...⟧", "⟦…⟧"), no=("⟦Bắc⟧",))
_WORD = Pattern.plain(r"\w[\w’'-]*+\s*+", yes=("⟦Nội ⟧và", "⟦H’Mông⟧,"), no=(",",))
_ONWARDS = Pattern.plain(r"\s*(?:,|và)\s+", yes=(", ", " và "), no=(";",))
_MEMBER = {mark: Pattern.plain(rf"[^{mark}]+", yes=(f"⟦Bắc Bộ⟧{mark} Nam Bộ",), no=(mark,)) for mark in ";,"}


@cache
def _listed_outlets() -> Pattern:
    return Pattern.plain(
        rf"\b(?:trên|tại)\s+(?:các\s+)?{any_of(words('outlets'))}\b[^().;:,]{{0,80}}\(([^()]+)\)",
        yes=("⟦trên các báo điện tử (VnExpress, Dân trí)⟧",),
        no=("trên các báo, đài (VTV)",),
    )


@cache
def _named_outlet() -> Pattern:
    capital = any_of(outlet[0].upper() + outlet[1:] for outlet in words("outlets"))
    return Pattern.plain(
        rf"\b(?:trên|tại)\s+({capital}\b[^().;:,]{{2,100}}?)"
        r"(?=\s+(?:trong|với|từ|để|do|vào|có|theo|được|đến|nhằm|về|năm)\b|\s*[().;:,]|\s*$)",
        yes=("⟦trên Báo Nhân Dân⟧ với 05 bài", "⟦tại Đài Truyền hình Việt Nam⟧."),
        no=("trên báo Nhân Dân",),
    )


@cache
def _channel() -> Pattern:
    return Pattern.plain(
        rf"(?<![\w-]){any_of(words('channels'))}(?![\w-])",
        any_case=True,
        yes=("Facebook", "mạng xã hội"),
        no=("zalopay",),
    )


@cache
def _town() -> Pattern:
    return Pattern.plain(
        rf"(?:{any_of(words('place_words'))}\s+)?((?:\w[\w’'-]*+)(?:\s+\w[\w’'-]*+){{0,8}}+)",
        yes=("⟦tỉnh Nghệ An⟧,", "⟦Hà Nội và Huế⟧"),
        no=("(Hà Nội)",),
    )


_END_MARKS = " .,;:"


@define
class _Draft:
    """A quota while its quantities come in; with each value where it stands in the text."""

    start: int
    end: int
    total: Found[Quantity] | None = None
    rates: list[Found[Quantity]] = field(factory=list)
    requirements: list[Found[Quantity]] = field(factory=list)
    duration: Found[Span] | None = None

    def counts(self, quantity: Quantity) -> bool:
        """Tell whether a quantity counts the same thing as this quota."""
        unit = self.unit
        return unit is not None and same_unit(quantity.unit, unit)

    @property
    def unit(self) -> str | None:
        if self.total is not None:
            return self.total.value.unit
        return self.rates[0].value.unit if self.rates else None

    @property
    def is_empty(self) -> bool:
        return not (self.total or self.rates or self.requirements)


def read_quotas(v: View, path: str, record: Recorder, *, in_prose: bool = False) -> tuple[DeliverableQuota, ...]:
    """Read the quotas in a text.

    Arguments:
        v: the words of a deliverable, or a passage of prose.
        path: of the value that they belong to.
        record: notes where each quota stands.
        in_prose: the text is more than its quotas: they are cut out of it.
    """
    text = v.text
    sorter = _Sorter(text, in_prose)
    for found in record.layers_of(v).quantities:
        sorter.add(found)
    drafts = [draft for draft in sorter.drafts if not draft.is_empty]
    if not drafts:
        return ()
    places = list(_places(text, sorter.places))
    if not in_prose:
        drafts[0].start, drafts[-1].end = 0, len(text)
        for draft, following in pairwise(drafts):
            draft.end = following.start
    quotas = []
    for index, draft in enumerate(drafts):
        limit = drafts[index + 1].start if index + 1 < len(drafts) else len(text)
        own = [(start, end) for start, end in places if draft.start <= start < limit]
        if in_prose:
            draft.end = max([draft.end, *(end for _, end in own)])
        if in_prose and (each := _EACH_LEAD.match(v.text, draft.start)):
            draft.start = each.start()  # mỗi nhiệm vụ …: read as the denominator
        quotas.append(_quota(v, draft, own, f"{path}.quotas[{index}]", record))
    return tuple(quotas)


def _quota(v: View, draft: _Draft, places: list[tuple[int, int]], path: str, record: Recorder) -> DeliverableQuota:
    text = v.text[draft.start : draft.end]
    text = _LEADS_ON.sub("", text)  # what led on to the next quota
    start = draft.start + len(text) - len(text.lstrip(_END_MARKS))
    end = max(start, draft.start + len(text.rstrip(_END_MARKS)))
    said = record.put(path, v, start, end)
    if draft.total is not None:
        record.put(f"{path}.total", v, draft.total.start, draft.total.end)
    durations = {rate.value.duration for rate in draft.rates if rate.value.duration is not None}
    lifted = draft.duration is None and len(durations) == 1
    for index, rate in enumerate(draft.rates):
        record.put(f"{path}.rates[{index}]", v, rate.start, rate.end)
        if lifted and rate.value.duration is not None:
            draft.duration = Found(rate.start, rate.end, rate.text, rate.value.duration)
            draft.rates[index] = evolve(rate, value=evolve(rate.value, duration=None))
    for index, requirement in enumerate(draft.requirements):
        record.put(f"{path}.requirements[{index}]", v, requirement.start, requirement.end)
    if draft.duration is not None:
        record.put(f"{path}.duration", v, draft.duration.start, draft.duration.end)
    return DeliverableQuota(
        text=said,
        total=draft.total.value if draft.total else None,
        rates=tuple(rate.value for rate in draft.rates),
        requirements=tuple(requirement.value for requirement in draft.requirements),
        duration=draft.duration.value if draft.duration else None,
        places=tuple(record.put(f"{path}.places[{index}]", v, *place) for index, place in enumerate(places)),
    )


class _Sorter:
    """Sorts the quantities of a text, in their order, into drafts of quotas."""

    def __init__(self, text: str, in_prose: bool) -> None:
        self.text = text
        self.in_prose = in_prose
        self.drafts: list[_Draft] = []
        self.places: list[Found[Quantity]] = []  # numbers of places: tại 06 vùng
        self.last: Found[Quantity] | None = None
        self.last_is_place = False

    def add(self, found: Found[Quantity]) -> None:
        before = self.text[self.last.end if self.last else 0 : found.start]
        is_place = self.is_place(found, before)
        if is_place:
            self.places.append(found)
        elif not self.is_frame(found, before):
            self.sort(found, before)
        if self.drafts:
            self.drafts[-1].end = max(self.drafts[-1].end, found.end)
        self.last, self.last_is_place = found, is_place

    def is_place(self, found: Found[Quantity], before: str) -> bool:
        quantity = found.value
        if quantity.per or quantity.duration or time_unit(quantity.unit) is not None:
            return False
        if _ends(before, _PLACE_BEFORE):
            return True
        # … trên 03 tạp chí (…) và 05 báo điện tử: one number of places after another
        outside = _IN_BRACKETS.sub("", before)
        return self.last_is_place and _ends(outside, _AND_BEFORE) and not _STOP.search(outside)

    def is_frame(self, found: Found[Quantity], before: str) -> bool:
        """Take ``trong khuôn khổ một (01) nhiệm vụ`` as the denominator of the quantity before it."""
        last, quantity = self.last, found.value
        if last is None or quantity.per or quantity.bound is not Bound.EXACT or not _ends(before, _FRAME_BEFORE):
            return False
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or last.value.per or quantity.amount <= 0 or _STOP.search(before):
            return False
        if draft.total is last:
            draft.total = None
        elif last in draft.requirements:
            draft.requirements.remove(last)
        else:  # the number before it is one of places, or a time
            return False
        framed = evolve(last.value, per=(Per(quantity.amount, quantity.unit),))
        draft.rates.append(Found(last.start, found.end, self.text[last.start : found.end], framed))
        return True

    def sort(self, found: Found[Quantity], before: str) -> None:
        quantity = found.value
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or (self.in_prose and _CLAUSE_END.search(before)):
            draft = _Draft(found.start, found.end)
            self.drafts.append(draft)
        if quantity.duration is not None or any(time_unit(per.unit) is not None for per in quantity.per):
            draft.rates.append(found)
        elif quantity.per:
            said_of_items = draft.unit is not None and not draft.counts(quantity)
            (draft.requirements if said_of_items or _ends(before, _EACH_BEFORE) else draft.rates).append(found)
        elif time_unit(quantity.unit) is not None:
            goes_on = (
                draft.rates and draft.duration is None and all(rate.value.duration is None for rate in draft.rates)
            )
            if goes_on and _ends(before, _TIME_BEFORE):
                draft.duration = Found(found.start, found.end, found.text, Span(quantity.amount, quantity.unit))
            else:
                draft.requirements.append(found)
        elif draft.is_empty:
            draft.total = found
        elif _is_next(quantity, before, draft):
            self.drafts.append(_Draft(found.start, found.end, total=found))
        else:
            draft.requirements.append(found)


def _ends(text: str, words: Behind) -> bool:
    return words.match(text, len(text)) is not None


def _is_next(quantity: Quantity, before: str, draft: _Draft) -> bool:
    """Tell whether a quantity begins another quota (``01 bài báo và 02 báo cáo``), or says more of this one."""
    if quantity.bound is not Bound.EXACT or _ends(before, _EACH_BEFORE) or draft.counts(quantity):
        return False
    if fold_phrase(quantity.unit).startswith(tuple(folded("sizes"))):
        return False
    return _ends(before, _NEXT_BEFORE) or _CLAUSE_END.search(before) is not None


# --- places ---------------------------------------------------------------------------------------------------------


def _places(text: str, counts: list[Found[Quantity]]) -> Iterator[tuple[int, int]]:
    """Find the names of regions, towns, journals and channels, in order and once each."""
    found: list[tuple[int, int]] = []
    for index, count in enumerate(counts):
        limit = counts[index + 1].start if index + 1 < len(counts) else len(text)
        match = _LIST_AFTER_COUNT.match(text, count.end, limit) or _COLON_LIST.match(text, count.end, limit)
        if match is not None:
            found += _members(text, *match.span(1))
    for match in _listed_outlets().finditer(text):
        members = _members(text, *match.span(1))
        if all(text[start].isupper() and " " in text[start:end] for start, end in members):
            found += members
    found += [match.span(1) for match in _named_outlet().finditer(text)]
    for at in _AT.finditer(text):
        found += _towns(text, at.end())
    for match in _channel().finditer(text):
        if _ON_BEFORE.search(text[max(match.start() - 80, 0) : match.start()]):
            found.append(match.span())
    end = 0
    for place in sorted(set(found)):
        if place[0] >= end:
            yield place
            end = place[1]


def _members(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a list at its semicolons or, where there are none, at its commas."""
    inner = text[start:end]
    members = []
    for match in _MEMBER[";" if ";" in inner else ","].finditer(inner):
        name = match[0]
        stripped = _AND_FIRST.sub("", name.strip())
        if stripped and not _NO_NAME.fullmatch(stripped):
            left = start + match.start() + name.rfind(stripped)
            members.append((left, left + len(stripped)))
    return members


def _towns(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Find names of towns and provinces, one after the other: Hà Nội, Đà Nẵng và tỉnh Nghệ An."""
    at = start
    while not begins_organisation(text[at : at + 60]) and (match := _town().match(text, at)):
        end = match.start(1)
        count = 0
        for word in _WORD.finditer(text, match.start(1), match.end(1)):
            if not word[0][0].isupper():
                break
            end, count = word.start() + len(word[0].rstrip()), count + 1
        if count == 0 or (count == 1 and match.start(1) == at):
            return
        yield at, end
        onwards = _ONWARDS.match(text, end)
        if onwards is None:
            return
        at = onwards.end()
