"""The title of a part: which of its first words are one, and which are already its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...law.provisions.kinds import ProvisionKind
from ...text.patterns import Pattern
from .building import OpenPart
from .lines import TextLine

_SPACES = Pattern.plain(r"\s+", yes=(" ", "\n "), no=("a",))
_SENTENCE_END = (".", ";", ":", "/", "!", "?", ",", "”.", "”;")
_SAYS_THIS = Pattern.plain(
    r"(?<!\w)này(?!\w)|có hiệu lực|chịu trách nhiệm", yes=("Quyết định ⟦này⟧",), no=("nàyx",), any_case=True
)
# Words behind which a list goes on: no heading.
_LEADS_ON = Pattern.plain(
    r"(?<!\w)(?:này|sau|sau\s+đây|gồm|gồm\s+có|là|các|có|được|phải|quy\s+định)\s*:\Z",
    any_case=True,
    yes=("như ⟦sau:⟧", "⟦gồm:⟧"),
    no=("từ ngữ:",),
)
_SHORT = 60
_LONGEST = 400
_LONGEST_SENTENCE = 150
_MOST_LINES = 4
_TITLED = frozenset(
    {
        ProvisionKind.PART,
        ProvisionKind.CHAPTER,
        ProvisionKind.SECTION,
        ProvisionKind.SUBSECTION,
        ProvisionKind.APPENDIX,
        ProvisionKind.FORM,
    }
)


def heading_of(text: str, lines: Sequence[TextLine], part: OpenPart) -> str | None:
    """Return the title of a part on one line, None where it has none."""
    limit = part.children[0].start if part.children else part.end
    if part.kind is ProvisionKind.ANNEX:
        return _tidy(text[part.words : part.head_end])
    if part.kind in _TITLED and not part.is_listed:
        return _tidy(" ".join(_title_lines(text, lines, part, limit)))
    said, at = _first_words(text, lines, part, limit)
    if part.kind is not ProvisionKind.ARTICLE:
        has_lines = at < len(lines) and lines[at].start < limit
        goes_on = not text[lines[at].start].islower() if has_lines else bool(part.children)
        fits = goes_on and len(said) <= _LONGEST_SENTENCE and not said.endswith(_SENTENCE_END)
        return _tidy(said) if fits and part.kind is not ProvisionKind.ITEM else None
    return _article_heading(text, lines, said, at, limit, bool(part.children))


def _article_heading(
    text: str, lines: Sequence[TextLine], said: str, at: int, limit: int, has_parts: bool
) -> str | None:
    has_lines = at < len(lines) and lines[at].start < limit
    if not said:
        title = text[lines[at].start : lines[at].end] if has_lines and not lines[at].is_row else ""
        is_title = len(title) <= _LONGEST_SENTENCE and not title.endswith(_SENTENCE_END) and title[:1] != "("
        return _tidy(title) if is_title else None
    if len(said) > _LONGEST:
        return None
    if said.endswith("."):
        is_title = has_parts and not has_lines and len(said) <= _LONGEST_SENTENCE and ". " not in said
        return _tidy(said[:-1]) if is_title and _SAYS_THIS.search(said) is None else None
    if said.endswith(":") and len(said) <= _SHORT and _LEADS_ON.search(said) is None:
        said = said[:-1]  # "Giải thích từ ngữ:"
    if said.endswith(_SENTENCE_END) or not (has_parts or has_lines or _SAYS_THIS.search(said) is None):
        return None
    return _tidy(said)


def _first_words(text: str, lines: Sequence[TextLine], part: OpenPart, limit: int) -> tuple[str, int]:
    """Return the words behind the label, with the lines that only go on, and the number of the line after them."""
    first = lines[part.first]
    said = text[part.words : min(first.end, limit)]
    at = part.first + 1
    while said and at < len(lines) and lines[at].start < limit and not (lines[at].is_new or lines[at].is_row):
        said = f"{said} {text[lines[at].start : lines[at].end]}"
        at += 1
    return said.strip(), at


def _title_lines(text: str, lines: Sequence[TextLine], part: OpenPart, limit: int) -> Iterator[str]:
    """Iterate over the lines of the title of a chapter, an appendix …: beside its label or below it."""
    first = lines[part.first]
    said = text[part.words : min(first.end, limit)].strip()
    if said.startswith("("):
        return
    if said:
        yield said
    for at in range(part.first + 1, min(part.first + 1 + _MOST_LINES, len(lines))):
        line = lines[at]
        words = text[line.start : line.end]
        is_caps = words == words.upper() and any(map(str.isalpha, words))
        goes_on = is_caps or (not line.is_new and said and not line.after_blank)
        is_title = not said and len(words) <= _LONGEST_SENTENCE and not words.endswith(_SENTENCE_END)
        if line.start >= limit or line.is_row or words[0] in "([|" or not (goes_on or is_title):
            return
        said = words
        yield words


def _tidy(words: str) -> str | None:
    return _SPACES.sub(" ", words).strip(" .:*_-–") or None
