"""What is kept, as it is handed in and out of the store."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from corpus.sentences import Span
from retrieval.answer import Verdict


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, or a topic in it; `thread_id` is 0 for what is in no topic."""

    chat_id: int
    thread_id: int = 0


class AnswersTo(StrEnum):
    """Which messages of a group are taken for questions."""

    NAME = "name"  # those that address the bot
    QUESTIONS = "questions"  # besides, those that end in a question mark
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What a chat's own administrators have chosen.

    `language` is the code of the bot's texts, None for each person's own. `articles` are the slugs of those
    that are asked; all of them where it is empty.
    """

    answers_to: AnswersTo = AnswersTo.NAME
    silent_when_unsure: bool = False
    language: str | None = None
    articles: tuple[str, ...] = ()


class ChatKind(StrEnum):
    """Where a question was asked."""

    PRIVATE = "private"
    GROUP = "group"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A quote that an answer showed: the key of its passage, and the span of the marked sentence in it."""

    key: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what it got.

    `person_id` is who asked: a person, or the chat that somebody wrote as. `message_id` is the message that
    asks, 0 once its group has become another chat, which numbers its messages anew. `earlier` is the question
    before that it was read with, None where it stood alone. `topic` is the same for questions that ask the
    same words. `asked_at` is in UTC. `answer_id` is the message that answers, None until it is sent. `article`
    is the slug of the one article that was asked, None where those that the chat chose were.
    """

    place: Place
    kind: ChatKind
    person_id: int
    message_id: int
    text: str
    topic: str
    verdict: Verdict
    confidence: float
    asked_at: datetime
    earlier: str | None = None
    suggestion: str | None = None
    quotes: tuple[ShownQuote, ...] = ()
    answer_id: int | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """How many people found an answer helpful, how many did not, and what one of them said, if anything."""

    helpful: int = 0
    not_helpful: int = 0
    own: bool | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """The questions of one day in UTC, by verdict, and the votes on their answers, whenever people voted."""

    date: date
    asked: int = 0
    answered: int = 0
    unsure: int = 0
    not_found: int = 0
    helpful: int = 0
    not_helpful: int = 0


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Questions that ask the same words and found nothing, or nothing helpful.

    `text` is the one that was asked last, `times` how often any of them was, `not_helpful` how many people
    said so of the answers.
    """

    topic: str
    text: str
    times: int
    not_helpful: int
    last_asked: datetime


class DeedKind(StrEnum):
    """What can be done to the articles."""

    ADD = "add"
    REPLACE = "replace"
    REMOVE = "remove"
    UNDO = "undo"
    REINDEX = "reindex"
    ROLLBACK = "rollback"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to the articles.

    `at` is in UTC. `person_id` is who did it and `person` their name at the time; 0 and empty where it happened
    by itself. `subject` names what it was done to, empty where that was all articles.
    """

    at: datetime
    person_id: int
    person: str
    kind: DeedKind
    subject: str = ""
    passages_added: int = 0
    passages_removed: int = 0
    passages_changed: int = 0
