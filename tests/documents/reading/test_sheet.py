"""What is left unread."""

from __future__ import annotations

from tdc_programme.documents.reading import read_document


def test_neighbours_are_unread_as_one() -> None:
    document = read_document("Hà Nội, ngày 5/1/2024\n\nSố: xấu\n\nPHIẾU TRÌNH\n\nNội dung.")
    (left,) = document.unread
    assert document.text[left.start : left.end] == "Số: xấu\n\nPHIẾU TRÌNH"
