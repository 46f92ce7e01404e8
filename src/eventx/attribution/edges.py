"""Sources at the edges of a sentence, wherever they were hung: "According to police, …", "…, the *company* said"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from eventx.attribution.reports import report_book
from eventx.attribution.sources import SPEAKERS, source_beside, sources_by_preposition
from eventx.cues.path import SUBJECTS
from eventx.language.clauses import own_subject
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import TENSED, verb_group
from eventx.values import dataclass

#: The labels of what goes on telling after a report: a complement, another clause.
_GOES_ON = SUBJECTS | {"ccomp", "xcomp", "acomp", "oprd"}
#: What stands between what is said and who ends the sentence with it.
_BREAKS = frozenset({",", "”", '"', "''", "’", "--", "–", "—", ")"})

#: Verbs at the end of a sentence that the parse may take for nouns, with their lemmas.
_TAKEN_FOR_NOUNS = {"heard": "hear", "show": "show", "shows": "show"}


@dataclass(frozen=True, slots=True)
class SentenceEdges:
    """The sources that open or end a sentence, each with its word: by a preposition, and by a report behind all else.

    ``closing`` are the reports from the end of the sentence inwards.
    """

    by_preposition: tuple[tuple[Token, Token], ...]
    closing: tuple[tuple[Token, Token], ...]

    @classmethod
    def of(cls, sentence: Span) -> SentenceEdges:
        """The sources at the edges of a sentence, for all that it tells."""
        words = [token for token in sentence if not token.is_punct and not token.is_space]
        return cls(tuple(_by_preposition(words)), tuple(_closing(words, sentence)))

    def around(self, trigger: Token) -> Iterator[tuple[Token, Token]]:
        """The sources, with their words, of what stands at a token: none that it is a part of."""
        for head, cue in self.by_preposition:
            if not holds(head, trigger) and (trigger.i < cue.i or not _is_set_off_behind(cue)):
                yield head, cue
        for source, verb in self.closing:
            if verb.i > trigger.i and source.left_edge.i > trigger.i and not _opens_before(trigger, verb):
                yield source, verb
                return


def _opens_before(token: Token, verb: Token) -> bool:
    """Whether a word stands in a participle that opens the sentence: "*Asked about the raid*, he **said** no"."""
    opening = next((c for c in verb.lefts if c.dep_ == "advcl"), None)
    if opening is None or opening.tag_ not in ("VBN", "VBG") or opening.left_edge.i != sentence_start(verb):
        return False
    return holds(opening, token) and own_subject(opening) is None


def holds(head: Token, token: Token) -> bool:
    """Whether a token stands inside the phrase of a head."""
    return head.i == token.i or bool(head.is_ancestor(token))


def _by_preposition(words: list[Token]) -> Iterator[tuple[Token, Token]]:
    for token in words:
        for head, cue in sources_by_preposition(token):
            ends = max(inner.i for inner in head.subtree) >= words[-1].i
            if cue.i == words[0].i or ends or _is_set_off_behind(cue):
                yield head, cue


def _is_set_off_behind(cue: Token) -> bool:
    """Whether a phrase stands behind several clauses, before another or not: "ten died and two fled, *according* …,".

    "Ten have died since it began, *by* police accounts, though …": the clause behind it is another's.
    """
    before = cue.nbor(-1) if cue.i else cue
    if before.text != "," or cue.head.i > cue.i or cue.head.pos_ not in ("VERB", "AUX"):
        return False
    last = cue.right_edge.i + 1
    apart = last + 1 < len(cue.doc) and cue.doc[last].text == "," and cue.doc[last + 1].dep_ in ("mark", "cc")
    return cue.head.dep_ == "conj" or apart


def _closing(words: list[Token], sentence: Span) -> Iterator[tuple[Token, Token]]:
    """The reports behind which nothing more is told, the last first."""
    noun = _noun_at_the_end(words)
    if noun is not None:
        yield noun
        return
    told = (t.i for t in sentence if t.dep_ in _GOES_ON and not (t.dep_ == "ccomp" and t.pos_ == "ADJ"))
    last = max(told, default=-1)
    for verb in reversed(words):
        named = _named_behind(verb)
        if named is not None:
            yield named, verb
            return
        if verb.i < last:
            return
        source = _said_at_the_end(verb)
        if source is not None:
            yield source, verb


def _noun_at_the_end(words: list[Token]) -> tuple[Token, Token] | None:
    """Who tells all, where the parse takes the verb for a noun: "…, an *inquest* heard", "…, *files* we saw show"."""
    if len(words) < 3 or words[-1].pos_ != "NOUN" or words[-1].lower_ not in _TAKEN_FOR_NOUNS:
        return None
    verb = words[-1]
    tellers = report_book().told_by(_TAKEN_FOR_NOUNS[verb.lower_])
    breaks = [t.i for t in verb.doc[words[0].i : verb.i] if t.text in _BREAKS]
    phrase = [t for t in words[:-1] if breaks and t.i > breaks[-1]]
    first = next((t for t in phrase if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"), None)
    return (first, verb) if first is not None and lemma(first) in tellers else None


def _named_behind(verb: Token) -> Token | None:
    """Who stands behind the report that ends a sentence: "…, say *people* close to the talks"."""
    if verb.tag_ not in TENSED or verb.nbor(-1 if verb.i else 0).text not in _BREAKS or not report_book().tells(verb):
        return None
    # "…, say people *close* to the talks": the parse may make a clause of that.
    apart = [c for clause in verb.rights if clause.dep_ == "ccomp" and clause.pos_ == "ADJ" for c in clause.lefts]
    children = [child for child in (*verb.children, *apart) if child.dep_ in ("nsubj", "dobj")]
    if len(children) != 1 or children[0].i < verb.i or children[0].left_edge.i != verb.i + 1:
        return None
    return children[0] if noun_classes(children[0]) & SPEAKERS or children[0].pos_ == "PROPN" else None


def _said_at_the_end(verb: Token) -> Token | None:
    """Who ends a sentence with a report, wherever that was hung: "…, the *company* said on Monday"."""
    reports = report_book().find(verb)
    if not reports or verb_group(verb).infinitive:
        return None
    for report in reports:
        tells = report.tells or report.told_by or report.denies
        source = source_beside(verb, report) if tells and "ccomp" in report.through and not report.asks else None
        if source is not None and source.i < verb.i and _is_behind_a_break(source):
            return source
        if report.tells and "ccomp" in report.through and own_subject(verb) is None:
            return _phrase_before(verb)
    return None


def _is_behind_a_break(source: Token) -> bool:
    before = source.left_edge.i - 1
    return before >= 0 and source.doc[before].text in _BREAKS


def _phrase_before(verb: Token) -> Token | None:
    """Who stands before a report that the parse has hung elsewhere: "…, *officials* with knowledge of it told Reuters".

    A verb that may be a participle says nothing but when: "…, a *paper* reported Monday", not "…, men told to leave".
    """
    if verb.tag_ not in TENSED | {"VBN"} or any(child.dep_ == "agent" for child in verb.children):
        return None
    if verb.tag_ == "VBN" and any(c.dep_ not in ("npadvmod", "punct") and c.lower_ != "on" for c in verb.children):
        return None
    head = verb.nbor(-1) if verb.i else verb
    while head.head.i < verb.i and head.head.i != head.i and not _is_behind_a_break(head):
        head = head.head
    speaks = head.pos_ == "PROPN" or (head.pos_ == "NOUN" and bool(noun_classes(head) & SPEAKERS))
    return head if speaks and head.i < verb.i and _is_behind_a_break(head) else None
