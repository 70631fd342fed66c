"""Reading the tables that the package carries (JSON files beside the code that uses them)."""

from __future__ import annotations

from typing import Any

__all__ = ["load_table"]


def load_table(package: str, name: str) -> Any:
    """Read ``data/<name>.json`` of the sub-package ``package`` (``"law"``, or ``""`` for the top one).

    Callers keep what they make of it (``functools.cache``): a table is read once, on first use.
    """
    import json
    from importlib.resources import files

    folder = files("tdc_programme").joinpath(package) if package else files("tdc_programme")
    return json.loads(folder.joinpath("data", f"{name}.json").read_text(encoding="utf-8"))
