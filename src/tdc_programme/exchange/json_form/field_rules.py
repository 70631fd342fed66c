"""What the rules of classes demand of their fields together, in the words of JSON Schema.

The rules themselves are those of the constructors; a test holds both together, by data drawn from the schemas. What no
schema can say (an upper number is more than the lower, a day lies in its calendar) is listed in the how-to on schemas.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from ...documents.amending import Amendment
from ...law.citations import Citation, Pinpoint
from ...law.document_numbers import DocumentNumber
from ...law.standards import Standard
from ...tables import load_table
from ...vietnamese.dates import CountedDate, PartOfPeriod, PeriodPart, RelativeDate
from ...vietnamese.dates.periods import CALENDAR_UNITS
from ...vietnamese.dates.relative import NAMES
from ...vietnamese.numbers import Money
from ...vietnamese.numbers.currencies import currency_codes, currency_of
from ...vietnamese.quantities import Bound, Per, Quantity

_Schema: TypeAlias = dict[str, Any]

#: What ``str.strip`` leaves something of; a class of characters that every dialect of expressions reads alike.
FILLED = "[^\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
#: What a decimal number may end with; no expression says what it does to the figures before it.
_EXPONENT = "E[+-]?[0-9]{1,5}"
_POSITIVE = f"^(?:0*[1-9][0-9]*(?:[.][0-9]+)?|0+[.]0*[1-9][0-9]*)(?:{_EXPONENT})?$"
_GIVEN: _Schema = {"not": {"type": "null"}}
_TRUE: _Schema = {"const": True}


def _with(**fields: Any) -> _Schema:
    """Return the schema of objects that have fields, each as its own schema says."""
    return {"properties": fields, "required": list(fields)}


def _if_there(**fields: Any) -> _Schema:
    """Return the schema of objects whose fields, as far as they are there, are as their schemas say."""
    return {"properties": fields}


def _if(condition: _Schema, then: _Schema) -> _Schema:
    return {"if": condition, "then": then}


def _any_given(*names: str) -> _Schema:
    return {"anyOf": [_with(**{name: _GIVEN}) for name in names]}


def _bound(*bounds: Bound) -> _Schema:
    return _with(bound={"enum": [bound.value for bound in bounds]})


def _quantity() -> _Schema:
    rules = (
        _if(_bound(Bound.RANGE), _with(upper=_GIVEN)),
        _if(_with(upper=_GIVEN), _bound(Bound.RANGE, Bound.ABOUT)),
        _if(_with(strict=_TRUE), _bound(Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE)),
        _if(_with(upper_strict=_TRUE), _bound(Bound.RANGE)),
    )
    return {"allOf": list(rules)}


def _money() -> _Schema:
    codes = defaultdict(list)
    for code in currency_codes():
        codes[currency_of(code).places].append(code)
    limited = [
        _if(_with(currency={"enum": them}), _with(amount={"pattern": _decimals(places)}))
        for places, them in codes.items()
        if places is not None
    ]
    return {"allOf": [_with(currency={"enum": list(currency_codes())}), *limited]}


def _decimals(places: int) -> str:
    """Return the expression of numbers with at most so many decimals, zeros behind them aside."""
    return f"^-?[0-9]+(?:[.][0-9]{{0,{places}}}0*)?$|{_EXPONENT}$"


def _part_of_period() -> _Schema:
    vague = [part.value for part in PeriodPart if part.is_vague]
    rules = (
        _if(_with(part={"enum": vague}), _if_there(working={"const": False}, hour={"type": "null"})),
        _if(_with(minute=_GIVEN), _with(hour=_GIVEN)),
        _if(_with(hour={"const": 24}), _if_there(minute={"enum": [0, None]})),
    )
    return {"allOf": list(rules)}


def _counted_date() -> _Schema:
    span = _with(amount={"type": "integer"}, unit={"enum": list(CALENDAR_UNITS)})
    days = _with(span=_with(unit={"const": "ngày"}))
    return {"allOf": [_with(span=span), _if(_with(working=_TRUE), days)]}


_RULES: Mapping[type, Callable[[], _Schema]] = {
    Amendment: lambda: _if(
        _with(whole=_TRUE), {"required": ["target"], **_if_there(target=_GIVEN, places={"maxItems": 0})}
    ),
    Citation: lambda: _any_given("kind", "number"),
    CountedDate: _counted_date,
    DocumentNumber: lambda: {"anyOf": [_with(serial=_GIVEN), _with(symbol={"pattern": FILLED})]},
    Money: _money,
    PartOfPeriod: _part_of_period,
    Per: lambda: _with(amount={"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": _POSITIVE}]}),
    Pinpoint: lambda: _any_given("article", "clause", "point", "part", "item"),
    Quantity: _quantity,
    RelativeDate: lambda: _with(unit={"enum": list(NAMES)}),
    Standard: lambda: _with(series={"enum": list(load_table("law", "standards")["series"])}),
}


def rules_of(cls: type) -> _Schema:
    """Return what a class demands of its fields together; nothing of one that demands nothing.

    >>> from tdc_programme import Citation
    >>> [way["required"] for way in rules_of(Citation)["anyOf"]]
    [['kind'], ['number']]
    """
    if cls not in _RULES:
        return {}
    rules = _RULES[cls]()
    return rules if rules.keys() <= {"allOf", "anyOf"} else {"allOf": [rules]}  # beside the properties of the object
