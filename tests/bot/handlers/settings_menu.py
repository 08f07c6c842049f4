"""A chat's settings as people open and change them."""

from bot.sandbox.records import Group, Person, Topic
from bot.store.records import AnswersTo
from bot.texts.en import TEXTS
from tests.bot.conversation import GROUP, READER, Conversation, Message
from tests.bot.handlers.tapping import labels, tap_on

OWNER = Person(1010, "Owner")
CHIEF = Person(1011, "Chief")
NEWS, OTHER_TOPIC = Topic(70, "News"), Topic(71, "Other")
FORUM = Group(-1001000000002, "Forum", (NEWS, OTHER_TOPIC))


def with_administrators(chat: Conversation) -> Conversation:
    """Return `chat` with groups that have an owner and another administrator."""
    for group in (GROUP, FORUM):
        chat.telegram.set_administrators(group, [CHIEF], owner=OWNER)
    return chat


async def opened(chat: Conversation, group: Group | None = GROUP, topic: Topic | None = None) -> Message:
    """Return the settings of a group that its owner opens, or of a private chat."""
    person = OWNER if group else READER
    (menu,) = await chat.say("/settings", person=person, group=group, topic=topic)
    return menu


async def choose(chat: Conversation, what: AnswersTo, group: Group = GROUP, topic: Topic | None = None) -> None:
    """Have the owner of `group` choose what is answered there."""
    menu = await opened(chat, group, topic)
    await tap_on(chat, menu, f"○ {TEXTS.answers_to[what]}", OWNER)


def rows(message: Message) -> list[str]:
    """Return what the buttons under `message` say, a text a row."""
    return ["".join(row) for row in labels(message)]


def articles_label(count: str) -> str:
    """Return what the button to the articles says."""
    return TEXTS.which_articles.format(articles=count)


def language_label(language: str) -> str:
    """Return what the button to the languages says."""
    return TEXTS.texts_language.format(language=language)
