"""Many documents: in this process and in others, from folders, columns and pairs."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import tdc_programme as tdc
from tdc_programme import bulk
from tdc_programme.bulk.mapping import MapperJob
from tdc_programme.bulk.sources import BulkItem
from tdc_programme.tabular import arrow as arrow_module

CIRCULAR = "Số: 5/2024/TT-BKHCN\nTHÔNG TƯ\nCăn cứ Luật Đo lường số 04/2011/QH13;\nĐiều 1. Phạm vi\nĐo lường."
TEXTS = [
    f"theo điểm a khoản 2 Điều {number} Thông tư số {number}/2022/TT-BKHCN ngày 12/10/2022" for number in range(1, 90)
]


def rows(batches: Iterator[Any]) -> list[dict[str, Any]]:
    return [row for batch in batches for row in batch.to_pylist()]


# --- what comes out ---------------------------------------------------------------------------------------------


def test_citations_are_rows_with_typed_columns() -> None:
    (row,) = rows(bulk.citation_batches([("a", TEXTS[4])]))
    assert row == {
        "document": "a",
        "start": 27,
        "end": len(TEXTS[4]),
        "text": "Thông tư số 5/2022/TT-BKHCN ngày 12/10/2022",
        "key": tdc.parse_citation("Thông tư số 5/2022/TT-BKHCN").key,
        "kind": "Thông tư",
        "number": "5/2022/TT-BKHCN",
        "year": 2022,
        "symbol": "TT-BKHCN",
        "issued": dt.date(2022, 10, 12),
        "issued_edtf": "2022-10-12",
        "issued_text": "ngày 12 tháng 10 năm 2022",
        "issuer": None,
        "subject": None,
        "pinpoints": [{"article": "5", "clause": "2", "point": "a", "part": None, "item": None}],
        "error": None,
    }


def test_a_document_is_a_row() -> None:
    (row,) = rows(bulk.document_batches([("a", CIRCULAR)]))
    assert (row["kind"], row["number"], row["articles"], row["is_draft"]) == ("Thông tư", "5/2024/TT-BKHCN", 1, True)
    assert row["legal_bases"] == [tdc.read_document(CIRCULAR).legal_bases[0].citation.key]
    assert row["characters"] == len(CIRCULAR)
    assert row["problems"]
    assert row["signer"] is None


def test_findings_are_those_of_a_check() -> None:
    text = "Thư trưởng Bộ theo Thông tư số 15/2022/TT-BKHHCN"
    made = rows(bulk.finding_batches([("a", text)], language="en"))
    report = tdc.check(text, language="en")
    assert [(row["rule"], row["message"], row["start"]) for row in made] == [
        (finding.rule, finding.message, finding.start) for finding in report.findings
    ]
    assert {row["rule"] for row in rows(bulk.finding_batches([("a", text)], rules="TXT001"))} == {"TXT001"}
    assert not {"TXT001"} & {row["rule"] for row in rows(bulk.finding_batches([("a", text)], ignore=["TXT"]))}


def test_of_no_documents_the_columns_are_told() -> None:
    (batch,) = bulk.citation_batches([])
    assert batch.num_rows == 0
    assert batch.schema == bulk.ArrowMapper(task="citations").schema


# --- what is bad ------------------------------------------------------------------------------------------------


def test_a_bad_document_is_a_row_with_its_error() -> None:
    mixed: list[tuple[str, str | bytes | Path]] = [
        ("a", CIRCULAR),
        ("b", b""),
        ("c", Path("/nowhere/at/all.txt")),
        ("d", "  "),
        ("e", CIRCULAR),
    ]
    made = rows(bulk.document_batches(mixed, language="en"))
    assert [row["document"] for row in made] == ["a", "b", "c", "d", "e"]
    assert [row["error"] is None for row in made] == [True, False, False, False, True]
    assert "blank" in made[3]["error"]
    vietnamese = rows(bulk.citation_batches([("c", Path("/nowhere/at/all.txt"))]))
    assert vietnamese[0]["error"] == "không có tệp hoặc thư mục này"


def test_what_ended_its_process_is_a_row() -> None:
    (row,) = MapperJob(bulk.ArrowMapper(task="findings", language="en")).failed(BulkItem("a", "x")).to_pylist()
    assert (row["document"], row["error"]) == (
        "a",
        "the process that read it ended: too little memory, or a fault of a library",
    )


def test_groups_that_are_full_leave_none_that_is_empty() -> None:
    assert [batch.num_rows for batch in bulk.document_batches([(str(number), "x") for number in range(64)])] == [32, 32]


def test_what_nobody_foresaw_is_a_row_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("tdc_programme.bulk.mapping.read_document", fails)
    assert rows(bulk.document_batches([("a", "x")]))[0]["error"] == "RecursionError: too deep"


def test_half_characters_do_not_stop_a_run() -> None:
    half = chr(0xD800)
    made = rows(
        bulk.citation_batches(
            [(f"a{half}", f"theo điểm a khoản 2 Điều 5 Luật Đo lường{half}, Thông tư số 5/2022/TT-BKHCN")]
        )
    )
    assert {row["document"] for row in made} == {"a?"}
    assert made[0]["pinpoints"][0]["article"] == "5"


def test_options_are_refused_at_once() -> None:
    with pytest.raises(tdc.DataError, match="processes: 0 is not positive") as told:
        bulk.citation_batches([], processes=0)
    assert "không phải số dương" in told.value.in_language("vi")
    with pytest.raises(TypeError, match="int or None as processes, not str"):
        bulk.citation_batches([], processes="2")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(tdc.DataError, match="TXT0999"):
        bulk.finding_batches([], rules=["TXT0999"])
    with pytest.raises(tdc.DataError, match="language: 'fr'"):
        bulk.document_batches([], language="fr")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(tdc.DataError, match="'citation' is none of"):
        bulk.ArrowMapper(task="citation")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(FileNotFoundError):
        bulk.citation_batches(Path("/nowhere/at/all"))


@pytest.mark.parametrize("wrong", ["a text", b"bytes", 5, None])
def test_what_is_no_source_is_a_type_error(wrong: Any) -> None:
    with pytest.raises(TypeError, match="takes a folder, rows of Arrow, or pairs"):
        bulk.citation_batches(wrong)


@pytest.mark.parametrize("wrong", [["a text"], [("a", 5)], [("a",)]])
def test_parts_of_a_source_are_looked_at(wrong: Any) -> None:
    with pytest.raises(TypeError, match="pairs of a name and a text"):
        list(bulk.citation_batches(wrong))


def test_without_pyarrow_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow_module, "pyarrow", None)
    with pytest.raises(tdc.MissingExtraError, match=r"tdc-programme\[tables\]"):
        bulk.citation_batches([])


# --- where they come from ---------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "năm 2024").mkdir()
    (tmp_path / "năm 2024" / "b.txt").write_text(CIRCULAR, encoding="utf-8")
    (tmp_path / "a.md").write_text(TEXTS[0], encoding="utf-8")
    (tmp_path / "c.xlsx").write_bytes(b"PK\x03\x04\x00")
    (tmp_path / "d.py").write_text("no document")
    return tmp_path


def test_a_folder_names_its_files_by_their_paths(folder: Path) -> None:
    made = rows(bulk.document_batches(folder))
    assert [row["document"] for row in made] == ["a.md", "c.xlsx", "năm 2024/b.txt"]
    assert [row["error"] is None for row in made] == [True, False, True]
    (one,) = rows(bulk.document_batches(folder / "a.md"))
    assert one["document"] == "a.md"


TABLE = pa.table({"path": ["a", "b", None], "text": [TEXTS[0], None, TEXTS[1]], "size": [1, 2, 3]})


@pytest.mark.parametrize(
    "sources",
    [
        TABLE,
        TABLE.to_batches()[0],
        TABLE.to_reader(),
        TABLE.to_batches(max_chunksize=1),
        iter(TABLE.to_batches()),
        TABLE.set_column(1, "text", TABLE["text"].cast("binary")),
        TABLE.set_column(1, "text", TABLE["text"].cast("large_string")),
    ],
    ids=["table", "batch", "reader", "batches", "iterator", "binary", "large"],
)
def test_rows_of_arrow_are_taken_as_they_come(sources: Any) -> None:
    made = rows(bulk.citation_batches(sources, id="path"))
    assert [(row["document"], row["number"], row["error"]) for row in made] == [
        ("a", "1/2022/TT-BKHCN", None),
        ("b", None, "không có văn bản: ô trống (null)"),
        ("2", "2/2022/TT-BKHCN", None),
    ]


@pytest.mark.parametrize("column", [TABLE["text"], TABLE["text"].combine_chunks()])
def test_a_column_alone_is_counted(column: Any) -> None:
    assert [row["document"] for row in rows(bulk.citation_batches(column))] == ["0", "1", "2"]


def test_columns_are_asked_for_by_their_names() -> None:
    with pytest.raises(tdc.DataError, match=r"no column 'txt', only 'path', 'text', 'size' \(did you mean 'text'\?\)"):
        list(bulk.citation_batches(TABLE, text="txt"))
    with pytest.raises(tdc.DataError, match="the column 'size' holds int64, not texts"):
        list(bulk.citation_batches(TABLE, text="size"))


# --- several processes ------------------------------------------------------------------------------------------


def test_processes_give_the_same_in_the_same_order() -> None:
    pairs = [(str(number), text) for number, text in enumerate(TEXTS)]
    told: list[bulk.BulkProgress] = []
    made = rows(bulk.citation_batches(pairs, processes=2, progress=told.append))
    assert made == rows(bulk.citation_batches(pairs))
    assert [one.documents for one in told] == [32, 64, 89]
    assert str(told[-1]) == "89 documents, 0 failed, 89 rows"


def test_failures_are_counted() -> None:
    told: list[bulk.BulkProgress] = []
    list(bulk.document_batches([("a", ""), ("b", CIRCULAR)], progress=told.append))
    assert told == [bulk.BulkProgress(documents=2, failed=1, rows=2)]


def test_a_run_reads_no_further_than_it_must() -> None:
    read = 0

    def endless() -> Iterator[tuple[str, str]]:
        nonlocal read
        while True:
            read += 1
            yield str(read), TEXTS[0]

    batches = bulk.citation_batches(endless(), processes=None if os.cpu_count() == 1 else 2)
    next(batches)
    time.sleep(0.1)
    assert read <= 32 * 6
    batches.close()  # type: ignore[attr-defined]  # a generator is what it is


SCRIPT = """
import sys
from tdc_programme import bulk
def pairs():
    while True:
        yield "a", "theo Thông tư số 15/2022/TT-BKHCN"
if __name__ == "__main__":
    for batch in bulk.citation_batches(pairs(), processes=2):
        print("begun", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="keys are signals elsewhere")
def test_a_key_ends_a_run_with_its_processes(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "begun\n"
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all of them
        _, said = run.communicate(timeout=60)
    assert said.count("Traceback") == 1
    assert said.rstrip().endswith("KeyboardInterrupt")
    assert is_gone(run.pid)


def is_gone(group: int) -> bool:
    """Whether the last process of a group has ended; what counts the resources of the others ends after them."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_script_without_its_door_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from tdc_programme import bulk\nlist(bulk.citation_batches([('a', 'b')], processes=2))\n", encoding="utf-8"
    )
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert "tdc_programme.errors.TdcError: no process can be started; in a script, call this under if" in run.stderr


# --- as a function of record batches ----------------------------------------------------------------------------


def test_a_mapper_can_be_sent_and_says_what_it_does() -> None:
    mapper = bulk.ArrowMapper(task="citations", text="body", id="path")
    assert pickle.loads(pickle.dumps(mapper)) == mapper
    assert str(mapper) == "citations of body"
    assert "`pinpoints` ARRAY<STRUCT<`article`: STRING, " in mapper.ddl


@pytest.mark.parametrize("task", ["citations", "documents", "findings"])
def test_the_two_schemas_of_a_task_are_one(task: bulk.BulkTask) -> None:
    mapper = bulk.ArrowMapper(task=task)
    names = [part.partition("` ")[0][1:] for part in mapper.ddl.split(", `") if "` " in part]
    assert names[0] == "document"
    assert mapper.schema.names[-1] == "error"
    spark = {"string": "STRING", "int64": "BIGINT", "int32": "INT", "bool": "BOOLEAN", "date32[day]": "DATE"}
    plain = [f"`{column.name}` {spark[str(column.type)]}" for column in mapper.schema if str(column.type) in spark]
    assert [column for column in plain if column not in mapper.ddl] == []
    assert len(plain) >= len(mapper.schema) - 3
