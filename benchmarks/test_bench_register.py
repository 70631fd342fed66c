"""Numbers and the register: how fast they are read, and how a look-up compares with the obvious ways."""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
from typing import Any

import pytest

from tdc_programme.law.document_numbers import find_document_numbers, parse_document_number
from tdc_programme.law.register import LegalRegister

REGISTER = LegalRegister.bundled()
NUMBERS = "; ".join(str(one.number) for one in REGISTER)
PROSE = (
    "Tổ chức chủ trì có trách nhiệm báo cáo định kỳ kết quả thực hiện nhiệm vụ, tình hình sử dụng kinh phí và đề xuất, "
    "kiến nghị (nếu có) theo quy định tại Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và "
    "Công nghệ. Doanh nghiệp nhỏ và vừa được ưu tiên hỗ trợ áp dụng các hệ thống quản lý, công cụ cải tiến năng suất "
    "chất lượng, 19 sản phẩm/tuần trong 12 tháng, chậm nhất 31/12/2025. "
) * 200
#: What a first attempt usually looks like: it knows no codes, no misprints, no Party documents.
PLAIN = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ]+(?:-[A-ZĐa-z]+)*\d*")


@pytest.mark.benchmark(group="find numbers in prose")
def test_find_in_prose(benchmark: Any) -> None:
    assert len(benchmark(find_document_numbers, PROSE)) == 200


@pytest.mark.benchmark(group="find numbers in prose")
def test_plain_expression_in_prose(benchmark: Any) -> None:
    assert len(benchmark(PLAIN.findall, PROSE)) == 200


@pytest.mark.benchmark(group="find numbers in a list")
def test_find_in_a_list(benchmark: Any) -> None:
    assert len(benchmark(find_document_numbers, NUMBERS)) == len(REGISTER)


@pytest.mark.benchmark(group="find numbers in a list")
def test_plain_expression_in_a_list(benchmark: Any) -> None:
    assert len(benchmark(PLAIN.findall, NUMBERS)) > 1800


@pytest.mark.benchmark(group="look up")
def test_get(benchmark: Any) -> None:
    assert benchmark(REGISTER.get, "15/2022/TT-BKHHCN") is not None


@pytest.mark.benchmark(group="look up")
def test_nearest_name_by_difflib(benchmark: Any) -> None:
    names = [str(one.number) for one in REGISTER]
    assert benchmark(difflib.get_close_matches, "15/2022/TT-BKHHCN", names, 1) == ["15/2022/TT-BKHCN"]


@pytest.mark.benchmark(group="mend")
def test_corrected(benchmark: Any) -> None:
    number = parse_document_number("15/2022/TT-BKHHCN")
    assert str(benchmark(number.corrected)) == "15/2022/TT-BKHCN"


@pytest.mark.benchmark(group="first use")
def test_load(benchmark: Any) -> None:
    """The bundled register, loaded by an interpreter that has not yet used it."""
    code = (
        "import time, tdc_programme.law.register.register as r; a = time.perf_counter(); r.LegalRegister.bundled();"
        "print(time.perf_counter() - a)"
    )

    def load() -> float:
        return float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout)

    seconds = benchmark.pedantic(load, rounds=3)
    benchmark.extra_info["load_ms"] = seconds * 1000
