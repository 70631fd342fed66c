"""Checking files on disk, many at once in several processes, and mending them in place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from ..documents.sources.files import Loaded
from ..documents.sources.refusals import refused
from ..errors import TdcError
from ..files import write_whole
from ..text.screen import visible
from .catalogue import notices
from .collection import Digest
from .context import Context
from .fixes import diff, mend
from .model import Finding, Options
from .reasons import reason_in
from .registry import select
from .running import digested, findings_of, unreadable
from .targets import Value, load_target

#: Fewer files than this are not worth the start of other processes.
_WORTH_PROCESSES = 8

# How a file may hold a text; tried in this order, and only one that gives back the file byte for byte is used.
_ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-16-be", b"\xfe\xff"),
)


@frozen(kw_only=True)
class Job:
    """One file to check, and what to do with it.

    Arguments:
        file: its path.
        options: which rules.
        fix: whether to mend it; ``unsafe`` also with fixes that a person should look at.
        write: whether to write the mended text back; else only its diff is made.
    """

    file: str
    options: Options
    fix: bool = False
    unsafe: bool = False
    write: bool = True


@frozen(kw_only=True)
class Outcome:
    """What came of a job.

    Arguments:
        file: its path.
        findings: what was found; in a mended file, what is left.
        digest: for the rules across documents, or None where it could not be read.
        quotes: the lines that findings stand in, by their numbers.
        mended: how many findings were mended.
        diff: the change that mending made or would make.
        in_place: whether a mended text can be written back to the file.
        notes: what could not be done, for people.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    digest: Digest | None = None
    quotes: tuple[tuple[int, str], ...] = ()
    mended: int = 0
    diff: str = ""
    in_place: bool = True
    notes: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the file could not be read."""
        return self.digest is None


def check_file(job: Job) -> Outcome:
    """Check one file, and mend it where that was asked for; what cannot be read is a finding."""
    path = Path(job.file)
    try:
        loaded = load_target(path)
    except (TdcError, OSError) as error:
        return Outcome(file=job.file, findings=(unreadable(error, job.options, job.file),))
    if not isinstance(loaded, Loaded):
        return check_text(loaded, job)
    outcome = _mended(path, loaded, job) if job.fix else check_text(loaded, job)
    return evolve(outcome, in_place=is_in_place(path, loaded.text, outcome.findings))


def _mended(path: Path, loaded: Loaded, job: Job) -> Outcome:
    text = loaded.text
    mended = mend(text, job.options, unsafe=job.unsafe, file=job.file)
    if mended == text:
        return check_text(loaded, job)
    if job.write:
        try:
            write_whole(path, encoded_like(path.read_bytes(), text, mended))
        except (TdcError, OSError) as error:
            said = notices()["TDC005"].messages[""].to(job.options.language)
            note = said.format(reason=reason_in(error, job.options.language))
            return check_text(loaded, job, notes=(f"{visible(job.file)}: {note}",))
    return check_text(evolve(loaded, text=mended), job, before=text)


def is_in_place(path: Path, text: str, findings: Iterable[Finding]) -> bool:
    """Whether the safe mends of findings, if there are any, can be written back to the file that the text is from."""
    if not any(finding.fix is not None and finding.fix.safe for finding in findings):
        return True
    try:
        return path.is_file() and bool(encoded_like(path.read_bytes(), text, text))
    except (TdcError, OSError):
        return False


def check_text(
    given: str | Loaded | Value, job: Job, *, before: str | None = None, notes: tuple[str, ...] = ()
) -> Outcome:
    """Check the text, or the value, of a job; ``before`` is what stood there before it was mended."""
    chosen = select(job.options.rules, job.options.ignore)
    context = Context(given, on=job.options.on, file=job.file)
    text = context.source
    findings = findings_of(context, chosen, job.options)
    digest, failed = digested(context, chosen, job.options)
    findings += failed
    mended = 0
    if before is not None:
        there = findings_of(Context(before, on=job.options.on, file=job.file), chosen, job.options)
        # What was promised less what is left: not every finding that went, which may say the same of one place.
        mended = max(_mendable(there, job) - _mendable(findings, job), 1)
    return Outcome(
        file=job.file,
        findings=tuple(findings),
        digest=digest,
        quotes=quoted(text, findings) if context.is_text else (),
        mended=mended,
        diff=diff(before, text, job.file) if before is not None else "",
        notes=notes,
    )


def _mendable(findings: Iterable[Finding], job: Job) -> int:
    return sum(finding.fix is not None and (job.unsafe or finding.fix.safe) for finding in findings)


#: How many lines of one place are quoted.
_QUOTED = 4


def quoted(text: str, findings: Iterable[Finding]) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text that findings stand in, by number; of a long place the first few."""
    lines: dict[int, str] = {}
    breaks = [each for each in "\n\r" if each in text]
    for finding in findings:
        if finding.line is None or finding.start is None:
            continue
        start = finding.start - (finding.column or 1) + 1
        for number in range(finding.line, finding.line + _QUOTED):
            if number not in lines:
                ends = [at for at in (text.find(each, start) for each in breaks) if at >= 0]
                lines[number] = text[start : min(ends, default=len(text))]
            end = start + len(lines[number])
            start = end + (2 if text.startswith("\r\n", end) else 1)
            if start >= (finding.end or 0):
                break
    return tuple(lines.items())


def encoded_like(data: bytes, text: str, mended: str) -> bytes:
    """Encode a mended text the way that the file's bytes hold its text: encoding, byte-order mark, line ends.

    Raises:
        DocumentError: the bytes are not this text in any encoding of Unicode, as with .docx or an old code page.
    """
    for encoding, mark in _ENCODINGS:
        for ending in ("\n", "\r\n", "\r"):
            if ending != "\n" and "\r" in text:
                continue  # the text keeps the file's own line ends
            if mark + text.replace("\n", ending).encode(encoding, "surrogatepass") == data:
                return mark + mended.replace("\n", ending).encode(encoding, "surrogatepass")
    raise refused("not-written-back")


def check_files(jobs: Sequence[Job], *, processes: int | None = None) -> Iterator[Outcome]:
    """Check files and yield what came of each, in the order of the jobs.

    Arguments:
        jobs: the files.
        processes: how many at once; one for each processor, if not given; few files are checked in this process.
    """
    processes = processes or os.cpu_count() or 1
    if processes < 2 or len(jobs) < _WORTH_PROCESSES:
        yield from map(check_file, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor

    chunk = max(1, min(32, len(jobs) // (processes * 4)))
    with ProcessPoolExecutor(max_workers=processes) as pool:
        yield from pool.map(check_file, jobs, chunksize=chunk)
