"""Reading and finding sums of money: figures, words or both, with their currency and its subunits."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import overload

from attrs import frozen

from ...errors import NumberError
from ...text import Found, View, view
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...text.reader import Read, Refusal
from ...values import choose
from .currencies import (
    DONG,
    before,
    behind_number,
    code_of,
    currency_codes,
    currency_of,
    in_front,
    names,
    owners_of,
    subunit,
)
from .grammar import in_doubt, is_doubtful, read_number
from .money import Money, places_fault
from .scanning import scan_numbers
from .spoken import read_spoken, said_whether, spoken_only
from .writing import read_whole_text

_LONGEST_SUM = 1000  # characters, of a sum with its words in a sentence of their own


_DONG = Pattern.plain(
    r"(?<=[^\W_])\s*+(?:đồng|đ|₫|VNĐ|VND)(?:\s++chẵn)?+(?=[\s().]*$)",
    any_case=True,
    yes=("5⟦ đồng⟧", "năm⟦ đồng chẵn⟧", "5⟦vnđ⟧"),
    no=("5⟦ đồng⟧ bạc", " đồng"),
)


_BOTH_SUMS = Pattern.plain(
    r"([^()]++)\(\s*+(?:(?:viết\s++)?+bằng\s++chữ\s*+:?\s*+)?+([^()]++)\)\s*+",
    any_case=True,
    yes=("⟦5 đồng (Bằng chữ: năm đồng)⟧",),
    no=("5 đồng",),
)


_THEN_WORDS = Pattern.plain(
    r"([^()]+?)[.;,]?\s++(?:(?:tổng\s++)?số\s++tiền\s++)?(?:(?:viết|ghi|đọc)\s++)?bằng\s++chữ\s*+:?\s*+([^()]++)",
    any_case=True,
    yes=("⟦5 đồng. Bằng chữ: năm đồng⟧",),
    no=("5 đồng",),
)


_EVEN = Pattern.plain(r"\s++chẵn$", any_case=True, yes=("đô la⟦ chẵn⟧",), no=(" chẵn đồng",))


_SAID_AGAIN = Pattern.plain(
    r"\s{0,3}\(\s{0,2}(?:(?:viết\s)?bằng\s(?:chữ|số)\s?:?\s?)?([^()\n]{2,300})\)",
    any_case=True,
    yes=("5 USD⟦ (năm đô la Mỹ)⟧", "5 USD⟦ (Bằng chữ: năm đô la Mỹ)⟧"),
    no=(" (", " ()"),
)


_JOTTED = Pattern.plain(
    r"[0-9][0-9.,]*\s?(?:k|tr)(?![^\W\d_])", any_case=True, yes=("⟦2tr⟧5", "⟦500k⟧"), no=("2 triệu", "5km", "1,2 trđ")
)


_NEGATIVE = Pattern.plain("[\N{MINUS SIGN}-]|âm\\s", any_case=True, yes=("-5", "Âm không"), no=("âmm", "5"))


_NEGATIVE_BEHIND = Behind(r"(?<!\w)[âÂ]m\s{1,3}", most=6, yes=("⟦âm ⟧0",), no=("thâm ", "âm"))


@frozen
class _Sum:
    """A sum as it is written.

    Attributes:
        currency: the code.
        number: the words or figures before, or behind, the currency.
        minor: those of the subunit, or None.
    """

    currency: str
    number: str
    minor: str | None = None

    def read(self, *, spoken: bool = False) -> int | Decimal:
        """Return the amount; raise :class:`Refusal`."""
        if is_doubtful(self.number):
            raise in_doubt(self.number)
        amount = read_spoken(self.number) if spoken else _read_written(self.number)
        if self.minor is not None:
            amount = self._with_minor(amount)
        fault = places_fault(amount, self.currency)
        if fault is not None:
            raise Refusal(fault)
        return amount

    def _with_minor(self, amount: int | Decimal) -> int | Decimal:
        places = currency_of(self.currency).places or 0
        minor = read_number(self.minor or "")
        if not isinstance(amount, int) or not isinstance(minor, int) or not 0 <= minor < 10**places:
            raise Refusal(f"{self.minor} is not a number of subunits that {self.number} {self.currency} can have")
        part = Decimal((0, tuple(map(int, str(minor))), -places))
        # "âm không đô la Mỹ và năm xu": the sign is that of the whole sum.
        negative = _NEGATIVE.match(self.number) is not None
        total = _plus(abs(amount), part)
        return total.copy_negate() if negative and total else total


def _read_written(said: str) -> int | Decimal:
    """Read a number; the refusal of one as it is said names the option that reads it."""
    try:
        return read_number(said)
    except Refusal as refusal:
        if spoken_only(said) is None:
            raise
        raise Refusal(f"{refusal.reason}; spoken=True reads sums as they are said") from None


def _plus(whole: int, part: Decimal) -> Decimal:
    """Add exactly, whatever the precision of the context."""
    places = -int(part.as_tuple().exponent)
    minor = int(part.scaleb(places))
    digits = (*Decimal(whole).as_tuple().digits, *map(int, f"{minor:0{places}d}"))
    return Decimal((0, digits, -places))


def _cut(text: str) -> _Sum:
    """Take a sum apart; raise :class:`Refusal` where no currency stands there."""
    said = text.strip().rstrip("./")  # vouchers end with "./.", so that nothing is added
    dong = _DONG.search(said, max(0, len(said) - 40))
    if dong is not None and not said[dong.end() :]:
        return _Sum(DONG, said[: dong.start()].strip())
    even = _EVEN.search(said, max(0, len(said) - 20))
    said = (said if even is None else said[: even.start()]).strip()
    front = in_front().match(said)
    behind = list(names().finditer(said))
    if front is not None and len(behind) <= 1:
        return _Sum(_code(front[1]), said[front.end() :])
    if not behind or not said[: behind[-1].start()].strip():
        raise Refusal("a sum of money ends with its currency: đồng, đ, ₫, VND, USD, euro …")
    last = behind[-1]
    code, amount, rest = _code(last[0]), said[: last.start()].strip(), said[last.end() :]
    if not rest:
        return _Sum(code, amount)
    minor = subunit().fullmatch(rest)
    if minor is None or minor["name"].lower() not in currency_of(code).subunits:
        raise Refusal(f"{rest.strip()!r:.40} stands behind the sum in {code}")
    return _Sum(code, amount, minor["number"])


def _code(name: str) -> str:
    code = code_of(name)
    if code is None:
        raise Refusal(f"{name!r} may be of several currencies ({owners_of(name)}): write the code of one")
    return code


def _read_spoken_sum(text: str) -> tuple[int | Decimal, str]:
    """Read a sum as it is said; figures cut short are đồng: ``2tr5``, ``500k``."""
    said = text.strip()
    if _JOTTED.match(said) is not None:
        amount = spoken_only(said)
        if amount is not None:
            return amount, DONG
    return _read_sum(text, spoken=True)


def _read_sum(text: str, *, spoken: bool = False) -> tuple[int | Decimal, str]:
    """Read a sum, or one that is said twice: the amount, the code of the currency."""
    both = _BOTH_SUMS.fullmatch(text.rstrip("./ "))
    if both is None and len(text) <= _LONGEST_SUM:
        both = _THEN_WORDS.fullmatch(text)
    if both is None:
        one = _cut(text)
        return one.read(spoken=spoken), one.currency
    one, other = _cut(both[1]), _cut(both[2])
    if one.currency != other.currency:
        raise Refusal(f"one sum is in {one.currency}, the other in {other.currency}")
    doubtful = [said for said in (_first(one), _first(other)) if is_doubtful(said)]
    if doubtful:
        if one.minor is not None or other.minor is not None:
            raise in_doubt(doubtful[0])
        return read_number(f"{one.number} ({other.number})"), one.currency
    amount, again = one.read(spoken=spoken), other.read(spoken=spoken)
    if amount != again:
        raise Refusal(f"one sum says {Decimal(amount)}, the other {Decimal(again)}")
    return amount, one.currency


def _first(said: _Sum) -> str:
    return said.number.partition(" ")[0]


@overload
def parse_money(text: str | View, *, currency: str, spoken: bool = False) -> int | Decimal: ...


@overload
def parse_money(text: str | View, *, currency: None = None, spoken: bool = False) -> int | Decimal | Money: ...


def parse_money(text: str | View, *, currency: str | None = None, spoken: bool = False) -> int | Decimal | Money:
    """Read a sum of money: figures, words (with or without ``chẵn``), or both where they agree.

    Arguments:
        text: the sum and nothing else, with its currency: đồng, đ, ₫, VND or VNĐ, or that of another country by its
            code, sign or name, with subunits (``12 đô la Mỹ và 50 xu``).
        currency: the code of the currency that it must be in; the amount alone is returned.
        spoken: also read sums as they are said and jotted down: ``2tr5``, ``500k``, ``1,2 tr.đồng``.

    Returns:
        The amount of a sum in đồng; a :class:`Money` of any other.

    Raises:
        DataError: ``currency`` is not known.
        NumberError: anything else; words and figures that differ; no currency, a sign of several (``$``), or another
            than ``currency``; more decimals than the currency has.

    >>> parse_money("1.200.000 đồng (Một triệu hai trăm nghìn đồng chẵn)"), parse_money("1,5 triệu đồng")
    (1200000, 1500000)
    >>> parse_money("US$ 1.200,50")
    Money(amount=Decimal('1200.50'), currency='USD')
    >>> parse_money("Mười hai euro và năm mươi xu", currency="EUR")
    Decimal('12.50')
    """
    said_whether("parse_money", spoken)
    if currency is not None:
        choose("currency", currency, currency_codes())
    amount, code = read_whole_text(text, _read_spoken_sum if spoken else _read_sum)
    if currency is None:
        return amount if code == DONG else Money(amount, code)
    if code != currency:
        source = view(text).source
        raise NumberError(f"a sum in {code}, not in {currency}", text=source, start=0, end=len(source))
    return amount


def scan_sums(text: str, *, spoken: bool = False) -> Iterator[tuple[Read[Money], Money | None]]:
    """Read the sums of money in a clean text, each with the one that brackets behind it say (they are in its place)."""
    done = 0
    for number_ in scan_numbers(text, spoken=spoken).numbers:
        read = _sum_at(text, number_, done) if number_.start >= done else None
        if read is None:
            continue
        again = _SAID_AGAIN.match(text, read.end)
        other = _other_sum(again[1]) if again is not None else None
        if again is not None and other is not None:
            read = read._replace(end=again.end())
        done = read.end
        yield read, other


def scan_money(text: str, *, spoken: bool = False) -> Iterator[Read[Money]]:
    """Read the sums of money in a clean text; what says two sums says none."""
    return (read for read, other in scan_sums(text, spoken=spoken) if other in (None, read.value))


def _other_sum(text: str) -> Money | None:
    try:
        return Money(*_read_sum(text))
    except Refusal:
        return None


def _sum_at(text: str, number_: Read[int | Decimal], done: int) -> Read[Money] | None:
    """Read the sum that has a number: with its currency before it, or behind it.

    The currency of an earlier sum, which ends at ``done``, is none of it; words stand behind no sign.
    """
    start, end, amount = number_
    sign = before().match(text, start, done) if text[start].isdecimal() else None
    if sign is not None and text[sign.start() - 1 : sign.start()] in ("-", "\N{MINUS SIGN}"):
        return None  # -US$ 5: less than nothing, or a dash
    name = behind_number().match(text, end)
    if (sign is None) is (name is None):
        return None
    if sign is not None:
        code = code_of(sign[1])
        start = sign.start()
    else:
        assert name is not None
        code, end = code_of(name[1]), name.end()
        amount, joint = with_subunits(text, amount, name[1], end)
        if joint > end and not number_.value and (_NEGATIVE.match(text, start) or _NEGATIVE_BEHIND.match(text, start)):
            return None  # âm không euro và năm xu, of which the sign would be lost
        end = joint
    assert code is not None
    if places_fault(amount, code) is not None:
        return None
    return Read(start, end, Money(amount, code))


def is_same_currency(one: str, other: str) -> bool:
    """Whether two names are of one currency: ``USD`` and ``đô la Mỹ``.

    >>> is_same_currency("USD", "đô la Mỹ"), is_same_currency("người", "người")
    (True, False)
    """
    return code_of(one) is not None and code_of(one) == code_of(other)


def with_subunits(text: str, amount: int | Decimal, name: str, end: int) -> tuple[int | Decimal, int]:
    """Take in the subunits behind a sum that ends at ``end``, in a currency as it is called there.

    >>> with_subunits("12 đô la Mỹ và 50 xu", 12, "đô la Mỹ", 11)
    (Decimal('12.50'), 20)
    """
    minor = subunit().match(text, end)
    code = code_of(name) if minor is not None else None
    if minor is None or code is None or minor["name"].lower() not in currency_of(code).subunits:
        return amount, end
    try:
        return _Sum(code, str(amount), minor["number"]).read(), minor.end()
    except Refusal:
        return amount, end


def find_money(text: str | View, *, spoken: bool = False) -> tuple[Found[Money], ...]:
    """Find the sums of money in a text, with their currencies.

    A sum is found with its subunits, and with the brackets that say it again; where the two differ it is left out, and
    so is one whose currency is not sure (``$5``). Of a range the number with the currency is found;
    :func:`find_quantities` reads all of it.

    Arguments:
        text: any text. It never raises, and takes time linear in its length.
        spoken: also find sums as they are said and jotted down, with their currency: ``2tr5 đồng``.

    >>> for found in find_money("Tổng số 1,2 triệu USD, gồm 5.000 € và 20 triệu đồng"):
    ...     print(found.start, found.text, found.value.currency)
    8 1,2 triệu USD USD
    27 5.000 € EUR
    38 20 triệu đồng VND
    """
    said_whether("find_money", spoken)
    v = view(text)
    return tuple(v.found(*read) for read in scan_money(v.text, spoken=spoken))
