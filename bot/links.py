"""Links to a passage: to the bot, and to the article's page where there is one."""

from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from bot.page_keys import PageKeys
from corpus.article import Article, Passage, passage_key

PASSAGE_PREFIX = "p-"
"""What the start parameter of a link to a passage begins with; the passage's key follows."""

PASSAGE_PARAMETER = "p"
"""The page's parameter for the number of a passage, also where an app writes behind the #."""

KEY_PARAMETER = "k"
"""The page's parameter for the key that opens it while pages are private."""

QUESTION_PARAMETER = "q"
"""The page's parameter for a question."""

MAX_ENCODED_CHARS = 300
"""The longest question in a link, in characters as it is encoded there: half a hundred letters in Ukrainian."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the articles' pages are: at `address`, if anywhere; private ones open with one of the `keys`."""

    address: str | None = None
    keys: PageKeys | None = None

    def link(self, article: Article, passage: Passage, question: str | None = None) -> str | None:
        """Return the link to `passage` on the article's page, None where pages have no public address.

        The page marks what answers `question`, which is left out where it would make the link too long.
        """
        if self.address is None:
            return None
        asked = quote_plus(question or "", errors="replace")
        wanted = {
            PASSAGE_PARAMETER: str(passage.number),
            KEY_PARAMETER: self.keys.key_to(article.slug) if self.keys else "",
            QUESTION_PARAMETER: asked if len(asked) <= MAX_ENCODED_CHARS else "",
        }
        query = "&".join(f"{name}={value}" for name, value in wanted.items() if value)
        return f"{self.address}/a/{quote(article.slug)}?{query}#p{passage.number}"


NO_PAGES = Pages()


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links to the bot called `username`, and to the articles' `pages`."""

    username: str
    pages: Pages = NO_PAGES

    def passage(self, article: Article, passage: Passage) -> str:
        """Return the link that opens the bot and shows `passage`; it stays right while the passage does."""
        return f"https://t.me/{self.username}?start={PASSAGE_PREFIX}{passage_key(article, passage)}"

    def page(self, article: Article, passage: Passage, question: str | None = None) -> str | None:
        """Return the link to `passage` on the article's page, as `pages` makes it."""
        return self.pages.link(article, passage, question)


def passage_in(parameter: str) -> str | None:
    """Return the key of the passage that the start `parameter` of a link names, None where it names none."""
    key = parameter.removeprefix(PASSAGE_PREFIX)
    return key if key != parameter else None
