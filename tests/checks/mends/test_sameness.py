"""When two texts say the same, and what a mend changes without naming it."""

from __future__ import annotations

import unicodedata

import pytest

from tdc_programme.checks.mends.sameness import Sameness, tokens
from tdc_programme.checks.model import Alteration, Edit, Fix
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.law.provisions import find_internal_references
from tdc_programme.vietnamese.quantities import find_quantities


def sameness(text: str, old: str, new: str, *changes: Alteration) -> Sameness:
    at = text.index(old)
    return Sameness(text, [Fix((Edit(at, at + len(old), new),), safe=True)], [frozenset(changes)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ ( KH&CN )", "Bộ (KH&CN)"),
        ("của Bộ", unicodedata.normalize("NFD", "của Bộ")),
        ("của\u200b Bộ\u00ad", "của  Bộ"),
        ("Độc lập – Tự do", "Độc lập - Tự do"),
        ("“Chương trình”", '"Chương trình"'),
        ("a) Một;\nb) Hai.", "a) Một.\nb) Hai./."),
        ("năm 2020 )", "năm 2020)"),
    ],
)
def test_what_nobody_reads_does_not_count(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("của Bộ", "củaBộ"),
        ("như sau:", "như sau."),
        ("1.200", "1,200"),
        ("5%", "5"),
        ("a, b", "a; b"),
        ("một\nhai", "một hai"),
        ("một\nhai", "một\n\nhai"),
        ("Bộ", "bộ"),
        ("không được", "được"),
    ],
)
def test_words_and_marks_count(one: str, other: str) -> None:
    assert tokens(one) != tokens(other)


@pytest.mark.parametrize(
    ("text", "old", "new", "named", "breach"),
    [
        ("quan , tổ", " ,", ",", (), None),
        ("quan, tổ", ",", ";", (), "marks"),
        ("quan, tổ", ",", ";", (Alteration.MARKS,), None),
        ("quan tổ chức", "quan tổ", "quan, tổ", (Alteration.CASE,), "marks"),
        ("quan, tổ chức và", "quan, tổ chức và", "quan tổ, chức và", (Alteration.SPELLING,), "marks"),
        ("tại Khoản 2", "K", "k", (), "words"),
        ("tại Khoản 2", "K", "k", (Alteration.CASE,), None),
        ("Thư trưởng", "Thư", "Thứ", (Alteration.SPELLING,), None),
        ("Thư trưởng", "ư", "ứ", (Alteration.SPELLING,), None),
        ("năng xuất", "xuất", "suất", (Alteration.SPELLING,), None),
        ("không cấp phép", "không", "được", (Alteration.SPELLING,), "words"),
        ("được cấp phép", "được cấp", "cấp", (Alteration.SPELLING,), "words"),
        ("tháng 04 năm", "04", "4", (Alteration.SPELLING,), None),
        ("tháng 04 năm", "04", "5", (Alteration.SPELLING,), "words"),
        ("điểm a khoản", "a", "1", (Alteration.SPELLING,), "words"),
        ("Điều 3 khoản 1", "Điều 3 khoản 1", "khoản 1 Điều 3", (Alteration.WORDS,), None),
        ("Hà Nội - Lưu: VT", ": VT", ": VT.", (), None),
    ],
)
def test_a_breach_is_what_the_rule_does_not_name(
    text: str, old: str, new: str, named: tuple[Alteration, ...], breach: str | None
) -> None:
    assert sameness(text, old, new, *named).breach(0) == breach


def test_far_words_do_not_tell() -> None:
    text = f"{'một ' * 50}quan , tổ{' hai' * 50}"
    assert sameness(text, " ,", ",").breach(0) is None


def test_values_are_compared_up_to_what_is_named() -> None:
    wrong, right = (parse_document_number(said) for said in ("15/2022/TT-BKHHCN", "15/2022/TT-BKHCN"))
    free, strict = sameness("abc", "b", "c", Alteration.NUMBER), sameness("abc", "b", "c")
    assert free.value(wrong) == free.value(right)
    assert strict.value(wrong) != strict.value(right)
    spelt = sameness("Thư trưởng Lê A", "Thư", "Thứ", Alteration.SPELLING)
    assert spelt.value(("thư thư trưởng", "Thư Thư trưởng")) == spelt.value(("thư thư trưởng", "Thứ Thứ trưởng"))
    assert spelt.value("thư trưởng") != spelt.value("Thứ trưởng")
    cased = sameness("Thư trưởng", "T", "t", Alteration.CASE)
    assert cased.value("THƯ trưởng") == cased.value("thư trưởng")
    marked = sameness("a b", " ", ", ", Alteration.MARKS)
    assert marked.value("a: b") == marked.value("a b")


def test_words_that_come_are_known_by_those_around_them() -> None:
    one = sameness("Hà Nội, 5/1/2020", "5/1/2020", "ngày 5/1/2020", Alteration.WORDS)
    assert one.value("gửi ngày, Hà Nội 05/1/2020") == one.value("gửi ngày Hà Nội 5/1/2020")
    first = sameness("Bộ Y tế", "Bộ", "Kính gửi Bộ", Alteration.WORDS)
    assert first.value("Bộ Y tế") == first.value("Kính gửi Bộ Y tế")
    gone = sameness("Kính gửi Bộ", "Kính gửi Bộ", "Bộ", Alteration.WORDS)
    assert gone.value("Bộ Y tế") == gone.value("Kính gửi Bộ Y tế")
    assert gone.value("gửi Bộ Y tế") != gone.value("Kính gửi Bộ Y tế")


def test_no_mend_stands_for_figures_letters_of_points_or_units() -> None:
    other = sameness("khoản 2", "2", "3", Alteration.WORDS)
    assert other.value("khoản 2") != other.value("khoản 3")
    for text, old, new in (("điểm a Điều này", "a", "b"), ("18 bài báo", "bài báo", "tạp chí")):
        free = sameness(text, old, new, Alteration.WORDS)
        one, two = (
            [each.value for each in (*find_internal_references(said), *find_quantities(said))]
            for said in (text, text.replace(old, new))
        )
        assert free.value(tuple(one)) != free.value(tuple(two))
