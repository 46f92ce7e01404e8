"""Claims: parties to an event that only a source names ("the attack, claimed by the rebels", "blamed on Iran")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy import symbols
from spacy.tokens import Token

from eventx.cues.kinds import Polarity
from eventx.events.claim_rules import claim_rules
from eventx.events.event import Event
from eventx.events.mentions import Background, EventMention, MentionArgument, argument_of
from eventx.language.clauses import verb_slots
from eventx.language.governing import governing_verb
from eventx.language.lemmas import lemma
from eventx.language.nouns.nobody import is_nobody
from eventx.language.nouns.noun_classes import counting_head
from eventx.language.phrases import first_conjunct
from eventx.language.support_verbs import support_side
from eventx.limits import limits

#: Slots of what somebody is criticised in view of, and need not have done: "criticised the mayor *over* the attack".
_TALKED_OF = frozenset({"over", "about"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A party laid to a deed. ``deed`` is a token inside the phrase that names it, None when it is not named."""

    party: Token
    source: str
    at: Token
    deed: Token | None


def with_claims(events: Sequence[Event], background: Background) -> list[Event]:
    """The events, each with the parties that a source lays to it."""
    added = claimed_arguments(events, background)
    both = zip(events, added, strict=True)
    return [replace(event, claimed=tuple(claimed)) if claimed else event for event, claimed in both]


def claimed_arguments(events: Sequence[Event], background: Background) -> list[list[MentionArgument]]:
    """For each event the arguments that a claim or an accusation elsewhere in the text adds to it."""
    added: list[list[MentionArgument]] = [[] for _ in events]
    deeds = [i for i, event in enumerate(events) if event.main.type.traits.claimed is not None]
    if not deeds:
        return added
    for claim in (*_responsibility(background), *_accusations(events)):
        index = _deed_of(claim, deeds, events, background)
        claimed = events[index].main.type.traits.claimed if index is not None else None
        if index is not None and claimed is not None:
            argument = argument_of(claimed.role, claim.party, "claim", background)
            added[index].append(replace(argument, source=claim.source, at=claim.at))
    return [_named(claimed) for claimed in added]


def _named(claimed: list[MentionArgument]) -> list[MentionArgument]:
    """Of several parties laid to a deed the named ones: "Rudin claimed the raid … *the commander* claimed it"."""
    named = {a.source for a in claimed if a.head.pos_ == "PROPN" or a.head.head.pos_ == "PROPN"}
    spoken = [a for a in claimed if a.source in named or a.head.pos_ == "PROPN" or a.source != a.name]
    return spoken if named else claimed


def source_name(token: Token, background: Background) -> str:
    """The name of a source: its entity's, or the words of its phrase."""
    return argument_of("source", token, "", background).name


def _responsibility(background: Background) -> Iterator[Claim]:
    responsibility, claiming = claim_rules().responsibility, claim_rules().claiming.verbs
    for token in background.parsed.told():
        if token.lower_ in responsibility.nouns and token.dep_ == "dobj":
            verb = token.head
            if lemma(verb) in responsibility.verbs:
                yield from _claims_by(verb, token, background)
        elif token.pos == symbols.VERB and lemma(token) in claiming:
            yield from _claims_by(token, None, background)


def _claims_by(verb: Token, noun: Token | None, background: Background) -> Iterator[Claim]:
    slots = verb_slots(verb)
    deeds = [s.head for s in slots if s.relation == ("patient" if noun is None else "for")]
    if noun is not None:
        deeds += [c for p in noun.children if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"]
    elif not deeds or not all(_is_deed(d) for d in deeds):
        return
    for slot in slots:
        if slot.relation == "agent" and slot.head.pos_ in ("NOUN", "PROPN", "PRON") and not is_nobody(slot.head):
            yield Claim(slot.head, source_name(slot.head, background), verb, deeds[0] if deeds else None)


def _is_deed(token: Token) -> bool:
    """Whether a noun may name what is claimed; "claimed responsibility" names it further on."""
    return token.pos_ == "NOUN" and token.lower_ not in claim_rules().responsibility.nouns


def _accusations(events: Sequence[Event]) -> Iterator[Claim]:
    for mention in (m for e in events for m in e.mentions):
        blames = mention.type.traits.blames
        if blames is None or mention.factuality.polarity is Polarity.NEGATIVE:
            continue
        accusers = list(mention.fillers(blames.source))
        topics = list(mention.fillers(blames.deed))
        code = mention.trigger.frame.code
        alleges = code is not None and blames.mode in code.mode
        if not alleges and (not topics or topics[0].how.partition("[")[0] in _TALKED_OF):
            continue
        for accused in mention.fillers(blames.party):
            if accusers and not accused.by_reach:
                yield Claim(accused.head, accusers[0].name, mention.head, topics[0].head if topics else None)


def _deed_of(claim: Claim, deeds: Sequence[int], events: Sequence[Event], background: Background) -> int | None:
    """The event of ``deeds`` that a claim is about: the one named in it, else the last deed told before it."""
    if claim.deed is not None:
        armed = "weapon" in background.around.classes(claim.deed)
        named = [i for i in deeds if any(_is_meant(m, claim.deed, armed) for m in events[i].mentions)]
        return named[0] if named else None
    before = [(m.head.i, i) for i in deeds for m in events[i].mentions if m.head.i < claim.at.i and _is_told(m)]
    if not before:
        return None
    position, index = max(before)
    between = claim.at.doc[position : claim.at.i]
    if sum(1 for t in between if t.is_sent_start) <= limits().claims.sentences:
        return index
    # Too far for the last deed: what the article is about.
    return max({i for _, i in before}, key=lambda i: (len(events[i].mentions), -i))


def _is_meant(mention: EventMention, deed: Token, armed: bool) -> bool:
    """Whether a mention is the deed claimed, or was done with it: "*drones* claimed by the rebels *struck* a port"."""
    return _is_laid(mention.head, deed) or (armed and any(a.head.i == deed.i for a in mention.arguments))


def _is_laid(head: Token, topic: Token) -> bool:
    """Whether what is laid to somebody is a deed itself, or the doing of it: "of *carrying out* the attack".

    Not the deed that something else is laid to him about: "of *ignoring* the attack", "for his *handling* of it".
    """
    if _first(head) == topic:
        return True
    verb, preposition = governing_verb(head)
    if verb is None or _first(verb) != topic:
        return False
    return support_side(verb, preposition) == "agent" or lemma(verb) in claim_rules().doing.verbs


def _first(word: Token) -> Token:
    """The first of the coordinated words that a word, or what counts it, is one of."""
    return first_conjunct(counting_head(word))


def _is_told(mention: EventMention) -> bool:
    claimed = mention.type.traits.claimed
    return claimed is not None and claimed.unnamed and mention.factuality.modality.told
