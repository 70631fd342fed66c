"""The reference of rules as a page of documentation, made from the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ..catalogue import GROUPS, Entry, Example, catalogue
from .lines import source_line

_FIXES = {"safe": "`--fix`", "suggest": "`--unsafe-fixes`", "none": "–"}
_INTRODUCTION = """\
# Rules

Every rule that `check` knows, group by group. A rule is named by its code (`SYM005`) or by its name
(`unknown-issuer-code`, which stays when words change); `--select SYM` takes a whole group.

* **error**: breaks a binding rule, or two parts of the text contradict each other;
* **warning**: probably a slip, or departs from a rule that has exceptions;
* **info**: ambiguous, a habit, or something that a person must decide.

A finding may be milder than its rule: a number that is blank in a draft is no error yet. `--fix` makes the mends
that are certain; `--unsafe-fixes` also those that a person should look at. In the examples `⟦ ⟧` encloses what a
finding points at; they are part of the test suite.
"""


def rules_page(entries: Sequence[Entry] | None = None) -> str:
    """Return the reference of rules in Markdown, of all of the catalogue or of some entries."""
    chosen = list(catalogue().values()) if entries is None else list(entries)
    return "\n".join(_lines(chosen))


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    checked = [entry for entry in entries if entry.left_out is None]
    yield _INTRODUCTION
    for group in (*GROUPS, *sorted({entry.group for entry in checked} - set(GROUPS))):
        of_group = [entry for entry in checked if entry.group == group]
        if of_group:
            yield f"## {group}: {GROUPS.get(group, 'Own rules')}\n"
            for entry in of_group:
                yield from _entry(entry)
    left_out = [entry for entry in entries if entry.left_out is not None]
    if left_out:
        yield "## Not checked\n"
        yield "Rules of the catalogue that no text can decide, and why.\n"
        for entry in left_out:
            why = entry.left_out.en if entry.left_out is not None else ""
            yield f"* **{entry.code}** `{entry.name}`: {entry.summary.en} *{why}*"
        yield ""


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### {entry.code} `{entry.name}`\n"
    yield f"{entry.summary.vi}  "
    yield f"*{entry.summary.en}*\n"
    yield f"{entry.severity.value} · mend: {_FIXES[entry.fix]} · {_sources(entry)}\n"
    for title, examples, marked in (("Breaks it", entry.bad, True), ("Keeps it", entry.good, False)):
        shown = [said for said in (_example(example, marked) for example in examples[:3]) if said]
        if shown:
            yield f"{title}:\n"
            yield "```text"
            yield "\n- - - - -\n".join(shown)
            yield "```\n"


def _sources(entry: Entry) -> str:
    """Write what demands a rule in both languages, with the days on which each law is in force."""
    vietnamese = "; ".join(source_line(source, "vi") for source in entry.sources)
    return f"{vietnamese} / *{'; '.join(source_line(source, 'en') for source in entry.sources)}*"


#: Longer examples are whole documents: only the lines around the places are shown (in characters).
_LONG = 240


def _example(example: Example, marked: bool) -> str:
    if example.value is not None:
        said = json.dumps(example.value, ensure_ascii=False)
        said = said if len(said) <= _LONG else f"{said[:_LONG]} …"
        return f"{example.type} {said}" + (f" → {example.path}" if marked and example.path else "")
    texts = []
    for index, text in enumerate(example.texts):
        places = [(start, end) for at, start, end in example.places if at == index] if marked else []
        for start, end in reversed(places):
            text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
        text = text.strip("\n")
        texts.append("".join(map(_visible, text if len(text) <= _LONG else _around_places(text))))
    return "\n- - -\n".join(filter(None, texts))


def _around_places(text: str) -> str:
    """Return the lines of a long text that hold places, each with the line of text before it."""
    lines = [line for line in text.split("\n") if line.strip()]
    kept = sorted({at for index, line in enumerate(lines) if "⟦" in line for at in (max(index - 1, 0), index)})
    return "\n".join(["…", *(lines[at] for at in kept), "…"]) if kept else ""


def _visible(letter: str) -> str:
    """Write what a page would not show by its code."""
    if letter.isprintable() or letter in "\n\t":
        return letter
    return f"\\u{ord(letter):04x}"
