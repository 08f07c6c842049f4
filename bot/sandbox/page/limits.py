"""How much the chat page takes, and keeps."""

from telegram.constants import FileSizeLimit, InlineQueryLimit, MessageLimit

MAX_EVENTS = 2000
"""So many events are kept; a page that saw none of them for longer begins anew."""

SECONDS_TO_WAIT = 25
"""So long a page waits for an event before it asks again."""

MAX_TEXT_UNITS = int(MessageLimit.MAX_TEXT_LENGTH)
"""The longest text of a message, in UTF-16 units; people's Telegram cuts a longer one in two."""

MAX_CAPTION_UNITS = int(MessageLimit.CAPTION_LENGTH)
"""The longest caption, in UTF-16 units."""

MAX_QUERY_CHARS = int(InlineQueryLimit.MAX_QUERY_LENGTH)
"""The longest inline query."""

MAX_OFFSET_BYTES = int(InlineQueryLimit.MAX_OFFSET_LENGTH)
"""The longest offset in the results of an inline query."""

MAX_FILE_BYTES = int(FileSizeLimit.FILESIZE_DOWNLOAD)
"""The largest file that a bot can get from Telegram."""

MAX_BODY_BYTES = 64 << 10
"""The longest request in JSON: a text of the greatest length fits, however it is written."""

MAX_FORM_BYTES = MAX_FILE_BYTES + MAX_BODY_BYTES
"""The longest form: a file of the greatest size fits, with its caption."""

MAX_FILE_NAME_CHARS = 255
"""The longest name of a file."""

MAX_OFFERS = 100
"""The results of so many inline queries can be chosen from, those of the last ones."""
