"""The tables of units and of the words around them."""

from __future__ import annotations

from tdc_programme.tables import load_table
from tdc_programme.vietnamese.quantities import Quantity, parse_quantity
from tdc_programme.vietnamese.quantities.units import LONGEST_PHRASE


class TestTables:
    def test_every_list_has_its_source(self) -> None:
        units, contexts = load_table("vietnamese", "units"), load_table("vietnamese", "units_context")
        sections = [*units["kinds"].values(), *(s for name, s in units.items() if name != "kinds"), *contexts.values()]
        assert all(section["source"].strip() for section in sections)

    def test_no_phrase_is_longer_than_is_looked_for(self) -> None:
        units = load_table("vietnamese", "units")
        phrases = [p for kind in units["kinds"].values() for p in kind["words"]] + units["modifiers"]["words"]
        assert max(len(phrase.split()) for phrase in phrases) <= LONGEST_PHRASE

    def test_every_unit_of_the_table_is_read(self) -> None:
        for kind in load_table("vietnamese", "units")["kinds"].values():
            for unit in (*kind["signs"], *kind["words"]):
                assert parse_quantity(f"12 {unit}") == Quantity(12, unit)
