"""What a file is, told from its first bytes; its name and ending are never asked.

FFmpeg can open playlists, drawings and scripts that make it fetch other files. Here a
file has to begin like one of the accepted kinds, and FFmpeg is then told which reader to
use instead of being left to guess.
"""

from __future__ import annotations

from pathlib import Path

ACCEPTED = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a or aac"
HEAD_BYTES = 4096

_MOV_ATOMS = {b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"}
_STILL_BRANDS = {b"heic", b"heix", b"hevc", b"avif", b"avis", b"mif1", b"msf1", b"crx "}
_MAGIC = {
    b"\x1a\x45\xdf\xa3": "matroska",
    b"\x89PNG\r\n\x1a\n": "png_pipe",
    b"\xff\xd8\xff": "jpeg_pipe",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
}
_RIFF = {b"AVI ": "avi", b"AVIX": "avi", b"WAVE": "wav", b"WEBP": "webp_pipe"}
_POINTERS = {
    b"#extm3u": "a playlist",
    b"[playlist]": "a playlist",
    b"<mpd": "a playlist",
    b"<smil": "a playlist",
    b"<asx": "a playlist",
    b"v=0": "a description of a network stream",
    b"ffconcat": "an FFmpeg script",
    b"file ": "an FFmpeg script",
    b"<svg": "an SVG drawing",
    b"<!doctype svg": "an SVG drawing",
}


def read_head(path: Path) -> bytes:
    """The first bytes of the media itself: ID3 tags before it are skipped."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        offset = 0
        while tag := _id3_size(head):
            offset += tag
            file.seek(offset)
            following = file.read(HEAD_BYTES)
            if not following.strip(b"\0"):
                return head  # a tag and nothing behind it
            head = following
    return head


def demuxer(head: bytes) -> str | None:
    """FFmpeg's name of the reader for a file that begins so, or None: not accepted."""
    for magic, name in _MAGIC.items():
        if head.startswith(magic):
            return name
    if head[:4] in (b"RIFF", b"RF64"):
        name = _RIFF.get(head[8:12], "")
        if name == "webp_pipe" and head[12:16] == b"VP8X" and head[20:21] and head[20] & 0x02:
            return "webp_anim"
        return name or None
    if head[4:8] in _MOV_ATOMS:
        still = head[4:8] == b"ftyp" and head[8:12] in _STILL_BRANDS
        return None if still else "mov"
    return _elementary_sound(head.lstrip(b"\0"))


def refusal(head: bytes) -> str:
    """Why a file that `demuxer` knows no reader for is not taken: a sentence."""
    if not head:
        return "The file is empty."
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    looks = text.split(b"?>", 1)[-1].lstrip() if text.startswith(b"<?xml") else text
    for start, what in _POINTERS.items():
        if looks.startswith(start):
            return f"This is {what}, not media; please send the media file itself: {ACCEPTED}."
    return f"This is not a video, picture or sound that can be read; accepted are {ACCEPTED}."


def _id3_size(head: bytes) -> int:
    """The length of the ID3v2 tag that these bytes begin with; 0 if they do not."""
    if len(head) < 10 or head[:3] != b"ID3" or max(head[6:10]) > 0x7F:
        return 0
    size = 0
    for seven_bits in head[6:10]:
        size = size << 7 | seven_bits
    return size + (20 if head[5] & 0x10 else 10)


def _elementary_sound(head: bytes) -> str | None:
    """ADTS (AAC) and MPEG audio have no header: they begin with a frame's sync word."""
    if len(head) < 4 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return "aac"
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    frame = head[1] >> 5 == 7 and version != 1 and layer != 0 and bitrate != 15 and rate != 3
    return "mp3" if frame else None
