"""Strategies of documents and of what checks find in them."""

from __future__ import annotations

import attrs

from ..checks import registry
from ..checks.model import Finding, Rule, RuleSource, Severity
from ..documents.amending import Amendment, AmendmentAction
from ..documents.assignments import Assignment
from ..documents.chunking import Chunk, chunks
from ..documents.model import Consultation, Document, Signature
from ..documents.outline import Node, outline
from ..law.document_numbers import DocumentNumber
from ..law.lookup import document_kind
from .common import DrawFn, SearchStrategy, one_of, sentences, st, tuples
from .of_language import dates, deadlines, periods, time_limits
from .of_law import citations, document_numbers, legal_bases, pinpoints
from .of_programme import cells, organisations, persons, tasks


@st.composite
def documents(draw: DrawFn) -> Document:
    """Letters and notices with their formal parts; drafts among them."""
    is_notice = draw(st.booleans())
    number = DocumentNumber(
        draw(st.one_of(st.none(), st.integers(1, 4500).map(lambda n: f"{n:02d}"))),
        None,
        "TB-TĐC" if is_notice else "TĐC-KHTC",
    )
    return Document(
        kind=document_kind("Thông báo" if is_notice else "Công văn"),
        number=number,
        organisation="Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
        place="Hà Nội",
        date=draw(dates()) if number.serial is not None else None,
        subject=draw(one_of("subjects")),
        recipients=() if is_notice else draw(tuples(one_of("hosts"), least=1)),
        legal_bases=draw(tuples(legal_bases())) if is_notice else (),
        consultation=None if is_notice else draw(st.one_of(st.none(), consultations())),
        tasks=draw(tuples(tasks(), most=2)) if is_notice else (),
        distribution=("Như trên", "Lưu: VT, KHTC"),
        signature=draw(st.one_of(st.none(), signatures())),
    )


def nodes() -> SearchStrategy[Node]:
    """Articles with their clauses and points."""
    clause = st.builds("{}:\na) {};\nb) {}.".format, sentences(), sentences(), sentences())
    clauses = tuples(st.one_of(sentences(), clause), most=3)
    return st.builds(_article, st.integers(1, 99), sentences(), clauses)


def _article(number: int, heading: str, clauses: tuple[str, ...]) -> Node:
    lines = [f"{place}. {words}" for place, words in enumerate(clauses, 1)]
    return outline("\n".join([f"Điều {number}. {heading}", *lines]))[0]


def document_chunks() -> SearchStrategy[Chunk]:
    """Chunks of articles, whole and cut."""
    documents = st.builds(lambda node, number: Document(number=number, text=node.text), nodes(), document_numbers())
    cut = st.builds(lambda document, most: chunks(document, max_characters=most), documents, st.integers(20, 400))
    return cut.flatmap(st.sampled_from)


def assignments() -> SearchStrategy[Assignment]:
    """Duties of a plan, with offices and a day."""
    return st.builds(
        Assignment,
        number=st.integers(1, 99).map(str),
        group=tuples(sentences(), most=2),
        text=sentences(),
        lead_units=tuples(organisations(), most=2),
        cooperating_units=tuples(organisations(), most=2),
        people=tuples(persons(), most=1),
        result=st.one_of(st.none(), sentences()),
        time=st.one_of(st.none(), sentences()),
        due=st.one_of(st.none(), deadlines(), dates(), periods(), time_limits()),
        note=st.one_of(st.none(), sentences()),
        cells=tuples(cells(), most=1),
    )


def amendments() -> SearchStrategy[Amendment]:
    """Instructions of amending acts: of places, of phrases, of whole documents."""
    target = citations().map(lambda citation: attrs.evolve(citation, pinpoints=()))
    places = tuples(pinpoints(), least=1, most=2)
    ends = st.sampled_from([AmendmentAction.REPEAL, AmendmentAction.REPLACE])
    return st.one_of(
        st.builds(Amendment, action=st.just(AmendmentAction.AMEND), target=target, places=places, new=sentences()),
        st.builds(
            Amendment, action=st.just(AmendmentAction.REPLACE_PHRASE), places=places, old=sentences(), new=sentences()
        ),
        st.builds(Amendment, action=ends, target=target, whole=st.just(True)),
    )


def consultations() -> SearchStrategy[Consultation]:
    """Requests for comments."""
    channel = tuples(st.sampled_from(["Vụ Kế hoạch - Tài chính", "gopy@example.gov.vn"]), most=2)
    return st.builds(Consultation, deadline=dates(times=True), channel=channel, tacit_consent=st.booleans())


def signatures() -> SearchStrategy[Signature]:
    """Who signs, and by what authority."""
    names = st.builds("{} {}".format, one_of("surnames"), one_of("given_names"))
    authority = st.sampled_from([None, "KT. TỔNG CỤC TRƯỞNG", "TL. CHỦ TỊCH"])
    return st.builds(Signature, authority=authority, title=st.just("PHÓ TỔNG CỤC TRƯỞNG"), name=names)


@st.composite
def findings(draw: DrawFn) -> Finding:
    """Findings of checks, with their places or without."""
    start = draw(st.one_of(st.none(), st.integers(0, 10_000)))
    return Finding(
        rule=draw(rules()).code,
        severity=draw(st.sampled_from(Severity)),
        message=draw(sentences()),
        start=start,
        end=None if start is None else start + draw(st.integers(0, 80)),
        path=draw(st.one_of(st.none(), st.sampled_from(["number", "tasks[1].deliverables[0]"]))),
    )


def rules() -> SearchStrategy[Rule]:
    """The rules of the checks."""
    return st.deferred(lambda: st.sampled_from(registry.rules()))


def rule_sources() -> SearchStrategy[RuleSource]:
    """What demands the rules of the checks: laws with the days on which they are in force, and practices."""
    return rules().map(lambda rule: rule.sources).filter(bool).flatmap(st.sampled_from)
