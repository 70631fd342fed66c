"""How the pieces of a head are written: patterns of a text in bare small letters (see :func:`bare`).

Without marks and case a pattern takes what was typed in capitals, and what recognition read with a wrong mark. What a
match means, and whether it belongs to the head, is judged elsewhere.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from ....law.kinds import document_kinds
from ....text.patterns import Pattern, any_of


class _Bare(dict[int, str]):
    """Maps each letter to its bare small one, one for one, so that places stay."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[:1]
        self[code] = mapped = {"đ": "d"}.get(letter, letter)
        return mapped


_BARE = _Bare()


def bare(text: str) -> str:
    """Return ``text`` in small letters without marks, of the same length.

    >>> bare("QUYẾT ĐỊNH số 5")
    'quyet dinh so 5'
    """
    return text.translate(_BARE)


#: The national title and motto, or the heading of the Party's papers.
TITLE = Pattern.plain(
    r"cong\s+h?oa\s+xa\s+hoi\s+chu\s+ng[a-z]{2,5}\s+viet\s*nam|(?<!ban chap hanh )dang\s+cong\s+san\s+viet\s+nam",
    yes=("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam"),
    no=("cong hoa xa hoi", "ban chap hanh ⟦dang cong san viet nam"),
)
STATE = Pattern.plain(r"(?<!nha )nuoc\s$", yes=("cua ⟦nuoc ⟧",), no=("nha ⟦nuoc ",))
MOTTO = Pattern.plain(
    r"doc\s+lap\W{1,12}tu\s+do\W{1,12}hanh\s+phuc", yes=("doc lap - tu do - hanh phuc",), no=("doc lap tu chu",)
)
#: What a number follows.
NUMBER_LEAD = Pattern.plain(
    r"(?<![^\W_])(?P<kind>(?:(?:bo\s)?luat|phap\slenh|nghi\squyet)\s+)?(?:so|s6)(?P<sign>\s*+[:;.])?+\s*+(?=[\d/.…_-])",
    yes=("⟦so: ⟧15/tb", "⟦luat so: ⟧45", "⟦so ⟧68-nq"),
    no=("quyet dinh so: 5", "⟦so: khong"),
)
#: A blank where the number is to come, and a number up to the first sign of its symbol.
BLANK_SERIAL = Pattern.plain(r"[\s.…_-]{0,60}+(?=/)", yes=("⟦  ……⟧/tb", "/tb"), no=("15/tb",))
SERIAL = Pattern.plain(
    r"\d{1,6}[a-zd]?(?:\.\d{1,3})?(?P<gap>\s{0,40})(?=[/-])",
    yes=("⟦15⟧/tb", "⟦59    ⟧/2026", "⟦66.22⟧/2026"),
    no=("15 tb",),
)
#: A day as heads give it; blanks and dots for what the clerk fills in.
DAY = Pattern.plain(
    r"(?<![a-z])ngay(?:[\s.…_]|\d){0,40}thang(?:[\s.…_/-]|\d){0,30}(?:nam(?:[\s.…_]|\d){0,24})?",
    yes=("ngay 05 thang 01 nam 2023", "ngay … thang … nam 2023", "ngay  thang 3/2024"),
    no=("ngay mai", "⟦ngay 5/1/2023"),
)
SHORT_DAY = Pattern.plain(
    r"(?<![\d/.-])(?:ngay\s*+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?![\d/-])",
    yes=("ngay 5/1/2023", "14-5-2024", "14.5.2024"),
    no=("5/2023", "5/1/20233"),
)
#: The subject of a letter, and whom it goes to.
MATTER = Pattern.plain(r"(?<![^\W_])v\s?/\s?v\b", yes=("v/v gop y",), no=("ve viec",))
TO = Pattern.plain(r"(?<![^\W_])kinh\s++gui\b(?P<gap>\s*+:?[ \t]*+)", yes=("⟦kinh gui:   ⟧bo",), no=("gui: bo",))
ABOUT = Pattern.plain(r"ve\s+viec\b", yes=("ve viec gop y",), no=("v/v",))

#: Behind the kind: who issues, number and day, as old copies title a document; its subject follows.
TITLED = Pattern.plain(
    r"(?:cua\s+(?P<by>[^\n]{3,140}?)\s+)?so\s*:?\s*(?P<number>\d[\w.]{0,8}\s?[/-][^\s,]{2,60})\s*,?\s+"
    r"(?:ra\s+)?(?P<day>ngay\s+\d[^\n]{4,40}?(?:19|20)\d\d)(?:\s+cua\s+(?P<author>[^\n]{3,140}?)(?=\s+(?:ve|v/v|huong|quy|ban"
    r"|phe|sua|bo|bai)\b|\s*$))?[\s:.]*",
    yes=("⟦cua bo y te so 12/2003/qd-byt ngay 5 thang 1 nam 2003 ⟧ve viec x", "so 299-ttg ngay 18-12-1980 cua bo y te"),
    no=("cua bo y te ve viec", "so 5"),
)
#: A line of the stamp of the office that received the document.
STAMP = Pattern.plain(
    r"(?:cong\s+van\s+)?den\b|so(?:\s+den)?\s*[:.]|ngay(?:\s+den)?\s*(?::|\d|[.…])|gio\b|chuyen\b|luu\s+ho\s+so|kinh\s+chuyen",
    yes=("den", "ngay: 16/3/2015", "chuyen: phong"),
    no=("dang bo", "ngay mai"),
)
#: Lines with which the content begins: nothing of a head stands behind them.
CONTENT = Pattern.plain(
    r"(?m:^[ \t>*#_-]*+)(?:can\s+cu\s|dieu\s+\d|chuong\s+[ivx\d]|phan\s+thu\s)",
    yes=("can cu luat", "x\n⟦**dieu 1⟧. ", "> chuong i"),
    no=("phan mot", "theo dieu 1"),
)
#: A line with which the part below the content begins.
CLOSE = Pattern.plain(r"(?m:^[ \t>*#_|-]*+)noi\s+nh[a-z]n\b", yes=("**noi nhan:**",), no=("tai noi nhan",))
#: What follows the subject of a document, at the beginning of a line.
FOLLOWS = Pattern.plain(
    r"(?:can\s+cu|thuc\s+hien|thi\s+hanh|theo\s+de\s+nghi|xet\s+de\s+nghi|xet\s+to\s+trinh|sau\s+khi|kinh\s+gui|noi\s+nhan"
    r"|(?:dieu|chuong|phan|muc)\s+(?:[ivxlc\d]+\b|thu\s)|[ivx]{1,5}[.)]\s|\d{1,2}[.)]\s|[-–—•+]\s|\()",
    yes=("can cu luat", "dieu 1. x", "i. tinh hinh", "- muc"),
    no=("can bo", "dieu khoan"),
)
#: Where legal bases begin in the middle of a line.
BASES = Pattern.plain(r"(?<=\s)can\s+cu\s", yes=("x ⟦can cu ⟧luat",), no=("can cu",))

#: Marks and blanks that may stand between the pieces of a line.
LEFT_EDGE = " \t\n\N{PARAGRAPH SEPARATOR}|*#>_~—–-"
RIGHT_EDGE = " \t\n\N{PARAGRAPH SEPARATOR}|*_~—–-"
#: The words in names of places that have no capital letter.
PLACE_WORDS = frozenset(["thành", "phố", "thị", "xã", "trấn", "huyện", "quận", "tỉnh", "phường", "đảo", "đặc", "khu"])
#: A gap that parts columns, cells, or paragraphs of a cell.
GAP = Pattern.plain("[ ]{2,}|[\t\n|\N{PARAGRAPH SEPARATOR}]", yes=("a⟦   ⟧b", "⟦|⟧"), no=("a⟦ ⟧b",))
#: A line break and the blanks around it.
BREAK = Pattern.plain(r"\s*[\n\t\N{PARAGRAPH SEPARATOR}]\s*", yes=("a⟦\n ⟧b",), no=("a b",))


@cache
def kinds() -> Pattern:
    """Return the pattern of the kinds of document, as headings name them."""
    names = {bare(name): name for kind in document_kinds() for name in (kind.label, *kind.aliases)}
    return Pattern.plain(
        rf"(?<![^\W_]){any_of(sorted(names))}(?![^\W_])",
        yes=("quyet dinh", "thong tu lien tich", "⟦thong tu⟧ quy dinh"),
        no=("quyet nghi",),
    )
