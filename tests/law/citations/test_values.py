"""The values of citations and their writing."""

from __future__ import annotations

import copy
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError, DataError
from tdc_programme.law.authorities import agencies
from tdc_programme.law.citations import Citation, LegalBasis, Pinpoint, format_citation, parse_citation
from tdc_programme.law.citations.pinpoints import parse_pinpoints
from tdc_programme.law.citations.values import format_pinpoints
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.lookup import document_kind
from tdc_programme.values import unchecked
from tdc_programme.vietnamese.dates import WrittenDate

DECREE = document_kind("Nghị định")
LAW = document_kind("Luật")
NUMBER = parse_document_number("30/2020/NĐ-CP")


class TestValues:
    def test_a_pinpoint_names_a_place(self) -> None:
        with pytest.raises(CitationError, match="names no article"):
            Pinpoint()

    def test_a_pinpoint_is_written_from_small_to_large(self) -> None:
        assert str(Pinpoint("103", "2", "a", "Mục 5 Chương XII")) == "điểm a khoản 2 Điều 103 Mục 5 Chương XII"

    def test_a_citation_has_a_kind_or_a_number(self) -> None:
        with pytest.raises(CitationError, match="neither a kind of document nor a number"):
            Citation(issuer="Chính phủ")

    @pytest.mark.parametrize(
        ("field", "value"),
        [("kind", "Nghị định"), ("number", "30/2020/NĐ-CP"), ("issued", "2020-03-05"), ("pinpoints", [Pinpoint("1")])],
    )
    def test_a_wrong_type_is_refused(self, field: str, value: object) -> None:
        given_ = {"kind": DECREE, field: value}
        with pytest.raises(TypeError, match=f"Citation.{field}"):
            Citation(**given_)  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize("field", ["issuer", "subject"])
    def test_a_blank_text_is_refused(self, field: str) -> None:
        given_ = {"kind": DECREE, field: " "}
        with pytest.raises(CitationError, match="is blank"):
            Citation(**given_)  # type: ignore[arg-type]  # wrong on purpose

    def test_what_a_reader_makes_is_what_a_user_makes(self) -> None:
        parts = (DECREE, NUMBER, WrittenDate(2020, 3, 5), "Chính phủ", "về công tác văn thư", (Pinpoint("1"),))
        ours = unchecked(Citation)(*parts)
        theirs = Citation(
            kind=parts[0], number=parts[1], issued=parts[2], issuer=parts[3], subject=parts[4], pinpoints=parts[5]
        )
        assert ours == theirs
        assert hash(ours) == hash(theirs)
        assert repr(ours) == repr(theirs)
        assert pickle.loads(pickle.dumps(ours)) == copy.deepcopy(ours) == theirs

    def test_a_basis_has_a_lead(self) -> None:
        with pytest.raises(CitationError):
            LegalBasis("", Citation(kind=LAW))


class TestKey:
    """One spelling for one document."""

    @pytest.mark.parametrize(
        "text",
        [
            "Thông tư số 15/2022/TT-BKHCN",
            "thông tư 15/2022/TT- BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ",
            "khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHHCN",
            "TT 15/2022/TT-BKH&CN",
            "15/2022/TT-BKHCN",
        ],
    )
    def test_misprints_case_and_spacing_are_aside(self, text: str) -> None:
        assert parse_citation(text).key == "15/2022/tt-bkhcn"

    def test_a_law_and_a_resolution_may_share_a_number(self) -> None:
        law, resolution = parse_citation("Luật số 72/2020/QH14"), parse_citation("Nghị quyết số 72/2020/QH14")
        assert law.key == "luật 72/2020/qh14"
        assert law.key != resolution.key
        assert Citation(number=law.number).key == "72/2020/qh14"

    def test_a_law_by_name_has_name_and_year(self) -> None:
        one = parse_citation("Luật Phòng, chống tham nhũng ngày 20/11/2018")
        other = parse_citation("LUẬT PHÒNG CHỐNG THAM NHŨNG NĂM 2018")
        assert one.key == other.key == "luật phòng chống tham nhũng 2018"
        assert parse_citation("Luật Đo lường").key == "luật đo lường"
        assert Citation(kind=LAW).key == "luật"

    def test_a_local_number_has_its_place(self) -> None:
        hanoi = parse_citation("Quyết định số 06/2017/QĐ-UBND của UBND thành phố Hà Nội")
        danang = parse_citation("Quyết định số 06/2017/QĐ-UBND của Ủy ban nhân dân thành phố Đà Nẵng")
        unknown = parse_citation("Quyết định số 06/2017/QĐ-UBND của UBND")
        assert (hanoi.key, danang.key) == ("6/2017/qđ-ubnd hà nội", "6/2017/qđ-ubnd đà nẵng")
        assert unknown.key == parse_citation("Quyết định số 06/2017/QĐ-UBND").key == "6/2017/qđ-ubnd"

    def test_a_serial_alone_has_its_kind(self) -> None:
        assert parse_citation("Kế hoạch số 170 ngày 24/7/2019").key != parse_citation("Báo cáo số 170").key


class TestFormat:
    def test_the_first_mention_of_an_administrative_document(self) -> None:
        citation = parse_citation(
            "Quyết định 1322/QĐ-TTg ngày 31/8/2020 của Thủ tướng Chính phủ phê duyệt Chương trình quốc gia"
        )
        assert format_citation(citation) == (
            "Quyết định số 1322/QĐ-TTg ngày 31 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình quốc gia"
        )
        assert format_citation(citation, "short") == "Quyết định số 1322/QĐ-TTg"
        assert format_citation(citation, "number") == "1322/QĐ-TTg"

    def test_a_law_in_an_administrative_document_has_its_date(self) -> None:
        law = parse_citation("Luật Đo lường số 04/2011/QH13 ngày 11/11/2011 của Quốc hội")
        assert format_citation(law) == "Luật Đo lường số 04/2011/QH13 ngày 11 tháng 11 năm 2011 của Quốc hội"
        assert format_citation(law, form="administrative") == "Luật Đo lường ngày 11 tháng 11 năm 2011"
        assert format_citation(law, "short", form="administrative") == "Luật Đo lường"

    def test_a_law_in_a_normative_document_has_its_number(self) -> None:
        law = parse_citation("Luật Đo lường số 04/2011/QH13 ngày 11/11/2011")
        assert format_citation(law, form="normative") == "Luật Đo lường số 04/2011/QH13"
        assert format_citation(law, "short", form="normative") == "Luật Đo lường số 04/2011/QH13"

    def test_a_form_keeps_the_one_thing_that_is_known(self) -> None:
        dated, numbered = (
            parse_citation("Luật Đo lường ngày 11/11/2011"),
            parse_citation("Luật Đo lường số 04/2011/QH13"),
        )
        assert format_citation(dated, form="normative") == "Luật Đo lường ngày 11 tháng 11 năm 2011"
        assert format_citation(numbered, form="administrative") == "Luật Đo lường số 04/2011/QH13"
        assert format_citation(dated, "short", form="normative") == "Luật Đo lường"

    def test_a_subject_that_begins_in_no_usual_way_is_kept_apart(self) -> None:
        citation = Citation(kind=DECREE, number=NUMBER, issuer="Chính phủ", subject="kết quả thẩm tra")
        assert format_citation(citation) == "Nghị định số 30/2020/NĐ-CP của Chính phủ: kết quả thẩm tra"
        assert parse_citation(format_citation(citation)) == citation

    def test_without_a_kind_the_number_stands_alone(self) -> None:
        assert format_citation(parse_citation("1019/BKHCN-TĐC")) == "1019/BKHCN-TĐC"

    def test_without_a_number(self) -> None:
        notice = Citation(kind=document_kind("Thông báo"), issued=WrittenDate(2024, 12, 2))
        assert format_citation(notice) == "Thông báo ngày 02 tháng 12 năm 2024"
        with pytest.raises(CitationError, match="no number to write"):
            format_citation(notice, "number")

    @pytest.mark.parametrize(("style", "form"), [("long", None), ("full", "legal")])
    def test_an_unknown_style_or_form_is_refused(self, style: str, form: str | None) -> None:
        with pytest.raises(DataError, match="is none of"):
            format_citation(Citation(kind=LAW), style, form=form)  # type: ignore[arg-type]  # wrong on purpose

    def test_pinpoints_stand_before(self) -> None:
        citation = parse_citation("Điều 5 khoản 2 điểm a Nghị định số 30/2020/NĐ-CP")
        assert format_citation(citation, "short") == "điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP"

    def test_incomplete_pinpoints_are_kept_apart(self) -> None:
        places = (Pinpoint("5"), Pinpoint(clause="2"), Pinpoint(point="a"))
        assert format_pinpoints(places) == "Điều 5; khoản 2; điểm a"
        assert parse_pinpoints(format_pinpoints(places)) == places


# --- what is written reads back ---------------------------------------------------------------------------------

_points = st.sampled_from(list("abcdđeghiklmnopqrstuvxy"))
_numbers = st.builds(lambda n, letter: f"{n}{letter}", st.integers(1, 400), st.sampled_from(["", "", "", "a", "b"]))
_pinpoints = st.one_of(
    st.builds(Pinpoint, _numbers, st.none() | _numbers, st.none(), st.none()),
    st.builds(Pinpoint, _numbers, _numbers, _points, st.none()),
    st.builds(Pinpoint, st.none(), _numbers, st.none() | _points, st.none()),
    st.builds(Pinpoint, _numbers, st.none(), st.none(), st.sampled_from(["Chương II", "Mục 3 Chương IV"])),
    st.builds(Pinpoint, part=st.sampled_from(["Phụ lục I", "Chương III", "Phần II"])),
)
_dates = st.builds(WrittenDate, st.integers(1990, 2035), st.integers(1, 12), st.integers(1, 28))
_SYMBOLS = ["QĐ-TTg", "NĐ-CP", "TT-BKHCN", "TB-TĐC", "KH-UBND", "CT-TTg", "NQ-CP", "TTr-SKHCN", "BC-TĐC"]
_years = st.none() | st.integers(1997, 2030)
_numbered = st.builds(DocumentNumber, st.integers(1, 9999).map(str), _years, st.sampled_from(_SYMBOLS))
_issuers = st.sampled_from(sorted({one.name for one in agencies() if re.fullmatch(r"[\w ,–-]+", one.name)}))
_subjects = st.sampled_from(
    [
        "về công tác văn thư",
        "quy định chi tiết thi hành một số điều của Luật Đo lường",
        "phê duyệt Chương trình quốc gia hỗ trợ doanh nghiệp giai đoạn 2021-2030",
        "sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016",
        "hướng dẫn áp dụng Bộ luật Dân sự",
    ]
)
_places = st.lists(_pinpoints, max_size=4).map(tuple)


@st.composite
def _citations(draw: st.DrawFn) -> Citation:
    number = draw(_numbered)
    return Citation(
        kind=number.kind,
        number=number,
        issued=draw(st.none() | _dates),
        issuer=draw(st.none() | _issuers),
        subject=draw(st.none() | _subjects),
        pinpoints=draw(_places),
    )


@st.composite
def _laws(draw: st.DrawFn) -> Citation:
    return Citation(
        kind=draw(st.sampled_from([LAW, document_kind("Bộ luật"), document_kind("Pháp lệnh")])),
        number=draw(st.none() | st.just(DocumentNumber("80", 2015, "QH13"))),
        issued=draw(st.none() | _dates | st.builds(WrittenDate, st.integers(1990, 2030))),
        subject=draw(st.sampled_from(["Khoa học và công nghệ", "Đo lường", "Phòng, chống tham nhũng", "Dân sự"])),
        pinpoints=draw(_places),
    )


@given(_citations() | _laws())
def test_what_is_written_reads_back(citation: Citation) -> None:
    read = parse_citation(format_citation(citation))
    assert read == citation


@given(st.lists(_pinpoints, min_size=1, max_size=6).map(tuple))
def test_pinpoints_read_back(places: tuple[Pinpoint, ...]) -> None:
    assert parse_pinpoints(format_pinpoints(places)) == places
