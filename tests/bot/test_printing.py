"""What people are given of an answer on the command line."""

import io

from rich.console import Console

from bot.commands.printing import print_answer
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of

SLEEPS = "The cat sleeps on the warm mat in the kitchen."


def test_what_a_terminal_would_obey_is_shown_as_a_mark_in_what_can_be_asked_too() -> None:
    console = Console(file=(printed := io.StringIO()), width=60)
    nothing = Answerer(index_of(article_of("pets", SLEEPS))).answer("Who won the cup?")

    print_answer(nothing, ["\x1b[2JWhy?"], console)

    assert "• \ufffd[2JWhy?" in printed.getvalue()
