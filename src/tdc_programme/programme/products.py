"""Kinds of product (loại sản phẩm): what a quota counts, so that quotas of several tasks can be added up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, TypeVar, overload

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..storable import Storable
from ..tables import RAISE, Lookup, did_you_mean, load_table
from ..values import each, string
from ..vietnamese.letters import fold

T = TypeVar("T")


@frozen(repr=False, kw_only=True)
class ProductKind(Storable):
    """A kind of product.

    Arguments:
        code: ``"article"``.
        name: in Vietnamese.
        english: in English.
        words: the heads of the units that count it: ``bài báo`` also for ``bài báo chuyên đề``.

    >>> from tdc_programme.programme import product_kind
    >>> kind = product_kind("bài báo")
    >>> (kind.code, kind.english) if kind else None
    ('article', 'news and articles')
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    english: str = field(validator=string())
    words: tuple[str, ...] = field(validator=each(string()))

    def __str__(self) -> str:
        return self.name


@cache
def product_kinds() -> tuple[ProductKind, ...]:
    """Return the known kinds.

    >>> [kind.code for kind in product_kinds()][:3]
    ['event', 'scientific_article', 'article']
    """
    table = load_table("programme", "product_kinds")
    return tuple(ProductKind(**{**entry, "words": tuple(entry["words"])}) for entry in table["kinds"])


@cache
def _by_words() -> Mapping[str, tuple[ProductKind, ...]]:
    return Lookup(product_kinds(), fold=fold, names=lambda kind: kind.words).by_name


@overload
def product_kind(unit: str) -> ProductKind: ...
@overload
def product_kind(unit: str, *, default: T) -> ProductKind | T: ...
@guarded
def product_kind(unit: str, *, default: Any = RAISE) -> Any:
    """Return the kind of product that a unit counts, by its first words.

    Arguments:
        unit: as a quota has it, ``"bài báo"``.
        default: what to return where the unit counts no known product, instead of raising.

    Raises:
        DataError: it counts no known product; the reason names near words.

    >>> product_kind("Bài báo khoa học").code, product_kind("bài báo").code
    ('scientific_article', 'article')
    >>> product_kind("đại biểu", default=None)
    """
    kind = _kind_of(unit)
    if kind is None and default is RAISE:
        raise DataError(f"no known kind of product{did_you_mean(fold(unit), _by_words())}", text=unit)
    return default if kind is None else kind


@lru_cache(maxsize=4096)
def _kind_of(unit: str) -> ProductKind | None:
    words = fold(unit).split()
    heads = (" ".join(words[:length]) for length in range(min(len(words), 5), 0, -1))
    return next((_by_words()[head][0] for head in heads if head in _by_words()), None)


def product_code(unit: str) -> str:
    """Return the code of the kind of product that a unit counts, or the unit itself where no kind is known.

    >>> product_code("bài báo"), product_code("đại biểu")
    ('article', 'đại biểu')
    """
    kind = _kind_of(unit)
    return unit if kind is None else kind.code
