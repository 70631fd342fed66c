"""Kinds of product."""

from __future__ import annotations

import pytest

from tdc_programme.errors import DataError
from tdc_programme.programme.products import product_kind, product_kinds


class TestProducts:
    def test_every_word_finds_its_kind(self) -> None:
        for kind in product_kinds():
            for words in kind.words:
                assert product_kind(words) is kind
                assert product_kind(f"{words.upper()} chuyên đề") is kind
            assert str(kind) == kind.name

    def test_no_word_no_kind(self) -> None:
        assert product_kind("", default=None) is None
        assert product_kind("đại biểu", default=None) is None
        with pytest.raises(DataError, match=r"'hội thản': no known kind of product \(did you mean 'hội thảo'"):
            product_kind("hội thản")
