"""How what is shown looks, and its words: light and dark, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..tables import load_table
from ..values import Language
from .markup import Markup, element

#: Where a page is dark: the reader's system says so, or the notebook does.
_DARK = ('[data-jp-theme-light="false"] .tdc', ".vscode-dark .tdc", '[data-theme="dark"] .tdc')
_LIGHT = ('[data-jp-theme-light="true"] .tdc', ".vscode-light .tdc", '[data-theme="light"] .tdc')


@cache
def style() -> Markup:
    """Return the style of what is shown, as an element of its own."""
    said = load_table("display", "style")
    light, dark = (_colours(said[ground]) for ground in ("light", "dark"))
    rules = [
        f".tdc{{color-scheme:light dark;{light}}}",
        f"@media (prefers-color-scheme:dark){{.tdc{{{dark}}}}}",
        f"{','.join(_DARK)}{{color-scheme:dark;{dark}}}",
        f"{','.join(_LIGHT)}{{color-scheme:light;{light}}}",
        *said["rules"],
    ]
    return element("style", Markup("\n".join(rules)))


def _colours(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())


@cache
def words(language: Language) -> Mapping[str, str]:
    """Return the words of a language by their keys."""
    said: Mapping[str, str] = load_table("display", "words")[language]
    return said
