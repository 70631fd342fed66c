"""References inside a document (dẫn chiếu nội bộ): ``khoản 2 Điều này``, ``Điều 5 Nghị định này``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import field, frozen

from ...errors import CitationError
from ...storable import Storable
from ...text import Found, View
from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...text.reader import Read, Reader
from ...values import each, is_a, optional, string
from ..citations import Pinpoint
from ..citations.pinpoints import pinpoints_before
from ..citations.words import kind_words, label_of
from .kinds import ProvisionKind

#: Texts that are issued with a document and speak of themselves, beside the kinds of documents.
_ISSUED_WITH = (
    "Điều lệ",
    "Quy trình",
    "Quy chuẩn",
    "Quy chuẩn kỹ thuật",
    "Quy chuẩn kỹ thuật quốc gia",
    "Nội quy",
    "Quy tắc",
    "Thể lệ",
    "Chiến lược",
    "Hiến pháp",
)
_UNITS = {
    "điều": ProvisionKind.ARTICLE,
    "khoản": ProvisionKind.CLAUSE,
    "điểm": ProvisionKind.POINT,
    "chương": ProvisionKind.CHAPTER,
    "mục": ProvisionKind.SECTION,
    "tiểu mục": ProvisionKind.SUBSECTION,
    "phần": ProvisionKind.PART,
    "phụ lục": ProvisionKind.APPENDIX,
    "mẫu": ProvisionKind.FORM,
    "biểu mẫu": ProvisionKind.FORM,
}
_THIS = Pattern.plain(r"(?<!\w)[Nn]ày(?!\w)", yes=("Điều ⟦này⟧.",), no=("Điều ⟦nàyx",))
_UNIT_BEHIND = Behind(
    r"(?<!\w)(?P<unit>[Đđ]iều|ĐIỀU|[Kk]hoản|[Đđ]iểm|[Cc]hương|(?:[Tt]iểu\s+)?[Mm]ục|[Pp]hần|[Pp]hụ\s+lục"
    r"|(?:[Bb]iểu\s+)?[Mm]ẫu)\s+",
    most=20,
    yes=("khoản 2 ⟦Điều ⟧", "⟦tiểu mục ⟧", "tại ⟦khoản ⟧"),
    no=("Nghị định ", "thời điểm", "5 "),
)
# Words that end like a unit and are none: "thời điểm này", "tài khoản này", "danh mục này", "thành phần này".
_COMMON_BEHIND = Behind(
    r"(?:thời|địa|quan|đặc|trọng|ưu|nhược|giao|tài|danh|hạng|chuyên|thành|cổ|một|học|biểu|các|những|số|từng|mỗi)\s+",
    most=12,
    any_case=True,
    yes=("⟦thời ⟧", "⟦Các ⟧"),
    no=("tại ",),
)
# Small letters make a part of the text of these only behind a place ("khoản 2 điều này"): "phần này" is any part.
_SMALL_AND_COMMON = frozenset({"điều", "phần", "mục", "mẫu", "biểu mẫu", "chương", "phụ lục"})

_ALL = Pattern.plain(r"[Cc]ác\s+", yes=("⟦các ⟧khoản",), no=("cácx",))
_LABEL = r"(?:[IVXLC]{1,7}[a-zA-Z]?|\d{1,3}(?:[./]\d{1,3})*[a-zA-Z]?|[A-ZĐ]\d{0,2})(?![\w/])"
_CODED = rf"{_LABEL}(?:\.\s?[A-ZĐ][A-ZĐ/]{{1,11}}+)?"
_ATTACHMENT = r"(?:[Pp]hụ\s+lục|PHỤ\s+LỤC|(?:[Bb]iểu\s+)?[Mm]ẫu|MẪU)"
_AND = r"(?:và|hoặc|đến|tại|thuộc|của|theo|ở|nêu\s+tại|(?:được\s+)?quy\s+định\s+tại)"
# "Mẫu số 01 tại Phụ lục I ban hành kèm theo " before "Thông tư này".
_ATTACHED_BEHIND = Behind(
    rf"(?<!\w)(?P<items>{_ATTACHMENT}(?:\s*,|\s+(?:{_AND}|các|số|{_ATTACHMENT}|{_CODED}))*)"
    r",?\s+(?:(?:được\s+)?ban\s+hành\s+)?(?:đính\s+)?kèm(?:\s+theo)?\s+",
    most=240,
    yes=(
        "theo ⟦Phụ lục I ban hành kèm theo ⟧",
        "theo ⟦Mẫu số 01 tại Phụ lục II kèm theo ⟧",
        "⟦Phụ lục I, II và III kèm theo ⟧",
        "tại ⟦Phụ lục ban hành kèm theo ⟧",
    ),
    no=("Danh mục ban hành kèm theo ", "kèm theo "),
)
_BARE_ATTACHED = Pattern.plain(
    r"kèm\s+theo(?=\s*(?:[.;,)”\"]|\Z|\n))", yes=("⟦kèm theo⟧.", "kèm theo"), no=("kèm theo Thông tư",)
)
_ITEM = Pattern.plain(
    rf"(?P<join>(?:{_AND}|,)?)\s*(?P<unit>{_ATTACHMENT})(?:\s+(?:số|SỐ))?"
    rf"(?P<labels>(?:\s+{_CODED}(?:\s*(?:,|và|hoặc)\s*{_CODED})*+)?)",
    yes=("Phụ lục I, II và III", "⟦tại Phụ lục⟧ ban hành", "Mẫu số 01"),
    no=("I",),
)
_ONE_LABEL = Pattern.plain(_LABEL, yes=("IV", "01"), no=("và",))


@frozen(repr=False)
class InternalReference(Storable):
    """A reference of a text to the document that it stands in, or to parts of it.

    Arguments:
        places: the parts, in text order; empty where the whole is meant (``Thông tư này``, ``Điều này``).
        within: what ``này`` points at: the document, or the article, clause, chapter … in which the reference stands.
        document: the word for the document, ``"Nghị định"``, ``"Quy chế"``; None where none is said.

    >>> reference = find_internal_references("theo khoản 1, khoản 2 Điều 5 Nghị định này")[0].value
    >>> [str(place) for place in reference.places], reference.within.value, reference.document
    (['khoản 1 Điều 5', 'khoản 2 Điều 5'], 'document', 'Nghị định')
    """

    places: tuple[Pinpoint, ...] = field(default=(), validator=each(is_a(Pinpoint)))
    within: ProvisionKind = field(default=ProvisionKind.DOCUMENT, validator=is_a(ProvisionKind))
    document: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __str__(self) -> str:
        """Write it: ``khoản 2 Điều 5 Nghị định này``."""
        said = ", ".join(map(str, self.places))
        if self.within is ProvisionKind.DOCUMENT and self.document is None:
            return f"{said} kèm theo".strip()
        return f"{said} {self.document or self.within.word} này".strip()


@cache
def _document_behind() -> Behind:
    words = [word for word in (*kind_words(), *_ISSUED_WITH) if word[0].isupper()]
    return Behind(
        rf"(?<!\w)(?P<kind>{any_of(dict.fromkeys(words))})\s+",
        most=40,
        yes=("Điều 5 ⟦Thông tư liên tịch ⟧", "⟦Quy chế ⟧"),
        no=("thông tư ", "Bộ "),
    )


def find_internal_references(text: str | View) -> tuple[Found[InternalReference], ...]:
    """Find the references of a text to itself: ``khoản 2 Điều này``, ``Điều 5 Nghị định này``, ``Phụ lục I kèm theo``.

    A found reference spans the parts and the word that says which whole they belong to. Places in other documents
    (``Điều 5 Nghị định số …``) are citations: :func:`~tdc_programme.find_citations`.

    >>> text = "điểm a khoản này, các khoản 1, 2 và 3 Điều này và Mẫu số 01 Phụ lục II ban hành kèm theo Thông tư này"
    >>> for found in find_internal_references(text):
    ...     print(found.text, [str(place) for place in found.value.places])
    điểm a khoản này ['điểm a']
    khoản 1, 2 và 3 Điều này ['khoản 1', 'khoản 2', 'khoản 3']
    Mẫu số 01 Phụ lục II ban hành kèm theo Thông tư này ['Mẫu số 01 Phụ lục II']
    """
    return REFERENCES.find(text)


def scan_references(text: str) -> list[Read[InternalReference]]:
    """Read every internal reference of a clean text, in order."""
    return sorted([*_to_this(text), *_attached_alone(text)], key=lambda read: read.start)


def _to_this(text: str) -> Iterator[Read[InternalReference]]:
    low = 0
    for this in _THIS.finditer(text):
        at = this.start()
        if (kind := _document_behind().match(text, at, low)) is not None:
            word = " ".join(kind["kind"].split())
            document = label_of(word) if word not in _ISSUED_WITH else word
            start = kind.start()
            if (attached := _ATTACHED_BEHIND.match(text, start, low)) is not None:
                start, places = attached.start(), attachments_in(attached["items"])
            else:
                start, places = pinpoints_before(text, low, start)
            yield Read(_past_all(text, start), this.end(), InternalReference(places, ProvisionKind.DOCUMENT, document))
        elif (unit := _UNIT_BEHIND.match(text, at, low)) is not None:
            start, places = pinpoints_before(text, low, unit.start())
            word = " ".join(unit["unit"].split())
            if not places and (word in _SMALL_AND_COMMON or _COMMON_BEHIND.match(text, start, low)):
                continue
            yield Read(_past_all(text, start), this.end(), InternalReference(places, _UNITS[word.lower()], None))
        else:
            continue
        low = this.end()


def _past_all(text: str, start: int) -> int:
    """Return where the first part is named, behind ``các``."""
    found = _ALL.match(text, start)
    return found.end() if found is not None else start


def _attached_alone(text: str) -> Iterator[Read[InternalReference]]:
    """Read what goes with this document where the document is not named: ``Phụ lục I kèm theo``."""
    for found in _BARE_ATTACHED.finditer(text):
        low = max(found.start() - 240, 0)  # what is looked for ends with a space: it is looked for in a copy
        window = f"{text[low : found.end()]} "
        attached = _ATTACHED_BEHIND.match(window, len(window))
        if attached is not None:
            yield Read(low + attached.start(), found.end(), InternalReference(attachments_in(attached["items"])))


def attachments_in(items: str) -> tuple[Pinpoint, ...]:
    """Read a list of appendices and forms; an appendix holds the forms before it (``Mẫu số 01 Phụ lục II``)."""
    parts: list[str] = []
    free = 0  # parts from here on have no appendix yet
    for item in _ITEM.finditer(items):
        is_form = item["unit"].lower().split()[-1] == "mẫu"
        word = ProvisionKind.FORM.word if is_form else ProvisionKind.APPENDIX.word
        labels = [f"{word} {label}" for label in _ONE_LABEL.findall(item["labels"])]
        if not labels and is_form:
            continue  # "theo mẫu quy định tại Phụ lục XI"
        labels = labels or [word]
        if not is_form and len(labels) == 1 and len(parts) > free and item["join"] not in ("và", "hoặc"):
            parts[free:] = [f"{part} {labels[0]}" for part in parts[free:]]
        else:
            parts += labels
        if not is_form:
            free = len(parts)
    return tuple(Pinpoint(part=part) for part in parts)


REFERENCES = Reader(error=CitationError, scan=scan_references)
