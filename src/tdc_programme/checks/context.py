"""What a rule looks at: one target with its facts, each read once and only when a rule asks for it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar, overload

import attrs
from attrs import field, frozen

from ..errors import TdcError
from ..text import Found, View, view
from .catalogue import Wording
from .model import Edit, Lines, Severity
from .problems import Item, Place, Problem, made_problem

if TYPE_CHECKING:
    from decimal import Decimal

    from ..documents.model import Document
    from ..law.citations import Citation, LegalBasis
    from ..law.document_numbers import DocumentNumber
    from ..law.kinds import DocumentKind
    from ..law.register import LegalRegister
    from ..programme.people import Organisation
    from ..programme.tasks import Task
    from ..vietnamese.dates import Deadline, Period, RecurringDate, TimeLimit, WrittenDate
    from ..vietnamese.quantities import Quantity

__all__ = ["Collection", "Context", "Digest", "Item", "Place", "Problem"]

T = TypeVar("T")

#: Parts the strings of a value when they are read as one text: no pattern of a reader matches across it.
_WALL = "\n\N{OBJECT REPLACEMENT CHARACTER}\n"


class _fact(Generic[T]):  # noqa: N801  # a decorator, as property is
    """A property that is read once, also where reading fails: the same error is raised again at no further cost."""

    __doc__: str | None

    def __init__(self, read: Callable[[Context], T]) -> None:
        self._read: Callable[[Context], T] = read
        self._name: str = f"_{read.__name__} "  # no attribute has a space in its name
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, context: None, owner: type | None = None) -> _fact[T]: ...
    @overload
    def __get__(self, context: Context, owner: type | None = None) -> T: ...

    def __get__(self, context: Context | None, owner: type | None = None) -> _fact[T] | T:
        if context is None:
            return self
        kept = vars(context)
        if self._name not in kept:
            try:
                kept[self._name] = self._read(context), None
            except Exception as error:
                kept[self._name] = None, error
        value, failure = kept[self._name]
        if failure is not None:
            raise failure
        return value  # type: ignore[no-any-return]  # what was kept under this name


class Context:
    """One target of a check, as rules see it.

    Attributes:
        target: what was given to :func:`~tdc_programme.check`: a text (also of a file), a document, a task …
        source: the text that offsets refer to. Of a typed value without a text: its strings, one after the other;
            a place in it becomes a path and a place in that string.
        is_text: whether ``source`` is a text with lines and paragraphs, not the strings of a value.
        file: the file's name, or None.

    Every other attribute is read from these on first use and kept, so that rules share it and pay only for what
    they look at.
    """

    def __init__(self, target: object, *, on: dt.date | None = None, file: str | None = None) -> None:
        from ..documents.model import Document
        from ..documents.sources.files import Loaded

        self.file: str | None = file
        self._on: dt.date | None = on
        self._pieces: list[tuple[int, str]] = []
        self._has_markup: bool = True
        if isinstance(target, Loaded):
            self._has_markup = target.has_markup
            target = target.text
        self.target: object = target
        text = target if isinstance(target, str) else target.text if isinstance(target, Document) else ""
        self.is_text: bool = isinstance(target, str) or bool(text)
        self.source: str = text if self.is_text else self._strings()

    def _strings(self) -> str:
        parts: list[str] = []
        length = 0
        for path, text in _texts(self.target, ""):
            self._pieces.append((length, path))
            parts.append(text)
            length += len(text) + len(_WALL)
        return _WALL.join(parts)

    # --- what a rule yields ------------------------------------------------------------------------------------

    def problem(
        self,
        place: Place = None,
        /,
        *,
        path: str | None = None,
        case: str = "",
        severity: Severity | str | None = None,
        suggestion: str | Wording | None = None,
        replace: str | None = None,
        edits: Iterable[Edit] = (),
        safe: bool | None = None,
        **values: object,
    ) -> Problem:
        """Say that something is wrong.

        Arguments:
            place: where: an item, a found value, a span of :attr:`source`; None where nothing stands there.
            path: where in the typed value, if not at the item's own path.
            case: which of the rule's messages; ``""`` is its first.
            severity: of this case, where it is not the rule's own.
            suggestion: what should stand there, for people.
            replace: what should stand there, as a mend of the place.
            edits: other changes that the mend makes.
            safe: whether this mend is safe, where that is not the rule's own kind.
            values: what the message's ``{names}`` stand for.
        """
        return made_problem(place, path, case, severity, suggestion, replace, edits, safe, values)

    def span(self, match: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """Return where a match on :attr:`view`'s text stands in :attr:`source`."""
        return self.view.span(*match.span(group))

    # --- the text ----------------------------------------------------------------------------------------------

    @_fact
    def view(self) -> View:
        """The source as readers see it: lines without markup, in NFC, with plain spaces.

        A table row is a line with tabs between its cells; U+2029 parts the paragraphs of a cell.
        """
        from ..documents.sources.markup import flatten

        return flatten(self.source) if self.is_text and self._has_markup else view(self.source)

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
        return not self._has_markup

    @_fact
    def where(self) -> Lines:
        """The lines of :attr:`source`, for places that people read."""
        return Lines(self.source)

    # --- what readers find in the text -------------------------------------------------------------------------

    @_fact
    def citations(self) -> tuple[Item[Citation], ...]:
        """Citations: of a typed value its own, then those in the text."""
        from ..law.citations import Citation, find_citations

        own = self.values(Citation) if not self.is_text else ()
        return own + _items(find_citations(self.view))

    @_fact
    def legal_bases(self) -> tuple[Item[LegalBasis], ...]:
        """Legal bases: of a typed value its own, then those in the text."""
        from ..law.citations import LegalBasis, find_legal_bases

        own = self.values(LegalBasis) if not self.is_text else ()
        return own + _items(find_legal_bases(self.view))

    @_fact
    def document_numbers(self) -> tuple[Item[DocumentNumber], ...]:
        """Numbers of documents (số, ký hiệu), cited or its own."""
        from ..law.document_numbers import DocumentNumber, find_document_numbers

        own = self.values(DocumentNumber) if not self.is_text else ()
        return own + _items(find_document_numbers(self.view))

    @_fact
    def dates(self) -> tuple[Item[WrittenDate | Period | RecurringDate | TimeLimit], ...]:
        """Dates, periods and time limits in the text."""
        from ..vietnamese.dates import find_dates

        return _items(find_dates(self.view))

    @_fact
    def deadlines(self) -> tuple[Item[Deadline], ...]:
        """Dates by which something is to be done."""
        from ..vietnamese.dates import find_deadlines

        return _items(find_deadlines(self.view))

    @_fact
    def numbers(self) -> tuple[Item[int | Decimal], ...]:
        """Numbers in the text, in figures or words."""
        from ..vietnamese.numbers import find_numbers

        return _items(find_numbers(self.view))

    @_fact
    def quantities(self) -> tuple[Item[Quantity], ...]:
        """Amounts with a unit in the text."""
        from ..vietnamese.quantities import find_quantities

        return _items(find_quantities(self.view))

    # --- typed values ------------------------------------------------------------------------------------------

    @_fact
    def document(self) -> Document | None:
        """The target as an administrative document; None where it is none."""
        from ..documents.model import Document
        from ..documents.reading import read_document

        if isinstance(self.target, Document):
            return self.target
        if not self.is_text:
            return None
        try:
            return read_document(self.source)
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
        date = self.document.date if self.document is not None else None
        return date.to_date() if date is not None and date.is_complete and date.is_valid else None

    @_fact
    def register(self) -> LegalRegister:
        """The known legal documents."""
        from ..law.register import LegalRegister

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
        return tuple(self._index.get(kind, ()))  # type: ignore[arg-type]  # the index is by class

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


_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_PARENT = re.compile(r"(?:\[\d+\]|\.?[^.\[\]]+)\Z")


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


@frozen(kw_only=True)
class Digest:
    """What rules across documents need of one of them; small, and able to travel between processes.

    Arguments:
        index: its place in the collection.
        file: its name, or None.
        kind, number, issued, issuer: of the document itself, None where not known.
        citations: all of them.
        tasks: all of them.
        organisations: all organisations that it names as addressees or hosts.
        lines: where its lines begin.
    """

    index: int = 0
    file: str | None = None
    kind: DocumentKind | None = None
    number: DocumentNumber | None = None
    issued: dt.date | None = None
    issuer: str | None = None
    citations: tuple[Item[Citation], ...] = ()
    tasks: tuple[Item[Task], ...] = ()
    organisations: tuple[Item[Organisation], ...] = ()
    number_place: Item[DocumentNumber] | None = None
    lines: Lines | None = field(default=None, eq=False, repr=False)

    @classmethod
    def of(cls, context: Context, index: int = 0) -> Digest:
        """Take the digest of a context."""
        from ..programme.people import Organisation
        from ..programme.tasks import Task

        document = context.document
        date = document.date if document is not None else None
        number = document.number if document is not None else None
        names = document.recipients if document is not None else ()
        addressees = (context.item(Organisation(name), f"recipients[{at}]") for at, name in enumerate(names))
        return cls(
            index=index,
            file=context.file,
            kind=document.kind if document is not None else None,
            number=number,
            issued=date.to_date() if date is not None and date.is_complete and date.is_valid else None,
            issuer=document.organisation if document is not None else None,
            citations=tuple(map(context.localised, context.citations)),
            tasks=context.values(Task),
            organisations=(*addressees, *context.values(Organisation)),
            number_place=context.item(number, "number") if number is not None else None,
            lines=context.where if context.is_text else None,
        )

    def problem(
        self,
        place: Place = None,
        /,
        *,
        path: str | None = None,
        case: str = "",
        severity: Severity | str | None = None,
        suggestion: str | Wording | None = None,
        replace: str | None = None,
        safe: bool | None = None,
        **values: object,
    ) -> Problem:
        """Say that something is wrong in this document; the arguments are those of :meth:`Context.problem`."""
        made = made_problem(place, path, case, severity, suggestion, replace, (), safe, values)
        return attrs.evolve(made, member=self.index)


@frozen
class Collection:
    """Several documents that were given together, as rules across documents see them; a single one is one too."""

    digests: tuple[Digest, ...]
