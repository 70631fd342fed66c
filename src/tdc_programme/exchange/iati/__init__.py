"""Results in the shape of the International Aid Transparency Initiative (IATI 2.03)."""

from __future__ import annotations

from .values import ReportingOrganisation
from .writing import to_iati

__all__ = ["ReportingOrganisation", "to_iati"]
