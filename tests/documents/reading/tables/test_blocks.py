"""Tasks in blocks of labelled lines."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import ProblemKind
from tdc_programme.documents.reading import read_document

ORDERED = """Danh mục nhiệm vụ đặt hàng:

1. Tên nhiệm vụ: Nghiên cứu giải pháp nâng cao
năng suất cho doanh nghiệp
- Tổ chức chủ trì: Viện Năng suất
- Chủ nhiệm: TS. Nguyễn Văn A
- Đơn vị phối hợp:
+ Sở Công Thương
+ Sở KH&CN
- Mục tiêu: Nâng cao năng suất;
- Sản phẩm:
+ 01 báo cáo tổng hợp;
+ 02 bài báo.
- Thời gian thực hiện: 24 tháng
- Kinh phí (triệu đồng): 1.200
- Mã hiệu riêng: ĐA.05

2. Tên nhiệm vụ: Xây dựng mô hình
- Tổ chức chủ trì: Trường Đại học B
- Mục tiêu: Xây dựng
- Sản phẩm: 05 mô hình

Yêu cầu các đơn vị thực hiện.
"""


class TestList:
    def test_values(self) -> None:
        first, second = read_document(ORDERED).tasks
        assert first.title == "Nghiên cứu giải pháp nâng cao năng suất cho doanh nghiệp"
        assert [task.number for task in (first, second)] == [1, 2]
        assert [host.name for host in (*first.hosts, *second.hosts)] == ["Viện Năng suất", "Trường Đại học B"]
        assert [str(lead) for lead in first.leads] == ["TS. Nguyễn Văn A"]
        assert [unit.name for unit in first.cooperating] == ["Sở Công Thương", "Sở KH&CN"]
        assert (first.objective, first.months, second.months) == ("Nâng cao năng suất", 24, None)
        assert [one.text for one in first.deliverables] == ["01 báo cáo tổng hợp", "02 bài báo."]

    def test_the_rest_is_kept(self) -> None:
        document = read_document(ORDERED)
        first, _ = document.tasks
        assert first.budget is not None
        assert first.budget.amount == 1_200_000_000
        assert (first.cells[1].column, first.cells[1].text) == ("Mã hiệu riêng", "ĐA.05")
        assert [problem.kind for problem in document.problems[1:]] == [ProblemKind.UNKNOWN_COLUMN]
        assert document.body == ("Danh mục nhiệm vụ đặt hàng:", "Yêu cầu các đơn vị thực hiện.")
        found = document.where("tasks[0].leads[0].name")
        assert found is not None
        assert found.text == "Nguyễn Văn A"


def test_one_task_under_counted_labels() -> None:
    document = read_document(
        "Điều 1. Phê duyệt nhiệm vụ sau:\n\n1. Tên nhiệm vụ: Mô hình điểm.\n2. Mục tiêu: Nâng cao.\n"
        "3. Tổ chức, cá nhân chủ trì: Viện A; TS. B.\n4. Sản phẩm:\na) 01 báo cáo;\nb) 03 bài báo.\n"
        "5. Thời gian hoàn thành: 18 tháng.\n6. Giao Vụ A hướng dẫn.\n\nĐiều 2. Tổ chức thực hiện."
    )
    (task,) = document.tasks
    assert (task.number, task.title, task.months) == (None, "Mô hình điểm", 18)
    assert ([host.name for host in task.hosts], [lead.name for lead in task.leads]) == (["Viện A"], ["B"])
    assert [(one.number, one.text) for one in task.deliverables] == [("a", "01 báo cáo"), ("b", "03 bài báo.")]
    assert document.body[1:] == ("6. Giao Vụ A hướng dẫn.", "Điều 2. Tổ chức thực hiện.")


def test_numbered_names_without_dashes_in_an_appendix() -> None:
    document = read_document(
        "Phụ lục I\n\nDANH MỤC\n\nNhiệm vụ 1: Đào tạo\nTổ chức chủ trì: Viện A\nChủ nhiệm: TS. B\nGhi chú:\n"
        "Nhiệm vụ 2: Truyền thông\nTổ chức chủ trì: Viện C\nChủ nhiệm: ThS. D\n- Chuyển tiếp\n\n"
        "| TT | Tên nhiệm vụ | Ghi chú |\n|---|---|---|\n"
    )
    assert [(task.number, task.title, task.note) for task in document.tasks] == [
        (1, "Đào tạo", None),
        (2, "Truyền thông", None),
    ]
    assert document.attachments[0].body == ("- Chuyển tiếp",) or "Chuyển tiếp" in str(document.tasks[1])


@pytest.mark.parametrize(
    "text",
    [
        "Tên dự án: Đường cao tốc\nĐịa điểm: Hà Nội",
        "Nhiệm vụ 1: Làm tốt công tác\n\nNhiệm vụ 2: Làm tốt hơn",
        "1. Tên đơn vị: Sở A\n2. Mục tiêu: B\n3. Sản phẩm: C",
        "1. Tên nhiệm vụ: A\n- Đơn vị thực hiện: Sở B\n- Thời gian: Quý I",  # a duty, not research
        "1. Tên nhiệm vụ: A\n\nVăn bản khác: B. Mục tiêu: C.\n\n- Sản phẩm: D",
    ],
)
def test_other_labels_make_no_task(text: str) -> None:
    assert read_document(text).tasks == ()


def test_a_label_without_a_value_says_nothing() -> None:
    document = read_document(ORDERED.replace("- Mã hiệu riêng: ĐA.05", "- Mã hiệu riêng:"))
    assert [cell.column for cell in document.tasks[0].cells if "Mã" in cell.column] == []
