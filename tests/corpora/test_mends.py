"""The certain mends of real texts, and the list that shows them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tdc_programme.checks import check
from tdc_programme.checks.fixes import mend
from tdc_programme.documents.reading import read_document
from tdc_programme.law.citations import find_citations
from tdc_programme.text.views import view
from tdc_programme.vietnamese.dates import find_dates
from tdc_programme.vietnamese.letters import fold, to_ascii
from tdc_programme.vietnamese.quantities import find_quantities

from ..scripts import load

HERE = Path(__file__).resolve().parent

#: How many certain mends of each rule people read in the documents, and found true. What comes on top is to be read.
READ = {
    "CIT014": 4,
    "DAT003": 1,
    "DOC006": 11,
    "DOC009": 2,
    "LAY003": 13,
    "REC004": 1,
    "REG008": 1,
    "SYM002": 1,
    "TXT014": 31,
}


@pytest.fixture(scope="module")
def mends() -> ModuleType:
    """Return the script; it stands beside the tests, not in the package."""
    return load(HERE / "mends.py")


def said(text: str) -> Iterator[object]:
    """Say what a text says, by readers that know nothing of mends: values in order, words without marks and case."""
    yield [(found.value.key, str(found.value.issued), found.value.pinpoints) for found in find_citations(text)]
    yield [str(found.value) for found in find_dates(text)]
    yield [str(found.value).lower() for found in find_quantities(text)]
    document = read_document(text)
    yield document.kind, document.date, document.number and document.number.key
    for part in (document.organisation, document.place, document.subject, str(document.signature or "")):
        yield words(part or "")
    for parts in (document.recipients, document.distribution, document.body, *map(str, document.legal_bases)):
        yield [words(part) for part in parts]
    yield [(node.path, words(node.heading or "")) for node in document.outline.walk()]


def words(text: str) -> str:
    """Return the words of a text in base letters, figures without zeros: what spelling and typing do not change."""
    letters = fold(view(text).text)
    parts = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(to_ascii(part.lstrip("0")) for part in parts)


def test_a_mend_is_listed_with_its_words(mends: ModuleType) -> None:
    text = "- Thư trưởng Lê A;\n\tkinh phí ( 5 triệu đồng )"
    done = mends.listed([("x", text)], "TXT001,TXT014")
    assert done.certain == Counter({"TXT014": 2, "TXT001": 1})
    assert done.mends[0].line == "- ⟦Thư trưởng → Thứ trưởng⟧ Lê A;⏎⇥kinh phí ( 5 triệu đồng )"
    assert not done.refused
    assert not done.restless


def test_what_the_proof_refuses_is_listed_apart(mends: ModuleType) -> None:
    text = "Bộ QUYÉT ĐỊNH ngàyˆ& tháng 5 của Bộ , tổ chức"
    done = mends.listed([("x", text)], "TXT014")
    assert done.refused == Counter({("TXT014", "recognition"): 1})
    assert not done.certain


def test_the_list_is_printed(
    mends: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TDC_SHARED", raising=False)
    assert mends.main([]) == 2
    (tmp_path / "corpus" / "raw").mkdir(parents=True)
    (tmp_path / "corpus" / "raw" / "a.md").write_text("Thư trưởng", encoding="utf-8")
    monkeypatch.setenv("TDC_SHARED", str(tmp_path))
    assert mends.main([]) == 0
    assert "TXT001  raw/a.md:0 ⟦Thư trưởng → Thứ trưởng⟧" in capsys.readouterr().out


def test_certain_mends_of_documents_are_those_that_were_read(mends: ModuleType, shared: Path) -> None:
    parts = ("raw",) if os.environ.get("TDC_CORPUS") else ("raw/documents",)
    made = 0
    rules: Counter[str] = Counter()
    for name, text in mends._texts().texts(shared, parts):
        report = check(text)
        mended = mend(text, report.options)
        if "documents" in name:
            rules.update(each.rule for each in report.findings if each.fix is not None and each.fix.safe)
        if mended == text:
            continue
        made += 1
        assert list(said(mended)) == list(said(text)), name
        after = check(mended)
        assert after.fix(mended) == mended, name
        assert not [each for each in after.findings if each.fix is not None and each.fix.safe], name
        known = Counter(each.rule for each in report.findings)
        bare = Counter(each.rule for each in after.findings) - known
        assert not bare, (name, bare)
    assert made > 15
    assert not rules - Counter(READ), rules - Counter(READ)
    assert rules.total() > 50
