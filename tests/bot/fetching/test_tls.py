"""Certificates are those of the name that was asked for, whatever address it is reached at."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from bot.fetching.fetching import Fetcher
from bot.fetching.refusals import Refusal
from tests.bot.fetching.web import HOST, Names, fetcher, page, redirect, refused, web

CONTENT = b"It reaches 300 km."

OPENSSL = shutil.which("openssl") or ""

pytestmark = pytest.mark.skipif(not OPENSSL, reason="openssl makes the certificates")


def certified(folder: Path, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return what a server with a certificate for `names` needs, and what trusts it."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    make = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -batch"
    told = ["-addext", f"subjectAltName={','.join(names)}", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([OPENSSL, *make.split(), *told], check=True, capture_output=True)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    return server, ssl.create_default_context(cafile=str(certificate))


async def test_a_certificate_of_the_name_is_taken(tmp_path: Path) -> None:
    server, trusting = certified(tmp_path, f"DNS:{HOST}")
    asked_for: list[str | None] = []
    server.sni_callback = lambda _socket, name, _context: asked_for.append(name)

    async with web({"/": page(CONTENT)}, server) as served:
        got = await fetcher(served, tls=trusting).fetch(f"https://{HOST}/")

    assert (got.content, asked_for) == (CONTENT, [HOST])


async def test_a_certificate_of_the_address_or_another_name_is_refused(tmp_path: Path) -> None:
    server, trusting = certified(tmp_path, "IP:127.0.0.1", "DNS:example.net")

    async with web({"/": page(CONTENT)}, server) as served:
        error = await refused(fetcher(served, tls=trusting).fetch(f"https://{HOST}/"))

    assert (error.refusal, served.requests) == (Refusal.NOT_REACHED, [])
    assert "certificate" in error.detail


async def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    server, _ = certified(tmp_path, f"DNS:{HOST}")

    async with web({"/": page(CONTENT)}, server) as served:
        error = await refused(
            Fetcher({HOST}, Names({HOST: [[served.endpoint]]}), lambda _: True).fetch(f"https://{HOST}/")
        )

    assert (error.refusal, served.requests) == (Refusal.NOT_REACHED, [])


async def test_each_host_of_one_address_has_to_show_its_certificate(tmp_path: Path) -> None:
    server, trusting = certified(tmp_path, f"DNS:{HOST}")

    async with web({"/": redirect("https://example.net/")}, server) as served:
        error = await refused(fetcher(served, HOST, "example.net", tls=trusting).fetch(f"https://{HOST}/"))

    assert (error.refusal, error.host, len(served.requests)) == (Refusal.NOT_REACHED, "example.net", 1)


async def test_no_redirect_leads_from_https_to_http(tmp_path: Path) -> None:
    server, trusting = certified(tmp_path, f"DNS:{HOST}")

    async with web({"/": redirect(f"http://{HOST}/b")}, server) as safe, web({"/b": page(CONTENT)}) as unsafe:
        names = Names({HOST: [[safe.endpoint], [unsafe.endpoint]]})
        error = await refused(Fetcher({HOST}, names, lambda _: True, trusting).fetch(f"https://{HOST}/"))

    assert (error.refusal, error.detail) == (Refusal.NOT_REACHED, "it redirects from https to http")
    assert unsafe.requests == []


async def test_a_redirect_leads_from_http_to_https(tmp_path: Path) -> None:
    server, trusting = certified(tmp_path, f"DNS:{HOST}")

    async with web({"/": redirect(f"https://{HOST}/b")}) as unsafe, web({"/b": page(CONTENT)}, server) as safe:
        names = Names({HOST: [[unsafe.endpoint], [safe.endpoint]]})
        got = await Fetcher({HOST}, names, lambda _: True, trusting).fetch(f"http://{HOST}/")

    assert (got.content, got.url) == (CONTENT, f"https://{HOST}/b")
