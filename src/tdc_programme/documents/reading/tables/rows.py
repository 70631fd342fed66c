"""What a row of a table is by its cells alone: numbers of columns, the head of a group, a total, or none of these."""

from __future__ import annotations

from collections.abc import Container, Sequence

from attrs import frozen

from ....text.patterns import Pattern
from ...sources.markup import PARAGRAPH
from ..layout import is_caps
from .columns import head_key, keys

_EDGES = f" \t\n{PARAGRAPH}"
# A number of a column: (1), 1, [2], A, (7)=(5)+(6)
_COLUMN_NUMBER = Pattern.plain(
    r"[\[(]?(\d{1,2}|[A-Za-z])[\])]?\.?(?:\s?=\s?[\[\]()\d+x*/. -]{1,40})?",
    yes=("(1)", "2", "[3]", "(7)=(5)+(6)", "A"),
    no=("⟦12 tháng⟧", "⟦(ab)⟧"),
)
_ROMAN = Pattern.plain(r"[IVX]{1,6}(?:\.\d{1,2})?[.)/]?", yes=("IV.", "II"), no=("A", "1"))
_LETTER = Pattern.plain(r"[A-ZĐ][.)/]?", yes=("A.", "B"), no=("⟦AB⟧", "a"))
_DECIMAL = Pattern.plain(r"(\d{1,4}(?:\.\d{1,3}){0,3})[.)/]?", yes=("12", "3.", "1.2"), no=("a", "I"))
_SMALL_LETTER = Pattern.plain(r"([a-zđ])[.)/]?", yes=("a)", "đ."), no=("⟦ab⟧", "A"))
# The number of a group that stands in one cell with its words.
_NUMBERED = Pattern.plain(
    r"(?:[IVX]{1,6}|[A-ZĐ]|\d{1,2})[.)/:-]\s*(?=\S)|(?:Phần|Mục|Nhóm|NHÓM|PHẦN|MỤC)\s+(?:[IVX]{1,6}|[A-ZĐ]|\d{1,2})\b[.:]?\s*",
    yes=("⟦II. ⟧Nhiệm vụ", "⟦A. ⟧ĐỀ TÀI", "⟦Phần I. ⟧Đề tài"),
    no=("Nhiệm vụ",),
)

_NOTE = Pattern.plain(
    r"(?:ghi chú|chú thích|lưu ý|nguồn)\s*:|\(\*{1,3}\)|\*{1,3}\s*(?=\w)",
    any_case=True,
    yes=("Ghi chú:", "(*)", "* Kinh phí"),
    no=("Ghi chép", "*"),
)
#: More than this, in characters, heads no group.
_LONGEST_GROUP = 300


def clean(cell: str) -> str:
    """Return a cell without blanks at its ends."""
    return cell.strip(_EDGES)


def said(cells: Sequence[str]) -> list[int]:
    """Return the columns of the cells that say something."""
    return [index for index, cell in enumerate(cells) if clean(cell)]


def is_numbering(cells: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: ``(1) (2) (3)``, ``1 2 3``, ``A B 1 2``.

    >>> is_numbering(["(1)", "(2)", "(3)=(1)+(2)"]), is_numbering(["A", "B", "1", "2"]), is_numbering(["1", "Mở", "3"])
    (True, True, False)
    """
    numbers = []
    for cell in cells:
        if clean(cell):
            match = _COLUMN_NUMBER.fullmatch(clean(cell))
            if match is None:
                return False
            numbers.append(match[1])
    letters = [number.upper() for number in numbers if not number.isdecimal()]
    figures = [number for number in numbers if number.isdecimal()]
    if len(numbers) < 3 or [number.upper() for number in numbers] != letters + figures:
        return False
    counted = list(map(chr, range(ord("A"), ord("A") + len(letters))))
    return letters == counted and figures == [str(number + 1) for number in range(len(figures))]


def is_total(cells: Sequence[str]) -> bool:
    """Tell whether a row adds up the others: ``Tổng cộng``, ``Cộng (I+II)``.

    >>> is_total(["", "Tổng cộng:", "1.200"]), is_total(["1", "Tổng kết mô hình", ""])
    (True, False)
    """
    them = said(cells)
    return bool(them) and head_key(cells[them[0]].partition(":")[0]) in keys("totals")


def is_footnote(cells: Sequence[str]) -> bool:
    """Tell whether a row is a note below the table: ``Ghi chú: …``, ``(*) …``.

    >>> is_footnote(["Ghi chú: số liệu dự kiến", "", ""]), is_footnote(["*", "A", "B"])
    (True, False)
    """
    them = said(cells)
    return len({clean(cells[index]) for index in them}) == 1 and _NOTE.match(clean(cells[them[0]])) is not None


@frozen
class Group:
    """The head of a group of rows.

    Arguments:
        kind: what its number is: ``roman``, ``letter``, ``decimal`` or ``none``.
        columns: the cells that hold its number and its words.
    """

    kind: str
    columns: tuple[int, ...]


def number_kind(text: str) -> str:
    """Return what a number of a row is: ``roman``, ``letter``, ``decimal``, ``small`` or, where it is none, ``none``.

    >>> [number_kind(number) for number in ("II.", "A", "1.2", "b)", "Nhóm")]
    ['roman', 'letter', 'decimal', 'small', 'none']
    """
    kinds = (("roman", _ROMAN), ("letter", _LETTER), ("decimal", _DECIMAL), ("small", _SMALL_LETTER))
    return next((name for name, pattern in kinds if pattern.fullmatch(clean(text))), "none")


def group_of(cells: Sequence[str], number: int | None, title: int, sums: Container[int] = ()) -> Group | None:
    """Return what a row says of the rows below it, None for a row that is one of them.

    Arguments:
        cells: of the row.
        number, title: the columns of the running number and of the title.
        sums: columns of money and notes, which a group may add up.

    A group has a number and a title alone, or one text over all columns; its number is Roman or a capital letter.
    Without a number it is in capitals, or begins as groups do (``Nhóm``, ``Lĩnh vực``).
    """
    them = said(cells)
    texts = {clean(cells[index]) for index in them}
    if not them or sum(map(len, texts)) > _LONGEST_GROUP:
        return None
    if len(texts) == 1 and len(them) > 1:  # one text in all the cells that it spans
        return _worded(clean(cells[them[0]]), (them[0],), alone=True)
    first = clean(cells[them[0]])
    if number is not None and number_kind(first) in ("roman", "letter"):
        them = [index for index in them if index in (number, title) or index not in sums]
    if (number is not None and them == [number, title]) or (number is not None and them == [number]):
        kind = number_kind(first)
        if len(them) == 2 and kind in ("roman", "letter"):
            return Group(kind, (number, title))
        return _worded(first, (number,), alone=True) if len(them) == 1 and kind == "none" else None
    return _worded(first, (them[0],), alone=False) if len(them) == 1 and them[0] in (0, title) else None


def _worded(text: str, columns: tuple[int, ...], *, alone: bool) -> Group | None:
    numbered = _NUMBERED.match(text)
    if numbered is not None:
        kind = number_kind(numbered[0].rstrip(" .:)/-").split()[-1])
        return Group(kind, columns)
    key = head_key(text)
    begins = is_caps(text) or any(f"{key} ".startswith(f"{words} ") for words in keys("groups"))
    return Group("none", columns) if begins or (alone and text[0].isupper() and number_kind(text) == "none") else None
