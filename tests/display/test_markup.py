"""HTML that is built of elements, and nothing of a text that a browser would act on."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.display.markup import described, element, escaped, folded, joined, listed, table, whole_page


class Reader(HTMLParser):
    """Reads HTML back: its text, its elements, and whether each that was opened is closed in its turn."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"br", "meta", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@given(st.text(), st.text())
def test_text_stays_text(inside: str, title: str) -> None:
    read = Reader(element("p", inside, title=title))
    assert read.tags == ["p"]
    assert read.open == []
    assert "".join(read.words) == Reader(escaped(inside)).words[0] if read.words else not inside


def test_a_script_is_shown() -> None:
    hostile = '"><script>alert(1)</script>'
    assert element("p", hostile, title=hostile) == (
        '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>'
    )


def test_what_cannot_be_seen_is_shown_as_a_mark() -> None:
    assert escaped("a\x00b\ud800c\nd\u202ee") == "a�b�c\nd�e"


def test_elements_stay_as_they_are() -> None:
    assert element("p", "a", element("br"), None, ["b", [element("i", 1)]], class_=None) == "<p>a<br>b<i>1</i></p>"
    assert joined("<", element("b", ">")) == "&lt;<b>&gt;</b>"


def test_lists_and_names() -> None:
    assert listed([]) is None
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "<ul><li>a</li><li>b</li></ul>"
    assert described([("Số", None), ("Ngày", "")]) is None
    assert described([("Số", 12), ("Ngày", None)]) == "<dl><dt>Số</dt><dd>12</dd></dl>"
    assert folded("a", "b") == "<details><summary>a</summary>b</details>"


def test_a_table_says_its_columns_to_screen_readers() -> None:
    shown = table("Nhiệm vụ", ["STT", "Tên"], [(1, "A<B")], ["n", ""])
    assert (
        '<caption>Nhiệm vụ</caption><thead><tr><th scope="col">STT</th><th scope="col">Tên</th></tr></thead>' in shown
    )
    assert '<tr><td class="n">1</td><td>A&lt;B</td></tr>' in shown
    assert table("x", ["a"], [("b",)]).endswith("<tbody><tr><td>b</td></tr></tbody></table></div>")


def test_a_page_names_its_language_and_its_title() -> None:
    made = whole_page("<Báo cáo>", [element("style", "p{}")], element("body", element("p", "x")), "vi")
    assert made.startswith('<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">')
    assert "<title>&lt;Báo cáo&gt;</title>\n<style>p{}</style>\n</head>\n<body><p>x</p></body>" in made
    assert Reader(made).open == []
