"""Which citations of a text mean one document: full, short, by name, by an agreed short name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

from attrs import field, frozen

from ...storable import Storable
from ...text import Found, View, view
from ...text.patterns import Pattern, any_of
from ...values import each, is_a
from ...vietnamese.letters import fold
from ..document_numbers import DocumentNumber
from .drafts import Draft
from .reading import read_drafts
from .values import NAMED_KINDS, Citation
from .words import kind_words, label_of, table

# "(sau đây gọi tắt là Thông tư 15)"
_ALIAS = Pattern.plain(
    r"\s*\(\s*(?:sau đây|dưới đây)?[^()]{0,20}?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là[:\s\"“']*"
    r"(?P<alias>[^()\"“”';\n]{3,80}?)[\"”'\s]*\)",
    yes=(' (sau đây gọi tắt là "Thông tư 15")', "(viết tắt là BKH)"),
    no=(" (Thông tư 15)",),
)


@cache
def _short() -> Pattern:
    """A kind and a serial alone."""
    codes = table()["kind_abbreviations"]
    return Pattern.plain(
        rf"(?<!\w)(?P<kind>{any_of([*kind_words(), *codes])})\s+(?:số\s+)?"
        r"(?P<serial>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d\d))?(?![\w/⁄-]|[.,]\d|\s*%)",
        yes=("theo ⟦Thông tư 15⟧,", "Nghị định số 30/2020", "NĐ 30"),
        no=("Thông tư 15/TT", "Báo cáo 15%"),
    )


@cache
def _kind_word() -> Pattern:
    return Pattern.plain(rf"(?P<kind>{any_of(kind_words())})\s+\S", yes=("Thông tư 15",), no=("Chương", "Thông tư "))


@frozen(repr=False, kw_only=True)
class CitedDocument(Storable):
    """One document and every place of a text that mentions it.

    Arguments:
        citation: all that the mentions together say of it, without pinpoints; where they differ, the first.
        mentions: the places, in order, each with its own value and pinpoints.

    >>> import tdc_programme as tdc
    >>> text = "Nghị định số 30/2020/NĐ-CP … Nghị định 30/2020/NĐ-CP"
    >>> [(cited.citation.number.symbol, len(cited.mentions)) for cited in tdc.resolve_citations(text)]
    [('NĐ-CP', 2)]
    """

    citation: Citation = field(validator=is_a(Citation))
    mentions: tuple[Found[Citation], ...] = field(validator=each(is_a(Found)))

    def __str__(self) -> str:
        return str(self.citation)


class _Group:
    """The mentions of one document, gathered so far."""

    __slots__ = ("aliases", "drafts")

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.aliases: set[str] = set()


class _Groups:
    """The documents of a text, found by what may name them."""

    def __init__(self) -> None:
        self.all: list[_Group] = []
        self._by_key: dict[str, _Group] = {}
        # Each name, and each kind with a serial (and a year), with the documents that it may mean.
        self._by_name: dict[tuple[str | None, str], list[_Group]] = {}
        self._by_serial: dict[tuple[str | None, str, int | None], list[_Group]] = {}

    def put(self, draft: Draft) -> None:
        """Add a mention to the document of its key."""
        key = draft.citation().key
        group = self._by_key.get(key)
        if group is None:
            group = self._by_key[key] = self.open()
        self.add(group, draft)

    def open(self) -> _Group:
        """Begin another document."""
        group = _Group()
        self.all.append(group)
        return group

    def add(self, group: _Group, draft: Draft) -> None:
        """Add a mention to a document."""
        group.drafts.append(draft)
        if draft.label in NAMED_KINDS and draft.name:
            _note(self._by_name, (draft.label, _name_key(draft.name)), group)
        number = draft.number
        if number is not None and number.serial is not None:
            serial = number.serial.lstrip("0")
            _note(self._by_serial, (draft.label, serial, None), group)
            if number.year is not None:
                _note(self._by_serial, (draft.label, serial, number.year), group)

    def named(self, draft: Draft) -> _Group | None:
        """Return the one document that a law's name, with or without its year, means."""
        year = None if draft.issued is None else draft.issued.year
        groups = self._by_name.get((draft.label, _name_key(draft.name or "")), ())
        fitting = [group for group in groups if year is None or all(_year(d) in (None, year) for d in group.drafts)]
        return fitting[0] if len(fitting) == 1 else None

    def numbered(self, label: str | None, serial: str, year: int | None) -> _Group | None:
        """Return the one document of a kind that has a serial (and a year)."""
        groups = self._by_serial.get((label, serial.lstrip("0"), year), ())
        return groups[0] if len(groups) == 1 else None


_Name = TypeVar("_Name")


def _note(table: dict[_Name, list[_Group]], name: _Name, group: _Group) -> None:
    groups = table.setdefault(name, [])
    if not groups or groups[-1] is not group:
        groups.append(group)


def _name_key(name: str) -> str:
    return " ".join(fold(name).replace(",", " ").split())


def _year(draft: Draft) -> int | None:
    if draft.issued is not None and draft.issued.year is not None:
        return draft.issued.year
    return None if draft.number is None else draft.number.year


def resolve_citations(text: str | View) -> tuple[CitedDocument, ...]:
    """Group the citations of a text by the document that they mean, in order of first mention.

    One document are: numbers that differ in misprints only; a law's name with and without its number and date; a
    name given in brackets (``Thông tư số 15/2022/TT-BKHCN (sau đây gọi là Thông tư 15)``) and its later uses; a kind
    and a serial alone (``Thông tư 15``) where just one cited document has them. What could mean two documents is a
    document of its own, or, without a number of its own, left out.

    >>> text = "Thông tư số 15/2022/TT-BKHCN (sau đây gọi là Thông tư 15). Theo Điều 3 Thông tư 15, …"
    >>> document, = resolve_citations(text)
    >>> [mention.text for mention in document.mentions]
    ['Thông tư số 15/2022/TT-BKHCN', 'Thông tư 15', 'Thông tư 15']
    """
    v = view(text)
    return documents_of(v, read_drafts(v.text))


def documents_of(v: View, drafts: list[Draft]) -> tuple[CitedDocument, ...]:
    """Group the citations of a text, which have been read, by the document that they mean."""
    groups = _Groups()
    waiting: list[Draft] = []
    for draft in drafts:
        if draft.number is None or not draft.number.symbol or draft.number.serial is None:
            waiting.append(draft)
        else:
            groups.put(draft)
    for draft in waiting:
        _join(groups, draft)
    _read_aliases(v.text, groups.all)
    _find_short(v.text, drafts, groups)
    ordered = sorted(groups.all, key=lambda group: min(draft.start for draft in group.drafts))
    return tuple(_document(v, group) for group in ordered)


def _join(groups: _Groups, draft: Draft) -> None:
    """Join a citation without a whole number to the one document that it can mean, or begin another."""
    number = draft.number
    if number is not None and number.serial is None:  # left blank: whose number it will be, nobody knows
        groups.add(groups.open(), draft)
        return
    group = groups.named(draft) if number is None else groups.numbered(draft.label, number.serial or "", number.year)
    if group is None:
        groups.put(draft)
    else:
        groups.add(group, draft)


def _read_aliases(text: str, groups: list[_Group]) -> None:
    for group in groups:
        for draft in group.drafts:
            for end in (draft.tail, draft.end):
                given = _ALIAS.match(text, end)
                if given is not None and _names_a_document(given["alias"], draft):
                    group.aliases.add(" ".join(given["alias"].split()))


def _names_a_document(alias: str, draft: Draft) -> bool:
    """Whether a short name is one of the document (``Thông tư 15``), not of what it is about (``Chương trình``)."""
    word = _kind_word().match(alias)
    return word is not None and label_of(word["kind"]) == draft.label


def _find_short(text: str, drafts: list[Draft], groups: _Groups) -> None:
    """Add the later uses of short names, and kinds with a serial alone, that no citation covers."""
    aliases: dict[str, _Group | None] = {}
    for group in groups.all:
        for alias in group.aliases:
            aliases[alias] = None if alias in aliases else group
    found: dict[int, tuple[int, _Group]] = {}
    if aliases:
        for use in Pattern.plain(rf"(?<!\w){any_of(aliases)}(?![\w/])", yes=aliases).finditer(text):
            named = aliases.get(" ".join(use.group().split()))
            if named is not None:
                found[use.start()] = (use.end(), named)
    for short in _short().finditer(text):
        label = table()["kind_abbreviations"].get(short["kind"]) or label_of(short["kind"])
        meant = groups.numbered(label, short["serial"], int(short["year"]) if short["year"] else None)
        if meant is not None:
            found.setdefault(short.start(), (short.end(), meant))
    for start, (end, group) in _outside([(draft.start, draft.end) for draft in drafts], found):
        first = group.drafts[0]
        group.drafts.append(Draft(start, end, first.label, first.number, first.name))


def _outside(
    taken: list[tuple[int, int]], found: dict[int, tuple[int, _Group]]
) -> Iterator[tuple[int, tuple[int, _Group]]]:
    """Yield what overlaps nothing taken; both are read once, in order."""
    at = 0
    for start in sorted(found):
        end, group = found[start]
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            yield start, (end, group)


def _document(v: View, group: _Group) -> CitedDocument:
    drafts = sorted(group.drafts, key=lambda draft: draft.start)
    values = [draft.citation() for draft in drafts]
    numbers: list[DocumentNumber] = [value.number for value in values if value.number is not None]
    dates = [value.issued for value in values if value.issued is not None]
    whole = Citation(
        kind=next((value.kind for value in values if value.kind is not None), None),
        number=next((number for number in numbers if number.symbol), numbers[0] if numbers else None),
        issued=next((date for date in dates if date.is_complete), dates[0] if dates else None),
        issuer=next((value.issuer for value in values if value.issuer is not None), None),
        subject=next((value.subject for value in values if value.subject is not None), None),
    )
    mentions = tuple(v.found(draft.start, draft.end, value) for draft, value in zip(drafts, values, strict=True))
    return CitedDocument(citation=whole, mentions=mentions)
