"""The names in a document: spans of proper nouns, with a kind and the known actors they may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from eventx.entities.actors import Actor, Actors, Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.two_bodies import two_bodies
from eventx.entities.words import word_classes
from eventx.language.lemmas import lemma
from eventx.language.views.asked_once import asked_once
from eventx.values import dataclass

#: Kinds for the labels of the OntoNotes scheme; labels of times, numbers and languages are no names.
KIND_OF_LABEL = {
    "PERSON": EntityKind.PER, "NORP": EntityKind.GROUP, "ORG": EntityKind.ORG, "GPE": EntityKind.GPE,
    "LOC": EntityKind.LOC, "FAC": EntityKind.FAC, "PRODUCT": EntityKind.PRODUCT, "EVENT": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER, "LAW": EntityKind.OTHER,
}  # fmt: skip
_PROPER = frozenset({"NNP", "NNPS"})
_NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
PLACES = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FAC})
#: Small words that may begin a surname or join the words of a name.
PARTICLES = word_classes().particles
#: Prepositions of place: what follows them in the news is mostly a place.
AT = word_classes().at
#: Tags that the tagger gives to surnames it does not know.
_MISTAGGED = frozenset({"JJ", "NN", "NNS", "VBZ", "VBD", "VBN", "VBP", "VBG", "VB", "FW", "RB"})
_LINKS = frozenset({"of", "for"})
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_QUOTE = str.maketrans("’‘\n", "'' ")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens ``start`` to ``end`` (exclusive), its kind, the actors known by this form, if any.

    ``kind`` is OTHER where nothing is known of the name.
    """

    start: int
    end: int
    text: str = field(hash=False)
    kind: EntityKind = field(hash=False)
    actors: tuple[Actor, ...] = field(default=(), hash=False)

    def of_kind(self, kind: EntityKind) -> Name:
        """The same name with another kind, no longer read as a known actor of a different kind."""
        return replace(self, kind=kind, actors=tuple(a for a in self.actors if a.kind is kind))


def find_names(doc: Doc, actors: Actors, lexicon: Lexicon) -> list[Name]:
    """All names of a document in text order, without overlap.

    Known forms and the recogniser's spans compete; the longer wins, but a country in front of a person's name
    ("Ukraine Volodymyr Zelenskyy") is cut off. What neither covers and looks like a name is added.
    """
    known = list(_known_forms(doc, actors))
    spans = [name for ent in doc.ents for name in _recognised(ent, actors, lexicon)]
    chosen = _without_overlap([*known, *spans])
    return sorted([*chosen, *_uncovered(doc, chosen, lexicon)], key=lambda name: name.start)


def _known_forms(doc: Doc, actors: Actors) -> Iterator[Name]:
    found = list(_matches(doc, actors))
    placed = {name.text for name in found if _placed(doc[name.start : name.end])}
    for name in found:
        if name.text in placed or any(actor.use is not Use.CITY for actor in name.actors):
            yield name


def _matches(doc: Doc, actors: Actors) -> Iterator[Name]:
    text = doc.text.translate(_QUOTE)
    starts = [token.idx for token in doc]
    after = 0
    for number, start in enumerate(starts):
        if number < after or text[start : start + 1] not in actors.initials:
            continue
        form = actors.starting_at(text, start)
        end = _token_end(doc, starts, start + len(form)) if form else None
        if form is not None and end is not None:
            senses = actors[form]
            yield Name(number, end, doc[number:end].text, senses[0].kind, senses)
            after = end


def _token_end(doc: Doc, starts: Sequence[int], position: int) -> int | None:
    """The number of the token behind a position where one ends; None where none does."""
    last = bisect_left(starts, position) - 1
    return last + 1 if starts[last] + len(doc[last]) == position else None


def _placed(span: Span) -> bool:
    """Whether the text treats a span as a place: a name of its own, after a preposition of place, or hit like one."""
    labels = {token.ent_type_ for token in span}
    if "" not in labels and _alone(span):
        return True
    before = span.start > 0 and span.doc[span.start - 1].lower_ in AT
    return before or (span[-1].dep_ == "pobj" and span[-1].head.lower_ in AT) or _done_to(span)


def _done_to(span: Span) -> bool:
    """Whether something is done to a span that is done to places, and no person bears the name: "shelled *Mosul*"."""
    name = span[-1]
    undergoes = (
        name.dep_ in ("dobj", "nsubjpass") and name.ent_type_ != "PERSON" and len(span) == name.i + 1 - name.left_edge.i
    )
    return undergoes and lemma(name.head) in word_classes().done_to_places


def _alone(span: Span) -> bool:
    """Whether the recogniser ends its entity where the span ends, and begins it there too."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return span[0].ent_iob_ == "B" and (after is None or after.ent_iob_ != "I")


def _recognised(ent: Span, actors: Actors, lexicon: Lexicon) -> Iterator[Name]:
    kind = KIND_OF_LABEL.get(ent.label_)
    span = _trimmed(ent) if kind else None
    if span is None or kind is None:
        return
    span = _before_verb(_without_where(span))
    listed = _states_listed(span, actors)
    if listed:
        yield from (Name(part.start, part.end, part.text, EntityKind.GPE, actors[part.text]) for part in listed)
        return
    country = _country_in_front(span, actors, lexicon)
    if country:
        yield Name(span.start + country, span.end, span[country:].text, EntityKind.PER)
        return
    bare = _without_title(span, lexicon)
    kind = _kind_by_words(span, lexicon) or (EntityKind.PER if _is_full_name(bare, lexicon) else kind)
    if kind is EntityKind.PER:
        span = _without_title(span, lexicon)
    for part in two_bodies(span) if kind is EntityKind.ORG else (span,):
        yield Name(part.start, part.end, part.text, kind)


def _before_verb(span: Span) -> Span:
    """A span without a verb and what follows, which the recogniser took in: "*Sorel* called Rudin"."""
    inner = span[1:-1]
    verb = next((t for t in inner if t.is_lower and t.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    return span.doc[span.start : verb.i] if verb is not None else span


def _without_where(span: Span) -> Span:
    """A span without where what it names lies, and without "herself": "*Omsk* in Siberia", "*Roe* herself"."""
    inside = span.end - span.start > 2 and span[-2].text == "in" and span[-2].tag_ == "IN"
    return span[:-2] if inside else span[:-1] if len(span) > 1 and span[-1].lower_ in _SELVES else span


def _states_listed(span: Span, actors: Actors) -> list[Span]:
    """The parts of a span that lists states; empty for any other: "*Niger*, *Chad* and Mali attacked"."""
    commas = [token.i for token in span if token.text == ","]
    bounds = [span.start - 1, *commas, span.end]
    parts = [span.doc[before + 1 : after] for before, after in pairwise(bounds)] if commas else []
    states = all(any(actor.use is Use.NAME and actor.kind is EntityKind.GPE for actor in actors[p.text]) for p in parts)
    return parts if states else []


def _is_full_name(span: Span, lexicon: Lexicon) -> bool:
    """Whether a span reads as a person's name: a given name and one to three more words in capitals."""
    words = [token for token in span if token.text not in (".", "-")]
    return (
        2 <= len(words) <= 4
        and words[0].text in lexicon.given_names
        and all(token.is_alpha and (token.is_title or token.lower_ in PARTICLES) for token in words[1:])
    )


def _trimmed(ent: Span) -> Span | None:
    """The span without article, possessive, white space and words in lower case at its edges."""
    doc, start, end = ent.doc, ent.start, ent.end
    breaks = [t.i for t in ent if t.is_space and t.text.count("\n") > 1]
    if breaks:
        end = breaks[0]
    while start < end and (doc[start].lower_ == "the" or not (_capital(doc[start]) or _opens_name(doc[start]))):
        start += 1
    while end > start and not (_capital(doc[end - 1]) or (doc[end - 1].text[0].isdigit() and end - 1 > start)):
        end -= 1
    return doc[start:end] if start < end else None


def _capital(token: Token) -> bool:
    first = _WORD.search(token.text)
    return first is not None and first.group().isupper()


def _opens_name(token: Token) -> bool:
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.lower_ in PARTICLES and after is not None and (_capital(after) or after.text == "-")


def _country_in_front(span: Span, actors: Actors, lexicon: Lexicon) -> int:
    """The number of tokens of a country name standing before a person's name inside one span."""
    owned = span.start > 0 and span.doc[span.start - 1].lower_ in ("of", "to")
    for length in (3, 2, 1):
        rest = span[length:] if len(span) > length + 1 else None
        if rest is not None and (owned or rest[0].text in lexicon.given_names):
            uses = {a.use for a in actors[span[:length].text]}
            if uses & {Use.NAME, Use.CAPITAL}:
                return length
    return 0


def _kind_by_words(span: Span, lexicon: Lexicon) -> EntityKind | None:
    """The kind that a word of a longer name tells: "Deakin University", "Ministry of Defence", "HMS Argent"."""
    if len(span) < 2:
        return None
    if span[0].is_upper and span[0].lower_ in word_classes().ship_prefixes:
        return EntityKind.VEH
    for token in span:
        if token.lower_ in _LINKS and token.i > span.start:
            return lexicon.name_heads.get(span.doc[token.i - 1].text)
    return lexicon.name_heads.get(span[-1].text)


def _without_title(span: Span, lexicon: Lexicon) -> Span:
    """Cut titles that the recogniser took into a person's name ("Taoiseach Leo Varadkar")."""
    start = span.start
    while length := _title_at(span, start, lexicon):
        start += length
    return span.doc[start : span.end]


def _title_at(span: Span, start: int, lexicon: Lexicon) -> int:
    """The number of words of a title at a place of a span before its last word: 2 at "*Crown Prince* Rashid"."""
    for length in (3, 2, 1):
        if start + length < span.end and tuple(t.lower_ for t in span.doc[start : start + length]) in lexicon.titles:
            return length
    return 0


def _without_overlap(names: list[Name]) -> list[Name]:
    taken: set[int] = set()
    chosen: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start - n.end, not n.actors, n.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            chosen.append(name)
    return chosen


def _uncovered(doc: Doc, chosen: list[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Runs of proper nouns that no name covers yet; not in headlines, where most words have capitals."""
    taken = {i for name in chosen for i in range(name.start, name.end)}
    runs = list(_runs(doc, taken, lexicon))
    known = {word for name in chosen for word in name.text.split()}
    known |= {token.text for run in runs if len(run) > 1 for token in run}
    for run in runs:
        yield from _named(run, known, lexicon)
    taken |= {token.i for run in runs for token in run}
    surnames = {name.text.split()[-1] for name in chosen if name.kind is EntityKind.PER and " " in name.text}
    for token in doc:
        if token.text in surnames and token.i not in taken and token.tag_ in _MISTAGGED:
            yield Name(token.i, token.i + 1, token.text, EntityKind.PER)


def _runs(doc: Doc, taken: set[int], lexicon: Lexicon) -> Iterator[Span]:
    for sent in doc.sents:
        start = sent.start
        for token in sent:
            if token.tag_ not in _PROPER or token.i in taken or not _is_proper(token, lexicon):
                if start < token.i:
                    yield doc[start : token.i]
                start = token.i + 1
        if start < sent.end:
            yield doc[start : sent.end]


def _is_proper(token: Token, lexicon: Lexicon) -> bool:
    if token.tag_ not in _PROPER or not token.text[0].isupper() or token.ent_type_ in _NUMERIC:
        return False
    common = (token.lower_,) in lexicon.titles or token.lower_ in lexicon.descriptions
    return not common or _is_called(token)


def _is_called(token: Token) -> bool:
    """Whether a place is called by a word: "the province of *Van*"."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in word_classes().places_called


def _named(span: Span, known: set[str], lexicon: Lexicon) -> Iterator[Name]:
    if _is_called(span[-1]):
        yield Name(span.start, span.end, span.text, EntityKind.GPE)
    elif (len(span) > 1 and span[0].text in lexicon.given_names) or _bears_title(span, lexicon):
        yield Name(span.start, span.end, span.text, EntityKind.PER)
    elif span.text in known or not (_opens_headline(span.sent[0]) or _opens_sentence(span)):
        yield Name(span.start, span.end, span.text, _kind_by_words(span, lexicon) or EntityKind.OTHER)


def _bears_title(span: Span, lexicon: Lexicon) -> bool:
    """Whether a title stands before a name: "telephoned *Prince* Rashid"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    return before is not None and before.head.i in range(span.start, span.end) and (before.lower_,) in lexicon.titles


def _opens_sentence(span: Span) -> bool:
    """Whether a span is one word that opens its sentence (any word has a capital there) and no subject."""
    opens = len(span) == 1 and not any(t.is_alpha for t in span.doc[span.sent.start : span.start])
    return opens and span[0].dep_ not in ("nsubj", "nsubjpass", "poss")


@asked_once
def _opens_headline(first: Token) -> bool:
    """Whether a word opens a sentence that is spelt as a headline."""
    words = [t for t in first.sent if len(t) > 3 and t.is_alpha]
    return len(words) > 3 and sum(t.is_title or t.is_upper for t in words) > 0.7 * len(words)
