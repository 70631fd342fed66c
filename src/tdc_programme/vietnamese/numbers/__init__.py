"""Numbers in Vietnamese: spelled, read, found and written.

>>> spell_number(2024)
'hai nghìn không trăm hai mươi tư'
>>> parse_number("Sáu (06)")
6
>>> format_number(1200)
'1.200'
"""

from .money import Money, format_money, spell_money
from .ordinals import format_roman, parse_ordinal, parse_roman, spell_ordinal
from .reading import find_disagreements, find_numbers, parse_number
from .scanning import Disagreement
from .shares import WrittenFraction, find_fractions, format_fraction, parse_fraction, spell_fraction
from .spelling import Billion, Four, Spelling, Thousand, ZeroTens, spell_number
from .sums import find_money, parse_money
from .words import MAX_DIGITS
from .writing import format_count, format_number, format_percent, parse_percent

__all__ = [
    "MAX_DIGITS",
    "Billion",
    "Disagreement",
    "Four",
    "Money",
    "Spelling",
    "Thousand",
    "WrittenFraction",
    "ZeroTens",
    "find_disagreements",
    "find_fractions",
    "find_money",
    "find_numbers",
    "format_count",
    "format_fraction",
    "format_money",
    "format_number",
    "format_percent",
    "format_roman",
    "parse_fraction",
    "parse_money",
    "parse_number",
    "parse_ordinal",
    "parse_percent",
    "parse_roman",
    "spell_fraction",
    "spell_money",
    "spell_number",
    "spell_ordinal",
]
