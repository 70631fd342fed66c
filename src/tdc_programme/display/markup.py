"""HTML that is built of elements: what is no element is text, and text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeAlias

from ..text.screen import visible


class Markup(str):
    """HTML as it is to be written; made by :func:`element` alone."""

    __slots__ = ()


#: Elements that hold nothing and are not closed.
_VOID = frozenset({"br", "link", "meta"})

#: What stands in an element: text, markup, nothing, or several of them.
Child: TypeAlias = "str | int | Iterable[Child] | None"


def escaped(text: str) -> str:
    """Write a text so that it says nothing to a browser; what no page can hold, and what turns letters round, is shown.

    >>> escaped('<b onclick="x">R&D</b>\\u202e')
    '&lt;b onclick=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;�'
    """
    return escape("\n".join(map(visible, text.split("\n"))))


def _inside(child: Child) -> str:
    if isinstance(child, Markup):
        return child
    if child is None:
        return ""
    if isinstance(child, str | int):
        return escaped(str(child))
    return "".join(map(_inside, child))


def element(tag: str, *children: Child, **attributes: str | None) -> Markup:
    """Return an element; an attribute that is None is left out, and ``class_`` is ``class``.

    >>> element("p", "R&D ", element("b", 12), class_="muted", title=None)
    '<p class="muted">R&amp;D <b>12</b></p>'
    """
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{said}>" if tag in _VOID else f"<{tag}{said}>{_inside(children)}</{tag}>")


def joined(*children: Child) -> Markup:
    """Return several children as one."""
    return Markup(_inside(children))


def listed(items: Iterable[Child]) -> Markup | None:
    """Return a list; None where it has no items, one item alone as it is."""
    made = tuple(items)
    if len(made) < 2:
        return joined(made) if made else None
    return element("ul", (element("li", item) for item in made))


def described(pairs: Iterable[tuple[str, Child]]) -> Markup | None:
    """Return names with what is said of them, less those of which nothing is said."""
    made = [(name, _inside(child)) for name, child in pairs]
    rows = [(element("dt", name), element("dd", Markup(child))) for name, child in made if child]
    return element("dl", rows) if rows else None


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Child]], kinds: Sequence[str] = ()) -> Markup:
    """Return a table with a caption and heads for screen readers.

    Arguments:
        caption: what it shows.
        heads: those of the columns.
        rows: the cells of each row.
        kinds: the class of each column: ``n`` for numbers, ``d`` for days, or nothing.
    """
    classes = [kind or None for kind in kinds] or [None] * len(heads)
    body = (element("tr", (element("td", cell, class_=kind) for cell, kind in zip(row, classes))) for row in rows)
    head = element("tr", (element("th", name, scope="col") for name in heads))
    return element(
        "div",
        element("table", element("caption", caption), element("thead", head), element("tbody", body)),
        class_="wide",
        role="region",
        tabindex="0",
        aria_label=caption,
    )


def folded(summary: Child, *children: Child) -> Markup:
    """Return what is behind a line until it is opened."""
    return element("details", element("summary", summary), *children)


def whole_page(title: str, styles: Iterable[Markup], body: Markup, language: str) -> str:
    """Return a page that needs nothing beside it.

    Arguments:
        title: what browsers call it.
        styles: its elements of style.
        body: its element of that name.
        language: that of the page.

    >>> whole_page("R&D", (), element("body", "x"), "vi").splitlines()[-4:]
    ['<title>R&amp;D</title>', '</head>', '<body>x</body>', '</html>']
    """
    head = (
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        *styles,
    )
    lines = ("<!DOCTYPE html>", f'<html lang="{escaped(language)}">', "<head>", *head, "</head>", body, "</html>", "")
    return "\n".join(lines)
