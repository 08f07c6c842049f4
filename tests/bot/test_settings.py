"""Settings and how wrong ones are reported."""

import re
from pathlib import Path

import pytest

from bot.kinds import SHARED_USERS
from bot.settings import Settings, SettingsError, environment, read_settings
from corpus.library import SHIPPED_ARTICLES

EXAMPLE = Path(__file__).parent.parent.parent / ".env.example"


def test_nothing_needs_to_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    settings = read_settings({})

    assert settings.telegram_bot_token is None
    assert settings.admin_ids == frozenset()
    assert settings.library_dir is None
    assert settings.readable_library == SHIPPED_ARTICLES
    assert not settings.watch_library
    assert settings.add_from_hosts == frozenset()
    assert settings.store_url == "sqlite:///data/pullquote.db"
    assert settings.retention_days == 90


def test_an_empty_variable_counts_as_not_set() -> None:
    names = [name.upper() for name in Settings.model_fields]

    assert read_settings(dict.fromkeys(names, " ")) == read_settings({})


def test_settings_are_read(tmp_path: Path) -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": "123:AAE-x_y",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "PUBLIC_URL": "https://example.org/read/",
            "ADMIN_IDS": "12, 34,",
            "LIBRARY_DIR": str(tmp_path),
            "WATCH_LIBRARY": "Yes",
            "ADD_FROM_HOSTS": "Example.org, *.приклад.укр,",
            "DATA_DIR": "/var/lib/pullquote",
            "DATABASE_URL": "postgres://me:s3cret@host/quotes",
            "RETENTION_DAYS": "30",
            "HOST": "::1",
            "PORT": "0",
            "PRIVATE_PAGES": "true",
            "LINK_DAYS": "7",
            "TRUSTED_PROXIES": "127.0.0.1, 172.16.0.0/12",
            "WEBHOOK_URL": "https://example.org/telegram",
            "WEBHOOK_SECRET": "a-b_3",
            "LOG_FORMAT": "JSON",
            "LOG_LEVEL": "debug",
            "UNRELATED": "x",
        }
    )

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "123:AAE-x_y"
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.public_url == "https://example.org/read"
    assert settings.admin_ids == {12, 34}
    assert settings.library_dir == tmp_path
    assert settings.watch_library
    assert settings.add_from_hosts == {"example.org", "*.xn--80aikifvh.xn--j1amh"}
    assert settings.data_dir == Path("/var/lib/pullquote")
    assert settings.store_url == "postgres://me:s3cret@host/quotes"
    assert settings.retention_days == 30
    assert (settings.host, settings.port) == ("::1", 0)
    assert settings.private_pages
    assert settings.link_days == 7
    assert settings.trusted_proxies == {"127.0.0.1", "172.16.0.0/12"}
    assert settings.webhook_url == "https://example.org/telegram"
    assert settings.webhook_secret is not None
    assert settings.webhook_secret.get_secret_value() == "a-b_3"
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")


def test_secrets_are_not_printed() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": "123:AAE-hidden",
            "DATABASE_URL": "postgres://me:hidden@host/quotes",
            "WEBHOOK_SECRET": "hidden-too",
        }
    )

    assert "hidden" not in f"{settings!r} {settings}"


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///pullquote.db",
        "sqlite+aiosqlite:////var/lib/pullquote.db",
        "postgresql:///quotes?host=/run/postgresql",
        "postgresql+asyncpg://me@host:5433/quotes?sslmode=require",
    ],
)
def test_addresses_of_databases_are_taken_as_they_are(url: str) -> None:
    assert read_settings({"DATABASE_URL": url}).store_url == url


@pytest.mark.parametrize(
    "url", ["pullquote.db", "sqlite://pullquote.db", "postgres://", "mysql://me:s3cret@host/x"]
)
def test_other_addresses_are_refused_and_not_shown(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL is not the address of a database") as refused:
        read_settings({"DATABASE_URL": url})

    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("days", ["0", "3651", "1.5", "never"])
def test_a_retention_that_cannot_be_kept_is_refused(days: str) -> None:
    with pytest.raises(SettingsError, match=r"^RETENTION_DAYS must be"):
        read_settings({"RETENTION_DAYS": days})


def test_all_faults_are_reported_at_once_by_name() -> None:
    faulty = {
        "TELEGRAM_BOT_TOKEN": "AAE-secret",
        "TELEGRAM_API_URL": "localhost:8081",
        "ADMIN_IDS": "@editor",
        "LIBRARY_DIR": "/nowhere/at/all",
        "WATCH_LIBRARY": "sometimes",
        "ADD_FROM_HOSTS": "*",
        "DATABASE_URL": "mysql://me:AAE-secret@host/quotes",
        "RETENTION_DAYS": "0",
        "PUBLIC_URL": "http://localhost:8080",
        "LOG_LEVEL": "LOUD",
    }

    with pytest.raises(SettingsError) as refused:
        read_settings(faulty)

    message = str(refused.value)
    assert re.findall(r"[A-Z]+_[A-Z_]+", message.replace("at/all", "")) == list(faulty)
    assert "AAE-secret" not in message
    assert "/nowhere/at/all" in message


@pytest.mark.parametrize("ids", ["-5", "1.5", "1;2", "٣", *map(str, sorted(SHARED_USERS))])
def test_ids_that_name_nobody_are_refused(ids: str) -> None:
    with pytest.raises(SettingsError, match=r"^ADMIN_IDS must"):
        read_settings({"ADMIN_IDS": ids})


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            "*",
            "*.",
            "*.org",
            "localhost",
            "a.*.org",
            "example.org;example.net",
            "example.org/a",
            "me@example.org",
        ),
        *("https://example.org", "example.org:8080", "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "::1"),
    ],
)
def test_what_names_no_host_is_refused_and_told(wrong: str) -> None:
    with pytest.raises(SettingsError, match=rf"^ADD_FROM_HOSTS must be hosts .*, not {re.escape(wrong)}$"):
        read_settings({"ADD_FROM_HOSTS": f"example.org, {wrong}"})


@pytest.mark.parametrize(
    ("written", "on"),
    [("true", True), ("TRUE", True), ("1", True), ("yes", True), ("false", False), ("0", False), ("No", False)],
)
def test_switches_are_on_or_off(written: str, *, on: bool) -> None:
    assert read_settings({"WATCH_LIBRARY": written}).watch_library is on


@pytest.mark.parametrize("folder", ["/proc/1/" + "x" * 300, "x" * 300, "/dev/null/sub"])
def test_folders_that_cannot_be_looked_at_are_refused(folder: str) -> None:
    with pytest.raises(SettingsError, match=r"^LIBRARY_DIR (is not a folder|cannot be looked at)"):
        read_settings({"LIBRARY_DIR": folder})
    with pytest.raises(SettingsError, match=r"^LIBRARY_DIR is not UTF-8"):
        read_settings({"LIBRARY_DIR": "\udcff"})


def test_a_token_has_plain_digits() -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN is not a bot token"):
        read_settings({"TELEGRAM_BOT_TOKEN": "١٢٣:abc"})


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ADMIN_IDS=12\n", encoding="utf-8-sig")

    assert environment(tmp_path / ".env")["ADMIN_IDS"] == "12"


def test_variables_win_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=ERROR\nADMIN_IDS=12\nBROKEN\n")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")

    variables = environment(tmp_path / ".env")

    assert (variables["LOG_LEVEL"], variables["ADMIN_IDS"]) == ("WARNING", "12")


def test_the_example_lists_every_setting_with_its_default() -> None:
    listed = dict(re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE.read_text(), re.MULTILINE))

    assert list(listed) == [name.upper() for name in Settings.model_fields]
    assert read_settings(listed) == read_settings({})


def test_the_library_is_in_the_data_folder_where_nothing_else_is_set(tmp_path: Path) -> None:
    settings = read_settings({"DATA_DIR": str(tmp_path)})
    assert settings.library_folder == tmp_path / "library"
    assert settings.readable_library == SHIPPED_ARTICLES

    settings.library_folder.mkdir()

    assert settings.readable_library == tmp_path / "library"


@pytest.mark.parametrize(
    ("url", "passwords"),
    [
        ("postgresql://me:s3cret@host/quotes", {"s3cret"}),
        ("postgresql://me:p%40ss@host/quotes", {"p%40ss", "p@ss"}),
        ("postgresql://me@host/quotes?sslpassword=one&password=t%20wo", {"one", "t%20wo", "t wo"}),
        ("postgresql://me@host:5432/quotes", set()),
        ("sqlite:////var/lib/quotes.db", set()),
    ],
)
def test_what_nobody_must_see_is_known(url: str, passwords: set[str]) -> None:
    settings = read_settings(
        {"TELEGRAM_BOT_TOKEN": "123:AAE-x_y", "WEBHOOK_SECRET": "a-b_3", "DATABASE_URL": url}
        | {"WEBHOOK_URL": "https://example.org/telegram"}
    )

    assert settings.secrets == {"123:AAE-x_y", "a-b_3"} | passwords


def test_without_settings_there_is_no_secret() -> None:
    assert read_settings({}).secrets == frozenset()
