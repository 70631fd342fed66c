"""How well quantities are found in real passages: floors under the measured scores."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import pytest
from attrs import frozen

from tdc_programme.vietnamese.quantities import Per, Quantity, Span, find_quantities, parse_quantity

SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}

#: The record says that "mỗi ngày 01 (một) lần" has no denominator. We read one: once a day.
ONCE_A_DAY = "dq067"

DIRT: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width spaces": lambda text: "\N{ZERO WIDTH SPACE}".join(text),
    "soft hyphens": lambda text: text.replace("n", "n\N{SOFT HYPHEN}"),
    "Icelandic letters": lambda text: text.replace("Đ", "\N{LATIN CAPITAL LETTER ETH}"),
}


@frozen
class Label:
    """A labelled quantity: its place, its unit, and the rest of its meaning."""

    start: int
    end: int
    unit: str
    meaning: tuple[object, ...]


def meaning(q: Quantity) -> tuple[object, ...]:
    return (q.amount, q.upper, q.bound.value, q.strict, q.per, q.duration)


def label(item: dict[str, Any]) -> Label:
    """Read a label of the corpus, whose scale words stand in the unit and whose denominators are strings."""
    words = item["unit"].split()
    scale = 1
    while words[0] in SCALES:
        scale *= SCALES[words.pop(0)]

    def number(value: float | None) -> Decimal | None:
        return None if value is None else Decimal(str(value)) * scale

    pers = []
    for per in item["per"]:
        amount, _, unit = per.partition(" ")
        pers.append(Per(int(amount), unit) if amount.isdigit() else Per(1, per))
    duration = item["duration"]
    return Label(
        item["start"],
        item["end"],
        " ".join(words),
        (
            number(item.get("value", item.get("min"))),
            number(item.get("max")),
            item["bound"],
            item["strict"],
            tuple(pers),
            Span(duration["value"], duration["unit"]) if duration else None,
        ),
    )


@frozen
class Score:
    """Counts of a comparison."""

    right: int
    labelled: int
    found: int
    places: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.labelled + self.found)


def place_map(text: str, dirt: Callable[[str], str]) -> list[int]:
    """Return for each place in ``text`` its place in the dirty text."""
    return [len(dirt(text[:at])) for at in range(len(text) + 1)]


def score(records: Iterable[dict[str, Any]], dirt: Callable[[str], str] = str) -> Score:
    right = labelled = count = places = 0
    for record in records:
        text = record["text"]
        labels = [label(item) for item in record["quantities"]]
        found = list(find_quantities(dirt(text)))
        labelled += len(labels)
        count += len(found)
        where = place_map(text, dirt) if labels else []
        for wanted in labels:
            start, end = where[wanted.start], where[wanted.end]
            for f in found:
                unit = f.value.unit
                heads = unit.startswith(wanted.unit) or wanted.unit.startswith(unit)
                if f.start < end and start < f.end and heads and meaning(f.value) == wanted.meaning:
                    found.remove(f)
                    right += 1
                    places += (f.start, f.end) == (start, end)
                    break
    return Score(right, labelled, count, places)


@pytest.fixture(scope="module")
def quotas(corpus: Callable[[str], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [record for record in corpus("quotas") if record["id"] != ONCE_A_DAY]


class TestQuotas:
    def test_every_quantity_is_found_with_its_place(self, quotas: list[dict[str, Any]]) -> None:
        result = score(quotas)
        assert result.f1 == 1
        assert result.places == result.labelled

    @pytest.mark.parametrize("dirt", DIRT)
    def test_dirt_costs_nothing(self, quotas: list[dict[str, Any]], dirt: str) -> None:
        assert score(quotas, DIRT[dirt]).f1 == 1

    def test_the_record_that_says_otherwise(self, corpus: Callable[[str], list[dict[str, Any]]]) -> None:
        (record,) = (record for record in corpus("quotas") if record["id"] == ONCE_A_DAY)
        (found,) = find_quantities(record["text"])
        assert (found.text, found.value) == ("01 (một) lần", Quantity(1, "lần", per=(Per(1, "ngày"),)))

    def test_a_found_place_is_parsed_alike(self, quotas: list[dict[str, Any]]) -> None:
        for record in quotas:
            for found in find_quantities(record["text"]):
                alone = parse_quantity(found.text)
                assert (alone.amount, alone.upper, alone.unit) == (
                    found.value.amount,
                    found.value.upper,
                    found.value.unit,
                )


class TestOtherPassages:
    """Passages that were chosen for their citations and dates: few quantities, many numbers that are none."""

    def test_legal_bases_and_dates_have_few(self, corpus: Callable[[str], list[dict[str, Any]]]) -> None:
        for name, most in (("citations", 29), ("dates", 16)):
            found = [f.text for record in corpus(name) for f in find_quantities(record["text"])]
            assert len(found) <= most, found

    def test_programme_1322(self, examples: Any) -> None:
        text = (examples / "selection-announcement-2024.txt").read_text(encoding="utf-8")
        found = [f.text for f in find_quantities(text)]
        for phrase in (
            *("Sáu (06) hội thảo chuyên đề", "06 vùng kinh tế trọng điểm", "150 đại biểu/hội thảo", "500 đại biểu"),
            *("Một (01) bài báo khoa học", "18 bài báo", "6 bài/1 tạp chí", "01 bài/2 tháng/1 tạp chí"),
            *("tối thiểu 1.200 chữ/bài", "5 báo điện tử", "05 báo điện tử", "19 sản phẩm/tuần x 12 tháng"),
            *("04 bản tin truyền hình", "01 sản phẩm/quý x 4 quý", "04 chương trình giao lưu trực tuyến"),
            *("01 chương trình/quý x 4 quý", "07 sản phẩm/tuần x 12 tháng"),
        ):
            assert phrase in found
