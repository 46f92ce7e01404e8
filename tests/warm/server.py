"""The server: forks for each run that a client asks for, with all that a run loads in its memory already."""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import traceback
from types import ModuleType

import eventx.cli
import eventx.extraction
import eventx.language.pipeline
from eventx.__main__ import main
from eventx.extraction import Extractor
from eventx.language.pipeline import load
from eventx.models import DEFAULT_MODEL
from eventx.settings import Settings

#: Modules that runs import late; loaded here, they are there already.
_LATE = ("eventx.processes.parallel", "eventx.documents.read", "rich.console", "rich.table", "rich.live")


def serve(path: str) -> None:
    """Answer clients until standard input ends, which the tests hold open."""
    _load()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are nobody's concern
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path)
    listening.listen(8)
    print("ready", flush=True)
    while sys.stdin not in (ready := select.select([listening, sys.stdin], [], [])[0]):
        assert ready
        client, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            _answer(client)
        client.close()


def _load() -> None:
    """Load what runs need, once: the model, the data, one text read for what is made on first use."""
    for name in _LATE:
        __import__(name)
    nlp = load()

    def loaded(model: str = DEFAULT_MODEL) -> object:
        return nlp if model == DEFAULT_MODEL else load(model)

    module: ModuleType
    for module in (eventx.extraction, eventx.language.pipeline):
        module.load = loaded  # type: ignore[attr-defined]
    extractor = Extractor.of(Settings())
    document = eventx.documents.document.Document("warm", "Rebels shelled the port on Monday, the navy said.")
    list(extractor.attempt([document]))
    gc.collect()
    gc.freeze()


def _answer(client: socket.socket) -> None:
    """Be the process that a client asked for, and tell it the exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    size, descriptors, _, _ = socket.recv_fds(client, 4, 3)
    arguments, folder, environment, streams = json.loads(_received(client, int.from_bytes(size)))
    code = 1
    try:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        _take_streams(dict(zip(streams, descriptors, strict=True)))
        sys.argv = ["eventx", *arguments]
        code = main()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        client.sendall(bytes([code & 255]))
        os._exit(code & 255)


def _received(client: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += client.recv(size - len(data))
    return data


def _take_streams(given: dict[int, int]) -> None:
    """Let the standard streams be those of the client; one that is closed there is none here."""
    streams = []
    for number, mode in enumerate("rww"):
        if number not in given:
            os.close(number)
            streams.append(None)
            continue
        os.dup2(given[number], number)
        errors = "backslashreplace" if number == 2 else "surrogateescape"
        buffering = 1 if mode == "w" and (os.isatty(number) or number == 2) else -1
        streams.append(os.fdopen(number, mode, buffering, encoding="utf-8", errors=errors, closefd=False))
    sys.stdin, sys.stdout, sys.stderr = streams  # type: ignore[assignment]
    for descriptor in given.values():
        os.close(descriptor)


if __name__ == "__main__":
    serve(sys.argv[1])
