"""The Vietnamese language in official papers: letters, numbers, dates, quantities. Nothing of law.

The everyday names are at the top too (``tdc_programme.parse_number``); the others live here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .dates import (
        Calendar,
        CountedDate,
        DateStyle,
        DateValue,
        Deadline,
        Limit,
        PartOfPeriod,
        Period,
        PeriodPart,
        RecurringDate,
        RelativeDate,
        RelativeValue,
        TimeLimit,
        TimeStyle,
        WrittenDate,
        find_dates,
        find_deadlines,
        find_relative_dates,
        format_date,
        format_period,
        format_recurring_date,
        format_time,
        format_time_limit,
        parse_date,
        parse_period,
        parse_recurring_date,
        parse_relative_date,
        parse_time,
        parse_time_limit,
    )
    from .dates.workdays import add_working_days, decided_years, is_working_day, working_days_between
    from .letters import (
        LegacyEncoding,
        ToneStyle,
        decode_legacy,
        detect_legacy_encoding,
        fold,
        place_tones,
        recognition_slips,
        sort_key,
        to_ascii,
        to_nfc,
    )
    from .numbers import (
        MAX_DIGITS,
        Billion,
        Disagreement,
        Four,
        Money,
        Spelling,
        Thousand,
        WrittenFraction,
        ZeroTens,
        find_disagreements,
        find_fractions,
        find_money,
        find_numbers,
        format_count,
        format_fraction,
        format_money,
        format_number,
        format_percent,
        format_roman,
        parse_fraction,
        parse_money,
        parse_number,
        parse_ordinal,
        parse_percent,
        parse_roman,
        spell_fraction,
        spell_money,
        spell_number,
        spell_ordinal,
    )
    from .quantities import (
        Bound,
        Per,
        Quantity,
        Span,
        find_quantities,
        format_quantity,
        format_span,
        parse_quantity,
        parse_span,
    )

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "dates": (
        "Calendar CountedDate DateStyle DateValue Deadline Limit PartOfPeriod Period PeriodPart RecurringDate "
        "RelativeDate RelativeValue TimeLimit TimeStyle WrittenDate find_dates find_deadlines find_relative_dates "
        "format_date format_period format_recurring_date format_time format_time_limit parse_date parse_period "
        "parse_recurring_date parse_relative_date parse_time parse_time_limit "
    ),
    "dates.workdays": "add_working_days decided_years is_working_day working_days_between",
    "letters": (
        "LegacyEncoding ToneStyle decode_legacy detect_legacy_encoding fold place_tones recognition_slips sort_key "
        "to_ascii to_nfc "
    ),
    "numbers": (
        "Billion Disagreement Four MAX_DIGITS Money Spelling Thousand WrittenFraction ZeroTens find_disagreements "
        "find_fractions find_money find_numbers format_count format_fraction format_money format_number "
        "format_percent format_roman parse_fraction parse_money parse_number parse_ordinal parse_percent "
        "parse_roman spell_fraction spell_money spell_number spell_ordinal "
    ),
    "quantities": "Bound Per Quantity Span find_quantities format_quantity format_span parse_quantity parse_span",
}

__all__ = [
    "MAX_DIGITS", "Billion", "Bound", "Calendar", "CountedDate", "DateStyle", "DateValue", "Deadline", "Disagreement",
    "Four", "LegacyEncoding", "Limit", "Money", "PartOfPeriod", "Per", "Period", "PeriodPart", "Quantity",
    "RecurringDate", "RelativeDate", "RelativeValue", "Span", "Spelling", "Thousand", "TimeLimit", "TimeStyle",
    "ToneStyle", "WrittenDate", "WrittenFraction", "ZeroTens", "add_working_days", "decided_years", "decode_legacy",
    "detect_legacy_encoding", "find_dates", "find_deadlines", "find_disagreements", "find_fractions", "find_money",
    "find_numbers", "find_quantities", "find_relative_dates", "fold", "format_count", "format_date",
    "format_fraction", "format_money", "format_number", "format_percent", "format_period", "format_quantity",
    "format_recurring_date", "format_roman", "format_span", "format_time", "format_time_limit", "is_working_day",
    "parse_date", "parse_fraction", "parse_money", "parse_number", "parse_ordinal", "parse_percent", "parse_period",
    "parse_quantity", "parse_recurring_date", "parse_relative_date", "parse_roman", "parse_span", "parse_time",
    "parse_time_limit", "place_tones", "recognition_slips", "sort_key", "spell_fraction", "spell_money",
    "spell_number", "spell_ordinal", "to_ascii", "to_nfc", "working_days_between",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
