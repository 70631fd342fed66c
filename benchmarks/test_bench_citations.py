"""Citations: how fast they are found, beside eyecite, the finder of citations for US law, on text of its own kind.

Each side reads text in its own language with as many citations a kilobyte, all fields filled.
"""

from __future__ import annotations

from typing import Any

import pytest

from tdc_programme.law.citations import find_citations, resolve_citations

#: How long each text is (characters).
SIZE = 400_000

SENTENCE = (
    "Tổ chức chủ trì có trách nhiệm báo cáo định kỳ kết quả thực hiện nhiệm vụ, tình hình sử dụng kinh phí và đề xuất,"
    " kiến nghị (nếu có); doanh nghiệp nhỏ và vừa được ưu tiên hỗ trợ áp dụng các hệ thống quản lý, công cụ cải tiến"
    " năng suất chất lượng theo quy định của pháp luật. "
)
CITED = (
    "Việc này thực hiện theo điểm a khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN ngày 12 tháng 10 năm 2022 của Bộ trưởng"
    " Bộ Khoa học và Công nghệ quy định quản lý Chương trình. "
)
PEER_SENTENCE = (
    "The parties agree on most of the facts of this case, which concern the sale of land in the county by the"
    " defendant, the duties of the seller under the agreement, and the measure of damages that the court has applied. "
)
PEER_CITED = "The court held in Bush v. Gore, 531 U.S. 98, 99-100 (2000), that the standard of review applies here. "

KINDS = (
    ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Nghị định", "NĐ-CP", "Chính phủ"),
    ("Thông tư", "TT-BKHCN", "Bộ trưởng Bộ Khoa học và Công nghệ"),
    ("Thông tư", "TT-BTC", "Bộ Tài chính"),
)


def _nothing_else(count: int) -> str:
    """Make a text of nothing but citations, each another one."""
    parts = []
    for i in range(count):
        kind, symbol, issuer = KINDS[i % len(KINDS)]
        place = f"khoản {i % 7 + 1} Điều {i % 50 + 1}"
        day = f"ngày {i % 28 + 1:02d} tháng {i % 12 + 1} năm {1998 + i % 28}"
        parts.append(f"{place} {kind} số {i % 3000 + 1}/{1998 + i % 28}/{symbol} {day} của {issuer}; ")
    return "".join(parts)


def _prose(cited: str, sentence: str, size: int) -> str:
    unit = cited + sentence * 6
    return unit * (size // len(unit))


PROSE = _prose(CITED, SENTENCE, SIZE)
PEER_PROSE = _prose(PEER_CITED, PEER_SENTENCE, SIZE)
DENSE = _nothing_else(SIZE // 120)


@pytest.mark.benchmark(group="find citations in prose")
def test_find_in_prose(benchmark: Any) -> None:
    benchmark.extra_info["megabytes"] = len(PROSE.encode()) / 1e6
    assert len(benchmark(find_citations, PROSE)) == PROSE.count("Thông tư số")


@pytest.mark.benchmark(group="find citations in prose")
def test_eyecite_in_prose(benchmark: Any) -> None:
    eyecite = pytest.importorskip("eyecite")
    benchmark.extra_info["megabytes"] = len(PEER_PROSE.encode()) / 1e6
    assert len(benchmark.pedantic(eyecite.get_citations, (PEER_PROSE,), rounds=2)) >= PEER_PROSE.count("U.S.")


@pytest.mark.benchmark(group="find citations in prose")
def test_eyecite_with_hyperscan_in_prose(benchmark: Any, tmp_path: Any) -> None:
    pytest.importorskip("hyperscan")
    eyecite = pytest.importorskip("eyecite")
    tokenizers = pytest.importorskip("eyecite.tokenizers")
    tokenizer = tokenizers.HyperscanTokenizer(cache_dir=str(tmp_path))
    eyecite.get_citations(PEER_CITED, tokenizer=tokenizer)  # it compiles its patterns at first use
    benchmark.extra_info["megabytes"] = len(PEER_PROSE.encode()) / 1e6
    found = benchmark.pedantic(eyecite.get_citations, (PEER_PROSE,), {"tokenizer": tokenizer}, rounds=2)
    assert len(found) >= PEER_PROSE.count("U.S.")


@pytest.mark.benchmark(group="find citations in nothing but citations")
def test_find_in_citations(benchmark: Any) -> None:
    benchmark.extra_info["megabytes"] = len(DENSE.encode()) / 1e6
    assert len(benchmark(find_citations, DENSE)) == DENSE.count("; ")


@pytest.mark.benchmark(group="resolve citations")
def test_resolve(benchmark: Any) -> None:
    assert len(benchmark(resolve_citations, PROSE)) == 1


@pytest.mark.benchmark(group="hostile text")
@pytest.mark.parametrize("unit", ["Thông tư số ", "/", "Điều 1 khoản 1 ", "1/1/", "Luật Đất đai, "])
def test_hostile(benchmark: Any, unit: str) -> None:
    benchmark(find_citations, unit * (SIZE // len(unit)))
