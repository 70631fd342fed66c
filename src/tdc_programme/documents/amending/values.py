"""What an amending act does (sửa đổi, bổ sung, thay thế, bãi bỏ), as typed values."""

from __future__ import annotations

import enum

from attrs import field, frozen

from ...errors import DocumentError
from ...law.citations import Citation, Pinpoint
from ...storable import Storable
from ...values import each, is_a, optional, string


class AmendmentAction(enum.StrEnum):
    """What is done to a document or to places in it.

    >>> from tdc_programme.documents.amending import find_amendments
    >>> [found.value.action.name for found in find_amendments("Bãi bỏ Điều 7; bổ sung khoản 3a vào Điều 8.")]
    ['REPEAL', 'ADD']
    """

    AMEND = "amend"  #: sửa đổi, bổ sung: a place gets new wording
    ADD = "add"  #: bổ sung: a place that was not there
    REPLACE_PHRASE = "replace_phrase"  #: thay thế (bổ sung, bỏ) cụm từ
    REPEAL = "repeal"  #: bãi bỏ, hủy bỏ
    REPLACE = "replace"  #: thay thế: a document or an appendix by another


@frozen(repr=False, kw_only=True)
class Amendment(Storable):
    """One instruction of an amending act.

    Arguments:
        action: what is done.
        target: the document it is done to; None where it is the act in which the instruction stands, or where the text
            does not say which.
        places: the places in it, the added ones of :attr:`AmendmentAction.ADD` included; empty where none is named.
        old: the words that are replaced, of a phrase alone.
        new: the new wording: of a phrase, which is ``""`` where it is struck out, or what is quoted behind ``như sau``.
        whole: whether all of the target is repealed or replaced. It is not where places are named, and not where the
            text says that it is a part (``bãi bỏ một số điều của …``).

    >>> from tdc_programme.documents.amending import find_amendments
    >>> amendment = find_amendments("Bãi bỏ điểm c khoản 1 Điều 7 Nghị định số 10/2020/NĐ-CP.")[0].value
    >>> amendment.action.value, str(amendment.target.number), str(amendment.places[0]), amendment.whole
    ('repeal', '10/2020/NĐ-CP', 'điểm c khoản 1 Điều 7', False)
    """

    action: AmendmentAction = field(validator=is_a(AmendmentAction))
    target: Citation | None = field(default=None, validator=optional(is_a(Citation)))
    places: tuple[Pinpoint, ...] = field(default=(), validator=each(is_a(Pinpoint)))
    old: str | None = field(default=None, validator=optional(string(error=DocumentError)))
    new: str | None = field(default=None, validator=optional(string(error=DocumentError, blank=True)))
    whole: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.whole and (self.places or self.target is None):
            raise DocumentError(
                "Amendment.whole: all of a document is meant only where it is named and no place in it is"
            )

    def __str__(self) -> str:
        """Say it in one line: ``repeal điểm c khoản 1 Điều 7 Nghị định số 10/2020/NĐ-CP``."""
        where = ", ".join(map(str, self.places))
        document = "" if self.target is None else str(self.target.number or self.target.subject)
        phrase = "" if self.old is None else f"“{self.old}” → “{self.new}”"
        return " ".join(filter(None, (self.action.value, phrase, where, document)))
