"""Linked events: what the events of one sentence tell of one another's participants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eventx.cues.kinds import Polarity
from eventx.events.arguments import fits
from eventx.events.event import Event
from eventx.events.links import Link, links, relations
from eventx.events.mentions import Background, EventMention, MentionArgument
from eventx.events.sense import Surroundings
from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_start
from eventx.limits import limits
from eventx.types.frames import PLACE


def with_links(events: Sequence[Event], background: Background) -> list[Event]:
    """The events, each with the participants that another event of the same sentence tells for it.

    "Soldiers killed Omar Zaid in a drone strike": the strike hit Omar Zaid, and the soldiers carried it out.
    """
    found = list(events)
    pairs = list(_pairs(found, background))
    words = [_words(event) for event in found]
    for _ in range(limits().arguments.link_rounds):
        for taker, giver, mention, by in pairs:
            both = words[taker] | words[giver]
            for link in links(found[taker].main.type.name, found[giver].main.type.name):
                if link.holds(by, both):
                    taken = tuple(_taken(found[taker], found[giver], mention, link, background.around))
                    if taken:  # an event keeps what it has worked out of its mentions as long as nothing is new
                        found[taker] = replace(found[taker], linked=(*found[taker].linked, *taken))
    return found


def _words(event: Event) -> frozenset[str]:
    """The lemmas and the words of the triggers of an event."""
    triggers = (m.trigger for m in event.mentions)
    return frozenset(word for t in triggers for word in (lemma(t.head), t.head.doc[t.start : t.end].text.lower()))


def _pairs(events: Sequence[Event], background: Background) -> Iterator[tuple[int, int, EventMention, frozenset[str]]]:
    """Two events of one sentence, by index, with the mention of the second and the relations between their words."""
    by_sentence: dict[int, list[tuple[int, EventMention]]] = {}
    for i, event in enumerate(events):
        for mention in event.mentions:
            by_sentence.setdefault(sentence_start(mention.head), []).append((i, mention))
    most = limits().arguments.link_mentions
    for told in by_sentence.values():
        told.sort(key=lambda pair: pair[1].head.i)
        for at, (i, mine) in enumerate(told):
            for j, other in told[max(0, at - most) : at + most + 1]:
                if i != j and links(mine.type.name, other.type.name):
                    yield i, j, other, relations(mine.head, other.head, background.around)


def _taken(
    taker: Event, giver: Event, mention: EventMention, link: Link, around: Surroundings
) -> Iterator[MentionArgument]:
    """What one event takes over from another: no party that has a role in it already, and what fits the role."""
    if not link.denied and Polarity.NEGATIVE in (taker.main.factuality.polarity, giver.main.factuality.polarity):
        return
    own = [a for a in taker.arguments if not a.by_reach]
    known = {a.key for a in own}
    for role, sources in link.roles.items():
        if role not in taker.main.type.roles or taker.main.trigger.frame.roles.get(role) == ():
            continue
        if not link.more and any(a.role == role for a in own):
            continue
        wanted = taker.main.type.roles[role].fits
        for argument in giver.arguments:
            near = argument.by_reach and role != PLACE
            told = argument.role in sources and not near and not argument.is_bare_pronoun
            does_both = role == taker.main.type.actor and argument.role == giver.main.type.actor
            same_side = role == taker.main.type.recipient and _acts(argument, giver)
            may_fill = does_both or fits(argument.head, wanted, around)
            if told and not same_side and argument.key not in known and may_fill:
                yield replace(argument, role=role, how=f"link {argument.role}", at=mention.head)


def _acts(argument: MentionArgument, event: Event) -> bool:
    """Whether who meets or agrees is the one who does so, and not the other side: "*Kenya* refused to meet Chad"."""
    return argument.role == event.main.type.actor and argument.how.startswith(("agent", "doer"))
