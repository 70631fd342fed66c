"""Write ``docs/rules.md`` anew from the catalogue of rules."""

from __future__ import annotations

from pathlib import Path

from tdc_programme.checks.formats.pages import rules_page

if __name__ == "__main__":
    Path(__file__).with_name("rules.md").write_text(rules_page(), encoding="utf-8")
