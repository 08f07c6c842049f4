"""What people do in the sandbox as the page asks for it."""

from telegram.constants import ReactionEmoji

from bot.display import buttons_of
from bot.sandbox.attachments import CAPTIONED
from bot.sandbox.page import bodies, words
from bot.sandbox.page.errors import NotThereError, RefusalError
from bot.sandbox.page.offers import Offers
from bot.sandbox.page.profiles import Profiles
from bot.sandbox.page.recorder import Recorder
from bot.sandbox.page.speakers import GROUPS, Speaker, group_of, speaker_of, topic_of
from bot.sandbox.records import Json, Manner
from bot.sandbox.shapes import ANONYMOUS_ADMIN
from bot.sandbox.telegram import Telegram


class People:
    """Lets people do things on `telegram`, and tells the `recorder` of what the bot does not do itself.

    Each method raises `RefusalError` for what cannot be done in Telegram, or by this page.
    """

    def __init__(self, telegram: Telegram, profiles: Profiles, recorder: Recorder) -> None:
        self._telegram = telegram
        self._recorder = recorder
        self._person = profiles.person
        self._offers = Offers(telegram)

    def say(self, asked: bodies.Say) -> Json:
        """Let somebody write, and return the id of the message."""
        speaker, manner = self._manner(asked.speaker, asked.chat, asked.topic)
        if asked.reply_to is not None:
            group = manner.get("group")
            manner["reply_to"] = self._message(group.id if group else speaker.person.id, asked.reply_to)
        return self._sent(self._telegram.say(self._person(speaker), asked.text, **manner))

    def edit(self, asked: bodies.Edit) -> Json:
        """Let somebody change a message of their own; the same text changes nothing."""
        speaker = speaker_of(asked.speaker)
        group = group_of(asked.chat, speaker)
        message = self._message(group.id if group else speaker.person.id, asked.message_id)
        if not _is_own(message, speaker):
            raise RefusalError("People can edit what they wrote themselves, and nothing else.")
        text = _instead(message, asked.text)
        if text != message.get("text", message.get("caption", "")):
            edited = self._telegram.edit(self._person(speaker), message, text)
            self._recorder.note_message(edited, edited=True)
        return {}

    def tap(self, asked: bodies.Tap) -> Json:
        """Let somebody tap a button, and return the id of the query."""
        speaker, message = self._seen(asked.speaker, asked.chat_id, asked.message_id)
        if asked.data not in {button.get("callback_data") for button in buttons_of(message)}:
            raise NotThereError("There is no such button under this message.")
        return {"query_id": self._telegram.tap(self._person(speaker), message, asked.data)}

    def react(self, asked: bodies.React) -> Json:
        """Let somebody react to a message, or take their reaction back."""
        speaker, message = self._seen(asked.speaker, asked.chat_id, asked.message_id)
        if asked.emoji is not None and asked.emoji not in set(ReactionEmoji):
            raise RefusalError("Telegram has no such reaction.")
        self._telegram.react(self._person(speaker), message, asked.emoji, anonymous=speaker.anonymous)
        by = message["chat"]["id"] if speaker.anonymous else speaker.person.id
        self._recorder.note_reaction(message, asked.emoji, by)
        return {}

    def send(self, asked: bodies.Send, content: bytes) -> Json:
        """Let somebody send a file, and return the id of the message."""
        speaker, manner = self._manner(asked.speaker, asked.chat, asked.topic)
        message = self._telegram.send(
            self._person(speaker),
            "photo" if asked.is_picture else "document",
            caption=asked.caption or None,
            file_name=asked.name,
            content=content,
            **manner,
        )
        return self._sent(message)

    def inline(self, asked: bodies.Inline) -> Json:
        """Let somebody type a query after the bot's name, and return the id of the query."""
        person = self._person(speaker_of(asked.speaker))
        query_id = self._telegram.inline(person, asked.query, asked.offset)
        self._offers.expect(query_id, person.id)
        return {"query_id": query_id}

    def choose(self, asked: bodies.Choose) -> Json:
        """Let somebody send a result that they were offered, and return the id of the message."""
        speaker = speaker_of(asked.speaker)
        group = group_of(asked.chat, speaker)
        topic = topic_of(asked.topic, group)
        result = self._offers.result(asked.query_id, asked.result_id, speaker.person.id)
        person = self._person(speaker)
        message = self._telegram.choose(person, result, group, topic=topic, anonymous=speaker.anonymous)
        return self._sent(message)

    def _manner(self, key: str, chat: str, topic: int | None) -> tuple[Speaker, Manner]:
        speaker = speaker_of(key)
        group = group_of(chat, speaker)
        return speaker, Manner(group=group, topic=topic_of(topic, group), anonymous=speaker.anonymous)

    def _seen(self, key: str, chat_id: int, message_id: int) -> tuple[Speaker, Json]:
        """Return a speaker, and a message in a chat that they are in."""
        speaker = speaker_of(key)
        own = not speaker.anonymous and chat_id == speaker.person.id
        if not own and chat_id not in {group.id for group in GROUPS.values()}:
            raise NotThereError("The speaker is in no such chat.")
        return speaker, self._message(chat_id, message_id)

    def _message(self, chat_id: int, message_id: int) -> Json:
        message = self._telegram.messages.get((chat_id, message_id))
        if message is None:
            raise NotThereError("There is no such message in this chat.")
        return message

    def _sent(self, message: Json) -> Json:
        self._recorder.note_message(message)
        return {"message_id": message["message_id"]}


def _is_own(message: Json, speaker: Speaker) -> bool:
    """Tell whether `speaker` wrote `message`, and may still change it; what came by a bot stays as it is."""
    writer = ANONYMOUS_ADMIN["id"] if speaker.anonymous else speaker.person.id
    written = "text" in message or any(kind in message for kind in CAPTIONED)
    return message["from"]["id"] == writer and written and "via_bot" not in message


def _instead(message: Json, text: str) -> str:
    """Return `text` as it can stand in the place of the text of `message`, or of its caption."""
    try:
        return words.text(text) if "text" in message else words.caption(text)
    except ValueError as error:
        raise RefusalError(f"The text {error}.") from error
