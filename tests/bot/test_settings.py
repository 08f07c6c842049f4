"""Settings and how wrong ones are reported."""

import re
from pathlib import Path

import pytest

from bot.settings import GROUP_ANONYMOUS_BOT, Settings, SettingsError, environment, read_settings
from corpus.library import SHIPPED_ARTICLES

EXAMPLE = Path(__file__).parent.parent.parent / ".env.example"


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings({})

    assert settings.telegram_bot_token is None
    assert settings.admin_ids == frozenset()
    assert settings.library_dir == SHIPPED_ARTICLES


def test_an_empty_variable_counts_as_not_set() -> None:
    names = [name.upper() for name in Settings.model_fields]

    assert read_settings(dict.fromkeys(names, " ")) == read_settings({})


def test_settings_are_read(tmp_path: Path) -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": "123:AAE-x_y",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "ADMIN_IDS": "12, 34,",
            "LIBRARY_DIR": str(tmp_path),
            "DATA_DIR": "/var/lib/pullquote",
            "LOG_LEVEL": "debug",
            "UNRELATED": "x",
        }
    )

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "123:AAE-x_y"
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.admin_ids == {12, 34}
    assert settings.library_dir == tmp_path
    assert settings.data_dir == Path("/var/lib/pullquote")
    assert settings.log_level == "DEBUG"


def test_the_token_is_not_printed() -> None:
    settings = read_settings({"TELEGRAM_BOT_TOKEN": "123:AAE-secret"})

    assert "secret" not in f"{settings!r} {settings}"


def test_all_faults_are_reported_at_once_by_name() -> None:
    faulty = {
        "TELEGRAM_BOT_TOKEN": "AAE-secret",
        "TELEGRAM_API_URL": "localhost:8081",
        "ADMIN_IDS": "@editor",
        "LIBRARY_DIR": "/nowhere/at/all",
        "LOG_LEVEL": "LOUD",
    }

    with pytest.raises(SettingsError) as refused:
        read_settings(faulty)

    message = str(refused.value)
    assert re.findall(r"[A-Z]+_[A-Z_]+", message.replace("at/all", "")) == list(faulty)
    assert "AAE-secret" not in message
    assert "/nowhere/at/all" in message


@pytest.mark.parametrize("ids", ["-5", "1.5", "1;2", "٣", str(GROUP_ANONYMOUS_BOT)])
def test_ids_that_name_nobody_are_refused(ids: str) -> None:
    with pytest.raises(SettingsError, match=r"^ADMIN_IDS must"):
        read_settings({"ADMIN_IDS": ids})


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
