"""The page behind a claim link: a look at one session, for whoever holds the link.

It shows the timeline with its waveforms, plays the newest export or a source, and lists the
exports. It changes nothing; the link ends after an hour.
"""
