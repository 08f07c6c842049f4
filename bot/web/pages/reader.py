"""An article as it is read: one part of it, with the sentences that answer marked."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from babel.dates import format_date

from bot.texts.pages.texts import PageTexts
from bot.web.pages.addresses import Addresses
from bot.web.pages.contents import Entry, anchor_of, contents_of
from bot.web.pages.frame import Link, Turns, direction_of
from bot.web.pages.hits import Hits
from bot.web.pages.parts import Section, part_count, part_of, sections_of
from bot.web.pages.wishes import Wish
from corpus.article import Article, Passage
from corpus.sentences import Span

_NOTHING: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage: its text before, in and after the marked sentence; `label` says to the ear which it is."""

    number: int
    label: str
    before: str
    marked: str
    after: str
    current: bool


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading, None where there is none, the name of its place if it begins here, and what is below it."""

    heading: str | None
    anchor: str | None
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class ReaderView:
    """One part of an article; `turns` lead to the others, and are None where it is shown as a whole.

    `address` is where it was taken from, and `published` its date for machines and as it is written.
    """

    title: str
    language: str
    direction: str
    address: Link | None
    published: tuple[str, str] | None
    length: str
    contents: tuple[Entry, ...]
    sections: tuple[SectionView, ...]
    turns: Turns | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Shows `article` as it is wished for, with the `hits` of the question, if one was asked."""

    article: Article
    wish: Wish
    hits: Hits | None
    texts: PageTexts
    addresses: Addresses

    def view(self) -> ReaderView:
        """Return what is shown."""
        article, part, said = self.article, self.part, self.texts.of_bot
        sections = sections_of(article)
        return ReaderView(
            article.title,
            article.language,
            direction_of(article),
            _source(article),
            _date(article, self.texts),
            said.passages(len(article.passages)),
            contents_of(sections, part, self._address),
            tuple(self._section(section) for section in sections if section.part == part),
            self._turns(),
        )

    @property
    def part(self) -> int:
        """Return the number of the part that shows what is wished for: a passage, a hit, or the part itself."""
        wish, hit = self.wish, self.hits.passage if self.hits else None
        if self._wished_passage is not None:
            return part_of(self._wished_passage)
        if hit is not None and (wish.hit is not None or wish.part is None):
            return part_of(hit)
        return min(wish.part or 1, part_count(self.article))

    @property
    def current(self) -> int | None:
        """Return the number of the passage that is pointed at, None where there is none."""
        return self._wished_passage or (self.hits.passage if self.hits else None)

    @property
    def _wished_passage(self) -> int | None:
        wished = self.wish.passage
        return wished if wished is not None and wished <= len(self.article.passages) else None

    @property
    def _question(self) -> str | None:
        return self.hits.answer.question if self.hits else None

    def _address(self, part: int, fragment: str = "") -> str:
        return self.addresses.article(self.article.slug, fragment, q=self._question, part=part)

    def _section(self, section: Section) -> SectionView:
        anchor = None if section.continued else anchor_of(section)
        return SectionView(section.heading, anchor, tuple(map(self._passage, section.passages)))

    def _passage(self, passage: Passage) -> PassageView:
        quotes = self.hits.quotes if self.hits else ()
        spans = (quote.sentence for quote in quotes if quote.passage.number == passage.number)
        start, end = next(spans, _NOTHING)
        text, number = passage.text, passage.number
        label = self.texts.of_bot.paragraph.format(number=number)
        current = number == self.current
        return PassageView(number, label, text[:start], text[start:end], text[end:], current)

    def _turns(self) -> Turns | None:
        part, count = self.part, part_count(self.article)
        if count == 1:
            return None
        return Turns(
            self._address(part - 1) if part > 1 else None,
            self.texts.part.format(number=part, count=count),
            self._address(part + 1) if part < count else None,
        )


def _source(article: Article) -> Link | None:
    """Return the host that `article` was taken from, and the address; None where it is not of the web."""
    if article.address is None:
        return None
    try:
        address = urlsplit(article.address)
    except ValueError:
        return None
    if address.scheme.lower() not in ("http", "https") or not address.hostname:
        return None
    return address.hostname.removeprefix("www."), article.address


def _date(article: Article, texts: PageTexts) -> tuple[str, str] | None:
    if article.published is None:
        return None
    written = format_date(article.published, "long", locale=texts.of_bot.language)
    return article.published.isoformat(), written
