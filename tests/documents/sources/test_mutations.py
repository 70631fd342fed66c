"""Damaged files of every form: they are read, or refused with an error of ours; never anything else."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import write_docx
from tdc_programme.errors import TdcError

DATA = Path(__file__).parents[1] / "data"
LETTER = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\nTHÔNG BÁO\n"

#: A place in a file, in parts of its length; how much is taken out there; what is put there.
_CHANGE = st.tuples(st.floats(0, 1), st.sampled_from([0, 1, 2, 40, 1000]), st.binary(max_size=6))
_XML_CHANGE = st.tuples(
    st.floats(0, 1),
    st.sampled_from([0, 1, 8, 60]),
    st.sampled_from(["", '"', "<", "/>", "<w:p>", "</w:tbl>", ' w:val="x"', 'w:val="99999999999"', "<!-- -->", "&#0;"]),
)


def mutated(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, length, words in changes:
        at = int(where * len(content))
        content = content[:at] + words + content[at + length :]
    return content


def assert_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(TdcError):
        assert read_document(content).text.strip()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return a file of each form that can be made here."""
    pytest.importorskip("docx")
    path = tmp_path_factory.mktemp("files") / "a.docx"
    write_docx(read_document(DATA / "ministry-notice.md"), path)
    pdf = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj "
        b"4 0 obj<</Length 54>>stream\nBT /F 12 Tf 90 700 Td (So: 5/TB-TDC) Tj ET 9 9 m 99 9 l S\nendstream endobj "
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj trailer<</Root 1 0 R>>"
    )
    return {
        "docx": path.read_bytes(),
        "doc": (Path(__file__).parent / "data" / "letter.doc").read_bytes(),
        "html": (DATA / "office-notice.html").read_bytes(),
        "pdf": pdf,
        "rtf": b"{\\rtf1\\ansi\\uc1 {\\listtext 1.\\tab}a\\par\\trowd b\\cell c\\cell d\\cell\\row e\\'e9}",
        "text": LETTER.encode("utf-16-le"),
    }


@pytest.mark.parametrize("form", ["docx", "doc", "html", "pdf", "rtf", "text"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(_CHANGE, min_size=1, max_size=6))
def test_bytes(form: str, changes: list[tuple[float, int, bytes]], files: dict[str, bytes]) -> None:
    assert_read_or_refused(mutated(files[form], changes))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    part=st.sampled_from(["word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"]), data=st.data()
)
def test_parts_of_a_docx(part: str, data: st.DataObject, files: dict[str, bytes]) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                text = content.decode()
                for where, length, words in data.draw(st.lists(_XML_CHANGE, min_size=1, max_size=4)):
                    at = int(where * len(text))
                    text = text[:at] + words + text[at + length :]
                content = text.encode()
            target.writestr(name, content)
    assert_read_or_refused(made.getvalue())
