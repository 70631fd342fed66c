"""Tasks that a text lists in blocks of labelled lines: ``1. Tên nhiệm vụ: …``, ``- Tổ chức chủ trì: …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from ....text import View
from ....text.patterns import Pattern
from ...words import strip_mark
from ..layout import BULLET, ITEM, tidy
from ..sheet import Sheet
from .columns import WHO, head_key, roles_of
from .entries import FIELDS, Cell, RowEntry

_LABEL = Pattern.plain(
    r"(?P<label>[^\W\d_][^:;.\n]{1,80}?)\s*:\s*",
    yes=("⟦Tên nhiệm vụ: ⟧Đào", "⟦Kinh phí (triệu đồng): ⟧5"),
    no=("a;b:",),
)
_NUMBERED_TITLE = Pattern.plain(
    r"(?:nhiệm vụ|đề tài|dự án)\s+(?:số\s+)?(\d{1,3})",
    any_case=True,
    yes=("Nhiệm vụ 2", "Đề tài số 03"),
    no=("Nhiệm vụ",),
)
#: Values that may go on over several paragraphs.
_PROSE = frozenset({"deliverables", "objective", "content", "outcome"})
#: Values of which a task has two at least, and what a plan would not say.
_TELLING = frozenset({"host", "lead", "objective", "deliverables", "time", "method", "budget"})
_RESEARCH = frozenset({"lead", "objective", "deliverables", "method"})


@frozen
class _Line:
    """A line: its paragraph, the number before it, its label, what the label means, and the words after it."""

    index: int
    is_first: bool  # of its paragraph
    is_listed: bool  # it has a number or a dash
    number: View | None
    label: View | None
    roles: tuple[str, ...]  # of its label; none for an unknown one
    words: View

    @property
    def views(self) -> list[View]:
        """All its words."""
        return [self.label, self.words] if self.roles and self.label is not None else [self.words]

    @property
    def count(self) -> int | None:
        """Its number, where that is a plain one."""
        return int(self.number.text) if self.number is not None and self.number.text.isdecimal() else None


@define
class _Block:
    """A task while its lines come in."""

    lines: list[_Line]
    count: int | None  # the number of its last label
    values: list[tuple[View, tuple[str, ...], list[list[View]]]] = field(factory=list)  # paragraphs of lines

    @property
    def last(self) -> list[list[View]]:
        return self.values[-1][2]


def read_blocks(sheet: Sheet, zones: Sequence[tuple[int, int]]) -> list[RowEntry]:
    """Read the blocks in some runs of paragraphs; those that make a task are taken."""
    entries = []
    for start, end in zones:
        for block in _blocks(sheet, start, end):
            roles = {role for _, roles, _ in block.values for role in roles}
            if len(_TELLING & roles) > 1 and _RESEARCH & roles:
                entries.append(_entry(block))
                for line in block.lines:
                    sheet.take(line.index)
    return entries


def _lines(sheet: Sheet, start: int, end: int) -> Iterator[_Line | None]:
    """Iterate over the lines of some paragraphs; None stands for what belongs to no block."""
    for index in range(start, end):
        paragraph = sheet.paragraphs[index]
        if paragraph.is_row or sheet.taken[index]:
            yield None
        elif not paragraph.is_rule:
            for at in range(len(paragraph.lines)):
                yield _line(index, at == 0, paragraph.line(at))


def _line(index: int, is_first: bool, v: View) -> _Line:
    mark = ITEM.match(v.text) or BULLET.match(v.text)
    number = v.part(*mark.span("number")) if mark is not None and mark.re.groups else None
    rest = v.part(mark.end(), len(v.text)) if mark is not None else v
    label = _LABEL.match(rest.text)
    if label is None:
        return _Line(index, is_first, mark is not None, number, None, (), v)
    roles = roles_of(head_key(label["label"]))
    if not roles and _NUMBERED_TITLE.fullmatch(label["label"]):
        roles = ("title",)
    words = tidy(rest.part(label.end(), len(rest.text))) if roles else v
    return _Line(index, is_first, mark is not None, number, rest.part(*label.span("label")), roles, words)


def _blocks(sheet: Sheet, start: int, end: int) -> Iterator[_Block]:
    """Iterate over the runs of lines that begin with the name of a task."""
    block: _Block | None = None
    for line in _lines(sheet, start, end):
        if line is not None and _begins(line) and (line.is_first or block is not None):
            if block is not None:
                yield block
            block = _begin(line)
        elif block is not None and (line is None or not _add(block, line)):
            yield block
            block = None
    if block is not None:
        yield block


def _begins(line: _Line) -> bool:
    key = head_key(line.label.text) if line.label is not None else ""
    return line.roles == ("title",) and (key.startswith("ten ") or key[-1:].isdecimal())


def _begin(line: _Line) -> _Block:
    assert line.label is not None
    block = _Block([line], line.count)
    block.values.append((line.label, line.roles, [[line.words]] if line.words.text else []))
    return block


def _add(block: _Block, line: _Line) -> bool:
    """Add a line to a block; tell whether it belongs there."""
    roles = block.values[-1][1]
    in_prose = bool(_PROSE & set(roles))
    if line.roles and line.label is not None:
        block.count = line.count
        block.values.append((line.label, line.roles, [[line.words]] if line.words.text else []))
    elif _is_next_label(block, line) or not (not line.is_first or line.is_listed or not block.last):
        return False
    elif line.is_listed and line.label is not None and not in_prose and not _names_follow(block):
        start = line.words.text.index(":") + 1
        value = tidy(line.words.part(start, len(line.words.text)))
        block.values.append((line.label, (), [[value]] if value.text else []))
    elif line.is_listed and not in_prose and not _names_follow(block):
        return False
    elif line.is_listed or not block.last:
        block.last.append([line.words])
    else:
        block.last[-1].append(line.words)
    block.lines.append(line)
    return True


def _names_follow(block: _Block) -> bool:
    """Tell whether a label of names has none behind it yet, or those of a list: ``Đơn vị phối hợp:``, ``- Sở A``."""
    _, roles, paragraphs = block.values[-1]
    return WHO.issuperset(roles) and bool(roles) and (not paragraphs or BULLET.match(paragraphs[0][0].text) is not None)


def _is_next_label(block: _Block, line: _Line) -> bool:
    """Tell whether a numbered line goes on in the count of the labels: ``4. Giao Vụ …`` after ``3. Sản phẩm: …``."""
    return block.count is not None and line.count == block.count + 1


def _entry(block: _Block) -> RowEntry:
    cells: dict[str, Sequence[View]] = {}
    names: list[tuple[tuple[str, ...], Sequence[View]]] = []
    shared: list[Cell] = []
    others: list[Cell] = []
    for label, roles, lines in block.values:
        paragraphs = [View.join(run, " ") if len(run) > 1 else run[0] for run in lines]
        roles = ("time",) if roles == ("deadline",) else roles
        role = roles[0] if len(roles) == 1 else None
        if roles and WHO.issuperset(roles):
            names.append((roles, paragraphs))
            shared += [(label, None, paragraphs)] if role is None and paragraphs else []
        elif role in FIELDS and role not in cells:
            is_list = role == "deliverables"  # whose own marks its reader knows
            cells[role] = paragraphs if is_list else [*paragraphs[:-1], *map(strip_mark, paragraphs[-1:])]
        elif paragraphs:
            others.append((label, role, paragraphs))
    heads = {role: label.text for label, roles, _ in block.values for role in roles}
    if (number := _number(block)) is not None:
        cells["number"] = [number]
    view = tidy(View.join([v for line in block.lines for v in line.views], " "))
    return RowEntry(view=view, heads=heads, cells=cells, names=names, others=others, shared=shared)


def _number(block: _Block) -> View | None:
    """Return the number of the task: ``Nhiệm vụ 2: …``, or that of its first line where the labels are not counted."""
    first, *rest = block.lines
    own = _NUMBERED_TITLE.fullmatch(first.label.text) if first.label is not None else None
    if own is not None and first.label is not None:
        return first.label.part(*own.span(1))
    return first.number if not any(line.roles and line.count is not None for line in rest) else None
