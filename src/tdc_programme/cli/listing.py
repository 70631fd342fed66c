"""The rules, listed and explained."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext as _

import click

from ..checks.catalogue import Entry
from ..checks.formats.lines import word
from ..checks.formats.pages import rules_page
from ..checks.model import Severity
from ..checks.registry import described, plugin_faults, select, specs
from ..exchange.convert import to_json
from ..values import Language
from .console import explained


def lines(code: str | None, style: str, language: Language) -> Iterable[str]:
    """Return what is to be said of one rule, of a group or of all rules, in one of the styles."""
    if code is not None and style == "explained":
        return explained(described(code), language)
    entries = [spec.entry for spec in (select([code]) if code is not None else specs())]
    if style == "json":
        return [to_json([entry.rule(language) for entry in entries], indent=2)]
    if style == "markdown":
        return [rules_page(entries).removesuffix("\n")]
    if len(entries) == 1:
        return explained(entries[0], language)
    return [_line(entry, language) for entry in entries]


def _line(entry: Entry, language: Language) -> str:
    mark = {"safe": "*", "suggest": "?", "none": " "}[entry.fix]
    room = max(len(word(severity, language)) for severity in Severity)
    severity = word(entry.severity, language).ljust(room)
    return f"{click.style(entry.code, bold=True)} {mark} {severity} {entry.summary.to(language)}"


def faults() -> Iterable[str]:
    """Return what is wrong with plug-ins."""
    return [_("plug-in {name}: {reason}").format(name=name, reason=reason) for name, reason in plugin_faults()]
