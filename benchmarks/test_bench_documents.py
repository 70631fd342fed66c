"""What reading a document costs: markup seen through beside HTML parsers, whole documents, and how it grows."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources.markup import flatten
from tdc_programme.documents.writing import format_document

EXAMPLES = Path(__file__).parent.parent / "examples"
NOTICE = (EXAMPLES / "selection-announcement-2024.txt").read_text(encoding="utf-8")
LETTER = (EXAMPLES / "orientation-letter-2023.txt").read_text(encoding="utf-8")
_ROW = "<tr><td>1</td><td><p>1. Sáu (06) hội thảo tại 06 vùng.</p><p><i>Nội dung:</i> KH&amp;CN</p></td></tr>"
PAGE = f"<html><body><h2>THÔNG BÁO</h2><table>{_ROW * 300}</table></body></html>"


@pytest.mark.benchmark(group="text of an HTML page")
@pytest.mark.parametrize("by", ["ours, with places", "lxml, without", "bs4 (html.parser), without"])
def test_html(benchmark: BenchmarkFixture, by: str) -> None:
    if by.startswith("ours"):
        text = benchmark(lambda: flatten(PAGE).text)
    elif by.startswith("lxml"):
        lxml = pytest.importorskip("lxml.html")
        text = benchmark(lambda: str(lxml.fromstring(PAGE).text_content()))
    else:
        pytest.importorskip("bs4")
        soup = import_module("bs4").BeautifulSoup
        text = benchmark(lambda: str(soup(PAGE, "html.parser").get_text("\n")))
    assert text.count("KH&CN") == 300


@pytest.mark.benchmark(group="a whole document")
@pytest.mark.parametrize("name", ["letter", "notice"])
def test_read(benchmark: BenchmarkFixture, name: str) -> None:
    text = LETTER if name == "letter" else NOTICE
    document = benchmark(read_document, text)
    benchmark.extra_info["characters"] = len(text)
    benchmark.extra_info["values"] = len(document.places)


@pytest.mark.benchmark(group="a whole document")
def test_write(benchmark: BenchmarkFixture) -> None:
    benchmark(format_document, read_document(NOTICE))


@pytest.mark.benchmark(group="how reading grows")
@pytest.mark.parametrize("times", [1, 4, 16])
def test_growth(benchmark: BenchmarkFixture, times: int) -> None:
    paragraph = "Ủy ban nhân dân tỉnh đề nghị các đơn vị tiếp tục nâng cao năng suất, chất lượng sản phẩm.\n\n"
    text = "THÔNG BÁO\n\nVề việc nâng cao năng suất\n\n" + paragraph * 500 * times
    assert len(benchmark(read_document, text).body) == 500 * times
