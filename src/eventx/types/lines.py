"""How an event of a type is told in a line for readers: a template of its file, or one made from its roles."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from eventx.types.tables import Table

#: The keys of a type file that hold them.
LINE_KEYS = ("line", "verb_line", "noun")
#: What stands for the trigger, or for the noun of the type where the trigger is no noun.
WORD = "word"
#: Behind the name of a role: its first filler, and the others ("talks: Khamenei with Trump").
PARTS = ("first", "others")

#: What stands for a role or the trigger.
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_OPTIONAL = re.compile(r"(\[[^\[\]]*\])")


@dataclass(frozen=True, slots=True)
class Lines:
    """Templates of a type: ``line``, and ``verb_line`` for triggers that are no nouns; ``noun`` stands for these.

    ``{word}`` is the trigger, ``{attacker}`` a role; what stands in brackets is left out where its role is empty:
    "{word}[ by {attacker}][ on {target}]".
    """

    line: str = ""
    verb_line: str = ""
    noun: str = ""


#: Those of a type whose file tells none.
NO_LINES = Lines()


def read_lines(table: Table, roles: Collection[str]) -> Lines:
    """The templates in the table of a type; what is wrong is noted at its place."""
    for key in LINE_KEYS[:2]:
        for wrong in _wrong(table.text(key) or "", roles):
            table.place.at(key).complain(wrong)
    return Lines(*(table.text(key) or "" for key in LINE_KEYS))


def pieces(template: str) -> list[tuple[str, list[str]]]:
    """The parts of a template, each with what stands for something in it, in order.

    >>> pieces("{word}[ by {attacker}]")
    [('{word}', ['word']), (' by {attacker}', ['attacker'])]
    """
    parts = [each for each in _OPTIONAL.split(template) if each]
    return [(each.strip("[]"), PLACEHOLDER.findall(each)) for each in parts]


def default_line(roles: Sequence[str]) -> str:
    """The template of a type that has none: its trigger, then its roles in their order.

    >>> default_line(["source", "substance"])
    '{word}[: {source}][, {substance}]'
    """
    return "{word}" + "".join(f"[{',' if number else ':'} {{{role}}}]" for number, role in enumerate(roles))


def _wrong(template: str, roles: Collection[str]) -> list[str]:
    known = {WORD, *roles, *(f"{role}.{part}" for role in roles for part in PARTS)}
    bare = PLACEHOLDER.sub("", template)
    if any(sign in re.sub(r"\[[^\[\]]*\]", "", bare) for sign in "[]{}") or re.search(r"[{}]", bare):
        return ["its brackets and braces must close, and brackets stand in no others"]
    strange = [name for _, names in pieces(template) for name in names if name not in known]
    return [
        f"there is no {{{name}}}; there are {', '.join(f'{{{each}}}' for each in (WORD, *roles))}" for name in strange
    ]
