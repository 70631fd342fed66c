"""All tables of a programme together."""

from __future__ import annotations

import datetime as dt

import tdc_programme as tdc

from .common import PROGRAMME, START


def test_a_programme_gives_all_its_tables() -> None:
    held = [tdc.Delivery(quota=PROGRAMME.tasks[0].quotas()[0], on=dt.date(2025, 6, 1), task=1)]
    tables = tdc.programme_tables(PROGRAMME, held, dt.date(2026, 1, 1), start=START)
    assert list(tables) == ["tasks", "deliverables", "quotas", "milestones", "progress", "deliveries"]
    assert "deliveries" not in tdc.programme_tables(PROGRAMME, on=dt.date(2026, 1, 1))
    assert tables["milestones"].column("due").null_count == 0
