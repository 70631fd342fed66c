"""``tdc-programme check`` at work: what is asked for, the files that are checked, and what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import click

from ..checks.check import files_in
from ..checks.config import Settings, find_settings, read_settings
from ..checks.files import Job, Outcome, check_files, check_text
from ..checks.fixes import diff, mend
from ..checks.model import Options
from ..checks.registry import select
from ..documents.sources.files import load
from ..values import Language
from .codes import CLEAN, FAILED, FOUND
from .sink import Sink


@attrs.frozen(kw_only=True)
class Request:
    """What the command line of ``check`` asks for: each option of it under its name."""

    fix: bool
    unsafe: bool
    diff: bool
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    style: str
    output: Path | None
    language: Language | None
    count: bool
    fail_on: str | None
    exit_zero: bool
    settings: Settings | None
    isolated: bool
    stdin_filename: str | None
    jobs: int | None

    def settings_for(self, path: Path) -> Settings:
        """Return the settings of a file or folder with what the command line says on top."""
        found = self.settings or (Settings() if self.isolated else find_settings(path))
        return found.merged(select=self.select or None, extend_select=self.extend_select, ignore=self.ignore)

    @property
    def mends(self) -> bool:
        """Whether texts are to be mended, on disk or to see the change."""
        return self.fix or self.unsafe or self.diff

    def exit_code(self, found: bool, *, failed: bool = False) -> int:
        """Return what the process ends with."""
        return FAILED if failed else FOUND if found and not self.exit_zero else CLEAN

    def report(self, outcomes: Iterable[Outcome], settings: Settings, options: Options) -> int:
        """Write what was found, and return what the process ends with."""
        with Sink("text" if self.count else self.style, options, output=self.output, count=self.count) as sink:
            for outcome in outcomes:
                sink.take(outcome)
            sink.end()
        return self.exit_code(sink.holds(self.fail_on or settings.fail_on), failed=sink.failed)

    def job(self, file: Path, settings: Settings) -> Job:
        """Return the job of checking one file."""
        options = settings.options(file, language=self.language)
        return Job(file=str(file), options=options, fix=self.mends, unsafe=self.unsafe, write=not self.diff)


def check(paths: Sequence[str], *, config: Path | None, **asked: Any) -> int:
    """Check files, folders or standard input, and return what the process ends with.

    Arguments:
        config: the file of the settings; those of the folders, if not given.
        asked: what else the command line says, by the names of :class:`Request`.
    """
    request = Request(settings=None if config is None else read_settings(config), **asked)
    if list(paths) == ["-"]:
        return _check_stdin(request)
    if "-" in paths:
        raise click.UsageError("- (standard input) is checked alone")
    return _check_paths(request, [Path(path) for path in paths])


def _jobs(request: Request, paths: Iterable[Path]) -> list[Job]:
    """Return a job a file, each once, with the settings of its folder."""
    known: dict[Path, Settings] = {}
    made: dict[str, Job] = {}
    for path in paths:
        for file in files_in(path):
            folder = file.parent
            if folder not in known:
                known[folder] = request.settings_for(file)
            if file == path or not known[folder].excludes(file):
                made.setdefault(str(file), request.job(file, known[folder]))
    return list(made.values())


def _check_paths(request: Request, paths: list[Path]) -> int:
    jobs = _jobs(request, paths)
    if not jobs:
        click.echo(f"no files to check in {', '.join(map(str, paths))}", err=True)
        return CLEAN
    first = request.settings_for(paths[0])
    options = first.options(language=request.language)
    select(options.rules, options.ignore)  # an unknown code is told before any file is read
    outcomes = check_files(jobs, processes=request.jobs)
    if request.diff:
        return _show_diffs(outcomes, request)
    return request.report(_with_progress(outcomes, len(jobs)), first, options)


def _show_diffs(outcomes: Iterable[Outcome], request: Request) -> int:
    changed = failed = False
    for outcome in outcomes:
        failed |= outcome.failed
        for finding in outcome.findings if outcome.failed else ():
            click.echo(f"{outcome.file}: {finding.message}", err=True)
        if outcome.diff:
            changed = True
            click.echo(_coloured(outcome.diff), nl=False)
    return request.exit_code(changed, failed=failed)


def _coloured(change: str) -> str:
    colours = {"+": "green", "-": "red", "@": "cyan"}
    return "".join(click.style(line, fg=colours.get(line[0])) for line in change.splitlines(keepends=True))


def _check_stdin(request: Request) -> int:
    loaded, name = load(sys.stdin.buffer.read()), request.stdin_filename
    text = loaded.text
    settings = request.settings_for(Path(name) if name else Path.cwd())
    job = request.job(Path(name or "-"), settings)
    if not request.mends:
        return request.report(map(check_text, [loaded], [job]), settings, job.options)
    # The mended text goes to standard output, as other tools do it.
    mended = mend(text, job.options, unsafe=request.unsafe, file=job.file)
    if request.diff:
        click.echo(_coloured(diff(text, mended, job.file)), nl=False)
        return request.exit_code(mended != text)
    click.echo(mended, nl=False)
    return request.exit_code(bool(check_text(mended, job).findings))


def _with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on, with a progress bar where a person watches and there is something to watch."""
    if total < 20 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, total=total, description="", console=Console(stderr=True), transient=True)
