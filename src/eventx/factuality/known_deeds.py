"""Deeds that are known, where only whose they are is in doubt."""

from __future__ import annotations

from eventx.cues.cue import Effect
from eventx.cues.match import Hit
from eventx.cues.path import Arc
from eventx.cues.scope import DEFINITE
from eventx.language.verb_groups import verb_group


def is_known_deed(arc: Arc, carrier: Hit | None) -> bool:
    """Whether only whose deed it is is in doubt: "accused of a raid, *killing* six", "of leading **the** *siege*".

    ``carrier``: the cue at the arc, where it brings its object about and says nothing else of it.
    """
    if arc.relation == "advcl":
        before = arc.child.doc[arc.child.i - 1] if arc.child.i else arc.child
        return arc.child.tag_ == "VBG" and before.text == "," and not verb_group(arc.child).helpers
    plain = carrier is not None and carrier.cue.effect == Effect() and not carrier.cue.opaque
    return plain and arc.relation == "object" and any(c.lower_ in DEFINITE for c in arc.child.lefts)
