"""The server, asked by the client of the SDK: in the process, over standard input and output."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import jsonschema
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult

import tdc_programme as tdc
from tdc_programme.service import Folder, Limits, check, find_citations, mcp_server, plain
from tdc_programme.service.protocol import stdio

TEXT = "Thư trưởng ký thay Bộ trưởng theo Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022."
NAMES = ["read_document", "verify", "check", "find_citations", "law_status", "explain_quota"]
#: The client hands on little of the environment; the server is to be the one that is tested.
COMMAND = StdioServerParameters(
    command=sys.executable,
    args=["-m", "tdc_programme", "mcp"],
    env={"PYTHONPATH": str(Path(tdc.__file__).parent.parent)},
)


def run(asks: Callable[[], Coroutine[Any, Any, None]]) -> None:
    anyio.run(asks)


def said(result: CallToolResult) -> str:
    (content,) = result.content
    assert content.type == "text"
    return content.text


@asynccontextmanager
async def connected(folder: Folder | None = None, **limits: int) -> AsyncIterator[Client]:
    async with Client(mcp_server(limits=Limits(**limits), folder=folder)) as client:
        yield client


def test_says_what_it_is_and_what_there_is() -> None:
    async def asks() -> None:
        async with connected(characters=1234) as client:
            assert client.server_info is not None
            assert (client.server_info.name, client.server_info.version) == ("tdc-programme", tdc.__version__)
            assert "1234 characters" in (client.instructions or "")
            tools = (await client.list_tools()).tools
            assert [tool.name for tool in tools] == NAMES
            for tool in tools:
                assert tool.title
                assert tool.description
                assert tool.output_schema
                assert "path" not in tool.input_schema["properties"]
                assert tool.annotations is not None
                assert tool.annotations.read_only_hint

    run(asks)


def test_answers_in_data_and_in_words() -> None:
    async def asks() -> None:
        async with connected() as client:
            schemas = {tool.name: tool.output_schema for tool in (await client.list_tools()).tools}
            for name, arguments in (
                ("read_document", {"text": TEXT, "with_text": True}),
                ("check", {"text": TEXT, "language": "en", "limit": 1}),
                ("verify", {"text": TEXT, "on": "2024-11-20"}),
                ("find_citations", {"text": TEXT}),
                ("law_status", {"document": "15/2022/TT-BKHCN", "on": "2024-11-20"}),
                ("explain_quota", {"text": "18 bài báo: 06 bài/1 tạp chí"}),
            ):
                result = await client.call_tool(name, arguments)
                assert not result.is_error
                assert json.loads(said(result)) == result.structured_content
                jsonschema.validate(result.structured_content, schemas[name] or {})
            result = await client.call_tool("find_citations", {"text": TEXT})
            assert result.structured_content == plain(find_citations(TEXT))

    run(asks)


def test_what_is_wrong_is_told_to_who_asked() -> None:
    async def asks() -> None:
        async with connected(characters=100) as client:
            for arguments, words in (
                ({"text": "x" * 101}, "101 characters, more than the 100"),
                ({"text": ""}, "không có chữ nào để đọc"),
                ({}, "text: Field required"),
                ({"text": 5}, "text: Input should be a valid string"),
                ({"text": TEXT, "zzz": 1}, "zzz: Extra inputs are not permitted"),
                ({"text": TEXT, "path": "a.txt"}, "path: Extra inputs"),
                ({"text": TEXT, "rules": "XYZ"}, "XYZ"),
                ({"text": TEXT, "language": "fr"}, "'vi' or 'en'"),
                ({"text": TEXT, "offset": -1}, "offset: -1"),
            ):
                result = await client.call_tool("check", arguments)
                assert result.is_error
                assert words in said(result)
                assert result.structured_content is None
            with pytest.raises(MCPError, match="there is no tool 'nope'"):
                await client.call_tool("nope", {})
            assert not (await client.call_tool("check", {"text": TEXT})).is_error

    run(asks)


def test_a_folder_may_be_read_if_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    async def asks() -> None:
        async with connected(Folder(tmp_path)) as client:
            assert [tool.name for tool in (await client.list_tools()).tools] == [*NAMES, "list_files"]
            files = await client.call_tool("list_files", {})
            assert files.structured_content == {"files": ["a.txt"], "cut": []}
            result = await client.call_tool("check", {"path": "a.txt"})
            assert result.structured_content == plain(check(TEXT))
            for path in ("../secret", "/etc/passwd", "b.txt"):
                refused = await client.call_tool("read_document", {"path": path})
                assert refused.is_error
                assert str(tmp_path) not in said(refused)

    run(asks)


# --- over standard input and output --------------------------------------------------------------------------------


def test_a_client_asks_over_stdio_and_a_50_mb_text_stops_nobody() -> None:
    async def asks() -> None:
        with anyio.fail_after(120):
            async with Client(stdio_client(COMMAND)) as client:
                assert [tool.name for tool in (await client.list_tools()).tools] == NAMES
                with pytest.raises(MCPError, match="longer than the"):
                    await client.call_tool("check", {"text": "Điều 1.\n" * 5_000_000})
                with pytest.raises(MCPError, match="there is no tool"):
                    await client.call_tool("nope", {})
                assert (await client.call_tool("check", {"text": "x" * 500_001})).is_error
                result = await client.call_tool("find_citations", {"text": TEXT})
                assert result.structured_content == plain(find_citations(TEXT))

    run(asks)


def _lines() -> list[object]:
    return [
        "garbage",
        "{",
        "[" * 100_000,
        '{"jsonrpc":"2.0","id":3,"method":5}',
        [{"jsonrpc": "2.0", "id": 4, "method": "ping"}],
        {"jsonrpc": "2.0", "id": 5, "method": "tools/list"},  # before anybody said hello
        {
            "jsonrpc": "2.0",
            "id": 6,
            "method": "initialize",
            "params": {
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": {"name": "test", "version": "1"},
            },
        },
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 7, "method": "nope"},
        {"jsonrpc": "2.0", "id": 8, "method": "tools/call", "params": {"name": "check"}},
        {"jsonrpc": "2.0", "id": 9, "method": "tools/call", "params": [1]},
        {"method": "tools/call", "params": {"name": "check", "arguments": {"text": "x" * 300_000}}, "id": 10},
        {
            "jsonrpc": "2.0",
            "id": "11",
            "method": "tools/call",
            "params": {"name": "find_citations", "arguments": {"text": TEXT}},
        },
    ]


def _told(out: str) -> list[tuple[object, object]]:
    """Return number and outcome of each answer: the code of an error, or whether a tool refused."""
    told = []
    for each in map(json.loads, out.splitlines()):
        assert each["jsonrpc"] == "2.0"
        outcome = each["error"]["code"] if "error" in each else each["result"].get("isError", False)
        told.append((each["id"], outcome))
    return told


def _input() -> bytes:
    said = (line if isinstance(line, str) else json.dumps(line) for line in _lines())
    return "".join(f"{line}\n" for line in said).encode()


EXPECTED = {
    (None, -32700),
    (None, -32600),
    (3, -32600),
    (5, -32602),
    (6, False),
    (7, -32601),
    (8, True),
    (9, -32600),
    (10, -32600),
    ("11", False),
}


def test_every_line_of_a_pipe_is_answered_with_nothing_but_the_protocol() -> None:
    done = subprocess.run(
        [*(COMMAND.command, *COMMAND.args), "--max-characters", "1000"],
        input=_input(),
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0
    assert set(_told(done.stdout.decode())) == EXPECTED
    assert b"Traceback" not in done.stderr


def test_the_same_in_this_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_input())))
    stdio.serve(limits=Limits(characters=1000))
    assert set(_told(capsys.readouterr().out)) == EXPECTED


class _Gone(io.BytesIO):
    """A pipe whose reader has gone."""

    def write(self, _: object) -> int:
        raise BrokenPipeError


def test_an_asker_that_has_gone_ends_it_in_silence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = [{"jsonrpc": "2.0", "id": number, "method": "tools/list"} for number in range(100, 140)]
    asked = _input() + "".join(f"{json.dumps(each)}\n" for each in lists).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(_Gone(), write_through=True))
    stdio.serve(limits=Limits(characters=1000))
    assert "Traceback" not in capsys.readouterr().err
