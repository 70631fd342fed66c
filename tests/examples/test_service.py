"""The service of the examples, started and asked over loopback as its users would."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import uvicorn
from mcp.client.client import Client
from mcp.shared.exceptions import MCPError

import tdc_programme as tdc
from tdc_programme import service

from ..scripts import load

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTICE = EXAMPLES / "selection-announcement-2024.txt"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of the service, on a port that was free."""
    example = load(EXAMPLES / "service.py")
    server = uvicorn.Server(uvicorn.Config(example.app, host="127.0.0.1", port=0, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            thread.join(0.05)
        yield "http://127.0.0.1:{}".format(server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(20)


def post(address: str, path: str, content: bytes | str, **asked: Any) -> httpx.Response:
    return httpx.post(f"{address}/{path}", content=content, params=asked, timeout=60)


def test_a_document_is_checked(address: str) -> None:
    answer = post(address, "check", NOTICE.read_bytes(), language="en")
    assert answer.status_code == 200
    report = tdc.check(NOTICE.read_text(encoding="utf-8"), language="en")
    assert [finding["message"] for finding in answer.json()["findings"]] == [each.message for each in report.findings]
    assert post(address, "check", "Thư trưởng", rules="TXT001").json()["errors"] == 1


def test_a_file_is_read(address: str, tmp_path: Path) -> None:
    document = tdc.read_document(NOTICE)
    tdc.write_docx(document, tmp_path / "a.docx")
    answer = post(address, "read", (tmp_path / "a.docx").read_bytes())
    assert answer.status_code == 200
    assert answer.json()["organisation"] == document.organisation
    assert len(answer.json()["tasks"]) == len(document.tasks)


def test_citations_are_verified(address: str) -> None:
    answer = post(address, "verify", "theo Điều 60 Nghị định số 30/2020/NĐ-CP", on="2024-11-20", language="en")
    assert answer.json() == service.plain(
        service.verify("theo Điều 60 Nghị định số 30/2020/NĐ-CP", on="2024-11-20", language="en")
    )
    assert [each["outcome"] for each in answer.json()["citations"]] == ["differs"]


def test_citations_are_found(address: str) -> None:
    answer = post(address, "citations", "theo Thông tư số 15/2022/TT-BKHCN")
    assert [each["number"] for each in answer.json()["citations"]] == ["15/2022/TT-BKHCN"]


@pytest.mark.parametrize(
    ("path", "content", "asked", "status", "reason"),
    [
        ("check", b"", {}, 422, "the file is empty"),
        ("check", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, {}, 422, "PNG"),
        ("check", "x" * 200_001, {}, 422, "200001 characters"),
        ("check", "Điều 1.", {"rules": "XYZ"}, 422, "XYZ"),
        ("check", "Điều 1.", {"on": "30/02/2024"}, 422, "February"),
        ("read", "Điều 1. A", {"at": "Điều 5"}, 422, "Điều 5"),
        ("check", b"x" * (9 << 20), {}, 413, "8 MB"),
    ],
)
def test_what_is_refused_is_told_in_both_languages(
    address: str, path: str, content: bytes | str, asked: dict[str, str], status: int, reason: str
) -> None:
    answer = post(address, path, content, **asked)
    assert answer.status_code == status
    detail = answer.json()["detail"]
    assert reason in detail["reason"]
    assert detail["vietnamese"]


def test_what_there_is_not_is_refused_too(address: str) -> None:
    assert post(address, "check", "x", language="fr").status_code == 422
    assert post(address, "nope", "x").status_code == 404
    assert httpx.get(f"{address}/check").status_code in (404, 405)
    assert httpx.get(f"{address}/openapi.json").json()["paths"].keys() >= {"/read", "/check", "/verify", "/citations"}


def test_an_assistant_asks_over_http(address: str) -> None:
    async def asks() -> None:
        async with Client(f"{address}/mcp") as client:
            tools = [tool.name for tool in (await client.list_tools()).tools]
            assert {"read_document", "check", "verify", "find_citations"} <= set(tools)
            result = await client.call_tool("find_citations", {"text": "theo 15/2022/TT-BKHCN"})
            assert result.structured_content == service.plain(service.find_citations("theo 15/2022/TT-BKHCN"))
            assert (await client.call_tool("check", {"text": "x" * 200_001})).is_error
            with pytest.raises(MCPError, match="error response"):
                await client.call_tool("check", {"text": "x" * (9 << 20)})
            assert not (await client.call_tool("check", {"text": "Điều 1."})).is_error

    anyio.run(asks)


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"garbage", 400),
        (b"[" * 100_000, 400),
        (b'{"jsonrpc":"2.0","id":1}', 400),
        (b"[]", 400),
        (b"\xff\xfe", 400),
        (b" " * (9 << 20), 413),
    ],
    ids=range(6),
)
def test_a_malformed_message_is_an_error_of_the_protocol(address: str, content: bytes, status: int) -> None:
    headers = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
    answer = httpx.post(f"{address}/mcp", content=content, headers=headers)
    assert answer.status_code == status
    assert status == 413 or answer.json()["error"]["code"] in (-32700, -32600, -32602)
