"""Contrary evidence: why a phrase that stands in the slot of a role does not fill it after all.

"The Kabul blast" was not set off by Kabul, "UN-sponsored talks" are not held with the UN, and what happened "at the
scene" is told no place by it.
"""

from __future__ import annotations

from eventx.events import beside, no_doer, no_filler, no_place
from eventx.events.evidence import Binding

_TESTS = (*no_place.TESTS, *no_doer.TESTS, *beside.TESTS, *no_filler.TESTS)


def against(binding: Binding) -> str | None:
    """Why a phrase does not fill a role; None where nothing speaks against it.

    >>> # "Ten died at the scene": place 'scene', "a noun that tells no place"
    """
    return next((reason for test, reason in _TESTS if test(binding)), None)
