"""Texts read as trees: what each line opens, where it belongs, and that nothing is lost."""

from __future__ import annotations

import copy
import pickle
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.documents.outline import Node, Outline, outline
from tdc_programme.documents.sources.markup import flatten


def paths(text: str) -> list[str]:
    return [node.path for node in outline(text).walk()]


DECISION = """\
Số: 5/QĐ-BKHCN
QUYẾT ĐỊNH
Ban hành Quy chế làm việc
- Căn cứ Luật Đo lường;
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
BỘ TRƯỞNG
Nguyễn Văn A

QUY CHẾ
LÀM VIỆC CỦA HỘI ĐỒNG
(Ban hành kèm theo Quyết định số 5/QĐ-BKHCN)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định:
a) Họp;
b) Báo cáo:
- hằng tháng:
+ của tổ;
+ của nhóm;
- hằng năm.
2. Khác.
Chương II
TỔ CHỨC
Mục 1. HỌP
Điều 2. Họp

PHỤ LỤC I
DANH MỤC HÀNG HÓA
(Kèm theo Quy chế)
I. HÀNG
1. Gạo
1.1. Gạo tẻ
1.2. Gạo nếp
2. Ngô
II. KHÁC
1. Xe

PHỤ LỤC II
Mẫu số 01
ĐƠN ĐỀ NGHỊ
Nơi nhận:
Mẫu số 02
BÁO CÁO
"""


class TestADecisionWithItsRegulation:
    def test_every_part_has_a_path(self) -> None:
        assert paths(DECISION) == [
            "dieu-1",
            "dieu-2",
            "dieu-3",
            "quy-che",
            "quy-che/chuong-I",
            "quy-che/dieu-1",
            "quy-che/dieu-1/khoan-1",
            "quy-che/dieu-1/khoan-1/diem-a",
            "quy-che/dieu-1/khoan-1/diem-b",
            "quy-che/dieu-1/khoan-1/diem-b/gach-1",
            "quy-che/dieu-1/khoan-1/diem-b/gach-1/gach-1",
            "quy-che/dieu-1/khoan-1/diem-b/gach-1/gach-2",
            "quy-che/dieu-1/khoan-1/diem-b/gach-2",
            "quy-che/dieu-1/khoan-2",
            "quy-che/chuong-II",
            "quy-che/chuong-II/muc-1",
            "quy-che/dieu-2",
            "phu-luc-I",
            "phu-luc-I/muc-I",
            "phu-luc-I/muc-I/khoan-1",
            "phu-luc-I/muc-I/khoan-1/diem-1.1",
            "phu-luc-I/muc-I/khoan-1/diem-1.2",
            "phu-luc-I/muc-I/khoan-2",
            "phu-luc-I/muc-II",
            "phu-luc-I/muc-II/khoan-1",
            "phu-luc-II",
            "phu-luc-II/mau-01",
            "phu-luc-II/mau-02",
        ]

    def test_headings(self) -> None:
        headings = {node.path: node.heading for node in outline(DECISION).walk() if node.heading}
        assert headings == {
            "quy-che": "LÀM VIỆC CỦA HỘI ĐỒNG",
            "quy-che/chuong-I": "QUY ĐỊNH CHUNG",
            "quy-che/dieu-1": "Phạm vi",
            "quy-che/chuong-II": "TỔ CHỨC",
            "quy-che/chuong-II/muc-1": "HỌP",
            "quy-che/dieu-2": "Họp",
            "phu-luc-I": "DANH MỤC HÀNG HÓA",
            "phu-luc-I/muc-I": "HÀNG",
            "phu-luc-I/muc-I/khoan-1": "Gạo",
            "phu-luc-I/muc-II": "KHÁC",
            "phu-luc-II/mau-01": "ĐƠN ĐỀ NGHỊ",
            "phu-luc-II/mau-02": "BÁO CÁO",
        }

    def test_identifiers(self) -> None:
        eids = [node.eid for node in outline(DECISION).walk()]
        assert eids[8:12] == [
            "att_quy-che__art_1__para_1__point_b",
            "att_quy-che__art_1__para_1__point_b__indent_1",
            "att_quy-che__art_1__para_1__point_b__indent_1__indent_1",
            "att_quy-che__art_1__para_1__point_b__indent_1__indent_2",
        ]
        assert len(set(eids)) == len(eids)

    def test_the_signature_is_in_no_part(self) -> None:
        article = outline(DECISION).at("Điều 3")
        assert article.text == "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./."

    def test_in_a_form_it_is(self) -> None:
        assert outline(DECISION).at("Mẫu số 01").text.endswith("Nơi nhận:")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 1. A\nĐiều 1a. B\nĐiều 2. C", ["dieu-1", "dieu-1a", "dieu-2"]),
        ("Điều 5. A\n1. a\n1a. b\n2. c", ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-1a", "dieu-5/khoan-2"]),
        ("Điều 5. A\na) a\na1) b\nb) c", ["dieu-5", "dieu-5/diem-a", "dieu-5/diem-a1", "dieu-5/diem-b"]),
        ("Điều 5. A\nd) a\nđ) b\ne) c", ["dieu-5", "dieu-5/diem-d", "dieu-5/diem-đ", "dieu-5/diem-e"]),
        ("**Điều 5.** A\n\n**1.** a", ["dieu-5", "dieu-5/khoan-1"]),
        ("### Điều 5. A\n> 1. a", ["dieu-5", "dieu-5/khoan-1"]),
        ("Ðiều 5. A", ["dieu-5"]),
        ("<p><b>Điều 5.</b> A</p><p>1. a</p>", ["dieu-5", "dieu-5/khoan-1"]),
        ("Điều 5. 1. Một;\n2. Hai:\na) x", ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-2", "dieu-5/khoan-2/diem-a"]),
        ("Điều 5. 1. a) Một;\nb) Hai", ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-1/diem-a", "dieu-5/khoan-1/diem-b"]),
        ("Điều 5. A\n+ 1. Một", ["dieu-5", "dieu-5/gach-1"]),
        ("Phần thứ nhất\nCHUNG\nChương I\nA\nMục 1\nB\nTiểu mục 2\nC\nĐiều 1. D",
         ["phan-thu-nhat", "phan-thu-nhat/chuong-I", "phan-thu-nhat/chuong-I/muc-1",
          "phan-thu-nhat/chuong-I/muc-1/tieu-muc-2", "dieu-1"]),
        # a list that begins again, one inside another, a gap
        ("Điều 5. A\n1. a\n2. b\nKhác.\n1. c\n2. d",
         ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-2", "dieu-5/khoan-1~2", "dieu-5/khoan-2~2"]),
        ("Điều 5. A\n1. a\na) x:\n1. c\n2. d\nb) y\n2. e",
         ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-1/diem-a", "dieu-5/khoan-1/diem-a/khoan-1",
          "dieu-5/khoan-1/diem-a/khoan-2", "dieu-5/khoan-1/diem-b", "dieu-5/khoan-2"]),
        ("Điều 5. A\n1. a\n3. b", ["dieu-5", "dieu-5/khoan-1", "dieu-5/khoan-3"]),
        ("Điều 5. A\na) x\n1. y", ["dieu-5", "dieu-5/diem-a", "dieu-5/khoan-1"]),
        ("Điều 5. A\n(i) x\n(ii) y\n(1) z", ["dieu-5", "dieu-5/diem-(i)", "dieu-5/diem-(ii)", "dieu-5/diem-(1)"]),
        ("Điều 5. A\n1.1. x\n1.2. y", ["dieu-5", "dieu-5/khoan-1.1", "dieu-5/khoan-1.2"]),
        # administrative texts
        ("I. MỤC ĐÍCH\n1. A\n- x\nII. NHIỆM VỤ\n", ["muc-I", "muc-I/khoan-1", "muc-I/khoan-1/gach-1", "muc-II"]),
        ("A. CHUNG\nI. MỘT\nII. HAI\nB. RIÊNG\n", ["phan-A", "phan-A/muc-I", "phan-A/muc-II", "phan-B"]),
        ("a. Một\nb. Hai\nc. Ba", ["diem-a", "diem-b", "diem-c"]),
        # a tab behind a number; but a table has rows
        ("Điều 1.\tA\n1.\tMột:\na)\tHai;\n-\tBa", ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-1/diem-a",
                                                  "dieu-1/khoan-1/diem-a/gach-1"]),
        ("Điều 1. A\nTT\tTên\n1.\tCân\n2.\tThước\n\n1. Một\tHai", ["dieu-1"]),
        # what only looks like a part
        ("Quy định tại\nĐiều 5 Nghị định này.", []),
        ("Điều kiện 5.\nMục đích.\nChương trình 1.\n1.500 bài.\n31/12/2026.", []),
        ("Phụ lục III.docx\nPhụ lục này\nMẫu đơn", []),
        ("v. Hà Nội\nB. Nguyễn", []),
        # a codified article, also where the line break before it is lost
        ("Điều 19.5.TT.45.3. A\n\n(Có hiệu lực)Điều 19.5.TT.45.4. B",
         ["dieu-19.5.TT.45.3", "dieu-19.5.TT.45.4"]),
        ("Phụ lục I “A”\nMẫu số 01 (A)\nMẫu số 02 5", []),
        ("Điều 1\nA\nĐiều 2\nB\nĐiều 9\nC", ["dieu-1", "dieu-2"]),
        ("Điều 3\nA", []),
        ("Chương I Đo lường\nA", ["chuong-I"]),
        ("QUY CHẾ\nLÀM VIỆC\n(Ban hành kèm theo)\nĐiều 1. B", ["quy-che", "quy-che/dieu-1"]),
        # below the signature
        ("Điều 1. A\nNơi nhận:\n- x\nPHỤ LỤC\nI. B", ["dieu-1", "phu-luc", "phu-luc/muc-I"]),
        ("Điều 1. A\nTM. CHÍNH PHỦ\nĐiều 2. B", ["dieu-1", "dieu-2"]),
        ("Điều 1. A\nKT. BỘ TRƯỞNG\nQUY ĐỊNH\nVỀ X\nĐiều 1. B\nĐiều 2. C",
         ["dieu-1", "quy-dinh", "quy-dinh/dieu-1", "quy-dinh/dieu-2"]),
        ("Điều 1. A\nKT. BỘ TRƯỞNG\nx\nĐiều 1. B", ["dieu-1", "van-ban-kem-theo", "van-ban-kem-theo/dieu-1"]),
        # an appendix whose title is that of a regulation
        ("PHỤ LỤC\nQUY TRÌNH KIỂM TRA\n(Kèm theo Thông tư số 1/2020/TT-BTC)\nI. A", ["phu-luc", "phu-luc/muc-I"]),
        ("Mẫu KĐ23a\nĐiều 1. A", ["mau-KĐ23a", "mau-KĐ23a/dieu-1"]),
        # a note of the codification is no part of the clause above it
        ("Điều 1. A\n1. a\n(Điều này có nội dung liên quan đến Điều 2)", ["dieu-1", "dieu-1/khoan-1"]),
        ("", []),
        ("\n \n", []),
    ],
)  # fmt: skip
def test_what_lines_open(text: str, expected: list[str]) -> None:
    assert paths(text) == expected
    assert paths(unicodedata.normalize("NFD", text)) == expected


def test_an_item_goes_no_deeper_than_trees_can_be_walked() -> None:
    deep = outline("Điều 1. A\n" + "1. a:\n" * 500)
    assert max(path.count("/") for path in deep.ancestry) < 15


class TestNewWording:
    """What an amending act quotes is text of the part that quotes it."""

    def test_over_several_lines(self) -> None:
        text = "Điều 1. Sửa\n1. Sửa Điều 5 như sau:\n“Điều 5. X\n1. a;\n2. “b”.”\n2. Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực"
        assert paths(text) == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2", "dieu-2"]
        ((start, end),) = outline(text).quotations
        assert text[start:end] == "“Điều 5. X\n1. a;\n2. “b”.”"

    def test_that_begins_in_the_line_of_the_instruction(self) -> None:
        text = "Điều 1. Sửa đổi\n1. Sửa đổi khoản 2 như sau: “2. a:\na) b;\nb) c.”\n2. Bãi bỏ khoản 3."
        assert paths(text) == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2"]

    def test_in_straight_quotes(self) -> None:
        text = 'Điều 1. Sửa đổi\n1. Bổ sung Điều 5a:\n"Điều 5a. X\n1. a;\n2. b."\n2. Bãi bỏ Điều 6.'
        assert paths(text) == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2"]

    def test_whose_end_is_lost_stops_before_the_next_instruction(self) -> None:
        text = "Điều 1. Sửa đổi\n1. Sửa đổi Điều 5:\n“Điều 5. X\n1. a;\n2. Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực thi hành"
        assert paths(text) == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2", "dieu-2"]

    def test_whose_end_is_lost_stops_before_the_next_quotation(self) -> None:
        text = "1. Sửa đổi Điều 5:\n“Điều 5. X\n1. a;\n2. Sửa đổi Điều 6:\n“Điều 6. Y\n1. b.”\n3. Bãi bỏ Điều 7."
        assert paths(text) == ["khoan-1", "khoan-2", "khoan-3"]

    def test_where_each_paragraph_begins_with_a_mark(self) -> None:
        text = "1. Sửa đổi Điều 5:\n“Điều 5. X\n“1. a;\n“2. b.”\n2. Bãi bỏ Điều 7."
        assert paths(text) == ["khoan-1", "khoan-2"]

    def test_a_term_that_is_defined_opens_none(self) -> None:
        assert paths("Điều 1. A\n“Chuẩn là x\n1. a\n2. b") == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2"]

    def test_a_mark_that_recognition_saw_opens_none(self) -> None:
        assert paths("Điều 1. A\n“ b) x\n1. a\n2. b") == ["dieu-1", "dieu-1/khoan-1", "dieu-1/khoan-2"]

    def test_many_that_are_never_closed(self) -> None:
        text = "Điều 1. A:\n" + "“1. x:\n" * 40 + "y\n" * 60 + "Điều 2. Hiệu lực thi hành"
        assert paths(text) == ["dieu-1", "dieu-2"]

    def test_one_that_ends_the_text(self) -> None:
        assert outline("A:\n“Điều 1. X\n2. Y”").quotations == ((3, 19),)
        assert outline("A:\n“Điều 1. X\n2. Y").quotations == ((3, 13),)


class TestLinesCutAtAWidth:
    TEXT = (
        "Điều 3. Điều kiện của nhà giáo được ký hợp đồng toàn thời gian sau\n"
        "khi nghỉ hưu\n"
        "1. Có phẩm chất tốt, không bị xử lý kỷ luật theo quy định tại khoản\n"
        "2. Điều 5 của Nghị định và các văn bản khác có liên quan đến nhà\n"
        "giáo và cơ sở.\n"
        "2. Theo quy định tại các văn bản có liên quan đến nhà giáo, Bộ Khoa\n"
        "Điều 9. của Luật\n"
        "Điều 4. Hết\n"
    )

    def test_a_line_that_goes_on_opens_nothing(self) -> None:
        assert paths(self.TEXT) == ["dieu-3", "dieu-3/khoan-1", "dieu-3/khoan-2", "dieu-4"]

    def test_a_heading_goes_on_too(self) -> None:
        heading = outline(self.TEXT)[0].heading
        assert heading == "Điều kiện của nhà giáo được ký hợp đồng toàn thời gian sau khi nghỉ hưu"

    def test_the_next_article_opens_all_the_same(self) -> None:
        text = self.TEXT.replace("Bộ Khoa\nĐiều 9. của Luật\n", "Bộ Khoa\n")
        assert paths(text)[-1] == "dieu-4"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Điều 1. Phạm vi điều chỉnh", "Phạm vi điều chỉnh"),
        ("Điều 1. Phạm vi điều chỉnh.\n1. a", "Phạm vi điều chỉnh"),
        ("Điều 1: Phạm vi", "Phạm vi"),
        ("Điều 2. Giải thích từ ngữ:\n1. a", "Giải thích từ ngữ"),
        ("Điều 2. Hồ sơ gồm:\n1. a", None),
        ("Điều 1\nPhạm vi\nThông tư này …", "Phạm vi"),
        ("Điều 1.\n(Điều 1 Luật số 5)\nx", None),
        ("Điều 1.", None),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n1. a", None),
        ("Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này", None),
        ("Điều 1. Phê duyệt danh mục như sau:\n1. a", None),
        ("Điều 1. " + "dài " * 150, None),
        ("Chương I\nQUY ĐỊNH\nCHUNG\n\nĐiều 1. A", "QUY ĐỊNH CHUNG"),
        ("Chương I. Quy định chung\nx", "Quy định chung"),
        ("Chương I\nQuy định chung\nĐiều 1. A", "Quy định chung"),
        ("Chương I\nĐiều 1. A", None),
        ("PHỤ LỤC I (Kèm theo Thông tư số 1/2020/TT-BTC)\nDANH MỤC", None),
        ("PHỤ LỤC I\n(Kèm theo Thông tư)", None),
        ("1. Mục tiêu\na) b", "Mục tiêu"),
        ("1. Mục tiêu chung của\n\nchương trình", None),
        ("1. Mục tiêu", None),
        ("- Mục tiêu\nb", None),
    ],
)
def test_headings(text: str, heading: str | None) -> None:
    assert outline(text)[0].heading == heading


class TestANode:
    def test_its_text_is_the_source_between_its_places(self) -> None:
        source = "## **Điều 1.** Phạm vi\r\n\r\n  **1.** Một **hai**\r\n"
        article, clause = outline(source).walk()
        assert (
            article.text == source[article.start : article.end] == "## **Điều 1.** Phạm vi\r\n\r\n  **1.** Một **hai**"
        )
        assert clause.text == "**1.** Một **hai**"
        assert clause.plain == "1. Một hai"
        assert article.own_text == "## **Điều 1.** Phạm vi"

    def test_what_stands_between_its_parts_is_its_own(self) -> None:
        (article,) = outline("Điều 1. A\n1. a\n(Điều này có nội dung liên quan)")
        assert article.own_text == "Điều 1. A\n\n(Điều này có nội dung liên quan)"

    def test_it_says_itself_in_one_line(self) -> None:
        article, clause = outline("Điều 1. A\n1. a").walk()
        assert repr(article) == "<Node dieu-1 'A' 0–14 1 parts>"
        assert repr(clause) == "<Node dieu-1/khoan-1 10–14>"

    def test_it_goes_through_json_and_pickle(self) -> None:
        for node in outline(DECISION):
            assert tdc.from_json(tdc.to_json(node), Node) == node
            assert pickle.loads(pickle.dumps(node)) == node
        whole = outline(DECISION)
        assert tdc.from_json(tdc.to_json(tuple(whole)), tuple[Node, ...]) == whole

    def test_it_takes_nodes_alone(self) -> None:
        (node,) = outline("Điều 1. A")
        with pytest.raises(TypeError):
            Node(kind=node.kind, label="x", text="", start=0, end=0, path="", children=("a",))  # type: ignore[arg-type]


class TestAnOutline:
    def test_says_itself_in_one_line(self) -> None:
        assert repr(outline("")) == "<Outline: no parts>"
        assert repr(outline("Điều 1. A")) == "<Outline of 1: Điều 1>"
        assert repr(outline(DECISION)) == "<Outline of 6: Điều 1 … Phụ lục II>"

    def test_is_a_tuple_with_the_whole_as_root(self) -> None:
        parts = outline(DECISION)
        assert isinstance(parts, tuple)
        assert parts.root.children == tuple(parts)
        assert parts.root.text == DECISION

    def test_rows(self) -> None:
        rows = outline("Điều 1. A\n1. a").rows()
        assert rows[1] == {
            "path": "dieu-1/khoan-1",
            "eid": "art_1__para_1",
            "kind": "clause",
            "label": "khoản 1",
            "heading": None,
            "depth": 1,
            "start": 10,
            "end": 14,
            "text": "1. a",
        }

    def test_of_a_document_without_markup(self) -> None:
        document = tdc.Document(text="Điều 1. A <b>x</b>\n1. B", has_markup=False)
        assert document.outline[0].heading == "A <b>x</b>"

    def test_of_a_document_is_read_once_and_no_part_of_it(self) -> None:
        document = tdc.read_document(DECISION)
        assert document.outline is document.outline
        assert document.outline == outline(DECISION)
        assert document.at("khoản 2 Điều 1 Quy chế").path == "quy-che/dieu-1/khoan-2"
        again = copy.copy(document)
        assert again == document
        assert tdc.from_json(tdc.to_json(document), tdc.Document) == document
        assert tdc.Document().outline == ()


LINES = st.sampled_from(
    [
        "Phần I", "Chương II", "Mục 1. X", "Điều 1. A", "Điều 2. B", "Điều 1a.", "Điều 5", "1. a", "2. b:", "3) c",
        "a) x;", "đ) y", "- z", "+ t", "I. MỘT", "(i) u", "1.1. v", "“Điều 9. W", "như sau: “x", "y”.", "Nơi nhận:",
        "QUY CHẾ", "(Ban hành kèm theo Quyết định)", "PHỤ LỤC I", "Mẫu số 01", "Phụ lục", "", "  ", "văn bản thường",
        "**Điều 3.** C", "| a | b |", "|---|---|", "(Điều này có nội dung", "TM. CHÍNH PHỦ", "<p>x</p>",
        '"Điều 8. Q', "\u200b", "+ 1. x", "1. a) y", "a) 1. z", "Điều 4. 1. a) t",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES, max_size=30).map("\n".join) | st.text("Điều 1.a)\n“”-*#Phụlục I", max_size=60)


class TestNothingIsLost:
    """Every character of the body is in exactly one part's own text, or above the first part or below the last."""

    @given(TEXTS)
    @example("**Điều 3.** C\nQUY CHẾ\nTM. CHÍNH PHỦ\nPhần I")
    def test_parts_lie_inside_their_holders_one_after_another(self, text: str) -> None:
        _check(outline(text), text)

    @given(TEXTS)
    def test_paths_name_one_part_each(self, text: str) -> None:
        names = paths(text)
        assert len(set(names)) == len(names)
        parts = outline(text)
        for name in names:
            assert parts.at(name).path == name

    @given(TEXTS)
    def test_words_are_in_own_texts_or_outside(self, text: str) -> None:
        flat, parts = flatten(text), outline(text)
        covered = [0] * len(text)
        for node in parts.walk():
            at = node.start
            for child in (*node.children, None):
                end = child.start if child is not None else node.end
                for place in range(at, end):
                    covered[place] += 1
                at = child.end if child is not None else end
        for place, letter in enumerate(flat.text):
            start, end = flat.span(place, place + 1)
            if not letter.isspace() and start < end:
                assert covered[start] <= 1
                outside = not any(node.start <= start < node.end for node in parts)
                assert covered[start] == 1 or outside

    @given(TEXTS, st.integers(0, 400))
    def test_what_holds_a_place(self, text: str, offset: int) -> None:
        chain = outline(text).holding(offset)
        assert all(node.start <= offset < node.end for node in chain)


def _check(nodes: Outline | tuple[Node, ...], text: str, low: int = 0, high: int | None = None) -> None:
    for node in nodes:
        assert low <= node.start <= node.end <= (len(text) if high is None else high)
        assert node.text == text[node.start : node.end]
        _check(node.children, text, node.start, node.end)
        low = node.end


@pytest.mark.parametrize("name", ["codified/khoa-hoc-va-cong-nghe.md", "documents/9adba15cff.md"])
def test_whole_texts(name: str, shared: Path) -> None:
    text = (shared / "corpus/raw" / name).read_text(encoding="utf-8")
    parts = outline(text)
    _check(parts, text)
    assert sum(node.kind is tdc.ProvisionKind.ARTICLE for node in parts.walk()) >= 17


def test_an_item_is_a_step_of_its_own() -> None:
    text = "Điều 1. A\n\n1. B\n\na) C\n\nb) Theo tiết x điểm a khoản 1 Điều này.\n"
    parts = outline(text)
    (found,) = tdc.find_internal_references(text)
    assert [str(place) for place in found.value.places] == ["tiết x điểm a khoản 1"]
    assert parts.resolve(found) is None  # not the point that should hold it
