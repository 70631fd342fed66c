"""Standards and technical regulations (tiêu chuẩn, quy chuẩn): ``TCVN ISO 9001:2015``, ``QCVN 16:2023/BXD``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..errors import CitationError
from ..storable import Storable
from ..tables import load_table
from ..text import Found, View
from ..text.patterns import Pattern, any_of
from ..text.reader import Read, Reader, Refusal
from ..values import optional, string, whole

if TYPE_CHECKING:
    from attrs import Attribute


@cache
def _table() -> Mapping[str, Any]:
    words: Mapping[str, Any] = load_table("law", "standards")
    return words


_text = string(error=CitationError)


def _series(instance: Standard, attribute: Attribute[str], value: str) -> None:
    _text(instance, attribute, value)
    if value not in _table()["series"]:
        raise CitationError(f"Standard.series: {value!r} is none of {', '.join(_table()['series'])}")


@frozen(repr=False, kw_only=True)
class Standard(Storable):
    """A standard or technical regulation, as it is cited.

    Arguments:
        series: ``"TCVN"``, ``"QCVN"``, ``"QCĐP"``, ``"TCCS"`` ….
        number: its number with that of its part, ``"7790-1"``.
        year: the year of publication; None where the text gives none (the latest edition is then meant).
        adopts: what it is the same as: ``"ISO"`` of ``TCVN ISO 9001:2015``, or None.
        issuer: the code of who issued it, ``"BXD"``; national standards have none.

    >>> regulation = parse_standard("QCVN 16: 2023/BXD")
    >>> str(regulation), regulation.kind, regulation.year, regulation.issuer
    ('QCVN 16:2023/BXD', 'Quy chuẩn kỹ thuật quốc gia', 2023, 'BXD')
    """

    series: str = field(validator=_series)
    number: str = field(validator=string(error=CitationError))
    year: int | None = field(default=None, validator=optional(whole(1900, 2999, error=CitationError)))
    adopts: str | None = field(default=None, validator=optional(string(error=CitationError)))
    issuer: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __str__(self) -> str:
        """Write it as the circulars on signs of standards want it."""
        words = [self.series, self.adopts, self.number]
        if self.series == "TCN":  # 22 TCN 211-06: the branch stands before
            branch, _, number = self.number.partition(" ")
            words = [branch, self.series, number]
        year = "" if self.year is None else f":{self.year}"
        return " ".join(filter(None, words)) + year + ("" if self.issuer is None else f"/{self.issuer}")

    @property
    def kind(self) -> str:
        """What it is (Law 68/2006/QH11, articles 10 and 26): ``"Tiêu chuẩn quốc gia"``."""
        kind: str = _table()["series"][self.series]
        return kind


_SIGN = Pattern.plain(
    r"\b(?:TC(?:VN|XDVN|XD|CS)|[0-9]{2}\s?TCN|QC(?:VN|ĐP))(?![^\W\d_])",
    any_case=True,
    yes=("theo ⟦TCVN⟧ 5", "⟦QCĐP⟧ 01", "⟦22 TCN⟧ 211"),
    no=("TCVNX", "TC 5"),
)


@cache
def _standard() -> Pattern:
    adopted = any_of(sorted(_table()["adopted"], key=len, reverse=True))
    return Pattern(
        rf"""
        (?P<series> TCVN(?:~/~QS)? | TCXDVN | TCXD | TCCS | QCVN | QCĐP | (?:(?P<branch>[0-9]{{2}})~)TCN )
        ~[:.-]?~ (?:số~:?~)?
        (?: (?P<adopts>{adopted}) ~[:-]?~ )?
        (?P<number> [0-9]{{1,5}} (?:[-.][0-9]{{1,4}}){{0,4}} (?![0-9]|/[0-9]) )
        (?: ~[:–-]~ (?P<year> (?:19|20)[0-9]{{2}} ) (?![0-9]) )?
        (?: ~/~ (?P<issuer> [A-ZĐ][A-ZĐ0-9&-]{{1,14}} ) (?![^\W_]) )?
        """,
        any_case=True,
        yes=(
            "⟦TCVN 7790-1:2007⟧,",
            "⟦TCVN ISO 9001 : 2015⟧",
            "⟦QCVN 16:2023/BXD⟧ về",
            "⟦QCVN 42 : 2012/BGTVT⟧",
            "⟦tcvn iso/iec 17065⟧ và",
            "⟦22 TCN 211-06⟧",
            "⟦TCCS 01:2020/VNPT⟧",
        ),
        no=("TCVN", "TCVN về 5", "QCVN 16/2023"),
    )


def _read(text: str, sign: re.Match[str]) -> list[Read[Standard]]:
    found = _standard().match(text, sign.start())
    return [] if found is None else [Read(found.start(), found.end(), _value(found))]


def _whole(text: str) -> Standard:
    found = _standard().fullmatch(text)
    if found is None:
        raise Refusal("no standard (one is like TCVN ISO 9001:2015 or QCVN 16:2023/BXD)", None)
    return _value(found)


def _value(found: re.Match[str]) -> Standard:
    series = "".join(found["series"].split()).upper()
    number = found["number"]
    if found["branch"] is not None:  # 22 TCN 211-06: the branch is in the number
        series, number = "TCN", f"{found['branch']} {number}"
    adopts, issuer = found["adopts"], found["issuer"]
    return Standard(
        series=series,
        number=number,
        year=int(found["year"]) if found["year"] else None,
        adopts=adopts.upper() if adopts else None,
        issuer=issuer.upper() if issuer else None,
    )


STANDARDS = Reader(error=CitationError, signs=_SIGN.search, read=_read, whole=_whole)


def find_standards(text: str | View) -> tuple[Found[Standard], ...]:
    """Find the standards and technical regulations that a text cites, in order.

    They are no documents of law with a number and a symbol, so that :func:`find_citations` leaves them out.

    >>> text = "phù hợp TCVN ISO 9001:2015 và QCVN 16:2023/BXD"
    >>> [(found.text, found.value.kind) for found in find_standards(text)]
    [('TCVN ISO 9001:2015', 'Tiêu chuẩn quốc gia'), ('QCVN 16:2023/BXD', 'Quy chuẩn kỹ thuật quốc gia')]
    """
    return STANDARDS.find(text)


def parse_standard(text: str | View) -> Standard:
    """Read a text that is one standard or technical regulation.

    Raises:
        CitationError: it is not.

    >>> parse_standard("TCVN 7790-1:2007")
    Standard(series='TCVN', number='7790-1', year=2007)
    """
    return STANDARDS.parse(text)
