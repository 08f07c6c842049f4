"""People ask in the group and in the forum, and its administrators decide how the bot answers there."""

import pytest
from playwright.async_api import expect

from tests.browser.chat import FORUM, GROUP, PRIVATE, Chat, chatting
from tests.browser.people import Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

NAME = "@pullquote_bot"
RANGE = "up to 300 kilometers"
KEEPS_QUIET = "☐ Keep quiet when unsure"


async def settings(chat: Chat) -> None:
    """Let Admin open the settings of the group."""
    await chat.open(GROUP)
    await chat.speak_as("Admin")
    await chat.say(f"/settings{NAME}")
    await expect(chat.messages.last).to_contain_text("Settings for Readers’ group")


async def test_a_mention_is_answered_and_other_talk_is_not(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(GROUP)
        await chat.say("Is anybody reading about how far missiles reach?")
        answer = await chat.ask(f"{NAME} How far can ATACMS reach?")

        await expect(answer).to_contain_text(RANGE)
        await expect(chat.answer("Is anybody reading about how far missiles reach?")).to_have_count(0)


async def test_an_answer_in_a_topic_stands_there_alone(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(FORUM, "Missiles")
        answer = await chat.ask(f"{NAME} How far do ATACMS reach?")
        await expect(answer).to_contain_text(RANGE)

        for topic in ("General", "Everything else"):
            await chat.open(FORUM, topic)
            await expect(chat.log).not_to_contain_text(RANGE)
        await chat.open(FORUM, "Missiles")
        await expect(chat.log).to_contain_text(RANGE)


async def test_a_command_is_tapped_in_the_menu(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(GROUP)

        await chat.page.get_by_role("button", name="Commands").click()
        await expect(chat.offers("Commands")).not_to_have_count(0)
        await chat.offers("Commands").filter(has_text="/ask").click()

        await expect(chat.said(f"/ask{NAME}").last).to_be_visible()
        await expect(chat.messages.last).to_contain_text("What would you like to know?")


async def test_typing_narrows_the_menu_to_commands_that_begin_so(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.field.press_sequentially("/he")

        await expect(chat.offers("Commands")).to_have_text(["/help What I answer from, and how to ask"])


async def test_readers_have_fewer_commands_than_administrators(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.field.fill("/")
        await expect(chat.offers("Commands").filter(has_text="/ask")).to_be_visible()
        await expect(chat.offers("Commands").filter(has_text="/reindex")).to_have_count(0)
        await chat.speak_as("Admin")
        await chat.ask("/start", by="Admin")  # from then on they have a chat, which the menu is of
        await chat.ask("/help", by="Admin")
        await chat.field.fill("/")

        await expect(chat.offers("Commands").filter(has_text="/reindex")).to_be_visible()


async def test_an_administrator_changes_a_setting_and_it_holds(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await settings(chat)
        await chat.tap(chat.messages.last, "○ Also whatever ends in “?”")
        await expect(
            chat.messages.last.get_by_role("button", name="● Also whatever ends in “?”")
        ).to_be_visible()
        await chat.tap(chat.messages.last, "Done")
        await expect(chat.messages.last).to_contain_text("The settings are saved.")
        await chat.speak_as("Other reader")
        await expect(await chat.ask("What does ATACMS mean?", by="Other reader")).to_be_visible()

        await settings(chat)
        await expect(
            chat.messages.last.get_by_role("button", name="● Also whatever ends in “?”")
        ).to_be_visible()
        await chat.tap(chat.messages.last, "○ Only what is addressed to me")
        await expect(chat.messages.last.get_by_role("button", name="● Only")).to_be_visible()


async def test_a_reader_who_taps_a_setting_is_refused(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await settings(chat)
        await chat.speak_as("Reader")
        await chat.tap(chat.messages.last, KEEPS_QUIET)

        refusal = chat.page.get_by_role("dialog")
        await expect(refusal).to_contain_text("Only administrators of this group can change its settings.")
        await refusal.get_by_role("button", name="OK").click()
        await expect(refusal).to_be_hidden()
        await expect(chat.messages.last.get_by_role("button", name=KEEPS_QUIET)).to_be_visible()


async def test_an_administrator_who_writes_as_the_group_is_understood(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(GROUP)
        await chat.speak_as("Admin (anonymous)")
        answer = await chat.ask(f"{NAME} How far can the missiles reach?", by=GROUP)
        await expect(answer).to_contain_text(RANGE)
        await chat.say(f"/settings{NAME}")
        await chat.tap(chat.answer(f"/settings{NAME}", GROUP).last, KEEPS_QUIET)
        kept_quiet = chat.messages.last.get_by_role("button", name="☑ Keep quiet when unsure")
        await expect(kept_quiet).to_be_visible()

        await kept_quiet.click()
        await expect(chat.messages.last.get_by_role("button", name=KEEPS_QUIET)).to_be_visible()


async def test_nobody_writes_in_private_as_a_group(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(GROUP)
        await chat.speak_as("Admin (anonymous)")
        await chat.open(PRIVATE)

        await expect(chat.page.get_by_role("radio", name="Admin", exact=True)).to_be_checked()
        await expect(chat.page.get_by_role("radio", name="Admin (anonymous)")).to_be_disabled()


async def test_an_inline_result_that_is_chosen_is_posted(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.open(GROUP)
        await chat.field.press_sequentially(f"{NAME} Zelensky confirmed")
        result = chat.offers("result").filter(has_text="Significant Stride").first
        await expect(result).to_contain_text("Zelensky has not confirmed")
        await result.click()

        await expect(chat.messages.last).to_contain_text("via @pullquote_bot")
        await expect(chat.messages.last.get_by_role("blockquote")).to_contain_text(
            "Strikes are not made with words"
        )
        await expect(chat.field).to_have_value("")
        await expect(chat.offers("result")).to_have_count(0)
