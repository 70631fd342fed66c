"""Reading citations: single rules, whole citations, legal bases, streams, any text."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.citations import (
    find_citations,
    find_citations_in,
    find_legal_bases,
    find_relations,
    parse_citation,
    resolve_citations,
)
from tdc_programme.text import View, view


def _found(text: str) -> list[str]:
    return [one.text for one in find_citations(text)]


class TestSpans:
    def test_it_starts_at_the_kind_and_ends_with_the_date(self) -> None:
        assert _found("theo các Quyết định số 11/QĐ-BTC, 12/QĐ-BTC ngày 06/01/2021 của Bộ Tài chính") == [
            "Quyết định số 11/QĐ-BTC",
            "12/QĐ-BTC ngày 06/01/2021",
        ]

    def test_a_title_between_number_and_date_is_inside(self) -> None:
        text = "(Điều 1 Thông tư số 20/2010/TT-BKHCN Quy định về tổ chức Chương trình ngày 29/12/2010 của Bộ)"
        (found,) = find_citations(text)
        assert found.text == text[8:-8]
        assert found.value.subject == "Quy định về tổ chức Chương trình"

    @pytest.mark.parametrize(
        "text",
        [
            "Thông tư số 20/2010/TT-BKHCN Quy định chế độ áp dụng từ ngày 01/01/2011",  # the day of another thing
            "Thông tư số 20/2010/TT-BKHCN Quyết định số 5 này ngày 01/01/2011",  # another document's
            "Thông tư số 20/2010/TT-BKHCN Quy định quản lý ngày 01/01/2011 và áp dụng",  # the sentence goes on
            "Thông tư số 20/2010/TT-BKHCN Quy định quản lý ngày 01/đầu",  # no date
        ],
    )
    def test_a_later_date_is_not_its_own(self, text: str) -> None:
        assert _found(text)[0] == "Thông tư số 20/2010/TT-BKHCN"

    def test_the_words_of_a_kind_may_be_far_from_the_number(self) -> None:
        (found,) = find_citations("Báo cáo tiếp thu, giải trình số 263/BC-CP ngày 23 tháng 4 năm 2026")
        assert found.start == 0
        assert found.value.subject == "tiếp thu, giải trình"

    def test_an_issuer_may_stand_between(self) -> None:
        (found,) = find_citations("Quyết định của Thủ tướng Chính phủ số 1322/QĐ-TTg")
        assert (found.start, found.value.issuer) == (0, "Thủ tướng Chính phủ")

    def test_the_nearer_kind_may_be_part_of_the_name(self) -> None:
        (found,) = find_citations("Quyết định phê duyệt đề án số 12/QĐ-UBND")
        assert found.value.kind is not None
        assert (found.start, found.value.kind.label) == (0, "Quyết định")
        (found,) = find_citations("Họ nộp đề án số 12/QĐ-UBND")
        assert found.text == "đề án số 12/QĐ-UBND"

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("Nghị định này thay cho số 12/2020/NĐ-CP", 26),  # "này": not that one's number
            ("Luật, bộ ngành, địa phương, tổ chức, cá nhân và số 12/QĐ-BTC", 51),  # too many things between
            ("Báo cáo " + "kết quả công tác kiểm tra " * 4 + "số 12/QĐ-BTC", 115),  # too far
        ],
    )
    def test_a_kind_that_is_not_its_own_stays_outside(self, text: str, start: int) -> None:
        (found,) = find_citations(text)
        assert found.start == start


class TestAmendingLaws:
    def test_the_number_of_the_amended_law(self) -> None:
        text = "Luật sửa đổi, bổ sung một số điều của Luật Giám định tư pháp số 13/2012/QH13"
        assert _found(text) == ["Luật Giám định tư pháp số 13/2012/QH13"]

    def test_the_number_of_the_amending_law(self) -> None:
        text = "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14"
        (found,) = find_citations(text)
        assert found.text == text
        assert found.value.subject == "sửa đổi, bổ sung một số điều của Luật Xây dựng"

    def test_an_unknown_law_that_was_amended_itself(self) -> None:
        text = "Luật sửa đổi, bổ sung một số điều của Luật Hải đảo xa số 62/2031/QH17"
        assert _found(text) == [text]
        assert _found(f"{text} đã được sửa đổi") == ["Luật Hải đảo xa số 62/2031/QH17"]

    def test_by_name_alone_it_cannot_be_told(self) -> None:
        assert _found("và Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế.") == []


class TestNoCitations:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Thông tư này, Nghị định nêu trên, các Quyết định trước đây",
            "CÔNG BÁO\n\nTHÔNG BÁO\nSố: 15/TB-TĐC\n",
            "THÔNG BÁO\nSố: /TB-TĐC\n",
            "Số: 4416/TB-TĐC | Hà Nội",
            "Bản án số 12/2019/DS-ST; Quyết định số 15/2020/QĐST-DS; số 12/2019/HS-ST",
            "TCVN ISO 9001:2015, QCVN 1 : 2009/BKHCN, ISO/IEC 17025",
            "Mẫu số 01/TB-BC, 02/TB-BC ban hành kèm theo",
            "https://example.org/15/2022/TT-BKHCN",
            "hợp đồng 15/HĐ-ABC",
            "tài khoản 1234 tại kho bạc; 3/4; 15/10/2020; 25R/07L; 1/2 tháng",
            "Chương trình 15/XYZ",
            "Kế hoạch 170 người, báo cáo số 237 trang 5, quyết định số 12 của",
            "kỷ luật lao động, pháp luật đất đai, Đại học Luật Hà Nội, Luật sư, luật nhân quả",
            "dự thảo Luật Nhà giáo, Luật Đất này, Luật X, luật",
            "Công ước về Luật Biển năm 1982 và Hiệp định về Luật Đầu tư",
            "Hiến pháp và pháp luật",
            "theo Luật hôm qua họp ngày 05/3/2020",
            "Pháp lệnh",
        ],
    )
    def test_none(self, text: str) -> None:
        assert [found for found in _found(text) if found != "quyết định số 12"] == []

    def test_a_serial_alone_needs_its_kind_and_an_end(self) -> None:
        assert _found("Kế hoạch số 170 ngày 24/7/2019") == ["Kế hoạch số 170 ngày 24/7/2019"]
        assert _found("Kế hoạch số 170 trang") == _found("Mục số 170;") == _found("Giấy mời số 5;") == []


class TestKinds:
    def test_the_number_makes_the_kind_exact(self) -> None:
        decision, normative = parse_citation("Quyết định số 1/QĐ-TTg"), parse_citation("Quyết định số 1/2020/QĐ-TTg")
        assert decision.kind is not None
        assert normative.kind is not None
        assert (decision.kind.rank, normative.kind.rank) == (None, 6)

    def test_a_joint_number_makes_a_joint_circular(self) -> None:
        citation = parse_citation("Thông tư số 27/2015/TTLT-BKHCN-BTC của Bộ Khoa học và Công nghệ và Bộ Tài chính")
        assert citation.kind is not None
        assert citation.kind.label == "Thông tư liên tịch"
        assert citation.issuer == "Bộ Khoa học và Công nghệ và Bộ Tài chính"

    def test_the_written_kind_stays_where_the_number_contradicts_it(self) -> None:
        citation = parse_citation("Chỉ thị 11/TT-TTg")
        assert citation.kind is not None
        assert citation.kind.label == "Chỉ thị"


class TestBareNumbers:
    @pytest.mark.parametrize(
        "text",
        ["90/QĐ-TTg", "1019/BKHCN-TĐC", "80/2015/QH13", "12/QĐ-XYZT", "05/2020/TT-XYZ"],
    )
    def test_by_its_symbol(self, text: str) -> None:
        assert _found(f"theo {text}, có hiệu lực") == [text]

    @pytest.mark.parametrize("text", ["12/ABC-XYZ", "12/2020/ABC", "12/QĐ", "5/B2"])
    def test_an_unknown_symbol_is_none(self, text: str) -> None:
        assert _found(f"theo {text}, có hiệu lực") == []

    def test_in_a_list_it_has_the_kind_of_the_list(self) -> None:
        found = find_citations("Công văn số 10606/BTC-TCHQ và 10607/ABC-XYZ")
        assert [one.value.kind.label for one in found if one.value.kind] == ["Công văn", "Công văn"]

    def test_its_symbol_overrules_the_list(self) -> None:
        found = find_citations("Quyết định số 12/QĐ-TTg và 15/NQ-CP")
        assert [one.value.kind.label for one in found if one.value.kind] == ["Quyết định", "Nghị quyết"]

    def test_a_kind_that_nothing_names(self) -> None:
        (found,) = find_citations("theo 1019/BKHCN-TĐC;")
        assert found.value.kind is None


class TestDates:
    @pytest.mark.parametrize(
        ("written", "iso"),
        [
            ("ngày 12/10/2022", "2022-10-12"),
            ("ngày 12-10-2022", "2022-10-12"),
            (", ngày 12.10.2022", "2022-10-12"),
            ("ký ngày 12 tháng 10 năm 2022", "2022-10-12"),
            ("NGÀY 12 THÁNG 10 NĂM 2022", "2022-10-12"),
            ("ngay 12 thang 10 nam 2022", "2022-10-12"),
            ("tháng 10 năm 2022", "2022-10"),
            ("tháng 10/2022", "2022-10"),
            ("12/10/2022", "2022-10-12"),
            ("ngày I2 tháng ó năm: 2022", "2022-06-12"),
            ("ngày mười hai tháng mười năm hai nghìn không trăm hai mươi hai", "2022-10-12"),
            ("ngày 12/10", "--10-12"),
            ("ngày … tháng … năm 2022", None),
            ("ngày …/…/2022", None),
            ("ngày 12 tháng    năm 2022", None),
        ],
    )
    def test_after_a_number(self, written: str, iso: str | None) -> None:
        (found,) = find_citations(f"Thông tư số 15/2022/TT-BKHCN {written} của Bộ")
        assert found.text.endswith(written)
        assert (found.value.issued and found.value.issued.iso) == iso

    def test_an_impossible_date_is_kept(self) -> None:
        (found,) = find_citations("Thông tư số 15/2022/TT-BKHCN ngày 30/02/2022")
        assert found.value.issued is not None
        assert not found.value.issued.is_valid

    @pytest.mark.parametrize(
        ("year", "text"), [("năm 2015", "Bộ luật Dân sự năm 2015"), ("2015", "Bộ luật Dân sự 2015")]
    )
    def test_the_year_of_a_law(self, year: str, text: str) -> None:
        (found,) = find_citations(f"theo Bộ luật Dân sự {year} thì")
        assert found.text == text
        assert found.value.issued is not None
        assert found.value.issued.iso == "2015"


class TestLists:
    def test_what_stands_before_holds_for_the_whole_list(self) -> None:
        text = (
            "theo đề nghị của Bộ Tài chính tại Tờ trình số 95/TTr-BTC, văn bản số 3176/BTC-CST và văn bản số 5/BTC-CST;"
        )
        assert [one.value.issuer for one in find_citations(text)] == ["Bộ Tài chính"] * 3

    def test_what_stands_after_holds_for_its_issuers_code(self) -> None:
        text = "Thông tư số 1/2020/TT-BTC, Thông tư số 2/2020/TT-BYT và Thông tư số 3/2020/TT-BYT của Bộ Y tế"
        assert [one.value.issuer for one in find_citations(text)] == [None, "Bộ Y tế", "Bộ Y tế"]
        text = "Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW của Ban Bí thư, 3/2020/TT-BTC"
        assert [one.value.issuer for one in find_citations(text)] == ["Ban Bí thư", "Ban Bí thư", None]

    def test_what_is_written_elsewhere_does_not_hold(self) -> None:
        text = "chỉ đạo của Chính phủ tại Công điện 224/CĐ-TTg; Công văn 3701/VPCP-KTTH"
        assert [one.value.issuer for one in find_citations(text)] == ["Chính phủ", None]
        text = "Luật Đo lường và Nghị định số 2/2020/NĐ-CP của Chính phủ"
        assert [one.value.issuer for one in find_citations(text)] == [None, "Chính phủ"]

    def test_a_head_holds_for_its_line(self) -> None:
        text = (
            "Các Nghị quyết của Chính phủ: số 01/NQ-CP về nhiệm vụ; số 02/NQ-CP về môi trường, số 03/QĐ-BTC\n"
            "số 04/NQ-CP. Các biểu mẫu mới của Bộ Y tế: số 05/NQ-CP"
        )
        found = find_citations(text)
        assert [one.value.issuer for one in found] == ["Chính phủ", "Chính phủ", None, None, None]


class TestSubjects:
    @pytest.mark.parametrize(
        ("text", "subject"),
        [
            ("về công tác văn thư;", "về công tác văn thư"),
            ("(nay là Bộ Công Thương) về việc chuyển giao.", "về việc chuyển giao"),
            (", về công tác văn thư hết hiệu lực", "về công tác văn thư"),
            (", hướng dẫn tại chỗ", None),
            ("quy định phí đã được sửa đổi, bổ sung", "quy định phí"),
            ("quy định phí) và", "quy định phí"),
            ("quy định phí (nếu có) và lệ phí.", "quy định phí (nếu có) và lệ phí"),
            ("quy định phí, Bộ Tài chính đã ban hành", "quy định phí"),
            ("quy định phí và các văn bản khác", "quy định phí"),
            ("quy định phí và Thông tư số 2/2020/TT-BTC", "quy định phí"),
            ("sửa đổi Thông tư số 2/2020/TT-BTC", "sửa đổi Thông tư số 2/2020/TT-BTC"),
            ("về **", None),
            ("có hiệu lực", None),
        ],
    )
    def test_where_it_ends(self, text: str, subject: str | None) -> None:
        found = find_citations(f"Nghị định số 30/2020/NĐ-CP {text}")[0]
        assert found.value.subject == (subject if subject != "về **" else None) or found.value.subject == "về"

    def test_it_has_an_end(self) -> None:
        found = find_citations("Nghị định số 30/2020/NĐ-CP quy định " + "chi tiết " * 200)[0]
        assert found.value.subject is not None
        assert 600 < len(found.value.subject) <= 700

    def test_laws_in_it_are_no_citations(self) -> None:
        text = "Nghị định số 30/2020/NĐ-CP quy định chi tiết Luật Đo lường và Luật Giá; Luật Hoá chất"
        assert _found(text) == ["Nghị định số 30/2020/NĐ-CP", "Luật Hoá chất"]

    def test_laws_with_a_date_in_it_are(self) -> None:
        text = "Nghị định số 30/2020/NĐ-CP quy định chi tiết Luật Đo lường ngày 11/11/2011"
        assert len(_found(text)) == 2


class TestParse:
    def test_pinpoints_before_or_after(self) -> None:
        before = parse_citation("điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.")
        after = parse_citation("Nghị định số 30/2020/NĐ-CP, Điều 5, khoản 2, điểm a")
        brackets = parse_citation("Nghị định số 30/2020/NĐ-CP (Điều 5 khoản 2 điểm a)")
        assert before == after == brackets

    def test_the_rest_is_the_subject(self) -> None:
        assert parse_citation("Báo cáo số 5/BC-TĐC của Chính phủ: kết quả").subject == "kết quả"
        assert parse_citation("Báo cáo thẩm tra số 5/BC-TĐC về dự án").subject == "thẩm tra về dự án"
        assert parse_citation("Báo cáo số 5/BC-TĐC về kết quả hết hiệu lực").subject == "về kết quả hết hiệu lực"

    def test_a_document_in_the_subject_is_no_second_citation(self) -> None:
        citation = parse_citation("Báo cáo số 5/BC-TĐC kết quả thực hiện Nghị định số 30/2020/NĐ-CP")
        assert citation.subject == "kết quả thực hiện Nghị định số 30/2020/NĐ-CP"

    def test_a_year_alone_is_a_date(self) -> None:
        citation = parse_citation("Kế hoạch số 5/KH-TĐC năm 2024 của Tổng cục Thuế")
        assert (citation.issued and citation.issued.iso, citation.issuer) == ("2024", "Tổng cục Thuế")
        citation = parse_citation("Kế hoạch số 5/KH-TĐC năm 2024")
        assert citation.issued is not None

    def test_a_law_that_nobody_knows(self) -> None:
        citation = parse_citation("khoản 1 Điều 2 Bộ luật Hàng không, vũ trụ")
        assert (citation.subject, str(citation.pinpoints[0])) == ("Hàng không, vũ trụ", "khoản 1 Điều 2")

    def test_words_before_it_that_say_nothing(self) -> None:
        assert parse_citation("theo số 1322/QĐ-TTg") == parse_citation("1322/QĐ-TTg")

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("", "no citation"),
            ("Chương trình 1322", "no citation"),
            ("Luật Đấu thầu số 22/2023/QH15 hợp nhất", "and more: 'hợp nhất'"),
            ("Ông A ký Nghị định số 30/2020/NĐ-CP", "does not begin with 'Ông A ký'"),
            ("Nghị định số 30/2020/NĐ-CP; Thông tư số 15/2022/TT-BKHCN", "more than one"),
        ],
    )
    def test_what_is_refused(self, text: str, reason: str) -> None:
        with pytest.raises(CitationError, match=reason) as caught:
            parse_citation(text)
        assert caught.value.text == text

    def test_an_error_says_where(self) -> None:
        text = "Nghị định số 30/2020/NĐ-CP; Thông tư số 15/2022/TT-BKHCN"
        with pytest.raises(CitationError) as caught:
            parse_citation(text)
        assert text[caught.value.start : caught.value.end] == "Thông tư số 15/2022/TT-BKHCN"

    def test_a_wrong_type(self) -> None:
        with pytest.raises(TypeError):
            parse_citation(15)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError):
            find_citations(None)  # type: ignore[arg-type]  # wrong on purpose


class TestBases:
    def test_each_line_is_one(self) -> None:
        text = (
            "Căn cứ Luật Đo lường ngày 11 tháng 11 năm 2011;\n"
            "Căn cứ Nghị định số 86/2012/NĐ-CP được sửa đổi bởi Nghị định số 105/2016/NĐ-CP;\n"
            "Thực hiện Quyết định số 1322/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chương trình;\n"
            "Xét đề nghị của Vụ trưởng Vụ Pháp chế tại Tờ trình số 5/TTr-PC.\n"
        )
        found = find_legal_bases(text)
        assert [one.value.lead for one in found] == ["Căn cứ", "Căn cứ", "Thực hiện", "Xét đề nghị của"]
        assert [one.text for one in found][:2] == [
            "Căn cứ Luật Đo lường ngày 11 tháng 11 năm 2011",
            "Căn cứ Nghị định số 86/2012/NĐ-CP",
        ]
        assert found[2].text.endswith("phê duyệt Chương trình")

    def test_a_list_shares_its_lead(self) -> None:
        text = "Căn cứ các Nghị định số 1/2020/NĐ-CP, số 2/2020/NĐ-CP; Thông tư số 3/2020/TT-BTC về phí; xem Luật Giá"
        found = find_legal_bases(text)
        assert [one.value.lead for one in found] == ["Căn cứ"] * 3
        assert found[2].text == "Thông tư số 3/2020/TT-BTC về phí"

    def test_what_stands_in_a_subject_breaks_no_list(self) -> None:
        text = "Căn cứ Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2020/NĐ-CP; Thông tư số 3/2020/TT-BTC;"
        found = find_legal_bases(text)
        assert [str(one.value.citation.number) for one in found] == ["1/2020/NĐ-CP", "3/2020/TT-BTC"]

    def test_a_common_word_opens_only_a_line(self) -> None:
        text = "Theo Luật Giá;\nTheo Luật Đo lường. Theo Nghị định số 1/2020/NĐ-CP"
        assert [one.text for one in find_legal_bases(text)] == ["Theo Luật Giá", "Theo Luật Đo lường"]

    def test_in_the_middle_of_a_sentence(self) -> None:
        (found,) = find_legal_bases("Thực hiện việc này, căn cứ quy định tại Thông tư số 3/2020/TT-BTC, Bộ trả lời")
        assert (found.value.lead, str(found.value.citation.number)) == ("Căn cứ", "3/2020/TT-BTC")

    def test_other_mentions_are_none(self) -> None:
        assert find_legal_bases("Ban Thực hiện Nghị định số 1/2020/NĐ-CP") == ()
        assert find_legal_bases("việc thực hiện Nghị định số 1/2020/NĐ-CP và xem Thông tư số 3/2020/TT-BTC") == ()


def test_streams() -> None:
    texts: list[str | View] = ["Nghị định số 30/2020/NĐ-CP", view("Thông tư này"), "Luật Giá và Luật Đo lường"]
    assert [len(found) for found in find_citations_in(iter(texts))] == [1, 0, 2]


# --- any text ---------------------------------------------------------------------------------------------------

_PIECES = [
    "Thông tư", "Nghị định", "Luật", "Bộ luật", "luật", "số", "15/2022/TT-BKHCN", "30/2020/NĐ-CP", "57-NQ/TW", "73-CP",
    "…/KH-UBND", "/TB-TĐC", "ngày", "12/10/2022", "tháng", "năm 2020", "của", "Bộ Tài chính", "Chính phủ", "về", "và",
    ",", ";", ".", "(", ")", "\n", " ", "khoản 2", "Điều 5", "điểm a", "Đất đai", "sửa đổi, bổ sung một số điều của",
    "được sửa đổi bởi", "sau đây gọi là Thông tư 15", "Thông tư 15", "Căn cứ", "các", ":", "1", "/", "-", "này",
    "\N{COMBINING ACUTE ACCENT}", "\N{SOFT HYPHEN}", "Ð", "**", "Các Nghị quyết của Chính phủ:", "thay thế",
]  # fmt: skip
_texts = (
    st.text(max_size=80)
    | st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join)
    | st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
)


@given(_texts)
def test_any_text_is_read(text: str) -> None:
    end = 0
    for found in find_citations(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end
    for basis in find_legal_bases(text):
        assert text[basis.start : basis.end] == basis.text
    for relation in find_relations(text):
        assert text[relation.start : relation.end] == relation.text
    mentions = [mention for document in resolve_citations(text) for mention in document.mentions]
    assert len({mention.start for mention in mentions}) == len(mentions)
    assert {one.start for one in find_citations(text)} <= {mention.start for mention in mentions}


@given(_texts)
def test_the_unicode_form_does_not_matter(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert [one.value for one in find_citations(composed)] == [one.value for one in find_citations(apart)]


def _work(text: str) -> int:
    """Count the calls that reading a text takes."""
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_citations(text)
        find_legal_bases(text)
        find_relations(text)
        resolve_citations(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        "Thông tư số ",
        "/",
        "1/",
        "Điều 1 khoản 1 ",
        "Điều 1 khoản 1 Nghị định số 30/2020/NĐ-CP, ",
        "Nghị định số 30/2020/NĐ-CP của Chính phủ về ",
        "12/QĐ-BTC, ",
        "Luật ",
        "Luật Đất đai, ",
        "Luật sửa đổi, bổ sung một số điều của ",
        "Thông tư số 15/2022/TT-BKHCN (sau đây gọi là Thông tư 15) ",
        "số ……/ ",
        "Căn cứ ",
    ],
)
def test_work_grows_with_the_text(unit: str) -> None:
    _work(unit * 10)  # patterns are made at first use
    small, large = _work(unit * 200), _work(unit * 800)
    assert large < 4 * small * 1.2 + 200


@pytest.mark.parametrize(
    "text",
    [
        "Luật X ngày thángnăm 2014/QH1",
        "Luật Xây dựng ngày 18 tháng năm 2014/QH14",
        "Căn cứ Luật C n tại cong vanso 5",
        "Căn cứ Luật Chất lượng sản phẩm, hàuật khoáng sản và hướng dẫn tại công văn số 58",
    ],
)
def test_nothing_overlaps(text: str) -> None:
    for found in (find_citations(text), find_legal_bases(text)):
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_many_texts_are_no_single_one() -> None:
    with pytest.raises(TypeError, match="find_citations_in takes an iterable of texts"):
        find_citations_in("Nghị định 30/2020/NĐ-CP")
