"""A day where it stands."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.dates import (
    WrittenDate,
    date_at,
    find_dates,
)

D = WrittenDate


class TestDateAt:
    @pytest.mark.parametrize(
        ("text", "start", "value"),
        [
            ("số 1 ngày 31/8/2020 của", 5, (D(2020, 8, 31), 19)),
            ("ngày 31 tháng 8 năm 2020,", 0, (D(2020, 8, 31), 24)),
            ("14.02.2007 của", 0, (D(2007, 2, 14), 10)),
            ("ngày … tháng … năm 2024", 0, (D(2024, blank=True), 23)),
            ("ngày 30/02/2026", 0, (D(2026, 2, 30), 15)),
            # its place is certain, its figures are not
            ("ngày 1 I tháng Ì0 năm 2014", 0, (D(2014, blank=True), 26)),
            ("ngày 15. tháng ó. năm 2014", 0, (D(2014, 6, 15), 26)),
            ("17h00 ngày 31/8/2020", 0, None),
            ("2/3", 0, None),
            ("năm 2024", 0, None),
            ("của", 0, None),
            ("", 0, None),
            ("ngày", 9, None),
        ],
    )
    def test_reads_where_it_stands(self, text: str, start: int, value: tuple[WrittenDate, int] | None) -> None:
        assert date_at(text, start) == value


@pytest.mark.parametrize("strokes", ["Í Ï", "] ]", "!", ""])
def test_an_illegible_month(strokes: str) -> None:
    (found,) = find_dates(f"Căn cứ Luật Giá ngày 26 tháng {strokes} năm 2014;")
    assert isinstance(found.value, WrittenDate)
    assert (found.text[:4], found.value.iso, found.value.blank) == ("ngày", "2014", True)
