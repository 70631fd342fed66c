"""Invented documents of other agencies, in other forms: what the reader may rely on is the form, not the words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tdc_programme.documents.model import Document, ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.vietnamese.dates import Limit, WrittenDate
from tdc_programme.vietnamese.quantities import Per, Quantity

DATA = Path(__file__).parent / "data"


@cache
def read(name: str) -> Document:
    return read_document(DATA / name)


def problems(document: Document) -> list[tuple[ProblemKind, str | None]]:
    return [(problem.kind, problem.path) for problem in document.problems]


class TestLetterInTwoColumns:
    """A department's letter as plain text: letterhead and signature side by side, one recipient."""

    @property
    def letter(self) -> Document:
        return read("department-letter.txt")

    def test_head(self) -> None:
        letter = self.letter
        assert letter.kind is not None
        assert letter.kind.label == "Công văn"
        assert str(letter.number) == "512/SKHCN-TĐC"
        assert (letter.parent_organisation, letter.organisation) == ("UBND TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
        assert (letter.place, letter.date) == ("Quảng Ninh", WrittenDate(2024, 3, 4))
        assert letter.subject == "lấy ý kiến dự thảo Kế hoạch năng suất chất lượng năm 2025"
        assert letter.recipients == ("Ủy ban nhân dân các huyện, thị xã, thành phố",)
        assert not letter.is_draft

    def test_consultation(self) -> None:
        consultation = self.letter.consultation
        assert consultation is not None
        assert consultation.deadline == WrittenDate(2024, 3, 20)
        assert consultation.limit is Limit.BY
        assert consultation.channel == ("Chi cục Tiêu chuẩn Đo lường Chất lượng", "chicuctdc@quangninh.gov.vn")
        assert consultation.tacit_consent

    def test_signature_beside_the_list(self) -> None:
        signature = self.letter.signature
        assert signature is not None
        assert (signature.authority, signature.title) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
        assert signature.name == "Đoàn Thị Ánh"
        assert self.letter.distribution == ("Như trên", "Lãnh đạo Sở (b/c)", "Lưu: VT, TĐC")

    def test_basis_keeps_its_sentence(self) -> None:
        (basis,) = self.letter.legal_bases
        assert str(basis.citation.number) == "15/KH-UBND"
        assert self.letter.body[0].startswith("Thực hiện Kế hoạch số 15/KH-UBND")


class TestNoticeWithPipes:
    """A ministry's notice in Markdown: other columns in another order, no objectives, a row without a leader."""

    @property
    def notice(self) -> Document:
        return read("ministry-notice.md")

    def test_columns(self) -> None:
        first, second, third = self.notice.tasks
        assert [host.name for host in first.hosts] == ["Viện Dệt may", "Trường Đại học Bách khoa"]
        assert [(lead.title, lead.name) for lead in first.leads] == [("PGS.TS.", "Lê Văn An")]
        assert (first.title, first.objective, first.months) == ("Nghiên cứu mô hình A", None, 24)
        assert second.leads == ()
        assert [lead.name for lead in third.leads] == ["Trần Bình"]
        assert [task.start_year for task in self.notice.tasks] == [2026] * 3
        assert third.months == 10  # mười, under (tháng)

    def test_deliverables_with_dashes_and_on_one_line(self) -> None:
        first, second, third = (task.deliverables for task in self.notice.tasks)
        assert [(one.number, one.text) for one in first] == [
            (None, "02 báo cáo chuyên đề"),
            (None, "05 lớp đào tạo, 30 học viên/lớp."),
        ]
        assert first[1].quotas[0].requirements == (Quantity(30, "học viên", per=(Per(1, "lớp"),)),)
        assert [(one.number, one.text) for one in second] == [("1", "01 phần mềm"), ("2", "10 doanh nghiệp áp dụng")]
        assert len(third) == 1

    def test_problems(self) -> None:
        assert problems(self.notice) == [(ProblemKind.NO_LEAD, "tasks[1].leads")]

    def test_table_stands_in_the_body(self) -> None:
        assert self.notice.attachments == ()
        assert self.notice.body[0] == "Xét đề nghị của Vụ trưởng Vụ Khoa học và Công nghệ."
        assert self.notice.signature is not None
        assert (self.notice.signature.authority, self.notice.signature.title) == (None, "BỘ TRƯỞNG")


class TestHtml:
    """A page with entities, a letterhead and a signature in tables, lists in cells, an unknown column."""

    @property
    def notice(self) -> Document:
        return read("office-notice.html")

    def test_head(self) -> None:
        notice = self.notice
        assert (notice.parent_organisation, notice.organisation) == ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "CỤC SỞ HỮU TRÍ TUỆ")
        assert (str(notice.number), notice.place) == ("09/TB-SHTT", "Hà Nội")
        assert notice.date == WrittenDate(2025, 6, 15)
        assert notice.subject == "tuyển chọn nhiệm vụ"
        assert notice.body == ("Cục Sở hữu trí tuệ thông báo kết quả tuyển chọn./.",)

    def test_places_are_places_in_the_file(self) -> None:
        where = self.notice.where("place")
        assert where is not None
        assert (DATA / "office-notice.html").read_text(encoding="utf-8")[
            where.start : where.end
        ] == "H&agrave; N&#7897;i"

    def test_tasks(self) -> None:
        first, second = self.notice.tasks
        assert (first.hosts[0].name, first.leads[0].name) == ("Viện Y", "Phạm Văn Dũng")
        assert (first.months, second.months) == (24, 24)  # from month to month; 2 năm
        assert first.deliverables[0].text == "03 bài báo"
        assert first.deliverables[1].quotas[0].places == ("Hà Nội", "Đà Nẵng", "thành phố Cần Thơ")

    def test_what_has_no_field_is_kept_as_it_stands(self) -> None:
        first, _ = self.notice.tasks
        assert [(cell.column, cell.text, cell.role) for cell in first.cells] == [("Kinh phí", "500 triệu", "budget")]
        found = self.notice.where("tasks[0].cells[0]")
        assert found is not None
        assert found.text == "500 triệu"
        assert self.notice.unread == ()


class TestDecision:
    """A decision with articles, its issuer above the bases, a table parted by tabs and two appendices."""

    @property
    def decision(self) -> Document:
        return read("decision.txt")

    def test_head(self) -> None:
        decision = self.decision
        assert decision.kind is not None
        assert decision.kind.label == "Quyết định"
        assert decision.issued_by == "BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ"
        assert [basis.lead for basis in decision.legal_bases] == ["Căn cứ", "Căn cứ"]
        assert decision.body[1] == "QUYẾT ĐỊNH:"
        assert decision.body[2].startswith("Điều 1. ")
        assert decision.distribution[0] == "Như Điều 3"

    def test_appendices(self) -> None:
        first, second = self.decision.attachments
        assert (first.label, first.title) == ("PHỤ LỤC I", "DANH MỤC NHIỆM VỤ")
        assert first.reference is not None
        assert first.reference.startswith("Kèm theo Quyết định số 3057/QĐ-BKHCN")
        assert (second.label, second.body) == ("PHỤ LỤC II", ("1. Báo cáo định kỳ.", "2. Nghiệm thu."))

    def test_missing_column(self) -> None:
        assert [(task.title, task.months) for task in self.decision.tasks] == [
            ("Nhiệm vụ một", 18),
            ("Nhiệm vụ hai", 24),
        ]
        assert [lead.name for task in self.decision.tasks for lead in task.leads] == ["Nguyễn Văn A", "Trần Thị B"]
        assert problems(self.decision) == [(ProblemKind.MISSING_COLUMN, "tasks[0].deliverables")]
        assert self.decision.problems[0].detail == "deliverables"


class TestProvince:
    """A letter of a province: issuer on two lines, orientations in the body, two lines of authority."""

    @property
    def letter(self) -> Document:
        return read("province-letter.txt")

    def test_head_and_tail(self) -> None:
        letter = self.letter
        assert letter.organisation == "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"
        assert letter.parent_organisation is None
        assert letter.date is not None
        assert letter.date.edtf == "2024-09-XX"
        assert letter.is_draft
        assert letter.signature is not None
        assert letter.signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
        assert letter.distribution == ("Như trên", "Lưu: VT, KT")  # below the signature

    def test_orientations(self) -> None:
        first, second = self.letter.orientations
        assert first.activities == ("Mỗi nhiệm vụ đào tạo tối thiểu 100 học viên", "Biên soạn 02 bộ tài liệu")
        assert [quota.text for quota in first.quotas] == [
            "Mỗi nhiệm vụ đào tạo tối thiểu 100 học viên",
            "02 bộ tài liệu",
        ]
        assert second.quotas[0].rates[0].per == (Per(1, "năm"),)
        assert self.letter.start_year == 2025
        assert self.letter.body[-1].startswith("Ý kiến gửi về Sở Khoa học và Công nghệ")


def test_unknown_kind_is_told_and_kept() -> None:
    paper = read("unknown-kind.txt")
    assert paper.kind is None
    missing = [(ProblemKind.MISSING_PART, "subject"), (ProblemKind.MISSING_PART, "signature")]
    assert problems(paper) == [(ProblemKind.UNKNOWN_KIND, "kind"), *missing]
    found = paper.where("unread[0]")
    assert found is not None
    assert found.text == "PHIẾU YÊU CẦU XỬ LÝ"
    assert (paper.organisation, str(paper.number)) == ("VIỆN NĂNG SUẤT VIỆT NAM", "15/PYC-VNS")


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_every_word_is_somewhere(name: str) -> None:
    """Words are in a value, unread, or one of the fixed words of the form."""
    document = read(name)
    if document.text.lstrip().startswith("<"):
        return  # tags are words too
    covered = bytearray(len(document.text))
    for place in (*document.places, *document.unread):
        covered[place.start : place.end] = b"\1" * (place.end - place.start)
    rest = "".join(" " if covered[index] else char for index, char in enumerate(document.text))
    fixed = (
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số", "V/v", "Về việc", "Kính gửi"),
        *("Nơi nhận", "(đã ký)", "Nội dung truyền thông", "<br>", "tháng"),
    )
    for words in fixed:
        rest = rest.replace(words, " ")
    left = {word.lower() for word in rest.split() if any(map(str.isalpha, word))}
    heads = """stt số tt tên nhiệm vụ đề tài đơn vị tổ chức chủ trì chủ nhiệm cá nhân sản phẩm dự kiến
    thời gian thực hiện (tháng) ông"""
    assert left <= set(heads.split())
