"""What documents do to each other."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import Citation, CitedRelation, find_relations


def _name(citation: Citation | None) -> str:
    return "this" if citation is None else str(citation.number or citation.subject)


def _stated(text: str) -> list[str]:
    values = [found.value for found in find_relations(text)]
    return [f"{_name(value.source)} {value.type} {_name(value.target)}" for value in values]


A, B, C = "1/2020/NĐ-CP", "2/2020/NĐ-CP", "3/2020/NĐ-CP"
DA, DB, DC = (f"Nghị định số {number}" for number in (A, B, C))


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (f"{DA} được sửa đổi, bổ sung bởi {DB}", [f"{B} amends {A}"]),
        (f"{DA} (đã được sửa đổi, bổ sung một số điều theo {DB}, {DC})", [f"{B} amends {A}", f"{C} amends {A}"]),
        (f"{DA} đã được sửa đổi tại khoản 3 Điều 1 {DB} và {DC}", [f"{B} amends {A}", f"{C} amends {A}"]),
        (f"{DA} bị bãi bỏ bởi {DB}", [f"{B} repeals {A}"]),
        (f"{DA} được thay thế bởi {DB}", [f"{B} replaces {A}"]),
        (f"{DA} của Chính phủ về phí được đính chính theo {DB}", [f"{B} corrects {A}"]),
        (f"{DA}, có hiệu lực từ ngày 5/3/2020, có nội dung được bổ sung bởi {DB}", [f"{B} amends {A}"]),
        (f"{DA} của Chính phủ sửa đổi, bổ sung một số điều của {DB}", [f"{A} amends {B}"]),
        (f"{DA} quy định chi tiết Luật Giá số 16/2023/QH15", [f"{A} details 16/2023/QH15"]),
        (f"{DA} hướng dẫn thi hành một số điều của {DB} và {DC}", [f"{A} guides {B}", f"{A} guides {C}"]),
        (f"Nghị định này thay thế {DA}, {DB}.", [f"this replaces {A}", f"this replaces {B}"]),
        (f"Thông tư này có hiệu lực từ 1/1/2020 và bãi bỏ các {DA}", [f"this repeals {A}"]),
        (f"Điều 3. Bãi bỏ khoản 2 Điều 5 {DA}", [f"this repeals {A}"]),
        (f"a) Hủy bỏ {DA};\nb) Đình chỉ {DB}", [f"this repeals {A}", f"this suspends {B}"]),
        (f"{DA} hết hiệu lực kể từ ngày Nghị định này có hiệu lực", [f"this ends {A}"]),
        (f"{DA} hết hiệu lực từ năm 2020", []),
        (f"{DA} hướng dẫn {DB} hết hiệu lực từ ngày Nghị định này có hiệu lực", [f"this ends {A}", f"{A} guides {B}"]),
        (f"Bộ đang nghiên cứu sửa đổi {DA}", []),
        (f"Bộ sẽ sửa đổi {DA}. Nghị định này tốt.", []),
        (f"{DA} và {DB}", []),
        (f"{DA} được áp dụng cho mọi người, mọi nhà, mọi ngành; " + "a " * 90 + f"được sửa đổi bởi {DB}", []),
        (f"{DA} có hiệu lực. Luật Giá được sửa đổi bởi {DB}", [f"{B} amends Giá"]),
        ("không có gì", []),
    ],
)
def test_stated(text: str, stated: list[str]) -> None:
    assert _stated(text) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (f"Bãi bỏ {DA}", "repeals whole"),
        (f"Bãi bỏ toàn bộ {DA}", "repeals whole"),
        (f"Bãi bỏ các Nghị định sau đây: {DA}", "repeals whole"),
        (f"Bãi bỏ khoản 2 Điều 5 {DA}", "repeals part"),
        (f"Bãi bỏ một số điều của {DA}", "amends part"),
        (f"Bãi bỏ các nội dung về phí tại {DA}", "amends part"),
        (f"Bãi bỏ các điều sau đây của {DA}", "amends part"),
        (f"Thay thế cụm từ “A” bằng cụm từ “B” tại {DA}", "amends part"),
        (f"Nghị định này thay thế cụm từ “A” bằng cụm từ “B” tại {DA}", "amends part"),
        (f"Thay thế Phụ lục I ban hành kèm theo {DA}", "replaces part"),
        (f"Thay thế Phụ lục ban hành kèm theo {DA}", "amends part"),
        (f"Đình chỉ một phần {DA}", "amends part"),
        (f"{DA} được bãi bỏ một phần bởi {DB}", "amends part"),
        (f"khoản 2 Điều 5 {DA} bị bãi bỏ bởi {DB}", "repeals part"),
        (f"{DA} bị bãi bỏ bởi {DB}", "repeals whole"),
        (f"Sửa đổi, bổ sung một số điều của {DA}", "amends part"),
        (f"Điều 3 {DA} hết hiệu lực kể từ ngày Nghị định này có hiệu lực", "ends part"),
    ],
)
def test_a_part_is_never_told_as_the_whole(text: str, stated: str) -> None:
    (found,) = find_relations(text)
    assert f"{found.value.type} {'whole' if found.value.whole else 'part'}" == stated


def test_the_target_has_its_pinpoints() -> None:
    (found,) = find_relations(f"Bãi bỏ khoản 2 Điều 5 {DA}")
    assert [str(place) for place in found.value.target.pinpoints] == ["khoản 2 Điều 5"]
    assert found.text == DA


def test_a_found_relation_spans_both() -> None:
    text = f"theo {DA} được sửa đổi bởi {DB}."
    (found,) = find_relations(text)
    assert found.text == text[5:-1]


def test_a_relation_has_a_target() -> None:
    with pytest.raises(TypeError):
        CitedRelation(type="amends", target=None)  # type: ignore[arg-type]  # wrong on purpose
