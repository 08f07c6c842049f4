"""Questions of programs, and what they get."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote_from_bytes

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answer_document import answer_document
from bot.page_keys import PageKeys
from bot.web.limits import MAX_ARTICLES_ASKED, MAX_BODY_BYTES, MAX_QUESTION_CHARS, QUESTIONS_OF_AN_ADDRESS
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.web.programs import program

RANGE = "How far can ATACMS reach?"
ASK = "/api/ask"
DEEP = b'{"question": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"


async def send(client: httpx.AsyncClient, body: object, kind: str = "application/json") -> httpx.Response:
    """Return the answer to a body, which is made JSON unless it is one already."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return await client.post(ASK, content=content, headers={"Content-Type": kind})


def told(answer: httpx.Response) -> str:
    """Return the sentence of a refusal, which holds nothing else."""
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    document = answer.json()
    assert list(document) == ["error"]
    sentence: str = document["error"]
    assert sentence.endswith(".")
    return sentence


async def test_a_question_in_the_address_gets_what_the_command_line_prints(
    client: httpx.AsyncClient, answerer: Answerer
) -> None:
    answer = await client.get(ASK, params={"q": RANGE})

    assert answer.json() == answer_document(answerer.answer(RANGE, 3)).model_dump(mode="json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    assert "capable of reaching up to 300 kilometers" in answer.json()["quotes"][0]["text"]


async def test_a_question_in_json_gets_the_same(client: httpx.AsyncClient) -> None:
    in_json = await send(client, {"question": RANGE, "articles": ["atacms"], "limit": 1})
    in_address = await client.get(ASK, params={"q": RANGE, "article": "atacms", "limit": "1"})

    assert in_json.status_code == 200
    assert in_json.content == in_address.content


async def test_letters_of_every_language_come_back_as_they_are(client: httpx.AsyncClient) -> None:
    question = "Як далеко летить ATACMS? 問 😀"

    in_address = await client.get(f"{ASK}?q={question}")
    in_json = await send(client, {"question": question})

    assert in_address.json()["question"] == in_json.json()["question"] == question
    assert question.encode() in in_address.content


async def test_only_the_articles_that_are_named_are_asked(tmp_path: Path) -> None:
    articles = (
        article_of(slug, f"Owls hunt mice at night in the {slug}.") for slug in ("wood", "field", "barn")
    )
    async with program(Answerer(index_of(*articles)), tmp_path) as client:
        everywhere = await client.get(ASK, params={"q": "When do owls hunt?", "limit": 10})
        in_two = await client.get(f"{ASK}?q=When do owls hunt?&article=field&article=barn")
        in_json = await send(client, {"question": "When do owls hunt?", "articles": ["barn", "field"]})

    def found(answer: httpx.Response) -> set[str]:
        return {quote["article"] for quote in answer.json()["quotes"]}

    assert found(everywhere) == {"wood", "field", "barn"}
    assert found(in_two) == found(in_json) == {"field", "barn"}


async def test_no_more_quotes_are_given_than_are_asked_for(client: httpx.AsyncClient) -> None:
    counts = [
        len((await client.get(ASK, params={"q": "What about Trump?", "limit": limit})).json()["quotes"])
        for limit in (1, 2, 10)
    ]

    assert counts == [1, 2, 3]


async def test_what_the_articles_do_not_say_is_an_answer_too(client: httpx.AsyncClient) -> None:
    answer = await client.get(ASK, params={"q": "Who won the World Cup in 2022?"})

    assert answer.status_code == 200
    assert (answer.json()["verdict"], answer.json()["quotes"]) == ("not_found", [])


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "The question must be"),
        ("q=", "The question must be"),
        ("q=%20%0A%E2%80%83", "The question must be"),
        ("q=How%00far", "The question must be"),
        ("q=How%1B%5B31mfar", "The question must be"),
        (f"q={'a' * (MAX_QUESTION_CHARS + 1)}", "The question must be"),
        ("q=%FF%FE", "The address is not UTF-8."),
        ("q=%ED%A0%80", "The address is not UTF-8."),
        ("q=why&q=how", "A question and a limit can be given once."),
        ("q=why&limit=1&limit=2", "A question and a limit can be given once."),
        ("q=why&limit=0", "The limit must be"),
        ("q=why&limit=11", "The limit must be"),
        ("q=why&limit=-1", "The limit must be"),
        ("q=why&limit=1.5", "The limit must be"),
        ("q=why&limit=1_0", "The limit must be"),
        ("q=why&limit=%D9%A3", "The limit must be"),
        ("q=why&limit=", "The limit must be"),
        ("q=why&article=", "The articles must be"),
        ("q=why" + "&article=atacms" * (MAX_ARTICLES_ASKED + 1), "The articles must be"),
        ("q=why" + "&article=atacms" * 1000, "The articles must be"),
        ("q=why&articles=atacms", "There are no parameters but"),
    ],
)
async def test_what_an_address_asks_wrongly_is_refused_in_one_sentence(
    client: httpx.AsyncClient, query: str, sentence: str
) -> None:
    answer = await client.get(f"{ASK}?{query}")

    assert answer.status_code == 400
    assert told(answer).startswith(sentence)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "What was sent is not a JSON object"),
        (b"{", "What was sent is not a JSON object"),
        (b"null", "What was sent is not a JSON object"),
        (b'["question"]', "What was sent is not a JSON object"),
        (b'{"question": "\xff"}', "What was sent is not a JSON object"),
        (b'{"question": "\\ud800"}', "What was sent is not a JSON object"),
        (DEEP, "What was sent is not a JSON object"),
        ({}, "The question must be"),
        ({"question": None}, "The question must be"),
        ({"question": 7}, "The question must be"),
        ({"question": "\x00"}, "The question must be"),
        ({"question": " \n"}, "The question must be"),
        ({"question": "a" * (MAX_QUESTION_CHARS + 1)}, "The question must be"),
        ({"question": "why", "articles": "atacms"}, "The articles must be"),
        ({"question": "why", "articles": [1]}, "The articles must be"),
        ({"question": "why", "articles": ["a"] * (MAX_ARTICLES_ASKED + 1)}, "The articles must be"),
        ({"question": "why", "limit": "3"}, "The limit must be"),
        ({"question": "why", "limit": True}, "The limit must be"),
        ({"question": "why", "limit": 10**400}, "The limit must be"),
        ({"question": "why", "limit": 1e300}, "The limit must be"),
        ({"question": "why", "q": "why"}, "There is nothing to send but"),
    ],
)
async def test_what_json_asks_wrongly_is_refused_in_one_sentence(
    client: httpx.AsyncClient, body: object, sentence: str
) -> None:
    answer = await send(client, body)

    assert answer.status_code == 400
    assert told(answer).startswith(sentence)


async def test_an_article_that_is_not_there_is_not_found(client: httpx.AsyncClient) -> None:
    lone = await client.get(ASK, params={"q": RANGE, "article": "owls"})
    beside_one_that_is = await send(client, {"question": RANGE, "articles": ["atacms", "../atacms"]})

    assert lone.status_code == beside_one_that_is.status_code == 404
    assert told(lone) == told(beside_one_that_is) == "There is no such article."


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
async def test_only_json_is_taken(client: httpx.AsyncClient, kind: str) -> None:
    answer = await send(client, {"question": RANGE}, kind)

    assert answer.status_code == 415
    assert "JSON" in told(answer)


async def test_json_may_say_its_charset(client: httpx.AsyncClient) -> None:
    assert (await send(client, {"question": RANGE}, "application/json; charset=utf-8")).status_code == 200


async def test_a_body_that_is_too_long_is_refused_whether_or_not_it_says_so(client: httpx.AsyncClient) -> None:
    async def without_end() -> AsyncIterator[bytes]:
        while True:
            yield b" " * 10_000

    longest = await send(client, json.dumps({"question": RANGE}).encode().ljust(MAX_BODY_BYTES))
    at_once = await send(client, json.dumps({"question": RANGE}).encode().ljust(MAX_BODY_BYTES + 1))
    in_pieces = await client.post(ASK, content=without_end(), headers={"Content-Type": "application/json"})

    assert longest.status_code == 200
    assert at_once.status_code == in_pieces.status_code == 413
    assert told(at_once) == told(in_pieces) == "What was sent is too long."


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_it_is_asked_in_two_ways_alone(client: httpx.AsyncClient, method: str) -> None:
    answer = await client.request(method, ASK)

    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))
    assert told(answer)


async def test_what_is_nowhere_is_told_in_json_too(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/nothing")

    assert answer.status_code == 404
    assert told(answer) == "There is nothing at this address."


async def test_who_asks_too_much_is_told_how_long_to_wait(client: httpx.AsyncClient) -> None:
    # Those that are no question count as well.
    before = [(await client.get(f"{ASK}?q=")).status_code for _ in range(QUESTIONS_OF_AN_ADDRESS)]
    refused = await client.get(ASK, params={"q": RANGE})

    assert set(before) == {400}
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert told(refused)


async def test_private_articles_are_not_told(answerer: Answerer, tmp_path: Path) -> None:
    keys = PageKeys("secret", 30)
    async with program(answerer, tmp_path, page_keys=keys) as client:
        without_key = await client.get(ASK, params={"q": RANGE})
        with_one = await send(client, {"question": RANGE, "k": keys.key_to("atacms")})

    assert without_key.status_code == with_one.status_code == 403
    assert "private" in told(without_key)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.binary(max_size=200), body=st.binary(max_size=200))
async def test_no_bytes_whatever_make_it_fail(
    answerer: Answerer, tmp_path: Path, query: bytes, body: bytes
) -> None:
    async with program(answerer, tmp_path, host="127.0.0.1") as client:
        in_address = await client.get(f"{ASK}?q={quote_from_bytes(query)}")
        in_body = await send(client, body)

    assert in_address.status_code in {200, 400, 404}
    assert in_body.status_code == 400
