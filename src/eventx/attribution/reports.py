"""Reporting words as data: what makes someone responsible for what stands below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from spacy.tokens import Token

from eventx.cues.cue import CueError
from eventx.cues.files import one_of, read_toml, require, strings
from eventx.cues.words import phrasal_lemma
from eventx.language.verb_groups import verb_group

_FLAGS = ("tells", "deep", "denies")
_LISTS = ("lemmas", "through", "except_over", "examples", "counter_examples")
_KEYS = frozenset((*_FLAGS, *_LISTS, "name", "pos", "source"))
_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}


@dataclass(frozen=True, slots=True)
class Report:
    """An entry of ``reports.toml``; the keys are explained there."""

    name: str
    lemmas: tuple[str, ...]
    through: frozenset[str]
    pos: str = "verb"
    source: str = "subject"
    tells: bool = False
    deep: bool = False
    denies: bool = False
    except_over: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportBook:
    """Reporting words by part of speech and lemma; prepositions of source; title labels that are none."""

    reports: tuple[Report, ...]
    prepositions: frozenset[str]
    labels: frozenset[str]
    _index: Mapping[tuple[str, str], tuple[Report, ...]]

    def find(self, token: Token) -> tuple[Report, ...]:
        """The entries for a token."""
        pos = _PARTS.get(token.pos_)
        return self._index.get((pos, phrasal_lemma(token)), ()) if pos else ()

    def tells(self, token: Token) -> bool:
        """Whether a token is a verb that tells a clause or introduces a quotation."""
        return any(report.tells for report in self.find(token))


@cache
def report_book() -> ReportBook:
    """The reporting words that come with the package, read once. Raises CueError when a file is wrong."""
    folder = files("eventx") / "data" / "cues" / "attribution"
    reports = tuple(report_of(entry) for entry in read_toml(folder / "reports.toml").get("report", []))
    phrases = read_toml(folder / "prepositions.toml")
    index: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        for lemma in report.lemmas:
            index[report.pos, lemma].append(report)
    return ReportBook(
        reports,
        frozenset(entry["words"] for entry in phrases["phrase"]),
        frozenset(phrases["labels"]["words"]),
        MappingProxyType({key: tuple(found) for key, found in index.items()}),
    )


def report_of(entry: Mapping[str, Any]) -> Report:
    """A report from its table in the file. Raises CueError with entry and reason."""
    try:
        require(entry, _KEYS, ("name", "lemmas", "examples"))
        lists = {key: strings(entry, key) for key in _LISTS}
        return Report(
            name=str(entry["name"]),
            lemmas=lists["lemmas"],
            through=frozenset(lists["through"]),
            pos=one_of(entry.get("pos", "verb"), ("verb", "noun"), "pos"),
            source=one_of(entry.get("source", "subject"), ("subject", "object", "possessor"), "source"),
            except_over=frozenset(lists["except_over"]),
            examples=lists["examples"],
            counter_examples=lists["counter_examples"],
            **{flag: bool(entry.get(flag, False)) for flag in _FLAGS},
        )
    except CueError as error:
        raise CueError(f"reports.toml: {entry.get('name', 'without a name')}: {error}") from error


def is_past_report(token: Token) -> bool:
    """Whether a token reports in the past: "said", "was told", "saying" below such a verb."""
    return report_book().tells(token) and (token.tag_ in ("VBG", "VBN") or verb_group(token).told_past)
