"""The scripts of the project, which stand beside the package: loaded to be tried."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

#: Where those that make pages, pictures and data are.
DOCS = Path(__file__).resolve().parent.parent / "docs"


def load(script: Path) -> ModuleType:
    """Load a script as a module of its own name."""
    spec = importlib.util.spec_from_file_location(script.stem, script)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[script.stem] = importlib.util.module_from_spec(spec)  # where data classes look for their types
    spec.loader.exec_module(module)
    return module
