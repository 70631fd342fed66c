"""What the heads of columns mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.reading.tables.columns import (
    column_words,
    head_key,
    head_keys,
    is_table_head,
    read_columns,
    roles_of,
    table_columns,
)


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        ("TÊN NHIỆM VỤ", ("title",)),
        ("Tên nhiêm vụ", ("title",)),  # a slip of the marks
        ("Tênnhiệmvụ", ("title",)),
        ("Ten de tai/du an", ("title",)),
        ("Tổ chức\u2029chủ trì", ("host",)),
        ("Sở, ngành chủ trì tham mưu", ("host",)),
        ("Cơ quan, đơn vị phối hợp thực hiện", ("cooperating",)),
        ("Họ và tên chủ nhiệm nhiệm vụ (học hàm, học vị)", ("lead",)),
        ("Yêu cầu đối với sản phẩm và kết quả", ("deliverables",)),
        ("Kết quả thực hiện", ("outcome",)),
        ("Thời gian hoàn thành", ("deadline",)),
        ("Thời gian, tiến độ thực hiện", ("time",)),
        ("Thời gian thực hiện, hoàn thành trước", ("time",)),
        ("Kinh phí và nguồn kinh phí", ("budget",)),
        ("Kinh phí năm 2026 (triệu đồng)", ("budget-year",)),
        ("Phương thức thực hiện", ("method",)),
        ("Tổ chức chủ trì/ Chủ nhiệm nhiệm vụ", ("host", "lead")),
        ("Tổ chức, cá nhân chủ trì", ("host", "lead")),
        ("Đơn vị chủ trì - đơn vị phối hợp", ("host", "cooperating")),
        ("Mục tiêu và sản phẩm", ("objective", "deliverables")),
        ("Màu sắc", ()),
        ("", ()),
        ("chủ trì " * 40, ()),
    ],
)
def test_roles(head: str, roles: tuple[str, ...]) -> None:
    assert roles_of(head_key(head)) == roles


def test_each_wording_of_the_table_has_its_own_meaning() -> None:
    seen: dict[str, str] = {}
    for column in column_words()["columns"]:
        for words in (*column["is"], *column["has"]):
            key = head_key(words)
            assert seen.setdefault(key, column["role"]) == column["role"], words
            assert roles_of(key) == (column["role"],), words
        assert column["meaning"].keys() == {"vi", "en"}
        assert roles_of(head_key(column["term"])) == (column["role"],)


@given(st.data())
def test_case_blanks_and_breaks_do_not_matter(data: st.DataObject) -> None:
    column = data.draw(st.sampled_from([column for column in column_words()["columns"] if column["has"]]))
    words = data.draw(st.sampled_from(column["has"]))
    change = data.draw(
        st.sampled_from([str.upper, str.lower, lambda text: text.replace(" ", "\u2029"), "  {} ".format])
    )
    assert roles_of(head_key(change(words))) == (column["role"],)


def test_columns_that_hold_several_things() -> None:
    heads = head_keys(["TT", "Tên nhiệm vụ, mục tiêu", "Sản phẩm; thời gian", "Chủ trì, phối hợp", "Đơn vị chủ trì"])
    columns = read_columns(heads)
    assert columns.at == {"number": 0, "title": 1, "host": 3, "cooperating": 3}
    assert columns.shared == {3: ("host", "cooperating")}
    assert columns.mixed == {1, 2}
    assert (columns.role(1), columns.role(2), columns.role(4)) == ("title", None, "host")


@pytest.mark.parametrize(
    ("cells", "is_head"),
    [
        (["TT", "Tên nhiệm vụ", "Ghi chú"], True),
        (["TT", "Nội dung", "Đơn vị chủ trì"], True),
        (["TT", "Nhiệm vụ", "Thời gian"], True),
        (["TT", "Nội dung", "Thời gian"], False),
        (["TT", "Nội dung", "Đơn vị", "Thành tiền"], False),
        (["TT", "Họ và tên", "Đơn vị"], False),
        (["Tên nhiệm vụ", "Tổ chức chủ trì"], False),
        (["TT", "Tên nhiệm vụ", "Ghi chú" + " dài" * 600], False),
        (["", "", ""], False),
    ],
)
def test_heads_of_tables(cells: list[str], is_head: bool) -> None:
    assert is_table_head(cells) is is_head


def test_content_is_the_title_where_there_is_none() -> None:
    both = table_columns(head_keys(["TT", "Nhiệm vụ", "Nội dung", "Đơn vị thực hiện"]))
    assert both is not None
    assert (both.title, both.at["content"], both.head("host"), both.head("lead")) == (1, 2, "don vi thuc hien", "")
    alone = table_columns(head_keys(["TT", "Nội dung", "Đơn vị thực hiện"]))
    assert alone is not None
    assert (alone.title, "content" in alone.at) == (1, False)
