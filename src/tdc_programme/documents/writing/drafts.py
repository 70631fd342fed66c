"""Documents made from the data of a programme: the announcement of selected tasks, the letter for comments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from ...arguments import guarded
from ...errors import DataError
from ...law.citations import LegalBasis
from ...law.document_numbers import DocumentNumber, parse_document_number
from ...law.lookup import document_kind
from ...programme.orientations import OrientationPlan
from ...programme.programme import Programme
from ...programme.tasks import Task
from ...vietnamese.dates import WrittenDate, format_date
from ..model import Attachment, Consultation, Document, ProgrammeName, Signature
from .request import request_sentences

#: What is selected, in the words of the programme's own notices.
_SELECTED = "tổ chức, cá nhân chủ trì thực hiện nhiệm vụ khoa học và công nghệ cấp quốc gia thuộc"
#: What no announcement says of a task.
_UNSAID: Any = {"orientation": None, "plan_year": None, "is_classified": False, "approved": None, "start": None}


@guarded
def announcement(
    programme: Programme,
    tasks: Iterable[Task] | None = None,
    *,
    number: DocumentNumber | str,
    date: WrittenDate | dt.date,
    place: str,
    organisation: str,
    signature: Signature,
    distribution: Iterable[str],
    parent_organisation: str | None = None,
    legal_bases: Iterable[LegalBasis] | None = None,
) -> Document:
    """Make the announcement of the tasks that were selected (thông báo kết quả tuyển chọn).

    The tasks are the table of its appendix, which holds of each its number, title, hosts, leaders, objective,
    products, months and note. What is not yet known stays blank on paper: a number without serial, a date without day.
    :func:`~tdc_programme.documents.writing.format_document` and
    :func:`~tdc_programme.documents.writing.write_docx` write it; reading that again gives it back.

    Arguments:
        programme: whose tasks they are.
        tasks: the tasks, all of one start year; those of the programme, if not given.
        number: ``"12/TB-TĐC"``; on a draft ``"/TB-TĐC"``.
        date: of issue; on a draft ``WrittenDate(2024)``.
        place: of issue (địa danh).
        organisation: the issuer (cơ quan ban hành).
        signature: who signs.
        distribution: Nơi nhận, one each.
        parent_organisation: the body above the issuer, in the letterhead.
        legal_bases: căn cứ ban hành, with the decision that approved the selection; those of the programme, if not
            given.

    Raises:
        DataError: there are no tasks, or they start in different years.
        CitationError: the number is none.

    >>> from tdc_programme.catalogue import programme_1322
    >>> notice = announcement(
    ...     programme_1322(),
    ...     number="12/TB-TĐC",
    ...     date=dt.date(2024, 12, 5),
    ...     place="Hà Nội",
    ...     organisation="Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
    ...     signature=Signature(authority="Q. CHỦ TỊCH", title="CHỦ TỊCH", name="Hà Minh Hiệp"),
    ...     distribution=("Bộ Khoa học và Công nghệ (để báo cáo)", "Lưu: VT, KHTC"),
    ... )
    >>> notice.attachments[0].reference
    'Kèm theo Thông báo số 12/TB-TĐC ngày 05 tháng 12 năm 2024 của Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia'
    """
    chosen = tuple(programme.tasks if tasks is None else tasks)
    year = _year_of(chosen)
    named = _Named.of(programme, f", bắt đầu thực hiện từ năm {year}" if year else "")
    bases = tuple(programme.legal_bases if legal_bases is None else legal_bases)
    is_introduced = any(programme.name in (basis.citation.subject or "") for basis in bases)
    content = named.short if is_introduced else named.introduced
    return _with_appendix(
        Document(
            kind=document_kind("Thông báo"),
            number=_number(number),
            date=_date(date),
            place=place,
            organisation=organisation,
            parent_organisation=parent_organisation,
            subject=f"công bố kết quả tuyển chọn {_SELECTED} {named.full}",
            legal_bases=bases,
            programme=named.name,
            body=(
                f"{organisation} công bố kết quả tuyển chọn {_SELECTED} {content}, chi tiết tại Phụ lục kèm theo.",
                f"{organisation} thông báo để các cơ quan, tổ chức, doanh nghiệp biết và triển khai thực hiện./.",
            ),
            tasks=tuple(evolve(task, **_UNSAID) for task in chosen),
            start_year=year,
            distribution=tuple(distribution),
            signature=signature,
        ),
        Attachment(label="Phụ lục", title=f"kết quả tuyển chọn {_SELECTED} {named.full}".upper()),
    )


@guarded
def consultation_letter(
    programme: Programme,
    plan: OrientationPlan | None = None,
    *,
    consultation: Consultation,
    recipients: Iterable[str],
    number: DocumentNumber | str,
    date: WrittenDate | dt.date,
    place: str,
    organisation: str,
    signature: Signature,
    distribution: Iterable[str],
    parent_organisation: str | None = None,
) -> Document:
    """Make the letter that asks for comments on draft orientations (công văn lấy ý kiến).

    Arguments:
        programme: whose orientations they are.
        plan: the draft, which is the appendix; the only plan of the programme, if not given.
        consultation: until when, to whom, by which way, and whether silence counts as consent.
        recipients: Kính gửi, one each.
        number: ``"512/TĐC-KHTC"``; on a draft ``"/TĐC-KHTC"``.
        date: of issue; on a draft ``WrittenDate(2023)``.
        place: of issue (địa danh).
        organisation: the issuer (cơ quan ban hành).
        signature: who signs.
        distribution: Nơi nhận, one each; of a letter the first is ``Như trên``.
        parent_organisation: the body above the issuer, in the letterhead.

    Raises:
        DataError: no plan is given, and the programme has none or several.
        CitationError: the number is none.

    >>> from tdc_programme.catalogue import programme_1322
    >>> letter = consultation_letter(
    ...     programme_1322(),
    ...     consultation=Consultation(deadline=WrittenDate(2023, 3, 22, 17, 0), channel=("gopy@example.gov.vn",)),
    ...     recipients=("Viện Năng suất Việt Nam",),
    ...     number="/TĐC-KHTC",
    ...     date=WrittenDate(2023),
    ...     place="Hà Nội",
    ...     organisation="Tổng cục Tiêu chuẩn Đo lường Chất lượng",
    ...     signature=Signature(authority="KT. TỔNG CỤC TRƯỞNG", title="PHÓ TỔNG CỤC TRƯỞNG", name="Hà Minh Hiệp"),
    ...     distribution=("Như trên", "Lưu: VT, KHTC"),
    ... )
    >>> letter.subject
    'góp ý dự thảo Định hướng, nội dung ưu tiên thực hiện từ năm 2024 thuộc Chương trình 1322'
    """
    plan = _only_plan(programme) if plan is None else plan
    since = f" thực hiện từ năm {plan.year}" if plan.year else ""
    draft = f"Định hướng, nội dung ưu tiên{since}"
    named = _Named.of(programme)
    *asked, last = request_sentences(consultation)
    return _with_appendix(
        Document(
            kind=document_kind("Công văn"),
            number=_number(number),
            date=_date(date),
            place=place,
            organisation=organisation,
            parent_organisation=parent_organisation,
            subject=f"góp ý dự thảo {draft} thuộc {named.short}",
            recipients=tuple(recipients),
            programme=named.name,
            consultation=consultation,
            body=(
                f"{organisation} đang xây dựng {draft} thuộc {named.introduced}.",
                f"{organisation} gửi kèm theo dự thảo {draft}.",
                *asked,
                f"{last.removesuffix('.')}./.",
            ),
            orientations=plan.orientations,
            start_year=plan.year,
            distribution=tuple(distribution),
            signature=signature,
        ),
        Attachment(label="Phụ lục", title=f"{draft} thuộc {named.full}".upper()),
    )


@frozen
class _Named:
    """How a document names the programme: with its full name, and with its short one afterwards."""

    name: ProgrammeName
    since: str

    @classmethod
    def of(cls, programme: Programme, since: str = "") -> _Named:
        short = f"Chương trình {programme.code}"
        return cls(ProgrammeName(name=programme.name, short_name=short, period=programme.period), since)

    @property
    def full(self) -> str:
        return f"{self.name.name}{self.since}"

    @property
    def introduced(self) -> str:
        return f"{self.name.name} (sau đây viết tắt là {self.name.short_name}){self.since}"

    @property
    def short(self) -> str:
        return f"{self.name.short_name}{self.since}"


def _with_appendix(document: Document, appendix: Attachment) -> Document:
    """Return a document with its appendix, which says what it goes with (Decree 30/2020/NĐ-CP, Annex I, III)."""
    kind = document.kind.label if document.kind else ""
    day = format_date(document.date).replace(" … ", " ") if document.date else ""  # the clerk fills it in
    reference = f"Kèm theo {kind} số {document.number} {day} của {document.organisation}"
    return evolve(document, attachments=(evolve(appendix, reference=reference),))


def _number(number: DocumentNumber | str) -> DocumentNumber:
    return parse_document_number(number) if isinstance(number, str) else number


def _date(date: WrittenDate | dt.date) -> WrittenDate:
    if isinstance(date, WrittenDate):
        return date if date.is_complete else evolve(date, blank=True)
    return WrittenDate(date.year, date.month, date.day)


def _year_of(tasks: tuple[Task, ...]) -> int | None:
    if not tasks:
        raise DataError("an announcement needs tasks: there are none")
    years = {task.start_year for task in tasks}
    if len(years) > 1:
        said = ", ".join(sorted(str(year or "none") for year in years))
        raise DataError(f"an announcement has tasks of one start year: these start in {said}")
    return years.pop()


def _only_plan(programme: Programme) -> OrientationPlan:
    if len(programme.orientations) != 1:
        said = f"Programme {programme.code} has {len(programme.orientations)} plans of orientations"
        raise DataError(f"{said}: give the one that is sent out")
    return programme.orientations[0]
