"""Linked data: schema.org's Legislation, reading it back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.model import Document, Signature
from tdc_programme.errors import DataError
from tdc_programme.exchange.linked import from_linked_data, to_linked_data
from tdc_programme.law.citations import Citation, LegalBasis, Pinpoint, find_citations, parse_citation
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.kinds import DocumentKind, Family, document_kinds
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register import KnownDocument, LegalRegister
from tdc_programme.programme.people import Organisation, Person
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.tasks import Task
from tdc_programme.vietnamese.dates import Period, WrittenDate

REGISTER = LegalRegister.bundled()
CIRCULAR = "/akn/vn/act/thong-tu/bo-khoa-hoc-va-cong-nghe/2022-10-12/15-2022-tt-bkhcn"


# --- JSON-LD ------------------------------------------------------------------------------------------------------


def test_a_citation() -> None:
    text = "điểm a khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ"
    assert to_linked_data(parse_citation(text)) == {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Legislation",
        "@id": CIRCULAR,
        "legislationIdentifier": "15/2022/TT-BKHCN",
        "legislationType": "Thông tư",
        "additionalType": "normative",
        "legislationDate": "2022-10-12",
        "legislationPassedBy": {
            "@type": "GovernmentOrganization",
            "name": "Bộ trưởng Bộ Khoa học và Công nghệ",
        },
        "legislationJurisdiction": "VN",
        "inLanguage": "vi",
        "hasPart": [
            {
                "@type": "Legislation",
                "@id": CIRCULAR + "/!main~art_5__para_2__point_a",
                "name": "điểm a khoản 2 Điều 5",
                "identifier": "art_5__para_2__point_a",
            }
        ],
    }


def test_what_the_register_adds() -> None:
    data = to_linked_data(parse_citation("Thông tư số 07/2024/TT-BKHCN"), register=REGISTER, on=dt.date(2024, 11, 20))
    assert data["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert data["legislationDateOfApplicability"] == "2024-11-22"
    assert data["legislationChanges"] == [
        {"@type": "Legislation", "@id": CIRCULAR, "legislationIdentifier": "15/2022/TT-BKHCN"}
    ]
    law = REGISTER.get("64/2025/QH15")
    assert law is not None
    data = to_linked_data(law, register=REGISTER, on=dt.date(2026, 8, 1))
    assert data["legislationRepeals"][0]["legislationIdentifier"] == "80/2015/QH13"
    assert "legislationLegalForce" not in data  # later than the register knows
    assert data["name"] == "Ban hành văn bản quy phạm pháp luật"
    in_force = to_linked_data(parse_citation("15/2022/TT-BKHCN"), register=REGISTER, on=dt.date(2023, 1, 1))
    assert in_force["legislationLegalForce"] == "https://schema.org/InForce"
    unknown = to_linked_data(parse_citation("Thông tư số 99/2099/TT-BTC"), register=REGISTER)
    assert "legislationDateOfApplicability" not in unknown
    amends_unknown = to_linked_data(parse_citation("23/2017/NĐ-CP"), register=REGISTER)
    assert amends_unknown["legislationChanges"] == [{"@type": "Legislation", "legislationIdentifier": "162/2013/NĐ-CP"}]
    undated = REGISTER.get("266/2025/NĐ-CP")
    assert undated is not None
    assert "legislationDate" not in to_linked_data(undated)


def test_several_are_a_graph() -> None:
    citations = [one.value for one in find_citations("Nghị định số 30/2020/NĐ-CP và Luật Đấu thầu năm 2023")]
    data = to_linked_data([LegalBasis("Căn cứ", citations[0]), citations[1]])
    assert [node["@type"] for node in data["@graph"]] == ["Legislation", "Legislation"]
    assert data["@graph"][1]["legislationDate"] == "2023"
    with pytest.raises(TypeError, match="to_linked_data takes a Citation, a LegalBasis,"):
        to_linked_data(["30/2020/NĐ-CP"])  # type: ignore[list-item]  # wrong on purpose


TASK = Task(
    number=1,
    title="Truyền thông",
    objective="Nâng cao nhận thức",
    hosts=(Organisation("Trung tâm A"),),
    leads=(Person(name="Nguyễn Văn A"),),
    start_year=2025,
)


def test_a_document() -> None:
    number = parse_document_number("4416/TB-TĐC")
    document = Document(
        kind=number.kind,
        number=number,
        organisation="Tổng cục Tiêu chuẩn Đo lường Chất lượng",
        place="Hà Nội",
        date=WrittenDate(2023, 12, 29),
        subject="Công bố kết quả",
        legal_bases=(LegalBasis("Căn cứ", parse_citation("15/2022/TT-BKHCN")),),
        tasks=(TASK,),
        signature=Signature(title="PHÓ TỔNG CỤC TRƯỞNG", name="Hà Minh Hiệp"),
    )
    data = to_linked_data(document)
    assert data["@type"] == "DigitalDocument"
    assert data["@id"].endswith("4416-tb-tdc")
    assert data["citation"][0]["legislationIdentifier"] == "15/2022/TT-BKHCN"
    assert data["author"] == {"@type": "Person", "name": "Hà Minh Hiệp", "jobTitle": "PHÓ TỔNG CỤC TRƯỞNG"}
    assert data["about"][0]["name"] == "Truyền thông"
    assert data["locationCreated"] == {"@type": "Place", "name": "Hà Nội"}
    circular = to_linked_data(Document(kind=document_kind("Thông tư"), signature=Signature(title="BỘ TRƯỞNG")))
    assert circular["@type"] == "Legislation"
    assert "author" not in circular
    draft = Document(kind=number.kind, number=parse_document_number("/TB-TĐC"), date=WrittenDate(2024))
    assert "dateCreated" not in to_linked_data(draft)
    assert to_linked_data(draft)["creativeWorkStatus"] == "Draft"


def test_a_task_and_a_programme() -> None:
    assert to_linked_data(TASK)["member"] == [
        {"@type": "Organization", "name": "Trung tâm A"},
        {"@type": "Person", "name": "Nguyễn Văn A"},
    ]
    assert "identifier" not in to_linked_data(Task(title="x"))
    period = Period(WrittenDate(2021), WrittenDate(2030))
    bases = (LegalBasis("Căn cứ", parse_citation("Quyết định số 1322/QĐ-TTg ngày 31/8/2020")),)
    programme = Programme(code="1322", name="Chương trình", period=period, tasks=(TASK,), legal_bases=bases)
    data = to_linked_data(programme)
    assert (data["@type"], data["identifier"]) == ("Project", "1322")
    assert data["subOrganization"][0]["@type"] == "ResearchProject"
    assert data["publishingPrinciples"][0]["@id"].endswith("1322-qd-ttg")


# --- reading it back ----------------------------------------------------------------------------------------------


def test_round_trip_of_the_corpus(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    count = 0
    for record in corpus("citations"):
        for one in find_citations(record["text"]):
            data = json.loads(json.dumps(to_linked_data(one.value)))
            assert from_linked_data(data) == one.value
            count += 1
    assert count > 300


_LABELS = st.text(st.characters(categories=("Lu", "Ll", "Nd")), min_size=1, max_size=3)
_PLACES = st.builds(
    Pinpoint,
    _LABELS,
    st.none() | _LABELS,
    st.none() | st.sampled_from(["a", "d", "đ"]),
    st.none() | st.sampled_from(["Chương II", "Lời nói đầu"]),
)
_NUMBERS = st.sampled_from(
    [None, "15/2022/TT-BKHCN", "1322/QĐ-TTg", "80/2015/QH13", "57-NQ/TW", "…/KH-UBND", "95/1998-NĐ-CP"]
)
_TEXTS = st.none() | st.text(min_size=1).map(str.strip).filter(bool)


@given(
    number=_NUMBERS,
    kind=st.sampled_from([kind for kind in document_kinds() if kind.issuer is None]),
    day=st.dates(dt.date(1900, 1, 1)),
    precision=st.integers(0, 3),
    issuer=_TEXTS,
    subject=_TEXTS,
    places=st.lists(_PLACES | st.just(Pinpoint(part="Phụ lục I")), max_size=3),
)
def test_round_trip(
    number: str | None,
    kind: DocumentKind,
    day: dt.date,
    precision: int,
    issuer: str | None,
    subject: str | None,
    places: list[Pinpoint],
) -> None:
    parts = (day.year, day.month, day.day)
    citation = Citation(
        kind=kind,
        number=None if number is None else parse_document_number(number),
        issued=WrittenDate(*parts[:precision]) if precision else None,
        issuer=issuer,
        subject=subject,
        pinpoints=tuple(places),
    )
    assert from_linked_data(json.loads(json.dumps(to_linked_data(citation)))) == citation


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Legislation", "legislationIdentifier": "1322/QĐ-TTg", "legislationDate": "2020-08-31"},
        {
            "@type": ["schema:CreativeWork", "schema:Legislation"],
            "schema:legislationIdentifier": {"@value": "1322/QĐ-TTg"},
            "schema:legislationDate": [{"@value": "2020-08-31"}],
        },
        {
            "@type": "https://schema.org/Legislation",
            "https://schema.org/legislationIdentifier": ["1322/QĐ-TTg", "other"],
            "https://schema.org/legislationDate": "2020-08-31",
            "https://schema.org/legislationType": "quyết định",
        },
        {
            "@type": "http://schema.org/Legislation",
            "legislationIdentifier": " 1322/QĐ- TTg ",
            "legislationDate": "2020-08-31",
            "legislationType": {"name": "Quyết định"},
            "hasPart": "Điều 1",
            "keywords": 7,
        },
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebPage"},
                7,
                {"@type": "Legislation", "legislationIdentifier": "1322/QĐ-TTg", "legislationDate": "2020-08-31"},
            ],
        },
    ],
)
def test_other_producers(data: dict[str, Any]) -> None:
    number = parse_document_number("1322/QĐ-TTg")
    assert from_linked_data(data) == Citation(kind=number.kind, number=number, issued=WrittenDate(2020, 8, 31))


def test_more_of_other_producers() -> None:
    timed = {"@type": "Legislation", "legislationIdentifier": "170", "legislationDate": "2020-08-31T17:30:00+07:00"}
    assert from_linked_data(timed) == Citation(
        number=DocumentNumber("170", None, ""), issued=WrittenDate(2020, 8, 31, 17, 30)
    )
    generic = {"@type": "Legislation", "legislationType": "Văn bản", "legislationPassedBy": {"@type": "Thing"}}
    assert from_linked_data(generic) == Citation(kind=DocumentKind(label="Văn bản", family=Family.ADMINISTRATIVE))
    part = {"@type": "Legislation", "legislationType": "http://example.org/kinds/Luật", "name": "X", "hasPart": [{}, 7]}
    assert from_linked_data(part) == Citation(kind=document_kind("Luật"), subject="X")
    party = {"@type": "Legislation", "legislationType": "Quyết định", "additionalType": "party"}
    assert from_linked_data(party).kind == document_kind("Quyết định", family="party")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, r"\$\.@type: expected Legislation, got \[\]"),
        ({"@type": "Book"}, "expected Legislation, got"),
        ({"@type": 7}, "expected Legislation, got"),
        ({"@type": "Legislation"}, "neither legislationIdentifier nor legislationType"),
        ({"@type": "Legislation", "legislationIdentifier": "abc"}, r"\$\.legislationIdentifier: 'abc'"),
        ({"@type": "Legislation", "legislationType": "Thông tin"}, r"\$\.legislationType: 'Thông tin'"),
        (
            {"@type": "Legislation", "legislationIdentifier": "1/QĐ-TTg", "legislationDate": "31/8/2020"},
            r"\$\.legislationDate: expected an ISO date, got '31/8/2020'",
        ),
        ({"@graph": []}, "not one Legislation but 0"),
    ],
)
def test_what_is_no_legislation_is_refused(data: dict[str, Any], said: str) -> None:
    with pytest.raises(DataError, match=said):
        from_linked_data(data)


def test_wrong_types() -> None:
    with pytest.raises(TypeError, match="from_linked_data takes a mapping of str to anything or a sequence of mapping"):
        from_linked_data("{}")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(TypeError):
        to_linked_data(7)  # type: ignore[arg-type]  # wrong on purpose


def test_known_documents_read_back() -> None:
    for known in REGISTER.documents[::50]:
        again = from_linked_data(to_linked_data(known))
        assert (again.number, again.kind, again.subject) == (known.number, known.kind, known.title)
        assert REGISTER.get(again) == known


def test_a_known_document_without_kind() -> None:
    known = KnownDocument(number=parse_document_number("15/2022/TT-BKHCN"))
    assert to_linked_data(known)["legislationType"] == "Thông tư"
