"""What of an answer stands in the article that is shown."""

from bot.web.pages.hits import hits_in
from bot.web.pages.wishes import Wish
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of

RIVERS = article_of("rivers", "Boats go there.", "The Danube flows through ten countries.")


def test_what_was_read_again_while_it_was_asked_is_not_marked() -> None:
    answer = Answerer(index_of(RIVERS)).answer("Danube countries")
    shorter = article_of("rivers", "Boats go there.")
    changed = article_of("rivers", "Boats go there.", "The Danube flows through 10 countries.")

    assert hits_in(RIVERS, answer, Wish()).passage == 2
    assert [hits_in(article, answer, Wish()).quotes for article in (shorter, changed)] == [(), ()]


def test_what_was_found_elsewhere_as_the_article_is_gone_is_not_marked() -> None:
    lakes = article_of("lakes", "Boats go there.", "The Danube flows through ten countries.")

    answer = Answerer(index_of(RIVERS)).answer("Danube countries", articles=["lakes"])

    assert answer.quotes
    assert not hits_in(lakes, answer, Wish()).quotes
