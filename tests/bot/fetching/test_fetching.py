"""Downloading articles, over real HTTP from a server on loopback."""

import asyncio
import gzip
import logging
import zlib
from asyncio import StreamWriter
from collections.abc import Sequence

import pytest

from bot.fetching.fetching import MAX_REDIRECTS, Fetched, Fetcher
from bot.fetching.refusals import FetchError, Refusal
from bot.fetching.resolving import Endpoint
from corpus.limits import MAX_SOURCE_BYTES
from tests.bot.fetching.web import HOST, Answer, Names, fetched, fetcher, page, redirect, refused, web

CONTENT = b"<title>ATACMS</title><p>It reaches 300 km."


async def endless(writer: StreamWriter, head: bytes, body: bytes) -> None:
    """Write `head`, and `body` again and again until nobody listens."""
    writer.write(head)
    while not writer.is_closing():
        writer.write(body)
        await writer.drain()


async def test_an_article_is_fetched() -> None:
    answer = page(CONTENT, "Content-Type: text/html; charset=utf-8")

    async with web({"/news/atacms?id=1": answer}) as served:
        got = await fetcher(served).fetch(f"http://{HOST}/news/atacms?id=1#range")

    assert got == Fetched(CONTENT, f"http://{HOST}/news/atacms?id=1", "atacms.html")


async def test_hosts_are_admitted_in_whatever_form_they_are_written() -> None:
    async with web({"/": page(CONTENT)}) as served:
        fetching = fetcher(served, "xn--80aikifvh.xn--j1amh")
        got = [
            await fetching.fetch(f"http://{host}/") for host in ("Приклад.укр", "XN--80aikifvh.xn--j1amh.:80")
        ]

    assert {each.url for each in got} == {"http://xn--80aikifvh.xn--j1amh/"}
    assert {each.content for each in got} == {CONTENT}


async def test_the_host_is_told_nothing_but_what_is_asked_and_by_whom(monkeypatch: pytest.MonkeyPatch) -> None:
    for proxy in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(proxy, "http://127.0.0.1:9")
    answers = {"/a": page(b"", "Set-Cookie: a=b", "Location: /b", status="301 Moved"), "/b": page(CONTENT)}

    async with web(answers) as served:
        await fetcher(served).fetch(f"http://{HOST}/a")

    of_first, of_second = ([line.partition(": ") for line in request[1:]] for request in served.requests)
    assert of_first == of_second
    assert {name: value for name, _, value in of_first}["Host"] == HOST
    assert {name for name, *_ in of_first} == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    "url",
    [
        *("", "example.org", "//example.org", "http:example.org", "http://", "http:///a", "https://?a"),
        *("ftp://example.org/", "file:///etc/passwd", "file://example.org/a", "gopher://example.org/"),
        *("data:text/plain,a", "javascript:alert(1)", "http://exa mple.org/\n", "http://\ud800/"),
        *("http://me@example.org/", "http://me:secret@example.org/", "http://:secret@example.org/"),
        *("http://example.org:8080/", "http://example.org:443/", "https://example.org:80/"),
        *("http://example.org:22/", "http://example.org:99999/"),
        *("http://0177.0.0.1/", "http://256.1.1.1/", "http://１２７.1/", "http://[::1/"),
    ],
)
async def test_what_is_no_plain_address_of_the_web_is_refused(url: str) -> None:
    names = Names({})

    error = await refused(Fetcher({HOST}, names).fetch(url))

    assert (error.refusal, error.host, names.asked) == (Refusal.NOT_AN_ADDRESS, "", [])


@pytest.mark.parametrize(
    "host",
    """
    example.net www.example.org example.org.example.net localhost evilexample.org metadata.google.internal
    127.0.0.1 2130706433 0x7f.1 127.1 0 [::1] [::ffff:127.0.0.1] 169.254.169.254
    example.org%00.example.net example.net\\.example.org
    """.split(),
)
async def test_hosts_that_are_not_listed_are_refused_without_looking_them_up(host: str) -> None:
    names = Names({})

    error = await refused(Fetcher({HOST}, names).fetch(f"http://{host}/"))

    assert (error.refusal, names.asked) == (Refusal.HOST_NOT_ALLOWED, [])


async def test_nothing_is_fetched_where_no_host_is_listed() -> None:
    error = await refused(Fetcher(()).fetch(f"http://{HOST}/"))

    assert error.refusal is Refusal.SWITCHED_OFF


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["10.0.0.1"], ["::1"], ["1.1.1.1", "169.254.169.254"], ["fe80::1%eth0"]]
)
async def test_a_name_with_any_address_that_is_not_public_is_refused(addresses: Sequence[str]) -> None:
    async with web({"/": page(CONTENT)}) as served:
        endpoints = [Endpoint(address, served.endpoint.port) for address in addresses]
        error = await refused(Fetcher({HOST}, Names({HOST: [endpoints]})).fetch(f"http://{HOST}/"))

    assert (error.refusal, error.host, served.requests) == (Refusal.NOT_PUBLIC, HOST, [])


async def test_what_is_asked_is_the_address_that_was_judged() -> None:
    async with web({"/": page(CONTENT)}) as judged, web({"/": page(b"secret")}) as inside:
        names = Names({HOST: [[judged.endpoint], [inside.endpoint]]})
        got = await Fetcher({HOST}, names, lambda _: True).fetch(f"http://{HOST}/")

    assert (got.content, names.asked, inside.requests) == (CONTENT, [HOST], [])


async def test_a_name_that_changes_its_address_is_judged_again_when_it_redirects() -> None:
    async with web({"/": redirect("/b"), "/b": page(b"secret")}) as served:
        names = Names({HOST: [[served.endpoint], [Endpoint("10.0.0.1", 80)]]})
        error = await refused(
            Fetcher({HOST}, names, lambda address: address == "127.0.0.1").fetch(f"http://{HOST}/")
        )

    assert (error.refusal, len(served.requests)) == (Refusal.NOT_PUBLIC, 1)


async def test_the_next_address_is_asked_where_the_first_is_not_there() -> None:
    async with web({"/": page(CONTENT)}) as gone:
        pass
    async with web({"/": page(CONTENT)}) as served:
        names = Names({HOST: [[gone.endpoint, served.endpoint]]})
        got = await Fetcher({HOST}, names, lambda _: True).fetch(f"http://{HOST}/")

    assert got.content == CONTENT


@pytest.mark.parametrize("name", ["unknown.org", "empty.org", "gone.org"])
async def test_a_host_that_is_not_there_is_not_reached(name: str) -> None:
    async with web({}) as gone:
        pass
    names = Names({"empty.org": [[]], "gone.org": [[gone.endpoint]]})

    error = await refused(Fetcher({name}, names, lambda _: True).fetch(f"http://{name}/"))

    assert (error.refusal, error.host) == (Refusal.NOT_REACHED, name)
    assert error.detail


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "http://example.org/b"),
        ("b?c#d", "http://example.org/b?c"),
        ("//EXAMPLE.net/b", "http://example.net/b"),
        ("http://example.net:80/b", "http://example.net/b"),
    ],
)
async def test_redirects_among_listed_hosts_are_followed(location: str, url: str) -> None:
    async with web({"/": redirect(location), "/b": page(CONTENT), "/b?c": page(CONTENT)}) as served:
        got = await fetcher(served, HOST, "example.net").fetch(f"http://{HOST}/")

    assert (got.content, got.url) == (CONTENT, url)


@pytest.mark.parametrize(
    ("location", "refusal"),
    [
        ("http://169.254.169.254/latest/meta-data/", Refusal.HOST_NOT_ALLOWED),
        ("http://[::ffff:169.254.169.254]/", Refusal.HOST_NOT_ALLOWED),
        ("http://2852039166/", Refusal.HOST_NOT_ALLOWED),
        ("//localhost/", Refusal.HOST_NOT_ALLOWED),
        ("http://example.net/", Refusal.HOST_NOT_ALLOWED),
        ("file:///etc/passwd", Refusal.NOT_AN_ADDRESS),
        ("javascript:alert(1)", Refusal.NOT_AN_ADDRESS),
        ("http://example.org:6379/", Refusal.NOT_AN_ADDRESS),
        ("http://me:secret@example.org/", Refusal.NOT_AN_ADDRESS),
        ("//" + "a" * 70_000, Refusal.NOT_AN_ADDRESS),
    ],
)
async def test_redirects_are_looked_at_like_the_first_address(location: str, refusal: Refusal) -> None:
    async with web({"/": redirect(location)}) as served:
        error = await refused(fetcher(served).fetch(f"http://{HOST}/"))

    assert (error.refusal, len(served.requests)) == (refusal, 1)


async def test_so_many_redirects_are_followed_and_no_more() -> None:
    chain = {f"/{n}": redirect(f"/{n + 1}") for n in range(MAX_REDIRECTS + 1)}

    async with web({**chain, f"/{MAX_REDIRECTS + 1}": page(CONTENT)}) as served:
        got = await fetcher(served).fetch(f"http://{HOST}/1")
        error = await refused(fetcher(served).fetch(f"http://{HOST}/0"))

    assert (got.content, error.refusal) == (CONTENT, Refusal.TOO_MANY_REDIRECTS)


async def test_a_page_that_leads_to_itself_is_left() -> None:
    async with web({"/": redirect("/")}) as served:
        error = await refused(fetcher(served).fetch(f"http://{HOST}/"))

    assert (error.refusal, len(served.requests)) == (Refusal.TOO_MANY_REDIRECTS, 1 + MAX_REDIRECTS)


@pytest.mark.parametrize("status", ["404 Not Found", "503 Busy", "304 Not Modified", "300 Multiple Choices"])
async def test_an_answer_without_an_article_is_told_by_its_status(status: str) -> None:
    error = await refused(fetched(page(b"", status=status)))

    assert (error.refusal, error.host, error.detail) == (Refusal.NOT_REACHED, HOST, status[:3])


async def test_a_source_of_just_the_largest_size_is_fetched() -> None:
    content = b"a" * MAX_SOURCE_BYTES

    assert (await fetched(page(content))).content == content
    assert (await fetched(page(gzip.compress(content), "Content-Encoding: gzip"))).content == content


def announced(length: str) -> bytes:
    """Return the head of an answer of `length` bytes that never come."""
    return f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n".encode()


async def too_long(writer: StreamWriter) -> None:
    await endless(writer, b"HTTP/1.1 200 OK\r\n\r\n", b"a" * 65536)


async def too_many_chunks(writer: StreamWriter) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    await endless(writer, head, b"10000\r\n" + b"a" * 65536 + b"\r\n")


async def packed_for_ever(writer: StreamWriter) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    packer = zlib.compressobj(wbits=31)
    empty = packer.compress(b"a") + packer.flush(zlib.Z_FULL_FLUSH)
    await endless(writer, head + empty, b"\x00\x00\x00\xff\xff" * 20_000)  # stored blocks with nothing in them


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(announced(str(MAX_SOURCE_BYTES + 1)), id="by its length"),
        pytest.param(announced("9" * 19), id="by a huge length"),
        pytest.param(too_long, id="without a length"),
        pytest.param(too_many_chunks, id="in chunks"),
        pytest.param(packed_for_ever, id="packed nothing"),
        pytest.param(
            page(gzip.compress(b"\0" * (20 * MAX_SOURCE_BYTES)), "Content-Encoding: gzip"), id="unpacked"
        ),
    ],
)  # fmt: skip
async def test_what_is_larger_than_a_source_is_refused(answer: Answer) -> None:
    assert (await refused(fetched(answer))).refusal is Refusal.TOO_LARGE


async def test_no_more_is_read_than_the_length_says() -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef"

    assert (await fetched(answer)).content == b"abc"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2\r\n", id="no HTTP"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc", id="cut short"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc", id="a length below nothing"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", id="no chunk"),
        pytest.param(b"HTTP/1.1 200 OK\r\nA: " + b"a" * 1_000_000 + b"\r\n\r\n", id="a huge header"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000 + b"\r\n", id="many headers"),
        pytest.param(page(gzip.compress(CONTENT)[:-9], "Content-Encoding: gzip"), id="packed and cut short"),
        pytest.param(page(CONTENT, "Content-Encoding: gzip"), id="not packed"),
        pytest.param(page(CONTENT, "Content-Encoding: br"), id="packed otherwise"),
        pytest.param(page(CONTENT, "Content-Encoding: gzip, gzip"), id="packed twice"),
    ],
)
async def test_an_answer_that_cannot_be_read_is_none(answer: bytes) -> None:
    error = await refused(fetched(answer))

    assert (error.refusal, error.host) == (Refusal.NOT_REACHED, HOST)
    assert error.detail
    assert "OpenSSH" not in str(error)


async def silent(writer: StreamWriter) -> None:
    await writer.wait_closed()


async def stalled(writer: StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\na")
    await writer.wait_closed()


async def hinting(writer: StreamWriter) -> None:
    await endless(writer, b"", b"HTTP/1.1 103 Early Hints\r\n\r\n")


@pytest.mark.parametrize("answer", [silent, stalled, hinting])
async def test_an_answer_that_takes_too_long_is_given_up(answer: Answer) -> None:
    async with web({"/": answer}) as served:
        error = await refused(fetcher(served, seconds=0.2).fetch(f"http://{HOST}/"))

    assert (error.refusal, error.host) == (Refusal.TOO_SLOW, HOST)


async def test_a_name_that_is_looked_up_for_ever_is_given_up() -> None:
    async def never(_host: str, _port: int) -> Sequence[Endpoint]:
        await asyncio.Event().wait()
        return ()

    error = await refused(Fetcher({HOST}, never, seconds=0.01).fetch(f"http://{HOST}/"))

    assert error.refusal is Refusal.TOO_SLOW


async def test_the_log_has_hosts_and_outcomes_and_no_addresses(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    async with web({"/secret": page(CONTENT)}) as served:
        await fetcher(served).fetch(f"http://{HOST}/secret")
        for url in (f"http://{HOST}/gone?secret", "http://me:secret@example.org/", "http://example.net/secret"):
            with pytest.raises(FetchError):
                await fetcher(served).fetch(url)

    assert len(caplog.messages) == 4
    assert f"Fetching from {HOST}: {len(CONTENT)} bytes" in caplog.messages
    assert "secret" not in caplog.text
