"""Citations made from the record, as papers write them, and the same with one thing changed."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from functools import cache

from attrs import evolve, frozen

from tdc_programme.law.articles import ArticleRecord, KnownArticles
from tdc_programme.law.citations import find_citations
from tdc_programme.law.register import KnownDocument, LegalRegister
from tdc_programme.vietnamese.dates import format_date
from tdc_programme.vietnamese.letters import fold

#: What the issuers of kinds are called where the record names the ministry, and others that issue the like.
_ISSUERS = ("Bộ Tài chính", "Bộ Y tế", "Bộ Công Thương", "Bộ Nội vụ", "Bộ Giáo dục và Đào tạo", "Chính phủ")


@frozen(kw_only=True)
class Made:
    """A citation that was made: what it says, of which document, and what was changed in it."""

    document: KnownDocument
    number: str
    day: dt.date
    issuer: str
    article: str | None = None
    changed: str | None = None
    style: int = 0

    @property
    def text(self) -> str:
        """The sentence or the basis that it stands in."""
        return _STYLES[self.style](self)

    @property
    def title(self) -> str:
        """The title, as it goes on in a sentence."""
        title = (self.document.title or "").strip(" .;")
        return title if title.split()[0].isupper() else title[:1].lower() + title[1:]

    @property
    def named(self) -> str:
        """Kind and number, of a law its name too."""
        kind = self.document.kind
        assert kind is not None
        if kind.label in ("Luật", "Bộ luật", "Pháp lệnh"):
            name = self.document.title or ""
            name = name.removeprefix("Bộ Luật ").removeprefix("Bộ luật ").removeprefix("Luật ")
            return f"{kind.label} {name} số {self.number}"
        return f"{kind.label} số {self.number}"

    @property
    def about(self) -> str:
        """The title where it follows the issuer; that of a law stands before its number."""
        return "" if "Luật" in self.named or "luật" in self.named or "Pháp lệnh" in self.named else f" {self.title}"


def _place(made: Made) -> str:
    return f"Điều {made.article} " if made.article else ""


def _clause(made: Made) -> str:
    return "khoản 1 " if made.article else ""


_STYLES: tuple[Callable[[Made], str], ...] = (
    lambda one: f"Căn cứ {one.named} {format_date(one.day)} của {one.issuer}{one.about};",
    lambda one: f"thực hiện theo {_place(one)}{one.named} ngày {format_date(one.day, 'slash')} của {one.issuer}.",
    lambda one: f"{_clause(one)}{_place(one)}{one.named} {format_date(one.day)} của {one.issuer}{one.about}.",
    lambda one: f"- Theo {_place(one)}{one.named} ({format_date(one.day, 'slash')}), các đơn vị báo cáo.",
)


@cache
def _stock() -> tuple[KnownDocument, ...]:
    """The documents that papers cite whole: with number, year, day, issuer and title on record."""
    return tuple(
        one
        for one in LegalRegister.bundled()
        if one.issued and one.issuer and one.title and one.kind and one.number.year and _is_plain(one.title)
    )


def _is_plain(title: str) -> bool:
    """Whether a title is written as papers write it: not in capitals, not of a number."""
    return len(title) < 200 and " số 1" not in title and not title.split()[0].isupper() and "Luât" not in title


def _articles(document: KnownDocument) -> KnownArticles | None:
    return ArticleRecord.bundled().get(document)


def made(count: int, seed: int) -> Iterator[Made]:
    """Iterate over citations as they should be, each of another document where there are enough."""
    dice = random.Random(seed)
    for document in dice.sample(_stock(), count):
        articles = _articles(document)
        article = dice.choice(articles.headings).article if articles is not None else None
        assert document.issued is not None
        assert document.issuer is not None
        issuer = document.issuer
        if document.kind and document.kind.label == "Thông tư" and issuer.startswith("Bộ ") and "trưởng" not in issuer:
            issuer = dice.choice([issuer, f"Bộ trưởng {issuer}"])
        yield Made(
            document=document,
            number=str(document.number),
            day=document.issued,
            issuer=issuer,
            article=article,
            style=dice.randrange(len(_STYLES)),
        )


def _other_digit(dice: random.Random, one: Made) -> Made:
    serial, parted, rest = one.number.partition("/")
    places = [at for at, sign in enumerate(serial) if sign.isdigit()]
    at = dice.choice(places)
    digit = dice.choice([sign for sign in "123456789" if sign != serial[at]])
    return evolve(one, number=f"{serial[:at]}{digit}{serial[at + 1 :]}{parted}{rest}")


def _other_year(dice: random.Random, one: Made) -> Made:
    year = one.document.number.year or 0
    other = dice.choice([year - 2, year - 1, year + 1])
    return evolve(one, number=one.number.replace(f"/{year}/", f"/{other}/", 1))


def _other_issuer(dice: random.Random, one: Made) -> Made:
    return evolve(one, issuer=dice.choice([name for name in _ISSUERS if fold(name) not in fold(one.issuer)]))


def _other_day(dice: random.Random, one: Made) -> Made:
    return evolve(one, day=one.day + dt.timedelta(dice.choice([-30, -10, -1, 1, 2, 60])))


CHANGES: dict[str, Callable[[random.Random, Made], Made]] = {
    "digit": _other_digit,
    "year": _other_year,
    "issuer": _other_issuer,
    "date": _other_day,
}


def changed(count: int, seed: int) -> Iterator[Made]:
    """Iterate over citations with one thing changed in each, of every kind of change as many."""
    dice = random.Random(seed)
    for at, one in enumerate(made(count, seed + 1)):
        what = [*CHANGES][at % len(CHANGES)]
        styles = [0, 1, 2] if what == "issuer" else range(len(_STYLES))
        yield evolve(CHANGES[what](dice, evolve(one, style=dice.choice(list(styles)))), changed=what)


def beyond(count: int, seed: int) -> Iterator[Made]:
    """Iterate over citations of an article that is higher than any on record."""
    dice = random.Random(seed)
    for one in made(len(_stock()) - 1, seed):
        articles = _articles(one.document)
        if articles is None or count == 0:
            continue
        count -= 1
        last = articles.most or int("".join(sign for sign in articles.headings[-1].article if sign.isdigit()))
        yield evolve(
            one, article=str(last + dice.choice([1, 2, 5, 20])), style=dice.choice([1, 2, 3]), changed="article"
        )


def is_right_of_another(one: Made) -> bool:
    """Whether a changed number is that of another document of which all that is read of the citation is true."""
    other = LegalRegister.bundled().get(one.number)
    (read, *_) = (found.value for found in find_citations(one.text) if str(found.value.number) == one.number)
    return other is not None and other.issued == one.day and read.subject is None
