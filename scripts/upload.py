# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Add files or web addresses to the session."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, upload, say what arrived."""
    from nemo import cli

    parser = cli.parser(
        __file__,
        "Add files: videos and images to the timeline, sounds to its library.",
        'upload.py "my holiday.mp4"',
    )
    cli.add_sources(parser, "in the order wanted")

    def work(call: Call) -> Done:
        from nemo import upload

        return upload.upload(call.client(), call.flags.sources, call.voice.progress)

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
