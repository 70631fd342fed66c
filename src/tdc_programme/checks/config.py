"""Which rules a project wants: ``[tool.tdc-programme]`` in ``pyproject.toml``, or ``tdc-programme.toml``."""

from __future__ import annotations

import difflib
import fnmatch
import tomllib
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, get_args

from attrs import evolve, field, frozen

from ..errors import DataError, Fault
from ..values import Language, choice_fault
from .model import Options, Severity
from .reasons import reason_in
from .registry import known_prefixes

#: The files that settings stand in, the first one found in a folder wins.
FILES = ("tdc-programme.toml", ".tdc-programme.toml", "pyproject.toml")

_CODES = ("select", "extend-select", "ignore", "extend-ignore")
_KEYS = (*_CODES, "per-file-ignores", "exclude", "default-excludes", "language", "fail-on")


@frozen(kw_only=True)
class Settings:
    """What a project or a command line asks for.

    Arguments:
        select: codes or beginnings to check; None for all.
        ignore: codes or beginnings to leave out.
        per_file_ignores: ``(pattern, codes)``: what to leave out in files whose path, from the settings' folder
            on, or whose name the pattern matches (``"drafts/*.md"``).
        exclude: patterns of files and folders that a folder is not checked for.
        default_excludes: whether hidden folders and those that programs fill (``node_modules``, ``build`` …) are left
            out too.
        language: of the messages, or None.
        fail_on: the mildest severity that makes the command fail, or None.
        folder: where the settings stand.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    default_excludes: bool = True
    language: Language | None = None
    fail_on: Severity | None = None
    folder: Path = field(factory=Path)

    def options(self, file: Path | None = None, *, language: Language | None = None) -> Options:
        """Return how to check one file under these settings."""
        ignore = list(self.ignore)
        for pattern, codes in self.per_file_ignores:
            if file is not None and self._matches(file, pattern):
                ignore += codes
        return Options(rules=self.select, ignore=tuple(ignore), language=language or self.language or "vi")

    def excludes(self, file: Path) -> bool:
        """Whether a file or folder found in a folder is to be left out, with all that is in it."""
        return any(self._matches(file, pattern) for pattern in self.exclude)

    def _matches(self, file: Path, pattern: str) -> bool:
        try:
            name = file.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            name = file.as_posix()
        return any(fnmatch.fnmatchcase(each, pattern) for each in (name, file.name))

    def merged(
        self,
        *,
        select: Iterable[str] | None = None,
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        exclude: Iterable[str] = (),
        default_excludes: bool = True,
    ) -> Settings:
        """Return these settings with what a command line says on top: its ``select`` takes their place."""
        chosen = self.select if select is None else tuple(select)
        if chosen is not None:
            chosen = (*chosen, *extend_select)
        return evolve(
            self,
            select=chosen,
            ignore=(*self.ignore, *ignore),
            exclude=(*self.exclude, *exclude),
            default_excludes=self.default_excludes and default_excludes,
        )


def find_settings(path: Path) -> Settings:
    """Return the settings for a file or folder: those in the nearest folder upwards that has any.

    Raises:
        DataError: settings that cannot be read, with every fault.
    """
    folder = path.resolve()
    for each in (folder, *folder.parents) if folder.is_dir() else folder.parents:
        for name in FILES:
            file = each / name
            if file.is_file():
                settings = read_settings(file)
                if settings is not None:
                    return settings
    return Settings()


def read_settings(file: Path) -> Settings | None:
    """Read the settings in a file; None where a ``pyproject.toml`` has none of ours.

    Raises:
        DataError: no TOML, an unknown key or rule, a value of another type.
    """
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{file}: no TOML: {error}", vietnamese=f"{file}: không phải TOML: {error}") from None
    except OSError as error:
        said_in = [f"{file}: {reason_in(error, language)}" for language in ("en", "vi")]
        raise DataError(said_in[0], vietnamese=said_in[1]) from None
    if file.name == "pyproject.toml":
        said = said.get("tool", {}).get("tdc-programme")
        if said is None:
            return None
    faults: list[Fault] = []
    settings = _settings(said, file.parent, faults) if isinstance(said, dict) else Settings()
    if not isinstance(said, dict):
        faults.append(Fault("tool.tdc-programme", "expected a table", "phải là một bảng"))
    if faults:
        raise DataError(
            f"{file}: settings that cannot be used",
            vietnamese=f"{file}: cấu hình không dùng được",
            faults=tuple(faults),
        )
    return settings


def _settings(said: dict[str, Any], folder: Path, faults: list[Fault]) -> Settings:
    for key in said.keys() - set(_KEYS):
        near = difflib.get_close_matches(key, _KEYS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(_KEYS)}"
        advice = f"có phải {near[0]!r}?" if near else f"các khóa là {', '.join(_KEYS)}"
        faults.append(Fault(key, f"unknown key: {hint}", f"không có khóa này: {advice}"))
    codes = {key: _codes(said[key], key, faults) if key in said else None for key in _CODES}
    per_file = said.get("per-file-ignores", {})
    if not isinstance(per_file, dict):
        faults.append(Fault("per-file-ignores", "expected a table of patterns and codes", "phải là bảng mẫu tên và mã"))
        per_file = {}
    fail_on = _choice(said, "fail-on", list(Severity), faults)
    select = codes["select"]
    return Settings(
        select=select if select is None else (*select, *(codes["extend-select"] or ())),
        ignore=(*(codes["ignore"] or ()), *(codes["extend-ignore"] or ())),
        per_file_ignores=tuple(
            (pattern, _codes(given, f'per-file-ignores."{pattern}"', faults)) for pattern, given in per_file.items()
        ),
        exclude=_texts(said.get("exclude", []), "exclude", faults),
        language=_choice(said, "language", get_args(Language), faults),
        default_excludes=_flag(said.get("default-excludes", True), "default-excludes", faults),
        fail_on=fail_on and Severity(fail_on),
        folder=folder,
    )


def _choice(said: dict[str, Any], key: str, choices: Collection[str], faults: list[Fault]) -> Any:
    given = said.get(key)
    if given is None or (reason := choice_fault(given, choices)) is None:
        return given
    faults.append(Fault(key, reason, f"{given!r:.80} không thuộc {', '.join(map(repr, map(str, choices)))}"))
    return None


def _flag(given: object, key: str, faults: list[Fault]) -> bool:
    if not isinstance(given, bool):
        faults.append(Fault(key, "expected true or false", "phải là true hoặc false"))
    return given is not False


def _texts(given: object, key: str, faults: list[Fault]) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        faults.append(Fault(key, "expected a list of texts", "phải là danh sách chuỗi"))
        return ()
    return tuple(given)


def _codes(given: object, key: str, faults: list[Fault]) -> tuple[str, ...]:
    made = []
    for code in _texts(given, key, faults):
        try:
            known_prefixes([code])
        except DataError as error:
            faults.append(Fault(key, error.reason, error.vietnamese))
        else:
            made.append(code)
    return tuple(made)
