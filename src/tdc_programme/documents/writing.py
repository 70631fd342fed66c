"""Writing a document as text, in the order of parts that Decree 30/2020/NĐ-CP gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..programme.deliverables import Deliverable
from ..programme.orientations import PriorityOrientation
from ..programme.people import Person
from ..programme.tasks import Task
from ..text import view
from .content import is_orientation_heading, legal_bases_within
from .markup import flatten
from .model import Attachment, Document
from .words import fold

__all__ = ["document_lines", "format_document"]

#: Quốc hiệu và Tiêu ngữ: Decree 30/2020/NĐ-CP, Annex I, II.1.
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
#: The heads of the table of tasks.
COLUMNS = (
    "TT",
    "Tên nhiệm vụ",
    "Tổ chức chủ trì",
    "Chủ nhiệm nhiệm vụ",
    "Mục tiêu",
    "Dự kiến kết quả, sản phẩm",
    "Thời gian thực hiện",
    "Ghi chú",
)
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#&|]")


def format_document(document: Document) -> str:
    """Write a document as text: letterhead, number, date, subject, content, recipients, signature, attachments.

    The parts stand in the order of Decree 30/2020/NĐ-CP; the tasks are a Markdown table. Reading the text again gives
    an equal document where the document was read from a text itself: what it derives from its words (its programme,
    the request for comments) needs these words in its body.

    >>> from tdc_programme.documents.reading import read_document
    >>> text = "Số: 05/TB-TĐC\\n\\nHà Nội, ngày 5 tháng 1 năm 2024\\n\\nTHÔNG BÁO\\n\\nVề việc tuyển chọn"
    >>> notice = read_document(text)
    >>> print(format_document(notice))
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    <BLANKLINE>
    Số: 05/TB-TĐC
    <BLANKLINE>
    Hà Nội, ngày 05 tháng 01 năm 2024
    <BLANKLINE>
    THÔNG BÁO
    <BLANKLINE>
    Về việc tuyển chọn
    <BLANKLINE>
    >>> read_document(format_document(notice)) == notice
    True
    """
    return "\n\n".join(block for block in document_lines(document) if block) + "\n"


def document_lines(document: Document) -> Iterator[str]:
    """Iterate over the paragraphs of a document; lines that belong together are one."""
    yield from _head(document)
    yield from _bases(document)
    yield from _body(document)
    if document.tasks and not document.attachments:
        yield _table(document.tasks)
    yield from _tail(document)
    for index, attachment in enumerate(document.attachments):
        yield from _attachment(document, attachment, index)


def _plain(text: str) -> str:
    """Return ``text`` so that it reads as itself: marks that would mean something are escaped."""
    if flatten(view(text)).text == view(text).text:
        return text
    return _SPECIAL.sub(r"\\\g<0>", text)


def _head(document: Document) -> Iterator[str]:
    if document.parent_organisation or document.organisation:
        yield "\n".join(map(_plain, filter(None, (document.parent_organisation, document.organisation))))
    yield "\n".join(MOTTO)
    if document.number is not None:
        yield f"Số: {document.number}"
    if document.date is not None:
        from ..vietnamese.dates import format_date

        yield ", ".join(filter(None, (document.place, format_date(document.date))))
    yield from _heading(document)
    if len(document.recipients) == 1:
        yield f"Kính gửi: {_plain(document.recipients[0])}."
    elif document.recipients:
        yield "Kính gửi:\n" + _dashes(document.recipients)
    if document.issued_by:
        yield _plain(document.issued_by)


def _heading(document: Document) -> Iterator[str]:
    subject = _plain(document.subject) if document.subject else None
    if document.kind is None or fold(document.kind.label) == "công văn":
        if subject:
            yield f"V/v {subject}"
        return
    yield document.kind.label.upper()
    if subject:
        yield f"Về việc {subject}" if subject[0].islower() else subject


def _dashes(items: tuple[str, ...]) -> str:
    return _ended(";\n".join(f"- {_plain(item)}" for item in items))


def _bases(document: Document) -> Iterator[str]:
    """Iterate over the legal bases that do not stand in the body."""
    from ..law.citations import format_citation

    within = list(legal_bases_within(document.body))
    apart = []
    for basis in document.legal_bases:
        if basis in within:
            within.remove(basis)
        else:
            apart.append(basis)
    programme = document.programme
    short = programme.short_name if programme else None
    for index, basis in enumerate(apart):
        said = f"{basis.lead} {_plain(format_citation(basis.citation))}"
        if programme and short and basis.citation.subject and programme.name in basis.citation.subject:
            said += f" (sau đây viết tắt là {_plain(short)})"
            short = None
        yield said + ("." if index + 1 == len(apart) else ";")


def _body(document: Document) -> Iterator[str]:
    under_heading = not any(map(_has_orientations, document.attachments))
    for paragraph in document.body:
        yield _plain(paragraph)
        if under_heading and document.orientations and is_orientation_heading(paragraph):
            yield from map(_orientation, document.orientations)
            under_heading = False
    if under_heading and document.orientations:
        yield "ĐỊNH HƯỚNG, NỘI DUNG ƯU TIÊN"
        yield from map(_orientation, document.orientations)


def _has_orientations(attachment: Attachment) -> bool:
    return attachment.title is not None and is_orientation_heading(attachment.title)


def _orientation(orientation: PriorityOrientation) -> str:
    text = f"{orientation.number}. {_plain(orientation.text)}"
    for activity in orientation.activities:  # dashes stand on lines of their own
        text = text.replace(f" - {_plain(activity)}", f"\n\n- {_plain(activity)}", 1)
    return text


def _tail(document: Document) -> Iterator[str]:
    if document.distribution:
        yield "Nơi nhận:\n" + _dashes(document.distribution)
    signature = document.signature
    if signature is None:
        return
    authority, title = signature.authority or "", signature.title
    if title and authority.endswith(title):  # the post in which an acting head acts
        title = None
    if signature.authority or title:
        yield "\n".join(map(_plain, filter(None, (signature.authority, title))))
    if signature.name:
        yield _plain(signature.name)


def _attachment(document: Document, attachment: Attachment, index: int) -> Iterator[str]:
    for part in (attachment.label, attachment.title, attachment.subtitle):
        if part:
            yield _plain(part)
    if attachment.reference:
        yield f"({_plain(attachment.reference)})"
    if _has_orientations(attachment) and attachment in document.attachments[: index + 1]:
        first = next(other for other in document.attachments if _has_orientations(other))
        if attachment is first:
            yield from map(_orientation, document.orientations)
    yield from map(_plain, attachment.body)
    if index == 0 and document.tasks:
        yield _table(document.tasks)


# --- tasks ----------------------------------------------------------------------------------------------------------


def _table(tasks: tuple[Task, ...]) -> str:
    rows = [_row(COLUMNS), "|" + "---|" * len(COLUMNS)]
    for task in tasks:
        months = f"{task.months} tháng" if task.months is not None else ""
        rows.append(
            _row(
                (
                    str(task.number) if task.number is not None else "",
                    task.title,
                    "\n".join(host.name for host in task.hosts),
                    "\n".join(map(_person, task.leads)),
                    task.objective or "",
                    "\n".join(line for deliverable in task.deliverables for line in deliverable_lines(deliverable)),
                    months,
                    task.note or "",
                )
            )
        )
    return "\n".join(rows)


def _row(cells: tuple[str, ...]) -> str:
    said = ("<br>".join(map(_plain, cell.split("\n"))).replace("|", r"\|").replace(r"\\|", r"\|") for cell in cells)
    return f"| {' | '.join(said)} |"


def _person(person: Person) -> str:
    return f"{person.title} {person.name}" if person.title else person.name


def deliverable_lines(deliverable: Deliverable, mark: str = "") -> Iterator[str]:
    """Iterate over the lines of a deliverable: its number and words, its parts, its contents."""
    number = deliverable.number
    if number is not None:
        mark = f"{number}. " if number[0].isdecimal() else f"{number}) "
    yield mark + deliverable.text
    for part in deliverable.parts:
        yield from deliverable_lines(part, "- ")
    if len(deliverable.contents) == 1:
        yield f"Nội dung truyền thông: {_ended(deliverable.contents[0])}"
    elif deliverable.contents:
        yield "Nội dung truyền thông:"
        yield from (f"- {content};" for content in deliverable.contents[:-1])
        yield f"- {_ended(deliverable.contents[-1])}"


def _ended(text: str) -> str:
    """Return ``text`` with a full stop, unless an ellipsis ends it."""
    return text if text.endswith(("...", "…")) else f"{text}."
