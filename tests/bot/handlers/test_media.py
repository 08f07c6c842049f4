"""What is sent without words, or with a caption."""

import pytest

from bot.sandbox.attachments import Kind
from bot.texts.en import TEXTS
from corpus.article import Article
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, Message, pieces

RANGE = "How far can ATACMS reach?"
KINDS: list[Kind] = [
    *("photo", "video", "voice", "audio", "document", "sticker"),
    *("location", "contact", "poll", "dice", "animation", "video_note"),
]
FUN: list[Kind] = ["sticker", "dice", "animation"]


async def album(
    chat: Conversation, captions: list[str | None], name: str = "7", **manner: object
) -> list[Message]:
    """Return what the bot says to pictures that are sent together."""
    said = []
    for caption in captions:
        said += await chat.send("photo", caption=caption, media_group_id=name, **manner)  # type: ignore[arg-type]
    return said


@pytest.mark.parametrize("kind", KINDS)
async def test_what_has_no_words_gets_one_line_in_private(chat: Conversation, kind: Kind) -> None:
    (answer,) = await chat.send(kind)

    assert answer["text"] == TEXTS.text_only


@pytest.mark.parametrize("kind", ["photo", "video", "document", "animation"])
async def test_a_caption_is_a_question(chat: Conversation, article: Article, kind: Kind) -> None:
    (answer,) = await chat.send(kind, caption=RANGE)

    assert pieces(answer, "blockquote") == [article.passages[4].text]


async def test_an_album_gets_one_line(chat: Conversation) -> None:
    (answer,) = await album(chat, [None] * 10)

    assert answer["text"] == TEXTS.text_only
    assert len(await album(chat, [None] * 3, name="8")) == 1
    assert len(await chat.send("photo")) == 1


async def test_an_album_with_a_caption_gets_its_answer_alone(chat: Conversation, article: Article) -> None:
    (answer,) = await album(chat, [RANGE, None, None])

    assert pieces(answer, "blockquote") == [article.passages[4].text]


@pytest.mark.parametrize("kind", KINDS)
async def test_what_people_send_each_other_in_groups_is_left_alone(chat: Conversation, kind: Kind) -> None:
    remark = chat.telegram.say(OTHER_READER, "Look!", group=GROUP)

    assert await chat.send(kind, group=GROUP) == []
    assert await chat.send(kind, group=GROUP, reply_to=remark) == []


@pytest.mark.parametrize("kind", KINDS)
async def test_what_replies_to_us_in_groups_gets_one_line_unless_it_is_in_fun(
    chat: Conversation, kind: Kind
) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)

    said = await chat.send(kind, group=GROUP, reply_to=answer)

    assert [each["text"] for each in said] == ([] if kind in FUN else [TEXTS.text_only])


async def test_an_album_for_us_in_a_group_gets_one_answer(chat: Conversation) -> None:
    (greeting,) = await chat.say("@pullquote_bot hello", group=GROUP)

    assert len(await album(chat, [None] * 3, "8", group=GROUP, reply_to=greeting)) == 1
    assert len(await album(chat, [f"@pullquote_bot {RANGE}", None], "9", group=GROUP, reply_to=greeting)) == 1


async def test_a_call_without_a_question_under_a_picture_asks_for_one(chat: Conversation) -> None:
    (answer,) = await chat.send("photo", caption="@pullquote_bot", group=GROUP)

    assert answer["text"] == TEXTS.ask_something


async def test_service_messages_in_private_get_no_line(chat: Conversation) -> None:
    message = chat.telegram.message(chat.telegram.chat(READER), chat.telegram.user(READER))
    pinned = message | {"pinned_message": chat.telegram.say(READER, "hello")}
    await chat.settle()

    def happen() -> None:
        chat.telegram.deliver({"message": pinned})
        chat.telegram.deliver({"message": message | {"write_access_allowed": {}}})

    assert await chat.after(happen) == []
