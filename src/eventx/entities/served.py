"""Served: the body that an office belongs to."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from eventx.entities.naming import Naming
from eventx.entities.titles import TitleUse
from eventx.entities.words import word_classes

#: What leads from an office to its body: "head *of* the port", "executives *at* the bank".
_LEADING = frozenset({"of", "at", "for"})


def bodies_served(head: Token, naming: Naming) -> list[Token]:
    """Whom the holder of an office serves, by the phrase that names the holder; nobody, where it was held before.

    Of "Acme's chief executive, Jane Roe", "Jane Roe, head of Acme" and "Acme boss Jane Roe" it is Acme.
    """
    use = next((u for t in (head, *head.children) if (u := naming.title_at.get(t.i)) and u.title.office), None)
    office = head if use is None else head.doc[use.end - 1]
    if use is not None and is_former(head.doc, use):
        return []
    return [*_below(office), *(_named(use, head) if use is not None else [])]


def is_former(doc: Doc, use: TitleUse) -> bool:
    """Whether an office is one that was held before: "*former* Acme chairman Jane Roe"."""
    return any(t.lower_ in word_classes().former for t in doc[use.left : use.start])


def _below(office: Token) -> list[Token]:
    """Who owns an office, or stands behind its preposition."""
    owners = [c for c in office.lefts if c.dep_ == "poss" and c.tag_ != "PRP$"]
    below = [
        c for p in office.rights if p.dep_ == "prep" and p.lower_ in _LEADING for c in p.rights if c.dep_ == "pobj"
    ]
    return owners + below


def _named(use: TitleUse, head: Token) -> list[Token]:
    """The names within the phrase of an office."""
    return [head.doc[name.start : name.end].root for name in use.owners]
