"""Make the words of the command in the form that programs read: ``messages.mo`` beside each ``messages.po``."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tdc_programme.cli.voice import WORDS


def compiled(words: Path) -> bytes:
    """Return the compiled form of a file of words."""
    with words.open("rb") as file:
        catalog = read_po(file)
    made = io.BytesIO()
    write_mo(made, catalog)
    return made.getvalue()


if __name__ == "__main__":
    for words in sorted(WORDS.glob("*/LC_MESSAGES/*.po")):
        words.with_suffix(".mo").write_bytes(compiled(words))
