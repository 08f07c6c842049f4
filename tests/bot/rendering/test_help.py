"""What help names."""

from bot.rendering.help import render_help
from bot.rendering.lists import MAX_LISTED
from bot.texts.en import TEXTS
from corpus.article import Article
from tests.bot.rendering.shown import shown


def test_help_names_some_articles_and_counts_the_others() -> None:
    articles = [Article(str(n), "a.txt", f"Title <{n}>", ()) for n in range(MAX_LISTED + 3)]

    text, _ = shown(render_help(articles, TEXTS, "Hello!", "In groups."))

    assert text.startswith("Hello!\n\nI answer from:\n• Title <0>\n")
    assert text.endswith("… and 3 more\n\nIn groups.")
