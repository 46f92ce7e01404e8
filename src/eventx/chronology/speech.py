"""The time of what is done by speaking: a threat is made when its speaker says so.

"On Sunday he said they would *pay* for it" is a threat of Sunday, though the day is that of the saying;
"said on Sunday that rebels had *threatened* the town" is not, since another one threatened.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from eventx.events.mentions import Background, EventMention
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.event_time import TimedDoc, time_of
from eventx.times.why import Way

_PREDICATES = frozenset({"VERB", "AUX", "ADJ"})


def with_speech_time(
    mention: EventMention, background: Background, others: frozenset[int], timed: TimedDoc
) -> EventMention:
    """The mention, with the time of its saying where it has none of its own and its actor is who says it."""
    # The saying itself has no source in the record, but it has its speaker.
    source = mention.source or background.attributions.source_of(mention.head)
    if mention.time is not None or source is None or source.cue is None:
        return mention
    if not mention.type.traits.timing.spoken or mention.head.pos_ not in _PREDICATES:
        return mention
    if not _by_speaker(mention, source.head, background):
        return mention
    cue: Token | None = source.cue
    while cue is not None:
        time = time_of(cue, others, timed)
        if time is not None:
            reason = f"what is done by speaking is of the time of {cue.text!r}"
            # It gives way to a time of the event's own, in another mention.
            far = time.distance + limits().chronology.speech_arcs
            said = time.step(Way.SPEECH, reason, cue, distance=far, settled=True)
            return replace(mention, time=said)
        cue = cue.head if cue.dep_ == "ccomp" and cue.head.pos_ == "VERB" else None
    return mention


def _by_speaker(mention: EventMention, said_by: Token, background: Background) -> bool:
    """Whether the source of a claim acts by it: the same name, or its country, or nobody else is named."""
    if not mention.type.actor:
        return False
    actors = list(mention.fillers(mention.type.actor))
    if not actors:
        return mention.head.dep_ != "acl" or bool(verb_group(mention.head).helpers)
    speaker = background.entities.at(said_by)
    for actor in actors:
        if actor.head.i == said_by.i or actor.name == mention.source_name:
            return True
        same = speaker and actor.entity and speaker.country and actor.entity.country == speaker.country
        if same:
            return True
    return False
