"""Landmarks in a text: the words that name them, and the time expressions that hang on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.inverse import days_of_writing
from eventx.dating.landmarks import Landmark, Landmarks, words
from eventx.dating.told import Told, span_of
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import counted_noun
from eventx.language.parsed import Parsed
from eventx.language.verb_groups import verb_group

_MOST_STEPS = 12
#: Parts of speech of the words that name a happening.
_NAMING = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "AUX"})


@dataclass(frozen=True, slots=True)
class LandmarkMention:
    """A token that may name a landmark; ``certain`` where its own sentence holds the whole context."""

    token: Token
    landmark: Landmark
    certain: bool = True


def dated_happenings(parsed: Parsed, times: Iterable[Told], landmarks: Landmarks) -> Iterator[Constraint]:
    """Constraints from expressions attached to landmarks: "withdrew from the nuclear deal in May last year".

    Where the words may mean several landmarks, each of them stays possible; one that the expression cannot
    point at (an attack on another weekday) falls out.
    """
    by_sentence: dict[int, list[LandmarkMention]] = {}
    for told in times:
        pointer, sentence = told.pointer, told.sentence
        if pointer is None:
            continue
        if sentence.start not in by_sentence:
            by_sentence[sentence.start] = list(mentions(parsed.doc, sentence, landmarks))
        fitting: list[tuple[Days, LandmarkMention]] = []
        for mention in by_sentence[sentence.start]:
            spans = mention.landmark.spans
            if not attached(mention.token, told.token, recurring=len(spans) > 1):
                continue
            days = Days.union(days_of_writing(pointer, first, last) for first, last in spans)
            if days and (mention.certain or not pointer.is_exact):
                fitting.append((days, mention))
        if fitting:
            yield _constraint(parsed, told, fitting)


def _constraint(parsed: Parsed, told: Told, fitting: list[tuple[Days, LandmarkMention]]) -> Constraint:
    tokens = [mention.token for _, mention in fitting] + [told.token]
    start = min(min(token.idx for token in tokens), told.span.start - parsed.offset)
    end = max(token.idx + len(token) for token in tokens)
    what = " or ".join(dict.fromkeys(mention.landmark.what for _, mention in fitting))
    return Constraint(Days.union(days for days, _ in fitting), span_of(parsed, start, end), what, plain=False)


def mentions(doc: Doc, sentence: Span, landmarks: Landmarks) -> Iterator[LandmarkMention]:
    """The tokens of a sentence that may name landmarks.

    At least one group of the context must stand in the sentence itself, the others in it or in the title. A
    sentence that looks back (an anniversary, the event's own year) reports no landmark.
    """
    lemmas = [(token, lemma(token)) for token in sentence if token.pos_ in _NAMING]
    if any(word in _looking_back() for _, word in lemmas):
        return
    text, title = sentence.text, next(doc.sents).text
    for token, word in lemmas:
        named = landmarks.by_word.get(word) or landmarks.by_word.get(token.lower_)
        if named is None or _is_foretold(token):
            continue
        for landmark in named:
            if _in_context(landmark, text, title) and not _names_its_year(landmark, text):
                certain = all(group.search(text) for group in landmark.context)
                yield LandmarkMention(token, landmark, certain)


def _is_foretold(token: Token) -> bool:
    """Whether somebody is only said to leave: "will *quit* today", "is expected to *resign*"."""
    if lemma(token) not in words().foretold:
        return False
    group = verb_group(token)
    return not group.perfect and (group.modal or group.infinitive)


def _in_context(landmark: Landmark, sentence: str, title: str) -> bool:
    missing = [group for group in landmark.context if not group.search(sentence)]
    return len(missing) < len(landmark.context) and all([group.search(title) for group in missing])


def _names_its_year(landmark: Landmark, sentence: str) -> bool:
    """Whether the sentence gives a landmark by its year: what else it dates is another event."""
    return len(landmark.spans) == 1 and str(landmark.spans[0][0].year) in sentence


def _looking_back() -> frozenset[str]:
    return words().commemorations


def attached(event: Token, time: Token, *, recurring: bool = False) -> bool:
    """Whether a time expression dates an event's word: it stands inside its phrase, or in the same clause.

    An event noun takes the time of its clause only where the verb says that it happened ("launched an attack
    on Monday") or it is where the clause happens ("killed in the attack on Monday"); not in "condemned the
    attack on Monday", "charged in the attack on Monday". At a ``recurring`` session anything may happen.
    """
    path = _path(time)
    if event in path[: _clause_at(path, stop=event)]:
        return True
    verb = next((token for token in path if token.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if event.pos_ in ("VERB", "AUX"):
        return verb == event or (event.head == verb and _at_once(event))
    if verb.dep_ in ("acl", "relcl") and verb.head == event:
        return True
    return _happens_in(event, verb, recurring=recurring)


def _at_once(event: Token) -> bool:
    """Whether a verb happens when its head does: "began to withdraw", "was killed when the ferry sank"."""
    if event.dep_ == "advcl":
        return any(child.text.lower() in ("when", "as", "while") for child in event.lefts)
    return event.dep_ in ("xcomp", "conj")


def _happens_in(event: Token, verb: Token, *, recurring: bool) -> bool:
    """Whether a noun's happening is what its clause tells."""
    path = _path(event)
    steps = path[: path.index(verb)] if verb in path else []
    if not steps or any(token.pos_ in ("VERB", "AUX") for token in steps):
        return False
    below, word = steps[-1], lemma(verb)
    if below.dep_ != "prep":
        return word in words().carriers and counted_noun(below) == event
    if recurring:
        going = below.text.lower() == "to" and word in words().going
        return going or below.text.lower() in ("in", "during", "at", "on")
    return event.head == below and below.text.lower() in ("in", "during") and word in words().befalling


def _path(token: Token) -> list[Token]:
    """A token and its heads up to the root."""
    path = [token]
    while path[-1].head != path[-1] and len(path) < _MOST_STEPS:
        path.append(path[-1].head)
    return path


def _clause_at(path: list[Token], stop: Token) -> int:
    """How far a path goes before it leaves the phrase: up to the first verb, past it where it is ``stop``."""
    for number, token in enumerate(path):
        if token.pos_ in ("VERB", "AUX"):
            return number + (token == stop)
    return len(path)
