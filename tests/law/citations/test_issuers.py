"""Issuers after and before a citation."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import find_citations
from tdc_programme.law.citations.issuers import issuer_after, issuer_before


@pytest.mark.parametrize(
    ("after", "issuer"),
    [
        ("của Chính phủ", "Chính phủ"),
        ("của Chính phủ quản lý internet", "Chính phủ"),
        (" của Bộ trưởng Bộ Khoa học và Công nghệ quy định", "Bộ trưởng Bộ Khoa học và Công nghệ"),
        (" của Bộ Tài chính về phí", "Bộ Tài chính"),
        (" của Bộ Tài chính và Thông tư", "Bộ Tài chính"),
        (" của Bộ Tài chính và khoản 2", "Bộ Tài chính"),
        (" của Bộ Tài chính và Bộ Y tế", "Bộ Tài chính"),
        (" của Bộ Văn hóa, Thể thao và Du lịch.", "Bộ Văn hóa, Thể thao và Du lịch"),
        (" của Bộ Lao động - Thương binh và Xã hội hướng dẫn", "Bộ Lao động - Thương binh và Xã hội"),
        (" của UBND TP.HCM ban hành", "UBND TP.HCM"),
        (" của Cục Thuế TP. Hà Nội: nội dung", "Cục Thuế TP. Hà Nội"),
        (" của Cục Đo đạc và Bản đồ Nhà nước ban hành", "Cục Đo đạc và Bản đồ Nhà nước"),
        (" của Ban Bí thư Trung ương Đảng (khóa III).", "Ban Bí thư Trung ương Đảng (khóa III)"),
        (" của Ban Cải cách Hiện đại hóa (Tổng cục Hải quan);", "Ban Cải cách Hiện đại hóa (Tổng cục Hải quan)"),
        (" của Hội đồng Chính phủ (nếu có)", "Hội đồng Chính phủ"),
        (" của Cơ quan An ninh điều tra – Bộ Công an tại", "Cơ quan An ninh điều tra – Bộ Công an"),
        (" của liên Bộ Y tế-Bộ Quốc phòng.", "liên Bộ Y tế-Bộ Quốc phòng"),
        (" của\nChính\nphủ;", "Chính phủ"),
        (" cua Bo Tai chinh quy dinh", "Bo Tai chinh"),
        (" do Bộ Y tế ban hành", "Bộ Y tế"),
        (" do Bộ Y tế nộp", None),
        (" của Luật Đo lường", None),
        (" của các Thông tư", None),
        (" của doanh nghiệp", None),
        (" của Điều 5", None),
        (" của A", None),
        (" và Bộ Y tế", None),
        ("", None),
    ],
)
def test_after(after: str, issuer: str | None) -> None:
    end, found = issuer_after(after, 0)
    assert found == issuer
    assert end == (0 if issuer is None else len(after[:end].rstrip()))


@pytest.mark.parametrize(
    ("after", "issuer"),
    [
        ("Bộ Công an, Bộ Quốc phòng, Viện Kiểm sát nhân dân tối cao quy định",) * 2,
        ("Bộ Tài chính - Bộ Khoa học và Công nghệ hướng dẫn",) * 2,
        ("Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Y tế về",) * 2,
        ("Bộ Văn hóa, Thể thao và Du lịch và Bộ Văn hóa, Thể thao và Du lịch.",) * 2,
    ],
)
def test_joint_issuers(after: str, issuer: str) -> None:
    _, found = issuer_after(f" của {after}", 0, joint=True)
    assert found == issuer.rpartition(" ")[0].removesuffix(" quy").removesuffix(" hướng") or found == issuer.rstrip(".")


def test_a_name_without_an_end_has_a_limit() -> None:
    _, found = issuer_after(" của Bộ " + "Anh " * 500, 0)
    assert found is not None
    assert len(found) <= 320


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Bộ Tài chính đã có ", "Bộ Tài chính"),
        ("Bộ Tài chính đã có các ", "Bộ Tài chính"),
        ("ngày 16/8/2018, Chủ tịch UBND tỉnh Lạng Sơn ban hành ", "Chủ tịch UBND tỉnh Lạng Sơn"),
        ("được Thủ tướng Chính phủ phê duyệt tại ", "Thủ tướng Chính phủ"),
        ("theo quy định của Chính phủ tại các ", "Chính phủ"),
        ("chỉ đạo Đội Kiểm soát hải quan lập ", "Đội Kiểm soát hải quan"),
        ("vừa được Tổng cục Hải quan sắp xếp lại theo các ", "Tổng cục Hải quan"),
        ("được Anh Ba phê duyệt lại theo ", None),
        ("nộp cho Bộ Tài chính tại ", None),
        ("do Chính phủ ban hành (", None),
        ("do Chính phủ ban hành ", "Chính phủ"),
        ("hôm nay đã ban hành ", None),
        ("Bộ Tài chính cho rằng cần ban hành ", None),
        ("xem ", None),
        ("", None),
    ],
)
def test_before(before: str, issuer: str | None) -> None:
    assert issuer_before(before + "Quyết định", 0, len(before)) == issuer


def test_what_follows_overrules_what_stands_before() -> None:
    (found,) = find_citations("quy định của Bộ Y tế tại Quyết định số 24/2007/QĐ-BYT của Bộ trưởng Bộ Y tế.")
    assert found.value.issuer == "Bộ trưởng Bộ Y tế"


def test_an_issuer_does_not_reach_over_the_next_citation() -> None:
    text = "Nghị định số 1/2020/NĐ-CP của Tổ Nghị định số 2/2020/NĐ-CP"
    assert [one.value.issuer for one in find_citations(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("thay Hội đồng thẩm định bảng giá đất quy định tại Nghị định số 71/2024/NĐ-CP", None),
        ("Bộ Tài chính đã ban hành Thông tư số 5/2020/TT-BYT", None),
        ("Bộ Y tế đã ban hành Thông tư số 5/2020/TT-BYT", "Bộ Y tế"),
        ("Thống đốc Ngân hàng đã ban hành Thông tư số 5/2020/TT-NHNN", "Thống đốc Ngân hàng"),
        ("chỉ đạo của Chính phủ tại Công điện số 224/CĐ-TTg", "Chính phủ"),
        ("Công ty A đã ban hành Quyết định số 5/QĐ-CTA", "Công ty A"),
    ],
)
def test_who_stands_before_has_issued_it_only_where_the_number_may_be_theirs(text: str, issuer: str | None) -> None:
    (found,) = find_citations(text)
    assert found.value.issuer == issuer
