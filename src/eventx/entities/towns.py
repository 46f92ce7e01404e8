"""Towns: what the tables know of a name as that of a town."""

from __future__ import annotations

from eventx.entities.actors import Use, load_actors


def is_capital(name: str) -> bool:
    """Whether a name is that of a capital, which may stand for its government: "Ankara"."""
    return _used_as(name, Use.CAPITAL)


def is_town(name: str) -> bool:
    """Whether a name is that of a town, a capital too: "Madrid", "Lagos"; not "Darfur"."""
    return is_capital(name) or _used_as(name, Use.CITY)


def _used_as(name: str, use: Use) -> bool:
    return any(actor.use is use for actor in load_actors()[name])
