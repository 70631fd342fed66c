"""A chunk alone: how it writes itself."""

from __future__ import annotations

import tdc_programme as tdc


def test_a_chunk_outside_any_part_is_told_by_its_kind() -> None:
    (chunk,) = tdc.chunks(tdc.Document(text="Kính gửi các đơn vị."))
    assert str(chunk) == "content"
    assert chunk.in_context == "Kính gửi các đơn vị."
    assert repr(chunk) == "<Chunk content 0–20 'Kính gửi các đơn vị.'>"
    assert chunk.metadata == {"kind": "content", "path": "", "label": "", "headings": "", "start": 0, "end": 20}


def test_chunks_are_equal_where_they_say_the_same() -> None:
    document = tdc.read_document("Điều 1. Phạm vi\n1. Đo lường.")
    assert tdc.chunks(document) == tdc.chunks(document)
    assert "<Chunk dieu-1 0–28 " in repr(tdc.chunks(document))
