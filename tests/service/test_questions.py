"""The questions, asked without any protocol."""

from __future__ import annotations

import contextlib
import datetime as dt
import inspect
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.service import (
    Folder,
    Limits,
    check,
    explain_quota,
    find_citations,
    law_status,
    list_files,
    read_document,
    verify,
)

TEXT = """BỘ KHOA HỌC VÀ CÔNG NGHỆ
Số: 12/2023/TT-BKHCN
Hà Nội, ngày 30 tháng 6 năm 2023

THÔNG TƯ
Quy định về đo lường

Căn cứ Luật Đo lường ngày 11 tháng 11 năm 2011;

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
1. Thông tư này quy định về đo lường.
2. Thông tư này không áp dụng đối với:
a) Phương tiện đo cũ;
b) Phương tiện đo nhóm 1.

Điều 2. Đối tượng áp dụng
Tổ chức, cá nhân theo khoản 1 Điều 5 Nghị định số 105/2016/NĐ-CP ngày 01/7/2016 của Chính phủ.
"""
TASKS = Path(__file__).parents[2] / "examples" / "selection-announcement-2024.txt"
QUESTIONS = (read_document, check, verify, find_citations, law_status, explain_quota)


class TestReadDocument:
    def test_says_what_the_document_says_of_itself(self) -> None:
        answer = read_document(TEXT)
        document = tdc.read_document(TEXT)
        assert (answer.kind, answer.number, answer.date) == ("Thông tư", "12/2023/TT-BKHCN", "2023-06-30")
        assert (answer.organisation, answer.subject) == (document.organisation, document.subject)
        assert answer.legal_bases == tuple(map(str, document.legal_bases)) != ()
        assert not answer.is_draft
        assert (answer.characters, answer.text, answer.part, answer.cut) == (len(TEXT), None, None, ())

    def test_outlines_down_to_articles_and_goes_into_parts(self) -> None:
        answer = read_document(TEXT, at="khoản 2 Điều 1", with_text=True)
        assert [part.label for part in answer.outline] == ["Chương I", "Điều 1", "Điều 2"]
        assert answer.part is not None
        assert [part.label for part in answer.parts] == ["điểm a", "điểm b"]
        assert answer.text == TEXT[answer.part.start : answer.part.end]
        assert read_document(TEXT, at=answer.part.path) == read_document(TEXT, at="khoản 2 Điều 1")

    def test_a_part_that_is_not_there_is_told(self) -> None:
        with pytest.raises(tdc.DocumentError, match="khoản"):
            read_document(TEXT, at="khoản 7 Điều 1")

    def test_a_long_text_comes_in_pieces(self) -> None:
        limits, read = Limits(text=100), ""
        while True:
            answer = read_document(TEXT, with_text=True, offset=len(read), limits=limits)
            read += answer.text or ""
            (cut,) = answer.cut
            assert (cut.name, cut.total) == ("text", len(TEXT))
            if cut.offset + cut.shown == cut.total:
                break
        assert read == TEXT

    def test_lists_are_cut_and_told(self) -> None:
        answer = read_document(TEXT, at="Điều 1", limits=Limits(results=1))
        assert {cut.name: cut.total for cut in answer.cut} == {"outline": 3, "parts": 2, "problems": 2} or {
            cut.name for cut in answer.cut
        } >= {"outline", "parts"}

    def test_tasks_and_letters(self) -> None:
        answer = read_document(TASKS.read_text(encoding="utf-8"), language="en")
        assert [task.number for task in answer.tasks] == list(range(1, len(answer.tasks) + 1))
        assert all(task.hosts and task.leads and task.months and task.products for task in answer.tasks)
        assert answer.signature
        letter = read_document("Ý kiến góp ý xin gửi về Tổng cục trước ngày 22/03/2023.")
        assert letter.deadline == "2023-03-22"
        assert letter.is_draft
        assert (letter.kind, letter.number, letter.date, letter.signature) == (None, None, None, None)


class TestCheck:
    def test_finds_what_check_finds(self) -> None:
        text = TASKS.read_text(encoding="utf-8")
        report = tdc.check(text, language="en")
        answer = check(text, language="en")
        assert answer.findings == report.findings
        assert answer.errors + answer.warnings + answer.notes == len(report.findings)
        assert answer.ok == report.ok
        assert answer.mended is None

    def test_pages(self) -> None:
        text = TASKS.read_text(encoding="utf-8")
        whole = check(text).findings
        answer = check(text, offset=2, limit=3)
        assert answer.findings == whole[2:5]
        assert str(answer.cut[0]) == f"findings: 3–5 of {len(whole)}"

    def test_mends_where_it_was_asked(self) -> None:
        assert check("Thư trưởng", rules="TXT001,SYM", mend=True).mended == "Thứ trưởng"
        assert check("Thứ trưởng", rules="TXT001", mend=True).mended is None
        assert check("Thư trưởng", ignore="TXT001", rules="TXT001").findings == ()

    def test_judges_as_of_a_day_however_it_is_written(self) -> None:
        text = "Căn cứ Thông tư số 08/2017/TT-BKHCN ngày 25 tháng 5 năm 2017;"
        for day in ("2024-11-20", "20/11/2024", "ngày 20 tháng 11 năm 2024"):
            assert check(text, on=day).findings == tdc.check(text, on=dt.date(2024, 11, 20)).findings
        for wrong in ("hôm nay", "30/02/2024", "tháng 5", "2" * 500):
            with pytest.raises(tdc.TdcError):
                check(text, on=wrong)

    def test_an_unknown_rule_is_told(self) -> None:
        with pytest.raises(tdc.DataError, match="XYZ"):
            check("Điều 1.", rules="XYZ")


class TestCitations:
    def test_each_with_its_parts(self) -> None:
        answer = find_citations(TEXT)
        found = tdc.find_citations(TEXT)
        assert [(each.start, each.end, each.text) for each in answer.citations] == [
            (each.start, each.end, each.text) for each in found
        ]
        decree = answer.citations[-1]
        assert (decree.kind, decree.number, decree.issued) == ("Nghị định", "105/2016/NĐ-CP", "2016-07-01")
        assert (decree.issuer, decree.places, decree.corrected) == ("Chính phủ", ("khoản 1 Điều 5",), None)
        law = answer.citations[0]
        assert (law.kind, law.number, law.subject) == ("Luật", None, "Đo lường")

    def test_a_misprint_is_kept_and_mended_beside(self) -> None:
        (cited,) = find_citations("theo 15/2022/TT-BKHHCN").citations
        assert (cited.number, cited.corrected) == ("15/2022/TT-BKHHCN", "15/2022/TT-BKHCN")
        (bare,) = find_citations("theo Luật này và Bộ luật Dân sự").citations
        assert (bare.number, bare.issued) == (None, None)

    def test_pages(self) -> None:
        text = "".join(f"theo Nghị định số {n}/2016/NĐ-CP; " for n in range(1, 31))
        answer = find_citations(text, limits=Limits(results=7))
        assert len(answer.citations) == 7
        assert answer.cut[0].total == 30
        assert find_citations(text, offset=28).citations[-1].number == "30/2016/NĐ-CP"


class TestLawStatus:
    def test_in_force_replaced_and_later_than_known(self) -> None:
        known = law_status("15/2022/TT-BKHCN", on="20/11/2024")
        assert (known.known, known.status, known.effective) == (True, "in_force", "2022-12-01")
        assert [(change.by, change.relation) for change in known.changes] == [("07/2024/TT-BKHCN", "amends")]
        assert known.status_then is None
        late = law_status("15/2022/TT-BKHCN", on="2999-01-01")
        assert (late.status, late.status_then) == ("unknown", "in_force")
        assert late.known_until is not None
        old = law_status("08/2017/TT-BKHCN", on="2024-01-01")
        assert (old.status, old.ended_by) == ("replaced", ("20/2023/TT-BKHCN",))

    def test_today_where_no_day_is_given(self) -> None:
        assert law_status("15/2022/TT-BKHCN").on == dt.date.today().isoformat()

    def test_what_is_not_known_is_not_called_wrong(self) -> None:
        answer = law_status("15/2002/TT-BKHCN", on="2024-01-01")
        assert (answer.known, answer.status, answer.number) == (False, "unknown", "15/2002/TT-BKHCN")
        assert answer.near[0] == "15/2022/TT-BKHCN"
        assert answer.reason == "the register does not know this document"
        unnamed = law_status("Luật Khí tượng Sao Hỏa", on="2024-01-01")
        assert (unnamed.known, unnamed.number, unnamed.near) == (False, None, ())

    def test_several_are_named(self) -> None:
        documents = tuple(
            tdc.KnownDocument(number=tdc.parse_document_number("10/QĐ-UBND"), issuer=f"UBND tỉnh {place}")
            for place in ("Lào Cai", "Sơn La")
        )
        register = tdc.LegalRegister(documents=documents)
        answer = law_status("10/QĐ-UBND", on="2024-01-01", register=register)
        assert not answer.known
        assert len(answer.candidates) == 2
        assert "several" in answer.reason

    def test_a_register_of_ones_own(self) -> None:
        number = tdc.parse_document_number("1/2020/NĐ-CP")
        register = tdc.LegalRegister(documents=(tdc.KnownDocument(number=number, effective=dt.date(2020, 1, 1)),))
        answer = law_status("1/2020/NĐ-CP", on="2021-01-01", register=register)
        assert (answer.status, answer.known_until, answer.kind) == ("in_force", None, None)

    @pytest.mark.parametrize("wrong", ["", "xin chào", "/etc/passwd", "a.docx", "x" * 600_000])
    def test_what_names_no_document_is_refused(self, wrong: str) -> None:
        with pytest.raises(tdc.TdcError):
            law_status(wrong, on="2024-01-01")


class TestExplainQuota:
    def test_how_the_total_follows(self) -> None:
        (quota,) = explain_quota("18 bài báo: 06 bài/1 tạp chí", language="en").quotas
        assert (quota.low, quota.high, quota.unit, quota.is_consistent) == ("18", "18", "bài báo", True)
        assert quota.explanation[0] == "Total: 18 bài báo."
        (range_,) = explain_quota("19 sản phẩm/tuần x 12 tháng").quotas
        assert (range_.low, range_.high) == ("912", "1007")

    def test_contradictions_and_open_ends(self) -> None:
        (wrong,) = explain_quota("05 bản tin: 01 bản tin/quý x 4 quý").quotas
        assert not wrong.is_consistent
        (least,) = explain_quota("tối thiểu 30 doanh nghiệp").quotas
        assert (least.low, least.high) == ("30", None)
        (open_,) = explain_quota("01 bài/tháng").quotas
        assert (open_.low, open_.high) == (None, None)

    def test_no_quota_is_told(self) -> None:
        with pytest.raises(tdc.DataError, match="no quota") as caught:
            explain_quota("Báo cáo tổng kết")
        assert "chỉ tiêu" in caught.value.in_language("vi")

    def test_pages(self) -> None:
        text = "02 hội thảo tại Hà Nội; 03 khóa đào tạo; 18 bài báo"
        whole = explain_quota(text).quotas
        assert len(whole) == 3
        assert explain_quota(text, offset=1, limit=1).quotas == whole[1:2]


class TestFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Folder:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text(TEXT, encoding="utf-8")
        return Folder(tmp_path)

    def test_are_listed_and_read(self, folder: Folder) -> None:
        assert list_files(folder=folder).files == ("a.txt", "b.txt")
        assert list_files(folder=folder, offset=1).cut[0].total == 2
        assert list_files().files == ()
        assert read_document(path="a.txt", folder=folder) == read_document(TEXT)
        assert check(path="a.txt", folder=folder) == check(TEXT)
        assert find_citations(path="a.txt", folder=folder) == find_citations(TEXT)

    @pytest.mark.parametrize("question", [read_document, check, verify, find_citations])
    def test_none_is_opened_without_a_folder(self, question: Any, folder: Folder) -> None:
        with pytest.raises(tdc.DataError, match="no folder"):
            question(path=str(folder.root / "a.txt"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: str(each.__name__))
def test_wrong_types_and_long_texts_are_refused(question: Any) -> None:
    with pytest.raises(TypeError, match=question.__name__):
        question(5)
    with pytest.raises(tdc.DataError, match="5 characters, more than the 4"):
        question("abcde", limits=Limits(characters=4))


@pytest.mark.parametrize("question", [read_document, check, verify, find_citations, explain_quota])
@pytest.mark.parametrize(
    "text",
    ["(" * 3_000, "<div>" * 5_000, "1/1/1/1/" * 2_000, "\u200b" * 1000, "Điều 1. " * 1000, "a\u0301\u00a0" * 1000],
    ids=["brackets", "tags", "slashes", "invisible", "articles", "marks"],
)
def test_hostile_texts_are_answered_or_refused(question: Any, text: str) -> None:
    with contextlib.suppress(tdc.TdcError):
        question(text)


@settings(max_examples=60, deadline=None)
@given(st.text(), st.sampled_from(QUESTIONS))
def test_any_text_is_answered_or_refused(text: str, question: Any) -> None:
    with contextlib.suppress(tdc.TdcError):
        question(text)


def test_nothing_goes_over_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    for question in (read_document, check, verify, find_citations, explain_quota):
        question("18 bài báo theo Thông tư số 15/2022/TT-BKHCN")
    law_status("15/2022/TT-BKHCN")


def test_every_argument_is_described() -> None:
    for question in (*QUESTIONS, list_files):
        described = inspect.getdoc(question) or ""
        for name in inspect.signature(question).parameters.keys() - {"limits", "folder", "register"}:
            assert f"\n    {name}: " in described, (question, name)
