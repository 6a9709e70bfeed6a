"""Probing, separation, music, mixing, loudness, rendering: the only room that runs FFmpeg."""
