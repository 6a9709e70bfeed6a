"""The walls between the rooms, as `design.md` draws them: what may be imported where."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CLIENT = sorted((ROOT / "scripts").rglob("*.py"))
BACKEND = sorted((ROOT / "nemo_local").rglob("*.py"))
MEDIA = ROOT / "nemo_local" / "media"

CLIENT_MAY = {"requests", "urllib3", "sseclient", "yaml", "imageio_ffmpeg"}
BACKEND_MAY = {
    "starlette", "uvicorn", "httptools", "anyio", "python_multipart", "huey", "numpy", "redis",
}  # fmt: skip
MEDIA_MAY_TOO = {"imageio_ffmpeg", "demucs", "torch"}


def imported(source: str) -> set[str]:
    """The top-level packages that a module imports anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found - set(sys.stdlib_module_names) - {"__future__"}


def siblings(folder: Path) -> set[str]:
    return {p.stem for p in folder.glob("*.py")} | {p.name for p in folder.iterdir() if p.is_dir()}


def test_the_reader_sees_late_and_nested_imports() -> None:
    source = "def f():\n    import numpy.linalg\n    from redis import Redis\nimport json"
    assert imported(source) == {"numpy", "redis"}


def strangers(paths: list[Path], allowed: set[str]) -> dict[str, set[str]]:
    """What each module imports beyond `allowed`."""
    found = {str(p.relative_to(ROOT)): imported(p.read_text("utf-8")) - allowed for p in paths}
    return {name: packages for name, packages in found.items() if packages}


def test_the_client_imports_three_packages_and_itself() -> None:
    assert CLIENT
    assert strangers(CLIENT, CLIENT_MAY | siblings(ROOT / "scripts")) == {}


def test_the_backend_imports_its_extra_and_itself() -> None:
    outside = [p for p in BACKEND if MEDIA not in p.parents]
    inside = [p for p in BACKEND if MEDIA in p.parents]
    assert outside
    assert inside
    assert strangers(outside, BACKEND_MAY | {"nemo_local"}) == {}
    assert strangers(inside, BACKEND_MAY | {"nemo_local"} | MEDIA_MAY_TOO) == {}


def entered_late(source: str, *, holding: bool) -> list[str]:
    """The rooms of the agent that functions import; `holding`: only those under the lock."""
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef)]
    outer: list[ast.AST] = list(functions)
    if holding:
        locks = (n for f in functions for n in ast.walk(f) if isinstance(n, ast.With))
        outer = [n for n in locks if ast.unparse(n.items[0].context_expr) == "IMPORTING"]
    imports = [n for o in outer for n in ast.walk(o) if isinstance(n, ast.ImportFrom)]
    doors = ("nemo_local.agent", "nemo_local.turn", "nemo_local.view")
    return [n.module for n in imports if n.module and n.module.startswith(doors)]


def test_only_one_thread_at_a_time_imports_the_agent() -> None:
    """An upload in a server's first second once met rooms that were half made."""
    backend = ROOT / "nemo_local"
    served = [*(backend / "api").glob("*.py"), *(backend / "workspace").glob("*.py")]
    sources = [p.read_text("utf-8") for p in (*served, backend / "turns.py")]
    late = [entered_late(source, holding=False) for source in sources]
    assert sum(map(len, late)) >= 5
    assert late == [entered_late(source, holding=True) for source in sources]


def test_no_library_prints() -> None:
    loud = []
    for path in CLIENT + BACKEND:
        if path.name == "__main__.py" or path.parent == ROOT / "scripts":
            continue
        calls = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)]
        if any(isinstance(c.func, ast.Name) and c.func.id == "print" for c in calls):
            loud.append(path)
    assert loud == []


def test_a_queue_without_redis_takes_in_nothing_of_it() -> None:
    """All of it would be a sixth of the server's memory at rest."""
    program = (
        "import sys\n"
        "from nemo_local.late import without\n"
        "with without('redis'):\n    import huey\n"
        "assert 'redis' not in sys.modules\n"
        "import redis\n"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT).returncode == 0
