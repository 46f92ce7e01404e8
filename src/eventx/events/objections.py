"""What speaks against a trigger in words: for what tells why, late, for most of it is never told."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from eventx.events.sense import Objection, Surroundings, missing, objection
from eventx.types.frames import Condition, Frame

#: Classes and words of a condition that a reason names.
_SHOWN = 6


def refusal(token: Token, frame: Frame, around: Surroundings) -> str | None:
    """Why a frame does not take a trigger, None when it does: "strike: patient is 'deal'"."""
    found = objection(token, frame, around)
    return None if found is None else in_words(token, frame, found, around)


def in_words(token: Token, frame: Frame, against: Objection, around: Surroundings) -> str:
    """An objection to a trigger, as ``refusal`` puts it."""
    if isinstance(against, str):
        return against
    found = f"{against.relation} is {_shown(token, against.relation, around)}"
    return f"{found}, not {_wanted(against)}" if any(each is against for each in frame.when) else found


def false_friend(token: Token, frame: Frame, around: Surroundings) -> str | None:
    """Why a refusing frame takes a word away, None when it does not: "patient is 'chord'"."""
    if missing(token, frame, around) is not None:
        return None
    shown = [f"{c.relation} is {_shown(token, c.relation, around)}" for c in frame.when]
    return ", ".join(shown) or "the words mean something else"


def _shown(token: Token, relation: str, around: Surroundings) -> str:
    found = [f.text for f in around.fillers(token, relation)]
    return repr(", ".join(found)) if found else "empty"


@cache
def _wanted(condition: Condition) -> str:
    parts = sorted(condition.classes) + [each.name for each in condition.word_lists()]
    parts += ["anything"] if condition.anything else []
    parts += ["nothing"] if condition.nothing else []
    more = f" and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    return " or ".join(parts[:_SHOWN]) + more
