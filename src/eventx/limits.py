"""How far the rules reach, from ``data/limits.toml``; what each limit is for stands beside it there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class TriggerLimits:
    """Of finding triggers."""

    particle_words: int
    told_sentences: int
    opening_sentences: int
    fiction_arcs: int
    plot_sentences: int
    opening_words: int


@dataclass(frozen=True, slots=True)
class EventLimits:
    """Of doubtful events."""

    least_percent: int


@dataclass(frozen=True, slots=True)
class ArgumentLimits:
    """Of binding by reach, of what linked events hand over, and of doubtful fillers."""

    arcs: int
    place_arcs: int
    dateline_words: int
    harm_place_arcs: int
    link_rounds: int
    link_mentions: int
    least_percent: int


@dataclass(frozen=True, slots=True)
class ClaimLimits:
    """Of claims of responsibility."""

    sentences: int


@dataclass(frozen=True, slots=True)
class MergingLimits:
    """Of comparing mentions."""

    first: int
    latest: int
    between: int
    roles: int
    deed_steps: int
    clause_steps: int


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Of the way from an expression of time to a trigger."""

    arcs: int
    site_arcs: int
    above_arcs: int
    other_clause_arcs: int
    place_arcs: int
    picture_arcs: int
    taken_up_words: int
    entry_words: int
    compared_words: int
    range_words: int
    days_of_writing: int
    least_percent: int


@dataclass(frozen=True, slots=True)
class ChronologyLimits:
    """Of what events tell of one another's time."""

    rounds: int
    other_clause_arcs: int
    speech_arcs: int
    companion_sentences: int
    opening_paragraphs: int
    scene_days: int
    just_over_days: int
    owned_days: int
    stay_days: int
    counted_year_days: int
    counted_month_days: int
    counted_days: int


@dataclass(frozen=True, slots=True)
class AttributionLimits:
    """Of finding who speaks."""

    speaker_sentence_words: int
    speaker_words: int
    title_words: int
    headline_source_words: int


@dataclass(frozen=True, slots=True)
class EntityLimits:
    """Of names, titles and reference."""

    reference_steps: int
    pronoun_sentences: int
    same_pronoun_sentences: int
    description_sentences: int
    subject_clauses: int
    issuer_sentences: int
    office_sentences: int
    title_words: int
    portfolio_words: int
    phrase_words: int
    name_words: int


@dataclass(frozen=True, slots=True)
class ClauseLimits:
    """Of reading the parse."""

    subject_steps: int
    doer_steps: int
    noun_doer_steps: int
    conjunct_words: int
    counting_steps: int
    preposition_words: int


@dataclass(frozen=True, slots=True)
class TitleLimits:
    """Of the spelling of titles."""

    long_words: int
    cased_words: int
    headline_characters: int
    small_word_letters: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The tables of the file, by stage."""

    triggers: TriggerLimits
    events: EventLimits
    arguments: ArgumentLimits
    claims: ClaimLimits
    merging: MergingLimits
    times: TimeLimits
    chronology: ChronologyLimits
    attribution: AttributionLimits
    entities: EntityLimits
    clauses: ClauseLimits
    titles: TitleLimits


@cache
def limits() -> Limits:
    """The limits, read once.

    >>> limits().arguments.arcs
    3
    """
    return toml("limits.toml", Limits)
