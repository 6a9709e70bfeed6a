"""From a message to edits, from edits to a changed draft and an answer."""
