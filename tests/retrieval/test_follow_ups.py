"""Questions that cannot stand alone, and texts that ask nothing."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.follow_ups import MAX_CARRIED_CHARS, asks_nothing, carried, stands_alone


@pytest.mark.parametrize(
    "text",
    [
        *["what about this?", "this?", "and this one?", "is that true?", "Is it really TRUE?", "why?"],
        *[
            "how far?",
            "any thoughts?",
            "what do you think?",
            "can you explain this, please?",
            "what's that",
            "whats this",
        ],
        *["що це?", "а це?", "це правда?", "що скажеш про це?", "что это?", "это правда?", "а это?"],
        *["und das?", "Was ist das?", "stimmt das?", "¿es verdad?", "¿y esto?", "c’est vrai ?", "et ça ?"],
        *["这是什么？", "是真的吗？", "co to jest?", "cos'è questo?"],
        *["", "?", "…!", "🤔", " \n"],
    ],
)
def test_a_text_without_content_asks_nothing(text: str) -> None:
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        *["ATACMS", "and the US?", "and Russia?", "what about the missiles?", "is it the first time?"],
        *["а ракети?", "что с ракетами?", "und die Raketen?", "¿y Rusia?", "et la Russie ?", "导弹能飞多远？"],
        *["300?", "North Korea", "日本は？"],
    ],
)
def test_a_text_with_a_content_word_asks_something(text: str) -> None:
    assert not asks_nothing(text)


def test_a_word_without_content_elsewhere_has_it_in_the_language_that_is_read() -> None:
    assert asks_nothing("War?")
    assert not asks_nothing("War?", ["en"])
    assert asks_nothing("War?", ["en", "de"])


@pytest.mark.parametrize(
    ("language", "question"),
    [
        *[
            ("en", each)
            for each in ("Why?", "and why?", "when was that?", "how far?", "who said so?", "Who won?")
        ],
        *[
            ("en", each)
            for each in ("and Russia?", "what about Trump?", "Is it the first time?", "Which targets?")
        ],
        *[("en", each) for each in ("Did he confirm it?", "how much does one cost?", "tell me more")],
        *[("en", each) for each in ("What do US officials say about this?", "Where was her house?")],
        *[
            ("uk", each)
            for each in ("чому?", "а Росія?", "коли це було?", "що щодо Трампа?", "він це підтвердив?")
        ],
        *[("ru", each) for each in ("почему?", "а Россия?", "когда это было?", "и что?", "кто это сказал?")],
        *[
            ("de", each)
            for each in ("warum?", "und Russland?", "wann war das?", "was ist mit Trump?", "wie weit?")
        ],
        *[("de", each) for each in ("Hat er das bestätigt?", "Ist es das erste Mal?", "wer hat das gesagt?")],
        *[("es", each) for each in ("¿por qué?", "¿y Rusia?", "¿cuándo fue eso?", "¿quién lo dijo?")],
        *[
            ("fr", each)
            for each in ("pourquoi ?", "et la Russie ?", "c’était quand ?", "Quand va-t-il partir ?")
        ],
        *[("fr", each) for each in ("qui l'a dit ?", "Est-ce la première fois ?")],
        ("zh", "为什么？"),
    ],
)
def test_a_follow_up_cannot_stand_alone(language: str, question: str) -> None:
    assert not stands_alone(question, language)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        *[
            ("en", each)
            for each in ("How far can ATACMS reach?", "What is ATACMS?", "what are missiles?", "Trump?")
        ],
        *[
            ("en", each)
            for each in ("what do analysts think?", "zelenskyy quote", "Why did Tesla walk to the lab?")
        ],
        *[("en", each) for each in ("What happened in 1812?", "How much does one ATACMS missile cost?", "?")],
        ("en", "And what did the US officials say about the North Korean troops?"),
        ("en", "Did Tesla say that he improved the motor?"),
        *[
            ("uk", each)
            for each in ("Чому США дозволили удари?", "Хто такий Зеленський?", "Як далеко летять ATACMS?")
        ],
        *[("ru", each) for each in ("Почему США разрешили удары?", "Что такое ATACMS?")],
        *[("de", each) for each in ("Wie weit fliegen die Raketen?", "Was ist ATACMS?")],
        *[("es", each) for each in ("¿Qué dijo Zelenski?", "¿Qué alcance tienen los misiles?")],
        *[("fr", each) for each in ("Qu'a dit Zelensky ?", "Jusqu'où les missiles vont-ils ?")],
    ],
)
def test_a_question_that_says_what_it_is_about_stands_alone(language: str, question: str) -> None:
    assert stands_alone(question, language)


@pytest.mark.parametrize(
    ("question", "earlier", "language"),
    [("Чому?", "How far?", "en"), ("Why?", "Як далеко?", "uk"), ("und Russland?", "How far?", "en")],
)
def test_a_question_in_another_language_than_the_one_before_stands_alone(
    question: str, earlier: str, language: str
) -> None:
    assert not stands_alone(earlier, language)
    assert stands_alone(question, language)


def test_long_texts_of_pronouns_are_judged_in_no_time() -> None:
    text = "does it reach " + "they " * 100_000

    started = process_time()
    assert not stands_alone(text, "en")

    assert process_time() - started < 5


@pytest.mark.parametrize(
    ("question", "carried_on"),
    [
        ("Why?", "How far can ATACMS reach? Why?"),
        ("Who makes it?", "How far can ATACMS reach? Who makes it?"),
        ("And Russia?", "And Russia?"),
        ("Which targets?", "Which targets?"),
    ],
)
def test_a_question_that_names_nothing_new_carries_on_the_one_before(question: str, carried_on: str) -> None:
    assert carried(question, "How far can ATACMS reach?") == carried_on
    assert carried(question, None) == question


@given(st.lists(st.sampled_from(["Why?", "Who makes it?", "And Russia?", "Чому?"]), max_size=100))
def test_no_more_is_carried_on_than_is_read(turns: list[str]) -> None:
    earlier = "How far can ATACMS reach?"

    for turn in turns:
        earlier = carried(turn, earlier, ["en"])
        assert earlier.endswith(turn)
        assert len(earlier) <= MAX_CARRIED_CHARS
