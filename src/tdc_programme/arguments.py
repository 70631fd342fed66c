"""Wrong Python types are told at the door: by the function that was called, in the words of its own signature.

A function whose arguments are wrong either breaks somewhere inside, with a message about what it does there, or answers
silently. :func:`guarded` reads the annotations of a function, once, when it is first called, and refuses what they do
not allow. What reads texts is not guarded: it is called a million times, and looks at its one argument itself.
"""

from __future__ import annotations

import collections.abc as abc
import datetime as dt
import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from itertools import chain, repeat
from types import FunctionType, NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, cast, get_args, get_origin, get_type_hints

P = ParamSpec("P")
R = TypeVar("R")

#: What passes for another type in Python, but is not meant by it here: True is no number, and a moment is no day.
_NOT_MEANT = {int: bool, dt.date: dt.datetime}
_MANY = (abc.Iterable, abc.Collection, abc.Sequence)
_UNIONS = (Union, UnionType)
_PLAIN_WORDS = {NoneType: "None", abc.Callable: "a function", type: "a class", Any: "anything"}
_KEYWORDS = inspect.Parameter.VAR_KEYWORD


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """Refuse arguments whose types the annotations of ``function`` do not allow.

    The members of collections are looked at too; what can be gone through only once becomes a tuple first. The words
    of a ``Literal`` are left to :func:`~.values.choose`, which has all of them and what is near.

    >>> @guarded
    ... def age(born: dt.date, *, on: dt.date | None = None) -> int:
    ...     return (on or dt.date.today()).year - born.year
    >>> age(dt.date(1990, 5, 17), on="2024-11-20")
    Traceback (most recent call last):
    ...
    TypeError: age takes a date or None as on, not str ('2024-11-20')
    """
    doors = _Doors(function)
    placed, usual = doors.usual_in_place, doors.usual  # most calls are right, and are let in by their types alone

    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if len(args) <= len(placed):
            for kinds, value in zip(placed, args):
                if type(value) not in kinds:
                    break
            else:
                for name, value in kwargs.items():
                    if name not in usual or type(value) not in usual[name]:
                        break
                else:
                    return function(*args, **kwargs)
        args, kwargs = doors.let_in(args, kwargs)  # type: ignore[assignment]  # no checker can know that what is let in still fits P
        return function(*args, **kwargs)

    # What looks through a module for its functions and their examples goes by their globals.
    guard = FunctionType(call.__code__, cast(FunctionType, function).__globals__, None, None, call.__closure__)
    return wraps(function)(cast("Callable[P, R]", guard))


def wrong_type(who: str, wanted: str, value: object, *, name: str | None = None) -> TypeError:
    """Return the error of a function ``who`` that was given another type than it takes, as its argument ``name``.

    >>> wrong_type("format_span", "a Span", "12 tháng")
    TypeError("format_span takes a Span, not str ('12 tháng')")
    """
    said = "None" if value is None else f"{type(value).__name__} ({brief(value)})"
    return TypeError(f"{who} takes {wanted}{f' as {name}' if name else ''}, not {said}{_hint(wanted, value)}")


def wrong_text(value: object) -> TypeError:
    """Return the error of a function that reads texts; all of them call their argument ``text``.

    >>> wrong_text(5)
    TypeError('text: expected str or View, not int (5)')
    """
    return TypeError(f"text: expected str or View, not {type(value).__name__} ({brief(value)})")


def _hint(wanted: str, value: object) -> str:
    if isinstance(value, float) and "Decimal" in wanted:
        return f", which has lost digits: give Decimal({str(value)!r})"
    return ": give its .date()" if isinstance(value, dt.datetime) and "date" in wanted else ""


def brief(value: object, longest: int = 60) -> str:
    """Return a value as errors show it, on one line; of a number that Python does not write, how long it is.

    >>> brief("tháng 3"), brief(10**5000), brief("x" * 100, 10)
    ("'tháng 3'", 'a number of about 5001 digits', "'xxxxxxxx…")
    """
    try:
        shown = repr(value)
    except ValueError:  # an int of more digits than sys.get_int_max_str_digits()
        bits = value.bit_length() if isinstance(value, int) else 0
        return f"a number of about {int(bits * 0.30103) + 1} digits" if bits else type(value).__name__
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


class _Doors:
    """What a function takes, by the names of its arguments."""

    def __init__(self, function: Callable[..., object]) -> None:
        self._function = cast(FunctionType, function)
        #: The types of each argument that need no second look, filled as they are met.
        self.usual: dict[str, set[type]] = {}
        self.usual_in_place: list[set[type]] = []

    @cached_property
    def _hints(self) -> Mapping[str, Any]:
        # Not before the first call: annotations may name what stands further down in the module.
        hints, parameters = get_type_hints(self._function), self._parameters
        return {name: hints[name] for name in parameters if name in hints and parameters[name].kind is not _KEYWORDS}

    @cached_property
    def _fits(self) -> Mapping[str, Callable[[Any], bool]]:
        return {name: _fitting(hint) for name, hint in self._hints.items()}

    @cached_property
    def _parameters(self) -> Mapping[str, inspect.Parameter]:
        return inspect.signature(self._function).parameters

    @cached_property
    def _placed(self) -> tuple[Sequence[str], str]:
        """The names of arguments that have a place, and of those that take any number of places; or ``""``."""
        them = list(self._parameters.values())
        rest = [one.name for one in them if one.kind is inspect.Parameter.VAR_POSITIONAL]
        return [one.name for one in them if one.kind < inspect.Parameter.VAR_POSITIONAL], rest[0] if rest else ""

    def let_in(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Sequence[Any], Mapping[str, Any]]:
        """Return the arguments, or raise where the type of one is wrong."""
        names, rest = self._placed
        placed = [self._passed(name, value) for name, value in zip(chain(names, repeat(rest)), args)]
        named = {name: self._passed(name, value) for name, value in kwargs.items()}
        if not self.usual:
            self.usual |= {name: set() for name in self._parameters}
            self.usual_in_place += [self.usual[name] for name in names]
        for name, value in (*zip(names, placed), *named.items()):
            if isinstance(value, str) or not isinstance(value, abc.Iterable):  # else its members are of interest
                self.usual.get(name, set()).add(type(value))
        return placed, named

    def _passed(self, name: str, value: Any) -> Any:
        fits = self._fits.get(name)
        if fits is None:
            return value
        if isinstance(value, abc.Iterator) and _takes_many(self._hints[name]):
            value = tuple(value)
        if fits(value):
            return value
        is_first = name == next(iter(self._hints))
        who, wanted = self._function.__qualname__, _words(self._hints[name])
        raise wrong_type(who, wanted, value, name=None if is_first else name)


def _fitting(hint: Any) -> Callable[[Any], bool]:
    """Return what says whether a value is of an annotated type; of a Literal, which is no class, any is."""
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind in _UNIONS:
        ways = [_fitting(one) for one in inner]
        return lambda value: any(fits(value) for fits in ways)
    if kind in _MANY or (kind is tuple and inner[1:] == (...,)):
        return _fitting_many(kind, _fitting(inner[0]))
    if kind is type:  # tuple[Task, ...] is none, but serves as one
        return lambda value: isinstance(value, type) or get_origin(value) is not None
    if kind is abc.Mapping:
        key, thing = map(_fitting, inner)
        return lambda value: isinstance(value, Mapping) and all(key(k) and thing(v) for k, v in value.items())
    anything = kind in (Any, object) or not isinstance(kind, type)
    return (lambda value: True) if anything else _of_class((kind,))


def _of_class(kinds: tuple[type, ...]) -> Callable[[Any], bool]:
    (kind, *_) = kinds
    other = _NOT_MEANT.get(kind)
    if other is None:
        return lambda value: isinstance(value, kinds)
    return lambda value: isinstance(value, kind) and not isinstance(value, other)


def _fitting_many(kind: Any, member: Callable[[Any], bool]) -> Callable[[Any], bool]:
    # A text is a collection of texts, and no one means it so.
    def fits(value: Any) -> bool:
        return isinstance(value, kind) and not isinstance(value, str | bytes) and all(map(member, value))

    return fits


def _takes_many(hint: Any) -> bool:
    kind = get_origin(hint)
    return any(map(_takes_many, get_args(hint))) if kind in _UNIONS else kind in _MANY


def _words(hint: Any) -> str:
    """Return an annotation in words: ``a date or None``."""
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind in _UNIONS:
        return _either(list(map(_words, inner)))
    if kind in _MANY or kind is tuple:
        return f"{_named(kind)} of {_bare(inner[0])}"
    if kind is abc.Mapping:
        return f"a mapping of {_bare(inner[0])} to {_bare(inner[1])}"
    return _PLAIN_WORDS.get(kind) or _named(kind)


def _either(ways: list[str]) -> str:
    return f"{', '.join(ways[:-1])} or {ways[-1]}" if len(ways) > 1 else ways[0]


def _named(kind: type) -> str:
    name = kind.__name__.lower() if kind in _MANY else kind.__name__.lstrip("_")
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def _bare(hint: Any) -> str:
    if get_origin(hint) in _UNIONS:
        return " | ".join(map(_bare, get_args(hint)))
    return _words(hint).removeprefix("an ").removeprefix("a ")
