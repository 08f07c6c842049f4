"""The sentences that the bot says, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chatter_phrases import Chatter
from bot.store.records import AnswersTo
from bot.texts.plural import Plural


@dataclass(frozen=True, slots=True)
class Texts:
    """The bot's sentences in one language, as HTML; values put into `{names}` are escaped first.

    Labels of buttons, notices, descriptions of commands and inline results are plain text.
    """

    language: str  # an ISO 639-1 code

    # Help.
    greeting: str
    articles: str  # {titles}
    more_articles: Plural
    how_to_ask: str
    how_to_ask_in_groups: str  # {username}, {besides}
    privacy_mode: str  # {username}
    introduction: str  # {username}, {besides}
    besides: Mapping[AnswersTo, str]
    try_one: str
    ask_something: str
    text_only: str
    unknown_command: str
    small_talk: Mapping[Chatter, str]

    # Answers.
    paragraph: str  # {number}
    source: str  # {title}, {paragraph}
    source_with_heading: str  # {title}, {heading}, {paragraph}
    unsure: str
    not_found: str
    other_language: str  # {languages}
    corrected: str  # {suggestion}
    follow_up: str  # {earlier}
    can_be_asked: str
    too_many_questions: str
    failed: str

    # Buttons under an answer, and the notices that answer a tap.
    previous: str
    next: str
    position: str  # {position}, {count}
    wider: str
    narrower: str
    copy: str
    read: str
    helpful: str
    not_helpful: str
    thanks_for_vote: str
    vote_taken_back: str
    question_gone: str
    passage_gone: str
    button_gone: str

    # Inline mode.
    ask_in_private: str
    nothing_found_inline: str

    # Settings of a chat.
    my_settings: str
    settings: str  # {chat}
    settings_of_topic: str  # {chat}
    answers_to_title: str
    answers_to: Mapping[AnswersTo, str]
    silent_when_unsure: str
    needs_all_messages: str
    texts_language: str  # {language}
    automatic: str
    which_articles: str  # {articles}
    all_articles: str
    back: str
    done: str
    settings_closed: str
    settings_for_administrators: str

    # What is kept.
    privacy: str  # {days}
    days: Plural
    forgotten: Plural

    # Administration.
    reindexing: str
    reindexed: str  # {articles}, {passages}, {seconds}
    shipped_article_used: str
    left_out: str  # {reasons}
    reindex_failed: str  # {reason}
    reindex_running: str
    admins_only: str
    in_private_only: str
    status: str  # {version}, {articles}, {passages}, {index_age}, {uptime}, {queue}, {memory}
    stats_row: str  # {asked}, {answered}, {unsure}, {not_found}, {helpful}, {not_helpful}
    last_days: Plural
    unanswered: str  # {first}, {last}, {count}
    nothing_unanswered: str
    times: Plural
    dismiss: str  # {number}
    dismissed: str
    export_caption: str

    commands: Mapping[str, str]  # what each command does, by its name
