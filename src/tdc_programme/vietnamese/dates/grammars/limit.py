"""The patterns of time limits and of deadlines: how long from when, and which side of a date is meant."""

from __future__ import annotations

from ....text.patterns import Pattern
from ...letters.alphabet import SMALLS
from ..periods import Limit
from .common import behind

# --- Time limits: thời hạn 15 ngày làm việc kể từ … ---------------------------------------------------------------

NUMBER_WORD = "một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ"
TIME_UNIT = "ngày|tuần|tháng|quý|năm|giờ|phút"
LENGTH_SOURCE = rf"""(?P<number>[0-9]{{1,4}}(?:~\([^()\d]{{2,40}}\))?
                | (?:{NUMBER_WORD})(?:@(?:{NUMBER_WORD})){{0,6}}(?:~\([0-9]{{1,4}}\))?)
    ~(?P<unit>{TIME_UNIT})(?P<working>@[l1]àm@việc)?(?![^\W\d_])"""
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
#: An event that is a time from one day, month or year to another: 30 tháng, từ 6/2026 - 11/2028.
PERIOD = Pattern(
    r"(?:(?:ngày|tháng|năm|quý)~)?[0-9][0-9/.]*+~(?:năm~[0-9]{4}~|tháng~[0-9]{1,2}~){0,2}[–—→-]>?~(?:(?:ngày|tháng|năm|quý)~)?[0-9]",
    yes=("6/2026 - 11/2028", "ngày 01/6/2026 – 30/6/2027"),
    no=("ngày 01/6/2026", "ngày ký - 5"),
)
#: The figures of a date whose word ends the line before: từ tháng⏎01/2026.
CUT_DATE = Pattern(r"~[0-9]", yes=("\n0",), no=("\nBáo cáo",))
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
