"""Build a small parsed Doc by hand, so that most tests need no model."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc, Span

from eventx.language.pipeline import POS_OF_TAG

_VOCAB = English().vocab


def make_doc(rows: str, ents: list[tuple[int, int, str]] | None = None) -> Doc:
    """A Doc from one row per token: ``word tag dep head lemma`` (head is the index of the head token).

    The lemma may be left out (then the lower-cased word). A row ``word tag dep head lemma ~`` puts no
    space after the word. Entities are (first token, end token, label).
    """
    cells = [row.split() for row in rows.strip().splitlines() if row.strip()]
    doc = Doc(
        _VOCAB,
        words=[c[0] for c in cells],
        spaces=[not (len(c) > 5 and c[5] == "~") for c in cells],
        tags=[c[1] for c in cells],
        pos=[POS_OF_TAG.get(c[1], "PUNCT") for c in cells],
        deps=[c[2] for c in cells],
        heads=[int(c[3]) for c in cells],
        lemmas=[c[4] if len(c) > 4 else c[0].lower() for c in cells],
    )
    doc.ents = [Span(doc, start, end, label) for start, end, label in ents or []]
    return doc
