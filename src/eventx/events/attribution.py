"""Who says so: the source that the text makes responsible for an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.events.attribution_headlines import headline_sources
from eventx.events.attribution_reports import Report, report_book, source_beside, sources_by_preposition, subject
from eventx.events.cues_words import cue_lemma
from eventx.events.factuality_hits import governor_hit
from eventx.events.factuality_path import Arc, path
from eventx.events.quotations import Quotation, quotation_at, quotations
from eventx.language.parsed import Parsed


_IN_PHRASE = frozenset({"amod", "compound", "nmod", "nummod", "poss", "prep", "quantmod"})


@dataclass(frozen=True, slots=True)
class Source:
    """The head of a source's noun phrase, and the word that makes it responsible (None in a headline: "Premier: …")."""

    head: Token
    cue: Token | None


@dataclass(frozen=True, slots=True)
class Attributions:
    """The quotations and headline sources of one document."""

    found: tuple[Quotation, ...]
    headlines: dict[int, Token]

    @classmethod
    def of_document(cls, parsed: Parsed) -> Attributions:
        """Find the quotations of a document, with their speakers."""
        return cls(quotations(parsed.doc), headline_sources(parsed))

    def source_of(self, token: Token) -> Source | None:
        """The nearest source that the text makes responsible for what stands at a token; None: the writer.

        A pronoun gives way to the next source out, which is whom it means as a rule: "the premier said *he* expected …".

        >>> # "Reuters quoted officials as saying the ship was seized": officials, by "saying"
        """
        sources = list(self._sources(token))
        named = (source for source in sources if source.head.pos_ != "PRON")
        return next(named, sources[0] if sources else None)

    def _sources(self, token: Token) -> Iterator[Source]:
        quotation = quotation_at(self.found, token)
        yield from _sources_outwards(token)
        if quotation is not None and quotation.speaker is not None:
            yield Source(quotation.speaker, quotation.cue)
        yield from _of_whole_sentence(token)
        head = self.headlines.get(token.sent.start)
        if head is not None and token.i > head.i:
            yield Source(head, None)

    def speaker_of(self, token: Token) -> Token | None:
        """The speaker of the quotation that a token stands in: whom I, we, my and our mean."""
        quotation = quotation_at(self.found, token)
        return quotation.speaker if quotation else None


def phrase(head: Token) -> tuple[int, int]:
    """The offsets of a source's noun phrase, without leading determiner, appositions and trailing clauses.

    >>> # "the minister of finance, who resigned" → "minister of finance"; "officials in the capital" keep their place
    """
    tokens = {head.i}
    for child in head.children:
        if child.dep_ in _IN_PHRASE and not (child.dep_ == "prep" and _trails(child, head)):
            tokens |= {token.i for token in child.subtree}
    first = last = head.i
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    return head.doc[first].idx, head.doc[last].idx + len(head.doc[last])


def _trails(preposition: Token, head: Token) -> bool:
    """Whether a prepositional phrase only adds examples, or stands behind a name."""
    return preposition.lower_ in ("including", "like", "such") or (head.pos_ == "PROPN" and preposition.lower_ != "of")


def _sources_outwards(trigger: Token) -> Iterator[Source]:
    """The sources on the way from a trigger to the main clause, nearest first."""
    yield from _beside(trigger, trigger)
    below: Arc | None = None
    for arc in path(trigger):
        source = _reported(arc, below)
        if source is not None and source.head.i != trigger.i:
            yield source
        yield from _beside(arc.head, trigger)
        below = arc


def _reported(arc: Arc, below: Arc | None) -> Source | None:
    """The source at an arc, if its head reports what stands there; ``below`` is the arc before, None at the trigger."""
    for report in report_book().find(arc.head):
        if _is_under(report, arc, below):
            head = source_beside(arc.head, report)
            if head is not None and head.i != arc.child.i:
                return Source(head, arc.head)
    return None


def _is_under(report: Report, arc: Arc, below: Arc | None) -> bool:
    names = {f"passive {arc.relation}", arc.relation} if arc.passive else {arc.relation}
    if not report.through & names:
        return False
    if not report.denies and any(child.dep_ == "neg" for child in arc.head.children):
        return False
    if below is None:
        return not report.deep and cue_lemma(arc.child) not in report.except_over
    # "confirmed plans to sell" reports the sale, "confirmed a role in the attack" takes the attack for granted.
    return arc.relation != "object" or below.relation == "conj" or governor_hit(below) is not None


def _of_whole_sentence(trigger: Token) -> Iterator[Source]:
    """A source that opens or ends the sentence, wherever the parse has hung it: "…, according to police."."""
    words = [token for token in trigger.sent if not token.is_punct and not token.is_space]
    for token in trigger.sent:
        for head, cue in sources_by_preposition(token):
            last = max((t.i for t in head.subtree), default=head.i)
            if (cue.i == words[0].i or last >= words[-1].i) and not _holds(head, trigger):
                yield Source(head, cue)


def _beside(token: Token, trigger: Token) -> Iterator[Source]:
    """Sources put in beside a clause: "…, according to the ministry", "…, officials said, …"."""
    for head, cue in sources_by_preposition(token):
        if not _holds(head, trigger):
            yield Source(head, cue)
    for child in token.children:
        if child.dep_ in ("parataxis", "advcl", "ccomp") and _is_aside(child, trigger):
            head = subject(child)
            if head is not None:
                yield Source(head, child)


def _is_aside(verb: Token, trigger: Token) -> bool:
    """Whether a clause only names who says what stands around it: "…, officials said, …"."""
    if not report_book().tells(verb) or _holds(verb, trigger):
        return False
    labels = {child.dep_ for child in verb.children}
    return not labels & {"ccomp", "xcomp", "dobj"} and (verb.dep_ == "parataxis" or _is_as_clause(verb))


def _is_as_clause(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)


def _holds(head: Token, token: Token) -> bool:
    return head.i == token.i or head.is_ancestor(token)
