"""Tables, and looking things up in them."""

from __future__ import annotations

from tdc_programme.tables import Lookup, did_you_mean, load_table


def test_a_table_is_read() -> None:
    assert load_table("law", "kinds")["kinds"]
    assert load_table("", "programme_1322")["programme"]["code"] == "1322"


def test_a_code_goes_before_a_name_and_a_name_before_a_code_in_another_case() -> None:
    things = [("TT", "thông tư"), ("tt2", "TT"), ("Ab", "x"), ("aB", "y"), ("ĐA", "đề án")]
    lookup = Lookup(things, fold=str.casefold, codes=lambda it: [it[0]], names=lambda it: [it[1]])
    assert lookup.all("TT") == (("TT", "thông tư"),)
    assert lookup.all("tt") == (("tt2", "TT"),)
    assert lookup.all("Ab") == (("Ab", "x"),)
    assert lookup.all("AB") == ()  # two codes alike but for their case
    assert lookup.get("đa") == ("ĐA", "đề án")
    assert lookup.get("ĐỀ ÁN") == ("ĐA", "đề án")
    assert lookup.get("?") is None


def test_of_several_of_one_name_the_order_decides() -> None:
    plain = Lookup([3, 1, 2], fold=str, names=lambda n: ["odd" if n % 2 else "even"])
    assert plain.all("odd") == (3, 1)
    assert Lookup([3, 1, 2], fold=str, names=lambda n: ["odd" if n % 2 else "even"], order=sorted).all("odd") == (1, 3)


def test_a_hint_names_what_is_near_of_the_first_choices_that_have_any() -> None:
    assert did_you_mean("tu", ["tự", "từ", "xa"], ["tu"]) == " (did you mean 'tu'?)"
    assert did_you_mean("abcd", ["abce", "abcf", "abcg"]) == " (did you mean 'abcg' or 'abcf'?)"
    assert did_you_mean("abcd", ["abce", "abcf"], most=1) == " (did you mean 'abcf'?)"
    assert did_you_mean("abcd", ["abxy"], cutoff=0.9) == ""
