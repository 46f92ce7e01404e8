"""How real an event is, and who says so, in words."""

from __future__ import annotations

from eventx.telling.words import telling_words

_DENIED = "denied"


def status_in_words(polarity: str, modality: str, source: str | None) -> list[str]:
    """What sets an event apart from one that happened, and who tells of it; nothing for what a writer tells as a fact.

    >>> status_in_words("positive", "planned", "Ali Khamenei")
    ['planned', 'says Ali Khamenei']
    """
    words = telling_words()
    status = words.status.get(polarity, {}).get(modality, modality)
    if status == _DENIED:
        return [f"{status} by {source}"] if source else [words.untold[status]]
    return [each for each in (status, f"says {source}" if source else "") if each]


def claimed(name: str, source: str | None, teller: str | None = None) -> str:
    """The name of a participant, with the only party that claims that he is one, where that does not tell it all.

    >>> claimed("Iran", "Mike Pompeo")
    'Iran (says Mike Pompeo)'
    """
    return f"{name} (says {source})" if source and source != teller else name
