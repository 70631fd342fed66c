"""What can be counted: units, and how far the words go that name one.

A unit is a sign (``%``, ``km``, ``đ``) or a noun phrase: a head (``tạp chí``) and what says its kind (``điện tử``).
Heads and kinds come from a table. A noun that is not in the table is read too where the reader is sure that
something is counted; of such a noun only the first two syllables are taken, which is a word.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Container, Iterator, Mapping
from functools import cache

from attrs import frozen

from ...tables import load_table
from ...text.patterns import Pattern
from ..letters.folding import fold_phrase, fold_word, plain

#: A phrase has at most this many parts after its head; a unit that is taken whole has at most this many words.
_MOST_PARTS = 4
_MOST_WORDS = 16
_VOWELS = frozenset("aeiouy")
#: No phrase of the table has more words (a test holds it).
LONGEST_PHRASE = 8

#: A letter that carries a second mark (what is left of ``ạ́``) is damaged, and so is its word.
WORD = r"[^\W\d_]++(?:-[^\W\d_]++)*+(?![\u0300-\u036f])"
#: White space inside a phrase: a line may break in it once, a blank line ends it.
GAP = r"[^\S\n]*+(?:\n[^\S\n]*+)?+"
_GAP = Pattern.plain(GAP, yes=("5⟦ \n ⟧bài", "5⟦⟧%"))
_TOKEN = Pattern.plain(
    f"({GAP})(?:({WORD})|([,–-]))", yes=("bài⟦ báo⟧", "⟦E-learning⟧", "bài⟦,⟧"), no=("5", "\n\nbài", "bạ\u0301")
)
_SIGN = Pattern.plain(
    r"điểm[^\S\n]?%|US\$|[%‰$€¥₫]|[°º]?[^\W\d_]+(?:[²³]|[23](?![0-9]))?+",
    yes=("⟦điểm %⟧", "⟦%⟧", "⟦km2⟧", "⟦°C⟧", "⟦m⟧25"),
    no=("5",),
)
_SLASH = Pattern.plain(r"/(?=[^\W\d_])", yes=("tin⟦/⟧bài",), no=("/5",))
#: What makes a noun the label of a name: "khóa IX", "Thông tư số 12", "số: /TB".
_NAMED = Pattern.plain(
    rf"{GAP}(?:(?!X{GAP}[0-9])[IVX]+(?![\w])|[Ss]ố:?[^\S\n]*[0-9/])",
    yes=("khóa⟦ IX⟧", " số 12", " số: /"),
    no=(" Xã", " số", " X 5"),
)
_ENDS_PHRASE = Pattern.plain(
    rf"{GAP}(?:$|[^\w\s,(]|,(?![^\S\n]*[0-9]))", yes=("", ".", ", và"), no=(" bài", ", 5", " (")
)


#: After these a word may be a unit though no space stands between: 05ngày, (hai)năm.
_GLUED = frozenset("0123456789)")


class Kind(enum.Enum):
    """What a unit is a unit of."""

    PERCENT = "percent"
    TIME = "time"
    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    PERSON = "person"
    BODY = "body"
    OUTPUT = "output"
    EVENT = "event"
    PLACE = "place"
    THING = "thing"
    UNKNOWN = "unknown"


#: Kinds whose units are nouns, which other words may narrow; the others are complete as they stand.
NOUNS = frozenset({Kind.COUNT, Kind.PERSON, Kind.BODY, Kind.OUTPUT, Kind.EVENT, Kind.PLACE, Kind.THING})
_COORDINATED = frozenset({Kind.PERSON, Kind.BODY, Kind.OUTPUT, Kind.EVENT})


@frozen
class Unit:
    """A unit in a text: ``text[start:end]``, its name (white space collapsed) and its kind."""

    start: int
    end: int
    name: str
    kind: Kind


@frozen
class _Lexicon:
    """The table, made ready for look-ups; words are folded, phrases have one space between words."""

    signs: Mapping[str, Kind]
    heads: Mapping[str, Kind]
    parts: frozenset[str]
    words: frozenset[str]
    bare: frozenset[str]
    closers: frozenset[str]
    guarded: frozenset[str]
    prepositions: frozenset[str]
    alternatives: frozenset[tuple[str, str]]


def begins_with(unit: Unit, nouns: frozenset[str]) -> bool:
    """Whether a unit begins with one of some nouns."""
    words = [fold_word(word) for word in unit.name.split()]
    return any(" ".join(words[:count]) in nouns for count in (1, 2, 3))


def skip_gap(text: str, at: int) -> int:
    """Return where the white space that stands at ``at`` ends: a space, or one line break."""
    gap = _GAP.match(text, at)
    return at if gap is None else gap.end()


@cache
def phrases(section: str, name: str = "words") -> frozenset[str]:
    """Return one list of the words around quantities, folded."""
    return frozenset(map(fold_phrase, load_table("vietnamese", "units_context")[section][name]))


@cache
def _lexicon() -> _Lexicon:
    table = load_table("vietnamese", "units")
    signs: dict[str, Kind] = {}
    heads: dict[str, Kind] = {}
    for name, entry in table["kinds"].items():
        for sign in entry["signs"]:
            signs.setdefault(sign, Kind(name))
        for word in entry["words"]:
            heads.setdefault(fold_phrase(word), Kind(name))

    def words(section: str) -> frozenset[str]:
        return frozenset(map(fold_phrase, table[section]["words"]))

    # A noun of one syllable may be the beginning of another word (dân in "cầu dân sinh").
    counted = {head for head, kind in heads.items() if kind in NOUNS and kind is not Kind.COUNT and " " in head}
    parts = frozenset(counted - words("never_inside") | words("modifiers"))
    return _Lexicon(
        signs=signs,
        heads=heads,
        parts=parts,
        words=parts | frozenset(heads) | phrases("stops"),
        bare=words("bare"),
        closers=words("closers"),
        guarded=words("guarded") | words("prepositions"),
        prepositions=words("prepositions"),
        alternatives=frozenset((fold_phrase(one), fold_phrase(two)) for one, two in table["alternatives"]["pairs"]),
    )


def _prefixes(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield ever longer phrases that begin at ``at``, folded, with their ends: ``bài``, ``bài báo`` …"""
    key = joint = ""
    words = 0
    while words < LONGEST_PHRASE:
        token = _TOKEN.match(text, at)
        if token is None:
            return
        gap, word, punctuation = token.groups()
        if gap and not key:
            return  # a blank line: callers have skipped what may stand inside a phrase
        at = token.end()
        if word is None:
            if not key or joint:
                return
            joint = "," if punctuation == "," else " -"
            continue
        key = f"{key}{joint} {fold_word(word)}" if key else fold_word(word)
        joint = ""
        words += 1
        yield key, at


def _longest(text: str, at: int, known: Container[str], *, commas: bool = True) -> tuple[str, int] | None:
    found = None
    for key, end in _prefixes(text, at):
        if not commas and "," in key:
            break
        if key in known:
            found = key, end
    return found


def _name(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def read_unit(text: str, at: int, *, sure: bool = False, attached: bool = False, single: bool = False) -> Unit | None:
    """Read the unit that stands at ``at``, after white space; None where there is none.

    Arguments:
        text, at: where to read.
        sure: something is counted here, so that a noun that no table knows may be read.
        attached: a word may follow at once (after a slash); a sign always may.
        single: one thing is named, not several with commas or slashes between them (a denominator).
    """
    lexicon = _lexicon()
    start = skip_gap(text, at)
    attached = attached or (start == at > 0 and text[at - 1 : at] in _GLUED)
    head = _longest(text, start, lexicon.heads, commas=not single) if start > at or attached else None
    sign = _SIGN.match(text, start)
    if (
        sign is not None
        and sign[0] in lexicon.signs
        and not _goes_on(text[sign.end() : sign.end() + 1])
        and (head is None or head[1] <= sign.end())
    ):
        return Unit(start, sign.end(), sign[0], lexicon.signs[sign[0]])
    if head is not None:
        unit = _noun_phrase(text, start, head, lexicon, single=single)
        if unit is not None or head[0] not in lexicon.guarded:
            return unit
    if sure and (start > at or attached):
        return _unknown_noun(text, start)
    return None


def _goes_on(sign: str) -> bool:
    """Whether what follows a sign makes another word of it: a letter, a figure, a mark on its last letter."""
    return sign.isalnum() or "\u0300" <= sign <= "\u036f"


def _noun_phrase(text: str, start: int, head: tuple[str, int], lexicon: _Lexicon, *, single: bool) -> Unit | None:
    key, end = head
    kind = lexicon.heads[key]
    if key in lexicon.guarded and not _is_guarded_noun(text, key, end, lexicon):
        return None
    if kind in NOUNS and _NAMED.match(text, end):
        return None
    if kind in NOUNS and key not in lexicon.bare:
        if not single:
            end = _with_alternatives(text, key, end, lexicon)
        end = _with_parts(text, end, lexicon, commas=not single)
        if not single:
            end = _with_coordinate(text, end, kind, lexicon)
    return Unit(start, end, _name(text, start, end), kind)


def _is_guarded_noun(text: str, key: str, end: int, lexicon: _Lexicon) -> bool:
    """Whether a word that also begins other words is a noun here: ``5 con``, but not ``5 con người``."""
    if _ENDS_PHRASE.match(text, end):
        return True
    following = _longest(text, skip_gap(text, end), lexicon.words)
    return following is not None and (following[0] in lexicon.parts or key not in lexicon.prepositions)


def _with_parts(text: str, end: int, lexicon: _Lexicon, *, commas: bool = True) -> int:
    """Take in what narrows the noun: ``tạp chí | điện tử | chuyên ngành``."""
    for _ in range(_MOST_PARTS):
        at = skip_gap(text, end)
        part = _longest(text, at, lexicon.words, commas=commas) if at > end else None
        if part is None or part[0] not in lexicon.parts:  # tổ chức is no part, though tổ is one
            break
        end = part[1]
        if part[0] in lexicon.closers:
            break
    return end


def _with_alternatives(text: str, key: str, end: int, lexicon: _Lexicon) -> int:
    """Take in nouns after a slash that means “or”: ``20 tin/bài``."""
    for _ in range(_MOST_PARTS):
        slash = _SLASH.match(text, end)
        other = _longest(text, slash.end(), lexicon.heads) if slash else None
        if other is None or (key, other[0]) not in lexicon.alternatives:
            break
        key, end = other
    return end


def _with_coordinate(text: str, end: int, kind: Kind, lexicon: _Lexicon) -> int:
    """Take in one more noun of the same kind after a comma: ``tổ chức, doanh nghiệp``, if the phrase ends with it."""
    if text[end : end + 2] != ", ":
        return end
    other = _longest(text, end + 2, lexicon.heads)
    if other is None or kind not in _COORDINATED or lexicon.heads[other[0]] is not kind or other[0] in lexicon.guarded:
        return end
    further = _with_parts(text, other[1], lexicon)
    following = _TOKEN.match(text, further)
    return further if following is None or _is_stop(text, following) else end


def _is_stop(text: str, token: re.Match[str]) -> bool:
    """Whether a function word or a verb stands there."""
    return token[2] is not None and _longest(text, token.start(2), phrases("stops")) is not None


def _unknown_noun(text: str, start: int) -> Unit | None:
    """Read a noun that no table knows: one word, of one or two syllables."""
    first = _TOKEN.match(text, start)
    if first is None or first[1] or not _may_be_noun(text, first):
        return None
    end = first.end()
    second = _TOKEN.match(text, end)
    if second is not None and second[1] and _may_be_noun(text, second) and second[2].islower():
        end = second.end()
    return Unit(start, end, _name(text, start, end), Kind.UNKNOWN)


def _may_be_noun(text: str, token: re.Match[str]) -> bool:
    # A proper noun (Nguyễn) is not counted; an abbreviation may be (KCN).
    word = token[2]
    if word is None or len(word) < 2 or _is_stop(text, token):
        return False
    if word.islower():  # trđ and tr are scale words cut short
        return not _VOWELS.isdisjoint(plain(word))
    return word.isupper() and len(word) <= 8


def read_any_unit(text: str, at: int, end: int, *, attached: bool = False) -> Unit | None:
    """Read all of ``text[at:end]`` as a unit: a sign, or words none of which is a function word."""
    unit = read_unit(text, at, sure=True, attached=attached)
    if unit is None or unit.end == end:
        return unit
    reached, joint, words = unit.start, True, 0
    while reached < end and words < _MOST_WORDS:
        token = _TOKEN.match(text, reached, end)
        if token is None:
            return None
        if token[2] is not None:
            if not (token[1] or joint) or _is_stop(text, token):
                return None
            words += 1
        elif joint:
            return None
        joint = token[2] is None
        reached = token.end()
    return Unit(unit.start, end, _name(text, unit.start, end), unit.kind) if reached == end and not joint else None
