"""What is remembered between runs: one private folder per user."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import MISSING, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .files import explained, locked, private_folder, unwritable, write_whole

if TYPE_CHECKING:
    from dataclasses import Field

State = dict[str, Any]

_VERSION: Final = 1
#: How many records of a kind are kept whatever their age, and how long (s) every one is kept:
#: a batch may be of any size, and be gone on with as long as the service knows its sessions.
_KEPT: Final = 200
_KEPT_S: Final = 30 * 24 * 3600.0
_TABLES: Final = ("tokens", "sessions", "turns", "renders")
#: How the names of moments end, in seconds since 1970.
_MOMENT: Final = "_at"


class Store:
    """The state file and the client id, safe against other scripts, kills and full disks.

    ``report`` gets a sentence when a damaged file had to be set aside.
    """

    def __init__(self, folder: Path, *, report: Callable[[str], None]) -> None:
        self.folder = folder
        self._state_file = folder / "state.json"
        self._report = report

    def read(self) -> State:
        """Give the state as of now; an empty one where nothing was remembered."""
        state = self._load()
        if state is None:  # damaged: only a writer may set it aside
            with self.change() as rebuilt:
                state = rebuilt
        return state

    @contextlib.contextmanager
    def change(self) -> Iterator[State]:
        """Lend the state for a change; on leaving it is on disk, whole, or nothing happened."""
        with self.lock("state"):
            state = self._load()
            damaged = state is None
            if state is None:
                self._set_aside(self._state_file)
                state = _empty()
            before = json.dumps(state)
            yield state
            after = json.dumps(state)
            if damaged or after != before:
                write_whole(self._state_file, after.encode())

    def lock(self, name: str) -> AbstractContextManager[bool]:
        """Keep other scripts out of a section; ``name`` says which."""
        private_folder(self.folder)
        return locked(self.folder / f"{_file_name(name)}.lock")

    def try_lock(self, name: str) -> AbstractContextManager[bool]:
        """Like ``lock``, but yield False at once where another script is in the section."""
        private_folder(self.folder)
        return locked(self.folder / f"{_file_name(name)}.lock", wait=False)

    def client_id(self, env: Mapping[str, str]) -> str:
        """Give this user's id for good; ``NEMO_CLIENT_ID`` wins. Never lost with a damaged file."""
        import uuid

        given = env.get("NEMO_CLIENT_ID", "").strip()
        if given:
            return given
        path = self.folder / "client_id"
        known = _uuid_in(path)
        if known and self.read().get("client_id") == known:
            return known
        with self.change() as state:
            known = _uuid_in(path)
            if known is None:
                if path.exists():
                    self._set_aside(path)
                known = str(state.get("client_id") or uuid.uuid4())
                write_whole(path, known.encode())
            state["client_id"] = known  # a second copy, should the file be damaged one day
        return known

    def _load(self) -> State | None:
        """Read the state; None if it is damaged or not ours."""
        try:
            state = json.loads(self._state_file.read_bytes())
        except FileNotFoundError:
            return _empty()
        except OSError as error:
            raise unwritable(self._state_file, error) from error
        except ValueError:
            return None
        return state if _is_ours(state) else None

    def _set_aside(self, path: Path) -> None:
        aside = path.with_name(f"{path.name}.damaged-{time.time_ns()}")
        with explained(path):
            path.replace(aside)
        self._report(f"{path.name} was damaged; it is kept as {aside.name} and has been rebuilt.")


def forget_oldest(
    table: dict[str, Any],
    moment: str,
    *,
    now: float,
    open_if: Callable[[dict[str, Any]], bool] = lambda _record: False,
) -> None:
    """Keep a table from growing for ever: drop what has long been out of use, but nothing open.

    ``moment`` names the last use in a record, in seconds since 1970 as ``now`` is.
    """
    last_use = {key: float(record.get(moment) or 0) for key, record in table.items()}
    by_age = sorted(last_use, key=lambda key: last_use[key], reverse=True)
    for key in by_age[_KEPT:]:
        if now - last_use[key] > _KEPT_S and not open_if(table[key]):
            del table[key]


def _empty() -> State:
    return {"version": _VERSION, **{table: {} for table in _TABLES}}


def _is_ours(state: object) -> bool:
    if not isinstance(state, dict) or state.get("version") != _VERSION:
        return False
    return all(_is_table(name, state.setdefault(name, {})) for name in _TABLES)


def _is_table(name: str, table: object) -> bool:
    if not isinstance(table, dict):
        return False
    required = _required(name) if table else ()
    return all(_is_record(held, required) for held in table.values())


def _required(table: str) -> Sequence[str]:
    """Name what a record of a kind must say to be one of ours."""
    known: tuple[Field[Any], ...] = ()
    if table == "turns":  # imported only where there are any: most commands begin none
        from .turn import Turn

        known = fields(Turn)
    elif table == "renders":
        from .render import Render

        known = fields(Render)
    return [field.name for field in known if field.default is MISSING]


def _is_record(record: object, required: Sequence[str]) -> bool:
    if not isinstance(record, dict) or any(key not in record for key in required):
        return False
    moments = (value for key, value in record.items() if key.endswith(_MOMENT))
    return all(isinstance(moment, int | float | None) for moment in moments)


def _uuid_in(path: Path) -> str | None:
    import uuid

    try:
        text = path.read_text(encoding="utf-8").strip()
        uuid.UUID(text)
    except (OSError, ValueError):
        return None
    return text


def _file_name(name: str) -> str:
    """Make a file name of any text: session names may hold anything."""
    if name.isalnum() and name.isascii():
        return name
    import hashlib

    return hashlib.sha256(os.fsencode(name)).hexdigest()[:16]
