"""The programme that the package carries, as its two published documents give it; and what became of what has ended."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, overload

from attrs import evolve

from .arguments import guarded
from .errors import CitationError
from .exchange.convert import from_json
from .law.authorities import Agency
from .law.lookup import agency, agency_after
from .programme.programme import Programme
from .programme.targets import indicators
from .programme.territory import Province, province, province_after
from .tables import RAISE, load_table

T = TypeVar("T")

#: Days on which each province that has ended was there under its name: the last ones of Thừa Thiên Huế and of the 63.
_DAYS_OF_THE_ENDED = (dt.date(2025, 6, 30), dt.date(2024, 12, 31))


@cache
def programme_1322() -> Programme:
    """Return Programme 1322: its legal bases, the orientations for 2024, the tasks that start in 2025.

    The content is that of the letter with the draft orientations (2023) and of the notice with the selected tasks
    (2024), in canonical spelling: their misprints are mended, their words are not changed. Its targets are those of
    :func:`~tdc_programme.programme.targets.indicators`.

    >>> programme = programme_1322()
    >>> programme.code, len(programme.legal_bases), len(programme.tasks)
    ('1322', 4, 2)
    >>> programme.task(2).quotas()[0].total.amount
    18
    """
    programme = from_json(json.dumps(load_table("", "programme_1322")["programme"]), Programme)
    return evolve(programme, indicators=indicators(programme.code, default=()))


@cache
def programme_1322_sources() -> Mapping[str, str]:
    """Return where each entry of :func:`programme_1322` comes from, by its path; in Vietnamese.

    >>> programme_1322_sources()["orientations[0].orientations[4]"]
    'Tổng cục Tiêu chuẩn Đo lường Chất lượng, công văn /TĐC-KHTC năm 2023 (dự thảo), văn bản kèm theo, mục 5'
    """
    sources: dict[str, str] = load_table("", "programme_1322")["sources"]
    return MappingProxyType(sources)


@overload
def successor_of(thing: Agency, *, on: dt.date | None = None) -> Agency | None: ...
@overload
def successor_of(thing: Province, *, on: dt.date | None = None) -> Province | None: ...
@overload
def successor_of(thing: str, *, on: dt.date | None = None) -> Agency | Province | None: ...
@overload
def successor_of(thing: Agency | Province | str, *, on: dt.date | None = None, default: T) -> Agency | Province | T: ...
@guarded
def successor_of(thing: Agency | Province | str, *, on: dt.date | None = None, default: Any = RAISE) -> Any:
    """Return what took the place of an agency or a province (cơ quan, đơn vị hành chính kế tục); None where it goes on.

    Arguments:
        thing: an agency or a province, or a text: the code or the name of an agency, the name of a province.
        on: a day: return what was there on it. Without one, what there is by the last that is known.
        default: what to return where it goes on, or what took its place is not known, instead of None and of raising.

    Raises:
        CitationError: no agency and no province has this name; or what took an agency's place is not in the table of
            agencies. The reason names it where it is known.

    An agency whose parts went to several has the main one here; the others are its ``other_successors``.

    >>> successor_of("Bộ Kế hoạch và Đầu tư").code, successor_of("tỉnh Hải Dương").name
    ('BTC', 'Hải Phòng')
    >>> successor_of("BKHCNMT", on=dt.date(2010, 1, 1)).name
    'Bộ Khoa học và Công nghệ'
    >>> successor_of("Bộ Tài chính")
    >>> successor_of("Tổng cục Thuế")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: 'Tổng cục Thuế': what took its place is Cục Thuế, of no known code
    """
    try:
        found = _named(thing) if isinstance(thing, str) else thing
        later = agency_after(found, on) if isinstance(found, Agency) else province_after(found, on)
    except CitationError:
        if default is RAISE:
            raise
        return default
    return default if later is None and default is not RAISE else later


def _named(name: str) -> Agency | Province:
    """Return the agency of a code or a name, or the province of a name; one that ended under it, where there is one."""
    found = agency(name, default=None)
    if found is not None:
        return found
    for day in (None, *_DAYS_OF_THE_ENDED):
        unit = province(name, on=day, default=None)
        if unit is not None:
            return unit
    raise CitationError("no agency and no province has this name", text=name)
