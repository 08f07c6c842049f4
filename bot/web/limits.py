"""How much is taken from whoever asks over HTTP."""

MAX_CONNECTIONS = 500
"""So many connections there are at a time; for one more, one of whoever has the most is closed."""

MAX_REQUESTS = 2 * MAX_CONNECTIONS
"""So many requests are worked on, for those who have gone too; who comes then is told to try again."""

SECONDS_OF_AN_EXCHANGE = 60
"""A connection is closed on which a request and its answer take longer, or nothing is asked for so long."""

SECONDS_TO_KEEP_ALIVE = 15
"""A connection on which nothing is asked is closed after so long."""

SECONDS_TO_END = 3
"""So long what is being answered may go on once the process is told to stop."""

MAX_UPDATE_BYTES = 1 << 20
"""The longest update that is taken; Telegram's are far shorter."""

MAX_DELIVERIES = 40
"""On so many connections at a time Telegram delivers updates."""

MAX_QUESTION_CHARS = 1000
"""The longest question that pages and programs can ask."""

QUESTIONS_OF_AN_ADDRESS = 60
"""So many questions from one address are answered within a minute; a school or a company may share one."""

THREADS = 2
"""So many threads work for pages and programs at a time: of five, which there are on one processor."""

MAX_SEARCHES = 40
"""So many questions wait or are answered at the same time; who asks then is told to try again."""

MAX_BODY_BYTES = 65_536
"""The most that a program can send with a question."""

SECONDS_TO_SEND = 10
"""So long a program may take to send that."""

MAX_ARTICLES_ASKED = 100
"""So many articles a program can name; it asks all where it names none."""

MAX_QUOTES = 10
"""The most quotes that a program can ask for."""

PASSAGES_A_PART = 200
"""A longer article is shown in parts of so many passages."""

MAX_CONTENTS = 100
"""So many headings the contents of an article name at most; of more, each other part is named by its first."""

ARTICLES_A_PAGE = 50
"""So many articles are listed on one page."""

QUOTED_UNITS = 1500
"""So much of a passage is shown among what was found, in UTF-16 units; the reader shows all of it."""

FIRST_WORDS_UNITS = 180
"""So much of the beginning of an article is shown in the list, in UTF-16 units."""
