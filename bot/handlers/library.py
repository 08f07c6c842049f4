"""What the bot's administrators do with the library: reading it again, taking articles out, going back."""

from collections.abc import Awaitable, Callable

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

from bot.callbacks import Action, Remove, ShowAudit, Undo
from bot.handlers.changing import carry_out, editor
from bot.handlers.gate import Gate
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.handlers.taps import tapped
from bot.keyboards import article_keyed, page_start, page_turns
from bot.library.librarian import Librarian
from bot.library.outcome import Editor, Outcome
from bot.library.progress import Progress
from bot.presenting import Draft
from bot.rendering.changes import render_audit
from bot.store.database import Store
from bot.texts.texts import Texts
from retrieval.answerer import Answerer

Wish = Callable[[Editor, Progress], Awaitable[Outcome]]
"""What an administrator has done, noting how far it has come."""

LISTED = 8
"""So many entries of the audit log stand in one message."""


class Library:
    """Changes the library for the bot's administrators, and shows them what was changed."""

    def __init__(self, librarian: Librarian, answerer: Answerer, store: Store, gate: Gate) -> None:
        self._librarian = librarian
        self._answerer = answerer
        self._store = store
        self._gate = gate

    async def reindex(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/reindex`: read the library's folder again.

        It goes on beside the other updates, so that questions are answered meanwhile.
        """
        await self._command(
            update, context, self._librarian.reindex, lambda texts: texts.reindexing, in_groups=True
        )

    async def roll_back(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/rollback`: bring back the version before."""
        await self._command(update, context, self._librarian.roll_back, lambda texts: texts.rolling_back)

    async def remove(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Take out the article whose button was tapped."""
        _, _, action = tapped(update, Remove)
        articles = self._answerer.index.library.articles
        article = article_keyed(action.key, articles)
        slug = article.slug if article else ""
        await self._tap(update, context, lambda by, progress: self._librarian.remove(slug, by, progress))

    async def undo(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Undo the change whose button was tapped."""
        _, _, action = tapped(update, Undo)
        await self._tap(
            update,
            context,
            lambda by, progress: self._librarian.undo(action.version, action.before, by, progress),
        )

    async def audit(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/audit`: what was done to the library, the newest first."""
        admitted = await self._gate.admitted(update)
        if admitted is not None:
            draft = await self._log(0, admitted.texts)
            await reply(admitted.message, draft.html, draft.keyboard)

    async def show_audit(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show another part of the audit log."""
        query, message, action = tapped(update, ShowAudit)
        texts = await self._gate.admitted_tap(query)
        if texts is not None:
            await acknowledge(query)
            if message is not None:
                await rewrite(message, await self._log(action.start, texts))

    async def _command(
        self,
        update: Update,
        context: ContextTypes.DEFAULT_TYPE,
        wish: Wish,
        announcement: Callable[[Texts], str],
        *,
        in_groups: bool = False,
    ) -> None:
        """Carry out a `wish` that was written, in a message of its own."""
        admitted = await self._gate.admitted(update, in_groups=in_groups)
        if admitted is None:
            return
        message, texts = admitted.message, admitted.texts
        by = editor(message.from_user)
        notice = await reply(message, announcement(texts))
        context.application.create_task(carry_out(lambda p: wish(by, p), notice, texts), update)

    async def _tap(self, update: Update, context: ContextTypes.DEFAULT_TYPE, wish: Wish) -> None:
        """Carry out a `wish` that a button stands for, in the message of the button."""
        query, message, _ = tapped(update, Action)
        texts = await self._gate.admitted_tap(query)
        if texts is None:
            return
        if message is None:  # nothing is changed where nobody would see what came of it
            await acknowledge(query, texts.button_gone)
            return
        by = editor(query.from_user)
        context.application.create_task(carry_out(lambda p: wish(by, p), message, texts, query), update)

    async def _log(self, start: int, texts: Texts) -> Draft:
        """Return the audit log from `start` on, or its last part where that lies beyond it."""
        count = await self._store.audit.count()
        start = page_start(start, LISTED, count)
        deeds = await self._store.audit.latest(start, LISTED)
        paging = page_turns(start, LISTED, count, ShowAudit, texts)
        keyboard = InlineKeyboardMarkup([paging]) if paging else None
        return Draft(render_audit(deeds, start, count, texts), keyboard)
