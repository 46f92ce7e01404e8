"""PLOVER and CAMEO codes."""

from __future__ import annotations

import pytest

from eventx.cues.kinds import Modality, Polarity
from eventx.types.coding import code_of, modes_of, quad_of
from eventx.types.frames import Code, EventType, Frame

OWN, PLANNED, USUAL = Code("ASSAULT", ("drone",), "19"), Code("THREATEN", (), "13"), Code("ASSAULT", (), "18")
TYPE = EventType("attack", "s", {}, (), code=USUAL, codes={Modality.PLANNED: PLANNED})
FRAME, CODED = Frame("attack.x", "attack"), Frame("attack.drone", "attack", code=OWN)


@pytest.mark.parametrize(
    ("frame", "polarity", "modality", "wanted"),
    [
        (FRAME, Polarity.POSITIVE, Modality.ASSERTED, USUAL),
        (CODED, Polarity.POSITIVE, Modality.ASSERTED, OWN),
        (CODED, Polarity.POSITIVE, Modality.PLANNED, PLANNED),
        (FRAME, Polarity.POSITIVE, Modality.POSSIBLE, USUAL),
        # What is denied keeps the code of what is denied.
        (CODED, Polarity.NEGATIVE, Modality.ASSERTED, OWN),
        (CODED, Polarity.NEGATIVE, Modality.PLANNED, OWN),
    ],
)
def test_code(frame: Frame, polarity: Polarity, modality: Modality, wanted: Code) -> None:
    assert code_of(TYPE, frame, polarity, modality) is wanted


def test_a_cooperative_act_of_a_hostile_type_is_agreed_to_where_it_is_intended() -> None:
    keeps_peace = Frame("attack.x", "attack", code=Code("AID", (), "07"))
    assert code_of(TYPE, keeps_peace, Polarity.POSITIVE, Modality.PLANNED) == Code("AGREE", (), "03")
    assert code_of(TYPE, keeps_peace, Polarity.POSITIVE, Modality.ASSERTED).plover == "AID"


@pytest.mark.parametrize(
    ("plover", "quad"),
    [
        ("AGREE", "verbal cooperation"), ("AID", "material cooperation"), ("REJECT", "verbal conflict"),
        ("ASSAULT", "material conflict"), ("THREATEN", "verbal conflict"), ("RETREAT", "material cooperation"),
    ],
)  # fmt: skip
def test_quad(plover: str, quad: str) -> None:
    assert quad_of(plover) == quad


def test_modes() -> None:
    assert "drone" in modes_of("ASSAULT")
    assert modes_of("AGREE") == modes_of("NO_SUCH_TYPE") == frozenset()


def test_the_sixteen_types_have_one_quad_each() -> None:
    types = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
    quads = [quad_of(plover) for plover in types.split()]
    assert sorted({quad: quads.count(quad) for quad in quads}.values()) == [3, 4, 4, 5]
