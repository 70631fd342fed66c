"""The engine: targets, facts, findings, selection, failures, silences."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.checks import registry
from tdc_programme.checks.check import check
from tdc_programme.checks.collection import Digest
from tdc_programme.checks.context import Context
from tdc_programme.checks.model import Edit, Fix, FixKind, Lines, Options, Rule, Severity
from tdc_programme.checks.problems import Flaw, Item
from tdc_programme.checks.registry import described, known_prefixes, rule, rules, select, specs
from tdc_programme.checks.report import Report
from tdc_programme.checks.silence import silences
from tdc_programme.errors import DataError, DocumentError
from tdc_programme.text import View
from tdc_programme.vietnamese.quantities import Per, Quantity

POST = "Thư trưởng Lê Xuân Định"


@pytest.fixture(autouse=True)
def own_rules() -> Iterator[None]:
    """Take away the rules that a test makes."""
    specs()
    before = dict(registry._specs)
    yield
    registry._specs.clear()
    registry._specs.update(before)


# --- what a finding says ---------------------------------------------------------------------------------------


def test_finding_has_its_place_in_the_callers_own_text() -> None:
    text = f"Nơi nhận:\r\n- \N{SOFT HYPHEN}{POST};"
    finding = check(text, rules=["TXT001"]).findings[0]
    assert (finding.line, finding.column) == (2, 4)
    assert finding.text == text[finding.start : finding.end] == "Thư trưởng"
    assert finding.severity is Severity.ERROR
    assert finding.suggestion == "Thứ trưởng"
    assert finding.fix == Fix((Edit(finding.start or 0, finding.end or 0, "Thứ trưởng"),), safe=True)


def test_place_refers_to_decomposed_source() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", f"Kính gửi {POST}")
    finding = check(text, rules=["TXT001"]).findings[0]
    assert finding.text == unicodedata.normalize("NFD", "Thư trưởng")
    assert check(text, rules=["TXT001"]).fix(text).startswith(unicodedata.normalize("NFD", "Kính gửi ") + "Thứ trưởng")


def test_messages_are_in_the_language_asked_for() -> None:
    assert "viết sai chức vụ" in check(POST, rules=["TXT001"]).findings[0].message
    assert "misprinted post" in check(POST, rules=["TXT001"], language="en").findings[0].message
    with pytest.raises(DataError, match="'fr'"):
        check(POST, language="fr")


def test_report_is_a_value() -> None:
    report = check(POST, rules=["TXT001"])
    assert not report.ok
    assert pickle.loads(pickle.dumps(report)) == report == copy.deepcopy(report)
    assert hash(report) == hash(check(POST, rules=["TXT001"]))
    said = json.loads(report.to_json())
    assert said["ok"] is False
    assert said["counts"]["error"] == 1
    assert said["findings"][0]["rule"] == "TXT001"
    assert said["findings"][0]["fix"]["safe"] is True
    assert check("Thứ trưởng").ok


def test_lines_end_as_editors_end_them() -> None:
    lines = Lines("a\rb\nc\r\nd\x0be\u2028f")
    assert [lines.place(at) for at in (0, 2, 4, 7, 9)] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3)]


@given(st.text(alphabet="ab\n\r ", max_size=40))
def test_places_follow_the_text(text: str) -> None:
    lines = Lines(text)
    places = [lines.place(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert len({*places}) == len(places)
    assert places[-1][0] == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


# --- targets -----------------------------------------------------------------------------------------------------


def test_checks_files_folders_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("a.txt", "b/c.md", ".hidden/d.txt", "e.png"):
        (tmp_path / name).write_text(POST, encoding="utf-8")
    report = check(tmp_path, rules=["TXT001"])
    assert report.files == (str(tmp_path / "a.txt"), str(tmp_path / "b" / "c.md"))
    assert [finding.file for finding in report.findings] == list(report.files)
    assert check(tmp_path / "a.txt", rules=["TXT001"]).findings[0].file == str(tmp_path / "a.txt")
    assert check(POST.encode(), rules=["TXT001"]).findings[0].file is None
    assert check(POST.encode("utf-16"), rules=["TXT001"]).findings[0].start == 0


def test_several_texts_are_told_apart() -> None:
    report = check(POST, "Thứ trưởng", POST, rules=["TXT001"])
    assert [finding.file for finding in report.findings] == ["1", "3"]


@pytest.mark.parametrize("target", [None, 5, 1.5, object(), ["a"], Per])
def test_refuses_what_cannot_be_checked(target: object) -> None:
    with pytest.raises(TypeError, match="cannot check"):
        check(target)


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(DocumentError):
        check(b"\xff\xd8\xff\xe0 jpeg")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "x.txt", "\x00\x01", "\ud800", "(" * 5000, "1/1/1/" * 2000, "\t" * 3000]
)
def test_any_text_can_be_checked(text: str) -> None:
    assert not [finding for finding in check(text).findings if finding.rule.startswith("TDC")]


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_never_fails_on_text(text: str) -> None:
    report = check(text)
    for finding in report.findings:
        assert not finding.rule.startswith("TDC"), finding.message
        if finding.start is not None:
            assert text[finding.start : finding.end] == finding.text


def test_values_are_checked_with_paths() -> None:
    task = tdc.Task(title="Truyền thông nâng suất chất lượng", number=1)
    finding = check(task, rules=["TXT002"]).findings[0]
    assert (finding.path, finding.start, finding.end, finding.line) == ("title", 13, 22, None)
    assert finding.text == "nâng suất"
    assert finding.fix is None
    programme_finding = check(
        tdc.Deliverable(text="Bài báo", parts=(tdc.Deliverable(text="Về năng xuất lao động"),)), rules=["TXT002"]
    ).findings[0]
    assert (programme_finding.path, programme_finding.start) == ("parts[0].text", 3)


def test_strings_of_a_value_do_not_run_together() -> None:
    task = tdc.Task(title="Nâng", objective="suất chất lượng")
    assert check(task, rules=["TXT002"]).findings == ()


def test_findings_in_values_come_in_the_order_of_numbers() -> None:
    parts = tuple(tdc.Deliverable(text="năng xuất lao động") for _ in range(12))
    paths = [finding.path for finding in check(tdc.Deliverable(text="Tin", parts=parts), rules=["TXT002"]).findings]
    assert paths == [f"parts[{index}].text" for index in range(12)]


# --- facts -------------------------------------------------------------------------------------------------------


def test_facts_are_read_once_and_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from tdc_programme.law import layers
    from tdc_programme.vietnamese.dates import find_dates

    calls: list[object] = []

    def counted(view: View) -> object:
        calls.append(view)
        return find_dates(view)

    monkeypatch.setattr(layers, "find_dates", counted)

    def asks(context: Context) -> Iterator[Flaw]:
        for item in context.dates:
            yield context.problem(item)

    rule("OWN001", summary="x")(asks)
    rule("OWN002", summary="y")(lambda context: [context.problem(item) for item in context.dates])
    assert len(check("ngày 31/8/2020", rules=["OWN"]).findings) == 2
    assert len(calls) == 1
    check("ngày 31/8/2020", rules=["TXT001"])
    assert len(calls) == 1


def test_context_reads_text_and_document() -> None:
    text = "Số: 15/TB-TĐC\n\nHà Nội, ngày 22 tháng 11 năm 2024\n\nTHÔNG BÁO\n\nVề việc **công bố**\ntiếp\n\n\nmột"
    context = Context(text)
    assert context.is_text
    assert not context.is_original
    assert context.on == dt.date(2024, 11, 22)
    assert [context.text[start:end] for start, end in context.paragraphs][-2:] == ["Về việc công bố\ntiếp", "một"]
    assert context.document is not None
    assert not context.is_whole
    number = context.values(tdc.DocumentNumber)[0]
    assert (number.path, number.text) == ("number", "15/TB-TĐC")
    assert context.item(None, "number.year").text == "15/TB-TĐC"
    assert context.item(None, "nowhere") == Item(None, path="nowhere")
    assert Context("x", on=dt.date(2020, 1, 1)).on == dt.date(2020, 1, 1)
    assert context.register is not None


def test_context_of_a_value_has_no_lines() -> None:
    task = tdc.Task(title="Đào tạo;", deliverables=(tdc.Deliverable(text="Tin"), tdc.Deliverable(text="Bài")))
    context = Context(task)
    assert not context.is_text
    assert context.lines == context.paragraphs == ()
    assert context.document is None
    assert not context.is_whole
    items = context.values(tdc.Task)
    assert [item.path for item in context.each(items[0], "deliverables")] == ["deliverables[0]", "deliverables[1]"]
    assert Context("abc").local(1, 2) == (None, 1, 2)


def test_facts_of_a_text_and_of_a_value() -> None:
    text = "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022; gửi 06 bài trước ngày 22/03/2023"
    context = Context(text)
    assert [item.text for item in context.legal_bases]
    assert str(context.citations[0].value.number) == str(context.document_numbers[0].value) == "15/2022/TT-BKHCN"
    assert context.deadlines
    assert context.quantities
    assert 6 in [item.value for item in context.numbers]
    citation = context.citations[0].value
    own = Context(tdc.LegalBasis("Căn cứ", citation))
    assert [item.path for item in own.citations] == ["citation"]
    assert [item.path for item in own.legal_bases] == [None]
    assert [item.path for item in own.document_numbers] == ["citation.number"]


# --- rules of one's own ------------------------------------------------------------------------------------------


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


def test_a_rule_that_fails_hides_nothing() -> None:
    @rule("OWN005", summary="x", message="{word}")
    def fails(context: Context) -> Iterator[Flaw]:
        yield context.problem((0, 3), word=dt.date(2024, 11, 22))
        raise RuntimeError("no such thing")

    rule("OWN006", summary="x")(lambda context: [context.problem((0, 99))])
    rule("OWN007", summary="x", message="{missing}")(lambda context: [context.problem()])
    rule("OWN008", summary="x")(lambda context: [context.problem(case="unknown")])
    report = check(POST, rules=["OWN", "TXT001"])
    said = {finding.rule: finding for finding in report.findings if finding.rule != "TDC001"}
    assert set(said) == {"OWN005", "TXT001"}
    assert said["OWN005"].message == "22/11/2024"
    failures = [finding.message for finding in report.findings if finding.rule == "TDC001"]
    assert len(failures) == 4
    assert any("OWN005" in each and "no such thing" in each for each in failures)
    assert any("OWN006" in each and "outside the text" in each for each in failures)


def test_rules_that_fail_for_one_reason_are_told_together() -> None:
    def fails(context: Context) -> list[Flaw]:
        raise RuntimeError("no data")

    rule("OWN005", summary="x")(fails)
    rule("OWN006", summary="y")(lambda context: fails(context))
    (finding,) = check("x", rules=["OWN"], language="en").findings
    assert finding.message == "rule OWN005, OWN006 failed on this text and was skipped: RuntimeError: no data"


def test_a_fact_that_fails_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def fails(text: str) -> None:
        calls.append(text)
        raise RuntimeError("no reader")

    monkeypatch.setattr("tdc_programme.checks.context.read_document", fails)
    (finding, *more) = check("Số: /TB-TĐC", rules=["DOC001", "DOC002", "REC", "SGN"]).findings
    assert "no reader" in finding.message
    assert more == []
    assert calls == ["Số: /TB-TĐC"]
    assert Context.view.__doc__


def test_rules_across_documents_may_fail_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no digest")

    monkeypatch.setattr(Digest, "of", fails)
    (finding,) = check("a", rules=["DOC005"]).findings
    assert "no digest" in finding.message
    monkeypatch.undo()
    spec = registry._specs["DOC005"]
    monkeypatch.setitem(registry._specs, "DOC005", registry.Spec(entry=spec.entry, across=fails))  # type: ignore[arg-type]  # fails on purpose
    (finding,) = check("a", "b", rules=["DOC005"]).findings
    assert finding.rule == "TDC001"


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


# --- choosing ------------------------------------------------------------------------------------------------------


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


# --- silences ------------------------------------------------------------------------------------------------------

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


# --- mending -------------------------------------------------------------------------------------------------------


def test_fixes_are_applied_whole_or_not_at_all() -> None:
    @rule("OWN010", summary="x", fix="safe")
    def swaps(context: Context) -> Iterator[Flaw]:
        if context.source.startswith("ab"):
            yield context.problem((0, 1), replace="b", edits=[Edit(1, 2, "a")])
            yield context.problem((1, 3), replace="XY")

    report = check("abc", rules=["OWN010"])
    assert len(report.findings) == 2
    assert report.fix("abc") == "bac"


def test_rules_that_undo_each_other_end() -> None:
    def flips(context: Context) -> list[Flaw]:
        return [context.problem((0, 1), replace="b" if context.source[0] == "a" else "a")]

    rule("OWN011", summary="x", fix="safe")(flips)
    assert check("a", rules=["OWN011"]).fix("a") in ("a", "b")


def test_a_rule_that_never_ends_is_stopped() -> None:
    rule("OWN013", summary="x", fix="safe")(lambda context: [context.problem((0, 0), replace="a")])
    assert check("", rules=["OWN013"]).fix("b") == "a" * 10 + "b"


def test_insertions_at_one_place_are_made_in_turn() -> None:
    @rule("OWN012", summary="x", fix="safe")
    def inserts(context: Context) -> Iterator[Flaw]:
        if "1" not in context.source:
            yield context.problem((1, 1), replace="1")
        if "2" not in context.source:
            yield context.problem((1, 1), replace="2")

    fixed = check("ab", rules=["OWN012"]).fix("ab")
    assert sorted(fixed) == ["1", "2", "a", "b"]


def test_fix_checks_another_text_anew() -> None:
    assert check("Thứ trưởng", rules=["TXT001"]).fix(f"- {POST}") == "- Thứ trưởng Lê Xuân Định"
    assert Report(options=Options(rules=("TXT001",))).fix(POST) == "Thứ trưởng Lê Xuân Định"


def test_edits_and_fixes_refuse_nonsense() -> None:
    with pytest.raises(DataError, match="ends"):
        Edit(3, 2, "x")
    with pytest.raises(DataError, match="overlap"):
        Fix((Edit(0, 3, "x"), Edit(2, 4, "y")), safe=True)


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
@pytest.mark.parametrize("unsafe", [False, True])
def test_mending_the_examples_is_idempotent_and_keeps_their_values(examples: Path, name: str, unsafe: bool) -> None:
    from tdc_programme.documents.reading import read_document

    text = (examples / name).read_text(encoding="utf-8")
    report = check(text)
    mended = report.fix(text, unsafe=unsafe)
    assert mended != text
    assert report.fix(mended, unsafe=unsafe) == mended
    left = check(mended).findings
    assert not [each for each in left if each.fix and (unsafe or each.fix.safe)]
    before, after = read_document(text), read_document(mended)
    assert before.kind == after.kind
    assert before.date == after.date
    assert before.recipients == after.recipients
    assert len(before.tasks) == len(after.tasks)
    for one, other in zip(before.tasks, after.tasks):
        assert (one.hosts, one.leads, one.months) == (other.hosts, other.leads, other.months)


def test_quantities_are_checked_as_they_are() -> None:
    quota = tdc.DeliverableQuota(text="19 sản phẩm/tuần", rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),))
    assert not [finding for finding in check(quota).findings if finding.rule.startswith("TDC")]
