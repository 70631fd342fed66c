"""The tables that the bundled register is made of: it is what they give, and they agree with each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tdc_programme.law.register import LegalRegister

from ...scripts import DOCS, load

ROOT = Path(__file__).parents[3]


make_data, mine = load(DOCS / "make_data.py"), load(DOCS / "mine_citations.py")


def test_the_bundled_register_is_what_the_tables_give() -> None:
    """And nothing in them is unexplained: a correction that corrects nothing, a day that cannot be, a bad number."""
    table, faults = make_data.table()
    assert faults == []
    assert make_data.BUNDLED.read_text("utf-8") == make_data.text_of(table), "run: make data"


def test_a_fault_of_a_table_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in make_data.TABLES.iterdir():
        (tmp_path / file.name).write_text(file.read_text("utf-8"), "utf-8")
    for name, row in (
        ("corrections", "Thông tư\t15/2022/TT-BKHCN\tissued\t2022-10-13\t2022-10-14\tsure\tnone"),
        ("confirmed", "Thông tư\t15/2022/TT-BKHCN\teffective\t2022-10-13\tnone"),
        ("explained", "Thông tư\t15/2022/TT-BKHCN\tlate\tit is not"),
        ("limits", "Thông tư\t99/2099/TT-BTC\t2020-01-01\tnone"),
        ("others", "Thông tư\tabc\t\t\t\t\t\tGK"),
    ):
        with (tmp_path / f"{name}.tsv").open("a", encoding="utf-8") as file:
            file.write(f"{row}\n")
    monkeypatch.setattr(make_data, "TABLES", tmp_path)
    assert make_data.table()[1] == [
        "corrections: 15/2022/TT-BKHCN has no issued 2022-10-13",
        "confirmed: 15/2022/TT-BKHCN has no effective 2022-10-13",
        "explained: 15/2022/TT-BKHCN is not late",
        "limits: nothing is known of the end of 99/2099/TT-BTC",
        "no number: Thông tư abc",
    ]


def test_what_texts_say_of_each_other(tmp_path: Path) -> None:
    codified = tmp_path / "codified.md"
    codified.write_text(
        "Điều 19.4.TT.1.1. Phạm vi\n(Điều 1 Thông tư số 01/2020/TT-BTC, có hiệu lực từ ngày 01/01/2021)\n"
        "Theo Nghị định số 05/2019/NĐ-CP ngày 03/4/2019 của Chính phủ và Thông tư số 01/2020/TT-BTC này.\n"
        "(Điều này có nội dung liên quan đến Nghị định số 06/2019/NĐ-CP ngày 03/4/2019)\n"
        "Điều 19.4.TT.2.1. Phạm vi\n(Điều 1 Thông tư số 02/2020/TT-BTC, có hiệu lực từ ngày 01/01/2021)\n"
        "Theo Quyết định số 07/2019/QĐ-UBND ngày 03/4/2019.\n"
        "Điều 19.4.TT.1.9. Hiệu lực Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2021.\n",
        "utf-8",
    )
    texts = dict(mine.texts_of(codified))
    assert list(texts) == ["codified.md", "01/2020/TT-BTC", "02/2020/TT-BTC"]
    cited = [mine.what(item.value) for item in mine.find_citations(texts["01/2020/TT-BTC"])]
    assert cited == [("Nghị định", "05/2019/NĐ-CP", "2019-04-03"), ("Thông tư", "01/2020/TT-BTC", "")]
    assert [mine.what(item.value) for item in mine.find_citations(texts["02/2020/TT-BTC"])] == [None]
    assert [said.groups() for said in mine.CLAUSE.finditer(texts["01/2020/TT-BTC"])] == [
        ("Thông tư", "01", "02", "2021")
    ]


def test_citations_agree_with_the_register_or_are_disagreements_of_it() -> None:
    """Every day of issue that a text names: the register has it, or says that a text says otherwise."""
    register = LegalRegister.bundled()
    compared = 0
    for row in make_data.read("citations"):
        known = register.get(f"{row['kind']} số {row['number']}") if re.search(r"/\d{4}/", row["number"]) else None
        if known is None or not row["issued"]:
            continue
        compared += 1
        others = [str(other.value) for other in known.disagreements if other.about == "issued"]
        assert row["issued"] in [str(known.issued), *others], row
    assert compared > 300


def test_every_fact_names_its_source_and_every_correction_its_proof() -> None:
    for name in ("corrections", "confirmed"):
        assert all(row["proof"] for row in make_data.read(name)), name
    assert {row["confidence"] for row in make_data.read("corrections")} == {"sure", "likely", "unsure"}
    for name in ("explained", "limits", "refused"):
        assert all(row["why"] for row in make_data.read(name)), name
