"""Rules of one's own, plug-ins, and choosing among rules."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tdc_programme.checks import registry
from tdc_programme.checks.checking import check
from tdc_programme.checks.context import Context
from tdc_programme.checks.model import FixKind, Rule, RuleSource, Severity
from tdc_programme.checks.problems import Flaw
from tdc_programme.checks.registry import described, known_prefixes, rule, rules, select
from tdc_programme.errors import DataError

POST = "Thư trưởng Lê Xuân Định"


def test_own_rule_in_two_languages_with_cases_of_severity() -> None:
    @rule(
        "OWN003",
        summary={"vi": "Không viết hoa", "en": "No capitals"},
        message={"vi": "“{word}” viết hoa", "en": "“{word}” is in capitals"},
        severity="info",
        source="our style",
        fix="suggest",
    )
    def no_capitals(context: Context) -> Iterator[Flaw]:
        for start, end in context.lines:
            if context.text[start:end].isupper():
                yield context.problem(
                    context.view.span(start, end),
                    word=context.text[start:end],
                    replace=context.text[start:end].lower(),
                    severity="warning",
                )

    (one,) = check("ABC\nabc", rules=["OWN003"], language="en").findings
    assert (one.message, one.severity, one.suggestion) == ("“ABC” is in capitals", Severity.WARNING, "abc")
    assert one.fix is not None
    assert not one.fix.safe
    report = check("ABC\nabc", rules=["OWN003"])
    assert report.fix("ABC\nabc") == "ABC\nabc"
    assert report.fix("ABC\nabc", unsafe=True) == "abc\nabc"
    described_rule = next(each for each in rules(language="en") if each.code == "OWN003")
    assert described_rule == Rule(
        code="OWN003",
        name="no-capitals",
        severity=Severity.INFO,
        summary="No capitals",
        source="our style",
        fix=FixKind.SUGGEST,
        sources=(RuleSource("our style"),),
    )
    assert described_rule.fixable
    assert described_rule.group == "OWN"


@pytest.mark.parametrize(
    ("code", "more", "reason"),
    [
        ("own1", {}, "no code of a rule"),
        ("SYM005", {}, "one of this library"),
        ("TDC001", {}, "one of this library"),
        ("OWN001", {"severity": "grave"}, "grave"),
        ("OWN001", {"fix": "maybe"}, "maybe"),
        ("OWN001", {"message": {}}, "'vi' and 'en'"),
    ],
)
def test_own_rule_is_refused(code: str, more: dict[str, object], reason: str) -> None:
    with pytest.raises(DataError, match=reason):
        rule(code, summary="x", **more)(lambda context: [])  # type: ignore[arg-type]  # wrong on purpose


def test_a_code_belongs_to_one_function() -> None:
    def first(context: Context) -> list[Flaw]:
        return []

    def second(context: Context) -> list[Flaw]:
        return []

    rule("OWN004", summary={"en": "only English"})(first)
    rule("OWN004", summary={"vi": "chỉ tiếng Việt"})(first)  # loaded anew
    assert described("OWN004").summary.en == "chỉ tiếng Việt"
    with pytest.raises(DataError, match="already there"):
        rule("OWN004", summary="x")(second)


def test_plugins_are_loaded_and_a_broken_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:

    class Point:
        def __init__(self, name: str) -> None:
            self.name = name

        def load(self) -> None:
            if self.name == "broken":
                raise ImportError("no module of that name")
            rule("PLUG001", summary="x")(lambda context: [context.problem((0, 1))])

    monkeypatch.setattr(registry, "entry_points", lambda group: [Point("good"), Point("broken")])
    registry._load.cache_clear()
    try:
        report = check("abc", rules=["PLUG001"], language="en")
    finally:
        monkeypatch.undo()
        registry._load.cache_clear()
    assert [finding.rule for finding in report.findings] == ["TDC002", "PLUG001"]
    assert "broken" in report.findings[0].message
    assert report.ok


def test_rules_are_chosen_by_code_and_beginning() -> None:
    codes = [spec.code for spec in select(["txt-001", "SYM"], ["SYM006"])]
    assert "TXT001" in codes
    assert "SYM005" in codes
    assert "SYM006" not in codes
    assert not any(code.startswith("CIT") for code in codes)
    assert {spec.code for spec in select(["ALL"])} == {spec.code for spec in select()}
    assert [spec.code for spec in select(["SYM005"], ["SYM"])] == ["SYM005"]
    assert [spec.code for spec in select(["TXT001"], extend=["TXT002"])] == ["TXT001", "TXT002"]


def test_check_takes_codes_in_many_forms() -> None:
    sym = next(each for each in rules() if each.code == "TXT001")
    assert check(POST, rules=sym).findings == check(POST, rules="TXT001,TXT002").findings
    assert check(POST, rules=[sym], ignore="TXT001").findings == ()
    assert check(POST, ignore=[sym]).ok


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("SYM05", "did you mean 'SYM005'"),
        ("TXR", "did you mean 'TXT'"),
        ("TXT999", "did you mean 'TXT"),
        ("qqqqqq", "the groups are"),
        ("", "the groups are"),
        ("TXT015", "not checked"),
    ],
)
def test_unknown_codes_are_refused_with_a_near_match(code: str, hint: str) -> None:
    with pytest.raises(DataError, match=hint):
        check("x", rules=[code])


def test_rules_can_be_looked_up() -> None:
    assert described("sym-005").code == "SYM005"
    assert described("TDC001").name == "rule-failed"
    assert described("TXT015").left_out is not None
    with pytest.raises(DataError, match="group of rules"):
        described("SYM")
    with pytest.raises(DataError, match="unknown rule"):
        described("SYM999")
    assert known_prefixes(["tdc001"]) == ["TDC001"]
