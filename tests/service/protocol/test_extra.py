"""The protocol is an extra: without its package the reason is told, and all else works."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tdc_programme import MissingExtraError

_WITHOUT = "import sys; sys.modules['mcp'] = None\n"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _WITHOUT + code], capture_output=True, text=True, timeout=60)


def test_the_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import tdc_programme.service.protocol as package

    monkeypatch.setitem(sys.modules, "mcp", None)
    assert package.__file__ is not None
    with open(package.__file__, encoding="utf-8") as file:
        code = compile(file.read(), package.__file__, "exec")
    with pytest.raises(MissingExtraError, match=r"pip install 'tdc-programme\[mcp\]'"):
        exec(code, {"__name__": package.__name__, "__package__": package.__name__})


def test_the_command_and_the_name_say_so_and_the_questions_do_without() -> None:
    command = run("from tdc_programme.cli import main; sys.exit(main(['mcp', '--language', 'en']))")
    assert command.returncode == 2
    assert command.stderr == "tdc-programme: this needs the package 'mcp': pip install 'tdc-programme[mcp]'\n"
    assert command.stdout == ""
    asked = run("from tdc_programme.service import check; print(check('Thư trưởng', rules='TXT001').errors)")
    assert asked.stdout == "1\n"
    named = run("from tdc_programme.service import mcp_server")
    assert "MissingExtraError" in named.stderr
