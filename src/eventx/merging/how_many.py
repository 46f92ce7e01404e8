"""The numbers that count what fills a role, and whether two of them may be one: "at least a dozen" and "18"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from eventx.events.mentions import MentionArgument
from eventx.language.phrases import behind_of, is_definite
from eventx.quantities.counts import count_of
from eventx.timex.numbers import figure

#: From where to where a number may reach; None where that side is open.
Bounds = tuple[float | None, float | None]


def counted(arguments: Sequence[MentionArgument]) -> Iterator[Bounds]:
    """The numbers that count what fills a role: of "two policemen" 2, of "at least six" 6 and more.

    A part of those told of has none: "four *of the victims*".
    """
    for head in (argument.head for argument in arguments if not _is_part(argument.head)):
        words = (t for t in (head, *head.children) if t is head or t.dep_ == "nummod")
        yield from (_bounds(head, number) for t in words if (number := figure(t.lower_)) is not None)


def may_agree(x: Bounds, y: Bounds) -> bool:
    """Whether two numbers may be one; of two with an open side it is not known, and they must be the same.

    >>> may_agree((12, None), (18, 18)), may_agree((12, 12), (18, 18)), may_agree((12, None), (18, None))
    (True, False, False)
    """
    return x == y or _reaches(x, y) or _reaches(y, x)


def _bounds(head: Token, number: float) -> Bounds:
    """A number alone, unless the words of its phrase leave one side open."""
    told = count_of(head, frozenset(), named_person=False)
    if told is None or number not in (told.min, told.max):
        return number, number
    return told.min, told.max


def _is_part(head: Token) -> bool:
    """Whether a phrase is so many of some that are known: "four of the victims", not "dozens of people"."""
    return any(is_definite(t) for t in behind_of(head))


def _reaches(wide: Bounds, exact: Bounds) -> bool:
    (least, most), (number, end) = wide, exact
    return number is not None and number == end and (least or 0) <= number and (most is None or number <= most)
