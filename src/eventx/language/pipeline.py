"""The spaCy pipeline, without the components that the rules do not need."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy import symbols
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from eventx.documents.room import MOST_CHARACTERS
from eventx.language import lemmas
from eventx.language.convolutions import convolve_at_once
from eventx.language.dates import free_dates
from eventx.language.embeddings import mix_forms_once
from eventx.language.repairs.repair import repair
from eventx.models import DEFAULT_MODEL

#: Penn Treebank tag to universal part of speech (Universal Dependencies' conversion table for English).
POS_OF_TAG = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ",
    "JJS": "ADJ", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET",
    "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP",
    "TO": "PART", "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "_SP": "SPACE", "AFX": "ADJ",
    "LS": "X", "XX": "X", "ADD": "X", "NFP": "PUNCT", "HYPH": "PUNCT", "$": "SYM", "#": "SYM", "SYM": "SYM",
}  # fmt: skip
_NUMBERS = {tag: symbols.IDS[pos] for tag, pos in POS_OF_TAG.items()}
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "’s", "’re", "’m"})

Language.component("eventx_repairs", func=repair)
Language.component("eventx_dates", func=free_dates)


@Language.component("eventx_pos")
def set_pos(doc: Doc) -> Doc:
    """Set the universal part of speech from tag and dependency, as the slower attribute ruler would."""
    for token in doc:
        tag = token.tag_
        if tag.startswith("VB") and (token.dep_ in ("aux", "auxpass") or token.lower_ in _BE):
            token.pos = symbols.AUX
        else:
            token.pos = _NUMBERS.get(tag, symbols.PUNCT)
    return doc


def load(model: str = DEFAULT_MODEL) -> Language:
    """Load a pipeline: tagger, parser and entity recogniser; parts of speech by table, lemmas on demand.

    Raises OSError when ``model`` is neither an installed package nor a path, nor a package that holds one.
    """
    # Plain matrix products are faster here than BLIS kernels made for large batches, and give the same parses.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(_place_of(model), exclude=["attribute_ruler", "senter"], disable=["lemmatizer"])
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.disabled else None
    if isinstance(lemmatizer, Lemmatizer):
        lemmas.register(nlp.vocab, lemmatizer)
    mix_forms_once(nlp)
    convolve_at_once(nlp)
    nlp.max_length = MOST_CHARACTERS
    nlp.add_pipe("eventx_repairs", after="parser")
    nlp.add_pipe("eventx_pos", after="eventx_repairs")
    nlp.add_pipe("eventx_dates", after="ner")
    return nlp


def _place_of(model: str) -> str | Path:
    """What spaCy loads: packages that hold a pipeline as mere data tell its folder with ``model_path()``."""
    if not model.isidentifier() or find_spec(model) is None:
        return model
    package = import_module(model)
    return model if hasattr(package, "load") or not hasattr(package, "model_path") else Path(package.model_path())
