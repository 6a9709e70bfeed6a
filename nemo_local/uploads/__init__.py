"""Files on their way in: received, fetched, looked at, and only then let in."""
