"""From letters with places to paragraphs, columns and tables."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.sources.grids import Ruling, grids_of
from tdc_programme.documents.sources.printed.glyphs import Glyph, PrintedPage
from tdc_programme.documents.sources.printed.pages import text_of_pages

#: Every letter of these pages is this wide, in parts of its height.
WIDE = 0.5


def put(left: float, base: float, text: str, size: float = 10) -> Iterator[Glyph]:
    """Set a line of letters from ``left`` on; blanks are gaps."""
    blank = False
    for char in text:
        if char == " ":
            blank = True
        else:
            yield Glyph(left, left + WIDE * size, base, size, char, blank)
            blank = False
        left += WIDE * size


def page(
    *lines: tuple[float, float, str] | tuple[float, float, str, float], rulings: tuple[Ruling, ...] = ()
) -> PrintedPage:
    return PrintedPage([glyph for line in lines for glyph in put(*line)], rulings, 595, 842)


def box(columns: list[float], rows: list[float]) -> tuple[Ruling, ...]:
    """Draw a table with all its rules."""
    level = tuple(Ruling(columns[0], y, columns[-1], y) for y in rows)
    return level + tuple(Ruling(x, rows[0], x, rows[-1]) for x in columns)


FULL = "chữ " * 18 + "hết đây"  # to the right edge of a text that begins at 100


class TestParagraphs:
    def test_a_full_line_goes_on_and_a_short_one_ends(self) -> None:
        lines = ((100, 100, FULL), (100, 112, FULL), (100, 124, "cùng nhau."), (100, 136, "Đoạn hai"))
        assert text_of_pages([page(*lines)]) == f"{FULL} {FULL} cùng nhau.\n\nĐoạn hai"

    def test_room_between_lines_parts_paragraphs(self) -> None:
        text = text_of_pages([page((100, 100, FULL), (100, 112, FULL), (100, 130, FULL), (100, 142, FULL))])
        assert text == f"{FULL} {FULL}\n\n{FULL} {FULL}"

    def test_another_size_parts_paragraphs(self) -> None:
        assert text_of_pages([page((100, 100, FULL), (100, 112, "nhỏ", 7))]) == f"{FULL}\n\nnhỏ"

    def test_an_item_or_an_indented_line_after_a_full_sentence(self) -> None:
        full = FULL[:-1] + "."
        lines = ((100, 100, full), (100, 112, "- mục;"), (100, 124, full), (120, 136, "Thụt vào"))
        assert text_of_pages([page(*lines)]) == f"{full}\n\n- mục;\n\n{full}\n\nThụt vào"

    def test_a_chapter_after_a_full_sentence_and_a_rule_of_dashes(self) -> None:
        full = FULL[:-1] + "."
        lines = ((100, 100, full), (250, 112, "Chương II"), (100, 130, "---"), (100, 142, "Nơi nhận:"))
        assert text_of_pages([page(*lines)]) == f"{full}\n\nChương II\n\n---\n\nNơi nhận:"

    def test_a_label_after_a_full_sentence(self) -> None:
        full = FULL[:-1] + "."
        assert (
            text_of_pages([page((100, 100, full), (100, 112, "Nội dung chính: a"))]) == f"{full}\n\nNội dung chính: a"
        )

    def test_lines_broken_by_hand(self) -> None:
        lines = (
            (100, 100, FULL),
            (250, 112, "TÊN GỌI"),
            (250, 124, "CỦA NÓ"),
            (100, 136, "Về việc nâng cao"),
            (100, 148, "năng suất"),
        )
        assert text_of_pages([page(*lines)]) == f"{FULL}\n\nTÊN GỌI\nCỦA NÓ\n\nVề việc nâng cao năng suất"

    def test_words_that_a_line_end_cuts(self) -> None:
        wide = "chữ " * 17 + "36/2025/TT-"
        lines = ((100, 100, wide), (100, 112, "BNNMT và " + FULL[9:-3] + "x/e"), (100, 124, "-Magazine"))
        assert text_of_pages([page(*lines)]).endswith("36/2025/TT-BNNMT và " + FULL[9:-3] + "x/e-Magazine")

    def test_a_centred_title_wraps_where_it_is_full(self) -> None:
        lines = (
            (100, 100, FULL),
            (110, 120, "Về " + FULL[:-5]),
            (250, 132, "chất lượng"),
            (100, 150, FULL),
            (100, 162, FULL),
        )
        assert text_of_pages([page(*lines)]).split("\n\n")[1] == "Về " + FULL[:-5] + " chất lượng"

    def test_letters_printed_twice_and_marks_above_the_line(self) -> None:
        glyphs = [*put(100, 100, "đậm"), *put(100.3, 100, "đậm"), *put(115, 97, "2", 6)]
        assert text_of_pages([PrintedPage(glyphs)]) == "đậm2"

    def test_nothing(self) -> None:
        assert text_of_pages([]) == text_of_pages([page()]) == ""


class TestColumns:
    def test_a_letterhead_is_read_left_first(self) -> None:
        lines = (
            (100, 60, "BỘ KHOA HỌC"),
            (300, 61, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
            (380, 73, "VIỆT NAM"),
            (100, 74, "TỔNG CỤC"),
            (300, 92, "Độc lập - Tự do"),
            (100, 92, "Số: 5/TB-TĐC"),
            (300, 110, "Hà Nội, ngày 5 tháng 3 năm 2024"),
            (110, 140, "Kính gửi: Bộ A"),
            (100, 160, FULL),
        )
        assert text_of_pages([page(*lines)]) == (
            "BỘ KHOA HỌC\nTỔNG CỤC\n\nSố: 5/TB-TĐC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do\n\n"
            f"Hà Nội, ngày 5 tháng 3 năm 2024\n\nKính gửi: Bộ A\n\n{FULL}"
        )

    def test_a_signature_has_room_for_ink(self) -> None:
        lines = (
            (100, 100, FULL),
            (100, 130, "Nơi nhận:"),
            (350, 130, "GIÁM ĐỐC"),
            (100, 142, "- Như trên."),
            (350, 220, "Hà Minh Hiệp"),
            (100, 300, "PHỤ LỤC"),
        )
        assert text_of_pages([page(*lines)]) == (
            f"{FULL}\n\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nHà Minh Hiệp\n\nPHỤ LỤC"
        )

    def test_two_runs_of_one_column_on_one_line(self) -> None:
        lines = ((100, 100, "A"), (130, 100, "B"), (350, 100, "C"), (100, 112, "D"))
        assert text_of_pages([page(*lines)]) == "A    B\nD\n\nC"

    def test_a_stretched_line_is_one_line(self) -> None:
        first = [*put(100, 100, "kéo"), *put(135, 100, FULL[8:])]
        text = text_of_pages([PrintedPage([*first, *put(100, 112, FULL), *put(100, 124, "hết.")])])
        assert text == f"kéo {FULL[8:]} {FULL} hết."


class TestFurniture:
    def test_page_numbers_and_running_heads_are_left_out(self) -> None:
        pages = [
            page((250, 40, f"Công báo số {number}"), (100, 100, FULL), (100, 112, FULL), (300, 800, f"- {number} -"))
            for number in (1, 2, 3)
        ]
        assert text_of_pages(pages) == " ".join([FULL] * 6)

    def test_a_number_in_the_middle_stays(self) -> None:
        assert text_of_pages([page((100, 300, "2024"), (100, 340, "chữ"))]) == "2024\n\nchữ"

    def test_a_page_of_another_width(self) -> None:
        wide = PrintedPage(list(put(50, 100, "ngang")), (), 842, 595)
        assert text_of_pages([page((100, 100, FULL)), wide]) == f"{FULL}\n\nngang"


class TestTables:
    def test_cells_are_parted_by_tabs(self) -> None:
        rules = box([100, 150, 300, 400], [100, 120, 160])
        lines = (
            (105, 112, "TT"),
            (155, 112, "Tên"),
            (305, 112, "Ghi chú"),
            (105, 132, "1"),
            (155, 132, "Một."),
            (155, 144, "Hai"),
        )
        table = page(*lines, (100, 90, FULL), (100, 180, "sau"), rulings=rules)
        assert text_of_pages([table]) == f"{FULL}\n\nTT\tTên\tGhi chú\n1\tMột.\N{PARAGRAPH SEPARATOR}Hai\t\n\nsau"

    def test_merged_cells_are_empty_where_they_go_on(self) -> None:
        rules = [rule for rule in box([100, 200, 300, 400], [100, 120, 140, 160]) if rule.is_level or rule.left != 200]
        rules += [Ruling(200, 120, 200, 160), Ruling(99, 139, 101, 139)]
        rules = [rule for rule in rules if not (rule.is_level and rule.top == 140)] + [Ruling(200, 140, 400, 140)]
        lines = (
            (105, 112, "AB"),
            (305, 112, "C"),
            (105, 145, "D"),
            (205, 132, "E"),
            (305, 132, "F"),
            (205, 152, "G"),
            (305, 152, "H"),
        )
        assert text_of_pages([page(*lines, rulings=tuple(rules))]) == "AB\t\tC\nD\tE\tF\n\tG\tH"

    def test_a_narrow_table_lays_out(self) -> None:
        rules = box([100, 300, 500], [100, 160])
        assert text_of_pages([page((105, 112, "trái"), (305, 112, "phải"), rulings=rules)]) == "trái\n\nphải"

    def test_a_table_goes_on_over_pages(self) -> None:
        columns = [100.0, 150, 300, 400]
        head = ((105, 112, "TT"), (155, 112, "Tên"), (305, 112, "Ghi chú"))
        first = page(*head, (105, 132, "1"), (155, 132, "dài"), (305, 132, "x"), rulings=box(columns, [100, 120, 160]))
        cut = page(*head, (155, 132, "tiếp."), rulings=box(columns, [100, 120, 160]))
        only = page((155, 112, "cuối"), rulings=box(columns, [100, 160]))
        last = page(
            (105, 112, "2"), (155, 112, "b"), (305, 112, "y"), (100, 200, "hết"), rulings=box(columns, [100, 160])
        )
        other = page((105, 112, "a"), (150, 112, "b"), rulings=box([100, 140, 400], [100, 160]))
        moved = page((105, 112, "c"), (150, 112, "d"), rulings=box([100, 160, 400], [100, 160]))
        assert text_of_pages([first, cut, only, last, other, moved]) == (
            "TT\tTên\tGhi chú\n1\tdài tiếp.\N{PARAGRAPH SEPARATOR}cuối\tx\n2\tb\ty\n\nhết\n\na\n\nb\n\nc    d"
        )

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            (("infographi", "c/e"), "infographic/e"),
            (("sảnphẩm/tuầ"[1:], "n x"), "ảnphẩm/tuần x"),
            (("(TCĐLCLQG", ")"), "(TCĐLCLQG)"),
            (("mộtsp1/quý", "x 4"), "mộtsp1/quý x 4"),
            (("lượng/quý,", "x 4"), "lượng/quý, x 4"),
        ],
    )
    def test_words_too_long_for_a_cell(self, cell: tuple[str, str], wanted: str) -> None:
        rules = box([95, 155, 255, 355], [100, 160])
        lines = ((100, 112, cell[0]), (100, 124, cell[1]), (160, 112, "b"), (260, 112, "c"))
        assert text_of_pages([page(*lines, rulings=rules)]).split("\t")[0] == wanted


class TestGrids:
    def test_rules_that_touch_nothing_are_no_table(self) -> None:
        assert grids_of([Ruling(100, 100, 400, 100), Ruling(100, 300, 400, 300), Ruling(100, 100, 101, 101)]) == []

    def test_one_box_is_no_table(self) -> None:
        assert grids_of(box([100, 400], [100, 300])) == []

    def test_tables_come_from_top_to_bottom(self) -> None:
        grids = grids_of([*box([100, 200, 300], [400, 500]), *box([100, 200, 300], [100, 200])])
        assert [grid.top for grid in grids] == [100, 400]
        assert grids[0].cell_at(150, 150) == (0, 0)
        assert grids[0].cell_at(350, 150) is grids[0].cell_at(150, 99) is None

    def test_a_drawing_is_no_table(self) -> None:
        assert grids_of([Ruling(0, y, 500, y) for y in range(4001)]) == []
        assert grids_of(box([4.0 * x for x in range(120)], [4.0 * y for y in range(120)])) == []


@given(
    st.lists(
        st.lists(
            st.builds(
                Glyph,
                st.floats(-50, 700),
                st.floats(-50, 700),
                st.floats(-50, 900),
                st.floats(1, 40),
                st.sampled_from("aĐ1-/.,("),
                st.booleans(),
            ),
            max_size=40,
        ),
        max_size=3,
    ),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 6), st.booleans()), max_size=20),
)
def test_any_page_gives_its_letters(letters: list[list[Glyph]], rules: list[tuple[int, int, int, bool]]) -> None:
    rulings = [
        Ruling(x * 100, y * 100, x * 100 + (n * 100) * level, y * 100 + (n * 100) * (not level))
        for x, y, n, level in rules
    ]
    text = text_of_pages([PrintedPage(glyphs, rulings) for glyphs in letters])
    assert set(text) <= {*"aĐ1-/.,(", *" \t\n\N{PARAGRAPH SEPARATOR}"}
