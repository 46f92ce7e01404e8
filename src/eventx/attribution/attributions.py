"""Who says so: the source that the text makes responsible for an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.attribution.headlines import HeadlineSource, headline_sources
from eventx.attribution.quotations import Quotation, quotation_at, quotations
from eventx.attribution.reports import Report, report_book
from eventx.attribution.sources import source_beside, sources_by_preposition, subject
from eventx.cues.match import governor_hit
from eventx.cues.path import Arc, path
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.verb_groups import verb_group

#: The arcs by which what a noun tells hangs on it: "the claim *that they left*".
_CONTENT = frozenset({"acl", "ccomp"})
#: What a clause that only names a source does not have: "…, nine feared *dead*" names none.
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "acomp", "oprd"})


@dataclass(frozen=True, slots=True)
class Source:
    """The head of a source's noun phrase, and the word that makes it responsible (None in "Premier: …").

    ``way`` tells where it was found: in a clause above, an aside, the quotation around, the sentence, the title.
    """

    head: Token
    cue: Token | None
    way: str = "clause"


@dataclass(frozen=True, slots=True)
class Attributions:
    """The quotations and the headline sources of one document."""

    found: tuple[Quotation, ...]
    headlines: tuple[HeadlineSource, ...]

    @classmethod
    def of_document(cls, parsed: Parsed) -> Attributions:
        """Find the quotations of a document, with their speakers, and the sources of its titles."""
        return cls(quotations(parsed.doc), headline_sources(parsed))

    def source_of(self, token: Token) -> Source | None:
        """The nearest source that the text makes responsible for what stands at a token; None: the writer.

        A pronoun gives way to the next source further out, whom it means as a rule: "the premier said *he*
        expected …". Where there is none, the pronoun is the source.

        >>> # "Reuters quoted officials as saying the ship was seized": officials, by "saying"
        """
        nearest: Source | None = None
        for source in self._sources(token):
            if source.head.pos_ != "PRON":
                return source
            nearest = nearest or source
        return nearest

    def speaker_of(self, token: Token) -> Token | None:
        """The speaker of the quotation that a token stands in: whom I, we, my and our mean."""
        quotation = quotation_at(self.found, token)
        return quotation.speaker if quotation else None

    def _sources(self, token: Token) -> Iterator[Source]:
        """All sources, nearest first: of the clauses around, the quotation, the sentence, the title."""
        yield from _sources_outwards(token)
        quotation = quotation_at(self.found, token)
        if quotation is not None and quotation.speaker is not None:
            yield Source(quotation.speaker, quotation.cue, "quotation")
        yield from _of_whole_sentence(token)
        for title in self.headlines:
            if title.answers_for(token):
                yield Source(title.head, None, "title")


def _sources_outwards(trigger: Token) -> Iterator[Source]:
    """The sources on the way from a trigger to the main clause, nearest first."""
    yield from _beside(trigger, trigger)
    below: Arc | None = None
    known = False
    for arc in path(trigger):
        source = _reported(arc, below)
        if source is not None and source.head.i != trigger.i and not (known and _is_of_deeds(arc)):
            yield source
        yield from _beside(arc.head, trigger)
        known = known or _is_known(arc)
        below = arc


def _is_of_deeds(arc: Arc) -> bool:
    """Whether an arc leads up from what someone undertakes to do: "promised *to cancel* the treaty"."""
    return arc.relation == "xcomp" and verb_group(arc.child).infinitive


def _is_known(arc: Arc) -> bool:
    """Whether an arc leads up from a clause that tells as a fact what has happened: "…, which they *signed*"."""
    return arc.relation in ("relcl", "advcl") and verb_group(arc.child).told_past


def _reported(arc: Arc, below: Arc | None) -> Source | None:
    """The source at an arc, if its head reports what stands there; ``below`` is the arc before, if any."""
    for report in report_book().find(arc.head):
        if _is_under(report, arc, below):
            head = source_beside(arc.head, report)
            if head is None and arc.relation in _CONTENT and lemma(arc.head) in report.bare:
                head = arc.head
            if head is not None and head.i != arc.child.i:
                return Source(head, arc.head)
    return None


def _is_under(report: Report, arc: Arc, below: Arc | None) -> bool:
    names = {f"passive {arc.relation}", arc.relation} if arc.passive else {arc.relation}
    if not report.through & names or (report.pos == "noun" and _is_what_it_does(arc)):
        return False
    if not report.denies and verb_group(arc.head).negated:
        return False
    if below is None:
        return not report.deep and lemma(arc.child) not in report.except_over
    # "Confirmed plans to sell" reports the sale, "confirmed a role in the attack" takes the attack as known.
    return arc.relation != "object" or below.relation == "conj" or governor_hit(below) is not None


def _is_what_it_does(arc: Arc) -> bool:
    """Whether a clause tells what its noun does, not what it says: "a report that *calls* for reforms"."""
    return arc.relation == "relcl" and any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in arc.child.children)


def _of_whole_sentence(trigger: Token) -> Iterator[Source]:
    """A source that opens or ends the sentence, wherever it was hung: "…, according to police."."""
    words = [token for token in trigger.sent if not token.is_punct and not token.is_space]
    for token in words:
        for head, cue in sources_by_preposition(token):
            at_edge = cue.i == words[0].i or max(inner.i for inner in head.subtree) >= words[-1].i
            if at_edge and not _holds(head, trigger):
                yield Source(head, cue, "sentence")


def _beside(token: Token, trigger: Token) -> Iterator[Source]:
    """Sources put in beside a clause: "…, according to the ministry", "…, officials said, …"."""
    for head, cue in sources_by_preposition(token):
        if not _holds(head, trigger):
            yield Source(head, cue, "aside")
    for child in token.children:
        if child.dep_ in ("parataxis", "advcl") and _is_aside(child, trigger):
            source = subject(child)
            if source is not None:
                yield Source(source, child, "aside")


def _is_aside(verb: Token, trigger: Token) -> bool:
    """Whether a clause only names a source: "…, officials said, …", "as officials said"."""
    if not report_book().tells(verb) or _holds(verb, trigger):
        return False
    if any(child.dep_ in _COMPLEMENTS for child in verb.children):
        return False
    # "As demanded by the union" is a demand, which says nothing of what was done.
    tells_clause = any("ccomp" in report.through for report in report_book().find(verb))
    marked = tells_clause and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    return verb.dep_ == "parataxis" or marked


def _holds(head: Token, token: Token) -> bool:
    """Whether a token stands inside the phrase of a head."""
    return head.i == token.i or bool(head.is_ancestor(token))
