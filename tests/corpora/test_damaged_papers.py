"""Papers as other people keep them: what copying, scanning and saving does to a head and a tail, and what is read.

A way of damage takes a paper (``papers.json``) and gives a text. What is read of it is what the paper says.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.model import Document
from tdc_programme.documents.reading import read_document
from tdc_programme.vietnamese.letters.folding import fold_phrase

Paper = dict[str, Any]
Way = Callable[[Paper], str]

MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def papers() -> list[Paper]:
    path = Path(__file__).resolve().parent / "papers.json"
    read: list[Paper] = json.loads(path.read_text(encoding="utf-8"))["papers"]
    return read


# --- the parts of a paper ---------------------------------------------------------------------------------------------


def motto(paper: Paper) -> list[str]:
    return ["ĐẢNG CỘNG SẢN VIỆT NAM"] if paper["party"] else MOTTO


def dated(paper: Paper) -> str:
    return f"{paper['place']}, {paper['date']}"


def about(paper: Paper) -> str:
    subject: str = paper["subject"]
    if paper["heading"] is None:
        return f"V/v {subject}"
    return f"Về việc {subject}" if subject[0].islower() and not subject.startswith("về ") else subject


def recipients(paper: Paper) -> list[str]:
    to = paper["recipients"]
    if len(to) < 2:
        return [f"Kính gửi: {one}." for one in to]
    return ["Kính gửi:", *(f"- {one};" for one in to[:-1]), f"- {to[-1]}."]


def middle(paper: Paper) -> list[str]:
    by = [paper["issued_by"]] if paper["issued_by"] else []
    return [*recipients(paper), *by, *(f"{basis};" for basis in paper["bases"]), *paper["body"]]


def distribution(paper: Paper) -> list[str]:
    out = paper["distribution"]
    return ["Nơi nhận:", *(f"- {one};" for one in out[:-1]), f"- {out[-1]}."] if out else []


def tail(paper: Paper) -> list[str]:
    return [*distribution(paper), "", *paper["signature"], "", paper["name"]]


def heading(paper: Paper) -> list[str]:
    return [paper["heading"], "", about(paper)] if paper["heading"] else [about(paper)]


def head(paper: Paper) -> list[str]:
    letter = [paper["number_line"], about(paper)] if paper["heading"] is None else [paper["number_line"]]
    named = heading(paper) if paper["heading"] else []
    return [*paper["letterhead"], "", *motto(paper), "", *letter, "", dated(paper), "", *named]


def rest(paper: Paper) -> list[str]:
    lines = [line for part in middle(paper) for line in (part, "")]
    return [*lines, *tail(paper)]


def plain(paper: Paper) -> str:
    return "\n".join([*head(paper), "", *rest(paper)]) + "\n"


# --- something stands before the head ---------------------------------------------------------------------------------

BEFORE = {
    "front matter": '---\ntitle: "Văn bản số 1/QĐ-X"\ndate: 2019-02-03\ntype: thong-bao\n---\n\n',
    "a title": "Quyết định 173/QĐ-BTP năm 2015 ban hành Kế hoạch\n\n",
    "a title in capitals": "NGHỊ ĐỊNH 12/2019/NĐ-CP\n\n",
    "a breadcrumb": "Trang chủ > Văn bản pháp luật > Quyết định\n",
    "menu lines": "Trang chủ\nVăn bản\nQuyết định\nThông tư\nĐăng nhập\n\n",
    "a signature stamp": "Ký bởi: Cổng Thông tin điện tử Chính phủ\nEmail: thongtinchinhphu@chinhphu.vn\n"
    "Cơ quan: Văn phòng Chính phủ\nThời gian ký: 16.03.2015 11:02:35 +07:00\n",
    "a gazette": "CÔNG BÁO/Số 345 + 346/Ngày 15-3-2015\n\nPHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT\n\n",
    "a form's number": "Mẫu số 01\n\n",
    "a receiving stamp": "VĂN PHÒNG\nĐẾN Số: 1250\nNgày 16/3/2015\n",
    "notes": "# Ghi chú: trích từ bản chụp ngày 02/3/2019\n# nguồn: kho lưu trữ\n\n",
    "any word": "abc\n",
    "properties": "Số hiệu: 12/2019/TT-BTC\nLoại văn bản: Thông tư\nNgày ban hành: 03/02/2019\n"
    "Cơ quan ban hành: Bộ Tài chính\nTình trạng: Còn hiệu lực\n\n",
    "a table of properties": "| Thuộc tính | Nội dung |\n|---|---|\n| Số hiệu | 12/2019/TT-BTC |\n"
    "| Ngày ban hành | 03/02/2019 |\n\n",
    "a summary": "Văn bản này quy định việc thực hiện các nhiệm vụ được giao tại Kế hoạch số 5/KH-X ngày 01/02/2019, "
    "có hiệu lực từ ngày 15/3/2019.\n\n",
    "a page number": "1\n\n",
    "a comment": "<!-- saved from url -->\n",
}


def before(furniture: str) -> Way:
    return lambda paper: furniture + plain(paper)


# --- lines fell otherwise ---------------------------------------------------------------------------------------------


def one_line(gap: str) -> Way:
    """Number and date stand on one line."""

    def way(paper: Paper) -> str:
        named = heading(paper)
        return "\n".join(
            [
                *paper["letterhead"],
                *motto(paper),
                f"{paper['number_line']}{gap}{dated(paper)}",
                "",
                *named,
                "",
                *rest(paper),
            ]
        )

    return way


def pairs(paper: Paper) -> tuple[list[str], list[str]]:
    left = [*paper["letterhead"], paper["number_line"]]
    right = [*motto(paper), dated(paper)]
    while len(left) < len(right):
        left.insert(-1, "")
    while len(right) < len(left):
        right.insert(-1, "")
    return left, right


def columns(gap: int) -> Way:
    """Two columns of spaces, as text is taken from a page."""

    def way(paper: Paper) -> str:
        left, right = pairs(paper)
        width = max(map(len, left)) + gap
        lines = [f"{a:<{width}}{b}".rstrip() if a else " " * width + b for a, b in zip(left, right)]
        return "\n".join([*lines, "", *heading(paper), "", *rest(paper)])

    return way


def markdown_table(paper: Paper) -> str:
    left, right = pairs(paper)
    rows = [f"| {a} | {b} |" for a, b in zip(left, right)]
    return "\n".join([rows[0], "|---|---|", *rows[1:], "", *heading(paper), "", *rest(paper)])


def bars(paper: Paper) -> str:
    left, right = pairs(paper)
    return "\n".join([*(f"{a} | {b}" for a, b in zip(left, right)), "", *heading(paper), "", *rest(paper)])


def html(paper: Paper, start: str = "<!DOCTYPE html>") -> str:
    left, right = pairs(paper)
    rows = [f"<td><p>{'</p><p>'.join(left)}</p></td><td><p>{'</p><p>'.join(right)}</p></td>"]
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    lines = "".join(f"<p>{line}</p>\n" for line in [*heading(paper), *rest(paper)] if line)
    return f"{start}\n<html><body>\n<div>Trang chủ</div><table>{table}</table>\n{lines}</body></html>"


def broken(paper: Paper) -> str:
    """Each column wraps to a few words a line, and blanks and bars stand between."""
    prefix, number = paper["number_line"].removesuffix(paper["number"]).strip(), paper["number"]
    words = dated(paper).split()
    date = [" ".join(words[:-4]), " ".join(words[-4:])]
    lines = [*paper["letterhead"], "|", *motto(paper), "", prefix, number, "|", *date, "", *heading(paper)]
    return "\n".join([*lines, "", *rest(paper)])


def merged(paper: Paper) -> str:
    """Head in three long lines, everything in capitals that was centred."""
    return _merged(paper, "\n")


def merged_to_one(paper: Paper) -> str:
    return _merged(paper, " ")


def _merged(paper: Paper, glue: str) -> str:
    by = f" {paper['issued_by']}" if paper["issued_by"] else ""
    subject = about(paper).upper() if paper["heading"] else about(paper)
    named = f"{paper['heading']} {subject}{by}" if paper["heading"] else subject
    top = [
        " ".join([*paper["letterhead"], "-------"]),
        " ".join([*motto(paper), "---------------"]),
        f"{paper['number_line']} {dated(paper)} {named}",
    ]
    body = [line for line in middle(paper) if line != paper["issued_by"]]
    signed = " ".join([*paper["signature"], paper["name"]])
    return "\n".join([glue.join(top), *body, *distribution(paper), signed])


def tight(paper: Paper) -> str:
    return "\n".join(line for line in plain(paper).split("\n") if line)


# --- letters ----------------------------------------------------------------------------------------------------------


def capitals(paper: Paper) -> str:
    top = [line.upper() if line != paper["number_line"] else line.replace("Số", "SỐ") for line in head(paper)]
    return "\n".join([*top, "", *rest(paper)])


def recognised(paper: Paper) -> str:
    """The kind has the slips of text recognition."""
    named = paper["heading"] or ""
    slips = {"QUYẾT": "QUYÉT", "THÔNG TƯ": "THÔNG TU", "KẾ": "KÉ", "NGHỊ": "NGHI", "BÁO": "BẢO", "TRÌNH": "TRÍNH"}
    seen = named
    for right, wrong in slips.items():
        seen = seen.replace(right, wrong)
    lines = [seen if line == named and named else line for line in head(paper)]
    return "\n".join([*lines, "", *rest(paper)])


def emphasis(paper: Paper) -> str:
    lines = [f"**{line}**" if line else "" for line in head(paper)]
    below = [f"*{line}*" if line.startswith("Căn cứ") else line for line in rest(paper)]
    bold = [f"**{line}**" if line in (*paper["signature"], paper["name"], "Nơi nhận:") else line for line in below]
    return "\n".join([*lines, "", *bold])


def headings(paper: Paper) -> str:
    named = [f"# {line}" if line == paper["heading"] else line for line in head(paper)]
    return "\n".join([f"# {named[0]}", *named[1:], "", *rest(paper)])


def quoted(paper: Paper) -> str:
    return "\n".join([*(f"> {line}" for line in head(paper)), "", *rest(paper)])


def decomposed(paper: Paper) -> str:
    return unicodedata.normalize("NFD", plain(paper))


def no_break_spaces(paper: Paper) -> str:
    return plain(paper).replace(" ", "\N{NO-BREAK SPACE}")


def crlf(paper: Paper) -> str:
    return plain(paper).replace("\n", "\r\n")


def trailing(paper: Paper) -> str:
    return "\n".join(f"{line}  " if line else "" for line in plain(paper).split("\n"))


# --- dates and numbers ------------------------------------------------------------------------------------------------


def _short(paper: Paper) -> str:
    year, month, day = paper["iso"].split("-")
    return f"{paper['place']}, {int(day)}/{int(month)}/{year}"


def short_date(paper: Paper) -> str:
    return plain(paper).replace(dated(paper), _short(paper))


def short_date_below(paper: Paper) -> str:
    lines = [*paper["letterhead"], *motto(paper), paper["number_line"], _short(paper), *heading(paper), *rest(paper)]
    return "\n".join(lines)


def misplaced_date(paper: Paper) -> str:
    """The date stands above the number."""
    top = [*paper["letterhead"], *motto(paper), dated(paper), "---", paper["number_line"], "", *heading(paper)]
    return "\n".join([*top, "", *rest(paper)])


def stamped_inside(paper: Paper) -> str:
    """A receiving stamp lies over the head."""
    top = [*paper["letterhead"], "ĐẾN", "Ngày: 16/3/2015", "Chuyển: ……", *motto(paper), paper["number_line"]]
    return "\n".join([*top, dated(paper), "", *heading(paper), "", *rest(paper)])


# --- tails ------------------------------------------------------------------------------------------------------------


def _with_tail(paper: Paper, lines: list[str]) -> str:
    return "\n".join([*head(paper), "", *(line for part in middle(paper) for line in (part, "")), *lines])


def signed_in_a_line(paper: Paper) -> str:
    return _with_tail(paper, [*distribution(paper), "", " ".join([*paper["signature"], paper["name"]])])


def signed_beside(paper: Paper) -> str:
    """Distribution and signature in two columns of spaces."""
    left = distribution(paper) or [""]
    right = [*paper["signature"], "(Đã ký)", paper["name"]]
    height = max(len(left), len(right))
    left, right = left + [""] * (height - len(left)), right + [""] * (height - len(right))
    return _with_tail(paper, [f"{a:<60}      {b}".rstrip() for a, b in zip(left, right)])


def signed_between(paper: Paper) -> str:
    """Distribution and signature run together with single spaces."""
    left = distribution(paper) or ["Nơi nhận:"]
    right = [*paper["signature"], paper["name"]]
    height = max(len(left), len(right))
    left, right = left + [""] * (height - len(left)), right + [""] * (height - len(right))
    return _with_tail(paper, [f"{a} {b}".strip() for a, b in zip(left, right)])


def signed_in_a_table(paper: Paper) -> str:
    left = "<br>".join(distribution(paper))
    right = "<br>".join([*paper["signature"], "", paper["name"]])
    return _with_tail(paper, [f"| {left} | {right} |", "|---|---|"])


WAYS: dict[str, Way] = {
    "as written": plain,
    **{name: before(furniture) for name, furniture in BEFORE.items()},
    **{f"one line, {name}": one_line(gap) for name, gap in {
        "1 space": " ", "2 spaces": "  ", "3 spaces": "   ", "4 spaces": "    ", "tab": "\t", "space, tab": " \t",
        "bar": " | ",
    }.items()},
    "wide columns": columns(8),
    "narrow columns": columns(2),
    "a Markdown table": markdown_table,
    "bars": bars,
    "HTML": html,
    "HTML after a comment": lambda paper: html(paper, "<!-- saved from url -->\n<!DOCTYPE html>"),
    "broken lines": broken,
    "long lines": merged,
    "one line": merged_to_one,
    "no blank lines": tight,
    "capitals": capitals,
    "a recognised kind": recognised,
    "emphasis": emphasis,
    "headings": headings,
    "a quotation": quoted,
    "NFD": decomposed,
    "no-break spaces": no_break_spaces,
    "CRLF": crlf,
    "blanks at ends": trailing,
    "a short date": short_date,
    "a short date below": short_date_below,
    "the date above": misplaced_date,
    "a stamp inside": stamped_inside,
    "signed in a line": signed_in_a_line,
    "signed beside": signed_beside,
    "signed between": signed_between,
    "signed in a table": signed_in_a_table,
}  # fmt: skip

# --- what is read -----------------------------------------------------------------------------------------------------

HEAD = ("kind", "number", "date", "place", "organisation", "subject", "recipients")
TAIL = ("distribution", "post", "name")


def folded(text: str | None) -> str | None:
    return None if text is None else fold_phrase(text).removeprefix("về việc ")


def said(document: Document) -> dict[str, Any]:
    """Return what a document says, in the words in which a paper is compared."""
    signature = document.signature
    posts = [signature.authority or "", signature.title or ""] if signature else []
    if posts and posts[0].endswith(posts[1]):
        posts = posts[:1]
    return {
        "kind": document.kind.label if document.kind else None,
        "number": str(document.number) if document.number else None,
        "date": document.date.iso if document.date else None,
        "place": folded(document.place),
        "organisation": folded(document.organisation),
        "subject": folded(document.subject),
        "recipients": [folded(one) for one in document.recipients],
        "distribution": [folded(one) for one in document.distribution],
        "post": folded(" ".join(" ".join(posts).split())) or None,
        "name": folded(signature.name) if signature else None,
    }


#: A rank before a name is no part of it.
RANKS = ("đại tá ", "thượng tướng ")


def wanted(paper: Paper) -> dict[str, Any]:
    name = fold_phrase(paper["name"])
    for rank in RANKS:
        name = name.removeprefix(rank)
    return {
        "kind": paper["kind"],
        "number": paper["number"],
        "date": paper["iso"],
        "place": folded(paper["place"]),
        "organisation": folded(paper["organisation"]),
        "subject": folded(paper["subject"]),
        "recipients": [folded(one) for one in paper["recipients"]],
        "distribution": [folded(one) for one in paper["distribution"]],
        "post": folded(" ".join(paper["signature"])),
        "name": name,
    }


#: What a damage leaves in doubt: it is not read, and told. (A stamp may be that of who received the paper; its number
#: bears no code of the body that issued it.)
DOUBTS = {("a stamp inside", "conclusion", "organisation")}


@pytest.mark.parametrize("way", WAYS)
def test_a_damaged_paper_is_read(way: str) -> None:
    for paper in papers():
        document = read_document(WAYS[way](paper))
        got, truth = said(document), wanted(paper)
        for part in HEAD + TAIL:
            if (way, paper["id"], part) in DOUBTS:
                assert got[part] is None
                assert part in {problem.path for problem in document.problems}
            else:
                assert got[part] == truth[part], (way, paper["id"], part)


@pytest.mark.parametrize("way", WAYS)
def test_the_legal_bases_are_counted(way: str) -> None:
    for paper in papers():
        if paper["bases"]:
            assert len(read_document(WAYS[way](paper)).legal_bases) == len(paper["bases"]), (way, paper["id"])


def test_what_stands_before_the_head_is_unread() -> None:
    for paper in papers():
        document = read_document(WAYS["a receiving stamp"](paper))
        unread = [document.text[place.start : place.end] for place in document.unread]
        assert unread
        assert unread[0].startswith("VĂN PHÒNG")
        assert unread[0].endswith("Ngày 16/3/2015")


#: What copying does to a whole text.
OVERALL: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width spaces": lambda text: text.replace(" ", "\N{ZERO WIDTH SPACE} "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "blanks at ends": lambda text: text.replace("\n", " \n"),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "indented": lambda text: "".join(f"   {line}\n" if line else "\n" for line in text.split("\n")),
    "quoted": lambda text: "".join(f"> {line}\n" for line in text.split("\n")),
}


@given(
    st.sampled_from(papers()),
    st.lists(st.sampled_from(sorted(BEFORE)), max_size=2),
    st.sampled_from([way for way in WAYS if way not in BEFORE and "HTML" not in way]),
    st.sampled_from(sorted(OVERALL)),
)
def test_several_damages_at_once_give_no_wrong_value(paper: Paper, firsts: list[str], way: str, overall: str) -> None:
    document = read_document(OVERALL[overall]("".join(BEFORE[first] for first in firsts) + WAYS[way](paper)))
    got, truth = said(document), wanted(paper)
    wrong = {part: got[part] for part in HEAD + TAIL if got[part] not in (truth[part], None, [])}
    assert wrong == {}


FORM = """

PHỤ LỤC

BỘ TÀI CHÍNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/GP-BTC
Hà Nội, ngày 01 tháng 02 năm 2011

GIẤY PHÉP

Nơi nhận:
- Như trên.

BỘ TRƯỞNG

Đinh Văn Lâm
"""


@pytest.mark.parametrize("furniture", ["", "abc\n", BEFORE["a receiving stamp"], BEFORE["properties"]])
@pytest.mark.parametrize("lost", ["number", "date", "letterhead"])
def test_what_a_copy_has_lost_is_taken_from_nowhere_else(lost: str, furniture: str) -> None:
    """Neither the body, nor an attachment with a head of its own, nor furniture gives what the head has not."""
    for paper in papers():
        lines = {
            "number": paper["number_line"],
            "date": dated(paper),
            "letterhead": "\n".join(paper["letterhead"]),
        }
        document = read_document(furniture + plain(paper).replace(lines[lost] + "\n", "", 1) + FORM)
        got, truth = said(document), wanted(paper)
        missing = {"number": ["number"], "date": ["date", "place"], "letterhead": ["organisation"]}[lost]
        for part in ("kind", "number", "date", "place", "organisation", "name"):
            if part in missing and got[part] is None:
                assert part == "place" or part in {problem.path for problem in document.problems}
            elif part in missing:  # who issues is named above the legal bases, or by the text and the number
                assert (part, got[part]) == ("organisation", truth[part])
            else:
                assert got[part] == truth[part], (paper["id"], part)
