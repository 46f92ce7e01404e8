"""``python -m eventx``, and the command ``eventx``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from eventx.ending import heed_signals


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; without arguments, those of this process, whose signals are heeded."""
    if arguments is None:
        heed_signals()
    # Everything large comes after that: an interrupt during imports ends the process without a word too.
    from eventx.cli._process import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
