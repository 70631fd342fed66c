"""Which rules there are: those of this library, those of plug-ins and those of the caller; and choosing among them."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..text.patterns import Pattern
from ..values import Language, choose_language, member
from .catalogue import GROUPS, Entry, Source, Wording, catalogue, notices
from .collection import Collection
from .context import Context
from .model import Alteration, AlterationName, FixKind, FixName, Rule, Severity, SeverityName
from .problems import Flaw

#: What finds the flaws of one target: the function that :func:`rule` takes.
Finder = Callable[[Context], Iterable[Flaw]]
CollectionFinder = Callable[[Collection], Iterable[Flaw]]
FinderT = TypeVar("FinderT", bound=Finder)
CollectionFinderT = TypeVar("CollectionFinderT", bound=CollectionFinder)

#: The entry-point group in which packages offer rules of their own.
ENTRY_POINTS = "tdc_programme.rules"

_PLACES = {group: place for place, group in enumerate(GROUPS)}
_CODE = Pattern.plain(r"[A-Z]{2,8}[0-9]{3}", yes=("SYM005",), no=("S005", "sym005"))
_LOOSE_CODE = Pattern.plain(r"([A-Z]+)(\d{1,6})", yes=("SYM5",), no=("SYM",))


@frozen(kw_only=True)
class Spec:
    """A rule with the function that finds what breaks it: ``find`` in one target, ``across`` in a collection."""

    entry: Entry
    find: Finder | None = field(default=None, eq=False)
    across: CollectionFinder | None = field(default=None, eq=False)

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.entry.code


_lock = threading.RLock()
_specs: dict[str, Spec] = {}


def _register(spec: Spec) -> None:
    with _lock:
        known = _specs.get(spec.code)
        if known is not None and _home(known) != _home(spec):
            raise DataError(f"rule {spec.code} is already there ({'.'.join(_home(known))}): choose another code")
        _specs[spec.code] = spec


def _home(spec: Spec) -> tuple[str, str]:
    function = spec.find or spec.across
    return getattr(function, "__module__", ""), getattr(function, "__qualname__", "")


def implements(code: str) -> Callable[[FinderT], FinderT]:
    """Mark a function as the one that finds what breaks rule ``code`` of the catalogue in one target."""

    def register(find: FinderT) -> FinderT:
        _register(Spec(entry=catalogue()[code], find=find))
        return find

    return register


def implements_across(code: str) -> Callable[[CollectionFinderT], CollectionFinderT]:
    """Mark a function as the one that finds what breaks rule ``code`` across the documents of a collection."""

    def register(across: CollectionFinderT) -> CollectionFinderT:
        _register(Spec(entry=catalogue()[code], across=across))
        return across

    return register


def _wording(words: str | Mapping[Language, str]) -> Wording:
    if isinstance(words, str):
        return Wording(words, words)
    for language in words:
        choose_language(language)
    vi, en = words.get("vi"), words.get("en")
    if vi is None and en is None:
        raise DataError("words of a rule are a text, or texts under 'vi' and 'en'")
    return Wording(vi if vi is not None else str(en), en if en is not None else str(vi))


@guarded
def rule(
    code: str,
    *,
    summary: str | Mapping[Language, str],
    message: str | Mapping[Language, str] | None = None,
    name: str | None = None,
    severity: Severity | SeverityName = Severity.WARNING,
    source: str | Mapping[Language, str] = "",
    fix: FixKind | FixName = FixKind.NONE,
    changes: Iterable[Alteration | AlterationName] = (),
) -> Callable[[FinderT], FinderT]:
    """Make a function a rule of your own, which :func:`check` runs with the others.

    The function takes a :class:`Context` and yields what ``context.problem(place, …)`` makes. Texts may be given
    in both languages, as ``{"vi": …, "en": …}``.

    Arguments:
        code: two to eight capital letters and three digits, in no use yet.
        summary: what the rule demands.
        message: what is said of a finding, with ``{names}`` for the values that ``problem`` was given; the
            summary, if not given.
        name: in words with hyphens; made from the function's name, if not given.
        severity: ``"error"``, ``"warning"`` or ``"info"``.
        source: the article of law behind it.
        fix: ``"safe"``, ``"suggest"`` or ``"none"``: what its replacements are.
        changes: what a safe replacement may change: ``"marks"``, ``"case"``, ``"spelling"``, ``"words"``,
            ``"number"``; one that changes more is offered as a suggestion (see :class:`Alteration`).

    Raises:
        DataError: the code is malformed or taken, or an option has another value.

    >>> import re
    >>> from tdc_programme import check, rule
    >>> @rule("OUR001", summary="Write “Chương trình 1322”.", message="“{word}”: write it in full", fix="suggest")
    ... def short_programme(context):
    ...     for match in re.finditer(r"CT 1322", context.text):
    ...         yield context.problem(context.span(match), word=match.group(), replace="Chương trình 1322")
    >>> [finding.message for finding in check("theo CT 1322", rules=["OUR"]).findings]
    ['“CT 1322”: write it in full']
    """
    if not _CODE.fullmatch(code):
        raise DataError(f"{code!r} is no code of a rule (two to eight capital letters and three digits: 'OUR001')")
    if code in catalogue() or code in notices():
        raise DataError(f"rule {code} is one of this library: choose another code")
    said_severity, said_fix = member("severity", severity, Severity), member("fix", fix, FixKind)
    said_changes = frozenset(member("changes", change, Alteration) for change in changes)

    def register(find: FinderT) -> FinderT:
        entry = Entry(
            code=code,
            name=name or find.__name__.strip("_").replace("_", "-"),
            severity=said_severity,
            fix=said_fix,
            changes=said_changes,
            basis="own",
            summary=_wording(summary),
            messages=MappingProxyType({"": _wording(summary if message is None else message)}),
            sources=(Source(law=_wording(source)),) if source else (),
        )
        _register(Spec(entry=entry, find=find))
        return find

    return register


# --- loading ---------------------------------------------------------------------------------------------------


@cache
def _load() -> tuple[tuple[str, str], ...]:
    """Import the rules, group by group, and the plug-ins; return the plug-ins that failed, each with the reason."""
    for group in GROUPS:
        import_module(f".rules.{group.lower()}", __package__)
    faults = []
    for point in entry_points(group=ENTRY_POINTS):
        try:
            point.load()
        except Exception as error:  # a plug-in is foreign code: whatever it raises is told, not fatal
            faults.append((point.name, f"{type(error).__name__}: {error}"))
    return tuple(faults)


def plugin_faults() -> tuple[tuple[str, str], ...]:
    """Return the plug-ins that could not be loaded, as name and reason."""
    return _load()


def _order(spec: Spec) -> tuple[int, str]:
    return _PLACES.get(spec.entry.group, len(_PLACES)), spec.code


def specs() -> tuple[Spec, ...]:
    """Return every rule with its function, in the order of the catalogue, then plug-ins and own rules."""
    _load()
    with _lock:
        return tuple(sorted(_specs.values(), key=_order))


@guarded
def rules(*, language: Language = "vi") -> tuple[Rule, ...]:
    """Return all rules that :func:`check` knows, described in ``language`` (``"vi"`` or ``"en"``).

    Raises:
        DataError: another language.

    >>> from tdc_programme import rules
    >>> [rule.summary for rule in rules(language="en") if rule.code == "TXT003"]
    ['The text is in Unicode normalisation form C (precomposed letters).']
    """
    choose_language(language)
    return tuple(spec.entry.rule(language) for spec in specs())


def summaries(language: Language) -> dict[str, str]:
    """Return what each rule demands, by its code."""
    return {spec.code: spec.entry.summary.to(language) for spec in specs()}


# --- choosing --------------------------------------------------------------------------------------------------


def select(
    chosen: Iterable[str] | None = None, ignore: Iterable[str] = (), extend: Iterable[str] = ()
) -> tuple[Spec, ...]:
    """Return the rules whose codes begin with one of ``chosen`` or ``extend`` and with none of ``ignore``.

    Arguments:
        chosen: codes or their beginnings, in any case, with or without a hyphen; ``"ALL"`` or None for all rules.
        ignore: codes or beginnings to leave out; a longer one wins over a shorter one (``chosen="SYM005"`` stays
            where ``ignore="SYM"`` is given).

    Raises:
        DataError: a code or beginning that no rule has, with the nearest that there is.
    """
    known = specs()
    wanted = [""] if chosen is None else known_prefixes(chosen, known)
    wanted += known_prefixes(extend, known)
    unwanted = known_prefixes(ignore, known)
    return tuple(spec for spec in known if _longest(spec.code, wanted) > _longest(spec.code, unwanted))


def _longest(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def known_prefixes(given: Iterable[str], known: Iterable[Spec] | None = None) -> list[str]:
    """Return codes or beginnings of codes in their usual form.

    Raises:
        DataError: one that no rule has.
    """
    codes = [spec.code for spec in (specs() if known is None else known)]
    return [_known(said, codes) for said in given]


def _known(said: str, codes: list[str]) -> str:
    prefix = said.strip().upper().replace("-", "").replace("_", "")
    if prefix == "ALL":
        return ""
    if prefix and (prefix in notices() or any(code.startswith(prefix) for code in codes)):
        return prefix
    groups = sorted({code.rstrip("0123456789") for code in codes})
    left_out = catalogue().get(prefix)
    if left_out is not None and left_out.left_out is not None:
        why = left_out.left_out
        raise DataError(
            f"rule {prefix} is not checked: {why.en}", vietnamese=f"quy tắc {prefix} không được kiểm tra: {why.vi}"
        )
    near = difflib.get_close_matches(prefix, codes if any(map(str.isdigit, prefix)) else groups, n=1, cutoff=0.5)
    if (parts := _LOOSE_CODE.fullmatch(prefix)) and (whole := f"{parts[1]}{int(parts[2]):03}") in codes:
        near = [whole]
    hint = f"did you mean {near[0]!r}?" if near else f"the groups are {', '.join(groups)}"
    advice = f"có phải {near[0]!r}?" if near else f"các nhóm là {', '.join(groups)}"
    raise DataError(f"unknown rule {said!r}: {hint}", vietnamese=f"không có quy tắc {said!r}: {advice}")


def described(code: str) -> Entry:
    """Return all words of one rule: a known one, one that is left out, or a notice.

    Raises:
        DataError: there is no such rule.
    """
    wanted = code.strip().upper().replace("-", "")
    for spec in specs():
        if spec.code == wanted:
            return spec.entry
    if wanted in notices() or wanted in catalogue():
        return notices().get(wanted) or catalogue()[wanted]
    _known(code, [spec.code for spec in specs()])
    raise DataError(
        f"{code!r} is a group of rules, not one rule",
        vietnamese=f"{code!r} là một nhóm quy tắc, không phải một quy tắc",
    )
