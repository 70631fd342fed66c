"""The commands of ``tdc-programme``: what each takes, does and returns."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
import click

from .checks.catalogue import Entry
from .checks.config import Settings, find_settings, read_settings
from .checks.context import Digest
from .checks.files import Job, Outcome, check_files, check_text
from .checks.fixes import diff, mend
from .checks.model import Finding, Options, Report, Severity
from .checks.registry import described, plugin_faults, select, specs
from .checks.runner import files_in, findings_across, plugin_notices
from .console import explained, finding_lines, statistics, summary
from .errors import TdcError

__all__ = ["run"]

#: Exit codes.
CLEAN, FOUND, FAILED = 0, 1, 2

_LANGUAGE = click.option(
    "--language", type=click.Choice(["vi", "en"]), help="Language of the messages.  [default: vi, or the settings']"
)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show Vietnamese gets escapes, not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return int(main.main(args=arguments, prog_name="tdc-programme", standalone_mode=False) or CLEAN)
    except click.Abort:
        click.echo("tdc-programme: stopped", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return FAILED
    except (TdcError, OSError) as error:
        said = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.filename else str(error)
        click.echo(f"tdc-programme: {said}", err=True)
        return FAILED


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tdc-programme")
def main() -> None:
    """Read and check Vietnamese administrative documents and the tasks of Programme 1322."""


# --- check -------------------------------------------------------------------------------------------------------


def _split(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for said in given for code in said.split(",") if code.strip())


@attrs.frozen(kw_only=True)
class Request:
    """What the command line of ``check`` asks for."""

    settings: Settings | None
    isolated: bool
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    language: str | None
    fix: bool
    unsafe: bool
    diff: bool
    jobs: int | None

    def settings_for(self, path: Path) -> Settings:
        """Return the settings of a file or folder with what the command line says on top."""
        found = self.settings or (Settings() if self.isolated else find_settings(path))
        return found.merged(select=self.select or None, extend_select=self.extend_select, ignore=self.ignore)

    @property
    def mends(self) -> bool:
        """Whether texts are to be mended, on disk or to see the change."""
        return self.fix or self.unsafe or self.diff

    def job(self, file: Path, settings: Settings) -> Job:
        """Return the job of checking one file."""
        options = settings.options(file, language=self.language)
        return Job(file=str(file), options=options, fix=self.mends, unsafe=self.unsafe, write=not self.diff)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the files themselves.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend also what a person should look at; implies --fix.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--select", metavar="CODES", multiple=True, callback=_split, help="Check these rules only (SYM005,TXT).")
@click.option("--extend-select", metavar="CODES", multiple=True, callback=_split, help="Check these rules too.")
@click.option("--ignore", metavar="CODES", multiple=True, callback=_split, help="Leave these rules out.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write the findings to a file.")
@_LANGUAGE
@click.option("--statistics", "count", is_flag=True, help="Count findings by rule instead of showing each.")
@click.option(
    "--fail-on",
    type=click.Choice(list(map(str, Severity))),
    help="Mildest finding that makes the exit code 1.  [default: info]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where something was found.")
@click.option(
    "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Take the settings from here."
)
@click.option("--isolated", is_flag=True, help="Use no settings file.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the text on standard input.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use.  [default: one for each processor]")
def check(
    paths: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    show_diff: bool,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    style: str,
    output: Path | None,
    language: str | None,
    count: bool,
    fail_on: str | None,
    exit_zero: bool,
    config: Path | None,
    isolated: bool,
    stdin_filename: str | None,
    jobs: int | None,
) -> int:
    """Check documents: files, folders, or - for standard input.

    Exit code 0: nothing found; 1: something found; 2: a file could not be read, or the command could not run.
    """
    settings = read_settings(config) if config is not None else None
    request = Request(
        settings=settings,
        isolated=isolated,
        select=select,
        extend_select=extend_select,
        ignore=ignore,
        language=language,
        fix=fix,
        unsafe=unsafe_fixes,
        diff=show_diff,
        jobs=jobs,
    )
    if list(paths) == ["-"]:
        return _check_stdin(request, stdin_filename, style, output, count, fail_on, exit_zero)
    if "-" in paths:
        raise click.UsageError("- (standard input) is checked alone")
    return _check_paths(request, [Path(path) for path in paths], style, output, count, fail_on, exit_zero)


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


def _check_paths(
    request: Request,
    paths: list[Path],
    style: str,
    output: Path | None,
    count: bool,
    fail_on: str | None,
    exit_zero: bool,
) -> int:
    jobs = _jobs(request, paths)
    if not jobs:
        click.echo(f"no files to check in {', '.join(map(str, paths))}", err=True)
        return CLEAN
    first = request.settings_for(paths[0])
    options = first.options(language=request.language)
    select(options.rules, options.ignore)  # an unknown code is told before any file is read
    if request.diff:
        return _show_diffs(jobs, request, exit_zero)
    sink = _Sink(style if not count else "text", options, quiet=count)
    with sink.to(output):
        for outcome in _with_progress(check_files(jobs, processes=request.jobs), len(jobs)):
            sink.take(outcome)
        sink.take_across()
        sink.end(count)
    return sink.exit_code(fail_on or first.fail_on, exit_zero)


def _show_diffs(jobs: Sequence[Job], request: Request, exit_zero: bool) -> int:
    changed = failed = False
    for outcome in check_files(jobs, processes=request.jobs):
        failed |= outcome.failed
        for finding in outcome.findings if outcome.failed else ():
            click.echo(f"{outcome.file}: {finding.message}", err=True)
        if outcome.diff:
            changed = True
            click.echo(_coloured(outcome.diff), nl=False)
    return FAILED if failed else FOUND if changed and not exit_zero else CLEAN


def _coloured(change: str) -> str:
    colours = {"+": "green", "-": "red", "@": "cyan"}
    return "".join(click.style(line, fg=colours.get(line[0])) for line in change.splitlines(keepends=True))


def _check_stdin(
    request: Request,
    name: str | None,
    style: str,
    output: Path | None,
    count: bool,
    fail_on: str | None,
    exit_zero: bool,
) -> int:
    from .documents.files import load

    loaded = load(sys.stdin.buffer.read())
    text = loaded.text
    settings = request.settings_for(Path(name) if name else Path.cwd())
    job = request.job(Path(name or "-"), settings)
    if request.mends:  # the mended text goes to standard output, as other tools do it
        mended = mend(text, job.options, unsafe=request.unsafe, file=job.file)
        if request.diff:
            click.echo(_coloured(diff(text, mended, job.file)), nl=False)
            return FOUND if mended != text and not exit_zero else CLEAN
        click.echo(mended, nl=False)
        left = check_text(mended, job)
        return FOUND if left.findings and not exit_zero else CLEAN
    sink = _Sink(style if not count else "text", job.options, quiet=count)
    with sink.to(output):
        sink.take(check_text(loaded, job))
        sink.take_across()
        sink.end(count)
    return sink.exit_code(fail_on or settings.fail_on, exit_zero)


def _with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on, with a progress bar where a person watches and there is something to watch."""
    if total < 20 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, total=total, description="", console=Console(stderr=True), transient=True)


class _Sink:
    """Takes findings as they come and writes them: at once as text, together in every other format."""

    def __init__(self, style: str, options: Options, *, quiet: bool) -> None:
        self.style = style
        self.options = options
        self.quiet = quiet
        self.findings: list[Finding] = []
        self.files: list[str] = []
        self.digests: list[Digest] = []
        self.mended = 0
        self.failed = False
        self.parts: list[str] | None = None
        self.output: Path | None = None

    def to(self, output: Path | None) -> _Sink:
        self.output = output
        self.parts = [] if output is not None else None
        return self

    def __enter__(self) -> _Sink:
        for finding in plugin_notices(self.options):
            self._find(finding, None)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self.output is not None:
            from .checks.fixes import write_whole

            write_whole(self.output, "".join(self.parts or ()).encode("utf-8"))

    def _write(self, text: str) -> None:
        if self.parts is None:
            click.echo(text)
        else:
            self.parts.append(click.unstyle(text) + "\n")

    def take(self, outcome: Outcome) -> None:
        self.files.append(outcome.file)
        self.failed |= outcome.failed
        self.mended += outcome.mended
        if outcome.digest is not None:
            self.digests.append(attrs.evolve(outcome.digest, index=len(self.digests)))
        quotes = dict(outcome.quotes)
        for finding in outcome.findings:
            self._find(finding, quotes.get(finding.line or 0))
        for note in outcome.notes:
            click.echo(note, err=True)

    def take_across(self) -> None:
        """Run the rules across documents over what was taken."""
        chosen = select(self.options.rules, self.options.ignore)
        for finding in findings_across(self.digests, chosen, self.options):
            self._find(finding, None)

    def _find(self, finding: Finding, quote: str | None) -> None:
        self.findings.append(finding)
        if self.style == "text" and not self.quiet:
            self._write("\n".join(finding_lines(finding, quote, self.options.language)))

    def end(self, count: bool) -> None:
        """Write what comes last: the whole of it in every format but text."""
        if count:
            names = {spec.code: spec.entry.summary.to(self.options.language) for spec in specs()}
            for line in statistics(self.findings, names):
                self._write(line)
        if self.style != "text":
            order = {file: at for at, file in enumerate(self.files)}
            self.findings.sort(key=lambda finding: order.get(finding.file or "", -1))
            report = Report(findings=tuple(self.findings), options=self.options, files=tuple(self.files))
            self._write(written(report, self.style).rstrip("\n"))
            return
        counts = Counter(finding.severity for finding in self.findings)
        fixable = sum(finding.fix is not None and finding.fix.safe for finding in self.findings)
        ordered = {severity: counts[severity] for severity in Severity}
        line = summary(ordered, len(self.files), self.mended, fixable, self.options.language)
        click.echo(click.style(line, bold=True), err=self.parts is None and not sys.stdout.isatty())

    def exit_code(self, fail_on: str | None, exit_zero: bool) -> int:
        if self.failed:
            return FAILED
        mildest = Severity(fail_on or Severity.INFO)
        grave = any(finding.severity.order <= mildest.order for finding in self.findings)
        return FOUND if grave and not exit_zero else CLEAN


def written(report: Report, style: str) -> str:
    """Write a report in one of the formats for programs."""
    from .exchange.reports import to_github, to_junit

    match style:
        case "json":
            return report.to_json()
        case "sarif":
            return report.to_sarif()
        case "github":
            return to_github(report)
        case _:
            return to_junit(report)


# --- rules -------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("code")
@_LANGUAGE
def explain(code: str, language: str | None) -> int:
    """Say what one rule demands, by what law, with examples."""
    click.echo("\n".join(explained(described(code), language or "vi")))
    return CLEAN


@main.command()
@click.argument("code", required=False)
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@_LANGUAGE
def rules(code: str | None, style: str, language: str | None) -> int:
    """List the rules, or those of a group (TXT), or one of them."""
    said = language or "vi"
    chosen = select([code]) if code is not None else specs()
    entries = [spec.entry for spec in chosen]
    if style == "json":
        from .exchange.convert import make_converter

        listed = make_converter().unstructure([entry.rule(said) for entry in entries])
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style == "markdown":
        click.echo(markdown(entries), nl=False)
    elif len(entries) == 1:
        click.echo("\n".join(explained(entries[0], said)))
    else:
        for entry in entries:
            mark = {"safe": "*", "suggest": "?", "none": " "}[entry.fix]
            click.echo(f"{click.style(entry.code, bold=True)} {mark} {entry.severity:<7} {entry.summary.to(said)}")
    for name, reason in plugin_faults():
        click.echo(f"plug-in {name}: {reason}", err=True)
    return CLEAN


def markdown(entries: Iterable[Entry] | None = None) -> str:
    """Return the reference of rules in Markdown: every rule with its words, source and examples, group by group."""
    from .checks.pages import rules_page

    return rules_page(list(entries) if entries is not None else None)


# --- show --------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show(path: Path, style: str) -> int:
    """Show what was read from a document; - reads standard input."""
    from .documents.reading import read_document
    from .exchange.convert import to_json

    source = sys.stdin.buffer.read() if str(path) == "-" else path
    document = read_document(source)
    if style == "json":
        click.echo(to_json(document, indent=2))
        return CLEAN
    from .showing import print_document

    print_document(document)
    return CLEAN
