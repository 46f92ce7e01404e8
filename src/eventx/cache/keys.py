"""Keys of the cache: equal for what is bound to give equal results, and for nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from eventx.digests import folder_digest, own_digest
from eventx.documents.options import ReadOptions
from eventx.documents.room import most_characters
from eventx.records.selection import Selection
from eventx.settings import Settings

_VERSION = re.compile(r"^Version:\s*(\S+)", re.MULTILINE)
#: Packages whose code bears on what is found.
_PACKAGES = ("spacy", "thinc", "numpy", "dateparser", "cython-blis")


def run_key(settings: Settings, reading: ReadOptions, selection: Selection) -> bytes | None:
    """What all documents of a run have in common: eventx itself, the model, a user's own files, the options.

    None where that cannot be told, as of a model that there is not: nothing is kept then.
    """
    model = _model_digest(settings.model)
    if model is None:
        return None
    try:
        own = [(path.name, path.read_bytes()) for path in _own_files(settings)]
        parts = [own_digest(), model, [_version(name) for name in _PACKAGES], own, reading, _chosen(selection)]
    except OSError:
        return None
    return sha256(repr([*parts, len(settings.types), len(settings.landmarks), most_characters()]).encode()).digest()


def document_key(run: bytes, parts: Iterable[bytes]) -> bytes:
    """The key of a document in a run, by the bytes that it is read from."""
    digest = sha256(run)
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.digest()[:16]


def _own_files(settings: Settings) -> list[Path]:
    return [*settings.types, *settings.landmarks, *([settings.actors] if settings.actors else [])]


def _chosen(selection: Selection) -> tuple[object, ...]:
    return (
        sorted(selection.types),
        str(selection.since),
        str(selection.until),
        selection.keep,
        selection.lead,
        selection.least,
    )


def _model_digest(model: str) -> str | None:
    """A digest of a pipeline: of the package of that name, else of the folder."""
    try:
        spec = find_spec(model) if model.isidentifier() else None
        places = list(spec.submodule_search_locations or ()) if spec else [model]
        return folder_digest(Path(places[0])) if places else None
    except (OSError, ImportError, ValueError):
        return None


def _version(package: str) -> str | None:
    try:
        told = distribution(package).read_text("METADATA") or ""
    except PackageNotFoundError:
        return None
    # The head of the file, without the parser of mail that ``version`` imports for it.
    found = _VERSION.search(told)
    return found[1] if found else told
