"""Which quantity is what: total, rate, requirement, number of places."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.layout import Recorder
from tdc_programme.documents.reading.quotas import read_quotas
from tdc_programme.programme.deliverables import DeliverableQuota
from tdc_programme.text import View
from tdc_programme.vietnamese.quantities import Per, Quantity, Span


def quotas(text: str, *, in_prose: bool = False) -> tuple[DeliverableQuota, ...]:
    return read_quotas(View(text), "x", Recorder(), in_prose=in_prose)


def short(quota: DeliverableQuota) -> tuple[object, ...]:
    """Return total, rates, requirements and duration as bare numbers, and the places."""
    total = quota.total.amount if quota.total else None
    duration = (quota.duration.amount, quota.duration.unit) if quota.duration else None
    rates = [(rate.amount, *(per.unit for per in rate.per)) for rate in quota.rates]
    return total, rates, [requirement.amount for requirement in quota.requirements], duration, list(quota.places)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("01 bài báo và 02 báo cáo", [(1, [], [], None, []), (2, [], [], None, [])]),
        ("01 bài báo. Xây dựng 02 báo cáo", [(1, [], [], None, []), (2, [], [], None, [])]),
        ("01 hội thảo, 500 đại biểu", [(1, [], [500], None, [])]),
        ("01 hội thảo với 03 chuyên đề", [(1, [], [3], None, [])]),
        ("05 lớp tập huấn, thời gian 02 ngày", [(5, [], [2], None, [])]),
        ("Hỗ trợ 50 doanh nghiệp, trong đó 10 doanh nghiệp nhỏ", [(50, [], [10], None, [])]),
        ("19 sản phẩm/tuần, kéo dài 12 tháng", [(None, [(19, "tuần")], [], (12, "tháng"), [])]),
        ("19 sản phẩm/tuần trong 12 tháng", [(None, [(19, "tuần")], [], (12, "tháng"), [])]),
        ("19 sản phẩm/tuần x 12 tháng; 01 sản phẩm/quý x 4 quý", [(None, [(19, "tuần"), (1, "quý")], [], None, [])]),
        ("quy mô 150 đại biểu/hội thảo", [(None, [], [150], None, [])]),
        ("06 bài/1 tạp chí", [(None, [(6, "tạp chí")], [], None, [])]),
        ("12 bài, 06 bài/tạp chí, 1.200 chữ/bài", [(12, [(6, "tạp chí")], [1200], None, [])]),
        ("Từ 10 đến 15 mô hình điểm", [(10, [], [], None, [])]),
        ("tại 03 tỉnh", []),
        ("không có con số nào", []),
        # places
        ("03 lớp tại 03 tỉnh: Nghệ An, Hà Tĩnh, Quảng Bình", [(3, [], [], None, ["Nghệ An", "Hà Tĩnh", "Quảng Bình"])]),
        ("03 lớp tại 03 tỉnh: theo kế hoạch", [(3, [], [], None, [])]),
        ("02 lớp tại 02 vùng (Tây Nguyên, và Đông Nam Bộ,...)", [(2, [], [], None, ["Tây Nguyên", "Đông Nam Bộ"])]),
        ("01 lớp tại Hà Nội, Đà Nẵng và tỉnh Nghệ An.", [(1, [], [], None, ["Hà Nội", "Đà Nẵng", "tỉnh Nghệ An"])]),
        ("01 lớp tại Hà Nội, và các nơi khác", [(1, [], [], None, ["Hà Nội"])]),
        ("01 lớp tại các tỉnh; tại Viện Năng suất; tại Huế", [(1, [], [], None, [])]),
        ("01 lớp tại 02 nơi (tại Hà Nội, Huế)", [(1, [], [], None, ["tại Hà Nội", "Huế"])]),
        ("01 bài trên Báo Nhân Dân trong năm 2025", [(1, [], [], None, ["Báo Nhân Dân"])]),
        ("01 bài trên các báo điện tử (Đại biểu nhân dân)", [(1, [], [], None, ["Đại biểu nhân dân"])]),
        ("01 bài trên các báo (điện tử)", [(1, [], [], None, [])]),
        ("01 bài trên tạp chí (TCĐLCL)", [(1, [], [], None, [])]),
        ("01 phim trên fanpage, YouTube; mạng xã hội", [(1, [], [], None, ["fanpage", "YouTube"])]),
        ("01 bài đăng trên 3 tạp chí và 5 báo điện tử", [(1, [], [], None, [])]),
        ("01 bài tại 03 tỉnh, thành phố và 02 báo cáo", [(1, [], [], None, [])]),
    ],
)
def test_deliverable(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert [short(quota) for quota in quotas(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "của tối thiểu 03 trường trong khuôn khổ một (01) nhiệm vụ.",
            ["tối thiểu 03 trường trong khuôn khổ một (01) nhiệm vụ"],
        ),
        ("đào tạo 10 lớp tại Hà Nội và Đà Nẵng để phục vụ", ["10 lớp tại Hà Nội và Đà Nẵng"]),
        ("mở 10 lớp; in 02 cuốn sách. Hết", ["10 lớp", "02 cuốn sách"]),
        ("nâng cao năng suất", []),
    ],
)
def test_prose_is_cut_to_its_quotas(text: str, wanted: list[str]) -> None:
    assert [quota.text for quota in quotas(text, in_prose=True)] == wanted


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("10 học viên trong khuôn khổ 01 nhiệm vụ", [(10, "nhiệm vụ")]),
        ("02 lớp, với 10 học viên trong khuôn khổ 01 lớp", [(10, "lớp")]),
        ("trong khuôn khổ 01 nhiệm vụ", []),
        ("10 lớp. Trong khuôn khổ 01 nhiệm vụ", []),
        ("10 lớp/năm trong khuôn khổ 01 nhiệm vụ", [(10, "năm")]),
        ("10 lớp tại 03 tỉnh trong khuôn khổ 01 nhiệm vụ", []),
    ],
)
def test_frame(text: str, rates: list[tuple[object, ...]]) -> None:
    found = [(rate.amount, *(per.unit for per in rate.per)) for quota in quotas(text) for rate in quota.rates]
    assert found == rates


def test_places_are_recorded() -> None:
    record = Recorder()
    text = "- 18 bài báo, 6 bài/1 tạp chí x 12 tháng, 1.200 chữ/bài trên Tạp chí Năng suất"
    (quota,) = read_quotas(View(text).part(2, len(text)), "d", record)
    assert quota.duration == Span(12, "tháng")
    assert quota.rates == (Quantity(6, "bài", per=(Per(1, "tạp chí"),)),)
    said = {place.path: text[place.start : place.end] for place in record.places}
    assert said == {
        "d.quotas[0]": text[2:],
        "d.quotas[0].total": "18 bài báo",
        "d.quotas[0].rates[0]": "6 bài/1 tạp chí x 12 tháng",
        "d.quotas[0].duration": "6 bài/1 tạp chí x 12 tháng",
        "d.quotas[0].requirements[0]": "1.200 chữ/bài",
        "d.quotas[0].places[0]": "Tạp chí Năng suất",
    }
