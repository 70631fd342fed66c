"""Quantities made from values with known truth, put into sentences, and changed in ways that must not matter.

Nobody labelled these: what was made must be read back, and a changed text may lose a value but give no other one.
``TDC_CORPUS=1`` makes every combination and looks for the figures of raw papers that no reader sees.
"""

from __future__ import annotations

import itertools
import os
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, find_quantities, parse_quantity

WHOLE = bool(os.environ.get("TDC_CORPUS"))
#: How many made phrases are read where the whole is not measured.
SAMPLE = 900

#: Words of a bound, what they say, and whether the amount itself is left out.
BOUNDS = (
    *(("", Bound.EXACT, False), ("tối thiểu ", Bound.AT_LEAST, False), ("không dưới ", Bound.AT_LEAST, False)),
    *((">= ", Bound.AT_LEAST, False), ("≥ ", Bound.AT_LEAST, False), ("hơn ", Bound.AT_LEAST, True)),
    *(("tối đa ", Bound.AT_MOST, False), ("không quá ", Bound.AT_MOST, False), ("≤ ", Bound.AT_MOST, False)),
    *(("<= ", Bound.AT_MOST, False), ("< ", Bound.AT_MOST, True), ("dưới ", Bound.AT_MOST, True)),
    *(("chưa tới ", Bound.AT_MOST, True), ("khoảng ", Bound.ABOUT, False)),
)
AMOUNTS: tuple[tuple[str, int | Decimal], ...] = (
    *(("05", 5), ("12", 12), ("1.250", 1250), ("sáu mươi", 60), ("ba (03)", 3), ("7,5", Decimal("7.5"))),
    *(("2,4 triệu", 2_400_000), ("35.000.000", 35_000_000)),
)
UNITS = ("đồng", "bài báo", "hội thảo", "người", "ngày làm việc", "tháng", "kg", "km", "ha", "%", "doanh nghiệp", "lần")
PERS = (
    ("", ()),
    ("/năm", (Per(1, "năm"),)),
    ("/người/tháng", (Per(1, "người"), Per(1, "tháng"))),
    ("/02 tháng", (Per(2, "tháng"),)),
)
FRAMES = (
    "Mức hỗ trợ {} theo quy định.",
    "b) Định mức: {};",
    "Yêu cầu đạt {}, được nghiệm thu (Phụ lục I).",
    "| Nội dung | {} | ghi chú |",
    "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 31/12/2022, bảo đảm {}.",
)
CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width spaces": lambda text: "\N{ZERO WIDTH SPACE}".join(text),
    "line breaks": lambda text: text.replace(" ", "\n"),
    "CRLF": lambda text: text.replace(" ", "\r\n"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "capitals": str.upper,
}


def fits(amount: str, unit: str, pers: tuple[Per, ...]) -> bool:
    """Whether an office would write it: no parts of people, no scale words before measures, no ``%/02 tháng``."""
    scaled, parts = "triệu" in amount, "," in amount
    if scaled and unit != "đồng":
        return False
    if parts and not scaled and unit not in ("kg", "km", "ha", "%"):
        return False
    if any(per.unit == unit for per in pers) or (unit in ("tháng", "ngày làm việc") and pers):
        return False
    return unit != "%" or amount in ("05", "12", "7,5")


def made() -> Iterator[tuple[str, Quantity]]:
    """Make phrases and what they mean."""
    for (word, bound, strict), (said, amount), unit, (denominators, pers) in itertools.product(
        BOUNDS, AMOUNTS, UNITS, PERS
    ):
        if fits(said, unit, pers):
            space = "" if unit == "%" else " "
            yield (
                f"{word}{said}{space}{unit}{denominators}",
                Quantity(amount, unit, bound=bound, strict=strict, per=pers),
            )


PHRASES = list(made())
if not WHOLE:
    PHRASES = random.Random(5).sample(PHRASES, SAMPLE)


def meaning(q: Quantity) -> tuple[object, ...]:
    pers = tuple((per.amount, per.unit.lower()) for per in q.per)
    return (q.amount, q.upper, q.unit.lower(), q.bound, q.strict, pers, q.duration)


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_made_is_found(change: str) -> None:
    """Nearly all of them are found; what is found is what was made."""
    right, wrong = 0, []
    for i, (phrase, value) in enumerate(PHRASES):
        text = CHANGES[change](FRAMES[i % len(FRAMES)].format(phrase))
        found = [meaning(f.value) for f in find_quantities(text)]
        right += found == [meaning(value)]
        if found not in ([], [meaning(value)]):
            wrong.append((text, found))
    assert not wrong, wrong[:10]
    assert right >= 0.99 * len(PHRASES)


def test_alone_it_is_the_same() -> None:
    for phrase, value in PHRASES:
        assert meaning(parse_quantity(phrase)) == meaning(value), phrase


def test_two_passages_joined() -> None:
    rng = random.Random(7)
    for _ in range(400):
        (one, first), (two, second) = rng.sample(PHRASES, 2)
        found = [meaning(f.value) for f in find_quantities(f"Hỗ trợ {one}. Yêu cầu đạt {two}.")]
        assert set(found) <= {meaning(first), meaning(second)}, (one, two)


#: Figures before a unit, as a reader sees them who knows nothing else.
CRUDE = re.compile(
    r"(?<![\w/.,])\d[\d.,]*\s+(?:triệu|tỷ|nghìn|đồng|người|ngày|tháng|giờ|lần|bài|sản phẩm|doanh nghiệp|ha|tấn|kg|hộ)\b"
    r"|\d[\d.,]*\s?%"
)


def test_raw_papers_have_few_figures_that_no_reader_sees() -> None:
    """At most two in a hundred are seen neither as a quantity nor as a date."""
    raw = Path(os.environ.get("TDC_SHARED", "/nonexistent"), "corpus", "raw")
    papers = sorted(raw.rglob("*.md"))[:: 1 if WHOLE else 5]
    if not papers:
        pytest.skip("there are no raw papers here")
    seen, missed = 0, []
    for paper in papers:
        text = paper.read_text(encoding="utf-8")
        covered = {at for f in (*find_quantities(text), *tdc.find_dates(text)) for at in range(f.start, f.end)}
        for crude in CRUDE.finditer(text):
            seen += 1
            if covered.isdisjoint(range(*crude.span())):
                missed.append(text[max(0, crude.start() - 40) : crude.end() + 20])
    assert len(missed) <= 0.02 * seen, missed
