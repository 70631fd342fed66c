"""The legal chain, walked both ways."""

from __future__ import annotations

import pytest

from tdc_programme.errors import DataError
from tdc_programme.law.citations import Citation, LegalBasis
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register import LegalRegister
from tdc_programme.programme.chain import LegalGraph, LegalLink, Relation, _known, legal_graph
from tdc_programme.vietnamese.dates import WrittenDate


def cited(number: str) -> Citation:
    return Citation(number=parse_document_number(number))


def announcement() -> Citation:
    return next(d for d in legal_graph().documents if d.issuer is not None and d.issuer.startswith("Ủy ban"))


def names(links: tuple[LegalLink, ...]) -> list[str]:
    return [str(link) for link in links]


class TestTheChainOfTheAnnouncement:
    def test_its_bases(self) -> None:
        assert names(legal_graph().depends_on(announcement())) == [
            "/TB-TĐC announces 3014/QĐ-BKHCN",
            "/TB-TĐC rests_on 1322/QĐ-TTg",
            "/TB-TĐC rests_on 15/2022/TT-BKHCN",
            "/TB-TĐC rests_on 07/2024/TT-BKHCN",
        ]

    def test_from_the_decision_to_its_root(self) -> None:
        path = legal_graph().path("3014/QĐ-BKHCN", "1322/QĐ-TTg")
        assert path is not None
        assert names(path) == [
            "3014/QĐ-BKHCN applies 15/2022/TT-BKHCN",
            "15/2022/TT-BKHCN guides 1322/QĐ-TTg",
        ]

    def test_amended_by(self) -> None:
        for written in ("15/2022/TT-BKHCN", "15/2022/TT-BKHHCN", "15/2022/TT-BKH&CN"):
            assert names(legal_graph().amendments(written)) == ["07/2024/TT-BKHCN amends 15/2022/TT-BKHCN"]

    def test_all_that_rests_on_the_decision(self) -> None:
        graph = legal_graph()
        steps = list(graph.walk("1322/QĐ-TTg", down=True))
        assert announcement() in [step.document for step in steps]
        assert [step.distance for step in steps] == sorted(step.distance for step in steps)
        only = [str(s.document.number) for s in graph.walk("1322/QĐ-TTg", down=True, relations={Relation.GUIDES})]
        assert only == ["35/2021/TT-BTC", "15/2022/TT-BKHCN"]

    def test_two_drafts_are_two_documents(self) -> None:
        blank = [d for d in legal_graph().documents if d.number is not None and d.number.is_blank]
        assert len(blank) == 2
        assert [legal_graph().get(d) for d in blank] == blank


class TestBuilding:
    def test_a_misprint_is_the_same_document(self) -> None:
        graph = legal_graph()
        assert graph.get(cited("3014/QĐ-BKHHCN")) == graph.get(parse_document_number("3014/QĐ-BKHCN"))
        more = graph.add(cited("12/TB-TĐC"), [LegalBasis("Căn cứ", cited("3014/QĐ-BKHHCN"))])
        assert len(more.documents) == len(graph.documents) + 1
        assert more.add(cited("12/TB-TĐC")) == more

    def test_a_link_is_kept_once(self) -> None:
        one = LegalGraph().link(cited("1/QĐ-BTC"), Relation.AMENDS, cited("2/QĐ-BTC"))
        assert one.link(cited("1/QĐ-BTC"), Relation.AMENDS, cited("2/QĐ-BTC")) == one

    def test_a_circle_ends(self) -> None:
        graph = LegalGraph()
        for source, target in (("1/QĐ-BTC", "2/QĐ-BTC"), ("2/QĐ-BTC", "3/QĐ-BTC"), ("3/QĐ-BTC", "1/QĐ-BTC")):
            graph = graph.link(cited(source), Relation.RESTS_ON, cited(target))
        assert [str(step.document.number) for step in graph.walk("1/QĐ-BTC")] == ["2/QĐ-BTC", "3/QĐ-BTC"]
        assert graph.path("1/QĐ-BTC", "1/QĐ-BTC") == ()
        assert len(graph.path("1/QĐ-BTC", "3/QĐ-BTC") or ()) == 2

    def test_a_document_is_met_once(self) -> None:
        one, other = cited("1/QĐ-BTC"), cited("2/QĐ-BTC")
        graph = LegalGraph().link(one, Relation.AMENDS, other).link(one, Relation.RESTS_ON, other)
        graph = graph.link(other, Relation.RESTS_ON, one)
        assert len(graph.depends_on(one)) == 2
        assert [step.document for step in graph.walk(one)] == [other]

    def test_what_is_not_connected_has_no_path(self) -> None:
        assert legal_graph().path("1322/QĐ-TTg", "15/2022/TT-BKHCN") is None
        assert legal_graph().get("9/QĐ-TTg") is None

    def test_a_document_that_the_register_does_not_know_is_refused(self) -> None:
        with pytest.raises(DataError, match="the register has no document 9/QĐ-TTg"):
            _known(LegalRegister.bundled(), "9/QĐ-TTg")

    def test_a_graph_is_too_large_to_write_out(self) -> None:
        one = LegalGraph().link(cited("1/QĐ-BTC"), Relation.AMENDS, cited("2/QĐ-BTC"))
        assert repr(one) == "<LegalGraph: 2 documents, 1 links>"

    def test_a_law_by_name(self) -> None:
        law = Citation(kind=document_kind("Luật"), subject="Luật Chất lượng sản phẩm", issued=WrittenDate(2007))
        unnamed = Citation(number=DocumentNumber(None, None, "TB-TĐC"))
        graph = LegalGraph().link(unnamed, Relation.RESTS_ON, law)
        assert names(graph.supports(law)) == ["/TB-TĐC rests_on Luật Luật Chất lượng sản phẩm"]
