"""How the parts of a document look: Decree 30/2020/NĐ-CP, Annex I, as its data file has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from ...tables import load_table
from ...text.patterns import Pattern
from ..reading.layout import is_caps

#: What stands where the clerk fills in a number or a day: it keeps its width, and no line ends in it.
_BLANK = "\N{NO-BREAK SPACE}" * 6
_NO_SERIAL = Pattern.plain(
    r"(?<=[Ss]ố)(?P<colon>:?)\s*+(?=/)", yes=("Số⟦: ⟧/TB-TĐC", "Thông báo số⟦ ⟧/TB"), no=("Số⟦: ⟧5/TB",)
)
_NO_DAY = Pattern.plain(
    r"(?<=ngày|háng)\s++(?=tháng\b|năm\b)",
    yes=("ngày⟦ ⟧tháng năm 2024", "ngày 5 tháng⟦  ⟧năm 2024"),
    no=("ngày⟦ ⟧5 tháng 3", "ngày 5 tháng⟦ ⟧3 năm", "ngày⟦ ⟧… tháng"),
)
_DIVISION = Pattern.plain(
    r"(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s[IVXLC\d]{1,7}[.:]?(?=\s|$)",
    yes=("Chương II", "⟦Phần I.⟧ TỔ CHỨC"),
    no=("Chương trình", "Mục tiêu"),
)
_ARTICLE = Pattern.plain(r"(?:Điều|ĐIỀU)\s\d{1,4}[a-zđ]?\.", yes=("⟦Điều 5.⟧ Tổ chức",), no=("Điều 5 Thông tư",))
_NUMBERED = Pattern.plain(
    r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\.\s(?=[^\W\d_])",
    yes=("⟦IV. ⟧Tổ chức", "⟦2.1. ⟧Mục tiêu"),
    no=("1.500 bài", "5. 3 bài"),
)
_SENTENCE_END = tuple('.;:,!?…”")/-')
#: A heading is not longer, in characters.
_LONGEST_HEADING = 150


@frozen
class Look:
    """How a paragraph looks: sizes and spaces in points, lengths in millimetres."""

    size: int
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: str = "center"
    indent: bool = False  #: the first line goes in
    above: int = 0
    below: int = 0
    left: float = 0
    hanging: float = 0  #: the lines after the first go in


@cache
def layout() -> Mapping[str, Any]:
    """Return the facts of the layout, by their names in the table."""
    table: Mapping[str, Any] = load_table("documents", "layout")
    return table


@cache
def look(name: str) -> Look:
    """Return how a part looks, by its name in the table."""
    return Look(**layout()["styles"][name])


def text_area(*, landscape: bool = False) -> float:
    """Return how long a line is, in millimetres.

    >>> text_area(), text_area(landscape=True)
    (165, 252)
    """
    page = layout()["page"]
    length: float = page["height" if landscape else "width"] - page["left"] - page["right"]
    return length


def with_blanks(text: str) -> str:
    """Return a line with room for the number and the day that are not yet known.

    >>> with_blanks("ngày tháng 3 năm 2024").replace("\\N{NO-BREAK SPACE}", "_")
    'ngày______tháng 3 năm 2024'
    """
    return _NO_DAY.sub(_BLANK, _NO_SERIAL.sub(rf"\g<colon>{_BLANK}", text))


def is_division(text: str) -> bool:
    """Tell whether a paragraph of the content stands centred: ``Chương II``, or a heading in capitals."""
    return _DIVISION.match(text) is not None or (is_caps(text) and not _NUMBERED.match(text) and len(text) > 2)


def runs_of(text: str) -> Iterator[tuple[str, bool]]:
    """Iterate over the pieces of a paragraph of the content, each with whether it is bold.

    Bold are an article's number, and a numbered paragraph that is no sentence: a heading.

    >>> list(runs_of("Điều 2. Quyết định này có hiệu lực từ ngày ký."))
    [('Điều 2.', True), (' Quyết định này có hiệu lực từ ngày ký.', False)]
    >>> list(runs_of("II. TỔ CHỨC THỰC HIỆN"))
    [('II. TỔ CHỨC THỰC HIỆN', True)]
    """
    article = _ARTICLE.match(text)
    is_heading = len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_END)
    if is_heading and (article or _NUMBERED.match(text)):
        yield text, True
    elif article:
        yield text[: article.end()], True
        yield text[article.end() :], False
    else:
        yield text, False
