"""Who and what there is on the page."""

import re

from bot.sandbox.cast import FORUM, GROUP, GROUPS, PEOPLE
from bot.texts.choice import TEXTS
from tests.bot.sandbox.page.browser import Browser


async def test_the_cast_is_told(alone: Browser) -> None:
    cast = await alone.get("/sandbox/cast")

    assert cast.keys() == {"bot", "people", "chats", "languages", "limits"}
    assert cast["bot"] == {"id": 1, "first_name": "Pullquote", "username": "pullquote_bot"}
    assert [
        (person["key"], person["id"], person["role"], person["anonymous"]) for person in cast["people"]
    ] == [
        ("reader", 1001, "reader", False),
        ("other", 1003, "reader", False),
        ("admin", 1002, "admin", False),
        ("anonymous", 1002, "admin", True),
    ]
    assert cast["chats"] == [
        {"key": "private", "title": "Pullquote"},
        {"key": "group", "id": GROUP.id, "title": GROUP.title, "members": 3},
        {
            "key": "forum",
            "id": FORUM.id,
            "title": FORUM.title,
            "members": 3,
            "topics": [{"id": 2, "name": "Missiles"}, {"id": 3, "name": "Everything else"}],
        },
    ]
    assert cast["limits"] == {"text": 4096, "caption": 1024, "file_bytes": 20_000_000}


async def test_the_languages_are_those_that_the_bot_speaks_by_their_own_names(alone: Browser) -> None:
    cast = await alone.get("/sandbox/cast")

    names = {language["code"]: language["name"] for language in cast["languages"]}
    assert names.keys() == TEXTS.keys()
    assert names["uk"] == "українська"


async def test_everybody_is_in_every_group_from_the_start(browser: Browser) -> None:
    statuses = [browser.telegram.statuses[group.id, person.id] for group in GROUPS for person in PEOPLE]

    assert statuses == ["member", "member", "administrator"] * 2


async def test_the_language_of_somebodys_telegram_is_that_of_the_answer(browser: Browser) -> None:
    await browser.do("language", speaker="reader", language="de")
    await browser.say("/help")
    german = await browser.answer()
    await browser.say("/help", "other")
    english = await browser.answer()

    assert "Absatz" in german["text"]
    assert english["text"].startswith("Just write your question.")


async def test_the_language_is_told_with_the_cast_until_it_is_taken_back(alone: Browser) -> None:
    await alone.do("language", speaker="anonymous", language="uk")
    chosen = await alone.get("/sandbox/cast")
    await alone.do("language", speaker="admin", language=None)
    taken_back = await alone.get("/sandbox/cast")

    assert [person["language"] for person in chosen["people"]] == [None, None, "uk", "uk"]
    assert [person["language"] for person in taken_back["people"]] == [None, None, None, None]


async def test_everybody_has_the_menu_of_commands_that_is_meant_for_them(browser: Browser) -> None:
    await browser.next("call", lambda event: event["method"] == "setMyCommands" and len(menus(browser)) == 20)
    await browser.say("/start", "admin")
    await browser.answer()
    await browser.next("call", lambda event: event["parameters"].get("scope", {}).get("chat_id") is not None)

    async def names(speaker: str, chat: str) -> set[str]:
        commands = await browser.get("/sandbox/commands", speaker=speaker, chat=chat)
        return {command["command"] for command in commands}

    assert await names("reader", "private") >= {"ask", "forget"}
    assert "reindex" not in await names("reader", "private")
    assert "reindex" in await names("admin", "private")
    assert "settings" not in await names("reader", "group")
    assert "settings" in await names("admin", "group")
    assert await names("anonymous", "forum") == await names("admin", "group")


async def test_the_menu_is_in_the_language_of_somebodys_telegram(browser: Browser) -> None:
    await browser.next("call", lambda event: event["method"] == "setMyCommands" and len(menus(browser)) == 20)
    await browser.do("language", speaker="reader", language="de")

    german = await browser.get("/sandbox/commands", speaker="reader", chat="private")
    english = await browser.get("/sandbox/commands", speaker="other", chat="private")

    assert german[0] == {"command": "ask", "description": TEXTS["de"].commands["ask"]}
    assert english[0] == {"command": "ask", "description": TEXTS["en"].commands["ask"]}


def menus(browser: Browser) -> dict[tuple[str, str], object]:
    """Return the menus that are set."""
    return dict(browser.telegram.menus)


async def test_the_page_loads_with_nothing_of_other_hosts(alone: Browser) -> None:
    page = await alone.http.get("/")

    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<title>" in page.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)


async def test_what_the_page_is_made_of_is_served(alone: Browser) -> None:
    page = await alone.http.get("/")
    named = re.findall(r'(?:src|href)="(/sandbox/static/[^"]+)"', page.text)

    answers = [await alone.http.get(path) for path in named]

    assert all(answer.status_code == 200 for answer in answers)
