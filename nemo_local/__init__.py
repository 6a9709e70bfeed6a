"""A local backend for the video-editing contract: the same HTTP API, on this machine."""

__version__ = "1.0.0"
