"""Which of their languages the pages are in."""

import re
from collections.abc import Mapping

from bot.texts.choice import texts_for
from bot.texts.pages import de, en, es, ru, uk
from bot.texts.pages.texts import PageTexts

PAGE_TEXTS: Mapping[str, PageTexts] = {
    texts.of_bot.language: texts for texts in (en.TEXTS, uk.TEXTS, ru.TEXTS, de.TEXTS, es.TEXTS)
}
"""The sentences of the pages by language, an ISO 639-1 code."""

_WISH = re.compile(
    r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)\s*)?", re.ASCII
)


def page_texts_for(accepted: str) -> PageTexts:
    """Return the texts in the language that is liked best, of those that the pages have.

    `accepted` is the header Accept-Language of a request, empty where there is none.
    """
    return PAGE_TEXTS[texts_for(*_liked(accepted)).language]


def _liked(accepted: str) -> list[str]:
    """Return the languages in `accepted`, that which is liked best first; what is no language is left out."""
    matches = filter(None, map(_WISH.fullmatch, accepted.split(",")))
    weights = {match[1]: float(match[2] or 1) for match in matches}
    return sorted(filter(weights.get, weights), key=lambda language: -weights[language])
