"""What finding, reading and writing quantities costs, beside finding numbers alone and beside a peer.

No package reads Vietnamese quantities. quantulum3, which reads English ones, stands here for what a reader of numbers
with units does on the same text; it is left out where it is not installed.
"""

from __future__ import annotations

from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tdc_programme.vietnamese.numbers import find_numbers
from tdc_programme.vietnamese.quantities import find_quantities, format_quantity, parse_quantity

TEXT = (
    "Sáu (06) hội thảo chuyên đề tại 06 vùng kinh tế trọng điểm: quy mô 150 đại biểu/hội thảo; 18 bài báo: 6 bài/1 tạp "
    "chí với tần suất 01 bài/2 tháng/1 tạp chí, tối thiểu 1.200 chữ/bài; 19 sản phẩm/tuần x 12 tháng; hỗ trợ không quá "
    "30 triệu đồng trên 01 khóa đào tạo; tăng từ 10-15%/năm theo Quyết định số 1322/QĐ-TTg ngày 31 tháng 8 năm 2020. "
) * 40
#: Long, and nothing in it is a quantity to its end: the worst there is for a reader that goes back.
HOSTILE = "1 bài/1 tạp chí/" * 2_000

PHRASES = (
    "18 bài báo",
    "01 bài/2 tháng/1 tạp chí",
    "tối thiểu 1.200 chữ/bài",
    "19 sản phẩm/tuần x 12 tháng",
    "từ 10% đến 15%/năm",
    "không quá 05 (năm) năm",
)
QUANTITIES = [parse_quantity(phrase) for phrase in PHRASES]


@pytest.mark.benchmark(group="find quantities in a text")
class TestFinding:
    def test_quantities(self, benchmark: BenchmarkFixture) -> None:
        assert len(benchmark(find_quantities, TEXT)) == 10 * 40

    def test_numbers_alone(self, benchmark: BenchmarkFixture) -> None:
        assert len(benchmark(find_numbers, TEXT)) > 10 * 40

    def test_quantulum3(self, benchmark: BenchmarkFixture) -> None:
        parser: Any = pytest.importorskip("quantulum3.parser", reason="quantulum3 is not installed: no comparison")
        benchmark.pedantic(parser.parse, (TEXT[: len(TEXT) // 40],), rounds=3)
        benchmark.extra_info["share of the text"] = "1/40"


@pytest.mark.benchmark(group="find quantities in a hostile text")
class TestHostile:
    def test_once(self, benchmark: BenchmarkFixture) -> None:
        benchmark(find_quantities, HOSTILE)

    def test_twice_as_long(self, benchmark: BenchmarkFixture) -> None:
        benchmark(find_quantities, HOSTILE * 2)


@pytest.mark.benchmark(group="one quantity")
class TestOne:
    def test_parse(self, benchmark: BenchmarkFixture) -> None:
        benchmark(lambda: [parse_quantity(phrase) for phrase in PHRASES])

    def test_format_and_read_back(self, benchmark: BenchmarkFixture) -> None:
        benchmark(lambda: [format_quantity(quantity) for quantity in QUANTITIES])

    def test_write(self, benchmark: BenchmarkFixture) -> None:
        benchmark(lambda: [str(quantity) for quantity in QUANTITIES])
