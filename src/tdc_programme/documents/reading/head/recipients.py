"""Whom a document goes to (Kính gửi): on the line, or in a list below it."""

from __future__ import annotations

from collections.abc import Iterator

from ....text import View
from ...words import begins_organisation, strip_mark, words
from ..layout import BULLET, Paragraph, split_items
from ..sheet import Sheet

#: A line that goes on with those to whom a document goes is no longer than so.
_LONGEST_RECIPIENT = 70


def read_recipients(sheet: Sheet, at: int, first: View) -> tuple[tuple[str, ...], int]:
    """Read the list of recipients that begins in paragraph ``at`` with ``first``: them, and its last paragraph."""
    sheet.take(at)
    found = [first] if first.text else []
    bulleted = bool(found) and BULLET.match(found[0].text) is not None
    while at + 1 < len(sheet.paragraphs):
        paragraph = sheet.paragraphs[at + 1]
        if paragraph.is_row:
            break
        if BULLET.match(paragraph.text) is not None:
            if found and not bulleted:
                break
            bulleted = True
            found.append(paragraph.view())
        elif found and bulleted and _goes_on(found[-1].text, paragraph.text):
            found[-1] = View.join([found[-1], paragraph.view()], " ")
        elif not bulleted and _is_listed(found, paragraph):
            found += [paragraph.line(index) for index in range(len(paragraph.lines))]
        else:
            break
        at += 1
        sheet.take(at)
    recipients: list[str] = []
    for v in (item for each in found for item in split_items(each)):
        mark = BULLET.match(v.text)
        v = strip_mark(v.part(mark.end(), len(v.text)) if mark else v)
        recipients.append(sheet.record.put(f"recipients[{len(recipients)}]", v))
    return tuple(recipients), at


def recipients_end(text: str, start: int) -> Iterator[int]:
    """Iterate over the place at which, directly below the line of those to whom it goes, the content begins, if any."""
    end = text.find("\n", start)
    first = text[start : max(end, start)].strip()
    following = text[end + 1 : end + 400].split("\n")[0].strip()
    if not first or not following[:1].isupper() or first.endswith((",", ";", "-", "–")):
        return
    acts = any(f" {verb} " in f" {following.lower().rstrip('.;:,')} " for verb in words("verbs"))
    if acts or len(following) > _LONGEST_RECIPIENT or not following.endswith((";", ".", ",")):
        yield text.index(following, end)


def _goes_on(item: str, text: str) -> bool:
    """Tell whether an item goes on in the next paragraph: it has no end, and that begins small, or ends the item."""
    if item.endswith((";", ".", ":")):
        return False
    return text[0].islower() or (len(text) < 120 and text.endswith((";", ".")) and item.endswith(","))


def _is_listed(found: list[View], paragraph: Paragraph) -> bool:
    """Tell whether a paragraph without a dash stands in the list: it follows an item that ends so, or names a body."""
    return found[-1].text.endswith(";") if found else begins_organisation(paragraph.text)
