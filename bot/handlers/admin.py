"""What the bot's administrators do: reading the library again, and looking after the process."""

import logging
from importlib.metadata import version

import psutil
from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.clock import Clock
from bot.handlers.gate import Gate
from bot.handlers.here import here
from bot.handlers.replies import reply, rewrite
from bot.menu import register_admin_commands
from bot.presenting import Draft
from bot.process.reindexing import AlreadyRunningError, Reindexer
from bot.rendering.reports import Status, render_reindex_failure, render_reindexed, render_status
from bot.store.database import Store
from bot.texts.texts import Texts
from corpus.article import ArticleError
from retrieval.answerer import Answerer
from retrieval.index import NothingToIndexError

logger = logging.getLogger(__name__)


class Admin:
    """Carries out administrators' commands."""

    def __init__(
        self, answerer: Answerer, reindexer: Reindexer, store: Store, gate: Gate, clock: Clock
    ) -> None:
        self._answerer = answerer
        self._reindexer = reindexer
        self._store = store
        self._gate = gate
        self._clock = clock
        self._started = clock()

    async def reindex(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/reindex`: say that it began, and later put what came of it in the same message.

        It goes on beside the other updates, so that questions are answered meanwhile.
        """
        message = update.message
        if message is None:
            return
        texts = (await here(self._store.chats, message)).texts
        if not await self._gate.admits(message, texts, in_groups=True):
            return
        progress = await reply(message, texts.reindexing)
        context.application.create_task(self._finish(progress, texts), update)

    async def status(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/status`: what is indexed, and how the process is doing."""
        message = update.message
        if message is None:
            return
        texts = (await here(self._store.chats, message)).texts
        if not await self._gate.admits(message, texts):
            return
        library = self._answerer.index.library
        status = Status(
            version=version("pullquote"),
            articles=len(library.articles),
            passages=library.passage_count,
            index_age=self._clock() - self._reindexer.indexed_at,
            uptime=self._clock() - self._started,
            queue=context.application.update_queue.qsize(),
            memory=psutil.Process().memory_info().rss,
        )
        await reply(message, render_status(status, texts))

    async def show_menu(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show administrators their menu of commands once they start a chat, before which they have none."""
        if update.message and self._gate.knows(update.message.from_user):
            await register_admin_commands(context.bot, update.message.chat.id)

    async def _finish(self, progress: Message | None, texts: Texts) -> None:
        outcome = await self._reindexed(texts)
        if progress is not None:
            await rewrite(progress, Draft(outcome))

    async def _reindexed(self, texts: Texts) -> str:
        try:
            done = await self._reindexer.reindex()
        except AlreadyRunningError:
            return texts.reindex_running
        except (ArticleError, NothingToIndexError) as error:
            logger.warning("The library was not reindexed: %s", error)
            return render_reindex_failure(str(error), texts)
        except Exception:
            # Whatever it was, the message must not go on saying that the articles are being read.
            logger.exception("The library was not reindexed")
            return render_reindex_failure(texts.failed, texts)
        logger.info("Indexed %d passages in %.2f s", len(done.index.passages), done.seconds)
        return render_reindexed(done.index.library, done.seconds, texts)
