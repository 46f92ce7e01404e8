"""Layers of a network as they are needed to read: the same numbers as thinc's, without what is kept for learning.

thinc lets each layer go over all tokens of a batch before the next one does, and keeps of every maximum which of the
numbers it was. Here a few hundred tokens at a time go through window, product, maximum and norm, so that what lies
between stays in the cache of the processor; and maxima are taken of whole rows, not of neighbours. The operations on
each number are thinc's, in its order: not a bit is different.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model

#: Tokens that go through the layers at a time, at the least: the rest goes with the last of them. Products of a few
#: rows, and those of a number that is no multiple of sixteen, are rounded otherwise where they end.
_ROWS = 384
_MIXED = ["maxout", "layernorm"]
_CONVOLUTION = ["expand_window", *_MIXED, "dropout"]
#: What thinc's norm adds to a variance.
_EPSILON = 1e-08


def convolve_at_once(nlp: Language) -> None:
    """Let networks of a pipeline take several of their layers at once; those of another build stay as they are."""
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    for node in [node for model in models if isinstance(model, Model) for node in model.walk()]:
        node.layers[:] = [_at_once(layer) for layer in node.layers]


def _at_once(layer: Model[Any, Any]) -> Model[Any, Any]:
    """What does the same as a layer at once, where it is one of those that are known; else the layer."""
    steps = [each for each in layer.walk(order="dfs_pre") if not each.layers]
    names = [each.name for each in steps]
    if names == _CONVOLUTION and layer.name.startswith("residual(") and steps[0].attrs["window_size"] == 1:
        return Model("convolved", _convolved, layers=[layer], attrs={"mixer": _Mixer.of(*steps[1:3])})
    if names == _MIXED:
        return Model("mixed", _mixed, layers=[layer], attrs={"mixer": _Mixer.of(*steps)})
    return layer


@dataclass(frozen=True, slots=True)
class _Mixer:
    """Numbers of a product whose greatest of ``pieces`` is taken and normed, those of a piece side by side."""

    weights: Any
    bias: Any
    gain: Any
    shift: Any
    pieces: int

    @classmethod
    def of(cls, maxout: Model[Any, Any], norm: Model[Any, Any]) -> _Mixer:
        """Those of two layers of thinc's."""
        weights: Any = maxout.get_param("W")
        bias: Any = maxout.get_param("b")
        width, pieces, wide = weights.shape
        apart = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, wide))
        flat = np.ascontiguousarray(bias.T.reshape(-1))
        return cls(apart.T, flat, norm.get_param("G"), norm.get_param("b"), pieces)

    @property
    def width(self) -> int:
        """How many numbers come out."""
        return len(self.gain)

    def mixed(self, rows: Any) -> Any:
        """The normed maxima of rows."""
        width, product = self.width, np.dot(rows, self.weights)
        product += self.bias
        found: Any = product[:, :width].copy()
        for piece in range(1, self.pieces):
            np.maximum(found, product[:, piece * width : (piece + 1) * width], out=found)
        count = found.dtype.type(width)
        found -= np.add.reduce(found, axis=1, keepdims=True) / count
        variance = np.add.reduce(found * found, axis=1, keepdims=True) / count + _EPSILON
        found *= variance ** (-1.0 / 2.0)
        found *= self.gain
        found += self.shift
        return found


def _blocks(length: int) -> list[slice]:
    """The rows that are taken at a time."""
    starts = [*range(0, max(length - _ROWS, 0) + 1, _ROWS)]
    return [slice(start, end) for start, end in zip(starts, [*starts[1:], length], strict=True)]


def _convolved(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Any]:
    """The rows of tokens, each with what it and its neighbours come to added."""
    if is_train or not isinstance(rows, np.ndarray) or not len(rows):
        return model.layers[0](rows, is_train)
    mixer = model.attrs["mixer"]
    length, width = rows.shape
    padded = np.zeros((length + 2, width), rows.dtype)
    padded[1:-1] = rows
    found = np.empty_like(rows)
    for block in _blocks(length):
        windows = [padded[block.start + step : block.stop + step] for step in range(3)]
        np.add(rows[block], mixer.mixed(np.concatenate(windows, axis=1)), out=found[block])
    return found, _no_way_back


def _mixed(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Any]:
    """The normed maxima of the rows of tokens."""
    if is_train or not isinstance(rows, np.ndarray) or not len(rows):
        return model.layers[0](rows, is_train)
    mixer = model.attrs["mixer"]
    return np.concatenate([mixer.mixed(rows[block]) for block in _blocks(len(rows))]), _no_way_back


def _no_way_back(gradient: Any) -> Any:
    raise NotImplementedError("nothing is learnt from a prediction")
