"""The tasks of the announcement of 2024 as typed values, written by hand from its table."""

from __future__ import annotations

import pytest

from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.orientations import OrientationPlan, PriorityOrientation
from tdc_programme.programme.people import Organisation, Person
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.targets import indicators
from tdc_programme.programme.tasks import Task
from tdc_programme.vietnamese.dates import Period, WrittenDate
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span

REGIONS = (
    "Trung du, miền núi Bắc Bộ",
    "đồng bằng Sông Hồng",
    "Bắc Trung Bộ và duyên hải Trung Bộ",
    "Tây Nguyên",
    "Đông Nam Bộ",
    "Đồng bằng Sông Cửu Long",
)

WORKSHOPS = DeliverableQuota(
    text="Sáu (06) hội thảo chuyên đề năng suất chất lượng tại 06 vùng kinh tế trọng điểm: "
    "quy mô 150 đại biểu/hội thảo",
    total=Quantity(6, "hội thảo chuyên đề"),
    requirements=(Quantity(150, "đại biểu", per=(Per(1, "hội thảo"),)),),
    places=REGIONS,
)
FORUM = DeliverableQuota(
    text="Một (01) Hội thảo năng suất cấp quốc gia năm 2025: quy mô 500 đại biểu tham dự",
    total=Quantity(1, "Hội thảo"),
    requirements=(Quantity(500, "đại biểu"),),
    places=("Thành phố Hồ Chí Minh",),
)
SCIENTIFIC_1 = DeliverableQuota(
    text="Một (01) bài báo khoa học về nội dung, kết quả nghiên cứu thực hiện nhiệm vụ",
    total=Quantity(1, "bài báo khoa học"),
)
ARTICLES = DeliverableQuota(
    text="18 bài báo: 6 bài/1 tạp chí với tần suất đăng là 01 bài/2 tháng/1 tạp chí, tối thiểu 1.200 chữ/bài",
    total=Quantity(18, "bài báo"),
    rates=(
        Quantity(6, "bài", per=(Per(1, "tạp chí"),)),
        Quantity(1, "bài", per=(Per(2, "tháng"), Per(1, "tạp chí"))),
    ),
    requirements=(Quantity(1200, "chữ", bound=Bound.AT_LEAST, per=(Per(1, "bài"),)),),
)
MULTIMEDIA = DeliverableQuota(
    text="Các tin, bài, infographic/e-Magazine, video clip: tần suất đăng là 19 sản phẩm/tuần x 12 tháng",
    rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),),
    duration=Span(12, "tháng"),
    places=(
        "Tạp chí điện tử Chất lượng Việt Nam",
        "Tạp chí điện tử Chất lượng và Cuộc sống",
        "Tạp chí điện tử Khoa học và Công nghệ",
        "Đại biểu nhân dân",
        "Giao thông",
        "Công Thương",
        "Đảng Cộng sản",
        "Nông thôn Ngày nay",
    ),
)
BULLETINS = DeliverableQuota(
    text="04 bản tin truyền hình: tần suất đăng bài là 01 sản phẩm/quý x 4 quý",
    total=Quantity(4, "bản tin truyền hình"),
    rates=(Quantity(1, "sản phẩm", per=(Per(1, "quý"),)),),
    duration=Span(4, "quý"),
    places=("Tạp chí điện tử Chất lượng Việt Nam",),
)
TALKS = DeliverableQuota(
    text="04 chương trình giao lưu trực tuyến: tần suất là 01 chương trình/quý x 4 quý",
    total=Quantity(4, "chương trình giao lưu trực tuyến"),
    rates=(Quantity(1, "chương trình", per=(Per(1, "quý"),)),),
    duration=Span(4, "quý"),
    places=("Tạp chí điện tử Chất lượng Việt Nam",),
)
SOCIAL = DeliverableQuota(
    text="Các sản phẩm truyền thông trên fanpage, youtube: 07 sản phẩm/tuần x 12 tháng",
    rates=(Quantity(7, "sản phẩm", per=(Per(1, "tuần"),)),),
    duration=Span(12, "tháng"),
    places=("fanpage", "youtube"),
)
SCIENTIFIC_2 = DeliverableQuota(
    text="Một (01) bài báo khoa học về kết quả, kinh nghiệm thực hiện nhiệm vụ",
    total=Quantity(1, "bài báo khoa học"),
    places=("Tạp chí Khoa học và Công nghệ Việt Nam",),
)
SCHOOLS = DeliverableQuota(
    text="tối thiểu 03 trường cùng khối ngành trong khuôn khổ một (01) nhiệm vụ",
    total=Quantity(3, "trường", bound=Bound.AT_LEAST),
)

TASK_1 = Task(
    number=1,
    title="Truyền thông nâng suất chất lượng thông qua tổ chức các hội nghị, hội thảo năm 2025.",
    hosts=(Organisation("Trung tâm Hỗ trợ Phát triển doanh nghiệp vừa và nhỏ 2"),),
    leads=(Person("Nguyễn Thị Thu Hà", "CN."),),
    deliverables=(
        Deliverable(number="1", text="Sáu (06) hội thảo chuyên đề", quotas=(WORKSHOPS,)),
        Deliverable(number="2", text="Một (01) Hội thảo năng suất cấp quốc gia", quotas=(FORUM,)),
        Deliverable(number="3", text="Một (01) bài báo khoa học", quotas=(SCIENTIFIC_1,)),
    ),
    months=15,
    start_year=2025,
    orientation=5,
)
TASK_2 = Task(
    number=2,
    title="Truyền thông về năng suất chất lượng trên tạp chí, báo điện tử và mạng xã hội năm 2025",
    hosts=(Organisation("Trung tâm Thông tin – Truyền thông Tiêu chuẩn Đo lường Chất lượng"),),
    leads=(Person("Đặng Anh Đức", "ThS."),),
    deliverables=(
        Deliverable(number="1", text="18 bài báo", quotas=(ARTICLES,)),
        Deliverable(
            number="2",
            text="Các sản phẩm truyền thông đa phương tiện",
            parts=(
                Deliverable(text="Các tin, bài", quotas=(MULTIMEDIA,)),
                Deliverable(text="04 bản tin truyền hình", quotas=(BULLETINS,)),
                Deliverable(text="04 chương trình giao lưu trực tuyến", quotas=(TALKS,)),
            ),
        ),
        Deliverable(number="3", text="Các sản phẩm truyền thông trên fanpage, youtube", quotas=(SOCIAL,)),
        Deliverable(number="4", text="Một (01) bài báo khoa học", quotas=(SCIENTIFIC_2,)),
    ),
    months=18,
    start_year=2025,
    orientation=5,
)
PLAN = OrientationPlan(
    year=2024,
    orientations=(
        PriorityOrientation(number=3, text="Triển khai đa dạng các hoạt động đào tạo", quotas=(SCHOOLS,)),
        PriorityOrientation(number=5, text="Đẩy mạnh hoạt động thông tin, truyền thông"),
    ),
)


@pytest.fixture(scope="session")
def tasks() -> tuple[Task, Task]:
    """Return the two tasks of the announcement."""
    return TASK_1, TASK_2


@pytest.fixture(scope="session")
def programme() -> Programme:
    """Return a programme with these tasks and the orientations of 2024."""
    return Programme(
        code="1322",
        name="Chương trình quốc gia hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa "
        "giai đoạn 2021-2030",
        period=Period(WrittenDate(2021), WrittenDate(2030)),
        orientations=(PLAN,),
        tasks=(TASK_1, TASK_2),
        indicators=indicators(),
    )


@pytest.fixture(scope="session")
def quotas() -> dict[str, DeliverableQuota]:
    """Return the quotas of both documents by short names."""
    return {
        "workshops": WORKSHOPS,
        "forum": FORUM,
        "scientific_1": SCIENTIFIC_1,
        "articles": ARTICLES,
        "multimedia": MULTIMEDIA,
        "bulletins": BULLETINS,
        "talks": TALKS,
        "social": SOCIAL,
        "scientific_2": SCIENTIFIC_2,
        "schools": SCHOOLS,
    }
