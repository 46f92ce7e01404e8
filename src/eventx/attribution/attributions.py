"""Who says so: the source that the text makes responsible for an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from spacy.tokens import Token

from eventx.attribution.answers import answer_to
from eventx.attribution.edges import SentenceEdges, holds
from eventx.attribution.governing import is_of_deeds, reporter
from eventx.attribution.headlines import HeadlineSource, headline_sources
from eventx.attribution.inserted import inserted_reports
from eventx.attribution.quotations import Quotation, quotation_at, quotations
from eventx.attribution.reports import report_book
from eventx.attribution.sources import (
    sources_by_preposition,
    speaker_before,
    statement_before,
    subject,
)
from eventx.attribution.turns import Turn, turns
from eventx.cues.path import Arc, path
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.values import dataclass

#: What a clause that only names a source does not have: "…, nine feared *dead*" names none.
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "acomp", "oprd"})
#: Labels of names that "he" and "she" do not mean.
_NO_PERSONS = frozenset({"GPE", "ORG", "NORP", "LOC"})


@dataclass(frozen=True, slots=True)
class Source:
    """The head of a source's noun phrase, and the word that makes it responsible (None in "Premier: …").

    ``way`` tells where it was found: in a clause above, an aside, the quotation around, the sentence, a
    statement before it, a labelled turn, the title.
    """

    head: Token
    cue: Token | None
    way: str = "clause"

    @property
    def of_clause(self) -> bool:
        """Whether it answers for the sentence as the writer tells it, not for words that it spoke."""
        return self.way in ("clause", "aside", "sentence")


@dataclass(frozen=True, slots=True)
class Attributions:
    """The quotations, the headline sources and the labelled turns of one document."""

    found: tuple[Quotation, ...]
    headlines: tuple[HeadlineSource, ...]
    turns: tuple[Turn, ...] = ()
    _known: dict[int, Source | None] = field(default_factory=dict, repr=False, compare=False)
    _edges: dict[int, SentenceEdges] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of_document(cls, parsed: Parsed) -> Attributions:
        """Find the quotations of a document, with their speakers, and the sources of its titles."""
        return cls(quotations(parsed.doc), headline_sources(parsed), turns(parsed.doc))

    def source_of(self, token: Token) -> Source | None:
        """The nearest source that the text makes responsible for what stands at a token; None: the writer.

        A pronoun gives way to the next source further out, whom it means as a rule: "the premier said *he*
        expected …". Where there is none, the outermost pronoun is the source: "*she* said she feared …".

        >>> # "Reuters quoted officials as saying the ship was seized": officials, by "saying"
        """
        if token.i not in self._known:
            self._known[token.i] = self._nearest(token)
        return self._known[token.i]

    def _nearest(self, token: Token) -> Source | None:
        pronoun: Source | None = None
        for source in self._sources(token):
            if source.head.pos_ == "PRON":
                pronoun = source
            elif pronoun is None or not _is_no_person(pronoun.head, source.head):
                return source
        return pronoun

    def speaker_of(self, token: Token) -> Token | None:
        """The speaker of the quotation or turn that a token stands in: whom I, we, my and our mean."""
        quotation = quotation_at(self.found, token)
        if quotation is not None and quotation.speaker is not None:
            return quotation.speaker
        return next((turn.head for turn in self.turns if turn.answers_for(token)), None)

    def _sources(self, token: Token) -> Iterator[Source]:
        """All sources, nearest first: of the clauses around, the quotation, the sentence, the title."""
        yield from _sources_outwards(token)
        answer = answer_to(token)
        answering = subject(answer.verb) if answer is not None else None
        if answer is not None and answering is not None:
            yield Source(answering, answer.verb)
        quotation = quotation_at(self.found, token)
        if quotation is not None and quotation.speaker is not None:
            yield Source(quotation.speaker, quotation.cue, "quotation")
        for head, cue in self._edges_of(token).around(token):
            yield Source(head, cue, "sentence")
        statement = statement_before(token)
        if statement is not None:
            yield Source(*statement, "statement")
        goes_on = speaker_before(token)
        if goes_on is not None:
            yield Source(*goes_on, "continuation")
        for turn in self.turns:
            if turn.answers_for(token):
                yield Source(turn.head, turn.cue, "turn")
        for title in self.headlines:
            if title.answers_for(token):
                yield Source(title.head, None, "title")

    def _edges_of(self, token: Token) -> SentenceEdges:
        """What opens and ends the sentence of a token."""
        start = sentence_start(token)
        if start not in self._edges:
            self._edges[start] = SentenceEdges.of(token.sent)
        return self._edges[start]


def _is_no_person(pronoun: Token, head: Token) -> bool:
    """Whether a pronoun means one person, and a name is none: "the *navy* will answer what **he** called an attack"."""
    return pronoun.lower_ in ("he", "she") and head.ent_type_ in _NO_PERSONS


def _sources_outwards(trigger: Token) -> Iterator[Source]:
    """The sources on the way from a trigger to the main clause, nearest first."""
    yield from _beside(trigger, trigger)
    inner: list[Arc] = []
    known = False
    for arc in path(trigger):
        head = reporter(arc, inner)
        if head is not None and head.i != trigger.i and not (known and is_of_deeds(arc)):
            yield Source(head, arc.head)
        yield from _beside(arc.head, trigger)
        known = known or _is_known(arc)
        inner.append(arc)


def _is_known(arc: Arc) -> bool:
    """Whether an arc leads up from a clause that tells as a fact what has happened: "…, which they *signed*"."""
    return arc.relation in ("relcl", "advcl") and verb_group(arc.child).told_past


def _beside(token: Token, trigger: Token) -> Iterator[Source]:
    """Sources put in beside a clause: "…, according to the ministry", "…, officials said, …"."""
    for head, cue in sources_by_preposition(token):
        if not holds(head, trigger):
            yield Source(head, cue, "aside")
    for child in token.children:
        if child.dep_ in ("parataxis", "advcl") and _is_aside(child, trigger):
            source = subject(child)
            if source is not None:
                yield Source(source, child, "aside")
    for head, cue in inserted_reports(token):
        yield Source(head, cue)


def _is_set_apart(clause: Token) -> bool:
    """Whether a comma stands before an infinitive, which so goes with what is told: "…, an aide said, *to talk*"."""
    return verb_group(clause).infinitive and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","


def _is_aside(verb: Token, trigger: Token) -> bool:
    """Whether a clause only names a source: "…, officials said, …", "as officials said"."""
    if not report_book().tells(verb) or holds(verb, trigger):
        return False
    heard = lemma(verb) in report_book().to_hearers and verb.dep_ == "advcl"  # "as she told *the court*"
    if any(c.dep_ in _COMPLEMENTS - ({"dobj"} if heard else set()) and not _is_set_apart(c) for c in verb.children):
        return False
    if heard and any(c.dep_ == "prep" and c.lower_ in ("of", "about") for c in verb.subtree):
        return False
    # "As demanded by the union" is a demand, which says nothing of what was done.
    tells_clause = any("ccomp" in report.through and not report.asks for report in report_book().find(verb))
    marked = tells_clause and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    return verb.dep_ == "parataxis" or marked
