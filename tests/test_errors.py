"""Errors say what, where and how to mend; they are values that travel."""

from __future__ import annotations

import pickle

import pytest

from tdc_programme import (
    CitationError,
    DataError,
    DateError,
    DocumentError,
    Fault,
    MissingExtraError,
    NumberError,
    QuantityError,
    TdcError,
)

SUBJECTS = [NumberError, DateError, QuantityError, CitationError, DocumentError, DataError]


@pytest.mark.parametrize("kind", SUBJECTS)
def test_every_error_is_a_value_error_of_ours(kind: type[TdcError]) -> None:
    assert issubclass(kind, TdcError)
    assert issubclass(kind, ValueError)


def test_the_message_says_text_reason_and_place() -> None:
    error = DateError("February 2026 has 28 days", text="ngày 30/02/2026", start=5, end=15)
    assert str(error) == "'ngày 30/02/2026': February 2026 has 28 days (at 5–15)"
    assert (error.text, error.start, error.end, error.reason) == (
        "ngày 30/02/2026",
        5,
        15,
        "February 2026 has 28 days",
    )


def test_the_reason_alone_is_a_message() -> None:
    assert str(NumberError("no number")) == "no number"
    assert NumberError("no number").text is None


def test_a_long_text_is_quoted_short_with_both_its_ends() -> None:
    said = str(NumberError("no number", text="đầu" + "x" * 10_000 + "cuối"))
    assert len(said) < 120
    assert "đầu" in said
    assert "cuối" in said


@pytest.mark.parametrize("kind", SUBJECTS)
def test_errors_pickle(kind: type[TdcError]) -> None:
    error = kind("why", text="what", start=1, end=2)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (str(again), again.text, again.start, again.end) == (str(error), "what", 1, 2)


def test_faults_are_values() -> None:
    fault = Fault("$.tasks[1]", "missing")
    assert fault == Fault("$.tasks[1]", "missing")
    assert fault != Fault("$.tasks[2]", "missing")
    assert fault != "$.tasks[1]: missing"
    assert len({fault, Fault("$.tasks[1]", "missing")}) == 1
    assert str(fault) == "$.tasks[1]: missing"
    assert repr(fault) == "Fault('$.tasks[1]', 'missing')"
    assert str(DataError("bad", faults=(fault,))) == "bad\n  $.tasks[1]: missing"


def test_a_missing_extra_says_what_to_install() -> None:
    error = MissingExtraError.of("cli", "click")
    assert isinstance(error, ImportError)
    assert str(error) == "this needs the package 'click': pip install 'tdc-programme[cli]'"


def test_reasons_in_two_languages() -> None:
    error = pickle.loads(pickle.dumps(DataError("the file is empty", vietnamese="tệp rỗng", text="x")))
    assert (error.in_language("vi"), error.in_language("en")) == ("tệp rỗng", "the file is empty")
    assert str(error) == "'x': the file is empty"
    assert DataError("no words yet").in_language("vi") == "no words yet"
    fault = pickle.loads(pickle.dumps(Fault("$.a", "is empty", "rỗng")))
    assert (fault.in_language("vi"), fault.in_language("en"), Fault("$", "x").in_language("vi")) == (
        "rỗng",
        "is empty",
        "x",
    )
    assert "cần gói 'rich'" in MissingExtraError.of("cli", "rich").in_language("vi")
