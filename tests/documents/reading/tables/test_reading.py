"""Tables as other programmes and offices write them: what is a list of tasks, what is a plan, what each row says."""

from __future__ import annotations

import pytest

from tdc_programme.documents.assignments import Assignment
from tdc_programme.documents.model import Document, ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import format_document
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.vietnamese.dates import Deadline, Limit, Period, WrittenDate


def kinds(document: Document) -> list[ProblemKind]:
    return [problem.kind for problem in document.problems if problem.kind is not ProblemKind.NO_PARTS]


def units(duty: Assignment) -> tuple[list[str], list[str]]:
    return [unit.name for unit in duty.lead_units], [unit.name for unit in duty.cooperating_units]


class TestOrderedTasks:
    """Tasks of a national programme that are still to be given to somebody: no host, no leader, no length."""

    TEXT = """DANH MỤC NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ ĐẶT HÀNG THUỘC CHƯƠNG TRÌNH KC.06/21-30

| STT | Tên đề tài | Định hướng mục tiêu | Yêu cầu đối với sản phẩm | Phương thức tổ chức thực hiện | Ghi chú |
|---|---|---|---|---|---|
| (1) | (2) | (3) | (4) | (5) | (6) |
| I | Lĩnh vực nông nghiệp | | | | |
| 1 | Nghiên cứu chọn tạo giống lúa chịu mặn | Có 02 giống | 1. 02 giống lúa; 2. 03 bài báo | Tuyển chọn | |
| 2 | Nghiên cứu vắc xin cho tôm | Làm chủ công nghệ | 01 quy trình | Giao trực tiếp | |
| II | Lĩnh vực y dược | | | | |
| 1 | Nghiên cứu thuốc từ sâm | Tạo thuốc | 01 sản phẩm | Tuyển chọn | Đợt 2 |
"""

    def test_rows_groups_and_numbers(self) -> None:
        document = read_document(self.TEXT)
        assert document.assignments == ()
        assert [(task.number, task.group, task.note) for task in document.tasks] == [
            (1, ("I Lĩnh vực nông nghiệp",), None),
            (2, ("I Lĩnh vực nông nghiệp",), None),
            (1, ("II Lĩnh vực y dược",), "Đợt 2"),
        ]
        assert [deliverable.text for deliverable in document.tasks[0].deliverables] == ["02 giống lúa", "03 bài báo"]

    def test_the_way_of_giving_is_kept_and_nothing_is_missing(self) -> None:
        document = read_document(self.TEXT)
        said = [(cell.role, cell.text) for task in document.tasks for cell in task.cells]
        assert said == [("method", "Tuyển chọn"), ("method", "Giao trực tiếp"), ("method", "Tuyển chọn")]
        assert kinds(document) == []
        assert document.unread == ()


class TestProvincialList:
    """A province's list: heads in two rows, sums in groups, a total below."""

    TEXT = """| TT | Tên nhiệm vụ | Đơn vị chủ trì | Chủ nhiệm | Thời gian thực hiện | Kinh phí (triệu đồng) | | |
|---|---|---|---|---|---|---|---|
| | | | | | Tổng số | NSNN | Nguồn khác |
| A | ĐỀ TÀI | | | | 2.450 | 1.950 | 500 |
| 1 | Nghiên cứu sâm | Trường Đại học Tây Nguyên | PGS. TS. Lê Văn An | 24 tháng | 1.450 | 1.200 | 250 |
| 2 | Nghiên cứu cà phê | Viện Nông nghiệp | TS. Trần Vinh | 01/2024-12/2025 | 1,000 | 750 | 250 |
| B | DỰ ÁN | | | | | | |
| 1 | Mô hình bơ | Công ty TNHH A | ThS. Hà Thị B | 36 tháng | 1.200,5 | 600 | 600,5 |
| | Tổng cộng | | | | 3.650,5 | 2.550 | 1.100,5 |
"""

    def test_rows(self) -> None:
        tasks = read_document(self.TEXT).tasks
        assert [(task.group, task.months) for task in tasks] == [
            (("A ĐỀ TÀI",), 24),
            (("A ĐỀ TÀI",), 24),
            (("B DỰ ÁN",), 36),
        ]
        assert [str(task.leads[0]) for task in tasks] == ["PGS. TS. Lê Văn An", "TS. Trần Vinh", "ThS. Hà Thị B"]

    def test_money(self) -> None:
        first, second, third = read_document(self.TEXT).tasks
        assert [(cell.column, cell.role, cell.amount and int(cell.amount.amount)) for cell in first.cells] == [
            ("Kinh phí (triệu đồng) / Tổng số", "budget", 1_450_000_000),
            ("Kinh phí (triệu đồng) / NSNN", "budget-state", 1_200_000_000),
            ("Kinh phí (triệu đồng) / Nguồn khác", "budget-other", 250_000_000),
        ]
        assert second.budget is None  # 1,000: which?
        assert third.budget is not None
        assert third.budget.amount == 1_200_500_000

    def test_sums_are_unread_not_lost(self) -> None:
        document = read_document(self.TEXT)
        left = [document.text[place.start : place.end] for place in document.unread]
        assert left == ["2.450", "1.950", "500", "Tổng cộng | | | | 3.650,5 | 2.550 | 1.100,5"]
        assert kinds(document) == [ProblemKind.MISSING_COLUMN]


class TestPlan:
    """A province's plan is no list of research tasks."""

    TEXT = """| TT | Tên nhiệm vụ | Sở, ngành chủ trì tham mưu | Đơn vị phối hợp | Thời gian thực hiện |
|---|---|---|---|---|
|(1)|(2)|(3)|(4)|(5)|
| I | Nhóm nhiệm vụ về thể chế | | | |
| 1 | Rà soát văn bản | Sở Tư pháp | Các Sở, ban, ngành; UBND các xã, phường | Quý II/2026 |
| 2 | Ban hành quy chế | Sở Nội vụ, Sở Tài chính | Sở Văn hóa, Thể thao và Du lịch, Sở Y tế | Trước 30/6/2026 |
| II | Nhóm nhiệm vụ về truyền thông | | | |
| 1 | Tuyên truyền | Sở KH&CN | Báo và Đài Phát thanh, Truyền hình tỉnh | Thường xuyên |
"""

    def test_rows(self) -> None:
        document = read_document(self.TEXT)
        assert document.tasks == ()
        assert [(duty.number, duty.group, duty.text) for duty in document.assignments] == [
            ("1", ("I Nhóm nhiệm vụ về thể chế",), "Rà soát văn bản"),
            ("2", ("I Nhóm nhiệm vụ về thể chế",), "Ban hành quy chế"),
            ("1", ("II Nhóm nhiệm vụ về truyền thông",), "Tuyên truyền"),
        ]
        assert kinds(document) == []
        assert document.unread == ()

    def test_units(self) -> None:
        assert [units(duty) for duty in read_document(self.TEXT).assignments] == [
            (["Sở Tư pháp"], ["Các Sở, ban, ngành", "UBND các xã, phường"]),
            (["Sở Nội vụ", "Sở Tài chính"], ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
            (["Sở KH&CN"], ["Báo và Đài Phát thanh, Truyền hình tỉnh"]),
        ]

    def test_days(self) -> None:
        quarter, deadline, standing = read_document(self.TEXT).assignments
        assert quarter.due == Period(WrittenDate(2026, 4, 1), WrittenDate(2026, 6, 30))
        assert deadline.due == Deadline(Limit.BEFORE, WrittenDate(2026, 6, 30))
        assert (standing.due, standing.time) == (None, "Thường xuyên")

    def test_places(self) -> None:
        document = read_document(self.TEXT)
        for path, words in [
            ("assignments[1].lead_units[1]", "Sở Tài chính"),
            ("assignments[1].time", "Trước 30/6/2026"),
            ("assignments[2].group[0]", "II | Nhóm nhiệm vụ về truyền thông"),
        ]:
            found = document.where(path)
            assert found is not None
            assert found.text == words


def test_heads_of_two_rows_parted_by_tabs_and_a_note_below() -> None:
    document = read_document(
        "STT\tNội dung công việc\tĐơn vị\t\tThời hạn hoàn thành\tKết quả\n\t\tChủ trì\tPhối hợp\t\t\n"
        "1\tXây dựng cơ sở dữ liệu\tVụ KHTC\tCục CNTT\t12/2026\tBáo cáo trình Bộ trưởng\n"
        "2\tTập huấn\tVăn phòng\tCác đơn vị\tTháng 9/2026\t02 lớp\n"
        "Ghi chú: thời hạn có thể thay đổi\t\t\t\t\t\n"
    )
    assert [units(duty) for duty in document.assignments] == [
        (["Vụ KHTC"], ["Cục CNTT"]),
        (["Văn phòng"], ["Các đơn vị"]),
    ]
    assert [duty.due for duty in document.assignments] == [WrittenDate(2026, 12), WrittenDate(2026, 9)]
    assert [duty.result for duty in document.assignments] == ["Báo cáo trình Bộ trưởng", "02 lớp"]
    (left,) = document.unread
    assert document.text[left.start : left.end] == "Ghi chú: thời hạn có thể thay đổi"


def test_html_with_spanning_heads_and_numbered_groups() -> None:
    document = read_document(
        "<html><body><table><tr><th rowspan=2>TT</th><th rowspan=2>Nhiệm vụ</th><th colspan=2>Phân công thực hiện</th>"
        '<th rowspan="2">Thời gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr>'
        "<tr><td>1</td><td>Nhóm A</td><td></td><td></td><td></td></tr>"
        "<tr><td>1.1</td><td>Việc một</td><td>Sở A</td><td>Sở B<br>Sở C</td><td>Quý I</td></tr>"
        "<tr><td>1.2</td><td>Việc hai</td><td>Sở A</td><td></td><td>Quý II, III</td></tr>"
        "<tr><td>2</td><td>Nhóm B</td><td></td><td></td><td></td></tr>"
        "<tr><td>2.1</td><td>Việc ba</td><td>Sở D</td><td></td><td>Hằng năm</td></tr></table></body></html>"
    )
    assert [(duty.number, duty.group, *units(duty)) for duty in document.assignments] == [
        ("1.1", ("1 Nhóm A",), ["Sở A"], ["Sở B", "Sở C"]),
        ("1.2", ("1 Nhóm A",), ["Sở A"], []),
        ("2.1", ("2 Nhóm B",), ["Sở D"], []),
    ]
    assert kinds(document) == []


def test_leading_and_cooperating_units_in_one_cell() -> None:
    document = read_document(
        "| TT | Nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời hạn |\n|---|---|---|---|\n"
        "| 1 | A việc | Chủ trì: Sở A; Phối hợp: Sở B, Sở C | 31/12/2025 |\n| 2 | B việc | Sở X, Sở Y | 2026 |\n"
    )
    told, untold = document.assignments
    assert units(told) == (["Sở A"], ["Sở B", "Sở C"])
    assert units(untold) == ([], [])  # who leads?
    assert [(cell.column, cell.text) for cell in untold.cells] == [("Đơn vị chủ trì, phối hợp", "Sở X, Sở Y")]
    assert [(p.kind, p.path) for p in document.problems[1:]] == [
        (ProblemKind.UNKNOWN_COLUMN, "assignments[1].cells[0]")
    ]


def test_a_plan_of_persons_with_a_column_of_its_own() -> None:
    document = read_document(
        "| TT | Nhiệm vụ thực hiện | Người thực hiện | Thời gian hoàn thành | Tình trạng |\n|---|---|---|---|---|\n"
        "| 1 | Soạn kế hoạch | Nguyễn Văn A | 20/5/2026 | đang làm |\n"
        "| 2 | Trình ký | Đ/c Trần Thị B; Lê C | 25/5 | |\n"
        "| 3 | | Lê C | 30/5 | |\n"
    )
    first, second = document.assignments
    assert [person.name for person in (*first.people, *second.people)] == ["Nguyễn Văn A", "Trần Thị B", "Lê C"]
    assert [(cell.column, cell.text, cell.role) for cell in first.cells] == [("Tình trạng", "đang làm", None)]
    assert kinds(document) == [ProblemKind.UNKNOWN_COLUMN, ProblemKind.NO_TITLE]


def test_tasks_of_one_programme_with_organisations_and_persons_in_a_cell() -> None:
    document = read_document(
        "| Số TT | Tên nhiệm vụ khoa học và công nghệ | Tổ chức, cá nhân chủ trì | Đơn vị phối hợp | Mục tiêu "
        "| Dự kiến kết quả, sản phẩm chính | Bắt đầu | Kết thúc | Nguồn kinh phí |\n"
        "|---|---|---|---|---|---|---|---|---|\n"
        "| 01 | Mô hình A | Viện A<br>ThS. Lê Hoa | Sở A; Sở B | Nâng cao | 10 mô hình | 01/2025 | 12/2026 | NSNN |\n"
        "| 02 | Mô hình B | Viện B<br>TS. Hà Minh | | Nâng cao | 5 mô hình | 01/2025 | | NSNN |\n"
    )
    first, second = document.tasks
    assert ([host.name for host in first.hosts], [lead.name for lead in first.leads]) == (
        ["Viện A"],
        ["Lê Hoa"],
    )
    assert [unit.name for unit in first.cooperating] == ["Sở A", "Sở B"]
    assert (first.months, second.months) == (24, None)
    assert kinds(document) == []


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("STT\tNội dung\tĐơn vị\tSố lượng\tĐơn giá\tGhi chú", "1\tMáy in\tcái\t2\t5.000.000\t"),
        ("TT\tNội dung\tMức phạt", "1\tKhông niêm yết\t2 triệu đồng"),
        ("STT\tHọ và tên\tĐơn vị", "1\tLê An\tSở A"),
        ("TT\tHoạt động\tKinh phí", "1\tTập huấn\t20 triệu đồng"),
    ],
)
def test_other_tables_stay_text(head: str, row: str) -> None:
    document = read_document(f"{head}\n{row}\n")
    assert (document.tasks, document.assignments) == ((), ())
    assert row.split("\t")[1] in " ".join(document.body)


@pytest.mark.parametrize(
    ("above", "head", "cells", "is_research"),
    [
        ("", "Tên nhiệm vụ\tĐơn vị chủ trì\tSản phẩm\tThời gian", "A\tViện B\t01 báo cáo\t24 tháng", True),
        ("", "Tên nhiệm vụ\tĐơn vị chủ trì\tSản phẩm\tThời gian", "A\tViện B\t01 báo cáo\tQuý II/2026", False),
        ("", "Tên nhiệm vụ\tĐơn vị chủ trì\tSản phẩm\tThời gian", "A\tViện B\t01 báo cáo\t", False),
        (
            "Danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh\n\n",
            "Tên nhiệm vụ\tĐơn vị chủ trì\tSản phẩm\tThời gian",
            "A\tViện B\t01 báo cáo\t2026",
            True,
        ),
        ("Phân công nhiệm vụ\n\n", "Tên nhiệm vụ\tTổ chức thực hiện\tMục tiêu", "A\tViện B\tC", False),
        (f"Phân công{' nhiệm vụ' * 60}\n\n", "Tên nhiệm vụ\tTổ chức thực hiện\tMục tiêu", "A\tViện B\tC", True),
    ],
)
def test_what_speaks_for_a_list_and_what_for_a_plan(above: str, head: str, cells: str, is_research: bool) -> None:
    document = read_document(f"{above}{head}\n{cells}\n")
    assert (len(document.tasks), len(document.assignments)) == ((1, 0) if is_research else (0, 1))
    second = read_document(f"{above}{head}\n{cells}\nTrang 2\n{head}\n{cells.replace('A', 'E')}\n")
    assert (len(second.tasks), len(second.assignments)) == ((2, 0) if is_research else (0, 2))


def test_a_problem_ends_after_it_starts() -> None:
    document = read_document("\ntt\tnhiệm vụ\tTổ chức chủ trì\t")
    assert all(problem.start < problem.end for problem in document.problems)


def test_a_column_without_a_head_is_told_where_it_says_something() -> None:
    document = read_document("TT\tTên nhiệm vụ\tTổ chức chủ trì\t\n1\tA\tViện B\t\n2\tC\tViện D\tgấp\n")
    (problem,) = [problem for problem in document.problems if problem.kind is ProblemKind.UNKNOWN_COLUMN]
    assert document.text[problem.start : problem.end] == "gấp"
    assert [cell.text for task in document.tasks for cell in task.cells] == ["gấp"]


@pytest.mark.parametrize("text", [TestOrderedTasks.TEXT, TestProvincialList.TEXT, TestPlan.TEXT])
def test_written_again_the_rows_say_the_same(text: str) -> None:
    document = read_document(text)
    again = read_document(format_document(document))
    assert (again.tasks, again.assignments) == (document.tasks, document.assignments)
    assert from_json(to_json(document), Document) == document


def test_rows_under_merged_cells_are_told_apart() -> None:
    document = read_document(
        "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời hạn\n1\tXây dựng quy chế\tBáo cáo\tSở A\tQuý I\n"
        "\t\tDự thảo\tSở B\tQuý II\n2\tTập huấn\tKế hoạch\tSở C\tQuý I\n2\t\t\tVăn phòng\t\n"
    )
    first, second = document.assignments
    assert (units(first)[0], first.result, first.due) == (["Sở A", "Sở B"], "Báo cáo\nDự thảo", None)
    assert units(second)[0] == ["Sở C", "Văn phòng"]


def test_a_row_with_parts_that_says_something_heads_no_group() -> None:
    document = read_document(
        "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tXây dựng quy chế\tSở A\tQuý I\n1.1\tDự thảo\tSở B\tQuý II\n"
        "2\tTập huấn\tSở C\tQuý I\n"
    )
    assert [(duty.number, duty.group) for duty in document.assignments] == [("1", ()), ("1.1", ()), ("2", ())]


def test_the_title_of_a_table_stands_below_the_table_before_it() -> None:
    row = "A\tViện B\t01 báo cáo\t2026\n"
    head = "Tên nhiệm vụ\tĐơn vị chủ trì\tSản phẩm\tThời gian\n"
    document = read_document(
        f"Danh mục nhiệm vụ KH&CN\n\n{head}{row}\nBảng 2. Kế hoạch triển khai trong toàn ngành năm 2026\n\n{head}{row}"
    )
    assert (len(document.tasks), len(document.assignments)) == (1, 1)


def test_no_head_of_a_document_stands_in_a_table() -> None:
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    document = read_document(
        motto + "TT\tTên nhiệm vụ\tTổ chức chủ trì\nA\tĐỀ TÀI\t\n1\tA\tViện B\nB\tDỰ ÁN\t\n1\tC\tViện D\n"
    )
    assert [task.group for task in document.tasks] == [("A ĐỀ TÀI",), ("B DỰ ÁN",)]
