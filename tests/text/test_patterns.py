"""Patterns: compiled on first use, with examples of what they take and refuse, also from right to left."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tdc_programme
from tdc_programme.text.behind import Behind, turned
from tdc_programme.text.patterns import Pattern, any_of, misfits_of
from tdc_programme.vietnamese.letters import plain


def _in(value: Any) -> Iterator[Pattern | Behind]:
    if isinstance(value, (Pattern, Behind)):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _in(each)
    elif isinstance(value, dict):
        yield from _in(list(value.values()))


def all_patterns() -> Iterator[tuple[str, Pattern | Behind]]:
    """Iterate over the patterns of all modules, also those that a function makes on first use."""
    for info in pkgutil.walk_packages(tdc_programme.__path__, "tdc_programme."):
        if info.name.endswith(".__main__"):  # runs the command
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if getattr(value, "__module__", module.__name__) != module.__name__ and callable(value):
                continue
            if hasattr(value, "__wrapped__"):
                asked = inspect.signature(value)
                makes = any(kind in str(asked.return_annotation) for kind in ("Pattern", "Behind"))
                needs = any(each.default is each.empty for each in asked.parameters.values())
                value = value() if makes and not needs else None
            yield from ((f"{info.name}.{name}", pattern) for pattern in _in(value))


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*each, id=each[0]) for each in all_patterns()])
def test_a_pattern_keeps_its_examples(name: str, pattern: Pattern | Behind) -> None:
    assert list(misfits_of(pattern)) == []
    assert pattern.yes, "say what it takes"


def test_examples_that_are_not_kept_are_told() -> None:
    digits = Pattern("[0-9]+", yes=("x", "a⟦12⟧3", "a⟦123⟧", "a⟦1"), no=("1", "y", "a⟦1⟧2"))
    assert list(misfits_of(digits)) == ["does not take 'x'", "does not take 'a⟦12⟧3'", "takes '1'"]
    before = Behind("so ", most=9, yes=("⟦so ⟧5", "so ", "⟦x so ⟧5", "so⟧ 5"), no=("so ", "5"))
    assert list(misfits_of(before)) == ["does not take '⟦x so ⟧5'", "does not take 'so⟧ 5'", "takes 'so '"]


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    pattern = Pattern("(")
    with pytest.raises(re.error):
        pattern.match("x")
    with pytest.raises(AttributeError, match="no attribute 'mach'"):
        pattern.mach  # noqa: B018
    with pytest.raises(AttributeError, match="no attribute 'mach'"):
        Behind("a", most=1).mach  # noqa: B018
    plain = Pattern.plain("a b", any_case=True)
    assert plain.sub("-", "xA By") == "x-y"
    assert repr(plain) == "Pattern('a b')"
    assert repr(Behind("a", most=1)) == "Behind('a')"


@given(st.lists(st.text("abc ", min_size=1, max_size=5).filter(lambda w: w == " ".join(w.split())), min_size=1))
def test_any_of_takes_its_words_and_the_longest_of_them(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        assert pattern.fullmatch(word)
        longer = max((w for w in words if f"{word}c".startswith(w)), key=len)
        match = pattern.match(f"{word}c")
        assert match is not None
        assert match[0] == longer


# --- from right to left -----------------------------------------------------------------------------------------

SOURCES = [
    r"(?<!\w)(?:số|so)\s*",
    r"(?P<kind>(?:N(?:ghị định|GHỊ ĐỊNH)|Luật|Bộ luật))\s+(?P<so>số\s*:?\s*)?",
    r"(?:^|\n)[*_|]*Số[:*]*",
    r"(?i:điều)\s(?P<list>\d{1,3}(?:,\s\d{1,3})*+)\s",
    r"[^\]\d]?x(?!\s)",
    r"\bdo\s\w+\Z",
]
TEXTS = st.lists(
    st.sampled_from(
        [
            "Nghị định",
            "NGHỊ ĐỊNH",
            "Luật",
            "Bộ luật",
            "số",
            "so",
            "Số",
            ":",
            " ",
            "\n",
            "Điều",
            "5",
            "12",
            ",",
            "x",
            "do",
        ]
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize("source", SOURCES)
@given(text=TEXTS)
def test_what_is_matched_backwards_ends_at_the_place(source: str, text: str) -> None:
    behind = Behind(source, most=200)
    for end in range(len(text) + 1):
        found = behind.match(text, end)
        forward = [at for at in range(end + 1) if re.compile(source).fullmatch(text, at, end)]
        if found is None:
            # A look-ahead may see what stands right of the place; nothing else does.
            assert not forward
        else:
            assert found.start() in forward
            assert found.span() == (found.start(), end)


def test_groups_have_their_places() -> None:
    found = Behind(r"(?P<kind>Luật)(?P<name>\sGiá)?\s(?P<so>số\s)", most=40).match("theo Luật số 5", 13)
    assert found is not None
    assert (found["kind"], found.span("kind"), found["name"], found.span("name")) == ("Luật", (5, 9), None, (-1, -1))
    assert (found["so"], found.start("so"), found.end("so")) == ("số ", 10, 13)


def test_the_edge_of_the_window_is_not_the_beginning_of_the_text() -> None:
    line = Behind(r"^a+", most=3)
    assert line.match("aaa", 3)
    assert line.match("aaaa", 4) is None
    assert line.match("baaa", 4, 1)


def test_a_text_may_be_seen_in_another_way() -> None:
    number = Behind(r"luat\s(?P<gap>.{1,20}?)\s(?:so\s)?", most=30, read_as=plain, yes=("⟦Luật Giá số ⟧16",))
    assert list(misfits_of(number)) == []
    found = number.match("Luật về luật Giá số 16", 20)
    assert found is not None
    assert (found["gap"], found.start("gap")) == ("gia", 13)


def test_words_are_a_tree_again() -> None:
    assert turned("(?:ab|cb|(?:d|e)b)") == "b(?:a|c|d|e)"
    assert turned("(?:a|b?)c") == "c(?:a|b?)"
    assert turned("(?:ac|bc)?") == "(?:c(?:a|b))?"
    assert turned(r"(?:a|[xy]\s+)") == r"(?:a|\s+[xy])"
    assert turned("(?:" + "(?:a|b)" * 14 + "|cd)") == "(?:" + "(?:a|b)" * 14 + "|dc)"


@pytest.mark.parametrize("wrong", ["a$", "a)"])
def test_what_cannot_be_turned_round_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"backwards|closes"):
        turned(wrong)
