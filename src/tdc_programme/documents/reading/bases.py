"""The legal bases of a document: in the paragraphs in front of its content, and inside its first sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ...law.citations import LegalBasis, find_legal_bases
from ...law.layers import Layers
from ...text import Found
from ...text.patterns import Pattern
from ...text.reader import lower
from .layout import Paragraph, Recorder
from .programme_name import PROGRAMME

#: How many paragraphs at the beginning of the content may hold legal bases.
MOST_PREAMBLE = 60
# How far behind a basis a date may stand that it shares with others of a list, in characters.
_FARTHEST_SHARED = 300
_SECTION = Pattern.plain(
    r"(?:Điều|Chương|Phần|Mục)\s+[IVXLC\d]|[IVX]{1,5}\.\s|\d{1,2}[.)]\s",
    any_case=True,
    yes=("Điều 1", "CHƯƠNG I", "IV. Tổ chức", "2) Kinh phí"),
    no=("Điều khoản", "2023"),
)
_LEAD = Pattern.plain(
    r"(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Triển\s+khai|Theo|Xét|Tiếp\s+theo)\b",
    any_case=True,
    yes=("Căn cứ Luật", "THI HÀNH"),
    no=("Theodor",),
)
_LEAD_INSIDE = Pattern.plain(
    r"(?:căn\s+cứ|thực\s+hiện|thi\s+hành)\b", any_case=True, yes=("để ⟦thực hiện⟧ Quyết định",), no=("theo",)
)
_NOTHING = Pattern.plain(r"(?:[\s;.,]|\bvà\b)*", yes=("⟦; và .⟧",), no=("⟦; vàng⟧",))


def is_section(text: str) -> bool:
    """Tell whether a paragraph begins a numbered section: behind it there are no legal bases any more."""
    return _SECTION.match(text) is not None


class BasisReader:
    """Reads the legal bases from the paragraphs in front of the content, and those inside its first sentences."""

    def __init__(self, record: Recorder) -> None:
        self.record = record
        self.bases: list[LegalBasis] = []

    def read(self, paragraph: Paragraph) -> bool:
        """Read a paragraph; True where it is a legal basis and nothing else."""
        text = paragraph.text
        if not _LEAD_INSIDE.search(text):
            return False
        v = paragraph.view()
        layers = self.record.layers_of(v)
        for basis in layers.legal_bases:
            path = f"legal_bases[{len(self.bases)}]"
            self.record.put(path, v, basis.start, basis.end)
            for name, place in _places_of(layers, basis).items():
                if place is not None:
                    self.record.put(f"{path}.{name}", v, *place)
            self.bases.append(basis.value)
        return bool(layers.legal_bases) and _LEAD.match(text) is not None and _is_alone(text, layers.legal_bases)


def _is_alone(text: str, bases: Sequence[Found[LegalBasis]]) -> bool:
    """Tell whether a paragraph says nothing but its legal bases; a short name of the programme aside."""
    taken = [(basis.start, basis.end) for basis in bases]
    if (programme := PROGRAMME.search(text)) and programme["short"]:
        taken.append((programme.end("name"), programme.end()))
    rest, at = "", 0
    for start, end in sorted(taken):
        rest, at = rest + text[at:start], max(at, end)
    return _NOTHING.fullmatch(rest + text[at:]) is not None


def _places_of(layers: Layers, basis: Found[LegalBasis]) -> dict[str, tuple[int, int] | None]:
    """Return where the parts of a legal basis stand in a text, by their paths in it.

    They are looked for inside it and, as members of a list share a date, a little way behind it.
    """
    citation, start, end = basis.value.citation, basis.start, basis.end + _FARTHEST_SHARED
    low = lower(layers.text[start : basis.end])
    return {
        "lead": _said(low, basis.value.lead, start),
        "citation": _equal(layers.citations, citation, start, end),
        "citation.number": _equal(layers.document_numbers, citation.number, start, end),
        "citation.issued": _equal(layers.dates, citation.issued, start, end),
        "citation.issuer": _said(low, citation.issuer, start),
        "citation.subject": _said(low, citation.subject, start),
    }


def _equal(found: Sequence[Found[object]], value: object, start: int, end: int) -> tuple[int, int] | None:
    for index in range(bisect_left(found, start, key=lambda one: one.start), len(found)):
        one = found[index]
        if one.start > end:
            break
        if one.value == value:
            return one.start, one.end
    return None


def _said(low: str, words: str | None, start: int) -> tuple[int, int] | None:
    at = low.find(lower(words)) if words is not None else -1
    return (start + at, start + at + len(words)) if words is not None and at >= 0 else None


def legal_bases_within(body: Iterable[str]) -> Iterator[tuple[int, LegalBasis]]:
    """Iterate over the legal bases in the paragraphs of a body, as :class:`BasisReader` finds them, each with where."""
    for index, paragraph in enumerate(body):
        if index > MOST_PREAMBLE or is_section(paragraph):
            return
        if _LEAD_INSIDE.search(paragraph):
            yield from ((index, found.value) for found in find_legal_bases(paragraph))


def begins_basis(text: str) -> bool:
    """Tell whether a paragraph begins as legal bases do.

    >>> begins_basis("Căn cứ Luật Giáo dục"), begins_basis("Để thực hiện")
    (True, False)
    """
    return _LEAD.match(text) is not None
