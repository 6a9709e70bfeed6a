"""The three packages that the scripts need, and how to get them on this machine."""

from __future__ import annotations

import importlib.util
import shlex
import sys
from typing import Final

from .errors import USAGE, NemoError

#: Package on the index, and the module it brings.
_NEEDED: Final = {"requests": "requests", "sseclient-py": "sseclient", "pyyaml": "yaml"}


def check(command: list[str]) -> None:
    """Raise an error with the command that helps, if a package is missing.

    ``command`` is the running script and its arguments. Nothing is installed.
    """
    missing = [package for package, module in _NEEDED.items() if not _present(package, module)]
    if not missing and not _reads_at_once():
        missing = ["urllib3>=2.2"]
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


def _present(package: str, module: str) -> bool:
    spec = importlib.util.find_spec(module)
    if spec is None:
        return False
    # Another package, "sseclient", brings a module of the same name that cannot do this.
    return package != "sseclient-py" or bool(spec.submodule_search_locations)


def _reads_at_once() -> bool:
    """Whether urllib3, which comes with requests, is new enough to hand over bytes as they come."""
    from urllib3.response import HTTPResponse

    return hasattr(HTTPResponse, "read1")


def _fix(missing: list[str], command: list[str]) -> str:
    """Choose the way that works here: uv, pip, a virtual environment, or uv after all."""
    import shutil

    again = shlex.join(command)
    if shutil.which("uv"):
        return f"uv run {again}"
    python = shlex.quote(sys.executable)
    packages = shlex.join(missing)
    if importlib.util.find_spec("pip") and not _externally_managed():
        return f"{python} -m pip install {packages}"
    everything = shlex.join([*_NEEDED, "urllib3>=2.2"])
    if importlib.util.find_spec("ensurepip"):
        return (
            f"{python} -m venv ~/.nemovideo-venv"
            f" && ~/.nemovideo-venv/bin/python -m pip install {everything}"
            f" && ~/.nemovideo-venv/bin/python {again}"
        )
    if importlib.util.find_spec("pip"):
        return (
            f"{python} -m pip install --target ~/.nemovideo-packages {everything}"
            f" && PYTHONPATH=~/.nemovideo-packages {python} {again}"
        )
    return f"curl -LsSf https://astral.sh/uv/install.sh | sh && ~/.local/bin/uv run {again}"


def _externally_managed() -> bool:
    """Whether pip refuses to install here (PEP 668), outside of a virtual environment."""
    import sysconfig
    from pathlib import Path

    if sys.prefix != sys.base_prefix:
        return False
    return (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").is_file()
