"""Several documents that are checked together: what is kept of each, for the rules across them."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from ..law.citations import Citation
from ..law.document_numbers import DocumentNumber
from ..law.kinds import DocumentKind
from ..programme.people import Organisation
from ..programme.tasks import Task
from ..vietnamese.dates import day_or_none
from .context import Context
from .model import Lines
from .problems import Item, Target


@frozen(kw_only=True)
class Digest(Target):
    """What rules across documents need of one of them; small, and able to travel between processes.

    Arguments:
        index: its place in the collection.
        file: its name, or None.
        kind, number, issued, issuer: of the document itself, None where not known.
        citations: all of them.
        tasks: all of them.
        organisations: all organisations that it names as addressees or hosts.
        is_recognised: whether its text went through optical recognition, which misreads figures and letters.
        lines: where its lines begin.
    """

    index: int = 0
    file: str | None = None
    kind: DocumentKind | None = None
    number: DocumentNumber | None = None
    issued: dt.date | None = None
    issuer: str | None = None
    citations: tuple[Item[Citation], ...] = ()
    tasks: tuple[Item[Task], ...] = ()
    organisations: tuple[Item[Organisation], ...] = ()
    number_place: Item[DocumentNumber] | None = None
    is_recognised: bool = False
    lines: Lines | None = field(default=None, eq=False, repr=False)

    @classmethod
    def of(cls, context: Context, index: int = 0) -> Digest:
        """Take the digest of a context."""
        document = context.document
        number = document.number if document is not None else None
        names = document.recipients if document is not None else ()
        addressees = (context.item(Organisation(name), f"recipients[{at}]") for at, name in enumerate(names))
        return cls(
            index=index,
            file=context.file,
            kind=document.kind if document is not None else None,
            number=number,
            issued=day_or_none(document.date) if document is not None else None,
            issuer=document.organisation if document is not None else None,
            citations=tuple(map(context.localised, context.citations)),
            tasks=context.values(Task),
            organisations=(*addressees, *context.values(Organisation)),
            number_place=context.item(number, "number") if number is not None else None,
            is_recognised=bool(context.recognition_slips),
            lines=context.where if context.is_text else None,
        )


@frozen
class Collection:
    """Several documents that were given together, as rules across documents see them; a single one is one too."""

    digests: tuple[Digest, ...]
