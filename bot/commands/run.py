"""`pullquote run`: the bot on Telegram, or in the sandbox."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

import click

from bot.commands.given import one_line_faults, settings
from bot.library.holdings import Holdings
from bot.library.progress import Progress
from bot.logs import configure_logging
from bot.process.webhook import Webhook, webhook_of
from bot.settings import Settings, SettingsError, refuse_beside_a_token
from retrieval.answerer import Answerer


@click.command("run")
@click.option("--terminal", is_flag=True, help="The sandbox in the terminal instead of the browser.")
@click.option("--open/--no-open", "opened", default=None, help="Open the sandbox in the browser, or do not.")
@click.option(
    "--webhook", "asked", is_flag=True, help="Telegram delivers updates, below PUBLIC_URL if need be."
)
def command(*, terminal: bool, opened: bool | None, asked: bool) -> None:
    """Run the bot on Telegram; without TELEGRAM_BOT_TOKEN, chat with it in the browser."""
    with one_line_faults():
        chosen = settings()
        token = chosen.telegram_bot_token
        webhook = _webhook(chosen, terminal=terminal, asked=asked)
        configure_logging(chosen.log_level if token else "WARNING", chosen.secrets, chosen.log_format)
        required = chosen.library_dir is not None
        holdings = Holdings(chosen.library_folder, chosen.data_dir, required=required)
        answerer = Answerer(holdings.open(Progress()))
        if opened is None:
            opened = sys.stdout.isatty()
        if token:
            asyncio.run(_serve(token.get_secret_value(), chosen, answerer, holdings, webhook))
        else:
            asyncio.run(_sandbox(chosen, answerer, holdings, terminal=terminal, opened=opened))


def _webhook(chosen: Settings, *, terminal: bool, asked: bool) -> Webhook | None:
    """Return where updates are to be delivered, if anywhere, once the settings and options go together."""
    if terminal:
        refuse_beside_a_token(chosen)
    if chosen.telegram_bot_token is not None:
        return webhook_of(chosen, asked=asked)
    if asked:
        raise SettingsError("--webhook needs TELEGRAM_BOT_TOKEN; the sandbox has no webhook")
    return None


def _serve(
    token: str, chosen: Settings, answerer: Answerer, holdings: Holdings, webhook: Webhook | None
) -> Coroutine[Any, Any, None]:
    """Return the bot on Telegram, until it is told to stop; only what runs is imported."""
    from bot.process.serving import serve  # noqa: PLC0415

    return serve(token, chosen, answerer, holdings, webhook)


def _sandbox(
    chosen: Settings, answerer: Answerer, holdings: Holdings, *, terminal: bool, opened: bool
) -> Coroutine[Any, Any, None]:
    """Return the sandbox, until it is told to stop."""
    if terminal:
        from bot.sandbox.terminal import talk_in_terminal  # noqa: PLC0415

        return talk_in_terminal(answerer, holdings, chosen)
    from bot.sandbox.page.serving import chat_in_browser  # noqa: PLC0415

    return chat_in_browser(answerer, holdings, chosen, opened=opened)
