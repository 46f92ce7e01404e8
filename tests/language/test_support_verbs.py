"""Support verbs: which side of the noun their subject is on."""

from __future__ import annotations

import pytest
from support import make_doc
from treebank import doc_of, token

from eventx.language.support_verbs import support_side


@pytest.mark.parametrize(
    ("sentence", "verb", "preposition", "side"),
    [
        ("Rebels carried out an attack on the port.", "carried", None, "agent"),
        ("The port came under attack from rebels.", "came", "under", "patient"),
        ("Kenya held talks with Chad in Porto.", "held", None, "agent"),
        ("France, Kenya and Peru condemned the raid.", "condemned", None, None),
        ("Kenya was behind the raid.", "was", "behind", None),
        # Without its preposition the verb carries nothing.
        ("The port came under attack from rebels.", "came", None, None),
    ],
)
def test_support_side(sentence: str, verb: str, preposition: str | None, side: str | None) -> None:
    assert support_side(token(doc_of(sentence), verb), preposition) == side


def test_a_particle_makes_another_verb() -> None:
    """ "carried an attack" is no support verb that is listed, "carried out" is."""
    assert support_side(make_doc("carried VBD ROOT 0 carry\nraid NN dobj 0")[0]) is None
    assert support_side(make_doc("faced VBD ROOT 0 face\nraids NNS dobj 0")[0]) == "patient"


def test_a_particle_that_is_not_listed_takes_the_support_away() -> None:
    """ "faced down an attack": nobody suffered it."""
    assert support_side(make_doc("faced VBD ROOT 0 face\ndown RP prt 0\nraids NNS dobj 0")[0]) is None
