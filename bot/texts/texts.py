"""The sentences that the bot says, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chatter_phrases import Chatter
from bot.fetching.refusals import Refusal
from bot.library.progress import Phase
from bot.store.records import AnswersTo, DeedKind
from bot.texts.plural import Plural


@dataclass(frozen=True, slots=True)
class Texts:
    """The bot's sentences in one language, as HTML; values put into `{names}` are escaped first.

    Labels of buttons, notices, reasons, descriptions of commands and inline results are plain text.
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
    also_in: str  # {sources}
    more_sources: Plural
    unsure: str
    not_found: str
    other_language: str  # {languages}
    not_found_in: str  # {title}
    other_language_in: str  # {title}, {languages}
    which_article: str  # {titles}
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
    ask_only: str
    ask_all: str
    copy: str
    read: str
    helpful: str
    not_helpful: str
    thanks_for_vote: str
    vote_taken_back: str
    question_gone: str
    passage_gone: str
    button_gone: str

    # The list of articles.
    article_list: str  # {first}, {last}, {count}
    passages: Plural
    sections: str  # {headings}
    how_to_ask_it: str  # {ask}, {name}

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
    no_articles: str
    reasons: Mapping[str, str]  # {name} and what is in braces in the reason as it is raised, which is the key
    reindex_failed: str  # {reason}
    rolling_back: str
    progress: Mapping[Phase, str]  # {done}, {all}
    deeds: Mapping[DeedKind, str]  # {title}
    added: str  # {articles}
    removed: str  # {articles}
    changed: str  # {articles}
    passage_sums: str  # {sums}
    passages_added: str  # {count}
    passages_removed: str  # {count}
    passages_changed: str  # {count}
    nothing_changed: str
    undo: str
    library_busy: str
    library_changed: str
    version_gone: str
    no_earlier_version: str
    article_gone: str
    file_gone: str
    reading_file: str
    new_article: str
    newer_version: str
    instead_of: str  # {title}
    add: str
    discard: str
    discarded: str
    file_known: str
    file_refused: str  # {reason}
    formats_read: str
    file_too_large: str  # {megabytes}
    how_to_add: str
    not_fetched: Mapping[Refusal, str]
    remove: str
    audit: str  # {first}, {last}, {count}
    nothing_in_audit: str
    by_itself: str
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
