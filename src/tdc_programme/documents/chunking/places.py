"""The place of a part in its document, as a citation of it names it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...law.citations import Pinpoint
from ...law.provisions.kinds import ProvisionKind
from ..outline.nodes import Node

#: What the path of a part has whose number came before.
_AGAIN = "~"
_TEXTS = frozenset({ProvisionKind.ANNEX, ProvisionKind.APPENDIX, ProvisionKind.FORM})
#: What a place names below the chapters, in order; a point inside a point is its item (tiết).
_NAMES = {
    "article": ProvisionKind.ARTICLE,
    "clause": ProvisionKind.CLAUSE,
    "point": ProvisionKind.POINT,
    "item": ProvisionKind.POINT,
}


def pinpoint_of(chain: Sequence[Node]) -> Pinpoint | None:
    """Return the place of a part as a citation names it.

    Articles are numbered through a document, so that their chapter is not named; a text with articles of its own that
    goes with the document is.

    Arguments:
        chain: the part, below those that hold it.

    Returns:
        the place; of what has no number of its own (the item of a dash), or one that came before, that of what holds
        it; None where nothing of it can be named.

    >>> from tdc_programme import outline
    >>> parts = outline("Chương I\\nĐiều 5. Điều kiện\\n1. Có đủ:\\na) Người;")
    >>> str(pinpoint_of(parts.ancestry["dieu-5/khoan-1/diem-a"])), str(pinpoint_of(parts.ancestry["chuong-I"]))
    ('điểm a khoản 1 Điều 5', 'Chương I')
    """
    at = next((at for at, node in enumerate(chain) if node.kind.rank >= ProvisionKind.ARTICLE.rank), len(chain))
    has_article = at < len(chain) and chain[at].kind is ProvisionKind.ARTICLE
    named = [node for node in chain[:at] if node.kind in _TEXTS or not has_article]
    larger = list(takewhile(_is_the_first, named))
    smaller = list(takewhile(_is_the_first, chain[at:])) if len(larger) == len(named) else []
    numbers = _numbers(smaller)
    part = " ".join(_name(node) for node in reversed(larger))
    return Pinpoint(part=part or None, **numbers) if part or numbers else None


def _is_the_first(node: Node) -> bool:
    return _AGAIN not in node.path.rpartition("/")[2]


def _numbers(chain: Sequence[Node]) -> dict[str, str]:
    """Return the numbers of an article and of what holds the rest, as far as a place can name them."""
    numbers: dict[str, str] = {}
    names = iter(_NAMES.items())
    for node in chain:
        name = next((name for name, kind in names if kind is node.kind and node.number), None)
        if name is None:
            break
        numbers[name] = node.number or ""
    return numbers


def _name(node: Node) -> str:
    if node.kind is not ProvisionKind.ANNEX or node.label == node.kind.word:
        return node.label
    return f"{node.label} ban hành kèm theo"
