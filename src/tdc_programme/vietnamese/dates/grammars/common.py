"""The patterns of a day, a month, a year and a time of day; what is made of them is judged elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from ....text.behind import Behind
from ....text.patterns import GAP, SPACE, Pattern


def behind(source: str, most: int, yes: Iterable[str], no: Iterable[str]) -> Behind:
    """Make a pattern of what ends at a place, in any case, with the signs of a :class:`Pattern`."""
    return Behind(source.replace("~", GAP).replace("@", SPACE), most=most, any_case=True, yes=yes, no=no)


# --- Words and figures --------------------------------------------------------------------------------------------

# Text recognition confuses the marks of a; between figures the words are these all the same.
DAY, MONTH, YEAR_WORD = "ng[aàáảãạăâ]y", "th[aàáảãạăắằẳẵặâấầẩẫậ]ng", "n[aàáảãạăắằẳẵặâấầẩẫậ]m"
#: What stands in a place to be filled in: spaces, dots, ellipses, underscores, or nothing.
FILL = r"[ \t\r\f\v.…‥·_]*+(?:\n[ \t\r\f\v.…‥·_]*+){0,2}+"
#: A year that stands without its day: 1500-2199, and not the beginning of a longer number.
YEAR = r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9]|/\w|[.,][0-9])"
_ANY_YEAR = r"[0-9]{4}(?![0-9]|/\w|[.,][0-9])"
#: What stands for `đến` between two sides: a dash, an arrow (24 → 27/12, 24 -> 27/12).
DASH = "(?:[–—→-]>?)"
# What may not follow: more of a document number (10/12/2020/NĐ-CP), of an address (10.12.2020.1) or of a figure.
_NO_MORE = r"(?![0-9]|/\w|\.[0-9]|-[^\W\d_]|[oOlI][0-9])"

_ONES = "một|mốt|hai|ba|tư|bốn|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
# hai mốt is hai mươi mốt
_DAY_WORDS = rf"(?:(?:hai|ba)@mươi|hăm|mười)(?:@(?:{_ONES}))?|(?:hai|ba)@(?:mốt|tư|lăm|nhăm)|{_ONES}"
# `năm` is May only where another `năm` begins the year: text recognition loses months ("tháng   năm 2014").
MONTH_WORDS = "giêng|chạp|mười@(?:một|hai)|mười|một|hai|ba|tư|bốn|năm(?=~,?~năm)|sáu|bảy|bẩy|tám|chín"
# In full, or as it is said in two halves (hai không mười ba) or figure by figure (một chín chín hai).
_YEAR_WORDS = rf"""(?:{_ONES})@(?:nghìn|ngàn)(?:@(?:{_ONES}|không|trăm|linh|lẻ|mươi|mười)(?![^\W\d_])){{0,7}}+
    |(?:một@chín|hai@không)(?:@(?:{_ONES}|không|mươi|mười)(?![^\W\d_])){{1,3}}+"""

#: Letters that text recognition gives for figures, where a figure must stand: ``ngày I9``, ``tháng ó``.
MISREAD = str.maketrans({**dict.fromkeys("iIlL|", "1"), **dict.fromkeys("oO", "0"), **dict.fromkeys("óÓ", "6")})
_FIGURE = "[0-9iloó|]"
# What it gives for figures that cannot be told any more: ``tháng Í Ï năm``, ``tháng ] ] năm``.
_STROKES = rf"(?:[\]\[!ÍÏÎÌ](?:[^\S\n]?[\]\[!ÍÏÎÌ])?(?=[^\S\n]?{YEAR_WORD}))?"

# --- Days in figures ----------------------------------------------------------------------------------------------

# In 3-9 tháng 3 and 3-5, 7-9/3 the figures are days, and the month stands behind the last of them.
_MORE_DAYS = r"(?:~(?:,|;|và|hoặc|[–—-]|đến)~(?:ngày~)?[0-9]{1,2}(?![0-9])){0,8}"
_DAYS_OF_MONTH = rf"""{_MORE_DAYS}~(?: (?:hằng|hàng|mỗi|từng)@{MONTH}
    | (?:của@)?{MONTH}@(?: (?:[0-9]{{1,2}}|{MONTH_WORDS})(?![0-9]|[^\W\d_]) | này | sau | trước ) )"""
# The second side of a range has a time of its own: 08:00 ngày 20/4 - 17:00 ngày 22/4/2025.
_HOUR_OF_DAY = r"[0-9]{1,2}(?::[0-9]{2}|~(?:giờ|h|g)~(?:[0-9]{2})?(?:~phút)?)~,?~ngày"
# Nearly all dates are in one of these two forms.
FIGURES = Pattern(
    rf"""(?P<label>{DAY}~)? (?P<day>[0-9]{{1,2}})
    (?: [^\S\n]{{0,2}}\n?(?P<sign>[/.–-])\s{{0,2}} (?P<month>[0-9]{{1,2}})
        \s{{0,2}}(?P=sign)\s{{0,2}} (?P<year>[0-9]{{1,4}})
      | ~{MONTH}~ (?P<worded_month>[0-9]{{1,2}}) ~{YEAR_WORD}~ (?P<worded_year>[0-9]{{4}}) ) {_NO_MORE}
    (?!(?<=-[0-9]{{4}})-[0-9]{{1,6}}(?![0-9-]))""",
    yes=("⟦ngày 31/8/2020⟧ của", "5 tháng 10 năm 2020", "31-8-2020"),
    no=("10/12/2020/QĐ-TTg", "31/8-2020", "12-11-2026-001"),
)
FIGURES_NO_YEAR = Pattern(
    rf"""(?:ngày~)? (?P<day>[0-9]{{1,2}}) (?P<sign>\s?/\s?|-) (?P<month>[0-9]{{1,2}})
    (?![0-9]|[^\W\d_](?![^\W\d_])|(?:\s?/|[^\S\n]?[–-])\s?(?!{_HOUR_OF_DAY}|(?:thứ|chủ)\s)\w|\s[0-9]/[0-9]{{4}}|[.,][0-9]|\s?%|\s?(?:h|giờ)(?!\w)|{_DAYS_OF_MONTH})
    (?:~,?~năm~\*{{0,3}}(?P<year>[0-9]{{4}}){_NO_MORE})?""",
    yes=("⟦ngày 15/2⟧.", "31/8 năm 2020", "⟦31/8 năm *2020⟧*", "⟦ngày 3-9⟧, 12 tháng qua"),
    no=(
        "15/2/20",
        "1/2%",
        "ngày 20/1 2/2025",
        "ngày 7-9h",
        "ngày 24/1Z/2026",
        "ngày 3-9 tháng 3",
        "ngày 3-5, 7-9 tháng 3",
        "ngày 3-9 hằng tháng",
    ),
)
# 20.11 is a date where `ngày` is before it and its phrase ends with it.
DOTTED = Pattern(
    r"ngày\ (?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?=[,;:)]|\.?(?:\s*+$|\n))",
    yes=("⟦ngày 20.11⟧, tại",),
    no=("ngày 2.5 lít",),
)
ISO = Pattern(
    r"([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})(?:(?=T[0-9]{2}:)|(?![\w/-]))",
    yes=("2020-08-31", "⟦2020-08-31⟧T08:00"),
    no=("2020-08-311",),
)

#: A month that the lunar calendar has twice: tháng 4 nhuận.
LEAP_MONTH = r"@(?:\(~nhuận~\)|nhuận(?!\w|@bút))"

# --- Days in words: ngày … tháng … năm … --------------------------------------------------------------------------

# As CLDR writes it, 31 tháng 8, 2020, where no word after it makes it a count; and in a mixture, 31 tháng 8/2020.
_COMMA_YEAR = rf"""(?:~,?~(?=[0-9]{{4}}(?:~(?:[,.;:()\]”"’»|]|của(?!\w)|$)|[^\S\n]*+\n[^\S\n]*+\n))
    |~[/-]~(?=[0-9]{{4}}{_NO_MORE}))
    (?P<comma_year>(?:19|20)[0-9]{{2}})"""
WORDED = Pattern(
    rf"""(?: {DAY}(?P<gap0>{FILL})(?:m[ùồ]ng~)? | m[ùồ]ng~ )
    (?P<day>{_FIGURE}{{1,2}}(?![0-9]) | (?:{_DAY_WORDS})(?![^\W\d_]))? (?P<gap1>{FILL},?~)
    {MONTH}(?P<gap2>{FILL}{_STROKES})
    (?P<month>{_FIGURE}{{1,2}}(?![0-9]|\s{{1,3}}[0-9]~{YEAR_WORD}~[0-9]{{4}}) | (?:{MONTH_WORDS})(?![^\W\d_]))?
    (?P<leap>{LEAP_MONTH})?
    (?: (?P<gap3>{FILL},?~)(?:của~)? (?P<word>{YEAR_WORD})(?![^\W\d_]) (?P<gap4>~:?{FILL}(?:\*{{1,3}}(?=[0-9]))?)
        (?P<year>{_FIGURE}{{4}}(?!\w) | [0-9]{{1,4}}(?![0-9]) | {_YEAR_WORDS})?
        (?P<rest>{FILL})
      | {_COMMA_YEAR}
    )?""",
    yes=(
        "⟦ngày … tháng … năm 2024⟧",
        "⟦mùng một tháng Giêng⟧,",
        "⟦ngày I9 tháng ó năm 2O15⟧",
        "⟦ngày 5 tháng 3, 2020⟧",
    ),
    no=("ngày 15/2", "5 tháng 3"),
)
BARE_WORDED = Pattern(
    rf"""(?P<day>[0-9]{{1,2}})~tháng~(?P<month>[0-9]{{1,2}}(?![0-9]) | (?:{MONTH_WORDS})(?![^\W\d_]))
    (?P<leap>{LEAP_MONTH})?
    (?: (?:~,?~năm~:?~(?P<year>[0-9]{{4}}){_NO_MORE} | {_COMMA_YEAR}) )?""",
    yes=("⟦31 tháng 8, 2020⟧.", "5 tháng tư"),
    no=("ngày 5 tháng 3",),
)

# --- Days misread or left blank -----------------------------------------------------------------------------------

# The signs may be lost too: ngày 10 01 2011.
MISREAD_FIGURES = Pattern(
    rf"""ngày~ (?: (?P<day>{_FIGURE}{{1,2}})/(?P<month>{_FIGURE}{{1,2}})/(?P<year>{_FIGURE}{{4}})
      | (?P<day2>[0-9]{{2}})\ (?P<month2>[0-9]{{2}})\ (?P<year2>(?:19|20)[0-9]{{2}}) )(?!\w|/\w|\.[0-9])""",
    yes=("ngày 1O/l2/2O20", "ngày 10 01 2011"),
    no=("ngày 5 01 2011",),
)
BLANK_SLASHES = Pattern(
    rf"""ngày(?:@(?:cấp|sinh|ký|nhận|nộp|lập)(?=~:))?(?:~:)? (?P<gap1>{FILL}) (?P<day>[0-9]{{1,2}})?(?P<gap2>{FILL})/
    (?P<gap3>{FILL}) (?P<month>[0-9]{{1,2}})?(?P<gap4>{FILL})/
    (?P<gap5>{FILL}) (?P<year>[0-9]{{4}}(?![0-9]|/\w)|(?:19|20)(?=[.…‥_]))?(?P<gap6>{FILL})""",
    yes=("ngày …/…/2024", "⟦ngày ... / 8 / ....⟧", "ngày: …/…/2024", "ngày cấp: …/…/2024"),
    no=("ngày …/2024",),
)
# The place is certain, the figures are not: ngày 1 I tháng Ì0 năm 2014.
ILLEGIBLE = Pattern(
    rf"""{DAY}(?P<day>[\s.…_0-9IlOóÌ/]{{0,24}}?){MONTH}(?P<month>[\s.…_0-9IlOóÌÍÏÎ!\]\[:]{{0,24}}?)
    {YEAR_WORD}\s{{0,8}}+:?\s{{0,8}}+(?P<year>[0-9]{{4}})(?![0-9]|/[^\W\d_])""",
    yes=("ngày 1 I tháng Ì0 năm 2014",),
    no=("ngày 1 tháng 5 năm 20145", "ngày mai tháng 5 năm 2014"),
)
# Days that have a name: the fifteenth of a lunar month, those of the new year.
FULL_MOON = Pattern(
    rf"(?:ngày~)?rằm~tháng~(?P<month>[0-9]{{1,2}}(?![0-9])|(?:{MONTH_WORDS})(?![^\W\d_]))(?P<leap>{LEAP_MONTH})?"
    rf"(?:~,?~năm~(?P<year>[0-9]{{4}})(?![0-9/]))?",
    yes=("rằm tháng Giêng", "rằm tháng 7 năm 2026", "⟦ngày rằm tháng 7⟧ âm lịch"),
    no=("rằm",),
)
NEW_YEAR = Pattern(
    rf"(?:ngày~)?m[ùồ]ng~(?P<day>[0-9]{{1,2}}|{_ONES})@tết(?!\w)(?!@(?:tây|dương))",
    yes=("mùng 5 Tết",),
    no=("mùng 5 tháng",),
)
# A day whose figures fell apart is not what its last figure says: ngày 1 5 tháng 7, ngày 2 5/12/2025, lúc 1 7h00.
APART = behind(
    r"(?<!\w)(?:ngày|lúc|hồi|vào|trước|từ|đến)\s{0,2}[0-9]\s",
    12,
    yes=("ngày 1 ", "lúc 1 "),
    no=("ngày 1, ", "số 1 "),
)
MISREAD_PART = Pattern(rf"{_FIGURE}{{1,2}}\Z", yes=("I9",), no=("1 9",))

# The calendar that a day or month is of, and the year that follows: (ÂL), năm Giáp Thìn (2024).
_STEMS = "giáp|ất|bính|đinh|mậu|k[ỷỉ]|canh|tân|nhâm|qu[ýí]"
_BRANCHES = "t[ýí]|sửu|dần|mão|thìn|t[ỵị]|ngọ|mùi|thân|dậu|tuất|hợi"
LUNAR = Pattern(
    rf"""(?: (?P<leap>{LEAP_MONTH})?
    ~(?: (?P<open>\(~)? (?:(?:theo|tính@theo)@)?
        (?: âm@lịch | lịch@âm | [âa]l(?(open)|(?<=(?-i:[ÂA]L))) | âm(?(open)|(?=~(?:[,;.)]|\n|$)))
          | (?P<solar>dương@lịch|lịch@dương|dl(?(open)|(?<=(?-i:DL))) | dương(?(open)|(?=~(?:[,;.)]|\n|$)))) )
        (?(open)~\))
      | năm@(?:{_STEMS})@(?:{_BRANCHES}) )(?![^\W\d_])
      | (?P<leap2>{LEAP_MONTH}) )""",
    yes=("⟦ (âm lịch)⟧", " năm Giáp Thìn", "⟦ (ÂL)⟧", " ÂL", "⟦ âm lịch⟧ năm 2025", "⟦ nhuận⟧ được"),
    no=(" (âm lịch", " al ", " âm thanh", " năm nhuận", " nhuận bút"),
)
LUNAR_YEAR = Pattern(
    r"~,?~(?:năm~(?P<year>[0-9]{4})|\(~(?:năm~)?(?P<year2>[0-9]{4})~\))(?![0-9/])",
    yes=("⟦ năm 2025⟧.", " (2024)"),
    no=(" 2025",),
)
# The calendar may be said first: ngày âm lịch: 10/3/2025.
LUNAR_BEFORE = behind(
    r"(?:(?:ngày|theo|tính)@(?:âm@lịch|lịch@âm|ÂL)~[:,]?|(?:^|[\n(;.,])~(?:âm@lịch|lịch@âm|ÂL)~:?)~(?:(?:là|vào)~)?",
    40,
    yes=("ngày âm lịch: ", "theo âm lịch ", "(âm lịch: "),
    no=("10/3 âm lịch, ", "âm lịch) "),
)
# --- Months and years ---------------------------------------------------------------------------------------------

MONTH_ALONE = Pattern(
    rf"""{MONTH} (?: ~(?P<month>[0-9]{{1,2}}|(?:{MONTH_WORDS})(?![^\W\d_])) | (?P<gap>{FILL}) )
    (?P<leap>{LEAP_MONTH})?
    (?: ~(?:/|-|\.|,?~n[ăa]m~:?)~ (?P<year>{_ANY_YEAR}) | ~,?~năm@(?P<year_words>{_YEAR_WORDS}) )?""",
    yes=("⟦tháng 3/2024⟧", "tháng mười năm hai ngàn linh chín", "⟦tháng Ba năm 2024⟧", "tháng … năm 2024"),
    no=("3/2024",),
)
# The last figures of a year left to be filled in: năm 20…, tháng 5/20...
_BLANK_YEAR = r"(?:19|20)[0-9]?[^\S\n]?(?:…|‥|\.\.|__)[.…‥_]*+(?!~[–/-]~[0-9])"
BLANK_YEAR = Pattern(rf"năm~:?~{_BLANK_YEAR}", yes=("⟦năm 20…⟧ và", "năm 202..."), no=("năm 20. Các", "năm 20…-2025"))
BLANK_YEAR_OF_MONTH = Pattern(
    rf"(?:~/~|~-~|~,?~năm~:?~){_BLANK_YEAR}", yes=("⟦ năm 20…⟧", "/20..."), no=(" năm 2025", "/20")
)
YEAR_ALONE = Pattern(
    rf"năm~:?~(?:(?:tài@chính|ngân@sách|kế@hoạch|dương@lịch|báo@cáo)@)?(?P<year>{_ANY_YEAR})(?!~%)",
    yes=("⟦năm 2025⟧ và", "năm tài chính 2025"),
    no=("năm 2025/TT", "năm nay"),
)

# --- The time of day and the weekday ------------------------------------------------------------------------------

_PART_OF_DAY = r"(?P<part>sáng|trưa|chiều|tối|đêm|(?-i:[AP]M|SA|CH|am|pm))(?![^\W\d_])"
CLOCK = Pattern(
    rf"""(?P<hour>[0-9]{{1,2}})
    (?: ~(?:giờ|gio(?!\w)|h|g)
        (?: ~(?P<half>rưỡi)(?![^\W\d_])
          | ~kém~(?P<less>[0-9]{{1,2}}|mười@lăm|mười|hai@mươi(?:@lăm)?|năm)(?!\w)(?:~phút)?
          | ~(?P<minute>[0-9]{{1,2}})(?![0-9]|~/|[.-][0-9]{{1,2}}[.-]|~tháng)
            (?:~(?:phút|phut|ph|p(?![^\W\d_])|['’′]))? (?:~(?P<second>[0-9]{{1,2}})~(?:giây|s)(?!\w))? )?
      | :(?P<minute2>[0-9]{{2}})(?::(?P<second2>[0-9]{{2}}))?(?![0-9:]) (?:~phút)? )
    (?: ~{_PART_OF_DAY} | ~\(~{_PART_OF_DAY.replace("<part>", "<part2>")}~\) )?
    (?: ~(?P<zone>\(~)?
        (?: (?:GMT|UTC)~\+?~0?7(?::?00)?(?![0-9:]) | \+0?7:?00(?![0-9:]) | giờ@(?:việt@nam|hà@nội)(?!\w) )
        (?(zone)~\)) )?""",
    yes=(
        "⟦8 giờ 30 phút⟧ ngày",
        "17:00",
        "⟦8 giờ⟧ 05/10/2026",
        "⟦2h chiều⟧",
        "11:02:35 +07:00",
        "17h00 (GMT+7)",
        "⟦3 giờ rưỡi chiều⟧",
        "17 giờ kém 10",
        "5 giờ (chiều)",
    ),
    no=("17", "17:0"),
)
_HOUR_WORDS = (
    rf"(?:hai@mươi(?:@(?:mốt|hai|ba|bốn|tư))?|mười(?:@(?:{_ONES}))?"
    r"|(?<!mươi\s)(?<!mười\s)(?<!trăm\s)(?:không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín))"
)
_MINUTE_WORDS = rf"(?:(?:hai|ba|bốn|năm)@mươi|mười)(?:@(?:{_ONES}))?|{_ONES}"
CLOCK_IN_WORDS = Pattern(
    rf"""(?P<hour>{_HOUR_WORDS})@giờ(?!\w|~\()
    (?: @(?P<half>rưỡi)(?!\w) | @kém@(?P<less>{_MINUTE_WORDS})(?!\w)(?:@phút)?
      | @(?:(?:không|linh|lẻ)@)?(?P<minute>{_MINUTE_WORDS}|không)(?!\w)(?:@phút)? )?
    (?: @{_PART_OF_DAY} )?""",
    yes=("tám giờ ba mươi", "⟦mười bảy giờ⟧ ngày", "hai mươi giờ kém mười lăm phút", "⟦ba giờ rưỡi chiều⟧"),
    no=("tám giờ (08", "tám tháng"),
)
# The clock of another place: its hour is not one of Viet Nam's.
OTHER_ZONE = Pattern(
    r"~(?:\(~)?(?:GMT|UTC|\+[0-9]{1,2}:?[0-9]{2}(?!\w)|(?-i:Z)(?!\w)|giờ@(?:địa@phương|quốc@tế|(?!làm@việc|hành@chính|quy@định|họp)(?-i:[A-ZĐ])))",
    yes=("⟦ GMT⟧+8", "⟦ (giờ B⟧ắc Kinh)"),
    no=(" giờ hành chính", " GIỜ LÀM VIỆC", " ngày"),
)
# What is said of the hour in brackets before the day: 8 giờ (đúng giờ) ngày …
ASIDE = Pattern(
    r"~\((?!~(?:ngày|thứ|chủ~nhật|m[ùồ]ng)(?!\w))[^()\d]{2,40}\)(?=~,?~(?:ngày|của|vào|thứ|chủ|[0-9]))",
    yes=("⟦ (giờ hành chính)⟧ ngày 5",),
    no=(" (thứ Hai) ngày", " (giờ hành chính)."),
)
_WEEKDAY = r"(?:thứ~(?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ~nhật))(?!\w)"
WEEKDAY = Pattern(_WEEKDAY, yes=("⟦thứ Sáu⟧, ngày", "Chủ nhật"), no=("thứ 8",))
WEEKDAY_AFTER = Pattern(rf"~\(~{_WEEKDAY}~\)", yes=(" (thứ Sáu)",), no=(" thứ Sáu",))
# Between them and the day: `8h00, thứ Hai (ngày …`.
JOINT = Pattern(
    r"""(?:[^\S\n]{1,3}[–-]\s{1,3}|(?P<wrapped>[^\S\n]*+\n[^\S\n]*+[–-][^\S\n]{1,3}(?=(?:ngày~)?[0-9]))|[^\S\n]*+\|[^\S\n]*+(?=[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})|~,?~)(?P<open>\(~)?(?:(?:của|vào|ngày(?=@thứ))@)?
    (?:(?P<part>sáng|trưa|chiều|tối)@(?=(?:ngày|thứ|chủ)(?!\w)))?""",
    yes=("⟦, ⟧ngày", "⟦ (⟧ngày", "⟦ của ⟧ngày", "⟦ - ⟧thứ", "⟦, sáng ⟧thứ Tư", "⟦ | ⟧12/04/2026"),
)
TIME_AFTER = Pattern(
    rf"~,?~(?P<open>\()?~(?:v[àa]o~)?(?:l[úu]c|h[ồo]i)~(?=[0-9]|(?:{_HOUR_WORDS})@giờ)",
    yes=("⟦, lúc ⟧8h", " (vào hồi 8"),
    no=(" 8h",),
)
# A time that follows its day without a word, as machines write it: 20/04/2025 14:30, 2025-04-20T14:30.
TIME_BESIDE = Pattern(
    r"""(?:T|[^\S\n]{0,3}[,-]?[^\S\n]{1,3}|[^\S\n]{0,3},?[^\S\n]{0,3}\n[^\S\n]{0,8}(?:[–-][^\S\n]{1,3})?(?=[0-9]{1,2}(?::[0-9]{2}:[0-9]{2}|(?::[0-9]{2}|~(?:h|g|giờ)~[0-9]{2}(?:~phút)?)(?:~(?-i:[AP]M|SA|CH|am|pm))?[^\S\n]*+(?:[.;)]|\Z|\n[^\S\n]*+(?:\n|\Z)))))
    (?=[0-9]{1,2}(?::[0-9]{2}|~(?:h|giờ)~[0-9]{2}(?![0-9]|~(?:h|giờ|tháng)|/))(?!~[–—-]~[0-9]))""",
    yes=("⟦ ⟧14:30", "⟦, ⟧14h30", "⟦T⟧14:30:00"),
    no=(" 14:30-15:30", " 14 người", "\n14:30 Khai mạc", "\n14:30\nKhai mạc"),
)
# … and one that a comma joins to a day without its year, where both end the phrase: ngày 12/8, 14 giờ;
TIME_LISTED = Pattern(
    r"~,~(?=[0-9]{1,2}~(?:h|giờ)(?:~[0-9]{2})?(?:~phút)?~(?:[.;)]|$|\n))",
    yes=("⟦, ⟧14 giờ;", "⟦, ⟧8h30."),
    no=(", 14 giờ họp", " 14 giờ;"),
)
CLOSE = Pattern(r"~\)", yes=(" )",), no=(" (",))
