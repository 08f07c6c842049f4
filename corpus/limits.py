"""The sizes beyond which a source is refused or not taken for what it looks like."""

MAX_SOURCE_BYTES = 20 * 1024 * 1024
"""Largest source file that is read, in bytes; also the largest file that a bot can fetch from Telegram."""

MAX_TITLE_CHARS = 300
"""A longer first block is a passage, not a title, in characters."""

MAX_ADDRESS_CHARS = 2000
"""Longest address of a web page, in characters; browsers and Telegram take links of some 2,000."""

MAX_HEADING_CHARS = 100
"""A longer line is a passage, not a heading, in characters."""

MIN_WRAP_COLUMNS = 40
MAX_WRAP_COLUMNS = 132
"""Longest line of a text that may be hard-wrapped, in characters; most wrap at 60 to 100."""

MAX_PASSAGE_CHARS = 2000
"""A longer paragraph is cut into passages, in characters: more would not be read in one message."""

MIN_PASSAGE_CHARS = 10
MIN_FRAGMENT_CHARS = 20
"""A shorter paragraph is put to its neighbour, in characters; the second is for one that ends no sentence."""

MAX_PDF_PAGES = 2000
"""Most pages of a PDF file that is read; longer ones are collections rather than articles or books."""

MAX_PDF_PAGE_CHARS = 500_000
"""Longest text of one page, in characters: web pages are saved as one long page, but not so long ones."""

MAX_PDF_CHARS = 6_000_000
"""Longest text of a PDF file that is read, in characters: MAX_PDF_PAGES of 3,000, as a full page has."""

READING_SECONDS = 10.0
"""Longest that a reader may take with one file, in seconds by the clock; a book of 500 pages takes 3."""

READING_MEMORY = 512 * 1024 * 1024
"""Largest address space of the process that readers run in, in bytes; Python and its libraries take 100 MB."""

READING_FILES = 100
"""After so many files the process that readers run in is replaced, whatever it may have kept of them."""

READING_OPEN_FILES = 32
"""Most files that the process of the readers has open, its pipes and the modules that it loads among them."""

MAX_ANSWER_BYTES = 64 * 1024 * 1024
"""Largest answer of a reader that is taken from its process, in bytes of JSON."""

MAX_REASON_CHARS = 200
"""Longest reason for which a reader refuses a file, in characters."""

MAX_ARCHIVE_MEMBERS = 10_000
"""Most members of an archive that is opened; a book of many pictures has some hundred."""

MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_MEMBER_BYTES = 100 * 1024 * 1024
"""Most that an archive, and one member of it, may unpack to, in bytes."""

MAX_ARCHIVE_RATIO = 100
RATIO_COUNTS_FROM_BYTES = 1024 * 1024
"""An archive that unpacks to so many bytes may do so to 100 times its size; markup packs 5 to 20 times."""

MAX_XML_TAGS = 1_000_000
"""Most tags in one XML file of an archive; the text of a long book in Word has 400 000."""

MAX_OPEN_TAGS = 1_000
"""Most HTML elements that may be open at a time; browsers build trees of 512, and looking into each takes the
product of this and all elements."""

MAX_MARKDOWN_BYTES = 2 * 1024 * 1024
"""Largest Markdown file that is read, in bytes; a novel has 1 MB."""

MAX_ABOUT_BYTES = 16 * 1024
"""Largest front matter and side file, in bytes; a title, a language, an address and a date need 500."""

MAX_BYTES_READ_HERE = 256 * 1024
"""Largest text that is read without a process of its own, in bytes: the worst of them takes half a second."""

MAX_ARTICLE_BLOCKS = 300_000
"""Most headings and paragraphs of an article; 20 MB of prose have some 120 000."""

MAX_ARTICLE_CHARS = 20 * 1024 * 1024
"""Longest text of an article, in characters: as long as a plain text of MAX_SOURCE_BYTES can be."""

MAX_ARTICLE_STOPS = 1_000_000
"""Most stops in paragraphs that are cut at sentences; 20 MB of prose have 250 000, and each takes 4 µs."""

MAX_HTML_TAGS = 600_000
"""Most tags of one page of HTML; 10 MB of an encyclopaedia have 250 000, and each takes 400 bytes and 9 µs."""

MAX_MARKDOWN_BRACKETS = 50_000
"""Most opening brackets in a Markdown file, each of which may begin a link; a book of links has 10 000."""
