"""Articles that administrators send: looked at first, and added on a tap."""

import logging
from collections.abc import Awaitable, Callable

from telegram import Document, InlineKeyboardMarkup, Message, Update
from telegram.constants import FileSizeLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.callbacks import AddFile, DiscardFile
from bot.fetching.fetching import Fetcher
from bot.fetching.refusals import FetchError, Refusal
from bot.handlers.changing import carry_out, editor
from bot.handlers.gate import Gate
from bot.handlers.replies import acknowledge, conclude, reply, rewrite
from bot.handlers.taps import tapped
from bot.keyboards import button
from bot.library.examination import Examination
from bot.library.librarian import Librarian
from bot.presenting import Draft
from bot.rendering.changes import render_examination, render_refusal
from bot.texts.texts import Texts
from corpus.article import ArticleError
from corpus.limits import MAX_SOURCE_BYTES
from corpus.readers.about import address_of, side_file
from corpus.readers.document import About
from corpus.readers.source import Source
from retrieval.index import NothingToIndexError

logger = logging.getLogger(__name__)

Obtain = Callable[[], Awaitable[Source]]
"""Gets a file."""


class Adding:
    """Takes files and addresses from the bot's administrators, in private."""

    def __init__(self, librarian: Librarian, fetcher: Fetcher, gate: Gate) -> None:
        self._librarian = librarian
        self._fetcher = fetcher
        self._gate = gate

    async def receive(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Read a file that was sent, and show what is in it; nothing is live before it is added."""
        admitted = await self._gate.admitted(update)
        if admitted is None or admitted.message.document is None:
            return
        message, texts, document = admitted.message, admitted.texts, admitted.message.document
        if (document.file_size or 0) > MAX_SOURCE_BYTES:
            await reply(message, texts.file_too_large.format(megabytes=MAX_SOURCE_BYTES // 2**20))
            return
        await self._begin(update, context, lambda: _downloaded(document), texts)

    async def fetch(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/add URL`: read a web page, or another file there, and show what is in it."""
        admitted = await self._gate.admitted(update)
        if admitted is None:
            return
        message, texts = admitted.message, admitted.texts
        if not context.args or len(context.args) > 1:
            await reply(message, f"{texts.how_to_add}\n\n{texts.formats_read}")
            return
        (address,) = context.args
        await self._begin(update, context, lambda: self._fetched(address), texts)

    async def add(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Add the file that was looked at."""
        query, message, action = tapped(update, AddFile)
        texts = await self._gate.admitted_tap(query)
        if texts is None:
            return
        if message is None:  # nothing is added where nobody would see what came of it
            await acknowledge(query, texts.button_gone)
            return
        by = editor(query.from_user)
        change = carry_out(
            lambda progress: self._librarian.add(action.key, by, progress), message, texts, query
        )
        context.application.create_task(change, update)

    async def discard(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Forget the file that was looked at."""
        query, message, action = tapped(update, DiscardFile)
        texts = await self._gate.admitted_tap(query)
        if texts is None:
            return
        if not await self._librarian.discard(action.key):
            await acknowledge(query, texts.file_gone, alert=True)
            return
        await acknowledge(query)
        if message is not None:
            await rewrite(message, Draft(texts.discarded))

    async def _begin(
        self, update: Update, context: ContextTypes.DEFAULT_TYPE, obtain: Obtain, texts: Texts
    ) -> None:
        """Say that a file is being read, and go on with that beside the other updates."""
        if update.message is None:
            return
        notice = await reply(update.message, texts.reading_file)
        if notice is not None:
            context.application.create_task(self._examine(notice, obtain, texts), update)

    async def _fetched(self, address: str) -> Source:
        page = await self._fetcher.fetch(address)
        return Source(page.name, page.content, side_file(About(address=address_of(page.url))))

    async def _examine(self, notice: Message, obtain: Obtain, texts: Texts) -> None:
        await conclude(notice, await self._examined(obtain, texts))

    async def _examined(self, obtain: Obtain, texts: Texts) -> Draft:
        try:
            examined = await self._librarian.examine(await obtain())
        except (ArticleError, NothingToIndexError) as error:
            logger.info("A file was refused: %s", error)
            return Draft(render_refusal(error, texts))
        except FetchError as error:
            return Draft(texts.not_fetched[error.refusal])
        except TelegramError as error:
            logger.warning("A file could not be fetched from Telegram: %s", error)
            return Draft(texts.failed)
        except Exception:
            # Whatever it was, the message must not go on saying that the file is being read.
            logger.exception("A file could not be examined")
            return Draft(texts.failed)
        if examined.is_known:
            return Draft(texts.file_known)
        return Draft(render_examination(examined, texts), _choice(examined, texts))


async def _downloaded(document: Document) -> Source:
    try:
        file = await document.get_file()
    except BadRequest as error:
        # Our 20 MB are of 2**20 bytes; between those and 20 * 10**6 it is for Telegram to decide.
        if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
            raise FetchError(Refusal.TOO_LARGE) from error
        raise
    return Source(document.file_name or "", bytes(await file.download_as_bytearray()))


def _choice(examined: Examination, texts: Texts) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[button(texts.add, AddFile(examined.key)), button(texts.discard, DiscardFile(examined.key))]]
    )
