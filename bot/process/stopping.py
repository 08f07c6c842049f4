"""Ending what the process does when it is told to stop."""

import asyncio
import contextlib
import signal
from collections.abc import Coroutine
from typing import Any


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Await `work`; on the first SIGINT, SIGTERM or SIGHUP cancel it, let it clean up, and return."""
    task = asyncio.ensure_future(work)

    def stop() -> None:
        if not task.cancelling():
            task.cancel()

    signs = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # as it is under `nohup`
        signs.append(signal.SIGHUP)
    for sign in signs:
        asyncio.get_running_loop().add_signal_handler(sign, stop)
    with contextlib.suppress(asyncio.CancelledError):
        await task
