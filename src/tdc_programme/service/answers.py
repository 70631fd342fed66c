"""What a service answers: flat values of texts, numbers and lists, which any protocol can carry as they are.

A field that is None, and of :func:`plain` one that is left out, means that it is not said or not known.
"""

from __future__ import annotations

import enum
from typing import cast

from attrs import AttrsInstance, field, fields, frozen, has

from ..checks.model import Finding
from ..errors import DataError, Fault, TdcError
from ..storable import Storable
from ..values import each, is_a, optional, string, whole
from .limits import Cut

_text = string(blank=True)


def plain(answer: AttrsInstance) -> dict[str, object]:
    """Return an answer as dictionaries, lists, texts and numbers, ready for JSON; what is None is left out.

    >>> plain(QuotaAnswer(text="18 bài báo", low="18", high="18", explanation=("…",)))
    {'text': '18 bài báo', 'low': '18', 'high': '18', 'is_consistent': True, 'explanation': ['…']}
    """
    said = ((each.name, getattr(answer, each.name)) for each in fields(type(answer)))
    return {name: _plain(value) for name, value in said if value is not None}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    if isinstance(value, enum.Enum):
        return value.value
    return plain(cast(AttrsInstance, value)) if has(type(value)) else value


@frozen(repr=False, kw_only=True)
class RefusalAnswer(Storable):
    """Why a question could not be answered, and what to do.

    Arguments:
        reason: in English.
        vietnamese: the same in Vietnamese.
        start: where the faulty part of what was given begins, in characters.
        end: where it ends.
        faults: each thing that is wrong with its place, where there are several.

    >>> print(RefusalAnswer.of(TdcError("the file is empty", vietnamese="tệp rỗng")))
    the file is empty / tệp rỗng
    """

    reason: str = field(validator=string())
    vietnamese: str | None = field(default=None, validator=optional(string()))
    start: int | None = field(default=None, validator=optional(whole(0)))
    end: int | None = field(default=None, validator=optional(whole(0)))
    faults: tuple[str, ...] = field(default=(), validator=each(string()))

    def __str__(self) -> str:
        said = self.reason if self.vietnamese is None else f"{self.reason} / {self.vietnamese}"
        return "\n".join((said, *self.faults))

    @classmethod
    def of(cls, error: TdcError) -> RefusalAnswer:
        """Return what is to be said of an error of this library."""
        faults: tuple[Fault, ...] = error.faults if isinstance(error, DataError) else ()
        return cls(
            reason=error.reason,
            vietnamese=error.vietnamese,
            start=error.start,
            end=error.end,
            faults=tuple(map(str, faults)),
        )


# --- documents ---------------------------------------------------------------------------------------------------


@frozen(repr=False, kw_only=True)
class PartAnswer(Storable):
    """A part of a document (chương, điều, khoản, điểm, phụ lục).

    Arguments:
        path: its place in the document, to ask for it by ("dieu-5/khoan-2").
        label: as it is referred to ("Điều 5", "khoản 2").
        heading: its title.
        start: where it begins in the text, in characters.
        end: where it ends.

    >>> print(PartAnswer(path="dieu-5", label="Điều 5", heading="Điều kiện", start=0, end=20))
    Điều 5. Điều kiện
    """

    path: str = field(validator=_text)
    label: str = field(validator=string())
    heading: str | None = field(default=None, validator=optional(string()))
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))

    def __str__(self) -> str:
        return f"{self.label}. {self.heading}" if self.heading else self.label


@frozen(repr=False, kw_only=True)
class TaskAnswer(Storable):
    """A task (nhiệm vụ) that a document carries.

    Arguments:
        number: its number in the list.
        title: its name.
        hosts: the organisations in charge (tổ chức chủ trì).
        leads: the people who lead it (chủ nhiệm).
        months: how long it takes.
        products: what it delivers (sản phẩm), as written.

    >>> print(TaskAnswer(number=1, title="Đào tạo chuyên gia"))
    1. Đào tạo chuyên gia
    """

    number: int | None = field(default=None, validator=optional(whole(0)))
    title: str = field(validator=string())
    hosts: tuple[str, ...] = field(default=(), validator=each(string()))
    leads: tuple[str, ...] = field(default=(), validator=each(string()))
    months: int | None = field(default=None, validator=optional(whole(1)))
    products: tuple[str, ...] = field(default=(), validator=each(_text))

    def __str__(self) -> str:
        return self.title if self.number is None else f"{self.number}. {self.title}"


@frozen(repr=False, kw_only=True)
class DocumentAnswer(Storable):
    """What a document (văn bản) says of itself, and how it is built. What is not said in it is left out.

    Arguments:
        kind: its kind (loại văn bản), "Thông tư".
        number: its number and symbol (số, ký hiệu).
        date: its day (ngày ban hành), "2024-11-20"; parts left blank are X, "2024-XX-XX".
        place: where it was issued (địa danh).
        organisation: who issued it (cơ quan ban hành).
        parent_organisation: the body above (cơ quan chủ quản).
        subject: what it is about (trích yếu).
        recipients: to whom it goes (kính gửi).
        legal_bases: the bases it rests on (căn cứ), as written.
        deadline: until when comments are asked for (thời hạn góp ý).
        signature: who signed it (chữ ký).
        distribution: who gets a copy (nơi nhận).
        is_draft: whether its number or day is still blank.
        orientations: priority orientations (định hướng) that it carries.
        tasks: tasks (nhiệm vụ) that it carries.
        outline: its parts down to articles (điều).
        part: the part that was asked for by "at".
        parts: the parts inside that one.
        text: the text of the document or of the part, where it was asked for.
        problems: what is missing or could not be read.
        characters: how long the whole text is.
        cut: which of these are not whole.

    >>> from tdc_programme.service import read_document
    >>> print(read_document("Số: 15/TB-TĐC\\n\\nTHÔNG BÁO\\nVề việc tuyển chọn"))
    Thông báo 15/TB-TĐC: tuyển chọn
    """

    kind: str | None = field(default=None, validator=optional(string()))
    number: str | None = field(default=None, validator=optional(string()))
    date: str | None = field(default=None, validator=optional(string()))
    place: str | None = field(default=None, validator=optional(string()))
    organisation: str | None = field(default=None, validator=optional(string()))
    parent_organisation: str | None = field(default=None, validator=optional(string()))
    subject: str | None = field(default=None, validator=optional(string()))
    recipients: tuple[str, ...] = field(default=(), validator=each(string()))
    legal_bases: tuple[str, ...] = field(default=(), validator=each(string()))
    deadline: str | None = field(default=None, validator=optional(string()))
    signature: str | None = field(default=None, validator=optional(string()))
    distribution: tuple[str, ...] = field(default=(), validator=each(string()))
    is_draft: bool = field(validator=is_a(bool))
    orientations: tuple[str, ...] = field(default=(), validator=each(_text))
    tasks: tuple[TaskAnswer, ...] = field(default=(), validator=each(is_a(TaskAnswer)))
    outline: tuple[PartAnswer, ...] = field(default=(), validator=each(is_a(PartAnswer)))
    part: PartAnswer | None = field(default=None, validator=optional(is_a(PartAnswer)))
    parts: tuple[PartAnswer, ...] = field(default=(), validator=each(is_a(PartAnswer)))
    text: str | None = field(default=None, validator=optional(_text))
    problems: tuple[str, ...] = field(default=(), validator=each(string()))
    characters: int = field(validator=whole(0))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        named = " ".join(filter(None, (self.kind, self.number))) or "văn bản"
        return f"{named}: {self.subject}" if self.subject else named


@frozen(repr=False, kw_only=True)
class FolderAnswer(Storable):
    """The documents that may be read.

    Arguments:
        files: their paths in the folder.
        cut: told where there are more.

    >>> print(FolderAnswer(files=("15-TB.docx",)))
    15-TB.docx
    """

    files: tuple[str, ...] = field(default=(), validator=each(string()))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        return "\n".join(self.files)


@frozen(repr=False, kw_only=True)
class CheckAnswer(Storable):
    """What a check (soát lỗi) found.

    Arguments:
        ok: whether there is no error; there may be warnings.
        errors: how many errors (lỗi) there are in all.
        warnings: how many warnings (cảnh báo).
        notes: how many notes (lưu ý).
        findings: each thing found, in the order of the text.
        mended: the text with what is certain put right, where that was asked for and changes anything.
        cut: told where there are more findings than are shown.

    >>> from tdc_programme.service import check
    >>> print(check("Thư trưởng", rules="TXT001", language="en"))
    1 error, 0 warnings, 0 notes
    """

    ok: bool = field(validator=is_a(bool))
    errors: int = field(default=0, validator=whole(0))
    warnings: int = field(default=0, validator=whole(0))
    notes: int = field(default=0, validator=whole(0))
    findings: tuple[Finding, ...] = field(default=(), validator=each(is_a(Finding)))
    mended: str | None = field(default=None, validator=optional(_text))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        counts = (self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")
        return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)


# --- citations, the register -------------------------------------------------------------------------------------


@frozen(repr=False, kw_only=True)
class CitationAnswer(Storable):
    """A document that a text cites (văn bản được viện dẫn), as it is written there.

    Arguments:
        text: the words of the citation.
        start: where they begin in the text, in characters.
        end: where they end.
        kind: the kind of the document (loại văn bản).
        number: its number and symbol (số, ký hiệu), as written.
        corrected: the number in its right spelling, where it is misprinted and one answer is certain.
        issued: its day, as far as the text says it ("2022-10-12", "2022").
        issuer: who issued it, as written.
        subject: what it is about; of a law, its name.
        places: the places in it (điểm, khoản, Điều).

    >>> from tdc_programme.service import find_citations
    >>> print(find_citations("theo Điều 5 Thông tư số 15/2022/TT-BKHCN").citations[0])
    Thông tư số 15/2022/TT-BKHCN
    """

    text: str = field(validator=string())
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    kind: str | None = field(default=None, validator=optional(string()))
    number: str | None = field(default=None, validator=optional(string()))
    corrected: str | None = field(default=None, validator=optional(string()))
    issued: str | None = field(default=None, validator=optional(string()))
    issuer: str | None = field(default=None, validator=optional(string()))
    subject: str | None = field(default=None, validator=optional(string()))
    places: tuple[str, ...] = field(default=(), validator=each(string()))

    def __str__(self) -> str:
        return self.text


@frozen(repr=False, kw_only=True)
class CitationsAnswer(Storable):
    """The documents that a text cites, in its order.

    Arguments:
        citations: each of them, every time that it is cited.
        cut: told where there are more.

    >>> print(CitationsAnswer())
    0 citations
    """

    citations: tuple[CitationAnswer, ...] = field(default=(), validator=each(is_a(CitationAnswer)))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        return f"{len(self.citations)} citation{'' if len(self.citations) == 1 else 's'}"


@frozen(repr=False, kw_only=True)
class ChangeAnswer(Storable):
    """What another document does to the one asked about.

    Arguments:
        by: the number of the other document.
        relation: what it does: amends (sửa đổi, bổ sung), replaces (thay thế), repeals (bãi bỏ), ends (chấm dứt hiệu
            lực), suspends (đình chỉ), corrects (đính chính), details, guides (hướng dẫn).
        since: the first day of the change, where known.
        source: what this rests on.

    >>> print(ChangeAnswer(by="07/2024/TT-BKHCN", relation="amends", since="2024-11-23"))
    07/2024/TT-BKHCN amends it from 2024-11-23
    """

    by: str = field(validator=string())
    relation: str = field(validator=string())
    since: str | None = field(default=None, validator=optional(string()))
    source: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return f"{self.by} {self.relation} it{f' from {self.since}' if self.since else ''}"


@frozen(repr=False, kw_only=True)
class LawAnswer(Storable):
    """What the register knows of a legal document on a day.

    The register is a part of the law: a document that it does not know may well exist.

    Arguments:
        known: whether the register has this one document.
        number: its number and symbol (số, ký hiệu), in the right spelling.
        kind: its kind (loại văn bản).
        title: what it is about (trích yếu); of a law, its name.
        issuer: who issued it (cơ quan ban hành).
        issued: the day of issue (ngày ban hành).
        effective: its first day in force (ngày có hiệu lực).
        expired: the first day on which it was no more in force, where no other document ended it.
        on: the day that the answer is about.
        status: on that day: in_force (còn hiệu lực), not_yet_in_force (chưa có hiệu lực), replaced (được thay thế),
            repealed (bị bãi bỏ), expired (hết hiệu lực), suspended (ngưng hiệu lực), unknown.
        reason: why, in English.
        since: the day from which that holds.
        ended_by: the documents that ended it.
        known_until: the last day up to which the register knows its end; later than that the status is unknown.
        status_then: its status on that last day, where the day asked about is later.
        changes: what amends, replaces, repeals it.
        sources: what the entry rests on.
        confirmed: which of its days a second source bears out (issued, effective).
        disagreements: what other sources say of its days.
        candidates: the documents that may be meant, where there are several.
        near: known numbers near one that is not known.
        cut: told where there are more.

    >>> from tdc_programme.service import law_status
    >>> print(law_status("15/2022/TT-BKHCN", on="2024-11-20"))
    Thông tư 15/2022/TT-BKHCN on 2024-11-20: in_force (in force from 2022-12-01; no end known up to 2026-07-23)
    """

    known: bool = field(validator=is_a(bool))
    number: str | None = field(default=None, validator=optional(string()))
    kind: str | None = field(default=None, validator=optional(string()))
    title: str | None = field(default=None, validator=optional(string()))
    issuer: str | None = field(default=None, validator=optional(string()))
    issued: str | None = field(default=None, validator=optional(string()))
    effective: str | None = field(default=None, validator=optional(string()))
    expired: str | None = field(default=None, validator=optional(string()))
    on: str = field(validator=string())
    status: str = field(validator=string())
    reason: str = field(validator=string())
    since: str | None = field(default=None, validator=optional(string()))
    ended_by: tuple[str, ...] = field(default=(), validator=each(string()))
    known_until: str | None = field(default=None, validator=optional(string()))
    status_then: str | None = field(default=None, validator=optional(string()))
    changes: tuple[ChangeAnswer, ...] = field(default=(), validator=each(is_a(ChangeAnswer)))
    sources: str | None = field(default=None, validator=optional(string()))
    confirmed: tuple[str, ...] = field(default=(), validator=each(string()))
    disagreements: tuple[str, ...] = field(default=(), validator=each(string()))
    candidates: tuple[str, ...] = field(default=(), validator=each(string()))
    near: tuple[str, ...] = field(default=(), validator=each(string()))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        named = " ".join(filter(None, (self.kind, self.number)))
        return f"{named or '?'} on {self.on}: {self.status} ({self.reason})"


# --- quotas ------------------------------------------------------------------------------------------------------


@frozen(repr=False, kw_only=True)
class QuotaAnswer(Storable):
    """A quota (chỉ tiêu) and how its total follows from its words.

    Arguments:
        text: its words.
        unit: what is counted.
        low: the least that is to be delivered, in digits; it is the same as high where the text fixes the number.
        high: the most; left out where there is no upper end, or none is known.
        is_consistent: whether its figures agree with each other.
        explanation: how each figure follows, a step a line.

    >>> print(QuotaAnswer(text="19 sản phẩm/tuần x 12 tháng", low="912", high="1007", explanation=("…",)))
    19 sản phẩm/tuần x 12 tháng: 912–1007
    """

    text: str = field(validator=string())
    unit: str | None = field(default=None, validator=optional(string()))
    low: str | None = field(default=None, validator=optional(string()))
    high: str | None = field(default=None, validator=optional(string()))
    is_consistent: bool = field(default=True, validator=is_a(bool))
    explanation: tuple[str, ...] = field(default=(), validator=each(_text))

    def __str__(self) -> str:
        span = self.low if self.low == self.high else f"{self.low}–{self.high or '…'}"
        return f"{self.text}: {span or '?'}"


@frozen(repr=False, kw_only=True)
class QuotasAnswer(Storable):
    """The quotas in a text.

    Arguments:
        quotas: each of them, in its order.
        cut: told where there are more.

    >>> print(QuotasAnswer())
    0 quotas
    """

    quotas: tuple[QuotaAnswer, ...] = field(default=(), validator=each(is_a(QuotaAnswer)))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        return f"{len(self.quotas)} quota{'' if len(self.quotas) == 1 else 's'}"
