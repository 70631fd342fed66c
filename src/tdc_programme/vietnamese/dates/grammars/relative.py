"""Every pattern of a date that depends on another day; what is made of them is judged elsewhere."""

from __future__ import annotations

from ....text.patterns import Pattern
from .common import DASH, DAY, behind
from .context import heads
from .limit import EVENT_REST, LENGTH_SOURCE, NUMBER_WORD

# --- Where one may stand ------------------------------------------------------------------------------------------

#: The units that are near the reference day, by how far they are from it.
STEPS = {
    "hôm kia": -2,
    "hôm qua": -1,
    "hôm nay": 0,
    "qua": -1,
    "nay": 0,
    "mai": 1,
    "kia": 2,
    "mốt": 2,
    "này": 0,
    "trước": -1,
    "ngoái": -1,
    "sau": 1,
    "tới": 1,
}
_DAY_PART = "sáng|trưa|chiều|tối"
_NEAR_DAY = rf"""(?:(?P<part>{_DAY_PART})@)?(?: (?:ngày@)?(?P<hom>hôm@(?:nay|qua|kia)) | ngày@(?P<to_come>mai|kia|mốt) )
    | (?P<part_alone>{_DAY_PART})@(?P<part_step>nay|mai|qua)"""
_NEAR_UNIT = r"""(?P<unit>tuần|tháng|quý|năm)@(?P<step>này|trước|sau|tới|nay|ngoái|kia)(?:@(?P<again>nữa))?"""
#: A unit named by its distance from the reference day; its letters are small, as the reader of signs sees them.
NEAR = Pattern(
    rf"(?:{_NEAR_DAY}|{_NEAR_UNIT})(?!\w)",
    yes=("ngày mai", "⟦tuần sau⟧,", "chiều nay", "sáng ngày mai", "⟦năm sau nữa⟧", "ngày hôm qua"),
    no=("ngày maik", "năm 2025"),
)
_HOM = r"hôm@(?:nay|qua|kia)"
_LONGER = "tuần|tháng|quý|năm|giai@đoạn|nhiệm@kỳ"
#: By the reader that it needs; with what must follow.
_OPENINGS: dict[str, tuple[str, ...]] = {
    "near": (
        r"hôm(?=@(?:nay|qua|kia)(?!\w))",
        rf"ngày(?=@(?:mai|kia|mốt|{_HOM})(?!\w))",
        *(rf"{part}(?=@(?:nay|mai|qua|{_HOM}|ngày@(?:mai|kia|mốt|{_HOM}))(?!\w))" for part in _DAY_PART.split("|")),
        *(rf"{unit}(?=@(?:này|trước|sau|tới|nay|ngoái|kia)(?!\w))" for unit in ("tuần", "tháng", "quý", "năm")),
    ),
    "counted": (
        r"ngày(?=(?:@làm@việc)?@(?:sau|trước|nữa)(?!\w))",
        *(rf"{unit}(?=@nữa(?!\w))" for unit in ("tuần", "tháng", "quý", "năm")),
    ),
    "part": tuple(rf"{part}(?=@(?:{_LONGER})(?!\w))" for part in ("đầu", "giữa", "cuối")),
    "edge": (rf"ngày(?=(?:@làm@việc)?@(?:cuối@cùng|đầu@tiên)@(?:của@)?(?:{_LONGER})(?!\w))",),
    "ordinal": (r"ngày(?=(?:@làm@việc)?@thứ@)",),
    "ago": ("cách(?=@đây@)",),
}
HEAD = Pattern(
    heads(_OPENINGS),
    any_case=False,
    yes=("⟦ngày⟧ mai", "⟦tháng⟧ trước khi", "⟦ngày⟧ làm việc trước ngày", "⟦cuối⟧ tháng", "⟦ngày⟧ cuối cùng của quý"),
    no=("ngày 5", "cuối cùng", "tháng mai"),
)

# --- What stands before: the hour, the weekday, the day of the month ----------------------------------------------

_TIME = (
    r"[0-9]{1,2}(?:~(?:giờ|h|g)(?:~[0-9]{1,2}(?:~(?:phút|p))?|~rưỡi)?|:[0-9]{2}(?::[0-9]{2})?)"
    rf"(?:~(?:{_DAY_PART}))?"
)
_JOINT = r"~,?~(?:(?:của|vào)@)?"
_WEEKDAY = r"(?:thứ~(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ~nhật)"
_DATE = (
    rf"(?:{DAY}~|m[ùồ]ng~)?[0-9]{{1,2}}(?:~/~[0-9]{{1,2}}|~tháng~[0-9]{{1,2}})|(?:{DAY}~(?:m[ùồ]ng~)?|m[ùồ]ng~)[0-9]{{1,2}}"
    r"|tháng~[0-9]{1,2}|qu[ýí]~(?:iv|i{1,3}|[1-4])|[0-9]{1,2}~tháng~(?:đầu|cuối)"
)
#: What may be said within a unit, before its name; where it begins is where the whole begins.
LEFT = behind(
    rf"(?<!\w)(?:{_TIME}{_JOINT})?(?:{_WEEKDAY}{_JOINT})?(?:(?:{_DATE}){_JOINT})?".replace("\n", ""),
    90,
    yes=("⟦17h00 ⟧", "họp ⟦17h00 thứ Năm, ⟧", "trước ⟦ngày 05 ⟧", "⟦ngày 31/12 ⟧", "⟦quý I ⟧"),
    no=("⟦trước ⟧",),
)
DAY_OF_MONTH = Pattern(
    rf"(?:{DAY}~(?:m[ùồ]ng~)?|m[ùồ]ng~)(?P<day>[0-9]{{1,2}})(?![0-9])", yes=("⟦ngày 05⟧ tháng sau",), no=("05 tháng",)
)
# Of many, or of one that the text has named: các năm sau, 03 tháng trước, hằng năm, so với năm sau.
NOT_ONE = behind(
    rf"(?:(?<!\w)(?:các|những|mấy|vài|nhiều|bao|hằng|hàng|mỗi|từng|chục|trăm|suốt|cả|lịch|{NUMBER_WORD})|[0-9]\)?)~",
    12,
    yes=("các ", "03 ", "(03) ", "hằng "),
    no=("cho ", "của "),
)
# What stands behind one of these, which could not be read, is half of a day or of a time: mùng 3 tháng Giêng năm sau,
# ngày … tháng 3 năm sau, từ ngày 15/10 đến ngày 15/3 năm sau.
REST = behind(
    rf"(?:(?<!\w)(?:tháng@(?:giêng|chạp|{NUMBER_WORD})|tết|rằm|ngày~(?:[.…‥_]{{1,12}}|(?:{NUMBER_WORD})(?:@(?:{NUMBER_WORD})){{0,2}}))"
    rf"|(?<!\w)(?:từ|tu)@[^.;:\n\d]{{0,20}}[0-9]{{1,2}}(?:~(?:/~|tháng~)[0-9]{{1,2}})?~,?~(?:cho@)?(?:đến|tới|{DASH})(?:@(?:hết|cuối))?)"
    r"~(?:,~)?(?:của@)?",
    70,
    yes=("tháng Giêng ", "ngày … ", "từ ngày 15/10 đến ", "từ tháng 10 đến hết "),
    no=("trước ", "từ nay đến ", "vào "),
)
ONE = behind(r"(?<!\w)một@", 6, yes=("⟦một ⟧",), no=("đến ",))  # một ngày kia: some day
# A part that nobody can tell is not the whole: những ngày cuối tháng này, ngày rằm tháng này.
OF_PART = behind(r"(?<!\w)(?:đầu|giữa|cuối|rằm)@", 6, yes=("cuối ", "rằm "), no=("của ",))
# `năm sau cao hơn năm trước` compares each with the next.
COMPARED = behind(
    r"(?<!\w)(?:năm|quý|tháng|tuần)@(?:sau|trước)@[^.;\n]{0,40}", 60, yes=("năm sau cao hơn ",), no=("cao hơn ",)
)
# What makes of `sau` and `trước` words of order: năm sau đó, năm trước liền kề, tháng trước khi.
OF_ANOTHER = Pattern(
    r"""@(?:khi|đó|ấy|kia|đấy|liền|kế|tiếp|ngày|thời@điểm|năm|tháng|quý|tuần|phiên|cuộc|kỳ|cao|thấp|lớn|nhiều|ít|tăng|giảm
      |hơn|của)(?!\w)|~[0-9]""",
    yes=("⟦ khi⟧ họp", " liền kề", " ngày 5"),
    no=(", ngày 5", " phải"),
)

# --- Counted from a day -------------------------------------------------------------------------------------------

#: The number before ``ngày trước``, ``tuần sau``.
COUNT = behind(
    rf"(?<![\w.,/–-])(?<!thứ[ \n])(?P<number>[0-9]{{1,4}}(?:~\([^()\d]{{2,40}}\))?"
    rf"|(?:{NUMBER_WORD})(?:@(?:{NUMBER_WORD})){{0,4}}(?:~\([0-9]{{1,4}}\))?)~",
    60,
    yes=("trong ⟦03 ⟧", "⟦ba (03) ⟧", "⟦15 (mười lăm) ⟧"),
    no=("1,5 ", "các "),
)
COUNTED = Pattern(
    r"(?P<unit>ngày|tuần|tháng|quý|năm)(?P<working>@làm@việc)?@(?P<side>sau|trước|nữa)(?P<here>@đây)?(?!\w)",
    yes=("tuần sau", "⟦ngày làm việc trước⟧ ngày", "⟦năm trước đây⟧"),
    no=("tuần này",),
)
# A length is no day: trong 12 tháng trước, thêm 3 tháng nữa; and of two lengths nobody knows which.
NO_DAY = behind(
    r"(?:(?<!\w)(?:trong|vòng|suốt|thêm|hạn|khoảng|gần|hơn|từ|đến|tới|cứ|mỗi|các|những|với|dài|quá"
    r"|thời@(?:hạn|gian)(?:@(?:ít@nhất|tối@(?:thiểu|đa)|không@quá|là)){0,2})~|[0-9]~[–—-]~)",
    40,
    yes=("trong ", "thêm ", "5 - ", "thời hạn ít nhất "),
    no=("chậm nhất ", "ít nhất ", "còn "),
)
#: Where a phrase ends, so that ``3 tuần sau`` counts from no event.
PHRASE_END = Pattern(r"~(?:[.,;:!?)\]”\"…]|$)|[^\S\n]*+\n", yes=(",", " .", "⟦\n⟧a"), no=(" khi", " đó"))
#: The event before which days are counted.
EVENT_BEFORE = Pattern(
    rf"@(?=(?:ngày|khi|thời@điểm|lúc|phiên|cuộc|kỳ|hội|buổi|giờ)(?!\w)){EVENT_REST}",
    yes=("⟦ ngày họp⟧, cơ quan", " khi giấy phép hết hạn"),
    no=(" đó",),
)
#: The event from which the number of a day is counted.
EVENT_FROM = Pattern(
    rf"~(?:,~)?(?:(?:được@)?(?:tính@)?(?:kể@)?từ|sau)@(?=(?:ngày|khi|thời@điểm|lúc)(?!\w)){EVENT_REST}",
    yes=("⟦ kể từ ngày ký⟧.", " tính từ thời điểm nhận hồ sơ"),
    no=(" của tháng",),
)
ORDINAL = Pattern(
    rf"""ngày(?P<working>@làm@việc)?@thứ~
    (?P<number>[0-9]{{1,4}}(?:~\([^()\d]{{2,40}}\))?|(?:{NUMBER_WORD}|nhất|nhì)(?:@(?:{NUMBER_WORD})){{0,5}}(?:~\([0-9]{{1,4}}\))?)(?!\w)""",
    yes=("⟦ngày thứ 90⟧ kể", "ngày làm việc thứ năm", "ngày thứ bốn mươi lăm"),
    no=("ngày 5",),
)
AGO = Pattern(
    rf"cách@đây@(?:đúng@)?{LENGTH_SOURCE}(?!~(?:rưỡi|hơn))", yes=("⟦cách đây 2 năm⟧,",), no=("cách đây gần 2 năm",)
)

# --- A part of a longer time --------------------------------------------------------------------------------------

PART = Pattern(r"(?P<part>đầu|giữa|cuối)@", yes=("⟦cuối ⟧tháng",), no=("cuối,",))
EDGE = Pattern(
    r"ngày(?P<working>@làm@việc)?@(?P<edge>cuối@cùng|đầu@tiên)@(?:của@)?",
    yes=("⟦ngày cuối cùng của ⟧tháng", "ngày làm việc đầu tiên "),
    no=("ngày cuối",),
)
# `6 tháng đầu năm 2026` is half a year; `những ngày đầu năm`, `vào cuối các năm` no part that can be told.
HALF = behind(
    r"(?<!\w)(?:tháng|quý|tuần|ngày|nửa|kỳ|vụ|năm|những|các|mỗi|hằng|hàng)~", 12, yes=("6 tháng ", "nửa "), no=("vào ",)
)
#: ``của tháng`` alone is that of the reference day where nothing goes on after it.
BARE = Pattern(
    r"(?P<unit>tuần|tháng|quý|năm)(?=~(?:[.,;:)\]]|$)|[^\S\n]*+\n|@(?:hoặc|và|thì|phải|để|đến|mà|nếu|khi)(?!\w))",
    yes=("⟦tháng⟧;", "⟦quý⟧ hoặc"),
    no=("tháng 5", "tháng nộp", "quý trước"),
)
JOINT = Pattern(r"~,?~(?:(?:của|vào)@)?", yes=(" ", "⟦ của ⟧tháng"))
