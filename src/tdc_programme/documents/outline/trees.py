"""The outline of a text: its parts as nodes with their places in the source, and the ways to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from ...arguments import guarded
from ...errors import DocumentError
from ...law.citations import Pinpoint
from ...law.provisions.kinds import ProvisionKind
from ...law.provisions.references import InternalReference
from ...text import Found, View
from ...vietnamese.letters import fold
from ..sources.markup import flatten
from .building import Builder, OpenPart
from .headings import heading_of
from .lines import TextLine, lines_of, quotations_of
from .nodes import Node, node_of
from .places import Step, count_on, is_beyond, is_called, near, steps_of, steps_of_pinpoint

#: Marks of Markdown at the start of a line, and behind words: a part begins before the ones and ends after the others.
_MARKS_BEFORE = frozenset("*_#> \t\\\u00a0\u200b")
_MARKS_BEHIND = frozenset("*_")
_UNDER_CHAPTERS = frozenset(
    {ProvisionKind.PART, ProvisionKind.CHAPTER, ProvisionKind.SECTION, ProvisionKind.SUBSECTION}
)


class Outline(tuple[Node, ...]):
    """The parts of a document, in order: a tuple of its largest ones, and ways to the others.

    >>> parts = outline("Chương I\\nQUY ĐỊNH CHUNG\\nĐiều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.")
    >>> [node.path for node in parts.walk()]
    ['chuong-I', 'dieu-1', 'dieu-1/khoan-1', 'dieu-1/khoan-2']
    """

    #: The whole document as a node; its children are these parts.
    root: Node
    #: Where other texts are quoted in whole lines (new wording in an amending act), as offsets into the source.
    quotations: tuple[tuple[int, int], ...]

    def __repr__(self) -> str:
        if not self:
            return "<Outline: no parts>"
        ends = self[0].label if len(self) == 1 else f"{self[0].label} … {self[-1].label}"
        return f"<Outline of {len(self)}: {ends:.60}>"

    def walk(self) -> Iterator[Node]:
        """Iterate over all parts, each before those inside it, in the order of the text."""
        for node in self:
            yield from node.walk()

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return a row for each part, for tables and search engines: its place, its words without those inside it.

        >>> outline("Điều 1. Phạm vi\\n1. Đo lường.").rows()[1]["text"]
        '1. Đo lường.'
        """
        return tuple(_rows(self, 0))

    @cached_property
    def ancestry(self) -> dict[str, tuple[Node, ...]]:
        """For the path of each part the parts that hold it, the largest first, and itself."""
        chains: dict[str, tuple[Node, ...]] = {}

        def note(node: Node, above: tuple[Node, ...]) -> None:
            chains[node.path] = chain = (*above, node)
            for child in node.children:
                note(child, chain)

        for node in self:
            note(node, ())
        return chains

    @guarded
    def holding(self, offset: int) -> tuple[Node, ...]:
        """Return the parts that hold a place in the source, the largest first; none above the first part.

        >>> [node.label for node in outline("Điều 1. Phạm vi\\n1. Đo lường.").holding(20)]
        ['Điều 1', 'khoản 1']
        """
        chain: list[Node] = []
        inside: Sequence[Node] = self
        while (node := _at(inside, offset)) is not None:
            chain.append(node)
            inside = node.children
        return tuple(chain)

    # --- one part by its name --------------------------------------------------------------------------------------

    @guarded
    def at(self, place: str) -> Node:
        """Return the part at a place: ``"khoản 2 Điều 5"``, ``"Phụ lục I"``, ``"Điều 3 Quy chế"``, or a path.

        Where parts of that name stand in the document and in a text that goes with it, the document's own is meant.

        Raises:
            DocumentError: there is none, or there are several; the reason says what there is.

        >>> outline("Điều 1. Phạm vi\\n1. Đo lường.").at("khoản 2 Điều 1")
        Traceback (most recent call last):
        ...
        tdc_programme.errors.DocumentError: 'khoản 2 Điều 1': Điều 1 has khoản 1, no khoản 2
        """
        if (chain := self.ancestry.get(place)) is not None:
            return chain[-1]
        words, base = self._issued_text(place)
        if base is not None and not words:
            return base
        steps = steps_of(words)
        best = self._best(base, steps)
        if len(best) == 1:
            return best[0]
        parts, whole = self._reached(base, steps[:-1])
        raise DocumentError(near(steps, best, parts, whole), text=place)

    def _issued_text(self, place: str) -> tuple[str, Node | None]:
        """Take the name of a text that goes with the document from the end of a place: ``Điều 3 Quy chế``."""
        said = place.strip()
        for node in self:
            if node.kind is ProvisionKind.ANNEX and fold(said).endswith(fold(node.label)):
                return said[: len(said) - len(node.label)].strip().removesuffix("của").strip(), node
        return place, None

    def _best(self, base: Node | None, steps: Sequence[Step]) -> list[Node]:
        """Return the parts that steps lead to: the document's own, or else those of the texts that go with it."""
        found = self._under(base, steps)
        own = [node for node in found if base is None and not self._is_issued(node)]
        return own or found

    def _is_issued(self, node: Node) -> bool:
        return any(above.kind in _ISSUED for above in self.ancestry[node.path][:-1])

    def _reached(self, base: Node | None, steps: Sequence[Step]) -> tuple[Sequence[Node], str]:
        """Return the parts beside a place that is not there, and the name of what should hold it."""
        for count in range(len(steps), 0, -1):
            found = self._best(base, steps[:count])
            if len(found) == 1:
                return found[0].children, found[0].label
        inside: Sequence[Node] = base.children if base is not None else self
        flat = [node for top in inside for node in top.walk() if node.kind is not ProvisionKind.ITEM]
        return flat, base.label if base is not None else "the document"

    @cached_property
    def _index(self) -> dict[Step, list[Node]]:
        index: dict[Step, list[Node]] = {}
        for node in self.walk():
            index.setdefault(Step(node.kind, node.number or "").key, []).append(node)
        return index

    @cached_property
    def _inside(self) -> dict[tuple[str, Step], Node]:
        """The first part of each kind and number inside each other: what a step leads to.

        An article is found in every part that holds it, a clause or a point only in the one right above it, for a
        reference names those without a gap. The document itself (its path is "") does not hold what is inside a text
        that goes with it, but for the forms.
        """
        inside: dict[tuple[str, Step], Node] = {}
        for chain in self.ancestry.values():
            node, above = chain[-1], chain[:-1]
            key = Step(node.kind, node.number or "").key
            for holder in above if node.kind.rank < ProvisionKind.CLAUSE.rank else _holders(above):
                inside.setdefault((holder.path, key), node)
            if not any(holder.kind in _ISSUED for holder in above) or node.kind is ProvisionKind.FORM:
                inside.setdefault(("", key), node)
        return inside

    def _under(self, base: Node | None, steps: Sequence[Step]) -> list[Node]:
        """Return every part that steps lead to, each the largest first."""
        nodes = self._index.get(steps[0].key, [])
        if base is not None:
            nodes = [node for node in nodes if base in self.ancestry[node.path]]
        for step in steps[1:]:
            nodes = [inner for node in nodes if (inner := self._inside.get((node.path, step.key))) is not None]
        return nodes

    # --- references ------------------------------------------------------------------------------------------------

    @guarded
    def resolve(self, reference: Found[InternalReference], *, offset: int | None = None) -> Node | None:
        """Return the part that a reference in this text means, None where there is none.

        Arguments:
            reference: what :func:`~tdc_programme.find_internal_references` found in the text.
            offset: where the reference stands, where not at its own place.

        Of several places that one reference names, it is the first, if all are there; :meth:`resolve_all` gives each.

        >>> from tdc_programme import find_internal_references
        >>> text = "Điều 1. Phạm vi\\n1. Đo lường.\\n2. Như khoản 1 Điều này."
        >>> outline(text).resolve(find_internal_references(text)[0]).path
        'dieu-1/khoan-1'
        """
        nodes = self.resolve_all(reference, offset=offset)
        return None if None in nodes else nodes[0]

    @guarded
    def resolve_all(self, reference: Found[InternalReference], *, offset: int | None = None) -> tuple[Node | None, ...]:
        """Return the part that each place of a reference means; of a reference to a whole (``Thông tư này``), that."""
        chain = self.holding(reference.start if offset is None else offset)
        value = reference.value
        base = self._base_of(value, chain)
        if base is None:
            return (None,) * max(len(value.places), 1)
        if not value.places:
            return (base,)
        return tuple(self._resolved(place, base, chain) for place in value.places)

    def _base_of(self, value: InternalReference, chain: Sequence[Node]) -> Node | None:
        """Return the part that ``này`` points at."""
        if value.within is ProvisionKind.DOCUMENT:
            return self._text_meant(value.document, chain)
        if value.within in _UNDER_CHAPTERS and _codified(chain) is not None:
            return None  # a codification has chapters of its own
        return next((node for node in reversed(chain) if node.kind is value.within), None)

    def _text_meant(self, document: str | None, chain: Sequence[Node]) -> Node:
        """Return the text that ``Quy chế này`` means: the one in which it stands if it is called so, or the whole."""
        if document is not None:
            for node in [*reversed(chain), *self._annexes]:
                if node.kind is ProvisionKind.ANNEX and is_called(node, document):
                    return node
        return self.root

    @cached_property
    def _annexes(self) -> list[Node]:
        return [node for node in self if node.kind is ProvisionKind.ANNEX]

    def _resolved(self, place: Pinpoint, base: Node, chain: Sequence[Node]) -> Node | None:
        reached, missing = self._follow(place, base, chain)
        return reached if missing is None else None

    def _follow(self, place: Pinpoint, base: Node, chain: Sequence[Node]) -> tuple[Node, Step | None]:
        """Go the steps of a place as far as they lead; return where, and the step that leads nowhere."""
        code = _codified(chain) if base is self.root else None
        steps = steps_of_pinpoint(place)
        if code is not None and place.article is not None:  # a codification has chapters of its own
            steps = [step for step in steps if step.kind.rank >= ProvisionKind.ARTICLE.rank]
        for step in steps:
            if code is not None and step.kind is ProvisionKind.ARTICLE:
                step = Step(step.kind, f"{code}.{step.number}")
            is_elsewhere = code is not None and step.kind.rank < ProvisionKind.ARTICLE.rank
            inner = None if is_elsewhere else self._inside.get((base.path, step.key))
            if inner is None:
                return base, step
            base = inner
        return base, None

    @guarded
    def lacking(self, reference: Found[InternalReference]) -> Iterator[tuple[Pinpoint, Node, Node]]:
        """Iterate over the places of a reference that are certainly not there.

        That is certain where the parts of that kind are all there, counted from the first one on, and the place is
        beyond the last: a part whose heading a copy has lost is not told as missing.

        Returns:
            each place with the part that should hold it, and the last one that this has.
        """
        chain = self.holding(reference.start)
        value = reference.value
        for place in value.places:
            base = self._base_of(value, chain)
            reached, missing = (base, None) if base is None else self._follow(place, base, chain)
            if reached is None or missing is None:
                continue
            if reached is self.root and _codified(chain) is not None:
                continue
            last = self._last(reached, missing.kind)
            if last is not None and missing.number and is_beyond(missing.number, last.number or ""):
                yield place, reached, last

    def _last(self, holder: Node, kind: ProvisionKind) -> Node | None:
        """Return the last part of one kind that a step from ``holder`` can lead to; None where they have gaps."""
        key = holder.path, kind
        if key not in self._lasts:
            beside = self._beside(holder, kind)
            is_whole = len(beside) > 1 and count_on([node.number or "" for node in beside])
            self._lasts[key] = beside[-1] if is_whole else None
        return self._lasts[key]

    @cached_property
    def _lasts(self) -> dict[tuple[str, ProvisionKind], Node | None]:
        return {}

    def _beside(self, holder: Node, kind: ProvisionKind) -> list[Node]:
        if kind.rank >= ProvisionKind.CLAUSE.rank:
            return [child for child in holder.children if child.kind is kind]
        if holder is self.root:
            return [node for node in self._index_of(kind) if not self._is_issued(node)]
        return [node for node in self._index_of(kind) if holder in self.ancestry[node.path]]

    def _index_of(self, kind: ProvisionKind) -> list[Node]:
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[ProvisionKind, list[Node]]:
        kinds: dict[ProvisionKind, list[Node]] = {}
        for node in self.walk():
            kinds.setdefault(node.kind, []).append(node)
        return kinds


_ISSUED = frozenset({ProvisionKind.ANNEX, ProvisionKind.APPENDIX, ProvisionKind.FORM})


def _holders(above: Sequence[Node]) -> Sequence[Node]:
    """Return the parts right above a clause or a point: a list of ``I.``, ``II.`` between does not count."""
    first = len(above) - 1
    while first > 0 and above[first].kind.rank < ProvisionKind.ARTICLE.rank and above[first].kind not in _ISSUED:
        first -= 1
    return above[max(first, 0) :]


def _codified(chain: Sequence[Node]) -> str | None:
    """Return the code of the document that a codified article is from (Điều 19.5.LQ.1: ``19.5.LQ``)."""
    for node in chain:
        number = node.number or ""
        if node.kind is ProvisionKind.ARTICLE and number.count(".") > 1:
            return number.rpartition(".")[0]
    return None


def _at(nodes: Sequence[Node], offset: int) -> Node | None:
    low, high = 0, len(nodes)
    while low < high:
        middle = (low + high) // 2
        if nodes[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return nodes[low] if low < len(nodes) and nodes[low].start <= offset else None


def _rows(nodes: Sequence[Node], depth: int) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield {
            "path": node.path,
            "eid": node.eid,
            "kind": node.kind.value,
            "label": node.label,
            "heading": node.heading,
            "depth": depth,
            "start": node.start,
            "end": node.end,
            "text": flatten(node.own_text).text.strip(),
        }
        yield from _rows(node.children, depth + 1)


@guarded
def outline(text: str | View) -> Outline:
    """Read the parts of a text: phần, chương, mục, điều, khoản, điểm, phụ lục, and the items of lists.

    Arguments:
        text: any text, plain, Markdown or HTML; it need not be a whole document. A view is taken as the flat text that
            it is.

    Every line belongs to one part, or stands before the first one, or below the last (signature, distribution). What an
    amending act quotes as new wording is text of the part that quotes it. Linear in the length of ``text``.

    >>> law = outline("Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng:\\na) hàng hóa;\\nb) dịch vụ.")
    >>> [node.label for node in law.walk()]
    ['Điều 1', 'khoản 1', 'khoản 2', 'điểm a', 'điểm b']
    """
    return outline_of(flatten(text) if isinstance(text, str) else text)


def outline_of(flat: View) -> Outline:
    """Read the parts of a flat text, with places in its source."""
    lines = lines_of(flat.text)
    made = Outline(_Maker(flat, lines).nodes(Builder(flat.text, lines).run().children, "", ""))
    source = flat.source
    made.root = node_of(ProvisionKind.DOCUMENT, "văn bản", None, None, source, 0, len(source), "", tuple(made))
    made.quotations = tuple(flat.span(*span) for span in quotations_of(flat.text, lines))
    return made


class _Maker:
    """Makes nodes of parts, from the inside out."""

    def __init__(self, flat: View, lines: Sequence[TextLine]) -> None:
        self.flat = flat
        self.lines = lines
        self.seen: dict[str, int] = {}

    def nodes(self, parts: Sequence[OpenPart], above: str, text_path: str) -> Iterator[Node]:
        """Make the nodes of some parts.

        Arguments:
            above: the path of what holds them.
            text_path: the path of the text whose articles are numbered on: chapters do not count.
        """
        for part in parts:
            holds = text_path if part.kind is ProvisionKind.ARTICLE else above
            path = self._path(f"{holds}/{part.segment}" if holds else part.segment)
            numbered_in = text_path if part.kind in _UNDER_CHAPTERS and not part.is_listed else path
            children = tuple(self.nodes(part.children, path, numbered_in))
            start, end = self._place(part)
            yield node_of(
                part.kind,
                part.label,
                part.number or None,
                heading_of(self.flat.text, self.lines, part),
                self.flat.source[start:end],
                start,
                end,
                path,
                children,
            )

    def _path(self, path: str) -> str:
        count = self.seen[path] = self.seen.get(path, 0) + 1
        return path if count == 1 else self._path(f"{path}~{count}")

    def _place(self, part: OpenPart) -> tuple[int, int]:
        return place_in_source(self.flat, part.start, part.end)


def place_in_source(flat: View, start: int, end: int) -> tuple[int, int]:
    """Return where ``flat.text[start:end]`` stands in the source, with the marks of Markdown around it."""
    source = flat.source
    start, end = flat.span(start, end)
    at = start
    while at > 0 and source[at - 1] in _MARKS_BEFORE:
        at -= 1
    if at == 0 or source[at - 1] in "\n\r":
        while source[at] in " \t\u00a0\u200b":
            at += 1
        start = at
    while end < len(source) and source[end] in _MARKS_BEHIND:
        end += 1
    return start, end
