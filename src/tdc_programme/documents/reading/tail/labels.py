"""The labels of what goes with a document (phụ lục, mẫu)."""

from __future__ import annotations

from ....text import View
from ....text.patterns import Pattern
from ...words import strip_mark
from ..layout import is_caps, tidy

_LABEL = Pattern.plain(
    r"(?:PHỤ\s++LỤC|Phụ\s++lục|MẪU\s++SỐ|Mẫu\s++số|BIỂU\s++MẪU|Biểu\s++mẫu)"
    r"(?:\s++(?:số\s++)?[IVXLC\d]{1,6}[A-Za-z]?)?\b\s*+[.:]?",
    yes=("⟦PHỤ LỤC II⟧", "⟦Phụ lục số 1a:⟧ Danh mục", "⟦Biểu mẫu ⟧kèm theo"),
    no=("phụ lục II", "PHỤ LỤCA"),
)


def is_attachment_label(text: str) -> bool:
    """Tell whether a paragraph is the label of an appendix, alone or before its title."""
    match = _LABEL.match(text)
    return match is not None and (
        match.end() == len(text) or is_caps(text[match.end() :]) or text[match.end() - 1] in ".:"
    )


def attachment_label(v: View) -> tuple[View, View | None]:
    """Return the label of an appendix (``PHỤ LỤC II``), and the title where it stands on the same line."""
    match = _LABEL.match(v.text)
    end = match.end() if match else len(v.text)
    rest = tidy(v.part(end, len(v.text)))
    return strip_mark(v.part(0, end), ".: "), rest if rest.text else None
