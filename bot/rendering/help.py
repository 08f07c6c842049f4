"""What the bot answers from, and how it is asked."""

from collections.abc import Sequence
from html import escape

from bot.rendering.lists import bullets
from bot.texts.texts import Texts
from corpus.article import Article


def render_help(articles: Sequence[Article], texts: Texts, opening: str, in_groups: str) -> str:
    """Return `opening`, what the bot answers from, and how it is asked `in_groups`, as HTML."""
    titles = bullets(articles, lambda article: f"<b>{escape(article.title)}</b>", texts)
    return "\n\n".join((opening, texts.articles.format(titles=titles), in_groups))
