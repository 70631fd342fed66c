"""Cases of the rules beyond the examples of the catalogue: what must be found, and what must be left alone."""

from __future__ import annotations

import datetime as dt

import pytest

import tdc_programme as tdc
from tdc_programme import documents
from tdc_programme.checks.context import Context
from tdc_programme.checks.rules.dat import _works
from tdc_programme.checks.rules.reg import _placed, _words
from tdc_programme.text.patterns import misfits_of

HEAD = "Số: 12/TB-TĐC\n\nHà Nội, ngày {day} tháng {month} năm {year}\n\nTHÔNG BÁO\n\nVề việc công bố kết quả\n\n"
NOVEMBER = HEAD.format(day=25, month=11, year=2024)
NAME = (
    "Chương trình quốc gia hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa giai đoạn 2021-2030"
)
LATE = (
    "Số: 12/QĐ-TĐC\n\nHà Nội, ngày 25 tháng 12 năm 2026\n\nQUYẾT ĐỊNH\n\n"
    "Về việc công bố nhiệm vụ bắt đầu thực hiện từ năm 2025\n\n"
)
APPROVAL = (
    "Quyết định số 3014/QĐ-BKHCN{} của Bộ trưởng Bộ Khoa học và Công nghệ về việc phê duyệt tổ chức chủ trì nhiệm vụ"
)


def found(code: str, text: str, on: str | None = None) -> list[str | None]:
    report = tdc.check(text, rules=[code], on=dt.date.fromisoformat(on) if on else None)
    assert {finding.rule for finding in report.findings} <= {code}, report.findings
    return [finding.text for finding in report.findings]


FOUND = [
    # a law in the bases of a normative document of today lacks its number
    (
        "CIT005",
        (
            "Số: 12/2026/TT-BKHCN\n\nHà Nội, ngày 12 tháng 3 năm 2026\n\nTHÔNG TƯ\n\nQuy định về quản lý\n\n"
            "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025.\n\nBộ trưởng ban hành.\n"
        ),
        ["Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025"],
    ),
    (
        "CIT020",
        (
            "Theo đề nghị của Vụ trưởng Vụ Kế hoạch tại Tờ trình số 12/TTr-KHTC ngày 02/02/2024;\n\n"
            "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022.\n\nQuyết định."
        ),
        ["Theo đề nghị của Vụ trưởng Vụ Kế hoạch tại Tờ trình số 12/TTr-KHTC ngày 02/02/2024"],
    ),
    ("CIT014", "tại Điều 4, khoản 3 Nghị định này", ["Điều 4, khoản 3"]),
    ("CIT014", "tại Điều 4 Khoản 3, khoản 5 và Khoản 7 Điều 9", ["Điều 4 Khoản 3", "Khoản"]),
    ("CIT004", "**Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;**\n\nBộ trưởng quyết định.", [";"]),
    ("CIT004", "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022\n\nBộ trưởng quyết định.", ["2"]),
    (
        "CIT004",
        (
            "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022.\n\n"
            "Theo đề nghị của Vụ trưởng Vụ Kế hoạch;\n\nBộ trưởng quyết định."
        ),
        [".", ";"],
    ),
    ("CIT012", "Chương trình 1322 và Đề án 844.\n\nThuộc Đề án khởi nghiệp (Đề án 844).", ["Đề án 844"]),
    ("CIT002", "theo Quyết định số 99/QĐ-BKHCN của Bộ trưởng Bộ Khoa học", ["Quyết định số 99/QĐ-BKHCN"]),
    ("CIT014", "tại Điều 4 Khoản 3; Điều 5 Khoản 6 và Khoản 8 Điều 9", ["Điều 4 Khoản 3", "Điều 5 Khoản 6", "Khoản"]),
    ("DAT010", "ban hành ngày 5 ngày 6 tháng 2024", ["ngày 5 ngày 6 tháng 2024"]),
    ("DAT003", "*Hà Nội, ngày 5 tháng 01 năm 2020*", ["ngày 5 tháng 01 năm 2020"]),
    ("DAT002", "Hà Nội, ngày 22/11/2024", ["ngày 22/11/2024"]),
    ("DAT011", "giai đoạn 2021-2030, 2021-2025 và 2026–2030", ["2026–2030"]),
    ("NUM001", "âm một (01)", ["âm một (01)"]),
    ("NUM008", "Phụ lục VX và Chương XXXX", ["VX", "XXXX"]),
    (
        "NUM004",
        "tại 05 đơn vị: 05 trường (Cụ thể là: Bách khoa, Kinh tế và Xây dựng)",
        ["05 trường (Cụ thể là: Bách khoa, Kinh tế và Xây dựng)"],
    ),
    ("PER006", "thư trưởng Lê Xuân Định và Bô trưởng Huỳnh Thành Đạt", ["thư trưởng", "Bô trưởng"]),
    ("PRG002", "Chương trình 1332 và Chương trình 3122", ["1332", "3122"]),
    (
        "PRG005",
        f"{NAME}. Đến 2025 có 500 chuyên gia năng suất được chứng nhận tại 20 tỉnh.",
        ["500 chuyên gia năng suất"],
    ),
    ("PRG007", f"{LATE}theo {APPROVAL.format(' ngày 18/11/2026')}", ["Quyết định số 3014/QĐ-BKHCN ngày 18/11/2026"]),
    ("REG007", "cả nước có năm vùng kinh tế trọng điểm", ["cả nước có năm vùng kinh tế trọng điểm"]),
    ("REG006", "tại 3 vùng (Tây Nguyên, Đông Nam Bộ, Sao Hỏa)", ["Sao Hỏa"]),
    ("REG008", "tại thủ đô Hà Nội", ["thủ đô"]),
    ("SYM001", "Thông tư số 15.2022.TT.BKHCN", ["15.2022.TT.BKHCN"]),
    ("SYM001", "theo Nghị định số 117-2016-NĐ-CP của Chính phủ", ["117-2016-NĐ-CP"]),
    ("SYM006", "Tờ trình số 920 /TTr-SCT ngày 15/8/2025", ["920 /TTr-SCT"]),
    ("CIT014", "tại các điểm a, b và c Điều 1 khoản 1 Nghị định này", ["Điều 1 khoản 1"]),
    ("CIT014", "khoản 1 và khoản 2, 3 Điều 15, khoản 2 Điều 15 khoản 3", ["Điều 15 khoản 3"]),
    ("SYM001", "Quyết định số 15-QĐ-1-BKHCN", ["15-QĐ-1-BKHCN"]),
    ("SYM001", "Quyết định số 15-QĐ-Xy-BKHCN", ["15-QĐ-Xy-BKHCN"]),
    ("SYM013", "Luật số 1/2016/QH14 ngày 02/5/2017, Luật số 5/2016/QH14 ngày 01/11/2016", ["5/2016/QH14"]),
    ("SYM015", "Số: 12/CV-TĐC", ["12/CV-TĐC"]),
    ("SYM019", "theo Nghị định số 159/2006/NĐ-", ["159/2006/NĐ-"]),
    ("SYM019", "theo Nghị định số 159/2006/NĐ-\nCP của Chính phủ", ["159/2006/NĐ-\nCP"]),
    ("TSK007", "nhiệm vụ có thời gian thực hiện 30 tháng, gia hạn thêm 15 tháng", ["gia hạn thêm 15 tháng"]),
]
#: Before the record of regions begins.
OLD_REGIONS = (
    "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 3 năm 1999\n\nTHÔNG BÁO\n\nVề vùng\n\n"
    "Tại 8 vùng kinh tế - xã hội (vùng Trung du, miền núi Bắc Bộ; vùng Tây Bắc) và tỉnh Nghệ An, vùng Tây Nguyên.\n"
)
#: What is told, and only as a note.
NOTES = [
    (
        "CIT021",
        "Điều 1. Sửa đổi, bổ sung\n\nMức thu theo Điều 9 Nghị định này.\n\nĐiều 2. Hiệu lực\n\nTừ ngày ký.\n",
    ),
    ("CIT021", "Điều 1. Một\n\nTheo Điều 7, Điều 8, Điều 9 Nghị định này.\n\nĐiều 2. Hai\n\nTừ ngày ký.\n"),
    ("CIT014", "quy định tại Khoản 3 Điều 4"),
    ("CIT002", "theo Thông tư số 15/2022/TT-BKHCN"),
    ("SYM018", "theo Kế hoạch số 2284/KH-UBND ngày 14/4/2021"),
    ("SYM019", "theo Nghị định số 159/2006/NĐ-\nCP"),
]
LEFT_ALONE = [
    ("SYM006", "Số: 904 /QĐ-UBND\n\nLào Cai, ngày 26 tháng 8 năm 2025"),
    ("SYM006", "theo Thông tư số 36/2025/TT-\nBNNMT về quản lý"),
    ("SYM019", "Nội dung quy định tại Thông tư\nsố 36/2025/TT-\nBNNMT về quản lý"),
    ("SYM002", "Luật số 3 6/2024/QH15"),
    ("SYM004", "theo Luật số 31/VBHN-VPQH ngày 05/01/2020"),
    ("SYM005", "Luật số 126/2025/QHI15"),
    ("CIT001", "Nghị định số [66/2026/NĐ-CP] ngày 02/3/2026"),
    ("CIT001", "CÁC NGHỊ QUYẾT CỦA CHÍNH PHỦ: SỐ 01/NQ-CP NGÀY 05/01/2026"),
    ("CIT002", "kết luận của Thủ tướng Chính phủ tại Thông báo số 343/TB-VPCP ngày 01/7/2026"),
    ("CIT002", "Loại\tQuyết định số 12/QĐ-BTC\tBộ Tài chính"),
    ("CIT004", "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/12/2025, xã báo cáo kết quả như sau:\n\n1. Kết quả."),
    ("CIT014", "khoản 2, 3, 4, 5 Điều 15, khoản 2 và khoản 3 Điều 16"),
    ("CIT010", "Nghị định số .../2026/NĐ-CP và Nghị định số ..../2026/NĐ-CP"),
    ("APP007", "4. Một.\n\n. Hai.\n\n6. Ba."),
    ("APP007", "4. Một.\n\n5, Hai là thế.\n\n6. Ba."),
    ("APP007", "Điều 2\n\n(Điều 4 Nghị định số 1/2016/NĐ-CP, có nội dung được bãi bỏ)\n\n1. Một.\n\n3. Ba."),
    ("SYM001", "theo Thông báo số 286-TB-VPCP ngày 02/02/1999"),
    ("SYM005", "Chỉ thị số 11/TT-TTg ngày 02/02/2019"),
    ("PRG007", f"{NOVEMBER}theo {APPROVAL.format('')}"),
    ("PRG008", f"{NOVEMBER}theo {APPROVAL.format('')}"),
    ("PRG008", f"{LATE}theo {APPROVAL.format(' ngày 18/11/2024')}"),
    ("CIT012", "Đề án khởi nghiệp (Đề án 844) và Đề án đổi mới (Đề án 844)."),
    ("CIT001", "Tài liệu\n15/2022/TT-BKHCN"),
    ("CIT002", "Nghị quyết số 57-NQ/TW và Luật số 80/2015/QH13"),
    ("CIT003", "Luật Giá số 16/2023/QH15 ngày 19/6/2023 và Luật Giá số 16/2023/QH15 ngày 19/6/2023"),
    (
        "CIT004",
        (
            "Số: 12/2026/TT-BKHCN\n\nHà Nội, ngày 12 tháng 3 năm 2026\n\nTHÔNG TƯ\n\nQuy định về quản lý\n\n"
            "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nTheo đề nghị của Vụ trưởng;\n\nBộ trưởng ban hành.\n"
        ),
    ),
    ("CIT006", "Căn cứ Công văn số 12/BKHCN-TĐC ngày 02/02/2024;\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020."),
    ("CIT006", "Căn cứ 1019/BKHCN-TĐC ngày 02/02/2024;\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020."),
    ("CIT010", "Luật Giá ngày 19/6/2023, Luật Giá ngày 19/6/2023"),
    ("CIT019", "Thông tư liên tịch số 05/2018/TTLT-VKSNDTC-TANDTC-BCA-BQP ngày 09/10/2018 của Bộ Công an"),
    ("CIT021", "Điều 1. Một.\n\nTheo Điều 7 Quyết định này."),
    (
        "CIT021",
        (
            "Số: 5/2020/TT-BTC\n\nHà Nội, ngày 05 tháng 3 năm 2020\n\nTHÔNG TƯ\n\nVề thuế\n\nĐiều 1. Sửa đổi\n\n"
            "Sửa đổi Điều 2 Thông tư số 1/2019/TT-BTC như sau:\n\n“Điều 2. Mức thu\n\nTheo Điều 9 Thông tư này.”\n\n"
            "và “theo Điều 8 Thông tư này”.\n\nĐiều 2. Hiệu lực\n\nTheo Điều 7 Luật này và Điều 1 Thông tư này.\n"
        ),
    ),
    ("REG001", OLD_REGIONS),
    ("REG002", OLD_REGIONS),
    ("REG004", OLD_REGIONS),
    ("REG006", OLD_REGIONS),
    ("REG007", OLD_REGIONS),
    ("DAT001", "ngày … tháng … năm 2024"),
    ("DAT002", "Hà Nội, 31/02/2024"),
    ("DAT005", "đề nghị góp ý trước tháng 3 năm 2023"),
    ("DAT008", "15 ngày kể từ ngày 31/02/2024 đến ngày 15/3/2024"),
    ("NUM003", "3 và 03"),
    ("NUM004", "06 đơn vị (sau đây gọi là Đơn vị, Nhóm)"),
    ("NUM004", "06 đơn vị (có trụ sở; có tài khoản)"),
    ("NUM004", "tối đa 06 vùng (Tây Nguyên; Đông Nam Bộ)"),
    ("NUM007", "1.500.000 đồng (Một triệu năm trăm mươi đồng)"),
    ("NUM009", "12 lớp, gồm 04 giờ lý thuyết và 02 giờ thực hành."),
    ("NUM009", "18 bài báo, gồm có những bài sau."),
    ("PRG005", "hài hòa 75% năm 2025"),
    ("PRG010", f"{NOVEMBER}theo Quyết định số 30/QĐ-BKHCN về việc phê duyệt danh mục nhiệm vụ"),
    ("PRG011", "theo Quyết định số 30/QĐ-BKHCN ngày 02/02/2024 của Bộ trưởng về việc phê duyệt danh mục nhiệm vụ"),
    ("REG002", "vùng kinh tế trọng điểm phía Nam (gồm các tỉnh)"),
    ("REG006", "tại vùng (Hà Nội; Hải Phòng; Đà Nẵng)"),
    ("REG007", "tất cả các vùng kinh tế - xã hội; cả nghìn vùng kinh tế - xã hội"),
    ("SYM011", "Thông tư số 02/2025/TT-BTC ngày 02/6/2025 của Bộ trưởng Bộ Kế hoạch và Đầu tư"),
    ("SYM001", "gọi số 024-3836-1234, mẫu số 01-TT"),
    ("SYM004", "Văn bản số 12/TT-BKHCN và Công văn số 12/TT-VP"),
    ("SYM012", "Nghị quyết số 12/1990/QH8"),
    ("SYM018", "của Ủy ban nhân dân tỉnh Lâm Đồng"),
    ("SYM019", "theo Nghị định số 159/2006/NĐ-\nvà các văn bản khác"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), FOUND, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_is_found(code: str, text: str, words: list[str]) -> None:
    assert found(code, text) == words


@pytest.mark.parametrize(("code", "text"), LEFT_ALONE, ids=lambda v: v[:30])
def test_is_left_alone(code: str, text: str) -> None:
    assert found(code, text) == []


@pytest.mark.parametrize(("code", "text"), NOTES, ids=lambda v: v[:30])
def test_is_a_note(code: str, text: str) -> None:
    assert {each.severity.value for each in tdc.check(text, rules=[code]).findings} == {"info"}


def test_a_year_of_unknown_holidays_is_judged_by_its_weekdays() -> None:
    assert _works(dt.date(2090, 1, 2))
    assert not _works(dt.date(2090, 1, 1))  # a Sunday


class TestValues:
    def test_a_list_of_bases_without_a_text(self) -> None:
        basis = tdc.LegalBasis("Căn cứ", tdc.parse_citation("Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022"))
        assert tdc.check(tdc.Document(legal_bases=(basis, basis)), rules=["CIT004", "CIT017"]).findings == ()
        task = tdc.Task(title="Hội thảo", objective="Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;")
        assert tdc.check(task, rules=["CIT004"]).findings == ()

    def test_a_programme_ends_with_its_last_year(self) -> None:
        period = tdc.Period(tdc.WrittenDate(2021), tdc.WrittenDate(2030))
        task = tdc.Task(title="Hội thảo", start_year=2030, months=24)
        programme = tdc.Programme(code="1322", name=NAME, period=period, tasks=(task,))
        assert [f.path for f in tdc.check(programme, rules=["TSK002"]).findings] == ["tasks[0]"]
        # An end that no calendar of ours has says nothing: the programme's own last day holds.
        odd = tdc.Period(tdc.WrittenDate(2021), tdc.WrittenDate(2030, 13, 40))
        ended = tdc.Programme(code="1322", name=NAME, period=odd, tasks=(task,))
        assert [f.path for f in tdc.check(ended, rules=["TSK002"]).findings] == ["tasks[0]"]

    def test_an_orientation_may_bound_from_above_or_not_at_all(self) -> None:
        most = tdc.DeliverableQuota(text="tối đa", total=tdc.Quantity(3, "trường", bound=tdc.Bound.AT_MOST))
        none = tdc.DeliverableQuota(text="các trường")
        orientation = tdc.PriorityOrientation(number=3, text="Đào tạo", quotas=(most, none))
        plan = tdc.OrientationPlan(year=2025, orientations=(orientation,))
        two = tdc.DeliverableQuota(text="02 trường", total=tdc.Quantity(2, "trường"))
        task = tdc.Task(
            title="Đào tạo", start_year=2025, orientation=3, deliverables=(tdc.Deliverable(text="Lớp", quotas=(two,)),)
        )
        period = tdc.Period(tdc.WrittenDate(2021), tdc.WrittenDate(2030))
        programme = tdc.Programme(code="1322", name=NAME, period=period, orientations=(plan,), tasks=(task,))
        assert tdc.check(programme, rules=["DLV006"]).findings == ()

    def test_each_rule_tells_its_own_contradiction(self) -> None:
        rate = tdc.Quantity(1, "bài", per=(tdc.Per(1, "quý"),), duration=tdc.Span(4, "quý"))
        quota = tdc.DeliverableQuota(
            text="05 bài", total=tdc.Quantity(5, "bài"), rates=(rate,), duration=tdc.Span(4, "quý")
        )
        task = tdc.Task(title="Hội thảo", months=18, deliverables=(tdc.Deliverable(text="Bài", quotas=(quota,)),))
        rules = ["DLV001", "DLV002", "DLV003", "DLV005", "DLV010"]
        assert [finding.rule for finding in tdc.check(task, rules=rules).findings] == ["DLV001"]

    def test_what_other_rules_tell_is_told_once(self) -> None:
        problem = documents.Problem(documents.ProblemKind.NO_LEAD, "Đào tạo", 0, 0)
        number = tdc.parse_document_number("12/TB-TĐC")
        assert tdc.check(tdc.Document(number=number, problems=(problem,)), rules=["DOC013"]).findings == ()

    def test_a_list_without_a_column_is_told_once_a_plan_never(self) -> None:
        ordered = (
            "TT\tTên đề tài\tMục tiêu\tSản phẩm\tPhương thức\n1\tA\tB\t01 bài báo\tTuyển chọn\n2\tC\tD\t\tTuyển chọn"
        )
        rules = ["TSK003", "TSK006", "TSK011", "DOC013"]
        assert [f.message for f in tdc.check(ordered, rules=rules, language="en").findings] == [
            "the task “C” states no products"
        ]
        plan = "TT\tTên nhiệm vụ\tSở, ngành chủ trì\tPhối hợp\tThời gian\tDiện\n1\tA\tSở B\tSở C\tQuý I\tx"
        assert tdc.check(plan, rules=rules).findings == ()
        lead = "TT\tTên nhiệm vụ\tTổ chức chủ trì\tChủ nhiệm\tThời gian\n1\tA\tViện B\t\t\n"
        assert [f.rule for f in tdc.check(lead, rules=rules).findings] == ["DOC013", "TSK003", "TSK006"]

    def test_a_programme_of_other_years(self) -> None:
        task = tdc.Task(title="Hội thảo", start_year=2012, months=12)
        period = tdc.Period(tdc.WrittenDate(2011), tdc.WrittenDate(2012, 6, 30))
        old = tdc.Programme(code="712", name="Chương trình 712", period=period, tasks=(task,))
        codes = {finding.rule for finding in tdc.check(old, rules=["PRG004", "TSK002"]).findings}
        assert codes == {"TSK002"}
        open_end = tdc.Programme(code="712", name="Chương trình 712", period=tdc.Period(None, None), tasks=(task,))
        assert [f.rule for f in tdc.check(open_end, rules=["PRG004"]).findings] == ["PRG004"]

    def test_a_task_with_a_known_first_day(self) -> None:
        task = tdc.Task(title="Hội thảo", months=12, start=dt.date(2030, 3, 1), start_year=2030)
        assert [f.rule for f in tdc.check(task, rules=["TSK002"]).findings] == ["TSK002"]

    def test_leaders_of_tasks_of_other_years_may_be_the_same(self) -> None:
        lead = (tdc.Person("Đặng Anh Đức", "ThS."),)
        tasks = tuple(tdc.Task(number=n, title=f"Nhiệm vụ {n}", leads=lead, start_year=2020 + n) for n in (1, 2))
        period = tdc.Period(tdc.WrittenDate(2021), tdc.WrittenDate(2030))
        programme = tdc.Programme(code="1322", name=NAME, period=period, tasks=tasks)
        assert tdc.check(programme, rules=["TSK005"]).findings == ()

    def test_titles_that_are_not_known_have_no_style(self) -> None:
        leads = (tdc.Person("Đặng Anh Đức", "Xyz"), tdc.Person("Nguyễn Thị Thu Hà", "CN."))
        assert tdc.check(tdc.Task(title="Hội thảo", leads=leads), rules=["PER004"]).findings == ()

    def test_units_of_other_issuers_are_not_known(self) -> None:
        letter = tdc.Document(organisation="Bộ Tài chính", recipients=("Viện Hóa học",))
        assert tdc.check(letter, rules=["ORG003"]).findings == ()

    def test_a_deliverable_may_have_any_label(self) -> None:
        deliverables = (tdc.Deliverable(number="a", text="Hội thảo"), tdc.Deliverable(text="Bài báo"))
        assert tdc.check(tdc.Task(title="Hội thảo", deliverables=deliverables), rules=["DLV012"]).findings == ()

    def test_a_citation_alone(self) -> None:
        citation = tdc.parse_citation("Thông tư số 15/2022/TT-BKHHCN ngày 15/10/2022")
        codes = {finding.rule for finding in tdc.check(citation, rules=["SYM", "CIT011"]).findings}
        assert "SYM005" in codes
        assert found("CIT004", "") == []
        assert Context(citation).citations[0].value == citation


@pytest.mark.parametrize("on", [dt.date(2020, 1, 1), dt.date(2024, 12, 31), dt.date(2026, 1, 1)])
def test_patterns_of_a_days_map_keep_their_examples(on: dt.date) -> None:
    names = tuple(region.name for region in tdc.regions(on))
    assert [*misfits_of(_placed(on)), *misfits_of(_words(names))] == []


def test_padding_of_months_is_no_style_of_counts() -> None:
    assert found("NUM003", "06 bài báo, 05 hội thảo và 7 lớp trong 6 tháng") == ["7"]


TELEGRAM = """\
THỦ TƯỚNG CHÍNH PHỦ

Số: 55/CĐ-TTg

Hà Nội, ngày 05 tháng 6 năm 2024

CÔNG ĐIỆN

Về việc phòng, chống lũ

THỦ TƯỚNG CHÍNH PHỦ điện:

- Bộ trưởng Bộ Công an;
- Bộ trưởng Bộ Y tế.

Yêu cầu thực hiện ngay.

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG

Lê Văn An
"""


def test_a_telegram_has_addressees_without_kinh_gui() -> None:
    assert tdc.read_document(TELEGRAM).recipients == ("Bộ trưởng Bộ Công an", "Bộ trưởng Bộ Y tế")
    assert found("REC002", TELEGRAM) == []


def test_a_signer_who_is_in_no_table_held_any_post() -> None:
    assert found("SGN007", TELEGRAM) == []
