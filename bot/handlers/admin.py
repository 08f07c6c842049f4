"""What administrators do: reading the library again."""

import logging
from collections.abc import Set as AbstractSet

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.access import is_admin
from bot.handlers.replies import reply, rewrite
from bot.reindexing import AlreadyRunningError, Reindexer
from bot.rendering import render_reindex_failure, render_reindexed
from bot.texts.texts import Texts
from corpus.article import ArticleError
from retrieval.index import NothingToIndexError

logger = logging.getLogger(__name__)


class Admin:
    """Carries out administrators' commands, and tells anyone else politely that it does not."""

    def __init__(self, reindexer: Reindexer, admin_ids: AbstractSet[int], texts: Texts) -> None:
        self._reindexer = reindexer
        self._admin_ids = admin_ids
        self._texts = texts

    async def reindex(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/reindex`: say that it began, and later put what came of it in the same message.

        It goes on beside the other updates, so that questions are answered meanwhile.
        """
        message = update.message
        if message is None:
            return
        if not is_admin(message.from_user, self._admin_ids):
            await reply(message, self._texts.admins_only)
            return
        progress = await reply(message, self._texts.reindexing)
        context.application.create_task(self._finish(progress), update)

    async def _finish(self, progress: Message) -> None:
        await rewrite(progress, await self._reindexed())

    async def _reindexed(self) -> str:
        try:
            done = await self._reindexer.reindex()
        except AlreadyRunningError:
            return self._texts.reindex_running
        except (ArticleError, NothingToIndexError) as error:
            logger.warning("The library was not reindexed: %s", error)
            return render_reindex_failure(str(error), self._texts)
        except Exception:
            # Whatever it was, the message must not go on saying that the articles are being read.
            logger.exception("The library was not reindexed")
            return render_reindex_failure(self._texts.failed, self._texts)
        logger.info("Indexed %d passages in %.2f s", len(done.index.passages), done.seconds)
        return render_reindexed(done.index.library, done.seconds, self._texts)
