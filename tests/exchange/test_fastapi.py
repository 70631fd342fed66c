"""Values of ours in a service of FastAPI: in bodies and answers, and in what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import attrs
import jsonschema
import pytest

import tdc_programme as tdc

pytest.importorskip("fastapi")
from fastapi import Body, FastAPI  # after it is known to be there
from fastapi.testclient import TestClient  # the same
from pydantic import BaseModel  # the same

app = FastAPI(separate_input_output_schemas=False)  # ours are the same both ways


class Answer(BaseModel):
    findings: list[tdc.Finding]
    due: Annotated[tdc.Deadline | tdc.WrittenDate | tdc.Period | None, tdc.Storable] = None


@app.post("/tasks")
def add(tasks: tuple[tdc.Task, ...]) -> tdc.Programme:
    return attrs.evolve(tdc.programme_1322(), tasks=tasks)


@app.post("/check")
def check(document: Annotated[tdc.Document, Body()]) -> Answer:
    return Answer(findings=list(tdc.check(document.text).findings), due=document.date)


@app.get("/outline")
def outline() -> tuple[tdc.Node, ...]:
    return ()


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def plain(value: object) -> Any:
    return tdc.make_converter().unstructure(value)


def test_a_body_is_read_and_an_answer_written(client: TestClient) -> None:
    tasks = tdc.programme_1322().tasks
    response = client.post("/tasks", json=[plain(task) for task in tasks])
    assert response.status_code == 200
    assert tdc.from_json(response.text, tdc.Programme).tasks == tasks


def test_a_wrong_body_is_refused_with_every_fault(client: TestClient) -> None:
    response = client.post("/tasks", json=[{"title": "Đào tạo", "months": 0}, {"tilte": "Tư vấn"}])
    assert response.status_code == 422
    told = {tuple(fault["loc"]): fault for fault in response.json()["detail"]}
    assert set(told) == {("body", 0, "months"), ("body", 1, "title"), ("body", 1, "tilte")}
    assert told[("body", 0, "months")]["ctx"]["vietnamese"].startswith("Task.months: 0 nằm ngoài khoảng")
    assert told[("body", 1, "tilte")]["msg"].startswith("unknown key (known: number, title")


def test_values_inside_models_of_the_service(client: TestClient) -> None:
    document = tdc.Document(date=tdc.WrittenDate(2024, 11, 18), text="Thư trưởng")
    response = client.post("/check", json=plain(document))
    assert response.json()["findings"][0]["rule"] == "TXT001"
    assert response.json()["due"] == "2024-11-18"


def test_what_it_says_of_itself_has_our_schemas(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    schemas = told["components"]["schemas"]
    body = told["paths"]["/tasks"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body["items"] == {"$ref": "#/components/schemas/Task"}
    assert schemas["Task"]["properties"]["deliverables"]["items"] == {"$ref": "#/components/schemas/Deliverable"}
    assert schemas["Node"]["properties"]["children"]["items"] == {"$ref": "#/components/schemas/Node"}
    assert schemas["Task"]["description"].startswith("A national science-and-technology task")
    assert schemas["Task"]["properties"]["months"]["minimum"] == 1
    assert not [name for name in schemas if name.endswith(("-Input", "-Output", "__1"))]


def test_its_schemas_allow_what_it_takes_and_refuse_what_it_refuses(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    task = jsonschema.Draft202012Validator({**told, "$ref": "#/components/schemas/Task"})
    assert task.is_valid(plain(tdc.programme_1322().tasks[0]))
    assert not task.is_valid({"title": "Đào tạo", "months": 0})
    assert not task.is_valid({"title": " "})
