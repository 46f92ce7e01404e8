"""Lemmas on demand: the rule lemmatiser of the pipeline is asked only for the tokens that a rule looks at."""

from __future__ import annotations

from collections.abc import Container
from weakref import WeakKeyDictionary

from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token
from spacy.vocab import Vocab

from eventx.language.views.doc_view import TokenView

#: A form, its tag and its part of speech: their numbers, or the strings that these stand for.
_Key = tuple[int, int, int] | tuple[str, str, str]

# Keyed by the vocabulary's look-ups: a Vocab itself cannot be referred to weakly.
_lemmatizers: WeakKeyDictionary[Lookups, Lemmatizer] = WeakKeyDictionary()
_known: WeakKeyDictionary[Lookups, dict[tuple[int, int], str]] = WeakKeyDictionary()
_lemmas: WeakKeyDictionary[Lookups, dict[_Key, str]] = WeakKeyDictionary()
# Those of the vocabulary asked last: it is the same for all tokens of a run.
_latest: tuple[Lookups | None, dict[_Key, str]] = (None, {})


def register(vocab: Vocab, lemmatizer: Lemmatizer) -> None:
    """Make the lemmatiser of a loaded pipeline known for all tokens of its vocabulary."""
    if lemmatizer.lookups.has_table("lemma_index"):
        # The known lemmas come as lists, in which every look-up would walk through thousands of words.
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, words in index.items():
            index[pos] = dict.fromkeys(words)
    _lemmatizers[vocab.lookups] = lemmatizer
    _known[vocab.lookups] = {}
    _remembered(vocab.lookups).clear()


#: Tags of base forms: the rule lemmatiser would cut "need" to "nee".
_BASE_TAGS = frozenset({"VB", "VBP", "NN", "NNP", "JJ", "RB", "IN", "MD"})
_AUXILIARIES = {
    "is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'s": "be", "’s": "be",
    "'re": "be", "’re": "be", "'m": "be", "’m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have",
    "’ve": "have", "'d": "have", "’d": "have", "does": "do", "did": "do", "done": "do", "doing": "do",
}  # fmt: skip
_SHORT_WOULD = frozenset({"'d", "’d"})


def lemma(token: Token) -> str:
    """The lemma in lower case; the lower-cased form where no lemmatiser is known.

    A lemma already on the token (a hand-built Doc, a pipeline with its own lemmatiser) is kept.

    >>> # lemma(doc[1]) == "strike" for "Rebels struck the port"
    """
    if not isinstance(token, TokenView):
        return _asked(token)
    found = token.base
    if found is None:
        found = token.base = _asked(token.origin) if token.doc.has_lemmas else _of_form(token)
    return found


def _of_form(token: TokenView) -> str:
    """The lemma of a token that has none of its own: all of one form, tag and part of speech have the same."""
    remembered = _remembered(token.doc.vocab.lookups)
    key = (token.lower_, token.tag_, token.pos_)
    found = remembered.get(key)
    if found is None:
        found = remembered[key] = _made(token.origin)
    return found


def _asked(token: Token) -> str:
    if token.lemma:
        return token.lemma_.lower()
    remembered = _remembered(token.vocab.lookups)
    key = (token.lower, token.tag, token.pos)
    found = remembered.get(key)
    if found is None:
        found = remembered[key] = _made(token)
    return found


def _remembered(lookups: Lookups) -> dict[_Key, str]:
    """The lemmas of a vocabulary that were asked for, by form, tag and part of speech."""
    global _latest
    if _latest[0] is not lookups:
        _latest = lookups, _lemmas.setdefault(lookups, {})
    return _latest[1]


def _made(token: Token) -> str:
    lower, tag = token.lower_, token.tag_
    if lower in _AUXILIARIES and tag.startswith("VB"):
        return _AUXILIARIES[lower]
    if tag in _BASE_TAGS:
        return "would" if tag == "MD" and lower in _SHORT_WOULD else lower
    lookups = token.vocab.lookups
    known = _known.get(lookups)
    if known is None:
        return lower
    key = (token.lower, token.pos)
    if key not in known:
        lemmatizer = _lemmatizers[lookups]
        lemmas = lemmatizer.rule_lemmatize(token)
        known[key] = _chosen(lemmas, _listed(lemmatizer, "verb"), _listed(lemmatizer, "noun")) or lower
    return known[key]


def is_past_form(token: Token) -> bool:
    """Whether a word can be nothing but an irregular past of a verb ("retook"); False where no lemmatiser is known.

    Words that are base forms too ("found", "saw", "lay") are not.
    """
    lemmatizer = _lemmatizers.get(token.vocab.lookups)
    if lemmatizer is None:
        return False
    known, irregular = (lemmatizer.lookups.get_table(name)["verb"] for name in ("lemma_index", "lemma_exc"))
    return token.lower_ in irregular and token.lower_ not in known


def with_particle(verb: Token) -> str:
    """The lemma of a verb with its particle: "set up" for "*set* a panel *up*"."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    return f"{lemma(verb)} {particle}" if particle else lemma(verb)


def is_verb_form(token: Token, *, only: bool = False) -> bool:
    """Whether a word can be a verb's base or its form in -s ("names"), and, if ``only``, no noun's ("derails")."""
    lemmatizer = _lemmatizers.get(token.vocab.lookups)
    if lemmatizer is None or not lemmatizer.lookups.has_table("lemma_index"):
        return False
    known, word = lemmatizer.lookups.get_table("lemma_index"), token.lower_
    forms = {word} if token.tag_ == "NN" else {word.removesuffix("s"), word.removesuffix("es")} - {word}
    return any(f in known["verb"] for f in forms) and not (only and any(f in known["noun"] for f in forms))


def is_known_word(word: str, vocab: Vocab) -> bool:
    """Whether a word in lower case is a lemma to the pipeline's lemmatiser; False where none is known."""
    lemmatizer = _lemmatizers.get(vocab.lookups)
    if lemmatizer is None or not lemmatizer.lookups.has_table("lemma_index"):
        return False
    return any(word in words for words in lemmatizer.lookups.get_table("lemma_index").values())


def _chosen(lemmas: list[str], verbs: Container[str] = (), nouns: Container[str] = ()) -> str:
    """Of several lemmas the one in -e: "fined" is of "fine", a doubled consonant would tell "fin" ("hopped").

    Of a verb that the tables do not hold the one that they hold as a noun: "cratered" is of "crater".
    """
    first = next((each for each in lemmas if each.endswith("e")), lemmas[0] if lemmas else "")
    if len(lemmas) > 1 and first not in verbs and first not in nouns:
        first = next((each for each in lemmas if each in nouns), first)
    return first.lower()


def _listed(lemmatizer: Lemmatizer, pos: str) -> Container[str]:
    """The words that the tables of the pipeline hold as those of a part of speech."""
    if not lemmatizer.lookups.has_table("lemma_index"):
        return ()
    words: Container[str] = lemmatizer.lookups.get_table("lemma_index").get(pos, ())
    return words
