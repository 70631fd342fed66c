"""``tdc-programme mcp``, as an assistant starts it; what it answers is tested with the server."""

from __future__ import annotations

import io
import json
import signal
import sys
from pathlib import Path

import pytest

from tdc_programme.cli import main
from tdc_programme.service import Limits

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> io.TextIOWrapper:
    text = "".join(f"{json.dumps(each)}\n" for each in (HELLO, LIST))
    stdin = io.TextIOWrapper(io.BytesIO(text.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    return stdin


def test_answers_until_there_is_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert main(["mcp", "--max-characters", "77"]) == 0
    out, err = capsys.readouterr()
    hello, listed = map(json.loads, out.splitlines())
    assert hello["result"]["serverInfo"]["name"] == "tdc-programme"
    assert "77 characters" in hello["result"]["instructions"]
    assert "list_files" not in [tool["name"] for tool in listed["result"]["tools"]]
    assert err == ""
    assert signal.getsignal(signal.SIGINT) is before


def test_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mcp", "--folder", str(tmp_path)]) == 0
    listed = json.loads(capsys.readouterr().out.splitlines()[1])
    assert "list_files" in [tool["name"] for tool in listed["result"]["tools"]]
    assert main(["mcp", "--folder", str(tmp_path / "none")]) == 2


def test_a_person_at_a_terminal_is_told_what_it_waits_for(
    asked: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(asked, "isatty", lambda: True, raising=False)
    assert main(["mcp", "--language", "en"]) == 0
    out, err = capsys.readouterr()
    assert err == "waiting for an assistant that speaks MCP on standard input; Ctrl+D ends it\n"
    assert len(out.splitlines()) == 2


def test_the_longest_text_is_the_same_however_it_is_served(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mcp"]) == 0
    hello = json.loads(capsys.readouterr().out.splitlines()[0])
    assert f"at most {Limits().characters} characters" in hello["result"]["instructions"]
