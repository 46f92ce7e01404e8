"""The spaCy component in a user's own pipeline: the small English model with all that comes with it."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import eventx
from eventx.models import DEFAULT_MODEL
from eventx.types.files import builtin_types

TEXT = "Rebels shelled the port of Hodeida on Monday, killing two dockers. Oman condemned the attack."
OTHER = "Iran denied that it had attacked two tankers."


@pytest.fixture(scope="module")
def users() -> Language:
    """A pipeline as a user loads it, lemmatiser and attribute ruler included, with the component at its end."""
    pipeline = spacy.load(DEFAULT_MODEL)
    pipeline.add_pipe("eventx", config={"date": "2018-06-13"})
    return pipeline


def test_events_are_the_records_of_the_extraction(users: Language) -> None:
    own = [record.as_json() for record in eventx.extract(eventx.Document("text", TEXT), date="2018-06-13")]
    found = users(TEXT)._.events
    assert [event["type"] for event in found] == [event["type"] for event in own]
    attack = next(event for event in found if event["type"] == "attack")
    assert attack["time"]["value"] == "2018-06-11"
    assert list(attack) == list(own[0])


def test_spans_are_the_mentions(users: Language) -> None:
    doc = users(TEXT)
    spans = {(span.text, span.label_, span.id_) for span in doc.spans["eventx"]}
    assert spans == {
        (mention["text"], event["type"], event["id"]) for event in doc._.events for mention in event["mentions"]
    }
    assert ("shelled", "attack") in {span[:2] for span in spans}


def test_a_doc_may_bring_its_name_and_date(users: Language) -> None:
    doc = users.make_doc(TEXT)
    doc._.eventx_document, doc._.eventx_date = "wire/7", date(2019, 1, 2)
    event = users(doc)._.events[0]
    assert (event["document"], event["document_date"]["value"]) == ("wire/7", "2019-01-02")


def test_a_text_without_events(users: Language) -> None:
    doc = users("The harbour lies in a wide bay.")
    assert doc._.events == [] and len(doc.spans["eventx"]) == 0
    assert users("")._.events == []


@pytest.mark.alone
def test_two_processes_give_the_same(users: Language) -> None:
    def dated() -> Iterator[Doc]:
        for number, text in enumerate([TEXT, OTHER, TEXT]):
            doc = users.make_doc(text)
            doc._.eventx_document = f"n{number}"
            yield doc

    one = [doc._.events for doc in users.pipe(dated())]
    two = list(users.pipe(dated(), n_process=2, batch_size=1))
    assert [doc._.events for doc in two] == one
    assert [len(doc.spans["eventx"]) > 0 for doc in two] == [True] * 3


def test_results_survive_serialisation(users: Language) -> None:
    doc = users(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    again = next(DocBin().from_bytes(stored).get_docs(users.vocab))
    assert json.dumps(again._.events) == json.dumps(doc._.events)  # spaCy reads lists as tuples
    assert [span.label_ for span in again.spans["eventx"]] == [span.label_ for span in doc.spans["eventx"]]


def test_the_component_can_be_sent_to_a_process_that_does_not_fork(users: Language) -> None:
    sent = pickle.loads(pickle.dumps(users.get_pipe("eventx")))
    doc = users(TEXT)
    assert sent(doc.copy())._.events == doc._.events


def test_a_pipeline_on_disk_finds_the_component_again(users: Language, tmp_path: Path) -> None:
    users.to_disk(tmp_path / "pipeline")
    assert spacy.load(tmp_path / "pipeline")(TEXT)._.events == users(TEXT)._.events


def test_own_types_and_actors(users: Language, tmp_path: Path) -> None:
    actors = tmp_path / "actors.tsv"
    actors.write_text("name\tkind\tcountry\talso\nAcme Shipping\tORG\tNOR\tAcme\n", encoding="utf-8")
    users.add_pipe("eventx", "with_actors", config={"actors": str(actors)})
    event = users("Acme attacked the port.")._.events[0]
    users.remove_pipe("with_actors")
    names = {argument["entity"]["name"]: argument["entity"] for argument in event["arguments"] if argument["entity"]}
    assert names["Acme"]["country"] == "NOR"


@pytest.mark.parametrize("option", ["types", "landmarks"])
def test_a_file_that_is_not_there(option: str) -> None:
    with pytest.raises(eventx.EventxError, match=r"missing\.file"):
        spacy.blank("en").add_pipe("eventx", config={option: ["missing.file"]})


def test_a_pipeline_without_a_parser_is_told_what_it_lacks() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("eventx")
    with pytest.raises(eventx.EventxError, match=r"sets no TAG: add a tagger before 'eventx'"):
        pipeline(TEXT)


def test_paragraphs_begin_sentences() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("eventx_paragraphs")
    doc = pipeline("Shells hit port\n\nRebels shelled the port.\nTwo died.\n\n“No,” he said.")
    assert [token.text for token in doc if token.is_sent_start] == ["Shells", "Rebels", "Two", "“"]


def test_displacy_has_a_colour_for_every_type(users: Language) -> None:
    page = displacy.render(users(TEXT), style="span", options={"spans_key": "eventx"}, jupyter=False)
    assert "#f4a39a" in page and "attack" in page  # material conflict
    from eventx.component import displacy_colours

    colours = displacy_colours()
    assert colours.keys() == builtin_types().keys()
    assert colours["attack"] != colours["aid"] != colours["meeting"]


def test_no_type_is_called_like_a_label_of_named_entities(users: Language) -> None:
    """displaCy knows labels by their upper-case form alone, so that such a type would recolour names."""
    assert not {name.upper() for name in builtin_types()} & set(users.pipe_labels["ner"])


def test_other_pipelines_load_none_of_it() -> None:
    code = "import sys, spacy; spacy.blank('en'); sys.exit('eventx.extraction' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
