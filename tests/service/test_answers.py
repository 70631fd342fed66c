"""Answers as values, and as what any protocol can carry."""

from __future__ import annotations

import json

import attrs
import pytest

import tdc_programme as tdc
from tdc_programme import service
from tdc_programme.service import Cut, QuotaAnswer, QuotasAnswer, RefusalAnswer, plain

ANSWERS = [
    kind for name in service.__all__ if isinstance(kind := getattr(service, name), type) and name.endswith("Answer")
]


def test_plain_is_json_without_what_is_not_said() -> None:
    finding = tdc.check("Thư trưởng", rules=["TXT001"]).findings[0]
    answer = service.CheckAnswer(ok=False, errors=1, findings=(finding,), cut=(Cut(name="findings", shown=1, total=2),))
    said = plain(answer)
    assert said == json.loads(json.dumps(said))
    assert said["findings"] == [
        json.loads(tdc.check("Thư trưởng", rules=["TXT001"]).to_json())["findings"][0] | {"related": []}
    ]
    assert "mended" not in said
    assert said["cut"] == [{"name": "findings", "offset": 0, "shown": 1, "total": 2}]


def test_a_refusal_says_every_fault() -> None:
    with pytest.raises(tdc.DataError) as caught:
        tdc.from_json('{"amount": 1}', tdc.Span)
    said = str(RefusalAnswer.of(caught.value))
    assert "$.unit: missing" in said
    place = RefusalAnswer.of(tdc.DateError("no day", text="abc", start=1, end=2))
    assert (place.start, place.end, str(place)) == (1, 2, "no day")


@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: str(kind.__name__))
def test_an_answer_is_frozen_and_has_a_written_form(kind: type) -> None:
    assert attrs.has(kind)
    assert kind.__str__ is not object.__str__
    assert kind.__setattr__ is not object.__setattr__


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (QuotaAnswer(text="a", low="1", high="1"), "a: 1"),
        (QuotaAnswer(text="a", low="1"), "a: 1–…"),
        (QuotaAnswer(text="a"), "a: ?"),
        (QuotasAnswer(quotas=(QuotaAnswer(text="a"),)), "1 quota"),
        (service.CitationsAnswer(citations=(service.CitationAnswer(text="x", start=0, end=1),)), "1 citation"),
        (service.CheckAnswer(ok=True, warnings=1, notes=2), "0 errors, 1 warning, 2 notes"),
        (service.ChangeAnswer(by="1/2020/NĐ-CP", relation="amends"), "1/2020/NĐ-CP amends it"),
        (service.LawAnswer(known=False, on="2024-01-01", status="unknown", reason="r"), "? on 2024-01-01: unknown (r)"),
        (service.TaskAnswer(title="Đào tạo"), "Đào tạo"),
        (service.PartAnswer(path="p", label="Điều 1", start=0, end=1), "Điều 1"),
        (service.CitationAnswer(text="x", start=0, end=1), "x"),
        (service.CitationsAnswer(), "0 citations"),
        (service.FolderAnswer(files=("a", "b")), "a\nb"),
        (service.DocumentAnswer(is_draft=True, characters=3), "văn bản"),
    ],
)
def test_written_forms(answer: object, said: str) -> None:
    assert str(answer) == said
