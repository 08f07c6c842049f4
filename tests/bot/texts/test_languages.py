"""What languages call themselves, beside what Unicode's CLDR says."""

import pytest
from babel import Locale

from bot.texts.choice import TEXTS
from bot.texts.languages import ENDONYMS
from corpus.language import LANGUAGES

OTHERWISE = {"el": "Ελληνικά", "id": "Indonesia"}
"""CLDR begins the one with a capital, as Greek does not within a sentence, and shortens the other."""


def test_every_language_that_the_bot_reads_or_speaks_has_a_name() -> None:
    assert set(ENDONYMS) == LANGUAGES
    assert set(TEXTS) <= set(ENDONYMS)


@pytest.mark.parametrize("code", sorted(ENDONYMS))
def test_the_names_are_those_of_cldr(code: str) -> None:
    assert Locale.parse(code).get_language_name(code) == OTHERWISE.get(code, ENDONYMS[code])
