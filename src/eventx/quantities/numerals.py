"""Numbers in a text, in figures and words, exact, about, at least or at most.

>>> [(each.least, each.most) for each in numerals("At least 12 of two hundred and fifty men, up to 2.5m or dozens")]
[(12, None), (250, 250), (None, 2500000), (24, None)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from eventx.quantities.rules import Vague, rules
from eventx.values import dataclass

#: Figures, words, or another sign. Figures with a hyphen and letters behind them are ages and names ("25-year-old").
_TOKEN = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[A-Za-z]+|[^\w\s]|\S")
_FIGURES = re.compile(r"\d")
#: Multipliers of so few letters stand right behind figures: "25bn".
_SHORT = 4
_HALVES = frozenset({"half"})
#: Behind figures: "12p".
_PENCE = re.compile(r"p\b")
_JOINS = frozenset({"and", "-"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that stands at ``start`` to ``end``; ``least`` or ``most`` is None where that side is open.

    ``about``: it is said to be no exact number. ``figures``: it is written in figures.
    """

    start: int
    end: int
    least: float | None
    most: float | None
    about: bool = False
    figures: bool = False


_ZERO = Fraction(0)


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text in the order in which they stand; ranges ("10 to 20") are one number."""
    found = [_with_manner(each, text) for each in _plain(text)]
    return tuple(_ranges(found, text))


def _plain(text: str) -> Iterator[Numeral]:
    """The numbers of a text, each taken as it stands."""
    if _FIGURES.search(text) is None and _telling().isdisjoint([word.lower() for word in _TOKEN.findall(text)]):
        return
    words = [_Word(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    at = 0
    while at < len(words):
        used, value = _vague(words, at) or _number(words, at) or (0, None)
        if isinstance(value, Vague):
            yield Numeral(words[at].start, words[at + used - 1].end, value.least, value.most, value.most is None)
        elif value is not None and not _is_part_of_a_name(text, words[at], words[at + used - 1]):
            exact = _whole(value)
            figures = _FIGURES.match(words[at].text) is not None
            yield Numeral(words[at].start, words[at + used - 1].end, exact, exact, figures=figures)
        at += max(used, 1)


def _whole(value: Fraction) -> float:
    return int(value) if value.denominator == 1 else float(value)


def _is_part_of_a_name(text: str, first: _Word, last: _Word) -> bool:
    """Whether letters or a hyphen with letters stand beside the number: "G20", "737-800", "25-year-old", "23rd"."""
    before, behind = text[max(0, first.start - 2) : first.start], text[last.end : last.end + 2]
    glued = (
        before[-1:].isalnum()
        or (behind[:1].isalnum() and not _PENCE.match(text, last.end))
        or before[-1:] in ("'", "\u2019", "#")
    )
    named = len(before) == 2 and before[1] == "-" and before[0].isalpha()
    hyphened = (
        behind[:1] == "-"
        and behind[1:].isalpha()
        and last.text not in rules().times
        and not _headed().match(text, last.end)
    )
    ratio = (behind[:1] in (":", "/") and behind[1:].isdigit()) or (before[1:] in (":", "/") and before[:1].isdigit())
    return glued or named or hyphened or ratio


@cache
def _headed() -> re.Pattern[str]:
    """What a hyphen joins to a number of persons: "a 12-member crew"."""
    return re.compile(rf"-(?:{'|'.join(rules().heads)})\b", re.IGNORECASE)


@cache
def _vague_words() -> dict[str, tuple[tuple[tuple[str, ...], Vague], ...]]:
    """The vague numbers by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Vague]]] = {}
    for name, value in rules().vague.items():
        table.setdefault(name.split()[0], []).append((tuple(name.split()), value))
    return {first: tuple(sorted(found, key=lambda each: -len(each[0]))) for first, found in table.items()}


@cache
def _telling() -> frozenset[str]:
    """Words one of which every number without figures has."""
    vague = (max(name.split(), key=len) for name in rules().vague)
    return _HALVES.union(rules().value, rules().times, vague)


def _vague(words: Sequence[_Word], at: int) -> tuple[int, Vague] | None:
    for parts, value in _vague_words().get(words[at].text, ()):
        if tuple(each.text for each in words[at : at + len(parts)]) == parts:
            return len(parts), value
    return None


def _number(words: Sequence[_Word], at: int) -> tuple[int, Fraction] | None:
    """The number that begins with a word, and how many words it has."""
    total, part, used, last = _ZERO, None, at, at
    start = at
    while at < len(words):
        word = words[at].text
        value = _value(word, part is not None or total > 0)
        if value is not None:
            if part is not None and not _adds(part, value):
                break
            part = (part or _ZERO) + value
        elif word in rules().times and _may_multiply(word, part, words, at):
            part, total = _multiplied(part, total, rules().times[word])
        elif word in _HALVES and _is_half(words, at, part):
            part = (part or _ZERO) + Fraction(1, 2)
        elif not (word in _JOINS and part is not None and _goes_on(words, at + 1)) and not _opens(words, at, start):
            break
        else:
            at += 1
            continue
        at += 1
        last = at
    used = last - start
    if part is None and not total:
        return None
    return (used, total + (part or 0)) if used else None


def _value(word: str, begun: bool) -> Fraction | None:
    if _FIGURES.match(word):
        return None if begun else Fraction(word.replace(",", ""))
    value = rules().value.get(word)
    return None if value is None else Fraction(value)


def _adds(part: Fraction, value: Fraction) -> bool:
    """Whether a number word goes on with the one before: "twenty-five", "two hundred six"."""
    return (part % 100 == 0 and part > 0 and value < 100) or (
        part % 10 == 0 and 20 <= part % 100 <= 90 and 0 < value < 10
    )


def _may_multiply(word: str, part: Fraction | None, words: Sequence[_Word], at: int) -> bool:
    """Whether a word multiplies: letters only right behind figures, "a dozen" and "a million" by themselves."""
    if len(word) <= _SHORT:
        return part is not None and words[at - 1].text[:1].isdigit() and words[at].start - words[at - 1].end <= 1
    return part is not None or at == 0 or words[at - 1].text in ("a", "an", "half")


def _multiplied(part: Fraction | None, total: Fraction, times: int) -> tuple[Fraction | None, Fraction]:
    """A hundred goes on with what follows ("two hundred six"); a thousand closes what stands before it."""
    value = (Fraction(1) if part is None else part) * times
    return (value, total) if times <= 100 else (None, total + value)


def _is_half(words: Sequence[_Word], at: int, part: Fraction | None) -> bool:
    """Whether "half" is a number: "half a million", "two and a half", not "half of the crew"."""
    if part is not None:
        return words[at - 1].text in ("a", "-")
    rest = [each.text for each in words[at + 1 : at + 3]]
    return len(rest) == 2 and rest[0] in ("a", "-") and rest[1] in rules().times


def _opens(words: Sequence[_Word], at: int, start: int) -> bool:
    """Whether "a" goes between or before: "half a million", "a dozen", "two and a half"."""
    if words[at].text not in ("a", "an") or at + 1 >= len(words):
        return False
    word = next((each.text for each in words[at + 1 : at + 3] if each.text != "-"), "")
    return (word in rules().times and len(word) > _SHORT) or (at > start and word == "half")


def _goes_on(words: Sequence[_Word], at: int) -> bool:
    """Whether a number word follows "and" or a hyphen."""
    if at >= len(words):
        return False
    word = words[at].text
    if word == "and":
        return "half" in [each.text for each in words[at + 1 : at + 5]] and _goes_on(words, at + 1)
    return (
        word in rules().value
        or (word == "-" and _goes_on(words, at + 1))
        or (word in ("a", "half") and at + 1 <= len(words) and "half" in [w.text for w in words[at : at + 3]])
    )


def _with_manner(number: Numeral, text: str) -> Numeral:
    """A number with what stands beside it: "at least", "about", "or more"."""
    before = rules().manner_before.search(text[max(0, number.start - 30) : number.start])
    behind = rules().manner_behind.match(text[number.end : number.end + 20])
    manner = (behind and rules().behind.of(behind[1].lower())) or (before and rules().before.of(_spaced(before[1])))
    start = max(0, number.start - 30) + before.start(1) if before else number.start
    end = number.end + behind.end() if behind else number.end
    if manner == "about":
        return Numeral(start, end, number.least, number.most, True, number.figures)
    if manner == "least":
        return Numeral(start, end, number.least, None, True, number.figures)
    if manner == "most":
        return Numeral(start, end, None, number.most if number.most is not None else number.least, True, number.figures)
    return number


def _spaced(words: str) -> str:
    return " ".join(words.lower().split())


_TO = re.compile(r"[ ]*(?:to|or|-|\u2013|\u2014)[ ]*$")
_BETWEEN = re.compile(r"\bbetween[ ]+$", re.IGNORECASE)


def _ranges(found: Sequence[Numeral], text: str) -> Iterator[Numeral]:
    """Two numbers that are the ends of one: "10 to 20", "between 10 and 20", "two or three"."""
    at = 0
    while at < len(found):
        this, after = found[at], found[at + 1] if at + 1 < len(found) else None
        if after is not None and (joined := _range(this, after, text)) is not None:
            yield joined
            at += 2
        else:
            yield this
            at += 1


def _range(low: Numeral, high: Numeral, text: str) -> Numeral | None:
    between = text[low.end : high.start]
    spanned = _BETWEEN.search(text[: low.start]) is not None and between.strip() == "and"
    if not (spanned or _TO.fullmatch(between)) or low.least is None or high.most is None or low.least >= high.most:
        return None
    least = low.least
    if low.figures and high.most >= 1000 * max(least, 1) and least < 1000:
        least = least * _scale(high.most)  # "5 to 6 million"
    return Numeral(low.start, high.end, least, high.most, low.about or high.about, low.figures)


def _scale(value: float) -> int:
    return next(times for times in (10**12, 10**9, 10**6, 10**3) if value >= times)
