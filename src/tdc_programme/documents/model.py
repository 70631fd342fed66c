"""An administrative document (văn bản hành chính) as typed values."""

from __future__ import annotations

import enum
from functools import cache, cached_property
from typing import Any

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DocumentError
from ..law.citations import Citation, LegalBasis
from ..law.document_numbers import DocumentNumber
from ..law.kinds import DocumentKind
from ..law.provisions import InternalReference
from ..programme.orientations import OrientationPlan, PriorityOrientation
from ..programme.tasks import Task
from ..storable import Storable
from ..tables import load_table
from ..text import Found
from ..values import Language, choose_language, each, is_a, optional, string, whole
from ..vietnamese.dates import Deadline, Limit, Period, WrittenDate
from .assignments import Assignment
from .outline import Node, Outline, outline
from .sources.markup import unify_lines


@frozen(repr=False, kw_only=True)
class Consultation(Storable):
    """A request for comments (lấy ý kiến góp ý).

    Arguments:
        deadline: until when; the date as written, hour and minute where given.
        limit: which side of the deadline is meant, ``BEFORE`` (trước: the moment itself is too late) or ``BY``.
        addressee: to whom comments go (``gửi về …``), as written.
        channel: by which way (``qua …``: a unit, an e-mail address), as written, one each.
        tacit_consent: whether silence counts as consent.

    >>> import tdc_programme as tdc
    >>> document = tdc.read_document("Ý kiến góp ý xin gửi về Tổng cục trước ngày 22/03/2023.")
    >>> document.consultation.deadline.iso if document.consultation else None
    '2023-03-22'
    """

    deadline: WrittenDate | None = field(default=None, validator=optional(is_a(WrittenDate)))
    limit: Limit | None = field(default=None, validator=optional(is_a(Limit)))
    addressee: str | None = field(default=None, validator=optional(string()))
    channel: tuple[str, ...] = field(default=(), validator=each(string()))
    tacit_consent: bool = field(default=False, validator=is_a(bool))

    def __str__(self) -> str:
        until = "" if self.deadline is None else f" {Deadline(self.limit or Limit.BY, self.deadline)}"
        to = "" if self.addressee is None else f", gửi {self.addressee}"
        return f"Góp ý{until}{to}"

    @property
    def email(self) -> str | None:
        """The first e-mail address among :attr:`channel`, or None.

        >>> Consultation(channel=("Vụ Kế hoạch - Tài chính", "gopy@example.gov.vn")).email
        'gopy@example.gov.vn'
        """
        return next((way for way in self.channel if "@" in way), None)


@frozen(repr=False, kw_only=True)
class Signature(Storable):
    """Who signs and by what authority (quyền hạn, chức vụ và họ tên người ký).

    Arguments:
        authority: ``"KT. TỔNG CỤC TRƯỞNG"``, as written (more lines than one are kept apart by line breaks);
            None where the head signs as such.
        title: the signer's own post, ``"PHÓ TỔNG CỤC TRƯỞNG"``; of an acting head (``Q. CHỦ TỊCH``) the post in
            which they act, ``"CHỦ TỊCH"``.
        name: the signer.

    >>> Signature(authority="KT. TỔNG CỤC TRƯỞNG", title="PHÓ TỔNG CỤC TRƯỞNG", name="Nguyễn Văn A").name
    'Nguyễn Văn A'
    """

    authority: str | None = field(default=None, validator=optional(string()))
    title: str | None = field(default=None, validator=optional(string()))
    name: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return " ".join(part for part in (self.authority, self.title, self.name) if part)


@frozen(repr=False, kw_only=True)
class ProgrammeName(Storable):
    """The programme that a document belongs to, as it names it.

    Arguments:
        name: the name in full, ``"Chương trình quốc gia … giai đoạn 2021-2030"``.
        short_name: the name the document gives it for short, ``"Chương trình 1322"``, or None.
        period: the years in the name, or None.

    >>> ProgrammeName(name="Chương trình quốc gia", short_name="Chương trình 1322").short_name
    'Chương trình 1322'
    """

    name: str = field(validator=string())
    short_name: str | None = field(default=None, validator=optional(string()))
    period: Period | None = field(default=None, validator=optional(is_a(Period)))

    def __str__(self) -> str:
        return self.name


@frozen(repr=False, kw_only=True)
class Attachment(Storable):
    """A text that goes with a document (phụ lục, văn bản kèm theo).

    Arguments:
        label: ``"Phụ lục"``, ``"PHỤ LỤC II"``; None where the heading does not say so.
        title: its heading, as written.
        subtitle: a second heading (``Thuộc Chương trình …``), or None.
        reference: ``"Kèm theo Thông báo số …"``, without the brackets, or None.
        body: its paragraphs, less those read as orientations or tasks of the document.

    >>> Attachment(label="Phụ lục I", title="Danh mục nhiệm vụ").label
    'Phụ lục I'
    """

    label: str | None = field(default=None, validator=optional(string()))
    title: str | None = field(default=None, validator=optional(string()))
    subtitle: str | None = field(default=None, validator=optional(string()))
    reference: str | None = field(default=None, validator=optional(string()))
    body: tuple[str, ...] = field(default=(), validator=each(string()))

    def __str__(self) -> str:
        return " – ".join(part for part in (self.label, self.title) if part) or "Phụ lục"


class ProblemKind(enum.StrEnum):
    """What kept a part of a document from being read.

    >>> [kind.value for kind in ProblemKind][:2]
    ['no-parts', 'unknown-kind']
    """

    NO_PARTS = "no-parts"  #: no formal part of a document was found at all
    UNKNOWN_KIND = "unknown-kind"  #: the heading names no known kind of document
    MISSING_PART = "missing-part"  #: a formal part is missing, or was not recognised; :attr:`Problem.path` names it
    BAD_NUMBER = "bad-number"  #: what follows ``Số:`` is no document number
    MISSING_COLUMN = "missing-column"  #: the table of tasks lacks a column
    UNKNOWN_COLUMN = "unknown-column"  #: the table has a column of no known meaning; its cells are kept as they stand
    ROW_LENGTH = "row-length"  #: a row has more or fewer cells than the head of its table
    NO_TITLE = "no-title"  #: a row of the table names no task; it is unread
    NO_TASK_NUMBER = "no-task-number"  #: a task without a number of its own
    NO_HOST = "no-host"  #: a task without an organisation in charge
    NO_LEAD = "no-lead"  #: a task without a leader
    NO_DELIVERABLES = "no-deliverables"  #: a task without deliverables
    BAD_DURATION = "bad-duration"  #: a duration that gives no number of months
    MISNAMED_FILE = "misnamed-file"  #: the file is of another form than its name says
    PICTURE_PAGE = "picture-page"  #: pages of the file are pictures without text
    SEVERAL_DOCUMENTS = "several-documents"  #: the text holds more documents than one; they are read as one


@cache
def _problem_words() -> Any:
    return load_table("documents", "problems")


@frozen(repr=False)
class Problem(Storable):
    """A part of a document that is missing or could not be read.

    Arguments:
        kind: what is wrong.
        detail: the words or the name of the part that it is about.
        start, end: where, as offsets into the document's text.
        path: the value concerned, ``"tasks[1].leads"``, or None.

    >>> Problem(ProblemKind.NO_LEAD, "Đào tạo", 0, 7).message("en")
    'the task “Đào tạo” has no leader'
    """

    kind: ProblemKind = field(validator=is_a(ProblemKind))
    detail: str = field(validator=string(blank=True))
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    path: str | None = field(default=None, validator=optional(string()))

    @guarded
    def message(self, language: Language = "vi") -> str:
        """Say it, in Vietnamese or English.

        >>> Problem(ProblemKind.NO_LEAD, "Đào tạo", 0, 7, "tasks[0].leads").message("en")
        'the task “Đào tạo” has no leader'
        """
        table, language = _problem_words(), choose_language(language)
        column = table["columns"].get(self.detail, {}).get(language, self.detail)
        part = table["parts"].get(self.detail, {}).get(language, self.detail)
        said: str = table[self.kind.value][language].format(detail=self.detail, column=column, part=part)
        return said

    def __str__(self) -> str:
        return self.message()


@frozen(repr=False)
class Place(Storable):
    """Where a value of a document stands: ``path`` such as ``tasks[1].hosts[0]``, and offsets into the source.

    >>> import tdc_programme as tdc
    >>> document = tdc.read_document("Số: 12/TB-TĐC")
    >>> [(place.path, document.text[place.start : place.end]) for place in document.places][:1]
    [('number', '12/TB-TĐC')]
    """

    path: str = field(validator=string())
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))

    def __str__(self) -> str:
        return f"{self.path} ({self.start}–{self.end})"


@frozen(repr=False, kw_only=True)
class Document(Storable):
    """An administrative document (văn bản hành chính).

    Two documents are equal when they say the same: :attr:`text`, and what tells of places in it, do not count.

    Arguments:
        kind: công văn, thông báo …
        number: số, ký hiệu; its serial is None on a draft.
        organisation: the issuer (cơ quan ban hành) as written; where no letterhead is printed, as the text names it if
            the number or the signature says the same.
        parent_organisation: the body above it (cơ quan chủ quản) in the letterhead, or None.
        issued_by: who issues it, named above the legal bases of a decision (``BỘ TRƯỞNG BỘ …``), or None.
        place, date: địa danh and thời gian ban hành.
        subject: trích yếu, without ``V/v`` or ``Về việc``.
        recipients: Kính gửi, one each, without dash and semicolon.
        legal_bases: căn cứ ban hành.
        programme: the programme that it names in full, or None.
        consultation: the request for comments it makes, or None.
        body: the paragraphs of its content, less its legal bases where they stand apart.
        orientations, tasks: the programme content that it carries.
        assignments: the duties that its tables give to offices (phân công nhiệm vụ): the rows of a work plan.
        start_year: the year in which that content starts, or None.
        distribution: Nơi nhận, one each.
        signature: chữ ký.
        attachments: what goes with it.
        text: the source, as read.
        places: where each value stands in ``text``, in text order; see :meth:`where`.
        problems: what is missing or could not be read.
        unread: the parts of ``text`` that are in no value, as ``unread[0]`` …
        has_markup: whether marks of HTML and Markdown in ``text`` mean something; in the text of a DOCX they do not.

    >>> import tdc_programme as tdc
    >>> document = tdc.read_document("Số: 12/2024/TT-BKHCN\\nHà Nội, ngày 05 tháng 01 năm 2024")
    >>> str(document.number), document.date.iso if document.date else None
    ('12/2024/TT-BKHCN', '2024-01-05')
    """

    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    number: DocumentNumber | None = field(default=None, validator=optional(is_a(DocumentNumber)))
    organisation: str | None = field(default=None, validator=optional(string()))
    parent_organisation: str | None = field(default=None, validator=optional(string()))
    issued_by: str | None = field(default=None, validator=optional(string()))
    place: str | None = field(default=None, validator=optional(string()))
    date: WrittenDate | None = field(default=None, validator=optional(is_a(WrittenDate)))
    subject: str | None = field(default=None, validator=optional(string()))
    recipients: tuple[str, ...] = field(default=(), validator=each(string()))
    legal_bases: tuple[LegalBasis, ...] = field(default=(), validator=each(is_a(LegalBasis)))
    programme: ProgrammeName | None = field(default=None, validator=optional(is_a(ProgrammeName)))
    consultation: Consultation | None = field(default=None, validator=optional(is_a(Consultation)))
    body: tuple[str, ...] = field(default=(), validator=each(string()))
    orientations: tuple[PriorityOrientation, ...] = field(default=(), validator=each(is_a(PriorityOrientation)))
    tasks: tuple[Task, ...] = field(default=(), validator=each(is_a(Task)))
    assignments: tuple[Assignment, ...] = field(default=(), validator=each(is_a(Assignment)))
    start_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    distribution: tuple[str, ...] = field(default=(), validator=each(string()))
    signature: Signature | None = field(default=None, validator=optional(is_a(Signature)))
    attachments: tuple[Attachment, ...] = field(default=(), validator=each(is_a(Attachment)))
    text: str = field(default="", repr=False, eq=False, validator=string(blank=True, error=DocumentError))
    places: tuple[Place, ...] = field(default=(), repr=False, eq=False, validator=each(is_a(Place)))
    problems: tuple[Problem, ...] = field(default=(), eq=False, validator=each(is_a(Problem)))
    unread: tuple[Place, ...] = field(default=(), repr=False, eq=False, validator=each(is_a(Place)))
    has_markup: bool = field(default=True, repr=False, eq=False, validator=is_a(bool))

    def __str__(self) -> str:
        """Name it as another document would: kind, number, date, issuer, subject."""
        return str(self.citation or self.subject or self.organisation or "(văn bản)")

    @property
    def citation(self) -> Citation | None:
        """The document as another one cites it, with all that it says of itself; None without a kind and a number.

        >>> import tdc_programme as tdc
        >>> circular = tdc.read_document("Số: 12/2024/TT-BKHCN\\nTHÔNG TƯ\\nQuy định về đo lường")
        >>> tdc.format_citation(circular.citation, "short")
        'Thông tư số 12/2024/TT-BKHCN'
        """
        if self.kind is None and self.number is None:
            return None
        return Citation(
            kind=self.kind, number=self.number, issued=self.date, issuer=self.organisation, subject=self.subject
        )

    @property
    def is_draft(self) -> bool:
        """Whether it has no number yet, or no full date."""
        return self.number is None or self.number.serial is None or self.date is None or not self.date.is_complete

    @property
    def orientation_plan(self) -> OrientationPlan | None:
        """Its orientations as the plan of a year, or None where it has none."""
        if not self.orientations:
            return None
        title = next((attachment.title for attachment in self.attachments if attachment.title), None)
        return OrientationPlan(year=self.start_year, orientations=self.orientations, title=title)

    @cached_property
    def outline(self) -> Outline:
        """Its parts as a tree: phần, chương, mục, điều, khoản, điểm, phụ lục; read from :attr:`text` on first use.

        >>> decision = Document(text="Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.")
        >>> [node.label for node in decision.outline.walk()]
        ['Điều 1', 'khoản 1', 'khoản 2']
        """
        return outline(self.text if self.has_markup else unify_lines(self.text))

    @guarded
    def at(self, place: str) -> Node:
        """Return the part at a place: ``"khoản 2 Điều 5"``, ``"Phụ lục I"``, or a path of :attr:`outline`.

        Raises:
            DocumentError: there is none, or there are several; the reason says what there is.

        >>> Document(text="Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.").at("khoản 2 Điều 1").text
        '2. Chất lượng.'
        """
        return self.outline.at(place)

    @guarded
    def resolve(self, reference: Found[InternalReference]) -> Node | None:
        """Return the part that a reference found in :attr:`text` means, None where there is no such part.

        >>> from tdc_programme import find_internal_references
        >>> decision = Document(text="Điều 1. Phạm vi\\n1. Đo lường.\\n2. Như khoản 1 Điều này.")
        >>> decision.resolve(find_internal_references(decision.text)[0]).path
        'dieu-1/khoan-1'
        """
        return self.outline.resolve(reference)

    @guarded
    def where(self, path: str) -> Found[str] | None:
        """Return where the value at ``path`` stands in :attr:`text`, or None where it does not.

        >>> letter = Document(text="Số: /TB-TĐC", places=(Place("number", 4, 11),))
        >>> letter.where("number")
        Found(start=4, end=11, text='/TB-TĐC', value='number')
        """
        for place in (*self.places, *self.unread):
            if place.path == path:
                return Found(place.start, place.end, self.text[place.start : place.end], path)
        return None
