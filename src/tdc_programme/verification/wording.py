"""The sentences of a verification, in Vietnamese and English (``data/sentences.json``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..tables import load_table
from ..values import Language, choose_language


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = load_table("verification", "sentences")
    return table


def codes() -> tuple[str, ...]:
    """Return the code of every sentence."""
    return tuple(_sentences())


def sentence(code: str, language: Language, /, **words: object) -> str:
    """Return the sentence of a code in a language, with its words in place.

    A code that has no sentence of its own has that of its first two parts: a reason may say nothing more.

    >>> sentence("why.other_year", "en")
    'another year'
    """
    choose_language(language)
    table = _sentences()
    said = table[code if code in table else ".".join(code.split(".")[:2])]
    return said[language].format(**words)


def words(name: str) -> tuple[str, ...]:
    """Return a list of words that titles or issuers are compared by (``data/words.json``)."""
    return tuple(load_table("verification", "words")[name])
