"""Packages are unpacked, not installed, and archives of sound in them are opened."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zipfile
from pathlib import Path

import pytest

from training import fetch, sources, unwrap
from training.cache import unpacked

needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is Debian's")


def deb(folder: Path, name: str) -> Path:
    root = folder / name
    (root / "DEBIAN").mkdir(parents=True)
    control = f"Package: {name}\nVersion: 1\nArchitecture: all\nMaintainer: x\nDescription: x\n"
    (root / "DEBIAN/control").write_text(control)
    data = root / "usr/share/games/x"
    data.mkdir(parents=True)
    with zipfile.ZipFile(data / "music.pk3", "w") as archive:
        archive.writestr("music/track1.ogg", b"OggS")
        archive.writestr("maps/one.bsp", b"")
    built = folder / f"{name}_1_all.deb"
    subprocess.run(
        ["dpkg-deb", "--build", "-Znone", root, built], check=True, stdout=subprocess.DEVNULL
    )
    return built


def apt_get(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    (folder / "bin").mkdir()
    tool = folder / "bin/apt-get"
    tool.write_text(f"#!/bin/sh\n{does}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder / "bin"), prepend=":")


@needs_dpkg
def test_a_package_that_is_downloaded_is_unpacked_once(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cache / "debs").mkdir(parents=True)
    shutil.copy(deb(tmp_path, "tunes"), cache / "debs")
    fetch.fetch_all(["tunes"])
    assert (unpacked("tunes") / "opened/music/track1.ogg").read_bytes() == b"OggS"
    assert not (unpacked("tunes") / "opened/maps").exists()
    assert "unpacked tunes in" in capsys.readouterr().out
    fetch.fetch_all(["tunes"])
    assert "unpacked" not in capsys.readouterr().out


@needs_dpkg
def test_packages_come_from_apt_all_at_once(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = [deb(tmp_path, name) for name in ("tunes", "talk")]
    apt_get(tmp_path, monkeypatch, f"cp {built[0]} {built[1]} .; echo $* >> {tmp_path}/asked")
    fetch.fetch_all(["tunes", "talk"])
    assert (tmp_path / "asked").read_text() == "download -q tunes talk\n"
    assert (unpacked("talk") / "usr/share/games/x/music.pk3").exists()


@needs_dpkg
def test_half_an_unpacked_package_does_not_look_like_one(cache: Path, tmp_path: Path) -> None:
    broken = tmp_path / "tunes_1_all.deb"
    broken.write_bytes(deb(tmp_path, "tunes").read_bytes()[:300])
    with pytest.raises(fetch.FetchError, match="dpkg-deb"):
        fetch.unpack(broken, unpacked("tunes"))
    assert not unpacked("tunes").exists()


def test_a_package_that_cannot_be_had_is_named(
    cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    apt_get(tmp_path, monkeypatch, "echo 'E: Unable to locate package' $3 >&2; exit 100")
    assert fetch.main(["--packages", "torcs-data"]) == 1
    assert "Unable to locate package torcs-data" in capsys.readouterr().err
    assert fetch.main(["--packages", "nonesuch"]) == 1
    assert "no source: nonesuch" in capsys.readouterr().err


def test_spoken_rows_bring_their_engines_and_something_to_say() -> None:
    packages = fetch.wanted(sources.SPOKEN)
    assert {"espeak-ng-data", "libflite1", "festival", "fillets-ng-data"} <= set(packages)
    assert len(packages) == len(set(packages))


def test_spoken_lines_are_taken_out_of_the_queens_own_archive(tmp_path: Path) -> None:
    files = [(b"020001P2.SB", b"ID3one"), (b"ROOM.LUM", b"picture"), (b"020006J1.SB", b"ID3two")]
    start = 15 + 21 * len(files)
    table, bodies = b"", b""
    for name, body in files:
        table += struct.pack(">12sBII", name, 1, start + len(bodies), len(body))
        bodies += body
    header = b"QTBLCEM10\0" + bytes([0, 0, 1]) + struct.pack(">H", len(files))
    (tmp_path / "queen.1c").write_bytes(header + table + bodies)
    assert unwrap.unwrap(tmp_path) == 2
    assert (tmp_path / "opened/020006J1.mp3").read_bytes() == b"ID3two"
