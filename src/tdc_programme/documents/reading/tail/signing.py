"""What a line of a signature says: authority, post, rank, name; and where one ends and the next begins."""

from __future__ import annotations

from functools import cache

from ....text.patterns import Pattern, any_of
from ....vietnamese.letters.folding import fold_phrase
from ...words import folded, is_person, post_in, words
from ..layout import BULLET, is_caps

#: By what right somebody signs for another.
AUTHORITY = Pattern.plain(
    r"(?:KT|TM|TL|TUQ|TUN|T/M|Q)\s?\.\s?(?=\w)|(?:T/M|TM|KT|TL|TUQ|TUN)\s(?=\w)",
    yes=("⟦KT. ⟧BỘ TRƯỞNG", "⟦Q. ⟧CHỦ TỊCH", "⟦T/M ⟧ỦY BAN"),
    no=("Q CHỦ TỊCH", "KTBỘ"),
)
ACTING = Pattern.plain(r"Q\s?\.\s?", yes=("⟦Q. ⟧CHỦ TỊCH",), no=("QUYỀN",))
#: That it is signed.
SIGNED = Pattern.plain(
    r"[(\[]\s*+(?:đã\s++)?ký\b[^()\[\]\n]{0,90}[)\]]|(?:đã\s++ký|ký\s++tên(?:,?\s++đóng\s++dấu)?|người\s++ký)\s*+:?",
    any_case=True,
    yes=("(Đã ký)", "Ký tên, đóng dấu", "NGƯỜI KÝ", "[Ký, đóng dấu]", "(đã ký và đóng dấu)"),
    no=("ký", "(kèm)", "ký bởi"),
)
_WORD = Pattern.plain(r"\S+", yes=("KT.",), no=(" ",))
_TITLES = Pattern.plain(
    r"(?:(?:GS|PGS|TS|ThS|CN|BS|KS|BSCKII?|LS|NGND|NGƯT)\s?[.,]\s?(?:TS\s?\.\s?)?)+|(?:Ông|Bà|Đồng chí)\s",
    yes=("⟦TS. ⟧Lê An", "⟦PGS. TS. ⟧Lê An", "⟦PGS.TS. ⟧Lê An"),
    no=("Tôn", "Lê An"),
)

_BESIDE = Pattern.plain(r"(?<=\S)(?P<gap>[ \t]++)(?=[^\W\d_]|[(\[])", yes=("A;⟦   ⟧KT.", "A;⟦ ⟧(Đã ký)"), no=("A",))


@cache
def _ranks() -> Pattern:
    return Pattern.plain(
        rf"{any_of(words('ranks'))}(?:\s+|$)", any_case=True, yes=("⟦Thượng tướng ⟧Lê An", "ĐẠI TÁ"), no=("Đại Thắng",)
    )


@cache
def _posts() -> Pattern:
    """Return the pattern of the posts that head a body, in capitals, and of their deputies."""
    titles = [title.upper() for title in words("heads")]
    return Pattern.plain(
        rf"(?:PHÓ\s|QUYỀN\s)?{any_of(titles)}\b", yes=("PHÓ CHỦ TỊCH", "⟦BỘ TRƯỞNG⟧ BỘ"), no=("Chủ tịch", "PHÓ BAN")
    )


def after_rank(text: str) -> int:
    """Return where what follows a rank (``Thượng tướng``) begins, 0 where none stands there."""
    match = _ranks().match(text)
    return match.end() if match else 0


def is_name(text: str) -> bool:
    """Tell whether a text is a signer's name, with titles before it or not."""
    titles = _TITLES.match(text)
    return is_person(text[titles.end() if titles else 0 :])


def is_sure_name(text: str) -> bool:
    """Tell whether a text is a person's name even where nothing says that one is due: it begins with a family name."""
    titles = _TITLES.match(text)
    name = text[titles.end() if titles else 0 :]
    return is_person(name) and fold_phrase(name.split()[0]) in folded("families")


def begins_post(text: str) -> bool:
    """Tell whether a text begins with a post, whatever the letter case."""
    return _posts().match(text[:40].upper()) is not None


def is_post(text: str) -> bool:
    """Tell whether a line says the post of who signs."""
    return len(text) < 120 and post_in(text) is not None and not is_person(text)


def cuts(text: str) -> list[int]:
    """Return the places at which a line with several parts of a signature is to be cut; none where it has one part.

    >>> line = "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An"
    >>> [line[left:right] for left, right in zip([0, *cuts(line)], [*cuts(line), None])]
    ['KT. CHỦ TỊCH ', 'PHÓ CHỦ TỊCH ', 'Trần Văn An']
    """
    if not (AUTHORITY.match(text) or _posts().match(text)):
        return []
    found: list[int] = []
    at = _part_end(text, 0)
    before = ""
    for word in _WORD.finditer(text):
        start = word.start()
        if start >= at:
            if not is_caps(word[0]) and (after_rank(text[start:]) or is_name(text[start:])):
                return [*found, start]
            if AUTHORITY.match(text, start) or (before != "ĐOÀN" and _posts().match(text, start)):
                found.append(start)
                at = _part_end(text, start)
            elif not is_caps(word[0]) and not word[0].isdigit() and word[0] not in "-–&,":
                return found if SIGNED.match(text, start) else []
        before = word[0]
    return found


def _part_end(text: str, start: int) -> int:
    """Return where the authority and the post that begin at ``start`` end: up to there nothing else begins."""
    authority = AUTHORITY.match(text, start)
    at = authority.end() if authority else start
    post = _posts().match(text, at)
    return post.end() if post else max(at, start + 1)


def right_part(line: str, *, is_due: bool = False) -> int | None:
    """Return where in a line of the distribution what stands beside it begins: a part of the signature.

    It is parted by a gap, or follows the mark that ends an item. ``is_due`` tells that a post stands above, so that a
    name must come.
    """
    if AUTHORITY.match(line) or _posts().match(line):
        return None
    is_item = BULLET.match(line.lstrip()) is not None or ":" in line[:12]
    for match in _BESIDE.finditer(line):
        at = match.end()
        said = line[at:].strip()
        is_wide = len(match["gap"]) > 1 or "\t" in match["gap"]
        if not (is_item or is_wide):
            continue
        if (authority := AUTHORITY.match(said)) and is_caps(said[authority.end() :].split()[0]):
            return at
        if is_caps(said) and (_posts().match(said) or SIGNED.fullmatch(said) or (is_due and is_wide)):
            return at
        if is_wide and (is_name(said) or SIGNED.fullmatch(said)):
            return at
        is_apart = is_wide or line[: match.start()].endswith((";", ".", ":"))
        if is_apart and (
            is_sure_name(said) or after_rank(said) or (is_due and len(said.split()) > 2 and is_name(said))
        ):
            return at
    return None
