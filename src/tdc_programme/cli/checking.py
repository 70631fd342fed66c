"""``tdc-programme check`` at work: what is asked for, the files that are checked, and what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Any

import attrs
import click

from ..checks.config import Settings, find_settings, read_settings
from ..checks.files import Job, Outcome, check_files, check_text
from ..checks.fixes import diff, mend
from ..checks.folders import Walk, walk
from ..checks.model import Options
from ..checks.registry import select
from ..documents.sources.files import load
from ..text.screen import visible
from ..values import Language
from .codes import CLEAN, FAILED, FOUND
from .console import shown
from .sink import Sink
from .voice import Voice


@attrs.frozen(kw_only=True)
class Request:
    """What the command line of ``check`` asks for: each option of it under its name."""

    voice: Voice
    fix: bool
    unsafe: bool
    diff: bool
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    whole: bool
    style: str
    output: Path | None
    count: bool
    top: int | None
    fail_on: str | None
    exit_zero: bool
    settings: Settings | None
    isolated: bool
    stdin_filename: str | None
    jobs: int | None

    def settings_for(self, path: Path) -> Settings:
        """Return the settings of a file or folder with what the command line says on top."""
        found = self.settings or (Settings() if self.isolated else find_settings(path))
        return found.merged(
            select=self.select or None,
            extend_select=self.extend_select,
            ignore=self.ignore,
            exclude=self.exclude,
            default_excludes=not self.whole,
        )

    def language(self, settings: Settings) -> Language:
        """Return the language of the messages: that asked for, the settings', the locale's."""
        return self.voice.asked or settings.language or self.voice.local

    @property
    def mends(self) -> bool:
        """Whether texts are to be mended, on disk or to see the change."""
        return self.fix or self.unsafe or self.diff

    def exit_code(self, found: bool, *, failed: bool = False) -> int:
        """Return what the process ends with."""
        return FAILED if failed else FOUND if found and not self.exit_zero else CLEAN

    def report(self, outcomes: Iterable[Outcome], settings: Settings, options: Options) -> int:
        """Write what was found, and return what the process ends with."""
        style = "text" if self.count else self.style
        with Sink(style, options, output=self.output, count=self.count, top=self.top) as sink:
            for outcome in outcomes:
                sink.take(outcome)
            sink.end()
        return self.exit_code(sink.holds(self.fail_on or settings.fail_on), failed=sink.failed)

    def job(self, file: Path, settings: Settings) -> Job:
        """Return the job of checking one file."""
        options = settings.options(file, language=self.language(settings))
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
        raise click.UsageError(_("- (standard input) is checked alone"))
    return _check_paths(request, [Path(path) for path in paths])


def _found(request: Request, paths: Iterable[Path]) -> tuple[list[Job], list[Path]]:
    """Return a job a file, each once, with the settings of its folder; and the documents that cannot be read."""
    known: dict[Path, Settings] = {}

    def settings_of(path: Path) -> Settings:
        if path.parent not in known:
            known[path.parent] = request.settings_for(path)
        return known[path.parent]

    made: dict[str, Job] = {}
    passed: dict[Path, None] = {}
    for path in paths:
        found = _walked(request, path, settings_of)
        passed |= dict.fromkeys(found.passed)
        for file in found.files:
            made.setdefault(str(file), request.job(file, settings_of(file)))
    return list(made.values()), list(passed)


def _walked(request: Request, path: Path, settings_of: Callable[[Path], Settings]) -> Walk:
    if not path.is_dir():
        return Walk((path,))
    whole = not request.settings_for(path).default_excludes
    return walk(path, whole=whole, excludes=lambda each: settings_of(each).excludes(each))


def _tell_passed(passed: Sequence[Path]) -> None:
    """Say which documents of a folder were not read, a few of them by name."""
    if passed:
        names = ", ".join(visible(path.name) for path in passed[:5]) + (" …" if len(passed) > 5 else "")
        said = ngettext(
            "{count} file passed over: {names} (no text that can be read: name one to see what to do)",
            "{count} files passed over: {names} (no text that can be read: name one to see what to do)",
            len(passed),
        )
        click.echo(said.format(count=len(passed), names=names), err=True)


def _check_paths(request: Request, paths: list[Path]) -> int:
    jobs, passed = _found(request, paths)
    if not jobs:
        folders = visible(", ".join(map(str, paths)))
        click.echo(_("no files to check in {paths}").format(paths=folders), err=True)
        _tell_passed(passed)
        return FAILED if passed else CLEAN
    first = request.settings_for(paths[0])
    options = first.options(language=request.language(first))
    select(options.rules, options.ignore)  # an unknown code is told before any file is read
    outcomes = check_files(jobs, processes=request.jobs)
    if request.diff:
        code = _show_diffs(outcomes, request)
    else:
        code = request.report(_with_progress(outcomes, len(jobs)), first, options)
    _tell_passed(passed)
    return code


def _show_diffs(outcomes: Iterable[Outcome], request: Request) -> int:
    changed = failed = False
    for outcome in outcomes:
        failed |= outcome.failed
        for finding in outcome.findings if outcome.failed else ():
            click.echo(f"{visible(outcome.file)}: {finding.message}", err=True)
        if outcome.diff:
            changed = True
            click.echo(_coloured(outcome.diff), nl=False)
    return request.exit_code(changed, failed=failed)


def _coloured(change: str) -> str:
    colours = {"+": "green", "-": "red", "@": "cyan"}
    lines = shown(change).split("\n")
    return "\n".join(click.style(line, fg=colours.get(line[:1])) if line else "" for line in lines)


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
    click.echo(shown(mended), nl=False)
    return request.exit_code(bool(check_text(mended, job).findings))


def _with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on, with a progress bar where a person watches and there is something to watch."""
    if total < 20 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, total=total, description="", console=Console(stderr=True), transient=True)
