"""Private files: locks between processes and writes that are whole or not there."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .errors import USAGE, NemoError

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int, *, wait: bool) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _leave(path: Path, descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        os.close(descriptor)
        with contextlib.suppress(OSError):  # somebody has it open, and will remove it
            path.unlink()
else:
    import fcntl

    def _take(descriptor: int, *, wait: bool) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def _leave(path: Path, descriptor: int) -> None:
        with contextlib.suppress(OSError):  # a home that has become read-only keeps it
            path.unlink()  # while it is still ours
        os.close(descriptor)


@contextlib.contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[bool]:
    """Hold a lock that ends with the process, however it ends; yield whether it was got.

    Its file is there only as long as somebody holds it, so that none is left behind for every
    chat and every export there ever was.
    """
    descriptor = _hold(path, wait=wait)
    if descriptor is None:
        yield False
        return
    try:
        yield True
    finally:
        _leave(path, descriptor)


def _hold(path: Path, *, wait: bool) -> int | None:
    """Open and lock a file; None where another process has it and there is to be no waiting."""
    while True:
        with explained(path):
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(descriptor, wait=wait)
            if _is_at(path, descriptor):
                return descriptor
        except OSError as error:
            os.close(descriptor)
            if wait or error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise unwritable(path, error) from error
            return None
        # Whoever had it has removed it meanwhile: a lock on it keeps nobody out any more.
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, before anything is put there.

    One that is there already is somebody's choice, and stays as it is: every file in it that is
    ours is private by itself.
    """
    with explained(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step, readable by its owner only; what was there stays until then."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    with explained(path):
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as f:
                f.write(content)
                f.flush()
                os.fsync(f.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says about a path into a sentence with a way out."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> NemoError:
    """Say why a path cannot be written, and what helps."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NemoError(
            "disk_full", f"The disk is full: {path} could not be written.", "Free some space."
        )
    return NemoError(
        "not_writable",
        f"{path} cannot be written ({error.strerror or error}).",
        "Choose a folder that can be written; NEMO_HOME moves what the scripts remember.",
        USAGE,
    )
