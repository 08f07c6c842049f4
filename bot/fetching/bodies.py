"""The body of an answer, no more of it than an article may have."""

import zlib
from typing import Protocol

import httpx

from bot.fetching.refusals import FetchError, Refusal
from corpus.limits import MAX_SOURCE_BYTES

_GZIP = 16 + zlib.MAX_WBITS


class _Decoder(Protocol):
    @property
    def eof(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Plain:
    eof = True

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return data[:max_length]


async def body_of(response: httpx.Response, host: str) -> bytes:
    """Return the body of the `response` of `host`, unpacked where it is packed though that was not asked for.

    Raises:
        FetchError: when it is too large as it comes or unpacked, or cannot be unpacked.
        httpx.TransportError: when it ends too early.
    """
    length = response.headers.get("content-length", "")
    if length.isdecimal() and (len(length) > len(str(MAX_SOURCE_BYTES)) or int(length) > MAX_SOURCE_BYTES):
        raise FetchError(Refusal.TOO_LARGE, host)
    decoder = _decoder(response.headers.get("content-encoding", ""), host)
    try:
        content = await _unpacked(response, decoder, host)
    except zlib.error as error:
        raise FetchError(Refusal.NOT_REACHED, host, "its answer cannot be unpacked") from error
    if not decoder.eof:
        raise FetchError(Refusal.NOT_REACHED, host, "its answer ends too early")
    return content


async def _unpacked(response: httpx.Response, decoder: _Decoder, host: str) -> bytes:
    content = bytearray()
    # Chunks come in some 64 KB, each of which can unpack to a thousand times as much.
    async for chunk in response.aiter_raw():
        content += decoder.decompress(chunk, MAX_SOURCE_BYTES + 1 - len(content))
        if max(len(content), response.num_bytes_downloaded) > MAX_SOURCE_BYTES:
            raise FetchError(Refusal.TOO_LARGE, host)
    return bytes(content)


def _decoder(encoding: str, host: str) -> _Decoder:
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return zlib.decompressobj(wbits=_GZIP)
        case _:
            raise FetchError(Refusal.NOT_REACHED, host, "its answer cannot be unpacked")
