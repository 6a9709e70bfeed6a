# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Do a whole job: upload, say the wish, export."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, do the job, say where the result is."""
    from nemo import cli

    parser = cli.parser(
        __file__,
        "Do a whole job: upload, say the wish, export. Several files: one result each.",
        'edit.py talk.mp4 --say "remove the background music" --out clean.mp4',
    )
    cli.add_sources(parser, "what to edit")
    parser.add_argument("--say", required=True, metavar="WISH", help="what is to be done")
    cli.add_out(parser, "file, or folder for several files (default: this folder)")
    cli.add_wait(parser)
    cli.add_language(parser)

    def work(call: Call) -> Done:
        from nemo.job import Job

        flags = call.flags
        job = Job(flags.say, flags.out, flags.format, flags.poll)
        return job.edit(call.client(), flags.sources, call.voice.progress, call.voice.stream)

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
