"""What a guarded function takes, and how it refuses the rest."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

import pytest

from tdc_programme.arguments import brief, guarded, wrong_text, wrong_type


@guarded
def add(first: int, /, *more: int, scale: Decimal | int = 1, **rest: object) -> Decimal | int:
    """Add numbers."""
    return (first + sum(more)) * scale


@guarded
def names(them: Iterable[str], by: Mapping[str, int] | None = None, *, how: Literal["a", "b"] = "a") -> list[str]:
    return [*them, *(by or {}), how]


class Box:
    @guarded
    def put(self, thing: Any, on: dt.date, *, each: Callable[[int], int] | None = None) -> tuple[object, dt.date]:
        return thing, on

    @staticmethod
    @guarded
    def of(parts: tuple[int, ...] | Sequence[str], kind: type[object] = object) -> int:
        return len(parts)


def test_a_right_call_is_as_it_was() -> None:
    assert [add(1), add(1, 2, 3), add(1, 2, scale=Decimal(2), said="x")] == [1, 6, Decimal(6)]
    assert names(iter("ab"), {"c": 1}, how="b") == ["a", "b", "c", "b"]
    assert names(them=["a"]) == names(["a"], None) == ["a", "a"]
    assert Box().put(None, dt.date(2024, 1, 1), each=abs) == (None, dt.date(2024, 1, 1))
    assert Box.of((1, 2)) == Box.of(["a", "b"], str) == 2


def test_a_guarded_function_is_seen_as_it_is() -> None:
    assert inspect.signature(add) == inspect.signature(inspect.unwrap(add))
    assert (add.__doc__, add.__name__, add.__module__) == ("Add numbers.", "add", __name__)
    assert add.__globals__ is globals()  # so that its examples are found


# What type checkers refuse is called through names that they know nothing of.
any_add: Any = add
any_names: Any = names
any_box: Any = Box()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: any_add("1"), "add takes an int, not str ('1')"),
        (lambda: any_add(True), "add takes an int, not bool (True)"),
        (lambda: any_add(1, None), "add takes an int as more, not None"),
        (lambda: any_add(1, scale=1.5), "as scale, not float (1.5), which has lost digits: give Decimal('1.5')"),
        (lambda: any_names("ab"), "names takes an iterable of str, not str ('ab')"),
        (lambda: any_names([1]), "names takes an iterable of str, not list ([1])"),
        (lambda: any_names(iter([1])), "names takes an iterable of str, not tuple ((1,))"),
        (lambda: any_names([], {1: 1}), "names takes a mapping of str to int or None as by, not dict ({1: 1})"),
        (lambda: any_box.put(1, dt.datetime(2024, 1, 1)), "Box.put takes a date as on, not datetime"),
        (lambda: any_box.put(1, dt.datetime(2024, 1, 1)), ": give its .date()"),
        (lambda: any_box.put(1, dt.date(2024, 1, 1), each=1), "takes a function or None as each, not int (1)"),
        (lambda: any_box.of((1, "a")), "Box.of takes a tuple of int or a sequence of str, not tuple"),
        (lambda: any_box.of([], 1), "Box.of takes a class as kind, not int (1)"),
    ],
)
def test_a_wrong_type_is_refused_each_time(call: Callable[[], object], said: str) -> None:
    for _ in range(2):  # what was let in once is not asked again
        with pytest.raises(TypeError) as caught:
            call()
        assert said in str(caught.value)
        assert add(1) == 1
        assert names(()) == ["a"]


def test_wrong_members_are_seen_after_right_ones() -> None:
    assert names(["a"]) == ["a", "a"]
    with pytest.raises(TypeError):
        any_names([1])


def test_too_many_or_unknown_arguments_are_refused_by_the_function_itself() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        any_names([], None, 1)
    with pytest.raises(TypeError, match="unexpected keyword argument 'hows'"):
        any_names([], hows="a")


def test_a_literal_is_the_functions_own_affair() -> None:
    assert any_names([], how=1) == [1]

    @guarded
    def choose(what: Literal["a", "b"] | int) -> object:
        return what

    any_choose: Any = choose
    assert any_choose(1.5) == 1.5


def test_a_collection_is_no_iterator() -> None:
    @guarded
    def count(them: Collection[int]) -> int:
        return len(them)

    def numbers() -> Iterator[int]:
        yield 1

    assert count({1, 2}) == 2
    assert count(numbers()) == 1  # type: ignore[arg-type]  # it becomes a tuple


def test_a_value_is_shown_in_a_few_letters() -> None:
    assert brief(10**5000) == "a number of about 5001 digits"
    assert len(brief("x" * 1000)) == 60

    class Shy:
        def __repr__(self) -> str:
            raise ValueError

    assert brief(Shy()) == "Shy"
    assert str(wrong_text(None)) == "text: expected str or View, not NoneType (None)"
    assert str(wrong_type("f", "a str", 10**5000)) == "f takes a str, not int (a number of about 5001 digits)"
