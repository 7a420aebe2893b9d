"""`awn aid desk`: the list desk on this machine alone, in the browser."""

import argparse
import sys
from pathlib import Path


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=None, help="the port on 127.0.0.1 (any free one)")
    parser.add_argument("--host", default="127.0.0.1", help="only a loopback address is taken")
    parser.add_argument("--no-browser", action="store_true", help="print the address and open nothing")
    parser.add_argument("--files", type=Path, default=None, metavar="DIR", help="begin with the files of this folder")


def run(arguments: argparse.Namespace) -> int:
    from awn.config import desk_server

    try:
        files = sorted(path for path in arguments.files.iterdir() if path.is_file()) if arguments.files else []
    except OSError as problem:
        sys.stderr.write(f"The folder of --files cannot be read: {problem.strerror} ({arguments.files}).\n")
        return 2
    return desk_server.run(host=arguments.host, port=arguments.port, open_browser=not arguments.no_browser, files=files)
