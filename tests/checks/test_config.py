"""Settings of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdc_programme.checks.config import Settings, find_settings, read_settings
from tdc_programme.checks.model import Options, Severity
from tdc_programme.errors import DataError

WHOLE = """
select = ["TXT", "SYM005"]
extend-select = ["DOC001"]
ignore = ["TXT009"]
extend-ignore = ["TXT014"]
exclude = ["old/*"]
language = "en"
fail-on = "warning"

[per-file-ignores]
"drafts/*" = ["DOC"]
"*.md" = ["TXT010"]
"""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_all_settings(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path / "tdc-programme.toml", WHOLE))
    assert settings == Settings(
        select=("TXT", "SYM005", "DOC001"),
        ignore=("TXT009", "TXT014"),
        per_file_ignores=(("drafts/*", ("DOC",)), ("*.md", ("TXT010",))),
        exclude=("old/*",),
        language="en",
        fail_on=Severity.WARNING,
        folder=tmp_path,
    )
    assert settings.options(tmp_path / "drafts" / "a.md") == Options(
        rules=("TXT", "SYM005", "DOC001"), ignore=("TXT009", "TXT014", "DOC", "TXT010"), language="en"
    )
    assert settings.options(tmp_path / "a.txt", language="vi").ignore == ("TXT009", "TXT014")
    assert settings.options().language == "en"
    assert settings.excludes(tmp_path / "old" / "a.txt")
    assert not settings.excludes(tmp_path / "new" / "a.txt")
    assert not settings.excludes(Path("/elsewhere/a.txt"))


def test_an_ignore_without_select_leaves_all_other_rules(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path / "tdc-programme.toml", 'ignore = ["TXT"]'))
    assert settings is not None
    assert settings.options() == Options(ignore=("TXT",))


def test_settings_stand_in_the_nearest_folder_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path / "pyproject.toml", '[tool.tdc-programme]\nselect = ["TXT"]')
    file = write(inner / "x.txt", "x")
    assert find_settings(file).select == ("TXT",)
    write(tmp_path / "a" / "pyproject.toml", "[tool.ruff]\n")  # no settings of ours: the search goes on
    assert find_settings(inner).select == ("TXT",)
    write(tmp_path / "a" / ".tdc-programme.toml", 'select = ["SYM"]')
    assert find_settings(file).select == ("SYM",)
    write(tmp_path / "a" / "tdc-programme.toml", 'select = ["DLV"]')
    assert find_settings(file).select == ("DLV",)


def test_no_settings_are_all_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tdc_programme.checks.config.FILES", ("none-such.toml",))
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selekt = []", "did you mean 'select'"),
        ("zzzz = 1", "known: select"),
        ("select = 5", "expected a list of texts"),
        ('select = ["TXT", 5]', "expected a list of texts"),
        ('ignore = ["TXT0001"]', "did you mean 'TXT001'"),
        ('per-file-ignores = ["a"]', "expected a table"),
        ('[per-file-ignores]\n"a" = ["QQQ"]', 'per-file-ignores."a"'),
        ('language = "fr"', "language: 'fr' is none of 'vi', 'en'"),
        ('fail-on = "grave"', "fail-on: 'grave' is none of 'error', 'warning', 'info'"),
        ("select = [", "no TOML"),
    ],
)
def test_faulty_settings_are_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DataError, match=r"tdc-programme\.toml") as caught:
        read_settings(write(tmp_path / "tdc-programme.toml", text))
    assert said in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_settings(write(tmp_path / "tdc-programme.toml", 'selekt = []\nlanguage = "fr"\nignore = ["QQQ"]'))
    assert {fault.path for fault in caught.value.faults} == {"selekt", "language", "ignore"}


def test_a_table_is_wanted_in_pyproject(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="expected a table"):
        read_settings(write(tmp_path / "pyproject.toml", "[tool]\ntdc-programme = 5"))


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No such file"):
        read_settings(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="no TOML"):
        read_settings(tmp_path / "bad.toml")


def test_the_command_line_takes_the_place_of_select() -> None:
    settings = Settings(select=("TXT",), ignore=("TXT009",))
    assert settings.merged(select=["SYM"], extend_select=["DLV"], ignore=["SYM006"]) == Settings(
        select=("SYM", "DLV"), ignore=("TXT009", "SYM006")
    )
    assert settings.merged(extend_select=["DLV"]).select == ("TXT", "DLV")
    assert Settings().merged(extend_select=["DLV"]).select is None
