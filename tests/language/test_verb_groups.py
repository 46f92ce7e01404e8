"""Verb groups: tense, form and voice of a verb with its helpers."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.verb_groups import VerbGroup, infinitive_marker, verb_group

_PROPERTIES = (
    "past", "present", "perfect", "progressive", "modal", "infinitive", "passive", "negated", "simple_past",
    "simple_present", "present_perfect", "looks_back", "told_past",
)  # fmt: skip


def group(words: str) -> VerbGroup:
    """The group of the last word; each word is ``form/tag``, helpers all hang on the last."""
    cells = [word.split("/") for word in words.split()]
    last = len(cells) - 1
    rows = ["They PRP nsubj 1" if last < 0 else f"They PRP nsubj {last + 1}"]
    for number, (form, tag) in enumerate(cells):
        label = "ROOT" if number == last else "neg" if form == "not" else "aux"
        if form in ("was", "is", "been", "’s") and cells[last][1] == "VBN" and number == last - 1:
            label = "auxpass" if form != "’s" else "aux"
        rows.append(f"{form} {tag} {label} {last + 1}")
    return verb_group(make_doc("\n".join([*rows, f". . punct {last + 1}"]))[last + 1])


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("fled/VBD", "past simple_past looks_back told_past"),
        ("flee/VBP", "present simple_present"),
        ("was/VBD fleeing/VBG", "past simple_past progressive looks_back told_past"),
        ("is/VBZ fleeing/VBG", "present simple_present progressive"),
        ("was/VBD seized/VBN", "past simple_past passive looks_back told_past"),
        ("is/VBZ seized/VBN", "present simple_present passive"),
        ("did/VBD not/RB flee/VB", "past simple_past negated looks_back told_past"),
        ("has/VBZ fled/VBN", "present perfect present_perfect looks_back told_past"),
        ("’s/VBZ fled/VBN", "present perfect present_perfect looks_back told_past"),
        ("’d/MD fled/VBN", "modal perfect present_perfect looks_back"),
        ("had/VBD fled/VBN", "past perfect looks_back told_past"),
        ("had/VBD been/VBN fleeing/VBG", "past perfect progressive looks_back told_past"),
        ("has/VBZ been/VBN seized/VBN", "present perfect present_perfect passive looks_back told_past"),
        ("will/MD flee/VB", "modal"),
        ("may/MD have/VB fled/VBN", "modal perfect present_perfect looks_back"),
        ("to/TO flee/VB", "infinitive"),
        ("to/TO have/VB fled/VBN", "infinitive perfect present_perfect looks_back"),
        ("flee/VB", ""),
        ("fleeing/VBG", ""),
    ],
)
def test_what_a_group_says(words: str, holds: str) -> None:
    found = group(words)
    assert {name for name in _PROPERTIES if getattr(found, name)} == set(holds.split())


SHARED = """
Men NNS nsubjpass 2
were VBD auxpass 2 be
seized VBN ROOT 2 seize
and CC cc 2
killed VBN conj 2 kill
"""


def test_a_coordinated_participle_shares_the_helpers_before_it() -> None:
    found = verb_group(make_doc(SHARED)[4])
    assert found.words == {"were"}
    assert found.simple_past and found.passive


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(SHARED.replace("killed VBN", "died VBD"), id="a form of its own"),
        pytest.param(SHARED.replace("killed VBN conj 2", "killed VBN conj 5") + "others NNS nsubj 4\n", id="a subject"),
        pytest.param(SHARED.replace("conj", "advcl"), id="no conjunct"),
    ],
)
def test_other_verbs_share_none(rows: str) -> None:
    doc = make_doc(rows.replace("conj 5", "conj 2"))
    assert verb_group(doc[4]).helpers == ()


def test_a_noun_has_no_helpers() -> None:
    found = verb_group(make_doc("Talks NNS ROOT 0\n")[0])
    assert not any(getattr(found, name) for name in _PROPERTIES)


def test_the_marker_of_an_infinitive() -> None:
    doc = make_doc("to TO aux 1\nflee VB ROOT 1\nto IN prep 1\nPorto NNP pobj 2\n")
    marker = infinitive_marker(doc[1])
    assert marker is not None and marker.i == 0
    assert infinitive_marker(make_doc("flee VB ROOT 0\nto IN prep 0\n")[0]) is None
