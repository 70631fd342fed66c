"""Make the bundled register of documents from the tables in ``docs/data/register``: ``python docs/make_data.py``.

With ``--check`` nothing is written, and it fails where the bundled file is not what the tables give. The tables are

- ``codification-2026.tsv``, ``codification-2025.tsv``: the headers of the documents that the official codification (Bộ
  pháp điển) printed, in two snapshots of one mirror; of the older one only what the newer one lacks or says otherwise;
- ``amendments.tsv``: which articles of what an act changed, from the headers of the articles; ``cross-references.tsv``:
  documents that articles point to;
- ``others.tsv``, ``changes.tsv``: documents of Programme 1322, of the law on legal documents, newer laws; what changed
  what, and since when, each with its source;
- ``citations.tsv``, ``clauses.tsv``: how texts cite documents, and from when acts say that they are in force
  (``docs/mine_citations.py``); ``confirmed.tsv``: days that were compared with another source by hand;
- ``corrections.tsv``: what is wrong, what is right, the proof, how sure; ``explained.tsv``: what only looks wrong;
- ``limits.tsv``: documents of whose end nothing is known from an earlier day on; ``refused.tsv``: what is no fact.

A day that cannot be (issued in another year than the number says, in force before its issue, more than 400 days after)
is left out unless a row of these two tables says what it is; what the source said is kept as a disagreement.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tdc_programme.errors import TdcError
from tdc_programme.law.citations import find_citations
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.document_numbers.values import plain_key
from tdc_programme.law.kinds import DocumentKind
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register.rows import kind_of
from tdc_programme.tables import load_table

TABLES = Path(__file__).parent / "data" / "register"
BUNDLED = Path(__file__).parents[1] / "src" / "tdc_programme" / "law" / "data" / "register.json"
ISSUED, EFFECTIVE = "issued", "effective"
#: Laws name the day themselves, mostly the first of a half-year; each that is later than 400 days is explained, too.
LATEST = 400
#: What an act does to articles of another; to the whole of it this is an amendment, whatever it does to the article.
AMENDS = {"bổ sung", "sửa đổi", "bãi bỏ", "hủy bỏ"}
SNAPSHOT = "COD26"
FAULTS = {"year": "the number has another year", "early": "before its issue", "late": "long after its issue"}


@dataclass
class Fact:
    """A document, with what each source says of its days."""

    number: DocumentNumber
    kind: DocumentKind
    days: dict[str, dict[str, set[str]]] = field(default_factory=lambda: {ISSUED: {}, EFFECTIVE: {}})
    issuer: str = ""
    title: str = ""
    sources: list[str] = field(default_factory=list)
    as_of: str = ""
    chosen: dict[str, str] = field(default_factory=dict)
    confirmed: set[str] = field(default_factory=set)
    corrected: set[str] = field(default_factory=set)
    disagreements: list[list[Any]] = field(default_factory=list)

    def hear(self, source: str, row: dict[str, str]) -> None:
        """Take what a row of a source says; days of every source, of the rest what no source before said."""
        for name in (ISSUED, EFFECTIVE):
            if row.get(name):
                self.days[name].setdefault(row[name], set()).add(source)
        self.issuer = self.issuer or row.get("issuer", "")
        self.title = self.title or row.get("title", "")
        self.as_of = max(self.as_of, row.get("as_of", ""))
        if source not in self.sources:
            self.sources.append(source)


def read(name: str) -> list[dict[str, str]]:
    """Read a table."""
    with (TABLES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


class Register:
    """The documents, merged."""

    def __init__(self) -> None:
        self.facts: dict[tuple[str, str], Fact] = {}
        self.refused: list[str] = []

    def fact(self, kind: str, number: str) -> Fact | None:
        """Return the document of a kind and number, a new one if it is new; None where the number is none."""
        try:
            parsed = parse_document_number(number)
        except TdcError:
            self.refused.append(f"{kind} {number}")
            return None
        if number.endswith("-") or (parsed.year is not None and not parsed.issuers and parsed.term is None):
            self.refused.append(f"{kind} {number}")  # cut off before the issuer
            return None
        parsed = parsed.corrected(kind=document_kind(kind))
        key = plain_key(parsed), kind if parsed.term is not None else ""
        if key not in self.facts:
            plain = DocumentNumber(parsed.serial, parsed.year, parsed.symbol)
            self.facts[key] = Fact(plain, kind_of(plain.symbol, plain.year, kind))
        return self.facts[key]

    def known(self, kind: str, number: str) -> Fact | None:
        """Return the document of a kind and number, if a source tells of it."""
        before = len(self.facts)
        fact = self.fact(kind, number)
        if len(self.facts) > before:
            self.facts.popitem()  # the new one
            return None
        return fact

    def hear(self, source: str, kind: str, number: str, row: dict[str, str]) -> None:
        """Take what a source says of a document."""
        if fact := self.fact(kind, number):
            fact.hear(source, row)


def merged() -> Register:
    """Return all that the tables tell, the best source first: it gives issuer and title."""
    register = Register()
    for row in read("others"):
        register.hear(row["source"], row["kind"], row["number"], row)
    for row in read("codification-2026"):
        register.hear(SNAPSHOT, row["kind"], row["number"], row)
        if "2025" in row["snapshots"]:
            register.hear("COD25", row["kind"], row["number"], {})
    for row in read("codification-2025"):
        register.hear("COD25", row["kind"], row["number"], row)
    for row in read("cross-references"):
        register.hear(SNAPSHOT, row["kind"], row["number"], {ISSUED: row[ISSUED], "title": row["title"]})
    earliest: dict[tuple[str, str], str] = {}
    for row in read("amendments"):
        by = row["by_kind"], row["by"]
        earliest[by] = min(row["since"], earliest.get(by, row["since"]))
        register.hear("ART26", row["kind"], row["number"], {})
    for (kind, number), since in earliest.items():
        register.hear("ART26", kind, number, {EFFECTIVE: since})
    for kind, names in load_table("law", "law_names")["numbers"].items():
        for name, numbers in names.items():
            for number in numbers:
                register.hear("NAMES", kind, number, {"title": name})
    for row in read("changes"):
        for number in (row["by"], row["number"]):
            _named(register, number, row["source"])
    _cited(register)
    return register


def _named(register: Register, number: str, source: str) -> None:
    """Take a document of which only a change tells: what replaced it is worth knowing."""
    parsed = parse_document_number(number)
    if any(key == plain_key(parsed) for key, _ in register.facts):
        return
    kind = "Luật" if parsed.term is not None and parsed.symbol.startswith("QH") else parsed.kind and parsed.kind.label
    if kind:
        register.hear(source, kind, number, {})


def _issuer(number: DocumentNumber) -> str:
    """Return who issued a document as its symbol says, where no source does."""
    if number.term is not None:
        return "Ủy ban Thường vụ Quốc hội" if "UBTVQH" in number.symbol else "Quốc hội"
    return number.agency.name if number.agency is not None and not number.is_joint else ""


def _cited(register: Register) -> None:
    """Take the documents that two texts or more cite, and from the citations of the others their days."""
    said: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    issuers = {}
    for row in read("citations"):
        said[row["kind"], row["number"]][row[ISSUED]] = int(row["texts"])
        issuers[row["kind"], row["number"]] = row["issuer"]
    for (kind, number), days in said.items():
        parsed = parse_document_number(number)
        key = plain_key(parsed), kind if parsed.term is not None else ""
        one = parsed.year is not None  # numbers without a year come back every year
        if key not in register.facts and not (one and sum(days.values()) > 1 and _is_right(parsed, kind)):
            continue
        fact = register.fact(kind, number)
        if fact is None or (parsed.year is None and set(days) - {"", *fact.days[ISSUED]} and fact.sources):
            continue
        if not fact.sources:
            fact.hear("CITED" if sum(days.values()) > 2 else "CITED2", {"issuer": issuers[kind, number]})
        for day, texts in days.items():
            if day:
                fact.days[ISSUED].setdefault(day, set()).update(f"text {at}" for at in range(texts))


def _is_right(number: DocumentNumber, kind: str) -> bool:
    """Say whether nothing speaks against a number that texts alone tell of."""
    return number.has_known_issuers or number.term is not None or bool(number.kinds and kind == "Nghị định")


# --- which day --------------------------------------------------------------------------------------------------


def _texts(who: set[str]) -> int:
    return sum(one.startswith("text ") for one in who)


def choose(fact: Fact, name: str) -> None:
    """Choose the day that the best source says; note what others say, and whether a second one bears it out."""
    days = fact.days[name]
    if not days:
        return
    best = max(days, key=lambda day: (_texts(days[day]) > 2, _rank(days[day]), _texts(days[day]), day))
    fact.chosen[name] = best
    if _bears_out(days[best]):
        fact.confirmed.add(name)
    for day, who in sorted(days.items()):
        if day != best and not (name == EFFECTIVE and who == {"ART26"}):  # parts of an act have their own days
            note = f"so {_told(who)}"
            fact.disagreements.append([name, day, name in fact.confirmed, note])


def _rank(who: set[str]) -> int:
    order = ("OWN", "LAW", "PORTAL", "P1322", "COD25", SNAPSHOT, "GK", "ART26")
    return max((len(order) - at for at, source in enumerate(order) if source in who), default=0)


def _bears_out(who: set[str]) -> bool:
    """Say whether the act itself says so, two sources that do not copy each other, or three texts."""
    families = {
        "COD" if one in (SNAPSHOT, "COD25", "ART26") else one for one in who if one != "GK" and one[:5] != "text "
    }
    return "OWN" in who or len(families) + bool(_texts(who)) > 1 or _texts(who) > 2


def _told(who: set[str]) -> str:
    texts = _texts(who)
    named = sorted(one for one in who if one[:5] != "text ")
    return ", ".join([*named, *([f"{texts} citing text{'s' * (texts > 1)}"] if texts else [])])


def correct(register: Register) -> list[str]:
    """Apply the corrections and what was confirmed; return what of them does not fit the tables."""
    faults = []
    for row in read("corrections"):
        fact, name = register.known(row["kind"], row["number"]), row["field"]
        if fact is None or fact.chosen.get(name) not in (row["wrong"], row["right"] or None):
            faults.append(f"corrections: {row['number']} has no {name} {row['wrong']}")
            continue
        fact.disagreements = [
            one for one in fact.disagreements if one[:2] not in ([name, row["right"]], [name, row["wrong"]])
        ]
        if row["confidence"] == "unsure":
            fact.confirmed.discard(name)
            fact.disagreements.append([name, row["right"] or None, False, f"doubtful: {row['proof']}"])
            continue
        fact.chosen[name] = row["right"]
        fact.corrected.add(name)
        if row["confidence"] == "sure":
            fact.confirmed.add(name)
        fact.disagreements.append([name, row["wrong"], True, f"so the codification; {row['right']}: {row['proof']}"])
    own = [{"field": EFFECTIVE, "value": row[EFFECTIVE], "proof": ""} | row for row in read("clauses")]
    for row in read("confirmed") + own:
        fact = register.known(row["kind"], row["number"])
        if fact is not None and fact.chosen.get(row["field"]) == row["value"]:
            fact.confirmed.add(row["field"])
        elif row in read("confirmed"):
            faults.append(f"confirmed: {row['number']} has no {row['field']} {row['value']}")
    return faults


# --- what cannot be ---------------------------------------------------------------------------------------------


def strange(fact: Fact) -> list[tuple[str, str]]:
    """Return the days that cannot be, each with what is wrong."""
    issued, effective = (
        dt.date.fromisoformat(fact.chosen[name]) if name in fact.chosen else None for name in (ISSUED, EFFECTIVE)
    )
    found = []
    if issued is not None and fact.number.year is not None and issued.year != fact.number.year:
        found.append((ISSUED, "year"))
    elif issued is not None and effective is not None and effective < issued:
        found.append((EFFECTIVE, "early"))
    elif issued is not None and effective is not None and (effective - issued).days > LATEST:
        found.append((EFFECTIVE, "late"))
    if effective is not None and fact.number.year is not None and effective.year < fact.number.year and not found:
        found.append((EFFECTIVE, "early"))
    return found


def withhold(register: Register) -> list[str]:
    """Leave out the days that cannot be and that nothing explains; return the explanations that explain nothing."""
    explained = {(row["number"], row["what"]) for row in read("explained")}
    used = set()
    for fact in register.facts.values():
        for name, fault in strange(fact):
            if name in fact.corrected:
                continue
            if (str(fact.number), fault) in explained:
                used.add((str(fact.number), fault))
            else:
                fact.disagreements.append([name, fact.chosen.pop(name), False, f"so the codification, {FAULTS[fault]}"])
                fact.confirmed.discard(name)
    return [f"explained: {number} is not {what}" for number, what in sorted(explained - used)]


# --- writing ----------------------------------------------------------------------------------------------------


def changes(register: Register) -> list[list[Any]]:
    """Return what changes what: by, what, target, since, source."""
    found: dict[tuple[str, str, str], list[Any]] = {}
    for row in read("changes"):
        by, target = parse_document_number(row["by"]), parse_document_number(row["number"])
        found[by.key, row["what"], target.key] = [by, row["what"], target, row["since"], row["source"]]
    for row in read("amendments"):
        by_fact, target_fact = register.fact(row["by_kind"], row["by"]), register.fact(row["kind"], row["number"])
        if by_fact is None or target_fact is None or not AMENDS & set(row["what"].split(", ")):
            continue
        if (by_fact.number.year or 9999) < (target_fact.number.year or 0):
            register.refused.append(f"{by_fact.number} → {target_fact.number}")
            continue
        key = by_fact.number.key, "amends", target_fact.number.key
        old = found.get(key)
        if old is None or not old[3]:
            found[key] = [by_fact.number, "amends", target_fact.number, row["since"], "ART26"]
        elif old[4] == "ART26":
            old[3] = min(old[3], row["since"])
    for change in found.values():
        fact = register.facts.get((plain_key(change[0]), ""))
        if change[4] == "COD" and fact is not None and fact.chosen.get(EFFECTIVE):
            change[3] = fact.chosen[EFFECTIVE]  # since the amending act is in force, also where that was corrected
    return sorted(found.values(), key=lambda one: (one[0].year or 0, one[0].symbol, one[0], one[2]))


def limits(register: Register, done: list[list[Any]], sources: dict[str, Any]) -> list[str]:
    """Set the day up to which the end of each document is known; return the limits that limit nothing.

    That is the latest of its sources; what details a law that ended ends with it (Law 80/2015/QH13, art. 154.4), unless
    another act says otherwise: of such a document nothing is known from that day on.
    """
    ended = {target.key: since for _, what, target, since, _ in done if what in ("replaces", "repeals") and since}
    for fact in register.facts.values():
        own = max((sources[source]["as_of"] for source in fact.sources if sources[source]["as_of"]), default="")
        fact.as_of = fact.as_of or own
        title = fact.title.lower()
        if "chi tiết" in title or "hướng dẫn" in title:
            for law in _laws_in(fact):
                if since := ended.get(law):
                    before = str(dt.date.fromisoformat(since) - dt.timedelta(days=1))
                    fact.as_of = min(fact.as_of, before) if fact.as_of else before
    faults = []
    for row in read("limits"):
        fact = register.known(row["kind"], row["number"])
        if fact is None or not fact.as_of:
            faults.append(f"limits: nothing is known of the end of {row['number']}")
        else:
            fact.as_of = min(fact.as_of, row["as_of"])
    return faults


def _laws_in(fact: Fact) -> list[str]:
    """Return the keys of the laws that a title names, by number, or by name the last one of it before the document."""
    found = []
    numbers = load_table("law", "law_names")["numbers"]
    year = fact.number.year or 9999
    for item in find_citations(fact.title):
        citation = item.value
        if citation.number is not None and citation.number.term is not None:
            found.append(citation.number.key)
    folded = " ".join(fact.title.lower().split())
    for names in numbers.values():
        for name, them in names.items():
            if f"luật {name.lower()}" in folded:
                earlier = [one for one in map(parse_document_number, them) if (one.year or 0) <= year]
                found += [max(earlier, key=lambda one: one.year or 0).key] if earlier else []
    return found


def table() -> tuple[dict[str, Any], list[str]]:
    """Return the bundled table, and the faults of the tables that it is made of."""
    register = merged()
    for fact in register.facts.values():
        fact.issuer = fact.issuer or _issuer(fact.number)
        choose(fact, ISSUED)
        choose(fact, EFFECTIVE)
    faults = correct(register) + withhold(register)
    sources = json.loads((TABLES / "sources.json").read_text(encoding="utf-8"))
    done = changes(register)
    faults += limits(register, done, sources)
    facts = sorted(register.facts.values(), key=lambda one: (one.number.year or 0, one.kind.label, one.number))
    faults += [
        f"no number: {one}" for one in register.refused if one not in {row["written"] for row in read("refused")}
    ]
    return columns(facts, done, sources), faults


def columns(facts: list[Fact], done: list[list[Any]], sources: dict[str, Any]) -> dict[str, Any]:
    """Return the facts in columns, each text once."""
    numbers = [fact.number for fact in facts] + [one for by, _, to, *_ in done for one in (by, to)]
    symbols, keys = _index(number.symbol for number in numbers), {}
    for at, fact in enumerate(facts):
        keys[id(fact.number)] = at
    kinds = _index((fact.kind.label, fact.kind.family.value, fact.kind.issuer) for fact in facts)
    issuers, said = _index(fact.issuer for fact in facts), _index(" ".join(fact.sources) for fact in facts)

    def day(iso: str | None) -> int:
        return int((iso or "0").replace("-", ""))

    def number(one: DocumentNumber) -> list[Any]:
        return [one.serial, one.year or 0, symbols[one.symbol]]

    masks = {ISSUED: 1, EFFECTIVE: 2}
    return {
        "note": "Known documents in columns. Made by docs/make_data.py of the tables in docs/data/register, which say "
        "what each fact rests on: mend those. Days are numbers, 20150131, or 0; confirmed: 1 the day of issue, 2 the "
        "day in force, 3 both; disagreements: document, field, day, whether it is settled, why.",
        "as_of": sources["COD25"]["as_of"],
        "sources": sources,
        "symbols": list(symbols),
        "kinds": [list(kind) for kind in kinds],
        "issuers": list(issuers),
        "rests_on": list(said),
        "serials": " ".join(fact.number.serial or "" for fact in facts),
        "years": [fact.number.year or 0 for fact in facts],
        "symbol": [symbols[fact.number.symbol] for fact in facts],
        "kind": [kinds[fact.kind.label, fact.kind.family.value, fact.kind.issuer] for fact in facts],
        "issued": [day(fact.chosen.get(ISSUED)) for fact in facts],
        "effective": [day(fact.chosen.get(EFFECTIVE)) for fact in facts],
        "issuer": [issuers[fact.issuer] for fact in facts],
        "source": [said[" ".join(fact.sources)] for fact in facts],
        "as_ofs": [day(fact.as_of) for fact in facts],
        "confirmed": [sum(masks[name] for name in fact.confirmed) for fact in facts],
        "titles": "\n".join(fact.title for fact in facts),
        "disagreements": [
            [at, name, day(value), int(settled), why]
            for at, fact in enumerate(facts)
            for name, value, settled, why in fact.disagreements
        ],
        "changes": [[*number(by), what, *number(to), day(since), source] for by, what, to, since, source in done],
    }


def _index(values: Any) -> dict[Any, int]:
    return {value: at for at, value in enumerate(dict.fromkeys(values))}


def text_of(made: dict[str, Any]) -> str:
    """Return the file of the table: a column a line."""
    lines = (
        f"{json.dumps(key)}:{json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in made.items()
    )
    return "{" + ",\n".join(lines) + "}\n"


def main() -> int:
    """Write the bundled file, or check it."""
    made, faults = table()
    for fault in faults:
        print(fault)
    if "--check" not in sys.argv:
        BUNDLED.write_text(text_of(made), encoding="utf-8")
    elif BUNDLED.read_text(encoding="utf-8") != text_of(made):
        faults.append("the bundled register is not what the tables give: make data")
        print(faults[-1])
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main())
