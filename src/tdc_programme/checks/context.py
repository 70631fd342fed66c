"""What a rule looks at: one target with its facts, each read once and only when a rule asks for it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property, wraps
from typing import TypeVar

import attrs

from ..documents.model import Document
from ..documents.outline import Outline, outline
from ..documents.reading import document_of
from ..documents.sources.files import Loaded, checked
from ..errors import TdcError
from ..law.citations import Citation, LegalBasis
from ..law.document_numbers import DocumentNumber
from ..law.layers import Layers
from ..law.register import LegalRegister
from ..text import Found, View, view
from ..text.patterns import Pattern
from ..vietnamese.dates import DateValue, Deadline, day_or_none
from ..vietnamese.letters import recognition_slips
from ..vietnamese.quantities import Quantity
from .model import Lines
from .problems import Item, Target

T = TypeVar("T")

#: Parts the strings of a value when they are read as one text: no pattern of a reader matches across it.
_WALL = "\n\N{OBJECT REPLACEMENT CHARACTER}\n"
_LINE = Pattern.plain(r"[^\s](?:[^\n]*[^\s])?", yes=("⟦Số: 5⟧  \n",), no=(" Số",))
#: The last step of a path.
_PARENT = Pattern.plain(r"(?:\[\d+\]|\.?[^.\[\]]+)\Z", yes=("tasks⟦[1]⟧", "tasks[1]⟦.leads⟧"), no=("⟦tasks⟧[1]",))


def _fact(read: Callable[[Context], T]) -> cached_property[T]:
    """Make a property that is read once, also where reading fails: the same error comes again at no further cost."""

    @wraps(read)
    def read_once(context: Context) -> T:
        failures = context._failures
        if read.__name__ in failures:
            raise failures[read.__name__]
        try:
            return read(context)
        except Exception as error:
            failures[read.__name__] = error
            raise

    return cached_property(read_once)


class Context(Target):
    """One target of a check, as rules see it.

    Attributes:
        target: what was given to :func:`~tdc_programme.check`: a text (also of a file), a document, a task …
        source: the text that offsets refer to. Of a typed value without a text: its strings, one after the other;
            a place in it becomes a path and a place in that string.
        is_text: whether ``source`` is a text with lines and paragraphs, not the strings of a value.
        file: the file's name, or None.

    Every other attribute is read from these on first use and kept, so that rules share it and pay only for what
    they look at.

    >>> context = Context("Căn cứ Nghị định số 30/2020/NĐ-CP")
    >>> [str(item.value.number) for item in context.citations]
    ['30/2020/NĐ-CP']
    """

    index = 0

    def __init__(self, target: object, *, on: dt.date | None = None, file: str | None = None) -> None:
        self.file: str | None = file
        self._on: dt.date | None = on
        self._pieces: list[tuple[int, str]] = []
        self._failures: dict[str, Exception] = {}
        if isinstance(target, Document) and target.text:
            self._loaded: Loaded | None = Loaded(target.text, has_markup=target.has_markup)
        else:
            self._loaded = Loaded(target) if isinstance(target, str) else target if isinstance(target, Loaded) else None
        self.target: object = target.text if isinstance(target, Loaded) else target
        self.is_text: bool = self._loaded is not None
        self.source: str = self._strings() if self._loaded is None else self._loaded.text

    def with_text(self, text: str) -> Context:
        """Return the target with another text, mended for one; not for a typed value without a text."""
        loaded = self._loaded if self._loaded is not None else Loaded("")
        return Context(attrs.evolve(loaded, text=text), on=self._on, file=self.file)

    def _strings(self) -> str:
        parts: list[str] = []
        length = 0
        for path, text in _texts(self.target, ""):
            self._pieces.append((length, path))
            parts.append(text)
            length += len(text) + len(_WALL)
        return _WALL.join(parts)

    def span(self, match: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """Return where a match on :attr:`view`'s text stands in :attr:`source`."""
        return self.view.span(*match.span(group))

    # --- the text ----------------------------------------------------------------------------------------------

    @_fact
    def view(self) -> View:
        """The source as readers see it: lines without markup, in NFC, with plain spaces.

        A table row is a line with tabs between its cells; U+2029 parts the paragraphs of a cell.
        """
        return view(self.source) if self._loaded is None else self._loaded.flat()

    @property
    def text(self) -> str:
        """The text of :attr:`view`: what patterns match on."""
        return self.view.text

    @_fact
    def lines(self) -> tuple[tuple[int, int], ...]:
        """The lines of :attr:`text` as spans of it, without white space at their ends; blank ones are left out."""
        if not self.is_text:
            return ()
        return tuple((m.start(), m.end()) for m in _LINE.finditer(self.text))

    @_fact
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """The paragraphs of :attr:`text` as spans of it: lines that no blank line parts."""
        made: list[tuple[int, int]] = []
        for start, end in self.lines:
            if made and self.text.count("\n", made[-1][1], start) < 2:
                made[-1] = made[-1][0], end
            else:
                made.append((start, end))
        return tuple(made)

    @property
    def is_original(self) -> bool:
        """Whether the text comes from the document's own file (DOCX), not from a copy that may lack parts of it."""
        return self._loaded is not None and not self._loaded.has_markup

    @_fact
    def where(self) -> Lines:
        """The lines of :attr:`source`, for places that people read."""
        return Lines(self.source)

    @_fact
    def recognition_slips(self) -> tuple[tuple[int, int], ...]:
        """The places in :attr:`source` that show that its text went through optical recognition; else none."""
        if not self.is_text:
            return ()
        return tuple(self.view.span(*place) for place in recognition_slips(self.text))

    # --- what readers find in the text -------------------------------------------------------------------------

    @_fact
    def layers(self) -> Layers:
        """What readers find in :attr:`view`, each thing read once."""
        return Layers(self.view)

    @_fact
    def outline(self) -> Outline:
        """The parts of the text as a tree; of a typed value without a text, none."""
        return outline(self.view if self.is_text else "")

    @_fact
    def citations(self) -> tuple[Item[Citation], ...]:
        """Citations: of a typed value its own, then those in the text."""
        own = self.values(Citation) if not self.is_text else ()
        return own + _items(self.layers.citations)

    @_fact
    def legal_bases(self) -> tuple[Item[LegalBasis], ...]:
        """Legal bases: of a typed value its own, then those in the text."""
        own = self.values(LegalBasis) if not self.is_text else ()
        return own + _items(self.layers.legal_bases)

    @_fact
    def document_numbers(self) -> tuple[Item[DocumentNumber], ...]:
        """Numbers of documents (số, ký hiệu), cited or its own."""
        own = self.values(DocumentNumber) if not self.is_text else ()
        return own + _items(self.layers.document_numbers)

    @_fact
    def dates(self) -> tuple[Item[DateValue], ...]:
        """Dates, periods and time limits in the text."""
        return _items(self.layers.dates)

    @_fact
    def deadlines(self) -> tuple[Item[Deadline], ...]:
        """Dates by which something is to be done."""
        return _items(self.layers.deadlines)

    @_fact
    def numbers(self) -> tuple[Item[int | Decimal], ...]:
        """Numbers in the text, in figures or words."""
        return _items(self.layers.numbers)

    @_fact
    def quantities(self) -> tuple[Item[Quantity], ...]:
        """Amounts with a unit in the text."""
        return _items(self.layers.quantities)

    # --- typed values ------------------------------------------------------------------------------------------

    @_fact
    def document(self) -> Document | None:
        """The target as an administrative document; None where it is none."""
        if isinstance(self.target, Document):
            return self.target
        if self._loaded is None:
            return None
        try:
            checked(self.source)
            return document_of(self._loaded, self.layers)
        except TdcError:
            return None

    @_fact
    def is_whole(self) -> bool:
        """Whether the target is a whole document, so that what it lacks is missing and not just out of sight."""
        document = self.document
        if document is None:
            return False
        parts = (
            document.number,
            document.date,
            document.subject,
            document.recipients or document.legal_bases or None,
            document.distribution or None,
            document.signature,
        )
        return sum(part is not None for part in parts) >= 4

    @_fact
    def on(self) -> dt.date | None:
        """The day as of which to judge: the one asked for, else the document's own date where it is complete."""
        if self._on is not None:
            return self._on
        return day_or_none(self.document.date) if self.document is not None else None

    @_fact
    def register(self) -> LegalRegister:
        """The known legal documents."""
        return LegalRegister.bundled()

    @_fact
    def _index(self) -> Mapping[type, list[Item[object]]]:
        index: dict[type, list[Item[object]]] = {}
        root = self.target if not isinstance(self.target, str) else self.document
        for path, value in _nodes(root, ""):
            index.setdefault(type(value), []).append(self.item(value, path))
        return index

    @_fact
    def _places(self) -> Mapping[str, tuple[int, int]]:
        document = self.document
        return {} if document is None else {place.path: (place.start, place.end) for place in document.places}

    def has_place(self, path: str) -> bool:
        """Whether the value at ``path`` has a place of its own in the text."""
        return path in self._places

    def values(self, kind: type[T]) -> tuple[Item[T], ...]:
        """Return every value of one class in the typed target, or in the document that the text is, in order.

        ``context.values(Task)`` are its tasks; ``values(DeliverableQuota)`` all their quotas.
        """
        return tuple(self._index.get(kind, ()))  # type: ignore[arg-type]  # the values under a class are of that class, which a mapping cannot say

    def each(self, item: Item[object], name: str) -> Iterator[Item[object]]:
        """Iterate over the members of one field of an item's value, each as an item with its path and place."""
        for index, value in enumerate(getattr(item.value, name)):
            yield self.item(value, f"{_under(item.path or '', name)}[{index}]")

    def item(self, value: T, path: str) -> Item[T]:
        """Return ``value`` as the item at ``path``, with its place in the text or that of what it stands in."""
        at = path
        while at:
            if at in self._places:
                start, end = self._places[at]
                return Item(value, start, end, path, self.source[start:end])
            at = _PARENT.sub("", at)
        return Item(value, path=path or None)

    # --- for the runner ----------------------------------------------------------------------------------------

    def local(self, start: int, end: int) -> tuple[str | None, int, int]:
        """Say a place in :attr:`source` as path and offsets in the string there; the path of a text is None."""
        if not self._pieces:
            return None, start, end
        at, path = self._pieces[bisect_right(self._pieces, start, key=lambda piece: piece[0]) - 1]
        return path, start - at, end - at

    def localised(self, item: Item[T]) -> Item[T]:
        """Return an item that stands in one string of a typed value with its place there."""
        if item.start is None or item.end is None or not self._pieces:
            return item
        path, start, end = self.local(item.start, item.end)
        return attrs.evolve(item, path=path, start=start, end=end)


def _items(found: Iterable[Found[T]]) -> tuple[Item[T], ...]:
    return tuple(Item(each.value, each.start, each.end, None, each.text) for each in found)


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _nodes(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Iterate over the typed values in a value, itself first, with their paths."""
    if isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _nodes(member, f"{path}[{index}]")
    elif attrs.has(cls := type(value)):
        yield path, value
        for attribute in attrs.fields(cls):
            if attribute.name not in ("places", "problems", "unread"):
                yield from _nodes(getattr(value, attribute.name), _under(path, attribute.name))


#: Fields, and classes, whose strings are no Vietnamese prose.
_NO_PROSE = {"places", "problems", "unread", "code", "number", "english", "name_en", "source"}
_TERSE = {"Citation", "LegalBasis", "Quantity", "DocumentNumber", "DocumentKind", "Agency", "Per", "Span"}


def _texts(value: object, path: str, *, inside: bool = False) -> Iterator[tuple[str, str]]:
    """Iterate over the strings of a value that are prose, with their paths."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _texts(member, f"{path}[{index}]", inside=inside)
    elif attrs.has(cls := type(value)) and cls.__name__ not in _TERSE:
        if inside and cls.__name__ == "DeliverableQuota":
            return  # its words are part of its deliverable's
        for attribute in attrs.fields(cls):
            if attribute.name not in _NO_PROSE:
                yield from _texts(getattr(value, attribute.name), _under(path, attribute.name), inside=True)
