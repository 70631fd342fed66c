"""Programmes, tasks and quotas for the tests of tables."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import tdc_programme as tdc

PROGRAMME = tdc.programme_1322()
START = dt.date(2025, 1, 1)


def quota(amount: int | Decimal, unit: str = "bài") -> tdc.DeliverableQuota:
    return tdc.DeliverableQuota(text=f"{unit}", total=tdc.Quantity(amount, unit))


def task(*quotas: tdc.DeliverableQuota, **said: object) -> tdc.Task:
    made = tdc.Deliverable(text="A", quotas=quotas)
    return tdc.Task(title="Truyền thông", deliverables=(made,), **said)  # type: ignore[arg-type]  # what a test says of it
