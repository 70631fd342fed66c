"""Any text is read or refused; never another exception, never a loss, never a long wait."""

from __future__ import annotations

import contextlib
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.documents.reading import read_document
from tdc_programme.errors import DocumentError, TdcError

HEAD = "TT\tTên nhiệm vụ\tTổ chức chủ trì\tChủ nhiệm\tSản phẩm\tThời gian\n"


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
