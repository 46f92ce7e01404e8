"""Support verbs: whose subject does, suffers, answers or wants what their object noun says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.language.lemmas import lemma, with_particle

Side = Literal["agent", "patient", "responder", "wanter"]


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The contents of ``data/support_verbs.toml``; verbs are lemmas with their particle."""

    agent: frozenset[str]
    patient: frozenset[str]
    responder: frozenset[str]
    wanter: frozenset[str]
    undergoing: frozenset[str]
    befallen: frozenset[str]
    doing: frozenset[str]
    laying: frozenset[str]
    led: frozenset[str]
    carrying_out: frozenset[str]
    charges: frozenset[str]
    chances: frozenset[str]


@cache
def _verbs() -> _Verbs:
    return toml("support_verbs.toml", _Verbs)


def support_side(verb: Token, preposition: str | None = None) -> Side | None:
    """Which side of its noun the verb's subject is on: it does it ("launched an attack"), suffers it ("came under
    attack"), answers it ("rejected the demand") or wants it ("sought talks").

    ``preposition`` is the one between verb and noun, None when the noun is the verb's object.
    """
    word = lemma(verb)
    particles = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    part = preposition == "in" and any(c.lower_ == "part" and c.dep_ == "dobj" for c in verb.children)
    keys = (
        [f"{word} {'part ' if part else ''}{preposition}"]
        if preposition
        else [f"{word} {p}" for p in particles] or [word]
    )
    for key in keys:
        for side, verbs in _sides():
            if key in verbs:
                return side
    return None


@cache
def _sides() -> tuple[tuple[Side, frozenset[str]], ...]:
    verbs = _verbs()
    return (
        ("agent", verbs.agent), ("patient", verbs.patient), ("responder", verbs.responder), ("wanter", verbs.wanter),
    )  # fmt: skip


def carries_out(verb: Token) -> bool:
    """Whether a verb tells in a clause behind a noun who does it: "the raid that they *launched*"."""
    return with_particle(verb) in _verbs().carrying_out


def tells_whose(participle: Token) -> bool:
    """Whether a participle behind a hyphen tells whose deed a thing is: "the US-*led* invasion"."""
    return participle.lower_ in _verbs().led


def undergoes(verb: Token) -> bool:
    """Whether the subject of a verb undergoes what happens ("eleven people died"), and so is no agent."""
    return lemma(verb) in _verbs().undergoing


def names_befallen(noun: Token) -> bool:
    """Whether a noun says of somebody that what follows befalls him: "the *target* of a lawsuit"."""
    return lemma(noun) in _verbs().befallen


def lays_at_door(verb: Token, preposition: str) -> bool:
    """Whether a verb with its preposition says whose deed a thing is: "an attack *attributed to* separatists"."""
    return f"{lemma(verb)} {preposition}" in _verbs().laying


def names_doing(noun: Token) -> bool:
    """Whether a noun is the doing of what follows: "the *imposition* of sanctions"."""
    return lemma(noun) in _verbs().doing


def names_charge(noun: Token) -> bool:
    """Whether a noun lays the crime that follows at somebody's door: "on *charges* of theft"."""
    return lemma(noun) in _verbs().charges


def may_bring(noun: Token) -> bool:
    """Whether a noun says that what follows may come: "faced the *prospect* of arrest"."""
    return lemma(noun) in _verbs().chances
