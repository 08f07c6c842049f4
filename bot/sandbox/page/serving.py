"""Serving the chat page, until the process is told to stop."""

import asyncio
import time
import webbrowser
from contextlib import closing

import click

from bot.library.holdings import Holdings
from bot.process.stopping import until_stopped
from bot.sandbox.page.guards import HOSTS, OwnBrowser
from bot.sandbox.page.log import EventLog
from bot.sandbox.page.page import ChatPage
from bot.sandbox.running import running
from bot.sandbox.telegram import Telegram
from bot.settings import LOOPBACK, Settings, SettingsError, refuse_beside_a_token
from bot.web.application import build_web
from bot.web.listening import address_of, listen_where_free, serving
from retrieval.answerer import Answerer

LIST_OF_ARTICLES = "/articles"
"""Where the articles are listed in the sandbox, whose chat has the first page."""


async def chat_in_browser(
    answerer: Answerer, holdings: Holdings, settings: Settings, *, opened: bool = False
) -> None:
    """Serve the chat page on this machine until SIGINT or SIGTERM comes, `opened` in the browser.

    Raises:
        ListeningError: when the port that is set is taken.
        SettingsError: when a token is set, or a host that others than this machine reach.
    """
    refuse_beside_a_token(settings)
    if settings.host not in HOSTS:
        raise SettingsError(f"HOST is {settings.host}, but only this machine may reach the sandbox: {LOOPBACK}")
    await until_stopped(_serve(answerer, holdings, settings, opened=opened))


async def _serve(answerer: Answerer, holdings: Holdings, settings: Settings, *, opened: bool) -> None:
    listening = listen_where_free(LOOPBACK, settings.port)
    address = address_of(listening)
    telegram = Telegram("pullquote_bot", "Pullquote")
    page = ChatPage(telegram, EventLog(first=_first_number()))
    told = page.on_call
    async with running(telegram, answerer, holdings, settings, public_url=address, on_call=told) as bot:
        application = build_web(bot.parts, home=LIST_OF_ARTICLES, besides=page.routes)
        async with serving(OwnBrowser(application), listening):
            click.echo(f"Pullquote's sandbox is at {address} (Ctrl-C ends it)")
            with closing(page):  # or who waits for events would hold up the end
                if opened:
                    await asyncio.to_thread(_open, address)
                await asyncio.Event().wait()


def _first_number() -> int:
    """Return a number above those of all events before, so that a page left open sees that they are gone."""
    return time.time_ns() // 1_000_000


def _open(address: str) -> None:
    """Open `address` in a browser with a window; one that takes over the terminal is none to people."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    if type(browser) is not webbrowser.GenericBrowser:  # as lynx is; its subclass has windows
        browser.open(address)
