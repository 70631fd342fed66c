"""What hypothesis calls when it is imported, where this library is installed: its entry point.

The strategies import hypothesis, so that whichever of the two is imported first finds the other one half made. This
module imports neither, and leaves the registering to the strategies where they are already on their way.
"""

from __future__ import annotations

import sys


def register() -> None:
    """Register the strategies of the public types, unless their own import is under way and does it at its end."""
    if "tdc_programme.strategies" not in sys.modules:
        from .strategies import register as register_strategies

        register_strategies()
