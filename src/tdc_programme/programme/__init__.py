"""Programme 1322's own model: orientations, tasks, deliverables, quotas, their calendar and progress.

The everyday names are at the top too (``tdc_programme.milestones``); the others live here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .arithmetic.conventions import Convention, Counting
    from .arithmetic.derivation import QuotaNumbers, derive
    from .arithmetic.figures import Contradiction, ContradictionKind, Derivation, Figure, FigureKind, Measure, Note
    from .arithmetic.intervals import Interval
    from .cells import TableCell
    from .chain import LegalGraph, LegalLink, LegalStep, Relation, legal_graph
    from .deliverables import Deliverable, DeliverableQuota
    from .explaining import explain
    from .facts import FactTopic, ProgrammeFact, programme_facts
    from .merging import Change, ChangeKind, Merge, merge_tasks
    from .orientations import OrientationPlan, PriorityOrientation
    from .papers import ProgrammePaper, programme_papers
    from .people import AcademicTitle, Organisation, Person, academic_titles, titles_of
    from .products import ProductKind, product_kind, product_kinds
    from .programme import Programme, ProgrammeProgress
    from .quota_rows import QuantityTotal, QuotaRow
    from .targets import Aggregation, Baseline, Indicator, IndicatorPeriod, Measurement, Outlook, indicators
    from .tasks import Task
    from .territory import Province, Region, key_economic_regions, province, provinces, region_of, regions
    from .time.laws import ProcedureLaw, law_of, procedure_laws
    from .time.lifecycle import LimitRuling, TaskDeadline, current_stage, next_deadlines
    from .time.procedure import Direction, Event, ProcedureLimit, Stage, procedure_limits
    from .time.progress import Acceptance, Delivery, Misfit, MisfitReason, Progress, QuotaProgress, Status, progress
    from .time.rollup import Groups, ProductTotal, RollUp, StatusCount, roll_up
    from .time.schedule import Milestone, MilestoneKind, Window, due_between, end_window, milestones, start_window

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "arithmetic.conventions": "Convention Counting",
    "arithmetic.derivation": "QuotaNumbers derive",
    "arithmetic.figures": "Contradiction ContradictionKind Derivation Figure FigureKind Measure Note",
    "arithmetic.intervals": "Interval",
    "cells": "TableCell",
    "chain": "LegalGraph LegalLink LegalStep Relation legal_graph",
    "deliverables": "Deliverable DeliverableQuota",
    "explaining": "explain",
    "facts": "FactTopic ProgrammeFact programme_facts",
    "merging": "Change ChangeKind Merge merge_tasks",
    "orientations": "OrientationPlan PriorityOrientation",
    "papers": "ProgrammePaper programme_papers",
    "people": "AcademicTitle Organisation Person academic_titles titles_of",
    "products": "ProductKind product_kind product_kinds",
    "programme": "Programme ProgrammeProgress",
    "quota_rows": "QuantityTotal QuotaRow",
    "targets": "Aggregation Baseline Indicator IndicatorPeriod Measurement Outlook indicators",
    "tasks": "Task",
    "territory": "Province Region key_economic_regions province provinces region_of regions",
    "time.laws": "ProcedureLaw law_of procedure_laws",
    "time.lifecycle": "LimitRuling TaskDeadline current_stage next_deadlines",
    "time.procedure": "Direction Event ProcedureLimit Stage procedure_limits",
    "time.progress": "Acceptance Delivery Misfit MisfitReason Progress QuotaProgress Status progress",
    "time.rollup": "Groups ProductTotal RollUp StatusCount roll_up",
    "time.schedule": "Milestone MilestoneKind Window due_between end_window milestones start_window",
}

__all__ = [
    "AcademicTitle", "Acceptance", "Aggregation", "Baseline", "Change", "ChangeKind", "Contradiction",
    "ContradictionKind", "Convention", "Counting", "Deliverable", "DeliverableQuota", "Delivery", "Derivation",
    "Direction", "Event", "FactTopic", "Figure", "FigureKind", "Groups", "Indicator", "IndicatorPeriod", "Interval",
    "LegalGraph", "LegalLink", "LegalStep", "LimitRuling", "Measure", "Measurement", "Merge", "Milestone",
    "MilestoneKind", "Misfit", "MisfitReason", "Note", "Organisation", "OrientationPlan", "Outlook", "Person",
    "PriorityOrientation", "ProcedureLaw", "ProcedureLimit", "ProductKind", "ProductTotal", "Programme",
    "ProgrammeFact", "ProgrammePaper", "ProgrammeProgress", "Progress", "Province", "QuantityTotal", "QuotaNumbers",
    "QuotaProgress", "QuotaRow", "Region", "Relation", "RollUp", "Stage", "Status", "StatusCount", "TableCell",
    "Task", "TaskDeadline", "Window", "academic_titles", "current_stage", "derive", "due_between", "end_window",
    "explain", "indicators", "key_economic_regions", "law_of", "legal_graph", "merge_tasks", "milestones",
    "next_deadlines", "procedure_laws", "procedure_limits", "product_kind", "product_kinds", "programme_facts",
    "programme_papers", "progress", "province", "provinces", "region_of", "regions", "roll_up", "start_window",
    "titles_of",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
