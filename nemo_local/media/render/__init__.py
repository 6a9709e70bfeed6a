"""Draft in, file out: the plan is pure, the runner thin, FFmpeg and numpy do the work."""

from nemo_local.media.render.film import render
from nemo_local.media.render.model import Format, Output, Quality, Source

__all__ = ["Format", "Output", "Quality", "Source", "render"]
