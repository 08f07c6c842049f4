"""Reading an answer: other quotes, what stands around one, and whether it helped."""

from collections.abc import Sequence

from telegram import ReactionType, ReactionTypeEmoji, Update
from telegram.ext import ContextTypes

from bot.asking import Desk
from bot.callbacks import ShowPassage, ShowQuote, Vote
from bot.handlers.here import Here, here_of_tap
from bot.handlers.replies import acknowledge, rewrite
from bot.handlers.tapped_questions import question_under
from bot.handlers.taps import tapped
from bot.links import NO_PAGES, Links, Pages
from bot.presenting import Draft, Page, present_answer, present_passage, votes_shown
from bot.store.database import Store
from bot.store.records import Asked, ChatKind, Votes

REACTIONS = {"👍": True, "❤": True, "🔥": True, "👏": True, "💯": True, "👎": False, "💩": False}
"""Reactions to an answer that say whether it helped."""


class Reading:
    """Shows another part of an answer in its message, and counts votes."""

    def __init__(self, desk: Desk, store: Store, pages: Pages = NO_PAGES) -> None:
        self._desk = desk
        self._store = store
        self._pages = pages

    async def show_quote(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Put another quote of an answer, or more of the same, in the message."""
        query, message, action = tapped(update, ShowQuote)
        at = await here_of_tap(self._store.chats, query)
        asked = await question_under(self._store.questions, action.question, message)
        votes = await self._store.feedback.votes(action.question, query.from_user.id)
        if message is None or asked is None or votes is None:
            await acknowledge(query, at.texts.question_gone)
            return
        draft = await self._draft(asked, action, votes, at, context.bot.username)
        if draft is None:
            await acknowledge(query, at.texts.passage_gone)
            return
        await acknowledge(query)
        await rewrite(message, draft)

    async def vote(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Count a vote, or take it back, and show it on the buttons."""
        query, message, action = tapped(update, Vote)
        at = await here_of_tap(self._store.chats, query)
        asked = await question_under(self._store.questions, action.question, message)
        votes = None
        if asked is not None:
            votes = await self._store.feedback.toggle(action.question, query.from_user.id, action.helpful)
        if message is None or asked is None or votes is None:
            await acknowledge(query, at.texts.question_gone)
            return
        await acknowledge(query, at.texts.vote_taken_back if votes.own is None else at.texts.thanks_for_vote)
        shown = ShowQuote(action.question, action.position, action.wider)
        draft = await self._draft(asked, shown, votes, at, context.bot.username)
        if draft is not None and asked.place.chat_id == message.chat.id:
            await rewrite(message, draft)

    async def react(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Count a reaction to an answer as a vote, and one that is taken back as none.

        Reactions that say nothing of help, such as laughter, leave a vote as it is.
        """
        reaction = update.message_reaction
        if reaction is None or reaction.user is None:
            return
        before, helpful = _said(reaction.old_reaction), _said(reaction.new_reaction)
        if before is helpful:
            return
        found = await self._store.questions.answered_in(reaction.chat.id, reaction.message_id)
        if found is None:
            return
        await self._store.feedback.say(found[0], reaction.user.id, helpful)

    async def show_passage(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Put what is around a passage, or the passage alone, in the message."""
        query, message, action = tapped(update, ShowPassage)
        at = await here_of_tap(self._store.chats, query)
        quote = await self._desk.located(action.key, at.settings.articles)
        if message is None or quote is None:
            await acknowledge(query, at.texts.button_gone if quote else at.texts.passage_gone)
            return
        await acknowledge(query)
        links, in_private = self._links(context.bot.username), at.kind is ChatKind.PRIVATE
        draft = present_passage(quote, links, at.texts, wider=action.wider, in_private=in_private)
        await rewrite(message, draft)

    async def decline(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """End the progress sign on a button that is none of ours, or of another version of us."""
        query = update.callback_query
        if query is not None:
            at = await here_of_tap(self._store.chats, query)
            await acknowledge(query, at.texts.button_gone)

    async def _draft(
        self, asked: Asked, shown: ShowQuote, votes: Votes, at: Here, username: str
    ) -> Draft | None:
        """Return a quote of what was answered, None where its passage is gone."""
        restored = await self._desk.restored(asked, shown.position, at.settings)
        if restored is None:
            return None
        page = Page(
            shown.question,
            len(asked.quotes),
            shown.position,
            shown.wider,
            folded=asked.kind is ChatKind.GROUP,
            repeated=not asked.message_id,
            votes=votes_shown(votes, asked.kind),
            narrowed=self._desk.narrowed(asked.article, at.settings),
            in_private=asked.kind is ChatKind.PRIVATE,
        )
        return present_answer(*restored, page, self._links(username), at.texts)

    def _links(self, username: str) -> Links:
        return Links(username, self._pages)


def _said(reactions: Sequence[ReactionType]) -> bool | None:
    """Return whether `reactions` say that an answer helped, None where they say nothing of that."""
    emoji = (each.emoji for each in reactions if isinstance(each, ReactionTypeEmoji))
    return next((REACTIONS[each] for each in emoji if each in REACTIONS), None)
