"""The commands of ``tdc-programme``: what each takes, does and returns."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ..checks.model import Severity
from ..errors import TdcError
from ..values import Language
from .codes import CLEAN, FAILED

# What does the work is imported where a command runs: asking for help costs a third of the time without it.

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
    "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Take the settings from here."
)
@click.option("--isolated", is_flag=True, help="Use no settings file.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the text on standard input.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use.  [default: one for each processor]")
def check(paths: tuple[str, ...], **asked: Any) -> int:
    """Check documents: files, folders, or - for standard input.

    Exit code 0: nothing found; 1: something found; 2: a file could not be read, or the command could not run.
    """
    from . import checking

    return checking.check(paths, **asked)


# --- rules -------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("code")
@_LANGUAGE
def explain(code: str, language: Language | None) -> int:
    """Say what one rule demands, by what law, with examples."""
    return _list(code, "explained", language or "vi")


@main.command()
@click.argument("code", required=False)
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@_LANGUAGE
def rules(code: str | None, style: str, language: Language | None) -> int:
    """List the rules, or those of a group (TXT), or one of them."""
    return _list(code, style, language or "vi")


def _list(code: str | None, style: str, language: Language) -> int:
    from . import listing

    click.echo("\n".join(listing.lines(code, style, language)))
    if style != "explained":
        for fault in listing.faults():
            click.echo(fault, err=True)
    return CLEAN


# --- show --------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show(paths: tuple[str, ...], style: str) -> int:
    """Show what was read from documents; - reads standard input."""
    return _write(paths, "screen" if style == "text" else style)


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
    if form == "docx" and output is None:
        raise click.UsageError("--to docx needs the file to write: --output FILE")
    return _write([path], form, output)


def _write(paths: Sequence[str], form: str, output: Path | None = None) -> int:
    """Write each document that can be read, and tell of the others."""
    from . import showing

    code = CLEAN
    for path in paths:
        try:
            document = showing.read(path)
            if form == "screen" and len(paths) > 1:
                click.echo(click.style(path, bold=True))
            showing.write(document, form, output)
        except (TdcError, OSError) as error:
            click.echo(f"tdc-programme: {_reason(error)}", err=True)
            code = FAILED
    return code
