"""Numbers as each language writes them."""

from babel.numbers import format_decimal

from bot.texts.texts import Texts


def number(count: float, texts: Texts) -> str:
    """Return `count` as the language of `texts` writes it."""
    return format_decimal(count, locale=texts.language)
