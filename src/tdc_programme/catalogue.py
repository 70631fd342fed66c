"""The programme that the package carries: Programme 1322, as its two published documents give it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import evolve

from .exchange.convert import from_json
from .programme.programme import Programme
from .programme.targets import indicators
from .tables import load_table


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
