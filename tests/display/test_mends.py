"""A mend beside what it mends."""

from __future__ import annotations

import tdc_programme as tdc
from tdc_programme.checks import Edit, Fix
from tdc_programme.display.look import words
from tdc_programme.display.mends import mend_view


def finding(*edits: Edit) -> tdc.Finding:
    fix = Fix(edits=edits, safe=True) if edits else None
    return tdc.Finding(rule="TXT001", severity=tdc.Severity.ERROR, message="sai", start=0, end=1, fix=fix)


def test_what_is_taken_away_and_what_is_put_in_is_marked() -> None:
    made = mend_view(finding(Edit(0, 0, "Số: "), Edit(5, 8, "")), "12/TB <b>\nkhông", words("vi"))
    assert made is not None
    assert "<blockquote>12/TB<del> &lt;b</del>&gt;</blockquote>" in made
    assert "<blockquote><ins>Số: </ins>12/TB&gt;</blockquote>" in made


def test_what_is_no_mend_of_this_text_or_too_long_is_not_shown() -> None:
    assert mend_view(finding(), "x", words("vi")) is None
    assert mend_view(finding(Edit(0, 9, "y")), "x", words("vi")) is None
    assert mend_view(finding(Edit(0, 1, "y"), Edit(5000, 5001, "y")), "x" * 6000, words("vi")) is None
