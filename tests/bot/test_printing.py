"""What people and programs are given of an answer."""

import io

from rich.console import Console

from bot.commands.printing import answer_document, print_answer
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of

SLEEPS = "The cat sleeps on the warm mat in the kitchen."


def test_json_names_where_a_quote_stands_as_well() -> None:
    index = index_of(article_of("pets", SLEEPS), article_of("rooms", "A barn is cold.", SLEEPS))

    (quote,) = answer_document(Answerer(index).answer("Where does the cat sleep?"))["quotes"]

    assert (quote["article"], quote["number"]) == ("rooms", 2)
    assert quote["also"] == [{"article": "pets", "title": "Pets", "heading": None, "number": 1}]


def test_what_a_terminal_would_obey_is_shown_as_a_mark_in_what_can_be_asked_too() -> None:
    console = Console(file=(printed := io.StringIO()), width=60)
    nothing = Answerer(index_of(article_of("pets", SLEEPS))).answer("Who won the cup?")

    print_answer(nothing, ["\x1b[2JWhy?"], console)

    assert "• \ufffd[2JWhy?" in printed.getvalue()
