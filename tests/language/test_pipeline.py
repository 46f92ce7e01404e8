"""The pipeline: what runs in it, and the parts of speech set by table."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.util import get_package_path
from support import make_doc

from eventx.language.pipeline import POS_OF_TAG, load, set_pos
from eventx.models import DEFAULT_MODEL


def test_runs_only_what_the_rules_need_in_order(nlp: Language) -> None:
    wanted = ["tagger", "parser", "eventx_repairs", "eventx_pos", "ner", "eventx_dates"]
    assert [name for name in nlp.pipe_names if name in wanted] == wanted
    assert not {"attribute_ruler", "senter", "lemmatizer"} & set(nlp.pipe_names)


def test_an_unknown_model_is_an_error() -> None:
    with pytest.raises(OSError, match="no_such_model"):
        load("no_such_model")


def test_a_package_may_hold_a_model_as_mere_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = Path(get_package_path(DEFAULT_MODEL))
    [folder] = [path.parent for path in package.glob("*/meta.json")]
    (tmp_path / "held_model.py").write_text(f"def model_path():\n    return {str(folder)!r}\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert "eventx_repairs" in load("held_model").pipe_names


@pytest.mark.parametrize(
    ("row", "pos"),
    [
        ("attacked VBD ROOT 0", "VERB"),
        ("attacks NNS ROOT 0", "NOUN"),
        ("Porto NNP ROOT 0", "PROPN"),
        ("were VBD auxpass 0", "AUX"),
        ("had VBD aux 0", "AUX"),
        ("had VBD ROOT 0", "VERB"),
        ("is VBZ ROOT 0", "AUX"),
        ("’s VBZ ROOT 0", "AUX"),
        ("must MD aux 0", "AUX"),
        ("its PRP$ poss 0", "PRON"),
        (". . punct 0", "PUNCT"),
        ("« UNKNOWN dep 0", "PUNCT"),
    ],
)
def test_part_of_speech_from_tag_and_label(row: str, pos: str) -> None:
    assert set_pos(make_doc(row))[0].pos_ == pos


def test_a_repaired_tag_gives_the_part_of_speech(nlp: Language) -> None:
    """The repairs run first: "sanctions" is tagged a noun in this headline."""
    assert nlp("EU sanctions three officials")[1].pos_ == "VERB"


def test_every_tag_of_the_tagger_has_a_part_of_speech(nlp: Language) -> None:
    punctuation = {"''", ",", "-LRB-", "-RRB-", ".", ":", "``", ""}
    assert set(nlp.get_pipe("tagger").labels) - punctuation <= POS_OF_TAG.keys()
