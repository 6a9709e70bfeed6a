# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Export the timeline as a file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, export or collect, say where the file is."""
    from nemo import cli

    parser = cli.parser(
        __file__, "Export the timeline as a file.", "export.py --format mp3 --out talk.mp3"
    )
    cli.add_out(parser, "file or folder (default: this folder)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list the exports begun here")
    what.add_argument(
        "--resume", nargs="?", const="", metavar="ID", help="collect one (default: the latest)"
    )
    what.add_argument("--cancel", metavar="ID", help="cancel one")
    cli.add_wait(parser)

    def work(call: Call) -> Done:
        from nemo import export, renders

        flags, client = call.flags, call.client()
        if flags.list:
            return export.listed(client)
        if flags.cancel is not None:
            return export.cancel(client, renders.find(client, flags.cancel))
        exporter = export.Exporter(client, call.voice.progress, flags.poll)
        if flags.resume is not None:
            return exporter.collect(
                renders.find(client, flags.resume or None), flags.out, flags.format
            )
        return exporter.export(flags.out, flags.format)

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
