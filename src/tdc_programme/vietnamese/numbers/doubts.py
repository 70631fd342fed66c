"""What stands beside a number in a text, and what it makes of it: an amount, or a name, a date, a code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypedDict, cast

from attrs import frozen

from ...tables import load_table
from ...text.behind import Behind
from ...text.patterns import Pattern
from ..around import OPENING, words_after, words_before
from .words import table, vocabulary

_FIGURES = "0123456789"
_BEFORE_SENTENCE = ".!?:;-–—•*+|(\"“'‘>)/"
_BEFORE_FIGURES = "([{<>=≥≤~≈\"'“‘«;,+|*×:₫$€£"
_END_MARKS = '.,;:)”"'
_AFTER_FIGURES = "_&@#\\=:"

_WORD = Pattern.plain(r"[^\W\d_]++", yes=("⟦tuần⟧.",), no=("5",))
_VOWEL = Pattern.plain(
    "[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", yes=("ạ",), no=("đ",)
)
_SUFFIX = Pattern.plain(r"[^\W\d_]{1,3}[23²³]?(?!\w)", yes=("⟦m2⟧", "⟦kg⟧ gạo"), no=("m25", "tháng"))

# White space in a date: it may wrap, but no blank line or tab parts it, as it parts the cells of a table.
_MONTHS = "giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một|chạp"
_WRAP = r"(?:[^\S\n\t]{1,3}|[^\S\n\t]{0,2}\n[^\S\n\t]{0,2})"
# A day before its month and a month behind its day, where no time is counted on: "2 tháng 9", not "2 tháng 9 ngày".
_MONTH_BEHIND = Pattern.plain(
    rf"{_WRAP}tháng{_WRAP}(?:0?[1-9]|1[0-2]|(?:{_MONTHS})(?=\s{{1,3}}năm))(?!\w)(?!\s{{1,3}}(?:ngày|tuần|tháng))",
    yes=("2⟦ tháng 9⟧.", "2⟦ tháng chín⟧ năm", "2⟦ tháng\n9⟧."),
    no=(" tháng 9 ngày", " tháng chín", " tháng\n\n 61", " tháng\n24 tháng"),
)
_DAY_BEFORE = Behind(
    rf"(?:^|\D)[0-9]{{1,2}}{_WRAP}tháng{_WRAP}",
    most=20,
    yes=("⟦2 tháng ⟧9", "12⟦/2 tháng ⟧9"),
    no=("tháng ", "12 tháng\n\n"),
)
_DAY_OR_WEEK = Pattern.plain(r"[0-9]{1,2}\s{1,3}(?:ngày|tuần)(?!\w)", yes=("12 tháng ⟦5 ngày⟧",), no=("5 tháng",))
_LIST_GLUE = Pattern.plain(r"\s{0,2}(?:,|;|và|hoặc|đến|-|–)\s{0,2}", yes=("Điều 5⟦, ⟧6", "5⟦ và ⟧7"), no=(" bài",))

_END_OF_CLAUSE = Pattern.plain(r"[ \t]{0,3}(?:[.,;:!?)\n]|$)", yes=("Trung tâm 2⟦ ;⟧", "2⟦⟧"), no=(" là",))
_ITEM_MARK = Pattern.plain(
    r"[.–-](?:[\s*]|$)|[ \t]{0,3}[\t|]|[ \t]{1,3}[–-][ \t]{1,3}[^\W\d]",
    yes=("1⟦. ⟧Bài", "4⟦-⟧", "2⟦ |⟧", "3⟦ - B⟧ài"),
    no=(".5", " - 5"),
)

# A quoted item of an amended law, or one behind the label of a note: “2. Đánh giá; Ghi chú: 4- Hội đồng.
_QUOTED_ITEM = Behind(r"[“\"‘'«(\[][ \t]{0,2}", most=3, yes=("như sau: ⟦“⟧2. Đánh", "⟦(⟧7. Về"), no=("là ",))
_LABELLED_ITEM = Behind(r"[^\W\d_]:[ \t]{1,2}[“\"(]?", most=5, yes=("Ghi ch⟦ú: ⟧4- Hội",), no=("là ", ":"))
_ITEM_TEXT = Pattern.plain(
    r"[ \t]{0,3}[.–-][ \t]{0,3}[*_]{0,3}[^\W\d_]", yes=("2⟦. Đ⟧ánh giá", "4⟦- H⟧ội", "5⟦ – C⟧ác"), no=(".5", ". (x)")
)

# Years are names of years, also without "năm" beside them.
_YEARS = range(1900, 2100)
# … but a measure or money after one makes it an amount: không nhỏ hơn 2000 mét.
_MEASURE_BEHIND = Pattern.plain(
    r"[ \N{NO-BREAK SPACE}](?:k?m[23²³]?|cm|mm|mét|kg|tấn|tạ|lít|ha|hecta|đồng|vnđ|usd|kwh?|mw|kva)(?![\w/)])",
    yes=("2000⟦ mét⟧", "2000⟦ km2⟧."),
    no=(" ha)", " hai"),
)
_YEAR_WORD = Behind(r"(?:năm|\d/|–|-)\s*", most=6, yes=("⟦năm ⟧2000", "1⟦2/ ⟧2000", "⟦–⟧2000"), no=("hơn ",))
_LONGEST_PLAIN = 8  # plain figures of more digits are accounts, codes and telephone numbers
_LONGEST_BARE = 4  # and of more than these, where no counted thing follows


@cache
def _glued_label() -> Pattern:
    """Return the pattern of the end of a badly spaced label."""
    return Pattern.plain(f"[^\\W\\d_](?:{'|'.join(_table()['glued_labels'])})$", yes=("TT⟦gngày⟧",), no=("ngày",))


@cache
def _clock_after() -> Pattern:
    """Return the pattern of ``giờ`` with what makes it a time of day."""
    return Pattern.plain(
        rf"\s+giờ(?:\s+[0-9]|,?\s+(?:{'|'.join(_table()['clock_after'])})(?!\w))",
        yes=("8⟦ giờ 3⟧0", "8⟦ giờ sáng⟧"),
        no=(" giờ làm",),
    )


class _Table(TypedDict):
    labels: list[str]
    label_pairs: list[str]
    soft_labels: list[str]
    glued_labels: list[str]
    unit_labels: list[str]
    counted_before_label: list[str]
    amount_before_so: list[str]
    amount_before: list[str]
    clock_before: list[str]
    clock_after: list[str]
    vague_before: list[str]
    vague_after: list[str]
    not_scale_before: dict[str, list[str]]
    not_digit_before: dict[str, list[str]]
    syllable_or_number_before: dict[str, list[str]]
    counted_after: dict[str, list[str]]
    ripe_before_chin: list[str]
    doubtful_alone: list[str]
    unit_suffixes: list[str]


@frozen(kw_only=True)
class Rules:
    """The table of surroundings, ready for look-up.

    Attributes:
        labels: words and pairs of words after which a plain figure is a name (``Điều 5``).
        soft_labels: words after which it is one where nothing countable follows (``cấp 2.``).
        unit_labels: labels that are units too (``12 tháng 5 ngày``).
        counted: words before such a label that make it a unit (``mỗi ngày 8 giờ``).
        amount_before_so: words with which ``số`` is no label (``tổng số 20 hộ``).
        amount_before: words behind which a small figure is an amount though nothing is counted (``là 18.``).
        clock_before: words that make ``8 giờ`` behind them a time of day.
        vague_before, vague_after: words that make a number no exact one (``vài ba``).
        not_after: for a number word, the words before which it is a syllable of another (``triệu chứng``).
        maybe_after: those before which, at the end of a longer number, it may be either (hai mươi tư bản …).
        counted_after: for such a word, the words that make with it a thing that is counted (``doanh nghiệp``).
        ripe_before_chin: words after which ``chín`` is "ripe" or "cooked".
        doubtful_alone: words that alone are seldom numbers.
        unit_suffixes: units written to the figures (``100m2``).
        words, scales: all number words, and those that scale figures.
    """

    labels: frozenset[str]
    soft_labels: frozenset[str]
    unit_labels: frozenset[str]
    counted: frozenset[str]
    amount_before_so: frozenset[str]
    amount_before: frozenset[str]
    clock_before: frozenset[str]
    vague_before: frozenset[str]
    vague_after: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    maybe_after: Mapping[str, frozenset[str]]
    counted_after: Mapping[str, frozenset[str]]
    ripe_before_chin: frozenset[str]
    doubtful_alone: frozenset[str]
    unit_suffixes: frozenset[str]
    words: frozenset[str]
    scales: frozenset[str]


@cache
def _table() -> _Table:
    return cast("_Table", load_table("vietnamese", "number_context"))


@cache
def rules() -> Rules:
    """Return the rules, read on first use."""
    data = _table()
    said = table()
    scales = frozenset(said["scales"]) | {said["hundred"], said["ten_things"]}
    words = frozenset(word for group in vocabulary().groups for word in group.split())
    not_after = data["not_scale_before"] | data["not_digit_before"]
    return Rules(
        labels=frozenset(data["labels"] + data["label_pairs"]),
        soft_labels=frozenset(data["soft_labels"]),
        unit_labels=frozenset(data["unit_labels"]),
        counted=frozenset(data["counted_before_label"]),
        amount_before_so=frozenset(data["amount_before_so"]),
        amount_before=frozenset(data["amount_before"]),
        clock_before=frozenset(data["clock_before"]),
        vague_before=frozenset(data["vague_before"]),
        vague_after=frozenset(data["vague_after"]),
        not_after={word: frozenset(after) for word, after in not_after.items()},
        maybe_after={word: frozenset(after) for word, after in data["syllable_or_number_before"].items()},
        counted_after={word: frozenset(after) for word, after in data["counted_after"].items()},
        ripe_before_chin=frozenset(data["ripe_before_chin"]),
        doubtful_alone=frozenset(data["doubtful_alone"]),
        unit_suffixes=frozenset(data["unit_suffixes"]),
        words=words | scales | {*said["point"], said["minus"], said["half"], said["tens"]},
        scales=scales,
    )


class Surroundings:
    """The words and marks beside places in one text.

    Arguments:
        text: the text.
        low: the same in lower case, place by place.
    """

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.rules: Rules = rules()
        self._named_until = -1  # the end of the last figure that was a name
        self._before = (-1, "", "")  # the place that was asked for last, which mostly is asked for again

    def before(self, start: int) -> tuple[str, str]:
        """Return the two words before ``start``, the nearer one last; where a mark stands between, nothing."""
        at, far, near = self._before
        if at != start:
            if start and self.low[start - 1].isspace():
                far, near = words_before(self.low, start)
                far, near = far.lstrip(OPENING), near.lstrip(OPENING).rstrip(":")
            else:
                far = near = ""
            self._before = (start, far, near)
        return far, near

    def after(self, end: int) -> tuple[str, str]:
        """Return the two words after ``end``, without marks; where a mark stands between, nothing more."""
        if not self.low[end : end + 1].isspace():
            return "", ""
        first, second = words_after(self.low, end)
        word = first.rstrip(_END_MARKS)
        return word, (second.rstrip(_END_MARKS) if word == first else "")

    # -- names ----------------------------------------------------------------------------------------------------

    def is_name(self, start: int, end: int, value: int) -> bool:
        """Whether plain figures name something: an article, a date, a year, an item, an account."""
        if self.low[end : end + 1] in ("%", "‰") or self.low[end : end + 2] == " %":
            return False
        digits = end - start
        if (self.low[start] == "0" and digits > 2) or digits > _LONGEST_PLAIN:
            return True
        if digits == 4 and value in _YEARS and not self._is_measured(start, end):
            return True
        after = self.after(end)[0]
        if after[:1] == "(" and after[1:].rstrip(")") in self.rules.words:  # định kỳ 6 (sáu) tháng
            after = after[1:]
        counts = _WORD.match(after) is not None or self.text[end : end + 1].isalpha()
        if digits > _LONGEST_BARE and not (counts and self.next_letter(end).islower()):
            return True
        if not self._is_named(start, end, value, counts=counts):
            return False
        self._named_until = end
        return True

    def _is_named(self, start: int, end: int, value: int, *, counts: bool) -> bool:
        return (
            (self.is_label(start, counts=counts, year=1000 <= value <= 2999) and not self._tells_how_often(start, end))
            or self._goes_on_naming(start)
            or _MONTH_BEHIND.match(self.low, end) is not None
            or self._is_clock(start, end, value)
            or self._is_enumerator(start, end)
            or (end - start <= 2 and not counts and self._ends_name(start, end))
        )

    def _tells_how_often(self, start: int, end: int) -> bool:
        """Whether figures say how many times, also after a word that names: ``thông báo 01 lần bằng văn bản``."""
        after, then = self.after(end)
        return end - start == 2 and self.low[start] == "0" and after == "lần" and then not in ("thứ", "đầu")

    def is_label(self, start: int, *, counts: bool, year: bool) -> bool:
        """Whether the word before ``start`` makes the number behind it a name.

        Arguments:
            counts: whether something countable follows the number.
            year: whether it can be a year.
        """
        far, near = self.before(start)
        if not near:
            return False
        if year and near == "năm":
            return True
        if f"{far} {near}" in self.rules.labels:
            return True
        if near == "số" and far in self.rules.amount_before_so:
            return False
        if near in self.rules.labels or near.rpartition("/")[2] in self.rules.labels:
            # "12 tháng 5 ngày", "mỗi ngày 8 giờ": there the word is a unit. In "ngày 12 tháng 5" it is none.
            if near not in self.rules.unit_labels:
                return True
            return far not in self.rules.counted and (not self._is_number(far) or self._is_month(start))
        if near in self.rules.soft_labels or f"{far} {near}" in self.rules.soft_labels:
            return not counts and not self._is_number(far)
        return _glued_label().search(near) is not None

    def _is_number(self, word: str) -> bool:
        return bool(word) and (word[-1] in _FIGURES or word in self.rules.words)

    def _is_month(self, start: int) -> bool:
        """Whether figures behind a day and ``tháng`` are the month of a date."""
        return _DAY_BEFORE.match(self.low, start) is not None and _DAY_OR_WEEK.match(self.low, start) is None

    def _goes_on_naming(self, start: int) -> bool:
        """Whether a list of names goes on: ``Điều 5, 6 và 7``."""
        if not 0 <= self._named_until < start <= self._named_until + 10:
            return False
        return _LIST_GLUE.fullmatch(self.low, self._named_until, start) is not None

    def _is_measured(self, start: int, end: int) -> bool:
        """Whether a measure or money follows figures that else are a year, with no word for a year before them."""
        return _MEASURE_BEHIND.match(self.low, end) is not None and _YEAR_WORD.match(self.low, start) is None

    def _is_clock(self, start: int, end: int, value: int) -> bool:
        """Whether the figures are the hour or the minutes of a time of day."""
        far, near = self.before(start)
        if near == "giờ" and far[-1:].isdecimal():  # 8 giờ 30
            return True
        if value > 24 or self.after(end)[0] != "giờ":
            return False
        return near in self.rules.clock_before or _clock_after().match(self.low, end) is not None

    def _ends_name(self, start: int, end: int) -> bool:
        """Whether a small figure ends a name: ``Trung tâm … 2;`` where nothing is counted and nothing compared."""
        _, near = self.before(start)
        return (
            near.isalpha() and near not in self.rules.amount_before and _END_OF_CLAUSE.match(self.low, end) is not None
        )

    def _is_enumerator(self, start: int, end: int) -> bool:
        """Whether the figure numbers an item: ``1.``, ``2)``, ``4-`` at the head of a line; ``(3)`` anywhere."""
        mark = self.low[end : end + 1]
        if mark == ")":
            opened = self.low.rfind("(", max(0, start - 80), start)
            return opened < 0 or opened == start - 1 or self.low.find(")", opened, start) >= 0
        if end - start > 3 or _ITEM_MARK.match(self.low, end) is None:
            return False
        item = _ITEM_TEXT.match(self.text, end)
        if item is not None and item[0][-1].isupper():
            if _QUOTED_ITEM.match(self.low, start) is not None:
                return True
            if mark != "." and _LABELLED_ITEM.match(self.low, start) is not None:
                return True
        # A line, a cell or a paragraph of HTML begins here.
        head = max(self.low.rfind("\n", max(0, start - 12), start), self.low.rfind(">", max(0, start - 12), start))
        return (head >= 0 or start <= 12) and not self.low[head + 1 : start].strip(" \t\r#*>-|+")

    # -- codes ----------------------------------------------------------------------------------------------------

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing beside figures makes them a part of a code, a date or a document number."""
        return self._is_free_left(start) and self._is_free_right(end)

    def _is_free_left(self, start: int) -> bool:
        if start == 0:
            return True
        before = self.low[start - 1]
        if before.isspace() or before in _BEFORE_FIGURES:
            return True
        if before == "/":  # 6 bài/1 tạp chí, not QĐ/2020
            return self._is_unit(self.text[max(0, start - 20) : start - 1].split(" ")[-1])
        if before in "-–\N{MINUS SIGN}":
            # A dash that opens a line is a bullet; one after a word is a minus sign; between clauses it may be both.
            dashed = self.low[max(0, start - 20) : start - 1]
            if dashed.rstrip(" \t")[-1:] in ("", "\n"):
                return True
            return dashed[-1] == "(" or (dashed[-1].isspace() and dashed.rstrip()[-1:].isalpha())
        return False

    def sign(self, start: int) -> int:
        """Return the place of the minus sign of figures at ``start``, or ``start``."""
        before = self.low[start - 1 : start]
        if before == "\N{MINUS SIGN}":
            return start - 1
        if before == "-" and self.low[max(0, start - 20) : start - 1].rstrip(" \t")[-1:] not in ("", "\n"):
            return start - 1
        return start

    def _is_free_right(self, end: int) -> bool:
        after = self.text[end : end + 1]
        if not after or after.isspace():
            return True
        if after == "/":  # 19 sản phẩm/tuần, 500/ngày; not 1322/QĐ-TTg
            word = _WORD.match(self.text, end + 1)
            return word is not None and self._is_unit(word[0]) and self.text[word.end() : word.end() + 1] != "-"
        if after in "-–.,":  # of a clause; not 5-HT
            return not self.text[end + 1 : end + 2].isalnum()
        if after.isalnum():
            suffix = _SUFFIX.match(self.text, end)
            return suffix is not None and suffix[0] in self.rules.unit_suffixes
        return after not in _AFTER_FIGURES

    def _is_unit(self, word: str) -> bool:
        word = word.rpartition("/")[2]
        if word.endswith(("%", ")")) or word in self.rules.unit_suffixes:
            return True
        return len(word) > 1 and word.isalpha() and word.islower() and _VOWEL.search(word) is not None

    # -- sentences ------------------------------------------------------------------------------------------------

    def opens_sentence(self, start: int) -> bool:
        """Whether a capital at ``start`` is one of a sentence, an item or a cell."""
        kept = self.text[max(0, start - 20) : start].rstrip(" \t")
        return not kept or kept[-1] in _BEFORE_SENTENCE or kept[-1] == "\n"

    def next_letter(self, end: int) -> str:
        """Return the next character after white space."""
        return self.text[end : end + 40].lstrip()[:1]
