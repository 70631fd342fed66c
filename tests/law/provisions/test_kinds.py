"""What parts are called, and numbers that say the same."""

from __future__ import annotations

import pytest

from tdc_programme.law.provisions import ProvisionKind
from tdc_programme.law.provisions.kinds import same_number


def test_every_kind_has_a_word_a_slug_and_a_prefix() -> None:
    for names in (
        [kind.word for kind in ProvisionKind],
        [kind.slug for kind in ProvisionKind],
        [kind.akn for kind in ProvisionKind],
    ):
        assert len(set(names)) == len(ProvisionKind)
        assert all(names)


def test_ranks_go_from_the_whole_to_an_item() -> None:
    assert ProvisionKind.DOCUMENT.rank == 0 < ProvisionKind.ARTICLE.rank < ProvisionKind.ITEM.rank


@pytest.mark.parametrize(
    ("kind", "number", "same"),
    [
        (ProvisionKind.CHAPTER, "IV", "4"),
        (ProvisionKind.PART, "thứ hai", "2"),
        (ProvisionKind.PART, "THỨ  HAI", "2"),
        (ProvisionKind.SECTION, "A", "a"),
        (ProvisionKind.FORM, "01", "1"),
        (ProvisionKind.ARTICLE, "05A", "5a"),
        (ProvisionKind.POINT, "i", "i"),
        (ProvisionKind.APPENDIX, "", ""),
        (ProvisionKind.ARTICLE, "0", "0"),
    ],
)
def test_one_spelling(kind: ProvisionKind, number: str, same: str) -> None:
    assert same_number(kind, number) == same
