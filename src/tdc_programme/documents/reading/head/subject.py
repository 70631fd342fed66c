"""Where the subject of a document ends: at what follows it, on the next line or on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....text.patterns import Pattern
from ....vietnamese.letters.folding import fold_phrase
from ...words import begins_organisation, post_in, words
from ..layout import is_caps
from .grammar import BASES, FOLLOWS, LEFT_EDGE, bare

#: A line of a title in the middle of a page, and of a subject in the left column, is no longer than so.
_LONGEST_TITLE_LINE = 110
_LONGEST_MATTER_LINE = 60
#: A line shorter than so does not wrap.
_SHORTEST_FULL_LINE = 34
#: What stands before a body that the subject names, and not before the one that issues.
_LEADS_ON = frozenset(
    [
        "của",
        "do",
        "bởi",
        "tại",
        "với",
        "cho",
        "và",
        "thuộc",
        "về",
        "là",
        "từ",
        "trong",
        "đối",
        "các",
        "giữa",
        "tới",
        "đến",
        "gồm,",
        "cùng",
        "hoặc",
        "hay",
        "theo",
        "cấp",
        "trực",
    ]
)


_WORD = Pattern.plain(r"\S+", yes=("CHỦ", "⟦CHỦ⟧ TỊCH"), no=(" ",))


def subject_cuts(text: str, start: int, limit: int, *, is_matter: bool, letterhead: Sequence[str]) -> Iterator[int]:
    """Iterate over the places behind a subject at which what follows is to be parted from it, and from each other.

    Arguments:
        text: the text.
        start: where the subject begins.
        limit: where the next piece of the head stands, or the end of the text.
        is_matter: it stands after V/v, in the left column.
        letterhead: what stands above it, in which the one that issues is named.
    """
    at, before = start, ""
    while at < limit:
        end = text.find("\n", at, limit)
        end = limit if end < 0 else end
        line = text[at:end].strip(LEFT_EDGE)
        if not line:
            if before:
                return
        elif before and not _goes_on(before, line, letterhead, is_matter=is_matter):
            yield at
            return
        else:
            cuts = list(_cuts_inside(text[at:end], letterhead))
            if cuts:
                yield from (at + cut for cut in cuts)
                return
            before = line
        at = end + 1


def _goes_on(before: str, line: str, letterhead: Sequence[str], *, is_matter: bool) -> bool:
    """Tell whether a subject goes on with a line, directly below another one of it."""
    if (FOLLOWS.match(bare(line)) and line[0].isupper()) or before.endswith((".", ";", ":")):
        return False
    if line[0].islower():
        return True
    if is_caps(line) != is_caps(before) or line[0] in "-•+(":
        return False
    if is_caps(line):
        return before.split()[-1].lower() in _LEADS_ON or not is_issuer(line, letterhead)
    if is_matter:
        return len(line) <= max(_LONGEST_MATTER_LINE, len(before) * 5 // 4)
    acts = begins_organisation(line) and any(f" {verb} " in f"{line.lower()} " for verb in words("verbs"))
    fits = _SHORTEST_FULL_LINE <= len(before) <= _LONGEST_TITLE_LINE and len(line) <= len(before) * 5 // 4
    return fits and not acts and not line.endswith((".", ";", ":"))


def is_issuer(text: str, letterhead: Sequence[str] = ()) -> bool:
    """Tell whether a line in capitals says who issues a document: a body, or the one who heads it.

    Where there is a letterhead it names that body.
    """
    if not is_caps(text) or len(text) > 160 or not (begins_organisation(text) or _begins_post(text)):
        return False
    return not letterhead or _is_body(text, letterhead)


def _begins_post(text: str) -> bool:
    post = post_in(" ".join(text.split()[:4]))
    return post is not None and fold_phrase(text).startswith(post)


def _cuts_inside(line: str, letterhead: Sequence[str]) -> Iterator[int]:
    """Iterate over the places in a line of the subject where who issues, or the legal bases, begin."""
    bases = next((match.start() for match in BASES.finditer(bare(line)) if line[match.start()] == "C"), None)
    end = len(line) if bases is None else bases
    issuer = _issuer_in(line[:end].rstrip(), letterhead)
    if issuer is not None:
        yield issuer
    if bases is not None:
        yield bases


def _issuer_in(said: str, letterhead: Sequence[str]) -> int | None:
    """Return where at the end of a line the one that issues is named in capitals; the letterhead names the body."""
    best: int | None = None
    words = list(_WORD.finditer(said))
    for number, word in reversed(list(enumerate(words))):
        if not (word[0] == word[0].upper() and len(said) - word.start() <= 160):
            break
        rest = said[word.start() :]
        if letterhead and is_issuer(rest, letterhead):  # one that the subject names is none, nor is a part of it
            best = word.start() if number and words[number - 1][0].lower() not in _LEADS_ON else None
    return best


def _is_body(text: str, letterhead: Sequence[str]) -> bool:
    """Tell whether what stands in capitals is the body of the letterhead, the post that heads it, or both."""
    said = fold_phrase(text)
    post = post_in(" ".join(text.split()[:4]))
    name = said.removeprefix(post).strip(" ,") if post and said.startswith(post) else said
    return any(above.endswith(name) for above in letterhead)
