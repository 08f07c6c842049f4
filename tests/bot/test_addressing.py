"""Which messages are questions for us."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from bot.addressing import addressed
from bot.store.records import AnswersTo

ME = User(1, "Pullquote", is_bot=True, username="pullquote_bot")
READER = {"id": 1001, "is_bot": False, "first_name": "Reader"}
GROUP = {"id": -100, "type": "supergroup", "title": "Readers"}
PRIVATE = {"id": 1001, "type": "private", "first_name": "Reader"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
MINE = {"id": 1, "is_bot": True, "first_name": "Pullquote", "username": "pullquote_bot"}


def message(text: str | None, chat: dict[str, Any] = GROUP, **fields: Any) -> Message:  # noqa: ANN401  any of Telegram's
    given_fields = {"message_id": 7, "date": 0, "chat": chat, "from": READER, "text": text} | fields
    read = Message.de_json(given_fields, None)
    assert read is not None
    return read


def question_in(asked: Message, me: User, answers_to: AnswersTo = AnswersTo.NAME) -> str | None:
    found = addressed(asked, me, answers_to)
    return found.text if found else None


def entity(kind: str, offset: int, length: int, **fields: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **fields}


def mention(offset: int) -> dict[str, object]:
    return entity("mention", offset, len("@pullquote_bot"))


def test_any_text_in_private_is_a_question() -> None:
    assert question_in(message("  How far? ", PRIVATE), ME) == "How far?"


def test_a_mention_is_cut_out_of_the_question() -> None:
    assert question_in(message("@pullquote_bot, how far?", entities=[mention(0)]), ME) == "how far?"
    assert question_in(message("So @pullquote_bot how far?", entities=[mention(3)]), ME) == "So  how far?"


def test_a_mention_is_found_behind_emoji() -> None:
    text = "👩‍🚀🇺🇦 @pullquote_bot how far?"
    offset = len(text.split("@", maxsplit=1)[0].encode("utf-16-le")) // 2

    assert question_in(message(text, entities=[mention(offset)]), ME) == "👩‍🚀🇺🇦  how far?"


def test_a_mention_is_told_by_its_entity_and_not_by_its_letters() -> None:
    assert question_in(message("@pullquote_bot how far?"), ME) is None
    assert question_in(message("@pullquote_bot how?", entities=[entity("code", 0, 14)]), ME) is None


def test_a_mention_by_name_counts_when_it_is_ours() -> None:
    ours = entity("text_mention", 0, 9, user=MINE)
    another = entity("text_mention", 0, 9, user=READER)

    assert question_in(message("Pullquote how far?", entities=[ours]), ME) == "how far?"
    assert question_in(message("Pullquote how far?", entities=[another]), ME) is None


def test_the_command_may_stand_at_the_start_alone() -> None:
    command = entity("bot_command", 0, 4)

    assert question_in(message("/ask how\nfar?", entities=[command]), ME) == "how\nfar?"
    assert question_in(message("/ask", entities=[command]), ME) == ""
    assert question_in(message("so /ask how far", entities=[entity("bot_command", 3, 4)]), ME) is None


def test_a_reply_to_the_message_that_opened_our_topic_is_no_question() -> None:
    opening = {"message_id": 3, "date": 0, "chat": GROUP, "from": MINE}
    topic = {"forum_topic_created": {"name": "News", "icon_color": 1}}

    assert question_in(message("How far?", reply_to_message=opening | topic), ME) is None
    assert question_in(message("How far?", reply_to_message=opening | {"text": "Hi"}), ME) == "How far?"


def test_anonymous_administrators_and_channels_may_ask() -> None:
    command = entity("bot_command", 0, 4)
    asked = message("/ask how", entities=[command], sender_chat=GROUP, **{"from": ANONYMOUS})

    assert question_in(asked, ME) == "how"


@pytest.mark.parametrize(
    "fields",
    [
        {"from": {"id": 5, "is_bot": True, "first_name": "Other"}},
        {"via_bot": {"id": 5, "is_bot": True, "first_name": "Other"}},
        {"sender_chat": CHANNEL, "is_automatic_forward": True},
    ],
)
def test_bots_and_forwarded_channel_posts_ask_nothing(fields: dict[str, Any]) -> None:
    assert question_in(message("@pullquote_bot how far?", entities=[mention(0)], **fields), ME) is None


def test_messages_without_text_and_posts_in_channels_ask_nothing() -> None:
    assert question_in(message(None), ME) is None
    assert question_in(message(None, PRIVATE), ME) is None
    assert question_in(message("@pullquote_bot how far?", CHANNEL, entities=[mention(0)]), ME) is None


def test_a_quote_from_another_chat_is_the_question_where_we_are_called_to_it() -> None:
    quote = {"text": "How far?", "position": 0, "is_manual": True}
    called = message("@pullquote_bot what about this?", entities=[mention(0)], quote=quote)

    assert question_in(called, ME) == "How far?"


def test_a_quote_from_an_answer_of_ours_is_no_question() -> None:
    answer = {"message_id": 3, "date": 0, "chat": GROUP, "from": MINE, "text": "So far."}
    quote = {"text": "far", "position": 3, "is_manual": True}

    assert (
        question_in(message("@pullquote_bot", entities=[mention(0)], reply_to_message=answer, quote=quote), ME)
        == ""
    )


@pytest.mark.parametrize(
    "text", ["How far?", "How far?!", "how far??? 🤔🚀", "(How far?)", "多远？", "كم؟", "Πόσο μακριά\u037e"]
)
def test_what_ends_in_a_question_mark_can_be_overheard(text: str) -> None:
    assert question_in(message(text), ME, AnswersTo.QUESTIONS) == text


@pytest.mark.parametrize("text", ["I came; I saw;", "How far? I know.", "Nice 🙂", "/weather?", "1?2"])
def test_what_ends_otherwise_is_not_taken_for_a_question(text: str) -> None:
    command = [entity("bot_command", 0, 8)] if text.startswith("/") else []

    assert question_in(message(text, entities=command), ME, AnswersTo.QUESTIONS) is None


@given(
    text=st.text(min_size=1, max_size=60),
    entities=st.lists(
        st.builds(
            entity,
            st.sampled_from(["mention", "bot_command", "text_mention", "bold"]),
            st.integers(0, 80),
            st.integers(0, 80),
        ),
        max_size=4,
    ),
    chat=st.sampled_from([GROUP, PRIVATE, CHANNEL]),
)
def test_entities_that_fit_no_text_do_no_harm(
    text: str, entities: list[dict[str, object]], chat: dict[str, Any]
) -> None:
    question = question_in(message(text, chat, entities=entities), ME)

    assert question is None or isinstance(question, str)
