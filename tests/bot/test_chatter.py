"""Telling chatter from questions."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chatter import MAX_WORDS, chatter_in
from bot.chatter_phrases import PHRASES, Chatter
from bot.texts.en import TEXTS

KNOWN_QUESTIONS = Path(__file__).parent.parent / "retrieval" / "article_dev.json"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi", Chatter.GREETING),
        ("hello hello!!", Chatter.GREETING),
        ("Hellooooo 👋", Chatter.GREETING),
        ("hey there bot", Chatter.GREETING),
        ("Доброго дня всім!", Chatter.GREETING),
        ("السلام عليكم", Chatter.GREETING),
        ("नमस्ते", Chatter.GREETING),
        ("你好！", Chatter.GREETING),
        ("thank you so much 🙏", Chatter.THANKS),
        ("Thanks for your help", Chatter.THANKS),
        ("дякую дуже", Chatter.THANKS),
        ("Vielen Dank!", Chatter.THANKS),
        ("谢谢你", Chatter.THANKS),
        ("ok thx bye", Chatter.GOODBYE),
        ("Hi! How are you?", Chatter.HOW_ARE_YOU),
        ("what’s up", Chatter.HOW_ARE_YOU),
        ("Привет, как дела", Chatter.HOW_ARE_YOU),
        ("¡Hola! ¿Cómo estás?", Chatter.HOW_ARE_YOU),
        ("Hello, who are you?", Chatter.ABOUT_BOT),
        ("help", Chatter.ABOUT_BOT),
        ("ok", Chatter.NOD),
        ("LOOOL", Chatter.NOD),
        ("hahahah", Chatter.NOD),
        ("ахахаха", Chatter.NOD),
        ("😂😂", Chatter.NOD),
        ("❤️", Chatter.NOD),
        ("👍🏽🇺🇦", Chatter.NOD),
        (":-)", Chatter.NOD),
        (")))", Chatter.NOD),
        ("great :D", Chatter.NOD),
    ],
)
def test_what_people_say_without_asking_is_chatter(text: str, kind: Chatter) -> None:
    assert chatter_in(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Hi, how far can ATACMS reach?",
        "thanks to whom did Kyiv get it?",
        "How are things in Kyiv?",
        "Hello Kitty",
        "who are you talking about",
        "Who is Biden?",
        "what are ATACMS",
        "thank you note",
        "ok, and Trump?",
        "Дякую, а що сказав Зеленський?",
        "你好吗的意思",
        "God",
        "there",
        "very much",
        "300",
        "1️⃣",
        "?!",
        "…",
        "",
        "Tell me more",
    ],
)
def test_a_phrase_of_chatter_in_a_question_changes_nothing(text: str) -> None:
    assert chatter_in(text) is None


def test_no_known_question_is_chatter() -> None:
    asked = [known["question"] for known in json.loads(KNOWN_QUESTIONS.read_text())["questions"]]

    assert [question for question in asked if chatter_in(question)] == []


def test_every_phrase_of_the_tables_is_chatter_by_itself() -> None:
    listed = [phrases for kinds in PHRASES.values() for phrases in kinds.values()]
    spoken = [f"{phrase.strip()}!".upper() for phrases in listed for phrase in phrases.split(",")]

    assert [phrase for phrase in spoken if chatter_in(phrase) is None] == []


def test_a_long_message_is_no_chatter() -> None:
    assert chatter_in("hi " * MAX_WORDS) is Chatter.GREETING
    assert chatter_in("hi " * (MAX_WORDS + 1)) is None


@given(st.text(max_size=40))
def test_words_that_are_no_phrase_are_never_chatter(text: str) -> None:
    assert chatter_in(f"{text} Kursk") is None


def test_every_kind_has_its_line() -> None:
    assert set(TEXTS.small_talk) == set(Chatter)
    assert {"en", "uk", "ru", "es", "de", "fr", "pt", "it", "pl", "tr", "hi", "zh", "ar"} <= set(PHRASES)
    assert all(set(kinds) == set(Chatter) for kinds in PHRASES.values())
