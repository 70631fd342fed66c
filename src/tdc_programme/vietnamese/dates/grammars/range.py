"""The patterns of ranges, of years and quarters, of lists, and of days that come again."""

from __future__ import annotations

from ....text.patterns import Pattern
from .common import DASH, DAY, MONTH_WORDS, YEAR, behind

# --- Ranges: từ … đến … -------------------------------------------------------------------------------------------

_PART = r"(?:(?:rạng@sáng|sáng(?:@sớm)?|trưa|chiều(?:@tối)?|tối|đêm(?:@muộn)?)@)"
FROM = Pattern(
    rf"t[ừu]@(?:đầu@|{_PART}(?=ngày|thứ|chủ|[0-9]))?",
    yes=("⟦từ đầu ⟧năm", "⟦tu ⟧ngay", "⟦từ chiều ⟧ngày"),
    no=("từng",),
)
# A dash at the beginning of a line is that of a list.
TO = Pattern(
    rf"""~(?:\([^()]{{2,40}}\)~)?(?:,~)?(?:cho@)?(?:đến|tới|den(?=@(?:het@)?(?:ngay|thang|[0-9]{{1,2}}(?:h|:|@gio|/[0-9]))))@
      (?:h[ếe]t@|cuối@)?(?:{_PART}(?=ngày|thứ|chủ|[0-9]))?|[^\S\n]*+(?P<dash>{DASH})~""",
    yes=(
        "⟦ đến hết ⟧ngày",
        "⟦ – ⟧5",
        "⟦ -\n⟧5",
        "⟦ den ⟧ngay 5",
        "⟦ den ⟧5/10",
        "⟦ → ⟧5",
        "⟦ (27 tháng Chạp) đến ⟧hết",
    ),
    no=(" đếnx", "\n- ngày 5"),
)
# … unless what is before it is no whole date: từ 25/12/2026⏎- 05/01/2027.
TO_WRAPPED = Pattern(rf"~(?P<dash>{DASH})~", yes=("\n- ",), no=("\nđến ",))
# What a list has before each of its lines.
BULLET = behind(r"(?:^|\n)[^\S\n]*[+•*–—-][^\n]{0,80}", 120, yes=("Thời gian:\n- ", "+ Đợt 1: "), no=("Đợt 1 - ",))
# A side that says less than a date does alone, for what it shares with the other one.
SIDE_DAY = Pattern(
    r"(?:ng[àa]y~)?(?:m[ùồ]ng~)?(?P<day>[0-9]{1,2})(?![0-9]|[.,/:][0-9]|~(?:h|g|giờ|tháng|%)(?![^\W\d_]))",
    yes=("⟦ngày 10⟧ đến", "⟦mùng 6⟧ đến"),
    no=("10/5", "10 giờ"),
)
SIDE_DAY_AND_MONTH = Pattern(
    rf"(?:{DAY}~)?(?P<day>[0-9]{{1,2}})(?P<dot>\.)?(?(dot)|/)(?P<month>[0-9]{{1,2}})"
    rf"(?(dot)(?=~(?:đến|tới|{DASH})~(?:{DAY}~)?[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}})|(?=~{DASH}~(?:ngày~)?[0-9]{{1,2}}/|@den@ngay@))",
    yes=("⟦10/5⟧-12/5/2025", "⟦8.9⟧ đến 10.9.2026", "⟦ngay 10/5⟧ den ngay 12/5/2025"),
    no=("10/5 đến 12/5",),
)
SIDE_MONTH_AND_YEAR = Pattern(rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR})", yes=("3/2021",), no=("13/2021",))
LAST_MONTH = Pattern(
    rf"(?P<month>0?[1-9]|1[0-2])(?:~/~|~-~|~,?~năm~)(?P<year>{YEAR})", yes=("5/2024", "5 năm 2024"), no=("5 2024",)
)
FIRST_MONTH = Pattern(
    rf"tháng~(?P<month>0?[1-9]|1[0-2])(?=~{DASH}~(?:tháng~)?[0-9])", yes=("⟦tháng 7⟧-9/2024",), no=("tháng 7/2024",)
)
MONTHS = Pattern(
    rf"(0?[1-9]|1[0-2])/((?:19|20)[0-9]{{2}})~(?:{DASH}|đến(?:@hết)?|tới)~(?:tháng~)?(0?[1-9]|1[0-2])/((?:19|20)[0-9]{{2}})(?![0-9/]|-?\w)",
    yes=("9/2001 - 5/2008", "01/2027 đến 12/2028"),
    no=("15/2022/TT", "9/2001 - nay", "05/2026 - 12/2026/NQ"),
)
LAST_YEAR = Pattern(rf"(?P<year>{YEAR})", yes=("2030",), no=("2030/TT", "9999"))
# … where no noun behind them makes the figures numbers of something: từ 2021 đến 2025.
FIRST_YEAR = Pattern(
    rf"(?P<year>(?:19|20)[0-9]{{2}})(?=~(?:đến|tới|{DASH})~(?:hết~)?(?:19|20)[0-9]{{2}}[^\S\n]*+(?:[,.;:()”\"](?![0-9])|\n|\Z))",
    yes=("⟦2021⟧ đến 2025.", "⟦2021⟧ - 2025"),
    no=("2021 đến 2025 người",),
)
#: What makes a day one of every year.
EACH_YEAR = Pattern(
    r"""~(?:,~)?(?:\(~)?(?:(?:hằng|hàng|mỗi)@năm
      |(?:của@)?năm@(?:báo@cáo|trước|sau|tiếp@theo|kế@tiếp|kế@hoạch)(?:@liền@kề)? |của@năm)(?!\w)(?![^\S\n]*+[0-9])""",
    yes=(" hằng năm", "⟦ của năm báo cáo⟧,"),
    no=(" hằng năm 2020", " năm nay"),
)
#: The same said first: hằng năm, vào ngày 26/3.
EACH_YEAR_BEFORE = behind(
    r"(?<!\w)(?:hằng|hàng|mỗi)@năm~[,(]?~(?:(?:cứ@)?(?:vào|đến|trước|sau|từ|kể@từ|chậm@nhất|là|trong|hết|lấy|tổ@chức)@){0,3}(?:dịp@)?",
    50,
    yes=("hằng năm, vào ", "⟦Hàng năm, chậm nhất là ⟧"),
    no=("hằng năm 2020 ",),
)
#: Or at the beginning of the clause, with the days told after it: hằng năm có 2 đợt: ngày 5/3 và 6/9.
_CLAUSE_BEFORE = r"(?:[^.;\n]|(?<![\n:])\n(?![\n+•*-])){1,90}"
EACH_YEAR_IN_CLAUSE = behind(
    rf"(?<!\w)(?:hằng|hàng|mỗi)@năm[,:]?@{_CLAUSE_BEFORE}"
    r"(?:[:(]|(?<!\w)(?:đợt|lần|kỳ)@(?:[0-9]{1,2}|[ivx]{1,3}|một|hai|ba|nhất)(?:@(?:là|vào|từ|trước))?[:,]?|(?<!\w)(?:vào|là))~"
    r"(?:(?:các|dịp)@)?",
    130,
    yes=("Hằng năm có 2 đợt: ", "Mỗi năm tổ chức hai lần: lần 1 ", "hàng năm, Sở tổ chức vào "),
    no=("Hằng năm. Đợt 1: ", "hằng năm của "),
)
#: Between a day and one of every year that makes it such: trước ngày 15/6 và báo cáo năm trước ngày 15/12 hằng năm.
AND_EACH_YEAR = Pattern(
    r"~,?~(?:và|hoặc)@(?:[^.;:\n\d]|\n(?![\n+•*-])){0,50}?(?<!\w)(?:trước|sau|vào|từ|đến|(?:chậm|muộn)@nhất(?:@là)?)@$",
    yes=("⟦ và báo cáo năm trước ⟧", " và trước "),
    no=(". Báo cáo trước ", " và 5 bài trước "),
)
NEXT_YEAR = Pattern(r"năm@(?:sau|tiếp@theo|kế@tiếp)", yes=("năm sau",), no=("năm trước",))


# --- Years, quarters, parts of a year -----------------------------------------------------------------------------

_PLAIN_YEAR = r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9])"
YEARS = Pattern(
    rf"""(?: (?: giai~(?:đoạn|doan) | nhiệm~k[ỳì] | thời~k[ỳì] | niên~(?:khóa|khoá|độ) | (?P<school>năm~học) ) ~
          (?: (?:từ~)?(?:các~)?năm~ | từ~ | trung~hạn~ | [0-9]{{1,2}}~năm~ )? (?:(?:[IVX]{{1,6}}|[0-9])~)?(?P<open>\(~)?
        | kh[óo][áa]~[IVX]{{1,6}}~(?P<open3>\(~)
        | (?P<plan>năm~) (?P<open2>\(~)? )
    (?P<first>{_PLAIN_YEAR}) ~ (?:{DASH}|(?:đến|tới)(?:~hết)?|(?P<slash>/)) ~ (?:năm~)?(?P<last>{YEAR})""",
    yes=("giai đoạn 2021-2030", "⟦nhiệm kỳ XVIII (2020-2025⟧)", "năm học 2024/2025"),
    no=("giai đoạn 2021-25", "2021-2025"),
)
MORE_YEARS = Pattern(
    rf"~(?:,|và|hoặc)~(?P<first>{_PLAIN_YEAR})~[–—-]~(?P<last>{YEAR})", yes=(" và 2026-2030",), no=(" và 2026",)
)
AND_YEAR = Pattern(
    r"~(?:,|và|hoặc)~(?P<year>(?:19|20)[0-9]{2})(?!\w|[/.,-][0-9]|~[–—/-]|~%)",
    yes=("⟦, 2024⟧ và",),
    no=(" và 2024-2025", " và 2024 %"),
)

_QUARTER_NUMBER = r"(?P<number>iv|i{1,3}|0?[1-4]|một|hai|ba|tư|bốn)(?!\w|[.,][0-9])"
QUARTER_YEAR = Pattern(
    rf"(?:~[/-]~|~,?~(?:của~)?n[ăa]m~|@)(?P<year>{YEAR})", yes=("/2024", " của năm 2024", " 2024"), no=("2024",)
)
QUARTER = Pattern(
    rf"qu[ýíy]~{_QUARTER_NUMBER}(?!/[0-9]{{1,3}}(?![0-9])|~lần)",
    yes=("⟦quý IV⟧/2024", "quí 2"),
    no=("quý 3 lần", "quý 1/4"),
)
NEXT_QUARTER = Pattern(
    rf"~(?P<joint>,|và|hoặc|đến(?:@hết)?|[–—+-])~(?P<word>qu[ýí]~)?{_QUARTER_NUMBER}(?!/[0-9]{{1,3}}(?![0-9]))",
    yes=(" và quý III", "⟦, II⟧ năm"),
    no=(" quý III",),
)
PART_OF_YEAR = Pattern(
    rf"""(?: (?P<number>[0-9]{{1,2}}|ba|sáu|chín)~tháng | (?P<half>nửa) ) ~(?P<side>đầu|cuối)~(?:của~)?năm
    (?!\w|~(?:học|ngân|tài|rưỡi)) (?:~(?P<year>{YEAR})(?!~[–—-]~[0-9]))?""",
    yes=("6 tháng đầu năm 2024", "⟦nửa cuối năm⟧ nay"),
    no=("6 tháng đầu năm học",),
)

# --- Days that come again, and days and months said together ------------------------------------------------------

DAY_OF_MONTH = Pattern(
    r"""(?:ngày~(?:thứ~|m[ùồ]ng~)?|m[ùồ]ng~)(?P<days>[0-9]{1,2}(?![0-9])(?:~(?:,|và|hoặc)~(?:ngày~)?[0-9]{1,2}(?![0-9/])){0,3})
    (?:~\([^()0-9\n]{2,40}\))?
    ~(?: (?:hằng|hàng|mỗi|từng)@tháng | của@(?:mỗi@|từng@)?tháng(?:@(?:báo@cáo|sau|trước|đó|tiếp@theo|kế@tiếp|liền@kề))?
       | (?:của@)?tháng@(?:sau|kế@tiếp|tiếp@theo|liền@kề)(?:@(?:liền@kề|kế@tiếp|tiếp@theo))? )
    (?!\w|[^\S\n]*+[0-9]|@(?:\w{1,8}@){0,2}quý|@(?:đầu|cuối|thứ|giữa|cuối@cùng)(?!\w))""",
    yes=("ngày 5 và 20 hằng tháng", "⟦ngày 05 của tháng sau⟧,"),
    no=("ngày 15 tháng cuối quý", "ngày 5 tháng 3"),
)
# Days, and ranges of days, that leave the month, and the year, to the last of them: ngày 5, 6 và 7/10/2026.
_SOME_DAYS = r"[0-9]{1,2}(?:~[–—-]~[0-9]{1,2})?(?![0-9/.-]|~[–—])"
_DAY_LABEL = r"(?:(?:sáng|trưa|chiều|tối|cả)@)?(?:ng[àa]y~)?(?:m[ùồ]ng~)?"
DAY_LIST = Pattern(
    rf"""(?:ng[àa]y~:?~)?(?:m[ùồ]ng~)?(?P<days>{_SOME_DAYS}(?:~(?:,|;|v[àa])~{_DAY_LABEL}{_SOME_DAYS}){{0,30}})~(?:,|;|v[àa]|ho[ặa]c|hay)~
    (?:(?:sáng|trưa|chiều|tối|cả)@)?
    (?=(?:ngày~)?rằm@tháng|(?:ng[àa]y~)?(?:m[ùồ]ng~)?[0-9]{{1,2}}(?:~[–—-]~[0-9]{{1,2}})?(?:~/|~th[áa]ng~)(?:[0-9]|{MONTH_WORDS})|(?:ngày~)?[0-9]{{1,2}}-[0-9])""",
    yes=("⟦ngày 5, 6 và ⟧7/10/2026", "⟦ngày 3-9, ⟧12 tháng 3/2025", "⟦15, ⟧16/4/2025"),
    no=("ngày 5 và 6",),
)
_WHOLE_DAY = r"[0-9]{1,2}~(?:/~[0-9]{1,2}~/|tháng~[0-9]{1,2}~,?~năm)~[0-9]{4}(?![0-9]|/\w)"
LISTED_FIGURES = Pattern(
    rf"[0-9]{{1,2}}~(?:(?:và|hoặc|hay)~(?:(?:sáng|trưa|chiều|tối|cả)@)?|,~(?:(?:sáng|trưa|chiều|tối)@))(?:ngày~)?{_WHOLE_DAY}",
    yes=("21 và 22/11/2025", "20, chiều 21/11/2026"),
    no=("21 và 22/11", "3 và 15/2022/TT", "12, 20/11/2026"),
)
# Where a phrase begins with it, a comma joins days too: (05, 06/11/2026), and days with months: 05/11 và 06/11/2026.
LISTED_FIRST = Pattern(
    rf"[0-9]{{1,2}}~,~(?:[0-9]{{1,2}}(?:/[0-9]{{1,2}})?~(?:,|và|hoặc)~){{0,12}}{_WHOLE_DAY}"
    rf"|(?P<days>[0-9]{{1,2}}/[0-9]{{1,2}}~(?:,|;|và|hoặc|hay)~){{1,12}}{_WHOLE_DAY}",
    yes=("05, 06/11/2026", "05/11, 06/11 và 07/11/2026", "10, 11 và 14 tháng 9 năm 2026", "30, 31/8 và 01/9/2026"),
    no=("05 và 06/11/2026", "2/3, 05 người"),
)
FIRST = behind(
    r"(?:^|[(:;\n“\"|])[^\S\n]*|(?<!\w)(?:ngày|buổi)~,~",
    8,
    yes=("", "(", "Thời gian: ", "⟦ngày, ⟧"),
    no=("phường 5, ",),
)
# What ends a line that ends its list, too.
LINE_END = Pattern(
    r"[^\S\n]*+(?:[.;,)|]|$|\n(?![^\S\n]*+[–—+*-]))", yes=("⟦\n⟧Nơi nhận", ";", " |"), no=(": họp", "\n- 5", " họp")
)
# The first of several ranges that leave the year to the last of them: 08-10/9 và 15/9/2026.
_RANGE_OF_DAYS = rf"[0-9]{{1,2}}(?:/[0-9]{{1,2}})?~{DASH}~[0-9]{{1,2}}~/~[0-9]{{1,2}}"
LISTED_RANGES = Pattern(
    rf"{_RANGE_OF_DAYS}~(?:,|;|và|hoặc)~(?:(?:{_RANGE_OF_DAYS}|[0-9]{{1,2}}~/~[0-9]{{1,2}})~(?:,|;|và|hoặc)~){{0,12}}"
    rf"(?:{_RANGE_OF_DAYS}|[0-9]{{1,2}}~/~[0-9]{{1,2}})/(?:19|20)[0-9]{{2}}(?![0-9]|/\w)",
    yes=("08-10/9 và 15/9/2026", "19-20/6, 23-24/6 và 26-27/6/2027"),
    no=("08-10/9 và 15 người", "15/9, 16/9/2026"),
)
AND_HOURS = Pattern(
    r"~(?:,|;|và|hoặc|hay)~(?:(?:lúc|vào@lúc|(?:buổi@)?(?:sáng|trưa|chiều|tối))~:?~)?(?=(?:từ@)?[0-9]{1,2}(?:h|g|:|~giờ))",
    yes=("⟦ và ⟧13h30", "⟦, chiều ⟧từ 13h30", "⟦ và lúc ⟧19h"),
    no=(" và 13 người",),
)
AND_DAYS = Pattern(
    r"~(?:,|;|v[àa]|ho[ặa]c)~(?:(?:sáng|trưa|chiều|tối)@)?(?=(?:t[ừu]@)?(?:ng[àa]y~)?[0-9])",
    yes=("⟦ và ⟧15, 16/4", "⟦ và ⟧từ 12-14/9"),
    no=(" vì 15",),
)
MONTH_LIST = Pattern(  # months that leave the year to the last of them: tháng 11, 12/2020
    r"""tháng~(?P<months>[0-9]{1,2}(?:~,~(?:tháng~)?[0-9]{1,2}(?![0-9/.-])){0,10})~(?:,|và|hoặc)~
    (?P<last>(?:tháng~)?[0-9]{1,2}(?:~/~|~-~|~,?~năm~)(?P<year>(?:19|20)[0-9]{2})(?![0-9]|/\w|[.,][0-9]))""",
    yes=("tháng 11, 12/2020", "tháng 10, 11 và tháng 12 năm 2020"),
    no=("tháng 11, 12 hội thảo",),
)
LISTED_DAY = Pattern.plain(
    r"(?:ng[àa]y\s*+(?:thứ\s*+)?)?(?:m[ùồ]ng\s*+)?([0-9]{1,2})(?:\s*+[–—-]\s*+([0-9]{1,2}))?",
    any_case=True,
    yes=("ngày 5", "⟦6⟧,", "3 - 9"),
    no=("và 7",),
)
LISTED_MONTH = Pattern.plain(r"(?:tháng\s*+)?([0-9]{1,2})", any_case=True, yes=("tháng 11", "⟦12⟧/2020"))
AND_DAY = Pattern(
    r"~(?P<sign>,|;|v[àa]|ho[ặa]c|hay)~(?:(?:sáng|trưa|chiều|tối|cả|trước|sau|từ|đến)@)?"
    r"(?=(?:(?:thứ~\w{1,4}|chủ~nhật)~[(,]?~|[0-9]{1,2}(?:h[0-9]{0,2}|:[0-9]{2}|~giờ(?:~[0-9]{2})?)~,?~(?=ngày))?"
    r"(?:ng[àa]y~)?[0-9]{1,2}(?:~/~|~th[áa]ng~|-)[0-9])",
    yes=("⟦ và ⟧15/12", " và chiều 16/12", "⟦, ⟧thứ Ba (17/11)"),
    no=(" và 15 bài",),
)
