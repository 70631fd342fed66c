"""Linked data: legal documents as schema.org's ``Legislation`` in JSON-LD, and read back from it.

The IRIs in it are those of :func:`~tdc_programme.exchange.identifiers.frbr_uri`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from ..arguments import guarded
from ..documents.model import Document
from ..errors import CitationError, DataError, Fault
from ..law.citations import Citation, LegalBasis, Pinpoint, RelationType
from ..law.document_numbers import DocumentNumber, parse_document_number
from ..law.kinds import DocumentKind, Family, document_kinds
from ..law.lookup import document_kind
from ..law.register import KnownDocument, LegalRegister, LegalStatus
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..text.patterns import Pattern
from ..vietnamese.dates import WrittenDate
from .identifiers import facts_of, frbr_uri, place_id

#: What has a form as linked data.
Linkable: TypeAlias = Citation | LegalBasis | KnownDocument | Document | Task | Programme

_SCHEMA = "https://schema.org/"
_CONTEXT = {"@vocab": _SCHEMA}

_BETWEEN_WORDS = Pattern.plain(r"[/#:]", yes=("schema⟦:⟧name",), no=("@type",))
_ISO = Pattern.plain(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})\S*)?)?)?",
    yes=("⟦2024⟧", "⟦2020-08-31⟧", "⟦2023-09-28T09:30:00+07:00⟧"),
    no=("31/8/2020",),
)
_STEP = Pattern.plain(r"(art|para|point|item)_(.+?)(?=__|$)", yes=("⟦art_3⟧__para_2", "⟦point_đ⟧"), no=("annex_I",))

# Scheme and host alone: the IRIs begin with a slash, so that a path before them would be lost (RFC 3986, 5.2.2).
_HOST = Pattern.plain(
    r"\A([a-z][a-z0-9+.-]*+://[^\s<>\"{}|\\^`/?#]++)/?\Z",
    any_case=True,
    yes=("https://data.example.vn", "https://a.vn/"),
    no=("/akn", "a.vn", "https://", "https://a b"),
)
#: A text does not stand deeper in lists and objects.
_DEEPEST = 20

# --- JSON-LD ------------------------------------------------------------------------------------------------------


@guarded
def to_linked_data(
    value: Linkable | Iterable[Linkable],
    *,
    register: LegalRegister | None = None,
    on: dt.date | None = None,
    base: str | None = None,
) -> dict[str, Any]:
    """Return a value as JSON-LD with schema.org's words; its context is inline, so that no reader need fetch one.

    Arguments:
        value: a citation, a legal basis or a known document (``Legislation``), a document that was read
            (``Legislation`` of a normative one, else ``DigitalDocument``), a task (``ResearchProject``), a
            programme (``Project``), or several of them (a ``@graph``).
        register: tells of a citation what it amends and, with ``on``, whether it is in force.
        on: the day for that.
        base: the host that the IRIs stand under (``"https://data.example.vn"``), which goes into the context. Without
            one they are relative, and each reader puts its own before them.

    The IRI stands in ``@id`` where the value has one; see :func:`frbr_uri`.

    Raises:
        DataError: ``base`` is no scheme with a host.

    >>> from tdc_programme.law.citations import parse_citation
    >>> data = to_linked_data(parse_citation("Quyết định số 1322/QĐ-TTg ngày 31/8/2020 của Thủ tướng Chính phủ"))
    >>> data["@id"]
    '/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/2020-08-31/1322-qd-ttg'
    >>> data["legislationIdentifier"], data["legislationDate"], data["legislationPassedBy"]["name"]
    ('1322/QĐ-TTg', '2020-08-31', 'Thủ tướng Chính phủ')
    """
    context = dict(_CONTEXT)
    if base is not None:
        host = _HOST.fullmatch(base)
        if host is None:
            raise DataError(
                f"base: {base!r:.80} is no scheme with a host (one is like https://data.example.vn)",
                vietnamese=f"base: {base!r:.80} không phải địa chỉ máy chủ (ví dụ https://data.example.vn)",
            )
        context["@base"] = f"{host[1]}/"
    if isinstance(value, Linkable):
        return {"@context": context, **_node(value, register, on)}
    return {"@context": context, "@graph": [_node(one, register, on) for one in value]}


def _node(value: Linkable, register: LegalRegister | None, on: dt.date | None) -> dict[str, Any]:
    if isinstance(value, Citation | KnownDocument | LegalBasis):
        return _legislation(value.citation if isinstance(value, LegalBasis) else value, register, on)
    if isinstance(value, Document):
        return _document(value, register, on)
    if isinstance(value, Task):
        return _task(value)
    return _programme(value, register, on)


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _id(document: Citation | KnownDocument | Document, place: Pinpoint | None = None) -> str | None:
    try:
        return frbr_uri(document, place=place)
    except CitationError:
        return None


def _organisation(name: str | None) -> dict[str, Any] | None:
    return None if name is None else {"@type": "GovernmentOrganization", "name": name}


def _legislation(value: Citation | KnownDocument, register: LegalRegister | None, on: dt.date | None) -> dict[str, Any]:
    kind, number, _, issuer = facts_of(value)
    places: tuple[Pinpoint, ...] = ()
    if isinstance(value, KnownDocument):
        date, name, effective = value.issued.isoformat() if value.issued else None, value.title, value.effective
    else:
        known = register.get(value) if register is not None else None
        date, name = value.issued.iso if value.issued else None, value.subject
        effective = known.effective if known is not None else None
        kind, places = value.kind, value.pinpoints
    node = {
        "@type": "Legislation",
        "@id": _id(value),
        "legislationIdentifier": str(number) if number is not None else None,
        "legislationType": kind.label if kind is not None else None,
        "additionalType": kind.family.value if kind is not None else None,
        "name": name,
        "legislationDate": date,
        "legislationPassedBy": _organisation(issuer),
        "legislationJurisdiction": "VN",
        "inLanguage": "vi",
        "legislationDateOfApplicability": effective.isoformat() if effective else None,
        "hasPart": [_part(value, place) for place in places],
    }
    if register is not None:
        node |= _relations(value, register, on)
    return _filled(node)


def _part(document: Citation | KnownDocument, place: Pinpoint) -> dict[str, Any]:
    return _filled(
        {
            "@type": "Legislation",
            "@id": _id(document, place),
            "name": str(place),
            "identifier": place_id(place, whole=False),
            "isPartOf": {"@type": "Legislation", "name": place.part} if place.part is not None else None,
        }
    )


_PROPERTIES = {
    RelationType.AMENDS: "legislationChanges",
    RelationType.CORRECTS: "legislationCorrects",
    RelationType.REPLACES: "legislationRepeals",
    RelationType.REPEALS: "legislationRepeals",
    RelationType.ENDS: "legislationRepeals",
    RelationType.SUSPENDS: "legislationChanges",
    RelationType.DETAILS: "legislationEnsuresImplementationOf",
    RelationType.GUIDES: "legislationEnsuresImplementationOf",
}
_FORCE = {
    LegalStatus.IN_FORCE: "InForce",
    LegalStatus.NOT_YET: "NotInForce",
    LegalStatus.REPLACED: "NotInForce",
    LegalStatus.REPEALED: "NotInForce",
    LegalStatus.EXPIRED: "NotInForce",
    LegalStatus.SUSPENDED: "NotInForce",
}


def _relations(value: Citation | KnownDocument, register: LegalRegister, on: dt.date | None) -> dict[str, Any]:
    """Return what the register says of a document: what it changes, what it repeals, whether it is in force."""
    made: dict[str, Any] = {}
    for change in register.changes_by(value):
        key = _PROPERTIES[change.relation]
        target = register.get(change.target) or KnownDocument(number=change.target)
        made.setdefault(key, []).append(
            _filled({"@type": "Legislation", "@id": _id(target), "legislationIdentifier": str(change.target)})
        )
    force = _FORCE.get(register.status(value, on=on)) if on is not None else None
    if force is not None:
        made["legislationLegalForce"] = _SCHEMA + force
    return made


def _document(value: Document, register: LegalRegister | None, on: dt.date | None) -> dict[str, Any]:
    kind = value.kind
    is_law = kind is not None and kind.family is Family.NORMATIVE
    date = value.date.iso if value.date is not None and value.date.is_complete else None
    node = {
        "@type": "Legislation" if is_law else "DigitalDocument",
        "@id": _id(value),
        "identifier": str(value.number) if value.number is not None else None,
        "additionalType": kind.label if kind is not None else None,
        "name": value.subject,
        "dateCreated": date,
        "publisher": _organisation(value.organisation),
        "locationCreated": {"@type": "Place", "name": value.place} if value.place else None,
        "inLanguage": "vi",
        "creativeWorkStatus": "Draft" if value.is_draft else None,
        "author": _filled({"@type": "Person", "name": value.signature.name, "jobTitle": value.signature.title})
        if value.signature is not None and value.signature.name is not None
        else None,
        "citation": [_legislation(basis.citation, register, on) for basis in value.legal_bases],
        "about": [_task(task) for task in value.tasks],
    }
    return _filled(node)


def _task(task: Task) -> dict[str, Any]:
    return _filled(
        {
            "@type": "ResearchProject",
            "identifier": str(task.number) if task.number is not None else None,
            "name": task.title,
            "description": task.objective,
            "foundingDate": str(task.start_year) if task.start_year is not None else None,
            "member": [{"@type": "Organization", "name": str(host)} for host in task.hosts]
            + [{"@type": "Person", "name": str(lead)} for lead in task.leads],
        }
    )


def _programme(value: Programme, register: LegalRegister | None, on: dt.date | None) -> dict[str, Any]:
    return _filled(
        {
            "@type": "Project",
            "identifier": value.code,
            "name": value.name,
            "publishingPrinciples": [_legislation(basis.citation, register, on) for basis in value.legal_bases],
            "subOrganization": [_task(task) for task in value.tasks],
        }
    )


# --- reading JSON-LD ----------------------------------------------------------------------------------------------


@guarded
def from_linked_data(data: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> Citation:
    """Read the ``Legislation`` of a JSON-LD object, ours or another's.

    Types and names may be short (``Legislation``), prefixed (``schema:Legislation``) or full IRIs; a value may be a
    text, a list, or an object with a name; what is not understood is passed over. The same is read from the expanded
    and the flattened form, in which nodes stand side by side and name each other, and from a list of nodes.

    Raises:
        DataError: it is no ``Legislation``, or several that belong to no other; or it has neither a number nor a kind;
            ``faults`` say what is wrong.

    >>> from_linked_data({"@type": ["schema:Legislation"], "schema:legislationIdentifier": "1322/QĐ-TTg"}).kind.label
    'Quyết định'
    """
    nodes = _nodes(data)
    known = {str(each["@id"]): each for each in nodes if "@id" in each}
    found = _legislation_of(nodes)
    node = _fields(found, known)
    faults: list[Fault] = []
    number = _number(_text(node.get("legislationIdentifier")), faults)
    kind = _kind(_text(node.get("legislationType")), _text(node.get("additionalType")), number, faults)
    issued = _date(_text(node.get("legislationDate")), faults)
    if not faults and number is None and kind is None:
        faults.append(Fault("$", "neither legislationIdentifier nor legislationType"))
    if faults:
        raise DataError("not a Legislation that can be read", faults=tuple(faults))
    parts = node.get("hasPart", ())
    return Citation(
        kind=kind,
        number=number,
        issued=issued,
        issuer=_text(node.get("legislationPassedBy")),
        subject=_text(node.get("name")),
        pinpoints=tuple(
            place
            for part in (parts if isinstance(parts, list | tuple) else (parts,))
            if isinstance(part, Mapping) and (place := _place(part, known)) is not None
        ),
    )


def _nodes(data: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Return the nodes that stand side by side: those of a graph or a list, else the one there is."""
    if not isinstance(data, Mapping):
        return data
    graph = data.get("@graph")
    if isinstance(graph, list) and "@type" not in data:
        return [node for node in graph if isinstance(node, Mapping)]
    return [data]


def _legislation_of(nodes: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the node that is meant: the only ``Legislation``, or the only one that no other node names."""
    laws = [node for node in nodes if "Legislation" in _types(node)]
    if len(laws) > 1:
        named = {each for node in nodes for value in node.values() for each in _named(value)}
        laws = [node for node in laws if str(node.get("@id")) not in named]
    if len(laws) == 1:
        return laws[0]
    if len(nodes) == 1:
        raise DataError(
            "no Legislation",
            vietnamese="không phải Legislation",
            faults=(Fault("$.@type", f"expected Legislation, got {_types(nodes[0])}"),),
        )
    raise DataError(f"not one Legislation but {len(laws)}", vietnamese=f"có {len(laws)} Legislation, phải là một")


def _named(value: object) -> Iterator[str]:
    """Iterate over the nodes that a value of another node names: ``{"@id": …}`` alone, or in a list."""
    for one in value if isinstance(value, list | tuple) else (value,):
        if isinstance(one, Mapping) and one.keys() == {"@id"}:
            yield str(one["@id"])


def _fields(node: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what a node says, by short names, with the nodes that it names in their place."""
    return {_short(key): _followed(value, known) for key, value in node.items() if isinstance(key, str)}


def _followed(value: object, known: Mapping[str, Mapping[str, Any]]) -> object:
    if isinstance(value, list | tuple):
        return [next((known[name] for name in _named(one) if name in known), one) for one in value]
    return next((known[name] for name in _named(value) if name in known), value)


def _short(name: str) -> str:
    """Return the last word of a name: ``schema:name`` and ``https://schema.org/name`` are ``name``."""
    return _BETWEEN_WORDS.split(name)[-1] if not name.startswith("@") else name


def _types(node: Mapping[str, Any]) -> list[str]:
    types = node.get("@type")
    return [_short(one) for one in (types if isinstance(types, list | tuple) else (types,)) if isinstance(one, str)]


def _text(value: object, depth: int = 0) -> str | None:
    """Return the text of a value: itself, the first of a list, the name or value of an object."""
    if isinstance(value, str):
        return value.strip() or None
    if depth > _DEEPEST:  # no producer puts a text so deep
        return None
    if isinstance(value, list | tuple):
        return next((text for one in value if (text := _text(one, depth + 1)) is not None), None)
    if isinstance(value, Mapping):
        named = {_short(key): inner for key, inner in value.items() if isinstance(key, str)}
        return _text(named.get("name") or named.get("@value"), depth + 1)
    return None


def _number(written: str | None, faults: list[Fault]) -> DocumentNumber | None:
    if written is None:
        return None
    if written.isdigit():
        return DocumentNumber(written, None, "")
    try:
        return parse_document_number(written)
    except CitationError as error:
        faults.append(Fault("$.legislationIdentifier", str(error)))
        return None


def _kind(
    label: str | None, family: str | None, number: DocumentNumber | None, faults: list[Fault]
) -> DocumentKind | None:
    if label is None:
        return number.kind if number is not None else None
    label = _short(label) if "/" in label else label
    families = [one for one in Family if one == family]
    fitting = [kind for kind in (number.kinds if number is not None else ()) if kind.label == label]
    for kind in (*fitting, *document_kinds()):
        if (
            kind.label == label
            and (kind.rank is None or kind in fitting)
            and kind.family in (families or [kind.family])
        ):
            return kind
    try:
        return document_kind(label)
    except CitationError as error:
        if label == "Văn bản":
            return DocumentKind(label=label, family=Family.ADMINISTRATIVE)
        faults.append(Fault("$.legislationType", str(error)))
        return None


def _date(iso: str | None, faults: list[Fault]) -> WrittenDate | None:
    if iso is None:
        return None
    match = _ISO.fullmatch(iso)
    if match is None:
        faults.append(Fault("$.legislationDate", f"expected an ISO date, got {iso!r:.40}"))
        return None
    year, month, day, hour, minute = (None if part is None else int(part) for part in match.groups())
    return WrittenDate(year, month, day, hour, minute)


def _place(part: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> Pinpoint | None:
    node = _fields(part, known)
    steps = dict(_STEP.findall(_text(node.get("identifier")) or ""))
    holder = _text(node.get("isPartOf"))
    if not steps and holder is None:
        return None
    return Pinpoint(steps.get("art"), steps.get("para"), steps.get("point"), holder, steps.get("item"))
