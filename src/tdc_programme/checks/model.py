"""What a check is told and what it says: rules, findings with their places and mends, options."""

from __future__ import annotations

import datetime as dt
import enum
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..storable import Storable
from ..text.screen import visible
from ..values import Language, choice, each, is_a, optional, string, whole


class Severity(enum.StrEnum):
    """How much a finding matters.

    >>> import tdc_programme as tdc
    >>> tdc.Severity.ERROR.order < tdc.Severity.INFO.order
    True
    """

    ERROR = "error"  #: breaks a binding rule, or two parts of the text contradict each other
    WARNING = "warning"  #: probably a slip, or departs from a rule that has exceptions
    INFO = "info"  #: ambiguous, a habit, or a value that a person must decide

    @property
    def order(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


#: A severity, by its value.
SeverityName: TypeAlias = Literal["error", "warning", "info"]


class FixKind(enum.StrEnum):
    """Whether a rule can mend what it finds.

    >>> [kind.value for kind in FixKind]
    ['safe', 'suggest', 'none']
    """

    SAFE = "safe"  #: one certain repair
    SUGGEST = "suggest"  #: a repair that a person should look at
    NONE = "none"  #: report only


class Alteration(enum.StrEnum):
    """What a certain mend of a rule may change in a text; all else must be read from the mended text as before.

    A rule that names nothing changes no word and no mark: only spaces, invisible characters, the form of letters in
    Unicode, dashes and quotation marks for others, and ``;`` or ``.`` at the end of a line.

    >>> [change.value for change in Alteration]
    ['marks', 'case', 'spelling', 'words', 'number']
    """

    MARKS = "marks"  #: punctuation, also inside a line
    CASE = "case"  #: capital letters
    SPELLING = "spelling"  #: words written another way, none more and none fewer
    WORDS = "words"  #: words that come, go or change places
    NUMBER = "number"  #: how a document number is written, which is then read as that of the same document


#: A kind of alteration, by its value.
AlterationName: TypeAlias = Literal["marks", "case", "spelling", "words", "number"]
#: A kind of mend, by its value.
FixName: TypeAlias = Literal["safe", "suggest", "none"]


@frozen(repr=False)
class RuleSource(Storable):
    """What demands a rule: a law, with the days on which it is in force, or a practice.

    Arguments:
        law: the article, or the practice, in the language of the rule.
        valid_from, valid_to: the first and the last day; None where they are open, or not known.
        compared: whether somebody has read there that the rule holds; where nobody has, it is no more than a hint.

    >>> print(RuleSource("Law 80/2015/QH13, art. 151", valid_to=dt.date(2025, 3, 31)))
    Law 80/2015/QH13, art. 151 (to 31/03/2025)
    """

    law: str = field(validator=string())
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    compared: bool = field(default=True, validator=is_a(bool))

    def __str__(self) -> str:
        first = f"from {self.valid_from:%d/%m/%Y}" if self.valid_from is not None else ""
        last = f"to {self.valid_to:%d/%m/%Y}" if self.valid_to is not None else ""
        days = " ".join(filter(None, (first, last)))
        return f"{self.law} ({days})" if days else self.law

    @guarded
    def holds_on(self, day: dt.date) -> bool:
        """Whether it is in force on a day.

        >>> RuleSource("Law 64/2025/QH15, art. 53", valid_from=dt.date(2025, 4, 1)).holds_on(dt.date(2025, 3, 31))
        False
        """
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@frozen(repr=False, kw_only=True)
class Rule(Storable):
    """One rule, described in one language.

    Arguments:
        code: ``"SYM005"``: its group and a number.
        name: its name in words that stay, ``"unknown-issuer-code"``.
        severity: of a plain case; a finding may be milder (a draft) or graver.
        summary: what it demands, one sentence.
        source: the article of law behind it, or the practice; of several the latest.
        fix: whether it can mend what it finds.
        sources: all of them, the earliest first, with the days on which they are in force.
        changes: what its certain mends may change in a text; empty: no word and no mark.

    >>> import tdc_programme as tdc
    >>> known = {each.code: each for each in tdc.rules(language="en")}
    >>> known["TXT003"].group, known["TXT003"].fixable
    ('TXT', True)
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    severity: Severity = field(validator=is_a(Severity))
    summary: str = field(validator=string())
    source: str = field(default="", validator=string(blank=True))
    fix: FixKind = field(default=FixKind.NONE, validator=is_a(FixKind))
    sources: tuple[RuleSource, ...] = field(default=(), validator=each(is_a(RuleSource)))
    changes: tuple[Alteration, ...] = field(default=(), validator=each(is_a(Alteration)))

    def __str__(self) -> str:
        return f"{self.code} {self.name}: {self.summary}"

    @property
    def group(self) -> str:
        """The letters of its code, ``"SYM"``."""
        return self.code.rstrip("0123456789")

    @property
    def fixable(self) -> bool:
        """Whether some of its findings come with a mend, safe or to be looked at."""
        return self.fix is not FixKind.NONE


@frozen(repr=False)
class Edit(Storable):
    """One change of a text: ``text[start:end]`` becomes ``replacement``.

    Arguments:
        start, end: the place, as offsets in code points into the checked text.
        replacement: what is to stand there.

    >>> import tdc_programme as tdc
    >>> edit = tdc.check("Thư trưởng", rules=["TXT001"]).findings[0].fix.edits[0]
    >>> edit.start, edit.end, edit.replacement
    (0, 10, 'Thứ trưởng')
    """

    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    replacement: str = field(validator=string(blank=True))

    def __str__(self) -> str:
        return f"{self.start}–{self.end} → {self.replacement!r}"

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise DataError(
                f"Edit: ends ({self.end}) before it starts ({self.start})",
                vietnamese=f"Edit: chỗ kết thúc ({self.end}) đứng trước chỗ bắt đầu ({self.start})",
            )


@frozen(repr=False)
class Fix(Storable):
    """A mend: all of its edits, or none.

    Arguments:
        edits: in order, without overlap.
        safe: whether it may be applied without a person looking at it: what the mended text says was read again.
        doubt: why a mend that its rule holds for certain is not: what the mended text says otherwise (``"words"``,
            ``"citations"``, ``"document.recipients"``); None where there is no such doubt.

    >>> import tdc_programme as tdc
    >>> fix = tdc.check("Thư trưởng", rules=["TXT001"]).findings[0].fix
    >>> fix.safe, len(fix.edits)
    (True, 1)
    """

    edits: tuple[Edit, ...] = field(validator=each(is_a(Edit)))
    safe: bool = field(validator=is_a(bool))
    doubt: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return ", ".join(map(str, self.edits))

    def __attrs_post_init__(self) -> None:
        for before, after in zip(self.edits, self.edits[1:]):
            if after.start < before.end:
                raise DataError(
                    f"Fix: edits overlap at {after.start}",
                    vietnamese=f"Fix: các chỗ sửa chồng lên nhau tại {after.start}",
                )


@frozen(repr=False, kw_only=True)
class Related(Storable):
    """A place that a finding is about besides its own: one of many that it tells together.

    Arguments:
        start, end: the place, as offsets in code points into the checked text.
        line, column: the same for people, both from 1.
        text: the words at that place, as written.
        rule: the rule that would have told it by itself, or None.
        message: what that rule says, or None.

    >>> import tdc_programme as tdc
    >>> finding = tdc.check("QUYÉT ĐỊNH ngàyˆ& tháng 5", rules=["TXT016"], language="en").findings[0]
    >>> [(each.line, each.column, each.text) for each in finding.related]
    [(1, 1, 'QUYÉT'), (1, 16, 'ˆ')]
    """

    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    line: int | None = field(default=None, validator=optional(whole(1)))
    column: int | None = field(default=None, validator=optional(whole(1)))
    text: str = field(default="", validator=string(blank=True))
    rule: str | None = field(default=None, validator=optional(string()))
    message: str | None = field(default=None, validator=optional(string()))


@frozen(repr=False, kw_only=True)
class Finding(Storable):
    """One thing found, where it stands and what to do.

    Arguments:
        rule: the rule's code.
        severity: of this case.
        message: what is wrong, in the language that was asked for.
        start, end: the place, as offsets in code points into the checked text (with a path into a value: into
            that string); None where it has none, as of something missing.
        line, column: the same for people, both from 1; the column counts code points.
        text: the words at that place, as written.
        path: the place in a typed value, ``"tasks[1].deliverables[0]"``, or None.
        suggestion: what should stand there instead, or a hint; None where only a person can say.
        fix: the mend, or None.
        file: the file, where files were checked.
        source: the law behind the rule that is in force on the document's day, or the practice; None of what is no
            rule (a file that cannot be read).
        related: the other places that it tells together with its own.

    >>> import tdc_programme as tdc
    >>> finding = tdc.check("Thư trưởng", rules=["TXT001"], language="en").findings[0]
    >>> finding.rule, finding.severity.value, finding.text, finding.suggestion
    ('TXT001', 'error', 'Thư trưởng', 'Thứ trưởng')
    """

    rule: str = field(validator=string())
    severity: Severity = field(validator=is_a(Severity))
    message: str = field(validator=string())
    start: int | None = field(default=None, validator=optional(whole(0)))
    end: int | None = field(default=None, validator=optional(whole(0)))
    line: int | None = field(default=None, validator=optional(whole(1)))
    column: int | None = field(default=None, validator=optional(whole(1)))
    text: str | None = field(default=None, validator=optional(string(blank=True)))
    path: str | None = field(default=None, validator=optional(string()))
    suggestion: str | None = field(default=None, validator=optional(string(blank=True)))
    fix: Fix | None = field(default=None, validator=optional(is_a(Fix)))
    file: str | None = field(default=None, validator=optional(string()))
    source: str | None = field(default=None, validator=optional(string()))
    related: tuple[Related, ...] = field(default=(), validator=each(is_a(Related)))

    @property
    def place(self) -> str:
        """Where it is, as the command says it: file, line and column, or the path of a value."""
        place = visible(self.file or "-")
        if self.line is not None:
            return f"{place}:{self.line}:{self.column}"
        return place if self.path is None else f"{place} {self.path}"

    def __str__(self) -> str:
        """Say it on one line, as the command does."""
        return f"{self.place}: {self.rule} {self.severity}: {visible(self.message)}"


class Lines:
    """The lines of a text, to say an offset as line and column; a line ends at LF, CR LF or CR, as in editors.

    >>> Lines("Số: /TB-TĐC\\r\\nHà Nội").place(16)
    (2, 4)
    """

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        if "\r" not in text:
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
        else:
            for at, letter in enumerate(text):
                if letter == "\n" or (letter == "\r" and text[at + 1 : at + 2] != "\n"):
                    starts.append(at + 1)
        self.starts: Sequence[int] = starts

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of ``offset``, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@frozen(repr=False, kw_only=True)
class Options(Storable):
    """How a check was asked for.

    Arguments:
        rules: codes or their beginnings (``"SYM"``); None for all.
        ignore: codes or beginnings to leave out.
        on: the day as of which to judge; None for the document's own date.
        language: of the messages, ``"vi"`` or ``"en"``.

    >>> import tdc_programme as tdc
    >>> tdc.check("x", rules=["SYM"], language="en").options.language
    'en'
    """

    rules: tuple[str, ...] | None = field(default=None, validator=optional(each(string(blank=True))))
    ignore: tuple[str, ...] = field(default=(), validator=each(string(blank=True)))
    on: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    language: Language = field(default="vi", validator=choice(*get_args(Language)))
