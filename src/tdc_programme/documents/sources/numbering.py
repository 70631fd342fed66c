"""The numbers and dashes that a word processor types before paragraphs: text of the document, but not in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import frozen

from ...text.patterns import Pattern
from ...vietnamese.numbers import spell_number
from .refusals import broken

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COUNTER = Pattern.plain("%([1-9])", yes=("Điều ⟦%1⟧.", "⟦%2⟧)"), no=("%0", "5 %"))
_OFF = frozenset({"0", "false", "off"})
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
#: Beyond these a letter or a Roman number is written in digits.
_LAST_LETTER, _LAST_ROMAN = 780, 3999


def whole(element: Element | None, default: int) -> int:
    """Return the number that is the value of an element, ``default`` where there is no such element.

    Raises:
        DocumentError: the value is no number.
    """
    if element is None:
        return default
    value = element.get(f"{W}val", "")
    if not (value.isascii() and value.lstrip("-").isdecimal() and len(value) < 12):
        raise broken("DOCX", f"{element.tag.rpartition('}')[2]} has the value {value!r}, which is no number")
    return int(value)


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off is on."""
    return element is not None and element.get(f"{W}val") not in _OFF


@frozen(kw_only=True)
class _Level:
    """How one level of a list is numbered; the form ``bullet`` has a dash, ``none`` nothing."""

    form: str
    text: str
    start: int
    suffix: str
    style: str | None
    restarts: bool
    in_digits: bool

    @classmethod
    def of(cls, element: Element) -> _Level:
        form, text = element.find(f"{W}numFmt"), element.find(f"{W}lvlText")
        suffix, style = element.find(f"{W}suff"), element.find(f"{W}pStyle")
        return cls(
            form="none" if text is None else "decimal" if form is None else form.get(f"{W}val", "decimal"),
            text="" if text is None else text.get(f"{W}val", ""),
            start=whole(element.find(f"{W}start"), 1),
            suffix="" if suffix is not None and suffix.get(f"{W}val") == "nothing" else " ",
            style=None if style is None else style.get(f"{W}val"),
            restarts=whole(element.find(f"{W}lvlRestart"), 1) != 0,
            in_digits=is_on(element.find(f"{W}isLgl")),
        )


class Lists:
    """The lists of a document, which count while its paragraphs go by in order.

    Arguments:
        numbering: the part that defines them, if there is one.
        styles: the styles of the document, by their marks.
    """

    def __init__(self, numbering: Element | None, styles: Mapping[str, Element]) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}  # a definition: the style whose list it is
        self._lists: dict[str, str] = {}  # a list: its definition
        self._changed: dict[tuple[str, int], _Level] = {}  # levels that a list has otherwise than its definition
        self._starts: dict[tuple[str, int], int] = {}  # where a list begins anew
        self._counts: dict[tuple[str, int], int] = {}
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Element) -> None:
        for one in numbering.iter(f"{W}abstractNum"):
            name = one.get(f"{W}abstractNumId", "")
            self._abstract[name] = dict(_levels(one))
            link = one.find(f"{W}numStyleLink")
            if link is not None:
                self._linked[name] = link.get(f"{W}val", "")
        for one in numbering.iter(f"{W}num"):
            name, reference = one.get(f"{W}numId", ""), one.find(f"{W}abstractNumId")
            if reference is None:
                continue
            self._lists[name] = reference.get(f"{W}val", "")
            for other in one.iter(f"{W}lvlOverride"):
                at = _number(other, "ilvl")
                start = other.find(f"{W}startOverride")
                if start is not None:
                    self._starts[name, at] = whole(start, 1)
                self._changed |= {(name, at): level for at, level in _levels(other)}

    def mark(self, paragraph: Element) -> str:
        """Return the number or the dash before a paragraph with what parts them; the next one counts on."""
        name, at = self._list_of(paragraph)
        level = self._level(name, at)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "- "
        self._count(name, at, level)
        return _COUNTER.sub(lambda m: self._said(name, int(m[1]) - 1, level), level.text) + level.suffix

    def _count(self, name: str, at: int, level: _Level) -> None:
        key = self._definition(name), at
        start = self._starts.pop((name, at), None)
        if start is not None:
            self._counts[key] = start
        else:
            self._counts[key] = self._counts.get(key, level.start - 1) + 1
        for below in range(at + 1, 9):
            other = self._level(name, below)
            if other is not None and other.restarts:
                self._counts.pop((key[0], below), None)

    def _said(self, name: str, at: int, level: _Level) -> str:
        """Return the number that a list is at on one of its levels."""
        own = self._level(name, at)
        if own is None:
            return ""
        number = self._counts.get((self._definition(name), at), own.start)
        return str(number) if level.in_digits else in_form(own.form, number)

    def _definition(self, name: str) -> str:
        definition = self._lists.get(name, "")
        seen: set[str] = set()
        while definition in self._linked and definition not in seen:  # it is that of a style
            seen.add(definition)
            style = self._styles.get(self._linked[definition])
            number = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                definition = self._lists.get(number.get(f"{W}val", ""), definition)
        return definition

    def _levels(self, name: str) -> Mapping[int, _Level]:
        return self._abstract.get(self._definition(name), {})

    def _level(self, name: str, at: int) -> _Level | None:
        return self._changed.get((name, at)) or self._levels(name).get(at)

    def _list_of(self, paragraph: Element) -> tuple[str, int]:
        """Return the list that a paragraph is in, by itself or by its style, and its level there."""
        at: int | None = None
        for element, style in self._with_styles(paragraph):
            found = element.find(f"{W}pPr/{W}numPr")
            if found is None:
                continue
            level, number = found.find(f"{W}ilvl"), found.find(f"{W}numId")
            at = whole(level, 0) if at is None and level is not None else at
            if number is not None:
                name = number.get(f"{W}val", "")
                if at is None:
                    at = next((at for at, one in self._levels(name).items() if style and one.style == style), 0)
                return name, at
        return "", 0

    def _with_styles(self, paragraph: Element) -> Iterator[tuple[Element, str | None]]:
        """Iterate over a paragraph and the styles that it follows, with their marks."""
        yield paragraph, None
        parent, seen = paragraph.find(f"{W}pPr/{W}pStyle"), set[str]()
        while parent is not None:
            name = parent.get(f"{W}val", "")
            style = self._styles.get(name)
            if style is None or name in seen:
                return
            seen.add(name)
            yield style, name
            parent = style.find(f"{W}basedOn")


def _number(element: Element, name: str) -> int:
    """Return the number in an attribute, in the way of :func:`whole`."""
    return whole(Element(name, {f"{W}val": element.get(f"{W}{name}", "")}), 0)


def _levels(element: Element) -> Iterator[tuple[int, _Level]]:
    for level in element.iter(f"{W}lvl"):
        yield _number(level, "ilvl"), _Level.of(level)


def _letter(number: int) -> str:
    if not 0 < number <= _LAST_LETTER:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LAST_ROMAN:
        return str(number)
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said


_COUNTERS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "vietnameseCounting": lambda number: spell_number(number).capitalize(),
}


def in_form(form: str, number: int) -> str:
    """Return a number in one of the forms of list numbers, by its name in OOXML; an unknown one in digits.

    >>> in_form("upperRoman", 4), in_form("lowerLetter", 27), in_form("decimalZero", 3)
    ('IV', 'aa', '03')
    """
    return _COUNTERS.get(form, str)(number)
