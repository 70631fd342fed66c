"""Agencies (cơ quan) that issue documents, with the codes that stand in symbols."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from ..values import is_a, optional, string

__all__ = ["Agency"]


@frozen(kw_only=True)
class Agency:
    """An agency (cơ quan ban hành).

    Arguments:
        code: as it stands in symbols, ``"BKHCN"``.
        name: in full.
        head_title: the post of its head, ``"Bộ trưởng"``, or None where not known.
        valid_from, valid_to: the first and the last day of this name and code; None is open or not known.
        successor: the code of the agency that took its place, or None.
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    head_title: str | None = field(default=None, validator=optional(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    successor: str | None = field(default=None, validator=optional(string()))
