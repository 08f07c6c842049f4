"""Where updates are delivered, as the settings say it."""

import pytest

from bot.process.webhook import Webhook, webhook_of
from bot.settings import SettingsError, read_settings

SECRET = "the_secret-of-the-test"  # noqa: S105  the test's
PUBLIC = {"PUBLIC_URL": "https://example.org/quotes"}
OWN = {"TELEGRAM_API_URL": "http://127.0.0.1:8081"}


@pytest.mark.parametrize(
    ("settings", "url", "path"),
    [
        ({"WEBHOOK_URL": "https://example.org"}, "https://example.org/telegram", "/telegram"),
        ({"WEBHOOK_URL": "https://example.org:8443/"}, "https://example.org:8443/telegram", "/telegram"),
        ({"WEBHOOK_URL": "https://example.org/a/b"}, "https://example.org/a/b", "/a/b"),
        ({"WEBHOOK_URL": "https://example.org/a/"}, "https://example.org/a/", "/a/"),
        ({"WEBHOOK_URL": "https://example.net/a"} | PUBLIC, "https://example.net/a", "/a"),
        (PUBLIC, "https://example.org/quotes/telegram", "/telegram"),
        (OWN | {"WEBHOOK_URL": "http://127.0.0.1:1/a"}, "http://127.0.0.1:1/a", "/a"),
    ],
)
def test_an_address_leads_to_its_path_here(settings: dict[str, str], url: str, path: str) -> None:
    read = read_settings(settings | {"WEBHOOK_SECRET": SECRET})

    assert webhook_of(read, asked=True) == Webhook(url, path, SECRET)


@pytest.mark.parametrize("settings", [{}, PUBLIC, {"WEBHOOK_SECRET": SECRET}])
def test_updates_are_fetched_where_no_webhook_is_asked_for(settings: dict[str, str]) -> None:
    assert webhook_of(read_settings(settings)) is None


NO_SECRET = "WEBHOOK_SECRET must be set along with WEBHOOK_URL, or anybody could send updates"  # noqa: S105
NO_ADDRESS = "--webhook needs WEBHOOK_URL, or a PUBLIC_URL that begins with https://"
NO_TLS = "WEBHOOK_URL must begin with https:// where TELEGRAM_API_URL is not set"


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"WEBHOOK_URL": "https://example.org"}, NO_SECRET),
        (PUBLIC, NO_SECRET),
        ({"WEBHOOK_SECRET": SECRET}, NO_ADDRESS),
        ({"WEBHOOK_SECRET": SECRET, "PUBLIC_URL": "http://example.org"}, NO_ADDRESS),
        ({}, f"{NO_ADDRESS}; {NO_SECRET}"),
        ({"WEBHOOK_SECRET": SECRET, "WEBHOOK_URL": "http://example.org"}, NO_TLS),
        ({"WEBHOOK_URL": "http://example.org"}, f"{NO_TLS}; {NO_SECRET}"),
        ({"WEBHOOK_URL": "http://example.org"} | PUBLIC | OWN, NO_SECRET),
    ],
)
def test_a_webhook_that_cannot_be_is_refused_with_all_that_is_wrong(
    settings: dict[str, str], reason: str
) -> None:
    with pytest.raises(SettingsError) as error:
        webhook_of(read_settings(settings), asked=True)

    assert str(error.value) == reason


@pytest.mark.parametrize("path", ["/{x}", "/a b", "/%7B", "/a?b", "/a#b", "/café"])
def test_an_address_with_an_odd_path_is_refused(path: str) -> None:
    with pytest.raises(SettingsError, match="WEBHOOK_URL is not an address that Telegram can call"):
        read_settings({"WEBHOOK_URL": f"https://example.org{path}"})


def test_the_secret_is_not_printed() -> None:
    webhook = webhook_of(read_settings({"WEBHOOK_URL": "https://example.org", "WEBHOOK_SECRET": SECRET}))

    assert SECRET not in f"{webhook!r} {webhook}"
