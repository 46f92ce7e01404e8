"""Quotations: stretches of direct speech with the one who speaks, over sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from eventx.attribution.reports import report_book
from eventx.attribution.sources import possessor, sources_by_preposition, subject
from eventx.attribution.turns import signer
from eventx.language.clauses import subjects
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.quoted import quoted, stretch_at
from eventx.limits import limits
from eventx.values import dataclass

#: Sentences after a quotation that only name its speaker are short: "said the minister of finance on Friday."
_AFTER_VERB = frozenset({"dobj", "nsubj", "attr", "npadvmod"})
#: What ends a quotation whose sentence goes on behind it.
_GOING_ON = frozenset({"?", "!", ","})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``start`` to ``end`` (exclusive) between quotation marks, the speaker's head, the reporting
    word.

    ``unclosed``: the paragraph ended before the quotation did, as when a speech goes on in the next.
    """

    start: int
    end: int
    speaker: Token | None = None
    cue: Token | None = None
    unclosed: bool = False


def quotations(doc: Doc) -> tuple[Quotation, ...]:
    """All quotations of a document in text order; a speaker is carried on where speech goes on.

    >>> # "“We will go,” said Ann. “Now.”": both quotations are Ann's
    """
    bare = [Quotation(each.start, each.end, unclosed=each.unclosed) for each in quoted(doc)]
    inside = bytearray(len(doc))
    for quotation in bare:
        inside[quotation.start : quotation.end] = b"\x01" * (quotation.end - quotation.start)
    found: list[Quotation] = []
    for quotation in bare:
        speaker, cue = _speaker(doc, quotation, inside, found[-1] if found else None)
        found.append(replace(quotation, speaker=speaker, cue=cue))
    return tuple(_named_later(doc, found))


def _named_later(doc: Doc, found: list[Quotation]) -> list[Quotation]:
    """The quotations, with the speaker whom only a later paragraph of the same speech names."""
    for number in reversed(range(len(found) - 1)):
        before, after = found[number], found[number + 1]
        goes_on = before.unclosed and all(token.is_space for token in doc[before.end : after.start])
        if goes_on and before.speaker is None and after.speaker is not None:
            found[number] = replace(before, speaker=after.speaker, cue=after.cue)
    return found


def quotation_at(found: tuple[Quotation, ...], token: Token) -> Quotation | None:
    """The quotation that a token stands in."""
    return stretch_at(found, token.i)


def _speaker(
    doc: Doc, quotation: Quotation, inside: bytearray, before: Quotation | None
) -> tuple[Token | None, Token | None]:
    """Who speaks, by which word: beside the quotation, carried on, in the sentence after or before."""
    signed = signer(doc, quotation.end)
    if signed is not None:
        return signed, None
    first, last = doc[quotation.start].sent, doc[quotation.end - 1].sent
    found: tuple[Token, Token | None] | None
    found = _right_behind(doc, quotation, inside) or _nearest_report(doc[first.start : last.end], quotation, inside)
    begins = _begins_sentence(doc, quotation, first)
    if found is None and begins and before is not None and _goes_on(doc, before, first):
        return before.speaker, before.cue
    found = found or _before_colon(doc, quotation, first, inside)
    if found is None and last.end < len(doc):
        after = doc[last.end].sent
        if len(after) <= limits().attribution.speaker_sentence_words and not inside[after.start]:
            found = _nearest_report(after, quotation, inside)
    if found is None and begins and first.start > 0:
        found = _nearest_report(doc[first.start - 1].sent, quotation, inside)
    speaker, cue = found or (None, None)
    return (_document_meant(speaker, cue, first) if speaker is not None and cue is not None else speaker, cue)


def _before_colon(
    doc: Doc, quotation: Quotation, sentence: Span, inside: bytearray
) -> tuple[Token, Token | None] | None:
    """Whom a sentence speaks of that a colon and quoted words end: "*Ruiz*, the mayor, was blunt: “They lied.”"."""
    if quotation.start == 0 or doc[quotation.start - 1].text != ":" or quotation.start - 1 <= sentence.start:
        return None
    above = [sentence.root, *sentence.root.lefts]
    clause = next((t for t in above if t.i < quotation.start and not t.is_punct and not inside[t.i]), None)
    if clause is None:
        return None
    named = next(iter(subjects(clause)), None) if clause.pos_ in ("VERB", "AUX") else clause
    if named is None or inside[named.i] or named.i >= quotation.start:
        return None
    speaks = named.ent_type_ in ("PERSON", "ORG") or named.lower_ in ("he", "she") or "person" in noun_classes(named)
    return (named, None) if speaks else None


def _right_behind(doc: Doc, quotation: Quotation, inside: bytearray) -> tuple[Token, Token] | None:
    """Who is named behind a question or cry, in what the parse may take for a new sentence: "“Who won?” *he* asked"."""
    end = quotation.end
    if end - 2 < quotation.start or doc[end - 2].text not in _GOING_ON:
        return None
    for verb in doc[end : end + limits().attribution.speaker_words]:
        if verb.is_space or inside[verb.i]:
            return None
        if report_book().tells(verb):
            source = subject(verb) or _next_to(verb, quotation)
            goes_on = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
            beside = source is not None and end in (verb.i, source.left_edge.i) and not inside[source.i]
            return (source, verb) if source is not None and beside and not goes_on else None
    return None


def _begins_sentence(doc: Doc, quotation: Quotation, sentence: Span) -> bool:
    return all(token.is_space or token.is_punct for token in doc[sentence.start : quotation.start])


def _goes_on(doc: Doc, before: Quotation, sentence: Span) -> bool:
    """Whether nothing but the sentence of the quotation before stands between it and a sentence."""
    end = doc[before.end - 1].sent.end
    gap = doc[max(end, before.end) : max(end, sentence.start)]
    return before.speaker is not None and all(token.is_space or token.is_punct for token in gap)


def _nearest_report(stretch: Span, quotation: Quotation, inside: bytearray) -> tuple[Token, Token] | None:
    """The source and the reporting word nearest to a quotation, outside of all quotations."""
    best: tuple[int, Token, Token] | None = None
    for token in stretch:
        for source, cue in _sources(token, quotation, inside):
            distance = min(abs(cue.i - quotation.start), abs(cue.i - quotation.end + 1))
            free = not inside[source.i] and not inside[cue.i]
            if free and (best is None or distance < best[0]):
                best = (distance, source, cue)
    return (best[1], best[2]) if best else None


def _sources(token: Token, quotation: Quotation, inside: bytearray) -> Iterator[tuple[Token, Token]]:
    if report_book().tells(token):
        source = subject(token)
        if source is None or inside[source.i]:
            source = _next_to(token, quotation)
        if source is not None:
            yield source, token
    if token.i < quotation.start and token.doc[quotation.start - 1].text == ":" and _is_statement(token):
        owner = possessor(token)
        if owner is not None:
            yield owner, token
    yield from sources_by_preposition(token)


def _document_meant(pronoun: Token, verb: Token, sentence: Span) -> Token:
    """What "it" is that quoted words stand in: the *letter* of the sentence before, for "it **read**"."""
    if pronoun.lower_ != "it" or lemma(verb) not in report_book().standing_in or sentence.start == 0:
        return pronoun
    readable = report_book().told_by("show")
    before = pronoun.doc[sentence.start - 1].sent
    return next((t for t in before if t.pos_ == "NOUN" and (lemma(t) in readable or _is_statement(t))), pronoun)


def _is_statement(noun: Token) -> bool:
    """Whether a noun is one that tells a clause: "issued a *statement* that guards had fled: “…”"."""
    return any(report.pos == "noun" and "ccomp" in report.through for report in report_book().find(noun))


def _next_to(verb: Token, quotation: Quotation) -> Token | None:
    """The speaker where the parse has lost it: "“…,” *read* the **statement**", "**Ruiz**, *said*, “…”"."""
    if quotation.end <= verb.i <= quotation.end + 1:
        return next((c for c in verb.children if c.i > verb.i and c.dep_ in _AFTER_VERB), None)
    first = max(verb.sent.start, verb.i - limits().attribution.speaker_words)
    before = [token for token in verb.doc[first : verb.i] if not token.is_punct]
    if verb.tag_ not in ("VBD", "VBZ") or not before or before[-1].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    return before[-1]
