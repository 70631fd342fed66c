"""Each figure is told with its reason, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme.errors import DataError
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.programme.deliverables import DeliverableQuota
from tdc_programme.programme.explaining import explain
from tdc_programme.programme.tasks import Task
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span

Quotas = dict[str, DeliverableQuota]


def test_articles(quotas: Quotas) -> None:
    assert explain(quotas["articles"]).splitlines() == [
        "Tổng số: 18 bài báo.",
        "- 18 bài báo: văn bản nêu tổng số.",
        "- 06 bài/tạp chí: văn bản nêu số lượng cho mỗi nơi.",
        "- 6 bài, 01 bài/2 tháng/tạp chí: kéo dài 12 tháng (suy ra; văn bản không nêu).",
        "- 18 bài báo ÷ 06 bài/tạp chí = 3 tạp chí (suy ra; văn bản không nêu).",
        "- 18 bài báo × (tối thiểu 1.200 chữ/bài) = ít nhất 21.600 chữ.",
    ]


def test_weekly_products(quotas: Quotas) -> None:
    assert explain(quotas["multimedia"], "en").splitlines() == [
        "Total: 912 to 1,007 sản phẩm.",
        "- “19 sản phẩm/tuần” for 12 tháng (48 to 53 tuần): 912 to 1,007 sản phẩm.",
        "- The number depends on how months are turned into weeks or days:",
        "  - 4 weeks a month: 912",
        "  - months of 30 days (Civil Code art. 146.1): about 977.1",
        "  - 52 weeks a year: 988",
        "  - 365 days a year: about 990.7",
        "  - whole periods of the calendar: 988",
        "  - every week begun counts: 1,007",
        "- The text does not say whether this rate is for each outlet or for all of them; here it is for all.",
    ]


def test_a_whole_task(tasks: tuple[Task, Task]) -> None:
    told = explain(tasks[0], "en").splitlines()
    assert "  - 6 hội thảo chuyên đề × (“150 đại biểu/hội thảo”) = 900 đại biểu." in told
    assert told[-1] == "Together: 1,400 đại biểu."
    assert explain(Task(title="x")) == ""


def test_what_is_open(quotas: Quotas) -> None:
    assert explain(DeliverableQuota(text="Các tin")).splitlines() == [
        "Tổng số: chưa xác định.",
        "- Văn bản không nêu số lượng.",
    ]
    assert explain(quotas["schools"], "en").startswith("Total: at least 3 trường.")


def test_a_contradiction() -> None:
    quota = DeliverableQuota(
        text="x",
        total=Quantity(5, "bản tin"),
        rates=(Quantity(1, "bản tin", per=(Per(1, "quý"),)),),
        duration=Span(4, "quý"),
    )
    assert explain(quota).splitlines()[-1] == "Mâu thuẫn: tổng số 5 bản tin, nhưng theo tần suất là 4 bản tin."


def test_named_outlets() -> None:
    quota = DeliverableQuota(
        text="x", rates=(Quantity(6, "bài", per=(Per(1, "tạp chí"),)),), places=("Tạp chí A", "Tạp chí B")
    )
    assert "- Văn bản nêu tên 2 tạp chí." in explain(quota).splitlines()
    assert "- 6 bài × 2 tạp chí = 12 bài." in explain(quota).splitlines()


def test_rate_for_each_outlet_in_time() -> None:
    quota = DeliverableQuota(
        text="x",
        rates=(Quantity(1, "bài", bound=Bound.AT_LEAST, per=(Per(2, "tháng"), Per(1, "tạp chí"))),),
        duration=Span(12, "tháng"),
    )
    assert (
        "- “tối thiểu 01 bài/2 tháng/tạp chí” for 12 tháng (6 kỳ 2 tháng): at least 6 bài for each."
        in explain(quota, "en").splitlines()
    )


@pytest.mark.parametrize(
    ("interval", "vi", "en"),
    [
        (Interval(1000, 1000), "1.000", "1,000"),
        (Interval.exactly(Decimal("5.0")), "5", "5"),
        (Interval(0, 5), "nhiều nhất 5", "at most 5"),
        (Interval(3, None), "ít nhất 3", "at least 3"),
        (Interval(10**30, 10**30 + 1), f"từ {10**30:,} đến {10**30 + 1:,}".replace(",", "."), None),
    ],
)
def test_intervals(interval: Interval, vi: str, en: str | None) -> None:
    assert interval.format() == vi
    assert en is None or interval.format("en") == en


def test_days() -> None:
    daily = DeliverableQuota(
        text="x", rates=(Quantity(1, "tin", per=(Per(1, "ngày"),)),), duration=Span(Decimal("12.0"), "tháng")
    )
    assert explain(daily).splitlines()[1:] == [
        "- 01 tin/ngày trong 12 tháng (từ 360 đến 366 ngày): từ 360 đến 366 tin.",
        "- Con số phụ thuộc cách quy đổi tháng ra tuần, ngày:",
        "  - mỗi tháng 30 ngày (Bộ luật Dân sự, khoản 1 Điều 146): 360",
        "  - mỗi năm 365 ngày: 365",
        "  - theo lịch, chỉ tính kỳ trọn: từ 365 đến 366",
    ]


def test_another_language_is_refused(quotas: Quotas) -> None:
    with pytest.raises(DataError, match="language: 'fr' is none of 'vi', 'en'"):
        explain(quotas["forum"], "fr")  # type: ignore[arg-type]  # wrong on purpose
