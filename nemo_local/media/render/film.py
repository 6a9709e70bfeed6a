"""The render itself: a plan carried out, stage after stage, into one finished file."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nemo_local.media import ffmpeg
from nemo_local.media.render import captions, reels
from nemo_local.media.render import picture as pictures
from nemo_local.media.render.encode import REPEATABLE, cover_args
from nemo_local.media.render.finish import Job, write_sound
from nemo_local.media.render.mix import samples
from nemo_local.media.render.model import (
    CopiedPicture,
    CopiedSound,
    EncodedPicture,
    Format,
    MixedSound,
    Output,
    Plan,
    Source,
)
from nemo_local.media.render.plan import plan
from nemo_local.media.render.sound import mix
from nemo_local.media.render.stages import Stages
from nemo_local.timeline import Draft

_COST = {"mix": 4.0, "encode": 3.0, "copy": 1.0, "x264": 80.0}
"""How long stages take beside each other, so that the progress keeps an even pace."""


def render(
    draft: Draft,
    sources: Mapping[str, Source],
    output: Output,
    target: Path,
    *,
    workdir: Path,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Make the file that the draft describes; the same draft gives the same bytes.

    `sources` are the draft's media by id. `target` appears complete or not at all, what is
    in between lives in a folder of its own in `workdir`. `progress` is told 0..1, and
    `cancelled` is asked several times a second. Raises `MediaError`.
    """
    what = plan(draft, sources, output)
    part = target.with_name(f".{target.name}.part")
    try:
        with tempfile.TemporaryDirectory(dir=workdir) as folder:
            stages = Stages(progress or (lambda _: None), [_COST[s] for s in _stages(what)])
            _Film(what, Path(folder), stages, cancelled or (lambda: False)).make(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _stages(what: Plan) -> list[str]:
    names = []
    if isinstance(what.sound, MixedSound):
        names += ["mix"] if what.sound.loudness_lufs is None else ["mix", "encode"]
    if isinstance(what.picture, EncodedPicture):
        return [*names, "x264"]
    return [*names, "copy"] if what.picture or isinstance(what.sound, CopiedSound) else names


@dataclass(frozen=True)
class _Film:
    """One plan being carried out in one folder."""

    what: Plan
    folder: Path
    stages: Stages
    cancelled: Callable[[], bool]

    def make(self, target: Path) -> None:
        """All of it."""
        if self.what.picture is None:
            self._sound_alone(target)
        else:
            self._with_picture(self.what.picture, target)

    def _sound_alone(self, target: Path) -> None:
        sound = self.what.sound
        if isinstance(sound, MixedSound):
            self._write_sound(sound, self.what.output.format, target, described=True)
            return
        source = [*ffmpeg.input_args(sound.path), "-map", f"0:a:{sound.stream}", "-c", "copy"]
        described = [*cover_args(self.what.cover, source=0), *self._tags()]
        self._run([*source, *described, *REPEATABLE, *_M4A, "-y", f"file:{target}"])

    def _with_picture(self, picture: CopiedPicture | EncodedPicture, target: Path) -> None:
        sound = self._finished_sound()
        if isinstance(picture, CopiedPicture):
            seen = ["-map", "0:V:0", "-c:v", "copy"]
            self._join(ffmpeg.input_args(picture.path), seen, sound, target)
            return
        words, encoder = self._words(picture), pictures.encoder(self.what.output.quality)
        if len(picture.shots) <= reels.AT_ONCE:
            graph = pictures.graph(picture, words)
            seen = ["-filter_complex", graph, "-map", "[picture]", *encoder]
            self._join(pictures.inputs(picture), seen, sound, target)
            return
        with reels.projected(picture, self.cancelled) as frames:
            seen = ["-filter_complex", frames.graph(words), "-map", "[picture]", *encoder]
            self._join(frames.input_args(picture), seen, sound, target, stdin=frames.pipe)

    def _finished_sound(self) -> CopiedSound:
        """The sound as a stream that is only copied from here on."""
        if isinstance(self.what.sound, CopiedSound):
            return self.what.sound
        made = self.folder / "sound.m4a"
        self._write_sound(self.what.sound, "m4a", made, described=False)
        return CopiedSound(made, 0)

    def _join(
        self,
        opened: list[str],
        seen: list[str],
        sound: CopiedSound,
        target: Path,
        stdin: int = subprocess.DEVNULL,
    ) -> None:
        """Picture and sound into the finished film."""
        beside = ffmpeg.input_args(sound.path)
        if opened == beside:
            source, inputs = 0, opened
        else:
            source, inputs = opened.count("-i"), [*opened, *beside]
        heard = ["-map", f"{source}:a:{sound.stream}", "-c:a", "copy"]
        finished = [*self._tags(), *REPEATABLE, *pictures.mp4(target)]
        self._run([*inputs, *seen, *heard, *finished], stdin)

    def _words(self, picture: EncodedPicture) -> str | None:
        """The filter that draws the captions, if there are any."""
        if not picture.captions:
            return None
        return captions.prepare(picture.captions, picture.width, picture.height, self.folder)

    def _write_sound(
        self, sound: MixedSound, fmt: Format, target: Path, *, described: bool
    ) -> None:
        length = samples(self.what.duration_ms)
        job = Job(
            fmt=fmt,
            tags=tuple(self._tags()) if described else (),
            cover=self.what.cover if described else None,
            target=target,
            workdir=self.folder,
            length=length,
            stages=self.stages,
            cancelled=self.cancelled,
        )
        with closing(mix(sound, length, folder=self.folder, cancelled=self.cancelled)) as blocks:
            write_sound(blocks, job, sound)

    def _tags(self) -> list[str]:
        """What goes along; chapters only where the result runs as its source does."""
        whole = isinstance(self.what.picture or self.what.sound, CopiedPicture | CopiedSound)
        told = [arg for k, v in self.what.tags for arg in ("-metadata", f"{k}={v}")]
        return [*(_CHAPTERS if whole else _NOTHING), *told]

    def _run(self, args: list[str], stdin: int = subprocess.DEVNULL) -> None:
        picture = self.what.picture
        ffmpeg.run(
            ["-v", "error", *args],
            duration_ms=self.what.duration_ms,
            frames=picture.frames if isinstance(picture, EncodedPicture) else 0,
            progress=self.stages.next(),
            cancelled=self.cancelled,
            stdin=stdin,
        )


_NOTHING = ["-map_metadata", "-1", "-map_chapters", "-1"]
_CHAPTERS = ["-map_metadata:g", "-1", "-map_metadata:s", "-1", "-map_chapters", "0"]
"""What FFmpeg takes along from its first input by itself."""

_M4A = ["-movflags", "+faststart", "-f", "ipod"]
