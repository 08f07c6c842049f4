"""Questions over HTTP."""

import pytest

from bot.web.asking import Asking, Fault, QuestionError, plain_question
from bot.web.limits import MAX_QUESTION_CHARS
from retrieval.answer import Verdict
from retrieval.answerer import Answerer


async def test_a_question_gets_the_answer_that_the_articles_give(answerer: Answerer) -> None:
    answer = await Asking(answerer).ask("  How far can\tATACMS reach?\n")

    assert answer == answerer.answer("How far can ATACMS reach?", 5)
    assert answer.verdict is Verdict.ANSWERED


async def test_no_more_quotes_are_given_than_asked_for(answerer: Answerer) -> None:
    answer = await Asking(answerer).ask("ATACMS Russia Ukraine missiles", limit=2)

    assert len(answer.quotes) == 2


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ("", Fault.EMPTY),
        (" \n\u2003", Fault.EMPTY),
        ("a" * (MAX_QUESTION_CHARS + 1), Fault.TOO_LONG),
        ("How\x00 far?", Fault.NOT_TEXT),
        ("How\x1b[31m far?", Fault.NOT_TEXT),
        ("How \ud800 far?", Fault.NOT_TEXT),
        ("How\x85\x9b far?", Fault.NOT_TEXT),
    ],
)
def test_what_is_no_question_is_refused_in_one_sentence(given: str, fault: Fault) -> None:
    with pytest.raises(QuestionError, match=r"^The question [^.]+\.$") as refused:
        plain_question(given)

    assert refused.value.fault is fault


def test_a_question_may_be_as_long_as_the_limit() -> None:
    longest = "é" * MAX_QUESTION_CHARS

    assert plain_question(f" {longest} ") == longest
