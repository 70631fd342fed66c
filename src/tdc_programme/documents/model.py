"""An administrative document (văn bản hành chính) as typed values."""

from __future__ import annotations

from attrs import field, frozen

from ..errors import DocumentError
from ..law.citations import LegalBasis
from ..law.kinds import DocumentKind
from ..law.symbols import DocumentNumber
from ..programme.orientations import PriorityOrientation
from ..programme.tasks import Task
from ..text import Found
from ..values import each, is_a, optional, string, whole
from ..vietnamese.dates import WrittenDate

__all__ = ["Consultation", "Document", "Place", "Signature"]


@frozen(kw_only=True)
class Consultation:
    """A request for comments (lấy ý kiến góp ý).

    Arguments:
        deadline: until when; the date as written, hour and minute where given.
        channel: where comments go (a unit, an e-mail address), as written, one each.
        tacit_consent: whether silence counts as consent.
    """

    deadline: WrittenDate | None = field(default=None, validator=optional(is_a(WrittenDate)))
    channel: tuple[str, ...] = field(default=(), validator=each(string()))
    tacit_consent: bool = field(default=False, validator=is_a(bool))


@frozen(kw_only=True)
class Signature:
    """Who signs and by what authority (thẩm quyền ký).

    Arguments:
        authority: ``"KT. TỔNG CỤC TRƯỞNG"``, as written; None where the head signs as such.
        title: the signer's own post, ``"PHÓ TỔNG CỤC TRƯỞNG"``.
        name: the signer.
    """

    authority: str | None = field(default=None, validator=optional(string()))
    title: str | None = field(default=None, validator=optional(string()))
    name: str | None = field(default=None, validator=optional(string()))


@frozen
class Place:
    """Where a value of a document stands: ``path`` such as ``tasks[1].hosts[0]``, and offsets into the source."""

    path: str = field(validator=string())
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))


@frozen(kw_only=True)
class Document:
    """An administrative document (văn bản hành chính).

    Arguments:
        kind: công văn, thông báo …
        number: số, ký hiệu; its serial is None on a draft.
        organisation: the issuer (cơ quan ban hành) as written.
        place, date: địa danh and thời gian ban hành.
        subject: trích yếu, without ``V/v`` or ``Về việc``.
        recipients: Kính gửi, one each, without dash and semicolon.
        legal_bases: căn cứ ban hành.
        consultation: the request for comments it makes, or None.
        orientations, tasks: the programme content that it carries.
        start_year: the year in which that content starts, or None.
        distribution: Nơi nhận, one each.
        signature: chữ ký.
        text: the source, as read.
        places: where each value stands in ``text``; see :meth:`where`.
    """

    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    number: DocumentNumber | None = field(default=None, validator=optional(is_a(DocumentNumber)))
    organisation: str | None = field(default=None, validator=optional(string()))
    place: str | None = field(default=None, validator=optional(string()))
    date: WrittenDate | None = field(default=None, validator=optional(is_a(WrittenDate)))
    subject: str | None = field(default=None, validator=optional(string()))
    recipients: tuple[str, ...] = field(default=(), validator=each(string()))
    legal_bases: tuple[LegalBasis, ...] = field(default=(), validator=each(is_a(LegalBasis)))
    consultation: Consultation | None = field(default=None, validator=optional(is_a(Consultation)))
    orientations: tuple[PriorityOrientation, ...] = field(default=(), validator=each(is_a(PriorityOrientation)))
    tasks: tuple[Task, ...] = field(default=(), validator=each(is_a(Task)))
    start_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    distribution: tuple[str, ...] = field(default=(), validator=each(string()))
    signature: Signature | None = field(default=None, validator=optional(is_a(Signature)))
    text: str = field(default="", repr=False, validator=string(blank=True, error=DocumentError))
    places: tuple[Place, ...] = field(default=(), repr=False, eq=False, validator=each(is_a(Place)))

    @property
    def is_draft(self) -> bool:
        """Whether it has no number yet, or no full date."""
        return self.number is None or self.number.serial is None or self.date is None or not self.date.is_complete

    def where(self, path: str) -> Found[str] | None:
        """Return where the value at ``path`` stands in :attr:`text`, or None where it does not.

        >>> letter = Document(text="Số: /TB-TĐC", places=(Place("number", 4, 11),))
        >>> letter.where("number")
        Found(start=4, end=11, text='/TB-TĐC', value='number')
        """
        for place in self.places:
            if place.path == path:
                return Found(place.start, place.end, self.text[place.start : place.end], path)
        return None
