"""The sizes beyond which a source is refused or not taken for what it looks like."""

MAX_SOURCE_BYTES = 20 * 1024 * 1024
"""Largest source file that is read, in bytes; also the largest file that a bot can fetch from Telegram."""

MAX_TITLE_CHARS = 300
"""A longer first block is a passage, not a title, in characters."""

MAX_HEADING_CHARS = 100
"""A longer line is a passage, not a heading, in characters."""

MIN_WRAP_COLUMNS = 40
MAX_WRAP_COLUMNS = 132
"""Longest line of a text that may be hard-wrapped, in characters; most wrap at 60 to 100."""
