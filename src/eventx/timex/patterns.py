"""The small language in which rules.toml writes what to find, compiled to regular expressions.

A pattern is a row of items over tokens (lexer.py): a word class in capitals (``MONTH``), a literal word
(``ago``, ``,``, ``-``), a macro (``{AMOUNT}``), a group in parentheses with ``|``; ``?`` as usual. Nothing
repeats without bound, so that matching takes time in proportion to the text.
A class keeps its tokens under its lower-cased name; ``name:item`` keeps an item's tokens under a name.

Each distinct set of classes is one character, so that a text is a string of one character a token, and a
pattern an ordinary regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from eventx.datafiles.problems import DataError, unknown
from eventx.timex.lexer import Word

_ITEM = re.compile(
    r"\s*(?:(?P<slot>[a-z][a-z0-9_]*):|(?P<macro>\{[A-Z]+\})|(?P<name>[A-Z][A-Z0-9]+)|(?P<sign>[()|?])"
    r"|(?P<literal>[^\s()|?]+))"
)
_MAX_DEPTH = 12
#: The character of all tokens that no rule asks for.
_UNFORESEEN = "\x00"
_RUN = re.compile(f"[^{_UNFORESEEN}]+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as a regular expression, which is compiled when a text may match it.

    ``groups`` maps each group of the expression to its slot name; a match begins with one of ``first``, and has one
    of each of ``needed``.
    """

    expression: str
    groups: Mapping[str, str]
    first: frozenset[str]
    needed: tuple[frozenset[str], ...] = ()

    def may_match(self, characters: frozenset[str]) -> bool:
        """Whether a row of tokens of these characters has all that a match needs."""
        return not any(needed.isdisjoint(characters) for needed in self.needed)

    def matches(self, run: str) -> Iterable[re.Match[str]]:
        """All matches in a row of tokens, encoded."""
        return _regex(self.expression).finditer(run)


@cache
def _regex(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


class _Characters(dict[frozenset[str], str]):
    """The character of each set of classes: that of those that a rule can tell apart."""

    def __init__(self, used: frozenset[str]) -> None:
        super().__init__({frozenset(): _UNFORESEEN})
        self._used = used

    def __missing__(self, classes: frozenset[str]) -> str:
        found = self.get(classes & self._used, _UNFORESEEN)
        if len(self) < 50_000:
            self[classes] = found
        return found


class Alphabet:
    """One character for each distinct set of classes that a rule can tell apart."""

    def __init__(self, used: Iterable[str]) -> None:
        self._used = frozenset(used)
        self._characters = _Characters(self._used)
        self._members: dict[str, str] = {}

    def encode(self, words: Sequence[Word]) -> str:
        """The string of a row of tokens, as long as the row."""
        characters = self._characters
        return "".join([characters[word.classes] for word in words])

    def runs(self, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
        """The stretches of tokens that rules ask for, each with the place it begins at; no match crosses them."""
        return ((run.start(), run.group()) for run in _RUN.finditer(self.encode(words)))

    def learn(self, class_sets: Iterable[frozenset[str]]) -> None:
        """Give every set of classes that can come up its character. To be called before ``members``."""
        for known in {classes & self._used for classes in class_sets}:
            self._characters.setdefault(known, chr(0xE000 + len(self._characters)))

    def knows(self, classes: frozenset[str]) -> bool:
        """Whether tokens of these classes have a character."""
        return classes & self._used in self._characters

    def members(self, name: str) -> str:
        """A regular expression for any token of a class."""
        if name not in self._members:
            inside = sorted(c for known, c in self._characters.items() if name in known)
            if not inside:
                raise DataError.at("timex/rules.toml", "find", f"no token can be of class {name}")
            self._members[name] = f"[{''.join(inside)}]"
        return self._members[name]


def names_in(pattern: str, macros: Mapping[str, str]) -> set[str]:
    """The classes and literals that a pattern uses."""
    found = (match for match in _ITEM.finditer(expand(pattern, macros)))
    return {match["name"] or match["literal"] for match in found if match["name"] or match["literal"]}


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with its macros replaced. Raises DataError for an unknown or circular one."""
    for _ in range(_MAX_DEPTH):
        missing = [m for m in re.findall(r"\{(\w+)\}", pattern) if m not in macros]
        if missing:
            raise DataError.at("timex/rules.toml", "macro", unknown("macro", missing[0], macros.keys()))
        wider = re.sub(r"\{(\w+)\}", lambda m: f"({macros[m[1]]})", pattern)
        if wider == pattern:
            return pattern
        pattern = wider
    raise DataError.at("timex/rules.toml", "macro", f"circular in {pattern[:60]}")


def compiled(pattern: str, macros: Mapping[str, str], alphabet: Alphabet, classes: frozenset[str]) -> Pattern:
    """A pattern as a regular expression. ``classes`` are the names that keep their tokens."""
    parts: list[str] = []
    groups: dict[str, str] = {}
    slot: str | None = None

    def opened(name: str | None) -> str:
        if name is None:
            return "(?:"
        group = f"g{len(groups)}"
        groups[group] = name
        return f"(?P<{group}>"

    for match in _ITEM.finditer(expand(pattern, macros)):
        if match["slot"]:
            slot = match["slot"]
            continue
        sign, name = match["sign"], match["name"] or match["literal"]
        if sign == "(":
            parts.append(opened(slot))
        elif sign:
            parts.append(sign)
        else:
            own = slot or (name.lower() if name in classes else None)
            parts.append(opened(own) + alphabet.members(name) + ")")
        slot = None
    return Pattern("".join(parts), groups, first_characters(parts), needed_characters(parts))


def first_characters(parts: Iterable[str]) -> frozenset[str]:
    """What a match can begin with, for a pattern as ``compiled`` cuts it: "(?P<g0>[ab])", "(?:", "[c])", "?", "|", ")".

    >>> sorted(first_characters(["(?:[a])", "?", "(?:", "(?:[b])", "|", "(?:[c])", ")", "(?:[d])"]))
    ['a', 'b', 'c']
    """
    levels = [_Level()]
    for part in parts:
        if part == "?":
            levels[-1].may_miss()
        elif part == "|":
            levels[-1].next_alternative()
        elif part == ")":
            inner = levels.pop()
            inner.next_alternative()
            levels[-1].add(inner.found, inner.empty)
        elif part.endswith(")"):
            levels[-1].add(_characters_of(part), False)
        else:
            levels.append(_Level())
    levels[0].next_alternative()
    return levels[0].found


def needed_characters(parts: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Sets of characters of which a match has one each, for a pattern as ``compiled`` cuts it.

    >>> [sorted(each) for each in needed_characters(["(?:[a])", "?", "(?:", "(?:[b])", "|", "(?:[c])", ")", "(?:[d])"])]
    [['b', 'c'], ['d']]
    """
    levels = [_Needs()]
    for part in parts:
        if part == "?":
            levels[-1].rows[-1].pop()
        elif part == "|":
            levels[-1].rows.append([])
        elif part == ")":
            inner = levels.pop()
            levels[-1].rows[-1].append(inner.needed())
        elif part.endswith(")"):
            levels[-1].rows[-1].append((_characters_of(part),))
        else:
            levels.append(_Needs())
    return levels[0].needed()


def _characters_of(part: str) -> frozenset[str]:
    """The characters of an item "(?:[ab])"."""
    return frozenset(part[part.index("[") + 1 : part.rindex("]")])


class _Needs:
    """What each of the alternatives of a group needs, item by item, while it is read."""

    def __init__(self) -> None:
        self.rows: list[list[tuple[frozenset[str], ...]]] = [[]]

    def needed(self) -> tuple[frozenset[str], ...]:
        """What the group needs: all that its only row does; of several rows, one thing that some row does."""
        rows = [tuple(needed for item in row for needed in item) for row in self.rows]
        if len(rows) == 1:
            return rows[0]
        if not all(rows):
            return ()
        return (frozenset().union(*(min(row, key=len) for row in rows)),)


class _Level:
    """The characters that a group can begin with, while it is read."""

    def __init__(self) -> None:
        self.found: frozenset[str] = frozenset()
        #: Whether an alternative of it can be of no character.
        self.empty = False
        self._reached, self._last_reached = True, True

    def add(self, characters: frozenset[str], empty: bool) -> None:
        """The next item: what it begins with, and whether it can be of no character."""
        self._last_reached = self._reached
        if self._reached:
            self.found |= characters
            self._reached = empty

    def may_miss(self) -> None:
        """The last item can be left out."""
        self._reached = self._last_reached

    def next_alternative(self) -> None:
        """The items so far were one of several rows."""
        self.empty |= self._reached
        self._reached = True
