"""What the sentence around an expression tells: neighbouring words, entity labels, the tense of its
clause.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.timex.cues import cues
from eventx.timex.lexer import Word
from eventx.timex.lexer import words as tokens_of
from eventx.timex.reading import Found, Nearest
from eventx.timex.tense import Tense, had_been, is_intended, tense_of, was_to_be
from eventx.values import dataclass

__all__ = ["Passage"]

_CLIMB = 8
_NEAR = 30
_ENDS = frozenset({".", "!", "?"})

# A text is read to date it, and once more when its date is known; its words are the same.
_known: WeakKeyDictionary[Doc, tuple[str, Sequence[Word], Sequence[int]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Passage:
    """A Doc with the tokens that the rules see and where each of them begins."""

    doc: Doc
    text: str
    words: Sequence[Word]
    starts: Sequence[int]

    @classmethod
    def of(cls, doc: Doc) -> Passage:
        """The passage of a parsed text."""
        found = _known.get(doc)
        if found is None:
            text = doc.text
            found = _known[doc] = text, tokens_of(text), [token.idx for token in doc]
        return cls(doc, *found)

    def before(self, position: int, back: int = 1) -> str:
        """The lower-cased word in front of a rule token, "" at the start of the text."""
        return self.words[position - back].text.lower() if position >= back else ""

    def after(self, position: int) -> str:
        """The lower-cased word at a position (the ``last`` of an expression), "" at the end of the text."""
        return self.words[position].text.lower() if position < len(self.words) else ""

    def has(self, found: Found, wanted: frozenset[str]) -> bool:
        """Whether one of some words stands in the sentence of an expression (at most 30 words off)."""
        words = self.words
        for step, start in ((-1, found.first - 1), (1, found.last)):
            for i in range(start, start + _NEAR * step, step):
                if not 0 <= i < len(words) or words[i].text in _ENDS:
                    break
                if words[i].text.lower() in wanted:
                    return True
        return False

    def token(self, position: int) -> Token | None:
        """The spaCy token that a rule token begins in."""
        if not 0 <= position < len(self.words) or not self.starts:
            return None
        return self.doc[max(0, bisect_right(self.starts, self.words[position].start) - 1)]

    def label(self, position: int) -> str:
        """The entity label over a rule token, "" where there is none."""
        token = self.token(position)
        return token.ent_type_ if token is not None else ""

    def tag(self, position: int) -> str:
        """The Penn tag of a rule token, "" where there is none."""
        token = self.token(position)
        return token.tag_ if token is not None else ""

    def verb(self, found: Found) -> Token | None:
        """The verb that governs an expression, None in a text without a parse or a phrase without a verb."""
        token = self.token(found.last - 1)
        if token is None or not token.dep_:
            return None
        for _ in range(_CLIMB):
            if token.pos_ in ("VERB", "AUX") and token.tag_ != "MD":
                return token
            if token.head.i == token.i:
                return None
            token = token.head
        return None

    def tense(self, found: Found) -> Tense:
        """The tense of the governing verb.

        Modals and to-infinitives look ahead ("will open in May", "to be opened in May"), and so does "the next
        hearing in May"; have and had look back.
        """
        verb = self.verb(found)
        if self.next_one(found):
            return Tense.FUTURE
        if verb is None:
            return Tense.OPEN
        return Tense.FUTURE if self._set_for(found, verb) else tense_of(verb)

    def _set_for(self, found: Found, verb: Token) -> bool:
        """ "Was booked for May": a participle with for names the time that was planned."""
        reading = found.reading
        if isinstance(reading, Nearest) and reading.cycle.kind in ("named", "feast"):
            return False  # "were freed for Nowruz"
        token = self.token(found.first - 1) if found.first else None
        return token is not None and token.lower_ == "for" and verb.tag_ == "VBN" and token.head.pos_ != "NOUN"

    def will(self, found: Found) -> bool:
        """Whether the governing verb stands under will or shall, or names a plan ("is due Tuesday")."""
        verb = self.verb(found)
        if verb is None:
            return False
        if verb.lower_ in cues("planned") or self._planned(found, verb):
            return True
        return bool(verb_group(verb).words & cues("will")) or is_intended(verb)

    def had(self, found: Found) -> bool:
        """Whether the governing verb tells what had come about by then: "by Friday the fire had spread"."""
        verb = self.verb(found)
        return verb is not None and verb_group(verb).pluperfect

    def was_to(self, found: Found) -> bool:
        """Whether the governing verb was to happen about now: "envoys were to fly there on Tuesday"."""
        verb = self.verb(found)
        return verb is not None and was_to_be(verb)

    def timetable(self, found: Found) -> bool:
        """Whether the expression is the day of a verb in the present: "opens on Saturday", "is flying there on
        Monday".
        """
        verb, token = self.verb(found), self.token(found.last - 1)
        if verb is None or token is None or lemma(verb) in cues("telling"):
            return False
        for _ in range(_CLIMB):
            if token.i == verb.i or token.pos_ == "NOUN":
                break
            token = token.head
        if token.i != verb.i:
            return False
        group = verb_group(verb)
        if group.progressive:
            return group.simple_present
        invariable = verb.tag_ == "VBP" and verb.lower_ in cues("invariable")
        return group.present and not group.helpers and not invariable

    def next_one(self, found: Found) -> bool:
        """Whether the expression tells of a noun that is to come: "his next hearing on April 5".

        So does its owner: "Friday's planned march".
        """
        token, owner = self.token(found.last - 1), False
        for _ in range(_CLIMB):
            if token is None or token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
                return False
            if (token.pos_ == "NOUN" and not token.ent_type_) or owner:
                return any(child.lower_ in cues("coming") for child in token.lefts)
            owner = token.dep_ == "poss"
            token = token.head
        return False

    def _planned(self, found: Found, verb: Token) -> bool:
        """ "The report, due Friday, covers …": an adjective of planning stands between."""
        token = self.token(found.last - 1)
        for _ in range(_CLIMB):
            if token is None or token.i == verb.i or token.head.i == token.i:
                return False
            token = token.head
            if token.lower_ in cues("planned"):
                return not had_been(token)
        return False

    def would(self, found: Found) -> bool:
        """Whether the governing verb stands under would or could: what was to come then, not now."""
        verb = self.verb(found)
        return verb is not None and bool(verb_group(verb).words & cues("would"))
