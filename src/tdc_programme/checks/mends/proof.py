"""The proof of a certain mend: what the mended text says, read again, is what the text said.

Every mend that a rule holds for certain is put to it. First its own words are looked at: which words and marks it
changes, and whether the rule names such a change. Then all mends of a text are made at once and the whole text is read
again: the document with its head, recipients, bases, signature, tasks and parts; citations, numbers, dates, quantities
and references, in order. Where that differs, each mend is tried in its own surroundings, and if need be in halves, to
find those that do it. They become suggestions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import attrs

from ...law.layers import Layers
from ...text import view
from ..context import Context
from ..model import Alteration, Edit, Finding, Fix
from .edits import applied, stretch, together
from .readings import differences, said_otherwise
from .sameness import Sameness

#: So many times a text is read again at most to find the mend that is not certain; those left untried are not either.
_MOST_READINGS = 16
#: What is read around a mend that is looked at alone (in characters).
_AROUND = 800


@attrs.frozen
class Proven:
    """The findings of a text with those fixes certain that are.

    Arguments:
        findings: as given, but for the fixes in doubt.
        after: the text with all certain fixes made, read; None where there is none.
    """

    findings: list[Finding]
    after: Context | None = None


def proven(context: Context, findings: Sequence[Finding], changes: Mapping[str, frozenset[Alteration]]) -> Proven:
    """Return findings whose safe fixes are certain; those that are not become suggestions.

    Arguments:
        context: the text in which they were found.
        changes: what each rule's certain fixes may change, by its code.
    """
    named: dict[Fix, frozenset[Alteration]] = {}
    for each in findings:
        if each.fix is not None and each.fix.safe:
            named[each.fix] = named.get(each.fix, frozenset(Alteration)) & changes.get(each.rule, frozenset())
    if not named:
        return Proven(list(findings))
    proof = _Proof(context, named)
    after = proof.read_whole()
    return Proven([attrs.evolve(each, fix=proof.judged(each.fix)) for each in findings], after)


@attrs.define(eq=False)
class _Proof:
    """One text and the fixes that are put to the proof in it."""

    context: Context
    named: Mapping[Fix, frozenset[Alteration]]
    doubts: dict[Fix, str] = attrs.field(factory=dict)
    readings: int = 0

    def judged(self, fix: Fix | None) -> Fix | None:
        """Return a fix as it came out."""
        if fix is None or fix not in self.doubts:
            return fix
        return attrs.evolve(fix, safe=False, doubt=self.doubts[fix])

    def read_whole(self) -> Context | None:
        """Doubt the fixes that change what the text says, and return the text with the others made."""
        self._doubt_words()
        fixes = self._left()
        after, otherwise = self._read(fixes)
        if otherwise is not None:
            self._doubt_alone(fixes)
            fixes = self._left()
            after, otherwise = self._read(fixes)
        if otherwise is not None:
            after = self._doubt_in_halves(fixes)
        return after

    def _left(self) -> list[Fix]:
        return together(fix for fix in self.named if fix not in self.doubts)

    def _sameness(self, fixes: Sequence[Fix]) -> Sameness:
        return Sameness(self.context.source, fixes, [self.named[fix] for fix in fixes])

    def _doubt_words(self) -> None:
        fixes = list(self.named)
        sameness = self._sameness(fixes)
        for index, fix in enumerate(fixes):
            breach = sameness.breach(index)
            if breach is None and Alteration.NUMBER in self.named[fix] and not self._in_number(fix):
                breach = "words"
            if breach is None and self._is_speck(fix):
                breach = "recognition"
            if breach is not None:
                self.doubts[fix] = breach

    def _is_speck(self, fix: Fix) -> bool:
        """Whether a fix moves marks and spaces in a text that was recognised on a page: specks look like them."""
        if self.named[fix] - {Alteration.MARKS} or not self.context.recognition_slips:
            return False
        old, new = map(view, stretch(self.context.source, fix))
        return old.text != new.text

    def _in_number(self, fix: Fix) -> bool:
        """Whether a fix stays inside the number of a document."""
        numbers = self.context.layers.document_numbers
        at = bisect_right(numbers, fix.edits[0].start, key=lambda each: each.start) - 1
        return at >= 0 and fix.edits[-1].end <= numbers[at].end

    def _read(self, fixes: Sequence[Fix]) -> tuple[Context | None, str | None]:
        """Read the text with fixes made; and say what it says otherwise, None where there is nothing."""
        if not fixes:
            return None, None
        self.readings += 1
        after = self.context.with_text(applied(self.context.source, fixes))
        return after, next(differences(self.context, after, self._sameness(fixes)), None)

    def _doubt_alone(self, fixes: Sequence[Fix]) -> None:
        """Doubt each fix that changes what is read in its own surroundings."""
        source = self.context.source
        for fix in fixes:
            left, right = max(0, fix.edits[0].start - _AROUND), fix.edits[-1].end + _AROUND
            before = source[left:right]
            there = attrs.evolve(fix, edits=tuple(_moved(edit, -left) for edit in fix.edits))
            otherwise = said_otherwise(Layers(before), Layers(applied(before, [there])), self._sameness([fix]))
            if (name := next(otherwise, None)) is not None:
                self.doubts[fix] = name

    def _doubt_in_halves(self, fixes: Sequence[Fix]) -> Context | None:
        """Doubt the fixes without which the text says the same, and return it with the others made."""
        sure: list[Fix] = []
        kept: Context | None = None
        untried = [fixes]
        while untried:
            some = untried.pop()
            tried = self.readings < _MOST_READINGS
            after, otherwise = self._read(together([*sure, *some])) if tried else (None, "untried")
            if otherwise is None:
                sure, kept = [*sure, *some], after
            elif len(some) == 1 or after is None:
                self.doubts.update(dict.fromkeys(some, otherwise))
            else:
                untried += [some[len(some) // 2 :], some[: len(some) // 2]]
        return kept


def _moved(edit: Edit, by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.replacement)
