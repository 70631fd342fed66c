"""The formats of the outside world: JSON, linked data, identifiers.

The everyday names are at the top too (``tdc_programme.to_json``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .calendars import (
        Agenda,
        CalendarEntry,
        ComponentKind,
        LeftOut,
        LeftOutReason,
        Schedulable,
        agenda,
        to_calendar,
    )
    from .convert import from_json, make_converter, to_json
    from .converters import configure_converter
    from .iati import ReportingOrganisation, to_iati
    from .identifiers import frbr_uri
    from .json_form.schemas import json_schema
    from .linked import Linkable, from_linked_data, to_linked_data

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "calendars": "Agenda CalendarEntry ComponentKind LeftOut LeftOutReason Schedulable agenda to_calendar",
    "convert": "from_json make_converter to_json",
    "converters": "configure_converter",
    "iati": "ReportingOrganisation to_iati",
    "identifiers": "frbr_uri",
    "json_form.schemas": "json_schema",
    "linked": "Linkable from_linked_data to_linked_data",
}

__all__ = [
    "Agenda", "CalendarEntry", "ComponentKind", "LeftOut", "LeftOutReason", "Linkable", "ReportingOrganisation",
    "Schedulable", "agenda", "configure_converter", "frbr_uri", "from_json", "from_linked_data", "json_schema",
    "make_converter", "to_calendar", "to_iati", "to_json", "to_linked_data",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
