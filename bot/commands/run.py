"""`pullquote run`: the bot on Telegram, or in the sandbox."""

import asyncio
from functools import partial

import click

from bot.commands.given import one_line_faults, settings
from bot.indexing import index_folder
from bot.logs import configure_logging
from bot.process.reindexing import Reindexer
from bot.process.serving import serve
from bot.sandbox.terminal import talk_in_terminal
from retrieval.answerer import Answerer


@click.command("run")
def command() -> None:
    """Run the bot on Telegram; without TELEGRAM_BOT_TOKEN, chat with it in the terminal."""
    with one_line_faults():
        chosen = settings()
        secret = chosen.telegram_bot_token
        token = secret.get_secret_value() if secret else None
        configure_logging(chosen.log_level if token else "WARNING", token)
        build = partial(index_folder, chosen.library_dir)
        answerer = Answerer(build())
        reindexer = Reindexer(answerer, build)
        running = serve(token, chosen, answerer, reindexer) if token else talk_in_terminal(answerer, reindexer)
        asyncio.run(running)
