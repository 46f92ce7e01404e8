"""Retold happenings: the blast that an attack caused is no accident."""

from __future__ import annotations

from event_support import TYPES, triggers_in, types_of
from treebank import parsed_of

from eventx.events.retold import retold
from eventx.types.frames import EventType

BLAST = "An explosion shook the port."


def frames(*sentences: str, types: dict[str, EventType] | None = None) -> list[tuple[str, bool]]:
    types = types or TYPES
    found = retold(triggers_in(parsed_of(*sentences), types), types)
    return [(t.frame.id, t.retold) for t in found if t.frame.type != "death"]


def test_a_blast_in_a_text_about_an_attack_retells_it() -> None:
    assert frames("Rebels attacked the port.", BLAST) == [("attack.assault", False), ("attack.assault", True)]


def test_so_does_one_that_is_told_first() -> None:
    assert frames(BLAST, "Rebels attacked the port.") == [("attack.assault", True), ("attack.assault", False)]


def test_a_blast_without_an_attack_is_an_accident() -> None:
    assert frames(BLAST) == [("disaster.explosion", False)]


def test_an_attack_that_did_not_happen_causes_nothing() -> None:
    assert frames("The army denied that it attacked the port.", BLAST)[1] == ("disaster.explosion", False)
    assert frames("Kenya may attack Somalia.", BLAST)[1] == ("disaster.explosion", False)


def test_gunmen_cause_no_blast() -> None:
    assert frames("Gunmen shot six people in Porto.", BLAST)[1] == ("disaster.explosion", False)


def test_an_attack_told_far_behind_a_blast_is_another() -> None:
    between = ["The talks held in Vienna failed."] * 7
    assert frames(BLAST, *between, "Rebels attacked the port.")[0] == ("disaster.explosion", False)
    assert frames("Rebels attacked the port.", *between, BLAST)[-1] == ("attack.assault", True)


def test_without_the_type_to_retell_into_all_stays() -> None:
    own = types_of(
        attack='summary = "s"\n[[frames]]\nid = "other"\nverbs = ["attack"]\n',
        disaster='summary = "s"\n[[frames]]\nid = "explosion"\nnouns = ["explosion"]\n',
    )
    assert frames("Rebels attacked the port.", BLAST, types=own)[1] == ("disaster.explosion", False)
