"""Texts that went through optical recognition, and texts that did not."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.letters import recognition_slips

PLAIN = (
    "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025; theo đề nghị của Vụ trưởng Vụ Kế hoạch - Tài chính, "
    "Bộ trưởng ban hành Thông tư quy định quản lý nhiệm vụ khoa học và công nghệ thuộc Chương trình tại Đắk Lắk. "
)


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in recognition_slips(text)]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("QUYÉT ĐỊNH ngàyˆ& tháng 5", ["QUYÉT", "ˆ"]),
        (f"{PLAIN}Luật số 126/2025/QHI5 về đât, xuât khẩu.", ["QHI5", "đât", "xuât"]),
        (f"{PLAIN * 5}nghị địñh, quyềh hạn và trách nhiệ của cơ quan, öng A.", ["quyềh", "ö"]),
    ],
)
def test_places_are_told(text: str, slips: list[str]) -> None:
    assert set(slips) <= set(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        PLAIN,
        f"{PLAIN}Người đưọc giao, ngừơi đuợc cử.",
        f"{PLAIN * 40}nghị địñh, quyềh",
        f"{PLAIN}Ông Jürgen Müller, Physikalisch-Technische Bundesanstalt, São Paulo, Citroën.",
        f"{PLAIN}điêzen, kilôgam, ôtô tại HUYỆN ĐẮK MIL; cửhàng, tạiĐiều 5, vàkhoản 3, cậpnhật.",
        "Thong tu so 15/2022/TT-BKHCN, QĐ-TTg, TCĐLCL, HĐND, ĐKKD",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert said(text) == []


def test_a_bad_typist_who_errs_in_every_line_writes_as_recognition_reads() -> None:
    slips = "đât xuât châp nhât quyềh trưởg nghành đuợc"
    assert set(slips.split()) <= set(said(f"{PLAIN}{slips}"))
    assert said(f"{PLAIN * 80}{slips}") == []
