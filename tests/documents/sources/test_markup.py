"""Markup seen through: what tags and marks become, and that words keep their places."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.sources.markup import flatten, is_html
from tdc_programme.text import View, view


def flat(text: str) -> str:
    return flatten(text).text.replace("\N{PARAGRAPH SEPARATOR}", "¶")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Markdown
        ("**Số:** /TB-TĐC", "Số: /TB-TĐC"),
        ("***đậm nghiêng***", "đậm nghiêng"),
        ("__đậm__ và _nghiêng_", "đậm và nghiêng"),
        ("*Hà Nội, ngày*", "Hà Nội, ngày"),
        ("## THÔNG BÁO", "THÔNG BÁO"),
        ("> trích", "trích"),
        ("[a@b.vn](mailto:a@b.vn)", "a@b.vn"),
        (r"1\. a \*b\*", "1. a *b*"),
        # What only looks like it
        ("* một mục", "* một mục"),
        ("* * *", "* * *"),
        ("*****", "*****"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("ten_file_dai@x.vn", "ten_file_dai@x.vn"),
        ("tr*ng", "tr*ng"),
        ("a* b_ c](d)", "a* b_ c](d)"),
        ("[ghi chú] (sau)", "[ghi chú] (sau)"),
        ("a | b", "a | b"),
        ("tỷ lệ <5 % và >3 %", "tỷ lệ <5 % và >3 %"),
        ("<n> doanh nghiệp <tên>", "<n> doanh nghiệp <tên>"),
        ("AT&T; R&D &khong;", "AT&T; R&D &khong;"),
        # HTML in a text
        ("KH&amp;CN &#272;&#x110;&nbsp;x", "KH&CN ĐĐ x"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>a</p><p>b</p>", "\na\n\nb\n"),
        ("<i>a</i><font color='x>y'>b</font>", "ab"),
        ("<ul><li>a</li><li>- b</li></ul>", "\n\n- a\n\n- b\n\n"),
        ("<ol><li>a</li><li>b</li></ol>", "\n\n1. a\n\n2. b\n\n"),
        ("<li>a</li></ul>", "\n- a\n\n"),
        ("a<!-- b -->c<!-- d", "ac<!-- d"),
        ("<style>p {}</style>a<script>if (a<b) x()</script >b", "ab"),
        ("<style>a", "a"),
        ("<!DOCTYPEx>a", "a"),
        ('<a href="x', '<a href="x'),
        # rows parted by tabs keep their paragraphs inside
        ("1\t<p>a</p> <p>b<br>c</p>\td", "1\t¶a¶ ¶b¶c¶\td"),
    ],
)
def test_text(text: str, wanted: str) -> None:
    assert flat(text) == wanted


class TestPipes:
    def test_rows(self) -> None:
        text = "| a | b | c |\n|:--|:-:|--:|\n| x **y** | p\\|q | |\n\nhết | rồi"
        assert flat(text) == " a \t b \t c \n\n x y \t p|q \t \n\nhết | rồi"

    def test_without_outer_pipes(self) -> None:
        assert flat("a | b | c\n--- | --- | ---\nx | y<br>z | 1\n") == "a \t b \t c\n\nx \t y¶z \t 1\n"

    def test_tabs_in_cells_are_blanks(self) -> None:
        assert flat("|a|b|\n|--|--|\n|x\ty|z|") == "a\tb\n\nx y\tz"

    @pytest.mark.parametrize("text", ["|---|---|\n| a | b |", "chữ\n|---|---|"])
    def test_a_rule_needs_a_head(self, text: str) -> None:
        assert "|" in flat(text)

    def test_a_second_rule_is_no_second_table(self) -> None:
        assert flat("|a|b|\n|--|--|\n|--|--|\n|x|y|") == "a\tb\n\n\nx\ty"


class TestHtmlFile:
    def test_line_breaks_mean_nothing(self) -> None:
        assert flat("<html><body>a\n  b <b>\n*c*</b> | _d_\t\\*</body></html>").strip() == "a b  *c* | _d_ \\*"

    def test_head_is_hidden(self) -> None:
        assert flat("<?xml version='1.0'?>\n<html><head><title>x</title></head><p>a").split() == ["a"]

    def test_spans_leave_empty_cells(self) -> None:
        text = "<html><table><tr><td rowspan=2>1<td colspan='2'>a<td>b<tr><td>p<td>q<td>r</table>"
        assert flat(text).strip("\n") == "1\ta\t\tb\n\tp\tq\tr"

    def test_table_in_a_table_is_paragraphs_of_the_cell(self) -> None:
        text = "<html><table><tr><td>1</td><td>a<table><tr><td>x</td><td>y</td></tr></table>b</td></tr></table>"
        assert flat(text).strip("\n").replace("¶¶", "¶").replace("¶¶", "¶") == "1\ta¶x¶y¶b"

    def test_stray_parts(self) -> None:
        assert flat("<html><tr><td>a</td></tr></table></thead>b").strip() == "ab"

    def test_unclosed_comment_is_text(self) -> None:
        assert "<!-- a" in flat("<html><p><!-- a <!-- b")


def test_table_in_a_text_is_read_like_one_in_a_file() -> None:
    text = "đầu\n<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>\ncuối"
    assert [line.strip(" ") for line in flat(text).split("\n") if line.strip()] == ["đầu", "a \tb", "cuối"]


@given(st.text(alphabet="ab \t\n|*_<>/&;pli#-[]()\\.1đế", max_size=60))
def test_any_text_keeps_its_places(text: str) -> None:
    v = flatten(text)
    assert v.source == text
    for index, char in enumerate(v.text):
        start, end = v.span(index, index + 1)
        assert 0 <= start <= end <= len(text)
        if char.isalpha() and end - start == 1:
            assert view(text[start:end]).text == char


def test_a_view_passes() -> None:
    v = View("a **b**")
    assert flatten(v).text == "a b"
    plain = View("a b")
    assert flatten(plain) is plain


@pytest.mark.parametrize(
    "unit", ["<", "<p", "<!--", "*a ", "[a", "[](", "_a", "&#", "<a href='", "|-", "<style>", "\\"]
)
def test_work_grows_with_the_text(unit: str) -> None:
    """A hostile text costs what its length costs: twice the text, about twice the work."""

    def work(text: str) -> int:
        count = 0

        def profile(frame: object, event: str, arg: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(profile)
        try:
            flatten(text)
        finally:
            sys.setprofile(None)
        return count

    once, twice = work(unit * 200), work(unit * 400)
    assert twice < 2.5 * once + 200


NEXT = "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch. " * 5


class TestPages:
    """Pages saved from the web."""

    @pytest.mark.parametrize(
        ("page", "wanted"),
        [
            (
                "<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>\n<p>\t\tBộ luật\n\t\thình sự</p>",
                "Bộ luật hình sự",
            ),
            ("\ufeff<?xml version='1.0'?>\n<!DOCTYPE html>\n<html><body>\t\t\ta</body></html>", "a"),
            ("<div>\t\t\tBộ luật\n\t\thình sự</div>\n", "Bộ luật hình sự"),
            ("<html><nav><ul><li>Trang chủ</ul></nav><noscript>x</noscript><button>Tải về</button><p>a</p>", "a"),
            ("<html><div style='color:red;display:none'>x<div>y</div></div><p hidden>z</p><p>a</p>", "a"),
            ("<html><div aria-hidden='true'>x</div><ul role=navigation><li>y</ul><img hidden><p>a</p>", "a"),
            ("<html><div hidden><div hidden>hai lần<p>a</p>", "hai lần\na"),
            ("<html><div hidden>không đóng<p>a</p>", "không đóng\na"),
            (
                f"<html><p>Menu</p><div id='toanvancontent'><p>{NEXT}</p><div>b</div></div><p>Liên quan</p>",
                f"{NEXT.strip()}\nb",
            ),
            ("<html><p>Menu</p><div class='fulltext'><p>ngắn</p></div>", "Menu\nngắn"),
            (f"<html><p>Menu</p><div class='x content1'><p>{NEXT}</p>", f"Menu\n{NEXT.strip()}"),
            (
                "<html><table><tr><td><p>đầu</p><table><tr><td>TT<td>Tên<td>Ghi chú</table></td></tr></table>cuối",
                "đầu\nTT\tTên\tGhi chú\ncuối",
            ),
            ("<html><table><tr><td>a<td>b<td><table><tr><td>c</table></table></td>x</table>", "a\tb\t¶¶¶c\nx"),
        ],
    )
    def test_text(self, page: str, wanted: str) -> None:
        assert "\n".join(line.strip(" ¶") for line in flat(page).split("\n") if line.strip()) == wanted

    @pytest.mark.parametrize("text", ["<p>a</p>\n# Mục\n<p>b</p>", "<p>a</p> b", "<n> a</n>", "<b>Số:</b> 5\n\tx"])
    def test_what_is_no_page(self, text: str) -> None:
        assert not is_html(text)
