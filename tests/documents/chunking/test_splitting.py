"""Cutting documents into chunks: what is covered, what is never joined, what a chunk is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.documents import ChunkKind, Place
from tdc_programme.documents.chunking.pieces import flat_of
from tdc_programme.documents.outline.nodes import Node

ROOT = Path(__file__).resolve().parents[3]
DECREE = """\
CHÍNH PHỦ
Số: 15/2024/NĐ-CP
Hà Nội, ngày 05 tháng 01 năm 2024

NGHỊ ĐỊNH
Quy định về đo lường

Căn cứ Luật Đo lường số 04/2011/QH13;
Chính phủ ban hành Nghị định quy định về đo lường.

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về đo lường.
Điều 2. Điều kiện
1. Tổ chức có đủ các điều kiện sau:
a) Có trụ sở tại Việt Nam;
b) Có thiết bị theo Phụ lục I kèm theo Nghị định này;
c) Có ít nhất 02 người đã qua đào tạo.
2. Tổ chức nộp hồ sơ về Bộ Khoa học và Công nghệ.
3. Bộ Khoa học và Công nghệ trả lời trong 15 ngày.
Chương II
ĐIỀU KHOẢN THI HÀNH
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2024.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn A

PHỤ LỤC I
DANH MỤC THIẾT BỊ
STT\tTên\tSố lượng
1\tCân\t02
2\tThước\t05
"""


def cut(text: str, limit: int = 1500) -> tuple[tdc.Chunk, ...]:
    return tdc.chunks(tdc.read_document(text), max_characters=limit)


def words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def assert_lawful(document: tdc.Document, limit: int) -> None:
    """What holds of the chunks of any document."""
    made = tdc.chunks(document, max_characters=limit)
    flat = flat_of(document)
    at = 0
    for chunk in made:
        assert document.text[chunk.start : chunk.end] == chunk.text
        assert chunk.start >= at
        at = chunk.end
        assert chunk.plain
        letters = flat.text[flat.offset(chunk.start) : flat.offset(chunk.end)]
        assert words(chunk.plain) == words(letters)
        assert len(chunk.plain) <= limit or len(chunk.plain.rstrip(chunk.plain[-1])) <= 1
    assert words("".join(chunk.plain for chunk in made)) == words(flat.text)
    articles = [node for node in document.outline.walk() if node.kind.value == "article"]
    for chunk in made:
        assert sum(holds(node, chunk) for node in articles) <= 1
        for path in filter(document.outline.ancestry.get, chunk.parts):
            assert holds(document.outline.ancestry[path][-1], chunk)


def holds(node: Node, chunk: tdc.Chunk) -> bool:
    return node.start < chunk.end and chunk.start < node.end


LINES = st.sampled_from(
    [
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi điều chỉnh",
        "Điều 2. Đối tượng áp dụng",
        "**Điều 3.** Tổ chức; cá nhân",
        "1. Tổ chức có đủ các điều kiện sau:",
        "2. Bộ Khoa học và Công nghệ. TP. Hồ Chí Minh trả lời.",
        "a) Có trụ sở;",
        "b) Có thiết bị,",
        "- Như trên;",
        "I. MỤC TIÊU",
        "“Điều 5. Điều kiện",
        "1. Sửa đổi, bổ sung Điều 5 như sau: “Điều 5. Mới",
        "Đơn vị nộp hồ sơ.”.",
        "PHỤ LỤC I",
        "QUY CHẾ",
        "(Ban hành kèm theo Quyết định số 5/QĐ-BKHCN)",
        "STT\tTên\tSố",
        "1\tCân\t02",
        "| a | b |",
        "|---|---|",
        "Nơi nhận:",
        "KT. BỘ TRƯỞNG",
        "Số: 12/2024/TT-BKHCN",
        "V/v góp ý dự thảo",
        "Kính gửi: Các đơn vị",
        "<table><tr><td><p>x</p><p>y</p></td></tr></table>",
        "Đo lu\u031bo\u031b\u0300ng\u00a0\u200bx",
        "x" * 90,
        "tổ chức " * 30,
        "---",
        "",
    ]
)


@given(
    lines=st.lists(LINES | st.text(max_size=20), min_size=1, max_size=25),
    limit=st.sampled_from([1, 2, 7, 30, 100, 400]),
)
@example(lines=["a", "Điều 1. x", "1. y:", "a) " + "z" * 300], limit=100)
@example(lines=["a" + "\u0301" * 40 + "b" * 20], limit=10)
def test_every_word_is_in_one_chunk_and_no_chunk_is_of_two_articles(lines: list[str], limit: int) -> None:
    try:
        document = tdc.read_document("\n".join(lines))
    except tdc.DocumentError:
        return
    assert_lawful(document, limit)


@pytest.mark.parametrize("limit", [40, 300, 1500])
@pytest.mark.parametrize("name", ["selection-announcement-2024.txt", "orientation-letter-2023.txt"])
def test_the_laws_hold_of_the_examples(name: str, limit: int) -> None:
    assert_lawful(tdc.read_document(ROOT / "examples" / name), limit)


def test_the_laws_hold_of_real_documents(shared: Path) -> None:
    files = sorted((shared / "corpus" / "raw" / "documents").glob("*.md"))[::6]
    assert files
    for file in files:
        assert_lawful(tdc.read_document(file), 800)


def test_a_decree_by_articles() -> None:
    made = cut(DECREE, 240)
    assert [(chunk.kind.value, chunk.label) for chunk in made] == [
        ("head", ""),
        ("preamble", ""),
        ("provision", "Điều 1"),
        ("provision", "khoản 1 Điều 2"),
        ("provision", "khoản 2 Điều 2 và khoản 3 Điều 2"),
        ("provision", "Điều 3"),
        ("tail", ""),
        ("appendix", "Phụ lục I"),
    ]
    assert made[2].plain.startswith("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1.")
    assert made[2].headings == ("Chương I. QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh")
    assert made[3].cited == "khoản 1 Điều 2 Nghị định số 15/2024/NĐ-CP"
    assert (made[4].path, made[4].parts) == ("dieu-2", ("dieu-2/khoan-2", "dieu-2/khoan-3"))
    assert made[4].heading_path == "Chương I. QUY ĐỊNH CHUNG > Điều 2. Điều kiện"
    assert made[6].plain.startswith("Nơi nhận:")
    assert made[6].plain.endswith("Nguyễn Văn A")


def test_a_clause_that_is_too_long_is_cut_at_its_points() -> None:
    point = next(chunk for chunk in cut(DECREE, 90) if chunk.label.startswith("điểm b"))
    assert point.lead == ("1. Tổ chức có đủ các điều kiện sau:",)
    assert point.in_context.splitlines()[:3] == [
        "Nghị định số 15/2024/NĐ-CP Quy định về đo lường",
        "Chương I. QUY ĐỊNH CHUNG > Điều 2. Điều kiện > khoản 1 > điểm b",
        "1. Tổ chức có đủ các điều kiện sau:",
    ]


def test_what_is_named_in_a_citation_is_found_again() -> None:
    document = tdc.read_document(DECREE)
    for chunk in tdc.chunks(document, max_characters=60, kinds=["provision"]):
        assert [document.at(str(place)).path for place in chunk.places] == list(chunk.parts)
        assert chunk.citation is not None
        assert tdc.parse_citation(chunk.cited or "").pinpoints == chunk.places


def test_heads_of_tables_go_with_their_rows() -> None:
    rows = [chunk for chunk in cut(DECREE, 30) if chunk.kind is ChunkKind.TABLE]
    assert [chunk.plain for chunk in rows] == ["STT\tTên\tSố lượng\n1\tCân\t02", "2\tThước\t05"]
    assert [chunk.lead for chunk in rows] == [(), ("STT\tTên\tSố lượng",)]
    assert {str(place) for chunk in rows for place in chunk.places} == {"Phụ lục I"}


def test_kinds_are_kept_by_name_or_member() -> None:
    document = tdc.read_document(DECREE)
    assert {chunk.kind.value for chunk in tdc.chunks(document, kinds=("tail", ChunkKind.HEAD))} == {"head", "tail"}
    with pytest.raises(tdc.DataError, match=r"kinds: 'tails' is none of .* \(did you mean 'tail'\?\)"):
        tdc.chunks(document, kinds=("tails",))


def test_a_chunk_must_be_able_to_hold_something() -> None:
    with pytest.raises(tdc.DataError, match="max_characters: 0 is not positive") as told:
        cut("Điều 1. Phạm vi", 0)
    assert "không phải số dương" in told.value.in_language("vi")


def test_lengths_are_counted_as_the_caller_counts() -> None:
    def tokens(text: str) -> int:
        return len(text.split())

    document = tdc.read_document(DECREE)
    made = tdc.chunks(document, max_characters=20, length=tokens)
    assert max(tokens(chunk.plain) for chunk in made) <= 20
    assert len(tdc.chunks(document, max_characters=20)) > len(made)


def test_a_count_that_nothing_satisfies_ends_all_the_same() -> None:
    document = tdc.read_document("Điều 1. Phạm vi\nĐo lường.")
    assert "".join(chunk.plain for chunk in tdc.chunks(document, length=lambda _: 10_000)).startswith("Điều1Phạmvi")


def test_new_wording_stays_with_the_article_that_quotes_it() -> None:
    act = (
        "Điều 1. Sửa đổi Thông tư số 15/2022/TT-BKHCN\n1. Sửa đổi Điều 5 như sau:\n“Điều 5. Hồ sơ\n1. Đơn.\n"
        "2. Bản sao.”\nĐiều 2. Hiệu lực\nTừ ngày ký."
    )
    made = cut(act, 60)
    assert {chunk.label for chunk in made if "Bản sao" in chunk.plain or "Hồ sơ" in chunk.plain} == {"khoản 1 Điều 1"}


def test_a_letter_is_cut_at_its_paragraphs() -> None:
    made = tdc.chunks(tdc.read_document(ROOT / "examples" / "orientation-letter-2023.txt"), max_characters=1000)
    assert [chunk.kind.value for chunk in made[:4]] == ["head", "content", "content", "tail"]
    assert made[2].plain.startswith("Để bảo đảm định hướng")
    assert [chunk.path for chunk in made[4:]] == [f"orientations[{number}]" for number in range(5)]
    assert made[4].headings[0].startswith("ĐỊNH HƯỚNG NHIỆM VỤ")


def test_tasks_are_one_each_and_know_the_head_of_their_table() -> None:
    made = tdc.chunks(tdc.read_document(ROOT / "examples" / "selection-announcement-2024.txt"), max_characters=3000)
    first, second = (chunk for chunk in made if chunk.kind is ChunkKind.TASK)
    assert (first.path, second.path) == ("tasks[0]", "tasks[1]")
    assert first.headings[-1].startswith("1. Truyền thông nâng suất chất lượng")
    assert second.cited == "Phụ lục Thông báo số /TB-TĐC"


def test_sections_of_a_letter_are_not_joined() -> None:
    letter = (
        "Số: 5/KH-TĐC\nKẾ HOẠCH\nI. MỤC TIÊU\n1. Nâng cao năng suất.\n2. Đo lường.\nII. TỔ CHỨC\nCác đơn vị thực hiện."
    )
    assert [chunk.label for chunk in cut(letter, 70)[1:]] == ["Mục I", "Mục II"]
    assert [chunk.label for chunk in cut(letter, 45)[1:]] == ["khoản 1 Mục I", "khoản 2 Mục I", "Mục II"]


def test_articles_of_a_regulation_are_told_from_those_of_its_decision() -> None:
    decision = (
        "Số: 5/QĐ-BKHCN\nQUYẾT ĐỊNH\nĐiều 1. Ban hành Quy chế.\nQUY CHẾ\nQUẢN LÝ ĐO LƯỜNG\n"
        "(Ban hành kèm theo Quyết định số 5/QĐ-BKHCN)\nĐiều 1. Phạm vi\nĐo lường."
    )
    assert [str(chunk) for chunk in cut(decision) if chunk.kind is ChunkKind.PROVISION] == [
        "Điều 1 Quyết định số 5/QĐ-BKHCN",
        "Điều 1 Quy chế ban hành kèm theo Quyết định số 5/QĐ-BKHCN",
    ]


def test_a_number_that_comes_twice_is_not_cited() -> None:
    twice = cut("Số: 5/2024/NĐ-CP\nNGHỊ ĐỊNH\nĐiều 1. Phạm vi\nĐo lường.\nĐiều 1. Phạm vi\nĐo lường.")
    assert [chunk.cited for chunk in twice[1:]] == ["Điều 1 Nghị định số 5/2024/NĐ-CP", "Nghị định số 5/2024/NĐ-CP"]


def test_of_two_last_chunks_none_is_a_small_rest() -> None:
    made = cut("Điều 1. X\n" + "".join(f"{number}. Tổ chức nộp hồ sơ.\n" for number in range(1, 12)), 250)
    assert [len(chunk.parts) for chunk in made] == [6, 5]


def test_a_text_without_places_is_cut_too() -> None:
    assert tdc.chunks(tdc.Document()) == ()
    assert [chunk.kind.value for chunk in tdc.chunks(tdc.Document(text="Một.\n\nHai."))] == ["content"]


def test_endless_titles_do_not_stand_in_every_chunk() -> None:
    made = cut("Chương I\n" + "QUY ĐỊNH " * 200 + "\nĐiều 1. X\na\nĐiều 2. Y\nb", 3000)
    assert all(len(heading) <= 301 for chunk in made for heading in chunk.headings)


def test_markup_is_in_the_text_and_not_in_the_words() -> None:
    chunk = cut("### **Điều 1. Phạm vi**\n\n1\\. Đo *lường*.\n")[-1]
    assert (chunk.text, chunk.plain) == (
        "### **Điều 1. Phạm vi**\n\n1\\. Đo *lường*.",
        "Điều 1. Phạm vi\n\n1. Đo lường.",
    )


def test_values_that_share_a_line_are_one_piece() -> None:
    task = tdc.Task(number=1, title="Đào tạo")
    places = tuple(Place(f"tasks[{number}]", 0, 10) for number in range(2))
    document = tdc.Document(text="1\tĐào tạo, tập huấn", tasks=(task, task), places=places)
    assert [chunk.path for chunk in tdc.chunks(document)] == ["tasks[0]"]


def test_a_tail_above_the_content_leaves_no_content() -> None:
    text = "Nơi nhận: VT\nSố: 5\nMột.\n"
    places = (Place("distribution[0]", 10, 12), Place("body[0]", 19, 23))
    assert [chunk.kind.value for chunk in tdc.chunks(tdc.Document(text=text, places=places))] == ["tail"]


def test_the_items_of_points_and_of_dashes_are_cited_as_far_as_they_have_numbers() -> None:
    text = "Số: 5/2024/NĐ-CP\nNGHỊ ĐỊNH\nĐiều 1. X\n1. Gồm:\na) Hồ sơ:\n(i) Đơn:\n- giấy;\n- điện tử;\n(ii) Ảnh."
    made = cut(text, 10)
    assert {chunk.path: chunk.label for chunk in made if "gach" in chunk.path} == {
        "dieu-1/khoan-1/diem-a/diem-(i)/gach-1": "tiết (i) điểm a khoản 1 Điều 1",
        "dieu-1/khoan-1/diem-a/diem-(i)/gach-2": "tiết (i) điểm a khoản 1 Điều 1",
    }
