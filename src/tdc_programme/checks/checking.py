"""The check itself: texts, files and typed values against the rules that they must keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path

import attrs

from ..arguments import guarded
from ..documents.sources.files import load, refuse_path
from ..documents.sources.refusals import refused
from ..values import Language
from .collection import Digest
from .context import Context
from .files import is_in_place, quoted
from .folders import walk
from .model import Finding, Options, Rule
from .registry import Spec, select
from .report import Report
from .running import by_place, digested, findings_across, findings_of, plugin_notices
from .targets import load_target


@guarded
def check(
    target: object,
    *others: object,
    rules: str | Rule | Iterable[str | Rule] | None = None,
    ignore: str | Rule | Iterable[str | Rule] = (),
    on: dt.date | None = None,
    language: Language = "vi",
) -> Report:
    """Check texts, files or typed values against the rules that they must keep.

    Arguments:
        target: a text; a :class:`~pathlib.Path` of a file or a folder; a file's content as ``bytes``; a
            :class:`~tdc_programme.Document`, :class:`~tdc_programme.Programme`, :class:`~tdc_programme.Task`,
            :class:`~tdc_programme.DeliverableQuota`, :class:`~tdc_programme.Citation` … .
        others: more of them; rules across documents (one spelling for one document …) then see all together.
        rules: codes of rules (``"SYM005"``) or their beginnings (``"SYM"``); all, if not given.
        ignore: codes or beginnings to leave out.
        on: the day as of which to judge (is a cited document in force?); a document's own date, if not given.
        language: of the messages: ``"vi"`` or ``"en"``.

    Raises:
        DataError: an unknown rule or language.
        DocumentError: a file that cannot be read as text, its path given as a text, or a folder with none but such
            files.
        TypeError: ``target`` is nothing that can be checked.

    >>> from tdc_programme import check
    >>> report = check("Căn cứ Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022;", rules=["SYM005"], language="en")
    >>> for finding in report.findings:
    ...     print(finding.rule, finding.start, finding.text, "->", finding.suggestion)
    SYM005 19 15/2022/TT-BKHHCN -> 15/2022/TT-BKHCN
    """
    options = Options(rules=_codes(rules), ignore=_codes(ignore) or (), on=on, language=language)
    chosen = select(options.rules, options.ignore)
    sources = [source for each in (target, *others) for source in _sources(each)]
    several = len(sources) > 1
    done = []
    for index, (name, value) in enumerate(sources):
        context = Context(value, on=on, file=name if name is not None or not several else str(index + 1))
        done.append(_examined(context, chosen, options, index))
    findings = [finding for each in done for finding in each.findings]
    findings += findings_across([each.digest for each in done], chosen, options)
    order = {each.digest.file: each.digest.index for each in done}
    findings.sort(key=lambda finding: (order.get(finding.file, -1), by_place(finding)))
    return Report(
        findings=(*plugin_notices(options), *findings),
        options=options,
        files=tuple(name for name, _ in sources if name is not None),
        unmendable=tuple(name for (name, _), each in zip(sources, done) if name is not None and not each.in_place),
        quotes=tuple(quote for each in done for quote in each.quotes),
    )


@attrs.frozen
class _Examined:
    """What came of one target: its findings, and what is needed of it for the others and for showing them."""

    findings: list[Finding]
    digest: Digest
    quotes: list[tuple[str | None, int, str]]
    in_place: bool


def _examined(context: Context, chosen: Sequence[Spec], options: Options, index: int) -> _Examined:
    findings = findings_of(context, chosen, options)
    digest, failed = digested(context, chosen, options, index)
    findings += failed
    if not context.is_text:
        return _Examined(findings, digest, [], True)
    quotes = [(context.file, line, said) for line, said in quoted(context.source, findings)]
    in_place = context.file is None or is_in_place(Path(context.file), context.source, findings)
    return _Examined(findings, digest, quotes, in_place)


def _codes(given: str | Rule | Iterable[str | Rule] | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    if isinstance(given, (str, Rule)):
        given = [given]
    said = [code for each in given for code in ([each.code] if isinstance(each, Rule) else each.split(","))]
    return tuple(code.strip() for code in said)


# --- targets ---------------------------------------------------------------------------------------------------


def _sources(target: object) -> Iterator[tuple[str | None, object]]:
    """Iterate over what a target holds, as name and text or value."""
    if isinstance(target, PathLike):
        found = walk(Path(target))
        if found.passed and not found.files:
            raise refused("folder-unread", path=target, names=", ".join(each.name for each in found.passed[:5]))
        for path in found.files:
            yield str(path), load_target(path)
    elif isinstance(target, bytes):
        yield None, load(target)
    elif isinstance(target, str):
        refuse_path(target)
        yield None, target
    elif _is_ours(target):
        yield None, target
    else:
        raise TypeError(
            f"cannot check {type(target).__name__}: give a text, a pathlib.Path, a file's bytes, "
            "or a value of this library (a Document, a Programme, a Task …)"
        )


def _is_ours(value: object) -> bool:
    return attrs.has(type(value)) and type(value).__module__.split(".")[0] == __name__.split(".")[0]
