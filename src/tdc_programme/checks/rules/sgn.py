"""Rules on who signs, by what authority, and how it is written (group SGN)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from ...documents.words import is_person, post_in
from ...errors import CitationError
from ...law.lookup import agency
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import longest_first, part, words

_WORDS = Pattern.plain(r"[^\W\d_][^\n]*[^\W\d_]", yes=("⟦PHÓ CHỦ TỊCH⟧.\nHà",))
_MARK = Pattern.plain(r"(?:đã ký|ký tên)[^\n]*", any_case=True, yes=("Đã ký",), no=("(Đã ký)",))
_POST_AND_NAME = Pattern.plain(
    rf"([{CAPITALS}][{CAPITALS}\s,.-]*[{CAPITALS}])[\s*_]+(?:[{CAPITALS}][{SMALLS}]+\s*){{2,5}}[*_\s]*",
    yes=("⟦PHÓ THỦ TƯỚNG** Phạm Gia Túc⟧",),
    no=("⟦Phó Thủ tướng⟧",),
)
_PREFIX_WORDS = Pattern.plain(
    r"^\s*(?:TM|KT|TL|TUQ|Q)\s*\.\s*", any_case=True, yes=("⟦KT. ⟧Thủ tướng",), no=("Thủ tướng",)
)
_RANK = Pattern.plain(r"(?:thiếu|trung|thượng|đại) (?:tướng|tá)\b", yes=("đại tá",), no=("đại diện",))
_PREFIX = Pattern.plain(
    r"(?s)(?P<prefix>TUQ|T/M|TM|KT|TL|Q)\s?\.?\s*(?P<rest>.+)", yes=("KT. BỘ TRƯỞNG", "T/M ỦY BAN"), no=("BỘ TRƯỞNG",)
)
#: Bodies that decide together, and what they decide.
_COLLECTIVE = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Chính phủ", "Ủy ban Thường vụ Quốc hội")
_DECIDE_TOGETHER = {
    "Ủy ban nhân dân": ("Quyết định", "Nghị quyết"),
    "Hội đồng nhân dân": ("Quyết định",),
    "Chính phủ": ("Nghị định", "Nghị quyết"),
    "Ủy ban Thường vụ Quốc hội": ("Pháp lệnh", "Nghị quyết"),
}
# The line above the bases that says that the chairman decides, not the committee.
_OF_HEAD = Pattern.plain(
    r"[*_ ]*(?:(?:PHÓ )?CHỦ TỊCH|Chủ tịch)\s(?:ỦY BAN|UỶ BAN|UBND|Ủy ban|Uỷ ban)",
    yes=("CHỦ TỊCH ỦY BAN", "**Chủ tịch UBND"),
    no=("ỦY BAN",),
)
#: A text of no more lines than these may be a signature cut out of a document.
_CUT_OUT = 8


@cache
def _degree() -> Pattern:
    said = longest_first(words("titles")["words"])
    return Pattern.plain(
        rf"(?:(?:{said})(?:\.\s*|\s+))+(?=[^\W\d_])", any_case=True, yes=("⟦PGS. TS. ⟧Lê",), no=("Lê", "TS")
    )


def _signed(context: Context, name: str) -> Item[str] | None:
    """Return one part of the signature (``"authority"``, ``"title"``, ``"name"``) with its place."""
    document = context.document
    if document is None or document.signature is not None or len(context.lines) > _CUT_OUT:
        return part(context, f"signature.{name}")
    found: dict[str, Item[str]] = {}
    for start, end in context.lines:
        text = context.text[start:end]
        if "name" in found:
            break
        if text == text.upper() and _PREFIX.match(text) and not found:
            kind = "authority"
        elif text == text.upper() and post_in(text) is not None:
            kind = "title"
        elif found and is_person(_degree().sub("", text)):
            kind = "name"
        else:
            continue
        left, right = context.view.span(start, end)
        found.setdefault(kind, Item(text, left, right, None, context.source[left:right]))
    return found.get(name)


def _authority(context: Context) -> tuple[str, str, Item[str]] | None:
    """Return the prefix of the authority (``"KT"``), the folded words behind it, and its line."""
    line = _signed(context, "authority")
    first = line.text.split("\n")[0].rstrip() if line is not None else ""
    match = _PREFIX.match(first)
    if line is None or line.start is None or match is None:
        return None
    place = Item(first, line.start, line.start + len(first), line.path, first)
    return match["prefix"].replace("/", ""), fold(" ".join(match["rest"].split())), place


def _own_title(context: Context, line: Item[str]) -> Item[str] | None:
    """Return the signer's own post, which stands below the authority: as read, or the words up to the name."""
    title = _signed(context, "title")
    if title is not None and (title.start or 0) >= (line.end or 0):
        return title
    name = _signed(context, "name")
    end = line.end or 0
    said = _WORDS.search(context.source, end, (name.start or 0) if name is not None else end)
    if said is None or _MARK.fullmatch(said.group()):
        return None
    return Item(said.group(), said.start(), said.end(), "signature.title", said.group())


@cache
def _folded(table: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words(table)["words"])


@implements("SGN001")
def signing_authority(context: Context) -> Iterator[Flaw]:
    found = _authority(context)
    if found is None:
        return
    prefix, rest, line = found
    posts, bodies, single = _folded("posts of heads"), _folded("collective bodies"), _folded("bodies under one head")
    if prefix == "TM":
        if rest.startswith(posts):
            yield context.problem(line, case="post", found=line.text)
        elif rest.startswith(single) and not rest.startswith(bodies):
            yield context.problem(line, case="single", found=line.text)
    elif rest.startswith(("phó ", fold("thứ trưởng"))):
        yield context.problem(line, case="deputy", found=line.text, prefix=f"{prefix}.")
    elif rest.startswith(bodies) and not rest.startswith(posts):
        yield context.problem(line, case="body", found=line.text, prefix=f"{prefix}.")


@implements("SGN002")
def kt_without_deputy(context: Context) -> Iterator[Flaw]:
    found = _authority(context)
    if found is None or found[0] != "KT":
        return
    _, post, line = found
    title = _own_title(context, line)
    if title is None:
        if _signed(context, "name") is not None:
            yield context.problem(line, case="missing", found=line.text)
        return
    own = fold(" ".join(title.value.split()))
    head = next((each for each in _folded("posts of heads") if post.startswith(each)), post)
    fitting = (f"phó {head}", f"phó {head.removeprefix('trưởng ')}", f"phó {head.removeprefix('chánh ')}")
    # Officers may sign with their rank.
    rank = _RANK.match(own)
    if rank or own.startswith(fitting) or (head == fold("bộ trưởng") and own.startswith(fold("thứ trưởng"))):
        return
    suggestion = "THỨ TRƯỞNG" if head == fold("bộ trưởng") else f"PHÓ {line.text.split('.', 1)[-1].strip()}"
    yield context.problem(title, found=title.text, head=line.text, suggestion=suggestion)


def _expected_head(context: Context) -> tuple[str, str] | None:
    """Return the issuer and the post of its head on the day of the document, where both are known."""
    document = context.document
    if document is None or document.organisation is None:
        return None
    date = document.date
    day = context.on
    if day is None and date is not None and date.year is not None and date.is_valid:
        day = dt.date(date.year, 12, 31)
    try:
        issuer = agency(" ".join(document.organisation.split()), on=day)
    except CitationError:
        return None
    return (issuer.name, issuer.head_title) if issuer.head_title else None


@implements("SGN003")
def head_title_of_agency(context: Context) -> Iterator[Flaw]:
    expected = _expected_head(context)
    if expected is None:
        return
    name, post = expected
    found = _authority(context)
    title = _signed(context, "title")
    if found is not None and found[0] in ("KT", "TL", "TUQ", "Q"):
        said, place = found[1], found[2]
    elif found is None and title is not None:
        said, place = fold(" ".join(title.value.split())), title
    else:
        return
    wanted = fold(post)
    head = next((each for each in _folded("posts of heads") if said.startswith(each)), None)
    # "Chủ tịch Quốc hội" is the head where the table says "Chủ tịch", and the other way round.
    if head is None or wanted.startswith(head) or head.startswith(wanted):
        return
    yield context.problem(place, found=place.text, agency=name, post=post, suggestion=post.upper())


@implements("SGN004")
def degree_before_signer(context: Context) -> Iterator[Flaw]:
    name = _signed(context, "name")
    match = _degree().match(name.text) if name is not None else None
    if name is None or name.start is None or match is None or not name.text[match.end() : match.end() + 1].isupper():
        return
    end = name.start + match.end()
    place = (name.start, end)
    yield context.problem(place, path=name.path, found=match.group().strip(), name=name.text, replace="", safe=False)


@implements("SGN005")
def tl_tuq_incomplete(context: Context) -> Iterator[Flaw]:
    found = _authority(context)
    if found is None or found[0] not in ("TL", "TUQ") or _signed(context, "name") is None:
        return
    if _own_title(context, found[2]) is None:
        yield context.problem(found[2], found=found[2].text)


@implements("SGN006")
def signature_typography(context: Context) -> Iterator[Flaw]:
    name = _signed(context, "name")
    if name is not None and name.text == name.text.upper() and len(name.text.split()) > 1:
        proper = " ".join(word[:1] + word[1:].lower() for word in name.text.split(" "))
        # Names of other peoples may have capitals inside ("Y Thông H'Mok").
        plain = 2 <= len(name.text.split()) <= 5 and name.text.replace(" ", "").isalpha()
        yield context.problem(name, found=name.text, replace=proper, safe=None if plain else False)
    found = _authority(context)
    lines = [found[2]] if found is not None else []
    title = _own_title(context, found[2]) if found is not None else _signed(context, "title")
    lines += [title] if title is not None else []
    for line in lines:
        post = _without_name(line)
        if post.text != post.text.upper() and _begins_as_post(post.text):
            # Below the name stands no post of the form that the Decree gives.
            above = name is not None and (post.start or 0) < (name.start or 0)
            yield context.problem(
                post, case="post", found=post.text, replace=post.text.upper(), safe=None if above else False
            )


def _without_name(line: Item[str]) -> Item[str]:
    """Return a post less the name that stands on its line: ``PHÓ THỦ TƯỚNG Phạm Gia Túc``."""
    match = _POST_AND_NAME.fullmatch(line.text)
    if match is None:
        return line
    start = line.start or 0
    return Item(match[1], start, start + len(match[1]), line.path, match[1])


def _begins_as_post(text: str) -> bool:
    said = fold(" ".join(_PREFIX_WORDS.sub("", text).split()))
    return said.startswith((*_folded("posts of heads"), *_folded("collective bodies"), "phó ", fold("thứ trưởng")))


@implements("SGN007")
def signer_held_post(context: Context) -> Iterator[Flaw]:
    document = context.document
    name = _signed(context, "name")
    if document is None or name is None or document.date is None or document.date.year is None:
        return
    found = _authority(context)
    line = found[2] if found is not None else _signed(context, "title") or name
    said = fold(" ".join(line.text.replace(".", ". ").split()))
    for holder in words("office holders")["entries"]:
        if fold(holder["name"]) != fold(name.value):
            continue
        for post in holder["posts"]:
            year, last = document.date.year, post["to"]
            if fold(post["signs"]) == said and not post["from"] <= year <= (last or year):
                yield context.problem(
                    line, name=name.text, post=line.text, year=year, first=post["from"], last=last or "…"
                )


# --- bodies that decide together -----------------------------------------------------------------------------------


@implements("SGN008")
def tm_missing(context: Context) -> Iterator[Flaw]:
    """Report a decision of a People's Committee, of the Government … that its head signed as if it were his own.

    The chairman of a People's Committee decides alone, too: then his post stands above the bases. What a People's
    Council resolves its chairman certifies, without ``TM.``.
    """
    document = context.document
    if document is None or document.kind is None or document.organisation is None or document.signature is None:
        return
    body = next((name for name in _COLLECTIVE if fold(document.organisation).startswith(fold(name))), None)
    kinds = _DECIDE_TOGETHER.get(body or "", ())
    if body is None or document.kind.label not in kinds or document.number is None or not context.is_whole:
        return
    title = _signed(context, "authority") or _signed(context, "title")
    if title is None or title.start is None or _authority_prefixes(title.text) & {"TM", "T/M"}:
        return
    head = context.text[: context.view.offset(title.start)]
    if any(_OF_HEAD.match(head, start) for start, end in context.lines if end < len(head)):
        return
    wanted = f"TM. {body.upper()}"
    yield context.problem(title, body=document.organisation, wanted=wanted, suggestion=wanted)


def _authority_prefixes(signed: str) -> set[str]:
    found = (_PREFIX.match(line.strip()) for line in signed.split("\n"))
    return {match["prefix"] for match in found if match is not None}
