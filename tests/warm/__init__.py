"""The command ``eventx`` for tests, without the seconds that every start of it takes.

A server has everything loaded, and forks for each run: what runs is a process of its own, with the streams, the
working directory, the environment and the exit code that it would have by itself. ``EVENTX`` is used as
``[sys.executable, "-m", "eventx"]`` would be. What a run does before the model is there (its signals, the locale of its
streams, what it imports) is not seen here: tests/cli/test_process.py starts the real command.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent

#: What to run for ``eventx``; where no server is running, this is the real command.
EVENTX = [sys.executable, "-I", "-S", str(_HERE / "client.py")]
#: The variable that names the socket of the server.
SOCKET = "EVENTX_TEST_SOCKET"


def tools(folder: Path) -> Path:
    """A folder to put into PATH, with a program ``eventx``."""
    place = folder / "tools"
    place.mkdir()
    program = place / "eventx"
    program.write_text(f'#!/bin/sh\nexec {" ".join(map(shlex.quote, EVENTX))} "$@"\n')
    program.chmod(0o755)
    return place


@contextmanager
def serving() -> Iterator[None]:
    """A server for all that is run inside; it ends with this process, however that one ends. Nothing without fork."""
    if not hasattr(os, "fork"):
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/socket"
        server = subprocess.Popen(
            [sys.executable, str(_HERE / "server.py"), path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert server.stdin and server.stdout and server.stdout.readline() == b"ready\n"
        os.environ[SOCKET] = path
        try:
            yield
        finally:
            del os.environ[SOCKET]
            server.stdin.close()
            server.wait()
            server.stdout.close()
