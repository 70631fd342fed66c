"""References made from the register in every official style, with known answers.

Nobody labelled these: a document of the register, written as offices, laws and the official codification cite it, must
be read back as what it was made of. ``make corpus`` does so with each document that is known and prints the scores;
here a sample holds the floors.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve, frozen

import tdc_programme as tdc

#: How many references of each style are made here; all, where the whole is measured.
SAMPLE = 25
WHOLE = bool(os.environ.get("TDC_CORPUS"))


@frozen
class Known:
    """A document as the record has it."""

    kind: str
    number: str
    issued: dt.date
    issuer: str
    title: str

    @property
    def long(self) -> str:
        return tdc.format_date(self.issued)

    @property
    def slash(self) -> str:
        return f"ngày {self.issued:%d/%m/%Y}"

    @property
    def is_law(self) -> bool:
        return self.kind in ("Luật", "Bộ luật", "Pháp lệnh")

    @property
    def name(self) -> str:
        """A law's name after its kind, without a second "Luật"."""
        bare = self.title.removeprefix(self.kind).strip()
        return f"{self.kind} {bare}"


@frozen
class Expected:
    """What a reader must say of one citation; ``places`` as (point, clause, article)."""

    number: str
    issued: dt.date | None = None
    issuer: str | None = None
    places: tuple[tuple[str | None, str | None, str | None], ...] = ()


@frozen
class Reference:
    """A text, and the citations that stand in it, in order."""

    style: str
    text: str
    expected: tuple[Expected, ...]


Style = Callable[[Known, Known], tuple[str, tuple[Expected, ...]] | None]
STYLES: dict[str, Style] = {}


def style(function: Style) -> Style:
    STYLES[function.__name__] = function
    return function


def full(known: Known, *places: tuple[str | None, str | None, str | None]) -> Expected:
    return Expected(known.number, known.issued, known.issuer, places)


def dated(known: Known, *places: tuple[str | None, str | None, str | None]) -> Expected:
    return Expected(known.number, known.issued, None, places)


def bare(known: Known, *places: tuple[str | None, str | None, str | None]) -> Expected:
    return Expected(known.number, None, None, places)


@style
def number_alone(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return f"Theo quy định tại {a.kind} số {a.number} thì việc này được thực hiện.", (bare(a),)


@style
def number_without_word(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return f"Thực hiện {a.kind} {a.number}, đơn vị báo cáo kết quả.", (bare(a),)


@style
def official(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"Căn cứ {a.kind} số {a.number} {a.long} của {a.issuer} {lower(a.title)};", (full(a),)


@style
def official_slash(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"Thực hiện {a.kind} số {a.number} {a.slash} của {a.issuer} về {lower(a.title)}, cơ quan đề nghị.", (
        full(a),
    )


@style
def without_day(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"Theo {a.kind} số {a.number} của {a.issuer}, hồ sơ gồm có:", (Expected(a.number, None, a.issuer),)


@style
def law_by_name(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return (f"Căn cứ {a.name} số {a.number} {a.long};", (dated(a),)) if a.is_law else None


@style
def law_of_2025(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return (
        (f"Căn cứ {a.name} số {a.number};\nTheo đề nghị của Vụ trưởng Vụ Pháp chế;", (bare(a),)) if a.is_law else None
    )


@style
def codified(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    """As the article headers of the codification write it."""
    place = (None, None, "3")
    head = f"(Điều 3 {a.kind} số {a.number} {a.title} {a.slash} của {a.issuer}"
    return f"{head}, có hiệu lực thi hành kể từ ngày 01/07/2012)", (full(a, place),)


@style
def codified_short(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    text = f"(Điều 12 {a.kind} số {a.number}, có hiệu lực thi hành kể từ ngày 01/07/2012)"
    return text, (bare(a, (None, None, "12")),)


@style
def after_its_title(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"Việc này theo {a.kind} số {a.number} về {lower(a.title)} {a.long} của {a.issuer}.", (full(a),)


@style
def issuer_before(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"{a.issuer} đã ban hành {a.kind} số {a.number} {a.slash} về công tác này.", (full(a),)


@style
def issued_by(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    if a.is_law:
        return None
    return f"Theo {a.kind} số {a.number} {a.slash} do {a.issuer} ban hành, mức chi không đổi.", (full(a),)


@style
def place_of_three(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return (
        f"theo điểm b khoản 2 Điều 15 {a.kind} số {a.number} {a.long} của {a.issuer}.",
        (full(a, ("b", "2", "15")),),
    )


@style
def places_in_a_list(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    places = (None, "4", "1"), (None, "15", "1"), (None, "18", "1"), (None, "20", "1")
    return f"quy định tại khoản 4, 15, 18, 20 Điều 1 {a.kind} số {a.number} {a.slash}", (dated(a, *places),)


@style
def articles_in_a_list(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    places = (None, None, "27"), (None, None, "28"), (None, None, "45")
    return f"(Điều 27, 28, 45 {a.kind} số {a.number})", (bare(a, *places),)


@style
def articles_told_one_by_one(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    places = (None, None, "3"), ("a", "1", "5"), (None, None, "7")
    return f"Bãi bỏ Điều 3, điểm a khoản 1 Điều 5 và Điều 7 của {a.kind} số {a.number}.", (bare(a, *places),)


@style
def two_by_comma(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    return f"theo {a.kind} số {a.number} {a.slash}, {b.kind} số {b.number} {b.slash} và hướng dẫn.", (
        dated(a),
        dated(b),
    )


@style
def amended(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    text = f"{a.kind} số {a.number} {a.long} được sửa đổi, bổ sung bởi {b.kind} số {b.number} {b.long};"
    return text, (dated(a), dated(b))


@style
def series(a: Known, b: Known) -> tuple[str, tuple[Expected, ...]] | None:
    """Numbers that share their date and issuer."""
    if a.is_law or "/" not in a.number:
        return None
    serial, rest = a.number.split("/", 1)
    if not serial.isdigit():
        return None
    others = [f"{int(serial) + step}/{rest}" for step in (1, 2)]
    text = f"các {a.kind} số {a.number}, {others[0]} và {others[1]} {a.slash} của {a.issuer}"
    return text, tuple(Expected(number, a.issued, a.issuer) for number in (a.number, *others))


def lower(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


# --- what must not matter --------------------------------------------------------------------------------------------

CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero width": lambda text: text.replace(" ", " \N{ZERO WIDTH SPACE}"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "wrapped": lambda text: wrapped(text, 48),
    "each space a line end": lambda text: text.replace(" ", "\n"),
    "CRLF": lambda text: wrapped(text, 48).replace("\n", "\r\n"),
    "in brackets": lambda text: f"({text})",
    "in quotes": lambda text: f"“{text}”",
    "in a paragraph": lambda text: f"<p>{text}</p>",
    "after a sentence": lambda text: f"Hội nghị kết thúc lúc 17h00. {text}",
    "before a line": lambda text: f"{text}\n7. Về chi trả nợ\nNgày 24/2/1990, Chủ tịch nước ký.",
}


def wrapped(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


# --- the record ------------------------------------------------------------------------------------------------------


def bundled() -> list[Known]:
    return [
        Known(d.kind.label, str(d.number), d.issued, d.issuer, " ".join(d.title.split()))
        for d in tdc.LegalRegister.bundled()
        if d.kind and d.issued and d.issuer and d.title and usable(d.issuer, d.title, str(d.number))
    ]


def codification(shared: Path) -> list[Known]:
    rows = map(json.loads, (shared / "reference/codified_documents.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Known(r["kind"], r["number"], dt.date.fromisoformat(r["issued"]), r["issuer"], " ".join(r["title"].split()))
        for r in rows
        if all(r.get(k) for k in ("issued", "issuer", "title")) and usable(r["issuer"], r["title"], r["number"])
    ]


def usable(issuer: str, title: str, number: str) -> bool:
    """Leave out headers that the record itself has cut wrongly, and titles that cite: they hold other citations."""
    return (
        not any(char.isdigit() for char in issuer + title)
        and len(issuer) < 90
        and number[-1:] not in "-/"
        and " " not in number
    )


def references(record: list[Known], sample: int | None) -> Iterator[Reference]:
    draw = random.Random(1322)
    for name, make in STYLES.items():
        made = 0
        for known in draw.sample(record, len(record)):
            if made == sample:
                break
            given = make(known, draw.choice(record))
            if given is not None:
                made += 1
                yield Reference(name, *given)


# --- the judge -------------------------------------------------------------------------------------------------------


def marks(reference: Reference) -> dict[str, list[bool]]:
    """Judge what the reader says: for each field, whether it is right of each expected citation."""
    found = [each.value for each in tdc.find_citations(reference.text)]
    judged: dict[str, list[bool]] = defaultdict(list)
    judged["nothing else"].append(len(found) == len(reference.expected))
    for expected in reference.expected:
        citation = next((c for c in found if c.number is not None and str(c.number) == expected.number), None)
        judged["number"].append(citation is not None)
        judged["date"].append(citation is not None and day_of(citation) == expected.issued)
        if expected.issuer:
            judged["issuer"].append(citation is not None and same(citation.issuer, expected.issuer))
        places = tuple((p.point, p.clause, p.article) for p in citation.pinpoints) if citation else None
        judged["places"].append(places == expected.places)
    return judged


def day_of(citation: tdc.Citation) -> dt.date | None:
    return (
        citation.issued.to_date()
        if citation.issued and citation.issued.is_valid and citation.issued.is_complete
        else None
    )


def same(issuer: str | None, expected: str) -> bool:
    return issuer is not None and tdc.fold(issuer) == tdc.fold(expected)


def scores(
    record: list[Known], sample: int | None, change: Callable[[str], str]
) -> tuple[dict[str, float], list[tuple[str, str, str]]]:
    """Return the share of right answers by field, and what was wrong as (style, fields, text)."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    wrong = []
    for reference in references(record, sample):
        changed = evolve(reference, text=change(reference.text))
        judged = marks(changed)
        for name, answers in judged.items():
            right[name] += sum(answers)
            every[name] += len(answers)
        missed = [name for name, answers in judged.items() if not all(answers)]
        if missed:
            wrong.append((reference.style, " ".join(missed), changed.text))
    return {name: right[name] / every[name] for name in every}, wrong


# --- the floors ------------------------------------------------------------------------------------------------------

#: What the readers reach on every change: no less ever.
FLOORS = {"nothing else": 0.985, "number": 0.998, "date": 0.985, "issuer": 0.93, "places": 0.998}


@pytest.mark.parametrize("change", CHANGES)
def test_references_of_the_register(change: str) -> None:
    reached, wrong = scores(bundled(), None if WHOLE else SAMPLE, CHANGES[change])
    tell(change, reached, wrong)
    assert {name: share for name, share in reached.items() if share < FLOORS[name]} == {}


@pytest.mark.parametrize("change", CHANGES)
def test_references_of_the_codification(change: str, shared: Path) -> None:
    reached, wrong = scores(codification(shared), None if WHOLE else SAMPLE, CHANGES[change])
    tell(change, reached, wrong)
    assert {name: share for name, share in reached.items() if share < FLOORS[name]} == {}


def tell(change: str, reached: dict[str, float], wrong: list[tuple[str, str, str]]) -> None:
    """Print the scores and an example of each kind of fault: shown by ``make corpus`` and by a failure."""
    print(change, {name: round(share, 4) for name, share in reached.items()})
    kinds = Counter((style, fields) for style, fields, _ in wrong)
    for (style_name, fields), count in kinds.most_common(12):
        example = next(text for name, missed, text in wrong if (name, missed) == (style_name, fields))
        print(f"  {count} {style_name} ({fields}): {example[:200]!r}")
