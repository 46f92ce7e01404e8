"""Whether a deed is done in return: by whom it was done to, to who did it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eventx.events.mentions import EventMention
from eventx.merging.filler import Filler
from eventx.merging.look import Look


def returned(later: EventMention, earlier: EventMention) -> bool:
    """Whether whom one of two mentions tells as the doer is whom the other tells as done to, and not its doer.

    Both must tell both sides, or one its doer and the other both. Not asked of types that have no such sides.

    >>> # "Iran accused Iraq of spying.", "Iraq accused Iran of lying.": True
    """
    actor, recipient = later.type.actor, later.type.recipient
    if actor is None or recipient is None:
        return False
    mine, theirs = Look.of(later).fillers, Look.of(earlier).fillers
    doers, others = mine.get(actor, ()), theirs.get(actor, ())
    if not doers or not others or _meet(doers, others):
        return False
    return _meet(doers, theirs.get(recipient, ())) and (
        recipient not in mine or _meet(mine[recipient], others) or not _meet(mine[recipient], theirs[recipient])
    )


def _meet(some: Iterable[Filler], others: Sequence[Filler]) -> bool:
    """Whether one of some may be one of others."""
    return any(x.is_same(y) for x in some for y in others)
