"""Links to a passage: to the bot, and to the article's page where there is one."""

from dataclasses import dataclass
from urllib.parse import quote

from corpus.article import Article, Passage, passage_key

PASSAGE_PREFIX = "p-"
"""What the start parameter of a link to a passage begins with; the passage's key follows."""


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links to the bot called `username`, and to pages at `public_url`, if they have an address."""

    username: str
    public_url: str | None = None

    def passage(self, article: Article, passage: Passage) -> str:
        """Return the link that opens the bot and shows `passage`; it stays right while the passage does."""
        return f"https://t.me/{self.username}?start={PASSAGE_PREFIX}{passage_key(article, passage)}"

    def page(self, article: Article, passage: Passage) -> str | None:
        """Return the link to `passage` on the article's page, None where pages have no public address."""
        if self.public_url is None:
            return None
        return f"{self.public_url}/a/{quote(article.slug)}#p{passage.number}"


def passage_in(parameter: str) -> str | None:
    """Return the key of the passage that the start `parameter` of a link names, None where it names none."""
    key = parameter.removeprefix(PASSAGE_PREFIX)
    return key if key != parameter else None
