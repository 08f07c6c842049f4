"""A change of the library, shown in a message while it goes on."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, User
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.callbacks import Undo
from bot.handlers.replies import AGAIN_AFTER_SECONDS, acknowledge, conclude, rewrite
from bot.keyboards import button
from bot.library.errors import BusyError, NotThereError, NotWaitingError, NoVersionError
from bot.library.outcome import Editor, Outcome
from bot.library.progress import Progress
from bot.presenting import Draft
from bot.rendering.changes import render_outcome, render_progress, render_unchanged
from bot.rendering.reasons import Refused
from bot.texts.texts import Texts
from corpus.article import ArticleError
from corpus.versions.version import ChangedError, GoneError, VersionsError
from retrieval.index import NothingToIndexError

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_EDITS = 3.0
"""Telegram takes some 20 messages and edits a minute in a group."""

Change = Callable[[Progress], Awaitable[Outcome]]
"""What changes the library, noting how far it has come."""


@dataclass(frozen=True, slots=True)
class _Result:
    """What a message says in the end, and by which sentence the wish was declined, None where it was not."""

    draft: Draft
    declined: str | None = None


def editor(user: User | None) -> Editor:
    """Return who has something done; it is an administrator, so that there is somebody."""
    if user is None:
        raise ValueError("nobody is an administrator")
    return Editor(user.id, user.full_name)


async def carry_out(
    change: Change,
    message: Message | None,
    texts: Texts,
    query: CallbackQuery | None = None,
    seconds: float = SECONDS_BETWEEN_EDITS,
    pauses: Sequence[float] = AGAIN_AFTER_SECONDS,
) -> None:
    """Carry out `change`, and show in our `message` how far it has come, and what came of it.

    That is told anew every so many `seconds`. A tap, where there is a `query`, is acknowledged after as many at
    most. What is declined by then is told to who tapped, and the message stays as it is: it may well be what
    a first tap on the same button has just brought. Where Telegram fails, what came of it is told again after
    each of `pauses`, in seconds.
    """
    progress = Progress()
    task = asyncio.ensure_future(_result(change, progress, message, texts))
    await asyncio.wait({task}, timeout=seconds)
    if query is not None:
        declined = task.result().declined if task.done() else None
        await _attempted(acknowledge(query, declined, alert=declined is not None))
        if declined is not None:
            return
    if message is not None:
        await _show(progress, task, message, texts, seconds)
    result = await task
    if message is not None:
        await conclude(message, result.draft, pauses)


async def _show(
    progress: Progress, task: asyncio.Task[_Result], message: Message, texts: Texts, seconds: float
) -> None:
    """Show in `message` how far the `task` has come until it ends."""
    shown = ""
    while not task.done():
        html = render_progress(progress, texts)
        if progress.all and html != shown:
            shown = html
            await _attempted(rewrite(message, Draft(html)))
        await asyncio.wait({task}, timeout=seconds)


async def _attempted(call: Awaitable[object]) -> None:
    """Await a call to Telegram without which the work goes on as well."""
    try:
        await call
    except TelegramError as error:
        logger.info("A change could not be shown while it went on: %s", error)


async def _result(change: Change, progress: Progress, message: Message | None, texts: Texts) -> _Result:
    """Return what came of `change`; where it failed, the buttons of `message` stay, to try again."""
    try:
        done = await change(progress)
    except (ArticleError, NothingToIndexError, VersionsError) as error:
        logger.warning("The library was not changed: %s", error)
        return _Result(_failed(error, message, texts))
    except (BusyError, NotWaitingError, NotThereError, NoVersionError, ChangedError, GoneError) as error:
        sentence = _declined(error, texts)
        return _Result(Draft(sentence), sentence)
    except Exception:
        # Whatever it was, the message must not go on saying that the articles are being read.
        logger.exception("The library was not changed")
        return _Result(_failed(None, message, texts))
    return _Result(Draft(render_outcome(done, texts), _undoing(done, message, texts)))


def _failed(error: Refused | None, message: Message | None, texts: Texts) -> Draft:
    return Draft(render_unchanged(error, texts), message.reply_markup if message else None)


def _declined(error: Exception, texts: Texts) -> str:
    sentences = {
        BusyError: texts.library_busy,
        NotWaitingError: texts.file_gone,
        NotThereError: texts.article_gone,
        NoVersionError: texts.no_earlier_version,
        ChangedError: texts.library_changed,
        GoneError: texts.version_gone,
    }
    return sentences[type(error)]


def _undoing(done: Outcome, message: Message | None, texts: Texts) -> InlineKeyboardMarkup | None:
    """Return a button that undoes what was `done`, in private, as it works nowhere else."""
    if done.version is None or done.before is None or done.version == done.before:
        return None
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    return InlineKeyboardMarkup([[button(texts.undo, Undo(done.version, done.before))]])
