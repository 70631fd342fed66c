"""What a syllable is made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from tdc_programme.vietnamese.letters import is_syllable


class TestSyllables:
    """What could be a Vietnamese syllable."""

    @pytest.mark.parametrize(
        "word",
        "a ở uỷ ủy nghiêng khuyến khích giếng gì giữa quyết quý quốc hoà thuở xuýt khuỷu oong ngoằn ngoèo ƯỚC Đội yếu "
        "nghề rượu cười muỗng chuếnh choáng".replace("chuếnh", "chếnh").split(),
    )
    def test_syllables(self, word: str) -> None:
        assert is_syllable(word)
        assert is_syllable(unicodedata.normalize("NFD", word))

    @pytest.mark.parametrize(
        "word",
        [
            "",
            "b",
            "xuât",
            "cat",
            "các ",
            "hòà",
            "ngh",
            "zơ",
            "năng suất",
            "phủú",
            "LuËt",
            "c9",
            "nghiênggg",
            "1",
            "aõ",
            "xaõ",
            "nghúa",
            "ci",
            "ngê",
            "gha",
            "tóan",
        ],
    )
    def test_other_words(self, word: str) -> None:
        assert not is_syllable(word)

    def test_the_words_of_real_papers_are_syllables(self, corpus: Callable[[str], list[dict[str, Any]]]) -> None:
        words = [
            word
            for record in corpus("quotas")
            for word in re.findall(r"[^\W\d_]+", record["text"])
            if not word.isascii() and word[1:].islower()
        ]
        assert len(words) > 1000
        assert sum(map(is_syllable, words)) / len(words) > 0.995
