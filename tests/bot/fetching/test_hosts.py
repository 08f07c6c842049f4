"""Names of hosts, and which of them a list admits."""

import pytest

from bot.fetching.hosts import admits, host_name, host_rule


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("example.org", "example.org"),
        ("EXAMPLE.Org.", "example.org"),
        ("a_b.example.org", "a_b.example.org"),
        ("1.example.org", "1.example.org"),
        ("приклад.укр", "xn--80aikifvh.xn--j1amh"),
        ("ПРИКЛАД.укр", "xn--80aikifvh.xn--j1amh"),
        ("xn--80aikifvh.xn--j1amh", "xn--80aikifvh.xn--j1amh"),
        ("example。org", "example.org"),
    ],
)
def test_a_name_has_one_form(written: str, name: str) -> None:
    assert host_name(written) == name


@pytest.mark.parametrize(
    "written",
    [
        *("", ".", "..", "*", "localhost", "com", "example.org..", ".example.org", "a..example.org"),
        *("-a.example.org", "a-.example.org", "a b.org", "exa%6dple.org", "example.org%00", "example.org\n"),
        *("127.0.0.1", "127.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.0.0.1.", "1.2.3.0x4"),
        *(
            "::1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "::ffff:7f00:1",
            "[fe80::1%25eth0]",
            "１２７.0.0.1",
            "①②⑦.0.0.1",
        ),
        *(
            "https://example.org",
            "example.org:80",
            "example.org/a",
            "me@example.org",
            "example.org?a",
            "a\\b.org",
        ),
        *("a" * 64 + ".org", "a." * 126 + "org", "\ud800.org"),
    ],
)
def test_what_is_no_name_of_a_host_is_none(written: str) -> None:
    assert host_name(written) is None


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("Example.org", "example.org"),
        ("*.Example.org", "*.example.org"),
        ("*.приклад.укр", "*.xn--80aikifvh.xn--j1amh"),
        *((wrong, None) for wrong in ("*", "*.", "*.*", "**.a.org", "*a.org", "a.*.org", "*.org", "*.1.2.3.4")),
    ],
)
def test_a_rule_is_a_name_or_all_below_one(written: str, rule: str | None) -> None:
    assert host_rule(written) == rule


@pytest.mark.parametrize(
    ("host", "admitted"),
    [
        ("example.org", True),
        ("www.example.org", False),
        ("example.org.evil.net", False),
        ("evilexample.org", False),
        ("example.net", False),
        ("a.example.net", True),
        ("b.a.example.net", True),
        ("evil-example.net", False),
        ("org", False),
    ],
)
def test_a_rule_admits_just_a_host_or_just_those_below(host: str, *, admitted: bool) -> None:
    assert admits({"example.org", "*.example.net"}, host) is admitted
