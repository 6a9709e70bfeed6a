# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Connect to the service: token, session, credits, and a link for the person."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, connect, say what there is."""
    from nemo import cli

    parser = cli.parser(__file__, "Connect and open a session.", "connect.py --backend local")
    cli.add_language(parser)
    parser.add_argument(
        "--backend",
        metavar="local|cloud|URL",
        help="use this backend from now on (NEMO_API_URL still wins)",
    )

    def work(call: Call) -> Done:
        from nemo import overview

        named = call.flags.backend
        return overview.connect(call.client(backend=named), remember=named)

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
