"""Kinds of document (loại văn bản): Luật, Nghị định, … Thông báo, Công văn."""

from __future__ import annotations

import enum

from attrs import field, frozen

from ..values import is_a, optional, string, whole

__all__ = ["DocumentKind", "Family"]


class Family(enum.StrEnum):
    """The law that a kind of document follows."""

    NORMATIVE = "normative"  #: văn bản quy phạm pháp luật
    ADMINISTRATIVE = "administrative"  #: văn bản hành chính (Decree 30/2020/NĐ-CP)
    PARTY = "party"  #: văn bản của Đảng


@frozen(kw_only=True)
class DocumentKind:
    """A kind of document (loại văn bản).

    Arguments:
        label: its name, ``"Thông tư"``.
        abbreviation: its code in symbols, ``"TT"``; None where it has none (công văn).
        rank: legal force, 1 the highest (Hiến pháp); None for kinds outside the hierarchy.
        family: the law it follows.
    """

    label: str = field(validator=string())
    abbreviation: str | None = field(default=None, validator=optional(string()))
    rank: int | None = field(default=None, validator=optional(whole(1)))
    family: Family = field(validator=is_a(Family))
