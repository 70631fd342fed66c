"""What is read as a date, what is not, and what is refused."""

from __future__ import annotations

import pytest

from tdc_programme.errors import DateError
from tdc_programme.text import view
from tdc_programme.vietnamese.dates import (
    DateValue,
    Period,
    RecurringDate,
    TimeLimit,
    WrittenDate,
    find_dates,
    find_deadlines,
    parse_date,
    parse_period,
    parse_recurring_date,
    parse_time,
    parse_time_limit,
)
from tdc_programme.vietnamese.quantities import Span

D = WrittenDate


def found(text: str) -> list[tuple[str, DateValue]]:
    return [(f.text, f.value) for f in find_dates(text)]


#: One date, which the whole text is.
DATES = [
    ("31/8/2020", D(2020, 8, 31)),
    ("31/08/2020", D(2020, 8, 31)),
    ("03/04/2023", D(2023, 4, 3)),  # never the 4th of March
    ("31-8-2020", D(2020, 8, 31)),
    ("14.02.2007", D(2007, 2, 14)),
    ("ngày 17-11-1998", D(1998, 11, 17)),
    ("ngày 31 - 8 - 2020", D(2020, 8, 31)),
    ("2020-08-31", D(2020, 8, 31)),
    ("ngày 31 tháng 8 năm 2020", D(2020, 8, 31)),
    ("ngày 05 tháng 01 năm 2020", D(2020, 1, 5)),
    ("NGÀY 05 THÁNG 01 NĂM 2020", D(2020, 1, 5)),
    ("ngày 31 tháng 8, năm 2020", D(2020, 8, 31)),
    ("ngày 31 tháng 8 của năm 2020", D(2020, 8, 31)),
    ("ngày 31/8 năm 2020", D(2020, 8, 31)),
    ("31 tháng 8 năm 2020", D(2020, 8, 31)),
    ("31 tháng 8, 2020", D(2020, 8, 31)),
    ("ngày 31 tháng 8, 2020", D(2020, 8, 31)),
    ("ngày 31 tháng 8 2020", D(2020, 8, 31)),
    ("ngày 31 tháng 8/2020", D(2020, 8, 31)),
    ("31 tháng 8-2020", D(2020, 8, 31)),
    # time of day
    ("17h00 ngày 22/03/2023", D(2023, 3, 22, 17, 0)),
    ("17g30 ngày 22/03/2023", D(2023, 3, 22, 17, 30)),
    ("17:00 ngày 22/03/2023", D(2023, 3, 22, 17, 0)),
    ("17:00:00 ngày 22/03/2023", D(2023, 3, 22, 17, 0)),
    ("17h00 22/03/2023", D(2023, 3, 22, 17, 0)),
    ("0h ngày 1/10/2019", D(2019, 10, 1, 0)),
    ("8 giờ 30 phút ngày 05/10/2026", D(2026, 10, 5, 8, 30)),
    ("8 giờ 30, ngày 05/10/2026", D(2026, 10, 5, 8, 30)),
    ("8 giờ 05/10/2026", D(2026, 10, 5, 8)),
    ("8 giờ 00 phút 00 giây ngày 05/10/2026", D(2026, 10, 5, 8, 0)),
    ("24h00 ngày 31/12/2020", D(2020, 12, 31, 24, 0)),
    ("2 giờ chiều ngày 05/10/2026", D(2026, 10, 5, 14)),
    ("7h30 tối ngày 05/10/2026", D(2026, 10, 5, 19, 30)),
    ("1 giờ trưa ngày 05/10/2026", D(2026, 10, 5, 13)),
    ("12 giờ trưa ngày 05/10/2026", D(2026, 10, 5, 12)),
    ("11 giờ đêm ngày 05/10/2026", D(2026, 10, 5, 23)),
    ("1 giờ đêm ngày 05/10/2026", D(2026, 10, 5, 1)),
    ("12 giờ đêm ngày 05/10/2026", D(2026, 10, 5, 24)),
    ("7:30 chiều ngày 05/10/2026", D(2026, 10, 5, 19, 30)),
    ("3 giờ rưỡi chiều ngày 05/10/2026", D(2026, 10, 5, 15, 30)),
    ("5 giờ (chiều) ngày 05/10/2026", D(2026, 10, 5, 17)),
    ("17 giờ kém 10 ngày 05/10/2026", D(2026, 10, 5, 16, 50)),
    ("9 giờ kém mười lăm phút sáng ngày 05/10/2026", D(2026, 10, 5, 8, 45)),
    # Seconds, the clock of Viet Nam, the day before its time.
    ("14:30:15 20/4/2025", D(2025, 4, 20, 14, 30, second=15)),
    ("8 giờ 05 phút 09 giây ngày 20/4/2025", D(2025, 4, 20, 8, 5, second=9)),
    ("16.03.2015 11:02:35 +07:00", D(2015, 3, 16, 11, 2, second=35)),
    ("20/04/2025 14:30", D(2025, 4, 20, 14, 30)),
    ("ngày 20/4/2025, 14h30", D(2025, 4, 20, 14, 30)),
    ("2015-03-16T11:02:35+07:00", D(2015, 3, 16, 11, 2, second=35)),
    ("2015-03-16 11:02", D(2015, 3, 16, 11, 2)),
    ("09 giờ 00 phút (giờ Việt Nam) ngày 20/4/2025", D(2025, 4, 20, 9, 0)),
    ("17h00 (giờ hành chính) ngày 20/4/2025", D(2025, 4, 20, 17, 0)),
    ("17h00 GMT+7 ngày 20/4/2025", D(2025, 4, 20, 17, 0)),
    ("17h00 (UTC+07:00), ngày 20/4/2025", D(2025, 4, 20, 17, 0)),
    # The lunar calendar.
    ("ngày 10/3 (ÂL)", D(None, 3, 10, lunar=True)),
    ("ngày 10/3 ÂL", D(None, 3, 10, lunar=True)),
    ("ngày 10 tháng 3 (lịch âm)", D(None, 3, 10, lunar=True)),
    ("ngày 10 tháng 3 âm lịch năm 2025", D(2025, 3, 10, lunar=True)),
    ("ngày 15/8 năm Ất Tỵ (2025)", D(2025, 8, 15, lunar=True)),
    ("mùng 1 tháng 4 nhuận năm 2020", D(2020, 4, 1, lunar=True, leap=True)),
    ("mùng 1 tháng tư (nhuận) năm 2020", D(2020, 4, 1, lunar=True, leap=True)),
    ("ngày 2/6 nhuận (âm lịch)", D(None, 6, 2, lunar=True, leap=True)),
    ("tháng 6 nhuận năm 2025", D(2025, 6, lunar=True, leap=True)),
    ("ngày 20 tháng Chạp", D(None, 12, 20, lunar=True)),
    ("20 tháng Chạp năm 2024", D(2024, 12, 20, lunar=True)),
    ("tháng 7/2025 (âm lịch)", D(2025, 7, lunar=True)),
    ("ngày 15 tháng Giêng dương lịch", D(None, 1, 15)),
    ("rằm tháng Giêng", D(None, 1, 15, lunar=True)),
    ("ngày rằm tháng 7 âm lịch năm 2025", D(2025, 7, 15, lunar=True)),
    ("mùng 5 Tết", D(None, 1, 5, lunar=True)),
    ("17h00 (thứ Sáu) ngày 25/4/2025", D(2025, 4, 25, 17, 0, weekday=4)),
    # Years in words.
    ("ngày hai mươi tư tháng bẩy năm hai không mười ba", D(2013, 7, 24)),
    ("ngày mười tháng năm năm một chín chín hai", D(1992, 5, 10)),
    ("tháng mười năm hai ngàn linh chín", D(2009, 10)),
    ("ngày một tháng Năm năm hai không hai mốt", D(2021, 5, 1)),
    ("8h sáng của ngày 05/10/2026", D(2026, 10, 5, 8)),
    ("17h00 chiều ngày 05/10/2026", D(2026, 10, 5, 17, 0)),
    ("ngày 05/10/2026, lúc 8h30", D(2026, 10, 5, 8, 30)),
    ("ngày 05/10/2026 (vào lúc 8h30)", D(2026, 10, 5, 8, 30)),
    ("ngày 05 tháng 10 năm 2026 vào hồi 8 giờ 30 phút", D(2026, 10, 5, 8, 30)),
    # weekdays
    ("thứ Sáu, ngày 24/3/2023", D(2023, 3, 24, weekday=4)),
    ("Thứ 6, ngày 24/3/2023", D(2023, 3, 24, weekday=4)),
    ("thứ bẩy ngày 25/3/2023", D(2023, 3, 25, weekday=5)),
    ("Chủ nhật (ngày 26/3/2023)", D(2023, 3, 26, weekday=6)),
    ("ngày 24/3/2023 (thứ Sáu)", D(2023, 3, 24, weekday=4)),
    ("THỨ SÁU, NGÀY 24 THÁNG 3 NĂM 2023", D(2023, 3, 24, weekday=4)),
    ("8h00 thứ Hai, ngày 5/10/2026", D(2026, 10, 5, 8, 0, weekday=0)),
    ("thứ Hai, 8h00 ngày 5/10/2026", D(2026, 10, 5, 8, 0, weekday=0)),
    ("8h00 ngày thứ Hai, 5/10/2026", D(2026, 10, 5, 8, 0, weekday=0)),
    ("8h00 (thứ Hai, ngày 5/10/2026)", D(2026, 10, 5, 8, 0, weekday=0)),
    # words
    ("ngày mùng một tháng Giêng", D(None, 1, 1, lunar=True)),
    ("mồng 2 tháng 9 năm 2024", D(2024, 9, 2)),
    ("ngày mùng năm tháng Năm năm 2024", D(2024, 5, 5)),
    ("ngày 18 tháng Năm", D(None, 5, 18)),
    ("ngày hai mươi mốt tháng mười hai năm 2024", D(2024, 12, 21)),
    ("ngày mười lăm tháng Tư năm hai nghìn không trăm hai mươi", D(2020, 4, 15)),
    ("ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm", D(1975, 4, 30)),
    ("tháng Chạp năm 2023", D(2023, 12, lunar=True)),
    # months and years
    ("tháng 3/2024", D(2024, 3)),
    ("tháng 03-2024", D(2024, 3)),
    ("tháng Ba năm 2024", D(2024, 3)),
    ("tháng mười một năm 2024", D(2024, 11)),
    ("tháng năm năm 2024", D(2024, 5)),
    ("năm 2025", D(2025)),
    ("năm tài chính 2025", D(2025)),
    # no year
    ("ngày 15/2", D(None, 2, 15)),
    ("ngày 2-9", D(None, 9, 2)),
    ("ngày 02 tháng 9", D(None, 9, 2)),
    ("11 giờ 50 phút, ngày 15/2", D(None, 2, 15, 11, 50)),
    # lunar
    ("ngày 10 tháng 3 âm lịch", D(None, 3, 10, lunar=True)),
    ("ngày 10/3 (âm lịch)", D(None, 3, 10, lunar=True)),
    ("ngày 10 tháng 3 năm Giáp Thìn", D(None, 3, 10, lunar=True)),
    ("ngày 01 tháng 01 dương lịch", D(None, 1, 1)),
    # left blank
    ("ngày tháng năm 2023", D(2023, blank=True)),
    ("ngày    tháng    năm 2023", D(2023, blank=True)),
    ("ngày … tháng … năm 2024", D(2024, blank=True)),
    ("ngày........tháng........ năm ........", D(blank=True)),
    ("ngày … tháng … năm 20…", D(blank=True)),
    ("ngày ... tháng ... năm 20", D(blank=True)),
    ("ngày    tháng    năm", D(blank=True)),
    ("ngày __ tháng __ năm 2024", D(2024, blank=True)),
    ("ngày .../.../2024", D(2024, blank=True)),
    ("ngày …/8/2024", D(2024, 8, blank=True)),
    ("ngày     /     /2024", D(2024, blank=True)),
    ("ngày …/…/…", D(blank=True)),
    ("ngày 5/8/....", D(None, 8, 5, blank=True)),
    ("ngày     tháng 12 năm 2023", D(2023, 12, blank=True)),
    ("ngày 18 tháng năm 2014", D(2014, None, 18, blank=True)),
    ("ngày 05 tháng 12 năm ....", D(None, 12, 5, blank=True)),
    ("ngày..15..tháng..3..năm..2020", D(2020, 3, 15)),
    ("ngày ..15../..3../2020", D(2020, 3, 15)),
    ("tháng … năm 2024", D(2024, blank=True)),
    # as text recognition gives them
    ("ngày10 tháng 12năm 2023", D(2023, 12, 10)),
    ("ngày10/12/2023", D(2023, 12, 10)),
    ("31 /8/2020", D(2020, 8, 31)),
    ("ngày 31/ 8/ 2020", D(2020, 8, 31)),
    ("ngày 31\ntháng 8 năm\n2020", D(2020, 8, 31)),
    ("ngày 31 tháng 8\r\n  năm 2020", D(2020, 8, 31)),
    ("ngày I9\ntháng 10 năm: 2020", D(2020, 10, 19)),
    ("ngày 22 tháng ó năm 2015", D(2015, 6, 22)),
    ("ngày 3O tháng l2 năm 2O15", D(2015, 12, 30)),
    ("ngày 10 thang 12 năm 2023", D(2023, 12, 10)),
    ("ngày 15 thảng 6 nãm 2015", D(2015, 6, 15)),
    ("ngảy 15/6/2015", D(2015, 6, 15)),
    ("ngày 0l/01/2020", D(2020, 1, 1)),
    ("ngày 10 01 2011", D(2011, 1, 10)),
    ("ngày 1O/12/2O20", D(2020, 12, 10)),
    ("10h30’ ngày 5/5/2020", D(2020, 5, 5, 10, 30)),
    ("tháng3/2024", D(2024, 3)),
]
#: Dates that no calendar has, or whose year is not written whole: found, and flagged.
IMPOSSIBLE = [
    "30/02/2026",
    "ngày 29/02/2021",
    "13/13/2023",
    "ngày 26/20/2016",
    "ngày 6/19/2017",
    "31-4-2023",
    "31.04.2023",
    "ngày 45/10/2023",
    "ngày 00/10/2023",
    "ngày 32 tháng 8 năm 2020",
    "ngày 31 tháng 13 năm 2020",
    "ngày 01/01/0000",
    "ngày 12/10/22",
    "ngày 12 tháng 10 năm 22",
    "25h00 ngày 22/03/2023",
    "8h75 ngày 22/03/2023",
    "ngày 30/02",
    "ngày 31 tháng 4",
    "tháng 13/2024",
]
PERIODS = [
    ("giai đoạn 2021-2030", (D(2021), D(2030))),
    ("GIAI ĐOẠN 2021 – 2030", (D(2021), D(2030))),
    ("giai đoạn từ năm 2021 đến năm 2030", (D(2021), D(2030))),
    ("giai đoạn 2021 đến 2030", (D(2021), D(2030))),
    ("giai đoạn 5 năm 2021-2025", (D(2021), D(2025))),
    ("giai đoạn I (2021-2025)", (D(2021), D(2025))),
    ("nhiệm kỳ 2020-2025", (D(2020), D(2025))),
    ("nhiệm kỳ XVIII (2020-2025)", (D(2020), D(2025))),
    ("khóa XV (2021 - 2026)", (D(2021), D(2026))),
    ("nhiệm kì 2026 - 2031", (D(2026), D(2031))),
    ("thời kỳ 2011-2020", (D(2011), D(2020))),
    ("năm học 2003 - 2004", (D(2003), D(2004))),
    ("năm học 2024/2025", (D(2024), D(2025))),
    ("niên khóa 2020-2024", (D(2020), D(2024))),
    ("năm 2021-2025", (D(2021), D(2025))),
    ("từ năm 2021 đến năm 2025", (D(2021), D(2025))),
    ("từ năm 2021 đến 2025", (D(2021), D(2025))),
    # dates
    ("từ ngày 20/12/2020 đến ngày 28/2/2021", (D(2020, 12, 20), D(2021, 2, 28))),
    ("từ ngày 11/01 đến ngày 17/01/2020", (D(2020, 1, 11), D(2020, 1, 17))),
    ("từ ngày 10 đến ngày 12 tháng 5 năm 2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("từ 16/1 đến 2/2/2017", (D(2017, 1, 16), D(2017, 2, 2))),
    ("từ 10 đến 12/5/2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("10–12/5/2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("ngày 10-12/5/2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("ngày 10 - 12 tháng 5 năm 2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("từ 10/5-12/5/2025", (D(2025, 5, 10), D(2025, 5, 12))),
    ("ngày 01/01/2021-31/12/2025", (D(2021, 1, 1), D(2025, 12, 31))),
    ("từ ngày 1/1/2021 đến hết ngày 30/6/2021", (D(2021, 1, 1), D(2021, 6, 30))),
    ("từ ngày 01/01/2021 cho đến năm 2025", (D(2021, 1, 1), D(2025))),
    ("từ ngày 05 tháng 3 năm 2024 đến ngày 20 tháng 4", (D(2024, 3, 5), D(2024, 4, 20))),
    ("từ ngày 01 tháng 01 đến ngày 30 tháng 6", (D(None, 1, 1), D(None, 6, 30))),
    ("từ ngày 01 tháng 7 đến ngày 31 tháng 12 hàng năm", (D(None, 7, 1), D(None, 12, 31))),
    ("Từ ngày 01 tháng 01 của năm đến hết ngày 31 tháng 12 của năm", (D(None, 1, 1), D(None, 12, 31))),
    ("từ ngày 15/10/2024 đến hết ngày 15/3 năm sau", (D(2024, 10, 15), D(2025, 3, 15))),
    # a year that cannot be that of both sides is not given to the other one
    ("từ ngày 15/12 đến ngày 20/2/2021", (D(None, 12, 15), D(2021, 2, 20))),
    # hours
    ("từ 8h00 đến 17h00 ngày 22/3/2023", (D(2023, 3, 22, 8, 0), D(2023, 3, 22, 17, 0))),
    ("8h00 - 17h00 ngày 22/3/2023", (D(2023, 3, 22, 8, 0), D(2023, 3, 22, 17, 0))),
    ("từ 8h ngày 1/5/2025 đến 17h ngày 3/5/2025", (D(2025, 5, 1, 8), D(2025, 5, 3, 17))),
    # months, quarters, parts of a year
    ("từ tháng 3 đến tháng 5 năm 2024", (D(2024, 3), D(2024, 5))),
    ("từ tháng 3 - 5/2024", (D(2024, 3), D(2024, 5))),
    ("tháng 7-9/2024", (D(2024, 7), D(2024, 9))),
    ("tháng 12/2023 - tháng 3/2024", (D(2023, 12), D(2024, 3))),
    ("từ 3/2021 đến 12/2022", (D(2021, 3), D(2022, 12))),
    ("từ tháng 5 đến tháng 10 hằng năm", (D(None, 5), D(None, 10))),
    ("quý I năm 2025", (D(2025, 1, 1), D(2025, 3, 31))),
    ("quý IV/2024", (D(2024, 10, 1), D(2024, 12, 31))),
    ("quí 2-2024", (D(2024, 4, 1), D(2024, 6, 30))),
    ("quý ba năm 2024", (D(2024, 7, 1), D(2024, 9, 30))),
    ("quý 1", (D(None, 1, 1), D(None, 3, 31))),
    ("Quý III", (D(None, 7, 1), D(None, 9, 30))),
    ("quý I - quý III/2024", (D(2024, 1, 1), D(2024, 9, 30))),
    ("quý IV/2023 đến quý II/2024", (D(2023, 10, 1), D(2024, 6, 30))),
    ("6 tháng đầu năm 2024", (D(2024, 1, 1), D(2024, 6, 30))),
    ("sáu tháng cuối năm 2024", (D(2024, 7, 1), D(2024, 12, 31))),
    ("9 tháng đầu năm", (D(None, 1, 1), D(None, 9, 30))),
    ("2 tháng đầu năm", (D(None, 1, 1), D(None, 2))),
    ("nửa cuối năm 2024", (D(2024, 7, 1), D(2024, 12, 31))),
]
RECURRING = [
    ("ngày 15 hằng tháng", RecurringDate(None, 15)),
    ("ngày 05 hàng tháng", RecurringDate(None, 5)),
    ("ngày 05 của tháng sau", RecurringDate(None, 5)),
    ("ngày 10 tháng tiếp theo", RecurringDate(None, 10)),
    ("ngày thứ 20 (hai mươi) của tháng tiếp theo", RecurringDate(None, 20)),
    ("31/3 hằng năm", RecurringDate(3, 31)),
    ("ngày 30 tháng 01 hàng năm", RecurringDate(1, 30)),
    ("ngày 25/12 hằng năm", RecurringDate(12, 25)),
    ("ngày 08 tháng 12 của năm báo cáo", RecurringDate(12, 8)),
    ("ngày 31 tháng 01 năm sau", RecurringDate(1, 31)),
    ("8h00 ngày 02 tháng 9 hằng năm", RecurringDate(9, 2, hour=8, minute=0)),
    ("ngày 10 tháng 3 âm lịch hằng năm", RecurringDate(3, 10, lunar=True)),
]


def _limit(amount: int, unit: str, anchor: str | None = None, *, working: bool = False) -> TimeLimit:
    return TimeLimit(span=Span(amount, unit), anchor=anchor, working=working)


LIMITS = [
    (
        "thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ",
        _limit(15, "ngày", "ngày nhận được hồ sơ", working=True),
    ),
    ("thời hạn ba (3) tháng kể từ ngày Tổng cục gửi thông báo", _limit(3, "tháng", "ngày Tổng cục gửi thông báo")),
    ("thời hạn 05 ngày, kể từ ngày nhận đủ hồ sơ", _limit(5, "ngày", "ngày nhận đủ hồ sơ")),
    ("thời hạn không quá 10 ngày tính từ ngày 01.01.2025", _limit(10, "ngày", "ngày 01.01.2025")),
    ("trong vòng 24 giờ kể từ khi nhận được\ntin báo", _limit(24, "giờ", "khi nhận được tin báo")),
    ("trong vòng 05 ngày", _limit(5, "ngày")),
    ("sau 05 (năm) ngày làm việc", _limit(5, "ngày", working=True)),
    ("sau 15 ngày kể từ ngày ký", _limit(15, "ngày", "ngày ký")),
    ("sáu mươi ngày, kể từ ngày nhận hồ sơ", _limit(60, "ngày", "ngày nhận hồ sơ")),
    ("90 (chín mươi) ngày kể từ khi bàn giao", _limit(90, "ngày", "khi bàn giao")),
    ("02 năm kể từ thời điểm được cấp", _limit(2, "năm", "thời điểm được cấp")),
    ("10 ngày sau khi được cấp", _limit(10, "ngày", "sau khi được cấp")),
]
NOT_DATES = [
    "",
    "ngày",
    "ngày tháng năm",
    "2/3 số thành viên",
    "ít nhất 2/3 tổng số thành viên",
    "từ 2/3 đến 3/4 số thành viên",
    "mỗi ngày 2/3 số bài",
    "trực 24/7",
    "01 bài/2 tháng/1 tạp chí",
    "từ 6 đến 12 tháng 1 lần",
    "02 lần/năm 2000 lượt",
    "mỗi năm 2000 lượt, 5 năm 2000 lượt, hàng năm 2000 lượt",
    "mỗi quý 3 lần, hằng quý 2 bài, 01 quý 1 bài",
    "Quý khách, quý 5, quý 1/4",
    "Thông tư số 15/2022/TT-BKHCN",
    "Quyết định số 10/12/2020/QĐ-UBND, số 31/8/2020",
    "Fax: (024) 3822 6954, ĐT 090-12-2021",
    "1.200.000 đồng, 12.345.678 đồng, 1.000.2000",
    "địa chỉ 10.12.2020.1, phiên bản 1.2.2020, 1.13.2020",
    "mục 1.2.1999.3, 31/8/2020/1, 1/31/8/2020",
    "Điều 3, khoản 2/2020, 01/2024",
    "TCVN ISO/IEC 17025 : 2005",
    "ghi rõ ngày, tháng, năm sinh",
    "ngày 12/10/20222",
    "ngày 15 tháng cuối quý, ngày 20 của tháng đầu quý sau",
    "ngày 32 hằng tháng, ngày 0 hằng tháng",
    "ngày 10-15 họp",
    "99/99/2020, 45-10-2020, 12/10/22",
    "ngày 5 đến Hà Nội",
    "họp ngày 15. Tháng này",
    "ngày 18 tháng năm",
    "từ ngày 28 đến ngày 3",
    "giai đoạn 2021-25",
    "giai đoạn I (2021-2025, chưa xong",
    "giai đoạn 2021/2025",
    "vào 8h00, đến 17h00",
    "Sau 15 ngày họp",
    "trong 3 ngày hội thảo, 12 tháng",
    "Giấy phép có thời hạn 5 năm",
    "chậm nhất 05 ngày làm việc trước ngày họp",
    "thời hạn năm mươi (60) ngày kể từ ngày ký",
    "1,5 năm kể từ ngày ký",
    "từ 5 đến 10 ngày kể từ ngày ký, 05 - 10 ngày kể từ ngày ký, ba đến năm ngày kể từ ngày ký",
    "tháng năm",
    "tháng  2024",
    "ngày mười mốt mốt tháng 3",
    "ngày 5 tháng 3 năm olio",
    "ngày 5 tháng 3 năm hai nghìn mốt mốt",
    "12 tháng đầu năm",
    "8h00 - ngày mai",
    "ngày 2.5 lít, trong ngày 1.1 Mục đích, ngày 20.13.",
    "ngày lo/oi/lilo, ngày 1/2/ooo0",
    "ngày thứ 30 của quý tiếp theo quý phát sinh",
    "tháng 11, 12 hội thảo",
    "mỗi tháng 1, 2/2 bài",
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_a_date_is_read(text: str, date: WrittenDate) -> None:
    read = parse_date(text)
    assert (read, read.blank) == (date, date.blank)


@pytest.mark.parametrize(("text", "date"), DATES)
def test_a_date_is_found(text: str, date: WrittenDate) -> None:
    assert found(f"({text}) và") == [(text, date)]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_what_is_impossible_is_found_and_flagged(text: str) -> None:
    ((shown, value),) = found(f"({text}) và")
    assert shown == text
    assert isinstance(value, WrittenDate)
    assert not value.is_valid
    assert value.iso is None
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == value.fault
    assert text[caught.value.start : caught.value.end] == text.removeprefix("ngày ")


@pytest.mark.parametrize(("text", "sides"), PERIODS)
def test_a_period_is_read(text: str, sides: tuple[WrittenDate, WrittenDate]) -> None:
    assert parse_period(text) == Period(*sides)
    assert found(f"({text}), và") == [(text, Period(*sides))]


@pytest.mark.parametrize(("text", "date"), RECURRING)
def test_a_recurring_date_is_read(text: str, date: RecurringDate) -> None:
    assert parse_recurring_date(text) == date
    assert found(f"trước {text}, và") == [(text, date)]


@pytest.mark.parametrize(("text", "limit"), LIMITS)
def test_a_time_limit_is_read(text: str, limit: TimeLimit) -> None:
    assert parse_time_limit(text) == limit
    assert found(f"trong {text}, và") == [(text, limit)]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Days and ranges of days in lists: the last of them says the month and year.
        (
            "ngày 3-9, 12 tháng 3/2025",
            [("ngày 3-9", ("2025-03-03", "2025-03-09")), ("12 tháng 3/2025", "2025-03-12")],
        ),
        (
            "ngày 3, 5-7 tháng 3/2025",
            [("ngày 3", "2025-03-03"), ("5-7 tháng 3/2025", ("2025-03-05", "2025-03-07"))],
        ),
        (
            "ngày 10, 11/3 và 15, 16/4/2025",
            [("ngày 10", "2025-03-10"), ("11/3", "2025-03-11"), ("15", "2025-04-15"), ("16/4/2025", "2025-04-16")],
        ),
        (
            "ngày 5/3, ngày 6/3 và ngày 7/3/2025",
            [("ngày 5/3", "2025-03-05"), ("ngày 6/3", "2025-03-06"), ("ngày 7/3/2025", "2025-03-07")],
        ),
        ("sáng ngày 10 và chiều ngày 12/6/2024", [("ngày 10", "2024-06-10"), ("ngày 12/6/2024", "2024-06-12")]),
        # A year is not that of a later month: it may be the year before.
        ("ngày 29/12 và 05/1/2026", [("ngày 29/12", "--12-29"), ("05/1/2026", "2026-01-05")]),
        (
            "ngày 28, 29/12 và 05/1/2026",
            [("ngày 28", "--12-28"), ("29/12", "--12-29"), ("05/1/2026", "2026-01-05")],
        ),
        # A list of which no day has a place is none, and neither is one that runs backwards.
        ("ngày 9-3, 12 tháng 3/2025", []),
        ("ngày 5 và … / … / 2025", []),
        ("ngày 5 và 7-9h/3", []),
        ("ngày 2, 3-9 tháng 3 hằng năm", []),
        # Ranges whose sides have hours.
        ("08:00 ngày 20/4 - 17:00 ngày 22/4/2025", [(None, ("2025-04-20T08:00", "2025-04-22T17:00"))]),
        ("8h00 ngày 20/4 đến 17h00 ngày 22/4/2025", [(None, ("2025-04-20T08:00", "2025-04-22T17:00"))]),
        # Days of every year, said at the beginning of their clause.
        ("Hằng năm có 2 đợt: ngày 5/3 và 6/9", [("ngày 5/3", "--03-05"), ("6/9", "--09-06")]),
        (
            "mỗi năm hai\nkỳ: kỳ 1 vào ngày 30/6, kỳ 2 vào ngày 31/12",
            [("ngày 30/6", "--06-30"), ("ngày 31/12", "--12-31")],
        ),
        # Hours in words.
        ("tám giờ ba mươi ngày 05/3/2025", [(None, "2025-03-05T08:30")]),
        ("mười bảy giờ, ngày 05/3/2025", [(None, "2025-03-05T17:00")]),
        ("không giờ ngày 05/3/2025", [(None, "2025-03-05T00:00")]),
        ("ba giờ rưỡi chiều ngày 05/3/2025", [(None, "2025-03-05T15:30")]),
        ("chín giờ kém mười lăm ngày 05/3/2025", [(None, "2025-03-05T08:45")]),
        ("ngày 05/3/2025, lúc năm giờ năm phút", [(None, "2025-03-05T05:05")]),
        ("hai mươi lăm giờ ngày 05/3/2025", [("ngày 05/3/2025", "2025-03-05")]),
        ("tám giờ tối đến mười giờ ngày 05/3/2025", [("mười giờ ngày 05/3/2025", "2025-03-05T10:00")]),
        ("mười giờ GMT+8 ngày 05/3/2025", [("ngày 05/3/2025", "2025-03-05")]),
        ("hàng năm (trước ngày 15/12)", [("ngày 15/12", "--12-15")]),
        # Ranges that leave the year to the last of them.
        (
            "ngày 12-13/10 và 19-20/10/2026",
            [("ngày 12-13/10", ("2026-10-12", "2026-10-13")), ("19-20/10/2026", ("2026-10-19", "2026-10-20"))],
        ),
        (
            "ngày 30-31/12 và 04-05/01/2027",
            [("ngày 30-31/12", ("--12-30", "--12-31")), ("04-05/01/2027", ("2027-01-04", "2027-01-05"))],
        ),
        ("ngày 12-13/10 và 19 người", [("ngày 12-13/10", ("--10-12", "--10-13"))]),
        # What is said once holds also where a semicolon or colon divides, and where the first side has its hour.
        (
            "ngày 21/11; 28/11; 05/12/2025",
            [("ngày 21/11", "2025-11-21"), ("28/11", "2025-11-28"), ("05/12/2025", "2025-12-05")],
        ),
        ("các ngày: 21, 22/11/2025", [("21", "2025-11-21"), ("22/11/2025", "2025-11-22")]),
        ("từ 18 giờ ngày 21 đến 6 giờ ngày 22/11/2025", [(None, ("2025-11-21T18:00", "2025-11-22T06:00"))]),
        ("từ 18 giờ, 21 đến 6 giờ ngày 22/11/2025", []),
        # The number of the next line says nothing of this one.
        ("1. ngày 21/11 hằng năm\n2. Nội dung", [("ngày 21/11 hằng năm", "--11-21")]),
        ("ngày 01 và 11 hằng tháng\n2. Nội dung", [("ngày 01", "---01"), ("11 hằng tháng", "---11")]),
        ("ngày 21 tháng 1\n1 năm 2025", [(None, "2025")]),
        ("ngày hai mốt tháng mười một năm hai nghìn không trăm hai lăm", [(None, "2025-11-21")]),
        (
            "quy IV nam 2025, giai doan 2021-2025",
            [("quy IV nam 2025", ("2025-10-01", "2025-12-31")), ("giai doan 2021-2025", ("2021", "2025"))],
        ),
        (
            "Biên bản 9h15 ngày 21/11/2025; văn bản 02/9/2026",
            [("9h15 ngày 21/11/2025", "2025-11-21T09:15"), ("02/9/2026", "2026-09-02")],
        ),
        ("phiên bản 1.2.2025", []),
        # A dash, a part of the day or a line end between the hour and its day.
        ("08:30:15 - 02/9/2026", [(None, "2026-09-02T08:30:15")]),
        ("17h00 - thứ Tư - 02/9/2026", [(None, "2026-09-02T17:00")]),
        ("8 giờ 00, sáng thứ Tư (02/9/2026)", [(None, "2026-09-02T08:00")]),
        ("2 giờ 00, chiều thứ Tư (02/9/2026)", [(None, "2026-09-02T14:00")]),
        ("8 giờ 00, chiều thứ Tư, ngày 02/9/2026", [("thứ Tư, ngày 02/9/2026", "2026-09-02")]),
        ("02.09.2026\n08:30:15 +07:00", [(None, "2026-09-02T08:30:15")]),
        ("vào ngày 24/5\n- Địa điểm", [("ngày 24/5", "--05-24")]),
        ("02/9/2026\n08:30 Khai mạc", [("02/9/2026", "2026-09-02")]),
        ("02/9/2026\n08:30", [(None, "2026-09-02T08:30")]),
        ("17H00 (GIỜ LÀM VIỆC) NGÀY 02/9/2026", [(None, "2026-09-02T17:00")]),
        ("từ 25/12/2026\n- 05/01/2027", [(None, ("2026-12-25", "2027-01-05"))]),
        ("25/12/2026\n- 05/01/2027", [(None, ("2026-12-25", "2027-01-05"))]),
        ("25/12/2026\n- 05/01/2027: họp", [("25/12/2026", "2026-12-25"), ("05/01/2027", "2027-01-05")]),
        (
            "25/12/2026\n- 05/01/2027\n- 06/01/2027",
            [("25/12/2026", "2026-12-25"), ("05/01/2027", "2027-01-05"), ("06/01/2027", "2027-01-06")],
        ),
        ("8h00\n- 11h30 ngày 02/9/2026", [(None, ("2026-09-02T08:00", "2026-09-02T11:30"))]),
        ("sáng 16 tháng Chạp", [("16 tháng Chạp", None)]),
        ("chuyên đề 4 tháng 10 năm 2026", [("tháng 10 năm 2026", "2026-10")]),
        # Years whose last figures are left to be filled in.
        ("Kế hoạch năm 20… của", [("năm 20…", None)]),
        ("tháng 5 năm 20..., tháng 6/20…", [("tháng 5 năm 20...", "--05"), ("tháng 6/20…", "--06")]),
        ("mỗi năm 20… người", []),
        ("năm 20. Các", []),
        # Without diacritics.
        ("14 gio 30 phut ngay 04/6/2024", [(None, "2024-06-04T14:30")]),
        ("thang 6 nam 2024, thang 7/2024", [("thang 6 nam 2024", "2024-06"), ("thang 7/2024", "2024-07")]),
        # Figures that fell apart are not what their last one says.
        ("ngày 1 5 tháng 7 năm 2025", [(None, "2025")]),
        ("ngày 15 tháng 1 2 năm 2025", [(None, "2025")]),
        ("ngày 2 5/12/2025", []),
        ("ngày 20/1 2/2025", []),
        ("lúc 1 7h00 ngày 20/12/2025", [("ngày 20/12/2025", "2025-12-20")]),
        ("ngày 20/12/2O25", [(None, "2025-12-20")]),
        # Weekdays behind any word, and what counts.
        ("thực hiện Thứ 4, ngày 05/3/2025", [("Thứ 4, ngày 05/3/2025", "2025-03-05")]),
        ("Hội nghị lần thứ Tư, ngày 05/3/2025", [("ngày 05/3/2025", "2025-03-05")]),
        ("kết quả\n9 tháng 9/2026", [("tháng 9/2026", "2026-09")]),
    ],
)
def test_dates_that_share_what_is_said_once(text: str, values: list[tuple[str | None, object]]) -> None:
    expected = [(text if shown is None else shown, value) for shown, value in values]
    assert [(shown, _said(value)) for shown, value in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ngày 25/6 và 25/12 hằng năm", [("ngày 25/6", "--06-25"), ("25/12 hằng năm", "--12-25")]),
        (
            "ngày 15 và ngày 30 hằng tháng",
            [("ngày 15", "---15"), ("ngày 30 hằng tháng", "---30")],
        ),
        ("ngày 30/4 và 1/5/2025", [("ngày 30/4", "2025-04-30"), ("1/5/2025", "2025-05-01")]),
        ("các ngày 5, 6 và 7/10/2026", [("ngày 5", "2026-10-05"), ("6", "2026-10-06"), ("7/10/2026", "2026-10-07")]),
        ("ngày 5, 7/10 hằng năm", [("ngày 5", "--10-05"), ("7/10 hằng năm", "--10-07")]),
        ("ngày 15/2, ngày 20/3/2020", [("ngày 15/2", "--02-15"), ("ngày 20/3/2020", "2020-03-20")]),
        ("ngày 15/2 và năm 2020", [("ngày 15/2", "--02-15"), ("năm 2020", "2020")]),
        ("ngày 15/2 và 2/3 số bài", [("ngày 15/2", "--02-15")]),
        ("các năm 2023, 2024 và 2025", [("năm 2023", "2023"), ("2024", "2024"), ("2025", "2025")]),
        ("năm 2024 và 2000 đại biểu", [("năm 2024", "2024")]),
        ("năm 2021 - 2000 đại biểu", [("năm 2021", "2021")]),
        ("học kỳ 2 năm 2024", [("năm 2024", "2024")]),
        ("tháng năm 2024", [("năm 2024", "2024")]),
        ("THÁNG NĂM 2024", [("NĂM 2024", "2024")]),
        ("lần thứ hai ngày 5/10/2020", [("ngày 5/10/2020", "2020-10-05")]),
        ("14h sáng ngày 5/10/2020", [("ngày 5/10/2020", "2020-10-05")]),
        ("0 giờ kém 10 ngày 5/10/2020", [("ngày 5/10/2020", "2020-10-05")]),
        # The figure before a month may number something else.
        ("tuần 3 tháng 5/2026", [("tháng 5/2026", "2026-05")]),
        ("tuần 3 tháng 5 năm 2026", [("tháng 5 năm 2026", "2026-05")]),
        ("tuần 1, tuần 2 tháng 7/2025", [("tháng 7/2025", "2025-07")]),
        ("đợt 1 và 2 tháng 3/2025", [("tháng 3/2025", "2025-03")]),
        ("tuần lễ thứ 3 tháng 5/2026", [("tháng 5/2026", "2026-05")]),
        ("kết quả 3 tháng 5/2026", [("tháng 5/2026", "2026-05")]),
        ("sáng 3 tháng 5/2026, 4 tháng 5/2026", [("3 tháng 5/2026", "2026-05-03"), ("4 tháng 5/2026", "2026-05-04")]),
        # Two figures before a month are two days.
        ("ngày 3-9 tháng 3 năm 2025", [("ngày 3-9 tháng 3 năm 2025", ("2025-03-03", "2025-03-09"))]),
        ("ngày 3–9 tháng Ba năm 2025", [("ngày 3–9 tháng Ba năm 2025", ("2025-03-03", "2025-03-09"))]),
        ("ngày 3-9 hằng tháng", []),
        (
            "ngày 3-5, 7-9 tháng 3 năm 2025",
            [("ngày 3-5", ("2025-03-03", "2025-03-05")), ("7-9 tháng 3 năm 2025", ("2025-03-07", "2025-03-09"))],
        ),
        # The clock of another place is not ours.
        ("17h00 GMT+8 ngày 20/4/2025", [("ngày 20/4/2025", "2025-04-20")]),
        ("17h00 (giờ Bắc Kinh) ngày 20/4/2025", [("ngày 20/4/2025", "2025-04-20")]),
        ("20/4/2025 14:30 UTC", [("20/4/2025", "2025-04-20")]),
        ("20/4/2025 80:30", [("20/4/2025", "2025-04-20")]),
        ("20/4/2025 8:00 - 9:30", [("20/4/2025", "2025-04-20")]),
        ("20/4/2025 8h00 đến 9h30", [("20/4/2025", "2025-04-20")]),
        ("20/4/2025 14:30\n- Địa điểm", [("20/4/2025 14:30", "2025-04-20T14:30")]),
        ("ngày 20/4/2025\n- ngày 21/4/2025", [("ngày 20/4/2025", "2025-04-20"), ("ngày 21/4/2025", "2025-04-21")]),
        ("ngày 20/4/2025 -\nngày 21/4/2025", [("ngày 20/4/2025 -\nngày 21/4/2025", ("2025-04-20", "2025-04-21"))]),
        ("hằng năm, vào ngày 26/3", [("ngày 26/3", "--03-26")]),
        ("ngày mùng 3 hàng tháng", [("ngày mùng 3 hàng tháng", "---03")]),
        ("ngày     /8/", [("ngày     /8/", "--08")]),
        ("ngày …/8/20…", [("ngày …/8/20…", "--08")]),
        ("tu ngay 15/04 den ngay 17/04/2025", [("tu ngay 15/04 den ngay 17/04/2025", ("2025-04-15", "2025-04-17"))]),
        # A lunar calendar is that of all that it is said of.
        ("ngày 10/3 và 12/3 âm lịch", [("ngày 10/3", None), ("12/3 âm lịch", None)]),
        ("từ ngày 10/3 đến ngày 12/3 âm lịch", [("từ ngày 10/3 đến ngày 12/3 âm lịch", (None, None))]),
        ("ngày âm lịch: 10/3/2025", [("10/3/2025", None)]),
        ("lễ hội (10/3 ÂL)", [("10/3 ÂL", None)]),
        ("mùng 10 tháng 3 hằng năm (âm lịch)", [("mùng 10 tháng 3 hằng năm (âm lịch)", None)]),
        ("ngày 10-3-2025 AL", [("ngày 10-3-2025 AL", None)]),
        ("ngày 1/4 nhuận được tổ chức", [("ngày 1/4 nhuận", None)]),
        ("trả trước ngày 15/4 nhuận bút", [("ngày 15/4", "--04-15")]),
        ("ngày 10/3 âm nhạc", [("ngày 10/3", "--03-10")]),
        ("12 giờ rưỡi đêm ngày 5/10/2020", [("ngày 5/10/2020", "2020-10-05")]),
        ("8h00 (ngày 5/10/2020, sau đó", [("ngày 5/10/2020", "2020-10-05")]),
        ("ngày 5/10, lúc 8h00 ngày 6/10", [("ngày 5/10", "--10-05"), ("8h00 ngày 6/10", "--10-06T08:00")]),
        ("ngày 5/10/2020 (lúc 8h00 và", [("ngày 5/10/2020", "2020-10-05")]),
        ("ngày 5/10/2020 lúc 14h sáng", [("ngày 5/10/2020", "2020-10-05")]),
        ("ngày **30/10.**", [("30/10", "--10-30")]),
        ("từ ngày 28 đến ngày 3 tháng 5 năm 2025", []),
        (
            "từ ngày 01/01/2020 đến trước ngày 1/7/2020",
            [("ngày 01/01/2020", "2020-01-01"), ("ngày 1/7/2020", "2020-07-01")],
        ),
        ("từ ngày ký đến ngày 31/12/2025", [("ngày 31/12/2025", "2025-12-31")]),
        ("ngày 5 tháng 10, 2000 đại biểu", [("ngày 5 tháng 10", "--10-05")]),
        ("ngày 5 tháng 10. Năm 2024", [("ngày 5 tháng 10", "--10-05"), ("Năm 2024", "2024")]),
        ("ngày 30 tháng 4 và ngày 32 tháng 5 hằng năm", [("ngày 30 tháng 4", "--04-30"), ("ngày 32 tháng 5", None)]),
        ("ngày 5 tháng 10 năm 2020/NĐ-CP", []),
        ("chiều 30/10, hôm 15/2", [("30/10", "--10-30"), ("15/2", "--02-15")]),
        ("tháng 11, 12/2020", [("tháng 11", "2020-11"), ("12/2020", "2020-12")]),
        (
            "tháng 1, 2 và tháng 3 năm 2021",
            [("tháng 1", "2021-01"), ("2", "2021-02"), ("tháng 3 năm 2021", "2021-03")],
        ),
        ("trước 25/6 và 25/12 hằng năm", [("25/6", "--06-25"), ("25/12 hằng năm", "--12-25")]),
        ("ngày 20.11, ngày 22.12", [("ngày 20.11", "--11-20"), ("ngày 22.12", "--12-22")]),
        ("ngày mười mốt tháng 3 năm 2024", [("tháng 3 năm 2024", "2024-03")]),
        ("ngày 1/1/2020 đến tháng 12/2020", []),
        ("từ 8h00 đến ngày 22/3/2023", [("ngày 22/3/2023", "2023-03-22")]),
        ("ngày 5, 40/10/2026", [("ngày 5", "2026-10-05"), ("40/10/2026", None)]),
    ],
)
def test_dates_in_company(text: str, values: list[tuple[str, object]]) -> None:
    assert [(shown, _said(value)) for shown, value in found(text)] == values


def _said(value: object) -> object:
    if isinstance(value, WrittenDate):
        return value.iso
    if isinstance(value, Period):
        return tuple(side and side.iso for side in (value.start, value.end))
    return value.edtf if isinstance(value, RecurringDate) else "?"


def test_quarters_and_years_in_company() -> None:
    def quarter(year: int | None, first: int, last: int, days: int) -> Period:
        return Period(D(year, first, 1), D(year, last, days))

    assert found("quý I, II và quý III năm 2025") == [
        ("quý I", quarter(2025, 1, 3, 31)),
        ("II", quarter(2025, 4, 6, 30)),
        ("quý III năm 2025", quarter(2025, 7, 9, 30)),
    ]
    assert found("quý II hoặc quý III trong năm") == [
        ("quý II", quarter(None, 4, 6, 30)),
        ("quý III", quarter(None, 7, 9, 30)),
    ]
    assert found("quý IV và quý I năm 2025") == [
        ("quý IV", quarter(None, 10, 12, 31)),
        ("quý I năm 2025", quarter(2025, 1, 3, 31)),
    ]
    assert found("quý I/2024 - quý III") == [("quý I/2024 - quý III", Period(D(2024, 1, 1), D(2024, 9, 30)))]
    assert found("quý I, 2 người") == [("quý I", quarter(None, 1, 3, 31))]
    assert found("giai đoạn 2021-2025 và 2026-2030") == [
        ("giai đoạn 2021-2025", Period(D(2021), D(2025))),
        ("2026-2030", Period(D(2026), D(2030))),
    ]
    assert found("kế hoạch 5 năm 2021-2025") == [("2021-2025", Period(D(2021), D(2025)))]
    assert found("6 tháng, từ ngày 1/1/2025 đến ngày 30/6/2025") == [
        ("từ ngày 1/1/2025 đến ngày 30/6/2025", Period(D(2025, 1, 1), D(2025, 6, 30)))
    ]


def test_a_reversed_period_is_flagged() -> None:
    ((_, value),) = found("giai đoạn 2030-2021")
    assert isinstance(value, Period)
    assert not value.is_valid
    with pytest.raises(DateError, match="is after the end"):
        parse_period("giai đoạn 2030-2021")


class TestDirtyText:
    TEXTS = (
        ("ngày\N{NO-BREAK SPACE}31 tháng\N{NO-BREAK SPACE}8 năm 2020", D(2020, 8, 31)),
        ("nga\N{COMBINING GRAVE ACCENT}y 31/8/2020", D(2020, 8, 31)),
        ("ng\N{SOFT HYPHEN}ày 3\N{ZERO WIDTH SPACE}1/8/2020", D(2020, 8, 31)),
        ("31\N{NON-BREAKING HYPHEN}8\N{NON-BREAKING HYPHEN}2020", D(2020, 8, 31)),
    )

    @pytest.mark.parametrize(("text", "date"), TEXTS)
    def test_offsets_are_the_callers(self, text: str, date: WrittenDate) -> None:
        source = f"\N{NO-BREAK SPACE}{text}; "
        (match,) = find_dates(source)
        assert (match.value, source[match.start : match.end]) == (date, text)
        assert parse_date(source[:-2]) == date

    def test_letters_that_are_longer_in_lower_case(self) -> None:
        (match,) = find_dates("İİ NGÀY 31/8/2020")
        assert (match.start, match.value) == (3, D(2020, 8, 31))

    def test_a_view_is_read_in_place(self) -> None:
        v = view("xx ngày 31/8/2020").part(3, 17)
        (match,) = find_dates(v)
        assert (match.start, match.end) == (3, 17)

    @pytest.mark.parametrize("reader", [find_dates, find_deadlines, parse_date, parse_period, parse_time])
    def test_a_wrong_type(self, reader: object) -> None:
        assert callable(reader)
        with pytest.raises(TypeError):
            reader(b"31/8/2020")


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "reason", "place"),
        [
            ("", "nothing to read (one is like ngày 05 tháng 01 năm 2020 or 31/8/2020)", ""),
            ("  \n ", "nothing to read (one is like ngày 05 tháng 01 năm 2020 or 31/8/2020)", "  \n "),
            ("hôm nay", "not a date (one is like ngày 05 tháng 01 năm 2020 or 31/8/2020)", "hôm nay"),
            ("2/3 số thành viên", "a date ends before ' số thành viên'", " số thành viên"),
            ("ngày 31/8/2020 của Thủ tướng", "a date ends before ' của Thủ tướng'", " của Thủ tướng"),
            ("12/10/22", "year 22 is not written with four figures", "12/10/22"),
            ("Hà Nội, ngày 30/02/2026", "February 2026 has 28 days", "30/02/2026"),
            ("giai đoạn 2021-2030", "a period, not a date: read it with parse_period", "giai đoạn 2021-2030"),
            (
                "ngày 15 hằng tháng",
                "a recurring date, not a date: read it with parse_recurring_date",
                "ngày 15 hằng tháng",
            ),
            ("trong vòng 15 ngày", "a time limit, not a date: read it with parse_time_limit", "trong vòng 15 ngày"),
            ("thứ Hai", "not a date (one is like ngày 05 tháng 01 năm 2020 or 31/8/2020)", "thứ Hai"),
        ],
    )
    def test_no_date(self, text: str, reason: str, place: str) -> None:
        with pytest.raises(DateError) as caught:
            parse_date(text)
        error = caught.value
        assert (error.reason, error.text, text[error.start : error.end]) == (reason, text, place)

    def test_no_period(self) -> None:
        with pytest.raises(DateError, match="a date, not a period: read it with parse_date"):
            parse_period("ngày 31/8/2020")
        with pytest.raises(DateError, match="not a period"):
            parse_period("một lúc")

    def test_no_recurring_date(self) -> None:
        with pytest.raises(DateError, match="a date, not a recurring date"):
            parse_recurring_date("ngày 31/8/2020")
        with pytest.raises(DateError, match="February has 29 days"):
            parse_recurring_date("ngày 30 tháng 02 hằng năm")

    def test_no_time_limit(self) -> None:
        for text in ("hai bài", "15 ngày kể từ ngày ký.", "05 ngày trước ngày họp"):
            with pytest.raises(DateError, match="not a time limit"):
                parse_time_limit(text)

    def test_no_time(self) -> None:
        for text, reason in (("17h00 hôm nay", "not a time"), ("25h00", "no time 25h00"), ("14h sáng", "not a time")):
            with pytest.raises(DateError, match=reason):
                parse_time(text)


class TestForms:
    """What a whole string may be, though it is too little to be found in a text."""

    @pytest.mark.parametrize(
        ("text", "date"),
        [
            ("30/10", D(None, 10, 30)),
            ("30 tháng 10", D(None, 10, 30)),
            ("tháng 3", D(None, 3)),
            ("3/2024", D(2024, 3)),
            ("03-2024", D(2024, 3)),
            ("2024", D(2024)),
            ("Hà Nội, ngày 05 tháng 01 năm 2020", D(2020, 1, 5)),
            ("Thành phố Hồ Chí Minh, ngày    tháng    năm 2023", D(2023, blank=True)),
        ],
    )
    def test_dates(self, text: str, date: WrittenDate) -> None:
        assert parse_date(text) == date

    def test_periods(self) -> None:
        for text in ("2021-2030", "2021 – 2030", "từ 2021 đến 2030"):
            assert parse_period(text) == Period(D(2021), D(2030))

    def test_limits(self) -> None:
        assert parse_time_limit("15 ngày") == parse_time_limit("trong 15 ngày") == _limit(15, "ngày")

    def test_times(self) -> None:
        assert parse_time(" 17 giờ 05 ") == (17, 5)
        assert parse_time("24h00") == (24, 0)
        assert parse_time("8 giờ") == (8, 0)


@pytest.mark.parametrize("number", ["İ", "ı", "İV", "ıII"])
def test_quarters_with_letters_of_turkish(number: str) -> None:
    assert [value.is_valid for _, value in found(f"quý {number}/2024") if isinstance(value, Period)] == [True]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Half of a time or list is not given alone where the rest cannot be read.
        ("ngày 30 và 02/5/2026", []),
        ("ngày 30, 31 và 02/6/2026", []),
        ("từ ngày 25 đến ngày 05/01/2027", []),
        ("12 đến ngày 15/11/2026", []),
        ("Ngày 12, thứ Năm, tháng 11 năm 2026", []),
        ("từ ngày ký đến ngày 31/12/2026", [("ngày 31/12/2026", "2026-12-31")]),
        ("Phòng 12 và 13/11/2026", [("13/11/2026", "2026-11-13")]),
        # What only the other side or the last of a list makes a day.
        ("từ mùng 6 đến mùng 9 tháng 5 năm 2027", [(None, ("2027-05-06", "2027-05-09"))]),
        ("từ chiều ngày 20 đến trưa ngày 21/11/2026", [(None, ("2026-11-20", "2026-11-21"))]),
        ("từ 01/7 đến 30/6 hằng năm", [(None, ("--07-01", "--06-30"))]),
        ("từ 2/3 đến 3/4 thành viên", []),
        ("(21 và 22/11/2025)", [("21", "2025-11-21"), ("22/11/2025", "2025-11-22")]),
        ("07 hoặc 09/5/2026", [("07", "2026-05-07"), ("09/5/2026", "2026-05-09")]),
        ("mùng 1 và mùng 2 tháng 7 năm 2026", [("mùng 1", "2026-07-01"), ("mùng 2 tháng 7 năm 2026", "2026-07-02")]),
        ("05/11 và 06/11/2026", [("05/11", "2026-11-05"), ("06/11/2026", "2026-11-06")]),
        ("trước 45/11 và 06/11/2026", [("06/11/2026", "2026-11-06")]),
        ("từ 2021 đến 2025.", [("từ 2021 đến 2025", ("2021", "2025"))]),
        ("từ 2021 đến 2025 người", []),
        # Hours of two halves of a day.
        (
            "từ 8h00-11h30 và 13h30-17h00 ngày 23/11/2026",
            [
                ("từ 8h00-11h30", ("2026-11-23T08:00", "2026-11-23T11:30")),
                ("13h30-17h00 ngày 23/11/2026", ("2026-11-23T13:30", "2026-11-23T17:00")),
            ],
        ),
        (
            "8h00-7h30 và 13h30-17h00 ngày 23/11/2026",
            [("13h30-17h00 ngày 23/11/2026", ("2026-11-23T13:30", "2026-11-23T17:00"))],
        ),
        (
            "8h00-9h30 và 13h30 ngày 22/11 - 17h00 ngày 23/11/2026",
            [("13h30 ngày 22/11 - 17h00 ngày 23/11/2026", ("2026-11-22T13:30", "2026-11-23T17:00"))],
        ),
        # A dash that begins a line.
        ("18:00 21/11/2025\n- 06:00 22/11/2025", [(None, ("2025-11-21T18:00", "2025-11-22T06:00"))]),
        (
            "- 18:00 21/11/2025\n- 06:00 22/11/2025",
            [("18:00 21/11/2025", "2025-11-21T18:00"), ("06:00 22/11/2025", "2025-11-22T06:00")],
        ),
        ("18:00 21/11/2025\n- 22/11/2025", [("18:00 21/11/2025", "2025-11-21T18:00"), ("22/11/2025", "2025-11-22")]),
        ("ngày 30/10\n- 02/11/2026", [(None, ("2026-10-30", "2026-11-02"))]),
        ("từ 8h00\n- 11h30 ngày 02/11/2026", [(None, ("2026-11-02T08:00", "2026-11-02T11:30"))]),
        ("Thứ Năm\n– 13/8/2026", [(None, "2026-08-13")]),
        ("Thứ Sáu\n– 13/8/2026", [("13/8/2026", "2026-08-13")]),
        # Tháng Chạp is no number of months.
        ("làm lễ 16 tháng Chạp", [("16 tháng Chạp", None)]),
        ("20/11/2026\n08 giờ 30 phút.", [("20/11/2026\n08 giờ 30 phút", "2026-11-20T08:30")]),
        ("STK 12-11-2026-001", []),
        ("22 - 24 tháng Chạp", [(None, (None, None))]),
        ("từ 8.9 đến 10.9.2026", [(None, ("2026-09-08", "2026-09-10"))]),
        ("thứ Bảy 19/6 - Chủ nhật 20/6/2027", [(None, ("2027-06-19", "2027-06-20"))]),
        ("tối 19 rạng sáng 20/6/2027", []),
        ("từ tháng 11 năm nay đến tháng 02/2027", []),
        ("9:30 PM 19/6/2027", [(None, "2027-06-19T21:30")]),
        ("12:00 AM ngày 19/6/2027", [(None, "2027-06-19T00:00")]),
        ("19/6/2027 8:00 CH", [(None, "2027-06-19T20:00")]),
        ("Mục\n3, 08/9/2026", [("08/9/2026", "2026-09-08")]),
        ("đại hội lần\nthứ ba ngày 08/9/2026", [("ngày 08/9/2026", "2026-09-08")]),
        ("quý 1, 2/2027", [("quý 1", ("2027-01-01", "2027-03-31")), ("2/2027", ("2027-04-01", "2027-06-30"))]),
    ],
)
def test_halves_of_dates(text: str, values: list[tuple[str | None, object]]) -> None:
    expected = [(text if shown is None else shown, value) for shown, value in values]
    assert [(shown, _said(value)) for shown, value in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("họp thứ năm ngày 06/5/2027", 3),
        ("họp thứ tư ngày 06/5/2027", None),
        ("kỳ họp thứ năm ngày 06/5/2027", None),
        ("KỲ HỌP THỨ NĂM NGÀY 06/5/2027", None),
        ("tuần thứ năm ngày 06/5/2027", None),
        ("từ ngày 20 (thứ Hai) đến ngày 24/7/2026", 0),
    ],
)
def test_weekdays_that_the_day_agrees_with(text: str, weekday: int | None) -> None:
    (value,) = (each.value for each in find_dates(text))
    first = value.start if isinstance(value, Period) else value
    assert isinstance(first, WrittenDate)
    assert first.weekday == weekday


@pytest.mark.parametrize("count", [3, 30])
def test_the_last_day_of_a_long_list_has_its_year(count: int) -> None:
    found = find_dates("ngày " + "05/11 và " * count + "06/11/2026")
    assert [each.value for each in found] == [WrittenDate(2026, 11, 5)] * count + [WrittenDate(2026, 11, 6)]


def test_what_is_left_of_a_list_that_is_too_long_is_not_given() -> None:
    found = find_dates("ngày " + "05/11 và " * 60 + "06/11/2026")
    assert {each.value for each in found} == {WrittenDate(None, 11, 5)}
