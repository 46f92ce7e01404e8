"""The words of a match by slot, and what all readings take from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from eventx.timex.cues import bounds
from eventx.timex.lexer import Word
from eventx.timex.lexicon import lexicon
from eventx.timex.numbers import amount
from eventx.timex.reading import Found, Reading
from eventx.timex.rule import Match
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Slots:
    """The words of a match by slot, and the values that the rule gives."""

    words: Sequence[Word]
    match: Match
    spans: Mapping[str, tuple[int, int]]

    def __contains__(self, slot: str) -> bool:
        return slot in self.spans or slot in self.match.rule.fixed

    def tokens(self, slot: str) -> Sequence[Word]:
        """The words in a slot, none when it is empty."""
        first, last = self.spans.get(slot, (0, 0))
        return self.words[first:last]

    def text(self, slot: str) -> str:
        """The words of a slot in lower case, joined by spaces; "" when it is empty."""
        if slot in self.spans:
            return " ".join(word.text.lower() for word in self.tokens(slot))
        return str(self.match.rule.fixed.get(slot, ""))

    def value(self, slot: str) -> str | int | None:
        """The lexicon's value of the word in a slot, None when it is empty."""
        if slot not in self.spans:
            return self.match.rule.fixed.get(slot)
        return lexicon().value(_class_of(slot), self.text(slot))

    def unit(self) -> str | None:
        """The unit letter named by unit, units or n_bare."""
        for slot in ("unit", "units", "n_bare"):
            if slot in self.spans:
                word = self.text(slot)
                found = lexicon().classes["UNIT"].get(word) or lexicon().classes["UNITS"].get(word)
                return str(found) if found else {"season": "S"}.get(word)
        return None

    def count(self) -> float | None:
        """The amount; None when it is vague."""
        if "n" in self.spans:
            return amount(self.tokens("n"))
        fixed = self.match.rule.fixed.get("n")
        return float(fixed) if fixed and fixed != "X" else None

    def relation(self) -> tuple[int | None, bool]:
        """How the words step (last, next, following …) and whether from the narrative."""
        if "step" in self.spans:
            return int(self.value("step") or 0), True
        if "deixis" in self.spans:
            return int(self.value("deixis") or 0), False
        return None, False

    def end(self, prefix: str) -> Slots:
        """The slots of one end of a range: those of the other end left out."""
        ends = [span for slot, span in self.spans.items() if slot.startswith(("a_", "b_"))]
        shared = {k: v for k, v in self.spans.items() if k[:2] not in ("a_", "b_") and not _within(v, ends)}
        own = {k.removeprefix(prefix): v for k, v in self.spans.items() if k.startswith(prefix)}
        return replace(self, spans=shared | own)


def _within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in others)


def _class_of(slot: str) -> str:
    return {"same_part": "PART", "month_day": "ORDINAL"}.get(slot, slot.upper())


#: Digits of the longest number that anything is counted by.
_DIGITS = 9


def ordinal(text: str) -> int | None:
    """The number of "14", "14th", "fourteenth", "Q3"; None for other words."""
    digits = text.rstrip("stndrh").strip("qh")
    if digits.isdecimal():
        return int(digits) if len(digits) <= _DIGITS else None
    found = lexicon().classes["ORDINAL"].get(text)
    return int(found) if found else None


def day_number(slots: Slots) -> int | None:
    """The day of the month that the slots name, in figures or in words: "14", "14th", "twenty-third"."""
    if "daywords" in slots.spans:
        ones = [_number(word) for word in slots.text("daywords").split() if word != "-"]
        return sum(ones) if all(ones) and sum(ones) <= 31 else None
    return next((ordinal(slots.text(s)) for s in ("day", "dayth", "month_day") if s in slots.spans), None)


def _number(word: str) -> int:
    return int(lexicon().classes["CARDINAL"].get(word) or lexicon().classes["ORDINAL"].get(word) or 0)


def found_of(slots: Slots, reading: Reading | None, mod: str | None = None) -> list[Found]:
    match = slots.match
    if reading is None:
        return []
    return [Found(match.first, match.last, match.rule.id, reading, mod, guards=match.rule.guards)]


def mod_of(slots: Slots) -> str | None:
    for slot in ("mod_end", "early"):
        if slot in slots.spans:
            return "END" if slot == "mod_end" else str(slots.value("early"))
    return None


def bound_of(slots: Slots) -> str | None:
    last = slots.spans.get("n", (slots.match.first, 0))[0]
    text = " ".join(word.text.lower() for word in slots.words[slots.match.first : last])
    return next((mod for words, mod in bounds() if words in text), None)
