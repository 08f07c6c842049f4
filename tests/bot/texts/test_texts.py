"""What the bot says, in each of its languages."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from html import escape
from string import Formatter

import pytest
from babel import Locale

from bot.chatter_phrases import Chatter
from bot.markup import parse_html
from bot.menu import FOR_ADMINS, FOR_CHAT_ADMINISTRATORS
from bot.store.records import AnswersTo
from bot.texts.choice import TEXTS, texts_for
from bot.texts.plural import Plural
from bot.texts.texts import Texts
from bot.utf16 import utf16_length

ENGLISH = TEXTS["en"]

BUTTONS = {
    *("previous", "next", "position", "wider", "narrower", "copy", "read", "helpful", "not_helpful", "dismiss"),
    *("ask_in_private", "nothing_found_inline", "answers_to", "silent_when_unsure", "texts_language"),
    *("automatic", "which_articles", "all_articles", "back", "done", "ask_only", "ask_all"),
    *("add", "discard", "undo", "remove"),
}
NOTICES = {
    *("thanks_for_vote", "vote_taken_back", "question_gone", "passage_gone", "button_gone", "dismissed"),
    *("too_many_questions", "failed", "settings_for_administrators", "admins_only"),
    *("library_busy", "library_changed", "version_gone", "no_earlier_version", "article_gone", "file_gone"),
}
PLAIN = {
    *BUTTONS,
    *NOTICES,
    *("commands", "paragraph", "can_be_asked", "export_caption", "reasons", "no_articles"),
}

SAME_EVERYWHERE = {"previous", "next", "helpful", "not_helpful", "dismiss", "source"}
"""Signs and emoji."""

QUOTATION_MARKS = {"en": "“”", "uk": "«»", "ru": "«»", "de": "„“", "es": "«»"}

COUNTS = (0, 1, 2, 5, 11, 21, 22, 25, 101, 111, 1000000)
DAYS = {
    "en": (
        *("0 days", "1 day", "2 days", "5 days", "11 days", "21 days", "22 days", "25 days"),
        *("101 days", "111 days", "1,000,000 days"),
    ),
    "uk": (
        *("0 днів", "1 день", "2 дні", "5 днів", "11 днів", "21 день", "22 дні", "25 днів"),
        *("101 день", "111 днів", "1\xa0000\xa0000 днів"),
    ),
    "ru": (
        *("0 дней", "1 день", "2 дня", "5 дней", "11 дней", "21 день", "22 дня", "25 дней"),
        *("101 день", "111 дней", "1\xa0000\xa0000 дней"),
    ),
    "de": (
        *("0 Tage", "1 Tag", "2 Tage", "5 Tage", "11 Tage", "21 Tage", "22 Tage", "25 Tage"),
        *("101 Tage", "111 Tage", "1.000.000 Tage"),
    ),
    "es": (
        *("0 días", "1 día", "2 días", "5 días", "11 días", "21 días", "22 días", "25 días"),
        *("101 días", "111 días", "1.000.000 de días"),
    ),
}
FORGOTTEN = {
    "en": {
        0: "0 questions deleted",
        1: "1 question deleted",
        2: "2 questions deleted",
        21: "21 questions deleted",
    },
    "uk": {
        0: "видалено 0 запитань",
        1: "видалено 1 запитання",
        2: "видалено 2 запитання",
        21: "видалено 21 запитання",
    },
    "ru": {0: "удалено 0 вопросов", 1: "удалён 1 вопрос", 2: "удалено 2 вопроса", 21: "удалён 21 вопрос"},
    "de": {0: "0 Fragen gelöscht", 1: "1 Frage gelöscht", 2: "2 Fragen gelöscht", 21: "21 Fragen gelöscht"},
    "es": {
        0: "0 preguntas borradas",
        1: "1 pregunta borrada",
        2: "2 preguntas borradas",
        21: "21 preguntas borradas",
    },
}

every_language = pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)


def forms(texts: Texts) -> Iterator[tuple[str, str, str]]:
    """Yield the field, the key in it or "", and the sentence, of all that `texts` say."""
    for name in (field.name for field in fields(Texts) if field.name != "language"):
        match getattr(texts, name):
            case str(sentence):
                yield name, "", sentence
            case Plural(forms=of_plural):
                yield from ((name, category, sentence) for category, sentence in of_plural.items())
            case Mapping() as entries:
                yield from ((name, key, sentence) for key, sentence in entries.items())
            case other:
                raise TypeError(f"{name} is {other!r}")


def plurals(texts: Texts) -> dict[str, Plural]:
    values = {field.name: getattr(texts, field.name) for field in fields(Texts)}
    return {name: value for name, value in values.items() if isinstance(value, Plural)}


def placeholders(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def english_of(name: str, key: str) -> str:
    """Return the English sentence; for a plural, the form for any number."""
    value = getattr(ENGLISH, name)
    if isinstance(value, Plural):
        return value.forms["other"]
    return str(value[key] if key else value)


@every_language
def test_every_sentence_has_the_placeholders_of_the_english_one(texts: Texts) -> None:
    for name, key, sentence in forms(texts):
        if name not in plurals(texts):
            assert placeholders(sentence) == placeholders(english_of(name, key)), (name, key)


@every_language
def test_only_the_form_for_one_number_may_leave_the_number_out(texts: Texts) -> None:
    category_of = Locale(texts.language).plural_form
    for name, plural in plurals(texts).items():
        for category, sentence in plural.forms.items():
            if "count" in placeholders(sentence):
                assert placeholders(sentence) == placeholders(english_of(name, category))
            else:
                assert "count" not in placeholders(plurals(ENGLISH)[name].forms[category])
                assert [number for number in range(1000) if category_of(number) == category] == [1]


@every_language
def test_every_mapping_has_all_its_entries(texts: Texts) -> None:
    assert set(texts.small_talk) == set(Chatter)
    assert set(texts.answers_to) == set(texts.besides) == set(AnswersTo)
    assert list(texts.reasons) == list(ENGLISH.reasons)  # in one order, as the first that fits is taken
    assert set(texts.commands) == set(ENGLISH.commands) == {*FOR_ADMINS, *FOR_CHAT_ADMINISTRATORS}


@every_language
def test_every_plural_is_of_its_language_and_has_all_the_forms_of_it(texts: Texts) -> None:
    categories = {*Locale(texts.language).plural_form.rules, "other"}

    assert {name: set(plural.forms) for name, plural in plurals(texts).items()} == dict.fromkeys(
        plurals(ENGLISH), categories
    )
    assert {plural.language for plural in plurals(texts).values()} == {texts.language}


@every_language
def test_days_are_counted_as_the_language_counts(texts: Texts) -> None:
    assert tuple(map(texts.days, COUNTS)) == DAYS[texts.language]


@every_language
def test_questions_are_counted_as_the_language_counts(texts: Texts) -> None:
    for count, expected in FORGOTTEN[texts.language].items():
        assert texts.forgotten(count).endswith(f": {expected}.")


@every_language
def test_every_sentence_is_html_that_telegram_takes(texts: Texts) -> None:
    value = "<b>&amp; „«“</i>"
    for name, key, sentence in forms(texts):
        wanted = placeholders(sentence)

        text, _ = parse_html(sentence.format_map(dict.fromkeys(wanted, escape(value))))

        assert text.count(value) == len(wanted), (name, key)


@every_language
def test_what_is_shown_as_plain_text_holds_no_markup(texts: Texts) -> None:
    held = {(name, key): set(sentence) & set("<>&") for name, key, sentence in forms(texts) if name in PLAIN}

    assert not {place: signs for place, signs in held.items() if signs}
    assert {name for name, _ in held} == PLAIN


@every_language
def test_notices_buttons_and_menus_are_short_enough(texts: Texts) -> None:
    for name, key, sentence in forms(texts):
        if name in NOTICES:
            assert utf16_length(sentence) <= 200, name
        if name in BUTTONS:
            assert len(sentence) <= 40, (name, key)
        if name == "commands":
            assert 1 <= len(sentence) <= 256, key


@every_language
def test_nothing_is_empty_or_has_space_around_it(texts: Texts) -> None:
    assert all(sentence and sentence == sentence.strip() for _, _, sentence in forms(texts))


@every_language
def test_quotation_marks_are_those_of_the_language(texts: Texts) -> None:
    opening, closing = tuple(QUOTATION_MARKS[texts.language])
    for name, key, sentence in forms(texts):
        marks = [sign for sign in sentence if sign in '„“”«»"']
        assert marks == [opening, closing] * (len(marks) // 2), (name, key)

    assert f"{opening}{{heading}}{closing}" in texts.source_with_heading
    assert f"{opening}{{earlier}}{closing}" in texts.follow_up


@every_language
def test_what_a_sentence_tells_to_type_is_there(texts: Texts) -> None:
    for name, key, sentence in forms(texts):
        for command in ("/ask@{username}", "@{username}", "/help", "/settings", "/forget"):
            assert sentence.count(command) == english_of(name, key).count(command), (name, key)


@pytest.mark.parametrize("language", sorted(set(TEXTS) - {"en"}))
def test_nothing_is_left_in_english(language: str) -> None:
    english = {sentence for name, _, sentence in forms(ENGLISH) if name not in SAME_EVERYWHERE}

    assert not [
        (name, sentence)
        for name, _, sentence in forms(TEXTS[language])
        if name not in SAME_EVERYWHERE and sentence in english
    ]


def test_the_languages_are_told_by_their_own_codes() -> None:
    assert {code: texts.language for code, texts in TEXTS.items()} == {code: code for code in QUOTATION_MARKS}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (("de-AT",), "de"),
        (("ES",), "es"),
        (("uk",), "uk"),
        (("tlh",), "en"),
        ((None,), "en"),
        ((), "en"),
        (("", None, "ru"), "ru"),
        (("tlh", "es-MX", "de"), "es"),
        (("de", "es"), "de"),
    ],
)
def test_somebody_gets_the_first_language_that_the_bot_speaks(
    asked: tuple[str | None, ...], language: str
) -> None:
    assert texts_for(*asked).language == language
