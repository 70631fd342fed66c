"""The page to send on: what documents or a programme say, what follows from it, and what is wrong, in one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from ..arguments import guarded
from ..checks import Finding, Report, Severity, check
from ..documents.model import Document
from ..programme.chain import LegalGraph, legal_graph
from ..programme.explaining import explain
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..programme.time.schedule import milestones, start_window
from ..tables import load_table
from ..values import Language, choose_language
from .documents import document_view
from .findings import finding_view
from .graphs import graph_view
from .look import style, words
from .markup import Child, Markup, element, joined, table, whole_page
from .mends import mend_view
from .programmes import CALENDAR, in_series, programme_view, task_view
from .said import MOST, Words, day, with_rest


@frozen
class Shown:
    """One thing that a page shows: its name, what it is, and what was found wrong in it."""

    name: str
    value: Document | Programme
    report: Report


@guarded
def report_page(
    sources: Mapping[str, Document | Programme], *, language: Language = "vi", on: dt.date | None = None
) -> str:
    """Write a page of HTML about documents or programmes: one file that needs nothing beside it.

    It holds an overview, what each says (head, outline, tasks), how the figures of each quota follow from its words,
    the calendar of the tasks, the chain of legal documents as a drawing, and what is wrong, with the mends beside it.
    The page is light or dark as its reader wants it, prints on A4, and works without scripts; all text is escaped.

    Arguments:
        sources: what is shown, by its name (of its file).
        language: of the headings and the findings, ``"vi"`` or ``"en"``.
        on: the day as of which to judge; None for each document's own date.

    >>> import tdc_programme as tdc
    >>> page = report_page({"programme_1322": tdc.programme_1322()})
    >>> page.startswith('<!DOCTYPE html>\\n<html lang="vi">'), "<script" in page
    (True, False)
    """
    said = words(choose_language(language))
    shown = [Shown(name, value, check(_checked(value), on=on, language=language)) for name, value in sources.items()]
    title = said["report_title"]
    sections = [*_sections(shown, said, language)]
    links = element("ul", (element("li", element("a", name, href=f"#{key}")) for key, name, _ in sections))
    body = element(
        "body",
        element("header", element("h1", title), element("nav", links, aria_label=said["contents"])),
        element("main", (element("section", element("h2", name), made, id=key) for key, name, made in sections)),
        class_="tdc page",
    )
    return whole_page(title, (style(), element("style", _page_style())), body, language)


def _checked(value: Document | Programme) -> str | Document | Programme:
    """Return what is checked: of a document that was read, its text, so that findings have their lines."""
    return value.text if isinstance(value, Document) and value.text else value


@cache
def _page_style() -> Markup:
    return Markup("\n".join(load_table("display", "style")["page"]))


def _sections(shown: Sequence[Shown], said: Words, language: Language) -> Iterator[tuple[str, str, Child]]:
    """Yield the sections of the page that have something to say: their keys, names and contents."""
    yield "overview", said["overview"], _overview(shown, said)
    yield "read", said["what_was_read"], [_read(each, said) for each in shown]
    tasks = [task for each in shown for task in each.value.tasks]
    if tasks:
        yield "tasks", said["tasks"], [_task(task, said, language) for task in tasks]
        yield "calendar", said["calendar"], [_calendar(task, said) for task in tasks]
    chain = _chain(shown)
    if chain.documents:
        yield "chain", said["legal_chain"], graph_view(chain, said)
    yield "findings", said["findings"], [_findings(each, said) for each in shown]


def _overview(shown: Iterable[Shown], said: Words) -> Markup:
    rows: list[Sequence[Child]] = []
    for each in shown:
        tasks = each.value.tasks
        quotas = sum(len(task.quotas()) for task in tasks)
        rows.append((each.name, str(each.value).split("\n")[0], len(tasks), quotas, *each.report.counts.values()))
    heads = [said["file"], said["document"], said["tasks"], said["quotas"], *(said[s.value] for s in Severity)]
    return table(said["overview"], heads, rows, ["", "t", "n", "n", "n", "n", "n"])


def _read(each: Shown, said: Words) -> Markup:
    value = each.value
    view = programme_view(value, said) if isinstance(value, Programme) else document_view(value, said)
    return element("article", view, element("p", each.name, class_="muted"))


def _task(task: Task, said: Words, language: Language) -> Markup:
    """Return a task, and how the figures of each of its quotas follow from the words."""
    return element(
        "article",
        task_view(task, said),
        element("h4", said["arithmetic"]) if task.deliverables else None,
        (
            element("div", element("p", element("b", quota.text)), element("pre", explain(quota, language)))
            for quota in task.quotas()
        ),
    )


def _calendar(task: Task, said: Words) -> Markup | None:
    """Return what is due when, counted from the earliest day on which the task can begin, which is said."""
    window = start_window(task)
    if window is None:
        return element("article", element("h3", str(task)), element("p", said["no_start"], class_="muted"))
    due = milestones(task, window.first)
    known = said["starts_on"] if window.is_exact else said["starts_at_the_earliest"]
    return element(
        "article",
        element("h3", str(task)),
        element("p", known, " ", day(window.first), class_="muted"),
        CALENDAR.of(in_series(due), said) if due else None,
    )


def _chain(shown: Iterable[Shown]) -> LegalGraph:
    """Return the legal documents that those shown rest on: of a programme all known ones, of a document its bases."""
    values = [each.value for each in shown]
    graph = legal_graph() if any(isinstance(value, Programme) for value in values) else LegalGraph()
    for value in values:
        if isinstance(value, Document) and value.legal_bases and value.citation is not None:
            graph = graph.add(value.citation, value.legal_bases)
    return graph


def _findings(each: Shown, said: Words) -> Markup:
    """Return what was found in one thing, each finding with its line as it is and as it would be mended."""
    findings = each.report.findings
    text = each.value.text if isinstance(each.value, Document) else ""
    quotes = {(file, line): quote for file, line, quote in each.report.quotes}
    made = (_finding(f, said, text, quotes.get((f.file, f.line or 0))) for f in findings[:MOST])
    return element(
        "article",
        element("h3", each.name),
        element("p", said["counts"].format(**each.report.counts) if findings else said["none_found"], class_="muted"),
        with_rest(joined(made), len(findings), said),
    )


def _finding(finding: Finding, said: Words, text: str, quote: str | None) -> Markup:
    return finding_view(finding, said, quote, mend=mend_view(finding, text, said))
