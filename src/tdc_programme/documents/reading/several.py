"""Several documents in one text: where each of them begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...text.patterns import Pattern
from .layout import Paragraph

# Number and date as a head has them; the dots of a form are neither.
_NUMBER = Pattern.plain(
    r"Số\s*+:?\s*+(?P<serial>\d{1,6}[a-z]?)?\s*+/\s*+(?:\d{4}/)?[^\W\d_]{1,8}[-–/&]\S*\s*\Z",
    any_case=True,
    yes=("Số: 15/TĐC-KHTC", "Số:    /2024/TT-BKHCN", "SỐ: 5/QĐ-UBND"),
    no=("Số: …/QĐ-UBND", "Số: 15/TĐC-KHTC ngày 5", "Số lượng: 5/a-b c"),
)
_DATE = Pattern.plain(
    r"[^\W\d][^\d,;:.…]{1,40},\s*+ngày\b[^,;.…]{0,30}?(?:\bnăm\s*+(?:\d{4})?|\d[/-]\d{4})\s*\Z",
    any_case=True,
    yes=("Hà Nội, ngày 05 tháng 3 năm 2024", "Hà Nội, ngày    tháng    năm 2024", "Huế, ngày 5/3/2024"),
    no=("ngày 05 tháng 3 năm 2024", "Huế, ngày … tháng … năm 2024", "Huế, ngày 5/3/2024 về việc"),
)
_FORM = Pattern.plain(r"(?:Biểu )?mẫu\b", any_case=True, yes=("Mẫu số 01", "BIỂU MẪU 2", "Mẫu B1-TĐC"), no=("mầu",))
#: A number and the date that belongs to it are not farther apart, in paragraphs.
_NEAR = 8
#: Longer ones are no line of a head, in characters.
_LONGEST = 120


def heads(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Iterate over the paragraphs with the date of a head: a number stands near above it, or beside it.

    A form in an annex has a head without a serial, which is none.
    """
    number = form = -2 * _NEAR
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if paragraph.is_row or len(text) > _LONGEST:
            continue
        found = _NUMBER.match(text)
        if _FORM.match(text):
            form = index
        elif found is not None and (found["serial"] or index - form > _NEAR):
            number = index
        elif index - number <= _NEAR and _DATE.match(text):
            yield index
            number = -2 * _NEAR
