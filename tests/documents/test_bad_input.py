"""Bad documents: a clear error or a document that says what is missing; never another exception, never a loss."""

from __future__ import annotations

import contextlib
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.documents.model import Document, Problem, ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.errors import DocumentError, TdcError

HEAD = "TT\tTên nhiệm vụ\tTổ chức chủ trì\tChủ nhiệm\tSản phẩm\tThời gian\n"


def kinds(document: Document) -> list[ProblemKind]:
    return [problem.kind for problem in document.problems]


class TestNoDocument:
    def test_prose(self) -> None:
        document = read_document("Đây là một đoạn văn thường.\n\nVà một đoạn nữa.")
        assert kinds(document) == [ProblemKind.NO_PARTS]
        assert document.problems[0] == Problem(ProblemKind.NO_PARTS, "", 0, len(document.text))
        assert document.body == ("Đây là một đoạn văn thường.", "Và một đoạn nữa.")
        assert document.orientation_plan is None
        assert document.where("number") is None

    def test_one_letter(self) -> None:
        assert read_document("x").body == ("x",)


class TestHead:
    def test_bad_number(self) -> None:
        document = read_document("Số: không có\n\nHà Nội, ngày 5 tháng 1 năm 2024")
        assert (document.number, kinds(document)) == (None, [ProblemKind.BAD_NUMBER])
        assert document.where("unread[0]") is not None

    def test_a_date_line_that_is_none(self) -> None:
        document = read_document("Số: 5/TB-A\n\nHà Nội, ngày mai sẽ khác năm nay")
        assert document.date is None
        assert document.body == ("Hà Nội, ngày mai sẽ khác năm nay",)

    @pytest.mark.parametrize("line", ["ngày 5/1/2024 - 7/1/2024", "ngày 30 hằng tháng"])
    def test_a_period_is_no_date(self, line: str) -> None:
        assert read_document(f"Số: 5/TB-A\n\n{line}").date is None

    def test_impossible_date_is_kept(self) -> None:
        document = read_document("Hà Nội, ngày 30 tháng 02 năm 2024\n\nTHÔNG BÁO")
        assert document.date is not None
        assert not document.date.is_valid


class TestTable:
    def test_short_and_long_rows(self) -> None:
        document = read_document(
            HEAD + "1\tA\tViện X\tTS. B\t01 báo cáo\n2\tC\tViện X\tTS. D\t01 báo cáo\t12 tháng\tthừa\n"
        )
        wanted = [ProblemKind.NO_PARTS, ProblemKind.ROW_LENGTH, ProblemKind.ROW_LENGTH, ProblemKind.BAD_DURATION]
        assert kinds(document) == wanted
        assert [task.months for task in document.tasks] == [None, None]
        assert document.problems[3].detail == "12 tháng thừa"  # nothing is thrown away

    def test_surplus_empty_cells_are_nothing(self) -> None:
        document = read_document(HEAD + "1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\t\t\n")
        assert document.problems[1:] == ()
        assert document.tasks[0].months == 12

    def test_rows_without_number_title_host_or_product(self) -> None:
        rows = "1\tA\tViện X\tTS. B\t01 báo cáo\t12 tháng\n3\t\tViện Y\tTS. C\tx\t9 tháng\nI\tC\t\t\t\t\n"
        document = read_document(HEAD + rows)
        assert [task.title for task in document.tasks] == ["A", "C"]
        assert set(kinds(document)) == {
            ProblemKind.NO_PARTS,
            ProblemKind.NO_TITLE,
            ProblemKind.NO_TASK_NUMBER,
            ProblemKind.NO_HOST,
            ProblemKind.NO_LEAD,
            ProblemKind.NO_DELIVERABLES,
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


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_its_words(kind: ProblemKind) -> None:
    problem = Problem(kind, "host" if kind is ProblemKind.MISSING_COLUMN else "Điều {này}", 0, 1)
    assert problem.message("vi") == str(problem) != problem.message("en")
    assert "{detail}" not in str(problem)


def test_a_second_text_in_the_place_of_another_part() -> None:
    document = read_document("Số: 5/TB-A\n\nSố: 6/TB-B\n\nHà Nội, ngày 5 tháng 1 năm 2024")
    assert str(document.number) == "5/TB-A"
    assert document.body[0] == "Số: 6/TB-B"


PARTS = """Số: @5/TB-TĐC@Kính gửi:@- Viện A;@Nơi nhận:@- Lưu: VT.@KT. BỘ TRƯỞNG@THỨ TRƯỞNG@THÔNG BÁO@Về việc x
V/v@Căn cứ @Thông tư số 1/2022/TT-BKHCN@;@Phụ lục@(Kèm theo@Hà Nội, ngày 5 tháng 1 năm 2024@Hà Minh Hiệp@1. @05 lớp
ĐỊNH HƯỚNG ƯU TIÊN@150 người/lớp@\t@|@<p>@<td>@<table>@&amp;@**@    @---@CÔNG AN@gửi về Sở A trước ngày@./.@ điện:
đề nghị cho ý kiến@chưa nhận được ý kiến thì đồng ý@Chương trình A giai đoạn 2021-2030@(Chương trình 1)@x@\u00ad
tt\tTên nhiệm vụ\tMục tiêu\tSản phẩm@1\tA\tB\tC@\t\t\tNội dung: x@\u2029@e\u0301"""
ANY_PART = st.sampled_from(["\n", "\n\n", "\n|---|---|\n", *PARTS.replace("\n", "@").split("@")])


@example("\ntt\tTên nhiệm vụ\tMục tiêu\tSản phẩm\t")
@given(st.lists(ANY_PART, max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_a_document_or_a_document_error(text: str) -> None:
    try:
        document = read_document(text)
    except DocumentError:
        return
    assert document.text == text
    for place in (*document.places, *document.unread):
        assert 0 <= place.start <= place.end <= len(text)
    for problem in document.problems:
        assert 0 <= problem.start <= problem.end <= len(text)


@given(st.binary(max_size=80))
def test_any_content_is_a_document_or_an_error_of_ours(content: bytes) -> None:
    with contextlib.suppress(TdcError):
        assert read_document(content).text


@pytest.mark.parametrize(
    "unit",
    [
        "Ủy ban nhân dân tỉnh đề nghị các đơn vị góp ý, gửi về Sở A trước ngày 30/9/2024.\n\n",
        "1\tA\tViện X\tTS. B\t- 05 lớp tại Hà Nội, Huế\t12 tháng\n",
        "- Viện A;\n",
        "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;\n",
        "CHỮ HOA ",
        "Nơi nhận:\n",
        "KT. BỘ TRƯỞNG\n",
        "Phụ lục\n",
        "((((",
        "Chương trình ",
        "tại ",
        "trên tạp chí (",
    ],
)
def test_work_grows_with_the_text(unit: str) -> None:
    """Twice the text costs about twice the work, counted in calls; so a text of 50 MB is read, not suffered."""

    def work(text: str) -> int:
        count = 0

        def profile(frame: object, event: str, arg: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(profile)
        try:
            read_document(text)
        finally:
            sys.setprofile(None)
        return count

    read_document(HEAD + unit)  # tables and patterns are made once
    start = "THÔNG BÁO\n\nVề việc x\n\n" + HEAD
    base = work(start)
    once, twice = work(start + unit * 60) - base, work(start + unit * 120) - base
    assert twice < 2.6 * once + 2000
