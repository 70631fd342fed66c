"""Every pattern of a date, from a day in figures to what may begin one; what is made of them is judged elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...text.behind import Behind
from ...text.patterns import GAP, SPACE, Pattern
from ..letters.alphabet import CAPITALS, SMALLS
from .periods import Limit


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
# What may not follow: more of a document number (10/12/2020/NĐ-CP), of an address (10.12.2020.1) or of a figure.
_NO_MORE = r"(?![0-9]|/\w|\.[0-9]|-[^\W\d_]|[oOlI][0-9])"

_ONES = "một|mốt|hai|ba|tư|bốn|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
# hai mốt is hai mươi mốt
_DAY_WORDS = rf"(?:(?:hai|ba)@mươi|hăm|mười)(?:@(?:{_ONES}))?|(?:hai|ba)@(?:mốt|tư|lăm|nhăm)|{_ONES}"
# `năm` is May only where another `năm` begins the year: text recognition loses months ("tháng   năm 2014").
_MONTH_WORDS = "giêng|chạp|mười@(?:một|hai)|mười|một|hai|ba|tư|bốn|năm(?=~,?~năm)|sáu|bảy|bẩy|tám|chín"
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
    | (?:của@)?{MONTH}@(?: (?:[0-9]{{1,2}}|{_MONTH_WORDS})(?![0-9]|[^\W\d_]) | này | sau | trước ) )"""
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
    (?![0-9]|(?:\s?/|[^\S\n]?[–-])\s?(?!{_HOUR_OF_DAY}|(?:thứ|chủ)\s)\w|\s[0-9]/[0-9]{{4}}|[.,][0-9]|\s?%|\s?(?:h|giờ)(?!\w)|{_DAYS_OF_MONTH})
    (?:~,?~năm~(?P<year>[0-9]{{4}}){_NO_MORE})?""",
    yes=("⟦ngày 15/2⟧.", "31/8 năm 2020", "⟦ngày 3-9⟧, 12 tháng qua"),
    no=(
        "15/2/20",
        "1/2%",
        "ngày 20/1 2/2025",
        "ngày 7-9h",
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
    (?P<month>{_FIGURE}{{1,2}}(?![0-9]|\s{{1,3}}[0-9]~{YEAR_WORD}~[0-9]{{4}}) | (?:{_MONTH_WORDS})(?![^\W\d_]))?
    (?P<leap>{LEAP_MONTH})?
    (?: (?P<gap3>{FILL},?~)(?:của~)? (?P<word>{YEAR_WORD})(?![^\W\d_]) (?P<gap4>~:?{FILL})
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
    rf"""(?P<day>[0-9]{{1,2}})~tháng~(?P<month>[0-9]{{1,2}}(?![0-9]) | (?:{_MONTH_WORDS})(?![^\W\d_]))
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
    rf"(?:ngày~)?rằm~tháng~(?P<month>[0-9]{{1,2}}(?![0-9])|(?:{_MONTH_WORDS})(?![^\W\d_]))(?P<leap>{LEAP_MONTH})?"
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
    rf"""{MONTH} (?: ~(?P<month>[0-9]{{1,2}}|(?:{_MONTH_WORDS})(?![^\W\d_])) | (?P<gap>{FILL}) )
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
    r"""(?:[^\S\n]{1,3}[–-]\s{1,3}|(?P<wrapped>[^\S\n]*+\n[^\S\n]*+[–-][^\S\n]{1,3}(?=(?:ngày~)?[0-9]))|~,?~)(?P<open>\(~)?(?:(?:của|vào|ngày(?=@thứ))@)?
    (?:(?P<part>sáng|trưa|chiều|tối)@(?=(?:ngày|thứ|chủ)(?!\w)))?""",
    yes=("⟦, ⟧ngày", "⟦ (⟧ngày", "⟦ của ⟧ngày", "⟦ - ⟧thứ", "⟦, sáng ⟧thứ Tư"),
)
TIME_AFTER = Pattern(
    rf"~,?~(?P<open>\()?~(?:vào~)?(?:lúc|hồi)~(?=[0-9]|(?:{_HOUR_WORDS})@giờ)",
    yes=("⟦, lúc ⟧8h", " (vào hồi 8"),
    no=(" 8h",),
)
# A time that follows its day without a word, as machines write it: 20/04/2025 14:30, 2025-04-20T14:30.
TIME_BESIDE = Pattern(
    r"""(?:T|[^\S\n]{0,3}[,-]?[^\S\n]{1,3}|[^\S\n]{0,3},?[^\S\n]{0,3}\n[^\S\n]{0,8}(?=[0-9]{1,2}(?::[0-9]{2}:[0-9]{2}|(?::[0-9]{2}|~(?:h|g|giờ)~[0-9]{2}(?:~phút)?)[^\S\n]*+(?:[.;)]|\Z|\n[^\S\n]*+(?:\n|\Z)))))
    (?=[0-9]{1,2}(?::[0-9]{2}|~(?:h|giờ)~[0-9]{2}(?![0-9]|~(?:h|giờ|tháng)|/))(?!~[–—-]~[0-9]))""",
    yes=("⟦ ⟧14:30", "⟦, ⟧14h30", "⟦T⟧14:30:00"),
    no=(" 14:30-15:30", " 14 người", "\n14:30 Khai mạc", "\n14:30\nKhai mạc"),
)
CLOSE = Pattern(r"~\)", yes=(" )",), no=(" (",))

# --- Ranges: từ … đến … -------------------------------------------------------------------------------------------

_PART = r"(?:(?:sáng|trưa|chiều|tối|đêm)@)"
FROM = Pattern(
    rf"t[ừu]@(?:đầu@|{_PART}(?=ngày|thứ|chủ|[0-9]))?",
    yes=("⟦từ đầu ⟧năm", "⟦tu ⟧ngay", "⟦từ chiều ⟧ngày"),
    no=("từng",),
)
# A dash at the beginning of a line is that of a list.
TO = Pattern(
    rf"""~(?:,~)?(?:cho@)?(?:đến|tới|den(?=@(?:het@)?(?:ngay|thang|[0-9]{{1,2}}(?:h|:|@gio))))@
      (?:h[ếe]t@|cuối@)?(?:{_PART}(?=ngày|thứ|chủ|[0-9]))?|[^\S\n]*+(?P<dash>[–—-])~""",
    yes=("⟦ đến hết ⟧ngày", "⟦ – ⟧5", "⟦ -\n⟧5", "⟦ den ⟧ngay 5"),
    no=(" đếnx", "\n- ngày 5"),
)
# … unless what is before it is no whole date: từ 25/12/2026⏎- 05/01/2027.
TO_WRAPPED = Pattern(r"~(?P<dash>[–—-])~", yes=("\n- ",), no=("\nđến ",))
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
    rf"(?(dot)(?=~(?:đến|tới|[–—-])~(?:{DAY}~)?[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}})|(?=~[–—-]~(?:ngày~)?[0-9]{{1,2}}/|@den@ngay@))",
    yes=("⟦10/5⟧-12/5/2025", "⟦8.9⟧ đến 10.9.2026", "⟦ngay 10/5⟧ den ngay 12/5/2025"),
    no=("10/5 đến 12/5",),
)
SIDE_MONTH_AND_YEAR = Pattern(rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR})", yes=("3/2021",), no=("13/2021",))
LAST_MONTH = Pattern(
    rf"(?P<month>0?[1-9]|1[0-2])(?:~/~|~-~|~,?~năm~)(?P<year>{YEAR})", yes=("5/2024", "5 năm 2024"), no=("5 2024",)
)
FIRST_MONTH = Pattern(
    r"tháng~(?P<month>0?[1-9]|1[0-2])(?=~[–—-]~(?:tháng~)?[0-9])", yes=("⟦tháng 7⟧-9/2024",), no=("tháng 7/2024",)
)
LAST_YEAR = Pattern(rf"(?P<year>{YEAR})", yes=("2030",), no=("2030/TT", "9999"))
# … where no noun behind them makes the figures numbers of something: từ 2021 đến 2025.
FIRST_YEAR = Pattern(
    r"(?P<year>(?:19|20)[0-9]{2})(?=~(?:đến|tới|[–—-])~(?:hết~)?(?:19|20)[0-9]{2}[^\S\n]*+(?:[,.;:()](?![0-9])|\n|\Z))",
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
NEXT_YEAR = Pattern(r"năm@(?:sau|tiếp@theo|kế@tiếp)", yes=("năm sau",), no=("năm trước",))

# What stands behind one of these that nobody could read is half of what is meant, and no day of its own:
# từ ngày 28 đến ngày 3 tháng 5, ngày 30 và 02/5/2026.
_DAY_IN_FIGURES = r"[0-9]{1,2}(?:~/~[0-9]{1,2}|[.-][0-9]{1,2}|~tháng~[0-9]{1,2})?(?![0-9/])"
_IN_BRACKETS = r"(?:~\([^()\d]{2,24}\))?"
HALF = behind(
    rf"(?:(?<!\w)(?:(?:từ|tu)@(?:(?:ngày|ngay)~)?(?:m[ùồ]ng~)?{_DAY_IN_FIGURES}{_IN_BRACKETS}~,?~(?:cho@)?(?:đến|tới|den|[–—-])"
    rf"|(?:ngày~:?~(?:m[ùồ]ng~)?|m[ùồ]ng~|(?:tối|đêm)@)[0-9]{{1,2}}(?:~(?:,|;|và)~(?:ngày~)?[0-9]{{1,2}}){{0,8}}{_IN_BRACKETS}"
    r"~(?:đến|tới|và|hoặc|hay|rạng@sáng|,|[–—-]))"
    r"|(?:^|[(:;,\n])[^\S\n]*[0-9]{1,2}~(?:đến|tới))~(?:(?:hết|cuối)@)?(?:ngày@)?",
    80,
    yes=("từ ngày 28 đến ", "⟦ngày 30 và ⟧", "⟦ngày 30, 31 và ⟧", "từ mùng 6 (thứ Tư) đến hết "),
    no=("từ ngày ký đến ", "từ 05/2024 đến ", "Điều 5 và "),
)
# The month of days that could not be read: ngày 12, thứ Năm, tháng 11 năm 2026.
HALF_MONTH = behind(
    r"(?<!\w)(?:ngày~[0-9]{1,2}~(?:\([^()\d]{2,24}\)|,~(?:thứ@\w{1,4}|chủ@nhật)~,)"
    r"|từ@tháng@[0-9]{1,2}(?:@năm@(?:nay|trước|ngoái))?~(?:đến|tới|[–—-])(?:@hết)?)~",
    50,
    yes=("ngày 12, thứ Năm, ", "ngày 13 (thứ Sáu) ", "từ tháng 11 năm nay đến "),
    no=("ngày 12, ",),
)

# --- Years, quarters, parts of a year -----------------------------------------------------------------------------

_PLAIN_YEAR = r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9])"
YEARS = Pattern(
    rf"""(?: (?: giai~(?:đoạn|doan) | nhiệm~k[ỳì] | thời~k[ỳì] | niên~(?:khóa|khoá|độ) | (?P<school>năm~học) ) ~
          (?: (?:từ~)?(?:các~)?năm~ | từ~ | trung~hạn~ | [0-9]{{1,2}}~năm~ )? (?:(?:[IVX]{{1,6}}|[0-9])~)?(?P<open>\(~)?
        | kh[óo][áa]~[IVX]{{1,6}}~(?P<open3>\(~)
        | (?P<plan>năm~) (?P<open2>\(~)? )
    (?P<first>{_PLAIN_YEAR}) ~ (?:[–—-]|(?:đến|tới)(?:~hết)?|(?P<slash>/)) ~ (?:năm~)?(?P<last>{YEAR})""",
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
_DAY_LABEL = r"(?:(?:sáng|trưa|chiều|tối|cả)@)?(?:ngày~)?(?:m[ùồ]ng~)?"
DAY_LIST = Pattern(
    rf"""(?:ngày~:?~)?(?:m[ùồ]ng~)?(?P<days>{_SOME_DAYS}(?:~(?:,|;|và)~{_DAY_LABEL}{_SOME_DAYS}){{0,30}})~(?:,|;|và|hoặc|hay)~
    (?:(?:sáng|trưa|chiều|tối|cả)@)?
    (?=(?:ngày~)?rằm@tháng|(?:ngày~)?(?:m[ùồ]ng~)?[0-9]{{1,2}}(?:~[–—-]~[0-9]{{1,2}})?(?:~/|~tháng~)(?:[0-9]|{_MONTH_WORDS})|(?:ngày~)?[0-9]{{1,2}}-[0-9])""",
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
FIRST = behind(r"(?:^|[(:;\n“\"|])[^\S\n]*", 6, yes=("", "(", "Thời gian: "), no=("phường 5, ",))
AND_HOURS = Pattern(
    r"~(?:,|;|và)~(?:(?:buổi@)?(?:sáng|trưa|chiều|tối)~:?~)?(?=(?:từ@)?[0-9]{1,2}(?:h|g|:|~giờ))",
    yes=("⟦ và ⟧13h30", "⟦, chiều ⟧từ 13h30"),
    no=(" và 13 người",),
)
AND_DAYS = Pattern(
    r"~(?:,|;|và|hoặc)~(?:(?:sáng|trưa|chiều|tối)@)?(?=(?:ngày~)?[0-9])", yes=("⟦ và ⟧15, 16/4",), no=(" vì 15",)
)
MONTH_LIST = Pattern(  # months that leave the year to the last of them: tháng 11, 12/2020
    r"""tháng~(?P<months>[0-9]{1,2}(?:~,~(?:tháng~)?[0-9]{1,2}(?![0-9/.-])){0,10})~(?:,|và|hoặc)~
    (?P<last>(?:tháng~)?[0-9]{1,2}(?:~/~|~-~|~,?~năm~)(?P<year>(?:19|20)[0-9]{2})(?![0-9]|/\w|[.,][0-9]))""",
    yes=("tháng 11, 12/2020", "tháng 10, 11 và tháng 12 năm 2020"),
    no=("tháng 11, 12 hội thảo",),
)
LISTED_DAY = Pattern.plain(
    r"(?:ngày\s*+(?:thứ\s*+)?)?(?:m[ùồ]ng\s*+)?([0-9]{1,2})(?:\s*+[–—-]\s*+([0-9]{1,2}))?",
    any_case=True,
    yes=("ngày 5", "⟦6⟧,", "3 - 9"),
    no=("và 7",),
)
LISTED_MONTH = Pattern.plain(r"(?:tháng\s*+)?([0-9]{1,2})", any_case=True, yes=("tháng 11", "⟦12⟧/2020"))
AND_DAY = Pattern(
    r"~(?P<sign>,|;|và|hoặc|hay)~(?:(?:sáng|trưa|chiều|tối|cả)@)?"
    r"(?=(?:(?:thứ~\w{1,4}|chủ~nhật)~[(,]?~|[0-9]{1,2}(?:h[0-9]{0,2}|:[0-9]{2}|~giờ(?:~[0-9]{2})?)~,?~(?=ngày))?"
    r"(?:ngày~)?[0-9]{1,2}(?:~/~|~tháng~|-)[0-9])",
    yes=("⟦ và ⟧15/12", " và chiều 16/12", "⟦, ⟧thứ Ba (17/11)"),
    no=(" và 15 bài",),
)

# --- Time limits: thời hạn 15 ngày làm việc kể từ … ---------------------------------------------------------------

NUMBER_WORD = "một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ"
_TIME_UNIT = "ngày|tuần|tháng|quý|năm|giờ|phút"
LENGTH_SOURCE = rf"""(?P<number>[0-9]{{1,4}}(?:~\([^()\d]{{2,40}}\))?
                | (?:{NUMBER_WORD})(?:@(?:{NUMBER_WORD})){{0,6}}(?:~\([0-9]{{1,4}}\))?)
    ~(?P<unit>{_TIME_UNIT})(?P<working>@[l1]àm@việc)?(?![^\W\d_])"""
_LIMIT_WORDS = r"(?:(?:tối@đa|không@quá|chậm@nhất|ít@nhất|tối@thiểu|là)@){0,2}"
LENGTH = Pattern(
    rf"""(?: (?P<word>thời@hạn|thời@gian)@{_LIMIT_WORDS} | (?P<within>trong@vòng)@{_LIMIT_WORDS}
       | (?P<after>sau@(?:khi@)?) )? {LENGTH_SOURCE}""",
    yes=("thời hạn không quá 15 ngày làm việc", "⟦ba (3) tháng⟧ kể từ", "90 (chín mươi) ngày"),
    no=("15 bài", "ngày"),
)
# The event ends with its clause. A line that was wrapped goes on with a small letter, or after a word that wants more:
# kể từ ngày đăng⏎Công báo.
_WRAPPED = rf"(?:(?<!\w)(?:đăng|của|tại|do|theo|trên|với)[^\S\n]*+\n|\n(?=(?-i:[{SMALLS}])))"
#: An event as its own words, and what ends it.
EVENT_REST = rf"""(?P<event>[^,;:.!?()“”"\n…](?:{_WRAPPED}|[^,;:.!?()“”"\n…]|\.(?=[0-9])){{0,200}}?)
    (?=~(?:[,;:!?()“”"…]|\.(?![0-9])|$) | @(?:(?:theo@)?quy@định|phải|thì|mà|nếu|nhưng
        |có@trách@nhiệm|trường@hợp|và@(?:thay|bãi|được|áp|chỉ)
        |(?:hoặc|và)@(?:kể@từ|(?:trong|sau|quá)@(?:thời@(?:hạn|gian)|vòng|[0-9]++))
        |hoặc@[0-9]++@(?:ngày|tháng|năm|tuần|giờ))(?!\w)
     | [^\S\n]*+\n(?!(?-i:[{SMALLS}])))"""
EVENT = Pattern(
    rf"""~(?:,~)? (?: (?:được@)?(?:tính@)?(?:kể@)?từ@ (?=(?:sau@)?(?:ngày|khi|thời@điểm|lúc|tháng|năm|[0-9]))
                   | (?=sau@(?:khi|ngày)) )
    {EVENT_REST}""",
    yes=(
        "⟦ kể từ ngày nhận được hồ sơ⟧, cơ quan",
        "⟦ kể từ ngày đăng \nCông báo⟧.",
        "⟦ kể từ ngày nhận hồ sơ⟧\nSở Khoa học",
        "⟦ sau khi họp⟧ thì",
        ", tính từ thời điểm ký",
    ),
    no=(" kể từ đó",),
)
# 05 ngày làm việc trước ngày họp: counted back from the event, which a limit is not.
BACKWARDS = Pattern(r"~(?:,~)?trước@", yes=("⟦ trước ⟧ngày họp",), no=(" trướcx",))

# --- Deadlines: the side of a date that is meant ------------------------------------------------------------------

AND_EARLIER = Pattern(r"~trở@(?:về@)?trước(?!\w)", yes=(" trở về trước",), no=(" trở đi",))
AND_DATE = Pattern(r"~(?:,|và|hoặc|hay)~", yes=(" và ",), no=(" vì ",))

#: The words directly before a date, the more telling ones first, with the side that they mean.
LIMIT_WORDS = (
    (Limit.BY, r"trước@(?:hoặc|và)@(?:trong|vào)"),
    (Limit.BY, r"không@(?:quá|muộn@hơn|chậm@hơn|trễ@hơn|sau)"),
    (Limit.FROM, r"không@(?:trước|sớm@hơn)"),
    (Limit.BEFORE, r"trước(?:@thời@điểm)?|truoc"),
    (Limit.BY, r"(?:chậm|muộn|trễ)@nhất(?:@(?:là|vào|đến|trong|hết))*+"),
    (Limit.BY, r"(?:đến|tới)(?:@(?:hết|cuối|thời@điểm))*+|hết"),
    (Limit.BY, r"hạn@(?:cuối@cùng|cuối|chót)(?:@là)?"),
    (Limit.FROM, r"từ(?:@(?:đầu|thời@điểm))?"),
    (Limit.AFTER, r"(?:sau|quá)(?:@thời@điểm)?"),
)
_UP_TO_DATE = r"~:?~\(?~(?:ngày~)?[*_]{0,3}~"
NEAR_WORDS = behind(
    rf"(?<!\w)(?:{'|'.join(f'(?P<w{i}>{words})' for i, (_, words) in enumerate(LIMIT_WORDS))}){_UP_TO_DATE}",
    40,
    yes=("trước ", "phải ⟦chậm nhất là ngày **⟧30/10"),
    no=("trước khi ",),
)
# Words of the same clause, further away: chậm nhất để nộp báo cáo … là ngày …, thời hạn nhận hồ sơ (17h00 ngày …).
_CLAUSE = r"[^.;\n]{0,100}?"
FAR_WORDS = behind(
    rf"(?<!\w)(?:(?:chậm|muộn|trễ)@nhất{_CLAUSE}@(?:là|vào|đến)|hạn@(?:cuối|chót){_CLAUSE}(?:@(?:là|vào|đến)|:)"
    rf"|thời@hạn{_CLAUSE}(?:@(?:là|đến)|:|\()){_UP_TO_DATE}",
    140,
    yes=("chậm nhất để nộp báo cáo là ", "thời hạn nhận hồ sơ ("),
    no=("thời hạn nhận. Hồ sơ: ",),
)

# --- What stands before, and makes of a date something else or of something a date -------------------------------

# Before `năm 2000` these make the figure a number of something, "mỗi năm 2000 lượt"; but not "đợt 2 năm 2000".
COUNTED = behind(
    r"(?:(?<!\w)(?:mỗi|từng|hằng|hàng|một)|/"
    r"|(?P<noun>đợt|kỳ|lần|thứ|quý|tháng|vòng|khóa|khoá|bước|đoạn|số|phần|phiên|nhóm)?~(?<![0-9])(?<!(?-i:[A-ZĐ]))[0-9]{1,3})~",
    12,
    yes=("mỗi ", "02 lần/", "có 5 ", "⟦đợt 2 ⟧"),
    no=("trong ", "29/2026/QH16 "),
)
# Before `3 tháng 5/2026` these make the figure the number of something: tuần 3, đợt 1 và 2.
NUMBERED = behind(
    r"(?<!\w)(?:tuần|thứ|đợt|kỳ|lần|vòng|khóa|khoá|phiên|số|phần|bước|nhóm|quý|học@kỳ|giai@đoạn|chương|mục|bài|tập|ca|buổi|lớp"
    r"|điều|khoản|điểm|cấp|loại|hạng|bảng|phụ@lục|dự@án|gói|lô|tổ|đội|khối|đề|chủ@đề|đề@án|nội@dung|nhiệm@vụ|quyển|cuốn|trang"
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
    r"(?:ngày~[*_]{1,3}\s?|(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm)@)", 10, yes=("ngày **", "chiều "), no=("ngày ",)
)
# Thứ Sáu, thứ 6 and what a comma follows are weekdays behind any word that counts nothing.
PLAIN_WEEKDAY = Pattern(
    r"(?:thứ~(?:(?-i:Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy|HAI|BA|TƯ|NĂM|SÁU|BẢY)(?!\w)|[2-7](?![0-9])|\w{2,4}~[,(])|chủ~nhật)",
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
    rf"(?:[0-9]|(?<!\w)(?:{NUMBER_WORD}))~(?:(?:{_TIME_UNIT})~)?(?:đến|tới|[–—-])~",
    24,
    yes=("5 đến ", "05 ngày - "),
    no=("đến ",),
)
# With no event told, `thời hạn 5 năm` is how long something lasts: one of these before it makes it a limit.
LIMIT_OPENER = behind(r"(?:trong|sau|quá|hết|đúng|chậm@nhất)(?:@vòng)?@", 16, yes=("trong ", "chậm nhất "), no=("có ",))
# 30 ngày trước ngày 01/5: the limit is another day, which nobody wrote.
LENGTH_BEFORE = behind(
    r"[0-9)]~(?:ngày|tuần|tháng|năm|giờ)(?:@làm@việc)?~", 24, yes=("30 ngày ", "15 ngày làm việc "), no=("ngày ",)
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
    "year": (rf"năm(?=~:?~[0-9(]|@(?:tài|ngân|kế|dương|báo|học|{NUMBER_WORD}|{_TIME_UNIT})(?!\w))",),
    "plan": ("giai~(?:đoạn|doan)", "nhiệm~k[ỳì]", "thời~k[ỳì]", "niên~(?:khóa|khoá|độ)", "kh[óo][áa]~[ivx]"),
    "quarter": ("qu[ýí]", "quy(?=@(?:iv|i{1,3}|[1-4])(?!\\w))"),
    "since": (
        "từ(?=@(?:đầu@|(?:sáng|trưa|chiều|tối|đêm)@)?(?:[0-9]|ngày|tháng|năm|thứ|chủ|m[ùồ]ng))",
        "tu(?=@(?:(?:ngay|thang)@[0-9]|[0-9]{1,2}(?:h|:|@gio)))",
    ),
    "length": (
        "không(?=@giờ(?!\\w))",
        *("nửa~(?:đầu|cuối)", "thời@(?:hạn|gian)", "trong@vòng", rf"sau(?=@(?:khi@)?(?:[0-9]|{NUMBER_WORD}))"),
        *(rf"{word}(?=@(?:{NUMBER_WORD}|{_TIME_UNIT})(?!\w)|~\()" for word in NUMBER_WORD.split("|") if word != "năm"),
    ),
    "figure": tuple(rf"{figure}(?=[0-9]{{0,3}}+~(?:[/.:–—-]~[0-9]|[(hgntqp]|{_LISTED}))" for figure in range(10)),
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
JOINED = Pattern(r"[0-9]{1,2}~(?:[–—-]~[0-9]|/~[0-9]|:[0-9]|h|g)", yes=("8h00", "10 - 12"), no=("2020", "5 bài"))

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
