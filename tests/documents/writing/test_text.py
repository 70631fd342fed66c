"""Writing: the order of parts, and that the text reads back as the same document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from tdc_programme.documents.model import Attachment, Consultation, Document, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import format_document
from tdc_programme.law.document_numbers import DocumentNumber
from tdc_programme.law.lookup import document_kind
from tdc_programme.programme.deliverables import Deliverable
from tdc_programme.programme.orientations import PriorityOrientation
from tdc_programme.programme.people import Organisation, Person
from tdc_programme.programme.tasks import Task
from tdc_programme.strategies import documents
from tdc_programme.vietnamese.dates import Limit, WrittenDate

DATA = Path(__file__).parents[1] / "data"


def check_round_trip(document: Document) -> str:
    text = format_document(document)
    assert read_document(text) == document
    assert format_document(read_document(text)) == text
    return text


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
def test_examples_come_back(name: str, examples: Path) -> None:
    check_round_trip(read_document(examples / name))


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_invented_documents_come_back(name: str) -> None:
    check_round_trip(read_document(DATA / name))


def test_labelled_documents_come_back(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    for record in corpus("documents"):
        check_round_trip(read_document(record["text"]))


def test_a_basis_that_says_more_keeps_its_place_among_the_others() -> None:
    amended = "Căn cứ Luật Giáo dục số 43/2019/QH14 được sửa đổi, bổ sung bởi Luật số 123/2025/QH15;"
    other = "Căn cứ Luật Nhà giáo số 73/2025/QH15"
    head = "Số: 05/QĐ-BGDĐT\n\nHà Nội, ngày 05 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\n\nVề việc X\n\n"
    for bases in (
        f"{amended}\n\n{other};\n\n{amended}\n\n{other}.",
        f"{other};\n\n{amended}",
        f"Xét tờ trình;\n\n{amended}\n\n{other}.",
    ):
        text = f"{head}{bases}\n\nBộ quyết định như sau./."
        document = read_document(text)
        assert amended in document.body
        assert bases in check_round_trip(document)


def test_order_of_parts(examples: Path) -> None:
    text = format_document(read_document(examples / "selection-announcement-2024.txt"))
    parts = [
        "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
        "Số: /TB-TĐC\n",
        "Hà Nội, ngày … tháng … năm 2024\n",
        "THÔNG BÁO\n",
        "Về việc công bố kết quả",
        "Thực hiện Quyết định số 1322/QĐ-TTg",
        "(sau đây viết tắt là Chương trình 1322);",
        "Nơi nhận:\n- Thư trưởng Lê Xuân Định (để b/c);",
        "Q. CHỦ TỊCH\n\nHà Minh Hiệp\n",
        "Phụ lục\n",
        "(Kèm theo Thông báo số /TB-TĐC",
        "| 1 | Truyền thông nâng suất",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.count("Q. CHỦ TỊCH") == 1


def made() -> Document:
    """Make a document from nothing, with words that look like marks."""
    return Document(
        kind=document_kind("Thông báo"),
        number=DocumentNumber("09", None, "TB-SKHCN"),
        organisation="SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        place="Cần Thơ",
        date=WrittenDate(2025, 3, 4),
        subject="tuyển chọn *nhiệm vụ* <b> R&amp;D",
        recipients=("Viện A", "Viện B_c_"),
        body=("Sở Khoa học và Công nghệ thông báo như sau [x](y):",),
        distribution=("Như trên", "Lưu: VT"),
        signature=Signature(title="GIÁM ĐỐC", name="Lê Thị Bình"),
        tasks=(
            Task(
                title="Nhiệm vụ | một",
                number=1,
                hosts=(Organisation("Viện A"), Organisation("Viện B")),
                leads=(Person("Nguyễn Văn An", "TS."), Person("Trần Bình")),
                deliverables=(
                    Deliverable(
                        number="1",
                        text="Các sản phẩm:",
                        parts=(Deliverable(number="a", text="báo cáo"), Deliverable(number="b", text="bản đồ")),
                        contents=("năng suất", "chất lượng..."),
                    ),
                ),
                note="ghi chú",
            ),
            Task(title="Nhiệm vụ hai", months=9),
        ),
    )


def test_a_made_document_comes_back() -> None:
    text = check_round_trip(made())
    assert r"\*nhiệm vụ\* \<b\> R\&amp;D" in text


def test_recipients_on_one_line_or_more() -> None:
    assert "Kính gửi:\n- Viện A;\n- Viện B_c_." in format_document(made())
    assert "Kính gửi: Viện A." in format_document(evolve(made(), recipients=("Viện A",)))


def test_tasks_stand_in_the_first_attachment() -> None:
    document = evolve(
        made(), attachments=(Attachment(label="Phụ lục I", title="DANH MỤC"), Attachment(label="Phụ lục II"))
    )
    text = check_round_trip(document)
    assert text.index("Phụ lục I\n") < text.index("| 1 |") < text.index("Phụ lục II\n")


def test_orientations_without_a_heading_get_one() -> None:
    orientations = (PriorityOrientation(number=1, text="Đào tạo.", activities=("Đào tạo",)),)
    text = format_document(evolve(made(), orientations=orientations, tasks=()))
    assert "ĐỊNH HƯỚNG, NỘI DUNG ƯU TIÊN\n\n1. Đào tạo." in text
    assert read_document(text).orientations == orientations


def test_orientations_stand_under_the_first_heading_alone() -> None:
    attachments = (
        Attachment(title="GIỚI THIỆU", body=("Mở đầu.",)),
        Attachment(label="Phụ lục I", title="ĐỊNH HƯỚNG ƯU TIÊN"),
        Attachment(label="Phụ lục II", title="ĐỊNH HƯỚNG KHÁC"),
    )
    orientations = (PriorityOrientation(number=1, text="Đào tạo.", activities=("Đào tạo",)),)
    document = evolve(made(), orientations=orientations, tasks=(), attachments=attachments)
    assert check_round_trip(document).count("1. Đào tạo.") == 1


def test_a_request_for_comments_is_written_out() -> None:
    consultation = Consultation(
        deadline=WrittenDate(2025, 4, 1, 16, 30),
        limit=Limit.BY,
        addressee="Sở Khoa học và Công nghệ",
        channel=("Phòng Tiêu chuẩn", "gopy@example.vn"),
        tacit_consent=True,
    )
    document = evolve(made(), consultation=consultation, body=("Kính đề nghị.",), tasks=())
    text = format_document(document)
    assert (
        "Đề nghị cho ý kiến, gửi về Sở Khoa học và Công nghệ qua Phòng Tiêu chuẩn và qua email gopy@example.vn, "
        "chậm nhất 16h30 ngày 01/4/2025."
    ) in text
    assert read_document(text).consultation == consultation
    check_round_trip(read_document(text))
    short = Consultation(deadline=WrittenDate(2025, 4, 1), limit=Limit.BEFORE)
    assert read_document(format_document(evolve(document, consultation=short))).consultation == short
    only = Consultation(channel=("gopy@example.vn",))
    assert read_document(format_document(evolve(document, consultation=only))).consultation == only


def test_a_place_without_a_date_leaves_blanks() -> None:
    assert "Cần Thơ, ngày … tháng … năm …" in format_document(evolve(made(), date=None))
    again = read_document(format_document(evolve(made(), date=None)))
    assert again.place == "Cần Thơ"
    assert again.is_draft


@given(documents())
def test_formal_parts_of_any_document_come_back(document: Document) -> None:
    again = read_document(format_document(document))
    assert again.kind == document.kind
    assert again.number == document.number
    assert again.organisation == document.organisation
    assert again.place == document.place
    assert (again.date == document.date) or document.date is None
    assert again.subject == document.subject
    assert again.recipients == document.recipients
    assert again.distribution == document.distribution
    assert again.signature == document.signature
    assert [task.title for task in again.tasks] == [task.title for task in document.tasks]
    assert [task.months for task in again.tasks] == [task.months for task in document.tasks]


def test_little_is_enough() -> None:
    assert "BỘ TRƯỞNG" in format_document(Document(signature=Signature(title="BỘ TRƯỞNG")))
    assert format_document(Document()) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    assert "V/v hỏi" in format_document(Document(subject="hỏi"))
    assert "THÔNG BÁO" in format_document(Document(kind=document_kind("Thông báo")))
    assert "Lê Bình" in format_document(Document(signature=Signature(name="Lê Bình")))
    assert "Về X" in format_document(Document(kind=document_kind("Thông báo"), subject="Về X"))
