"""A talk in the terminal, from the first line to the last."""

from collections.abc import AsyncIterator

from rich.console import Console

from bot.application import build_application
from bot.reindexing import Reindexer
from bot.running import polling
from bot.sandbox.running import connection_to
from bot.sandbox.telegram import Telegram
from bot.sandbox.terminal import ADMIN, TerminalChat
from bot.texts.en import TEXTS
from corpus.library import SHIPPED_ARTICLES
from retrieval.answerer import Answerer


async def talk(answerer: Answerer, said: AsyncIterator[str], console: Console) -> None:
    """Run the bot against a new stand-in, and show on `console` all that was `said` and what came of it."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    reindexer = Reindexer(answerer, SHIPPED_ARTICLES)
    application = build_application(connection_to(telegram), answerer, reindexer, {ADMIN.id}, TEXTS)
    chat = TerminalChat(telegram, application, console)
    async with polling(application):
        await chat.run(said, echo=True)
