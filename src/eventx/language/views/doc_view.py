"""A parsed Doc, read once: what the rules ask of its tokens, sentences and spans, as plain values of Python.

An attribute of a spaCy token is looked up in the string store each time it is asked, and its head and its children are
made anew; rules ask millions of times. A view has the same names and tells the same, at a fifth of the cost. It is
made when the tree is final: what changes in the Doc afterwards is not seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast, overload

from spacy import symbols
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from eventx.language.views.strings import strings_of

_ATTRIBUTES = [
    symbols.ORTH, symbols.TAG, symbols.POS, symbols.DEP, symbols.ENT_TYPE, symbols.IDX, symbols.SPACY, symbols.HEAD,
]  # fmt: skip

#: What is asked so seldom that the token itself is asked.
_SELDOM = frozenset(
    {
        "ent_iob_", "is_alpha", "is_currency", "is_lower", "is_sent_start", "is_title", "is_upper", "like_num",
        "text_with_ws", "whitespace_",
    }
)  # fmt: skip


def view(doc: Doc) -> Doc:
    """A view of a parsed Doc; a view is its own. To the rules, which only read, it is a Doc."""
    return doc if isinstance(doc, DocView) else cast(Doc, DocView(doc))


def release(doc: Doc) -> None:
    """Let go of what the tokens of a view hold of one another: memory is free at once, without the collector.

    Nothing can be asked of the view afterwards; a Doc that is no view stays as it is.
    """
    if isinstance(doc, DocView):
        for token in doc.tokens:
            del token.head  # the rest hangs on tokens below, and on the view, which lets go of all
        vars(doc).clear()


class TokenView:
    """A token of a view. The names are spaCy's."""

    __slots__ = (
        "base", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_punct", "is_space", "lefts", "lower_",
        "pos", "pos_", "rights", "tag_", "text",
    )  # fmt: skip

    doc: DocView
    i: int
    idx: int
    text: str
    lower_: str
    is_punct: bool
    is_space: bool
    tag_: str
    pos: int
    pos_: str
    dep_: str
    ent_type_: str
    head: TokenView
    lefts: tuple[TokenView, ...]
    rights: tuple[TokenView, ...]
    children: tuple[TokenView, ...]
    #: The lemma, once it has been asked for.
    base: str | None

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def origin(self) -> Token:
        """The token that this one shows."""
        return self.doc.origin[self.i]

    @property
    def vocab(self) -> Vocab:
        """The vocabulary of the Doc."""
        return self.doc.vocab

    @property
    def sent(self) -> SpanView:
        """The sentence."""
        return self.doc.sentence_at(self.i)

    @property
    def ancestors(self) -> Iterator[TokenView]:
        """The head, its head, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[TokenView]:
        """The token and all below it, in the order of the tree."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def left_edge(self) -> TokenView:
        """The first token of the subtree."""
        return self.doc.tokens[self.origin.left_edge.i]

    @property
    def right_edge(self) -> TokenView:
        """The last token of the subtree."""
        return self.doc.tokens[self.origin.right_edge.i]

    @property
    def conjuncts(self) -> tuple[TokenView, ...]:
        """The tokens coordinated with this one."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:  # grows on the way
            found += [child for child in token.rights if child.dep_ == "conj"]
        return tuple([token for token in found if token is not self])

    def is_ancestor(self, descendant: TokenView) -> bool:
        """Whether another token stands below this one."""
        return any(token is self for token in descendant.ancestors)

    def nbor(self, i: int = 1) -> TokenView:
        """The token so many places on. Raises IndexError beyond the ends."""
        if not 0 <= self.i + i < len(self.doc.tokens):
            raise IndexError(self.i + i)
        return self.doc.tokens[self.i + i]

    def __getattr__(self, name: str) -> Any:
        if name in _SELDOM:
            return getattr(self.origin, name)
        raise AttributeError(f"a view of a token has no {name!r}")


class SpanView:
    """Tokens in a row of a view. The names are spaCy's."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: DocView, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self._root: TokenView | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[TokenView]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> TokenView: ...
    @overload
    def __getitem__(self, at: slice) -> SpanView: ...
    def __getitem__(self, at: int | slice) -> TokenView | SpanView:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return SpanView(self.doc, self.start + start, self.start + max(start, end))
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self.doc.tokens[(self.end if at < 0 else self.start) + at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpanView) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """Where its first token begins in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its last token ends in the text."""
        if self.end <= self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The text, without the blank behind it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> SpanView:
        """The sentence that it begins in."""
        return self.doc.sentence_at(self.start)

    @property
    def root(self) -> TokenView:
        """The token that the others hang on; the first of those that are as near to the root of the sentence."""
        if self._root is None:
            if self.end - self.start == 1:
                self._root = self.doc.tokens[self.start]
            else:
                self._root = self.doc.tokens[self.doc.origin[self.start : self.end].root.i]
        return self._root


class DocView:
    """A view of a Doc. The names are spaCy's."""

    def __init__(self, doc: Doc) -> None:
        self.origin = doc
        self.vocab = doc.vocab
        #: What was asked of its tokens, by the question (see ``asked_once``).
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self.tokens, self.text = _tokens(self, doc)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[TokenView]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> TokenView: ...
    @overload
    def __getitem__(self, at: slice) -> SpanView: ...
    def __getitem__(self, at: int | slice) -> TokenView | SpanView:
        if not isinstance(at, slice):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return SpanView(self, start, end if end > start else start)

    @property
    def sents(self) -> Iterator[SpanView]:
        """The sentences in text order."""
        return iter(self._sentences)

    @cached_property
    def ents(self) -> tuple[SpanView, ...]:
        """The entities in text order."""
        return tuple(SpanView(self, each.start, each.end, each.label_) for each in self.origin.ents)

    @cached_property
    def lowers(self) -> list[str]:
        """The form of each token in lower case."""
        return [token.lower_ for token in self.tokens]

    @cached_property
    def has_lemmas(self) -> bool:
        """Whether the pipeline that made the Doc set lemmas."""
        lemmas: Any = self.origin.to_array([symbols.LEMMA])
        return bool(lemmas.any())

    def sentence_at(self, position: int) -> SpanView:
        """The sentence of a token, by its number."""
        return self._sentence_of[position]

    def char_span(self, start: int, end: int, alignment_mode: str = "strict") -> SpanView | None:
        """The tokens between two characters of the text."""
        span = self.origin.char_span(start, end, alignment_mode=alignment_mode)
        return SpanView(self, span.start, span.end) if span is not None else None

    @cached_property
    def _sentences(self) -> tuple[SpanView, ...]:
        return tuple(SpanView(self, each.start, each.end) for each in self.origin.sents)

    @cached_property
    def _sentence_of(self) -> list[SpanView]:
        return [sentence for sentence in self._sentences for _ in range(len(sentence))]


def _tokens(view: DocView, doc: Doc) -> tuple[list[TokenView], str]:
    """The tokens of a view, tied to one another as those of the Doc are, and the text that they make."""
    rows: Any = doc.to_array(_ATTRIBUTES)
    tokens = [TokenView() for _ in range(len(doc))]
    forms, labels = strings_of(doc.vocab)
    parts: list[str] = []
    told = zip(tokens, rows[:, :-1].tolist(), strict=True)
    for i, (token, (orth, tag, pos, dep, kind, idx, blank)) in enumerate(told):
        token.doc, token.i, token.idx, token.head, token.base = view, i, idx, token, None
        token.text, token.lower_, token.is_punct, token.is_space = forms[orth]
        parts.append(token.text)
        if blank:
            parts.append(" ")
        token.tag_, token.pos, token.pos_, token.dep_, token.ent_type_ = labels[tag, pos, dep, kind]
        token.lefts = token.rights = token.children = ()
    _tie(tokens, rows[:, -1].astype("int64").tolist())
    return tokens, "".join(parts)


def _tie(tokens: list[TokenView], steps: list[int]) -> None:
    """Tie tokens to their heads, which stand so many places on, and heads to their children."""
    lefts: dict[int, list[TokenView]] = {}
    rights: dict[int, list[TokenView]] = {}
    for token, step in zip(tokens, steps, strict=True):
        if step:
            at = token.i + step
            token.head = tokens[at]
            (lefts if step > 0 else rights).setdefault(at, []).append(token)
    for at, below in lefts.items():
        tokens[at].lefts = tokens[at].children = tuple(below)
    for at, below in rights.items():
        token = tokens[at]
        token.rights = tuple(below)
        token.children = (*token.lefts, *below)
