"""Repairs of what is laid to somebody: what the parser hung on who lays it, or on whom it is laid to.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.kinds import is_deed
from eventx.language.repairs.words import repair_words


def mend_charge(preposition: Token) -> None:
    """What somebody is accused, charged or punished for hangs on the verb that says so."""
    _hung_on_accused(preposition)
    _hung_on_accuser(preposition)


def _hung_on_accused(of: Token) -> None:
    """ "Accused the union *of blackmail*"; not "accused the bank of the state"."""
    accused = of.head
    verb = accused.head
    if of.lower_ != "of" or accused.dep_ != "dobj" or verb.lower_ not in repair_words().accusing or of.i < accused.i:
        return
    deed = _object_of(of)
    told = any(c.lower_ == "of" for c in verb.rights)
    if deed is not None and not told and is_deed(deed):
        of.head = verb


def _hung_on_accuser(preposition: Token) -> None:
    """ "Was accused by regulators *of hiding losses*", "charged by the police *with murder*"."""
    accuser = preposition.head
    verb = accuser.head.head
    if accuser.dep_ != "pobj" or accuser.head.lower_ != "by" or preposition.i < accuser.i:
        return
    deed = _object_of(preposition)
    if deed is None or f"{verb.lower_} {preposition.lower_}" not in repair_words().laid:
        return
    doing = next((c for c in deed.lefts if c.tag_ == "VBG" and c.i == preposition.i + 1), None)
    thing = deed.tag_ in ("NN", "NNS") and (preposition.lower_ != "of" or is_deed(deed))
    if doing is None and deed.dep_ != "pcomp" and not thing:
        return
    preposition.head = verb
    if doing is not None and doing.dep_ in ("compound", "amod"):
        doing.head, doing.dep_ = preposition, "pcomp"
        deed.head, deed.dep_ = doing, "dobj"


def _object_of(preposition: Token) -> Token | None:
    return next((c for c in preposition.rights if c.dep_ in ("pobj", "pcomp")), None)
