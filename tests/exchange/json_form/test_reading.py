"""Reading fast and slowly, with orjson and without: the same values, the same refusals, the same texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import DataError, from_json, to_json
from tdc_programme.exchange import convert
from tdc_programme.exchange.convert import read_plain
from tdc_programme.exchange.json_form import engine
from tdc_programme.exchange.json_form.diagnosis import Diagnosis
from tdc_programme.exchange.json_form.parsing import parsed, text_of
from tdc_programme.exchange.json_form.reading import Kept, reader_of
from tdc_programme.exchange.json_form.shapes import Record, has_shape, shape_of
from tdc_programme.law import LegalRegister
from tdc_programme.strategies.registry import STRATEGIES
from tdc_programme.values import doubt_of, is_a

from .common import KINDS, read_as, same
from .test_diagnosis import damaged

DRAWN = [kind for kind in KINDS if kind is not LegalRegister]
Answer = tuple[str, Any]


def answer(read: Any, source: str | bytes, kind: Any) -> Answer:
    """Return what reading gives: a value, or the faults."""
    try:
        return "value", read(source, kind)
    except DataError as error:
        return "faults", [(fault.path, fault.reason, fault.value, fault.rule) for fault in error.faults]


def read_slowly(source: str | bytes, kind: Any) -> Any:
    diagnosis = Diagnosis(shape_of(kind), parsed(text_of(source)))
    if diagnosis.faults:
        raise DataError("refused", faults=tuple(diagnosis.faults))
    return diagnosis.value


def read_without_orjson(source: str | bytes, kind: Any) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "orjson", lambda: None)
        return from_json(source, kind)


def agree(source: str | bytes, kind: Any) -> Answer:
    """Return what every way of reading gives; they must give the same."""
    slow = answer(read_slowly, source, kind)
    for read in (from_json, read_without_orjson):
        other = answer(read, source, kind)
        assert other[0] == slow[0], (source, slow, other)
        assert same(other[1], slow[1]) if slow[0] == "value" else other == slow
    return slow


def texts_of(data: Any) -> Iterator[str | bytes]:
    """Iterate over the ways in which people write plain data."""
    yield json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    yield json.dumps(data, ensure_ascii=False, indent=1)
    yield json.dumps(data).replace('": ', '" : ')
    yield json.dumps(data).encode()


@settings(max_examples=120, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_way_reads_the_same_values_and_refuses_the_same(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(DRAWN))
    value = data.draw(STRATEGIES[kind]())
    plain = json.loads(to_json(value))
    for text in texts_of(plain):
        said, read = agree(text, read_as(kind))
        assert said == "value"
        assert same(read, value)
    spoiled = damaged(data.draw, plain)
    for text in texts_of(spoiled):
        agree(text, read_as(kind))


@settings(max_examples=60, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_way_writes_the_same(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(DRAWN))
    value = data.draw(STRATEGIES[kind]())
    for indent in (None, 2, 3):
        said = to_json(value, indent=indent)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine, "orjson", lambda: None)
            assert to_json(value, indent=indent) == said
        assert json.loads(said) == json.loads(to_json(value))


@pytest.mark.parametrize(
    "text",
    [
        '{"amount":1,"unit":"a","amount":2}',
        '{"amount":1,"amount":1,"unit":"a"}',
        '{"amount" :1,"unit":"a","amount":1}',
        '{"amount" :1,"amount" :1,"unit":":"}',
        '{"amount":1,"unit":"a\\":"}',
        '{"amount":1,"unit":":"}',
        '{"amount":1,"unit":"x","amo\\u0075nt":1}',
        '{"amount":1,"unit":"\\u0022:","amount":1}',
        '{"amount":1,"unit":"\\u003a","unit":":"}',
        '{"schema":"tdc-programme/2","schema":"tdc-programme/2","amount":1,"unit":"a"}',
        '{"schema":"tdc-programme/3","amount":1,"unit":"a"}',
        '{"amount":1,"unit":"a","schema":"tdc-programme/2"}',
        '{"amount":NaN,"unit":"a"}',
        '{"amount":1,"unit":"\\ud800"}',
        '{"amount":1,"unit":"\\udc00\\ud800"}',
        '{"amount":1,"unit":"\\ud83d\\ude00"}',
        '{"amount":1,"unit":"\\uD83D\\uDE00"}',
        '{"amount":1,"unit":"\ud800"}',
        '{"amount":123456789012345678901234567890,"unit":"a"}',
        '{"amount":-9223372036854775809,"unit":"a"}',
        '{"amount":-0,"unit":"a"}',
        '{"amount":1.0,"unit":"a"}',
        '{"amount":1e2,"unit":"a"}',
        '{"amount":true,"unit":"a"}',
        '{"amount":"1E+20001","unit":"a"}',
        '{"amount":1,"unit":" \u2003"}',
        '{"amount":1,"unit":"a",}',
        '{"amount":01,"unit":"a"}',
        "\ufeff" + '{"amount":1,"unit":"a"}',
        ' {"amount":1,"unit":"a"}\n',
        '{"amount":1,"unit":"a"}x',
        '{"amount":1,"unit":"a\x01"}',
        '{"amount":1,"unit":"a\\u0001\\/"}',
        "",
        "null",
        "[]",
    ],
)
def test_what_could_be_read_in_two_ways_is_not(text: str) -> None:
    agree(text, tdc.Span)
    agree(f"[{text.removeprefix(chr(0xFEFF))}]", tuple[tdc.Span, ...])
    if all(not 0xD800 <= ord(sign) <= 0xDFFF for sign in text):
        agree(text.encode(), tdc.Span)


@pytest.mark.parametrize("source", [b"\xff{}", b'{"amount":1,"unit":"\xed\xa0\x80"}', b"\xef\xbb\xbf1"])
def test_bytes(source: bytes) -> None:
    agree(source, tdc.Span)


def test_arrays_of_any_length_and_rows_of_several() -> None:
    for count in (0, 1, 2, 15, 16, 40):
        spans = tuple(tdc.Span(n, "tháng") for n in range(count))
        assert agree(to_json(spans), tuple[tdc.Span, ...]) == ("value", spans)
        assert agree(to_json(spans), list[tdc.Span]) == ("value", list(spans))
    assert agree('["a",[1,"b"]]', tuple[str, tuple[int, str]]) == ("value", ("a", (1, "b")))
    assert agree('{"a":{"x":true},"b":{}}', dict[str, dict[str, bool]])[0] == "value"
    agree('{"a":1,"a":1}', dict[str, int])


def test_data_that_somebody_made_is_left_as_it_is() -> None:
    data = [{"amount": n, "unit": "tháng"} for n in range(40)]
    assert read_plain(data, tuple[tdc.Span, ...])[39] == tdc.Span(39, "tháng")
    assert len(data) == 40
    assert read_plain(({"amount": 1, "unit": "a"},), tuple[tdc.Span, ...]) == (tdc.Span(1, "a"),)


@attrs.frozen
class Narrow:
    """A class whose rule takes less than its types say, and one rule that is nobody's whom we know."""

    word: str | None = attrs.field(default="x", validator=is_a(str))
    number: int = attrs.field(default=1, validator=lambda *_: None, alias="count")
    made: list[int] = attrs.field(factory=list)

    __module__ = "tdc_programme.somewhere"


def test_a_rule_that_takes_less_than_the_type() -> None:
    assert agree('{"word":null}', Narrow)[0] == "faults"
    assert agree('{"word":"a","number":3,"made":[1]}', Narrow) == ("value", Narrow("a", 3, [1]))
    assert from_json(to_json(Narrow(made=[2])), Narrow) == Narrow(made=[2])


@pytest.mark.parametrize("kind", [kind for kind in DRAWN if attrs.has(kind)], ids=lambda kind: kind.__name__)
def test_what_validators_say_of_themselves_is_true(kind: type) -> None:
    """A value of the right type that they refuse is one that they say they may refuse."""
    for field in Record(kind).fields.values():
        check, doubt = field.attribute.validator, doubt_of(field.attribute.validator)
        if doubt is None or check is None:
            continue
        for it in ("", " ", "a", 0, -1, 10**30, 3000, (), ("",), ("a", " "), None):
            try:
                check(None, field.attribute, it)
            except TypeError:  # of the wrong type
                continue
            except tdc.TdcError:
                assert eval(doubt, {}, {"it": it})


def test_the_fast_reader_raises_where_it_is_in_doubt() -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011  # whatever it is, the other one will tell
        reader_of(shape_of(tdc.Span))({"amount": 1}, Kept())


def test_without_orjson_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orjson", None)
    engine.orjson.cache_clear()
    try:
        assert engine.orjson() is None
        assert from_json(to_json(tdc.Span(1, "a")), tdc.Span) == tdc.Span(1, "a")
    finally:
        monkeypatch.undo()
        engine.orjson.cache_clear()
    assert convert.read_plain([1], tuple[int, ...]) == (1,)


def test_a_pair_has_a_form_as_what_it_holds_has() -> None:
    assert has_shape(tuple[int, str])
    assert not has_shape(tuple[int, float])
