"""Text into the tokens that rules match: words of the lexicon, numbers by their shape, punctuation.

The tokens of the spaCy Doc are not used here: they part "1990s", "9 p.m." and "mid-2018" in several ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from eventx.timex.lexicon import lexicon

UNKNOWN: frozenset[str] = frozenset()
#: What shapes with a blank in them begin with, and those that look at what is around them: "$ 5", "1 1/2", "10 am".
_IN_CONTEXT = re.compile(r"[\d\s$£€¥]")
#: Hyphen-minus, en dash, hyphen, non-breaking hyphen, minus. The em dash parts clauses and is no dash here.
_DASHES = "-\u2013\u2010\u2011\u2212"


class Word(NamedTuple):
    """A token of the text with the classes that it belongs to; literals are classes of their own."""

    text: str
    start: int
    end: int
    classes: frozenset[str]


_NUMBER_END = r"(?![^\W_]|[.,]\d)"
_SHAPES = (
    # Most tokens are words with no full stop behind them: asked for first, all other shapes of letters have one.
    ("PLAIN", r"[^\W\d_]++(?![.\d])"),
    ("BREAK", r"\n[ \t\r]*\n\s*"),
    ("NAMED", r"9/11" + _NUMBER_END),
    ("MONEY", r"[$£€¥]\s?\d[\d,.]*\w*|\d[\d,.]*%"),
    ("ISOTIME", r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\b"),
    ("ISODATE", r"\d{4}([-./])\d\d\1\d\d\b"),
    ("NUMDATE", r"\d{1,2}([-./])\d{1,2}\2(?:\d{4}|\d\d)\b"),
    ("CLOCK", r"\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])|\d{1,2}\.[0-5]\d(?=\s?[ap]\.?m)"),
    ("DECADE", r"\d{3}0['’]?s\b"),
    ("DECADE2", r"['‘’]?\d0s\b"),
    ("YEAR2", r"(?<![\w'’])['‘’]\d\d\b"),
    ("NTH", r"\d+(?:st|nd|rd|th)\b"),
    ("FRACTION", r"(?:\d{1,3}[ -])?[1-9]/[2-9]" + _NUMBER_END + r"(?!/)|\d{0,3}[½¼¾]"),
    ("QFIG", r"(?:[Qq][1-4]|[1-4]Q)\b"),
    ("HFIG", r"(?:H[12]|[12]H)\b"),
    ("FYFIG", r"FY(?:\d{4}|\d\d)\b"),
    ("CLOCKFIGURES", r"(?:0?[1-9]|1[0-2])[0-5]\d(?=\s?[ap]\.?m\b)"),
    ("NUMBER", r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:" + _NUMBER_END + r"|(?=[ap]\.?m\b|hrs?\b))"),
    ("JUNK", r"\d[\w.,]*"),
    ("INITIALS", r"(?:[A-Za-z]\.){2,}|[A-Za-z]\.[A-Za-z]\b"),
    ("POSSESSIVE", r"['’]s\b"),
    ("WORD", r"[^\W\d_]+"),
    ("MARK", r"[^\w\s]"),
)


_LINK = "following"
#: What stands before it where it is an adjective.
_ARTICLES = frozenset(
    {"the", "that", "this", "its", "his", "her", "their", "each", "every", "'s", "\N{RIGHT SINGLE QUOTATION MARK}s"}
)


@cache
def _scanner() -> re.Pattern[str]:
    short = {word[:-1] for words in lexicon().classes.values() for word in words if word.endswith(".")}
    abbreviations = "|".join(sorted(re.escape(word) for word in short if len(word) > 2 and word.isalpha()))
    shapes = [*_SHAPES[:-3], ("ABBREVIATION", rf"(?i:\b(?:{abbreviations})\.)"), *_SHAPES[-3:]]
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _numbered(shapes)))


def _numbered(shapes: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Back references of a shape point at its own separator group, whatever group number that gets."""
    for i, (name, pattern) in enumerate(shapes):
        yield (
            name,
            re.sub(r"\(\[-\./\]\)", f"(?P<sep{i}>[-./])", re.sub(r"\\[12](?=\\d|\()", f"(?P=sep{i})", pattern)),
        )


def words(text: str) -> list[Word]:
    """The tokens of a text in order, in linear time.

    What stands between two blanks is a word more often than not: the shapes are not asked then.
    """
    found: list[Word] = []
    new = tuple.__new__  # half the cost of calling Word
    start = done = 0
    for chunk in text.split(" "):
        end = start + len(chunk)
        if done > start:  # "$ 5": what began before goes on here
            done = _scanned(text, done, end, found) if done < end else done
        elif chunk.isalpha():
            found.append(new(Word, (chunk, start, end, _word_classes(chunk))))
        elif (known := _alone(chunk)) is None:
            done = _scanned(text, start, end, found)
        else:
            for raw, first, last, classes in known:
                found.append(new(Word, (raw, start + first, start + last, classes)))
        start = end + 1
    return _without_links(found) if "ollowing" in text else found


def _without_links(found: list[Word]) -> list[Word]:
    """The tokens, "following" with its class only where it is no preposition: "*the* following Sunday", not "following
    Sunday's raid".
    """
    before = ""
    for i, word in enumerate(found):
        if word.text.lower() == _LINK and before not in _ARTICLES:
            found[i] = Word(word.text, word.start, word.end, frozenset({_LINK}))
        before = word.text.lower()
    return found


@lru_cache(maxsize=1 << 16)
def _alone(chunk: str) -> tuple[Word, ...] | None:
    """The tokens of what stands between two blanks; None where they depend on what stands around it."""
    if _IN_CONTEXT.search(chunk):
        return None
    found: list[Word] = []
    _scanned(chunk, 0, len(chunk), found)
    return tuple(found)


def _scanned(text: str, start: int, end: int, found: list[Word]) -> int:
    """Find the tokens that begin between two places of a text by their shapes; gives back where the last one ends."""
    new = tuple.__new__
    done = end
    for match in _scanner().finditer(text, start):
        if match.start() >= end:
            break
        kind = match.lastgroup or ""
        begin, done = match.span()
        raw = text[begin:done]
        known = _word_classes(raw) if kind == "PLAIN" else _classes(kind, raw)
        if kind in ("NUMBER", "CLOCK") and _glued(found, begin):
            known = UNKNOWN
        found.append(new(Word, (raw, begin, done, known)))
    return done


def _glued(found: list[Word], start: int) -> bool:
    """Whether a number hangs on a name ("F-16") or on a clock torn apart ("2: 00pm")."""
    if not found or found[-1].end > start:
        return False
    last = found[-1]
    if last.text == ":" and len(found) > 1 and found[-2].end == last.start and found[-2].text.isdigit():
        return True
    if last.end != start or last.text != "-" or len(found) < 2:
        return False
    return found[-2].end == last.start and found[-2].text.isalpha() and not (found[-2].classes & _WORD_CLASSES())


@cache
def _WORD_CLASSES() -> frozenset[str]:
    return frozenset(lexicon().classes)


def _classes(kind: str, raw: str) -> frozenset[str]:
    if kind in ("WORD", "INITIALS", "ABBREVIATION"):
        return _word_classes(raw)
    if kind == "NUMBER":
        return number_classes(raw)
    if kind == "CLOCKFIGURES":
        return frozenset({"INT"})
    if kind == "NTH":
        return frozenset({"NTH", "ORDINAL"} | ({"DAYTH"} if len(raw) <= 4 and 1 <= int(raw[:-2]) <= 31 else set()))
    if kind == "POSSESSIVE":
        return frozenset({"'s"})
    if kind == "MARK":
        return frozenset({"-" if raw in _DASHES else raw})
    return frozenset({raw if kind == "NAMED" else kind})


@cache
def _word_classes(raw: str) -> frozenset[str]:
    return lexicon().classes_of(raw) | {raw.lower()}


@cache
def number_classes(raw: str) -> frozenset[str]:
    """The shapes of a number: DAY, HOUR, YEAR, MILITARY (a clock time of four digits), INT, DECIMAL."""
    if "." in raw:
        return frozenset({"DECIMAL"})
    if not raw.isdecimal() or not raw.isascii():
        return frozenset({"INT"}) if raw.isascii() else UNKNOWN
    number, size = int(raw[:9]), len(raw)
    shapes = {
        "INT": size <= 9,
        "DAY": size <= 2 and 1 <= number <= 31,
        "HOUR": size <= 2 and 1 <= number <= 12,
    }
    shapes |= {"YEAR": size == 4 and 1000 <= number <= 2199, "TWO": size == 2, "UPTO3": size <= 3}
    shapes["MILITARY"] = size == 4 and number < 2400 and number % 100 < 60
    return frozenset(name for name, holds in shapes.items() if holds)
