"""Lines from a terminal, a pipe or a file, without holding up the loop."""

import asyncio
import codecs
import os
from collections.abc import AsyncIterator

_CHUNK = 65_536


async def lines(descriptor: int | None) -> AsyncIterator[str]:
    """Yield the lines that come in at the file `descriptor`, without their ends, until it ends.

    There are none where it is None, as Python has it for an input that was closed.
    """
    if descriptor is None:
        return
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    async for chunk in _chunks(descriptor):
        *whole, rest = (rest + decoder.decode(chunk)).split("\n")
        for line in whole:
            yield line
    if rest:
        yield rest


async def _chunks(descriptor: int) -> AsyncIterator[bytes]:
    while True:
        await _readable(descriptor)
        try:
            chunk = os.read(descriptor, _CHUNK)
        except OSError:  # the terminal has gone
            return
        if not chunk:
            return
        yield chunk


async def _readable(descriptor: int) -> None:
    """Wait until a read of `descriptor` will not hold up the loop."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    try:
        loop.add_reader(descriptor, ready.set)
    except PermissionError:
        return  # a plain file is never waited for
    try:
        await ready.wait()
    finally:
        loop.remove_reader(descriptor)
