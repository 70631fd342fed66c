"""What is one string in JSON because a table of the library has it: kinds of document, agencies, provinces …

Inside another value such a row is the name that finds it in its table; its fields are there for whoever asks the
library. A row that somebody made, or that differs from the table's in anything, is an object. Each string finds one
row: a name that several rows share belongs to the one that the library answers with when asked by that name alone; the
others have their issuer or their family behind it (``"Quyết định (Thủ tướng Chính phủ)"``), or are objects.

A row that is written by itself (``to_json(agency("BKHCN"))``) is an object too: somebody wants to see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from ...law.authorities import Agency, AssemblyTerm, agencies, assembly_terms
from ...law.kinds import DocumentKind, Family, document_kinds
from ...law.lookup import agency
from ...programme.people import AcademicTitle, academic_titles
from ...programme.products import ProductKind, product_kinds
from ...programme.territory import Province, province, provinces
from ...tables import did_you_mean
from .strings import StringForm, is_same

T = TypeVar("T")


def _of_kind(kind: DocumentKind) -> str:
    """Return the label of a kind, with its issuer or family where the label alone means another one."""
    alike = [one for one in document_kinds() if one.label == kind.label]
    plain = [one for one in alike if one.issuer is None and one.family is not Family.PARTY]
    if len(alike) == 1 or plain == [kind]:
        return kind.label
    return f"{kind.label} ({'Đảng' if kind.family is Family.PARTY else kind.issuer})"


def _of_agency(one: Agency) -> str | None:
    return next((name for name in (one.code, one.name) if agency(name, default=None) == one), None)


def _of_province(one: Province) -> str | None:
    return one.name if province(one.name, default=None) == one else None


def _row_form(
    english: str, vietnamese: str, example: str, rows: Callable[[], Iterable[T]], name_of: Callable[[T], str | None]
) -> StringForm[T]:
    """Make the form of the rows of a table, which is read when the first of them is."""

    @cache
    def rows_by_name() -> Mapping[str, T]:
        named = [(name, row) for row in rows() if (name := name_of(row)) is not None]
        times = Counter(name for name, _ in named)
        return {name: row for name, row in named if times[name] == 1}

    @cache
    def names() -> Mapping[T, str]:
        return {row: name for name, row in rows_by_name().items()}

    def write(row: T) -> str | None:
        name = names().get(row)
        if name is None or not (rows_by_name()[name] is row or is_same(rows_by_name()[name], row)):
            return None
        return name

    def why(text: str) -> tuple[str, str] | None:
        near = did_you_mean(text[:80], rows_by_name())
        return (f"{text!r:.80} is no {english}{near}", f"{text!r:.80} không phải {vietnamese}") if near else None

    return StringForm(
        f'{english} ("{example}")',
        f'{vietnamese} ("{example}")',
        write,
        lambda text: rows_by_name().get(text),
        listed=lambda: tuple(rows_by_name()),
        why=why,
    )


ROWS: Mapping[type, StringForm[Any]] = {
    DocumentKind: _row_form("kind of document", "loại văn bản", "Thông tư", document_kinds, _of_kind),
    Agency: _row_form("code or name of an agency", "mã hoặc tên cơ quan", "BKHCN", agencies, _of_agency),
    AssemblyTerm: _row_form(
        "term of the National Assembly", "khóa Quốc hội", "QH15", assembly_terms, lambda it: it.code
    ),
    Province: _row_form("province", "tỉnh, thành phố", "Hà Nội", provinces, _of_province),
    AcademicTitle: _row_form("academic title", "học hàm, học vị", "TS.", academic_titles, lambda it: it.abbreviation),
    ProductKind: _row_form("code of a product", "mã sản phẩm", "article", product_kinds, lambda it: it.code),
}
