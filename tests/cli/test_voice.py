"""In which language the command speaks, and whether in colours."""

from __future__ import annotations

import os
from gettext import gettext

import pytest

from tdc_programme.cli.voice import Voice, speaking


def test_what_stands_behind_two_dashes_is_no_option() -> None:
    assert Voice.of(["check", "--language", "en", "--", "--language", "vi"], {}).language == "en"
    assert Voice.of(["check", "--language"], {}) == Voice(None, "vi", None)
    assert Voice.of(["--color=never", "--language=vi", "--language=en"], {}) == Voice("en", "vi", False)


def test_a_process_that_lives_on_keeps_its_own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    with speaking("vi"):
        assert gettext("Subject") == "Trích yếu"
        with speaking("en"):
            assert gettext("Subject") == "Subject"
        assert gettext("Subject") == "Trích yếu"
    assert (gettext("Subject"), os.environ["LANGUAGE"]) == ("Subject", "fr")
