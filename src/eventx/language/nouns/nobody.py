"""Words that stand for nobody in particular: nobody acts who is called so."""

from __future__ import annotations

from spacy.tokens import Token

_NOBODY = frozenset(
    {
        "nobody", "none", "neither", "anyone", "anybody", "everyone", "everybody", "someone", "somebody", "whoever",
        "nothing", "anything", "something", "everything", "there", "yourself", "oneself",
    }
)  # fmt: skip


def is_nobody(head: Token) -> bool:
    """Whether a phrase names nobody: "no one", "no group", "anyone", "this person", "one" where it counts nothing.

    Who is hurt or held may be nobody ("nobody was hurt"); who acts may not.
    """
    if head.lower_ in _NOBODY or "no" in [c.lower_ for c in head.lefts if c.dep_ == "det"]:
        return True
    if head.lower_ == "one":
        return not any(c.dep_ in ("prep", "det") for c in head.children)
    return head.lower_ == "person" and any(c.lower_ in ("this", "any") for c in head.lefts)
