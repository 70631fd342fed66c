"""Every mend that counts as certain in real texts, for people to read (``make mends``).

The texts stand outside the project, in the folder that ``TDC_SHARED`` names. Each mend is a line: its rule, the text,
the place, ``before → after`` in its words. At the end stand the mends by rule, those that the proof by reading refused
by what they would have changed, and the seconds it took. It fails where a second run would mend again.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from attrs import Factory, define, frozen

from tdc_programme.checks import Finding, Fix, check
from tdc_programme.checks.fixes import mend
from tdc_programme.checks.mends.edits import applied

_AROUND = 48  # characters that are shown on either side


@frozen
class Mend:
    """One mend of one text: what stood there, what stands there after it, and the words around."""

    rule: str
    file: str
    start: int
    doubt: str | None
    line: str


@define
class Listed:
    """The mends of texts, and the texts that a second run would change."""

    mends: list[Mend] = Factory(list)
    restless: list[str] = Factory(list)

    @property
    def certain(self) -> Counter[str]:
        """How many mends were made, by rule."""
        return Counter(each.rule for each in self.mends if each.doubt is None)

    @property
    def refused(self) -> Counter[tuple[str, str]]:
        """How many mends their rule held for certain and the proof did not, by rule and by what they change."""
        return Counter((each.rule, each.doubt) for each in self.mends if each.doubt is not None)


def _line(text: str, fix: Fix) -> str:
    start, end = fix.edits[0].start, fix.edits[-1].end
    left, right = max(0, start - _AROUND), end + _AROUND
    after = applied(text, [fix])
    done = after[start : len(after) - (len(text) - end)]
    said = f"{text[left:start]}⟦{text[start:end]} → {done}⟧{text[end:right]}"
    return said.replace("\n", "⏎").replace("\t", "⇥")


def mends_of(name: str, text: str, findings: Iterable[Finding]) -> Iterator[Mend]:
    """Iterate over the mends of one text that are certain, or that its rule held for certain."""
    for finding in findings:
        fix = finding.fix
        if fix is not None and (fix.safe or fix.doubt is not None):
            yield Mend(finding.rule, name, finding.start or 0, fix.doubt, _line(text, fix))


def listed(texts: Iterable[tuple[str, str]], rules: str | None = None) -> Listed:
    """Mend texts and list what was done to them."""
    done = Listed()
    for name, text in texts:
        report = check(text, rules=rules)
        done.mends += mends_of(name, text, report.findings)
        mended = mend(text, report.options)
        for later in range(2):  # mends that the first ones laid bare, then what a second run would do
            findings = check(mended, rules=rules).findings if mended != text else ()
            if later == 0 and any(each.fix is not None and each.fix.safe for each in findings):
                done.restless.append(name)
    return done


def _texts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("precision", Path(__file__).resolve().with_name("precision.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["precision"] = module
    spec.loader.exec_module(module)
    return module


def main(arguments: list[str] | None = None) -> int:
    """List the mends of the texts under ``TDC_SHARED`` and return what the process ends with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", default=["raw"], help="beginnings of the names of texts (raw)")
    parser.add_argument("--rules", help="codes or their beginnings")
    asked = parser.parse_args(arguments)
    shared = os.environ.get("TDC_SHARED")
    if not shared:
        print("TDC_SHARED names no folder of texts", file=sys.stderr)
        return 2
    began = time.perf_counter()
    done = listed(_texts().texts(Path(shared), asked.parts), asked.rules)
    for each in sorted(done.mends, key=lambda each: (each.doubt is not None, each.rule)):
        print(each.rule, f"({each.doubt})" if each.doubt else "", f"{each.file}:{each.start}", each.line)
    print(f"\ncertain: {dict(sorted(done.certain.items()))}")
    print(f"refused: {dict(sorted(done.refused.items()))}")
    print(f"changed by a second run: {done.restless or 'none'}; {time.perf_counter() - began:.0f} s")
    return bool(done.restless)


if __name__ == "__main__":
    sys.exit(main())
