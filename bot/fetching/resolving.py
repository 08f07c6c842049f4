"""From the name of a host to where it can be reached."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple


class Endpoint(NamedTuple):
    """An IP address in its usual notation, and a TCP port."""

    address: str
    port: int


Resolve = Callable[[str, int], Awaitable[Sequence[Endpoint]]]
"""Called with the name of a host and a port; raises OSError when there is no such host."""


async def resolve(host: str, port: int) -> Sequence[Endpoint]:
    """Return where `host` can be reached, the likelier address first, as the system's resolver has it.

    Raises:
        OSError: when there is no such host, or it cannot be told.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(Endpoint(str(address[0]), int(address[1])) for *_, address in found)
