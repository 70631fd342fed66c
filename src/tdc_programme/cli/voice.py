"""In which language the command speaks, and whether in colours: what is asked for, or what the environment says."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from attrs import frozen

from ..values import Language

#: Where the words of the command stand in other languages than English (``<language>/LC_MESSAGES/messages.po``).
WORDS = Path(__file__).parent / "locale"
#: The domain in which click looks up its own words, which ours stand beside.
_DOMAIN = "messages"


@frozen
class Voice:
    """How to speak.

    Arguments:
        asked: the language that was asked for, None where none was.
        local: the language of the environment.
        color: whether in colours; None for "where a terminal shows it".
    """

    asked: Language | None
    local: Language
    color: bool | None

    @property
    def language(self) -> Language:
        """The language to speak."""
        return self.asked or self.local

    @classmethod
    def of(cls, arguments: Sequence[str], environment: Mapping[str, str]) -> Voice:
        """Return how to speak by a command line and an environment.

        The command line is looked at before it is read, so that what is wrong with it, and what is said of it
        (``--help``), is told in its language too.
        """
        languages: tuple[Language, ...] = get_args(Language)
        asked = next((each for each in languages if each == _said(arguments, "--language")), None)
        return cls(asked, language_of(environment), color_of(_said(arguments, "--color"), environment))


def _said(arguments: Sequence[str], option: str) -> str | None:
    """Return the value of an option, the last where it is given more than once."""
    value = None
    for argument, following in zip(arguments, (*arguments[1:], None)):
        if argument == "--":
            break
        if argument == option:
            value = following
        elif argument.startswith(f"{option}="):
            value = argument.removeprefix(f"{option}=")
    return value


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language of an environment: English where its locale names another language than Vietnamese.

    A locale that names no language (``C``, ``POSIX``), or none at all, leaves it at Vietnamese, the language of the
    documents and of :func:`tdc_programme.check`.

    >>> language_of({"LANG": "en_US.UTF-8"}), language_of({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN"}), language_of({})
    ('en', 'vi', 'vi')
    """
    said = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    return "vi" if said.replace(".", "_").split("_")[0].lower() in ("vi", "c", "posix") else "en"


def color_of(asked: str | None, environment: Mapping[str, str]) -> bool | None:
    """Return whether to write in colours; None for "where a terminal shows it".

    ``--color`` comes first, then ``NO_COLOR``, ``FORCE_COLOR``, and a terminal that is ``TERM=dumb``.

    >>> color_of(None, {"NO_COLOR": "1", "FORCE_COLOR": "1"}), color_of("always", {"NO_COLOR": "1"})
    (False, True)
    """
    if asked in ("always", "never"):
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return False if environment.get("TERM") == "dumb" else None


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say the words of the command, and those of click, in a language while the block runs."""
    folder, kept = gettext.bindtextdomain(_DOMAIN), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(WORDS))
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.bindtextdomain(_DOMAIN, folder)
        if kept is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = kept
