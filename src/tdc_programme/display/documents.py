"""Documents and what they cite as people look at them."""

from __future__ import annotations

from collections.abc import Iterable

from ..documents.model import Document, Signature
from ..documents.outline import Node
from ..law.citations import Citation, LegalBasis
from .markup import Child, Markup, described, element, folded, joined, listed
from .programmes import TASKS
from .said import MOST, RowTable, Words, several, with_rest


def _citation_row(citation: Citation | LegalBasis, words: Words) -> tuple[Child, ...]:
    cited = citation.citation if isinstance(citation, LegalBasis) else citation
    return (
        None if cited.kind is None else cited.kind.label,
        None if cited.number is None else str(cited.number),
        None if cited.issued is None else str(cited.issued),
        cited.issuer,
        cited.subject,
        several(cited.pinpoints),
    )


CITATIONS = RowTable(
    "citations",
    ("kind", "document_number", "issued", "issuer", "subject", "pinpoints"),
    ("", "d", "", "", "", ""),
    _citation_row,
)


def document_view(document: Document, words: Words) -> Markup:
    """Return the head of a document, its legal bases, tasks and outline, and what could not be read."""
    kind = document.kind.label if document.kind else words["document"]
    signature = document.signature
    return joined(
        element("h3", kind, " – " if document.subject else "", document.subject),
        described(
            [
                (words["organisation"], listed(filter(None, [document.parent_organisation, document.organisation]))),
                (words["document_number"], None if document.number is None else str(document.number)),
                (words["issued"], None if document.date is None else str(document.date)),
                (words["recipients"], listed(document.recipients)),
                (words["signature"], None if signature is None else _signed(signature)),
            ]
        ),
        CITATIONS.of(document.legal_bases, words) if document.legal_bases else None,
        TASKS.of(document.tasks, words) if document.tasks else None,
        _outline(document.outline, words),
        _problems(document, words),
    )


def _signed(signature: Signature) -> Child:
    return several(filter(None, [signature.authority, signature.title, signature.name]))


def _outline(nodes: Iterable[Node], words: Words) -> Markup | None:
    tops = tuple(nodes)
    if not tops:
        return None
    return joined(element("h4", words["outline"]), with_rest(joined(map(_node, tops[:MOST])), len(tops), words))


def _node(node: Node) -> Markup:
    if not node.children:
        return element("p", str(node))
    return folded(str(node), element("div", map(_node, node.children), style="padding-left:1.2em"))


def _problems(document: Document, words: Words) -> Markup | None:
    if not document.problems:
        return None
    return folded(
        f"{words['problems']}: {len(document.problems)}", listed(each.message() for each in document.problems[:MOST])
    )
