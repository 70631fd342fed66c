"""Which citations mean one document."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import resolve_citations


def _groups(text: str) -> list[list[str]]:
    return [[mention.text for mention in document.mentions] for document in resolve_citations(text)]


T15 = "Thông tư số 15/2022/TT-BKHCN"


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (f"{T15}; Thông tư 15/2022/TT-BKH&CN", [[T15, "Thông tư 15/2022/TT-BKH&CN"]]),
        (f"{T15} (sau đây gọi là Thông tư 15). Theo Thông tư 15, …", [[T15, "Thông tư 15", "Thông tư 15"]]),
        (f'{T15} (sau đây viết tắt là: "Thông tư quản lý"). Thông tư quản lý', [[T15, *["Thông tư quản lý"] * 2]]),
        (f"{T15} (sau đây gọi tắt là Chương trình). Chương trình này", [[T15]]),
        (f"{T15} (sau đây gọi tắt là {T15}); {T15}", [[T15, T15, T15]]),
        (
            f"{T15}. Thông tư 15 và TT 15/2022, Thông tư số 15 và Thông tư 15%",
            [[T15, "Thông tư 15", "TT 15/2022", "Thông tư số 15"]],
        ),
        (
            f"{T15}, Thông tư số 15/2020/TT-BTC. Thông tư 15; Thông tư 15/2020",
            [[T15], ["Thông tư số 15/2020/TT-BTC", "Thông tư 15/2020"]],
        ),
        (
            f"{T15} (sau đây gọi là Thông tư mới), Thông tư số 1/2020/TT-BTC (sau đây gọi là Thông tư mới)",
            [[T15], ["Thông tư số 1/2020/TT-BTC"]],
        ),
        (
            "Luật Giá số 16/2023/QH15; Luật Giá; Luật Giá năm 2023",
            [["Luật Giá số 16/2023/QH15", "Luật Giá", "Luật Giá năm 2023"]],
        ),
        ("Luật Giá năm 2012; Luật Giá ngày 19/6/2023", [["Luật Giá năm 2012"], ["Luật Giá ngày 19/6/2023"]]),
        (
            "Luật Giá năm 2012; Luật Giá số 16/2023/QH15; Luật Giá",
            [["Luật Giá năm 2012"], ["Luật Giá số 16/2023/QH15"], ["Luật Giá"]],
        ),
        ("Luật Giá; Luật Giá", [["Luật Giá", "Luật Giá"]]),
        ("Thông báo số /TB-TĐC và Thông báo số /TB-TĐC", [["Thông báo số /TB-TĐC"], ["Thông báo số /TB-TĐC"]]),
        ("Báo cáo số 237/BC-CP; theo Báo cáo số 237.", [["Báo cáo số 237/BC-CP", "Báo cáo số 237"]]),
        ("Báo cáo số 237.", [["Báo cáo số 237"]]),
        ("không có gì", []),
    ],
)
def test_groups(text: str, groups: list[list[str]]) -> None:
    assert _groups(text) == groups


def test_a_document_has_all_that_its_mentions_say() -> None:
    text = f"khoản 1 Điều 2 {T15}; {T15} ngày 12/10/2022 của Bộ Khoa học và Công nghệ quy định quản lý Chương trình"
    (document,) = resolve_citations(text)
    assert document.citation.issued is not None
    assert document.citation.issued.iso == "2022-10-12"
    assert document.citation.issuer == "Bộ Khoa học và Công nghệ"
    assert document.citation.subject == "quy định quản lý Chương trình"
    assert document.citation.pinpoints == ()
    assert [str(place) for place in document.mentions[0].value.pinpoints] == ["khoản 1 Điều 2"]


def test_a_year_alone_gives_way_to_a_date() -> None:
    (document,) = resolve_citations("Luật Giá năm 2023 và Luật Giá ngày 19/6/2023")
    assert document.citation.issued is not None
    assert document.citation.issued.iso == "2023-06-19"


def test_a_later_name_has_the_value_of_the_document() -> None:
    (document,) = resolve_citations(f"{T15}. Thông tư 15")
    assert str(document.mentions[1].value.number) == "15/2022/TT-BKHCN"
