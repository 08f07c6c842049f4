"""Where a quote stands, and where else the same does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import Links
from bot.rendering.length import MAX_UNITS, units
from bot.rendering.quotes import context_block, quote_block
from bot.rendering.sources import source_line
from bot.texts.choice import TEXTS as EVERY_LANGUAGE
from bot.texts.en import TEXTS
from bot.texts.texts import Texts
from corpus.article import Article, Passage, passage_key
from retrieval.answer import Located
from tests.bot.rendering.shown import quote, shown

QUOTE = quote("Text.", title="First", heading="Head")


def elsewhere(title: str, number: int) -> Located:
    passages = tuple(Passage(each, "Text.") for each in range(1, number + 1))
    return Located(Article(title.lower(), "a.txt", title, passages), passages[-1])


def test_other_articles_that_say_the_same_are_named_too() -> None:
    copied = replace(QUOTE, also=(elsewhere("Second", 3),))

    assert shown(source_line(copied, TEXTS))[0] == ("— First, “Head”, paragraph 1; also in Second, paragraph 3")


def test_three_others_are_named_and_the_rest_is_counted() -> None:
    others = tuple(elsewhere(title, 1) for title in ("B", "C", "D", "E", "F"))

    three, five = (shown(source_line(replace(QUOTE, also=others[:count]), TEXTS))[0] for count in (3, 5))

    assert three.endswith("; also in B, paragraph 1; C, paragraph 1; D, paragraph 1")
    assert five.endswith("; D, paragraph 1; and 2 more")


def test_each_paragraph_leads_to_its_own_passage() -> None:
    second = elsewhere("Second", 3)

    html = source_line(replace(QUOTE, also=(second,)), TEXTS, Links("pullquote_bot"))

    keys = [passage_key(place.article, place.passage) for place in (QUOTE, second)]
    assert shown(html)[1]["text_link"] == ["paragraph 1", "paragraph 3"]
    assert html.index(keys[0]) < html.index("Second") < html.index(keys[1])


@pytest.mark.parametrize("texts", EVERY_LANGUAGE.values(), ids=EVERY_LANGUAGE)
@given(title=st.text(alphabet="a<&\"'😀 ", min_size=1, max_size=300), count=st.integers(1, 200))
def test_however_many_there_are_the_message_is_no_longer_than_telegram_takes(
    texts: Texts, title: str, count: int
) -> None:
    chosen = replace(quote("word " * 2000), also=tuple(elsewhere(title, 1) for _ in range(count)))

    for block in (quote_block, context_block):
        assert units(block(chosen, texts, MAX_UNITS, Links("pullquote_bot"))) <= MAX_UNITS
