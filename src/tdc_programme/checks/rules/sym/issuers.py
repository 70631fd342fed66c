"""Rules on who issues: codes and names of agencies, joint and local documents, the National Assembly (group SYM)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from ....law.authorities import Agency, Level, agencies, assembly_term, assembly_terms
from ....law.document_numbers import DocumentNumber, shape
from ....law.lookup import agencies_by_code
from ....tables import Confidence
from ....text.behind import Behind
from ....text.patterns import Pattern
from ....vietnamese.letters import fold
from ...context import Context
from ...model import Severity
from ...problems import Flaw
from ...registry import implements
from ..facts import Numbered, is_complete, numbered, overtaken

_PLACED = Behind(
    r"\b(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|[Tt]ỉnh|[Tt]hành phố|TP\.?|[Xx]ã|[Pp]hường)\s"
    r"[^;\n]{2,200}",
    most=260,
    yes=("⟦UBND tỉnh Gia Lai đề xuất tại Văn bản số ⟧",),
    no=("theo Kế hoạch số ",),
)
_JOINT_UNTIL = dt.date(2016, 6, 30)
#: A code of the National Assembly without a term; SYM017 tells it, no other rule.
DAMAGED = Pattern.plain(
    r"(?<![\w/])([0-9]{1,3}/)?([0-9]{4})/(UBTVQH|QH)([0-9]{3,}|[IVXl|]{1,4}[0-9]{0,2}|)(?![\w-])",
    yes=("2025/QH135", "24/2018/QH"),
    no=("24/2018/QH14",),
)


# --- issuers ---------------------------------------------------------------------------------------------------


@implements("SYM010")
def code_in_use(context: Context) -> Iterator[Flaw]:
    """Report an issuer code that was not in use when the document was issued."""
    for one in numbered(context):
        for code in one.number.issuers:
            them = agencies_by_code().get(code, ())
            ended = [agency for agency in them if _ended(agency, one)]
            if them and len(ended) == len(them):
                last = max(ended, key=lambda agency: agency.valid_to or dt.date.min)
                yield context.problem(
                    one.item,
                    severity=None if last.confidence is Confidence.HIGH else Severity.WARNING,
                    code=code,
                    name=last.name,
                    until=last.valid_to,
                    successor=last.successor or last.successor_name or "—",
                )


def _ended(agency: Agency, one: Numbered) -> bool:
    if agency.valid_to is None:
        return False
    if one.day is not None:
        return one.day > agency.valid_to
    return one.year is not None and one.year > agency.valid_to.year


@implements("SYM011")
def issuer_name(context: Context) -> Iterator[Flaw]:
    """Report a citation whose issuer by name is another agency than by code."""
    for one in numbered(context):
        issuer = one.citation.issuer if one.citation is not None else None
        if issuer is None or one.number.is_joint or not one.number.has_known_issuers:
            continue
        named = _named_agencies(issuer)
        coded = [agency for code in one.number.issuers for agency in agencies_by_code()[code]]
        # Offices issue for the bodies that they serve, and councils of old had their own names: ministries are certain.
        if not all(agency.level is Level.MINISTRY for agency in (*named, *coded)):
            continue
        if named and coded and not _related(named, coded, one.day):
            yield context.problem(
                one.item, issuer=issuer, code="-".join(one.number.issuers), suggestion=coded[0].name, name=coded[0].name
            )


@lru_cache(maxsize=1024)
def _named_agencies(issuer: str) -> tuple[Agency, ...]:
    """Return the agencies that an issuer's words end with: ``Bộ trưởng Bộ Tài chính`` is the ministry."""
    words = fold(issuer)
    by_length: dict[int, list[Agency]] = {}
    for agency in agencies():
        for name in (agency.name, *agency.other_names):
            folded = fold(name)
            if words == folded or words.endswith(f" {folded}"):
                by_length.setdefault(len(folded), []).append(agency)
    return tuple(by_length[max(by_length)]) if by_length else ()


def _related(named: tuple[Agency, ...], coded: list[Agency], day: dt.date | None) -> bool:
    """Say whether agencies by name and by code are the same, or one took the other's place or part in it."""
    codes = {code for agency in coded for code in (agency.code, *agency.other_codes)}
    for agency in named:
        if agency.code in codes or codes & set(agency.other_codes):
            return True
        successive = agency.successor in codes or any(other.successor == agency.code for other in coded)
        both_there = day is not None and agency.is_valid_on(day) and any(other.is_valid_on(day) for other in coded)
        if successive and not both_there:
            return True
    return False


@implements("SYM018")
def local_without_place(context: Context) -> Iterator[Flaw]:
    """Report the first citation of a local document that does not say of which place."""
    document = context.document
    at_home = document is not None and document.organisation is not None and _is_local(document.organisation)
    seen: set[str] = set()
    for one in numbered(context):
        if one.citation is None or not one.number.is_local or one.number.serial is None:
            continue
        first = one.number.key not in seen
        seen.add(one.number.key)
        if first and one.citation.issuer is None and not at_home and not _is_placed(context, one):
            yield context.problem(
                one.item, severity=None if is_complete(context) else Severity.INFO, written=one.item.text
            )


def _is_placed(context: Context, one: Numbered) -> bool:
    """Whether the sentence, the row or what was said before tells of which place a local document is."""
    text, start = context.text, context.view.offset(one.item.start or 0)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return "\t" in line or _PLACED.match(text, start) is not None


def _is_local(organisation: str) -> bool:
    return fold(organisation).startswith((fold("ủy ban nhân dân"), fold("hội đồng nhân dân")))


@implements("SYM014")
def joint_circular(context: Context) -> Iterator[Flaw]:
    """Report joint circulars between ministries alone after 30/6/2016."""
    for one in numbered(context):
        if shape(one.number.symbol).kind != "TTLT" or not one.number.has_known_issuers:
            continue
        late = one.day > _JOINT_UNTIL if one.day is not None else one.year is not None and one.year > 2016
        levels = {agency.level for code in one.number.issuers for agency in agencies_by_code()[code]}
        if late and not levels & {Level.COURT, Level.STATE}:
            yield context.problem(one.item, written=one.item.text)


# --- the National Assembly -------------------------------------------------------------------------------------


@implements("SYM012")
def assembly_term_of_year(context: Context) -> Iterator[Flaw]:
    """Report a term of the National Assembly that did not sit in the year of the number."""
    for one in numbered(context):
        number = one.number
        if number.term is None or number.year is None or number.issuers[:1] not in (("QH",), ("UBTVQH",)):
            continue
        term = assembly_term(number.term)
        if term is not None and term.covers(number.year):
            continue
        if term is None and number.year < assembly_terms()[0].from_year:
            continue
        fitting = [known.number for known in assembly_terms() if known.covers(number.year)]
        body = number.issuers[0]
        right = str(DocumentNumber(number.serial, number.year, f"{body}{fitting[0]}")) if len(fitting) == 1 else None
        yield context.problem(
            one.item,
            replace=right if number.symbol == f"{body}{number.term}" else None,
            term=number.term,
            year=number.year,
            right=", ".join(f"{body}{term}" for term in fitting) or "—",
        )


@implements("SYM017")
def damaged_assembly_code(context: Context) -> Iterator[Flaw]:
    """Report QH or UBTVQH without a term of one or two digits behind it."""
    for match in DAMAGED.finditer(context.text):
        year = int(match[2])
        fitting = [term.number for term in assembly_terms() if term.covers(year)]
        right = f"{match[1] or ''}{year}/{match[3]}{fitting[0]}" if len(fitting) == 1 else None
        yield context.problem(context.span(match), suggestion=right, written=match.group())


@implements("SYM013")
def law_numbers_grow(context: Context) -> Iterator[Flaw]:
    """Report a law with a higher number and an earlier date than another law of its term."""
    laws: dict[int, list[tuple[int, dt.date, Numbered]]] = {}
    for one in numbered(context):
        number = one.number
        is_law = one.kind is not None and one.kind.label in ("Luật", "Bộ luật")
        if is_law and number.term is not None and one.day is not None and number.serial and number.serial.isdigit():
            laws.setdefault(number.term, []).append((int(number.serial), one.day, one))
    for them in laws.values():
        them.sort(key=lambda law: law[0])
        for one, (_, day, other) in overtaken(them):
            yield context.problem(one.item, written=one.item.text, other=other.number, date=day)
