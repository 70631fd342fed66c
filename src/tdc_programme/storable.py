"""What every value answers to those who ask it: a REPL, rich, a notebook, the models of other libraries.

None of them is imported before it asks. What a notebook and a model are answered needs the forms of HTML and of JSON,
far above: it is looked up when it is asked for, as a face looks up its names.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from .reprs import fitting_repr, rich_fields

if TYPE_CHECKING:
    from attrs import AttrsInstance


class Storable:
    """A value that a model of another library can hold (giá trị mà mô hình của thư viện khác chứa được).

    Every value of this library is one: it can be the type of a field of a pydantic model, hence what FastAPI takes and
    answers. Where a field takes values of several classes, annotate it: the form then says which one it is.

    >>> from typing import Annotated
    >>> from pydantic import BaseModel
    >>> import tdc_programme as tdc
    >>> class Reminder(BaseModel):
    ...     citation: tdc.Citation
    ...     due: Annotated[tdc.Span | tdc.Quantity, Storable]
    >>> reminder = Reminder(citation=tdc.parse_citation("Luật số 29/2013/QH13"), due=tdc.Span(10, "ngày"))
    >>> reminder.model_dump(mode="json")["due"]
    {'type': 'Span', 'amount': 10, 'unit': 'ngày'}
    >>> Reminder.model_validate_json(reminder.model_dump_json()) == reminder
    True
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return fitting_repr(cast("AttrsInstance", self))

    def __rich_repr__(self) -> Iterator[tuple[str, Any] | tuple[str, Any, Any]]:
        """Tell rich's printing of trees each field; those at their defaults it leaves out."""
        return rich_fields(cast("AttrsInstance", self))

    def _repr_html_(self) -> str | None:
        """Show notebooks what is worth looking at; None for what its line says."""
        shown: str | None = import_module(".display", __package__).html_of(self)
        return shown

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Tell pydantic how values of this class are validated, written and described."""
        return import_module(".exchange.models", __package__).pydantic_schema(source)
