"""Tasks from rows that are as they should be, and from such as are not."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import Document, ProblemKind
from tdc_programme.documents.reading import read_document

HEAD = "TT\tTên nhiệm vụ\tTổ chức chủ trì\tChủ nhiệm\tSản phẩm\tThời gian\n"


def kinds(document: Document) -> list[ProblemKind]:
    return [problem.kind for problem in document.problems]


class TestTable:
    def test_short_and_long_rows(self) -> None:
        document = read_document(
            HEAD + "1\tA\tViện X\tTS. B\t01 báo cáo\n2\tC\tViện X\tTS. D\t01 báo cáo\t12 tháng\tthừa\n"
        )
        wanted = [ProblemKind.NO_PARTS, ProblemKind.ROW_LENGTH, ProblemKind.ROW_LENGTH]
        assert kinds(document) == [*wanted, ProblemKind.BAD_DURATION, ProblemKind.BAD_DURATION]
        assert [task.months for task in document.tasks] == [None, None]
        assert document.problems[4].detail == "12 tháng thừa"  # nothing is thrown away

    def test_surplus_empty_cells_are_nothing(self) -> None:
        document = read_document(HEAD + "1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\t\t\n")
        assert document.problems[1:] == ()
        assert document.tasks[0].months == 12

    def test_rows_without_number_title_host_or_product(self) -> None:
        rows = "1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\n3\t\tViện Y\tTS. C\tx\t9 tháng\na)\tC\t\t\t\t\n"
        document = read_document(HEAD + rows)
        assert [task.title for task in document.tasks] == ["A", "C"]
        assert set(kinds(document)) == {
            ProblemKind.NO_PARTS,
            ProblemKind.NO_TITLE,
            ProblemKind.NO_TASK_NUMBER,
            ProblemKind.NO_HOST,
            ProblemKind.NO_LEAD,
            ProblemKind.NO_DELIVERABLES,
            ProblemKind.BAD_DURATION,
        }
        (left,) = document.unread
        assert "Viện Y" in document.text[left.start : left.end]
        assert document.tasks[1].number is None

    def test_empty_rows_are_nothing(self) -> None:
        assert read_document(HEAD + "\t\t\t\t\t\n1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\n").tasks[0].title == "A"

    def test_labels_honorifics_and_slashes(self) -> None:
        cell = "Đơn vị chủ trì: Viện A / Viện B;/ Chủ nhiệm: Bà Lê Thị Bình"
        document = read_document(f"Tên nhiệm vụ\tTổ chức chủ trì/ Chủ nhiệm\tThời gian\nA\t{cell}\t9 tháng")
        (task,) = document.tasks
        assert [host.name for host in task.hosts] == ["Viện A", "Viện B"]
        assert [(lead.title, lead.name) for lead in task.leads] == [(None, "Lê Thị Bình")]
        assert task.number is None
        assert kinds(document)[1:] == [ProblemKind.MISSING_COLUMN]

    def test_two_tables(self) -> None:
        row = "1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\n"
        between = "Các nhiệm vụ sau đây thuộc một danh mục khác của năm sau:\n"
        document = read_document(f"{HEAD}{row}Trang 2\n{HEAD}{row.replace('1', '2', 1)}{between}{HEAD}{row}")
        assert [task.number for task in document.tasks] == [1, 2, 1]
        other = "Tên đề tài\tĐơn vị chủ trì\tChủ nhiệm\tSản phẩm\tThời gian\nC\tViện D\tLê An\t01 báo cáo\t9 tháng"
        assert [task.title for task in read_document(HEAD + row + other).tasks] == ["A", "C"]

    def test_no_host_column_and_no_rows(self) -> None:
        document = read_document("Tên nhiệm vụ\tMục tiêu\tGhi chú\n")
        assert document.tasks == ()
        assert kinds(document)[:1] == [ProblemKind.NO_PARTS]
        assert {problem.detail for problem in document.problems[1:]} == {"host", "lead", "deliverables", "months"}
        assert {problem.path for problem in document.problems} == {None}

    def test_a_table_of_something_else_stays_text(self) -> None:
        document = read_document("Năm\tSố lượng\tGiá\n2024\t5\t7")
        assert document.tasks == ()
        assert document.body == ("Năm Số lượng Giá 2024 5 7",)

    def test_tabs_that_lay_out_lines_make_no_table(self) -> None:
        head = "BỘ NỘI VỤ\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\t\tKính gửi: Viện A.\n\n"
        text = head + "Nơi nhận:\t\t\tBỘ TRƯỞNG\n\n- Như trên;\t\t\tLê Văn An"
        document = read_document(text)
        assert (document.organisation, document.recipients) == ("BỘ NỘI VỤ", ("Viện A",))
        assert document.signature is not None
        assert (document.signature.name, document.distribution) == ("Lê Văn An", ("Như trên",))

    @pytest.mark.parametrize(
        ("cell", "months"),
        [
            ("15 tháng", 15),
            ("2 năm", 24),
            ("3 quý", 9),
            ("1,5 năm", 18),
            ("18 tháng (từ tháng 01/2025)", 18),
            ("Từ tháng 01/2026 đến tháng 6/2027", 18),
            ("12", None),
            ("15 ngày", None),
            ("năm 2025", None),
            ("từ tháng 01/2025", None),
            ("đến tháng 12/2026", None),
            ("giai đoạn 2025-2026", None),
            ("từ tháng 01/2026 đến năm 2027", None),
            ("2025 - 2026", None),
            ("0 tháng", None),
            ("từ tháng 6/2027 đến tháng 01/2026", None),
        ],
    )
    def test_months(self, cell: str, months: int | None) -> None:
        document = read_document(HEAD + f"1\tA\tViện X\tTS. B\t01 báo cáo\t{cell}\n")
        assert document.tasks[0].months == months
        assert (ProblemKind.BAD_DURATION in kinds(document)) is (months is None)

    @pytest.mark.parametrize(("cell", "months"), [("12", 12), ("mười hai", 12), ("1,5", None), ("x", None)])
    def test_months_under_a_head_that_says_so(self, cell: str, months: int | None) -> None:
        head = HEAD.replace("Thời gian", "Thời gian (tháng)")
        assert read_document(head + f"1\tA\tViện X\tTS. B\t01 báo cáo\t{cell}\n").tasks[0].months == months
