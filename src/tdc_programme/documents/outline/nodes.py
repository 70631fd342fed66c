"""The parts of a document as values: a node of its outline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from ...law.provisions.kinds import ProvisionKind
from ...storable import Storable
from ...values import each, is_a, optional, string, unchecked, whole
from ..sources.markup import flatten


def _words(text: str) -> str:
    return flatten(text).text.strip()


@frozen(kw_only=True)
class Node(Storable):
    """A part of a document (phần, chương, mục, điều, khoản, điểm, phụ lục …) with the parts inside it.

    Arguments:
        kind: what it is.
        label: as it is referred to: ``"Điều 5"``, ``"khoản 2"``, ``"điểm a"``, ``"Chương II"``, ``"Phụ lục I"``.
        number: its number or letter as written, ``"5a"``, ``"II"``, ``"đ"``; of a dash its place among its like.
        heading: its title on one line, or None.
        text: all of it, as it stands in the source, markup and the parts inside included.
        start, end: where, as offsets into the text of the document.
        path: its place in the document, ``"dieu-5/khoan-2/diem-a"``: one path, one part.
        children: the parts inside it, in order.

    >>> from tdc_programme.documents.outline import outline
    >>> article, = outline("Điều 5. Điều kiện\\n1. Có đơn;\\n2. Có đủ:\\na) Người;\\nb) Máy.")
    >>> article.label, article.heading, [child.label for child in article.children]
    ('Điều 5', 'Điều kiện', ['khoản 1', 'khoản 2'])
    >>> article.children[1].children[0].path, article.children[1].children[0].eid
    ('dieu-5/khoan-2/diem-a', 'art_5__para_2__point_a')
    """

    kind: ProvisionKind = field(validator=is_a(ProvisionKind))
    label: str = field(validator=string())
    number: str | None = field(default=None, validator=optional(string()))
    heading: str | None = field(default=None, validator=optional(string()))
    text: str = field(validator=string(blank=True))
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    path: str = field(validator=string(blank=True))
    children: tuple[Node, ...] = field(default=(), validator=lambda *it: each(is_a(Node))(*it))

    def __str__(self) -> str:
        return f"{self.label}. {self.heading}" if self.heading else self.label

    def __repr__(self) -> str:
        inside = f" {len(self.children)} parts" if self.children else ""
        heading = f" {self.heading!r:.60}" if self.heading else ""
        return f"<Node {self.path or self.label}{heading} {self.start}–{self.end}{inside}>"

    @property
    def eid(self) -> str:
        """Its identifier as Akoma Ntoso writes it: ``"art_5__para_2__point_a"``.

        It goes with :func:`~tdc_programme.frbr_uri`, whose IRI of a place ends so.
        """
        return "__".join(_identifier(step) for step in self.path.split("/") if step)

    @property
    def own_text(self) -> str:
        """Its text without that of the parts inside it: its label and heading, and what stands before them or between.

        >>> from tdc_programme.documents.outline import outline
        >>> outline("Điều 5. Điều kiện\\n1. Có đơn;\\n2. Có đủ.")[0].own_text
        'Điều 5. Điều kiện'
        """
        pieces, at = [], self.start
        for child in self.children:
            pieces.append(self.text[at - self.start : child.start - self.start])
            at = child.end
        pieces.append(self.text[at - self.start :])
        return "".join(pieces).strip()

    @property
    def plain(self) -> str:
        """Its text as readers see it, without markup and with one kind of line end."""
        return _words(self.text)

    def walk(self) -> Iterator[Node]:
        """Iterate over it and everything inside it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


#: Builds a node whose parts are known to be right.
node_of: Callable[..., Node] = unchecked(Node)

#: The longest first: "tieu-muc" before "muc".
_SLUGS = sorted(((kind.slug, kind) for kind in ProvisionKind), key=lambda pair: -len(pair[0]))


def _identifier(step: str) -> str:
    """Return a step of a path as Akoma Ntoso writes it."""
    for slug, kind in _SLUGS:
        if step == slug or step.startswith((f"{slug}-", f"{slug}~")):
            return (
                f"{kind.akn}_{step[len(slug) + 1 :] if step[len(slug) :].startswith('-') else step[len(slug) :] or '1'}"
            )
    return f"{ProvisionKind.ANNEX.akn}_{step}"
