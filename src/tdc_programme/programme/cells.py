"""Cells of tables that no field of a value is for, kept as they stand."""

from __future__ import annotations

from attrs import field, frozen

from ..storable import Storable
from ..values import is_a, optional, string
from ..vietnamese.quantities import Quantity


@frozen(repr=False, kw_only=True)
class TableCell(Storable):
    """A cell of a table (ô), with the head of its column.

    Arguments:
        column: the head of its column, as written; that of two rows as ``Kinh phí / NSNN``.
        text: what it says.
        role: what its column is known to mean (``"budget"``, ``"method"``), None for a column of no known meaning.
        amount: the money that it says, where its column is of money and one sum is certain.

    >>> TableCell(column="Phương thức tổ chức thực hiện", text="Tuyển chọn", role="method").text
    'Tuyển chọn'
    """

    column: str = field(validator=string(blank=True))
    text: str = field(validator=string())
    role: str | None = field(default=None, validator=optional(string()))
    amount: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))

    def __str__(self) -> str:
        return f"{self.column}: {self.text}"
