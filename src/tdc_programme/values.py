"""Checks that a value's fields pass when it is built (attrs validators with errors in one voice), and the way round.

Each error names the field, the value and the rule: ``Task.months: 0 is not positive (months, 1 or more)``.
A wrong Python type is a :class:`TypeError`; a wrong value is the :class:`~tdc_programme.errors.TdcError` of the
subject that the field belongs to.
"""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self, TypeAlias, TypeVar, get_args

from attrs import Attribute, fields

from .arguments import brief
from .errors import DataError, TdcError
from .tables import did_you_mean

#: What this library speaks.
Language: TypeAlias = Literal["vi", "en"]

#: The longest number that a value holds, longer than any that is read: ``1E+1000000`` would fill the memory with zeros.
MOST_DIGITS = 20_000
_MOST_BITS = 66_439  # of 10**20_000
_USUAL = 10**18  # more are counted figure by figure
_SAFE_BITS = 1900  # an int of more may be one that Python refuses to write

_Made = TypeVar("_Made")
_Enum = TypeVar("_Enum", bound=enum.StrEnum)

# attrs hands a validator the half-built instance of any class, the field and its value.
Validator: TypeAlias = "Callable[[Any, Attribute[Any], Any], None]"


class FieldLimits(NamedTuple):
    """What a validator demands besides a type; of a tuple, of each of its members.

    Attributes:
        low, high: the bounds of a number, both included; None leaves that side open.
        is_filled: whether a text must not be blank.
        choices: the words that a text must be one of, or none.
    """

    low: int | Decimal | None = None
    high: int | Decimal | None = None
    is_filled: bool = False
    choices: tuple[str, ...] = ()


def limits_of(validator: Any) -> FieldLimits:
    """Return what a validator of this module demands, for those who describe fields; of any other, no limits.

    >>> limits_of(optional(whole(1, 12))).high, limits_of(None).is_filled
    (12, False)
    """
    several = getattr(validator, "_validators", (validator,))  # a field's own, and one that its class decorates
    return next((one.limits for one in several if hasattr(one, "limits")), FieldLimits())


def _limited(check: Validator, limits: FieldLimits) -> Validator:
    vars(check)["limits"] = limits
    return check


def doubting(check: Validator, doubt: str | None) -> Validator:
    """Mark a validator with when it may refuse a value of the right type, as an expression of ``it``; "": never.

    What reads many values has the expression in its own code and asks the validator only where it holds.
    """
    vars(check)["doubt"] = doubt
    return check


def doubt_of(check: object) -> str | None:
    """Return when a validator may refuse a value of the right type; None where that is not known.

    >>> doubt_of(whole(1, 12)), doubt_of(is_a(int)), doubt_of(optional(whole(1)))
    ('it < 1 or it > 12', '', 'it is not None and (it < 1)')
    """
    doubt: str | None = getattr(check, "doubt", None)
    return doubt


def _outside(low: object, high: object) -> str | None:
    if not isinstance(low, int | None) or not isinstance(high, int | None):
        return None
    return " or ".join([f"it < {low}"] * (low is not None) + [f"it > {high}"] * (high is not None))


def _field(instance: object, attribute: Attribute[Any]) -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _type_error(instance: object, attribute: Attribute[Any], wanted: str, value: object) -> TypeError:
    return TypeError(f"{_field(instance, attribute)}: expected {wanted}, got {type(value).__name__} {brief(value, 80)}")


def is_a(*types: type) -> Validator:
    """Accept instances of ``types`` only; ``bool`` does not pass for ``int``."""
    wanted = " or ".join(t.__name__ for t in types)

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise _type_error(instance, attribute, wanted, value)

    return doubting(check, "")


def optional(validator: Validator) -> Validator:
    """Accept None, and what ``validator`` accepts."""

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        if value is not None:
            validator(instance, attribute, value)

    doubt = doubt_of(validator)
    return doubting(_limited(check, limits_of(validator)), doubt and f"it is not None and ({doubt})")


def each(validator: Validator) -> Validator:
    """Accept a tuple whose every member ``validator`` accepts."""

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        if not isinstance(value, tuple):
            raise _type_error(instance, attribute, "tuple", value)
        for member in value:
            validator(instance, attribute, member)

    doubt = doubt_of(validator)
    return doubting(_limited(check, limits_of(validator)), doubt and f"it and [1 for it in it if {doubt}]")


def string(*, error: type[TdcError] = DataError, blank: bool = False) -> Validator:
    """Accept a ``str``; one that is not blank, unless ``blank``."""

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        if not isinstance(value, str):
            raise _type_error(instance, attribute, "str", value)
        if not blank and not value.strip():
            name = _field(instance, attribute)
            raise error(
                f"{name}: {value!r} is blank (a text is wanted)",
                vietnamese=f"{name}: để trống, phải có nội dung",
                rule=("a text that is not blank", "chuỗi chữ có nội dung"),
            )

    return doubting(_limited(check, FieldLimits(is_filled=not blank)), "" if blank else "not it or it.isspace()")


def shown(value: int | Decimal) -> str:
    """Return a number as errors show it: of one that Python does not write, how long it is."""
    return str(value) if isinstance(value, Decimal) else brief(value)


def all_digits(value: int | Decimal | None) -> str:
    """Return what ``str`` does, also of an int of more digits than Python itself writes.

    >>> all_digits(12), all_digits(Decimal("1.50")), len(all_digits(10**5000))
    ('12', '1.50', 5001)
    """
    if isinstance(value, int) and value.bit_length() > _SAFE_BITS:
        return format(Decimal(value), "f")
    return str(value)


def number_repr(value: int | Decimal | None) -> str:
    """Return what ``repr`` does, for the field of a number of any length.

    >>> number_repr(12), number_repr(Decimal("1.50"))
    ('12', "Decimal('1.50')")
    """
    return repr(value) if isinstance(value, Decimal) else all_digits(value)


def in_range(
    low: int | Decimal | None,
    high: int | Decimal | None = None,
    *,
    unit: str = "",
    error: type[TdcError] = DataError,
) -> Validator:
    """Accept a number from ``low`` to ``high``, both included; None leaves that side open."""

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        if (low is not None and value < low) or (high is not None and value > high):
            wanted = f"{low} or more" if high is None else f"{high} or less" if low is None else f"{low}–{high}"
            limits = f"{low} trở lên" if high is None else f"{high} trở xuống" if low is None else f"{low}–{high}"
            name = _field(instance, attribute)
            raise error(
                f"{name}: {shown(value)} is out of range ({unit}{unit and ', '}{wanted})",
                vietnamese=f"{name}: {shown(value)} nằm ngoài khoảng cho phép ({limits})",
                rule=(f"{unit}{unit and ', '}{wanted}", limits),
            )

    return doubting(check, _outside(low, high))


def whole(
    low: int | None = None, high: int | None = None, *, unit: str = "", error: type[TdcError] = DataError
) -> Validator:
    """Accept an ``int`` from ``low`` to ``high``, both included."""
    is_int, fits = is_a(int), in_range(low, high, unit=unit, error=error)

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        is_int(instance, attribute, value)
        fits(instance, attribute, value)

    return doubting(_limited(check, FieldLimits(low, high)), _outside(low, high))


def _is_endless(value: int | Decimal) -> bool:
    if isinstance(value, int):
        return value.bit_length() > _MOST_BITS
    # Zeros that an exponent stands for are digits too: 1E+1000000 would fill the memory.
    return value.is_finite() and (value.adjusted() >= MOST_DIGITS or int(value.as_tuple().exponent) <= -MOST_DIGITS)


def number(
    low: int | Decimal | None = None, high: int | Decimal | None = None, *, error: type[TdcError] = DataError
) -> Validator:
    """Accept an ``int`` or a finite ``Decimal`` from ``low`` to ``high``; a float, which rounds, is refused."""
    is_number, fits = is_a(int, Decimal), in_range(low, high, error=error)

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        is_number(instance, attribute, value)
        if _is_endless(value):
            raise error(
                f"{_field(instance, attribute)}: a number of more than {MOST_DIGITS} digits counts nothing",
                vietnamese=f"{_field(instance, attribute)}: số dài hơn {MOST_DIGITS} chữ số, không đếm gì được",
            )
        if isinstance(value, Decimal) and not value.is_finite():
            raise error(
                f"{_field(instance, attribute)}: {value} is not a finite number",
                vietnamese=f"{_field(instance, attribute)}: {value} không phải số hữu hạn",
            )
        fits(instance, attribute, value)

    outside = _outside(low, high)
    usual = f"{-_USUAL if low is None else low} <= it <= {_USUAL if high is None else high}"
    return doubting(
        _limited(check, FieldLimits(low, high)), None if outside is None else f"it.__class__ is not int or not {usual}"
    )


def choose(name: str, given: object, choices: Iterable[str], *, more: str = "") -> None:
    """Refuse what is none of a few words: every option of the library is refused in this one voice.

    Arguments:
        name: of the option.
        given: what was given for it.
        choices: the words that it takes.
        more: what it takes besides.

    Raises:
        DataError: another word; the reason has all choices, and the near ones.
        TypeError: ``given`` is no text.

    >>> choose("style", "offical", ("official", "slash"))
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: style: 'offical' is none of 'official', 'slash' (did you mean 'official'?)
    """
    words = tuple(map(str, choices))
    fault = choice_fault(given, words, more)
    if fault is None:
        return
    if not isinstance(given, str):
        raise TypeError(f"{name}: {fault}")
    raise DataError(f"{name}: {fault}", vietnamese=f"{name}: {given!r:.80} không thuộc {', '.join(map(repr, words))}")


def choice_fault(given: object, choices: Collection[str], more: str = "") -> str | None:
    """Say why something is none of a few words; None where it is one."""
    words = list(map(str, choices))  # of an enumeration its values, not its members
    wanted = ", ".join(map(repr, words)) + more
    if not isinstance(given, str):
        return f"expected one of {wanted}, got {type(given).__name__} {brief(given, 80)}"
    if given in words:
        return None
    # What differs in marks and letter case alone is near, however short: "le" for "lẻ".
    alike = [word for word in words if _bare(word) == _bare(given[:80])]
    near = f" (did you mean {alike[0]!r}?)" if alike else did_you_mean(given[:80], words, most=1)
    return f"{given!r:.80} is none of {wanted}{near}"


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


def choose_language(given: Language) -> Language:
    """Return a :data:`Language`; refuse what is none."""
    choose("language", given, get_args(Language))
    return given


def member(name: str, given: object, kind: type[_Enum]) -> _Enum:
    """Return the member of an enumeration that an option names by its value, or is.

    Raises:
        DataError: another word.
        TypeError: no text.
    """
    if isinstance(given, kind):
        return given
    choose(name, given, kind)
    return kind(str(given))


def choice(*choices: str) -> Validator:
    """Accept one of a few words."""

    def check(instance: Any, attribute: Attribute[Any], value: Any) -> None:
        choose(_field(instance, attribute), value, choices)

    return doubting(_limited(check, FieldLimits(choices=choices)), f"it not in {choices!r}")


def twin_of(cls: type[_Made]) -> type[_Made]:
    """Return a class of the same build whose instances can be written to, and then become values of ``cls``.

    A frozen value is built by calls that go past its own refusal, one a field. An instance of the twin takes its fields
    as any object does, in a third of the time, and is turned into the value at the end (``self.__class__ = cls``).

    >>> from attrs import frozen
    >>> @frozen
    ... class Months:
    ...     number: int
    >>> made = twin_of(Months)()
    >>> made.number = 24
    >>> made.__class__ = Months
    >>> made
    Months(number=24)
    """
    plain = {name: getattr(object, name) for name in ("__setattr__", "__delattr__", "__init__")}
    made: type[_Made] = type(f"_{cls.__name__}", (cls,), {"__slots__": (), **plain})
    return made


def unchecked(cls: type[_Made]) -> Callable[..., _Made]:
    """Return what builds a frozen value of all its fields, in order, and checks none: they have been checked before.

    >>> from attrs import field, frozen
    >>> @frozen
    ... class Months:
    ...     number: int = field(validator=whole(1))
    >>> unchecked(Months)(24)
    Months(number=24)
    """
    # Written out for the class, as attrs writes its constructors: a loop over the fields takes three times as long.
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # _Made is any class that attrs made, for which there is no bound
    scope: dict[str, Any] = {"cls": cls, "twin": twin_of(cls)}
    puts = "".join(f"    self.{name} = {name}\n" for name in names) + "".join(unhashed(cls))
    exec(f"def make({', '.join(names)}):\n    self = twin()\n{puts}    self.__class__ = cls\n    return self", scope)
    made: Callable[..., _Made] = scope["make"]
    return made


#: Where attrs keeps the hash of a value that is hashed once.
_HASH = "_attrs_cached_hash"


def unhashed(cls: type) -> tuple[str, ...]:
    """Return the line of code that tells a new value of a class that keeps its hash that it has none yet."""
    return (f"    self.{_HASH} = None\n",) if _HASH in getattr(cls, "__slots__", ()) else ()


class Ordered:
    """What stands in an order, by its ``_order``: a tuple that is equal where the values are."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def _order(self) -> tuple[Any, ...]: ...

    def __lt__(self, other: Self) -> bool:
        return self._order < other._order if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other: Self) -> bool:
        return self._order <= other._order if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other: Self) -> bool:
        return self._order > other._order if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other: Self) -> bool:
        return self._order >= other._order if other.__class__ is self.__class__ else NotImplemented
