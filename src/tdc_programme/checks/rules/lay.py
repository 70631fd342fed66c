"""Rules on the national title and motto (group LAY)."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.patterns import Pattern
from ...vietnamese.letters import fold, to_ascii
from ..context import Context
from ..problems import Flaw
from ..registry import implements

_TITLE, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_TITLE_LETTERS, _MOTTO_LETTERS = "conghoaxahoichunghiavietnam", "doclaptudohanhphuc"

_LONG_DASH = Pattern.plain(r"\s?[–—]\s?", yes=("⟦ – ⟧Tự do", "—"), no=("-",))


def _letters(text: str) -> str:
    return "".join(letter for letter in to_ascii(text).lower() if letter.isalpha())


@implements("LAY003")
def national_title(context: Context) -> Iterator[Flaw]:
    for start, end in context.lines[:40]:
        text = context.text[start:end]
        letters = _letters(text) if end - start < 60 and text[0] in "CcĐđDd" else ""
        if letters == _TITLE_LETTERS and fold(text) != fold(_TITLE):
            yield context.problem(context.view.span(start, end), found=text, replace=_TITLE)
        elif letters == _MOTTO_LETTERS and text != _MOTTO and not text.isupper():
            # A long dash that a word processor put there is no more than a habit; so are spaces that widen a line.
            habit = " ".join(_LONG_DASH.sub(" - ", text).split()) == _MOTTO
            yield context.problem(
                context.view.span(start, end), found=text, replace=_MOTTO, severity="info" if habit else None
            )
