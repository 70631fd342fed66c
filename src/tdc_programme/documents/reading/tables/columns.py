"""What the heads of columns mean, in all the words that offices use (``data/columns.json``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from ....tables import load_table
from ....text.patterns import Pattern
from ....vietnamese.letters import fold, to_ascii
from ...sources.markup import PARAGRAPH

#: More than this in a row, in characters, is no head.
_LONGEST_HEAD = 2000
_BRACKETS = Pattern.plain(r"\([^()]*+\)", yes=("(triệu đồng)",), no=("(",))
_OTHER_SIGNS = Pattern.plain(r"[^0-9a-z]+", yes=(" & ", "/"), no=("a",))
#: Roles of columns that say who does it.
WHO = frozenset({"host", "lead", "cooperating", "person"})
#: Roles of columns that say when.
_WHEN = frozenset({"time", "deadline"})
#: Roles that are near enough to be one, with the one that a column of both is read as.
_ONE = (
    ({"time", "deadline"}, "deadline"),
    ({"budget", "funding"}, "budget"),
    ({"budget", "budget-state"}, "budget-state"),
    ({"budget", "budget-other"}, "budget-other"),
)


@cache
def column_words() -> Any:
    """Return the table of the words for columns."""
    return load_table("documents", "columns")


@lru_cache(maxsize=4096)
def head_key(text: str) -> str:
    """Return the head of a column as heads are compared: plain letters, without marks and what stands in brackets.

    >>> head_key("Tổ chức  chủ trì/\\nchủ nhiệm (học hàm)"), head_key("(tháng)")
    ('to chuc chu tri chu nhiem', 'thang')
    """
    low = to_ascii(fold(text.replace(PARAGRAPH, " "))).lower()
    bare = _OTHER_SIGNS.sub(" ", _BRACKETS.sub(" ", low)).strip()
    return bare or _OTHER_SIGNS.sub(" ", low).strip()


@cache
def _exact() -> Mapping[str, tuple[str, ...]]:
    """Return the roles of each head as a whole, without its blanks: recognition loses them."""
    single = {
        head_key(words).replace(" ", ""): (column["role"],)
        for column in column_words()["columns"]
        for words in (*column["has"], *column["is"])
    }
    several = {head_key(words).replace(" ", ""): tuple(roles) for words, roles in column_words()["shared"].items()}
    return single | several


@cache
def _contained() -> tuple[tuple[str, str], ...]:
    """Return the words that tell a column wherever they stand in its head, the longest first, with its role."""
    pairs = {f" {head_key(words)} ": column["role"] for column in column_words()["columns"] for words in column["has"]}
    return tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


@cache
def keys(name: str) -> frozenset[str]:
    """Return one of the plain lists of the table, as heads are compared."""
    return frozenset(map(head_key, column_words()[name]))


@lru_cache(maxsize=4096)
def roles_of(key: str) -> tuple[str, ...]:
    """Return what the head of a column means; several roles where one column holds several things.

    >>> roles_of(head_key("Cơ quan, đơn vị phối hợp")), roles_of(head_key("Tổ chức chủ trì/ Chủ nhiệm"))
    (('cooperating',), ('host', 'lead'))
    >>> roles_of(head_key("Màu sắc"))
    ()
    """
    if not key or len(key) > 200:
        return ()
    if (roles := _exact().get(key.replace(" ", ""))) is not None:
        return roles
    rest, found = f" {key} ", {}
    for words, role in _contained():
        while (at := rest.find(words)) >= 0:
            found[at] = role
            rest = f"{rest[:at]} {'#' * (len(words) - 2)} {rest[at + len(words) :]}"
    roles = tuple(dict.fromkeys(found[at] for at in sorted(found)))
    return next(((one,) for them, one in _ONE if them == set(roles)), roles)


@frozen
class Columns:
    """The columns of a table by what they mean.

    Arguments:
        keys: the heads, as they are compared.
        at: the column of each known meaning.
        shared: of a column that holds names of several kinds, the roles of those names.
        mixed: columns that hold several things that cannot be told apart.
    """

    keys: tuple[str, ...]
    at: Mapping[str, int]
    shared: Mapping[int, tuple[str, ...]]
    mixed: frozenset[int]

    def role(self, index: int) -> str | None:
        """Return what a column means, None where that is not known."""
        own = (role for role, at in self.at.items() if at == index)
        others = roles_of(self.keys[index])  # another column has it already
        return next(own, others[0] if len(others) == 1 else None)

    def head(self, role: str) -> str:
        """Return the head of the column of a role, nothing where there is none."""
        return self.keys[self.at[role]] if role in self.at else ""

    @property
    def title(self) -> int | None:
        """The column that says what is to be done."""
        return self.at.get("title")


def read_columns(heads: Sequence[str]) -> Columns:
    """Read heads of columns, keys of :func:`head_key`; each meaning goes to the first column that has it."""
    at: dict[str, int] = {}
    shared: dict[int, tuple[str, ...]] = {}
    mixed: set[int] = set()
    for index, key in enumerate(heads):
        roles = [role for role in roles_of(key) if role not in at]
        if len(roles) > 1 and WHO.issuperset(roles):
            shared[index] = tuple(roles)
        elif len(roles) > 1:
            mixed.add(index)
            roles = ["title"] if "title" in roles else []
        at.update(dict.fromkeys(roles, index))
    if "title" not in at and "content" in at:
        at["title"] = at.pop("content")
    return Columns(tuple(heads), at, shared, frozenset(mixed))


def head_keys(cells: Iterable[str]) -> tuple[str, ...]:
    """Return the cells of a row as heads are compared; nothing for a row that is too long for a head."""
    them = list(cells)
    return tuple(map(head_key, them)) if sum(map(len, them)) < _LONGEST_HEAD else ()


def table_columns(heads: Sequence[str]) -> Columns | None:
    """Return the columns where these heads are those of a table of tasks or of duties, else None.

    A column that calls itself that of tasks needs two more that are known; ``Nội dung`` alone may head anything: then
    one must say who does it. Prices, marks and names head other tables.
    """
    if not any(heads):
        return None
    columns = read_columns(heads)
    if columns.title is None or len(columns.at) + len(columns.mixed) < 3:
        return None
    if _names_tasks(columns):
        return columns
    tells = WHO & columns.at.keys() or (roles_of(columns.head("title")) == ("title",) and _WHEN & columns.at.keys())
    return columns if tells and keys("other_tables").isdisjoint(heads) else None


def _names_tasks(columns: Columns) -> bool:
    """Tell whether a head says that names of tasks stand below it."""
    title = columns.head("title")
    return (title.startswith("ten ") and len(title) > 4) or any(word in title for word in ("khoa hoc", "kh cn", "khcn"))


def is_table_head(cells: Sequence[str]) -> bool:
    """Tell whether cells are the head of a table of tasks or of duties."""
    return table_columns(head_keys(cells)) is not None
