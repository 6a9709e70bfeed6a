# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Say a wish to the editing agent."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, send the wish or finish the last one, give the answer."""
    from nemo import cli

    parser = cli.parser(
        __file__, "Say a wish to the editing agent.", 'sse.py "remove the music, keep the voice"'
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("wish", nargs="?", metavar="WISH", help="what is to be done, in any language")
    what.add_argument("--resume", action="store_true", help="finish a wish that was left open")
    cli.add_wait(parser)
    cli.add_language(parser)

    def work(call: Call) -> Done:
        from nemo import reply

        if call.flags.resume:
            return reply.resume(call.client())
        return reply.wish(call.client(), call.flags.wish, call.voice.stream)

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
