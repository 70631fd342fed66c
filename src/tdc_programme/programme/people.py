"""Organisations and persons: who hosts a task (tổ chức chủ trì) and who leads it (chủ nhiệm nhiệm vụ)."""

from __future__ import annotations

from functools import cache

from attrs import field, frozen

from ..law.units import agency_units
from ..storable import Storable
from ..tables import Confidence, Lookup, load_table
from ..text import view
from ..text.patterns import Pattern
from ..values import each, is_a, optional, string, whole
from ..vietnamese.letters import fold

_BETWEEN_TITLES = Pattern.plain(r"[.,\s]+", yes=("⟦., ⟧TS",), no=("PGS.",))
_DASH = Pattern.plain(r"\s*[-–—]\s*", yes=("⟦ – ⟧Đo lường",), no=("Đo lường",))


@frozen(repr=False, kw_only=True)
class AcademicTitle(Storable):
    """An academic or professional title (học hàm, học vị) before a name.

    Arguments:
        abbreviation: ``"ThS."``.
        name: ``"thạc sĩ"``.
        english: ``"master"``.
        is_rank: a rank conferred on teachers (học hàm: GS., PGS.), not a degree (học vị).
        order: 1 a first degree … 6 professor.
        variants: other ways in which it is written.
        source: where it was seen; there is no binding list of these abbreviations.

    >>> import tdc_programme as tdc
    >>> [title.english for title in tdc.Person("Nguyễn Văn A", title="PGS.TS.").titles]
    ['associate professor', 'doctor (PhD)']
    """

    abbreviation: str = field(validator=string())
    name: str = field(validator=string())
    english: str = field(validator=string())
    is_rank: bool = field(validator=is_a(bool))
    order: int = field(validator=whole(1))
    variants: tuple[str, ...] = field(default=(), validator=each(string()))
    source: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.abbreviation


@cache
def academic_titles() -> tuple[AcademicTitle, ...]:
    """Return the known titles, from the first degree up.

    >>> [title.abbreviation for title in academic_titles() if title.is_rank]
    ['PGS.', 'GS.']
    """
    table = load_table("programme", "academic_titles")
    titles = (AcademicTitle(**{**entry, "variants": tuple(entry.get("variants", ()))}) for entry in table["titles"])
    return tuple(sorted(titles, key=lambda title: title.order))


def _letters(text: str) -> str:
    """Return the letters alone, so that ``Th.S``, ``ThS.`` and ``ths`` are the same."""
    return "".join(filter(str.isalnum, fold(text)))


@cache
def _titles() -> Lookup[AcademicTitle]:
    return Lookup(academic_titles(), fold=_letters, names=lambda one: (one.abbreviation, one.name, *one.variants))


def titles_of(text: str) -> tuple[AcademicTitle, ...] | None:
    """Return the titles that the words before a name mean, in their order; None where a part is no known title.

    >>> [title.english for title in titles_of("PGS.TS.") or ()]
    ['associate professor', 'doctor (PhD)']
    >>> titles_of("Ông")
    """
    said = view(text).text.strip()
    whole_title = _titles().get(said)
    if whole_title is not None:
        return (whole_title,)
    titles: list[AcademicTitle] = []
    parts = [part for part in _BETWEEN_TITLES.split(said) if part]
    while parts:
        # The longest run of parts that is one title: "Th", "S" before "Th".
        for length in range(min(len(parts), 4), 0, -1):
            title = _titles().get("".join(parts[:length]))
            if title is not None:
                titles.append(title)
                del parts[:length]
                break
        else:
            return None
    return tuple(titles) or None


@frozen(repr=False)
class Organisation(Storable):
    """An organisation (tổ chức), by its name as written.

    >>> Organisation("Viện Năng suất  Việt Nam").key == Organisation("VIỆN NĂNG SUẤT VIỆT NAM").key
    True
    """

    name: str = field(validator=string())

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """Its name with case and the ways of writing a tone or a dash made equal, to group by."""
        return _name_key(self.name)

    @property
    def official_name(self) -> str | None:
        """Its official name where it is a unit whose name is known from a decision; None where it is not.

        >>> Organisation("Trung tâm Hỗ trợ Phát triển doanh nghiệp vừa và nhỏ 2").official_name
        'Trung tâm Hỗ trợ Phát triển Doanh nghiệp vừa và nhỏ 2'
        """
        sure = [unit.name for unit in agency_units(name=self.name) if unit.confidence is Confidence.HIGH]
        return sure[0] if len(sure) == 1 else None


@frozen(repr=False)
class Person(Storable):
    """A person (cá nhân).

    Arguments:
        name: ``"Nguyễn Thị Thu Hà"``.
        title: academic title before it as written, ``"ThS."``, or None.

    >>> str(Person("Đặng Anh Đức", "ThS."))
    'ThS. Đặng Anh Đức'
    """

    name: str = field(validator=string())
    title: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.name if self.title is None else f"{self.title} {self.name}"

    @property
    def titles(self) -> tuple[AcademicTitle, ...]:
        """The known titles before the name; none where there is no title or an unknown one."""
        return (titles_of(self.title) or ()) if self.title is not None else ()

    @property
    def key(self) -> str:
        """The name without its title, to group by. Two persons of one name have one key."""
        return _name_key(self.name)


def _name_key(name: str) -> str:
    return _DASH.sub(" - ", " ".join(fold(name).split()))
