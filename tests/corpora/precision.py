"""How often a finding is right: each rule over real texts, against what people judged (``make precision``).

The texts stand outside the project, in the folder that ``TDC_SHARED`` names; here is only what was judged of them,
``judgements.tsv``: a text, a rule, the place with a few words around it, ``true`` or ``false`` and why. A judgement
holds where the words it quotes still stand and a finding of its rule still touches the place, so that neither a change
of offsets nor a place told more narrowly makes it void. A finding that nobody judged is open.

``--open`` prints the open ones as lines of that table, with ``?`` for the verdict and the message for the reason:
change both and add the line.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from tdc_programme.checks import Finding, Related, Severity, check

JUDGEMENTS = Path(__file__).resolve().with_name("judgements.tsv")

#: The share of true ones among those judged, by level; a note may be of any use.
FLOORS = {Severity.ERROR: 0.95, Severity.WARNING: 0.80, Severity.INFO: 0.0}

_AROUND = 32  # characters that a judgement quotes on either side of the place
_LONGEST = 80  # of a longer place its beginning and its end are quoted
_CUT = " […] "


# --- texts ------------------------------------------------------------------------------------------------------------


def texts(shared: Path, parts: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Iterate over the texts under a folder, each with its name; ``parts`` are beginnings of the names wanted."""
    corpus, wanted = shared / "corpus", tuple(parts) or ("",)
    for path in sorted(corpus.rglob("*")):
        name = path.relative_to(corpus).as_posix()
        if path.suffix == ".md" and name != "README.md" and name.startswith(wanted):
            yield name, path.read_text(encoding="utf-8")
        elif path.suffix == ".jsonl" and path.parent == corpus:
            for line in path.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                if (one := f"{name}#{record['id']}").startswith(wanted):
                    yield one, record["text"]


# --- judgements -------------------------------------------------------------------------------------------------------


@frozen
class Judgement:
    """What a person thinks of one finding: ``place`` is quoted with ``⟦ ⟧`` around it."""

    file: str
    rule: str
    place: str
    verdict: bool
    reason: str

    def spans(self, plain: str) -> Iterator[tuple[int, int]]:
        """Iterate over the places in a text in one line that the quotation means."""
        before, _, rest = self.place.partition("⟦")
        marked, _, after = rest.partition("⟧")
        head, cut, tail = marked.partition(_CUT)
        at = plain.find(before + head)
        while at >= 0:
            start = at + len(before)
            end = start + len(head)
            if cut:
                end = plain.find(tail + after, end) + len(tail)
            if plain.startswith(after, end):
                yield start, max(end, start + 1)
            at = plain.find(before + head, at + 1)


def judgements(path: Path = JUDGEMENTS) -> dict[tuple[str, str], list[Judgement]]:
    """Return what was judged, by text and rule."""
    judged: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        file, rule, place, verdict, reason = line.split("\t")
        if verdict not in ("true", "false"):
            raise ValueError(f"neither true nor false: {line}")
        judged[file, rule].append(Judgement(file, rule, place, verdict == "true", reason))
    return judged


class OneLine:
    """A text with each run of white space as one space, so that a quotation of it is one line."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._at: list[int] = []  # of each offset in the text, that in the line
        for letter in text:
            self._at.append(len(letters))
            if not letter.isspace():
                letters.append(letter)
            elif letters and letters[-1] != " ":
                letters.append(" ")
            else:
                self._at[-1] = max(len(letters) - 1, 0)
        self._at.append(len(letters))
        self.text = "".join(letters)

    def span(self, finding: Finding | Related) -> tuple[int, int]:
        """Return where a finding stands in the line; one without a place stands at its beginning."""
        if finding.start is None or finding.end is None:
            return 0, 0
        return self._at[finding.start], self._at[finding.end]

    def quote(self, start: int, end: int) -> str:
        """Return the place with what stands around it."""
        marked = self.text[start:end]
        if len(marked) > _LONGEST:
            marked = marked[: _LONGEST // 2] + _CUT + marked[-_LONGEST // 2 :]
        return f"{self.text[max(0, start - _AROUND) : start]}⟦{marked}⟧{self.text[end : end + _AROUND]}"


# --- measuring --------------------------------------------------------------------------------------------------------


@frozen
class Row:
    """One rule at one level: its findings, and how many of them are true and false."""

    rule: str
    severity: Severity
    found: int
    true: int
    false: int

    @property
    def precision(self) -> float | None:
        """The share of true ones among those judged; None where none is."""
        judged = self.true + self.false
        return self.true / judged if judged else None

    @property
    def is_low(self) -> bool:
        """Whether it is below what its level promises."""
        return self.precision is not None and self.precision < FLOORS[self.severity]


@frozen
class Measured:
    """What came of all texts: the rows, the findings nobody judged, and true ones that are found no more."""

    texts: int = 0
    counts: Counter[tuple[str, Severity, bool | None]] = field(factory=Counter)
    open: list[tuple[Severity, str, str, str, str]] = field(factory=list)
    lost: list[Judgement] = field(factory=list)
    false: list[Judgement] = field(factory=list)

    @property
    def rows(self) -> list[Row]:
        """One row a rule and level, the gravest first."""
        keys = sorted({key[:2] for key in self.counts}, key=lambda key: (key[1].order, key[0]))
        return [Row(*key, *self._found(*key)) for key in keys]

    def _found(self, rule: str, severity: Severity) -> tuple[int, int, int]:
        true, false, open_ = (self.counts[rule, severity, verdict] for verdict in (True, False, None))
        return true + false + open_, true, false


def measure(named: Iterable[tuple[str, str]], judged: dict[tuple[str, str], list[Judgement]], rules: str) -> Measured:
    """Check texts and lay what is found beside what was judged."""
    done = Measured()
    number = 0
    for name, text in named:
        number += 1
        _lay_beside(name, text, judged, rules, done)
    return evolve(done, texts=number)


def _lay_beside(
    name: str, text: str, judged: dict[tuple[str, str], list[Judgement]], rules: str, done: Measured
) -> None:
    line = OneLine(text)
    own = [one for (file, _), them in judged.items() if file == name for one in them]
    places = [(one, begin, stop) for one in own for begin, stop in one.spans(line.text)]
    met: set[int] = set()

    def hits(rule: str | None, place: Finding | Related) -> list[Judgement]:
        start, end = line.span(place)
        found = [
            one for one, begin, stop in places if one.rule == rule and start < stop and begin < max(end, start + 1)
        ]
        met.update(map(id, found))
        return found

    for finding in check(text, rules=rules or None).findings:
        for each in finding.related:  # what it tells together with its own place is found too
            hits(each.rule, each)
        judgement = next(iter(hits(finding.rule, finding)), None)
        done.counts[finding.rule, finding.severity, judgement.verdict if judgement else None] += 1
        if judgement is None:
            quoted = line.quote(*line.span(finding))
            done.open.append((finding.severity, name, finding.rule, quoted, finding.message))
        elif not judgement.verdict and finding.severity is not Severity.INFO:
            done.false.append(judgement)
    wanted = tuple(rules.split(","))
    done.lost.extend(one for one in own if one.verdict and id(one) not in met and one.rule.startswith(wanted))


def table(measured: Measured) -> str:
    """Return the rows as people read them."""
    lines = [f"{'rule':8}{'level':9}{'found':>7}{'true':>7}{'false':>7}{'open':>7}  precision"]
    for row in measured.rows:
        share = "" if row.precision is None else f"{row.precision:10.1%}"
        mark = "  below the floor" if row.is_low else ""
        open_ = row.found - row.true - row.false
        lines.append(f"{row.rule:8}{row.severity:9}{row.found:7}{row.true:7}{row.false:7}{open_:7}  {share}{mark}")
    for severity in (Severity.ERROR, Severity.WARNING):
        rows = [row for row in measured.rows if row.severity is severity]
        found, true, false = (sum(getattr(row, name) for row in rows) for name in ("found", "true", "false"))
        lines.append(f"{'all':8}{severity:9}{found:7}{true:7}{false:7}{found - true - false:7}")
    lines.append(f"{measured.texts} texts, {len(measured.lost)} true findings are found no more")
    return "\n".join(lines)


# --- the command ------------------------------------------------------------------------------------------------------


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="only texts whose names begin so, as raw/documents (default: all)")
    parser.add_argument("--rules", default="", help="only these rules, as CIT,SYM005")
    parser.add_argument("--open", action="store_true", help="print the findings that nobody judged, ready to be judged")
    parser.add_argument("--level", default="warning", choices=list(Severity), help="of the open ones, the mildest")
    parser.add_argument("--false", action="store_true", help="print the findings that are known to be false")
    said = parser.parse_args(arguments)
    shared = Path(os.environ.get("TDC_SHARED", JUDGEMENTS.parents[3] / "shared"))
    if not (shared / "corpus").is_dir():
        print(f"the texts are not here ({shared}): set TDC_SHARED to their folder", file=sys.stderr)
        return 2
    measured = measure(texts(shared, said.parts), judgements(), said.rules)
    if said.open:
        for severity, file, rule, place, message in measured.open:
            if severity.order <= Severity(said.level).order:
                print(file, rule, place, "?", message, sep="\t")
        return 0
    print(table(measured))
    for one in measured.lost:
        print("found no more:", one.file, one.rule, one.place, sep="\t")
    for one in measured.false if said.false else ():
        print("false:", one.file, one.rule, one.place, one.reason, sep="\t")
    return int(any(row.is_low for row in measured.rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
