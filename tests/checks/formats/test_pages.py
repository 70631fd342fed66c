"""The reference of rules as a page."""

from __future__ import annotations

from tdc_programme.checks.formats.pages import rules_page
from tdc_programme.checks.registry import described


def test_page_of_some_rules() -> None:
    page = rules_page([described("TXT001"), described("TXT015")])
    assert "## TXT: Spelling" in page
    assert "⟦Thư trưởng⟧" in page
    assert "## Not checked" in page
    assert "## DOC" not in page
    assert "\\u200b" in rules_page([described("TXT005")])
    assert "## TDC: Own rules" in rules_page([described("TDC001")])
