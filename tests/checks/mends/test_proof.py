"""The proof by reading: a mend that changes what a text says is no certain one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import pytest

from tdc_programme.checks import check
from tdc_programme.checks.context import Context
from tdc_programme.checks.mends import proof
from tdc_programme.checks.mends.proof import proven
from tdc_programme.checks.model import Alteration, AlterationName, Edit, Finding, Fix, Severity
from tdc_programme.checks.problems import Flaw
from tdc_programme.checks.registry import rule

LETTER = """BỘ KHOA HỌC VÀ CÔNG NGHỆ

Số: 12/BKHCN-KHTC
V/v đăng ký nhiệm vụ

Hà Nội, ngày 05 tháng 01 năm 2023

Kính gửi:
- Bộ Tài chính;
- Bộ Y tế.

Căn cứ Quyết định số 1322/QĐ-TTg ngày 31 tháng 8 năm 2020 của Thủ tướng Chính phủ;

Đề nghị gửi 18 bài báo, kinh phí 200 triệu đồng trước ngày 22/3/2023 theo khoản 2 Điều này./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Lê Văn A
"""


def mends(old: str, new: str, *, text: str = LETTER, change: Sequence[Alteration] = (Alteration.WORDS,)) -> Finding:
    at = text.index(old)
    fix = Fix((Edit(at, at + len(old), new),), safe=True)
    return Finding(rule="OWN030", severity=Severity.ERROR, message="x", start=at, end=at + len(old), fix=fix)


@pytest.mark.parametrize(
    ("old", "new", "doubt"),
    [
        ("1322/QĐ-TTg", "1323/QĐ-TTg", "citations"),
        ("31 tháng 8 năm 2020", "30 tháng 8 năm 2020", "citations"),
        ("22/3/2023", "22/4/2023", "dates"),
        ("trước ngày", "từ ngày", "deadlines"),
        ("200 triệu", "201 triệu", "quantities"),
        ("18 bài", "19 bài", "quantities"),
        ("khoản 2 Điều này", "khoản 3 Điều này", "internal_references"),
        ("Căn cứ ", "Theo ", "legal_bases"),
        ("- Bộ Tài chính;\n", "", "document.recipients"),
        ("- Như trên;\n", "", "document.distribution"),
        ("KT. BỘ TRƯỞNG\n", "", "document.signature"),
        ("V/v đăng ký nhiệm vụ\n", "", "document.subject"),
        ("Hà Nội, ngày", "ngày", "document.place"),
    ],
)
def test_a_rule_may_name_words_and_still_changes_no_value(old: str, new: str, doubt: str) -> None:
    context = Context(LETTER)
    done = proven(context, [mends(old, new)], {"OWN030": frozenset({Alteration.WORDS})})
    fix = done.findings[0].fix
    assert fix is not None
    assert not fix.safe
    assert fix.doubt == doubt or str(fix.doubt).startswith("document")
    assert done.after is None


def test_the_certain_ones_are_made_and_the_others_left() -> None:
    context = Context(LETTER)
    given = [
        mends("18 bài", "19 bài"),
        mends("- Bộ Y tế.", "- Bộ Y tế;"),
        mends("- Bộ Tài chính;\n", ""),
        mends("Đề nghị", "Kính đề nghị"),
    ]
    done = proven(context, given, {"OWN030": frozenset({Alteration.WORDS})})
    assert [each.fix.safe for each in done.findings if each.fix] == [False, True, False, True]
    assert done.after is not None
    assert done.after.source == LETTER.replace("Đề nghị", "Kính đề nghị").replace("- Bộ Y tế.", "- Bộ Y tế;")


def test_what_cannot_be_tried_is_not_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "_MOST_READINGS", 2)
    given = [mends("Đề nghị", "Kính đề nghị"), mends("- Bộ Tài chính;\n", "")]
    done = proven(Context(LETTER), given, {"OWN030": frozenset({Alteration.WORDS})})
    assert [each.fix.doubt for each in done.findings if each.fix] == ["untried", "untried"]


def test_one_fix_of_several_rules_may_change_what_all_of_them_name() -> None:
    given = [mends("Đề nghị", "đề nghị")]
    changes = {"OWN030": frozenset({Alteration.CASE}), "OWN031": frozenset[Alteration]()}
    assert proven(Context(LETTER), given, changes).after is not None
    given.append(attrs.evolve(given[0], rule="OWN031"))
    assert proven(Context(LETTER), given, changes).after is None


def test_a_number_is_respelt_only_as_the_same_one() -> None:
    named = {"OWN030": frozenset({Alteration.NUMBER})}
    text = "Theo Quyết định số 5/2024/QĐ-TTG ngày 01/02/2024 của Thủ tướng Chính phủ về đo lường"
    for old, new, safe in (
        ("QĐ-TTG", "QĐ-TTg", True),
        ("5/2024", "05/2024", True),
        ("5/2024", "6/2024", False),
        ("QĐ-TTG", "QĐ-BCT", False),
        ("về đo lường", "về năng suất", False),
        ("Theo", "Xét", False),
    ):
        done = proven(Context(text), [mends(old, new, text=text)], named)
        assert [each.fix.safe for each in done.findings if each.fix] == [safe], (old, new)


def test_the_engine_refuses_a_harmful_rule() -> None:
    names: list[AlterationName] = ["words"]

    @rule("OWN032", summary="Parts from small to large", fix="safe", changes=names)
    def turns(context: Context) -> Iterator[Flaw]:
        at = context.text.find("Điều 59, khoản 1 Điều 64")
        if at >= 0:
            yield context.problem((at, at + 24), replace="khoản 1 Điều 59 Điều 64")

    text = "theo điểm i khoản 2 Điều 59, khoản 1 Điều 64 của Luật Đường bộ số 35/2024/QH15"
    report = check(text, rules=["OWN032"])
    fix = report.findings[0].fix
    assert fix is not None
    assert (fix.safe, fix.doubt) == (False, "citations")
    assert report.fix(text) == text
    assert report.fix(text, unsafe=True) != text


def test_where_a_page_was_recognised_no_mark_is_certain() -> None:
    page = "QUYÉT ĐỊNH ngàyˆ& tháng 5 của Bộ , tổ chức Ðo lường"
    given = [mends(" , tổ", ", tổ", text=page), mends("Ð", "Đ", text=page), mends("của", "cùa", text=page)]
    given[2] = attrs.evolve(given[2], rule="OWN031")
    changes = {"OWN030": frozenset[Alteration](), "OWN031": frozenset({Alteration.SPELLING})}
    done = proven(Context(page), given, changes)
    assert [each.fix.doubt for each in done.findings if each.fix] == ["recognition", None, None]


def test_findings_without_mends_pass_as_they_are() -> None:
    finding = Finding(rule="OWN030", severity=Severity.ERROR, message="x")
    done = proven(Context(LETTER), [finding], {})
    assert done.findings == [finding]
    assert done.after is None


def test_a_text_that_is_no_document_any_more_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Context.with_text

    def broken(context: Context, text: str) -> Context:
        after = real(context, text)
        vars(after)["document"] = None
        return after

    monkeypatch.setattr(Context, "with_text", broken)
    done = proven(Context(LETTER), [mends("- Bộ Y tế.", "- Bộ Y tế;")], {"OWN030": frozenset()})
    assert [each.fix.doubt for each in done.findings if each.fix] == ["document"]
