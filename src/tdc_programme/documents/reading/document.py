"""Reading an administrative document: text in, :class:`Document` out, with the place of every value."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike

from attrs import define, field

from ...arguments import guarded
from ...law.layers import Layers
from ...programme.orientations import PriorityOrientation
from ...text import View
from ...text.patterns import Pattern
from ..model import Attachment, Document, Problem, ProblemKind
from ..sources.files import Loaded, load
from ..sources.refusals import refused
from ..words import begins_organisation
from .bases import MOST_PREAMBLE, BasisReader, is_section
from .consultation import read_consultation
from .head import Head, Laid, lay_out, read_head
from .issuer import find_organisation, without_post
from .layout import ITEM, ROMAN, Paragraph, Recorder, is_caps, join_pages, paragraphs
from .orientations import find_start_year, is_orientation_heading, read_orientations
from .programme_name import find_programme
from .several import heads
from .sheet import Sheet
from .tables import is_table_head, read_tables
from .tail import Tail, attachment_label, is_attachment_label, lay_out_tail, read_tail, tail_starts

_REFERENCE = Pattern.plain(
    r"\(.{0,40}kèm theo", any_case=True, yes=("(Ban hành kèm theo", "(Kèm theo"), no=("Kèm theo",)
)
_SUBTITLE = Pattern.plain(
    r"(?:thuộc|của|về|giai đoạn|thực hiện|để|phục vụ)\s", any_case=True, yes=("Thuộc Chương trình",), no=("đề tài",)
)


@guarded
def read_document(source: str | bytes | PathLike[str], *, encoding: str | None = None) -> Document:
    """Read an administrative document (công văn, thông báo, quyết định …).

    Arguments:
        source: a ``str`` is the text itself, a :class:`pathlib.Path` a file (text, Markdown, HTML, DOCX, PDF),
            ``bytes`` the content of a file. What it is, its content says, not its name.
        encoding: of a plain text or a page, where it is not Unicode and not certain: ``"TCVN3"``, ``"VNI"``,
            ``"cp1258"`` …

    What is not understood is not lost: it stands in :attr:`Document.body`, in :attr:`Document.unread`, or is told in
    :attr:`Document.problems`. Values are as written: misprints are left to a check.

    Raises:
        DocumentError: there is nothing to read: no text, or a file that is none; the reason says what to do.
        MissingExtraError: it is a PDF, and the extra ``pdf`` is not installed.
        OSError: the file cannot be opened.

    >>> letter = read_document("Số: 15/TĐC-KHTC\\nV/v góp ý dự thảo\\n\\nHà Nội, ngày 05 tháng 01 năm 2023")
    >>> letter.kind.label, str(letter.number), letter.subject, letter.date.iso
    ('Công văn', '15/TĐC-KHTC', 'góp ý dự thảo', '2023-01-05')
    >>> letter.where("subject").start
    20
    """
    return document_of(load(source, encoding=encoding))


def document_of(loaded: Loaded, layers: Layers | None = None) -> Document:
    """Read a text that has been loaded; ``layers`` are those of its lines, where they are read for others too."""
    flat = loaded.flat() if layers is None else layers.view
    laid = lay_out(lay_out_tail(join_pages(flat)))
    sheet = Sheet(list(paragraphs(laid.view, is_table_head)), Recorder(layers))
    return _DocumentReader(loaded, sheet, laid).run()


@define
class _Appendix:
    """An attachment while it is read: where its paragraphs begin and end, and its heading."""

    start: int
    end: int = 0
    label: View | None = None
    title: View | None = None
    subtitle: View | None = None
    reference: View | None = None
    body: list[int] = field(factory=list)


class _DocumentReader:
    def __init__(self, loaded: Loaded, sheet: Sheet, laid: Laid) -> None:
        if not sheet.paragraphs:
            raise refused("blanks", text=loaded.text[:80])
        self.loaded = loaded
        self.text = loaded.text
        self.sheet = sheet
        self.laid = laid
        self.record = sheet.record
        self.appendices: list[_Appendix] = []
        self.orientations: tuple[PriorityOrientation, ...] = ()

    def run(self) -> Document:
        sheet, record = self.sheet, self.record
        head = read_head(sheet, self.laid)
        content_end = self.find_content_end(head.end)
        tail = read_tail(sheet, content_end)
        self.find_appendices(tail.end)
        bases = self.read_bases(head.end, content_end)
        self.read_orientations(head.end, content_end)
        content = [p for i, p in enumerate(sheet.paragraphs[head.end : content_end], head.end) if self.is_content(i)]
        subject = head.subject_view
        views = [*([subject] if subject else []), *(p.view() for p in sheet.paragraphs[head.end : content_end][:500])]
        start_year = find_start_year([*views, *self.titles()], record)
        zones = [(head.end, content_end), *((appendix.start, appendix.end) for appendix in self.appendices)]
        tables = read_tables(sheet, start_year, zones)
        organisation = head.organisation or self.organisation(content, head, tail)
        return Document(
            kind=head.kind,
            number=head.number,
            organisation=organisation,
            parent_organisation=head.parent_organisation,
            issued_by=head.issued_by,
            place=head.place,
            date=head.date,
            subject=head.subject,
            recipients=head.recipients,
            legal_bases=tuple(bases.bases),
            programme=find_programme([*views[1:], *views[:1]] if subject else views, record),
            consultation=read_consultation(content, record),
            body=tuple(self.body(head.end, content_end)),
            orientations=self.orientations,
            tasks=tables.tasks,
            assignments=tables.assignments,
            start_year=start_year,
            distribution=tail.distribution,
            signature=tail.signature,
            attachments=tuple(self.attachments()),
            text=self.text,
            places=tuple(sorted(record.places, key=lambda place: (place.start, -place.end))),
            unread=tuple(sheet.unread()),
            problems=tuple(self.problems(head, tail, organisation)),
            has_markup=self.loaded.has_markup,
        )

    # --- zones ---

    def find_content_end(self, start: int) -> int:
        """Find where signature or distribution, an appendix, or the end of the text stops the content."""
        for index in range(start, len(self.sheet.paragraphs)):
            if tail_starts(self.sheet, index) or is_attachment_label(self.sheet.paragraphs[index].text):
                return index
        return len(self.sheet.paragraphs)

    def is_content(self, index: int) -> bool:
        paragraph = self.sheet.paragraphs[index]
        return not (self.sheet.taken[index] or paragraph.is_row or paragraph.is_rule)

    def find_appendices(self, start: int) -> None:
        for index in range(start, len(self.sheet.paragraphs)):
            paragraph = self.sheet.paragraphs[index]
            text = paragraph.text
            if is_attachment_label(text) or not self.appendices:
                self.appendices.append(_Appendix(index))
            appendix = self.appendices[-1]
            appendix.end = index + 1
            if not paragraph.is_row and not paragraph.is_rule and not self.read_heading(appendix, paragraph, text):
                appendix.body.append(index)
            elif not paragraph.is_row:
                self.sheet.take(index)

    def read_heading(self, appendix: _Appendix, paragraph: Paragraph, text: str) -> bool:
        """Take what belongs to the heading of an appendix: label, title, subtitle, reference."""
        if appendix.body:
            return False
        if appendix.label is None and appendix.title is None and is_attachment_label(text):
            appendix.label, appendix.title = attachment_label(paragraph.view())
        elif _REFERENCE.match(text):
            appendix.reference = appendix.reference or paragraph.view(1, len(text) - text.endswith(")"))
        elif is_caps(text) and appendix.subtitle is None:
            v = paragraph.view()
            appendix.title = v if appendix.title is None else View.join([appendix.title, v], " ")
        elif appendix.title is None and appendix.label is not None and not is_section(text) and len(text) < 300:
            appendix.title = paragraph.view()
        elif appendix.title is not None and appendix.subtitle is None and _SUBTITLE.match(text) and len(text) < 300:
            appendix.subtitle = paragraph.view()
        else:
            return False
        return True

    # --- values ---

    def read_bases(self, start: int, end: int) -> BasisReader:
        reader = BasisReader(self.record)
        for index in range(start, end):
            paragraph = self.sheet.paragraphs[index]
            if paragraph.is_row or is_section(paragraph.text) or index - start > MOST_PREAMBLE:
                break
            if reader.read(paragraph):
                self.sheet.take(index)
        return reader

    def read_orientations(self, start: int, end: int) -> None:
        """Read the orientations under the first heading that announces them."""
        for appendix in self.appendices:
            if appendix.title is not None and is_orientation_heading(appendix.title.text):
                self.orientations = read_orientations(self.sheet, appendix.start, appendix.end, self.record)
                if self.orientations:
                    appendix.body = [index for index in appendix.body if not self.sheet.taken[index]]
                    return
        for index in range(start, end):
            paragraph = self.sheet.paragraphs[index]
            text = paragraph.text
            heading = is_caps(text) or text.endswith(":") or ROMAN.match(text)
            if heading and not ITEM.match(text) and is_orientation_heading(text):
                self.orientations = read_orientations(self.sheet, index + 1, end, self.record)
                return

    def titles(self) -> Iterator[View]:
        return (appendix.title for appendix in self.appendices if appendix.title is not None)

    def organisation(self, content: list[Paragraph], head: Head, tail: Tail) -> str | None:
        """Return the issuer of a document without a letterhead: the body that issues it, or as the text names it."""
        if head.issued_by_view is not None:
            v = without_post(head.issued_by_view)
            if begins_organisation(v.text):
                return self.record.put("organisation", v)
        references = [appendix.reference for appendix in self.appendices if appendix.reference is not None]
        title = tail.signature.authority or tail.signature.title if tail.signature else head.issued_by
        return find_organisation(content, references, title, head.number, self.record)

    def body(self, start: int, end: int) -> Iterator[str]:
        count = 0
        for index in range(start, end):
            if self.is_content(index):
                yield self.record.put(f"body[{count}]", self.sheet.paragraphs[index].view())
                self.sheet.take(index)
                count += 1

    def attachments(self) -> Iterator[Attachment]:
        for number, appendix in enumerate(self.appendices):
            path = f"attachments[{number}]"
            parts = {}
            for name in ("label", "title", "subtitle", "reference"):
                v = getattr(appendix, name)
                parts[name] = self.record.put(f"{path}.{name}", v) if v is not None else None
            body: list[str] = []
            for index in (index for index in appendix.body if not self.sheet.taken[index]):
                body.append(self.record.put(f"{path}.body[{len(body)}]", self.sheet.paragraphs[index].view()))
                self.sheet.take(index)
            yield Attachment(**parts, body=tuple(body))

    def problems(self, head: Head, tail: Tail, organisation: str | None) -> Iterator[Problem]:
        """Iterate over what could not be read, and over the parts that are missing; of no document that alone."""
        for kind, detail in self.loaded.problems:
            yield Problem(ProblemKind(kind), detail, 0, 0)
        found = list(heads(self.sheet.paragraphs))
        if len(found) > 1:
            second = self.place_of(found[1])
            yield Problem(ProblemKind.SEVERAL_DOCUMENTS, str(len(found)), second, second)
        is_document = bool(head.parts or tail.parts)
        if not is_document:
            yield Problem(ProblemKind.NO_PARTS, "", 0, len(self.text))
        yield from self.sheet.problems
        told = {problem.path for problem in self.sheet.problems}
        top, bottom = self.place_of(head.start), self.place_of(tail.end)
        signature = tail.signature
        for path, value, at in (
            ("kind", head.kind, top),
            ("number", head.number, top),
            ("date", head.date, top),
            ("organisation", organisation, top),
            ("subject", head.subject, top),
            ("signature", signature, bottom),
            ("signature.name", signature is None or signature.name, bottom),
        ):
            if is_document and value is None and path not in told:
                yield Problem(ProblemKind.MISSING_PART, path, at, at, path)

    def place_of(self, index: int) -> int:
        """Return where in the text a paragraph begins; the end of the text behind the last one."""
        if index >= len(self.sheet.paragraphs):
            return len(self.text)
        paragraph = self.sheet.paragraphs[index]
        return paragraph.flat.span(paragraph.start, paragraph.start)[0]
