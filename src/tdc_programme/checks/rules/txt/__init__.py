"""Spelling, characters and punctuation (group TXT)."""

from . import letters, punctuation, style, words

__all__ = ["letters", "punctuation", "style", "words"]
