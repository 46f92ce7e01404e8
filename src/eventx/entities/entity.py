"""What a name in the text stands for."""

from __future__ import annotations

from enum import StrEnum

from eventx.values import dataclass


class EntityKind(StrEnum):
    """Kinds of entity: the values of ``entity.kind`` in a record."""

    PER = "PER"
    GROUP = "GROUP"
    ORG = "ORG"
    GOV = "GOV"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    VEH = "VEH"
    WEA = "WEA"
    PRODUCT = "PRODUCT"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named or described participant.

    ``name`` is the best name that the document gives; ``country`` is ISO 3166-1 alpha-3, or None where no
    country is certain: a wrong country is worse than none.
    """

    name: str
    kind: EntityKind
    country: str | None = None
