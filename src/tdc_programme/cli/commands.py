"""The commands of ``tdc-programme``: what each takes, does and returns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from copy import copy
from gettext import gettext
from inspect import cleandoc
from pathlib import Path
from typing import Any, TypeVar

import click

from ..checks.model import Severity
from ..errors import TdcError
from ..text.screen import visible
from .codes import CLEAN, FAILED
from .forms import FORMS
from .telling import told
from .voice import Voice, speaking

# What does the work is imported where a command runs: asking for help costs a third of the time without it. The words
# of help stand here in English; `locale/` has them in Vietnamese.

_Command = TypeVar("_Command", bound=click.Command)
_Function = TypeVar("_Function", bound=Callable[..., Any])


def _(words: str) -> str:
    return gettext(words) if words else ""  # of no words it says what a catalogue is


def run(arguments: Sequence[str], voice: Voice) -> int:
    """Run the command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show Vietnamese gets escapes, not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    with speaking(voice.language):
        try:
            command = _translated(main)
            done = command.main(list(arguments), "tdc-programme", standalone_mode=False, obj=voice, color=voice.color)
            return int(done or CLEAN)
        except click.Abort:
            click.echo(_("tdc-programme: stopped"), err=True)
            return 130
        except click.ClickException as error:
            error.show()
            return FAILED
        except (TdcError, OSError) as error:
            click.echo(f"tdc-programme: {told(error, voice.language)}", err=True)
            return FAILED


def _translated(command: _Command) -> _Command:
    """Return a command whose help is in the language spoken; the command itself stays as it is."""
    twin = copy(command)
    twin.help = _(cleandoc(command.help or "")) or None
    twin.options_metavar = _(command.options_metavar or "")
    twin.params = list(map(copy, command.params))
    for parameter in twin.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _(parameter.help)
    if isinstance(twin, click.Group):
        twin.subcommand_metavar = _(twin.subcommand_metavar or "")
        twin.commands = {name: _translated(each) for name, each in twin.commands.items()}
    return twin


def _voiced(command: _Function) -> _Function:
    """Give a command what every command takes. ``Voice.of`` has read both options by then."""
    language = click.option(
        "--language",
        type=click.Choice(["vi", "en"]),
        expose_value=False,
        help="Language of what is said.  [default: the settings', or the locale's]",
    )
    color = click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        expose_value=False,
        help="Whether to write in colours.  [default: auto, less where NO_COLOR, FORCE_COLOR or TERM=dumb are set]",
    )
    return language(color(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@_voiced
@click.version_option(package_name="tdc-programme", message="%(prog)s %(version)s")
def main() -> None:
    """Read and check Vietnamese administrative documents and the tasks of Programme 1322."""


# --- check -------------------------------------------------------------------------------------------------------


def _split(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for said in given for code in said.split(",") if code.strip())


_WHOLE = click.option(
    "--no-default-excludes",
    "whole",
    is_flag=True,
    help="Look also into hidden folders and those that programs fill (node_modules, build …).",
)
_EXCLUDE = click.option(
    "--exclude",
    metavar="PATTERNS",
    multiple=True,
    callback=_split,
    help="Leave these files and folders out of folders (old,drafts/*.md).",
)
_OUTPUT = click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the files themselves.")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="Mend also what a person should look at; implies --fix.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--select", metavar="CODES", multiple=True, callback=_split, help="Check these rules only (SYM005,TXT).")
@click.option("--extend-select", metavar="CODES", multiple=True, callback=_split, help="Check these rules too.")
@click.option("--ignore", metavar="CODES", multiple=True, callback=_split, help="Leave these rules out.")
@_EXCLUDE
@_WHOLE
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@_OUTPUT
@click.option("--statistics", "count", is_flag=True, help="Count findings by rule instead of showing each.")
@click.option(
    "--top", type=click.IntRange(1), metavar="N", help="Show only the N findings that matter most, and what is left."
)
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
@_voiced
@click.pass_obj
def check(voice: Voice, /, paths: tuple[str, ...], **asked: Any) -> int:
    """Check documents: files, folders, or - for standard input.

    Exit code 0: nothing found; 1: something found; 2: a file could not be read, or the command could not run.
    """
    from . import checking

    return checking.check(paths, voice=voice, **asked)


# --- rules -------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("code")
@_voiced
@click.pass_obj
def explain(voice: Voice, code: str) -> int:
    """Say what one rule demands, by what law, with examples."""
    return _list(code, "explained", voice)


@main.command()
@click.argument("code", required=False)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to write the rules.",
)
@_voiced
@click.pass_obj
def rules(voice: Voice, code: str | None, style: str) -> int:
    """List the rules, or those of a group (TXT), or one of them."""
    return _list(code, style, voice)


def _list(code: str | None, style: str, voice: Voice) -> int:
    from . import listing

    click.echo("\n".join(listing.lines(code, style, voice.language)))
    if style != "explained":
        for fault in listing.faults():
            click.echo(fault, err=True)
    return CLEAN


# --- show --------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write what was read.",
)
@click.option("--brief", is_flag=True, help="A line for each part.")
@_EXCLUDE
@_WHOLE
@_voiced
@click.pass_obj
def show(voice: Voice, paths: tuple[str, ...], style: str, brief: bool, exclude: tuple[str, ...], whole: bool) -> int:
    """Show what was read from documents: files, folders, or - for standard input.

    A Document in JSON, as convert writes it, is shown too.
    """
    form = style if style != "text" else "brief" if brief else "screen"
    return _write(paths, form, voice, exclude=exclude, whole=whole)


@main.command()
@click.argument("source", metavar="PATH")
@click.option(
    "--to",
    "form",
    type=click.Choice(list(FORMS)),
    help="The form to write.  [default: that which the name of the --output file means]",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="The file to write, whole or not at all; - is standard output.",
)
@click.option("--start", metavar="DAY", help="First day of tasks that do not say theirs (2025-01-01): ics, tables.")
@click.option("--tasks", is_flag=True, help="ics: things to do (VTODO) instead of events.")
@click.option(
    "--remind", type=click.IntRange(1, 3660), metavar="DAYS", multiple=True, help="ics: recall so many days before."
)
@click.option("--table", metavar="NAME", help="csv, xlsx, parquet: the table (tasks, quotas, citations …).")
@click.option("--headings", type=click.Choice(["name", "vi"]), help="csv, xlsx: how columns are headed.")
@_voiced
@click.pass_obj
def convert(voice: Voice, /, source: str, form: str | None, output: Path | None, **asked: Any) -> int:
    """Write what a document, or a value in JSON, says in another form.

    PATH is a file that check reads, JSON that convert wrote (a Document, Programme, Task …), - for standard input, or
    programme_1322 for the programme that comes with the package.

    JSON and JSON-LD are data; text, HTML and DOCX are the document in the layout of Decree 30/2020/NĐ-CP; ICS is a
    calendar of what has a certain day; XLSX holds all tables of what is read (tasks, quotas, milestones, citations …),
    CSV and Parquet one. JSON is read back whole.

    \b
    tdc-programme convert letter.pdf --to json
    tdc-programme convert letter.docx -o letter.html
    tdc-programme convert programme_1322 -o programme.ics --start 2025-01-01
    tdc-programme convert programme_1322 -o programme.xlsx --headings vi

    Exit code 0: written; 2: it could not be read or written, and no file was changed.
    """
    from . import converting

    converting.convert(source, form, output, converting.Asked(**asked))
    return CLEAN


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="The file to write, whole or not at all; - is standard output.",
)
@click.option(
    "--on",
    metavar="DATE",
    help="The day as of which to judge (2024-11-20 or 20/11/2024).  [default: each document's own date]",
)
@_EXCLUDE
@_WHOLE
@_voiced
@click.pass_obj
def report(voice: Voice, /, paths: tuple[str, ...], **asked: Any) -> int:
    """Make one page to send on about documents: what they say, what follows, what is wrong.

    PATH is a file that check reads, a folder, JSON of a Document or Programme, - for standard input, or programme_1322
    for the programme that comes with the package.

    The page needs nothing beside it, prints on A4 and works without scripts.

    \b
    tdc-programme report letter.docx -o report.html
    tdc-programme report programme_1322 -o programme.html

    Exit code 0: written; 2: a file could not be read, or the page not be written, and no file was changed.
    """
    from . import reporting

    reporting.report(paths, language=voice.language, **asked)
    return CLEAN


def _write(
    paths: Sequence[str],
    form: str,
    voice: Voice,
    *,
    exclude: Sequence[str],
    whole: bool,
) -> int:
    """Write each document that can be read, and tell of the others."""
    from . import showing

    code = CLEAN
    files = showing.files(paths, exclude, whole)
    for path in files:
        try:
            document = showing.read(path)
            if form in ("screen", "brief") and len(files) > 1:
                click.echo(click.style(visible(path), bold=True))
            showing.write(document, form, voice)
        except (TdcError, OSError) as error:
            click.echo(f"tdc-programme: {told(error, voice.language)}", err=True)
            code = FAILED
    return code


# --- verify ------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--on",
    metavar="DATE",
    help="The day as of which to ask what is in force (2024-11-20 or 20/11/2024).  [default: the document's own day, "
    "or today]",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How to write what is on record.",
)
@_OUTPUT
@click.option(
    "--strict", is_flag=True, help="Exit with 1 also where the record neither bears a citation out nor refutes it."
)
@_EXCLUDE
@_WHOLE
@_voiced
@click.pass_obj
def verify(voice: Voice, /, paths: tuple[str, ...], **asked: Any) -> int:
    """Verify citations: does what is cited exist, hold and say so?

    PATH is a file or a folder; - is standard input. Numbers, dates, issuers, titles, articles and force are compared
    with the record that comes with the package. The record is a part of the law: what it does not know may well exist.

    Exit code 0: all agrees; 1: something differs or does not exist; 2: a file could not be read, or the command could
    not run.
    """
    from . import verifying

    return verifying.verify(paths, voice=voice, **asked)


# --- mcp ---------------------------------------------------------------------------------------------------------


@main.command()
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder whose documents may be read; without it no file is opened.",
)
@click.option(
    "--max-characters",
    type=click.IntRange(1),
    default=500_000,
    show_default=True,
    metavar="N",
    help="The longest text that is read.",
)
@_voiced
def mcp(folder: Path | None, max_characters: int) -> int:
    """Answer assistants over MCP, on standard input and output.

    MCP is the Model Context Protocol; it needs the extra mcp. Nothing goes over a network.
    """
    from . import serving

    return serving.serve(folder, max_characters)
