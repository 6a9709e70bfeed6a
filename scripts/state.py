# /// script
# requires-python = ">=3.10"
# dependencies = ["requests>=2.31", "sseclient-py>=1.8", "pyyaml>=6"]
# ///
"""Show what is on the timeline."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nemo.cli import Call
    from nemo.output import Done


def main() -> int:
    """Parse, read the state, say it."""
    from nemo import cli

    parser = cli.parser(__file__, "Show what is on the timeline.", "state.py --json")

    def work(call: Call) -> Done:
        from nemo import overview

        return overview.timeline(call.client())

    return cli.run(__file__, parser, work)


if __name__ == "__main__":
    sys.dont_write_bytecode = True  # an installer refuses to update a folder that has changed
    from nemo import bytecode

    bytecode.keep_at_home(os.environ)
    sys.exit(main())
