"""The packages that the scripts need, and how to get them on this machine."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Final

from .commandline import command_line, on_windows
from .errors import USAGE, NemoError

#: Package on the index with the least version, and the module it brings.
NEEDED: Final = {
    "requests>=2.31": "requests",
    "sseclient-py>=1.8": "sseclient",
    "pyyaml>=6": "yaml",
}
#: Comes with requests; an older one that is there already cannot hand over bytes as they come.
_BROUGHT: Final = "urllib3>=2.2"


def check(command: list[str]) -> None:
    """Raise an error with the command that helps, if a package is missing.

    ``command`` is the running script and its arguments. Nothing is installed.
    """
    missing = [package for package, module in NEEDED.items() if not _usable(module)]
    if not missing and not _reads_at_once():
        missing = [_BROUGHT]
    if missing:
        names = " and ".join(missing)
        fix = _fix(missing, command)
        raise NemoError(
            "missing_packages",
            f"This Python ({sys.executable}) lacks {names}.",
            f"Run: {fix}",
            USAGE,
            data={"command": fix},
        )


def _usable(module: str) -> bool:
    """Whether a module is there, and the one that is meant."""
    spec = importlib.util.find_spec(module)
    if spec is None:
        return False
    # Another package brings a single file called sseclient.
    return module != "sseclient" or bool(spec.submodule_search_locations)


def _reads_at_once() -> bool:
    """Whether the urllib3 under requests hands over bytes as they come."""
    from urllib3.response import HTTPResponse

    return hasattr(HTTPResponse, "read1")


def _fix(missing: list[str], command: list[str]) -> str:
    """Choose the way that works here: uv, pip, a virtual environment, or uv after all."""
    import shutil

    if shutil.which("uv"):
        return command_line(["uv", "run", *command])
    home, python = Path.home(), sys.executable
    if importlib.util.find_spec("pip") and not _externally_managed():
        return command_line([python, "-m", "pip", "install", *missing])
    if importlib.util.find_spec("ensurepip"):
        folder = home / ".nemovideo-venv"
        own = str(folder / ("Scripts/python.exe" if on_windows() else "bin/python"))
        return " && ".join(
            map(
                command_line,
                (
                    [python, "-m", "venv", str(folder)],
                    [own, "-m", "pip", "install", *NEEDED],
                    [own, *command],
                ),
            )
        )
    if importlib.util.find_spec("pip") and not on_windows():  # Debian without python3-venv
        folder = home / ".nemovideo-packages"
        install = [python, "-m", "pip", "install", "--target", str(folder), *NEEDED]
        path = f"PYTHONPATH={command_line([str(folder)])}"
        return f"{command_line(install)} && {path} {command_line([python, *command])}"
    uv = str(home / ".local" / "bin" / "uv")
    fetch = (
        'powershell -c "irm https://astral.sh/uv/install.ps1 | iex"'
        if on_windows()
        else "curl -LsSf https://astral.sh/uv/install.sh | sh"
    )
    return f"{fetch} && {command_line([uv, 'run', *command])}"


def _externally_managed() -> bool:
    """Whether pip refuses to install here (PEP 668), outside of a virtual environment."""
    import sysconfig

    if sys.prefix != sys.base_prefix:
        return False
    return (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").is_file()
