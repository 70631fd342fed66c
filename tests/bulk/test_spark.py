"""The same function under Spark, in a local session: ``make test-spark``."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from tdc_programme import bulk

pytestmark = [
    pytest.mark.skipif(not os.environ.get("TDC_SPARK"), reason="a session of Spark takes a minute: make test-spark"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java (openjdk-17-jre-headless)"),
    pytest.mark.filterwarnings("ignore"),  # those of Spark are not ours
]

TEXTS = {f"vb-{number:03d}.txt": f"theo khoản 2 Điều 5 Thông tư số {number}/2022/TT-BKHCN" for number in range(1, 101)}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sql = pytest.importorskip("pyspark.sql")
        session = (
            sql.SparkSession.builder.master("local[2]")
            .appName("tdc-programme")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
            .getOrCreate()
        )
    print("Spark", session.version, "Java", session._jvm.System.getProperty("java.version"))
    yield session
    session.stop()


@pytest.fixture(scope="module")
def frame(spark: Any) -> Any:
    return spark.createDataFrame([*TEXTS.items(), ("bad.txt", None)], "path STRING, body STRING").repartition(4)


def test_citations_are_found_under_spark(frame: Any) -> None:
    mapper = bulk.ArrowMapper(task="citations", text="body", id="path")
    made = sorted(frame.mapInArrow(mapper, mapper.ddl).collect(), key=lambda row: row["document"])
    here = [row for batch in bulk.citation_batches(TEXTS.items()) for row in batch.to_pylist()]
    assert [row.asDict(recursive=True) for row in made if row["error"] is None] == here
    assert [(row["document"], row["error"]) for row in made if row["error"]] == [
        ("bad.txt", "không có văn bản: ô trống (null)")
    ]


@pytest.mark.parametrize("task", ["documents", "findings"])
def test_the_other_tasks_run_under_spark(frame: Any, task: bulk.BulkTask) -> None:
    mapper = bulk.ArrowMapper(task=task, text="body", id="path")
    made = frame.mapInArrow(mapper, mapper.ddl)
    assert made.schema.fieldNames()[0] == "document"
    assert made.where("error IS NOT NULL").count() == 1
    assert made.count() >= (101 if task == "documents" else 1)


def test_files_are_read_by_their_bytes(spark: Any, tmp_path: Any) -> None:
    for name, text in list(TEXTS.items())[:5]:
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = spark.read.format("binaryFile").load(str(tmp_path)).select("path", "content")
    mapper = bulk.ArrowMapper(task="citations", text="content", id="path")
    numbers = {row["number"] for row in files.mapInArrow(mapper, mapper.ddl).collect()}
    assert numbers == {f"{number}/2022/TT-BKHCN" for number in range(1, 6)}
