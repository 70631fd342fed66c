"""Values as people look at them: in a notebook, on a page.

The everyday names are at the top too (``tdc_programme.html_of``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .notebook import NotebookShell, html_of, load_ipython_extension
    from .pages import report_page

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "notebook": "NotebookShell html_of load_ipython_extension",
    "pages": "report_page",
}

__all__ = [
    "NotebookShell", "html_of", "load_ipython_extension", "report_page",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
