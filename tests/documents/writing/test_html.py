"""A page of HTML: it reads back, its text is escaped, and its headings make a tree."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from tdc_programme.documents.model import Attachment, Document, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import format_document, to_html
from tdc_programme.errors import DocumentError
from tdc_programme.law.lookup import document_kind
from tdc_programme.programme.tasks import Task
from tdc_programme.strategies import documents

DATA = Path(__file__).parents[1] / "data"
HOSTILE = "</p><script>alert(1)</script> & \"x\" 'y' <!-- -->"
#: Elements that have no end.
VOID = {"meta", "br"}


class Tree(HTMLParser):
    """Reads a page strictly: every element that begins ends, inside that which holds it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[tuple[int, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if self.open[-1] in ("h1", "h2", "h3", "h4", "h5"):
            self.headings.append((int(self.open[-1][1]), ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("h1", "h2", "h3", "h4", "h5"):
            level, said = self.headings[-1]
            self.headings[-1] = (level, said + data)

    def names(self) -> set[str]:
        return {name for name, _ in self.tags}


def check_round_trip(document: Document) -> str:
    page = to_html(document)
    Tree(page)
    assert read_document(page.encode()) == read_document(format_document(document))
    return page


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
def test_examples_come_back(name: str, examples: Path) -> None:
    document = read_document(examples / name)
    assert read_document(check_round_trip(document).encode()) == document


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_invented_documents_come_back(name: str) -> None:
    check_round_trip(read_document(DATA / name))


def test_labelled_documents_come_back(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    for record in corpus("documents"):
        check_round_trip(read_document(record["text"]))


@given(documents())
def test_any_document_comes_back_as_from_text(document: Document) -> None:
    check_round_trip(document)


def test_the_page_says_what_it_is() -> None:
    page = to_html(Document(kind=document_kind("Thông báo"), subject="R&D"))
    assert page.startswith('<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Thông báo: R&amp;D</title>" in page
    assert "<title>Văn bản</title>" in to_html(Document())
    assert not {"link", "img", "script"} & Tree(page).names()


def test_hostile_text_is_text() -> None:
    document = Document(
        kind=document_kind("Thông báo"),
        organisation=HOSTILE,
        subject=HOSTILE,
        body=(HOSTILE, f"Điều 1. {HOSTILE}."),
        recipients=(HOSTILE, HOSTILE),
        signature=Signature(name=HOSTILE),
        attachments=(Attachment(label=HOSTILE, title=HOSTILE, body=(HOSTILE,)),),
        tasks=(Task(title=HOSTILE, note=HOSTILE),),
    )
    page = to_html(document)
    assert "script" not in Tree(page).names()
    assert page.count("&lt;script&gt;") == page.count("script") / 2


def test_headings_make_a_tree() -> None:
    document = Document(
        kind=document_kind("Quyết định"),
        subject="ban hành Quy chế",
        body=("Điều 1. Ban hành Quy chế.", "Chương I", "Điều 2. Phạm vi", "Điều 3. Tổ chức\nthực hiện là việc chung."),
        attachments=(
            Attachment(label="Phụ lục I", title="DANH MỤC", subtitle="Kèm", reference="Kèm theo", body=("Chương I",)),
            Attachment(title="BẢNG", body=("1. Mục tiêu",)),
        ),
    )
    page = to_html(document)
    assert Tree(page).headings == [
        (1, "QUYẾT ĐỊNH"),
        (2, "Chương I"),
        (3, "Điều 2. Phạm vi"),
        (2, "Phụ lục I"),
        (3, "Chương I"),
        (2, "BẢNG"),
        (3, "1. Mục tiêu"),
    ]
    assert "<p><b>Điều 1.</b> Ban hành Quy chế.</p>" in page
    assert "<p><b>Điều 3.</b> Tổ chức<br>thực hiện là việc chung.</p>" in page
    assert '<p role="doc-subtitle">DANH MỤC</p>' in page
    assert '<p class="reference">(Kèm theo)</p>' in page
    letter = to_html(Document(subject="hỏi", recipients=("Viện A",)))
    assert Tree(letter).headings == [(1, "V/v hỏi")]
    assert '<p class="to">Kính gửi: Viện A.</p>' in letter


def test_a_table_has_a_head() -> None:
    page = to_html(Document(tasks=(Task(title="Bài | báo", months=3, note="một\nhai"),)))
    assert page.count('<th scope="col">') == 8
    assert "<td>Bài | báo</td>" in page
    assert "<td>một<br>hai</td>" in page


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_what_no_page_holds_is_refused(bad: str) -> None:
    for document in (
        Document(subject=f"về {bad}"),
        evolve(Document(), tasks=(Task(title=f"a{bad}"),)),
        Document(attachments=(Attachment(title="A", body=(f"x{bad}",)),)),
    ):
        with pytest.raises(DocumentError, match=f"an? HTML file cannot hold the character U\\+{ord(bad):04X}") as error:
            to_html(document)
        assert error.value.text is not None
        assert error.value.text[error.value.start : error.value.end] == bad
        assert error.value.in_language("vi").startswith("tệp HTML không chứa được ký tự")
