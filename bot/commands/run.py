"""`pullquote run`: the bot on Telegram, or in the sandbox."""

import asyncio

import click

from bot.commands.given import one_line_faults, settings
from bot.library.holdings import Holdings
from bot.library.progress import Progress
from bot.logs import configure_logging
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
        required = chosen.library_dir is not None
        holdings = Holdings(chosen.library_folder, chosen.data_dir, required=required)
        answerer = Answerer(holdings.open(Progress()))
        running = (
            serve(token, chosen, answerer, holdings) if token else talk_in_terminal(answerer, holdings, chosen)
        )
        asyncio.run(running)
