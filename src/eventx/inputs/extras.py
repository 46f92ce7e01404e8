"""Libraries that only some kinds of input need, and how to get those that are not installed."""

from __future__ import annotations

import logging
from importlib import import_module
from types import ModuleType

from eventx.inputs.article import UnreadableError

#: What eventx is called on the package index, where its own name is somebody else's.
DISTRIBUTION = "eventx-news"
#: Loggers that tell on standard error what is told here in other words.
_TALKERS = ("trafilatura", "htmldate", "courlan", "justext")


def extra(module: str, what: str) -> ModuleType:
    """A library of the extra ``web``, kept quiet. Raises UnreadableError where it is not installed."""
    try:
        found = import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        remedy = f"pip install '{DISTRIBUTION}[web]', or pip install {package}"
        raise UnreadableError(f"{what}, and {package}, which reads it, is not installed", remedy) from error
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return found
