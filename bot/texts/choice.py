"""The languages that the bot speaks, and which one somebody gets."""

from collections.abc import Mapping

from bot.texts import de, en, es, ru, uk
from bot.texts.texts import Texts

TEXTS: Mapping[str, Texts] = {
    texts.language: texts for texts in (en.TEXTS, uk.TEXTS, ru.TEXTS, de.TEXTS, es.TEXTS)
}
"""The bot's sentences by language, an ISO 639-1 code."""

DEFAULT_LANGUAGE = "en"


def texts_for(*languages: str | None) -> Texts:
    """Return the texts in the first of `languages` that the bot speaks; "de-AT" counts as "de"."""
    codes = (language.partition("-")[0].lower() for language in languages if language)
    return next((TEXTS[code] for code in codes if code in TEXTS), TEXTS[DEFAULT_LANGUAGE])
