"""How much of the predicate vocabulary of texts is decided, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from eventx.vocabulary.decisions import PartOfSpeech
from eventx.vocabulary.known import Standing
from eventx.vocabulary.predicates import Predicate

_EXAMPLE = 5  # words that an example shows on either side


@dataclass(frozen=True, slots=True)
class Undecided:
    """A word that nobody decided: how often it stands in the texts, and the first place where it does."""

    pos: PartOfSpeech
    word: str
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Predicate words by part of speech and standing, and the undecided ones, most frequent first."""

    counts: Counter[tuple[PartOfSpeech, Standing]]
    undecided: tuple[Undecided, ...]

    def number(self, pos: PartOfSpeech | None = None, standing: Standing | None = None) -> int:
        """How many words are of a part of speech and stand so; of all where None."""
        return sum(
            count for (its_pos, its), count in self.counts.items() if pos in (None, its_pos) and standing in (None, its)
        )

    def share(self, pos: PartOfSpeech | None = None) -> float:
        """The decided share; 1 where there is no word."""
        number = self.number(pos)
        return 1 - self.number(pos, Standing.UNDECIDED) / number if number else 1.0


def coverage(predicates: Iterable[Predicate]) -> Coverage:
    """Count predicate words."""
    counts: Counter[tuple[PartOfSpeech, Standing]] = Counter()
    words: Counter[tuple[PartOfSpeech, str]] = Counter()
    examples: dict[tuple[PartOfSpeech, str], str] = {}
    for each in predicates:
        counts[each.pos, each.standing] += 1
        if each.standing is Standing.UNDECIDED:
            key = each.pos, each.word
            words[key] += 1
            if key not in examples:
                examples[key] = _example(each)
    ordered = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return Coverage(counts, tuple(Undecided(*key, count, examples[key]) for key, count in ordered))


def _example(predicate: Predicate) -> str:
    """The words around a predicate, on one line, no further than its sentence."""
    token, sentence = predicate.token, predicate.token.sent
    first, last = max(sentence.start, token.i - _EXAMPLE), min(sentence.end, token.i + _EXAMPLE + 1)
    return " ".join(token.doc[first:last].text.split())


def text_report(found: Coverage, *, listed: bool) -> Iterator[str]:
    """Lines for a terminal: the share, the counts by part of speech, and the undecided words where asked for."""
    if not found.number():
        yield "no predicate words"
        return
    yield f"{found.number()} predicate words, {found.share():.1%} decided"
    yield f"{'':10}{'words':>8}{'frames':>8}{'none':>8}{'undecided':>11}{'decided':>9}"
    for pos in PartOfSpeech:
        numbers = [found.number(pos, standing) for standing in Standing]
        frames, none, undecided = numbers
        yield f"{pos + 's':10}{found.number(pos):>8}{frames:>8}{none:>8}{undecided:>11}{found.share(pos):>9.1%}"
    if listed and found.undecided:
        yield ""
        yield from (f"{each.count:>5} {each.word} ({each.pos}): {each.example}" for each in found.undecided)


def json_report(found: Coverage, *, listed: bool) -> dict[str, Any]:
    """The same as values."""
    report = _values(found, None)
    report["parts_of_speech"] = {str(pos): _values(found, pos) for pos in PartOfSpeech}
    if listed:
        report["undecided_words"] = [
            {"word": each.word, "pos": str(each.pos), "count": each.count, "example": each.example}
            for each in found.undecided
        ]
    return report


def _values(found: Coverage, pos: PartOfSpeech | None) -> dict[str, Any]:
    counts = {str(standing): found.number(pos, standing) for standing in Standing}
    return {"words": found.number(pos), "share": found.share(pos), **counts}
