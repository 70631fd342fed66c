"""The commands of ``tdc-programme``: what each takes, does and returns."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import click

from ..checks.check import files_in
from ..checks.config import Settings, find_settings, read_settings
from ..checks.files import Job, Outcome, check_files, check_text
from ..checks.fixes import diff, mend, write_whole
from ..checks.formats.pages import rules_page
from ..checks.model import Options, Severity
from ..checks.registry import described, plugin_faults, select, specs
from ..documents.model import Document
from ..documents.reading import read_document
from ..documents.sources.files import load
from ..documents.writing import format_document, write_docx
from ..errors import TdcError
from ..exchange.convert import to_json
from .console import explained
from .sink import Sink

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
        click.echo(f"tdc-programme: {_reason(error)}", err=True)
        return FAILED


def _reason(error: TdcError | OSError) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tdc-programme")
def main() -> None:
    """Read and check Vietnamese administrative documents and the tasks of Programme 1322."""


# --- check -------------------------------------------------------------------------------------------------------


def _split(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for said in given for code in said.split(",") if code.strip())


def _settings(context: click.Context, parameter: click.Parameter, given: Path | None) -> Settings | None:
    return None if given is None else read_settings(given)


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
    language: str | None
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


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the files themselves.")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="Mend also what a person should look at; implies --fix.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
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
    "--config",
    "settings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    callback=_settings,
    help="Take the settings from here.",
)
@click.option("--isolated", is_flag=True, help="Use no settings file.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the text on standard input.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use.  [default: one for each processor]")
def check(paths: tuple[str, ...], **asked: Any) -> int:
    """Check documents: files, folders, or - for standard input.

    Exit code 0: nothing found; 1: something found; 2: a file could not be read, or the command could not run.
    """
    request = Request(**asked)
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
        click.echo(to_json([entry.rule(said) for entry in entries], indent=2))
    elif style == "markdown":
        click.echo(rules_page(entries), nl=False)
    elif len(entries) == 1:
        click.echo("\n".join(explained(entries[0], said)))
    else:
        for entry in entries:
            mark = {"safe": "*", "suggest": "?", "none": " "}[entry.fix]
            click.echo(f"{click.style(entry.code, bold=True)} {mark} {entry.severity:<7} {entry.summary.to(said)}")
    for name, reason in plugin_faults():
        click.echo(f"plug-in {name}: {reason}", err=True)
    return CLEAN


# --- show --------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show(paths: tuple[str, ...], style: str) -> int:
    """Show what was read from documents; - reads standard input."""
    code = CLEAN
    for path in paths:
        try:
            document = _read(path)
        except (TdcError, OSError) as error:
            click.echo(f"tdc-programme: {_reason(error)}", err=True)
            code = FAILED
            continue
        if style == "json":
            click.echo(to_json(document, indent=2))
            continue
        from .showing import print_document

        if len(paths) > 1:
            click.echo(click.style(path, bold=True))
        print_document(document)
    return code


def _read(path: str) -> Document:
    return read_document(sys.stdin.buffer.read() if path == "-" else Path(path))


@main.command()
@click.argument("path")
@click.option(
    "--to", "form", type=click.Choice(["json", "jsonld", "docx", "txt"]), required=True, help="The form to write."
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
def convert(path: str, form: str, output: Path | None) -> int:
    """Write what a document says in another form; - reads standard input.

    JSON and JSON-LD are data, DOCX and text the document in the layout of Decree 30/2020/NĐ-CP.
    """
    document = _read(path)
    if form == "docx":
        if output is None:
            raise click.UsageError("--to docx needs the file to write: --output FILE")
        write_docx(document, output)
        return CLEAN
    written = _converted(document, form)
    if output is None:
        click.echo(written)
    else:
        write_whole(output, f"{written}\n".encode())
    return CLEAN


def _converted(document: Document, form: str) -> str:
    if form == "json":
        return to_json(document, indent=2)
    if form == "txt":
        return format_document(document).rstrip("\n")
    from ..exchange.linked import to_linked_data

    return json.dumps(to_linked_data(document), ensure_ascii=False, indent=2)
