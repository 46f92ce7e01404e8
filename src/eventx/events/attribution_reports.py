"""Reporting words and phrases as data, and the token they make responsible."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from spacy.tokens import Token

from eventx.events.cues import CueError
from eventx.events.cues_words import phrasal_lemma
from eventx.events.factuality_path import is_passive
from eventx.events.factuality_scope import is_past

_KEYS = frozenset(
    "name pos source through lemmas tells deep denies except_over examples counter_examples".split()
)
_SOURCES = ("subject", "object", "possessor")


@dataclass(frozen=True, slots=True)
class Report:
    """An entry of ``reports.toml``: words, the arcs by which an event hangs below them, and where their source stands."""

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
    """Reporting words by part of speech and lemma; prepositions of source; labels of titles that are no source."""

    reports: tuple[Report, ...]
    prepositions: tuple[str, ...]
    labels: frozenset[str]
    _index: Mapping[tuple[str, str], tuple[Report, ...]]

    def find(self, token: Token) -> tuple[Report, ...]:
        """The entries for a token."""
        pos = "verb" if token.pos_ in ("VERB", "AUX") else "noun" if token.pos_ in ("NOUN", "PROPN") else ""
        return self._index.get((pos, phrasal_lemma(token)), ()) if pos else ()

    def tells(self, token: Token) -> bool:
        """Whether a token is a verb that tells a clause or introduces a quotation."""
        return any(report.tells for report in self.find(token))


@cache
def report_book() -> ReportBook:
    """The reporting words that come with the package, read once. Raises CueError when a file is wrong."""
    folder = files("eventx") / "data" / "cues" / "attribution"
    reports = tuple(_report(entry) for entry in _load(folder / "reports.toml").get("report", []))
    phrases = _load(folder / "prepositions.toml")
    index: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        for lemma in report.lemmas:
            index[report.pos, lemma].append(report)
    return ReportBook(
        reports,
        tuple(entry["words"] for entry in phrases["phrase"]),
        frozenset(phrases["labels"]["words"]),
        MappingProxyType({key: tuple(found) for key, found in index.items()}),
    )


def _load(path: Any) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CueError(f"{path.name}: {error}") from error


def _report(entry: Mapping[str, Any]) -> Report:
    name = entry.get("name", "without a name")
    if unknown := entry.keys() - _KEYS:
        raise CueError(f"reports.toml: {name}: unknown keys {sorted(unknown)}; allowed are {sorted(_KEYS)}")
    if entry.get("source", "subject") not in _SOURCES:
        raise CueError(f"reports.toml: {name}: source is one of {', '.join(_SOURCES)}")
    return Report(
        name=name,
        lemmas=tuple(entry["lemmas"]),
        through=frozenset(entry["through"]),
        pos=entry.get("pos", "verb"),
        source=entry.get("source", "subject"),
        tells=bool(entry.get("tells", False)),
        deep=bool(entry.get("deep", False)),
        denies=bool(entry.get("denies", False)),
        except_over=frozenset(entry.get("except_over", ())),
        examples=tuple(entry.get("examples", ())),
        counter_examples=tuple(entry.get("counter_examples", ())),
    )


def is_past_report(token: Token) -> bool:
    """Whether a token reports in the past: "said", "was told", "saying" below such a verb."""
    return report_book().tells(token) and (token.tag_ in ("VBG", "VBN") or is_past(token))


def source_beside(token: Token, report: Report) -> Token | None:
    """The head of the noun phrase that a reporting word makes responsible, as the text gives it."""
    if report.source == "possessor":
        return possessor(token)
    if report.source == "object":
        return _child(token, "dobj") or _child(token, "nsubjpass")
    return subject(token)


def subject(verb: Token) -> Token | None:
    """Who does what a verb says: its subject, its agent in the passive, else the subject that governs it."""
    if is_passive(verb):
        return agent(verb)
    own = min((c for c in verb.children if c.dep_ == "nsubj"), key=lambda c: abs(c.i - verb.i), default=None)
    if own is not None:
        return None if own.lower_ in ("it", "there") and _is_expletive(own) else named(_antecedent(own))
    return _controller(verb)


def agent(verb: Token) -> Token | None:
    """The agent of a passive: "it was announced *by the ministry*"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return _child(child, "pobj")
    return None


def possessor(noun: Token) -> Token | None:
    """Whose a claim is: "the *minister's* claim", "a claim by the *minister*", "*she* made a claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            found = _child(child, "pobj")
            return named(found) if found is not None else None
    verb = noun.head
    return subject(verb) if noun.dep_ == "dobj" and verb.pos_ == "VERB" else None


def named(head: Token) -> Token:
    """The name in apposition to a common noun: "the president of the league, Ana *Ruiz*, said"."""
    if head.pos_ != "NOUN":
        return head
    return next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), head)


def issuer(head: Token) -> Token:
    """Who issued a document: "according to a tweet by the *minister*"; the head itself when the text does not tell."""
    book = report_book()
    return (possessor(head) or head) if head.pos_ == "NOUN" and book.find(head) and head.dep_ != "dobj" else head


def _is_expletive(token: Token) -> bool:
    verb = token.head
    return token.dep_ == "expl" or any(child.dep_ in ("auxpass", "acomp") for child in verb.children)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: "the general, *who* said …"."""
    clause = token.head
    if token.tag_ in ("WP", "WDT") and clause.dep_ == "relcl":
        return clause.head
    return token


def _controller(verb: Token) -> Token | None:
    """The understood subject of a verb without one: "*Abe* spoke, saying …", "a statement *saying* …"."""
    head = verb.head
    if verb.dep_ == "acl":
        return (possessor(head) or head) if report_book().find(head) else head
    if verb.dep_ in ("pcomp", "prep") and head.dep_ == "prep":
        above = head.head
        return _child(above, "dobj") or _child(above, "nsubjpass") or _child(above, "nsubj")
    if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp", "dep") and head.i != verb.i and head.pos_ in ("VERB", "AUX"):
        return _child(head, "nsubjpass") or subject(head)
    return None


def _child(token: Token, label: str) -> Token | None:
    return next((child for child in token.children if child.dep_ == label), None)


def sources_by_preposition(token: Token) -> Iterator[tuple[Token, Token]]:
    """Sources that hang on a word by a preposition, with its first token: "**according to** the *ministry*"."""
    for child in token.children:
        if child.dep_ not in ("prep", "advcl", "advmod", "amod", "acl"):
            continue
        inner = next((c for c in child.children if c.dep_ == "prep"), child)
        words = child.lower_ if inner is child else f"{child.lower_} {inner.lower_}"
        found = _child(inner, "pobj")
        if found is not None and words in report_book().prepositions:
            yield named(issuer(found)), child
