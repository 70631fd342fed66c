"""Make the bundled headings of articles from the tables in ``docs/data/articles``: ``python docs/make_articles.py``.

With ``--check`` nothing is written, and it fails where the bundled files are not what the tables give. The tables are

- ``headings.txt``: a line for each document, ``Luật 04/2011/QH13``, and behind it one for each of its articles that the
  official codification (Bộ pháp điển) prints: the article, a tab, the heading; no heading where it has none;
- ``sources.json``: what they rest on, and up to which day.

The codification prints the articles that are codified, not all: of some documents the mirror breaks off, articles that
only amend other acts are left out, and so are repealed ones. So a document's last article is known only where the last
one printed is one that ends documents; what follows is worked out here (:func:`ends`), and a text never hears that an
article does not exist on less.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tdc_programme.errors import TdcError
from tdc_programme.law.articles.values import article_order
from tdc_programme.law.citations import Citation
from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number
from tdc_programme.law.document_numbers.values import plain_key
from tdc_programme.law.lookup import document_kind
from tdc_programme.law.register import LegalRegister
from tdc_programme.vietnamese.letters import fold

TABLES = Path(__file__).parent / "data" / "articles"
DATA = Path(__file__).parents[1] / "src" / "tdc_programme" / "law" / "data"
HEADINGS, ABOUT = DATA / "articles.gz", DATA / "articles.json"

#: Headings of articles that are the last of a document.
LAST = (
    "trách nhiệm thi hành",
    "trách nhiệm tổ chức thi hành",
    "trách nhiệm hướng dẫn",
    "trách nhiệm hướng dẫn, thi hành",
    "điều khoản thi hành",
    "hướng dẫn thi hành",
    "quy định chi tiết",
    "hiệu lực và trách nhiệm",
)
#: Headings of the last ones but for a few: an act goes on from here by three more at most.
NEARLY_LAST = (
    "hiệu lực",
    "chuyển tiếp",
    "tổ chức thực hiện",
    "tổ chức thi hành",
    "trách nhiệm thực hiện",
    "trách nhiệm tổ chức thực hiện",
    "hướng dẫn thực hiện",
)
#: By how many articles an act may go on behind one of those: the Law on Public Employees (58/2010/QH12) by three.
GOES_ON = 3
#: Where the first clause stands in the heading: "Hiệu lực thi hành1. Thông tư này …".
GLUED = re.compile(r"(?<=[^\W\d_])\s*1\. (?=[A-ZĐ])")
#: How the title of a document begins that another text goes with, which has articles of its own.
ISSUES = "ban hành"


def documents() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Iterate over the documents of the table: kind, number, the headings of the articles."""
    kind, number, headings = "", "", {}
    for line in (TABLES / "headings.txt").read_text(encoding="utf-8").splitlines():
        first, _, heading = line.partition("\t")
        if first[0].isdigit():
            headings[first] = GLUED.split(heading)[0]
            continue
        if headings:
            yield kind, number, headings
        kind, _, number = line.rpartition(" ")
        headings = {}
    yield kind, number, headings


def ends(headings: dict[str, str], title: str) -> tuple[int, int]:
    """Return the last article, and the highest number that an article may have; 0 for what is not known.

    Nothing is known of a document that issues another text: of which of the two the codification prints the articles
    it does not say.
    """
    if fold(title).startswith(fold(ISSUES)):
        return 0, 0
    order = sorted(headings, key=article_order)
    last = article_order(order[-1])[0]
    said, near = fold(headings[order[-1]]), " ".join(fold(headings[one]) for one in order[-3:])
    if any(fold(words) in said for words in LAST):
        return last, last
    if any(fold(words) in said for words in NEARLY_LAST) and fold("hiệu lực") in near:
        is_whole = fold("hiệu lực") not in said and fold("chuyển tiếp") not in said
        return (last, last) if is_whole else (0, last + GOES_ON)
    return 0, 0


def known(register: LegalRegister, kind: str, number: str) -> DocumentNumber | None:
    """Return the number of a document as the register has it; None where it is cut off, or not known."""
    try:
        parsed = parse_document_number(number)
    except TdcError:
        return None
    found = register.all(Citation(kind=document_kind(kind), number=parsed))
    alike = [one for one in found if one.kind is not None and one.kind.label == kind] or list(found)
    return alike[0].number if len(alike) == 1 else None


def made() -> tuple[str, str, list[str]]:
    """Return the file of headings, the file about it, and the documents that are left out."""
    register, lines, left_out, count = LegalRegister.bundled(), {}, [], 0
    for kind, number, headings in documents():
        right = known(register, kind, number)
        if right is None:
            left_out.append(f"{kind} {number}")
            continue
        titles = [one.title or "" for one in register.all(right) if one.number == right]
        last, most = min(ends(headings, title) for title in titles)
        order = sorted(headings, key=article_order)
        words = [f"{article} {headings[article]}".rstrip() for article in order]
        key = plain_key(right), kind if right.term is not None else ""
        if key in lines:
            left_out.append(f"{kind} {number}, which is there under another spelling")
            continue
        lines[key] = "\t".join([*key, str(right), kind, str(last), str(most), *words])
        count += len(headings)
    about = {
        "note": "About articles.gz, the headings of articles: a line a document, parted by tabs: its key, its kind "
        "where the key needs it, number, kind, last article or 0, highest number that an article may have or 0, the "
        "articles with their headings. Made by docs/make_articles.py of the tables in docs/data/articles: mend those.",
        "documents": len(lines),
        "articles": count,
        "sources": json.loads((TABLES / "sources.json").read_text(encoding="utf-8")),
    }
    return "\n".join(lines.values()) + "\n", json.dumps(about, ensure_ascii=False, indent=1) + "\n", left_out


def main() -> int:
    """Write the bundled files, or check them."""
    headings, about, left_out = made()
    for one in left_out:
        print(f"not in the register, or cut off: {one}")
    if "--check" not in sys.argv:
        HEADINGS.write_bytes(gzip.compress(headings.encode(), 9, mtime=0))
        ABOUT.write_text(about, encoding="utf-8")
        return 0
    same = gzip.decompress(HEADINGS.read_bytes()).decode() == headings and ABOUT.read_text(encoding="utf-8") == about
    if not same:
        print("the bundled headings are not what the tables give: make data")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
