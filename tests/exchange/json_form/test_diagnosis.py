"""Every fault is told: where, what stands there, why, what is wanted, in both languages; and nothing else is raised."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import DataError, Fault, from_json, to_json
from tdc_programme.exchange.convert import read_plain
from tdc_programme.law import LegalRegister
from tdc_programme.strategies.registry import STRATEGIES

from .common import KINDS, read_as


def told(text: str | bytes, kind: Any, **options: Any) -> dict[str, Fault]:
    with pytest.raises(DataError) as caught:
        from_json(text, kind, **options)
    return {fault.path: fault for fault in caught.value.faults}


def test_a_bad_date_deep_inside() -> None:
    data = json.loads(to_json(tdc.programme_1322()))
    data["legal_bases"][1]["citation"]["issued"] = "2026-02-30"
    data["tasks"][0]["start"] = "31/8/2020"
    faults = told(json.dumps(data), tdc.Programme)
    assert set(faults) == {"$.legal_bases[1].citation.issued", "$.tasks[0].start"}
    fault = faults["$.legal_bases[1].citation.issued"]
    assert fault.value == '"2026-02-30"'
    assert fault.reason.endswith("no calendar has 2026-02-30: February 2026 has 28 days")
    assert (fault.rule_in("en") or "").startswith('a date ("2024-11-18"')
    assert (fault.rule_in("vi") or "").startswith('ngày ("2024-11-18"')
    assert fault.in_language("vi").endswith("không có ngày 2026-02-30 trong lịch")
    assert faults["$.tasks[0].start"].reason == 'expected a date ("2024-11-18"), got "31/8/2020"'


def test_all_of_an_object_at_once() -> None:
    """What a validator refuses is told beside a field of the wrong type, and beside a key that is not known."""
    faults = told('{"title": 5, "months": -1, "colour": 1, "hosts": [{"name": " "}]}', tdc.Task)
    assert set(faults) == {"$.title", "$.months", "$.colour", "$.hosts[0].name"}
    assert faults["$.months"].value == "-1"
    assert faults["$.hosts[0].name"].in_language("vi") == "Organisation.name: để trống, phải có nội dung"


def test_what_the_fields_say_together() -> None:
    faults = told('{"amount": 5, "unit": "bài", "upper": 3, "bound": "range"}', tdc.Quantity)
    assert faults["$"].reason == "Quantity.upper: 3 is not more than the amount, 5"
    assert faults["$"].rule_in("vi") == "các trường của Quantity khớp với nhau"
    assert faults["$"].vietnamese


@pytest.mark.parametrize(
    ("text", "kind", "path", "reason"),
    [
        ('{"amount": NaN, "unit": "a"}', tdc.Span, "$.amount", "NaN is no JSON number"),
        ('{"amount": -Infinity, "unit": "a"}', tdc.Span, "$.amount", "-Infinity is no JSON number"),
        ('{"amount": 1e999, "unit": "a"}', tdc.Span, "$.amount", "1e999 is too large"),
        ('{"amount": ' + "9" * 5000 + ', "unit": "a"}', tdc.Span, "$.amount", "a whole number of 5000 digits"),
        ('{"amount": 1, "unit": "a", "amount": 2}', tdc.Span, "$.amount", 'the key "amount" stands twice'),
        ('{"amount": 1, "unit": "\\ud800"}', tdc.Span, "$.unit", "half of a surrogate pair"),
        ('{"amount": 1, "unit": "\ud800"}', tdc.Span, "$.unit", "half of a surrogate pair"),
        ('{"amount": 1, "unit": "a", "\\ud800": 2}', tdc.Span, '$["\\ud800"]', "unknown key"),
        ('{"amount": 1, "unit": "a", "x y": 2}', tdc.Span, '$["x y"]', "unknown key"),
        ('{"amount": 1e5, "unit": "a"}', tdc.Span, "$.amount", "expected a whole number or a decimal number"),
        ('{"amount": "1E+1000000", "unit": "a"}', tdc.Span, "$.amount", "expected a whole number or a decimal"),
        ('{"amount": "1E+99999", "unit": "a"}', tdc.Span, "$.amount", "Span.amount: a number of more than"),
        ('"2024-13"', tdc.WrittenDate, "$", "expected a date"),
        ('"Thông tri lạ"', tdc.DocumentKind, "$", "expected kind of document"),
        ('"15"', tdc.Span, "$", "expected an object (Span)"),
        ('{"due": "2026-02-30", "text": "x"}', tdc.Assignment, "$.due", 'expected an object with "type": "Deadline"'),
        ('{"due": {"type": "Span"}, "text": "x"}', tdc.Assignment, "$.due", "expected"),
        ('[["a", 1]]', tuple[tuple[str, int, str], ...], "$[0]", "expected an array of 3"),
        ('["a", 1]', tuple[str, int, str], "$", "expected an array of 3"),
        ('["a", [NaN]]', tuple[str, ...], "$[1]", 'expected a text, got ["NaN is no JSON'),
        ('{"type": "WrittenDate", "month": 1, "month": 2}', tdc.WrittenDate | tdc.Period, "$.month", "the key"),
        ('["a", "b"]', tuple[str, int], "$[1]", "expected a whole number"),
        ('{"language": "fr"}', type(tdc.check("").options), "$.language", 'expected one of "vi", "en"'),
        ('{"a": {"amount": 1}}', dict[str, tdc.Span], "$.a.unit", "missing"),
        ('{"a": 1, "a": 2}', dict[str, int], "$.a", "the key"),
        ("[]", dict[str, int], "$", "expected an object"),
        ('{"bound": {}, "amount": 1, "unit": "x"}', tdc.Quantity, "$.bound", 'expected one of "exact"'),
        ('{"bound": true, "amount": 1, "unit": "x"}', tdc.Quantity, "$.bound", 'expected one of "exact"'),
    ],
)
def test_bad_data(text: str, kind: Any, path: str, reason: str) -> None:
    faults = told(text, kind)
    assert list(faults) == [path]
    assert faults[path].reason.startswith(reason)
    assert faults[path].vietnamese
    json.dumps([faults[path].reason, faults[path].value]).encode()
    str(faults[path]).encode()


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"\xff\xfe{", "byte 1 is no UTF-8"),
        ("", "Expecting value"),
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ("[" * 100_000 + "]" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_json_is_one_fault(source: str | bytes, reason: str) -> None:
    faults = told(source, tdc.Span)
    assert list(faults) == ["$"]
    assert reason in faults["$"].reason


def test_what_is_nested_as_deep_as_python_goes() -> None:
    """Between what JSON can be read and what its reader can follow there is nothing but a value or a DataError."""
    for depth in (10, 100, 300, 450, 800, 990):
        text = '{"text": "a", "parts": [' * depth + '{"text": "a"}' + "]}" * depth
        with suppress(DataError):
            assert to_json(from_json(text, tdc.Deliverable))
        wrong = '{"text": ' + "[" * depth + "]" * depth + "}"
        assert told(wrong, tdc.Deliverable)


class TestIgnoringWhatIsUnknown:
    def test_it_is_passed_over(self) -> None:
        text = '{"amount": 6, "unit": "tháng", "colour": {"x": [1]}}'
        assert from_json(text, tdc.Span, unknown="ignore") == tdc.Span(6, "tháng")
        assert told(text, tdc.Span)["$.colour"].reason == "unknown key (known: amount, unit)"

    def test_it_must_be_json_all_the_same(self) -> None:
        text = '{"amount": 6, "unit": "tháng", "colour": {"x": [1, {"a": NaN, "b": 1, "b": 2}]}}'
        assert set(told(text, tdc.Span, unknown="ignore")) == {"$.colour.x[1].a", "$.colour.x[1].b"}

    def test_deep_inside(self) -> None:
        text = '{"title": "x", "deliverables": [{"text": "y", "quotas": [{"text": "z", "new": 1}]}]}'
        assert from_json(text, tdc.Task, unknown="ignore").quotas()[0].text == "z"

    def test_another_word_is_refused(self) -> None:
        with pytest.raises(DataError, match="did you mean 'ignore'"):
            from_json("{}", tdc.Span, unknown="ingore")  # type: ignore[arg-type]  # wrong on purpose


class TestSources:
    def test_bytes_with_and_without_a_mark(self) -> None:
        for source in (b'{"amount": 6, "unit": "th\xc3\xa1ng"}', b'\xef\xbb\xbf{"amount": 6, "unit": "th\xc3\xa1ng"}'):
            assert from_json(source, tdc.Span) == tdc.Span(6, "tháng")
        assert from_json("\ufeff[]", tuple[tdc.Span, ...]) == ()

    def test_values_that_no_json_holds(self) -> None:
        with pytest.raises(DataError, match="surrogates"):
            to_json(tdc.Organisation("\ud800"))
        with pytest.raises(DataError, match="more than 4300 digits"):
            to_json(tdc.Quantity(10**4400, "bài"))


@attrs.frozen
class Odd:
    """A class of somebody else, whose rule breaks."""

    number: int = attrs.field(default=0)

    def __attrs_post_init__(self) -> None:
        if self.number == 7:
            raise ZeroDivisionError
        if self.number == 8:
            raise OverflowError("too much", self)


def test_rules_of_others_that_break() -> None:
    assert told('{"number": 7}', Odd)["$"].reason == "ZeroDivisionError"
    assert told('{"number": 8}', Odd)["$"].reason == "too much"


# --- anything ------------------------------------------------------------------------------------------------------

junk = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**20), 10**20),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from(["2024-02-30", "15/2022/TT", "1E+99999", "-1", "\ud800", "range", "Huế", ""]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(st.text(max_size=3), inner, max_size=2)),
    max_leaves=4,
)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every place in plain data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, one in inner for place in places(one, (*path, key)))]


def damaged(draw: Any, data: Any) -> Any:
    """Put something else at a place of plain data, take it away, or add a key."""
    place = draw(st.sampled_from(places(data)))
    if not place:
        return draw(junk)
    holder = data
    for step in place[:-1]:
        holder = holder[step]
    how = draw(st.sampled_from(["other", "none", "key"]))
    if how == "other" or isinstance(holder, list):
        holder[place[-1]] = draw(junk)
    elif how == "none":
        del holder[place[-1]]
    else:
        holder[draw(st.sampled_from(["type", "schema", "x", place[-1] + " "]))] = draw(junk)
    return data


@settings(max_examples=150, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_damaged_data_is_read_or_refused_in_both_languages(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([kind for kind in KINDS if kind is not LegalRegister]))
    spoiled = damaged(data.draw, json.loads(to_json(data.draw(STRATEGIES[kind]()))))
    faults: tuple[Fault, ...] | None = None
    try:
        value = from_json(json.dumps(spoiled), read_as(kind))
    except DataError as error:
        faults = error.faults
    if faults is None:
        assert from_json(to_json(value), read_as(kind)) == value or not attrs.has(kind)
        return
    assert faults
    for fault in faults:
        assert fault.path.startswith("$")
        assert fault.vietnamese
        assert str(fault).encode()


@attrs.frozen
class Paired:
    """A class one of whose rules looks at another field."""

    low: int
    high: int = attrs.field()

    @high.validator
    def _above(self, _: Any, value: int) -> None:
        if value < self.low:
            raise tdc.QuantityError("high: below low", vietnamese="high: nhỏ hơn low")


def test_a_rule_that_looks_at_another_field() -> None:
    assert set(told('{"low": "x", "high": 1}', Paired)) == {"$.low"}
    assert told('{"low": 2, "high": 1}', Paired)["$.high"].vietnamese == "high: nhỏ hơn low"


def test_a_rule_is_told_apart_from_the_reason() -> None:
    fault = told('{"title": " ", "months": 0}', tdc.Task)
    assert fault["$.months"].rule == ("months, 1 or more", "1 trở lên")
    assert fault["$.title"].rule_in("vi") == "chuỗi chữ có nội dung"


def test_a_value_that_says_its_class_though_one_alone_is_possible() -> None:
    text = '{"start":0,"end":1,"text":"a","value":{"type":"Span","amount":"x","unit":"a"}}'
    assert set(told(text, tdc.Found[tdc.Span])) == {"$.value.amount"}


def test_data_in_itself_is_too_deep() -> None:
    data: dict[str, Any] = {"text": "a"}
    data["parts"] = [data]
    with pytest.raises(DataError, match="nested too deep"):
        read_plain(data, tdc.Deliverable)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (tdc.Quantity, '{"amount":5,"unit":"bài","upper":3,"bound":"range"}'),
        (tdc.Quantity, '{"amount":5,"unit":"bài","bound":"range"}'),
        (tdc.Quantity, '{"amount":5,"unit":"bài","upper":9}'),
        (tdc.Quantity, '{"amount":5,"unit":"bài","strict":true}'),
        (tdc.Quantity, '{"amount":5,"unit":"bài","upper_strict":true}'),
        (tdc.Per, '{"amount":0,"unit":"tuần"}'),
        (tdc.Pinpoint, "{}"),
        (tdc.Citation, "{}"),
    ],
)
def test_what_a_value_refuses_of_itself_is_said_in_vietnamese(kind: type, data: str) -> None:
    with pytest.raises(tdc.DataError) as caught:
        tdc.from_json(data, kind)
    (fault,) = caught.value.faults
    assert fault.vietnamese is not None
    assert "không hợp lệ" not in fault.vietnamese
    assert fault.vietnamese != fault.reason
