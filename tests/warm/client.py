"""Run ``eventx`` in a child of the server (see the package), or by itself where there is no server."""

import json
import os
import socket
import sys


def main() -> int:
    path = os.environ.get("EVENTX_TEST_SOCKET")
    if path is None:
        os.execv(sys.executable, [sys.executable, "-m", "eventx", *sys.argv[1:]])
    streams = [number for number in range(3) if _is_open(number)]
    server = socket.socket(socket.AF_UNIX)
    server.connect(path)
    folder = os.getcwd()  # noqa: PTH109 (importing pathlib takes longer than all of this)
    asked = json.dumps([sys.argv[1:], folder, dict(os.environ), streams]).encode()
    socket.send_fds(server, [len(asked).to_bytes(4)], streams)
    server.sendall(asked)
    return server.recv(1)[0]


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    os._exit(main())
