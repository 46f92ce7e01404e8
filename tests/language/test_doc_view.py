"""A view tells of tokens and spans what the Doc does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from weakref import ref

import pytest
from spacy.tokens import Doc, Span, Token
from support import make_doc

from eventx.language.lemmas import lemma
from eventx.language.views.doc_view import release, view

ROWS = """
    Rebels      NNS   nsubj     3    rebel
    who         WP    nsubj     2    who
    fled        VBD   relcl     0    flee
    took        VBD   ROOT      3    take
    Port        NNP   compound  5    port
    Sudan       NNP   dobj      3    sudan
    and         CC    cc        5    and
    two         CD    nummod    8    two
    towns       NNS   conj      5    town     ~
    .           .     punct     3    .
    Nobody      NN    nsubj     11   nobody
    protested   VBD   ROOT      11   protest  ~
    .           .     punct     11   .
"""
PLAIN = (
    "i", "idx", "text", "lower_", "tag_", "pos", "pos_", "dep_", "ent_type_", "ent_iob_", "is_punct", "is_space",
    "is_alpha", "is_title", "is_upper", "is_lower", "is_currency", "like_num", "is_sent_start", "whitespace_",
    "text_with_ws",
)  # fmt: skip
TOKENS = ("head", "left_edge", "right_edge")
MANY = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts", "sent")


@pytest.fixture
def doc() -> Doc:
    return make_doc(ROWS, [(4, 6, "GPE")])


def _numbers(tokens: Iterable[Token]) -> list[int]:
    return [token.i for token in tokens]


def _told(token: Token) -> Iterator[object]:
    yield from (getattr(token, name) for name in PLAIN)
    yield from (getattr(token, name).i for name in TOKENS)
    yield from (_numbers(getattr(token, name)) for name in MANY)
    yield lemma(token), len(token), str(token), repr(token)


def _spans(doc: Doc) -> Iterator[Span]:
    yield from (doc[start:end] for start in range(len(doc)) for end in range(start + 1, len(doc) + 1))
    yield from doc.ents
    yield from doc.sents


def _said(span: Span) -> tuple[object, ...]:
    where = span.start, span.end, span.start_char, span.end_char, len(span)
    return *where, span.text, str(span), span.root.i, span.sent.start, span[0].i, span[-1].i, span[1:].start


def test_tokens_tell_the_same(doc: Doc) -> None:
    assert [list(_told(token)) for token in view(doc)] == [list(_told(token)) for token in doc]


def test_spans_tell_the_same(doc: Doc) -> None:
    assert list(map(_said, _spans(view(doc)))) == list(map(_said, _spans(doc)))
    assert [ent.label_ for ent in view(doc).ents] == ["GPE"]
    assert view(doc).text == doc.text


def test_slices_are_cut_as_of_a_list(doc: Doc) -> None:
    seen = view(doc)
    for start, end in ((-3, None), (5, 2), (8, 99), (None, -4), (20, 30)):
        assert _numbers(seen[start:end]) == _numbers(doc[start:end])
        assert _numbers(seen[2:9][start:end]) == _numbers(doc[2:9][start:end])
    with pytest.raises(IndexError):
        seen[2:4][2]
    with pytest.raises(IndexError):
        seen[0].nbor(-1)


def test_a_token_is_itself_and_no_other(doc: Doc) -> None:
    seen = view(doc)
    assert seen[0] == next(iter(seen)) == seen[3].lefts[0]  # type: ignore[index]
    assert seen[0] != seen[1]
    assert seen[2:4] == seen[2:4] != seen[2:5]
    assert len({seen[2:4], seen[2:4], seen[2:5]}) == 2
    assert seen[3].is_ancestor(seen[2])
    assert not seen[2].is_ancestor(seen[3])


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_characters_have_the_same_tokens(doc: Doc, mode: str) -> None:
    for start in range(len(doc.text)):
        spans = (each.char_span(start, start + 9, alignment_mode=mode) for each in (doc, view(doc)))
        one, other = (span and (span.start, span.end) for span in spans)
        assert one == other


def test_a_view_is_its_own_view(doc: Doc) -> None:
    seen = view(doc)
    assert view(seen) is seen


def test_nothing_is_kept_of_a_released_view(doc: Doc) -> None:
    seen = view(doc)
    list(seen.sents)
    kept = ref(seen)
    release(seen)
    release(doc)
    del seen
    assert kept() is None
    assert doc[0].text == "Rebels"


def test_an_empty_text_has_a_view() -> None:
    assert list(view(make_doc(""))) == []
