"""The patterns of document numbers: how a number, its symbol and its codes are written, and what misprints look like.

Every quantifier is bounded or possessive, and alternatives begin with signs of their own, so that a place costs the
same whatever stands there. Letter case counts.
"""

from __future__ import annotations

from ...text.patterns import Pattern
from ...vietnamese.letters.alphabet import SMALLS

# Capital letters as they stand in symbols, and the Greek and Cyrillic that look like Latin ones. Capitals with a tone
# mark or two stand in no code.
_UPPER = (
    "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ"
    "\N{GREEK CAPITAL LETTER ALPHA}-\N{GREEK CAPITAL LETTER OMEGA}"
    "\N{CYRILLIC CAPITAL LETTER IE WITH GRAVE}-\N{CYRILLIC CAPITAL LETTER YA}"
)
# FRACTION SLASH and DIVISION SLASH look like the slash; dashes stand for hyphens.
_SLASHES, _HYPHENS = "\N{FRACTION SLASH}\N{DIVISION SLASH}", "\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
PLAIN_SIGNS = str.maketrans({**dict.fromkeys(_SLASHES, "/"), **dict.fromkeys(_HYPHENS, "-")})
_SLASH, _HYPHEN = f"/{_SLASHES}", f"\\-{_HYPHENS}"

# --- the parts of a number ----------------------------------------------------------------------------------------

_SERIAL = r"[0-9]{1,6}+[A-Za-zĐđ]?+(?:\.[0-9]{1,3}+)?+"  # 15   66.17   13a
_YEAR = r"(?:19|2[0-9])[0-9]{2}"
_TO = rf"\s{{0,2}}[{_SLASH}]\s{{0,2}}"  # from one part to the next
_DOTS = r"[.…_]{1,80}+"  # of a part left blank
# TTg   BKHCN   QH15   GDTrH: small letters stand between capitals
_CODE = (
    f"(?:TTg|CTr|TTr|TrS|QyĐ|QĐi|ThU|SNgV"
    f"|[{_UPPER}][{_UPPER}&]*+(?:[a-zđư]{{1,2}}(?=[{_UPPER}])[{_UPPER}]++)?+[0-9]{{0,3}}+)"
)
# QĐ-UBND.HC: a unit or a field after a full stop
_SUFFIX = rf"(?:\.(?!UBND|HĐND)[A-ZĐ]{{1,4}}[0-9]?+(?![{SMALLS}A-ZĐ.]))?+"
_CODES = f"{_CODE}(?:[-/]{_CODE})*+{_SUFFIX}"
# tt-bkhcn   qh13
_SMALL_CODES = (
    "(?:(?:tt|nđ|nd|qđ|qd|nq|ct|pl|ttlt|nqlt)-[a-zđư]{2,15}(?:-[a-zđư]{2,15}){0,6}|(?:ubtv)?qh[0-9]{1,2})"
    f"(?![{SMALLS}])"
)
_DASHED_KIND = "(?:NQ|CT|QĐ|KL|TB|HD|KH|CTr|BC|TTr|CV|NĐ)"

# /2022/TT-BKHCN   /QĐ-TTg   /1998-NĐ-CP   /2022TT-BKHCN
_AFTER_SLASH = rf"""
    {_TO} (?:(?P<year>{_YEAR}) (?:\s{{0,2}}[{_SLASH}{_HYPHEN}]\s{{0,2}} | (?=[{_UPPER}]{{2}})) )?+
    (?: (?P<body>{_CODES}) | (?P<lower>{_SMALL_CODES}) )
"""
# -NQ/TW   -L/CTN   -TC/TCT   -TB-VPCP   -CP
_AFTER_HYPHEN = rf"""
    \s?[{_HYPHEN}]\s?
    (?P<dashed>
        {_CODE}\s?[{_SLASH}]\s?{_CODE}(?:-{_CODE})*+
    |   {_DASHED_KIND}-{_CODE}
    |   (?<=[0-9A-Za-zĐđ][{_HYPHEN}]) (?:TTg|[A-ZĐ]{{1,5}}+) (?![{SMALLS}0-9/-])
    )
"""
# 759 QĐ/BYT   84 HD/TWĐTN: the old way, without the first stroke
_AFTER_SPACE = rf"[ ] (?P<spaced> {_DASHED_KIND} \s?[{_SLASH}]\s? {_CODES} )"
# /TĐC-KHTC   …/KH-UBND   ……/2026/TT-BYT   ../... /NĐ-CP   /2026NĐ-CP
_BLANK = rf"""
    (?:{_DOTS}\s{{0,2}}+){{0,3}}+ [{_SLASH}] \s{{0,2}}
    (?: (?:(?P<blank_year>{_YEAR}) | {_DOTS}) (?:{_TO} | (?=[{_UPPER}]{{2}})) )?+
    (?P<blank_body>{_CODES})
"""

# --- numbers ------------------------------------------------------------------------------------------------------

#: A number up to the first code of its symbol that is not written as it should be.
NUMBER = Pattern(
    rf"(?P<serial>{_SERIAL}) (?: {_AFTER_SLASH} | {_AFTER_HYPHEN} | {_AFTER_SPACE} ) | {_BLANK}",
    any_case=False,
    yes=(
        "⟦15/2022/TT-BKHCN⟧ ngày",
        "⟦13a/qh13⟧",
        "⟦57-NQ/TW⟧",
        "⟦73-CP⟧.",
        "⟦…/2026/TT⟧- BYT",
        "⟦1656/QĐ-UBND.HC⟧ ngày",
        "⟦12/QĐ-UBND⟧.Về",
        "⟦5512/BGDĐT-GDTrH⟧",
        "⟦759 QĐ/BYT⟧",
    ),
    no=("15/2022/", "31/8/2020", "12/ngày", "2-3", "12 BC/năm"),
)
#: Where a number may begin. It is cheap to search: a digit that begins a run and what may follow, up to the sign of a
#: symbol; or a blank's slash.
CANDIDATE = Pattern.plain(
    rf"[0-9](?<![0-9A-NP-Za-np-z{_SLASH}][0-9])[0-9]{{0,5}}+[A-Za-zĐđ]?+(?:\.[0-9]{{1,3}}+)?+\s{{0,2}}"
    rf"[{_SLASH}{_HYPHEN}](?=\s{{0,2}}(?:[^\W\d_]|[12][0-9]{{3}}))"
    rf"|/(?<![\w/]/)\s?(?=[{_UPPER}]|2[0-9]{{3}}|[.…_])",
    yes=("số ⟦15/⟧2022", "⟦57-⟧NQ", "…⟦/⟧KH-UBND"),
    no=("3/4", "A⟦5/⟧QĐ", "và⟦/⟧HOẶC"),
)
_ANY_CODE = r"[^\W\d_]{1,24}[0-9]{0,3}"
#: A number whose symbol is damaged: any letters in any case.
DAMAGED = Pattern.plain(
    rf"({_SERIAL})[/-](?:({_YEAR})[/-]?)?({_ANY_CODE}(?:[-_/&]{{1,2}}{_ANY_CODE}){{0,12}}[-/]?)",
    yes=("⟦34/2003/Qđ--BgD&Đt⟧", "⟦9-nq/tw⟧"),
    no=("15/2022/", "31/8/2020"),
)
#: A number in the name of a file or in an address.
FILE_NAME = Pattern.plain(
    rf"([0-9]{{1,6}}[a-zđ]?)[-_]({_YEAR})[-_]({_CODE}(?:[-_]{_CODE})*)",
    yes=("⟦11_2020_TT_BNNPTNT⟧.doc", "11-2020-TT-BNNPTNT"),
    no=("11/2020/TT-BNNPTNT",),
)

# --- a symbol that is not written as it should be -----------------------------------------------------------------

#: A word that a code begins: the code and what was written on to it.
WORD = Pattern.plain(f"[{_UPPER}{SMALLS}&0-9]{{1,40}}+", yes=("⟦TTgngày⟧ 5", "⟦BNN&PTNT⟧-"), no=("-CP",))
#: One code.
CODE = Pattern.plain(_CODE, yes=("⟦TTg⟧ngày", "⟦UBTVQH14⟧", "⟦BNN&PTNT⟧", "⟦GDTrH⟧", "⟦CP⟧ngày"), no=("ngày",))
#: What may stand between two codes.
JOIN = Pattern.plain(rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}]\s{{0,2}}", yes=("⟦ - ⟧TTg", "⟦_⟧CP"), no=(" CP",))
#: The rest of a code, or another one, after a space.
SPACED = Pattern.plain(
    rf"( ?& ?| )([{_UPPER}]{{1,10}})(?![{_UPPER}{SMALLS}0-9])", yes=("⟦ CN⟧ ngày", "⟦ & PTNT⟧"), no=(" Cục", "CN")
)
#: What must be looked at more closely after a symbol.
GOES_ON = Pattern.plain(
    rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}&]|[ ][{_UPPER}]{{1,10}}(?![{SMALLS}])|\w",
    yes=("⟦ -⟧ TTg", "⟦ CN⟧", "⟦n⟧gày"),
    no=(" ngày", ". "),
)

# --- symbols and codes as strings ---------------------------------------------------------------------------------

#: The National Assembly or its organs, and the term.
TERM = Pattern.plain(r"(UBTVQH|QH|HĐNN)(\d{0,2})", yes=("⟦QH15⟧", "⟦HĐNN8⟧", "⟦QH⟧"), no=("UBND",))
#: Any body of the National Assembly with its term.
BODY_OF_TERM = Pattern.plain(r"(\D{3,})([0-9]{1,2})", yes=("⟦UBKTTC16⟧",), no=("P5", "ABC"))
#: What parts the codes of a symbol; of one that is damaged.
SIGN = Pattern.plain("[-/_]", yes=("⟦-⟧TTg", "⟦/⟧"), no=("&",))
SIGNS = Pattern.plain("[-_/&]+", yes=("⟦--⟧CP", "⟦_&⟧"), no=("CP",))

# What must be mended: spaces and underscores for hyphens, signs written twice; then what parts the codes is kept.
SPACES = Pattern.plain(r"[_\s]+", yes=("⟦_ ⟧CP",), no=("-",))
REPEATED_SIGN = Pattern.plain("([-/])[-/]+", yes=("⟦--⟧CP", "⟦/-⟧"), no=("-CP",))
KEPT_SIGN = Pattern.plain("([-/])", yes=("⟦-⟧-CP",), no=("_",))
#: The National Assembly with letters for figures (QHI5), without a term, or with one too long; and as it should be.
DAMAGED_TERM = Pattern.plain(r"(QH|UBTVQH)[0-9ILOSBZ]{0,3}", yes=("⟦QHI5⟧", "⟦QH135⟧", "⟦UBTVQH⟧"), no=("HQ13",))
SOUND_TERM = Pattern.plain(r"(QH|UBTVQH)[0-9]{1,2}", yes=("⟦QH15⟧", "⟦UBTVQH9⟧"), no=("QHI", "QH"))
