"""spaCy without its own command line, which ``import spacy`` brings along: a fifth of a second for nothing.

``spacy.info`` and whatever asks for ``spacy.cli`` get the real thing, imported when it is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_NAMES = ("spacy.cli", "spacy.cli.info")


class _Postponed(ModuleType):
    """A module that makes way for the real one when something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(self.__name__), name)


def postpone_command_line() -> None:
    """Let a later ``import spacy`` leave its command line out. For processes of the command ``eventx`` alone."""
    if "spacy" in sys.modules or (spec := find_spec("spacy")) is None or spec.submodule_search_locations is None:
        return
    package, info = (_Postponed(name) for name in _NAMES)
    package.__path__ = [f"{place}/cli" for place in spec.submodule_search_locations]
    info.info = _info  # type: ignore[attr-defined]
    sys.modules.update(zip(_NAMES, (package, info), strict=True))


def _info(*arguments: Any, **options: Any) -> Any:
    return _real("spacy.cli.info").info(*arguments, **options)


def _real(name: str) -> ModuleType:
    """The module itself, in the place of what stood for it."""
    for each in _NAMES:
        if isinstance(sys.modules.get(each), _Postponed):
            del sys.modules[each]
    return import_module(name)
