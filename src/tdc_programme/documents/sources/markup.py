"""Seeing through markup: HTML and Markdown to plain lines in which every word keeps its place in the source.

The result is *flat*: a table row is a line whose cells are parted by tabs, paragraphs inside a cell are parted by
U+2029, all else is lines; so whoever reads it needs to know nothing of tags, pipes or asterisks.
"""

from __future__ import annotations

import html
import re
from functools import cache
from itertools import islice

from ...tables import load_table
from ...text import View, view
from ...text.patterns import Pattern

#: Parts the cells of a row.
CELL = "\t"
#: Parts the paragraphs inside a cell.
PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"

# What only Markdown means; in HTML it is text.
_MARKDOWN = frozenset(
    {
        "escape",
        "mark",
        "strong",
        "emphasis",
        "end_emphasis",
        "link",
        "end_link",
        "pipe",
    }
)

# A text that is HTML from its first character on: line breaks mean nothing in it.
_PROLOG = r"[\s\ufeff]*+(?:<\?xml[^<>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+)*+"
_PAGE = Pattern.plain(
    rf"{_PROLOG}<(?:!doctype\s+html|html|head|body|meta|title)\b",
    any_case=True,
    yes=("<!DOCTYPE html>", "<!-- a -- b -->\n<?xml version='1.0'?><html>"),
    no=("<p>", "<!-- <html> -->", "<!DOCTYPE svg>"),
)
# A part of a page: block by block, and nothing that Markdown would mean.
_FRAGMENT = Pattern.plain(
    rf"{_PROLOG}<(?:div|p|table|section|article|main|center|style|script|span|font|h[1-6]|ul|ol|blockquote)\b[^<>]*+>",
    any_case=True,
    yes=("<p>a</p>", '\n<div class="a">'),
    no=("<n> a",),
)
_ENDS_IN_TAG = Pattern.plain(
    r"(?:</[a-z][a-z0-9:]*\s*>|<br\s*/?>|-->)\s*\Z", any_case=True, yes=("</div>\n", "<br/>"), no=("</div> a",)
)
_MARKDOWN_LINE = Pattern.plain(
    r"(?m:^ {0,3}(?:\#{1,6} |>|\*\*\S|[-*+] |\||\d{1,3}[.)] |[^\s<][^\t\n<]*+\t[^\t\n]*+\t))",
    yes=("⟦# ⟧Mục", "a\n⟦**S⟧ố**", "⟦1\ta\t⟧b"),
    no=("  \t\t<td>", "chữ"),
)
_LONGEST_END = 400
_MARKUP = Pattern.plain(r"(?m:[<&*_\[\\|]|^[ \t]*+[#>])", yes=("<br>", "a\n⟦ #⟧"), no=("a⟦#⟧ b",))
_TAB_ROW = Pattern.plain(r"(?m:^[^\t\n]*+\t[^\t\n]*+\t.*$)", yes=("1\tTin bài\t12", "x\n⟦1\t\t⟧"), no=("1\t2",))
_PIPE_RULE = Pattern.plain(
    r"(?m:^[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++(?:[ \t]*+:?-++:?)?[ \t]*+$)",
    yes=("|---|:-:|", "--- | ---"),
    no=("---", "| a |"),
)
_SPANS = Pattern.plain(
    r"\b(colspan|rowspan)\s*+=\s*+[\"']?(\d{1,3})", any_case=True, yes=('colspan="2', "ROWSPAN = 3"), no=("span=2",)
)
_ITEM_MARK = Pattern.plain(
    r"\s*+(?:<[^<>]*+>\s*+)*+(?:[-–—•+*]|\d{1,3}[.)])", yes=("⟦ <b>1.⟧</b> Bài", "⟦- ⟧"[:-1] and "- Bài"), no=("Bài",)
)
# What says that an element is not shown.
_UNSEEN = Pattern.plain(
    r"\s(?:hidden(?=[\s/]|\Z|=[\"']?(?:hidden|true)?[\"'\s])|aria-hidden\s*+=\s*+[\"']?true|role\s*+=\s*+[\"']?navigation"
    r"|style\s*+=\s*+[\"'][^\"'<>]{0,300}?display\s*+:\s*+none)",
    any_case=True,
    yes=(" hidden", ' class="a"⟦ style="color:red; display: none⟧"'[11:], " role=navigation", ' aria-hidden="true'),
    no=(' class="hidden"', ' style="display:block"'),
)
_TABLE_TAG = Pattern.plain(r"<(/?)(table|tr|td|th)(?=[\s/>])", any_case=True, yes=("<td>", "</TABLE>"), no=("<tdx>",))
#: A part of a page with less than this is not the document, in characters.
_SHORTEST_DOCUMENT = 200
_MOST_TRIED = 20
_COMMENT_END = Pattern.plain("-->", yes=("-->",))
# Line ends of other systems, page and column breaks.
_LINE_END = Pattern.plain("\r\n?|[\f\v\x85\N{LINE SEPARATOR}]", yes=("\r\n", "\f"), no=("\n",))
# Every alternative stops at the next bracket, asterisk, underscore or line end: the whole scan is linear.
_TOKEN = Pattern(
    r"""(?m:
    (?P<comment><!--)
    | <(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]*+)(?P<attributes>(?:[\s/](?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)?)>
    | (?P<declaration><[!?][A-Za-z][^<>]*+>)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<escape>\\[!-/:-\x40\[-`{-\x7e])
    | (?P<mark>^[ \t]*+(?:\#{1,6}[ \t]++|>[ \t]?))
    | (?P<strong>\*{2,}+|(?<!\w)__(?=[^\s_])|(?<=[^\s_])__(?!\w))
    | (?P<emphasis>(?<![\w*])\*(?=[^\s*][^*\n]*+\*(?![\w*]))|(?<!\w)_(?=[^\s_][^_\n]*+_(?!\w)))
    | (?P<end_emphasis>(?<=[^\s*])\*(?![\w*])|(?<=[^\s_])_(?!\w))
    | (?P<link>\[(?=[^\[\]\n]*+\]\([^()\s]*+\)))
    | (?P<end_link>\]\([^()\s]*+\))
    | (?P<pipe>\|)
    | (?P<space>\n\s*+|\t)
    )""",
    any_case=False,
    yes=("⟦<td colspan=2>⟧Bài", "T⟦&amp;⟧C", "⟦**⟧Số", "a\n⟦## ⟧Mục", "⟦[⟧Luật](x)"),
    no=("< 5", "&C;", "[Luật]"),
)


@cache
def _end_of(name: str) -> Pattern:
    """Return the pattern of what ends an element that is not shown."""
    return Pattern.plain(rf"</{name}\s*>", any_case=True, yes=(f"</{name} >",))


@cache
def _tags_of(name: str) -> Pattern:
    """Return the pattern of where an element begins or ends."""
    return Pattern.plain(rf"<(/?){name}(?=[\s/>])", any_case=True, yes=(f"<{name}>", f"</{name} >"), no=(f"<{name}x>",))


@cache
def _document_part() -> Pattern:
    """Return the pattern of the element of a saved page that holds the document."""
    names = "|".join(load_table("documents", "tags")["pages"].split())
    return Pattern.plain(
        rf"<(div|section|article|td)\b[^<>]{{0,300}}?\s(?:id|class)\s*+=\s*+[\"']?"
        rf"(?:[^\"'<>]{{0,200}}?\s)?(?:{names})(?=[\s\"'>])[^<>]*+>",
        any_case=True,
        yes=('<div class="a fulltext">', "<td id=toanvancontent>"),
        no=('<div class="fulltexts">', '<p class="fulltext">'),
    )


@cache
def _tags(meaning: str) -> frozenset[str]:
    """Return the names of tags with one meaning for lines; any other name in angle brackets is text."""
    return frozenset(load_table("documents", "tags")[meaning].split())


@cache
def _known_tags() -> frozenset[str]:
    return _tags("blocks") | _tags("table") | _tags("inline") | _tags("hidden") | {"br", "li"}


def _layout_tables(text: str) -> frozenset[int]:
    """Return where tables begin that lay out a page: around tables in one column, or in two around one of data."""
    layouts: set[int] = set()
    waiting: list[list[int]] = []  # of each open table: where it begins, cells of its row, most of any, widest inside
    for tag in _TABLE_TAG.finditer(text):
        closes, name = tag[1], tag[2].lower()
        if name == "table" and not closes:
            waiting.append([tag.start(), 0, 0, 0])
        elif not waiting or (closes and name != "table"):
            continue
        elif name == "table":
            start, _, most, inside = waiting.pop()
            if (inside and most < 2) or (inside > 2 > most - 1):
                layouts.add(start)
            if waiting:
                waiting[-1][3] = max(waiting[-1][3], most, 1)
        elif name == "tr":
            waiting[-1][1] = 0
        else:
            waiting[-1][1] += 1
            waiting[-1][2] = max(waiting[-1][1:3])
    return frozenset(layouts)


def is_html(text: str) -> bool:
    """Tell whether a text is a page of HTML or a part of one, in which line breaks and tabs mean nothing.

    >>> is_html("<!-- saved -->\\n<!DOCTYPE html>…"), is_html("<p>Căn cứ</p>\\n<p>Luật</p>"), is_html("<b>Số:</b> 5")
    (True, True, False)
    """
    if _PAGE.match(text) is not None:
        return True
    if _FRAGMENT.match(text) is None or _ENDS_IN_TAG.search(text, max(len(text) - _LONGEST_END, 0)) is None:
        return False
    return _MARKDOWN_LINE.search(text) is None


class _Grid:
    """The cells of an HTML table while its tags go by; those that span rows or columns leave empty ones behind."""

    def __init__(self) -> None:
        self.covered: dict[int, int] = {}  # column: rows below that a cell still covers
        self.column = 0
        self.owed = 0  # empty cells after the current one, for its colspan
        self.in_row = False

    def row(self) -> str:
        self.column, self.owed, self.in_row = 0, 0, False
        return "\n"

    def cell(self, attributes: str) -> str:
        spans = {name.lower(): max(int(number), 1) for name, number in _SPANS.findall(attributes)}
        before = CELL * (self.owed + self.in_row)
        while self.covered.get(self.column, 0) > 0:
            self.covered[self.column] -= 1
            self.column += 1
            before += CELL
        width = spans.get("colspan", 1)
        for column in range(self.column, self.column + width):
            self.covered[column] = spans.get("rowspan", 1) - 1
        self.column += width
        self.owed, self.in_row = width - 1, True
        return before


class _Flattener:
    """One walk over a text, which gathers what is to be read otherwise than it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.is_html = is_html(text)
        self.grids: list[_Grid] = []
        self.lists: list[int | None] = []  # of an ordered list the number of its last item
        self.never: set[str] = set()  # closing marks that do not come any more
        self.open_marks = {"link": 0, "*": 0, "_": 0}
        self.rules: list[tuple[int, int]] = []
        self.pipe_rows: dict[int, int] = {}  # start: end
        if not self.is_html:
            self._find_pipe_rows()
        tab_rows = () if self.is_html else (match.span() for match in _TAB_ROW.finditer(text))
        self.rows: list[tuple[int, int]] = sorted({*self.pipe_rows.items(), *tab_rows})
        self.row = 0
        self.start, self.end = self._document() if self.is_html else (0, len(text))
        self.layouts = _layout_tables(text)
        self.tables: list[bool] = []  # whether each table that is open only lays out

    def _document(self) -> tuple[int, int]:
        """Return where the part of a page that holds the document begins and ends; else the whole page."""
        for found in islice(_document_part().finditer(self.text), _MOST_TRIED):
            end = self._end_of_element(found[1].lower(), found.end())
            if end is not None and end - found.end() >= _SHORTEST_DOCUMENT:
                return found.end(), end
        return 0, len(self.text)

    def _end_of_element(self, name: str, at: int) -> int | None:
        """Return where the closing tag of an element begins, None where it never comes; others inside it count."""
        depth = 1
        for tag in _tags_of(name).finditer(self.text, at):
            depth += -1 if tag[1] else 1
            if not depth:
                return tag.start()
        return None

    def _find_pipe_rows(self) -> None:
        for rule in _PIPE_RULE.finditer(self.text):
            head = self.text.rfind("\n", 0, max(rule.start() - 1, 0)) + 1
            if rule.start() == 0 or "|" not in self.text[head : rule.start()] or head in self.pipe_rows:
                continue
            self.pipe_rows[head] = rule.start() - 1
            self.rules.append(rule.span())
            start = rule.end() + 1
            while start < len(self.text):
                end = self.text.find("\n", start)
                end = len(self.text) if end < 0 else end
                if "|" not in self.text[start:end]:
                    break
                self.pipe_rows[start] = end
                start = end + 1

    def edits(self) -> list[tuple[int, int, str]]:
        """Return what :meth:`View.replace` takes."""
        edits = [(start, end, "") for start, end in self.rules]
        edits += [(start, end, "") for start, end in ((0, self.start), (self.end, len(self.text))) if start < end]
        rules = iter([*self.rules, (len(self.text), len(self.text))])
        rule_start, rule_end = next(rules)
        at, search = self.start, _TOKEN.search
        while token := search(self.text, at, self.end):
            start = token.start()
            while rule_end <= start and rule_end < len(self.text):
                rule_start, rule_end = next(rules)
            if rule_start <= start:
                at = rule_end
                continue
            at, replacement = self._read(token)
            if replacement is not None:
                edits.append((start, at, replacement))
        return sorted(edits)

    def _read(self, token: re.Match[str]) -> tuple[int, str | None]:
        """Return where ``token`` ends and what stands in its place, None for the token itself."""
        start, end, kind = token.start(), token.end(), token.lastgroup
        if token["tag"] is not None:
            name = token["tag"].lower()
            if name not in _known_tags():
                return start + 1, None
            if name in _tags("hidden") and not token["close"]:
                return self._hidden(end, _end_of(name)), ""
            if not token["close"] and name not in _tags("void") and _UNSEEN.search(token["attributes"] or ""):
                return self._unseen(name, end), ""
            return end, self._close(name, start) if token["close"] else self._open(name, token)
        if kind == "comment":
            hidden = self._hidden(end, _COMMENT_END)
            return hidden, None if hidden == end else ""
        if kind == "space":
            row = self._row_of(start)
            inside = self.is_html or self.grids or (row is not None and row[0] in self.pipe_rows)
            return (end, " ") if inside else (start + 1, None)
        if kind == "entity":
            text = html.unescape(token.group())
            return end, None if text == token.group() else view(text).text.replace("\n", " ").replace("\t", " ")
        if kind in _MARKDOWN and self.is_html:
            return end, None
        return end, self._markdown(str(kind), token)

    def _hidden(self, at: int, closing: Pattern) -> int:
        """Return where the pattern ``closing`` ends what is not shown; ``at`` itself where that never comes."""
        if closing.source not in self.never:
            if found := closing.search(self.text, at):
                return found.end()
            self.never.add(closing.source)
        return at

    def _unseen(self, name: str, at: int) -> int:
        """Return where an element that is not shown ends; ``at`` itself where that never comes."""
        if name not in self.never:
            closing = self._end_of_element(name, at)
            if closing is not None:
                return min(self.text.find(">", closing) + 1 or closing, self.end)
            self.never.add(name)
        return at

    def _row_of(self, at: int) -> tuple[int, int] | None:
        """Return the row that ``at`` is in; asked in ascending order."""
        while self.row < len(self.rows) and self.rows[self.row][1] <= at:
            self.row += 1
        inside = self.row < len(self.rows) and self.rows[self.row][0] <= at
        return self.rows[self.row] if inside else None

    def _break(self, at: int) -> str:
        return PARAGRAPH if self.grids or self._row_of(at) is not None else "\n"

    def _open(self, name: str, token: re.Match[str]) -> str:
        if name in _tags("lists"):
            self.lists.append(0 if name == "ol" else None)
        if name in _tags("table"):
            return self._open_table_part(name, token)
        if name == "li":
            return self._break(token.start()) + self._item(token.end())
        return self._break(token.start()) if name in _tags("blocks") or name == "br" else ""

    def _open_table_part(self, name: str, token: re.Match[str]) -> str:
        if name == "table":
            self.tables.append(token.start() in self.layouts and not self.grids)
        if self.tables and self.tables[-1]:
            return "\n"
        if name == "table":
            self.grids.append(_Grid())
            return "\n\n" if len(self.grids) == 1 else PARAGRAPH
        if len(self.grids) != 1:  # a table in a table reads as paragraphs of the cell; a stray part as nothing
            return PARAGRAPH if self.grids and name in ("tr", "td", "th") else ""
        if name == "tr":
            return self.grids[0].row()
        return self.grids[0].cell(token["attributes"]) if name in ("td", "th") else ""

    def _item(self, at: int) -> str:
        """Return the mark of a list item, unless one is written after its tag."""
        number = self.lists[-1] if self.lists else None
        if number is not None:
            self.lists[-1] = number = number + 1
        if _ITEM_MARK.match(self.text, at, at + 200):
            return ""
        return "- " if number is None else f"{number}. "

    def _close(self, name: str, at: int) -> str:
        if name in _tags("lists") and self.lists:
            self.lists.pop()
        if name == "table" and self.tables and self.tables.pop():
            return "\n"
        if name == "table" and self.grids:
            self.grids.pop()
            return PARAGRAPH if self.grids else "\n\n"
        return self._break(at) if name in _tags("blocks") or name == "li" else ""

    def _markdown(self, kind: str, token: re.Match[str]) -> str | None:
        text, start, end = token.group(), token.start(), token.end()
        if kind == "escape":
            return text[1]
        if kind == "strong":  # "* * *" and "*****" are ornaments
            around = self.text[max(start - 1, 0) : start] + self.text[end : end + 1]
            return None if len(text) > 3 or not around.strip() else ""
        if kind in ("emphasis", "link"):
            self.open_marks[text if kind == "emphasis" else kind] += 1
            return ""
        if kind in ("end_emphasis", "end_link"):
            opening = text if kind == "end_emphasis" else "link"
            if not self.open_marks[opening]:
                return None
            self.open_marks[opening] -= 1
            return ""
        if kind == "pipe":
            row = self._row_of(start)
            if row is None or row[0] not in self.pipe_rows:
                return None
            at_edge = not self.text[row[0] : start].strip() or not self.text[end : row[1]].strip()
            return "" if at_edge else CELL
        return ""  # a mark at the start of a line, a declaration


def unify_lines(source: str | View) -> View:
    """Return ``source`` with one kind of line end.

    >>> unify_lines("a\\r\\nb\\fc").text
    'a\\nb\\nc'
    """
    v = view(source)
    if _LINE_END.search(v.text) is None:
        return v
    return v.replace((end.start(), end.end(), "\n") for end in _LINE_END.finditer(v.text))


def flatten(source: str | View) -> View:
    """Return ``source`` as flat lines (see the module), without tags, entities and Markdown marks.

    What looks like markup and is none (``<5 %``, ``*`` alone) stays. Linear in the length of ``source``.

    >>> flatten("**Số:** 05/TB-T&amp;C<br/>x").text
    'Số: 05/TB-T&C\\nx'
    """
    v = unify_lines(source)
    if _MARKUP.search(v.text) is None:
        return v
    return v.replace(_Flattener(v.text).edits())
