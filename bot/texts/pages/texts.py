"""The sentences of the pages, whatever the language."""

from dataclasses import dataclass

from bot.texts.plural import Plural
from bot.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The sentences of the pages in one language, as plain text, beside those `of_bot` in the same."""

    of_bot: Texts

    # Every page.
    skip: str
    ask: str

    # The list of articles, and what was found in them.
    articles: str
    invitation: str
    your_question: str
    page: str  # {number}, {count}
    previous_page: str
    next_page: str

    # The reader.
    contents: str
    source: str
    ask_this: str
    answered: str
    ask_all: str
    clear: str
    previous_hit: str
    next_hit: str
    part: str  # {number}, {count}
    previous_part: str
    next_part: str

    # What goes wrong.
    empty_question: str
    long_question: Plural
    no_text: str
    no_such_page: str
    not_understood: str
    locked: str
    link_ended: str
    only_read: str
