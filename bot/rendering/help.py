"""What the bot answers from, and how it is asked."""

from collections.abc import Sequence
from html import escape

from bot.texts.texts import Texts
from corpus.article import Article

MAX_LISTED = 5
"""How many articles a message names before it only counts the others."""


def render_help(articles: Sequence[Article], texts: Texts, opening: str, in_groups: str) -> str:
    """Return `opening`, what the bot answers from, and how it is asked `in_groups`, as HTML."""
    titles = [f"• <b>{escape(article.title)}</b>" for article in articles[:MAX_LISTED]]
    if len(articles) > MAX_LISTED:
        titles.append(texts.more_articles(len(articles) - MAX_LISTED))
    return "\n\n".join((opening, texts.articles.format(titles="\n".join(titles)), in_groups))
