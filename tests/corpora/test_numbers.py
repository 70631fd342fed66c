"""Numbers in real documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from tdc_programme.vietnamese.numbers import find_numbers

SCALES = {"trăm": 100, "nghìn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


def test_the_amounts_of_real_quotas_are_found(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    wanted = right = wrong = 0
    for record in corpus("quotas"):
        found = find_numbers(record["text"])
        for quantity in record["quantities"]:
            scale = 1
            for word in quantity["unit"].split():
                if word not in SCALES:
                    break
                scale *= SCALES[word]
            amounts = {Decimal(str(quantity[key])) for key in ("value", "min", "max") if quantity.get(key) is not None}
            here = [f for f in found if quantity["start"] <= f.start < quantity["end"]]
            wanted += len(amounts)
            right += sum(any(f.value in (amount, amount * scale) for f in here) for amount in amounts)
        covered = [(q["start"], q["end"]) for q in record["quantities"]]
        wrong += sum(not any(start <= f.start < end for start, end in covered) for f in found)
    assert right / wanted >= 0.99
    assert wrong <= 2  # the sides of a photograph, which the labels leave out on purpose


def test_no_number_is_found_in_a_real_citation_or_date(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    for record in corpus("citations"):
        for citation in record["citations"]:
            inside = [f.text for f in find_numbers(record["text"]) if citation["start"] <= f.start < citation["end"]]
            assert inside == [], json.dumps(record["text"][citation["start"] : citation["end"]], ensure_ascii=False)
    for record in corpus("dates"):
        for date in record["dates"]:
            if date["kind"] in ("date", "datetime", "month", "year"):
                here = record["text"][date["start"] : date["end"]]
                assert [f.text for f in find_numbers(record["text"]) if date["start"] <= f.start < date["end"]] == [], (
                    here
                )
