"""Numbers made with known truth, in figures and words, and changed in ways that must not matter.

Nobody labelled these. A number is written as offices write it, put into sentences, and must be found with its value;
the same text in NFD, with no-break spaces, line breaks, capitals or another passage behind it must say the same. What
may mean two things has no value at all. Over raw texts a crude pattern tells what is missed.
"""

from __future__ import annotations

import os
import random
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.text.patterns import Pattern
from tdc_programme.vietnamese import find_disagreements

#: How many numbers are made here; more where the whole is measured.
MADE = 3000 if os.environ.get("TDC_CORPUS") else 150
RAW = Path(os.environ.get("TDC_SHARED", "/nonexistent")) / "corpus" / "raw"

FRAMES = (
    "Kinh phí thực hiện là {} đồng, do ngân sách nhà nước cấp.",
    "Đào tạo được {} học viên trong giai đoạn 2021-2030.",
    "- {} doanh nghiệp tham gia theo Quyết định số 1322/QĐ-TTg ngày 31/8/2020;",
    "Bảo đảm tối thiểu {} lượt người/năm (Điều 5, khoản 2).",
)
CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width spaces": lambda text: text.replace("n", "n\N{ZERO WIDTH SPACE}"),
    "line breaks": lambda text: text.replace(" đồng", "\nđồng").replace("mươi ", "mươi\n").replace("tỷ ", "tỷ\n"),
    "Windows line breaks": lambda text: text.replace("trăm ", "trăm\r\n"),
    "capitals": str.upper,
    "behind a passage": lambda text: f"Căn cứ Nghị định số 70/2018/NĐ-CP ngày 15/5/2018;\n{text}",
    "before a passage": lambda text: f"{text}\nĐiện thoại: 024.3791.1630; Fax: 04-35378208\n- Lưu: VT, TĐC.",
}


def _numbers(seed: int) -> Iterator[int]:
    rng = random.Random(seed)
    for _ in range(MADE):
        n = rng.randrange(10 ** rng.randint(0, 3), 10 ** rng.randint(4, 14))
        yield n - n % 10 ** rng.randint(0, 6) if n >= 10**8 else n


def _ways(n: int, rng: random.Random) -> Iterator[tuple[str, int | Decimal]]:
    words = tdc.spell_number(
        n,
        zero_tens=rng.choice(("linh", "lẻ")),
        thousand=rng.choice(("nghìn", "ngàn")),
        four=rng.choice(("tư", "bốn")),
        billion=rng.choice(("tỷ", "tỉ")),
    )
    yield tdc.format_number(n), n
    yield f"{words} ({tdc.format_number(n)})", n
    yield f"{tdc.format_number(n)} ({words})", n
    yield f"{tdc.format_number(Decimal(n % 10**6) / 10)} triệu", n % 10**6 * 10**5
    if len(words.split()) > 1:
        yield words, n


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_written_is_found_again(change: str) -> None:
    rng = random.Random(change)
    wanted = right = 0
    wrong: list[str] = []
    for n in _numbers(rng.randrange(10**6)):
        for said, value in _ways(n, rng):
            if 1900 <= value < 2100 and said.isdecimal():
                continue  # may be a year
            text = CHANGES[change](rng.choice(FRAMES).format(said))
            values = [found.value for found in tdc.find_numbers(text)]
            wanted += 1
            right += values == [value]
            wrong += [f"{said}: {values}" for v in values if v != value]
    assert wrong == []
    assert right / wanted >= 0.995


@pytest.mark.parametrize("unit", ["đồng", "USD", "tỷ đồng", "người", "ha", "km", "hộ dân"])
def test_one_comma_before_three_figures_has_no_value_of_its_own(unit: str) -> None:
    rng = random.Random(unit)
    for change in CHANGES.values():
        for _ in range(MADE // 10):
            figures = f"{rng.randint(1, 999)},{rng.randrange(0, 1000, 10):03}"
            text = change(f"Mức chi {figures} {unit} trong năm 2024.")
            assert tdc.find_numbers(text) == ()
            assert tdc.find_quantities(text) == ()
            with pytest.raises(tdc.TdcError):
                tdc.parse_quantity(f"{figures} {unit}")
    with pytest.raises(tdc.NumberError, match="may mean"):
        tdc.parse_money("150,000 đồng")


def test_words_beside_it_give_one_comma_its_value() -> None:
    rng = random.Random(16)
    for change in CHANGES.values():
        for n in (rng.randrange(1000, 10**6, 10) for _ in range(MADE // 10)):
            words = tdc.spell_money(n)
            text = change(f"Tổng số {n:,} đồng ({words} chẵn./.)")
            assert [found.value for found in tdc.find_numbers(text)] == [n, n]
            other = change(f"Tổng số {n:,} đồng ({tdc.spell_money(n + 1000)})")
            assert len(find_disagreements(other)) == 1
            assert tdc.find_numbers(other) == ()


# --- raw texts ------------------------------------------------------------------------------------------------------

# A figure before something that is counted or measured, whatever it is there.
_CRUDE = Pattern.plain(
    r"(?<![\w.,/–-])[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]{1,2})?"
    r"(?=\s(?:triệu|tỷ|đồng|%|người|tổ chức|doanh nghiệp|tháng kể|ngày làm việc|năm kể|bài|hội thảo)(?!\w))",
    yes=("⟦15⟧ ngày làm việc", "⟦1,5⟧ tỷ"),
    no=("Điều 5", "3-5 bài"),
)


@pytest.mark.skipif(not RAW.is_dir(), reason="the raw texts are not here")
def test_raw_figures_before_what_is_counted_are_found() -> None:
    seen = found = 0
    for path in sorted(RAW.rglob("*.md"))[:: 1 if os.environ.get("TDC_CORPUS") else 6]:
        text = path.read_text(encoding="utf-8")[:400_000]
        starts = {number.start for number in tdc.find_numbers(text)}
        places = [match.start() for match in _CRUDE.finditer(text)]
        seen += len(places)
        found += sum(place in starts for place in places)
    assert seen > 0
    assert found / seen >= 0.97
