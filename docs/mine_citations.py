"""Read how texts cite documents: ``python docs/mine_citations.py FOLDER…`` writes two tables of ``data/register`` anew.

``citations.tsv``: a document with a day of issue (none where it is cited without one), and how many texts cite it so. A
text is a file; of a file of the official codification it is what stands there of one act; and the title of a document
of the tables is one. What a text says of itself, and what the codification says of an act, is no citation by another.

``clauses.tsv``: the day that an act itself says it is in force from ("Thông tư này có hiệu lực thi hành kể từ ngày …").
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tdc_programme.law.citations import Citation, find_citations
from tdc_programme.vietnamese.dates.values import day_or_none

TABLES = Path(__file__).parent / "data" / "register"
#: ``(Điều 2 Thông tư số 28/2013/TT-BKHCN, có hiệu lực …)``: of which act the article above is.
OWNER = re.compile(r"\((?:Điều|Mục|Khoản|Phụ lục)[^\n()]{0,40}? (?:số )(\d\S*?)[ ,]")
#: ``Điều 19.4.TT.4.46. …``: an article of the codification; all but the last figure is of one act.
CODE = re.compile(r"Điều (\d+\.\d+\.[A-ZĐ]+(?:\.\d+)*)\.\d+\w*\. ")
RELATED = "(Điều này có nội dung liên quan"
CLAUSE = re.compile(
    r"(Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết) này có hiệu lực(?: thi hành)?"
    r"(?: kể)? từ ngày (\d\d?) ?tháng ?(\d\d?) ?năm ?(\d{4})"
)


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """Iterate over the texts of a file, each with its name: the number of an act, or the name of the file."""
    parts: dict[str, list[str]] = {path.name: []}
    acts: dict[str, str] = {}
    code = path.name
    for line in path.read_text(encoding="utf-8").splitlines():
        if article := CODE.match(line):
            code = article[1]
        if head := OWNER.match(line):
            acts.setdefault(code, head[1].rstrip("."))
        elif not line.startswith(RELATED):
            parts.setdefault(code, []).append(line)
    return ((acts.get(name, name), "\n".join(lines)) for name, lines in parts.items())


def titles() -> Iterator[tuple[str, str]]:
    """Iterate over the titles of the documents of the tables."""
    for name in ("codification-2026", "codification-2025", "cross-references"):
        with (TABLES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                yield row["number"], row["title"]


def what(citation: Citation) -> tuple[str, str, str] | None:
    """Return kind, number and day of what is cited; None where that names no one document."""
    number = citation.number
    if number is None or number.is_blank or not number.symbol or number.is_local:
        return None
    number = number.corrected(kind=citation.kind, issuer=citation.issuer)
    kind = citation.kind if citation.kind in number.kinds or number.kind is None else number.kind
    if kind is None or (number.kinds and kind.label not in {one.label for one in number.kinds}):
        return None
    day = day_or_none(citation.issued)
    return kind.label, str(number), day.isoformat() if day is not None else ""


def write(name: str, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Write a table."""
    with (TABLES / f"{name}.tsv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def main(folders: list[str]) -> None:
    """Write both tables."""
    citing: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    issuers: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    clauses: set[tuple[str, str, str]] = set()
    files = [path for folder in folders for path in sorted(Path(folder).rglob("*")) if path.suffix in (".md", ".txt")]
    for name, text in [*titles(), *(one for path in files for one in texts_of(path))]:
        for item in find_citations(text):
            cited = what(item.value)
            if cited is not None and cited[1] != name:
                citing[cited].add(name)
                if item.value.issuer is not None:
                    issuers[cited[:2]][" ".join(item.value.issuer.split())] += 1
        for said in CLAUSE.finditer(text) if "/" in name else ():
            clauses.add((said[1], name, f"{said[4]}-{int(said[3]):02d}-{int(said[2]):02d}"))
    rows = []
    for cited, names in sorted(citing.items()):
        named = issuers[cited[:2]].most_common(1)
        rows.append((*cited, named[0][0] if named else "", len(names)))
    write("citations", ("kind", "number", "issued", "issuer", "texts"), rows)
    write("clauses", ("kind", "number", "effective"), sorted(clauses))


if __name__ == "__main__":
    main(sys.argv[1:])
