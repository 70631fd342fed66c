"""Who reports: what IATI wants to know that no document of the programme says."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

from ...errors import DataError
from ...storable import Storable
from ...text.patterns import Pattern
from ...values import choice, string

#: The codes of IATI's list OrganisationType.
_TYPES = ["10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90"]
#: IATI forbids spaces and the signs ``/ & | ?`` in identifiers.
_IDENTIFIER = Pattern.plain(r"\A[^\s/&|?]+\Z", yes=("VN-MST-0100109106",), no=("VN 1", "a/b"))


def _identifier(instance: object, attribute: Attribute[Any], value: str) -> None:
    string()(instance, attribute, value)
    if _IDENTIFIER.fullmatch(value) is None:
        where = f"{type(instance).__name__}.{attribute.name}"
        raise DataError(
            f"{where}: {value!r:.80} is no IATI identifier (it has no spaces and none of / & | ?)",
            vietnamese=f"{where}: {value!r:.80} không phải mã IATI (không có khoảng trắng và các dấu / & | ?)",
        )


@frozen(repr=False, kw_only=True)
class ReportingOrganisation(Storable):
    """The organisation that reports to IATI (tổ chức báo cáo).

    Arguments:
        ref: its IATI identifier: the code of a register, a hyphen, its number there. None is invented here.
        name: its name.
        type: its kind in IATI's list OrganisationType: ``"10"`` government, ``"15"`` other public sector …

    >>> print(ReportingOrganisation(ref="VN-XYZ-123", name="Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia"))
    Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia (VN-XYZ-123)
    """

    ref: str = field(validator=_identifier)
    name: str = field(validator=string())
    type: str = field(default="10", validator=choice(*_TYPES))

    def __str__(self) -> str:
        return f"{self.name} ({self.ref})"
