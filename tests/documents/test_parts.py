"""Formal parts in the forms that papers give them, one at a time."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import Document, ProblemKind, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.law.kinds import Family

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def signature(text: str) -> Signature | None:
    return read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\n{text}").signature


class TestKind:
    @pytest.mark.parametrize(
        ("text", "label"),
        [
            (TOP + "THÔNG BÁO", "Thông báo"),
            (TOP, "Thông báo"),  # the symbol says it
            (TOP + "Quyết định:\n\nVề việc x", "Quyết định"),
            ("Số: 5/TĐC-KHTC\n\nKính gửi: Viện A.", "Công văn"),
            ("Số: 5/TĐC-KHTC\nV/v x", "Công văn"),
            ("Luật số: 45/2019/QH14\n\nBỘ LUẬT\n\nLao động", "Bộ luật"),
            ("Số: 5/TĐC-KHTC", None),
        ],
    )
    def test_heading_or_symbol(self, text: str, label: str | None) -> None:
        kind = read_document(text).kind
        assert (kind.label if kind else None) == label

    def test_number_makes_a_decision_normative(self) -> None:
        kind = read_document("Số: 34/2026/QĐ-TTg\n\nQUYẾT ĐỊNH\n\nQuy định x").kind
        assert kind is not None
        assert kind.family is Family.NORMATIVE

    def test_a_year_under_another_heading(self) -> None:
        normative = read_document("Số: 34/2026/TT-BKHCN\n\nQUYẾT ĐỊNH\n\nQuy định x").kind
        assert normative is not None
        assert (normative.label, normative.family) == ("Quyết định", Family.NORMATIVE)
        plain = read_document("Số: 34/2026/TT-BKHCN\n\nTHÔNG BÁO\n\nQuy định x").kind
        assert plain is not None
        assert plain.label == "Thông báo"

    def test_unknown_heading_after_letterhead(self) -> None:
        document = read_document(f"BỘ NỘI VỤ\n\n{TOP}PHIẾU TRÌNH\n\nVề việc x\n\nNội dung.")
        assert [problem.kind for problem in document.problems] == [ProblemKind.UNKNOWN_KIND]
        assert document.subject == "x"

    def test_capitals_below_the_subject_of_a_letter_are_content(self) -> None:
        document = read_document(f"{TOP}V/v x\n\nPHẦN MỘT\n\nNội dung.")
        assert document.body == ("PHẦN MỘT", "Nội dung.")


class TestHead:
    def test_subject_goes_on_in_small_letters(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nHướng dẫn thực hiện\n\nđối với cán bộ\n\nNội dung.")
        assert document.subject == "Hướng dẫn thực hiện đối với cán bộ"

    @pytest.mark.parametrize("below", ["Căn cứ chức năng, nhiệm vụ;", "Các nội dung sau:", "Bộ A thông báo", "x" * 701])
    def test_what_is_no_subject(self, below: str) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\n{below}").subject is None

    def test_empty_subject(self) -> None:
        assert read_document(f"{TOP}V/v\n\nNội dung.").subject is None

    def test_issuer_above_the_bases(self) -> None:
        document = read_document(
            f"{TOP}QUYẾT ĐỊNH\n\nVề việc x\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN\n\nQUYẾT ĐỊNH:\n\nĐiều 1. X."
        )
        assert document.issued_by == "CHỦ TỊCH ỦY BAN NHÂN DÂN"
        assert document.body[0] == "QUYẾT ĐỊNH:"
        without = read_document(f"{TOP}QUYẾT ĐỊNH\n\nBỘ TRƯỞNG BỘ NỘI VỤ\n\nBỘ TRƯỞNG BỘ A\n\nĐiều 1. X.")
        assert (without.issued_by, without.subject) == ("BỘ TRƯỞNG BỘ NỘI VỤ", None)
        assert without.body[0] == "BỘ TRƯỞNG BỘ A"

    def test_a_subject_in_capitals(self) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVỀ VIỆC TUYỂN CHỌN").subject == "TUYỂN CHỌN"

    @pytest.mark.parametrize(
        ("text", "recipients"),
        [
            ("Kính gửi: Viện A.", ("Viện A",)),
            ("Kính gửi: - Viện A;\n- Viện B.", ("Viện A", "Viện B")),
            ("Kính gửi:\n\nViện A;\nViện B.\n\nNội dung", ("Viện A", "Viện B")),
            ("Kính gửi: Viện A\n\n- một mục của nội dung", ("Viện A",)),
            ("Kính gửi:\n\nĐề nghị quý vị", ()),
            ("Kính gửi:\n- Viện A\ncủa tỉnh;\n- Viện B.", ("Viện A của tỉnh", "Viện B")),
            ("Kính gửi:", ()),
        ],
    )
    def test_recipients(self, text: str, recipients: tuple[str, ...]) -> None:
        assert read_document(f"{TOP}V/v x\n\n{text}").recipients == recipients

    def test_a_letterhead_in_small_letters(self) -> None:
        document = read_document(f"Bộ Khoa học và Công nghệ\nViện Năng suất\n\n{TOP}THÔNG BÁO")
        assert (document.parent_organisation, document.organisation) == ("Bộ Khoa học và Công nghệ", "Viện Năng suất")

    def test_a_letterhead_below_the_number(self) -> None:
        document = read_document("BỘ NỘI VỤ\n\nSố: 5/TB-A\n\nCỤC VĂN THƯ\n\nHà Nội, ngày 5/1/2024\n\nTHÔNG BÁO")
        assert (document.parent_organisation, document.organisation) == ("BỘ NỘI VỤ", "CỤC VĂN THƯ")

    def test_a_telegram_needs_its_kind(self) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nThủ tướng điện:\n\n- Bộ A.").recipients == ()


class TestOrganisation:
    """Without a letterhead the text names the issuer, or nobody."""

    def organisation(self, *paragraphs: str) -> str | None:
        return read_document("\n\n".join((TOP + "THÔNG BÁO", "Về việc x", *paragraphs))).organisation

    def test_who_acts(self) -> None:
        assert self.organisation("Để chuẩn bị, Cục An toàn thực phẩm đề nghị các đơn vị.") == "Cục An toàn thực phẩm"

    def test_two_with_equal_claims_give_none(self) -> None:
        assert self.organisation("Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.") is None

    def test_the_one_that_acts_more(self) -> None:
        said = "Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.", "Cục Hóa chất đề nghị."
        assert self.organisation(*said) == "Cục Hóa chất"

    def test_the_signer_must_head_it(self) -> None:
        said = "Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.", "CỤC TRƯỞNG\n\nLê Văn An"
        assert self.organisation(*said) == "Cục Hóa chất"
        assert self.organisation("Vụ Pháp chế thông báo.", "CỤC TRƯỞNG\n\nLê Văn An") is None

    def test_a_kind_alone_is_no_name(self) -> None:
        assert self.organisation("Tổng cục thông báo.") is None

    def test_an_appendix_that_names_nobody(self) -> None:
        assert self.organisation("Nội dung.", "Phụ lục", "(Kèm theo Thông báo này)") is None


class TestTail:
    @pytest.mark.parametrize(
        ("text", "authority", "title", "name"),
        [
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê An",
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Lê An",
            ),
            (
                "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KẾ HOẠCH -\nTÀI CHÍNH\n\nLê An",
                "TL. BỘ TRƯỞNG",
                "VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH",
                "Lê An",
            ),
            ("Q. GIÁM ĐỐC\n\n(Đã ký)\n\nLê An", "Q. GIÁM ĐỐC", "GIÁM ĐỐC", "Lê An"),
            ("CỤC TRƯỞNG\n\n[Ký, đóng dấu]\n\nHÀ MINH HIỆP", None, "CỤC TRƯỞNG", "HÀ MINH HIỆP"),
            (
                "KT. VIỆN TRƯỞNG\nPhó Viện trưởng\n\nTS. Lê An",
                "KT. VIỆN TRƯỞNG",
                "Phó Viện trưởng",
                "TS. Lê An",
            ),
            ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nPHỤ LỤC\n\nDANH MỤC", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", None),
            ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nDANH MỤC CHUNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", None),
        ],
    )
    def test_signature(self, text: str, authority: str | None, title: str, name: str | None) -> None:
        assert signature(text) == Signature(authority=authority, title=title, name=name)

    @pytest.mark.parametrize("text", ["CỤC TRƯỞNG\n\nmột đoạn khác", "Nơi nhận:\n- Như trên.", "DANH MỤC\n\nLê An"])
    def test_no_signature(self, text: str) -> None:
        assert signature(text) is None

    @pytest.mark.parametrize(
        ("text", "items"),
        [
            ("Nơi nhận: Như trên;\n- Lưu: VT.", ("Như trên", "Lưu: VT")),
            ("Nơi nhận:\n\nNhư trên;\nLưu: VT.", ("Như trên", "Lưu: VT")),
            ("Nơi nhận:\n- Cổng Thông tin\n\nđiện tử;\n- Lưu: VT.", ("Cổng Thông tin điện tử", "Lưu: VT")),
            ("Nơi nhận:\n- Như trên.\n\nmột đoạn khác", ("Như trên",)),
            ("Nơi nhận:\n- Như trên.\n\nNơi nhận:\n- Lại nữa.", ("Như trên",)),
            ("Nơi nhận:\n- ;\n- Như trên.", ("Như trên",)),
            ("Nơi nhận:\n- Như trên;\n\nMột đoạn khác.", ("Như trên",)),
            ("Nơi nhận:\n\nkhông có gì", ()),
            ("Nơi nhận:", ()),
        ],
    )
    def test_distribution(self, text: str, items: tuple[str, ...]) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\n{text}").distribution == items

    def test_place_of_receipt_in_a_sentence_is_content(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNơi nhận hồ sơ là Viện A.\n\nHết.")
        assert document.body == ("Nơi nhận hồ sơ là Viện A.", "Hết.")


class TestAttachments:
    def attachments(self, text: str) -> Document:
        return read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\nNơi nhận:\n- Như trên.\n\n{text}")

    def test_title_on_the_line_of_the_label(self) -> None:
        (appendix,) = self.attachments("Phụ lục I. Danh mục nhiệm vụ\n\nMột đoạn.").attachments
        assert (appendix.label, appendix.title) == ("Phụ lục I", "Danh mục nhiệm vụ")
        assert appendix.body == ("Một đoạn.",)

    def test_title_in_small_letters(self) -> None:
        (appendix,) = self.attachments("Phụ lục\n\nDanh mục nhiệm vụ\n\ncủa Chương trình A\n\n1. Một đoạn.").attachments
        assert (appendix.title, appendix.subtitle) == ("Danh mục nhiệm vụ", "của Chương trình A")
        assert appendix.body == ("1. Một đoạn.",)

    def test_title_in_two_paragraphs_below_two_lines(self) -> None:
        (appendix,) = self.attachments("PHỤ LỤC\nDANH MỤC\n\nNHIỆM VỤ\n\nMột đoạn.").attachments
        assert (appendix.label, appendix.title) == ("PHỤ LỤC", "DANH MỤC NHIỆM VỤ")

    def test_forms_and_plain_texts(self) -> None:
        document = self.attachments("Một văn bản gửi kèm.\n\n---\n\nMẪU SỐ 01\n\n1. Tên")
        first, second = document.attachments
        assert (first.label, first.title, first.body) == (None, None, ("Một văn bản gửi kèm.",))
        assert (second.label, second.body) == ("MẪU SỐ 01", ("1. Tên",))

    def test_an_orientation_heading_without_items(self) -> None:
        document = self.attachments("ĐỊNH HƯỚNG ƯU TIÊN\n\nkhông có mục nào")
        assert document.orientations == ()
        assert document.attachments[0].body == ("không có mục nào",)

    def test_orientations_end_at_the_next_section(self) -> None:
        items = "1. Đào tạo. Tư vấn;\n\nMột câu nữa.\n\n3. Không kế tiếp."
        document = self.attachments(f"ĐỊNH HƯỚNG ƯU TIÊN NĂM 2026\n\n{items}\n\n---\n\nII. KHÁC\n\n2. Ngoài.")
        (orientation,) = document.orientations
        assert orientation.text == "Đào tạo. Tư vấn; Một câu nữa. 3. Không kế tiếp."
        assert document.start_year == 2026
        assert document.attachments[0].body == ("II. KHÁC", "2. Ngoài.")


class TestConsultation:
    def consultation(self, text: str) -> object:
        return read_document(f"{TOP}V/v x\n\n{text}").consultation

    def test_none_without_a_request(self) -> None:
        assert self.consultation("Hồ sơ gửi về Sở A trước ngày 5/1/2024.") is None
        assert self.consultation("Đề nghị cho ý kiến.") is None

    def test_a_deadline_from_is_none(self) -> None:
        assert self.consultation("Đề nghị cho ý kiến từ ngày 05/01/2024.") is None

    def test_a_unit_with_and_in_its_name(self) -> None:
        text = "Đề nghị góp ý, gửi qua Ban Hội nhập và Tiêu chuẩn và gửi bản mềm qua e-mail: a.b@c.vn."
        found = read_document(f"{TOP}V/v x\n\n{text}").consultation
        assert found is not None
        assert found.channel == ("Ban Hội nhập và Tiêu chuẩn", "a.b@c.vn")

    def test_the_first_way_counts(self) -> None:
        found = read_document(
            f"{TOP}V/v x\n\nĐề nghị góp ý gửi về Sở A, qua Phòng B trước ngày 05/01/2024.\n\n"
            "Mời góp ý qua Phòng C trước ngày 06/01/2024."
        ).consultation
        assert found is not None
        assert (found.addressee, found.channel) == ("Sở A", ("Phòng B",))
        assert found.deadline is not None
        assert found.deadline.day == 5


@pytest.mark.parametrize(
    ("text", "bases", "stays"),
    [
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;", 1, False),
        ("Căn cứ Nghị định số 1/2023/NĐ-CP và Thông tư số 2/2023/TT-BKHCN.", 2, False),
        (
            "Căn cứ Quyết định số 1/QĐ-A phê duyệt Chương trình hỗ trợ B đến năm 2030 (gọi tắt là Chương trình B);",
            1,
            False,
        ),
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022, Cục A xây dựng dự thảo.", 1, True),
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN (sau đây gọi là Thông tư 15);", 1, True),
        ("Căn cứ chức năng, nhiệm vụ được giao;", 0, True),
        ("Nội dung đã rõ; căn cứ Quyết định số 1/QĐ-A, Cục A đề nghị.", 1, True),
    ],
)
def test_a_paragraph_that_says_more_than_its_bases_stays_in_the_body(text: str, bases: int, stays: bool) -> None:
    document = read_document(f"{TOP}V/v x\n\n{text}\n\nNội dung.")
    assert len(document.legal_bases) == bases
    assert (text in document.body) is stays


def test_numbers_and_dates_of_bases_are_placed() -> None:
    text = TOP + "V/v x\n\nCăn cứ các Quyết định số 11 /QĐ-BTC, 12/QĐ-BTC ngày 06/01/2021 của Bộ Tài chính;"
    document = read_document(text)
    for index, number in enumerate(("11 /QĐ-BTC", "12/QĐ-BTC")):
        found = document.where(f"legal_bases[{index}].citation.number")
        assert found is not None
        assert found.text == number
        issued = document.where(f"legal_bases[{index}].citation.issued")
        assert issued is not None
        assert issued.text == "ngày 06/01/2021"


class TestPages:
    def test_a_sentence_goes_on_over_a_page_number(self) -> None:
        document = read_document(
            f"{TOP}V/v x\n\nNâng cao năng suất, chất\n\n2\n\nlượng sản phẩm.\n\n- 3 -\n\nĐoạn sau."
        )
        assert document.body == ("Nâng cao năng suất, chất lượng sản phẩm.", "Đoạn sau.")
        assert [document.text[left.start : left.end] for left in document.unread] == ["- 3 -"]

    @pytest.mark.parametrize("number", ["2", "Trang 2/5", "- 2 -", "trang 2"])
    def test_page_numbers_are_no_content(self, number: str) -> None:
        document = read_document(f"{TOP}\n\n{number}\n\nTHÔNG BÁO\n\nVề việc x\n\n{number}\n\nMột đoạn.\n\n{number}")
        assert (document.subject, document.body) == ("x", ("Một đoạn.",))

    def test_numbers_with_something_beside_are_content(self) -> None:
        assert read_document(f"{TOP}V/v x\n\n2024\n\n5 lớp").body == ("2024", "5 lớp")

    def test_items_are_not_joined(self) -> None:
        assert read_document(f"{TOP}V/v x\n\nGồm\n\n2\n\na) một").body == ("Gồm", "a) một")


def test_neighbours_are_unread_as_one() -> None:
    document = read_document("Hà Nội, ngày 5/1/2024\n\nSố: xấu\n\nPHIẾU TRÌNH\n\nNội dung.")
    (left,) = document.unread
    assert document.text[left.start : left.end] == "Số: xấu\n\nPHIẾU TRÌNH"


def test_a_date_without_a_place() -> None:
    document = read_document("Ngày 05 tháng 01 năm 2024\n\nTHÔNG BÁO")
    assert (document.place, document.date and document.date.iso) == (None, "2024-01-05")


def test_an_empty_clause_is_no_activity() -> None:
    document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nĐịnh hướng như sau:\n\n1. Đào tạo; ; tư vấn.")
    assert document.orientations[0].activities == ("Đào tạo", "tư vấn")


def test_of_two_programmes_the_first() -> None:
    text = "Chương trình hỗ trợ A giai đoạn 2021-2030; Chương trình hỗ trợ B giai đoạn 2021-2025."
    programme = read_document(f"{TOP}V/v x\n\n{text}").programme
    assert programme is not None
    assert programme.name == "Chương trình hỗ trợ A giai đoạn 2021-2030"


def test_a_programme_whose_years_cannot_be_read() -> None:
    programme = read_document(f"{TOP}V/v x\n\nThuộc Chương trình hỗ trợ giai đoạn 2030-2021.").programme
    assert programme is not None
    assert (programme.name[-9:], programme.short_name) == ("2030-2021", None)


def test_the_programme_with_a_short_name_wins() -> None:
    text = "Chương trình hỗ trợ A giai đoạn 2021-2030; Chương trình hỗ trợ B đến năm 2030 (gọi tắt là Chương trình B)."
    programme = read_document(f"{TOP}V/v x\n\n{text}").programme
    assert programme is not None
    assert (programme.name, programme.short_name) == ("Chương trình hỗ trợ B đến năm 2030", "Chương trình B")
