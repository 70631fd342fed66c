"""The patterns around dates: what stands before one, where one may begin, and a text that is one date alone."""

from __future__ import annotations

from collections.abc import Mapping

from ....text.patterns import Pattern
from ...letters.alphabet import CAPITALS
from .common import DASH, DAY, behind
from .limit import NUMBER_WORD, TIME_UNIT

# --- What stands before, and makes of a date something else or of something a date -------------------------------

# Before `năm 2000` these make the figure a number of something, "mỗi năm 2000 lượt"; but not "đợt 2 năm 2000".
COUNTED = behind(
    r"(?:(?<!\w)(?:mỗi|từng|hằng|hàng|một)|/"
    r"|(?P<noun>đợt|kỳ|lần|thứ|quý|tháng|vòng|khóa|khoá|bước|đoạn|số|phần|phiên|nhóm)?~"
    r"(?<![0-9])(?<!(?-i:[A-ZĐ]))(?P<number>[0-9]{1,3}))~",
    12,
    yes=("mỗi ", "02 lần/", "có 5 ", "⟦đợt 2 ⟧"),
    no=("trong ", "29/2026/QH16 "),
)
# Before `3 tháng 5/2026` these make the figure the number of something: tuần 3, đợt 1 và 2.
NUMBERED = behind(
    r"(?<!\w)(?:tuần|thứ|đợt|kỳ|lần|vòng|khóa|khoá|phiên|số|phần|bước|nhóm|quý|học@kỳ|giai@đoạn|chương|mục|bài|tập|ca|buổi|lớp"
    r"|điều|khoản|điểm|cấp|loại|hạng|bảng|phụ@lục|dự@án|gói|lô|tổ|đội|khối|đề|chủ@đề|đề@án|nội@dung|nhiệm@vụ|quyển|cuốn|trang"
    r"|phường|quận|phố|ấp|thôn|xóm|đường|ngõ|nhà|tòa|toà|cổng|bàn|kho|sân|quyết@định|nghị@quyết|công@văn|thông@tư|tờ@trình"
    r"|mẫu|biểu|danh@sách|phương@án|tiết|cụm|khu|tầng|phòng|lượt|câu|mức|bậc|chặng|giải|mã|hồ@sơ)~:?~(?:thứ~)?"
    r"(?:[0-9]{1,2}~(?:,|;|và|hoặc|đến|tới|[–—-])~(?:tuần~|đợt~|kỳ~|lần~)?){0,5}",
    60,
    yes=("tuần ", "đợt 1 và ", "tuần 1, tuần "),
    no=("từ ", "ngày 1 và "),
)
# Without `ngày` and `năm`, 3 tháng 5/2026 is a day where a phrase begins with it, or one of these words leads to it.
LED = behind(
    r"(?:^|[^\w\s]|(?<!\w)\n|(?<!\w)(?:từ|đến|tới|vào|sáng|trưa|chiều|tối|đêm|hôm|và|hoặc|hay|ngày|trước|sau|hết|quá|nhất|là|tức"
    r"|nay|giờ|phút|[0-9]{1,2}h(?:[0-9]{2})?))[^\S\n]*",
    12,
    yes=("", "sáng ", "báo cáo, ", "8h00 "),
    no=("báo cáo ", "trong "),
)
# Figures may not be the tail of something longer: 1,5 năm kể từ ngày ký, số 12/10/2020.
TAIL = behind(
    r"(?:[0-9][,:]|(?:số|phiên@bản|version)~:?~)",
    14,
    yes=("1,", "14:", "số: ", "phiên bản "),
    no=("ngày ", "biên bản "),
)
# What is surely a date, though it has no year: ngày **30/10**, chiều 30/10.
DATED = behind(
    r"(?:ngày~[*_]{1,3}\s?|(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm)@"
    r"|(?<!\w)ngày@(?:sinh|cấp|ký|nộp|họp|nhận|đăng|lập(?:@(?:biên@bản|phiếu))?|ban@hành|bắt@đầu|kết@thúc|hết@hạn|hiệu@lực"
    r"|có@hiệu@lực|phát@hành|cập@nhật|xuất@bản)~:~)",
    30,
    yes=("ngày **", "chiều ", "⟦Ngày lập biên bản: ⟧"),
    no=("ngày ", "ngày công: "),
)
# … and these make one of a day and month that can be a fraction, "vào 2/3 số kỳ", where nothing is counted behind it.
BEFORE_DAY = behind(
    r"(?<!\w)(?:trước|vào|nhân|dịp|lễ|quốc@khánh|kỷ@niệm|(?:chậm|muộn|trễ|sớm)@nhất(?:@là)?|hạn(?:@(?:chót|cuối|cuối@cùng|nộp))?:?"
    r"|(?-i:Ngày|NGÀY)@(?-i:[A-ZĐ])(?:[^.,;:()\n\d]|\n(?!\n)){3,60})~",
    80,
    yes=("trước ", "⟦Ngày Nhà giáo Việt Nam ⟧", "hạn chót: "),
    no=("đạt ", "ngày làm việc "),
)
# Before a day later in its month than the month is in its year (15/4, which is no fraction) these are enough.
BEFORE_LATE_DAY = behind(r"(?<!\w)(?:sau|hết|từ|đến|tới)~|[:(]~", 8, yes=("đến ", "mốc 2: "), no=("đạt ", "số "))
# Thứ Sáu, thứ 6 and what a comma follows are weekdays behind any word that counts nothing. In capitals nobody can tell.
PLAIN_WEEKDAY = Pattern(
    r"(?:thứ~(?:(?-i:Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy)(?!\w)|[2-7](?![0-9])|\w{2,4}~[,(])|chủ~nhật)",
    yes=("thứ Năm", "Thứ 5,", "thứ năm,"),
    no=("thứ năm ngày",),
)
# `lần thứ hai ngày …` is the second time, no Monday. So a weekday begins a phrase, or follows one of these words.
BEFORE_WEEKDAY = behind(
    r"(?:^|[^\w\s]|[0-9h]|\b(?:vào|từ|đến|tới|sáng|trưa|chiều|tối|đêm|ngày|là|trước|sau|và|hoặc|giờ|phút|lúc|hôm|(?:chậm|muộn|trễ)@nhất))~"
    r"|\n[^\S\n]*+",
    14,
    yes=("", "vào ", "⟦, ⟧", "quý\n ", "chậm nhất "),
    no=("lần ",),
)
# Behind any word but these it is one where the day is of that weekday: họp thứ năm ngày 06/5/2027.
BEFORE_ORDINAL = behind(
    r"(?<!\w)(?:(?:kỳ|kì|phiên|cuộc|buổi|lần|đợt|hội)@(?:họp|nghị|thảo|đàm|thi|gặp|làm@việc)|đại@hội|kì|người|con|thế@hệ|đời|ngôi|hàng)@",
    24,
    yes=("cuộc họp ", "hội nghị "),
    no=("mời họp ", "diễn ra "),
)
# 5 đến 10 ngày kể từ ngày ký: which of them is the limit?
BETWEEN = behind(
    rf"(?:[0-9]|(?<!\w)(?:{NUMBER_WORD}))~(?:(?:{TIME_UNIT})~)?(?:đến|tới|[–—-])~",
    24,
    yes=("5 đến ", "05 ngày - "),
    no=("đến ",),
)
# Behind a day and month, what shows that they are no fraction: the end of the phrase, or a word of place or purpose.
AFTER_DAY = Pattern(
    r"~(?:[.,;:!?)\]”\"…|]|$)|[^\S\n]*+\n|@(?:tại|ở|do|để|vừa|tới|sắp|theo|và@từ|diễn@ra)(?!\w)",
    yes=(",", "⟦ tại⟧ Huế", "⟦\n⟧Nơi nhận"),
    no=(" số bài", " thành viên"),
)
# With no event told, `thời hạn 5 năm` is how long something lasts: one of these before it makes it a limit.
LIMIT_OPENER = behind(r"(?:trong|sau|quá|hết|đúng|chậm@nhất)(?:@vòng)?@", 16, yes=("trong ", "chậm nhất "), no=("có ",))
# 30 ngày trước ngày 01/5: the limit is another day, which nobody wrote.
LENGTH_BEFORE = behind(
    r"[0-9)]~(?:ngày|tuần|tháng|năm|giờ)(?:@làm@việc)?~", 24, yes=("30 ngày ", "15 ngày làm việc "), no=("ngày ",)
)

# --- What shows that a date is half of a time or list: figures before it that nobody could read -------------------

_DAY_IN_FIGURES = r"[0-9]{1,2}(?:~/~[0-9]{1,2}|[.-][0-9]{1,2}|~tháng~[0-9]{1,2})?(?![0-9/])"
_IN_BRACKETS = r"(?:~\([^()\d]{2,24}\))?"
#: từ ngày 28 đến ngày 3 tháng 5, ngày 30 và 02/5/2026.
HALF_DAY = behind(
    rf"(?:(?<!\w)(?:(?:từ|tu)@(?:(?:ngày|ngay)~)?(?:m[ùồ]ng~)?{_DAY_IN_FIGURES}{_IN_BRACKETS}~,?~(?:cho@)?(?:đến|tới|den|{DASH})"
    rf"|(?:(?:ngày|ngay)~:?~(?:m[ùồ]ng~)?|m[ùồ]ng~|(?:tối|đêm)@)"
    rf"[0-9]{{1,2}}(?:~(?:,|;|và|va)~(?:ngày~)?[0-9]{{1,2}}){{0,8}}{_IN_BRACKETS}"
    rf"~(?:đến|tới|den|và|va|hoặc|hay|rạng@sáng|,|{DASH}))"
    r"|(?:^|[(:;,\n“\"])[^\S\n]*[0-9]{1,2}~(?:đến|tới))~(?:(?:hết|cuối)@)?(?:ngày@)?",
    80,
    yes=("từ ngày 28 đến ", "⟦ngày 30 và ⟧", "⟦ngày 30, 31 và ⟧", "từ mùng 6 (thứ Tư) đến hết "),
    no=("từ ngày ký đến ", "từ 05/2024 đến ", "Điều 5 và "),
)
#: A side whose figures are damaged: từ ngày 2B/5/2026 đến.
HALF_SIDE = behind(
    rf"(?<!\w)(?:từ|tu)@(?:(?:ngày|ngay|tháng|thang)~)?[0-9a-z|]{{1,2}}(?:/[0-9a-z|]{{1,4}}){{1,2}}~,?~(?:cho@)?(?:đến|tới|den|{DASH})"
    r"~(?:(?:hết|cuối)@)?",
    60,
    yes=("⟦từ ngày 2B/5/2026 đến ⟧", "⟦từ 1Z/5 - ⟧"),
    no=("từ 8h00 đến ", "từ ngày ký đến "),
)
#: The month of days that could not be read: ngày 12, thứ Năm, tháng 11 năm 2026.
HALF_MONTH = behind(
    r"(?<!\w)(?:ngày~[0-9]{1,2}~(?:\([^()\d]{2,24}\)|,~(?:thứ@\w{1,4}|chủ@nhật)~,)"
    rf"|từ@tháng@[0-9]{{1,2}}(?:@năm@(?:nay|trước|ngoái))?~(?:đến|tới|{DASH})(?:@hết)?)~",
    50,
    yes=("ngày 12, thứ Năm, ", "ngày 13 (thứ Sáu) ", "từ tháng 11 năm nay đến "),
    no=("ngày 12, ",),
)
_LIST = "(?:,|;|và|hoặc|hay)"
#: Times before the last one, which has the day: 7h, 13h và 19h ngày 24/12/2026.
HALF_HOUR = behind(
    rf"(?<![\w.,:/])(?:[01]?[0-9]|2[0-4])(?:h(?:[0-9]{{2}})?|:[0-9]{{2}}|~giờ(?:~[0-9]{{1,2}}(?:~phút)?)?)~"
    rf"(?:{_LIST}|đến|tới|den|{DASH})~(?:(?:lúc|từ|buổi)@)?(?:(?:sáng|trưa|chiều|tối|đêm)@)?",
    50,
    yes=("⟦7h, ⟧", "lúc ⟦13h và ⟧", "⟦8 giờ 30 phút đến ⟧"),
    no=("Điều 7, ", "7h "),
)
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
# Figures before a day in figures: Có 18,⏎19/6/2027. What a noun makes of them is judged by `NUMBERED`.
HALF_FIGURES = behind(
    rf"(?<![\w.,:/–-]){_DAY}(?:/[0-9]{{1,2}})?~(?:(?:,|;|và|{DASH})~{_DAY}(?:/[0-9]{{1,2}})?~){{0,8}}"
    rf"(?:{_LIST}|đến|tới|den|{DASH})~",
    60,
    yes=("Có ⟦18,\n⟧", "⟦08-10/9 và ⟧", "⟦24 đến ⟧"),
    no=("2025, ", "QH15, ", "45/11 và "),
)

# --- … and figures behind it --------------------------------------------------------------------------------------

_FIGURES = r"[0-9]{1,2}(?![0-9])(?:~/~[0-9]|[.-][0-9]{1,2}(?![0-9])|~tháng~[0-9]|~(?=[.,;:)]|$|\n))"
#: One letter, or more figures, at the last figure: 24/1Z/2026. Words that lost their space are words: 15/2tại.
GLUED = Pattern(r"[^\W\d_](?![^\W\d_])|[0-9]", yes=("⟦Z⟧/2026", "⟦h⟧ "), no=("tại", "/2026", " 5"))
#: The other side of a time: → 27/12, đến 24, đến ngày 3.
OTHER_SIDE = Pattern(
    rf"(?:~,?~(?:cho@)?(?:đến|tới|den)|[^\S\n]*+{DASH})~(?:(?:hết|het|cuối|hết@ngày)@)?"
    rf"(?P<side>(?:(?:ngày|ngay)~:?~)?(?:m[ùồ]ng~)?{_FIGURES}|(?:ngày|ngay|m[ùồ]ng)~[0-9])",
    yes=("⟦ → 27/1⟧2", "⟦ đến 24⟧.", "⟦ đến ngày 31/2⟧."),
    no=(" đến ngày ký", " - 12 người", "\n- 5/6"),
)
#: Another day of the list, from whose end the year of all comes: , 10/9 và.
OTHER_DAY = Pattern(
    rf"~{_LIST}~(?:từ@)?(?P<side>(?:ngày~)?[0-9]{{1,2}}(?:~{DASH}~[0-9]{{1,2}})?~(?:/~[0-9]{{1,2}}|tháng~[0-9]{{1,2}})(?![0-9]))",
    yes=("⟦, 10/9⟧ và", "⟦ và từ 12-14/9⟧/2026"),
    no=(" và 10 người",),
)
#: A year that could not be read, or more figures: ngày 5/3 năm “2026”, ngày 5/3/2O.
OTHER_YEAR = Pattern(
    r"""~(?:,~)?năm~(?:[*_“”"'(]{0,3}[0-9]|(?:hai|một)@(?:nghìn|ngàn|không|chín)(?!\w)) | ~/~[0-9a-z]""",
    yes=("⟦ năm “2⟧026”", "⟦ năm hai nghìn⟧ linh", "⟦/2⟧O"),
    no=(" năm nay", " năm học"),
)
#: Between the two sides of a time that could not be read as one: each of them is half of it.
BETWEEN_SIDES = Pattern(
    rf"(?:~(?:\([^()]{{2,40}}\)~)?,?~(?:cho@)?(?:đến|tới|den)|[^\S\n]*+{DASH}(?![^\S\n]*+\n))~"
    r"(?:(?:hết|het|cuối|sáng|trưa|chiều|tối|đêm)@)?$",
    yes=(" đến ", " (thứ Hai) đến hết ", " - "),
    no=(" đến trước ", "\n- ", " và "),
)

# --- Where anything of these may begin ----------------------------------------------------------------------------

# What makes a figure before it a day: (21 và 22/11/2025), 05, 06 và 07/11/2026.
_LISTED = (
    r"(?:(?:và|hoặc|hay)~|,@)(?:(?:sáng|trưa|chiều|tối|cả)@)?(?:ngày~)?[0-9]{1,2}(?:(?:,@|~và@)[0-9]{1,2}){0,4}"
    r"(?:/[0-9]{1,2}(?:/|,@|~(?:và|hoặc|hay)~)[0-9]|~tháng~[0-9]{1,2}~,?~năm)"
)
# By the reader that it needs; of the commonest words, with what must follow.
_OPENINGS: dict[str, tuple[str, ...]] = {
    "named": (DAY, "tháng", "thang(?=~[0-9]{1,2}~(?:/|-|nam)~[0-9])", "mùng", "mồng", "rằm", "thứ~", "chủ~nhật"),
    "year": (rf"năm(?=~:?~[0-9(]|@(?:tài|ngân|kế|dương|báo|học|{NUMBER_WORD}|{TIME_UNIT})(?!\w))",),
    "plan": ("giai~(?:đoạn|doan)", "nhiệm~k[ỳì]", "thời~k[ỳì]", "niên~(?:khóa|khoá|độ)", "kh[óo][áa]~[ivx]"),
    "quarter": ("qu[ýí]", "quy(?=@(?:iv|i{1,3}|[1-4])(?!\\w))"),
    "since": (
        "từ(?=@(?:đầu@|(?:rạng@sáng|sáng(?:@sớm)?|trưa|chiều(?:@tối)?|tối|đêm(?:@muộn)?)@)?(?:[0-9]|ngày|tháng|năm|thứ|chủ|m[ùồ]ng))",
        "tu(?=@(?:(?:ngay|thang)@[0-9]|[0-9]{1,2}(?:h|:|@gio|/[0-9])))",
    ),
    "length": (
        "không(?=@giờ(?!\\w))",
        *("nửa~(?:đầu|cuối)", "thời@(?:hạn|gian)", "trong@vòng", rf"sau(?=@(?:khi@)?(?:[0-9]|{NUMBER_WORD}))"),
        *(rf"{word}(?=@(?:{NUMBER_WORD}|{TIME_UNIT})(?!\w)|~\()" for word in NUMBER_WORD.split("|") if word != "năm"),
    ),
    "figure": tuple(rf"{figure}(?=[0-9]{{0,3}}+~(?:[/.:–—→-]>?~[0-9]|[(hgntqp]|{_LISTED}))" for figure in range(10)),
}


def heads(openings: Mapping[str, tuple[str, ...]]) -> str:
    """Return what looks at every character of a text, in small letters, by the reader that each opening needs.

    Its alternatives begin with one letter or figure each, so that the engine runs over all other characters at
    once: that is three times as fast as the same words in any order and case.
    """
    by_first: dict[str, list[str]] = {}
    for kind, words in openings.items():
        for i, opening in enumerate(words):
            by_first.setdefault(opening[0], []).append(f"(?P<{kind}_{i}>{opening[1:]})")
    # Not within a word; and figures not within a number.
    before = {first: r"\w/.–-" if first.isdecimal() else r"^\W\d_" for first in by_first}
    return "|".join(f"{first}(?<![{before[first]}].)(?:{'|'.join(rest)})" for first, rest in by_first.items())


HEAD = Pattern(
    heads(_OPENINGS), any_case=False, yes=("⟦ngày⟧ 5", "⟦1⟧2/10", "trước ⟦quý⟧ I"), no=("hàngày 5", "1⟦2/10", "bài")
)
# Most figures of a text end here: a range or a day of every year has one of these signs.
JOINED = Pattern(rf"[0-9]{{1,2}}~(?:{DASH}~[0-9]|/~[0-9]|:[0-9]|h|g)", yes=("8h00", "10 - 12"), no=("2020", "5 bài"))

# --- A text that is one date, and nothing else --------------------------------------------------------------------

# The forms that most callers have are read at once: they hold nothing to clean and nothing to choose between.
PLAIN = Pattern(
    r"""(?: (?:ngày\ )?([0-9]{1,2})([/.-])([0-9]{1,2})\2 | ngày\ ([0-9]{1,2})\ tháng\ ([0-9]{1,2})\ năm\ )
    ([0-9]{4})\Z""",
    yes=("31/8/2020", "ngày 31 tháng 8 năm 2020"),
    no=("31/8-2020", "31/8/2020 "),
)
PLACE = Pattern(
    rf"~(?:(?-i:[{CAPITALS}])[^\d\n;:]{{1,60}}?,~)?(?=ngày)", yes=("⟦Hà Nội, ⟧ngày",), no=("Hà Nội 1, ngày",)
)
ONLY_MONTH = Pattern(r"(?P<month>[0-9]{1,2})~[/-]~(?P<year>[1-9][0-9]{3})$", yes=("3/2024",), no=("3/2024.",))
ONLY_YEAR = Pattern(r"[1-9][0-9]{3}$", yes=("2024",), no=("0024",))
ONLY_YEARS = Pattern(
    r"(?:từ~)?(?P<first>[1-9][0-9]{3})~(?:[–—-]|đến)~(?P<last>[1-9][0-9]{3})$",
    yes=("từ 2021 đến 2030",),
    no=("2021, 2030",),
)
LIMIT_LEAD = Pattern(r"(?:trong|sau|quá|hết)@(?=thời@|[0-9])", yes=("⟦trong ⟧15 ngày",), no=("trong ngày",))
