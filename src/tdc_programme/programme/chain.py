"""The legal chain of a programme as a graph: which document rests on which, amends it, announces it."""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from attrs import evolve, field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..law.citations import Citation, LegalBasis
from ..law.document_numbers import DocumentNumber, parse_document_number
from ..law.lookup import document_kind
from ..law.register import KnownDocument, LegalRegister
from ..storable import Storable
from ..tables import load_table
from ..values import each, is_a
from ..vietnamese.dates import WrittenDate


class Relation(enum.StrEnum):
    """What a document is to another one; every relation points to the document that it depends on.

    >>> [relation.value for relation in Relation][:3]
    ['rests_on', 'guides', 'applies']
    """

    RESTS_ON = "rests_on"  #: căn cứ, thực hiện
    GUIDES = "guides"  #: hướng dẫn thi hành: rules how it is carried out
    APPLIES = "applies"  #: acts under its rules
    AMENDS = "amends"  #: sửa đổi, bổ sung
    ANNOUNCES = "announces"  #: công bố
    REPORTS_ON = "reports_on"  #: báo cáo, đôn đốc thực hiện
    SUCCEEDS = "succeeds"  #: tiếp nối


@frozen(repr=False)
class LegalLink(Storable):
    """One relation: ``source`` amends, rests on, announces … ``target``.

    >>> from tdc_programme.programme import legal_graph
    >>> link = legal_graph().links[0]
    >>> link.relation.value
    'succeeds'
    """

    source: Citation = field(validator=is_a(Citation))
    relation: Relation = field(validator=is_a(Relation))
    target: Citation = field(validator=is_a(Citation))

    def __str__(self) -> str:
        return f"{_name(self.source)} {self.relation} {_name(self.target)}"


@frozen(repr=False)
class LegalStep(Storable):
    """A document met on a walk, how far from its start, and the link that led to it.

    >>> from tdc_programme.programme import legal_graph
    >>> graph = legal_graph()
    >>> step = next(graph.walk("1322/QĐ-TTg"))
    >>> step.link.relation.value
    'succeeds'
    """

    document: Citation
    distance: int
    link: LegalLink


def _name(citation: Citation) -> str:
    if citation.number is not None:
        return str(citation.number)
    return f"{citation.kind.label if citation.kind else ''} {citation.subject or ''}".strip()


def _is_numbered(document: Citation) -> bool:
    return document.number is not None and not document.number.is_blank


def _key(document: Citation | DocumentNumber | str) -> str:
    """Return one spelling for one document, however it is given; misprints of the symbol aside."""
    if isinstance(document, str):
        document = parse_document_number(document)
    if isinstance(document, DocumentNumber):
        document = Citation(kind=document.kind, number=document)
    if document.number is None or not document.number.is_blank:
        return document.key
    # A draft has no number of its own yet; its year and subject tell it from others.
    return f"{document.key}|{document.issued and document.issued.year}|{document.subject}"


@frozen
class LegalGraph(Storable):
    """Documents and the relations between them, to walk.

    Arguments:
        documents: the documents, in the order in which they were added; where to look one up, a citation, a
            number or its text (``"15/2022/TT-BKHCN"``) will do, misprints of the symbol aside.
        links: the relations.

    >>> graph = legal_graph()
    >>> [str(link) for link in graph.amendments("15/2022/TT-BKHHCN")]
    ['07/2024/TT-BKHCN amends 15/2022/TT-BKHCN']
    """

    documents: tuple[Citation, ...] = field(default=(), validator=each(is_a(Citation)))
    links: tuple[LegalLink, ...] = field(default=(), validator=each(is_a(LegalLink)))

    def __repr__(self) -> str:
        return f"<LegalGraph: {len(self.documents)} documents, {len(self.links)} links>"

    @guarded
    def get(self, document: Citation | DocumentNumber | str) -> Citation | None:
        """Return the document as the graph knows it, or None."""
        key = _key(document)
        return next((known for known in self.documents if _key(known) == key), None)

    @guarded
    def add(self, document: Citation, bases: Iterable[LegalBasis] = ()) -> LegalGraph:
        """Return the graph with a document, and with links to its legal bases."""
        documents = {_key(known): known for known in self.documents}
        source = documents.setdefault(_key(document), document)
        links = list(self.links)
        for basis in bases:
            target = documents.setdefault(_key(basis.citation), basis.citation)
            links.append(LegalLink(source, Relation.RESTS_ON, target))
        return evolve(self, documents=tuple(documents.values()), links=tuple(dict.fromkeys(links)))

    @guarded
    def link(self, source: Citation, relation: Relation, target: Citation) -> LegalGraph:
        """Return the graph with one more relation, and with its documents."""
        graph = self.add(source).add(target)
        known = graph.get(source) or source, graph.get(target) or target
        return evolve(graph, links=tuple(dict.fromkeys((*graph.links, LegalLink(known[0], relation, known[1])))))

    @guarded
    def depends_on(self, document: Citation | DocumentNumber | str) -> tuple[LegalLink, ...]:
        """Return the links from a document to those that it depends on."""
        key = _key(document)
        return tuple(link for link in self.links if _key(link.source) == key)

    @guarded
    def supports(self, document: Citation | DocumentNumber | str) -> tuple[LegalLink, ...]:
        """Return the links to a document from those that depend on it."""
        key = _key(document)
        return tuple(link for link in self.links if _key(link.target) == key)

    @guarded
    def amendments(self, document: Citation | DocumentNumber | str) -> tuple[LegalLink, ...]:
        """Return the links from the documents that amend one."""
        return tuple(link for link in self.supports(document) if link.relation is Relation.AMENDS)

    @guarded
    def walk(
        self,
        document: Citation | DocumentNumber | str,
        *,
        down: bool = False,
        relations: Collection[Relation] = tuple(Relation),
    ) -> Iterator[LegalStep]:
        """Walk from a document to all that it depends on, the nearest first; each is met once.

        Arguments:
            down: walk to all that depends on it instead.
            relations: follow these only.

        >>> graph = legal_graph()
        >>> for step in graph.walk("4416/TB-TĐC"):
        ...     print(step.distance, step.link)
        1 4416/TB-TĐC announces 3057/QĐ-BKHCN
        2 3057/QĐ-BKHCN applies 15/2022/TT-BKHCN
        3 15/2022/TT-BKHCN guides 1322/QĐ-TTg
        4 1322/QĐ-TTg succeeds 712/QĐ-TTg
        """
        by_end: dict[str, list[LegalLink]] = {}
        for link in self.links:
            if link.relation in relations:
                by_end.setdefault(_key(link.target if down else link.source), []).append(link)
        start = _key(document)
        met, queue = {start}, deque([(start, 0)])
        while queue:
            at, distance = queue.popleft()
            for link in by_end.get(at, ()):
                to = link.source if down else link.target
                if _key(to) not in met:
                    met.add(_key(to))
                    queue.append((_key(to), distance + 1))
                    yield LegalStep(to, distance + 1, link)

    @guarded
    def path(
        self, source: Citation | DocumentNumber | str, target: Citation | DocumentNumber | str
    ) -> tuple[LegalLink, ...] | None:
        """Return the shortest chain of links from a document to one that it depends on, or None.

        >>> graph = legal_graph()
        >>> [str(link) for link in graph.path("3014/QĐ-BKHCN", "1322/QĐ-TTg") or ()]
        ['3014/QĐ-BKHCN applies 15/2022/TT-BKHCN', '15/2022/TT-BKHCN guides 1322/QĐ-TTg']
        """
        wanted, at = _key(target), _key(source)
        came_by: dict[str, LegalLink] = {}
        for step in self.walk(source):
            came_by[_key(step.document)] = step.link
            if _key(step.document) == wanted:
                break
        links: list[LegalLink] = []
        while wanted in came_by:
            links.append(came_by[wanted])
            wanted = _key(links[-1].source)
        return tuple(reversed(links)) if links or wanted == at else None


def _draft(said: dict[str, Any]) -> Citation:
    return Citation(
        kind=document_kind(said["kind"]),
        number=DocumentNumber(None, None, said["symbol"]),
        issued=WrittenDate(said["year"]),
        issuer=said["issuer"],
        subject=said["subject"],
    )


def _citation(known: KnownDocument) -> Citation:
    day = known.issued
    return Citation(
        kind=known.kind,
        number=known.number,
        issued=None if day is None else WrittenDate(day.year, day.month, day.day),
        issuer=known.issuer,
        subject=known.title,
    )


@cache
def legal_graph() -> LegalGraph:
    """Return the documents of Programme 1322 and their relations, as far as they are known.

    The documents and their amendments are those of the bundled register.

    >>> [str(link.target.number) for link in legal_graph().depends_on("1322/QĐ-TTg")][:2]
    ['712/QĐ-TTg']
    """
    table, register = load_table("programme", "legal_chain"), LegalRegister.bundled()
    drafts = {said["id"]: _draft(said) for said in table["drafts"]}

    def document(name: str) -> Citation:
        return drafts[name] if name in drafts else _citation(_known(register, name))

    graph = LegalGraph()
    for source, relation, target in table["links"]:
        graph = graph.link(document(source), Relation(relation), document(target))
    for known in graph.documents:
        for amending in register.amended_by(known) if _is_numbered(known) else ():
            graph = graph.link(_citation(amending), Relation.AMENDS, known)
    return graph


def _known(register: LegalRegister, number: str) -> KnownDocument:
    known = register.get(number)
    if known is None:
        raise DataError(f"the register has no document {number}")
    return known
