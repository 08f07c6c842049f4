"""What programs are given of an answer."""

from bot.answer_document import answer_document
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of

SLEEPS = "The cat sleeps on the warm mat in the kitchen."


def test_it_names_where_a_quote_stands_as_well() -> None:
    index = index_of(article_of("pets", SLEEPS), article_of("rooms", "A barn is cold.", SLEEPS))

    document = answer_document(Answerer(index).answer("Where does the cat sleep?")).model_dump(mode="json")

    (quote,) = document["quotes"]
    assert (quote["article"], quote["number"]) == ("rooms", 2)
    assert quote["also"] == [{"article": "pets", "title": "Pets", "heading": None, "number": 1}]
