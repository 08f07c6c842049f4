"""What the bot's administrators are told of the process, and their menu."""

import psutil
from telegram import Update
from telegram.ext import ContextTypes

from bot.clock import Clock
from bot.handlers.gate import Gate
from bot.handlers.replies import reply
from bot.library.librarian import Librarian
from bot.menu import register_admin_commands
from bot.rendering.reports import Status, render_status
from bot.version import version
from retrieval.answerer import Answerer


class Admin:
    """Carries out administrators' commands."""

    def __init__(self, answerer: Answerer, librarian: Librarian, gate: Gate, clock: Clock) -> None:
        self._answerer = answerer
        self._librarian = librarian
        self._gate = gate
        self._clock = clock
        self._started = clock()

    async def status(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/status`: what is indexed, and how the process is doing."""
        admitted = await self._gate.admitted(update)
        if admitted is None:
            return
        message, texts = admitted.message, admitted.texts
        library = self._answerer.index.library
        status = Status(
            version=version(),
            articles=len(library.articles),
            passages=library.passage_count,
            index_age=self._clock() - self._librarian.indexed_at,
            uptime=self._clock() - self._started,
            queue=context.application.update_queue.qsize(),
            memory=psutil.Process().memory_info().rss,
        )
        await reply(message, render_status(status, texts))

    async def show_menu(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show administrators their menu of commands once they start a chat, before which they have none."""
        if update.message and self._gate.knows(update.message.from_user):
            await register_admin_commands(context.bot, update.message.chat.id)
