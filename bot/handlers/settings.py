"""A chat's settings, shown and changed through buttons by its own administrators."""

import asyncio
from dataclasses import replace

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.access import administers_chat, sees_all_messages, wrote_as_administrator
from bot.asking import Desk
from bot.callbacks import ChangeSetting, ShowSettings
from bot.handlers.here import Here, here, here_of_tap
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.handlers.taps import tapped
from bot.keyboards import short_key
from bot.presenting import Draft
from bot.rendering.settings import ARTICLES_A_PAGE, articles_page, heading_of, language_page, main_page
from bot.store.database import Store
from bot.store.records import AnswersTo, ChatKind, ChatSettings
from bot.texts.choice import TEXTS, texts_for


class ChatSettingsMenu:
    """Shows a chat's settings, and changes them for those who may."""

    def __init__(self, desk: Desk, store: Store) -> None:
        self._desk = desk
        self._store = store
        self._changing = asyncio.Lock()

    async def show(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/settings`."""
        message = update.message
        if message is None:
            return
        at = await here(self._store.chats, message)
        allowed = wrote_as_administrator(message) or (
            message.sender_chat is None and await administers_chat(context.bot, message.chat, message.from_user)
        )
        if not allowed:
            await reply(message, at.texts.settings_for_administrators)
            return
        draft = await self._main(message, at)
        await reply(message, draft.html, draft.keyboard)

    async def turn(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show another part of the settings."""
        query, message, action = tapped(update, ShowSettings)
        at = await here_of_tap(self._store.chats, query)
        if message is None:
            await acknowledge(query, at.texts.button_gone)
            return
        if not await administers_chat(context.bot, message.chat, query.from_user):
            await acknowledge(query, at.texts.settings_for_administrators, alert=True)
            return
        await acknowledge(query)
        await rewrite(message, await self._part(message, at, action))

    async def change(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Change a setting, and show it."""
        query, message, action = tapped(update, ChangeSetting)
        at = await here_of_tap(self._store.chats, query)
        if message is None or self._changed(at.settings, action) is None:
            await acknowledge(query, at.texts.button_gone)
            return
        if not await administers_chat(context.bot, message.chat, query.from_user):
            await acknowledge(query, at.texts.settings_for_administrators, alert=True)
            return
        changed = await self._change(at, action)
        await acknowledge(query)
        texts = texts_for(changed.language, query.from_user.language_code)
        at = replace(at, settings=changed, texts=texts)
        part = self._part_of(action)
        await rewrite(message, await self._part(message, at, part))

    async def _change(self, at: Here, action: ChangeSetting) -> ChatSettings:
        """Keep what `action` changes in the settings as they are by now, and return them."""
        async with self._changing:  # two administrators may tap at once
            settings = await self._store.chats.settings(at.place)
            changed = self._changed(settings, action) or settings
            await self._store.chats.change(at.place, changed)
            return changed

    def _changed(self, settings: ChatSettings, action: ChangeSetting) -> ChatSettings | None:
        """Return `settings` with what `action` changes, None where it names nothing that there is."""
        match action.setting, action.value:
            case "answers", ("name" | "questions" | "all") as value:
                return replace(settings, answers_to=AnswersTo(value))
            case "silent", "0" | "1":
                return replace(settings, silent_when_unsure=action.value == "1")
            case "language", value if not value or value in TEXTS:
                return replace(settings, language=value or None)
            case "articles", "":
                return replace(settings, articles=())
            case "article", key:
                return self._toggled(settings, key)
        return None

    def _toggled(self, settings: ChatSettings, key: str) -> ChatSettings | None:
        """Return `settings` with one article more, or less."""
        keys = self._article_keys()
        if key not in keys:
            return None
        chosen = set(settings.articles) & set(keys.values()) ^ {keys[key]}
        return replace(settings, articles=tuple(slug for slug in keys.values() if slug in chosen))

    def _part_of(self, action: ChangeSetting) -> ShowSettings:
        """Return the part of the settings where `action` was chosen, or follows from it."""
        match action.setting:
            case "article":
                position = [*self._article_keys(), action.value].index(action.value)
                return ShowSettings("articles", position - position % ARTICLES_A_PAGE)
            case "articles":
                return ShowSettings("articles", 0)
        return ShowSettings("main", 0)

    def _article_keys(self) -> dict[str, str]:
        """Return the articles' slugs by the keys that stand for them on buttons, in order."""
        articles = self._desk.answerer.index.library.articles
        return {short_key(article.slug): article.slug for article in articles}

    async def _part(self, message: Message, at: Here, action: ShowSettings) -> Draft:
        heading = _heading(message, at)
        articles = self._desk.answerer.index.library.articles
        match action.part:
            case "language":
                return language_page(at.settings, heading, at.texts)
            case "articles":
                return articles_page(at.settings, articles, action.start, heading, at.texts)
            case "done":
                return Draft(at.texts.settings_closed)
        return await self._main(message, at)

    async def _main(self, message: Message, at: Here) -> Draft:
        articles = self._desk.answerer.index.library.articles
        draft = main_page(at.settings, articles, at.kind, _heading(message, at), at.texts)
        needs_all = at.kind is ChatKind.GROUP and at.settings.answers_to is not AnswersTo.NAME
        if needs_all and not await sees_all_messages(message.get_bot(), message.chat):
            return replace(draft, html=f"{draft.html}\n\n{at.texts.needs_all_messages}")
        return draft


def _heading(message: Message, at: Here) -> str:
    title = message.chat.title if at.kind is ChatKind.GROUP else None
    return heading_of(title, at.texts, in_topic=bool(at.place.thread_id))
