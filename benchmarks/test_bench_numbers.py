"""What spelling, reading, writing and finding numbers costs, and what it gets right, beside the peers.

Each group has ours and its peers in one run; a peer that is not installed is left out. The accuracy tests ask every
package the same questions and keep the answers that are wrong in ``extra_info``.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tdc_programme.text import view
from tdc_programme.vietnamese.letters import fold, sort_key
from tdc_programme.vietnamese.numbers import find_numbers, format_number, parse_number, spell_number

_RANDOM = random.Random(1322)
#: Of every length from one figure to thirteen, as plans and budgets have them.
NUMBERS = [6, 24, 105, 1005, 2024, 123_456, 1_205_000_000] + [
    _RANDOM.randrange(10 ** _RANDOM.randrange(1, 14)) for _ in range(60)
]
DECIMALS = [Decimal(n) / 8 for n in NUMBERS]
WORDS = [spell_number(n) for n in NUMBERS]
TEXT = (
    "Sáu (06) hội thảo chuyên đề tại 06 vùng kinh tế trọng điểm, quy mô 150 đại biểu/hội thảo; 18 bài báo: 6 bài/1 tạp "
    "chí, tối thiểu 1.200 chữ/bài, theo Quyết định số 1322/QĐ-TTg ngày 31 tháng 8 năm 2020 của Thủ tướng Chính phủ. "
) * 50


def peer(module: str) -> Any:
    """Return a package to measure beside ours, or skip."""
    return pytest.importorskip(module, reason=f"{module} is not installed: no comparison with it")


def icu_speller() -> Callable[[int], str]:
    icu = peer("icu")
    spell: Callable[[int], str] = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("vi")).format
    return spell


def num2words_speller(package: str) -> Callable[[int], str]:
    num2words = peer(package).num2words
    return partial(num2words, lang="vi")


SPELLERS: dict[str, Callable[[], Callable[[Any], str]]] = {
    "ours": lambda: spell_number,
    "ICU": icu_speller,
    "num2words": lambda: num2words_speller("num2words"),
    "num2words2": lambda: num2words_speller("num2words2"),
    "vn-money": lambda: peer("vn_money").to_words,
    "vn-numberwords": lambda: peer("vn_numberwords").number_to_words,
    "vietnam-number": lambda: peer("vietnam_number").n2w,
}
READERS: dict[str, Callable[[], Callable[[str], Any]]] = {
    "ours": lambda: parse_number,
    "vn-numberwords": lambda: peer("vn_numberwords").words_to_number,
    "vietnam-number": lambda: peer("vietnam_number").w2n,
}


def over(work: Callable[[Any], object], items: Sequence[Any]) -> Callable[[], None]:
    def run() -> None:
        for item in items:
            work(item)

    return run


def answer(ask: Callable[[Any], object], question: object) -> object:
    try:
        return ask(question)
    except Exception as error:
        return error


@pytest.mark.benchmark(group="spell")
@pytest.mark.parametrize("who", SPELLERS)
def test_spelling(benchmark: BenchmarkFixture, who: str) -> None:
    spell = SPELLERS[who]()
    numbers: Sequence[Any] = [str(n) for n in NUMBERS] if who == "vietnam-number" else NUMBERS
    benchmark(over(spell, numbers))


@pytest.mark.benchmark(group="read")
@pytest.mark.parametrize("who", READERS)
def test_reading_words(benchmark: BenchmarkFixture, who: str) -> None:
    read = READERS[who]()
    # A peer may refuse a number that is right; the time that it takes to do so counts as well.
    benchmark(over(read if who == "ours" else partial(answer, read), WORDS))


@pytest.mark.benchmark(group="format")
@pytest.mark.parametrize("who", ["ours", "Babel"])
@pytest.mark.parametrize("numbers", [NUMBERS, DECIMALS], ids=["int", "Decimal"])
def test_formatting(benchmark: BenchmarkFixture, who: str, numbers: Sequence[Any]) -> None:
    format_decimal = import_module("babel.numbers").format_decimal
    write = format_number if who == "ours" else lambda n: format_decimal(n, locale="vi")
    benchmark(over(write, numbers))


@pytest.mark.benchmark(group="find")
@pytest.mark.parametrize("times", [1, 2, 4])
def test_finding(benchmark: BenchmarkFixture, times: int) -> None:
    benchmark(find_numbers, TEXT * times)


@pytest.mark.benchmark(group="hostile")
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("unit", ["9", "một ", "1/", "(", "1 (", "năm "])
def test_finding_in_hostile_text(benchmark: BenchmarkFixture, unit: str, times: int) -> None:
    benchmark(find_numbers, unit * (times * 100_000 // len(unit)))


@pytest.mark.benchmark(group="view")
@pytest.mark.parametrize("form", ["clean", "decomposed", "no-break spaces"])
def test_viewing(benchmark: BenchmarkFixture, form: str) -> None:
    text = {
        "clean": TEXT,
        "decomposed": unicodedata.normalize("NFD", TEXT),
        "no-break spaces": TEXT.replace(" ", "\N{NO-BREAK SPACE}"),
    }[form]
    benchmark(view, text)


@pytest.mark.benchmark(group="fold")
def test_folding(benchmark: BenchmarkFixture) -> None:
    benchmark(fold, TEXT)


@pytest.mark.benchmark(group="sort")
@pytest.mark.parametrize("who", ["ours", "ICU"])
def test_sorting(benchmark: BenchmarkFixture, who: str) -> None:
    words = TEXT.split()[:500]
    if who == "ours":
        benchmark(sorted, words, key=sort_key)
    else:
        icu = peer("icu")
        benchmark(sorted, words, key=icu.Collator.createInstance(icu.Locale("vi")).getSortKey)


# -- accuracy ---------------------------------------------------------------------------------------------------------

SPELLED = {
    0: "không",
    4: "bốn",
    10: "mười",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    55: "năm mươi lăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    115: "một trăm mười lăm",
    1000: "một nghìn",
    1005: "một nghìn không trăm linh năm",
    1021: "một nghìn không trăm hai mươi mốt",
    1050: "một nghìn không trăm năm mươi",
    2024: "hai nghìn không trăm hai mươi tư",
    10_004: "mười nghìn không trăm linh bốn",
    1_000_001: "một triệu không trăm linh một",
    1_000_021: "một triệu không trăm hai mươi mốt",
    1_005_000: "một triệu không trăm linh năm nghìn",
    1_205_000_000: "một tỷ hai trăm linh năm triệu",
    10**12: "một nghìn tỷ",
    10**15: "một triệu tỷ",
    10**15 + 7: "một triệu tỷ không trăm linh bảy",
    10**18: "một tỷ tỷ",
    10**21 + 10**9: "một nghìn tỷ tỷ không trăm linh một tỷ",
    -1: "âm một",
    Decimal("3.14"): "ba phẩy mười bốn",
    Decimal("0.05"): "không phẩy không năm",
}
READ: dict[str, Any] = {
    "năm": 5,
    "mười lăm": 15,
    "hai mươi nhăm": 25,
    "hai lăm": 25,
    "hăm mốt": 21,
    "ba chục": 30,
    "một trăm lẻ năm": 105,
    "hai trăm rưỡi": 250,
    "một nghìn không trăm linh năm": 1005,
    "hai nghìn không trăm hai mươi tư": 2024,
    "một triệu rưỡi": 1_500_000,
    "một triệu không trăm linh một": 1_000_001,
    "sáu nghìn tỷ": 6 * 10**12,
    "một tỷ tỷ": 10**18,
    "một triệu tỷ không trăm linh bảy": 10**15 + 7,
    "âm một": -1,
    "ba phẩy mười bốn": Decimal("3.14"),
    "không phẩy không năm": Decimal("0.05"),
    "Sáu (06)": 6,
    "1.200": 1200,
    "1,5 triệu": 1_500_000,
}
REFUSED = [
    *("sau đây", "không thành lập", "năm nay", "một số", "ba mươi hai mươi", "hai mười", "mười mốt", "hai ba"),
    *("một trăm hai", "linh năm", "một nghìn nghìn", "năm tỷ hai tỷ", "hai triệu ba triệu", "Sáu (05)", "1.20", ""),
]


def same_words(said: object, wanted: str) -> bool:
    """Whether two spellings are one, whatever their conventions (linh or lẻ …)."""
    conventions = (("lẻ", "linh"), ("ngàn", "nghìn"), ("tỉ", "tỷ"), ("phảy", "phẩy"))
    key = str(said).strip().lower()
    for variant, usual in conventions:
        key = key.replace(variant, usual)
    return key.replace("mươi bốn", "mươi tư") == wanted


@pytest.mark.benchmark(group="spell right")
@pytest.mark.parametrize("who", SPELLERS)
def test_what_is_spelled_right(benchmark: BenchmarkFixture, who: str) -> None:
    spell = SPELLERS[who]()
    ask = (lambda n: spell(str(n))) if who == "vietnam-number" else spell
    said = {n: answer(ask, float(n) if who == "ICU" and isinstance(n, Decimal) else n) for n in SPELLED}
    wrong = {str(n): repr(words) for n, words in said.items() if not same_words(words, SPELLED[n])}
    benchmark.extra_info |= {"asked": len(SPELLED), "wrong": wrong}
    benchmark.pedantic(lambda: None, rounds=1)
    assert who != "ours" or wrong == {}


@pytest.mark.benchmark(group="read right")
@pytest.mark.parametrize("who", READERS)
def test_what_is_read_right(benchmark: BenchmarkFixture, who: str) -> None:
    read = READERS[who]()
    said = {text: answer(read, text) for text in READ}
    wrong = {text: repr(value) for text, value in said.items() if isinstance(value, Exception) or value != READ[text]}
    guessed = {text: repr(value) for text in REFUSED if not isinstance(value := answer(read, text), Exception)}
    benchmark.extra_info |= {"asked": len(READ), "wrong": wrong, "to refuse": len(REFUSED), "guessed": guessed}
    benchmark.pedantic(lambda: None, rounds=1)
    assert who != "ours" or wrong == guessed == {}


@pytest.mark.benchmark(group="read peers")
@pytest.mark.parametrize("who", ["ICU", "vn-money", "vn-numberwords"])
def test_what_peers_spell_is_read(benchmark: BenchmarkFixture, who: str) -> None:
    """Their conventions differ (một triệu lẻ một, không nghìn, nghìn tỷ … tỷ); below 2⁵³ each says the right number."""
    spell = SPELLERS[who]()
    numbers = [n for _ in range(3000) if (n := _RANDOM.randrange(10 ** _RANDOM.randrange(1, 17))) < 2**53]
    differ = [n for n in numbers if parse_number(spell(n)) != n]
    benchmark.pedantic(lambda: None, rounds=1)
    assert differ == []
