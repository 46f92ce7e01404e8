"""Quantities in words, for people.

>>> quantity_in_words(Count(12, None, "at least 12", True))
'12 or more'
"""

from __future__ import annotations

from eventx.quantities.quantity import Amount, Change, Count, Length, Quantity, Total


def quantity_in_words(quantity: Quantity) -> str:
    """How many, how much, by how much or how long: "12 or more", "2500000 USD", "15 percent down", "P6Y3M"."""
    match quantity:
        case Count():
            return _span(quantity.min, quantity.max, quantity.approximate)
        case Amount():
            said = _span(quantity.min, quantity.max, quantity.approximate)
            return f"{said} {quantity.currency or 'of some currency'}"
        case Change():
            said = f"{_span(quantity.min, quantity.max, quantity.approximate)} {quantity.unit}"
            return f"{said} {quantity.direction}" if quantity.direction else said
        case Length():
            return _span(quantity.min, quantity.max, quantity.approximate)


def total_in_words(total: Total) -> str:
    """How many in all, and what each mention says: "3 victim: Two + a child"."""
    told = "; ".join(f"{each.text!r}{f', as {each.source} says' if each.source else ''}" for each in total.told)
    return f"{_span(total.min, total.max, total.approximate)} {total.role}: {told}"


def _span(least: object, most: object, approximate: bool) -> str:
    if least is None:
        return f"{most} or fewer"
    if most is None:
        return f"{least} or more"
    if least != most:
        return f"{least} to {most}"
    return f"about {least}" if approximate else f"{least}"
