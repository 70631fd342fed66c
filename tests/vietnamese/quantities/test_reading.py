"""Quantities: what is read, found and refused."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from tdc_programme.errors import QuantityError
from tdc_programme.vietnamese.numbers.scanning import scan_numbers
from tdc_programme.vietnamese.quantities import (
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
from tdc_programme.vietnamese.quantities.reading import scan_quantities

YEAR, MONTH, WEEK, QUARTER = Per(1, "năm"), Per(1, "tháng"), Per(1, "tuần"), Per(1, "quý")
READ = {
    # the deliverables of Programme 1322
    "18 bài báo": Quantity(18, "bài báo"),
    "6 bài/1 tạp chí": Quantity(6, "bài", per=(Per(1, "tạp chí"),)),
    "01 bài/2 tháng/1 tạp chí": Quantity(1, "bài", per=(Per(2, "tháng"), Per(1, "tạp chí"))),
    "tối thiểu 1.200 chữ/bài": Quantity(1200, "chữ", bound=Bound.AT_LEAST, per=(Per(1, "bài"),)),
    "3 tạp chí điện tử": Quantity(3, "tạp chí điện tử"),
    "5 báo điện tử": Quantity(5, "báo điện tử"),
    "19 sản phẩm/tuần x 12 tháng": Quantity(19, "sản phẩm", per=(WEEK,), duration=Span(12, "tháng")),
    "04 bản tin truyền hình": Quantity(4, "bản tin truyền hình"),
    "01 sản phẩm/quý x 4 quý": Quantity(1, "sản phẩm", per=(QUARTER,), duration=Span(4, "quý")),
    "01 chương trình/quý x 4 quý": Quantity(1, "chương trình", per=(QUARTER,), duration=Span(4, "quý")),
    "07 sản phẩm/tuần x 12 tháng": Quantity(7, "sản phẩm", per=(WEEK,), duration=Span(12, "tháng")),
    "150 đại biểu/hội thảo": Quantity(150, "đại biểu", per=(Per(1, "hội thảo"),)),
    "500 đại biểu": Quantity(500, "đại biểu"),
    "06 vùng kinh tế trọng điểm": Quantity(6, "vùng kinh tế trọng điểm"),
    "tối thiểu 03 trường": Quantity(3, "trường", bound=Bound.AT_LEAST),
    "một (01) nhiệm vụ": Quantity(1, "nhiệm vụ"),
    "Sáu (06) hội thảo chuyên đề": Quantity(6, "hội thảo chuyên đề"),
    # bounds
    "từ 10 đến 15 bài": Quantity(10, "bài", upper=15, bound=Bound.RANGE),
    "10-15%/năm": Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(YEAR,)),
    "10%-15%/năm": Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(YEAR,)),
    "khoảng 70-75%": Quantity(70, "%", upper=75, bound=Bound.ABOUT),
    "từ 85 điểm trở lên": Quantity(85, "điểm", bound=Bound.AT_LEAST),
    "10 người trở xuống": Quantity(10, "người", bound=Bound.AT_MOST),
    "03 hồ sơ hoặc nhiều hơn": Quantity(3, "hồ sơ", bound=Bound.AT_LEAST),
    "không quá 05 (năm) năm": Quantity(5, "năm", bound=Bound.AT_MOST),
    "tối đa không quá 3 lần": Quantity(3, "lần", bound=Bound.AT_MOST),
    "không ít hơn ba (03) người": Quantity(3, "người", bound=Bound.AT_LEAST),
    "không dưới 20 ngày": Quantity(20, "ngày", bound=Bound.AT_LEAST),
    "trên 3.000 lao động": Quantity(3000, "lao động", bound=Bound.AT_LEAST, strict=True),
    "hơn 3 tạp chí": Quantity(3, "tạp chí", bound=Bound.AT_LEAST, strict=True),
    "dưới 700 hộ dân": Quantity(700, "hộ dân", bound=Bound.AT_MOST, strict=True),
    "gần 50 diễn giả": Quantity(50, "diễn giả", bound=Bound.ABOUT),
    "khoảng hơn 200 người": Quantity(200, "người", bound=Bound.ABOUT),
    "từ trên 10 đến dưới 15 tấn": Quantity(10, "tấn", upper=15, bound=Bound.RANGE, strict=True, upper_strict=True),
    "từ 3 đồng/người đến dưới 5 đồng/người": Quantity(
        3, "đồng", upper=5, bound=Bound.RANGE, per=(Per(1, "người"),), upper_strict=True
    ),
    "01 hoặc 02 bản": Quantity(1, "bản", upper=2, bound=Bound.RANGE),
    # scale words
    "10 tỷ đồng": Quantity(10**10, "đồng"),
    "1,5 triệu lượt": Quantity(1_500_000, "lượt"),
    "6 nghìn tỷ đồng": Quantity(6 * 10**12, "đồng"),
    "06 (sáu) triệu đồng": Quantity(6_000_000, "đồng"),
    "1,5 triệu đến 3 triệu người": Quantity(1_500_000, "người", upper=3_000_000, bound=Bound.RANGE),
    "từ 25.000 – 49.000 tỉ đồng": Quantity(25000 * 10**9, "đồng", upper=49000 * 10**9, bound=Bound.RANGE),
    "20-30 triệu đồng": Quantity(20_000_000, "đồng", upper=30_000_000, bound=Bound.RANGE),
    "900 triệu - 1 tỷ đồng": Quantity(900_000_000, "đồng", upper=10**9, bound=Bound.RANGE),
    "45,087 triệu đồng x 12 tháng": Quantity(45_087_000, "đồng", duration=Span(12, "tháng")),
    # how often
    "mỗi quý 01 bản tin": Quantity(1, "bản tin", per=(QUARTER,)),
    "một tháng một lần": Quantity(1, "lần", per=(MONTH,)),
    "định kỳ 6 tháng một lần": Quantity(1, "lần", per=(Per(6, "tháng"),)),
    "hai năm một lần": Quantity(1, "lần", per=(Per(2, "năm"),)),
    "năm năm một lần": Quantity(1, "lần", per=(Per(5, "năm"),)),
    "02 lần một năm": Quantity(2, "lần", per=(YEAR,)),
    "02 lần/năm": Quantity(2, "lần", per=(YEAR,)),
    "01 năm/lần": Quantity(1, "năm", per=(Per(1, "lần"),)),
    "02 bài mỗi tháng": Quantity(2, "bài", per=(MONTH,)),
    "30 triệu đồng trên 01 khóa đào tạo": Quantity(30_000_000, "đồng", per=(Per(1, "khóa đào tạo"),)),
    "01 khóa đào tạo trên năm": Quantity(1, "khóa đào tạo", per=(YEAR,)),
    "30 tin/bài/tháng": Quantity(30, "tin/bài", per=(MONTH,)),
    "02 bài/tháng trong 12 tháng": Quantity(2, "bài", per=(MONTH,), duration=Span(12, "tháng")),
    # time
    "trong 18 tháng": Quantity(18, "tháng"),
    "2 năm rưỡi": Quantity(Decimal("2.5"), "năm"),
    "01 năm 06 tháng": Quantity(18, "tháng"),
    "10 ngày làm việc": Quantity(10, "ngày làm việc"),
    "năm bài": Quantity(5, "bài"),
    # signs, minus
    "-5%": Quantity(-5, "%"),
    "âm 18 °C": Quantity(-18, "°C"),
    "15.000đ": Quantity(15000, "đ"),
    "1.500 USD": Quantity(1500, "USD"),
    "100 km/h": Quantity(100, "km", per=(Per(1, "h"),)),
    "tối đa 0,01 mg/l": Quantity(Decimal("0.01"), "mg", bound=Bound.AT_MOST, per=(Per(1, "l"),)),
    # nouns that are in no table
    "3 phễu lọc nước": Quantity(3, "phễu lọc nước"),
    "12 KCN": Quantity(12, "KCN"),
}


@pytest.mark.parametrize(("text", "quantity"), READ.items())
def test_parse(text: str, quantity: Quantity) -> None:
    assert parse_quantity(text) == quantity
    assert parse_quantity(f"\n {text}\t") == quantity


@pytest.mark.parametrize("quantity", READ.values(), ids=map(str, READ.values()))
def test_what_is_written_is_read_again(quantity: Quantity) -> None:
    assert parse_quantity(format_quantity(quantity)) == quantity
    assert parse_quantity(format_quantity(quantity, words=True)) == quantity
    assert str(quantity) == format_quantity(quantity)
    assert pickle.loads(pickle.dumps(quantity)) == quantity
    assert hash(quantity) == hash(parse_quantity(str(quantity)))


REFUSED = {
    "": "no amount",
    "bài": "no amount",
    "5": "no unit",
    "5 triệu": "no unit",
    "từ 10 đến 15": "no unit",
    "Sáu (05) hội thảo": "the words say 6, the figures 5",
    "từ 10 đến 5 bài": r"ends \(5\) not above its beginning \(10\)",
    "từ 500 đến 1 triệu đồng": "not above its beginning",
    "5 bài và 3 tin": "'và 3 tin' after it",
    "đăng trên 3 tạp chí": "'đăng trên' before it",
    "15 bài báo đăng trên tạp chí": "'đăng trên tạp chí' after it",
    "1.200 bài/": "'/' after it",
    "1.200 bài/1/2": "after the slash is no unit",
    "352 tỷ đồng/373 tỷ đồng": "so much of so much",
    "3 tháng 5": "part of a date|no amount",
    "3 quý 2,5": "part of a date",
    "3 quý đầu năm": "part of a date",
    "3 năm 2024": "part of a date",
    "6 tháng đầu năm": "part of a date|no amount",
    "từ 5 bài": "'từ' needs",
    "từ 06 tháng đến 03 năm": "different units",
    "06 tháng đến 03 năm": "different units",
    "từ 3 đồng/người đến 5 đồng/hộ": "different denominators",
    "tối đa 5-7 ngày": "a range with a bound word",
    "5-7 ngày trở lên": "a range with a bound word",
    "tối đa 5 ngày trở lên": "contradict each other",
    "ít nhất không quá 3 xe": "contradict each other",
    "5 hoặc 7 bản": "no range",
    "3-6 tháng một lần": "how often",
    "8 giờ 30 phút": "no amount",
    "2 tuần 3 ngày": "two lengths of time",
    "60 tuổi 9 tháng": "two lengths of time",
    "3-4 năm rưỡi": "rưỡi",
    "3 bài rưỡi": "rưỡi",
    "3 cm x 4 cm": "a size",
    "1 chữ/bài/câu/trang/lần/tin": "slash",
    "2/3 số thành viên": "no amount",
    "2024": "no unit",
    "5 bài/1.2 tháng": "slash",
    "5 bài/0 tháng": "slash",
    "Điều 5": "no amount",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refused(text: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason) as refused:
        parse_quantity(text)
    assert refused.value.text == text
    assert refused.value.start is not None
    assert refused.value.end is not None
    assert 0 <= refused.value.start <= refused.value.end <= len(text)


def test_the_error_points_into_the_callers_text() -> None:
    text = "  S\N{COMBINING ACUTE ACCENT}a\N{COMBINING ACUTE ACCENT}u (05)\N{NO-BREAK SPACE}hội thảo".replace(
        "S\N{COMBINING ACUTE ACCENT}", "S"
    )
    with pytest.raises(QuantityError) as refused:
        parse_quantity(text)
    assert (refused.value.start, refused.value.end) == (2, text.index(")") + 1)


class TestSpan:
    def test_parse(self) -> None:
        assert parse_span("12 tháng") == Span(12, "tháng")
        assert parse_span("mười hai (12) tháng") == Span(12, "tháng")
        assert parse_span("02 năm 06 tháng") == Span(30, "tháng")
        assert parse_span("1,5 năm") == Span(Decimal("1.5"), "năm")

    @pytest.mark.parametrize("text", ["", "12", "12 bài", "tối đa 12 tháng", "12 tháng/năm", "3-5 năm", "tháng 12"])
    def test_refused(self, text: str) -> None:
        with pytest.raises(QuantityError):
            parse_span(text)

    def test_format(self) -> None:
        assert format_span(Span(12, "tháng")) == "12 tháng"
        assert parse_span(format_span(Span(Decimal("1.5"), "năm"))) == Span(Decimal("1.5"), "năm")

    def test_types(self) -> None:
        with pytest.raises(TypeError, match="takes a Span"):
            format_span("12 tháng")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(QuantityError):
            Span(-1, "tháng")


def found(text: str) -> list[str]:
    return [f.text for f in find_quantities(text)]


class TestFinding:
    def test_a_bound_word_apart_counts_but_is_not_in_the_place(self) -> None:
        (at_most,) = find_quantities("Mức hỗ trợ tối đa cho một nhiệm vụ là 95 triệu đồng/1 chuyên đề.")
        assert (at_most.text, at_most.value.bound) == ("95 triệu đồng/1 chuyên đề", Bound.AT_MOST)
        (at_least,) = find_quantities("Mức thấp nhất là 5.000.000 đồng/năm")
        assert (at_least.text, at_least.value.bound) == ("5.000.000 đồng/năm", Bound.AT_LEAST)
        (must,) = find_quantities("Nhà thầu tối thiểu phải có 03 kỹ sư.")
        assert (must.text, must.value.bound) == ("03 kỹ sư", Bound.AT_LEAST)
        (exact,) = find_quantities("Mức tối đa. Tổng thời lượng là 36 tiết")
        assert exact.value.bound is Bound.EXACT

    def test_each_before_the_number_is_a_denominator_but_not_in_the_place(self) -> None:
        (bulletin,) = find_quantities("Phát hành mỗi quý 01 bản tin.")
        assert (bulletin.text, bulletin.value) == ("01 bản tin", Quantity(1, "bản tin", per=(QUARTER,)))
        (people,) = find_quantities("Mỗi đơn vị, tối thiểu 02 người.")
        assert people.value.per == (Per(1, "đơn vị"),)
        (money,) = find_quantities("trợ cấp hằng tháng 300.000 đồng/người/tháng")
        assert money.value.per == (Per(1, "người"), MONTH)

    @pytest.mark.parametrize(
        ("text", "bound"),
        [
            ("đăng trên 3 tạp chí điện tử", Bound.EXACT),
            ("Trên 3 tạp chí đã đăng", Bound.AT_LEAST),
            ("tổ chức trên 70 hội nghị", Bound.AT_LEAST),
            ("tuyên truyền dưới 3 hình thức", Bound.EXACT),
            ("phạt tiền đến 50.000.000 đồng", Bound.AT_MOST),
            ("tăng lên đến 30%", Bound.EXACT),
            ("đến từ 180 doanh nghiệp", Bound.EXACT),
            ("đạt từ 80 điểm", Bound.AT_LEAST),
            ("giảm từ 30% xuống còn 20%", Bound.EXACT),
            ("cao hơn 15% so với cùng kỳ", Bound.EXACT),
            ("lãi suất cao hơn 15%/năm", Bound.AT_LEAST),
            ("thời gian công tác từ đủ 5 năm", Bound.AT_LEAST),
            ("tối đa trong 5 ngày", Bound.AT_MOST),
            ("không thấp hơn mức 50%", Bound.AT_LEAST),
            ("áp dụng mức 50%", Bound.EXACT),
            ("tăng hơn 2 lần", Bound.AT_LEAST),
            ("05 người có trình độ đại học trở lên", Bound.EXACT),
            ("05 người nữ trở lên", Bound.AT_LEAST),
            ("có từ 50% phần vốn góp của các thành viên sáng lập công ty ấy", Bound.AT_LEAST),
            ("có từ 50% số cổ phần có quyền biểu quyết trở lên", Bound.AT_LEAST),
        ],
    )
    def test_words_that_mean_two_things(self, text: str, bound: Bound) -> None:
        assert find_quantities(text)[0].value.bound is bound

    @pytest.mark.parametrize(
        "text",
        [
            "triển khai trên 20 tỉnh",
            "đi đến 5 xã",
            "tham gia ý kiến từ 5 đơn vị",
            "ở gần 2 trường học",
            "tối đa 5-7 ngày",
            "phát hiện 79, 568 xe",
            "79, 568 xe",
            "2, 3 lần",
            "lúc 8 giờ, vào 21 giờ ngày 02 tháng 9",
            "từ 8 giờ đến 20 giờ",
            "8 giờ 30 phút",
            "15.000 đồng (hai mươi nghìn đồng)",
            "Từ một đơn vị nhỏ; một số đơn vị; mỗi xã một sản phẩm; năm bài học",
            "\n-5% chi phí",
            "Hà Nội -5 hội thảo",
            "cỡ 3 x 4 cm",
            "5 hoặc 7 bản",
            "Nghị quyết Trung ương 5 khóa IX",
            "có 5 khóa IX, ban hành 2 thông tư số 15/2022/TT-BTC",
            "Chương trình 1322 giai đoạn 2",
            "ngày I9 tháng 10 năm: 2020",
            "Điều 21 Thông tư số 342/2016/TT-BTC",
            "Phòng: 12 tầng 3; Mã số: 12 bài",
            "1.2-1.5 triệu đồng",
            "sai số ± 2%",
            "đóng góp 55\n- 58% GDP",
            "chạy nhanh hơn 2 lần",
            "2 CÔNG BÁO\n 1 Hội thảo năng suất",
            "gấp 2, 3 lần",
            "trực 24 trên 24 giờ",
            "mở cửa 7 giờ - 11 giờ",
            "Chương trình 135 năm 2020, giai đoạn 2021-2025 người dân, nhóm 2 trường",
            "05 bài phổ biến trở lên",
            "tăng thêm 10 từ năm 2020, Kim 3 đầu bếp",
            "352 tỷ đồng/373 tỷ đồng",
            "diện tích từ 4 m2 cho phòng nhỏ đến 6 m2 cho phòng lớn",
        ],
    )
    def test_left_out(self, text: str) -> None:
        assert found(text) == []

    def test_the_words_of_a_sum_in_brackets_are_one_with_it(self) -> None:
        assert found("Giá: 15.000.000 đồng (bằng chữ: mười lăm triệu đồng) và 5 bài") == ["15.000.000 đồng", "5 bài"]

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("khách đến từ 5-10 nước", ["5-10 nước"]),
            ("thời hạn cho vay trong một năm, giá một đồng", ["một năm", "một đồng"]),
            ("5 người x 200.000 đồng", ["5 người", "200.000 đồng"]),
            ("30 triệu đồng trên 02 khóa học", ["30 triệu đồng trên 02 khóa học"]),
            ("5 tỷ đồng trên 70% dự toán", ["5 tỷ đồng", "trên 70%"]),
            ("5 bài trên 02 tạp chí, 5 bài trên 01 tạp chí", ["5 bài", "5 bài"]),
            ("20 tấn trên 1 ha, 1,5 giáo viên trên 1 lớp", ["20 tấn trên 1 ha", "1,5 giáo viên trên 1 lớp"]),
            ("Số trang: 120 trang, mẫu: 05 mẫu/lô", ["120 trang", "05 mẫu/lô"]),
            ("đạt 10 ÷ 15 kg", ["10 ÷ 15 kg"]),
            ("độ dày từ 50 trang trở lên (dưới 500 trang)", ["từ 50 trang trở lên", "dưới 500 trang"]),
            ("(nhóm 5 người), (khóa 3 ngày)", ["5 người", "3 ngày"]),
            ("(số: 12 bài), “Mã số: 12 bài”", []),
            ("trong vòng 30 ngày, nhóm 5 người, lớp 30-35 học viên", ["30 ngày", "5 người", "30-35 học viên"]),
            ("giảm 5,2 điểm %, từ 5-10 °C", ["5,2 điểm %", "từ 5-10 °C"]),
            ("đạt 25% (hai mươi lăm phần trăm)", ["25%"]),
            ("trong năm 2025\n- 10 hội thảo", ["10 hội thảo"]),
            ("định kỳ 03\ntháng/lần, hỗ trợ 30\ndoanh nghiệp", ["03\ntháng/lần", "30\ndoanh nghiệp"]),
            ("thường trực 60\nngày", ["60\nngày"]),
            ("3 ngày 2 đêm", ["3 ngày", "2 đêm"]),
            ("20 tin/bài/tin/bài/tin/bài mới", ["20 tin/bài/tin/bài/tin/bài mới"]),
            (f"5 bài{' khoa học' * 5}", [f"5 bài{' khoa học' * 4}"]),
        ],
    )
    def test_places(self, text: str, places: list[str]) -> None:
        assert found(text) == places

    def test_two_units_in_a_range(self) -> None:
        at_least, at_most = find_quantities("phạt tù từ 06 tháng đến dưới 03 năm")
        assert (at_least.text, at_least.value) == ("từ 06 tháng", Quantity(6, "tháng", bound=Bound.AT_LEAST))
        assert (at_most.text, at_most.value) == (
            "đến dưới 03 năm",
            Quantity(3, "năm", bound=Bound.AT_MOST, strict=True),
        )
        assert found("5 hội thảo - 3 lớp tập huấn") == ["5 hội thảo", "3 lớp tập huấn"]
        assert found("từ 5 hội thảo đến 3 lớp tập huấn") == []

    def test_a_phrase_may_wrap(self) -> None:
        (wrapped,) = find_quantities("gồm tối\nthiểu\n1.200\n  chữ/bài.")
        assert wrapped.value == Quantity(1200, "chữ", bound=Bound.AT_LEAST, per=(Per(1, "bài"),))
        (unit,) = find_quantities("03 vùng kinh tế\ntrọng điểm")
        assert unit.value.unit == "vùng kinh tế trọng điểm"
        assert found("gồm 5\n\nbài") == []

    def test_markup_is_no_bound(self) -> None:
        assert found("<td>15 tháng</td>\n> 5 bài\nsố lượng > 5 bài, ≥5 tin") == ["15 tháng", "> 5 bài", "≥5 tin"]

    def test_units_end_where_the_noun_ends(self) -> None:
        assert [
            f.value.unit for f in find_quantities("06 hội thảo tổ chức tại 03 tỉnh, mỗi tỉnh 20 tin/bài/tháng")
        ] == [
            "hội thảo",
            "tỉnh",
            "tin/bài",
        ]
        (pair,) = find_quantities("cho ít nhất 20 tổ chức, doanh nghiệp);")
        assert pair.value.unit == "tổ chức, doanh nghiệp"
        (first,) = find_quantities("gồm 20 doanh nghiệp, tập đoàn A và B")
        assert first.value.unit == "doanh nghiệp"


@pytest.mark.parametrize(
    ("text", "said", "bound", "strict"),
    [
        ("giảm tối thiểu **30%** số lượng dự án", "30%", Bound.AT_LEAST, False),
        ("đạt tỷ lệ trên **95%** kế hoạch", "95%", Bound.AT_LEAST, True),
        ("khoảng **20 - 22%** GDP", "20 - 22%", Bound.ABOUT, False),
        ("có tối thiểu **5.000 km** đường bộ", "5.000 km", Bound.AT_LEAST, False),
        ("mức tối đa là **50 triệu đồng**", "50 triệu đồng", Bound.AT_MOST, False),
        ("**30%**", "30%", Bound.EXACT, False),
        ("tổng vốn **8.220.000 tỷ đồng**", "8.220.000 tỷ đồng", Bound.EXACT, False),
    ],
)
def test_marks_of_emphasis_say_nothing(text: str, said: str, bound: Bound, strict: bool) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.value.bound, found.value.strict) == (said, bound, strict)


def test_one_asterisk_multiplies() -> None:
    assert find_quantities("khổ 3 * 4 cm") == ()


def test_money_for_a_time() -> None:
    (found,) = find_quantities("nhưng không quá 03 triệu đồng một năm;")
    assert [(per.amount, per.unit) for per in found.value.per] == [(1, "năm")]
    (found,) = find_quantities("chi 03 triệu đồng một cách hợp lý")
    assert found.value.per == ()


def test_a_misread_letter_in_working_days() -> None:
    (found,) = find_quantities("không quá 05 ngày 1àm việc đối với mỗi hồ sơ")
    assert (found.text, found.value.unit) == ("không quá 05 ngày 1àm việc", "ngày làm việc")


def test_what_is_no_unit_after_on_parts_nothing() -> None:
    assert found("18 bài trên mạng") == ["18 bài"]


def test_numbers_that_are_known_are_not_looked_for_again() -> None:
    text = "gồm Sáu (05) hội thảo, 18 bài và 20-30 triệu đồng"
    assert list(scan_quantities(text, scan_numbers(text))) == list(scan_quantities(text))
    assert list(scan_quantities(text, scan_numbers(""))) == []


def test_an_amount_that_is_said_again_and_differs_is_none() -> None:
    assert find_quantities("trong 5 ngày (sáu ngày) đầu") == ()
    assert [found.value.amount for found in find_quantities("trong 5 ngày (năm ngày) đầu")] == [5]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("diện tích 100 m 2 đất và 5 bài", ["05 bài"]),  # an area, or a length and two of something
        ("50 km 2", []),
        ("100 m 25 cây", ["100 m", "25 cây"]),
        ("100 m, 2 cây", ["100 m", "02 cây"]),
        ("100 m2", ["100 m2"]),
    ],
)
def test_a_power_that_fell_off_its_sign_leaves_it_open_what_was_measured(text: str, found: list[str]) -> None:
    assert [str(each.value) for each in find_quantities(text)] == found
