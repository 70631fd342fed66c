"""Laws of mending, on texts put together from the examples of all rules."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tdc_programme.checks.catalogue import catalogue
from tdc_programme.checks.checking import check
from tdc_programme.checks.fixes import apply
from tdc_programme.checks.model import FixKind

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
