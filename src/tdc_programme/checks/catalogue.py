"""The catalogue of rules: their codes, names, severities, words in both languages, sources and examples.

Words and functions stand beside each other in ``rules/``, by group: ``cit.json`` and ``cit``. A rule that no function
implements says why (``left_out``).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ..values import Language, choose_language
from .model import Alteration, FixKind, Rule, RuleSource, Severity

#: The groups of rules in the order in which they are shown, and what they are about.
GROUPS = {
    "DOC": "The document as a whole",
    "SYM": "Number and symbol",
    "CIT": "Legal bases and citations",
    "DAT": "Dates and periods",
    "REC": "Addressees and recipients",
    "SGN": "Signature",
    "ORG": "Agencies and units",
    "PRG": "The programme",
    "TSK": "Tasks",
    "DLV": "Deliverables and quotas",
    "NUM": "Numbers",
    "REG": "Regions and provinces",
    "PER": "Persons",
    "TXT": "Spelling, characters, punctuation",
    "APP": "Appendices",
    "TBL": "Tables in extracted text",
    "LAY": "Layout",
}

#: Marks of the place that an example's finding names.
_OPEN, _CLOSE = "⟦", "⟧"


@frozen
class Wording:
    """The same words in Vietnamese and English.

    >>> Wording("Viết hoa", "Capitals").to("en")
    'Capitals'
    """

    vi: str
    en: str

    def to(self, language: Language) -> str:
        """Return the words in ``language``, ``"vi"`` or ``"en"``."""
        return self.en if choose_language(language) == "en" else self.vi


@frozen(kw_only=True)
class Example:
    """A text, or several, that breaks or keeps a rule.

    Arguments:
        texts: one text, or those of a collection.
        places: of a bad example: ``(text, start, end)`` of each finding, from the marks ``⟦ ⟧``; none where the
            finding has no place.
        value: JSON of a typed value to check instead of texts, and ``type`` its class.
        path: of a bad value: where the finding points.
        on: the day as of which to check, in ISO form.
        severity: where it differs from the rule's own.
    """

    texts: tuple[str, ...] = ()
    places: tuple[tuple[int, int, int], ...] = ()
    value: Any = field(default=None, eq=False)
    type: str | None = None
    path: str | None = None
    on: str | None = None
    severity: Severity | None = None


@frozen(kw_only=True)
class Source:
    """A :class:`~tdc_programme.checks.RuleSource` in both languages."""

    law: Wording
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    compared: bool = True

    def has_begun(self, day: dt.date) -> bool:
        """Whether it was in force on a day or before."""
        return self.valid_from is None or self.valid_from <= day

    def to(self, language: Language) -> RuleSource:
        """Return it in one language."""
        return RuleSource(self.law.to(language), self.valid_from, self.valid_to, self.compared)


@frozen(kw_only=True)
class Entry:
    """A rule of the catalogue with all its words."""

    code: str
    name: str
    severity: Severity
    fix: FixKind
    changes: frozenset[Alteration] = frozenset()
    basis: str
    summary: Wording
    messages: Mapping[str, Wording] = field(eq=False)
    sources: tuple[Source, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    left_out: Wording | None = None

    @property
    def group(self) -> str:
        """The letters of its code, ``"SYM"``."""
        return self.code.rstrip("0123456789")

    def rule(self, language: Language) -> Rule:
        """Return the rule as users see it, in ``language``."""
        return Rule(
            code=self.code,
            name=self.name,
            severity=self.severity,
            summary=self.summary.to(language),
            source=self.sources[-1].law.to(language) if self.sources else "",
            fix=self.fix,
            sources=tuple(source.to(language) for source in self.sources),
            changes=tuple(sorted(self.changes, key=list(Alteration).index)),
        )

    def source_on(self, day: dt.date | None) -> Source | None:
        """Return what demands the rule on a day: the last of its sources that has begun by then, else the first.

        Arguments:
            day: the day; None for the latest that was compared.
        """
        begun = [each for each in self.sources if (each.compared if day is None else each.has_begun(day))]
        return next(iter(begun[-1:] or self.sources[:1]), None)


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks out of an example: the text, and the places they enclosed."""
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for index, part in enumerate(text.split(_OPEN)):
        inside, mark, after = part.partition(_CLOSE) if index else ("", "", part)
        if index and not mark:
            raise ValueError(f"an example's mark is not closed: {text!r}")
        if index:
            places.append((length, length + len(inside)))
        plain += inside, after
        length += len(inside) + len(after)
    return "".join(plain), places


def _example(said: Any) -> Example:
    if isinstance(said, str):
        said = {"text": said}
    marked = [_unmarked(text) for text in said.get("texts", [said["text"]] if "text" in said else [])]
    return Example(
        texts=tuple(text for text, _ in marked),
        places=tuple((index, start, end) for index, (_, places) in enumerate(marked) for start, end in places),
        value=said.get("value"),
        type=said.get("type"),
        path=said.get("path"),
        on=said.get("on"),
        severity=Severity(said["severity"]) if "severity" in said else None,
    )


def _source(said: Mapping[str, Any]) -> Source:
    first, last = (dt.date.fromisoformat(said[key]) if key in said else None for key in ("from", "to"))
    compared = said.get("compared", True)
    return Source(law=Wording(said["vi"], said["en"]), valid_from=first, valid_to=last, compared=compared)


def _entry(said: dict[str, Any]) -> Entry:
    messages = {"": said.get("message", said["summary"]), **said.get("messages", {})}
    return Entry(
        code=said["code"],
        name=said["name"],
        severity=Severity(said["severity"]),
        fix=FixKind(said["fix"]),
        changes=frozenset(map(Alteration, said.get("changes", ()))),
        basis=said["basis"],
        summary=Wording(**said["summary"]),
        messages=MappingProxyType({case: Wording(**words) for case, words in messages.items()}),
        sources=tuple(_source(each) for each in said.get("sources", [said.get("source")]) if each and each["vi"]),
        bad=tuple(map(_example, said.get("bad", ()))),
        good=tuple(map(_example, said.get("good", ()))),
        left_out=Wording(**said["left_out"]) if "left_out" in said else None,
    )


@cache
def catalogue() -> Mapping[str, Entry]:
    """Return all entries by their codes, in the order of :data:`GROUPS`."""
    return _entries(*(f"rules/{group.lower()}.json" for group in GROUPS))


@cache
def notices() -> Mapping[str, Entry]:
    """Return what the engine itself has to tell, by codes: of rules that fail, of files that cannot be read."""
    return _entries("data/notices.json")


def _entries(*tables: str) -> Mapping[str, Entry]:
    folder = files(__package__)
    texts = (folder.joinpath(*table.split("/")).read_text(encoding="utf-8") for table in tables)
    return MappingProxyType({said["code"]: _entry(said) for text in texts for said in json.loads(text)["rules"]})
