"""Instructions of amending acts, each with its document, its places and its words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.documents.amending import Amendment, AmendmentAction, find_amendments
from tdc_programme.errors import DocumentError
from tdc_programme.law.citations import Pinpoint, parse_citation

A, B, C = "Nghị định số 1/2020/NĐ-CP", "Nghị định số 2/2020/NĐ-CP", "Thông tư số 3/2020/TT-BTC"


def said(text: str) -> list[str]:
    return [f"{found.value}{' whole' if found.value.whole else ''}" for found in find_amendments(text)]


ONE_LINE = [
    # places
    ("Sửa đổi, bổ sung khoản 3 Điều 5", ["amend khoản 3 Điều 5"]),
    (f"Sửa đổi khoản 3 Điều 5 {A}", ["amend khoản 3 Điều 5 1/2020/NĐ-CP"]),
    ("Bổ sung Điều 5a vào sau Điều 5", ["add Điều 5a"]),
    ("Bổ sung khoản 3a vào sau khoản 3 Điều 5", ["add khoản 3a Điều 5"]),
    ("Bổ sung điểm đ vào khoản 2 Điều 19.", ["add điểm đ khoản 2 Điều 19"]),
    ("Bổ sung điểm a1 vào sau điểm a khoản 2 Điều 19.", ["add điểm a1 khoản 2 Điều 19"]),
    ("Bổ sung Điều 9", ["add Điều 9"]),
    ("Bãi bỏ điểm c khoản 1 Điều 7", ["repeal điểm c khoản 1 Điều 7"]),
    (f"Bãi bỏ khoản 2 Điều 1; Điều 3; Điều 4 của {A}.", ["repeal khoản 2 Điều 1, Điều 3, Điều 4 1/2020/NĐ-CP"]),
    ("SỬA ĐỔI ĐIỀU 5", ["amend Điều 5"]),
    ("Sửa đổi, bổ sung khoản 4 và bổ sung khoản 5, khoản 6 vào Điều 7.",
     ["amend khoản 4 Điều 7", "add khoản 5 Điều 7, khoản 6 Điều 7"]),
    (f"Bãi bỏ Điều 3 {A} và Điều 5, 6 {B}; bãi bỏ {C}",
     ["repeal Điều 3 1/2020/NĐ-CP", "repeal Điều 5, Điều 6 2/2020/NĐ-CP", "repeal 3/2020/TT-BTC whole"]),
    # phrases
    ("Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 2 Điều 15; khoản 1 Điều 16.",
     ["replace_phrase “A” → “B” khoản 2 Điều 15, khoản 1 Điều 16"]),
    ('Thay cụm từ "A" bằng "B" tại Điều 1', ["replace_phrase “A” → “B” Điều 1"]),
    ("Thay thế cụm từ «A» thành từ «B»", ["replace_phrase “A” → “B”"]),
    ("Thay thế cụm từ “A” tại khoản 1 Điều 2, khoản 4 Điều 4 thành cụm từ “B”.",
     ["replace_phrase “A” → “B” khoản 1 Điều 2, khoản 4 Điều 4"]),
    ("Thay thế các cụm từ “A”, “B” bằng cụm từ “C” tại Điều 1",
     ["replace_phrase “A” → “C” Điều 1", "replace_phrase “B” → “C” Điều 1"]),
    ("Bãi bỏ cụm từ “thi hoặc” tại khoản 4 Điều 4.", ["replace_phrase “thi hoặc” → “” khoản 4 Điều 4"]),
    ("Bổ sung cụm từ “, xã” vào sau cụm từ “huyện” tại Điều 3", ["replace_phrase “huyện” → “huyện, xã” Điều 3"]),
    ("Bổ sung từ “xã” vào trước từ “huyện” tại Điều 3", ["replace_phrase “huyện” → “xã huyện” Điều 3"]),
    ("Bổ sung cụm từ “xã” vào cuối khoản 1 Điều 3", ["add khoản 1 Điều 3"]),
    ("Bổ sung cụm từ “a”, “b” và “c” vào Điều 3", []),
    (f"Thay thế cụm từ “A” bằng cụm từ “B” tại {A}", ["replace_phrase “A” → “B” 1/2020/NĐ-CP"]),
    ("Bãi bỏ cụm từ “A” tại Điều 1; cụm từ “B”, “C” tại Điều 2 và Điều 3.",
     ["replace_phrase “A” → “” Điều 1", "replace_phrase “B” → “” Điều 2, Điều 3",
      "replace_phrase “C” → “” Điều 2, Điều 3"]),
    (f"Thay thế cụm từ “A” bằng “B” tại Điều 1; cụm từ “C” bằng “D” tại khoản 2 Điều 3 {A}",
     ["replace_phrase “A” → “B” Điều 1 1/2020/NĐ-CP", "replace_phrase “C” → “D” khoản 2 Điều 3 1/2020/NĐ-CP"]),
    ("Thay thế cụm từ “A” tại Điều 5", []),
    ("Thay thế cụm từ “ ” bằng cụm từ “B”", []),
    ("Thay thế cụm từ tại Điều 29, Điều 32", []),
    # documents
    (f"Bãi bỏ {C}.", ["repeal 3/2020/TT-BTC whole"]),
    (f"Bãi bỏ toàn bộ {C}.", ["repeal 3/2020/TT-BTC whole"]),
    (f"Bãi bỏ các Nghị định sau đây: {A}; {B}", ["repeal 1/2020/NĐ-CP whole", "repeal 2/2020/NĐ-CP whole"]),
    (f"Bãi bỏ một số điều của {A} và {B}", ["repeal 1/2020/NĐ-CP", "repeal 2/2020/NĐ-CP"]),
    (f"Bãi bỏ các nội dung về phí tại {A}", ["repeal 1/2020/NĐ-CP"]),
    (f"Bãi bỏ Phụ lục ban hành kèm theo {A}", ["repeal 1/2020/NĐ-CP"]),
    (f"Bãi bỏ Mẫu số 01 ban hành kèm theo {A}", ["repeal Mẫu số 01 1/2020/NĐ-CP"]),
    (f"Thay thế Phụ lục I ban hành kèm theo {A} bằng Phụ lục I ban hành kèm theo Nghị định này.",
     ["replace Phụ lục I 1/2020/NĐ-CP"]),
    (f"Thay thế Phụ lục I {A} bằng Phụ lục I kèm theo {B}.", ["replace Phụ lục I 1/2020/NĐ-CP"]),
    (f"Thay thế {A} về thanh toán bằng tiền mặt.", ["replace 1/2020/NĐ-CP whole"]),
    (f"Bổ sung Mẫu số 14a vào sau Mẫu số 14 tại Phụ lục ban hành kèm theo {A}", ["add Mẫu số 14a 1/2020/NĐ-CP"]),
    (f"Nghị định này thay thế {A} của Chính phủ sửa đổi, bổ sung một số điều của {B}.",
     ["replace 1/2020/NĐ-CP whole"]),
    (f"Nghị định này có hiệu lực từ ngày 1/1/2021 và bãi bỏ {A}", ["repeal 1/2020/NĐ-CP whole"]),
    (f"Bãi bỏ {C} hướng dẫn một số điều của {A} và {B}", ["repeal 3/2020/TT-BTC whole"]),
    (f"Sửa đổi Điều 5 {A} (đã được sửa đổi, bổ sung theo {B})", ["amend Điều 5 1/2020/NĐ-CP"]),
    (f"Sửa đổi Điều 5 {A} đã được sửa đổi, bổ sung bởi {B} và {C}", ["amend Điều 5 1/2020/NĐ-CP"]),
    ("Bãi bỏ Điều 5 Luật này.", ["repeal Điều 5"]),
    (f"Bãi bỏ {C} hướng dẫn {A}, {B}; bãi bỏ Điều 1 {A}",
     ["repeal 3/2020/TT-BTC whole", "repeal Điều 1 1/2020/NĐ-CP"]),
    ("Điều 1. 1. a) Bãi bỏ Điều 5", ["repeal Điều 5"]),
    # what is no instruction
    (f"Bộ sẽ sửa đổi {A}. Văn bản được sửa đổi, bổ sung hoặc thay thế thì theo văn bản mới.", []),
    (f"{A} được sửa đổi bởi {B}", []),
    ("Bổ sung hồ sơ. Thay thế thiết bị. Bãi bỏ:", []),
    (f"Bổ sung giá đất quy định tại khoản 6 Điều 3 {A}", []),
    ("a) Sửa đổi, bổ sung một số điều của các nghị định liên quan đến thi hành Luật Đất đai;", []),
    ("theo quy định và sửa đổi Điều 5", []),
    ("Họp xong; sửa đổi Điều 5", []),
    ("“Sửa đổi Điều 5”", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_LINE)
def test_one_line(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    assert said(unicodedata.normalize("NFD", text)) == [unicodedata.normalize("NFC", each) for each in expected]


def test_one_more_document_of_the_subject_of_another_is_not_acted_upon() -> None:
    text = (
        f"Bãi bỏ Điều 2 {C} ngày 25 tháng 8 năm 2021 của Bộ trưởng Bộ Tài chính về hướng dẫn một số điều và biện pháp "
        f"thi hành {A} ngày 26 tháng 01 năm 2021 của Chính phủ quy định chi tiết một số nội dung về chất lượng, "
        f"thi công xây dựng và bảo trì công trình xây dựng và {B} ngày 15 tháng 5 năm 2016 của Chính phủ."
    )
    assert said(text) == ["repeal Điều 2 3/2020/TT-BTC"]


class TestNewWording:
    def test_in_the_same_line(self) -> None:
        text = "Sửa đổi khoản 3 Điều 5 như sau: “3. Bộ.”."
        (found,) = find_amendments(text)
        assert found.value.new == "3. Bộ."
        assert found.text == text[:-1]

    def test_over_several_lines(self) -> None:
        text = "1. Sửa đổi Điều 5 như sau:\n“Điều 5. A\n1. a;\n2. “b”.”.\n2. Bãi bỏ Điều 6."
        first, second = find_amendments(text)
        assert first.value.new == "Điều 5. A\n1. a;\n2. “b”."
        assert first.text == text[3:-18]
        assert second.value.new is None

    def test_that_begins_in_the_line(self) -> None:
        (found,) = find_amendments('1. Sửa đổi Điều 5 như sau: "Điều 5. A\n1. a;\n2. b."')
        assert found.value.new == "Điều 5. A\n1. a;\n2. b."

    def test_below_a_heading_without_a_colon(self) -> None:
        (found,) = find_amendments("Điều 1. Sửa đổi khoản 5 Điều 10\n“5. Bộ.”")
        assert found.value.new == "5. Bộ."

    def test_belongs_to_the_last_instruction_of_a_line(self) -> None:
        first, last = find_amendments("1. Sửa đổi khoản 1, bổ sung khoản 2 Điều 5 như sau:\n“1. a\n2. b”")
        assert (first.value.new, last.value.new) == (None, "1. a\n2. b")

    def test_without_an_end(self) -> None:
        (found,) = find_amendments("1. Sửa đổi khoản 1 Điều 5: “1. a")
        assert found.value.new == "1. a"


class TestWhatStandsAbove:
    def test_the_document_and_the_article(self) -> None:
        text = (
            f"Điều 1. Sửa đổi, bổ sung một số điều của {A}:\n"
            "1. Bãi bỏ Điều 3.\n"
            "2. Sửa đổi, bổ sung một số khoản của Điều 25 như sau:\n"
            "a) Bổ sung khoản 1a vào sau khoản 1 như sau:\n“1a. Phạt.”\n"
            "b) Bãi bỏ điểm a khoản 1.\n"
            f"Điều 2. Sửa đổi, bổ sung một số điều của {B}:\n"
            "1. Bãi bỏ Điều 4."
        )
        assert said(text) == [
            "repeal Điều 3 1/2020/NĐ-CP",
            "add khoản 1a Điều 25 1/2020/NĐ-CP",
            "repeal điểm a khoản 1 Điều 25 1/2020/NĐ-CP",
            "repeal Điều 4 2/2020/NĐ-CP",
        ]

    def test_the_title_of_the_act(self) -> None:
        text = f"NGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của {A}\nĐiều 1. Bãi bỏ Điều 3\nĐiều 2. Hiệu lực"
        assert said(text) == ["repeal Điều 3 1/2020/NĐ-CP"]

    def test_the_title_of_a_chapter(self) -> None:
        text = f"Chương I\nSỬA ĐỔI MỘT SỐ ĐIỀU CỦA {A.upper()}\nĐiều 1. Bãi bỏ Điều 3"
        assert said(text) == ["repeal Điều 3 1/2020/NĐ-CP"]

    def test_a_heading_that_says_what_its_text_says_again(self) -> None:
        text = f"Điều 1. Sửa đổi Điều 3\nSửa đổi Điều 3 {A} như sau:\n“Điều 3. x”"
        assert said(text) == ["amend Điều 3 1/2020/NĐ-CP"]

    def test_a_paragraph_below_a_document_that_is_named(self) -> None:
        text = f"Điều 1. Bãi bỏ một phần {A}\nBãi bỏ khoản 2 Điều 4."
        assert said(text) == ["repeal 1/2020/NĐ-CP", "repeal khoản 2 Điều 4 1/2020/NĐ-CP"]

    def test_an_instruction_for_a_list(self) -> None:
        text = f"2. Bãi bỏ các văn bản sau:\na) {A};\nb) Khoản 2 Điều 3 {B};\nc) Khác."
        assert said(text) == ["repeal 1/2020/NĐ-CP whole", "repeal khoản 2 Điều 3 2/2020/NĐ-CP"]

    def test_places_in_a_list(self) -> None:
        text = f"Điều 1. Sửa đổi một số điều của {A}\n1. Bãi bỏ:\na) Điều 3;\nb) khoản 2 Điều 4."
        assert said(text) == ["repeal Điều 3 1/2020/NĐ-CP", "repeal khoản 2 Điều 4 1/2020/NĐ-CP"]

    def test_a_clause_of_an_article(self) -> None:
        text = "Điều 8. Sửa đổi một số khoản của Điều 10\n2. Sửa đổi một số điểm của khoản 2\na) Bãi bỏ điểm b."
        assert said(text) == ["repeal điểm b khoản 2 Điều 10"]

    def test_forms_that_other_forms_replace(self) -> None:
        text = f"Điều 20. Thay thế một số mẫu của {A}\n1. Thay thế Mẫu số 01 bằng Mẫu số 01 kèm theo Nghị định này."
        assert said(text) == ["replace Mẫu số 01 1/2020/NĐ-CP"]

    def test_phrases_that_share_places(self) -> None:
        text = f"Điều 1. Sửa đổi một số điều của {A}\n1. Bãi bỏ cụm từ “B”, “C” tại Điều 2."
        assert said(text) == [
            "replace_phrase “B” → “” Điều 2 1/2020/NĐ-CP",
            "replace_phrase “C” → “” Điều 2 1/2020/NĐ-CP",
        ]

    def test_this_act_is_not_the_one_above(self) -> None:
        text = f"Điều 1. Sửa đổi một số điều của {A}\n1. Bãi bỏ Điều 5 Nghị định này."
        assert said(text) == ["repeal Điều 5"]


def test_lines_cut_at_a_width_are_one_instruction() -> None:
    text = (
        "1. Bãi bỏ khoản 2 Điều 3 của Nghị định về quản lý hàng hóa, khoản 2\n"
        "Điều 4 của Nghị định và các văn bản khác có liên quan đến nhà giáo,\n"
        "giáo dục và đào tạo, nghề nghiệp và những văn bản khác của các cơ\n"
        "quan.\n"
    )
    assert said(text) == ["repeal khoản 2 Điều 3, khoản 2 Điều 4"]


def test_markup_is_seen_through_and_places_are_the_sources() -> None:
    source = f"**Điều 1.** <b>Bãi bỏ</b> Điều 3 {A}"
    (found,) = find_amendments(source)
    assert source[found.start : found.end] == found.text
    assert str(found.value) == "repeal Điều 3 1/2020/NĐ-CP"


class TestAnAmendment:
    def test_goes_through_json(self) -> None:
        value = find_amendments(f"Bãi bỏ {A}")[0].value
        assert tdc.from_json(tdc.to_json(value), Amendment) == value

    def test_is_whole_only_without_places(self) -> None:
        target = parse_citation(A)
        with pytest.raises(DocumentError, match="no place in it"):
            Amendment(action=AmendmentAction.REPEAL, target=target, places=(Pinpoint("1"),), whole=True)
        with pytest.raises(DocumentError, match="no place in it"):
            Amendment(action=AmendmentAction.REPEAL, whole=True)

    def test_of_a_law_by_name_says_its_name(self) -> None:
        (value,) = (found.value for found in find_amendments("Bãi bỏ Điều 5 Luật Đo lường"))
        assert str(value) == "repeal Điều 5 Đo lường"


WORDS = st.sampled_from(
    ["Sửa đổi", "bổ sung", "Bãi bỏ", "Thay thế", "cụm từ “A”", "bằng", "“B”", "Điều 5", "khoản 2", A, B, "và", ";", ".",
     "như sau:", "“1. x", "y”", "\n", "1.", "a)", "này", "vào sau", "của", "(", ")", '"', "một số điều", "Điều 1."]
)  # fmt: skip


@given(st.lists(WORDS, max_size=25))
def test_any_text(words: list[str]) -> None:
    text = " ".join(words)
    for found in find_amendments(text):
        assert text[found.start : found.end] == found.text
        assert not (found.value.whole and found.value.places)


def test_an_item_of_a_point_keeps_its_name() -> None:
    (found,) = find_amendments("Bổ sung tiết c điểm 1 vào sau tiết b điểm 1 khoản 2 Điều 3 Nghị định số 5/2020/NĐ-CP.")
    assert [str(place) for place in found.value.places] == ["tiết c điểm 1 khoản 2 Điều 3"]
