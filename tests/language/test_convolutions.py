"""Layers that are taken at once tell what thinc's tell, bit by bit, and still learn."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import Model, NumpyOps, set_current_ops

from eventx.language.convolutions import convolve_at_once
from eventx.models import DEFAULT_MODEL

TEXTS = ["Rebels shelled the port of Aden.", "The army left the port, and the rebels left Aden.", "", "The port."]


@pytest.fixture(scope="module")
def both() -> tuple[Language, Language]:
    """A pipeline with the layers of thinc, and one that takes them at once."""
    set_current_ops(NumpyOps(use_blis=False))
    plain, quick = (spacy.load(DEFAULT_MODEL) for _ in range(2))
    convolve_at_once(quick)
    return plain, quick


def _networks(nlp: Language) -> list[Model]:
    ner: Model = nlp.get_pipe("ner").model  # type: ignore[attr-defined]
    return [nlp.get_pipe("tok2vec").model, ner.get_ref("tok2vec")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("times", [1, 15, 40, 120])
def test_vectors_are_the_same_to_the_last_bit(both: tuple[Language, Language], times: int) -> None:
    plain, quick = both
    docs = [plain.make_doc(" ".join([text] * times)) for text in TEXTS]
    for ours, theirs in zip(_networks(quick), _networks(plain), strict=True):
        assert any(node.name == "convolved" for node in ours.walk())
        for one, other in zip(ours.predict(docs), theirs.predict(docs), strict=True):
            assert np.array_equal(one, other)


def test_what_is_learnt_from_goes_the_whole_way(both: tuple[Language, Language]) -> None:
    model = _networks(both[1])[0]
    vectors, back = model.begin_update([both[1].make_doc(TEXTS[0])])
    back(vectors)
    assert vectors[0].shape[0] == 7


def test_a_pipeline_without_networks_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    convolve_at_once(nlp)
    assert [len(doc) for doc in nlp.pipe(TEXTS)] == [7, 12, 0, 3]
