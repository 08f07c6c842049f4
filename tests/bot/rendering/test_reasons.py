"""Why something was refused, in the language of who reads it."""

import pytest

from bot.rendering.reasons import reason_of
from bot.texts.choice import TEXTS
from bot.texts.texts import Texts
from corpus.article import ArticleError
from corpus.library import Library
from corpus.versions.version import VersionsError
from retrieval.index import NothingToIndexError

every_language = pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "a.pdf is encrypted. Please save it without a password."),
        ("uk", "Файл a.pdf зашифрований. Будь ласка, збережіть його без пароля."),
        ("ru", "Файл a.pdf зашифрован. Пожалуйста, сохраните его без пароля."),
        ("de", "Die Datei a.pdf ist verschlüsselt. Bitte speichere sie ohne Passwort."),
        ("es", "El archivo a.pdf está cifrado. Guárdalo sin contraseña, por favor."),
    ],
)
def test_a_reason_is_told_in_the_language_with_what_to_do(language: str, sentence: str) -> None:
    assert reason_of(ArticleError("a.pdf", "is encrypted"), TEXTS[language]) == sentence


@pytest.mark.parametrize(
    ("language", "number"),
    [("en", "500,000"), ("uk", "500\xa0000"), ("ru", "500\xa0000"), ("de", "500.000"), ("es", "500.000")],
)
def test_a_number_is_written_as_the_language_writes_it(language: str, number: str) -> None:
    error = ArticleError("a.pdf", "has a page of more than 500,000 characters")

    assert f" {number}" in reason_of(error, TEXTS[language])


@every_language
def test_every_reason_is_told_by_its_own_sentence(texts: Texts) -> None:
    for raised, sentence in texts.reasons.items():
        reason = raised.format(count="7", project="a-project", why="It is so")

        told = reason_of(ArticleError("a.txt", reason), texts)

        assert told == sentence.format(name="a.txt", count="7", project="a-project", why="It is so")


@every_language
def test_what_the_system_says_is_kept(texts: Texts) -> None:
    told = reason_of(VersionsError("/data/{why}", "cannot be written: No space left on device"), texts)

    assert "/data/{why}" in told
    assert told.endswith(": No space left on device.")


@every_language
@pytest.mark.parametrize(
    "reason", ["is of tomorrow", "has more than many pages", f"has more than {'9' * 180} pages"]
)
def test_a_reason_that_is_not_known_is_told_in_english(texts: Texts, reason: str) -> None:
    assert reason_of(ArticleError("a.txt", reason), texts) == f"a.txt {reason}."


def test_where_nothing_can_be_searched_every_article_has_its_reason() -> None:
    failures = ArticleError("a.txt", "is empty"), ArticleError("b.txt", "has no words to search for")

    told = reason_of(NothingToIndexError(Library((), failures)), TEXTS["de"])

    assert told == "Die Datei a.txt ist leer. In b.txt steht kein Wort, nach dem man suchen könnte."


@every_language
def test_a_library_without_articles_is_told_to_be_one(texts: Texts) -> None:
    assert reason_of(NothingToIndexError(Library(())), texts) == texts.no_articles
