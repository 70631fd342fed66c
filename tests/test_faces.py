"""The faces: what each hands on, what they say of themselves, and what they cost."""

from __future__ import annotations

import importlib.util
import inspect
import pydoc
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs
import pytest

import tdc_programme
from tdc_programme import faces

from .scripts import DOCS, load

ROOT = Path(__file__).resolve().parent.parent


maker = load(DOCS / "make_faces.py")
FACES = {
    ".".join(file.relative_to(maker.PACKAGE.parent).parent.parts): file for file in maker.faces()
}  # "tdc_programme.law": its file


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_the_subjects_have_faces() -> None:
    subjects = ("vietnamese", "law", "programme", "documents", "checks", "exchange")
    assert set(FACES) >= {"tdc_programme", *(f"tdc_programme.{subject}" for subject in subjects)}


@pytest.mark.parametrize("name", FACES)
def test_a_face_is_as_its_imports_say(name: str) -> None:
    assert "".join(maker.current(FACES[name]).split()) == "".join(FACES[name].read_text(encoding="utf-8").split()), (
        "write it again: make pages"
    )


@pytest.mark.parametrize("name", FACES)
def test_a_face_hands_on_every_name_and_lists_no_other(name: str) -> None:
    face = import_module(name)
    for public in face.__all__:
        assert getattr(face, public) is not None
    assert dir(face) == sorted(face.__all__)
    with pytest.raises(AttributeError, match="no attribute 'find_nothing'"):
        face.find_nothing  # noqa: B018


def test_a_name_at_the_top_is_the_same_in_its_subject() -> None:
    # The questions of services are those at the top, asked with limits and answered flat: they have their names.
    for name in FACES.keys() - {"tdc_programme", "tdc_programme.service"}:
        subject = import_module(name)
        for public in set(subject.__all__) & set(tdc_programme.__all__):
            assert getattr(subject, public) is getattr(tdc_programme, public), public


def test_the_strategies_are_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    importlib.import_module("tdc_programme.strategies")
    monkeypatch.delattr(tdc_programme, "strategies")  # as before anybody imported it
    assert tdc_programme.strategies is sys.modules["tdc_programme.strategies"]


def test_the_version_is_the_installed_one() -> None:
    assert tdc_programme.__version__ == version("tdc-programme")


def test_star_gives_every_name() -> None:
    code = "from tdc_programme import *; given = dir(); import tdc_programme as t; print({*t.__all__} - {*given})"
    assert run(code) == "set()"


PUBLIC = {
    f"{name}.{public}": value
    for name in (*FACES, "tdc_programme.text")
    for public in import_module(name).__all__
    if inspect.isclass(value := getattr(import_module(name), public)) or inspect.isroutine(inspect.unwrap(value))
}


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_has_an_example(name: str) -> None:
    """That the examples hold is tested by running them."""
    assert ">>> " in (PUBLIC[name].__doc__ or "")


# --- the types of signatures and fields -------------------------------------------------------------------------


def classes_in(hint: object) -> Iterator[type]:
    """Iterate over the classes in an annotation: ``tuple[Found[Citation], ...]`` has ``Found`` and ``Citation``."""
    if isinstance(hint, list):  # the arguments of a callable
        inner: list[object] = hint
    elif typing.get_origin(hint) is typing.Literal:
        inner = []
    else:
        inner = [typing.get_origin(hint), *typing.get_args(hint)] if typing.get_args(hint) else []
        if isinstance(hint, type) and not inner:
            yield hint
    for part in inner:
        yield from classes_in(part)


def annotated(value: Any) -> Iterator[Any]:
    """Iterate over what has annotations: a function; the fields of a class, its public methods and properties."""
    value = inspect.unwrap(value)
    if inspect.isfunction(value):
        yield value
    elif inspect.isclass(value):
        if attrs.has(value):
            yield value
        for name, member in vars(value).items():
            function = inspect.unwrap(getattr(member, "fget", None) or getattr(member, "__func__", member))
            if not name.startswith("_") and inspect.isfunction(function):
                yield function


def types_of(value: Any) -> Iterator[type]:
    for holder in annotated(value):
        for name, hint in typing.get_type_hints(holder).items():
            if not name.startswith("_"):
                yield from classes_in(hint)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_type_of_ours_in_it_is_public(name: str) -> None:
    public = [inspect.unwrap(value) for value in PUBLIC.values()]
    ours = {each for each in types_of(PUBLIC[name]) if each.__module__.startswith("tdc_programme.")}
    assert sorted(each.__qualname__ for each in ours if each not in public) == []


def test_a_type_without_a_public_name_is_seen() -> None:
    def hidden(said: dict[str, Callable[[faces.Hidden], None]]) -> None: ...  # type: ignore[name-defined]

    faces.Hidden = type("Hidden", (), {"__module__": "tdc_programme.inside"})  # type: ignore[attr-defined]
    try:
        assert "Hidden" in [each.__name__ for each in types_of(hidden)]
    finally:
        del faces.Hidden  # type: ignore[attr-defined]


# --- names that moved -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", tdc_programme._MOVED)
def test_a_name_that_moved_is_found_and_told(name: str) -> None:
    module, _, now = tdc_programme._MOVED[name].rpartition(".")
    with pytest.warns(
        DeprecationWarning, match=rf"\.{name} has moved: from tdc_programme\.{module} import {now}$"
    ) as told:
        value = getattr(tdc_programme, name)
    assert told[0].filename == __file__
    face = import_module(f"tdc_programme.{module}")
    assert now in face.__all__
    assert value is getattr(face, now)
    assert name not in tdc_programme.__all__


# --- help -------------------------------------------------------------------------------------------------------


def test_help_is_a_table_of_contents() -> None:
    lines = pydoc.plain(pydoc.render_doc(tdc_programme)).splitlines()
    assert len(lines) <= 340
    listed = {line.split()[0] for line in lines if line.strip()}
    assert set(tdc_programme.__all__) - {"__version__", "strategies"} <= listed
    assert max(map(len, lines)) <= 125


def test_only_pydoc_is_told_no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Task" in dir(tdc_programme)
    monkeypatch.delitem(sys.modules, "pydoc")
    assert not faces.pydoc_asks()
    shallow = run("import pydoc, tdc_programme as t; print('Task' in dir(t))")
    assert shallow == "True"
