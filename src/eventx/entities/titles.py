"""Uses of titles and offices in a document: whose they are and of which country."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc, Token

from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon, Title
from eventx.entities.names import Name
from eventx.language.views.forms import lowers
from eventx.limits import limits
from eventx.values import dataclass

NameAt = Callable[[int], Name | None]

_LEFT_TAGS = frozenset({"JJ", "NN", "NNP", "NNPS", "POS", "VBN", "HYPH", "CD"})
_BELONGING = frozenset({"of", "to", "for", "at"})
_CLOSING = frozenset({"of", "for", "in", "at", "to", "who", "and"})
_COPULAS = frozenset({"be", "become", "remain", "is", "was", "are", "were", "became", "remains", "remained"})


@dataclass(frozen=True, slots=True)
class TitleUse:
    """A title from token ``start`` to ``end``; ``person`` is the name it is joined to, if any.

    ``left`` is where its phrase begins; ``owners`` are names inside the phrase that may tell the country
    ("the Iranian president", "President of Ukraine").
    """

    start: int
    end: int
    title: Title
    left: int
    owners: tuple[Name, ...]
    person: Name | None


def find_titles(doc: Doc, name_at: NameAt, lexicon: Lexicon) -> list[TitleUse]:
    """All titles in text order: "Secretary of State Jane Roe", "Jane Roe, the speaker", "the president"."""
    uses: list[TitleUse] = []
    openings, behind = lexicon.title_openings, 0
    for i in [i for i, word in enumerate(lowers(doc)) if word in openings]:
        end = _title_end(doc, i, lexicon) if i >= behind else None
        if end and not _inside_name(name_at(i), i):
            uses.append(_use(doc, i, end, name_at, lexicon))
        behind = end or behind
    return uses


def _title_end(doc: Doc, start: int, lexicon: Lexicon) -> int | None:
    if doc[start].lower_ not in lexicon.title_openings:
        return None
    words = tuple(t.lower_ for t in doc[start : start + limits().entities.title_words])
    lengths = range(len(words), 0, -1)
    plain = next((start + n for n in lengths if words[:n] in lexicon.titles), None)
    return _hyphenated(doc, start, lexicon) or plain


def _hyphenated(doc: Doc, start: int, lexicon: Lexicon) -> int | None:
    """Titles with hyphens, which the tokeniser splits: "secretary-general"."""
    if start + 1 >= len(doc) or doc[start + 1].text != "-":
        return None
    for length in (5, 3):
        tokens = doc[start : start + length]
        if len(tokens) == length and (tokens.text.lower(),) in lexicon.titles:
            return start + length
    return None


def _inside_name(name: Name | None, i: int) -> bool:
    return name is not None and (name.start < i or name.end > i + 1) and name.kind is not EntityKind.OTHER


def _use(doc: Doc, start: int, end: int, name_at: NameAt, lexicon: Lexicon) -> TitleUse:
    words = tuple(t.lower_ for t in doc[start:end])
    title = lexicon.titles.get(words) or lexicon.titles[(doc[start:end].text.lower(),)]
    left = modifiers_start(doc, start)
    after, belonging = _belonging(doc, end, name_at)
    owners = (*names_between(left, start, name_at), *belonging)
    person = (
        _following(doc, _past_titles(doc, end, lexicon), after, name_at)
        or _preceding(doc, left, after, name_at)
        or _linked(doc, start, end, name_at)
    )
    return TitleUse(start, end, title, left, owners, person)


def modifiers_start(doc: Doc, start: int) -> int:
    """Where the words before a noun that belong to its phrase begin: adjectives, nouns, possessives."""
    left, farthest = start, max(0, start - limits().entities.phrase_words)
    while left > farthest and doc[left - 1].tag_ in _LEFT_TAGS and not doc[left - 1].is_space:
        left -= 1
    return left


def names_between(start: int, end: int, name_at: NameAt) -> tuple[Name, ...]:
    """The names that lie within a range of tokens, in order."""
    found = (name_at(i) for i in range(start, end))
    return tuple(dict.fromkeys(name for name in found if name is not None and name.end <= end))


def _belonging(doc: Doc, end: int, name_at: NameAt) -> tuple[int, tuple[Name, ...]]:
    """Skip "of Ukraine", "to Germany" after a title; an "of" tells the owner."""
    if end >= len(doc) or doc[end].lower_ not in _BELONGING:
        return end, ()
    start = end + 2 if end + 1 < len(doc) and doc[end + 1].lower_ in ("the", "its") else end + 1
    name = name_at(start) if start < len(doc) else None
    if name is None or name.kind is EntityKind.PER:
        return end, ()
    return name.end, (name,) if doc[end].lower_ == "of" else ()


def _following(doc: Doc, end: int, after: int, name_at: NameAt) -> Name | None:
    """The person right after a title, or after what the title belongs to."""
    for position in dict.fromkeys((end, after, _past_portfolio(doc, end))):
        name = _person(name_at(position)) if position < len(doc) else None
        if name is not None:
            return name
        if position < len(doc) - 1 and doc[position].text == ",":
            name = _person(name_at(position + 1))
            if name is not None and _apposed(doc, name):
                return name
    return None


def _past_titles(doc: Doc, end: int, lexicon: Lexicon) -> int:
    """Past further titles: "Supreme Leader Ayatollah …"."""
    farthest = min(len(doc), end + limits().entities.phrase_words)
    while end < farthest and (further := _title_end(doc, end, lexicon)) is not None:
        end = further
    return end


def _past_portfolio(doc: Doc, end: int) -> int:
    """Past what a title is for, where a name follows: "Minister for Trade and Industry Jane Roe".

    Not who stands behind "of", nor who follows another title: "the Bishop of Lugo, the Duke of Sterne".
    """
    if end >= len(doc) or doc[end].lower_ not in ("of", "for"):
        return end
    position = end + 1
    while position < min(len(doc), end + limits().entities.portfolio_words) and (
        doc[position].lower_ in ("and", "of", "for", "the", ",") or doc[position].text[0].isupper()
    ):
        if doc[position].ent_type_ == "PERSON" and doc[position].ent_iob_ == "B":
            return end if doc[position - 1].lower_ == "of" else position
        if doc[position].lower_ == "the" and doc[position - 1].text == ",":
            return end
        position += 1
    return end


def _apposed(doc: Doc, name: Name) -> bool:
    after = doc[name.end] if name.end < len(doc) else None
    return any(t.dep_ == "appos" for t in doc[name.start : name.end]) or after is None or after.text in ",."


def _preceding(doc: Doc, left: int, after: int, name_at: NameAt) -> Name | None:
    """The person before a title in apposition: "Jane Roe, the speaker of the house, …"."""
    if after < len(doc) and not (doc[after].is_punct or doc[after].is_space or doc[after].lower_ in _CLOSING):
        return None
    before = left - 1
    if before >= 0 and doc[before].tag_ == "DT":
        before -= 1
    if before < 1 or doc[before].text not in (",", "("):
        return None
    name = _person(name_at(before - 1))
    return name if name is not None and name.end == before else None


def _linked(doc: Doc, start: int, end: int, name_at: NameAt) -> Name | None:
    """The person that the parse joins to a title: an apposition, or the subject of "is", "became"."""
    own = range(start, end)
    head = next((t for t in doc[start:end] if t.head.i not in own), doc[end - 1])
    if head.dep_ == "appos":
        return _person(name_at(head.head.i))
    if head.dep_ == "attr" and head.head.lower_ in _COPULAS:
        return next((n for n in map(_subject(name_at), head.head.lefts) if n is not None), None)
    return None


def _subject(name_at: NameAt) -> Callable[[Token], Name | None]:
    return lambda token: _person(name_at(token.i)) if token.dep_ == "nsubj" else None


def _person(name: Name | None) -> Name | None:
    return name if name is not None and name.kind is EntityKind.PER else None
