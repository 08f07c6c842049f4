"""Keys to private pages."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.page_keys import Opening, PageKeys
from tests.bot.clocks import Clock

DAYS = 30
MADE = datetime(2026, 3, 2, 8, tzinfo=UTC)
LAST_DAY = MADE.replace(hour=0) + timedelta(days=DAYS)


@pytest.fixture
def clock() -> Clock:
    return Clock(MADE)


@pytest.fixture
def keys(clock: Clock) -> PageKeys:
    return PageKeys("secret", DAYS, clock)


def test_a_key_opens_its_own_page(keys: PageKeys) -> None:
    assert keys.opening(keys.key_to("owls"), "owls") is Opening.OPENS


@pytest.mark.parametrize("slug", ["bread", "owl", "owls-2", "Owls", "", "owls.", ".owls"])
def test_a_key_opens_no_other_page(keys: PageKeys, slug: str) -> None:
    assert keys.opening(keys.key_to("owls"), slug) is Opening.NEVER


def test_a_key_opens_for_its_days_and_ends_at_midnight(keys: PageKeys, clock: Clock) -> None:
    key = keys.key_to("owls")

    clock.time = MADE + timedelta(days=DAYS)
    after_its_days = keys.opening(key, "owls")
    clock.time = LAST_DAY + timedelta(days=1, microseconds=-1)
    before_midnight = keys.opening(key, "owls")
    clock.time = LAST_DAY + timedelta(days=1)

    assert (after_its_days, before_midnight) == (Opening.OPENS, Opening.OPENS)
    assert keys.opening(key, "owls") is Opening.ENDED


def test_the_end_of_a_key_cannot_be_put_off(keys: PageKeys, clock: Clock) -> None:
    day, signature = keys.key_to("owls").split(".")
    clock.pass_by(timedelta(days=DAYS + 1))

    assert keys.opening(f"{int(day) + 1}.{signature}", "owls") is Opening.NEVER


def test_a_key_stays_the_same_all_day(keys: PageKeys, clock: Clock) -> None:
    first = keys.key_to("owls")
    clock.pass_by(timedelta(hours=15))
    same_day = keys.key_to("owls")
    clock.pass_by(timedelta(hours=1))

    assert same_day == first
    assert keys.key_to("owls") != first


def test_each_process_with_the_same_secret_opens_the_keys_of_the_others(keys: PageKeys, clock: Clock) -> None:
    key = keys.key_to("owls")

    assert PageKeys("secret", 1, clock).opening(key, "owls") is Opening.OPENS
    assert PageKeys("another", DAYS, clock).opening(key, "owls") is Opening.NEVER


def test_a_key_does_not_tell_the_secret(keys: PageKeys) -> None:
    assert "secret" not in keys.key_to("owls")


def test_a_key_with_any_character_changed_opens_nothing(keys: PageKeys) -> None:
    key = keys.key_to("owls")
    # Of the last character of base64 two bits say nothing.
    altered = [key[:at] + ("A" if key[at] != "A" else "Q") + key[at + 1 :] for at in range(len(key) - 1)]

    assert {keys.opening(each, "owls") for each in altered} == {Opening.NEVER}


@pytest.mark.parametrize(
    "key",
    [
        "",
        ".",
        "20544",
        "20544.",
        "0" * 10_000,
        "9" * 10_000 + "." + "A" * 43,
        "1." + "A" * 1_000_000,
        "٣." + "A" * 43,
    ],
)
def test_what_is_no_key_opens_nothing(keys: PageKeys, key: str) -> None:
    assert keys.opening(key, "owls") is Opening.NEVER


def test_what_stands_around_a_key_makes_it_none(keys: PageKeys) -> None:
    key = keys.key_to("owls")

    for other in (f" {key}", f"{key}\n", f"0{key}", f"{key}=", key + key, f"{key}.{key}"):
        assert keys.opening(other, "owls") is Opening.NEVER


@given(key=st.text(), slug=st.text())
def test_nothing_that_is_written_instead_of_a_key_raises(key: str, slug: str) -> None:
    assert PageKeys("secret", DAYS).opening(key, slug) is Opening.NEVER
