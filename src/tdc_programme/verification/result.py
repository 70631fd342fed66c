"""A verification: a row for each citation of a text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import field, frozen

from ..arguments import guarded
from ..exchange.convert import to_json
from ..storable import Storable
from ..values import Language, choice, each, is_a, optional
from .values import VerifiedCitation
from .wording import sentence


@frozen(repr=False, kw_only=True)
class Verification(Storable):
    """What is on record of each citation of a text (kết quả đối chiếu viện dẫn), in text order.

    Arguments:
        rows: a row for each citation.
        on: the day as of which it was asked what is in force; None where none was.
        language: of what it says when it is printed.

    >>> import tdc_programme as tdc
    >>> done = tdc.verify("theo Điều 8 Nghị định số 30/2020/NĐ-CP và Điều 60 Nghị định số 43/2017/NĐ-CP")
    >>> done.ok, [(row.document.verdict.value, row.ok) for row in done]
    (False, [('known', True), ('known', False)])
    """

    rows: tuple[VerifiedCitation, ...] = field(default=(), validator=each(is_a(VerifiedCitation)))
    on: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    language: Language = field(default="vi", validator=choice("vi", "en"))

    def __iter__(self) -> Iterator[VerifiedCitation]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.describe(self.language)

    @property
    def ok(self) -> bool:
        """Whether nothing in any citation is known to be wrong. It is not to say that all is known to be right."""
        return all(row.ok for row in self.rows)

    @guarded
    def describe(self, language: Language = "vi") -> str:
        """Return all that it says, a citation after the other, in a language.

        >>> import tdc_programme as tdc
        >>> print(tdc.verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020").describe("en"))
        Nghị định số 30/2020/NĐ-CP ngày 06/3/2020
          The document is on record: Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020, Về công tác văn thư.
          The date differs: the text has 06/3/2020, on record is 05/3/2020.
        """
        if not self.rows:
            return sentence("nothing", language)
        return "\n".join(
            line
            for row in self.rows
            for line in (" ".join(row.text.split()), *(f"  {said}" for said in row.sentences(language)))
        )

    @guarded
    def to_json(self, *, indent: int | None = None) -> str:
        """Return it as JSON, which :func:`~tdc_programme.from_json` reads again.

        Arguments:
            indent: spaces a level, or None for one line.

        >>> import tdc_programme as tdc
        >>> done = tdc.verify("Nghị định số 30/2020/NĐ-CP")
        >>> tdc.from_json(done.to_json(), tdc.Verification) == done
        True
        """
        return to_json(self, indent=indent)
