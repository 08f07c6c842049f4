"""Somebody asks in private."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.chat import chatting
from tests.browser.people import Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

ATACMS = "How far can ATACMS reach?"


async def test_start_greets(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.page.get_by_role("button", name="START").click()

        await expect(chat.answer("/start")).to_contain_text("Hello! Ask me a question")


async def test_a_tapped_starter_is_answered(visit: Visit) -> None:
    async with chatting(visit) as chat:
        greeting = await chat.ask("/help")
        await chat.tap(greeting, "Unpacking the Decision: Why ATACMS?")

        await expect(chat.messages.last.get_by_role("blockquote")).to_be_visible()
        await expect(chat.messages.last).to_contain_text("“Unpacking the Decision: Why ATACMS?”, paragraph")


async def test_the_answering_sentence_is_bold_within_a_quote(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask(ATACMS)

        quote = answer.get_by_role("blockquote")
        await expect(quote).to_contain_text("This policy shift is reportedly a response")
        await expect(quote.get_by_role("strong")).to_have_text(
            re.compile(r"^The ballistic missiles, capable of reaching up to 300 kilometers.*arsenal\.$")
        )
        weight = "element => Number(getComputedStyle(element).fontWeight)"
        assert await quote.get_by_role("strong").evaluate(weight) >= 600
        assert await quote.evaluate(weight) < 600


async def test_what_the_articles_do_not_say_is_not_found(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("Who won the World Cup in 2022?")

        await expect(answer).to_contain_text("My articles don't say anything about this.")
        await expect(answer.get_by_role("blockquote")).to_have_count(0)


async def test_quotes_are_paged_through_in_place(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("Why did Biden allow the strikes?")
        quote = answer.get_by_role("blockquote")
        first = await quote.inner_text()
        identity = await answer.get_attribute("data-message-id")
        count = await chat.messages.count()

        await chat.tap(answer, "▶")
        await expect(answer.get_by_role("button", name="2 of 3")).to_be_visible()
        await expect(quote).not_to_have_text(first)
        await chat.tap(answer, "◀")
        await expect(answer.get_by_role("button", name="1 of 3")).to_be_visible()

        assert await quote.inner_text() == first
        assert await answer.get_attribute("data-message-id") == identity
        assert await chat.messages.count() == count


async def test_more_context_opens_and_closes(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What did Zelensky say?")

        await expect(answer).not_to_contain_text("capable of reaching up to 300 kilometers")
        await chat.tap(answer, "↕ More context")
        await expect(answer).to_contain_text("capable of reaching up to 300 kilometers")
        await chat.tap(answer, "↕ Less context")
        await expect(answer).not_to_contain_text("capable of reaching up to 300 kilometers")


async def test_a_vote_is_thanked_for_and_can_be_taken_back(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What do Ukrainian officials fear?")

        await chat.tap(answer, "👍")
        await expect(chat.toast("Thank you!")).to_be_visible()
        await expect(answer.get_by_role("button", name="✓ 👍")).to_be_visible()
        await chat.tap(answer, "✓ 👍")
        await expect(chat.toast("Vote taken back.")).to_be_visible()
        await expect(answer.get_by_role("button", name="👍", exact=True)).to_be_visible()


async def test_an_edited_question_edits_its_answer(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What could elevate the conflict’s costs?")
        identity = await answer.get_attribute("data-message-id")
        question = chat.said("What could elevate the conflict’s costs?")

        await chat.choose(question, "Edit")
        await expect(chat.field).to_have_value("What could elevate the conflict’s costs?")
        await chat.field.fill("Is Trump’s policy tentative?")
        await chat.page.get_by_role("button", name="Save").click()

        edited = chat.answer("Is Trump’s policy tentative?")
        await expect(edited).to_contain_text("tentative, his allies have already voiced dissent")
        assert await edited.get_attribute("data-message-id") == identity
        await expect(chat.said("Is Trump’s policy tentative?")).to_contain_text("edited")


async def test_a_reply_to_the_bot_is_a_follow_up(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What has the US decided about ATACMS?")

        await chat.choose(answer, "Reply")
        await expect(chat.page.get_by_role("form")).to_contain_text("Reply to Pullquote")
        await chat.say("why?")

        await expect(chat.answer("why?")).to_contain_text(
            "Taken as a follow-up to “What has the US decided about ATACMS?”"
        )


async def test_a_reaction_stays_until_it_is_taken_back(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What do analysts suggest?")

        await answer.hover()
        await answer.get_by_role("button", name="Message actions").click()
        await chat.menu.get_by_role("menuitemradio", name="React with ❤").click()
        reaction = answer.get_by_role("button", name="❤ 1")
        await expect(reaction).to_have_attribute("aria-pressed", "true")
        await reaction.click()

        await expect(reaction).to_have_count(0)


async def test_the_answer_leads_to_its_sentence_in_the_article(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("What did Washington fear?")

        async with chat.page.expect_popup() as opened:
            await answer.get_by_role("link", name="Read in the article").click()
        article = await opened.value

        marked = article.get_by_role("article").locator("mark")
        await expect(marked).to_be_in_viewport()
        await expect(marked).to_contain_text("feared that such actions could escalate the ongoing conflict")
