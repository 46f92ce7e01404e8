"""Reporting words as data: what makes someone responsible for what stands below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Literal

from spacy.tokens import Token

from eventx.cues.words import phrasal_lemma
from eventx.datafiles import toml
from eventx.datafiles.shapes import REQUIRED
from eventx.language.verb_groups import verb_group

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Report:
    """An entry of ``reports.toml``; the keys are explained there."""

    name: str
    lemmas: tuple[str, ...]
    through: frozenset[str] = frozenset()
    pos: Literal["verb", "noun", "adjective"] = "verb"
    source: Literal["subject", "object", "possessor"] = "subject"
    tells: bool = False
    deep: bool = False
    asks: bool = False
    denies: bool = False
    of_what: bool = False
    without_object: bool = False
    beside: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    only_over: frozenset[str] = frozenset()
    except_over: frozenset[str] = frozenset()
    told_by: frozenset[str] = frozenset()
    by_body: bool = False
    finite: bool = False
    bare: frozenset[str] = frozenset()
    examples: tuple[str, ...] = field(default=(), metadata=REQUIRED)
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportFile:
    """The contents of ``reports.toml``."""

    report: tuple[Report, ...]
    uttered: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    standing_in: frozenset[str] = frozenset()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    to_hearers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A preposition of source, with its examples."""

    words: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """Nouns for what somebody says or thinks, behind a preposition, with examples."""

    preposition: str
    nouns: frozenset[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseFile:
    """The contents of ``prepositions.toml``."""

    phrase: tuple[_Phrase, ...]
    opinion: tuple[Opinion, ...]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportBook:
    """Reporting words by part of speech and lemma; prepositions of source; title labels that are none.

    ``uttered``: verbs whose subject makes the claim that is their object; ``withheld``: verbs above a report that is
    not made ("*declined* to say"); ``standing_in``: those of words in a document ("it *read*"); ``answers``: of those
    of which one word answers a question, whether that is yes; ``to_hearers``: those whose object is told it ("*told*
    the mayor"); ``opinions``: by their preposition, the nouns of what somebody says or thinks.
    """

    reports: tuple[Report, ...]
    uttered: frozenset[str]
    withheld: frozenset[str]
    standing_in: frozenset[str]
    answers: Mapping[str, bool]
    to_hearers: frozenset[str]
    prepositions: frozenset[str]
    opinions: Mapping[str, frozenset[str]]
    labels: frozenset[str]
    _index: Mapping[tuple[str, str], tuple[Report, ...]]

    def find(self, token: Token) -> tuple[Report, ...]:
        """The entries for a token."""
        pos = _PARTS.get(token.pos_)
        return self._index.get((pos, phrasal_lemma(token)), ()) if pos else ()

    def tells(self, token: Token) -> bool:
        """Whether a token is a verb that tells a clause or introduces a quotation."""
        return True in [report.tells for report in self.find(token)]

    def told_by(self, verb: str) -> frozenset[str]:
        """The nouns that a verb must have as its source."""
        return frozenset(noun for report in self._index.get(("verb", verb), ()) for noun in report.told_by)


@cache
def report_book() -> ReportBook:
    """The reporting words that come with the package, read once. Raises DataError when a file is wrong."""
    file = toml("cues/attribution/reports.toml", ReportFile)
    phrases = toml("cues/attribution/prepositions.toml", PhraseFile)
    index: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in file.report:
        for lemma in report.lemmas:
            index[report.pos, lemma].append(report)
    return ReportBook(
        file.report,
        file.uttered,
        file.withheld,
        file.standing_in,
        MappingProxyType({**dict.fromkeys(file.yes, True), **dict.fromkeys(file.no, False)}),
        file.to_hearers,
        frozenset(entry.words for entry in phrases.phrase),
        MappingProxyType({entry.preposition: entry.nouns for entry in phrases.opinion}),
        phrases.labels,
        MappingProxyType({key: tuple(found) for key, found in index.items()}),
    )


def is_past_report(token: Token) -> bool:
    """Whether a token reports in the past: "said", "was told", "saying" below such a verb."""
    return report_book().tells(token) and (token.tag_ in ("VBG", "VBN") or verb_group(token).told_past)
