"""What all scripts share: flags, the way from arguments to an answer, exit codes."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from . import dependencies
from .commandline import command_line
from .errors import FAILED, UNFINISHED, USAGE, NemoError, interrupted
from .output import Done, Voice, prepare_streams
from .redaction import Redaction

if TYPE_CHECKING:
    from types import FrameType

    from .client import Client

_EXIT_CODES: Final = (
    "exit codes: 0 done, 1 service or network, 2 usage or bad file, 3 authentication,\n"
    "4 started and not finished: run the `next` command, 5 credits or plan"
)


@dataclass(frozen=True)
class Call:
    """One run of a script: its flags, its voice, and the way to the service."""

    flags: argparse.Namespace
    env: Mapping[str, str]
    voice: Voice
    script: str
    redact: Redaction

    def client(self, *, backend: str | None = None) -> Client:
        """Connect, to ``backend`` if given; the packages that this needs are imported only here."""
        from .client import connect
        from .home import home_folder
        from .identity import identify
        from .patience import Patience
        from .session import locale_language
        from .store import Store

        # What has been imported stays to the end; the collector need not look through it.
        gc.freeze()
        gc.enable()
        chat = self.flags.session or self.env.get("NEMO_SESSION") or "default"
        return connect(
            self.env,
            identify(self.script, self.env),
            Store(home_folder(self.env), report=self.voice.notice),
            backend=backend,
            chat=chat,
            language=getattr(self.flags, "language", None) or locale_language(self.env),
            patience=Patience.starting_now(getattr(self.flags, "wait", None)),
            redact=self.redact,
            notice=self.voice.notice,
        )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise NemoError("usage", f"{message[:1].upper()}{message[1:]}.", self._help_line(), USAGE)

    def _help_line(self) -> str:
        return f"See {self.prog} --help."


def parser(script: str, what: str, example: str) -> argparse.ArgumentParser:
    """Begin the parser of a script: what it does, one example, the flags of all scripts."""
    made = _Parser(
        prog=Path(script).name,
        description=what,
        epilog=f"example: {example}\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--json", action="store_true", help="print JSON even on a terminal")
    made.add_argument(
        "--session", metavar="NAME", help="which chat this belongs to (default: NEMO_SESSION)"
    )
    return made


def add_wait(made: argparse.ArgumentParser) -> None:
    """Add ``--wait``."""
    made.add_argument(
        "--wait",
        type=seconds,
        metavar="SECONDS",
        help="come back after about this time, with exit code 4 if not finished",
    )


def add_sources(made: argparse.ArgumentParser, what: str) -> None:
    """Add the files and web addresses that a script takes."""
    from .outputs import written_out

    made.add_argument("sources", nargs="+", metavar="FILE|URL", type=written_out, help=what)


def add_out(made: argparse.ArgumentParser, what: str) -> None:
    """Add ``--out``, ``--format`` and ``--poll``."""
    from .outputs import written_out
    from .render import FORMATS

    made.add_argument("--out", metavar="PATH", type=written_out, help=what)
    made.add_argument(
        "--format",
        choices=FORMATS,
        help="default: the ending of --out, or what the timeline is for",
    )
    made.add_argument(
        "--poll",
        type=seconds,
        metavar="SECONDS",
        help="how often to ask (default: 30; local backend: at once)",
    )


def add_language(made: argparse.ArgumentParser) -> None:
    """Add ``--language``."""
    made.add_argument(
        "--language", metavar="CODE", help="language of a new session, such as en, zh-CN, ja"
    )


def seconds(text: str) -> float:
    """Read a number of seconds above 0."""
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def run(script: str, made: argparse.ArgumentParser, work: Callable[[Call], Done]) -> int:
    """Run a script: parse, work, answer. Gives the exit code; only the answer gets past it."""
    gc.disable()  # most runs are short; collecting takes a fifth of such a run
    arguments, env = sys.argv[1:], os.environ
    prepare_streams()
    redact = Redaction()
    redact.learn(env.get("NEMO_TOKEN", "").strip())
    as_json = "--json" in arguments or not sys.stdout.isatty()

    def following(words: Sequence[str]) -> str:
        return _following(Path(script), [*words, *_kept_flags(words, arguments, env)])

    voice = Voice(sys.stdout, sys.stderr, as_json=as_json, redact=redact, command_line=following)
    try:
        flags = made.parse_args(arguments)
        dependencies.check([script, *arguments])
        done = _interruptible(work, Call(flags, env, voice, script, redact))
    except NemoError as error:
        voice.fail(error)
        return error.exit_code
    except Exception as error:  # an agent needs an answer it can read, always
        voice.fail(_unexpected(error))
        return FAILED
    voice.finish(done)
    gc.freeze()
    return done.exit_code


def _interruptible(work: Callable[[Call], Done], call: Call) -> Done:
    """Work; being killed politely, or Ctrl-C, still ends with the command that goes on."""
    import signal

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        return work(call)
    except NemoError as error:
        if error.exit_code == UNFINISHED and not error.next_words:
            error.next_words = (Path(call.script).name, *sys.argv[1:])
        raise
    except KeyboardInterrupt:
        raise interrupted((Path(call.script).name, *sys.argv[1:])) from None
    finally:
        signal.signal(signal.SIGTERM, before)


def _unexpected(error: Exception) -> NemoError:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = (
        f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown"
    )
    return NemoError(
        "internal",
        f"Something unexpected happened ({type(error).__name__} at {place}).",
        "Run the same command again; if it stays, report this line to the skill's author.",
    )


def _kept_flags(
    words: Sequence[str], arguments: Sequence[str], env: Mapping[str, str]
) -> list[str]:
    """Give the flags that a later command takes over: its chat, and how long it may take."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    finder.add_argument("--session", default=env.get("NEMO_SESSION"))
    finder.add_argument("--wait")
    given = finder.parse_known_args(arguments)[0]
    flags = {"--session": given.session, "--wait": given.wait if "--resume" in words else None}
    kept = [(flag, value) for flag, value in flags.items() if value and flag not in words]
    return [word for pair in kept for word in pair]


def _following(script: Path, words: Sequence[str]) -> str:
    """Write the command line of a script beside ``script``."""
    # uv tells its children where it is; only it knows the packages that it has brought.
    runner = ["uv", "run"] if os.environ.get("UV") else [sys.executable]
    return command_line([*runner, str(script.with_name(words[0])), *words[1:]])
