"""The counts that a record adds to the score by the gold event that it was matched with."""

from __future__ import annotations

from eventx.cues.kinds import Modality, Polarity
from eventx.scoring.agreement import names_agree, parties_agree
from eventx.scoring.annotation import Argument, Event, Mention, Time, TimeState
from eventx.scoring.figures import Score, Share, Tally
from eventx.scoring.matching import match_arguments
from eventx.scoring.truth import truth


def score_pair(gold: Event, record: Event) -> Score:
    """What one matched record adds: hits, and corrections to what it was counted to have predicted."""
    told = truth(gold, record)
    matches = match_arguments(gold.arguments, record.arguments)
    time_right = int((record.time.earliest, record.time.latest) == (gold.time.earliest, gold.time.latest))
    time_known = gold.time.state is TimeState.KNOWN
    not_asked = gold.time.state is TimeState.DISPUTED and bool(record.time.earliest)
    return Score(
        events=Tally(hit=1),
        arguments=Tally(hit=len(matches.pairs), predicted=-matches.excused),
        source=sum((_source(*pair) for pair in matches.pairs), start=Share()),
        time=Tally(hit=time_right if time_known else 0, predicted=-int(not_asked)),
        time_words=_time_words(gold.time, record.time),
        time_matched=Share(time_right, 1) if time_known else Share(),
        polarity=Share(int(gold.polarity == record.polarity), 1),
        negative=_negative(gold, record),
        modality=Share(int(record.modality[0] in gold.modality), 1),
        non_asserted=_non_asserted(gold, record),
        attribution=_attribution(gold, record),
        entity_name=sum((_entity_name(*pair) for pair in matches.pairs), start=Share()),
        entity_country=sum((_entity_country(*pair) for pair in matches.pairs), start=Share()),
        clean=Share(right=int(told.clean)),
        whole=Share(right=int(told.whole)),
        types={gold.type: Tally(hit=1)},
        clean_types={record.type: Share(right=int(told.clean))},
    )


def _time_words(gold: Time, told: Time) -> Tally:
    """The words that date an event, where gold has no days but would have the words."""
    asked = gold.state is TimeState.DISPUTED and gold.words is not None
    if not asked and not (gold.state is TimeState.UNKNOWN and gold.words_only):
        return Tally()
    right = asked and share_characters(gold.words, told.words)
    return Tally(int(right), int(told.words is not None), int(asked))


def share_characters(one: Mention | None, other: Mention | None) -> bool:
    """Whether two spans of a text overlap: "on *Monday*" and "*Monday* night"; nothing overlaps with none."""
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _entity_name(gold: Argument, record: Argument) -> Share:
    """The name of a filler that has one in gold."""
    if gold.named is None:
        return Share()
    return Share(int(record.named is not None and names_agree(gold.named.name, record.named.name)), 1)


def _entity_country(gold: Argument, record: Argument) -> Share:
    """The country of a filler whose country gold tells."""
    if gold.named is None or gold.named.country is None:
        return Share()
    return Share(int(record.named is not None and record.named.country == gold.named.country), 1)


def _source(gold: Argument, record: Argument) -> Share:
    """Who claims an argument, where gold or record names somebody."""
    if not gold.source and not record.source:
        return Share()
    return Share(int(bool(gold.source and record.source) and names_agree(gold.source, record.source)), 1)


def _negative(gold: Event, record: Event) -> Tally:
    said, asked = record.polarity == Polarity.NEGATIVE, gold.polarity == Polarity.NEGATIVE
    return Tally(int(said and asked), int(said), int(asked))


def _non_asserted(gold: Event, record: Event) -> Tally:
    """Where gold takes "asserted" or another value, another value that it takes counts nowhere."""
    (said,) = record.modality
    right, asked = said in gold.modality, Modality.ASSERTED not in gold.modality
    predicted = said != Modality.ASSERTED and not (right and not asked)
    return Tally(int(right and asked), int(predicted), int(asked))


def _attribution(gold: Event, record: Event) -> Share:
    if gold.attribution_disputed or not (gold.attribution or record.attribution):
        return Share()
    if gold.attribution is None or record.attribution is None:
        return Share(0, 1)
    return Share(int(parties_agree(gold.attribution, record.attribution)), 1)
