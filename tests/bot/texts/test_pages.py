"""The sentences of the pages in every language."""

from collections.abc import Iterator
from dataclasses import fields
from string import Formatter

import pytest
from babel import Locale

from bot.texts.choice import TEXTS
from bot.texts.pages.choice import PAGE_TEXTS, page_texts_for
from bot.texts.pages.texts import PageTexts
from bot.texts.plural import Plural

ENGLISH = PAGE_TEXTS["en"]

every_language = pytest.mark.parametrize("texts", PAGE_TEXTS.values(), ids=PAGE_TEXTS)


def forms(texts: PageTexts) -> Iterator[tuple[str, str, str]]:
    """Yield the field, the category in it or "", and the sentence, of all that `texts` say."""
    for name in (field.name for field in fields(PageTexts) if field.name != "of_bot"):
        match getattr(texts, name):
            case str(sentence):
                yield name, "", sentence
            case Plural(forms=of_plural):
                yield from ((name, category, sentence) for category, sentence in of_plural.items())
            case other:
                raise TypeError(f"{name} is {other!r}")


def placeholders(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def english_of(name: str) -> str:
    value = getattr(ENGLISH, name)
    return value.forms["other"] if isinstance(value, Plural) else str(value)


def test_the_pages_speak_the_languages_of_the_bot() -> None:
    assert {code: texts.of_bot for code, texts in PAGE_TEXTS.items()} == dict(TEXTS)


@every_language
def test_every_sentence_has_the_placeholders_of_the_english_one(texts: PageTexts) -> None:
    for name, _, sentence in forms(texts):
        assert placeholders(sentence) == placeholders(english_of(name)), name


@every_language
def test_every_plural_is_of_its_language_and_has_all_the_forms_of_it(texts: PageTexts) -> None:
    language = texts.of_bot.language

    assert texts.long_question.language == language
    assert set(texts.long_question.forms) == {*Locale(language).plural_form.rules, "other"}


@every_language
def test_every_sentence_is_plain_text_with_no_space_around_it(texts: PageTexts) -> None:
    for name, _, sentence in forms(texts):
        assert sentence, name
        assert sentence == sentence.strip(), name
        assert not set(sentence) & set("<>&"), name


@pytest.mark.parametrize("language", sorted(set(PAGE_TEXTS) - {"en"}))
def test_nothing_is_left_in_english(language: str) -> None:
    english = {sentence for _, _, sentence in forms(ENGLISH)}

    assert not [name for name, _, sentence in forms(PAGE_TEXTS[language]) if sentence in english]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("DE-at", "de"),
        ("en;q=0.2,es", "es"),
        ("en;q=0.2, uk;q=0.3 , ru;q=0.25", "uk"),
        ("fr, ru", "ru"),
        ("uk;q=0", "en"),
        ("*", "en"),
        ("de;q=nan, es;q=0.1", "es"),
        ("zh-Hant-TW,uk;q=0.001", "uk"),
    ],
)
def test_the_language_that_is_liked_best_is_taken(accepted: str, language: str) -> None:
    assert page_texts_for(accepted).of_bot.language == language
