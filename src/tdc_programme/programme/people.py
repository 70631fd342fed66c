"""Organisations and persons: who hosts a task (tổ chức chủ trì) and who leads it (chủ nhiệm nhiệm vụ)."""

from __future__ import annotations

from attrs import field, frozen

from ..values import optional, string

__all__ = ["Organisation", "Person"]


@frozen
class Organisation:
    """An organisation (tổ chức), by its name as written."""

    name: str = field(validator=string())


@frozen
class Person:
    """A person (cá nhân).

    Arguments:
        name: ``"Nguyễn Thị Thu Hà"``.
        title: academic title before it as written, ``"ThS."``, or None.
    """

    name: str = field(validator=string())
    title: str | None = field(default=None, validator=optional(string()))
