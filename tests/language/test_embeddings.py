"""Forms are mixed once a batch, and networks tell what they did."""

from __future__ import annotations

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from eventx.language.embeddings import mix_forms_once
from eventx.models import DEFAULT_MODEL

TEXTS = ["Rebels shelled the port of Aden.", "The army left the port, and the rebels left Aden.", "", "The port."]


def _vectors(nlp: Language, docs: list[Doc]) -> np.ndarray:
    return np.concatenate(nlp.get_pipe("tok2vec").model.predict(docs))  # type: ignore[attr-defined]


def test_vectors_are_the_same_but_for_rounding() -> None:
    plain, once = (spacy.load(DEFAULT_MODEL) for _ in range(2))
    mix_forms_once(once)
    docs = list(map(plain.make_doc, TEXTS))
    assert np.allclose(_vectors(plain, docs), _vectors(once, docs), atol=1e-4)
    assert _vectors(once, [plain.make_doc("")]).shape == _vectors(plain, [plain.make_doc("")]).shape


def test_a_pipeline_without_networks_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    mix_forms_once(nlp)
    assert [len(doc) for doc in nlp.pipe(TEXTS)] == [7, 12, 0, 3]


def test_what_is_learnt_from_goes_the_whole_way() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    mix_forms_once(nlp)
    model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    vectors, back = model.begin_update([nlp.make_doc(TEXTS[0])])
    back(vectors)
    assert vectors[0].shape[0] == 7
