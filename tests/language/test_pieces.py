"""Long texts in pieces: cut where sentences begin, and put together again."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc

from eventx.documents.document import Document, Zone, ZoneKind
from eventx.language import pieces as module
from eventx.language.parsed import LONGEST_SENTENCE, Parsed, parse, prepared
from eventx.language.pieces import joined, pieces

PARAGRAPH = "Rebels didn't shell the port on Monday, the navy said. It has 12 boats. Nobody was hurt in Lima.\n\n"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> int:
    """Pieces of so few tokens that short texts have several."""
    monkeypatch.setattr(module, "PIECE", 60)
    return 60


def blank() -> English:
    return English()


def test_a_short_text_is_one_piece() -> None:
    doc = prepared(Document("a", PARAGRAPH), blank())
    assert pieces(doc) == [doc]
    assert joined([doc]) is doc


def test_pieces_begin_with_forced_sentences_and_hold_the_whole_text(short: int) -> None:
    doc = prepared(Document("a", PARAGRAPH * 12), blank())
    found = pieces(doc)
    assert len(found) > 3 and "".join(piece.text_with_ws for piece in found) == doc.text
    assert all(piece[0].text == "Rebels" and len(piece) <= short for piece in found)


def test_tokens_keep_what_they_had(short: int) -> None:
    doc = prepared(Document("a", PARAGRAPH * 12), blank())
    tokens = [token for piece in pieces(doc) for token in piece]
    assert [t.norm_ for t in tokens] == [t.norm_ for t in doc]
    assert [bool(t.is_sent_start) for t in tokens if t.i] == [
        bool(t.is_sent_start) for t, piece in zip(doc, tokens, strict=True) if piece.i
    ]


def test_a_text_without_paragraphs_is_cut_all_the_same(short: int) -> None:
    doc = prepared(Document("a", "rebels fled and " * 1000), blank())
    assert all(len(piece) <= LONGEST_SENTENCE for piece in pieces(doc))


def test_the_parse_of_pieces_is_one_doc(nlp: Language, short: int) -> None:
    document = Document("a", PARAGRAPH * 6)
    (cut,) = parse([document], nlp)
    assert isinstance(cut, Parsed) and cut.doc.text == document.text
    assert rows(cut.doc)[:20] == rows(nlp(PARAGRAPH))[:20]
    assert {e.label_ for e in cut.doc.ents if e.text == "Monday"} == {"DATE"}
    assert all(token.head.sent == token.sent for token in cut.doc)


def test_a_title_in_capitals_stands_in_its_piece(nlp: Language, short: int) -> None:
    title = "Rebels Flee Port After Navy Shells Depot"
    text = f"{title}\n\n{PARAGRAPH * 6}"
    zones = (Zone(ZoneKind.TITLE, 0, len(title)), Zone(ZoneKind.BODY, len(title), len(text)))
    (cut,) = parse([Document("a", text, zones)], nlp)
    assert isinstance(cut, Parsed) and cut.doc[1].text == "Flee" and cut.doc[1].pos_ == "VERB"


def test_long_and_short_texts_keep_their_order(nlp: Language, short: int) -> None:
    texts = [PARAGRAPH, PARAGRAPH * 6, "The mayor met the king.", PARAGRAPH * 4]
    found = [
        p.doc.text for p in parse([Document(str(n), t) for n, t in enumerate(texts)], nlp) if isinstance(p, Parsed)
    ]
    assert found == texts


def rows(doc: Doc) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.tag_, t.dep_, t.head.i) for t in doc]
