"""Laws of mending, on texts put together from the examples of all rules."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tdc_programme.checks.catalogue import catalogue
from tdc_programme.checks.checking import check
from tdc_programme.checks.fixes import apply
from tdc_programme.checks.model import FixKind
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import format_document
from tdc_programme.law.citations import find_citations
from tdc_programme.strategies import documents
from tdc_programme.vietnamese.dates import find_dates
from tdc_programme.vietnamese.letters import fold
from tdc_programme.vietnamese.numbers import find_numbers
from tdc_programme.vietnamese.quantities import find_quantities

TEXTS = sorted(
    {
        text
        for entry in catalogue().values()
        if entry.fix is not FixKind.NONE
        for example in entry.bad
        for text in example.texts
        if len(text) < 300
    }
)
PIECES = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map("\n\n".join)


# A line that is the subject and the last of the bases: it ends with a full stop.
SUBJECT_AND_BASIS = "\n\n".join(
    [
        "Số: 12/TB-TĐC",
        "Hà Nội, 22/11/2024",
        "THÔNG BÁO\n",
        "Thực hiện Quyết định số 3014/QĐ-BKHHCN ngày 18/11/2024",
        "- Thư trưởng Lê Xuân Định (để b/c);",
    ]
)


@settings(max_examples=60)
@example(SUBJECT_AND_BASIS, False)
@given(PIECES, st.booleans())
def test_mending_twice_is_mending_once(text: str, unsafe: bool) -> None:
    mended = check(text).fix(text, unsafe=unsafe)
    left = check(mended)
    assert left.fix(mended, unsafe=unsafe) == mended
    assert not [each for each in left.findings if each.fix is not None and (unsafe or each.fix.safe)]


def _said(text: str) -> list[object]:
    """Say what a text says, by readers that know nothing of mends."""
    document = read_document(text)
    values = [find_citations(text), find_dates(text), find_quantities(text), find_numbers(text)]
    parts = [document.subject or "", *document.recipients, *document.distribution, *document.body]
    return [
        *([str(found.value) for found in each] for each in values),
        document.kind,
        document.number,
        document.date,
        document.place,
        [*map(str, document.legal_bases)],
        [(task.title, task.months, task.hosts) for task in document.tasks],
        ["".join(letter for letter in fold(part) if letter.isalnum()) for part in parts],
    ]


@st.composite
def dirty_documents(draw: st.DrawFn) -> str:
    """Documents as they are typed: spaces before marks and inside brackets, loose letters, invisible characters."""
    text = format_document(draw(documents()))
    for old, new in draw(st.lists(st.sampled_from(DIRT), max_size=4)):
        places = [at for at in range(len(text)) if text.startswith(old, at)]
        if places:
            at = draw(st.sampled_from(places))
            text = text[:at] + new + text[at + len(old) :]
    return unicodedata.normalize("NFD", text) if draw(st.booleans()) else text


DIRT = [
    (",", " ,"),
    (";", " ;"),
    ("(", "( "),
    (")", " )"),
    (":", " :"),
    ("Đ", "Ð"),
    (" ", "\u200b "),
    (" ", "\u00a0"),
    (";\n", ",\n"),
    (";\n", "\n"),
    (";\n", ".\n"),
    ("./.", "."),
    ("Lưu: ", "Lưu "),
    ("Độc lập - Tự do", "Độc lập – Tự do"),
    ("Thứ trưởng", "Thư trưởng"),
    ("QĐ-TTg", "QĐ-TTG"),
    (" tháng 0", " tháng "),
    ("năng suất", "năng xuất"),
]


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(dirty_documents())
def test_a_certain_mend_leaves_what_a_document_says(text: str) -> None:
    mended = check(text).fix(text)
    assert check(mended).fix(mended) == mended
    assert list(map(_spelled, _said(mended))) == list(map(_spelled, _said(text)))


#: What the mends of spelling are for, also in words that are compared without their blanks.
_SPELLINGS = [("TTG", "TTg"), ("năng xuất", "năng suất"), ("thư trưởng", "thứ trưởng")]


def _spelled(said: object) -> str:
    text = str(said)
    for loose, close in ((" ,", ","), (" ;", ";"), (" :", ":"), (" )", ")"), ("( ", "(")):
        text = text.replace(loose, close)  # a subject keeps the blanks that a mend takes away
    for wrong, right in _SPELLINGS:
        for one, other in ((wrong, right), (wrong.capitalize(), right.capitalize())):
            text = text.replace(one, other).replace(one.replace(" ", ""), other.replace(" ", ""))
    return text


@settings(max_examples=60)
@given(PIECES)
def test_a_mend_changes_nothing_but_its_place(text: str) -> None:
    for finding in check(text).findings:
        if finding.fix is None:
            continue
        mended, count = apply(text, [finding], unsafe=True)
        assert count == 1
        start, end = finding.fix.edits[0].start, finding.fix.edits[-1].end
        assert mended[:start] == text[:start]
        assert mended[len(mended) - (len(text) - end) :] == text[end:]
        assert not any(each.replacement == text[each.start : each.end] for each in finding.fix.edits), finding
