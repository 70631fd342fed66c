"""Write ``docs/reference/columns.md`` anew from the columns of the tables."""

from __future__ import annotations

from pathlib import Path

from tdc_programme.tabular.schemas import arrow_type, known_tables

_HEAD = """# Columns of the tables

What each table of `tdc_programme.tabular` holds. A schema says the same: `table_schema("tasks").metadata`, and
`metadata` of each field. Columns in bold are never null; a list is empty, never null.
"""


def columns_page() -> str:
    """Return the page."""
    parts = [_HEAD]
    for table in known_tables().values():
        parts.append(f"\n## {table.name}\n\n{table.en}. *{table.vi}.* Version {table.version}.\n")
        parts.append("\n| column | Vietnamese heading | type | what | nội dung |\n|---|---|---|---|---|\n")
        for one in table.columns:
            name = f"**`{one.name}`**" if one.required or one.is_list else f"`{one.name}`"
            kind = str(arrow_type(one.kind)).replace(
                "dictionary<values=string, indices=int32, ordered=0>", "dictionary"
            )
            parts.append(f"| {name} | {one.heading} | `{kind}` | {one.en} | {one.vi} |\n")
    return "".join(parts)


if __name__ == "__main__":
    Path(__file__).with_name("reference").joinpath("columns.md").write_text(columns_page(), encoding="utf-8")
