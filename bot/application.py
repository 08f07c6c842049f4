"""The composition root: every handler of the bot, in order."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    MessageReactionHandler,
    filters,
)

from bot.albums import Albums
from bot.asking import Desk
from bot.callbacks import (
    AddFile,
    AskAbout,
    AskAll,
    AskOnly,
    AskStarter,
    ChangeSetting,
    DiscardFile,
    Dismiss,
    Remove,
    ShowArticle,
    ShowArticles,
    ShowAudit,
    ShowPassage,
    ShowQuote,
    ShowSettings,
    ShowUnanswered,
    Undo,
    Vote,
)
from bot.clock import Clock, now
from bot.fetching.fetching import Fetcher
from bot.handlers.adding import Adding
from bot.handlers.admin import Admin
from bot.handlers.answers import Answers
from bot.handlers.articles import Articles
from bot.handlers.errors import Errors
from bot.handlers.gate import Gate
from bot.handlers.guest import Guest
from bot.handlers.help import Help
from bot.handlers.inline import Inline
from bot.handlers.library import Library
from bot.handlers.media import Media
from bot.handlers.membership import Membership
from bot.handlers.messages import EDITED, FILES, NEW, WORDS
from bot.handlers.narrowing import Narrowing
from bot.handlers.personal import Personal
from bot.handlers.questions import Questions
from bot.handlers.reading import Reading
from bot.handlers.settings import ChatSettingsMenu
from bot.handlers.statistics import Statistics
from bot.handlers.taps import asks_for
from bot.library.holdings import Holdings
from bot.library.librarian import Librarian
from bot.limits import Limiter
from bot.links import NO_PAGES, Pages
from bot.menu import register_commands
from bot.metrics.labels import Who
from bot.metrics.metrics import Metrics, Readings
from bot.process.background import Background, Work
from bot.process.reachability import Reachability
from bot.process.retention import Retention
from bot.process.watching import Watcher
from bot.settings import RETENTION_DAYS
from bot.store.database import Store
from corpus.library import belongs
from retrieval.answerer import Answerer

BotApplication = Application[Any, Any, Any, Any, Any, Any]
BotBuilder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MESSAGE_REACTION,
    Update.MY_CHAT_MEMBER,
    Update.GUEST_MESSAGE,
)
"""The kinds of update that the bot asks Telegram for."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the bot is made of; `admin_ids` are the people who administer it.

    Questions are kept for `retention_days`. Links lead to the articles' `pages`. `fetcher` gets articles from
    the web, as far as that is allowed. A library that is `watched` is read again by itself. `metrics` count
    what is done, and `reachability` knows whether Telegram answers.
    """

    answerer: Answerer
    holdings: Holdings
    store: Store
    admin_ids: AbstractSet[int] = frozenset()
    retention_days: int = RETENTION_DAYS
    pages: Pages = NO_PAGES
    fetcher: Fetcher = field(default_factory=lambda: Fetcher(()))
    watched: bool = False
    metrics: Metrics = field(default_factory=Metrics)
    reachability: Reachability = field(default_factory=Reachability)
    clock: Clock = now


def build_application(connection: BotBuilder, parts: Parts) -> BotApplication:
    """Return the bot, joined from its `parts`; `connection` says with which token and to which server."""
    counted = parts.metrics.count_reindex
    librarian = Librarian(parts.answerer, parts.holdings, parts.store.audit, parts.clock, counted)
    retention = Retention(parts.store, parts.retention_days, parts.clock)
    work: list[Work] = [lambda: register_commands(application.bot, parts.admin_ids), retention.run]
    if parts.watched:
        work.append(Watcher(parts.holdings.folder.path, belongs, librarian.follow).run)
    background = Background(work)
    application = (
        connection.post_init(lambda _: background.begin()).post_stop(lambda _: background.end()).build()
    )
    parts.metrics.read(_readings(application, parts, librarian))
    application.add_handlers(_handlers(parts, librarian))
    application.add_error_handler(Errors().report)
    return application


def _readings(application: BotApplication, parts: Parts, librarian: Librarian) -> Readings:
    return Readings(
        queue_length=application.update_queue.qsize,
        articles=lambda: len(parts.answerer.index.library.articles),
        passages=lambda: len(parts.answerer.index.passages),
        indexed_at=lambda: librarian.indexed_at,
    )


def _handlers(parts: Parts, librarian: Librarian) -> dict[int, Sequence[BaseHandler[Update, Any, Any]]]:
    """Return the handlers in groups; in each group only the first that takes an update gets it."""
    desk = Desk(parts.answerer, parts.store, parts.metrics, parts.clock)
    limiter = Limiter(lambda: parts.clock().timestamp(), lambda kind: parts.metrics.count_refusal(Who(kind)))
    albums = Albums()
    gate = Gate(parts.admin_ids, parts.store.chats)
    answers = Answers(desk, parts.store, parts.pages)
    questions = Questions(desk, parts.store, limiter, albums, answers)
    narrowing = Narrowing(desk, parts.store, limiter, answers)
    articles = Articles(desk, parts.store, librarian, gate)
    media = Media(parts.store, limiter, albums)
    reading = Reading(desk, parts.store, parts.pages)
    guide = Help(desk, parts.store, parts.pages)
    menu = ChatSettingsMenu(desk, parts.store)
    personal = Personal(parts.store, parts.retention_days)
    library = Library(librarian, parts.answerer, parts.store, gate)
    adding = Adding(librarian, parts.fetcher, gate)
    admin = Admin(parts.answerer, librarian, gate, parts.clock)
    statistics = Statistics(parts.store, gate, parts.clock)
    inline = Inline(desk, parts.pages)
    guest = Guest(desk, limiter)
    membership = Membership(parts.store)
    sent_files = FILES & filters.User(parts.admin_ids)
    answering: Sequence[BaseHandler[Update, Any, Any]] = [
        CommandHandler("start", guide.start, NEW),
        CommandHandler("help", guide.help, NEW),
        CommandHandler("articles", articles.show, NEW),
        CommandHandler("settings", menu.show, NEW),
        CommandHandler("privacy", personal.privacy, NEW),
        CommandHandler("forget", personal.forget, NEW),
        CommandHandler("reindex", library.reindex, NEW),
        CommandHandler("rollback", library.roll_back, NEW),
        CommandHandler("audit", library.audit, NEW),
        CommandHandler("add", adding.fetch, NEW),
        CommandHandler("status", admin.status, NEW),
        CommandHandler("stats", statistics.stats, NEW),
        CommandHandler("unanswered", statistics.unanswered, NEW),
        CommandHandler("export", statistics.export, NEW),
        CallbackQueryHandler(questions.answer_starter, asks_for(AskStarter)),
        CallbackQueryHandler(questions.answer_starter_of_article, asks_for(AskAbout)),
        CallbackQueryHandler(narrowing.ask_only, asks_for(AskOnly)),
        CallbackQueryHandler(narrowing.ask_all, asks_for(AskAll)),
        CallbackQueryHandler(articles.turn, asks_for(ShowArticles)),
        CallbackQueryHandler(articles.open, asks_for(ShowArticle)),
        CallbackQueryHandler(reading.show_quote, asks_for(ShowQuote)),
        CallbackQueryHandler(reading.vote, asks_for(Vote)),
        CallbackQueryHandler(reading.show_passage, asks_for(ShowPassage)),
        CallbackQueryHandler(menu.turn, asks_for(ShowSettings)),
        CallbackQueryHandler(menu.change, asks_for(ChangeSetting)),
        CallbackQueryHandler(statistics.show_unanswered, asks_for(ShowUnanswered)),
        CallbackQueryHandler(statistics.dismiss, asks_for(Dismiss)),
        CallbackQueryHandler(adding.add, asks_for(AddFile)),
        CallbackQueryHandler(adding.discard, asks_for(DiscardFile)),
        CallbackQueryHandler(library.remove, asks_for(Remove)),
        CallbackQueryHandler(library.undo, asks_for(Undo)),
        CallbackQueryHandler(library.show_audit, asks_for(ShowAudit)),
        CallbackQueryHandler(reading.decline),
        MessageReactionHandler(reading.react),
        InlineQueryHandler(inline.offer),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, guest.answer),
        ChatMemberHandler(membership.introduce, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, membership.follow),
        # `/ask` is one of the ways to address a question, so it comes before the unknown commands.
        CommandHandler("ask", questions.answer_message, NEW),
        MessageHandler(NEW & filters.COMMAND, guide.unknown_command),
        # What administrators send in private is for the library, also with words below it.
        MessageHandler(NEW & sent_files, adding.receive),
        MessageHandler(NEW & WORDS, questions.answer_message),
        MessageHandler(EDITED & WORDS & ~sent_files, questions.answer_edit),
        MessageHandler(NEW & ~filters.StatusUpdate.ALL, media.explain),
    ]
    return {0: answering, 1: [CommandHandler("start", admin.show_menu, NEW & filters.ChatType.PRIVATE)]}
