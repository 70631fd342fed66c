"""Running the rules over one target, and across the digests of several: from problems to findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..errors import DataError, TdcError
from ..tables import load_table
from ..text.patterns import Pattern
from ..values import Language
from .catalogue import Entry, Wording, notices
from .collection import Collection, Digest
from .context import Context
from .mends.proof import Proven, proven
from .model import Finding, Fix, FixKind, Options, Related, Severity
from .problems import Flaw
from .reasons import reason_in
from .registry import Spec, described, plugin_faults
from .silence import silences

_BREAK = Pattern.plain(r"[ \t]{0,8}[\n\r\u2028\u2029]\s{0,8}", yes=("⟦ \n  ⟧Điều 1", "\u2029"), no=(" Điều 1",))
_GRAVITY = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_DIGITS = Pattern.plain(r"([0-9]+)", yes=("⟦12⟧]",), no=("tasks",))


def findings_of(context: Context, chosen: Sequence[Spec], options: Options) -> list[Finding]:
    """Run rules over one target and return what they find, by place; silenced findings are left out."""
    return examined(context, chosen, options).findings


def examined(context: Context, chosen: Sequence[Spec], options: Options) -> Proven:
    """Run rules over one target: what they find, with the mends that are certain, and the text that these leave."""
    changes = {spec.code: spec.entry.changes for spec in chosen}
    return proven(context, _found(context, chosen, options), changes)


def _found(context: Context, chosen: Sequence[Spec], options: Options) -> list[Finding]:
    found: dict[tuple[object, ...], Finding] = {}
    failures: dict[str, list[str]] = {}
    for spec in chosen:
        for finding in _run(spec, context, options, failures):
            found.setdefault((finding.rule, finding.start, finding.end, finding.path, finding.message), finding)
    findings = [*found.values(), *_failed(failures, options, context.file)]
    if context.is_text:
        muted, faults = silences(context.source)
        findings = [each for each in findings if not any(one.covers(each.rule, each.start) for one in muted)]
        for start, end, reason in faults:
            problem = Flaw(start=start, end=end, values={"reason": reason})
            findings.append(_finding(notices()["TDC004"], problem, context, options))
    findings = _each_once(_gathered(findings, options))
    findings.sort(key=by_place)
    return findings


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what a graver finding says too: the same place, the same suggestion, a mend no less safe."""
    gravest: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        if finding.suggestion is not None:
            said = finding.start, finding.end, finding.path, finding.suggestion
            gravest[said] = max(gravest.get(said, finding), finding, key=lambda each: _GRAVITY[each.severity])
    return [each for each in findings if not _is_said_by(gravest, each)]


def _is_said_by(gravest: Mapping[tuple[object, ...], Finding], finding: Finding) -> bool:
    other = gravest.get((finding.start, finding.end, finding.path, finding.suggestion))
    if other is None or _GRAVITY[other.severity] <= _GRAVITY[finding.severity]:
        return False
    return finding.fix is None or (other.fix is not None and (other.fix.safe or not finding.fix.safe))


def _run(spec: Spec, context: Context, options: Options, failures: dict[str, list[str]]) -> Iterator[Finding]:
    if spec.find is None:
        return
    try:
        for problem in spec.find(context):
            yield _finding(spec.entry, problem, context, options)
    except Exception as error:  # a rule at fault must not hide what the others found
        failures.setdefault(f"{type(error).__name__}: {error}", []).append(spec.code)


#: The rule that tells what text recognition did, and under it what these find of letters: no faults of the author.
_RECOGNISED = "TXT016"


def _gathered(findings: list[Finding], options: Options) -> list[Finding]:
    """Put the faults of letters of a recognised text beneath the one finding that says that it is one."""
    whole = next((each for each in findings if each.rule == _RECOGNISED), None)
    if whole is None:
        return findings
    codes: Sequence[str] = load_table("checks", "words")["rules of letters"]["codes"]
    beneath = [each for each in findings if each.rule in codes and each.start is not None and each.end is not None]
    places = {(each.start, each.end): each for each in whole.related}
    for each in beneath:
        place = each.start or 0, each.end or 0
        places[place] = Related(
            start=place[0],
            end=place[1],
            line=each.line,
            column=each.column,
            text=each.text or "",
            rule=each.rule,
            message=each.message,
        )
    related = tuple(places[key] for key in sorted(places))
    message = _rendered(described(_RECOGNISED), Flaw(values={"count": len(related)}), options.language)
    taken = {id(each) for each in (whole, *beneath)}
    return [evolve(whole, message=message, related=related), *(each for each in findings if id(each) not in taken)]


def _failed(failures: Mapping[str, Sequence[str]], options: Options, file: str | None) -> Iterator[Finding]:
    """Tell of rules that failed; those that failed for one reason, as a fact that they share, together."""
    for reason, codes in failures.items():
        yield _told(notices()["TDC001"], {"code": ", ".join(codes), "reason": reason}, options, file)


def digested(
    context: Context, chosen: Sequence[Spec], options: Options, index: int = 0
) -> tuple[Digest, list[Finding]]:
    """Take what rules across documents need of a target, if any is chosen; and what to tell where that fails."""
    across = [spec.code for spec in chosen if spec.across is not None]
    if across:
        try:
            return Digest.of(context, index), []
        except Exception as error:
            failures = {f"{type(error).__name__}: {error}": across}
            return Digest(index=index, file=context.file), list(_failed(failures, options, context.file))
    return Digest(index=index, file=context.file), []


def findings_across(digests: Sequence[Digest], chosen: Sequence[Spec], options: Options) -> list[Finding]:
    """Run the rules across documents over the digests of all of them."""
    findings = []
    failures: dict[str, list[str]] = {}
    collection = Collection(tuple(digests))
    for spec in chosen:
        if spec.across is None:
            continue
        try:
            for problem in spec.across(collection):
                findings.append(_finding_across(spec.entry, problem, digests, options))
        except Exception as error:
            failures.setdefault(f"{type(error).__name__}: {error}", []).append(spec.code)
    return [*findings, *_failed(failures, options, None)]


def plugin_notices(options: Options) -> Iterator[Finding]:
    """Iterate over the findings that say which plug-ins could not be loaded."""
    for name, reason in plugin_faults():
        yield _told(notices()["TDC002"], {"name": name, "reason": reason}, options, None)


def unreadable(error: TdcError | OSError, options: Options, file: str) -> Finding:
    """Return the finding that says that a file cannot be read."""
    said = reason_in(error, options.language).removesuffix(f" ({file})")
    return _told(notices()["TDC003"], {"reason": Wording(said, said)}, options, file)  # said whole, however long


def _told(entry: Entry, values: dict[str, object], options: Options, file: str | None) -> Finding:
    message = _rendered(entry, Flaw(values=values), options.language)
    return Finding(rule=entry.code, severity=entry.severity, message=message, file=file)


# --- from a problem to a finding -------------------------------------------------------------------------------


def _finding(entry: Entry, problem: Flaw, context: Context, options: Options) -> Finding:
    # The document is read for its day only where that makes a difference.
    day = context.on if len(entry.sources) > 1 else None
    finding = _base(entry, problem, options, context.file, day)
    start, end = problem.start, problem.end
    if start is None or end is None:
        return finding
    if not 0 <= start <= end <= len(context.source):
        raise DataError(f"the place {start}–{end} is outside the text of {len(context.source)} characters")
    finding = evolve(finding, start=start, end=end, text=context.source[start:end])
    if context.is_text:
        line, column = context.where.place(start)
        related = tuple(_related(context, *place) for place in problem.related)
        return evolve(finding, line=line, column=column, fix=_fix(entry, problem), related=related)
    path, start, end = context.local(start, end)
    return evolve(finding, start=start, end=end, path=path or problem.path)


def _related(context: Context, start: int, end: int) -> Related:
    line, column = context.where.place(start)
    return Related(start=start, end=end, line=line, column=column, text=context.source[start:end])


def _finding_across(entry: Entry, problem: Flaw, digests: Sequence[Digest], options: Options) -> Finding:
    digest = digests[problem.member]
    finding = _base(entry, problem, options, digest.file, options.on or digest.issued)
    if problem.start is None or problem.end is None:
        return finding
    finding = evolve(finding, start=problem.start, end=problem.end, text=problem.text)
    if digest.lines is None:
        return finding
    line, column = digest.lines.place(problem.start)
    fix = _fix(entry, evolve(problem, safe=False))  # one text alone does not say what a mend changes for the others
    return evolve(finding, line=line, column=column, fix=fix)


def _base(entry: Entry, problem: Flaw, options: Options, file: str | None, day: dt.date | None) -> Finding:
    suggestion = problem.suggestion
    source = entry.source_on(day)
    severity = problem.severity or entry.severity
    return Finding(
        rule=entry.code,
        # What a law of that day demands is not known to demand this too: no more than a hint.
        severity=severity if source is None or source.compared else Severity.INFO,
        message=_rendered(entry, problem, options.language),
        path=problem.path,
        suggestion=suggestion.to(options.language) if isinstance(suggestion, Wording) else suggestion,
        file=file,
        source=None if source is None else source.law.to(options.language),
    )


def _fix(entry: Entry, problem: Flaw) -> Fix | None:
    if not problem.edits or entry.fix is FixKind.NONE:
        return None
    return Fix(problem.edits, entry.fix is FixKind.SAFE if problem.safe is None else problem.safe)


def _rendered(entry: Entry, problem: Flaw, language: Language) -> str:
    values = {name: _shown(value, language) for name, value in problem.values.items()}
    return entry.messages[problem.case].to(language).format(**values)


#: Longer words are shortened in the middle when a message quotes them (in characters).
_QUOTED = 120


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Wording):
        return value.to(language)
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    text = _BREAK.sub(" ", str(value))
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED // 2]} … {text[-_QUOTED // 3 :]}"


def by_place(finding: Finding) -> tuple[object, ...]:
    """Order findings: by place; those without one after them, by path; the numbers in a path as numbers."""
    path = tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(finding.path or ""))
    start = finding.start
    return finding.line is None, (start or 0) if finding.line else 0, path, start or 0, finding.end or 0, finding.rule
