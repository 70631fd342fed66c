"""Comments that silence rules."""

from __future__ import annotations

import pytest

from tdc_programme.checks.checking import check
from tdc_programme.checks.registry import rule
from tdc_programme.checks.silence import silences

POST = "Thư trưởng Lê Xuân Định"


SILENCED = [
    f"{POST} <!-- tdc: ignore TXT001 -->",
    f"<!-- tdc: ignore -->\n{POST}\nvà {POST}",
    f"<!-- tdc: ignore txt -->\n\n{POST}",
    f"{POST}\n\n<!-- tdc: ignore-file TXT001, SYM -->",
    f"<!-- tdc: off TXT001 -->\n\n{POST}\n\n<!-- tdc: on -->",
    f"<!--tdc: off TXT--> {POST}",
    f"<!-- tdc: off TXT001 --><!-- tdc: off TXT001 -->\n{POST}\n<!-- tdc: on TXT -->",
]


HEARD = [
    f"<!-- tdc: ignore TXT002 -->\n{POST}",
    f"<!-- tdc: ignore -->\n\nabc\n\n{POST}",
    f"<!-- tdc: off TXT001 -->\n<!-- tdc: on TXT001 -->\n{POST}",
    f"<!-- tdc: on TXT001 -->\n{POST}",
    f"tdc: ignore TXT001 {POST}",
    f"<!-- TXT001 --> {POST}",
    f"Văn bản <!-- tdc: ignore -->\n{POST}",
]


@pytest.mark.parametrize("text", SILENCED)
def test_comments_silence(text: str) -> None:
    assert check(text, rules=["TXT001"]).findings == ()


@pytest.mark.parametrize("text", HEARD)
def test_other_comments_do_not(text: str) -> None:
    assert [finding.rule for finding in check(text, rules=["TXT001"]).findings] == ["TXT001"]


def test_what_is_missing_is_silenced_for_the_whole_file() -> None:
    rule("OWN009", summary="x")(lambda context: [context.problem()])
    assert len(check("<!-- tdc: ignore OWN009 -->\nabc", rules=["OWN009"]).findings) == 1
    assert check("abc <!-- tdc: ignore-file -->", rules=["OWN009"]).findings == ()


def test_a_comment_with_an_unknown_code_is_told() -> None:
    (finding, other) = check(f"<!-- tdc: ignore TXT0001 -->\n{POST}", rules=["TXT001"], language="en").findings
    assert (finding.rule, finding.line, other.rule) == ("TDC004", 1, "TXT001")
    assert "TXT001" in finding.message


def test_silences_cost_nothing_where_there_are_none() -> None:
    assert silences("<!-- x -->" * 100) == ((), ())
