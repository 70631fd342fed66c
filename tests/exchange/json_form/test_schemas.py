"""JSON Schemas: they allow what is read, and refuse what is refused, but for the few things that no schema can say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import Citation, Money, Person, Quantity, Span, Task, WrittenDate, json_schema
from tdc_programme.exchange.json_form.descriptions import field_term_of, fields_said_by, term_of
from tdc_programme.exchange.json_form.diagnosis import Diagnosis
from tdc_programme.exchange.json_form.field_rules import rules_of
from tdc_programme.exchange.json_form.schemas import Definitions, definitions_of
from tdc_programme.exchange.json_form.shapes import Anything, Record, shape_of
from tdc_programme.programme import Merge
from tdc_programme.strategies.registry import STRATEGIES
from tdc_programme.text.patterns import Pattern
from tdc_programme.vietnamese.dates import CountedDate

from ...scripts import DOCS, load
from .drawing import Data, Drawing, nearly

maker = load(DOCS / "make_schemas.py")
some = settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)

READ_AS: Mapping[type, Any] = {tdc.Found: tdc.Found[str], Merge: Merge[tdc.Programme]}
#: All but the register, whose one value has 4,000 documents.
KINDS = [READ_AS.get(kind, kind) for kind in STRATEGIES if kind is not tdc.LegalRegister]

#: Those whose rules between fields a schema says.
RULED = [kind for kind in STRATEGIES if rules_of(kind)]

#: What no schema can say: how the refusal begins, and in whose words the how-to on schemas lists it.
UNSAID = {
    r"\w+\.\w+: a number of more than 20000 digits": "number of more than 20,000 digits",
    r"Quantity\.upper: .* is not more than the amount": "`Quantity.upper`",
    r"Interval: its end .* lies below its start": "`Interval.high`",
    r"Window: its last day": "`Window.last`",
    r"Edit: ends": "`Edit.end`",
    r"Fix: edits overlap": "`Fix.edits`",
    r"Money\.amount: .*E.* has more decimals": "`Money.amount`",
    r"RelativeDate\.said:": "`RelativeDate.said`",
    r"PartOfPeriod\.of:|.* has no first and last day:": "`PartOfPeriod.of`",
}
_UNSAID = Pattern.plain("|".join(f"(?:{reason})" for reason in UNSAID), yes=("Window: its last day is …",))


@cache
def drawing(kind: Any) -> Drawing:
    return Drawing(json_schema(kind))


def faults(kind: Any, data: Data) -> list[str]:
    return [fault.reason for fault in Diagnosis(shape_of(kind), data).faults]


def agree(kind: Any, data: Data) -> None:
    """Assert that schema and reader agree on data."""
    reasons = faults(kind, data)
    if not reasons:
        assert drawing(kind).allows(data), next(drawing(kind).validator.iter_errors(data)).message
    elif drawing(kind).allows(data):
        assert [reason for reason in reasons if not _UNSAID.match(reason)] == []


@pytest.mark.parametrize("kind", [*KINDS, tdc.LegalRegister], ids=str)
def test_it_is_a_schema(kind: Any) -> None:
    schema = json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


class TestItAllowsWhatIsRead:
    @some
    @given(st.data())
    def test_what_is_written(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from([kind for kind in STRATEGIES if READ_AS.get(kind, kind) in KINDS]))
        written = json.loads(tdc.to_json(data.draw(STRATEGIES[kind]())))
        agree(READ_AS.get(kind, kind), written)
        assert drawing(READ_AS.get(kind, kind)).allows(written)

    @some
    @given(st.data())
    def test_what_is_drawn_from_it_is_read(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(KINDS))
        agree(kind, data.draw(drawing(kind).strategy))

    @some
    @given(st.data())
    def test_what_is_nearly_right_is_allowed_where_it_is_read(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(KINDS))
        almost = data.draw(nearly(data.draw(drawing(kind).strategy)))
        agree(kind, almost)
        agree(kind, data.draw(nearly(almost)))

    @pytest.mark.parametrize("kind", RULED, ids=lambda kind: kind.__name__)
    @some
    @given(st.data())
    def test_what_breaks_the_rules_between_fields_is_refused_by_both(self, kind: type, data: st.DataObject) -> None:
        schema: Any = json_schema(kind)
        bare = next((one for one in schema.get("anyOf", ()) if one.get("type") == "object"), schema)
        bare = {key: value for key, value in bare.items() if key not in ("allOf", "anyOf", "if", "then")}
        agree(kind, data.draw(Drawing(bare | {"$defs": schema["$defs"]}).strategy))

    def test_the_register(self) -> None:
        register = json.loads(tdc.to_json(tdc.LegalRegister.bundled()))
        some = register | {key: register[key][:50] for key in ("documents", "changes")}
        assert drawing(tdc.LegalRegister).allows(some)


@pytest.mark.parametrize(
    ("kind", "data", "is_allowed"),
    [
        (Quantity, {"amount": 1, "unit": "bài"}, True),
        (Quantity, {"amount": 1.0, "unit": "bài"}, False),
        (Quantity, {"amount": True, "unit": "bài"}, False),
        (Quantity, {"amount": "1.50", "unit": "bài"}, True),
        (Quantity, {"amount": "1,5", "unit": "bài"}, False),
        (Quantity, {"amount": 1, "unit": "\N{NO-BREAK SPACE}\n"}, False),
        (Quantity, {"amount": 1, "unit": "\N{ZERO WIDTH SPACE}"}, True),
        (Quantity, {"amount": 1, "unit": "bài", "bound": "range"}, False),
        (Quantity, {"amount": 1, "unit": "bài", "bound": "range", "upper": None}, False),
        (Quantity, {"amount": 1, "unit": "bài", "bound": "range", "upper": 2}, True),
        (Quantity, {"amount": 1, "unit": "bài", "upper": 2}, False),
        (Quantity, {"amount": 1, "unit": "bài", "strict": True}, False),
        (Quantity, {"amount": 1, "unit": "bài", "colour": 1}, False),
        (Quantity, {"amount": 1, "unit": "bài", "schema": "tdc-programme/2"}, True),
        (Quantity, {"amount": 1, "unit": "bài", "schema": "tdc-programme/9"}, False),
        (Span, {"amount": "-0.0", "unit": "tháng"}, True),
        (Span, {"amount": "-0.1", "unit": "tháng"}, False),
        (tdc.Per, {"amount": 0, "unit": "tháng"}, False),
        (tdc.Per, {"amount": "0.0", "unit": "tháng"}, False),
        (tdc.Per, {"amount": "0.50", "unit": "tháng"}, True),
        (Money, {"amount": "12.345", "currency": "USD"}, False),
        (Money, {"amount": "12.3400", "currency": "USD"}, True),
        (Money, {"amount": "12.345", "currency": "VND"}, True),
        (Money, {"amount": 1, "currency": "XYZ"}, False),
        (WrittenDate, "2024-02-29", True),
        (WrittenDate, "2023-02-29", False),
        (WrittenDate, "2024-11-18\n", False),
        (WrittenDate, {"year": 2024, "month": 13}, True),
        (WrittenDate, {"year": 2024, "month": 100}, False),
        (Citation, {}, False),
        (Citation, {"number": "15/2022/TT-BKHCN"}, True),
        (Citation, {"number": None, "kind": None}, False),
        (tdc.Pinpoint, {"article": None}, False),
        (CountedDate, {"span": {"amount": 2, "unit": "ngày"}, "working": True}, True),
        (CountedDate, {"span": {"amount": 2, "unit": "tuần"}, "working": True}, False),
        (CountedDate, {"span": {"amount": "2.5", "unit": "ngày"}}, False),
        (CountedDate, {"span": {"amount": 2, "unit": "giờ"}}, False),
        (tuple[Person, ...], [{"name": "Lê Văn A"}], True),
        (tuple[Person, ...], {"name": "Lê Văn A"}, False),
        (tuple[Person, ...], [{"name": "Lê Văn A", "schema": "tdc-programme/2"}], False),
        (tuple[Quantity | Span, ...], [{"type": "Span", "amount": 1, "unit": "tháng"}], True),
        (tuple[Quantity | Span, ...], [{"amount": 1, "unit": "tháng"}], False),
        (Quantity | Span, {"type": "Span", "amount": 1, "unit": "tháng", "schema": "tdc-programme/2"}, True),
        (Span | None, None, True),
        (WrittenDate | int, "2024", True),
        (WrittenDate | int, 5, True),
        (WrittenDate | int, {"type": "WrittenDate", "year": 2024}, True),
        (tdc.Found[Citation], {"start": 0, "end": 1, "text": "x", "value": {"number": "15/2022/TT-BKHCN"}}, True),
        (
            tdc.Found[Citation],
            {"start": 0, "end": 1, "text": "x", "value": {"type": "Citation", "number": "1/CP"}},
            True,
        ),
        (tdc.Found[Citation], {"start": 0, "end": 1, "text": "x", "value": {"type": "Span", "number": "1/CP"}}, False),
        (dict[str, int], {"a": 1}, True),
        (dict[str, int], {"a": "1"}, False),
        (tuple[int, str], [1, "a"], True),
        (tuple[int, str], [1, "a", "b"], False),
    ],
    ids=str,
)
def test_both_say_the_same(kind: Any, data: Data, is_allowed: bool) -> None:
    assert drawing(kind).allows(data) is is_allowed
    assert (not faults(kind, data)) is is_allowed


class TestWhatItSays:
    def test_classes_and_fields_in_vietnamese(self) -> None:
        """A class that is new may wait for its terms; the table does not fall behind by more than a twentieth."""
        shapes = [shape for kind in KINDS if isinstance(shape := shape_of(kind), Record)]
        fields = [(shape, name) for shape in shapes for name in shape.fields]
        missing = [shape.name for shape in shapes if not term_of(shape.cls)]
        missing += [f"{shape.name}.{name}" for shape, name in fields if not field_term_of(shape.cls, name)]
        assert len(missing) <= len(fields) // 20, missing

    def test_the_words_of_docstrings(self) -> None:
        schema: Any = json_schema(Task)
        assert schema["description"] == "A national science-and-technology task (nhiệm vụ KH&CN cấp quốc gia)."
        assert schema["x-description-vi"] == "nhiệm vụ khoa học và công nghệ cấp quốc gia"
        assert schema["properties"]["months"]["x-description-vi"] == "số tháng thực hiện"
        assert "``" not in json.dumps(definitions_of([tdc.Programme, tdc.Document, tdc.Report]))

    def test_a_list_of_fields_is_read_to_its_end(self) -> None:
        class Told:
            """What it is.

            Attributes:
                one: the first,
                    which goes on.
                two, three: the others, of :class:`~tdc_programme.Span`.
                    > not a name: a quotation

            Raises:
                error: never.
            """

        assert fields_said_by(Told) == {
            "one": "the first, which goes on.",
            "two": "the others, of Span. > not a name: a quotation",
            "three": "the others, of Span. > not a name: a quotation",
        }

    def test_the_last_entry_may_end_the_docstring(self) -> None:
        class Told:
            """What it is.

            Arguments:
                one: the first."""  # so on purpose

        assert fields_said_by(Told) == {"one": "the first."}
        assert fields_said_by(type("Silent", (), {})) == {}

    def test_defaults_are_as_json_has_them(self) -> None:
        properties: Any = json_schema(tdc.Report)["properties"]
        assert properties["findings"]["default"] == []
        assert properties["options"]["default"] == {}
        assert json_schema(Quantity)["properties"]["bound"]["default"] == "exact"  # type: ignore[index]  # a schema has objects

    def test_classes_of_others(self) -> None:
        @attrs.frozen
        class Mine:
            spans: tuple[Span, ...]

        globals()["Mine"] = Mine
        schema: Any = json_schema(Mine)
        assert schema["properties"]["spans"] == {"type": "array", "items": {"$ref": "#/$defs/Span"}}

    @pytest.mark.parametrize(
        ("held", "name"),
        [
            (int | None, "IntOrNull"),
            (tuple[Citation, ...], "CitationMany"),
            (dict[str, Span], "SpanTable"),
            (tdc.Bound, "Bound"),
            (Span | Quantity, "QuantityOrSpan"),
            (tuple[int, str], "Fixed"),
            (Merge[Span], "MergeOfSpan"),
        ],
        ids=str,
    )
    def test_names_of_classes_with_arguments(self, held: Any, name: str) -> None:
        found: Any = tdc.Found[held]
        assert json_schema(found)["title"] == f"FoundOf{name}"

    def test_two_of_one_name_are_two(self) -> None:
        one: Any = tdc.Found[tuple[int, str]]
        other: Any = tdc.Found[tuple[str, int]]
        definitions: Any = json_schema(tuple[one, other])["$defs"]
        assert [made["properties"]["value"]["prefixItems"][0]["type"] for made in definitions.values()] == [
            "integer",
            "string",
        ]

    def test_what_a_found_holds_is_anything_where_it_is_not_said(self) -> None:
        assert Definitions().of(Anything()) == {}

    def test_what_has_no_form(self) -> None:
        with pytest.raises(TypeError, match="Found is read with what it holds"):
            json_schema(tdc.Found)
        with pytest.raises(TypeError, match="takes a class"):
            json_schema("Task")  # type: ignore[arg-type]  # wrong on purpose


class TestTheFiles:
    def test_they_are_as_the_types_say(self) -> None:
        made = dict(maker.schemas())
        assert {file.name for file in maker.FOLDER.glob("*.json")} == {file.name for file in made}
        stale = [file.name for file, text in made.items() if file.read_text(encoding="utf-8") != text]
        assert stale == [], "write them again: make pages"

    def test_one_refers_to_the_file_of_all(self) -> None:
        def retrieve(uri: str) -> Any:
            return referencing.Resource.from_contents(json.loads((maker.FOLDER / uri).read_text(encoding="utf-8")))

        referencing = pytest.importorskip("referencing")
        registry = referencing.Registry(retrieve=retrieve)
        schema = json.loads((maker.FOLDER / "Programme.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema, registry=registry)
        programme = json.loads(tdc.to_json(tdc.programme_1322()))
        assert validator.is_valid(programme)
        programme["tasks"][0]["months"] = 0
        assert [error.json_path for error in validator.iter_errors(programme)] == ["$.tasks[0].months"]

    def test_what_no_schema_can_say_is_told(self) -> None:
        page = (DOCS / "howto" / "schemas.md").read_text(encoding="utf-8")
        assert [words for words in UNSAID.values() if words not in page] == []
