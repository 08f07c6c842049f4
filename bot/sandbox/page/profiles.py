"""People as the bot is told of them, and what their Telegram shows them."""

from dataclasses import replace

from bot.sandbox.command_menus import group_menu, private_menu
from bot.sandbox.page.bodies import Commands, Language
from bot.sandbox.page.errors import NotThereError
from bot.sandbox.page.speakers import Speaker, group_of, speaker_of
from bot.sandbox.records import BotCommand, Json, Person
from bot.sandbox.state import ADMINISTRATORS
from bot.sandbox.telegram import Telegram
from bot.texts.choice import TEXTS


class Profiles:
    """The languages that people's Telegram is set to, and their menus on `telegram`."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._languages: dict[int, str] = {}

    def person(self, speaker: Speaker) -> Person:
        """Return who a `speaker` is, with the language of their Telegram."""
        known = speaker.person
        return replace(known, language_code=self._languages.get(known.id, known.language_code))

    def set_language(self, asked: Language) -> Json:
        """Set the language of somebody's Telegram, in which the bot is told of them from now on.

        Raises:
            NotThereError: when there is no such language, or nobody of that key.
        """
        person = speaker_of(asked.speaker).person
        if asked.language is None:
            self._languages.pop(person.id, None)
        elif asked.language in TEXTS:
            self._languages[person.id] = asked.language
        else:
            raise NotThereError("There is no such language here.")
        return {}

    def commands(self, asked: Commands) -> tuple[BotCommand, ...]:
        """Return the menu of commands that somebody has in a chat.

        Raises:
            RefusalError: when there is no such chat or speaker, or the speaker is not in it.
        """
        speaker = speaker_of(asked.speaker)
        group = group_of(asked.chat, speaker)
        menus, person = self._telegram.menus, self.person(speaker)
        if group is None:
            return private_menu(menus, person.id, person.language_code)
        administers = self._telegram.statuses.get((group.id, person.id)) in ADMINISTRATORS
        return group_menu(menus, group.id, person.id, person.language_code, administers=administers)
