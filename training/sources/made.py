"""What is rendered here: voices of speech synthesisers, music of the backend's composer, MIDI."""

from __future__ import annotations

from training.sources.source import Source

OURS = "nemo_local"  # the backend itself, no package
DIALOGUES = "fillets-ng-data"  # its subtitles are what the synthetic voices say
SOUND_FONT = "fluid-soundfont-gm"
MIDI = "openttd-openmsx"

# What the engines are linked with though they play nothing: a bare container has none of it.
_X11 = ("libx11-6", "libx11-xcb1", "libxcb1", "libxau6", "libxdmcp6", "libbsd0", "libmd0")
_SOUND_FILES = (
    *("libsndfile1", "libflac12", "libogg0", "libvorbis0a", "libvorbisenc2", "libopus0"),
    *("libmp3lame0", "libmpg123-0"),
)
_PULSE = ("libpulse0", "libasyncns0", "libdbus-1-3", *_SOUND_FILES, *_X11)
_SDL = (
    *("libsdl2-2.0-0", "libdecor-0-0", "libdrm2", "libgbm1", "libexpat1", "libffi8"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libwayland-server0"),
    *("libxcursor1", "libxext6", "libxfixes3", "libxi6", "libxkbcommon0", "libxrandr2"),
    *("libxrender1", "libxss1"),
)

FESTIVAL = ("festival", "festlex-cmu", "festlex-poslex", "libestools2.5", "libgomp1", *_PULSE)

# What has to be unpacked for the rows whose files are made here.
ENGINES: dict[str, tuple[str, ...]] = {
    "flite": ("flite", "libflite1", "libasound2", *_PULSE, DIALOGUES),
    "espeak-ng": (
        *("espeak-ng", "espeak-ng-data", "libespeak-ng1", "libpcaudio0", "libsonic0", *_PULSE),
        DIALOGUES,
    ),
    "festvox-kdlpc16k": ("festvox-kdlpc16k", *FESTIVAL, DIALOGUES),
    "festvox-ca-ona-hts": ("festvox-ca-ona-hts", "festival-ca", *FESTIVAL, DIALOGUES),
    **{
        package: (package, "festival-czech", *FESTIVAL, DIALOGUES)
        for package in (
            *("festvox-czech-dita", "festvox-czech-krb"),
            *("festvox-czech-machac", "festvox-czech-ph"),
        )
    },
    "festvox-suopuhe-lj": ("festvox-suopuhe-lj", "festvox-suopuhe-common", *FESTIVAL, DIALOGUES),
    "festvox-suopuhe-mv": ("festvox-suopuhe-mv", "festvox-suopuhe-common", *FESTIVAL, DIALOGUES),
    MIDI: (
        *(MIDI, SOUND_FONT, "fluidsynth", "libfluidsynth3", "libinstpatch-1.0-2"),
        *("libjack-jackd2-0", "libsamplerate0", "libglib2.0-0", "libpcre2-8-0", "libreadline8"),
        *(*_SDL, *_PULSE),
    ),
}


def _spoken(package: str, licence: str, what: str) -> Source:
    folder = f"spoken/{package}"
    return Source(package, "voice", licence, ("*.wav",), what, speaker=r"^([^/]+)/", made=folder)


SPOKEN: tuple[Source, ...] = (
    _spoken("flite", "BSD-like (CMU Flite)", "synthesised English: kal, awb, rms (not slt)"),
    _spoken("espeak-ng", "GPL-3+", "synthesised by formants in a dozen languages (not en-gb)"),
    _spoken("festvox-kdlpc16k", "BSD-like (Festvox)", "synthesised English"),
    _spoken("festvox-ca-ona-hts", "LGPL-2.1+", "synthesised Catalan"),
    _spoken("festvox-czech-dita", "GPL-3+", "synthesised Czech"),
    _spoken("festvox-czech-krb", "GPL-3+", "synthesised Czech, a child"),
    _spoken("festvox-czech-machac", "GPL-3+", "synthesised Czech"),
    _spoken("festvox-czech-ph", "GPL-2+", "synthesised Czech"),
    _spoken("festvox-suopuhe-lj", "LGPL-2+", "synthesised Finnish"),
    _spoken("festvox-suopuhe-mv", "LGPL-2+", "synthesised Finnish"),
)

COMPOSED: tuple[Source, ...] = (
    Source(
        *(OURS, "music", "MIT-0 (this repository)", ("*.flac",)),
        what="the backend's own composer, all moods",
        made="composed",
    ),
    Source(
        *(MIDI, "music", "GPL-2", ("*.flac",)),
        what="ragtime, rock, blues: MIDI played with fluid-soundfont-gm (MIT)",
        made="played",
    ),
)
