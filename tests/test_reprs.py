"""What a value shows in a REPL: one line that fits, and that Python reads back where it can."""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal

import pytest
from attrs import evolve, field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.pretty import pretty_repr

import tdc_programme as tdc
from tdc_programme.reprs import WIDTH, middle_cut
from tdc_programme.storable import Storable
from tdc_programme.strategies.registry import STRATEGIES


class Colour(enum.Enum):
    RED = "red"


@frozen(repr=False)
class Held(Storable):
    text: str
    many: tuple[object, ...] = ()
    one: object = None
    hidden: int = field(default=0, repr=False)


def subclasses(cls: type) -> set[type]:
    below: set[type] = set(cls.__subclasses__())
    return below.union(*map(subclasses, below))


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
@settings(max_examples=6)
@given(data=st.data())
def test_a_value_fits_on_one_line(kind: type, data: st.DataObject) -> None:
    shown = repr(data.draw(st.from_type(kind)))
    assert len(shown) <= WIDTH
    assert shown.isprintable()
    assert kind.__name__ in shown


def test_no_value_has_the_long_repr_that_attrs_makes() -> None:
    ours = {cls for cls in subclasses(Storable) if cls.__module__.startswith("tdc_programme.")}
    assert [cls for cls in ours if "attrs generated" in cls.__repr__.__code__.co_filename] == []
    assert len(ours) > 80


def test_what_fits_is_read_back() -> None:
    value = Held("Huế", (Decimal("1.5"), (), ("x",)), Colour.RED, hidden=7)
    assert repr(value) == "Held(text='Huế', many=(Decimal('1.5'), (), ('x',)), one=Colour.RED)"
    assert eval(repr(value)) == Held("Huế", (Decimal("1.5"), (), ("x",)), Colour.RED)
    assert repr(Held("")) == "Held(text='')"


#: What a repr may name.
NAMES = {name: getattr(tdc, name) for name in tdc.__all__} | {"Decimal": Decimal}
SMALL = (tdc.Quantity, tdc.Span, tdc.WrittenDate, tdc.DocumentNumber, tdc.Pinpoint)


@given(value=st.sampled_from(SMALL).flatmap(st.from_type))
def test_a_small_value_is_read_back(value: object) -> None:
    if not repr(value).startswith("<"):
        assert eval(repr(value), dict(NAMES)) == value


def test_what_does_not_fit_is_cut_in_its_middle() -> None:
    long = "Trung tâm Đào tạo " * 20
    assert repr(Held(long)) == f"<Held text='{long[:36]}…{long[-35:]}'>"
    assert repr(Held(long, (1, 2, 3), dt.date(2026, 11, 30))) == (
        f"<Held text='{long[:36]}…{long[-35:]}' many=3×int one=2026-11-30>"
    )
    assert repr(Held(long, (Held("c"),), Colour.RED)).endswith("' many=\"Held(text='c')\" one=RED>")
    for one, shown in {(): "0", True: "True", Decimal("1.25"): "1.25", 7: "7"}.items():
        assert repr(Held(long, one=one)).endswith(f"' one={shown}>")


def test_what_is_huge_is_not_written_out() -> None:
    class Watched(Held):
        def __repr__(self) -> str:
            raise AssertionError("shown")

    assert repr(Held("x", tuple(Watched("y") for _ in range(1000)))) == "<Held text='x' many=1000×Watched>"
    assert len(repr(Held("x", one="y" * 10**6))) <= WIDTH
    assert repr(Held("x", (Held("z" * 500),), 1)).startswith("<Held text='x' many=\"<Held text=")


def test_more_fields_than_there_is_room_for_end_in_an_ellipsis() -> None:
    @frozen(repr=False)
    class Wide(Storable):
        first_of_many_names: str
        second_of_many_names: str
        third_of_many_names: str
        fourth_of_many_names: str

    shown = repr(Wide(*("long " * 9,) * 4))
    assert len(shown) <= WIDTH
    assert shown.startswith("<Wide first_of_many_names='long")
    assert shown.endswith(" …>")


@given(st.text(), st.integers(3, 40))
def test_a_cut_keeps_both_ends(text: str, room: int) -> None:
    cut = middle_cut(text, room)
    if len(text) <= room:
        assert cut == text
    else:
        assert len(cut) == room
        assert (cut[0], cut[-1]) == (text[0], text[-1])


def test_a_milestone_names_its_quota_by_its_path() -> None:
    task = tdc.programme_1322().tasks[0]
    delivery = next(each for each in tdc.milestones(task, dt.date(2025, 1, 1)) if each.path)
    assert f"path={delivery.path!r}" in repr(delivery)
    assert "quota=" not in repr(delivery)
    assert "quota=" in repr(evolve(delivery, path=None))


def test_rich_shows_a_tree_without_defaults() -> None:
    shown = pretty_repr(tdc.parse_citation("Luật số 29/2013/QH13"), max_width=60)
    assert "serial='29'" in shown
    assert "\n" in shown
    assert "pinpoints" not in shown
