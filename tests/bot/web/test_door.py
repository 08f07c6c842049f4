"""Who is let in to private pages."""

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import quote, urlencode

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.page_keys import PageKeys
from bot.web.admission import AddressLimiter
from bot.web.door import LockedError, PageDoor
from bot.web.limits import QUESTIONS_OF_AN_ADDRESS
from tests.bot.clocks import Clock


class Visitor:
    """Somebody who opens pages that are private where there are keys."""

    def __init__(self, keys: PageKeys | None) -> None:
        self._door = PageDoor(keys, AddressLimiter(Clock().seconds))

    async def open(self, slug: str | None, *parameters: tuple[str, str]) -> Mapping[str, str]:
        """Return what links on the page of an article, or on one of several, carry on."""
        return await self._door(
            Request(
                {
                    "type": "http",
                    "path": f"/a/{quote(slug)}" if slug else "/",
                    "path_params": {"slug": slug} if slug else {},
                    "query_string": urlencode(parameters).encode(),
                    "client": ("203.0.113.5", 40_000),
                    "headers": [],
                }
            )
        )


@pytest.fixture
def visitor(keys: PageKeys) -> Visitor:
    return Visitor(keys)


async def refusal(visitor: Visitor, slug: str | None, *parameters: tuple[str, str]) -> LockedError:
    with pytest.raises(LockedError) as refused:
        await visitor.open(slug, *parameters)
    assert refused.value.status_code == 403
    return refused.value


async def test_pages_that_are_not_private_are_open_to_everybody() -> None:
    visitor = Visitor(None)

    assert await visitor.open("owls") == await visitor.open(None) == {}
    assert await visitor.open("owls", ("k", "anything")) == {}


async def test_a_key_opens_its_article_and_links_carry_it_on(visitor: Visitor, keys: PageKeys) -> None:
    key = keys.key_to("owls")

    assert await visitor.open("owls", ("k", key)) == {"k": key}
    assert await visitor.open("owls", ("p", "3"), ("k", key), ("q", "Why?")) == {"k": key}


async def test_a_key_opens_neither_another_article_nor_the_list(visitor: Visitor, keys: PageKeys) -> None:
    given = ("k", keys.key_to("owls"))

    assert not (await refusal(visitor, "bread", given)).ended
    assert not (await refusal(visitor, None, given)).ended


async def test_without_a_key_nothing_opens(visitor: Visitor) -> None:
    for parameters in ((), (("k", ""),), (("q", "Why?"),)):
        assert not (await refusal(visitor, "owls", *parameters)).ended


async def test_a_key_that_is_given_twice_opens_nothing(visitor: Visitor, keys: PageKeys) -> None:
    given = ("k", keys.key_to("owls"))

    assert not (await refusal(visitor, "owls", given, given)).ended


async def test_a_huge_key_opens_nothing(visitor: Visitor, keys: PageKeys) -> None:
    assert not (await refusal(visitor, "owls", ("k", keys.key_to("owls") * 1000))).ended


async def test_a_key_of_another_bot_opens_nothing(visitor: Visitor, clock: Clock) -> None:
    given = ("k", PageKeys("another", 30, clock).key_to("owls"))

    assert not (await refusal(visitor, "owls", given)).ended


async def test_a_link_that_has_ended_says_so(visitor: Visitor, keys: PageKeys, clock: Clock) -> None:
    given = ("k", keys.key_to("owls"))
    clock.pass_by(timedelta(days=31))

    assert (await refusal(visitor, "owls", given)).ended


async def test_questions_are_counted_and_pages_are_not() -> None:
    visitor = Visitor(None)
    for _ in range(QUESTIONS_OF_AN_ADDRESS):
        await visitor.open("owls", ("q", "Why?"))

    with pytest.raises(HTTPException) as refused:
        await visitor.open(None, ("q", "Why?"))

    assert refused.value.status_code == 429
    assert await visitor.open("owls", ("p", "3")) == {}


async def test_who_has_no_key_uses_up_no_questions_of_others(visitor: Visitor, keys: PageKeys) -> None:
    for _ in range(2 * QUESTIONS_OF_AN_ADDRESS):
        await refusal(visitor, "owls", ("q", "Why?"))

    assert await visitor.open("owls", ("k", keys.key_to("owls")), ("q", "Why?"))
