"""Merging: which mentions of a document tell of the same happening.

Each mention in text order joins the earlier event that it agrees with best, if it agrees enough; the weight of
each sign of agreement stands in ``data/merging.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from eventx.documents.document import ZoneKind
from eventx.events.mentions import EventMention, MentionArgument
from eventx.events.sorts import GENERIC, sort_of
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.phrases import is_definite

_OTHER = frozenset({"another", "other", "second", "third", "fourth", "new", "separate", "different", "further", "previous", "earlier", "similar", "subsequent", "latest"})
#: A mention is compared with the first and the latest events of its type, and with their first and latest mentions:
#: enough for any article, and linear in a text of any length.
_FIRST, _LATEST = 6, 24
_TITLE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST})
_HEADLINE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD})


@dataclass(slots=True)
class Event:
    """Mentions of one happening, in text order."""

    mentions: list[EventMention] = field(default_factory=list)
    claimed: list[MentionArgument] = field(default_factory=list)

    @property
    def main(self) -> EventMention:
        """The mention that carries most: most arguments, the earliest on a tie."""
        return max(self.mentions, key=lambda m: (len(m.arguments), -m.trigger.start))

    def arguments(self) -> list[MentionArgument]:
        """The arguments of the event: what the main mention says; then what the others add.

        The others add to roles still open, and names to any role; a phrase that only its nearness speaks for
        counts where nothing better fills its role.
        """
        main = self.main
        found = [*self.claimed, *(a for a in self._said(main) if not a.by_reach)]
        for mention in self.mentions:
            filled = {a.role for a in found}
            found += [a for a in self._said(mention) if not a.by_reach and (a.entity or a.role not in filled)]
        for mention in (main, *self.mentions):
            filled = {a.role for a in found}
            found += [a for a in self._said(mention) if a.by_reach and a.role not in filled]
        return _undisputed_freed(_distinct(found))

    def _said(self, mention: EventMention) -> Iterator[MentionArgument]:
        """The arguments of a mention; where the writer tells the event but a source this mention, with the source."""
        sourced = self.main.source is None and mention.source_name is not None
        for argument in mention.arguments:
            said = sourced and argument.role in _disputed_roles()
            yield replace(argument, source=mention.source_name) if said else argument


def _undisputed_freed(arguments: list[MentionArgument]) -> list[MentionArgument]:
    """A source stays with a claim, and where a role has fillers from several sources; else all take it as told."""
    sources: dict[str, set[str | None]] = {}
    for argument in arguments:
        sources.setdefault(argument.role, set()).add(argument.source)
    return [
        a if a.source is None or a.how == "claim" or len(sources[a.role]) > 1 else replace(a, source=None)
        for a in arguments
    ]


def _distinct(arguments: list[MentionArgument]) -> list[MentionArgument]:
    """Each filler once in a role; a pronoun that stands for no name gives way to any other filler."""
    found: list[MentionArgument] = []
    for argument in arguments:
        if not any(_repeats(argument, other) for other in found):
            found.append(argument)
    telling = {a.role for a in found if not a.is_bare_pronoun}
    return [a for a in found if not a.is_bare_pronoun or a.role not in telling]


def _repeats(argument: MentionArgument, other: MentionArgument) -> bool:
    """Whether an argument says again what another in its role says: a part of its name, or of its phrase."""
    if argument.role != other.role:
        return False
    if argument.key == other.key:
        return True
    if argument.span.start >= other.span.start and argument.span.end <= other.span.end:
        return True
    both_named = argument.entity is not None and other.entity is not None
    short, long = sorted((argument.key, other.key), key=len)
    return both_named and f" {short} " in f" {long} "


def merge(mentions: Sequence[EventMention], parsed: Parsed) -> list[Event]:
    """Group mentions into events, by type and agreement; events in order of their first mention."""
    events: list[Event] = []
    by_type: dict[str, list[Event]] = {}
    for mention in sorted(mentions, key=lambda m: m.trigger.start):
        rivals = by_type.setdefault(mention.type.name, [])
        candidates = [*rivals[:_FIRST], *rivals[_FIRST:][-_LATEST:]]
        scored = [(_link(mention, event, parsed), -i) for i, event in enumerate(candidates)]
        best = max(scored, default=None)
        if best and (best[0] >= _weights()["threshold"] or mention.trigger.retold):
            candidates[-best[1]].mentions.append(mention)
        else:
            rivals.append(Event([mention]))
            events.append(rivals[-1])
    return events


def _link(mention: EventMention, event: Event, parsed: Parsed) -> float:
    """How well a mention agrees with an event: halfway between its best and its mean agreement with the mentions."""
    told = [*event.mentions[:_FIRST], *event.mentions[_FIRST:][-_LATEST:]]
    agreements = [agreement(mention, other, parsed) for other in told]
    return (max(agreements) + sum(agreements) / len(agreements)) / 2


def agreement(later: EventMention, earlier: EventMention, parsed: Parsed) -> float:
    """How well two mentions of one type agree: the sum of the weights of their signs."""
    weights = _weights()
    return sum(weights[sign] * value for sign, value in signs(later, earlier, parsed).items())


def signs(later: EventMention, earlier: EventMention, parsed: Parsed) -> dict[str, float]:
    """The signs for and against two mentions being one event, each with its strength."""
    a, b = later.head, earlier.head
    nominal = a.pos_ in ("NOUN", "PROPN")
    same_stem = _stem(a.lower_) == _stem(b.lower_)
    definite = nominal and is_definite(a)
    sorts = _sorts(later, earlier)
    found = {
        "same stem": same_stem,
        "same frame": later.trigger.frame.id == earlier.trigger.frame.id,
        "same sort": sorts == "same",
        "other sort": sorts == "other",
        "taken up": sorts == "generic" and nominal,
        "generic": sorts == "generic" and not nominal,
        "nominal": nominal,
        "definite": definite,
        "definite same stem": definite and same_stem,
        "indefinite": any(c.lower_ in ("a", "an") for c in a.children),
        "another": any(c.lower_ in _OTHER for c in a.children),
        "headline": parsed.zone(b) in _HEADLINE,
        "title": parsed.zone(b) in _TITLE,
        "anaphor": definite and not any(not x.by_reach for x in later.arguments),
        "number": nominal and b.pos_ == "NOUN" and (a.tag_ == "NNS") != (b.tag_ == "NNS"),
        "two verbs": a.pos_ == "VERB" and b.pos_ == "VERB" and lemma(a) != lemma(b),
        "same sentence": a.sent.start == b.sent.start,
        "polarity": later.factuality.polarity != earlier.factuality.polarity,
        "modality": later.factuality.modality != earlier.factuality.modality,
        "same time": _times(later, earlier) == "same",
        "time conflict": _times(later, earlier) == "conflict",
    }
    for side, role in (("actor", later.type.actor), ("recipient", later.type.recipient), ("place", "place")):
        verdict = _compared(later, earlier, role) if role else None
        found |= {f"{way} {side}": verdict == way for way in ("same", "other", "unlike") if f"{way} {side}" in _weights()}
    return {sign: float(value) for sign, value in found.items()} | {"distance": min(abs(a.i - b.i) / 100.0, 5.0)}


def _sorts(later: EventMention, earlier: EventMention) -> str | None:
    """Whether two mentions name the "same" or "other" sorts of happening, or one a "generic" word for any."""
    mine, theirs = sort_of(later.trigger), sort_of(earlier.trigger)
    if mine is None or theirs is None:
        return None
    if GENERIC in (mine, theirs):
        return "same" if mine == theirs else "generic"
    return "same" if mine == theirs else "other"


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "als", "al", "ers", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _compared(a: EventMention, b: EventMention, role: str) -> str | None:
    """How two mentions fill a role: the "same", by "other" names, "unlike" words, or None where it stays open."""
    mine = [x for x in a.fillers(role) if not x.by_reach and not x.is_bare_pronoun]
    theirs = [x for x in b.fillers(role) if not x.by_reach and not x.is_bare_pronoun]
    if not mine or not theirs:
        return None
    if any(_same(x, y) for x in mine for y in theirs):
        return "same"
    return "other" if all(x.entity for x in (*mine, *theirs)) else "unlike"


def _same(x: MentionArgument, y: MentionArgument) -> bool:
    if x.key in y.key or y.key in x.key or lemma(x.head) == lemma(y.head):
        return True
    # A government, its capital and its people act for one another.
    return bool(x.entity and y.entity and x.entity.country and x.entity.country == y.entity.country)


def _times(a: EventMention, b: EventMention) -> str:
    if a.time is None or b.time is None:
        return "unknown"
    x, y = a.time, b.time
    if x.earliest is None or y.earliest is None or x.latest is None or y.latest is None:
        return "same" if x.timex.value == y.timex.value else "unknown"
    return "same" if x.earliest <= y.latest and y.earliest <= x.latest else "conflict"


@cache
def _disputed_roles() -> frozenset[str]:
    text = (files("eventx") / "data" / "claims.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["disputed"]["roles"])


@cache
def _weights() -> dict[str, float]:
    text = (files("eventx") / "data" / "merging.toml").read_text(encoding="utf-8")
    table: dict[str, float] = tomllib.loads(text)["weights"]
    return table
