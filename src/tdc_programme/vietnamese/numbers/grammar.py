"""How a number is written, in figures, in words or in both: a whole text that is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ...text.patterns import Pattern
from ...text.reader import Refusal
from .words import MAX_DIGITS, Form, table, vocabulary

#: Python itself refuses to make an int of a longer text (it can be told to refuse less, never below this).
_SAFE_INT_DIGITS = 600

_MINUS = "-\N{MINUS SIGN}"
_UNSIGNED = Pattern.plain(
    r"(?:[1-9][0-9]{0,2}+(?:\.[0-9]{3})++|0|[1-9][0-9]*+),[0-9]++"
    r"|[1-9][0-9]{0,2}+(?:\.[0-9]{3})++"
    r"|[0-9]++",
    yes=("⟦1.200,5⟧", "⟦1200,5⟧", "⟦0,5⟧", "⟦1.200⟧", "⟦1200⟧", "⟦06⟧"),
    no=("⟦06,5⟧", "⟦1.20⟧"),
)
_FIGURES = Pattern.plain(f"[{_MINUS}]?+(?:{_UNSIGNED.source})", yes=("⟦-1,5⟧", "⟦06⟧"), no=("+5",))
_NUMBER_IN_FRONT = Pattern.plain(f"[{_MINUS}]?[0-9][0-9.,]*", yes=("⟦1.20,⟧ và", "⟦-5⟧%"), no=("năm",))

_ONE_FIGURE = frozenset("123456789")

# Misprints with one likely meaning, for the hint of an error. They are never read.
_POINT_FOR_COMMA = Pattern.plain(r"-?[0-9]+\.[0-9]+", yes=("⟦1.20⟧", "⟦-0.5⟧"), no=("1,20",))
_COMMAS_FOR_POINTS = Pattern.plain(
    r"-?[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})", yes=("⟦1,200.5⟧", "⟦1,200,000⟧"), no=("1,200",)
)
_SPACED = Pattern.plain(
    rf"[{_MINUS}]?[1-9][0-9]{{0,2}}(?:[ .][0-9]{{3}}){{1,20}}(?:,[0-9]{{1,9}})?",
    yes=("⟦1 000.000⟧", "⟦1 000 000⟧"),
    no=("1 00", "1000 000"),
)
_SWAPPED = str.maketrans(".,", ",.")

# One comma before three figures: decimals, or thousands by an English hand. 0,125 and 1.200,500 are decimals only.
_ONE_COMMA = Pattern.plain(
    f"[{_MINUS}]?[1-9][0-9]{{0,2}},[0-9]{{3}}", yes=("⟦150,000⟧", "⟦-4,125⟧"), no=("0,125", "1,25", "1.200,500")
)


def is_doubtful(figures: str) -> bool:
    """Whether figures may be decimals or thousands: ``150,000``.

    >>> is_doubtful("150,000"), is_doubtful("1.150,000"), is_doubtful("0,150")
    (True, False, False)
    """
    return _ONE_COMMA.fullmatch(figures) is not None


def in_doubt(figures: str) -> Refusal:
    """Name both meanings of doubtful figures."""
    whole, _, decimals = figures.partition(",")
    less = f"{whole},{decimals}".rstrip("0").rstrip(",")
    return Refusal(
        f"{figures!r} may mean {whole}{decimals} (an English comma between thousands) or {less.replace(',', '.')} "
        f"(a comma before decimals); write {whole}.{decimals} or {less}"
    )


def _too_long(digits: int) -> Refusal:
    return Refusal(f"a number of {digits} digits (at most {MAX_DIGITS} are read)")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _too_long(len(digits))
    # By way of Decimal, since int() refuses long texts in words of its own.
    return int(digits) if len(digits) <= _SAFE_INT_DIGITS else int(Decimal(digits))


def _decimal(whole: int, fraction: str) -> Decimal:
    """Make ``whole,fraction`` exactly."""
    digits = Decimal(whole).as_tuple().digits + tuple(map(int, fraction))
    if len(digits) > MAX_DIGITS:
        raise _too_long(len(digits))
    return Decimal((0, digits, -len(fraction)))


def _scaled_decimal(value: Decimal, power: int) -> int | Decimal:
    """Multiply by a power of ten, exactly: an int where that makes it whole."""
    if not power:
        return value
    sign, digits, exponent = value.as_tuple()
    scaled = Decimal((sign, digits, int(exponent) + power))
    return int(scaled) if scaled == scaled.to_integral_value() else scaled


def read_figures(text: str) -> int | Decimal:
    """Read a number in figures, ``1.200`` or ``12,5``; raise :class:`Refusal`."""
    if not _FIGURES.fullmatch(text):
        raise Refusal(_why_not_figures(text))
    negative = text[0] in _MINUS
    whole, comma, fraction = text[negative:].replace(".", "").partition(",")
    value: int | Decimal = _decimal(_integer(whole), fraction) if comma else _integer(whole)
    return negated(value) if negative else value


def negated(value: int | Decimal) -> int | Decimal:
    """Return ``-value``, exactly."""
    # The operator would round to the precision of the context.
    return value.copy_negate() if isinstance(value, Decimal) and value else -value


def _why_not_figures(text: str) -> str:
    if len(text) > MAX_DIGITS:
        return f"not a number in figures, and longer than any that is read ({MAX_DIGITS} digits)"
    if _POINT_FOR_COMMA.fullmatch(text):
        return (
            "a dot parts thousands, in groups of three after a first figure that is not 0; "
            f"did you mean {text.replace('.', ',')!r}?"
        )
    if _COMMAS_FOR_POINTS.fullmatch(text):
        return f"a comma stands before decimals, a dot between thousands; did you mean {text.translate(_SWAPPED)!r}?"
    return "not a number as Vietnamese writes one (1.200 or 1200; 12,5)"


def _scale_power(scales: Iterable[str]) -> int:
    """Multiply scale words: ``nghìn tỷ`` is 10¹²."""
    power = 0
    before: int | None = None
    for scale in scales:
        this = vocabulary().scales[scale]
        if before is not None and this != 9:  # only tỷ scales a scale: nghìn tỷ, tỷ tỷ
            raise Refusal(f"{scale!r} does not follow another scale")
        power += this
        before = this
        if power > MAX_DIGITS:
            raise _too_long(power)
    return power


def _fraction(text: str) -> str:
    """Read the words after phẩy as figures: ``không năm`` is ``05``, ``mười bốn`` is ``14``."""
    vocab = vocabulary()
    words = text.split()
    zeros = 0
    while zeros < len(words) and words[zeros] == "không":
        zeros += 1
    rest = words[zeros:]
    if not rest and zeros:
        return "0" * zeros
    group = vocab.groups.get("".join(f" {word}" for word in rest)) if len(rest) <= 6 else None
    if group is not None and group[1] & Form.FIRST:
        return "0" * zeros + str(group[0])
    if rest and all(word in vocab.digits for word in rest):
        return "".join(str(vocab.digits[word]) for word in words)
    raise Refusal(f"{text.strip()!r} does not say the decimals of a number")


def read_words(text: str) -> int | Decimal:
    """Read a number in words, or in figures with scale words; raise :class:`Refusal`.

    Arguments:
        text: lower case, one space before each word and none at the end: ``" hai mươi mốt"``.
    """
    minus = f" {table()['minus']} "
    if text.startswith(minus):
        return negated(_positive(text[len(minus) - 1 :]))
    if text[1:2] in _MINUS and text[2:3].isdecimal():  # -1,5 triệu; the figures themselves have no sign
        return negated(_positive(f" {text[2:]}"))
    return _positive(text)


def _positive(text: str) -> int | Decimal:
    for point in table()["point"]:
        whole, said, fraction = text.partition(f" {point} ")
        if said:
            scales = _trailing_scales(fraction)
            decimals = _fraction(f" {fraction[: len(fraction) - len(scales)]}")
            power = _scale_power(scales.split())
            return _scaled_decimal(_decimal(_before_point(whole, power), decimals), power)
    figures, _, scales = text[1:].partition(" ")
    if "," in figures and scales and _UNSIGNED.fullmatch(figures):  # 1,5 triệu
        if _trailing_scales(f" {scales}") != f" {scales}":
            raise Refusal(f"{_short(scales)} does not scale a number with decimals")
        return _scaled_decimal(Decimal(read_figures(figures)), _scale_power(scales.split()))
    return read_whole(text)


def _before_point(text: str, power: int) -> int:
    """Read the words before phẩy, of a number that is multiplied by a power of ten."""
    if any(c in "0123456789" for c in text):
        raise Refusal("a number stands in figures or in words: 5,5 or năm phẩy năm")
    if table()["half"] in text.split():
        raise Refusal("rưỡi and phẩy are not said of one number")
    value = int(read_whole(text))
    if power and value >= 10**power:  # hai triệu phẩy năm nghìn
        raise Refusal(f"{_short(text.strip())} is larger than the scale behind it")
    return value


def _trailing_scales(text: str) -> str:
    """Return the scale words that end ``text``, with their spaces."""
    scales = vocabulary().scales
    at = len(text)
    while True:
        space = text.rfind(" ", 0, at)
        if space < 0 or text[space + 1 : at] not in scales:
            return text[at:]
        at = space


def _figure_group(text: str) -> tuple[int | Decimal, int]:
    """Read a group in figures: ``500`` of ``2 triệu 500 nghìn``, ``5 trăm``."""
    figures, _, rest = text[1:].partition(" ")
    if not rest and "," not in figures and _UNSIGNED.fullmatch(figures):
        value = read_figures(figures)
        # Three figures fill a group: 2 nghìn 500 tỷ. Fewer may be short for more: 2 nghìn 5 tỷ.
        return value, Form.FIGURES if value >= 1000 else Form.HUNDREDS if value >= 100 else Form.UNIT
    if rest in (table()["hundred"], table()["ten_things"]) and figures in _ONE_FIGURE:
        return vocabulary().groups[f" {table()['digits'][int(figures)]} {rest}"]
    raise Refusal(_why_not_words(text))


def read_whole(text: str) -> int | Decimal:
    """Read a number in words as :func:`read_words` does, but with neither a minus nor decimals."""
    vocab = vocabulary()
    known = vocab.groups.get(text)
    if known is not None:
        if known[1] & Form.ALONE:
            return known[0]
        raise Refusal(f"{text.strip()!r} is said only below a higher group (một nghìn{text})")
    pieces = vocab.cut.split(text)
    return _scaled(pieces, vocab.groups) if len(pieces) > 1 else _figure_group(text)[0]


def _scaled(pieces: list[str], groups: Mapping[str, tuple[int | Decimal, int]]) -> int | Decimal:
    """Add up groups and scales: ``pieces`` is group, scale, group, scale … and a last group.

    Each tỷ multiplies what has been said since the one before (``một nghìn hai trăm tỷ``), tỷ tỷ by its square. What
    follows must be smaller than the last thing said: ``bốn nghìn tỷ ba trăm tỷ`` is 4,300 tỷ, ``năm tỷ hai tỷ`` is
    nothing.
    """
    scales = vocabulary().scales
    total = below = 0  # what tỷ has closed, and what has been said since
    ceiling = room = 0  # the powers of ten that the next must stay under, of all and since the last tỷ; 0: any will do
    form = 0  # of the last group
    last = len(pieces) - 1
    for i in range(0, last, 2):
        group, scale = pieces[i], pieces[i + 1]
        power = scales[scale]
        value: int | Decimal = 0  # nghìn tỷ
        if group:
            value, form = groups.get(group) or _figure_group(group)
            if not form & (Form.INNER if i else Form.FIRST):
                raise Refusal(_why_not_words(group))
        elif not _counts_millions(pieces, i) and not _scales_a_scale(pieces, i):
            continue
        size = int(value)
        if power == 6 and room == 3 and _counts_millions(pieces, i):
            if group:
                _check_place(group, value, form, room, pieces[i - 1])
            below, room = (below + size) * 10**6, 6
            continue
        if power < 9:
            size *= 10**power
            if room and (power >= room or size >= 10**room):
                raise Refusal(_does_not_follow(group, scale))
            below += size
            room = power
            continue
        if group and room:
            _check_place(group, value, form, room, pieces[i - 1])
        power = _billions(pieces, i)
        floor = power if group else power + room
        below = (below + size) * 10**power
        if ceiling and (floor >= ceiling or below >= 10**ceiling):
            raise Refusal(_does_not_follow(group, scale))
        total += below
        ceiling, below, room = floor, 0, 0
    # What follows the last tỷ is less than 10⁹, hence less than any ceiling.
    if pieces[last]:
        return total + below + _last(pieces, groups, total + below)
    if form == Form.ZERO:
        raise Refusal("the number ends with an empty group")
    return total + below


def _counts_millions(pieces: list[str], at: int) -> bool:
    """Whether triệu counts all that has been said: ``năm nghìn triệu``, as sums of plans count in millions."""
    if at != 2:
        return False
    scales = vocabulary().scales
    powers = [scales[scale] for scale in pieces[1:-1:2]]
    return powers[:2] == [3, 6] and 9 not in powers


def _scales_a_scale(pieces: list[str], at: int) -> bool:
    """Whether the scale behind an empty group multiplies the one before; the second of tỷ tỷ is counted with it."""
    scales = vocabulary().scales
    if scales[pieces[at + 1]] != 9 or not at:
        raise Refusal(f"{pieces[at + 1]!r} has no number before it")
    return scales[pieces[at - 1]] != 9


def _check_place(group: str, value: int | Decimal, form: int, room: int, above: str) -> None:
    """Refuse ``một nghìn hai tỷ``, 1,002 tỷ or 1,200, and ``năm triệu mười tỷ``, which may be in the wrong order."""
    if form == Form.UNIT or (form == Form.TENS and room > 3):
        raise Refusal(_two_meanings(group, value, above))


def _billions(pieces: list[str], at: int) -> int:
    """Return the power of ten of the tỷ at ``at`` with those that follow it at once."""
    end = at + 2
    scales = vocabulary().scales
    while end < len(pieces) - 1 and not pieces[end] and scales[pieces[end + 1]] == 9:
        end += 2
    power = (end - at) // 2 * 9
    if power > MAX_DIGITS:
        raise _too_long(power)
    return power


def _does_not_follow(group: str, scale: str) -> str:
    return f"{_short(f'{group} {scale}'.strip())} does not follow something smaller than itself"


def _two_meanings(group: str, value: int | Decimal, above: str) -> str:
    return (
        f"{group.strip()!r} after {above!r} may mean {value} or {value} of the next lower scale; "
        f"write 'không trăm linh{group}', or name the scale"
    )


def _last(pieces: list[str], groups: Mapping[str, tuple[int | Decimal, int]], above: int) -> int:
    """Read what follows the last scale, below ``above``."""
    last = pieces[-1]
    if last == f" {table()['half']}":
        half: int = 5 * 10 ** (vocabulary().scales[pieces[1]] - 1)
        # Half a nghìn or half a tỷ in "nghìn tỷ rưỡi"; half a nghìn or half a hundred nghìn in "hai trăm nghìn rưỡi".
        if len(pieces) != 3 or above % (200 * half) == 0:
            raise Refusal("rưỡi may mean half of more than one scale here")
        return half
    value, form = groups.get(last) or (0, 0)
    if form == Form.UNIT:
        raise Refusal(_two_meanings(last, value, pieces[-2]))
    if not form & Form.LAST:
        raise Refusal(_why_not_words(last))
    return int(value)


def _why_not_words(text: str) -> str:
    said = text.strip()
    if not said:
        return "there is no number here (one is like 1.200 or mười hai)"
    if _SPACED.fullmatch(said):
        return f"a dot, not a space, parts thousands; did you mean {'.'.join(said.replace('.', ' ').split())!r}?"
    words = said.split(maxsplit=12)
    vocab = vocabulary()
    if len(words) == 3 and words[1] == table()["hundred"] and words[0] in vocab.digits and words[2] in vocab.digits:
        hundred, digit = vocab.digits[words[0]] * 100, vocab.digits[words[2]]
        return f"{said!r} may mean {hundred + digit} (trăm linh) or {hundred + 10 * digit} (mươi); write which"
    return f"{_short(said)} is not said as a number"


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:57]}…")


def _both(text: str, inside: str) -> int | Decimal:
    """Read a number said twice, ``Sáu (06)``: once in words and once in figures, which must agree."""
    words_first = not _has_figures(text)
    if words_first is not _has_figures(inside):
        raise Refusal("a number said twice stands once in words and once in figures")
    figures, _, scales = (inside if words_first else text).partition(" ")
    if is_doubtful(figures):
        return _settled(figures, scales, text if words_first else inside)
    one, other = _one_way(text), _one_way(inside)
    if one != other:
        said, figured = (one, other) if words_first else (other, one)
        raise Refusal(f"the words say {Decimal(said)}, the figures {Decimal(figured)}")
    return one


def _settled(figures: str, scales: str, words: str) -> int | Decimal:
    """Return what the words beside doubtful figures say, which must be one of their two meanings."""
    said = _one_way(words)
    for thousands in (True, False):
        if said == read_settled(figures, scales, thousands=thousands):
            return said
    raise Refusal(f"the words say {Decimal(said)}, but {in_doubt(figures).reason}")


def _has_figures(text: str) -> bool:
    return _NUMBER_IN_FRONT.match(text) is not None


def _one_way(text: str) -> int | Decimal:
    if _FIGURES.fullmatch(text):
        return read_figures(text)
    if len(text.split()) == 1 and _has_figures(text):
        raise Refusal(_why_not_figures(text))
    words = text.lower().split()
    if "," in text and not any(c in "0123456789" for c in text):
        words = list(_without_commas(words))
    return read_words("".join(f" {word}" for word in words))


def _without_commas(words: list[str]) -> Iterator[str]:
    """Drop the commas behind the scales of a number in words: ``một triệu, hai trăm nghìn``.

    What follows is smaller than the scale: ``ba trăm nghìn, năm trăm tỷ`` are two numbers.
    """
    scales = vocabulary().scales
    ceiling = 0
    for at, word in enumerate(words, 1):
        if ceiling and scales.get(word.rstrip(","), 0) >= ceiling:
            raise Refusal("a comma parts two numbers, or the groups of one that each are smaller than the one before")
        if at < len(words) and word[-1] == "," and word[:-1] in scales:
            ceiling = scales[word[:-1]]
            word = word[:-1]
        yield word


def read_number(text: str) -> int | Decimal:
    """Read ``text`` (clean, without space around it) as one number; raise :class:`Refusal`."""
    if text.endswith(")"):
        said, bracket, inside = text[:-1].partition("(")
        if bracket and "(" not in inside:
            return _both(said.rstrip(), inside.strip())
    figures = text.partition(" ")[0]
    if figures[-1:] == "0" and is_doubtful(figures):  # decimals need no nought at their end
        raise in_doubt(figures)
    return _one_way(text)


def read_settled(figures: str, scales: str, *, thousands: bool) -> int | Decimal:
    """Read doubtful figures, perhaps with scale words, in one of their meanings.

    >>> read_settled("2,500", "tỷ", thousands=True), read_settled("2,500", "", thousands=False)
    (2500000000000, Decimal('2.500'))
    """
    return _one_way(f"{figures.replace(',', '.') if thousands else figures} {scales}".rstrip())
