"""What rules see of a text is what its readers see."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tdc_programme.checks.context import Context
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources.files import load

LETTER = ["Số: 15/TĐC-KHTC", "V/v góp ý dự thảo *mẫu 1* và <b>a</b>", "Kính gửi: Bộ Khoa học và Công nghệ"]


def test_what_is_no_markup_in_a_word_file_is_none_for_rules(tmp_path: Path) -> None:
    made = docx.Document()
    for line in LETTER:
        made.add_paragraph(line)
    made.save(str(tmp_path / "letter.docx"))
    document = Context(load(tmp_path / "letter.docx")).document
    assert document is not None
    assert document == read_document(tmp_path / "letter.docx")
    assert document.subject == "góp ý dự thảo *mẫu 1* và <b>a</b>"


@pytest.mark.parametrize("folder", ["examples", "tests/documents/data"])
def test_the_document_that_rules_see_is_the_one_that_is_read(folder: str) -> None:
    for file in sorted((Path(__file__).parents[3] / folder).glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        seen, read = Context(text).document, read_document(text)
        assert seen == read
        assert seen is not None
        assert (seen.places, seen.problems, seen.unread) == (read.places, read.problems, read.unread)
