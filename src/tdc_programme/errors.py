"""What this library says when it cannot read or build a value.

Every error is a :class:`TdcError`, hence a :class:`ValueError`; there is one subclass a subject, so that a
caller can catch as much or as little as wanted. A wrong Python *type* is a plain :class:`TypeError`.
"""

from __future__ import annotations

from .reprs import WIDTH, middle_cut
from .storable import Storable

__all__ = [
    "CitationError",
    "DataError",
    "DateError",
    "DocumentError",
    "Fault",
    "MissingExtraError",
    "NumberError",
    "QuantityError",
    "TdcError",
]

#: Longer texts are shortened in the middle when an error quotes them (in characters).
_QUOTED_LENGTH = 81


def _quote(text: str) -> str:
    return repr(middle_cut(text, _QUOTED_LENGTH))


def _said_in(language: str, english: str, vietnamese: str | None) -> str:
    if not isinstance(language, str):
        raise TypeError(f"language: expected 'vi' or 'en', got {type(language).__name__}")
    return vietnamese if language == "vi" and vietnamese is not None else english


class TdcError(ValueError):
    """A text or a value that breaks a rule of its type.

    Attributes:
        reason: what is wrong and, where known, how to mend it, in English.
        vietnamese: the same in Vietnamese, or None where nobody has put it into words.
        text: the text that was being read, or None.
        start, end: the faulty part, as offsets into ``text``, or None.
        rule: what is wanted instead, in English and Vietnamese, where it can be told apart from the reason; or None.

    >>> raise DateError("February 2026 has 28 days", text="ngày 30/02/2026", start=5, end=15)
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DateError: 'ngày 30/02/2026': February 2026 has 28 days (at 5–15)
    """

    def __init__(
        self,
        reason: str,
        *,
        vietnamese: str | None = None,
        text: str | None = None,
        start: int | None = None,
        end: int | None = None,
        rule: tuple[str, str] | None = None,
    ) -> None:
        # Only `reason` goes into args: BaseException pickles (args, __dict__), which rebuilds all of it.
        super().__init__(reason)
        self.reason = reason
        self.vietnamese = vietnamese
        self.text = text
        self.start = start
        self.end = end
        self.rule = rule

    def in_language(self, language: str) -> str:
        """Return the reason in Vietnamese (``"vi"``) where it is known, in English otherwise.

        >>> TdcError("the file is empty", vietnamese="tệp rỗng").in_language("vi")
        'tệp rỗng'
        """
        return _said_in(language, self.reason, self.vietnamese)

    def __str__(self) -> str:
        said = self.reason if self.text is None else f"{_quote(self.text)}: {self.reason}"
        if self.start is not None and self.end is not None:
            said += f" (at {self.start}–{self.end})"
        return said


class NumberError(TdcError):
    """Not a number as Vietnamese writes one, or one that contradicts itself (``Sáu (05)``).

    >>> import tdc_programme as tdc
    >>> tdc.parse_number("Sáu (05)")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.NumberError: 'Sáu (05)': the words say 6, the figures 5 (at 0–8)
    """


class DateError(TdcError):
    """Not a date, a period or a time limit, or one that no calendar has.

    >>> import tdc_programme as tdc
    >>> tdc.parse_date("30/02/2026").to_date()
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DateError: '30/02/2026': February 2026 has 28 days (at 0–10)
    """


class QuantityError(TdcError):
    """Not an amount with a unit, or a contradictory one (``từ 10 đến 5 bài``).

    >>> import tdc_programme as tdc
    >>> tdc.parse_quantity("từ 10 đến 5 bài")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.QuantityError: 'từ 10 đến 5 bài': the range ends (5) not above its beginning (10) (at 3–11)
    """


class CitationError(TdcError):
    """Not a document number or a citation of a legal document.

    >>> import tdc_programme as tdc
    >>> tdc.parse_citation("theo quy định")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: 'theo quy định': no citation (one is like Thông tư số 15/2022/TT-BKHCN)
    """


class DocumentError(TdcError):
    """A source that cannot be read as an administrative document.

    >>> import tdc_programme as tdc
    >>> tdc.decode_legacy("abc")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DocumentError: 'abc': not surely Vietnamese in TCVN3 or VNI; name the encoding if you know it
    """


class Fault(Storable):
    """One thing wrong in a data structure: where (a path such as ``$.tasks[1].months``) and what.

    Attributes:
        path: where.
        reason: what, in English.
        vietnamese: the same in Vietnamese, or None where nobody has put it into words.
        value: what stands there, as JSON of at most 60 characters; None where nothing does.
        rule: what is wanted there, in English and Vietnamese, or None where that is not known.

    Two faults are equal where path and reason are.

    >>> import tdc_programme as tdc
    >>> try:
    ...     tdc.from_json('{"amount": 1, "unit": 5}', tdc.Span)
    ... except tdc.DataError as error:
    ...     print(error.faults[0], "|", error.faults[0].value, "|", error.faults[0].rule_in("vi"))
    $.unit: expected a text, got 5 | 5 | chuỗi chữ
    """

    __slots__ = ("path", "reason", "rule", "value", "vietnamese")

    path: str
    reason: str
    vietnamese: str | None
    value: str | None
    rule: tuple[str, str] | None

    def __init__(
        self,
        path: str,
        reason: str,
        vietnamese: str | None = None,
        *,
        value: str | None = None,
        rule: tuple[str, str] | None = None,
    ) -> None:
        self.path = path
        self.reason = reason
        self.vietnamese = vietnamese
        self.value = value
        self.rule = rule

    def rule_in(self, language: str) -> str | None:
        """Return what is wanted, in Vietnamese (``"vi"``) or English; None where that is not known."""
        said = _said_in(language, *(self.rule or ("", None)))
        return None if self.rule is None else said

    def in_language(self, language: str) -> str:
        """Return the reason in Vietnamese (``"vi"``) where it is known, in English otherwise."""
        return _said_in(language, self.reason, self.vietnamese)

    def __repr__(self) -> str:
        room = WIDTH // 2 - 10
        return f"Fault({middle_cut(self.path, room)!r}, {middle_cut(self.reason, room)!r})"

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Fault):
            return NotImplemented
        return (self.path, self.reason) == (other.path, other.reason)

    def __hash__(self) -> int:
        return hash((self.path, self.reason))


class DataError(TdcError):
    """Bad JSON, bad structure, or a value that its type refuses; ``faults`` has every one with its path.

    >>> import tdc_programme as tdc
    >>> tdc.check("Căn cứ Luật", language="fr")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: Options.language: 'fr' is none of 'vi', 'en'
    """

    def __init__(
        self,
        reason: str,
        *,
        faults: tuple[Fault, ...] = (),
        vietnamese: str | None = None,
        text: str | None = None,
        start: int | None = None,
        end: int | None = None,
        rule: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(reason, vietnamese=vietnamese, text=text, start=start, end=end, rule=rule)
        self.faults = faults

    def in_language(self, language: str) -> str:
        """Return the reason and every fault with its path, in Vietnamese (``"vi"``) where it is known, or English.

        >>> import tdc_programme as tdc
        >>> try:
        ...     tdc.from_json('{"amount": 1}', tdc.Span)
        ... except tdc.DataError as error:
        ...     print(error.in_language("vi"))
        không phải Span: 1 lỗi
          $.unit: thiếu
        """
        faults = [f"{fault.path}: {fault.in_language(language)}" for fault in self._told]
        return "\n  ".join([super().in_language(language), *faults])

    @property
    def _told(self) -> tuple[Fault, ...]:
        """The faults, less one that is the reason itself."""
        return tuple(fault for fault in self.faults if fault.reason != self.reason)

    def __str__(self) -> str:
        return "\n  ".join([super().__str__(), *map(str, self._told)])


class MissingExtraError(TdcError, ImportError):
    """An optional part was asked for whose packages are not installed; the reason says what to install.

    >>> import tdc_programme as tdc
    >>> str(tdc.MissingExtraError.of("docx", "docx"))
    "this needs the package 'docx': pip install 'tdc-programme[docx]'"
    """

    @classmethod
    def of(cls, extra: str, package: str) -> MissingExtraError:
        """Make the error for ``package``, which the extra ``extra`` installs."""
        install = f"pip install 'tdc-programme[{extra}]'"
        return cls(
            f"this needs the package {package!r}: {install}", vietnamese=f"việc này cần gói {package!r}: {install}"
        )
