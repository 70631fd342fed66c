"""The two source documents, fact by fact, as the reference extraction has them."""

from __future__ import annotations

import copy
import json
import pickle
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.documents.model import Document
from tdc_programme.documents.reading import read_document
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.text import view
from tdc_programme.vietnamese.dates import Limit, WrittenDate
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span


@pytest.fixture(scope="module")
def letter(examples: Path) -> Document:
    return read_document(examples / "orientation-letter-2023.txt")


@pytest.fixture(scope="module")
def notice(examples: Path) -> Document:
    return read_document(examples / "selection-announcement-2024.txt")


@pytest.fixture(scope="module")
def facts(shared: Path) -> Any:
    return json.loads((shared / "reference" / "seed_facts.json").read_text(encoding="utf-8"))


def said(document: Document, path: str) -> str:
    found = document.where(path)
    assert found is not None, path
    assert document.text[found.start : found.end] == found.text
    return found.text


class TestHead:
    @pytest.mark.parametrize(("name", "key"), [("letter", "letter_A"), ("notice", "notice_B")])
    def test_as_in_the_reference(self, name: str, key: str, facts: Any, request: pytest.FixtureRequest) -> None:
        document, wanted = request.getfixturevalue(name), facts[key]
        assert document.kind.label.lower() == wanted["kind"]
        assert document.number.serial is None
        assert document.number.symbol == wanted["symbol"]
        assert document.organisation == wanted["issuer"]
        assert document.place == wanted["place"]
        assert [document.date.day, document.date.month, document.date.year] == list(wanted["date"].values())
        assert list(document.distribution) == wanted["recipients"]
        assert document.signature.name == wanted["signature"]["name"]
        assert document.signature.title == wanted["signature"]["own_title"]
        assert document.signature.authority.startswith(wanted["signature"]["prefix"])
        assert document.is_draft
        assert document.problems == ()
        assert document.unread == ()

    def test_letter(self, letter: Document, facts: Any) -> None:
        assert letter.subject == facts["letter_A"]["subject"]
        assert list(letter.recipients) == facts["letter_A"]["addressees"]
        assert letter.date is not None
        assert letter.date.edtf == "2023-XX-XX"
        assert said(letter, "number") == "/TĐC-KHTC"
        assert said(letter, "recipients[6]") == "Trung tâm Thông tin – Truyền thông TCĐLCL"
        # The subject runs over three lines with Markdown breaks.
        assert said(letter, "subject").split() == (letter.subject or "").split()

    def test_notice(self, notice: Document) -> None:
        assert notice.subject is not None
        assert notice.subject.startswith("công bố kết quả tuyển chọn tổ chức, cá nhân chủ trì")
        assert notice.subject.endswith("giai đoạn 2021-2030, bắt đầu thực hiện từ năm 2025")
        assert notice.recipients == ()
        assert said(notice, "organisation") == notice.organisation

    def test_every_place_holds_its_words(self, letter: Document, notice: Document) -> None:
        for document in (letter, notice):
            for place in document.places:
                assert 0 <= place.start < place.end <= len(document.text), place
            assert len({place.path for place in document.places}) == len(document.places)


class TestLetter:
    def test_legal_basis_inside_a_sentence(self, letter: Document) -> None:
        (basis,) = letter.legal_bases
        assert basis.lead == "Căn cứ"
        assert str(basis.citation.number) == "15/2022/TT-BKH&CN"  # the misprint stays
        assert basis.citation.issued is None
        assert basis.citation.issuer == "Bộ trưởng Bộ KH&CN"
        assert basis.citation.subject == "quy định quản lý Chương trình 1322"
        assert said(letter, "legal_bases[0].citation.number") == "15/2022/TT-BKH&CN"

    def test_consultation(self, letter: Document) -> None:
        consultation = letter.consultation
        assert consultation is not None
        assert consultation.deadline == WrittenDate(2023, 3, 22, 17, 0)
        assert consultation.deadline.iso == "2023-03-22T17:00"
        assert consultation.limit is Limit.BEFORE
        assert consultation.addressee == "Tổng cục Tiêu chuẩn Đo lường Chất lượng"
        assert consultation.channel == ("Vụ Kế hoạch Tài chính", "vukhtc@tcvn.gov.vn")
        assert consultation.email == "vukhtc@tcvn.gov.vn"
        assert consultation.tacit_consent
        assert said(letter, "consultation.deadline") == "17h00 ngày 22/03/2023"
        assert said(letter, "consultation.channel[1]") == "vukhtc@tcvn.gov.vn"

    def test_programme(self, letter: Document) -> None:
        programme = letter.programme
        assert programme is not None
        assert programme.name.startswith("Chương trình quốc gia hỗ trợ doanh nghiệp")
        assert programme.name.endswith("giai đoạn 2021-2030")
        assert programme.short_name == "Chương trình 1322"
        assert programme.period is not None
        assert programme.period.start == WrittenDate(2021)
        assert programme.period.end == WrittenDate(2030)

    def test_attachment(self, letter: Document, facts: Any) -> None:
        (attachment,) = letter.attachments
        assert attachment.title == facts["letter_A"]["attachment"]["title"]
        assert attachment.label is None
        assert attachment.subtitle is not None
        assert attachment.subtitle.startswith("Thuộc Chương trình quốc gia")

    def test_orientations(self, letter: Document) -> None:
        assert [orientation.number for orientation in letter.orientations] == [1, 2, 3, 4, 5]
        assert [len(orientation.quotas) for orientation in letter.orientations] == [0, 0, 1, 0, 0]
        assert letter.orientations[0].text.startswith("Nghiên cứu, đề xuất cơ chế, chính sách")
        assert letter.orientations[4].text.endswith("cao đẳng và trung học chuyên nghiệp")
        assert letter.orientations[1].activities[2].startswith("Hình thành các mô hình điểm")
        assert letter.start_year == 2024
        plan = letter.orientation_plan
        assert plan is not None
        assert (plan.year, plan.title) == (2024, letter.attachments[0].title)

    def test_quota_of_the_third(self, letter: Document, facts: Any) -> None:
        (quota,) = letter.orientations[2].quotas
        assert quota.text == facts["letter_A"]["attachment"]["quota"]["text"]
        assert quota.rates == (Quantity(3, "trường", bound=Bound.AT_LEAST, per=(Per(1, "nhiệm vụ"),)),)
        assert said(letter, "orientations[2].quotas[0]") == quota.text


class TestNotice:
    def test_legal_bases(self, notice: Document, facts: Any) -> None:
        wanted = facts["notice_B"]["citations"]
        assert [basis.lead for basis in notice.legal_bases] == [one["intro"] for one in wanted]
        for index, (basis, one) in enumerate(zip(notice.legal_bases, wanted)):
            citation = basis.citation
            assert citation.kind is not None
            assert citation.kind.label == one["kind"]
            assert str(citation.number) == one["as_written"]
            assert citation.issued is not None
            assert citation.issued.iso == one["date"]
            assert citation.issuer == one["issuer"]
            assert said(notice, f"legal_bases[{index}].citation.number") == one["as_written"]
            assert said(notice, f"legal_bases[{index}].lead") == one["intro"]
            assert said(notice, f"legal_bases[{index}].citation.subject") == citation.subject
        assert notice.legal_bases[0].citation.subject == (
            "phê duyệt Chương trình quốc gia hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa "
            "giai đoạn 2021-2030"
        )

    def test_body_has_what_the_bases_leave(self, notice: Document) -> None:
        assert len(notice.body) == 2
        assert notice.body[1].endswith("triển khai thực hiện./.")

    def test_appendix(self, notice: Document) -> None:
        (appendix,) = notice.attachments
        assert appendix.label == "Phụ lục"
        assert appendix.title is not None
        assert appendix.title.startswith("CÔNG BỐ KẾT QUẢ TUYỂN CHỌN")
        assert appendix.reference is not None
        assert appendix.reference.startswith("Kèm theo Thông báo số /TB-TĐC ngày tháng năm 2024")
        assert appendix.body == ()

    def test_tasks(self, notice: Document, facts: Any) -> None:
        wanted = facts["notice_B"]["tasks"]
        assert notice.start_year == facts["notice_B"]["start_year"]
        assert len(notice.tasks) == len(wanted)
        for index, (task, one) in enumerate(zip(notice.tasks, wanted)):
            assert task.number == one["no"]
            assert task.title == one.get("name_as_written", one["name"])
            assert [host.name for host in task.hosts] == [one["organisation"]]
            assert [(lead.title, lead.name) for lead in task.leads] == [(one["leader"]["title"], one["leader"]["name"])]
            assert task.months == one["duration_months"]
            assert task.start_year == 2025
            assert task.note is None
            assert task.objective is not None
            assert task.objective.startswith("Nâng cao nhận thức")
            assert said(notice, f"tasks[{index}].hosts[0]") == one["organisation"]
            assert said(notice, f"tasks[{index}].leads[0].title") == one["leader"]["title"]

    def test_first_task(self, notice: Document, facts: Any) -> None:
        workshops, forum, article = notice.tasks[0].deliverables
        assert [one.number for one in (workshops, forum, article)] == ["1", "2", "3"]
        (quota,) = workshops.quotas
        assert quota.total is not None
        assert (quota.total.amount, quota.total.unit[:8]) == (6, "hội thảo")
        assert quota.requirements == (Quantity(150, "đại biểu", per=(Per(1, "hội thảo"),)),)
        assert list(quota.places) == facts["notice_B"]["tasks"][0]["regions_as_written"]
        assert said(notice, "tasks[0].deliverables[0].quotas[0].places[5]") == "Đồng bằng Sông Cửu Long"
        assert workshops.contents[0].startswith("chia sẻ, phổ biến kiến thức")
        assert amounts(forum.quotas[0]) == [1, 500]
        assert forum.quotas[0].places == ("Thành phố Hồ Chí Minh",)
        assert forum.contents[0].startswith("Chia sẻ, thảo luận tập trung")  # on the next page
        assert forum.contents[0].endswith("năng suất cho thế hệ trẻ;...")
        assert amounts(article.quotas[0]) == [1]

    def test_second_task(self, notice: Document, facts: Any) -> None:
        printed, media, social, article = notice.tasks[1].deliverables
        (quota,) = printed.quotas
        assert quota.total == Quantity(18, "bài báo")
        assert quota.rates == (
            Quantity(6, "bài", per=(Per(1, "tạp chí"),)),
            Quantity(1, "bài", per=(Per(2, "tháng"), Per(1, "tạp chí"))),
        )
        assert quota.requirements == (Quantity(1200, "chữ", bound=Bound.AT_LEAST, per=(Per(1, "bài"),)),)
        assert said(notice, "tasks[1].deliverables[0].quotas[0].total") == "18 bài báo"
        assert media.quotas == ()  # it only announces its parts
        assert [part.number for part in media.parts] == [None, None, None]
        news, bulletins, talks = (only_quota(part) for part in media.parts)
        assert news.total is None
        assert news.rates == (Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),)
        assert news.duration == Span(12, "tháng")
        one = facts["notice_B"]["tasks"][1]["deliverables"][1]
        assert list(news.places) == [f"Tạp chí điện tử {name}" for name in one["e_magazines"]] + one["e_newspapers"]
        for quota, unit in ((bulletins, "sản phẩm"), (talks, "chương trình")):
            assert quota.total is not None
            assert quota.total.amount == 4
            assert quota.rates == (Quantity(1, unit, per=(Per(1, "quý"),)),)
            assert quota.duration == Span(4, "quý")
            assert quota.places == ("Tạp chí điện tử Chất lượng Việt Nam",)
        assert only_quota(social).rates == (Quantity(7, "sản phẩm", per=(Per(1, "tuần"),)),)
        assert only_quota(social).places == ("fanpage", "youtube")
        assert only_quota(article).places == ("Tạp chí Khoa học và Công nghệ Việt Nam",)

    def test_words_cut_by_a_page_break(self, notice: Document) -> None:
        contents = notice.tasks[1].contents
        assert not any(deliverable.contents for deliverable in notice.tasks[1].deliverables)
        assert len(contents) == 5
        assert contents[0].endswith("hoạt động năng suất, tiêu chuẩn, đo lường, chất lượng")
        cut = said(notice, "tasks[1].contents[0]")
        assert cut.startswith("Chủ trương của Đảng")
        assert cut.endswith("<p><i>chuẩn, đo lường, chất lượng")
        assert "tt\tTên nhiệm vụ" in cut  # the repeated head stands between

    def test_entities_are_read(self, notice: Document) -> None:
        assert "(KH&CN)" in notice.tasks[1].deliverables[0].text
        assert "(KH&amp;CN)" in said(notice, "tasks[1].deliverables[0].text")

    def test_quotas_are_consistent(self, notice: Document) -> None:
        totals = [quota.expected_total() for task in notice.tasks for quota in task.quotas()]
        assert totals == [(6, 6), (1, 1), (1, 1), (18, 18), (912, 1007), (4, 4), (4, 4), (336, 371), (1, 1)]


DIRT: dict[str, Callable[[str], str]] = {
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "windows": lambda text: text.replace("\n", "\r\n"),
    "blanks": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}").replace("ng", "n\N{SOFT HYPHEN}g"),
    "icelandic": lambda text: text.replace("Đ", "\N{LATIN CAPITAL LETTER ETH}"),
}


class TestDirt:
    """The same documents as other systems write them: same values, places in the text as given."""

    @pytest.mark.parametrize("name", ["letter", "notice"])
    @pytest.mark.parametrize("dirt", DIRT)
    def test_same_values(self, name: str, dirt: str, request: pytest.FixtureRequest) -> None:
        clean = request.getfixturevalue(name)
        text = DIRT[dirt](clean.text)
        document = read_document(text)
        assert document == clean
        assert [place.path for place in document.places] == [place.path for place in clean.places]
        for place, other in zip(document.places, clean.places):
            words = document.text[place.start : place.end].replace("\r", "")
            assert view(words).text == view(clean.text[other.start : other.end]).text, place

    def test_a_file_is_its_text(self, letter: Document, examples: Path) -> None:
        path = examples / "orientation-letter-2023.txt"
        assert read_document(path) == read_document(path.read_bytes()) == letter
        assert letter.text == path.read_text(encoding="utf-8")

    @pytest.mark.parametrize("name", ["letter", "notice"])
    def test_values_travel(self, name: str, request: pytest.FixtureRequest) -> None:
        document = request.getfixturevalue(name)
        again = from_json(to_json(document), Document)
        assert again == document
        assert (again.text, again.places) == (document.text, document.places)
        assert pickle.loads(pickle.dumps(document)) == copy.deepcopy(document) == document
        assert hash(again) == hash(document)


def amounts(quota: DeliverableQuota) -> list[object]:
    total = [quota.total.amount] if quota.total else []
    return [*total, *(requirement.amount for requirement in quota.requirements)]


def only_quota(deliverable: Deliverable) -> DeliverableQuota:
    (quota,) = deliverable.quotas
    return quota
