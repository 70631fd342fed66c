"""What the protocol is told of questions and answers."""

from __future__ import annotations

import inspect
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from tdc_programme.checks.model import Finding
from tdc_programme.service import CheckAnswer, DocumentAnswer, check, law_status, plain, read_document
from tdc_programme.service.protocol.schemas import answer_model, arguments_of, question_model, schema_of, summary_of
from tdc_programme.service.protocol.serving import _FOLDER_TOOLS, _TOOLS

QUESTIONS = [*_TOOLS, *_FOLDER_TOOLS]


def objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("$defs", {}).values()]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: str(each.__name__))
def test_everything_is_described_and_nothing_said_twice(question: Any) -> None:
    answer = inspect.signature(question, eval_str=True).return_annotation
    hidden = ("limits", "folder", "register")
    for schema in (schema_of(question_model(question, hidden=hidden)), schema_of(answer_model(answer))):
        jsonschema.Draft202012Validator.check_schema(schema)
        for each in objects(schema):
            if "enum" in each:
                continue
            assert each["additionalProperties"] is False
            for name, field in each["properties"].items():
                said = field.get("description", "")
                assert said, (each["title"], name)
                assert "``" not in said
                assert ":class:" not in said
                assert "title" not in field
                assert {"type": "null"} not in field.get("anyOf", ())
    assert summary_of(question).isprintable() or "\n" in summary_of(question)
    assert ">>>" not in summary_of(question)
    assert "Raises" not in summary_of(question)


def test_a_docstring_without_arguments_says_none() -> None:
    assert arguments_of(test_a_docstring_without_arguments_says_none) == {}
    assert summary_of(test_a_docstring_without_arguments_says_none) == ""
    assert arguments_of(Finding)["end"].startswith("the place")


def test_answers_fit_their_schemas() -> None:
    text = "Số: 15/TB-TĐC\n\nThư trưởng Bộ Khoa học và Công nghệ\nĐiều 1. Phạm vi"
    for answer in (read_document(text, at="Điều 1", with_text=True), check(text, mend=True), law_status("1322/QĐ-TTg")):
        jsonschema.validate(plain(answer), schema_of(answer_model(type(answer))))
        answer_model(type(answer)).model_validate(plain(answer))


def test_an_answer_with_another_field_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"ok": True, "more": 1}, schema_of(answer_model(CheckAnswer)))
    assert answer_model(DocumentAnswer) is answer_model(DocumentAnswer)


def test_what_is_required_and_what_is_not_known() -> None:
    model = question_model(read_document, hidden=("limits", "folder", "path"), required=("text",))
    schema = schema_of(model)
    assert schema["required"] == ["text"]
    assert schema["properties"]["text"]["type"] == "string"
    assert "path" not in schema["properties"]
    for wrong in ({}, {"text": None}, {"text": "x", "path": "y"}, {"text": 5}, {"text": "x", "language": "fr"}):
        with pytest.raises(ValidationError):
            model.model_validate(wrong)
    assert model.model_validate({"text": "x"}).model_dump()["language"] == "vi"
