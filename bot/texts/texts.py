"""The sentences that the bot says, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chatter_phrases import Chatter


@dataclass(frozen=True, slots=True)
class Texts:
    """The bot's sentences in one language, as HTML; values put into `{names}` are escaped first."""

    greeting: str
    articles: str  # {titles}
    more_articles: str  # {count}
    how_to_ask: str
    how_to_ask_in_groups: str  # {username}
    try_one: str
    ask_something: str
    unknown_command: str
    small_talk: Mapping[Chatter, str]

    source: str  # {title}, {number}
    source_with_heading: str  # {title}, {heading}, {number}
    unsure: str
    not_found: str
    other_language: str  # {languages}
    corrected: str  # {suggestion}
    can_be_asked: str
    more: str
    question_gone: str
    articles_changed: str

    reindexing: str
    reindexed: str  # {articles}, {passages}, {seconds}
    shipped_article_used: str
    left_out: str  # {reasons}
    reindex_failed: str  # {reason}
    reindex_running: str
    admins_only: str
    failed: str

    command_ask: str
    command_help: str
